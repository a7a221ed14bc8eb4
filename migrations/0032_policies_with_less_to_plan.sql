-- Nothing is kept of a plan from one statement to the next, so what a policy says is planned anew for every table of every
-- statement. As two or three sub-selects of expressions, joined by "or", that took three times as long as the rest of a small
-- statement. A policy now asks one function for each thing that it relies on, and a table that is read along the line
-- (names, plans) asks for one set of numbers: those at or beneath the unit and those above it. Runs as role owner.

create or replace function app.context_hash(p_inner bytea, p_outer bytea) returns text
  language sql stable parallel safe
  return encode(sha256(p_outer || sha256(p_inner || timestamptz_send(now()) || convert_to(
    current_setting('app.credential', true) || '|' || current_setting('app.person', true) || '|' || current_setting('app.me', true) || '|'
    || current_setting('app.lo', true) || '|' || current_setting('app.hi', true) || '|' || current_setting('app.ranges', true) || '|'
    || current_setting('app.line', true) || '|' || current_setting('app.reach', true), 'UTF8'))), 'hex');

create function app.set_scope(p_scope core.unit_scopes) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_above int4multirange := (select range_agg(int4range(n, n, '[]')) from unnest(p_scope.line) as n);
begin
  execute format('set local app.lo = %L', p_scope.lo);
  execute format('set local app.hi = %L', p_scope.hi);
  execute format('set local app.ranges = %L', p_scope.ranges::text);
  execute format('set local app.line = %L', p_scope.line::text);
  execute format('set local app.reach = %L', (p_scope.ranges + coalesce(v_above, '{}'))::text);
end $$;
alter function app.set_scope(core.unit_scopes) owner to sys;
revoke all on function app.set_scope(core.unit_scopes) from public;
comment on function app.set_scope is 'Writes which numbers a unit reaches: from app.lo to app.hi and in app.ranges at or beneath it, in app.line above it, in app.reach all of them. To be signed afterwards.';

create or replace function app.renew_context() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_scope core.unit_scopes;
begin
  perform app.require_context();
  select s.* into strict v_scope from core.unit_scopes s where s.unit_no = current_setting('app.me')::integer;
  perform app.set_scope(v_scope);
  perform app.sign_context();
end $$;

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
  execute format('set local app.person = %L', v_person);
  perform app.set_scope(v_scope);
  perform app.sign_context();
  return query select v_unit.unit_no, v_unit.code, v_unit.name, v_unit.level_code, v_unit.parent_no, v_scope.ancestors, v_person, v_name, v_roles,
    (not v_two_factor) and coalesce(v_required && v_roles, false);
end $$;

-- What policies rely on. The signature is asked for in the same breath as the setting is read: between the rows of a cursor
-- somebody could write another one.

create function app.ctx_me() returns integer
  language plpgsql stable parallel safe security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
begin return case when app.ctx_valid() then current_setting('app.me')::integer end; end $$;
alter function app.ctx_me() owner to sys;
revoke all on function app.ctx_me() from public;
grant execute on function app.ctx_me() to app;
comment on function app.ctx_me is 'Number of the acting unit; null without a signed context.';

create function app.ctx_ranges() returns int4multirange
  language plpgsql stable parallel safe security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
begin return case when app.ctx_valid() then current_setting('app.ranges')::int4multirange end; end $$;
alter function app.ctx_ranges() owner to sys;
revoke all on function app.ctx_ranges() from public;
grant execute on function app.ctx_ranges() to app;
comment on function app.ctx_ranges is 'Numbers at or beneath the acting unit; null without a signed context.';

create function app.ctx_line() returns integer[]
  language plpgsql stable parallel safe security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
begin return case when app.ctx_valid() then current_setting('app.line')::integer[] || current_setting('app.me')::integer end; end $$;
alter function app.ctx_line() owner to sys;
revoke all on function app.ctx_line() from public;
grant execute on function app.ctx_line() to app;
comment on function app.ctx_line is 'Numbers above the acting unit, and its own; null without a signed context.';

create function app.ctx_reach() returns int4multirange
  language plpgsql stable parallel safe security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
begin return case when app.ctx_valid() then current_setting('app.reach')::int4multirange end; end $$;
alter function app.ctx_reach() owner to sys;
revoke all on function app.ctx_reach() from public;
grant execute on function app.ctx_reach() to app;
comment on function app.ctx_reach is 'Numbers above, at or beneath the acting unit; null without a signed context.';

-- What is asked for by something else than its unit, wherever along the line it is, has an index of its own.
create index people_person on core.people (person_id);
create index indicators_id on core.indicators (id);
create index indicator_versions_indicator on core.indicator_versions (indicator_id);
create index criteria_indicator on core.criteria (indicator_id);
create index campaigns_launched on core.campaigns (unit_no) where unit_no = root_unit_no;
create index publications_campaign on core.publications (campaign_id);
alter function app.events_about_me() rows 50;
alter function app.person_record(uuid) rows 50;
