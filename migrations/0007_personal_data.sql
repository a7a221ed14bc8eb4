-- A person's data: what is held of them, their requests and the law's time limits, and taking their name back.
-- Runs as role owner.

create table registry.person_columns (
  table_name text not null,
  id_column text not null,
  personal text[] not null,
  has_author boolean not null,
  left_out text[] not null,
  primary key (table_name, id_column)
);
comment on table registry.person_columns is 'Which columns of the tenant tables name people, and which of them are the person''s own. Written from the inventory with the policies.';

create table core.personal_data_limits (
  unit_no integer not null references core.units (unit_no),
  kind text not null check (kind in ('copy', 'erase')),
  valid_from date not null,
  days integer not null check (days between 0 and 365),
  legal_basis text not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (unit_no, kind, valid_from)
);
comment on table core.personal_data_limits is 'Within how many days a request about personal data must be answered, since when, by which text, and where that was read. Holds for the unit that set it and every unit beneath; the shorter one counts.';

create table core.personal_data_requests (
  unit_no integer not null,
  id uuid not null,
  kind text not null check (kind in ('copy', 'erase')),
  person_id uuid not null,
  asked_by text not null check (asked_by in ('person', 'representative', 'authority')),
  asked_on date not null,
  due_on date,
  legal_basis text,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  state text not null check (state in ('open', 'done', 'refused')),
  closed_at timestamptz,
  closed_by uuid,
  reason text,
  outcome jsonb,
  primary key (unit_no, id),
  constraint personal_data_requests_person_fk foreign key (unit_no, person_id) references core.people (unit_no, person_id),
  check ((state = 'open') = (closed_at is null)),
  check (state <> 'refused' or reason is not null)
);
comment on table core.personal_data_requests is 'Requests of people about their own data: who asked, when, until when by which text, and what was done. Holds technical ids and counts, no names.';

