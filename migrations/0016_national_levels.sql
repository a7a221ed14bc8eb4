-- A whole nation fits: until July 2025 communes lay beneath districts, so a commune's rank is below a district's, and
-- the numbers set aside for each leave room for all of those beneath. Units that are there keep their numbers.
-- Runs as role owner.

grant select, update on core.levels to sys;
set local role sys;
update core.levels l set rank = v.rank, block_size = v.block_size
  from (values ('district', 2, 500000), ('commune', 3, 5000), ('school', 4, 10)) as v (code, rank, block_size)
  where l.code = v.code;
reset role;

create or replace function app.bootstrap_root(p_name text, p_code text, p_now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from core.units) then raise exception 'the tree already has a root'; end if;
  insert into core.levels (unit_no, code, name_vi, name_en, rank, block_size, is_reporting) values
    (1, 'ministry', 'Bộ', 'Ministry', 0, 2147483646, false),
    (1, 'province', 'Sở GDĐT', 'Provincial department', 1, 20000000, false),
    (1, 'district', 'Phòng GDĐT', 'District office', 2, 500000, false),
    (1, 'commune', 'UBND cấp xã', 'Commune', 3, 5000, false),
    (1, 'school', 'Trường', 'School', 4, 10, true);
  insert into core.level_states (unit_no, code, valid_from, recorded_at, name_vi, name_en)
    select l.unit_no, l.code, date '2000-01-01', p_now, l.name_vi, l.name_en from core.levels l;
  insert into registry.unit_codes values (p_code, 1);
  insert into core.units (unit_no, block_end, next_no, code, name, short_name, search_text, level_code, opened_on, created_at, updated_at)
    values (1, 2147483646, 2, p_code, p_name, p_name, app.fold(p_name), 'ministry', date '2000-01-01', p_now, p_now);
  insert into core.unit_states (unit_no, valid_from, recorded_at, name, short_name, level_code, is_open) values (1, date '2000-01-01', p_now, p_name, p_name, 'ministry', true);
  insert into core.unit_settings (unit_no, key, value, updated_at) values (1, 'two_factor_roles', '[]', p_now);
  perform app.refresh_scopes(array[1]);
  perform app.usual_personal_data_limits(1, p_now);
  return 1;
end $$;

