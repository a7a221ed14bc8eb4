-- Statements that touch many rows are noted in time that grows with the rows, not with their square.
-- Runs as role owner.

create or replace function app.note_changes() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key text[] := tg_argv[0]::text[];
  v_left_out text[] := tg_argv[1]::text[];
  v_personal text[] := tg_argv[2]::text[];
  v_me integer := app.acting_unit();
  v_transaction uuid := app.transaction_id();
  v_noted jsonb[];
  v_match text; v_same text; v_compared integer; v_pairs bigint; v_rows bigint;
begin
  if tg_op = 'INSERT' then
    select array_agg(jsonb_build_array(to_jsonb(n), null, to_jsonb(n) - v_left_out)) into v_noted from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(jsonb_build_array(to_jsonb(o), to_jsonb(o) - v_left_out, null)) into v_noted from old_rows o;
  else
    -- Many rows are compared column by column, which is planned anew each time; few are taken apart as they are.
    select count(*) into v_rows from (select from new_rows limit 101) r;
    if v_rows > 100 then
      select string_agg(format('n.%1$I = o.%1$I', k), ' and ') into v_match from unnest(v_key) k;
      select string_agg(format('case when o.%1$I is not distinct from n.%1$I then %1$L end', a.attname), ', ' order by a.attnum), count(*) into v_same, v_compared
        from pg_attribute a where a.attrelid = tg_relid and a.attnum > 0 and not a.attisdropped and a.attname <> all (v_left_out);
      execute format('select array_agg(jsonb_build_array(to_jsonb(n), to_jsonb(o) - s.same - $1, to_jsonb(n) - s.same - $1)) filter (where cardinality(s.same) < %s), count(*)
        from old_rows o join new_rows n on %s cross join lateral (select array_remove(array[%s], null) as same) s', v_compared, v_match, v_same) into v_noted, v_pairs using v_left_out;
      select count(*) into v_rows from new_rows;
    end if;
    if v_rows <= 100 or v_pairs < v_rows then
    with o as (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from old_rows r),
         n as (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from new_rows r)
    select array_agg(case
        when o.row is null then jsonb_build_array(n.row, null, n.row - v_left_out)
        when n.row is null then jsonb_build_array(o.row, o.row - v_left_out, null)
        else (select jsonb_build_array(n.row, jsonb_object_agg(f.name, o.row->f.name), jsonb_object_agg(f.name, f.value))
              from jsonb_each(n.row - v_left_out) as f (name, value) where o.row->f.name is distinct from f.value) end) into v_noted
    from o full join n on n.key = o.key
    where o.row is null or n.row is null or o.row - v_left_out <> n.row - v_left_out;
    end if;
  end if;
  with noted as materialized (
    select coalesce(v_me, (t.row->0->>'unit_no')::integer) as unit_no, (t.row->0->>'unit_no')::integer as owner_no,
           (select jsonb_object_agg(k, t.row->0->k) from unnest(v_key) k) as key, t.row->1 as before, t.row->2 as after,
           (select jsonb_build_object('before', jsonb_object_agg(k, t.row->1->k) filter (where t.row->1 ? k), 'after', jsonb_object_agg(k, t.row->2->k) filter (where t.row->2 ? k))
            from unnest(v_personal) k where t.row->1 ? k or t.row->2 ? k having count(*) > 0) as personal
    from unnest(v_noted) as t (row)
  ), begun as materialized (
    -- Once for each unit: asked for every row, it would step over the rows that this very statement has written.
    select u.unit_no, coalesce((select max(p.ordinal) from core.changes p where p.unit_no = u.unit_no and p.transaction_id = v_transaction), 0) as ordinal
    from (select distinct n.unit_no from noted n) u
  )
  insert into core.changes (unit_no, transaction_id, ordinal, owner_no, table_name, key, before, after, personal, personal_salt, personal_hash)
  select c.unit_no, v_transaction, b.ordinal + row_number() over (partition by c.unit_no order by c.owner_no, c.key::text, c.before is null),
         c.owner_no, tg_table_name, c.key, nullif(c.before, 'null') - v_personal, nullif(c.after, 'null') - v_personal,
         c.personal, c.salt, app.commitment(c.salt, c.personal)
  from (select n.*, case when n.personal is not null then gen_random_uuid() end as salt from noted n) c join begun b on b.unit_no = c.unit_no;
  return null;
end $$;
