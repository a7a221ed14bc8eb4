-- Jobs that act in a unit, and the archive of a unit's whole data that one of them makes.
-- Runs as role owner.

create table core.job_grants (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  task text not null,
  person_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (unit_no, id),
  constraint job_grants_person_fk foreign key (unit_no, person_id) references core.people (unit_no, person_id)
);
comment on table core.job_grants is 'What lets a job enter a unit: made in the transaction of the person who asked for the job, good for that unit, while it has not ended and the person is still a member. The job carries the secret; here is its sha-256.';

create table core.unit_archives (
  unit_no integer not null,
  id uuid not null,
  state text not null check (state in ('waiting', 'working', 'ready', 'failed')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  progress_at timestamptz not null,
  tables_done integer not null default 0,
  tables_total integer not null default 0,
  files_done integer not null default 0,
  files_total integer not null default 0,
  row_count bigint not null default 0,
  byte_size bigint,
  sha256 text,
  finished_at timestamptz,
  expires_at timestamptz,
  primary key (unit_no, id),
  constraint unit_archives_grant_fk foreign key (unit_no, id) references core.job_grants (unit_no, id),
  constraint unit_archives_asked_by_fk foreign key (unit_no, asked_by) references core.people (unit_no, person_id),
  check ((state = 'ready') = (expires_at is not null and sha256 is not null and byte_size is not null))
);
create unique index unit_archives_one_at_a_time on core.unit_archives (unit_no) where state in ('waiting', 'working');
comment on table core.unit_archives is 'A request for the whole data of a unit, and how far it has come. The file itself lies beside the database until expires_at.';

create function app.grant_job(p_id uuid, p_task text, p_secret_hash text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_context();
  if current_setting('app.credential', true) is distinct from 'session' then
    raise exception 'only a person may ask for a job in a unit' using errcode = '42501';
  end if;
  insert into core.job_grants (unit_no, id, task, person_id, secret_hash, created_at, expires_at)
    values (current_setting('app.me')::integer, p_id, p_task, current_setting('app.person')::uuid, p_secret_hash, now(), now() + interval '1 day');
end $$;
alter function app.grant_job(uuid, text, text) owner to sys;
revoke all on function app.grant_job(uuid, text, text) from public;
grant execute on function app.grant_job(uuid, text, text) to app;
comment on function app.grant_job is 'Lets a job act in the unit of this transaction in the name of the person who asks, for a day at most. Who they are is taken from the context.';

create function app.end_job(p_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select app.require_context();
  update core.job_grants set ended_at = now() where unit_no = nullif(current_setting('app.me', true), '')::integer and id = p_id and ended_at is null
$$;
alter function app.end_job(uuid) owner to sys;
revoke all on function app.end_job(uuid) from public;
grant execute on function app.end_job(uuid) to app;
comment on function app.end_job is 'The job is done or no longer wanted: it enters the unit no more.';

-- As before, with jobs as well.
create or replace function app.enter(p_kind text, p_credential text, p_unit text)
  returns table (unit_no integer, code text, name text, level_code text, parent_no integer, ancestors integer[], person_id uuid, person_name text, roles text[], two_factor_missing boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_unit core.units;
  v_scope core.unit_scopes;
  v_person uuid; v_two_factor boolean; v_name text; v_roles text[]; v_required text[];
begin
  if coalesce(current_setting('app.credential', true), '') <> '' then
    raise exception 'this transaction has already been entered' using errcode = '42501';
  end if;
  select u.* into v_unit from registry.unit_codes r join core.units u on u.unit_no = r.unit_no where r.code = p_unit;
  if not found then return; end if;
  if p_kind = 'session' then
    select p.person_id, p.two_factor into v_person, v_two_factor from app.person_of(p_kind, p_credential) p;
    select m.roles, p.name into v_roles, v_name from core.memberships m
      join core.people p on p.unit_no = m.unit_no and p.person_id = m.person_id
      where m.unit_no = v_unit.unit_no and m.person_id = v_person and m.is_active;
  elsif p_kind = 'api_key' then
    select array['api_client'], k.name, k.id, true into v_roles, v_name, v_person, v_two_factor from core.api_keys k
      where k.id = split_part(p_credential, '.', 1)::uuid and k.secret_hash = split_part(p_credential, '.', 2)
        and k.unit_no = v_unit.unit_no and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
  elsif p_kind = 'job' then
    -- In the name of the person who asked for it, and no longer than they could have done it themselves.
    select g.person_id, m.roles, p.name, true into v_person, v_roles, v_name, v_two_factor from core.job_grants g
      join core.memberships m on m.unit_no = g.unit_no and m.person_id = g.person_id and m.is_active
      join core.people p on p.unit_no = g.unit_no and p.person_id = g.person_id
      where g.id = split_part(p_credential, '.', 1)::uuid and g.secret_hash = split_part(p_credential, '.', 2)
        and g.unit_no = v_unit.unit_no and g.ended_at is null and g.expires_at > now();
  end if;
  if v_roles is null then return; end if;
  select s.* into strict v_scope from core.unit_scopes s where s.unit_no = v_unit.unit_no;
  -- What a unit demands binds everybody below it; those below may only demand more.
  select array_agg(demanded) into v_required
    from core.unit_settings s, jsonb_array_elements_text(s.value) as demanded
    where s.key = 'two_factor_roles' and s.unit_no = any(v_scope.ancestors || v_unit.unit_no);
  execute format('set local app.credential = %L', p_kind);
  execute format('set local app.me = %L', v_unit.unit_no);
  execute format('set local app.lo = %L', v_scope.lo);
  execute format('set local app.hi = %L', v_scope.hi);
  execute format('set local app.ranges = %L', v_scope.ranges::text);
  execute format('set local app.line = %L', v_scope.line::text);
  execute format('set local app.person = %L', v_person);
  perform app.sign_context();
  return query select v_unit.unit_no, v_unit.code, v_unit.name, v_unit.level_code, v_unit.parent_no, v_scope.ancestors, v_person, v_name, v_roles,
    (not v_two_factor) and coalesce(v_required && v_roles, false);
end $$;