-- What is usual until somebody who has read the original sets it otherwise: see source.
create function app.usual_personal_data_limits(p_unit integer, p_now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.personal_data_limits (unit_no, kind, valid_from, days, legal_basis, source, recorded_at) values
    (p_unit, 'copy', date '2023-07-01', 3, 'Nghị định 13/2023/NĐ-CP', '72 giờ; theo frasersvn.com ngày 19/01/2026, chưa đối chiếu bản gốc', p_now),
    (p_unit, 'erase', date '2023-07-01', 3, 'Nghị định 13/2023/NĐ-CP', '72 giờ; theo frasersvn.com ngày 19/01/2026, chưa đối chiếu bản gốc', p_now),
    (p_unit, 'copy', date '2026-01-01', 10, 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP', 'Từ 10 đến 20 ngày tùy quyền; theo cdlaf.vn, chưa đối chiếu bản gốc', p_now),
    (p_unit, 'erase', date '2026-01-01', 20, 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP', 'Từ 10 đến 20 ngày tùy quyền; theo cdlaf.vn, chưa đối chiếu bản gốc', p_now)
  on conflict do nothing
$$;
alter function app.usual_personal_data_limits(integer, timestamptz) owner to sys;
revoke all on function app.usual_personal_data_limits(integer, timestamptz) from public;

grant select, insert on core.personal_data_limits to sys;
grant select on core.units to sys;
set local role sys;
select app.usual_personal_data_limits(u.unit_no, now()) from core.units u where u.parent_no is null;
reset role;

-- As before, with the time limits.
create or replace function app.bootstrap_root(p_name text, p_code text, p_now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from core.units) then raise exception 'the tree already has a root'; end if;
  insert into core.levels (unit_no, code, name_vi, name_en, rank, block_size, is_reporting) values
    (1, 'ministry', 'Bộ', 'Ministry', 0, 2147483646, false),
    (1, 'province', 'Sở GDĐT', 'Provincial department', 1, 20000000, false),
    (1, 'district', 'Phòng GDĐT', 'District office', 2, 50000, false),
    (1, 'commune', 'UBND cấp xã', 'Commune', 2, 50000, false),
    (1, 'school', 'Trường', 'School', 3, 10, true);
  insert into registry.unit_codes values (p_code, 1);
  insert into core.units (unit_no, block_end, next_no, code, name, short_name, search_text, level_code, opened_on, created_at, updated_at)
    values (1, 2147483646, 2, p_code, p_name, p_name, app.fold(p_name), 'ministry', date '2000-01-01', p_now, p_now);
  insert into core.unit_states (unit_no, valid_from, recorded_at, name, short_name, level_code, is_open) values (1, date '2000-01-01', p_now, p_name, p_name, 'ministry', true);
  insert into core.unit_settings (unit_no, key, value, updated_at) values (1, 'two_factor_roles', '[]', p_now);
  perform app.refresh_scopes(array[1]);
  perform app.usual_personal_data_limits(1, p_now);
  return 1;
end $$;

-- What is held of a person --------------------------------------------------------------------------------

create function app.person_rows(p_person uuid, p_unit integer) returns table (unit_no integer, table_name text, held jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare c record;
begin
  for c in
    select r.table_name, max(r.left_out) as left_out, bool_or(r.has_author) as has_author,
           string_agg(format('t.%I = $1', r.id_column), ' or ' order by r.id_column)
             || case when r.table_name = 'events' then ' or t.subject = $1::text' else '' end as is_theirs
    from registry.person_columns r group by r.table_name order by r.table_name
  loop
    return query execute format(
      'select t.unit_no, %L::text, (select jsonb_object_agg(f.key, case when jsonb_typeof(f.value) = ''number'' and length(f.value::text) > 15 then to_jsonb(f.value::text) else f.value end)
         from jsonb_each(to_jsonb(t) - %L::text[]) f)
       from core.%I t where (%s) and ($2 is null or t.unit_no = $2 %s) order by t.unit_no',
      c.table_name, c.left_out, c.table_name, c.is_theirs, case when c.has_author then 'or t.author_no = $2' else '' end) using p_person, p_unit;
  end loop;
end $$;
alter function app.person_rows(uuid, integer) owner to sys;
revoke all on function app.person_rows(uuid, integer) from public;
comment on function app.person_rows is 'Every row that names the person, in one unit (its own rows, and those it wrote on units beneath) or in all. For functions of sys.';

create function app.person_record(p_person uuid) returns table (unit_no integer, table_name text, held jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_context();
  return query select r.* from app.person_rows(p_person, current_setting('app.me')::integer) r;
end $$;
alter function app.person_record(uuid) owner to sys;
revoke all on function app.person_record(uuid) from public;
grant execute on function app.person_record(uuid) to app;
comment on function app.person_record is 'What the unit of this transaction holds of a person.';

create function app.my_record(p_kind text, p_credential text) returns table (unit_name text, table_name text, held jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with me as (select p.person_id from app.person_of(p_kind, p_credential) p where p.person_id is not null)
  select null, 'account', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'two_factor_enabled', coalesce(u.two_factor_enabled, false), 'created_at', u.created_at)
    from me join auth."user" u on u.id = me.person_id
  union all
  select null, 'sessions', jsonb_build_object('created_at', s.created_at, 'expires_at', s.expires_at, 'ip_address', s.ip_address, 'user_agent', s.user_agent)
    from me join auth.session s on s.user_id = me.person_id
  union all
  select t.name, r.table_name, r.held from me cross join lateral app.person_rows(me.person_id, null) r join core.units t on t.unit_no = r.unit_no
$$;
alter function app.my_record(text, text) owner to sys;
revoke all on function app.my_record(text, text) from public;
grant execute on function app.my_record(text, text) to app;
comment on function app.my_record is 'What the product holds of the person who signed in, in every unit. Takes the session itself, not a person.';

-- Taking a name back --------------------------------------------------------------------------------------

grant delete on core.memberships, core.group_members, core.idempotency_keys to sys;
grant delete on auth."user", auth.verification to sys;
grant select on auth.verification to sys;

create function app.name_mentions(p_unit integer, p_name text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c record; v_count bigint; v_found jsonb := '[]';
begin
  for c in
    select t.relname, a.attname from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'core'::regnamespace and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and exists (select from pg_attribute u where u.attrelid = t.oid and u.attname = 'unit_no')
    order by t.relname, a.attnum
  loop
    execute format('select count(*) from core.%I where unit_no = $1 and strpos(lower(%I::text), lower($2)) > 0', c.relname, c.attname) into v_count using p_unit, p_name;
    if v_count > 0 then v_found := v_found || jsonb_build_object('table', c.relname, 'column', c.attname, 'count', v_count); end if;
  end loop;
  return v_found;
end $$;
alter function app.name_mentions(integer, text) owner to sys;
revoke all on function app.name_mentions(integer, text) from public;
comment on function app.name_mentions is 'Where a name still stands in the rows of a unit, from the catalogue: signed documents and what people typed.';

create function app.erase_person(p_person uuid, p_now timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer; v_known core.people; v_emails text[]; v_invitations uuid[]; v_name text; v_set text; c record; v_count bigint; v_replaced bigint := 0; v_account text := 'none';
begin
  perform app.require_context();
  v_me := current_setting('app.me')::integer;
  select p.* into v_known from core.people p where p.unit_no = v_me and p.person_id = p_person for update;
  if not found then return null; end if;
  v_name := 'Người đã xóa ' || upper(substr(encode(sha256(uuid_send(p_person) || int4send(v_me)), 'hex'), 1, 6));
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
  -- Events about them: who acted, on what and when stays, and the proof of the log covers that alone.
  update core.events e set personal = jsonb_build_object('name', v_name)
    where e.unit_no = v_me and e.personal is not null
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
alter function app.erase_person(uuid, timestamptz) owner to sys;
revoke all on function app.erase_person(uuid, timestamptz) from public;
grant execute on function app.erase_person(uuid, timestamptz) to app;
comment on function app.erase_person is 'Takes a person''s name, position, e-mail address and access out of the unit of this transaction. Figures, sendings, reviews and events stay, under their technical id and a pseudonym. Null: nobody of that id. Says where the name still stands.';