-- As before, but looked up rather than compared one by one.
create or replace function app.taken_codes(p_codes text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with wanted as materialized (select distinct w.code from unnest(p_codes) as w (code))
  select r.code from registry.unit_codes r join wanted w on w.code = r.code
  union
  select r.code from registry.unit_codes r join wanted w on w.code = regexp_replace(r.code, '-[0-9]+$', '')
$$;

-- As before, but each table is read once, for the units asked about: of a whole nation, joins of what is counted with what
-- is asked took half a minute.
create or replace function app.reorganisation_effects(p_units integer[], p_today date)
  returns table (unit_no integer, people integer, accounts integer, plans integer, resting integer, waiting integer, unsent integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_ranges int4multirange := case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end;
  v_asked integer[] := array(select distinct n from unnest(p_units) n where n <@ v_ranges);
begin
  return query
  with owed as (
    select e.unit_no from (
      select u.unit_no, c.id as campaign_id, p.period, 1 as expected, 0 as sent
      from core.units u join core.levels l on l.code = u.level_code and l.is_reporting
      join core.unit_scopes s on s.unit_no = u.unit_no
      join core.campaigns c on c.unit_no = c.root_unit_no and c.status = 'running' and c.unit_no = any (s.ancestors)
      join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id and p.starts_on <= p_today and p.ends_on >= u.opened_on
        and p.kind in (select k.frequency from core.criteria k where k.unit_no = c.unit_no and k.campaign_id = c.id)
      where u.unit_no = any (v_asked)
      union all
      select r.unit_no, r.campaign_id, r.period, 0, 1 from core.reports r where r.unit_no = any (v_asked)) e
    group by e.unit_no, e.campaign_id, e.period having sum(e.expected) > 0 and sum(e.sent) = 0
  ), counted as (
    select a.unit_no, 0 as people, 0 as accounts, 0 as plans, 0 as resting, 0 as waiting, 0 as unsent from unnest(v_asked) a (unit_no)
    union all
    select p.unit_no, 1, (m.person_id is not null)::integer, 0, 0, 0, 0
      from core.people p left join core.memberships m on m.unit_no = p.unit_no and m.person_id = p.person_id and m.is_active
      where p.is_active and p.unit_no = any (v_asked)
    union all
    select c.unit_no, 0, 0, 1, 0, 0, 0 from core.campaigns c where c.status = 'running' and c.is_published and c.unit_no = any (v_asked)
    union all
    select c.parent_unit_no, 0, 0, 0, 1, 0, 0 from core.campaigns c
      where c.status = 'running' and c.is_published and c.parent_unit_no = any (v_asked)
    union all
    select r.unit_no, 0, 0, 0, 0, 1, 0 from core.reports r
      where r.unit_no = any (v_asked) and not exists (select from core.reviews v where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id
        and v.period = r.period and v.revision = r.revision and v.decision <> 'withdrawn')
    union all
    select o.unit_no, 0, 0, 0, 0, 0, 1 from owed o
  )
  select c.unit_no, sum(c.people)::integer, sum(c.accounts)::integer, sum(c.plans)::integer, sum(c.resting)::integer,
         sum(c.waiting)::integer, sum(c.unsent)::integer
  from counted c group by c.unit_no;
end $$;

-- As before, but rows are turned into JSON once, not once for each of their columns, and it looks once where the numbers of
-- this transaction's changes go on: looked up row by row, the rows just written stand in the way.
create or replace function app.note_changes() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key text[] := tg_argv[0]::text[];
  v_left_out text[] := tg_argv[1]::text[];
  v_personal text[] := tg_argv[2]::text[];
  v_me integer := app.acting_unit();
  v_transaction uuid := app.transaction_id();
  v_noted jsonb[];
begin
  if tg_op = 'INSERT' then
    select array_agg(jsonb_build_array(to_jsonb(n), null, to_jsonb(n) - v_left_out)) into v_noted from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(jsonb_build_array(to_jsonb(o), to_jsonb(o) - v_left_out, null)) into v_noted from old_rows o;
  else
    with o as materialized (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from old_rows r),
         n as materialized (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from new_rows r)
    select array_agg(case
        when o.row is null then jsonb_build_array(n.row, null, n.row - v_left_out)
        when n.row is null then jsonb_build_array(o.row, o.row - v_left_out, null)
        else (select jsonb_build_array(n.row, jsonb_object_agg(f.name, o.row->f.name), jsonb_object_agg(f.name, f.value))
              from jsonb_each(n.row - v_left_out) as f (name, value) where o.row->f.name is distinct from f.value) end) into v_noted
    from o full join n on n.key = o.key
    where o.row is null or n.row is null or o.row - v_left_out <> n.row - v_left_out;
  end if;
  with last as materialized (
    select p.unit_no, max(p.ordinal) as ordinal from core.changes p
    where p.transaction_id = v_transaction and p.unit_no in (select coalesce(v_me, (t.row->0->>'unit_no')::integer) from unnest(v_noted) as t (row))
    group by p.unit_no
  )
  insert into core.changes (unit_no, transaction_id, ordinal, owner_no, table_name, key, before, after, personal, personal_salt, personal_hash)
  select c.unit_no, v_transaction,
         coalesce(l.ordinal, 0) + row_number() over (partition by c.unit_no order by c.owner_no, c.key::text, c.before is null),
         c.owner_no, tg_table_name, c.key, nullif(c.before, 'null') - v_personal, nullif(c.after, 'null') - v_personal,
         c.personal, c.salt, case when c.salt is not null then app.commitment(c.salt, c.personal) end
  from (select i.*, case when i.personal is not null then gen_random_uuid() end as salt from (
    select coalesce(v_me, (t.row->0->>'unit_no')::integer) as unit_no, (t.row->0->>'unit_no')::integer as owner_no,
           (select jsonb_object_agg(k, t.row->0->k) from unnest(v_key) k) as key, t.row->1 as before, t.row->2 as after,
           (select jsonb_build_object('before', jsonb_object_agg(k, t.row->1->k) filter (where t.row->1 ? k), 'after', jsonb_object_agg(k, t.row->2->k) filter (where t.row->2 ? k))
            from unnest(v_personal) k where t.row->1 ? k or t.row->2 ? k having count(*) > 0) as personal
    from unnest(v_noted) as t (row)) i) c left join last l on l.unit_no = c.unit_no;
  return null;
end $$;
