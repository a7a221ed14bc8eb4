-- A name taken back leaves the logs of units above and the copies of others' data as well, and nobody is called something else in
-- its place. Runs as role owner.

-- What stands where a name was taken back.
create function app.pseudonym(p_person uuid, p_unit integer) returns text
  language sql immutable
  return 'Người đã xóa ' || upper(substr(encode(sha256(uuid_send(p_person) || int4send(p_unit)), 'hex'), 1, 6));
alter function app.pseudonym(uuid, integer) owner to sys;
revoke all on function app.pseudonym(uuid, integer) from public;
grant execute on function app.pseudonym(uuid, integer) to app, backup;
comment on function app.pseudonym is 'What a person is called in a unit that has taken their name out: the same in all rows, and nothing of the name.';

-- As before; a name goes from the logs of units above as well, where it stands because they invited somebody into this one.
create or replace function app.erase_person_from_rows(p_person uuid, p_now timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer; v_known core.people; v_emails text[]; v_invitations uuid[]; v_name text; v_set text; c record; v_count bigint; v_replaced bigint := 0; v_account text := 'none';
begin
  perform app.require_context();
  v_me := current_setting('app.me')::integer;
  select p.* into v_known from core.people p where p.unit_no = v_me and p.person_id = p_person for update;
  if not found then return null; end if;
  v_name := app.pseudonym(p_person, v_me);
  select array_agg(distinct lower(e.email)) into v_emails from (
    select m.email from core.memberships m where m.unit_no = v_me and m.person_id = p_person
    union all select u.email from auth."user" u where u.id = p_person) e;
  select coalesce(array_agg(i.id), '{}') into v_invitations from core.invitations i
    where (i.unit_no = v_me or i.author_no = v_me) and (i.person_id = p_person or lower(i.email) = any (v_emails));

  -- Copies of the name in rows that this unit owns, or wrote on units beneath.
  for c in select r.* from registry.person_columns r where r.personal <> '{}' and r.table_name not in ('memberships', 'group_members') loop
    select string_agg(format('%I = %s', f, case
        when f in ('position', 'note') then 'null'
        when f = 'email' then quote_literal('')
        when f = 'search_text' then format('app.fold(%L)', v_name)
        else quote_literal(v_name) end), ', ') into v_set from unnest(c.personal) f;
    execute format('update core.%I t set %s where t.%I = $1 and (t.unit_no = $2 %s)', c.table_name, v_set, c.id_column, case when c.has_author then 'or t.author_no = $2' else '' end)
      using p_person, v_me;
    get diagnostics v_count = row_count;
    v_replaced := v_replaced + v_count;
  end loop;
  update core.invitations i set name = v_name, email = '', position = null, revoked_at = case when i.accepted_at is null then coalesce(i.revoked_at, p_now) else i.revoked_at end
    where (i.unit_no = v_me or i.author_no = v_me) and i.id = any (v_invitations);
  -- Events about them, also those of units above that invited them here: who acted, on what and when stays, and the proof of
  -- the log covers that alone.
  update core.events e set personal = jsonb_build_object('name', v_name)
    where (e.unit_no = v_me or e.concerns @> v_me) and e.personal is not null
      and (e.subject = p_person::text or e.subject = any (v_invitations::text[]) or lower(e.personal->>'email') = any (v_emails));
  get diagnostics v_count = row_count;
  v_replaced := v_replaced + v_count;
  delete from core.idempotency_keys k where k.unit_no = v_me
    and (starts_with(k.key, p_person::text) or strpos(k.response::text, v_known.name) > 0 or exists (select from unnest(v_emails) m where strpos(lower(k.response::text), m) > 0));
  delete from core.group_members g where g.unit_no = v_me and g.person_id = p_person;
  delete from core.memberships m where m.unit_no = v_me and m.person_id = p_person;
  update core.people p set is_active = false, version = p.version + 1, updated_at = p_now where p.unit_no = v_me and p.person_id = p_person;
  update core.job_grants g set ended_at = coalesce(g.ended_at, p_now) where g.unit_no = v_me and g.person_id = p_person;
  delete from jobs._private_jobs j where lower(j.payload->>'to') = any (v_emails);

  -- An account that opens no unit any more goes, with its password, second factor and sessions.
  if exists (select from auth."user" u where u.id = p_person) then
    if exists (select from core.memberships m where m.person_id = p_person) then
      v_account := 'kept';
    else
      delete from auth.verification v where exists (select from unnest(v_emails) m where strpos(lower(v.identifier || ' ' || v.value), m) > 0)
        or strpos(v.identifier || ' ' || v.value, p_person::text) > 0;
      delete from auth."user" u where u.id = p_person;
      v_account := 'removed';
    end if;
  end if;
  return jsonb_build_object('pseudonym', v_name, 'replaced', v_replaced, 'account', v_account, 'mentions', app.name_mentions(v_me, v_known.name));
end $$;

create or replace function app.erase_person(p_person uuid, p_now timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer := app.acting_unit(); v_emails text[]; v_erased jsonb;
  v_name text := (select p.name from core.people p where p.unit_no = v_me and p.person_id = p_person);
begin
  perform app.require_context();
  select array_agg(distinct lower(e.email)) into v_emails from (
    select m.email from core.memberships m where m.unit_no = v_me and m.person_id = p_person
    union all select u.email from auth."user" u where u.id = p_person) e;
  v_erased := app.erase_person_from_rows(p_person, p_now);
  if v_erased is null then return null; end if;
  -- Rows that this transaction has written: their names no longer are what was committed to.
  update core.events e set personal_salt = null where (e.unit_no = v_me or e.concerns @> v_me) and e.xmin = pg_current_xact_id()::xid;
  update core.changes c set personal = null, personal_salt = null
  where (c.unit_no = v_me or c.owner_no = v_me) and c.personal is not null
    and (c.transaction_id = app.transaction_id() or lower(c.personal->'after'->>'email') = any (v_emails) or lower(c.personal->'before'->>'email') = any (v_emails)
      or exists (select from registry.person_columns r where r.table_name = c.table_name and p_person::text in (c.key->>r.id_column, c.before->>r.id_column, c.after->>r.id_column)));
  return v_erased || jsonb_build_object('mentions', app.name_mentions(v_me, v_name));
end $$;

-- As before; a copy of somebody's data holds the invitations that they were sent, and of rows that name others as well, such as
-- those that they invited, nothing that is the others' own.
create or replace function app.person_rows(p_person uuid, p_unit integer) returns table (unit_no integer, table_name text, held jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  c record;
  v_emails text[] := array(
    select lower(m.email) from core.memberships m where m.person_id = p_person and (p_unit is null or m.unit_no = p_unit)
    union select lower(u.email) from auth."user" u where u.id = p_person);
begin
  for c in
    select r.table_name, max(r.left_out) as left_out, bool_or(r.has_author) as has_author,
           string_agg(format('t.%I = $1', r.id_column), ' or ' order by r.id_column)
             || case r.table_name when 'events' then ' or t.subject = $1::text' when 'invitations' then ' or lower(t.email) = any ($3)' else '' end as is_theirs,
           string_agg(format(' - case when t.%I is distinct from $1 %s then %L else ''{}'' end::text[]', r.id_column,
               case when r.table_name = 'invitations' and 'email' = any (r.personal) then 'and lower(t.email) <> all ($3)' else '' end, r.personal), '')
               filter (where r.personal <> '{}')
             || case when r.table_name = 'events' then ' - case when t.subject is distinct from $1::text then ''{personal}'' else ''{}'' end::text[]' else '' end as without_others
    from registry.person_columns r group by r.table_name order by r.table_name
  loop
    return query execute format(
      'select t.unit_no, %L::text, (select jsonb_object_agg(f.key, case when jsonb_typeof(f.value) = ''number'' and length(f.value::text) > 15 then to_jsonb(f.value::text) else f.value end)
         from jsonb_each(to_jsonb(t) - %L::text[]%s) f)
       from core.%I t where (%s) and ($2 is null or t.unit_no = $2 %s) order by t.unit_no',
      c.table_name, c.left_out, c.without_others, c.table_name, c.is_theirs, case when c.has_author then 'or t.author_no = $2' else '' end) using p_person, p_unit, v_emails;
  end loop;
end $$;

-- As before; a row whose proof of names is gone without a name having been taken out of it has been edited.
set local role sys;
create or replace function app.verify_events(p_unit integer, p_after bigint, p_last_unit integer, p_effort integer) returns table (unit_no integer, seq bigint, finding text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  -- plpgsql, for the limit to be known when the query is planned: it is what has the rows read in the order of their index.
  p_after := coalesce(p_after, -9223372036854775808);
  return query
    with near as (
      select e from core.events e where (e.unit_no, e.seq) >= (p_unit, p_after) and e.unit_no <= p_last_unit order by e.unit_no, e.seq limit p_effort + 1
    ), chain as (
      select n.e, (n.e).unit_no, (n.e).seq, lag(case when (n.e).seq > 0 then (n.e).hash end) over w as hash_before,
             greatest(coalesce(lag((n.e).seq) over w, case when (n.e).unit_no = p_unit then p_after end), 0) as seq_before,
             -- An event is as much work as the rows that it answers for.
             coalesce(sum(1 + greatest((n.e).change_count, 0)::bigint) filter (where ((n.e).unit_no, (n.e).seq) > (p_unit, p_after))
               over (order by (n.e).unit_no, (n.e).seq rows between unbounded preceding and 1 preceding), 0) as effort_before
      from near n window w as (partition by (n.e).unit_no order by (n.e).seq)
    ), stretch as materialized (
      select c.* from chain c where (c.unit_no, c.seq) > (p_unit, p_after) and c.effort_before < p_effort
    ), noted as (
      select s.*, n.* from stretch s left join lateral (
        select count(*) as noted_count, sha256(string_agg(app.change_digest(r), ''::bytea order by r.ordinal)) as noted_hash,
               coalesce(bool_and(case when r.personal_salt is null then r.personal is null else r.personal_hash = app.commitment(r.personal_salt, r.personal) end), true) as is_true_to_names, bool_or(r.personal_hash is not null and r.personal_salt is null) as is_nameless
        from core.changes r where r.unit_no = s.unit_no and r.transaction_id = (s.e).transaction_id
      ) n on (s.e).change_count > 0
    )
    select c.unit_no, f.seq, f.finding from noted c cross join lateral (
      select c.seq, 'edited' as finding
        where (c.e).hash is distinct from sha256((c.e).prev_hash || app.event_digest(c.e))
           or (c.e).personal_hash <> app.commitment((c.e).personal_salt, jsonb_build_array((c.e).person_name, (c.e).personal))
           -- Whose proof of names is gone has had a name taken out: nobody is called something else instead.
           or (c.e).personal_salt is null and (c.e).person_name <> app.pseudonym((c.e).person_id, c.unit_no)
             and not coalesce((c.e).personal - 'name' = '{}' and (c.e).personal->>'name' ~ '^Người đã xóa [0-9A-F]{6}$', false)
      union all
      -- Of a gap the first thousand: somebody may have moved the end of a chain out of all reach.
      select m.seq, 'missing' from generate_series(c.seq_before + 1, least(c.seq - 1, c.seq_before + 1000)) as m (seq)
      union all
      select c.seq, 'unlinked'
        where c.seq < 1 or (c.seq = c.seq_before + 1 and (c.seq = 1 or c.hash_before is not null) and (c.e).prev_hash is distinct from coalesce(c.hash_before, ''))
      union all
      select c.seq, 'changes'
        where (c.e).change_count > 0 and (((c.e).change_count, (c.e).changes_hash) is distinct from (c.noted_count, c.noted_hash) or not c.is_true_to_names)
      union all
      select c.seq, 'nameless' where (c.e).personal_salt is null or c.is_nameless
    ) f
    union all
    (select s.unit_no, s.seq, null from stretch s order by s.unit_no desc, s.seq desc limit 1);
end $$;
reset role;
