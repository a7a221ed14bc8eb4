-- The tree, who may act in it, and the one door into a tenant (design: tenancy, four walls).
-- Runs as role owner. Policies and grants on core tables are generated: see repeatable/.

-- Registry: tables without a tenant. No role but sys and owner reaches them.
create table registry.unit_codes (
  code text primary key,
  unit_no integer not null unique
);
comment on table registry.unit_codes is 'Public code of a unit (as in addresses) to its number. Codes are unique in the nation, so they live outside the tenant tables.';

create table registry.attempts (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
comment on table registry.attempts is 'How often something guessable was tried lately, by a hash of what it was: see app.note_attempt.';

create table core.levels (
  unit_no integer not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  rank integer not null,
  block_size integer not null check (block_size > 0),
  is_reporting boolean not null default false,
  is_published boolean not null default true,
  version integer not null default 1,
  primary key (unit_no, code)
);
comment on table core.levels is 'Names of the tiers of the tree. Data, owned by the root: the district tier ended on 1 July 2025.';
comment on column core.levels.block_size is 'How many unit numbers a unit of this level reserves, so that a subtree is one range.';
comment on column core.levels.is_reporting is 'Units of this level send figures (schools).';

create table core.units (
  unit_no integer primary key,
  block_end integer not null,
  code text not null,
  name text not null,
  short_name text not null,
  symbol text,
  search_text text not null,
  level_code text not null,
  parent_no integer references core.units (unit_no),
  education_level text check (education_level in ('preschool', 'primary', 'lower_secondary', 'upper_secondary', 'continuing')),
  ownership text check (ownership in ('public', 'private')),
  area_type text check (area_type in ('ward', 'township', 'commune', 'mountain')),
  child_count integer check (child_count >= 0),
  place text,
  admin_code text,
  admin_code_from date,
  opened_on date not null,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index units_parent_no on core.units (parent_no);
create index units_search_text on core.units using gin (search_text extensions.gin_trgm_ops);
comment on table core.units is 'A unit is a tenant: ministry, province, the tier between, school. unit_no is allotted once, never changed, never reused.';
comment on column core.units.search_text is 'Name, short name and code without accents, lower case.';
comment on column core.units.admin_code is 'Administrative unit code; codes are reused, so it counts only together with admin_code_from.';

create table core.unit_links (
  unit_no integer not null references core.units (unit_no),
  valid_from date not null,
  valid_to date,
  parent_no integer references core.units (unit_no),
  legal_basis text,
  primary key (unit_no, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
comment on table core.unit_links is 'Who was above whom, when. units.parent_no is the row valid now.';

create table core.unit_scopes (
  unit_no integer primary key references core.units (unit_no),
  lo integer not null,
  hi integer not null,
  ranges int4multirange not null,
  ancestors integer[] not null,
  depth integer not null
);
comment on table core.unit_scopes is 'Precomputed subtree of each unit as number ranges, and its ancestors from the root down. Maintained by app.refresh_scopes in the transaction that changes the tree.';

create table core.unit_settings (
  unit_no integer not null references core.units (unit_no),
  key text not null,
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  is_published boolean not null default true,
  primary key (unit_no, key)
);
comment on table core.unit_settings is 'Settings of a unit; those of units above can be read below.';

create table core.people (
  unit_no integer not null references core.units (unit_no),
  person_id uuid not null,
  name text not null,
  position text,
  is_active boolean not null default true,
  search_text text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (unit_no, person_id)
);
comment on table core.people is 'Name and position of a person in a unit. person_id is the account id where the person has one, the same in every unit.';

create table core.memberships (
  unit_no integer not null,
  person_id uuid not null,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (unit_no, person_id),
  constraint memberships_person_fk foreign key (unit_no, person_id) references core.people (unit_no, person_id)
);
create index memberships_person_id on core.memberships (person_id);
comment on table core.memberships is 'What a person with an account may do in a unit. One person, several units, roles in each.';

create table core.invitations (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  author_no integer not null,
  author_person_id uuid,
  author_name text not null,
  email text not null,
  name text not null,
  position text,
  roles text[] not null check (cardinality(roles) > 0),
  person_id uuid,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (unit_no, id)
);
create index invitations_token_hash on core.invitations (token_hash);
comment on table core.invitations is 'An offer of membership by link. Only the sha-256 of the token is kept.';

create table core.api_keys (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  name text not null,
  secret_hash text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (unit_no, id)
);
create index api_keys_id on core.api_keys (id);
comment on table core.api_keys is 'Read-only keys of a unit for other systems: id and sha-256 of the secret, which is shown once.';

create table core.events (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  name text not null,
  occurred_at timestamptz not null,
  credential text not null,
  person_id uuid,
  person_name text not null,
  subject text,
  payload jsonb not null,
  primary key (unit_no, id)
);
create index events_occurred_at on core.events (unit_no, occurred_at desc);
comment on table core.events is 'What happened, one row per write operation; audit, notifications and web hooks read it.';

create table core.idempotency_keys (
  unit_no integer not null references core.units (unit_no),
  key text not null,
  operation text not null,
  request_hash text not null,
  status integer not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (unit_no, key, operation)
);
comment on table core.idempotency_keys is 'Answers kept for 24 hours so that a repeated request with the same Idempotency-Key is done once.';

-- Identity (better-auth). Role auth only; nothing here has a tenant.
create table auth."user" (
  id uuid primary key, name text not null, email text not null unique, email_verified boolean not null default false, image text,
  two_factor_enabled boolean default false, created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create table auth.session (
  id uuid primary key, token text not null unique, user_id uuid not null references auth."user" (id) on delete cascade,
  expires_at timestamptz not null, ip_address text, user_agent text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create index session_user_id on auth.session (user_id);
create table auth.account (
  id uuid primary key, account_id text not null, provider_id text not null, user_id uuid not null references auth."user" (id) on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text, password text,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create index account_user_id on auth.account (user_id);
create table auth.verification (
  id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);
create table auth.two_factor (
  id uuid primary key, secret text not null, backup_codes text not null, user_id uuid not null references auth."user" (id) on delete cascade,
  verified boolean default true, failed_verification_count integer default 0, locked_until timestamptz
);
create index two_factor_user_id on auth.two_factor (user_id);
create table auth.rate_limit (
  id uuid primary key, key text not null unique, count integer not null, last_request bigint not null
);
grant usage on schema auth to auth, sys;
grant select, insert, update, delete on all tables in schema auth to auth;
grant select on auth."user", auth.session to sys;
grant usage on schema core, registry, app, extensions to sys;
grant usage on schema core, app, extensions to app;
grant usage on schema app to auth, job;

-- Context -------------------------------------------------------------------------------------------------

create function app.fold(p_text text) returns text
  language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp
  return lower(replace(replace(extensions.unaccent('extensions.unaccent'::regdictionary, p_text), 'đ', 'd'), 'Đ', 'd'));
grant execute on function app.fold(text) to sys, app;
comment on function app.fold is 'Text without accents, lower case: what accent-free search compares.';

create function app.person_of(p_kind text, p_credential text, out person_id uuid, out two_factor boolean) returns record
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_kind = 'session' then
    select u.id, coalesce(u.two_factor_enabled, false) into person_id, two_factor
      from auth.session s join auth."user" u on u.id = s.user_id
      where s.token = p_credential and s.expires_at > now();
  end if;
end $$;
alter function app.person_of(text, text) owner to sys;
revoke all on function app.person_of(text, text) from public;

create function app.enter(p_kind text, p_credential text, p_unit text)
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
  execute format('set local app.line = %L', v_scope.ancestors::text);
  execute format('set local app.person = %L', v_person);
  return query select v_unit.unit_no, v_unit.code, v_unit.name, v_unit.level_code, v_unit.parent_no, v_scope.ancestors, v_person, v_name, v_roles,
    (not v_two_factor) and coalesce(v_required && v_roles, false);
end $$;
alter function app.enter(text, text, text) owner to sys;
revoke all on function app.enter(text, text, text) from public;
grant execute on function app.enter(text, text, text) to app;
comment on function app.enter is 'First statement of every tenant transaction: checks the credential and the membership itself, then sets the context. No row: not a member, no such unit, or a bad credential.';

create function app.memberships_of(p_kind text, p_credential text)
  returns table (person_id uuid, person_name text, email text, two_factor_enabled boolean, unit_no integer, code text, name text, short_name text, level_code text, level_vi text, level_en text,
                 parent_name text, roles text[], "position" text, two_factor_missing boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.name, u.email, coalesce(u.two_factor_enabled, false), t.unit_no, t.code, t.name, t.short_name, t.level_code, l.name_vi, l.name_en,
         pt.name, m.roles, pe.position,
         not coalesce(u.two_factor_enabled, false) and exists (
           select from core.unit_settings s, jsonb_array_elements_text(s.value) as demanded
           where s.key = 'two_factor_roles' and s.unit_no = any(sc.ancestors || t.unit_no) and demanded = any(m.roles))
  from app.person_of(p_kind, p_credential) p
  join auth."user" u on u.id = p.person_id
  left join core.memberships m on m.person_id = u.id and m.is_active
  left join core.units t on t.unit_no = m.unit_no
  left join core.unit_scopes sc on sc.unit_no = t.unit_no
  left join core.people pe on pe.unit_no = m.unit_no and pe.person_id = m.person_id
  left join core.units pt on pt.unit_no = t.parent_no
  left join core.levels l on l.code = t.level_code and l.unit_no = any(sc.ancestors || t.unit_no)
  order by sc.depth, t.name collate "vi-VN-x-icu"
$$;
alter function app.memberships_of(text, text) owner to sys;
revoke all on function app.memberships_of(text, text) from public;
grant execute on function app.memberships_of(text, text) to app;
comment on function app.memberships_of is 'Who signed in, and the units the person may act in. No row: no such session. One row with unit_no null: an account without membership.';

create function app.touch_api_key(p_id uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update core.api_keys set last_used_at = now() where id = p_id and (last_used_at is null or last_used_at < now() - interval '1 minute')
$$;
alter function app.touch_api_key(uuid) owner to sys;
revoke all on function app.touch_api_key(uuid) from public;
grant execute on function app.touch_api_key(uuid) to app;

-- Tree ----------------------------------------------------------------------------------------------------

create function app.refresh_scopes(p_units integer[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with recursive closure as (
    select u.unit_no as ancestor, u.unit_no as member from core.units u where p_units is null or u.unit_no = any (p_units)
    union all
    select c.ancestor, u.unit_no from closure c join core.units u on u.parent_no = c.member
  ), line as (
    select u.unit_no, u.parent_no, array[]::integer[] as ancestors from core.units u where p_units is null or u.unit_no = any (p_units)
    union all
    select l.unit_no, u.parent_no, u.unit_no || l.ancestors from line l join core.units u on u.unit_no = l.parent_no
  ), ordered as (
    select u.unit_no, row_number() over (order by u.unit_no) as rn from core.units u
  ), islands as (
    select c.ancestor, o.unit_no, o.rn - row_number() over (partition by c.ancestor order by o.rn) as island
    from closure c join ordered o on o.unit_no = c.member
  ), spans as (
    select ancestor, int4range(min(unit_no), max(unit_no), '[]') as span from islands group by ancestor, island
  ), scopes as (
    select ancestor, min(lower(span)) as lo, max(upper(span)) - 1 as hi, range_agg(span) as ranges from spans group by ancestor
  )
  insert into core.unit_scopes (unit_no, lo, hi, ranges, ancestors, depth)
  select s.ancestor, s.lo, s.hi, s.ranges, l.ancestors, cardinality(l.ancestors)
  from scopes s join line l on l.unit_no = s.ancestor and l.parent_no is null
  on conflict (unit_no) do update set lo = excluded.lo, hi = excluded.hi, ranges = excluded.ranges, ancestors = excluded.ancestors, depth = excluded.depth
$$;
alter function app.refresh_scopes(integer[]) owner to sys;
revoke all on function app.refresh_scopes(integer[]) from public;
comment on function app.refresh_scopes is 'Recomputes the scopes of these units (null: of all). A range may cover unused numbers between two members but never a number in use outside the subtree.';

create function app.allot_unit(p_parent integer, p_unit jsonb, p_now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_parent core.units; v_size integer; v_no integer;
begin
  select * into strict v_parent from core.units where unit_no = p_parent;
  select block_size into strict v_size from core.levels where code = p_unit->>'levelCode' limit 1;
  select coalesce(max(block_end), p_parent) + 1 into v_no from core.units where unit_no > p_parent and unit_no <= v_parent.block_end;
  if v_no + v_size - 1 > v_parent.block_end then
    -- The parent's reserved numbers are used up: take the next free ones of the nation; scopes stay exact, they only gain a range.
    select max(block_end) + 1 into v_no from core.units where parent_no is not null;
  end if;
  insert into registry.unit_codes (code, unit_no) values (p_unit->>'code', v_no);
  insert into core.units (unit_no, block_end, code, name, short_name, symbol, search_text, level_code, parent_no, education_level, ownership, area_type, child_count, place,
                          admin_code, admin_code_from, opened_on, created_at, updated_at)
  values (v_no, v_no + v_size - 1, p_unit->>'code', p_unit->>'name', coalesce(p_unit->>'shortName', p_unit->>'name'), p_unit->>'symbol',
          app.fold(concat_ws(' ', p_unit->>'name', p_unit->>'shortName', p_unit->>'code')), p_unit->>'levelCode', p_parent, p_unit->>'educationLevel', p_unit->>'ownership',
          p_unit->>'areaType', (p_unit->>'childCount')::integer, p_unit->>'place', p_unit->>'adminCode', (p_unit->>'adminCodeFrom')::date,
          coalesce((p_unit->>'openedOn')::date, date '2000-01-01'), p_now, p_now);
  insert into core.unit_links (unit_no, valid_from, parent_no) values (v_no, coalesce((p_unit->>'openedOn')::date, date '2000-01-01'), p_parent);
  return v_no;
end $$;
alter function app.allot_unit(integer, jsonb, timestamptz) owner to sys;
revoke all on function app.allot_unit(integer, jsonb, timestamptz) from public;

create function app.create_units(p_units jsonb, p_now timestamptz) returns table (ordinal integer, code text, unit_no integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_unit jsonb; v_parent integer; v_new integer[] := array[]::integer[]; v_no integer; v_i integer := 0; v_code text; v_base text; v_try integer;
  v_scope core.unit_scopes;
begin
  perform pg_advisory_xact_lock(hashtext('core.units'));
  for v_unit in select * from jsonb_array_elements(p_units) loop
    select r.unit_no into v_parent from registry.unit_codes r where r.code = v_unit->>'parentCode';
    if v_parent is null or v_ranges is null or not (v_parent <@ v_ranges or v_parent = any (v_new)) then
      raise exception 'parent of row % is not in scope', v_i using errcode = '42501', detail = v_i::text;
    end if;
    v_base := v_unit->>'code'; v_code := v_base; v_try := 1;
    while exists (select 1 from registry.unit_codes r where r.code = v_code) loop
      v_try := v_try + 1; v_code := v_base || '-' || v_try;
    end loop;
    v_no := app.allot_unit(v_parent, jsonb_set(v_unit, '{code}', to_jsonb(v_code)), p_now);
    v_new := v_new || v_no;
    ordinal := v_i; code := v_code; unit_no := v_no; v_i := v_i + 1;
    return next;
  end loop;
  perform app.refresh_scopes(array(
    with recursive up as (
      select u.unit_no, u.parent_no from core.units u where u.unit_no = any (v_new)
      union select u.unit_no, u.parent_no from up join core.units u on u.unit_no = up.parent_no
    ) select up.unit_no from up
    union select s.unit_no from core.unit_scopes s where exists (select 1 from unnest(v_new) n where n <@ s.ranges)));
  -- The rest of this transaction sees what it has made.
  select s.* into v_scope from core.unit_scopes s where s.unit_no = nullif(current_setting('app.me', true), '')::integer;
  if found then
    execute format('set local app.lo = %L', v_scope.lo);
    execute format('set local app.hi = %L', v_scope.hi);
    execute format('set local app.ranges = %L', v_scope.ranges::text);
  end if;
end $$;
alter function app.create_units(jsonb, timestamptz) owner to sys;
revoke all on function app.create_units(jsonb, timestamptz) from public;
grant execute on function app.create_units(jsonb, timestamptz) to app;
comment on function app.create_units is 'Creates units in the given order below parents in the caller''s scope (parents created earlier in the same call count). A taken code gets -2, -3 ...';

create function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(p_unit <@ nullif(current_setting('app.ranges', true), '')::int4multirange, false) then return false; end if;
  update core.units u set
    name = coalesce(p_change->>'name', u.name), short_name = coalesce(p_change->>'shortName', u.short_name),
    symbol = case when p_change ? 'symbol' then p_change->>'symbol' else u.symbol end,
    place = case when p_change ? 'place' then p_change->>'place' else u.place end,
    education_level = case when p_change ? 'educationLevel' then p_change->>'educationLevel' else u.education_level end,
    ownership = case when p_change ? 'ownership' then p_change->>'ownership' else u.ownership end,
    area_type = case when p_change ? 'areaType' then p_change->>'areaType' else u.area_type end,
    child_count = case when p_change ? 'childCount' then (p_change->>'childCount')::integer else u.child_count end,
    search_text = app.fold(concat_ws(' ', coalesce(p_change->>'name', u.name), coalesce(p_change->>'shortName', u.short_name), u.code)),
    version = u.version + 1, updated_at = p_now
  where u.unit_no = p_unit and u.version = p_version;
  return found;
end $$;
alter function app.update_unit(integer, integer, jsonb, timestamptz) owner to sys;
revoke all on function app.update_unit(integer, integer, jsonb, timestamptz) from public;
grant execute on function app.update_unit(integer, integer, jsonb, timestamptz) to app;

create function app.taken_codes(p_codes text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.code from registry.unit_codes r where r.code = any (p_codes) or regexp_replace(r.code, '-[0-9]+$', '') = any (p_codes)
$$;
alter function app.taken_codes(text[]) owner to sys;
revoke all on function app.taken_codes(text[]) from public;
grant execute on function app.taken_codes(text[]) to app;
comment on function app.taken_codes is 'Which of these codes, also with a number behind, some unit of the nation has. Codes stand in addresses and are no secret.';

create function app.search_units(p_query text, p_limit integer) returns table (unit_no integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.unit_no from core.units u
  where u.unit_no between nullif(current_setting('app.lo', true), '')::int and nullif(current_setting('app.hi', true), '')::int
    and u.unit_no <@ (select nullif(current_setting('app.ranges', true), '')::int4multirange)
    and u.search_text like '%' || replace(replace(replace(app.fold(p_query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by u.name collate "vi-VN-x-icu" limit least(p_limit, 1000)
$$;
alter function app.search_units(text, integer) owner to sys;
revoke all on function app.search_units(text, integer) from public;
grant execute on function app.search_units(text, integer) to app;
comment on function app.search_units is 'Accent-free search over the units in the caller''s scope. Repeats the scope because trigram search cannot use its index under row-level security.';

create function app.bootstrap_root(p_name text, p_code text, p_now timestamptz) returns integer
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
  insert into core.units (unit_no, block_end, code, name, short_name, search_text, level_code, opened_on, created_at, updated_at)
    values (1, 2147483646, p_code, p_name, p_name, app.fold(p_name), 'ministry', date '2000-01-01', p_now, p_now);
  insert into core.unit_links (unit_no, valid_from) values (1, date '2000-01-01');
  insert into core.unit_settings (unit_no, key, value, updated_at) values (1, 'two_factor_roles', '[]', p_now);
  perform app.refresh_scopes(array[1]);
  return 1;
end $$;
alter function app.bootstrap_root(text, text, timestamptz) owner to sys;
revoke all on function app.bootstrap_root(text, text, timestamptz) from public;
comment on function app.bootstrap_root is 'Makes the root of an empty tree with the usual level names. Only owner may call it.';
grant execute on function app.bootstrap_root(text, text, timestamptz) to owner;

create function app.invite_root(p_email text, p_name text, p_roles text[], p_token_hash text, p_id uuid, p_now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.invitations (unit_no, id, author_no, author_name, email, name, roles, token_hash, created_at, expires_at)
  values (1, p_id, 1, 'thidua', p_email, p_name, p_roles, p_token_hash, p_now, p_now + interval '7 days')
$$;
alter function app.invite_root(text, text, text[], text, uuid, timestamptz) owner to sys;
revoke all on function app.invite_root(text, text, text[], text, uuid, timestamptz) from public;
grant execute on function app.invite_root(text, text, text[], text, uuid, timestamptz) to owner;

create function app.invitation_of(p_token_hash text, p_now timestamptz)
  returns table (unit_no integer, id uuid, code text, unit_name text, email text, name text, "position" text, roles text[], expires_at timestamptz, has_account boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.unit_no, i.id, u.code, u.name, i.email, i.name, i.position, i.roles, i.expires_at,
         exists (select 1 from auth."user" a where lower(a.email) = lower(i.email))
  from core.invitations i join core.units u on u.unit_no = i.unit_no
  where i.token_hash = p_token_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > p_now
$$;
alter function app.invitation_of(text, timestamptz) owner to sys;
revoke all on function app.invitation_of(text, timestamptz) from public;
grant execute on function app.invitation_of(text, timestamptz) to app;

create function app.accept_invitation(p_token_hash text, p_person uuid, p_event uuid, p_now timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v core.invitations; v_user auth."user"; v_code text; v_known core.people;
begin
  select i.* into v from core.invitations i where i.token_hash = p_token_hash and i.revoked_at is null and i.expires_at > p_now for update;
  if not found then return null; end if;
  select * into v_user from auth."user" where id = p_person;
  -- The link proves that its holder was invited; the account must be the one that the invitation names.
  if not found or lower(v_user.email) <> lower(v.email) then return null; end if;
  select code into v_code from core.units where unit_no = v.unit_no;
  if v.accepted_at is not null then
    -- Sent twice by the same person: it is done already.
    if exists (select 1 from core.memberships m where m.unit_no = v.unit_no and m.person_id = p_person and m.is_active and m.updated_at = v.accepted_at) then return v_code; end if;
    return null;
  end if;
  select p.* into v_known from core.people p where p.unit_no = v.unit_no and p.person_id = v.person_id and p.person_id <> p_person
    and not exists (select 1 from core.memberships m where m.unit_no = p.unit_no and m.person_id = p.person_id);
  insert into core.people (unit_no, person_id, name, position, search_text, created_at, updated_at)
    values (v.unit_no, p_person, coalesce(v_known.name, v_user.name), coalesce(v.position, v_known.position), app.fold(coalesce(v_known.name, v_user.name)), p_now, p_now)
    on conflict (unit_no, person_id) do update set position = coalesce(excluded.position, core.people.position), is_active = true, updated_at = p_now, version = core.people.version + 1;
  if v_known.person_id is not null then
    -- Somebody the unit knew without an account: the groups and tasks go over to the account, then the old entry.
    insert into core.group_members (unit_no, group_id, person_id, is_head)
      select g.unit_no, g.group_id, p_person, g.is_head from core.group_members g where g.unit_no = v.unit_no and g.person_id = v_known.person_id
      on conflict do nothing;
    delete from core.group_members where unit_no = v.unit_no and person_id = v_known.person_id;
    update core.plan_tasks set owner_person_id = p_person where unit_no = v.unit_no and owner_person_id = v_known.person_id;
    delete from core.people where unit_no = v.unit_no and person_id = v_known.person_id;
  end if;
  insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at) values (v.unit_no, p_person, lower(v.email), v.roles, p_now, p_now)
    on conflict (unit_no, person_id) do update set roles = excluded.roles, email = excluded.email, is_active = true, updated_at = p_now, version = core.memberships.version + 1;
  update core.invitations set accepted_at = p_now where unit_no = v.unit_no and id = v.id;
  insert into core.events (unit_no, id, name, occurred_at, credential, person_id, person_name, subject, payload)
    values (v.unit_no, p_event, 'people.invitation-accepted', p_now, 'invitation', p_person, v_user.name, v.id::text, jsonb_build_object('roles', v.roles));
  return v_code;
end $$;
alter function app.accept_invitation(text, uuid, uuid, timestamptz) owner to sys;
revoke all on function app.accept_invitation(text, uuid, uuid, timestamptz) from public;
grant execute on function app.accept_invitation(text, uuid, uuid, timestamptz) to app;

create function app.note_attempt(p_what text, p_window interval, p_now timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into registry.attempts as a (key, count, since) values (encode(sha256(convert_to(p_what, 'UTF8')), 'hex'), 1, p_now)
  on conflict (key) do update set
    count = case when a.since <= p_now - p_window then 1 else a.count + 1 end,
    since = case when a.since <= p_now - p_window then p_now else a.since end
  returning a.count
$$;
alter function app.note_attempt(text, interval, timestamptz) owner to sys;
revoke all on function app.note_attempt(text, interval, timestamptz) from public;
grant execute on function app.note_attempt(text, interval, timestamptz) to app;
comment on function app.note_attempt is 'Counts a try at something guessable and says how many there were within the window, this one included.';

create function app.forget_attempts(p_what text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from registry.attempts where key = encode(sha256(convert_to(p_what, 'UTF8')), 'hex')
$$;
alter function app.forget_attempts(text) owner to sys;
revoke all on function app.forget_attempts(text) from public;
grant execute on function app.forget_attempts(text) to app;
comment on function app.forget_attempts is 'After the right answer the count begins anew.';
