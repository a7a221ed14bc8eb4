-- The context of a transaction is signed: whoever can run SQL as role app may write the settings, but not their signature.
-- Runs as role owner.

create table registry.context_keys (
  is_current boolean primary key default true check (is_current),
  inner_key bytea not null check (octet_length(inner_key) = 32),
  outer_key bytea not null check (octet_length(outer_key) = 32)
);
comment on table registry.context_keys is 'The one pair of random keys that contexts are signed with, made with the database. New keys end the transactions that run, nothing else.';
insert into registry.context_keys (inner_key, outer_key) values
  (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
grant select on registry.context_keys to sys;

-- Bound to the moment the transaction began, which the processes of a parallel query share (a process id they do not).
-- No value but the first can hold the separator and still be read as what it is, so the text has one reading.
create function app.context_hash(p_inner bytea, p_outer bytea) returns text
  language sql stable parallel safe
  return encode(sha256(p_outer || sha256(p_inner || timestamptz_send(now()) || convert_to(
    current_setting('app.credential', true) || '|' || current_setting('app.person', true) || '|' || current_setting('app.me', true) || '|'
    || current_setting('app.lo', true) || '|' || current_setting('app.hi', true) || '|' || current_setting('app.ranges', true) || '|'
    || current_setting('app.line', true), 'UTF8'))), 'hex');
alter function app.context_hash(bytea, bytea) owner to sys;
revoke all on function app.context_hash(bytea, bytea) from public;
comment on function app.context_hash is 'A keyed hash, nested as in HMAC, over the transaction and every setting that policies and functions rely on; null where one is missing.';

create function app.ctx_valid() returns boolean
  language plpgsql stable parallel safe security definer cost 1000 set search_path = pg_catalog, pg_temp as $$
declare v_inner bytea; v_outer bytea;
begin
  -- Read first, hashed after: half the time of one query that does both.
  select k.inner_key, k.outer_key into v_inner, v_outer from registry.context_keys k;
  return coalesce(current_setting('app.signature', true) = app.context_hash(v_inner, v_outer), false);
end $$;
alter function app.ctx_valid() owner to sys;
revoke all on function app.ctx_valid() from public;
grant execute on function app.ctx_valid() to app;
comment on function app.ctx_valid is 'Whether the settings of this transaction are those that app.enter wrote in it. Part of every policy. The cost keeps the planner from asking row by row.';

create function app.require_context() returns void
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.ctx_valid() then
    raise exception 'this transaction has not been entered' using errcode = '42501';
  end if;
end $$;
alter function app.require_context() owner to sys;
revoke all on function app.require_context() from public;
comment on function app.require_context is 'First statement of every function of sys that relies on the context: sys passes the policies, so its functions check for themselves.';

create function app.sign_context() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_signature text := (select app.context_hash(k.inner_key, k.outer_key) from registry.context_keys k);
begin
  if v_signature is null then
    raise exception 'the context has gaps' using errcode = '42501';
  end if;
  execute format('set local app.signature = %L', v_signature);
end $$;
alter function app.sign_context() owner to sys;
revoke all on function app.sign_context() from public;
comment on function app.sign_context is 'Signs the settings as they stand. Only for functions of sys that have just written them.';

create function app.renew_context() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_scope core.unit_scopes;
begin
  perform app.require_context();
  select s.* into strict v_scope from core.unit_scopes s where s.unit_no = current_setting('app.me')::integer;
  execute format('set local app.lo = %L', v_scope.lo);
  execute format('set local app.hi = %L', v_scope.hi);
  execute format('set local app.ranges = %L', v_scope.ranges::text);
  execute format('set local app.line = %L', v_scope.line::text);
  perform app.sign_context();
end $$;
alter function app.renew_context() owner to sys;
revoke all on function app.renew_context() from public;
comment on function app.renew_context is 'After a change of the tree: the rest of the transaction sees the scope as it is now.';

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

-- As before, but for the context: checked first, renewed afterwards.
create or replace function app.create_units(p_units jsonb, p_now timestamptz) returns table (ordinal integer, code text, unit_no integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_codes text[]; v_depths integer[]; v_depth integer; v_new integer[] := '{}'; v_bad integer; v_row record; v_code text; v_try integer;
begin
  perform app.require_context();
  perform pg_advisory_xact_lock(hashtext('core.units'));
  -- A taken code gets -2, -3 ...
  select array_agg(e.u->>'code' order by e.ord) into v_codes from jsonb_array_elements(p_units) with ordinality as e (u, ord);
  for v_row in
    select t.ord, t.code from (select c.code, c.ord, row_number() over (partition by c.code order by c.ord) as nth from unnest(v_codes) with ordinality as c (code, ord)) t
    where t.nth > 1 or exists (select from registry.unit_codes r where r.code = t.code) order by t.ord
  loop
    v_try := 1;
    loop
      v_try := v_try + 1; v_code := v_row.code || '-' || v_try;
      exit when v_code <> all (v_codes) and not exists (select from registry.unit_codes r where r.code = v_code);
    end loop;
    v_codes[v_row.ord] := v_code;
  end loop;
  -- Parents first: a row hangs below a unit that is there, or below another row.
  with recursive rows as (
    select e.ord::integer as ord, v_codes[e.ord] as code, e.u->>'parentCode' as parent from jsonb_array_elements(p_units) with ordinality as e (u, ord)
  ), waves as (
    select r.ord, r.code, 0 as depth from rows r join registry.unit_codes k on k.code = r.parent where coalesce(k.unit_no <@ v_ranges, false)
    union all
    select r.ord, r.code, w.depth + 1 from waves w join rows r on r.parent = w.code and not exists (select from registry.unit_codes k where k.code = r.parent)
  )
  select array_agg(w.depth order by r.ord), min(r.ord) filter (where w.depth is null) into v_depths, v_bad from rows r left join waves w on w.ord = r.ord;
  if v_bad is not null then
    raise exception 'parent of row % is not in scope', v_bad - 1 using errcode = '42501', detail = (v_bad - 1)::text;
  end if;
  for v_depth in 0 .. coalesce((select max(d) from unnest(v_depths) d), -1) loop
    with rows as materialized (
      select e.ord::integer as ord, e.u, v_codes[e.ord] as code, p.unit_no as parent_no, p.next_no, p.block_end, l.block_size,
             sum(l.block_size::bigint) over (partition by p.unit_no order by e.ord) as upto
      from jsonb_array_elements(p_units) with ordinality as e (u, ord)
      join registry.unit_codes k on k.code = e.u->>'parentCode' join core.units p on p.unit_no = k.unit_no
      join core.levels l on l.code = e.u->>'levelCode'
      where v_depths[e.ord] = v_depth
    ), placed as materialized (
      -- A full block spills over into the next free numbers of the nation; scopes stay exact, they only gain a range.
      select r.*, r.next_no + r.upto - 1 <= r.block_end as fits,
             sum(case when r.next_no + r.upto - 1 <= r.block_end then 0 else r.block_size::bigint end) over (order by r.ord) as spilled
      from rows r
    ), root as (
      select n.next_no + coalesce((select sum(p.block_size) from placed p where p.fits and p.parent_no = n.unit_no), 0) as next_no, n.unit_no from core.units n where n.parent_no is null
    ), numbered as materialized (
      select p.*, case when p.fits then p.next_no + p.upto - p.block_size else root.next_no + p.spilled - p.block_size end::integer as no from placed p, root
    ), advanced as (
      update core.units n set next_no = (n.next_no + s.size)::integer
      from (select a.unit_no, sum(a.size) as size from (
              select x.parent_no as unit_no, x.block_size::bigint as size from numbered x where x.fits
              union all select root.unit_no, x.block_size::bigint from numbered x, root where not x.fits) a group by a.unit_no) s
      where n.unit_no = s.unit_no returning 1
    ), coded as (
      insert into registry.unit_codes (code, unit_no) select x.code, x.no from numbered x returning 1
    ), made as (
      insert into core.units (unit_no, block_end, next_no, code, name, short_name, symbol, search_text, level_code, parent_no, education_level, ownership, area_type,
                              child_count, place, admin_code, admin_code_from, opened_on, created_at, updated_at)
      select x.no, x.no + x.block_size - 1, x.no + 1, x.code, x.u->>'name', coalesce(x.u->>'shortName', x.u->>'name'), x.u->>'symbol',
             app.fold(concat_ws(' ', x.u->>'name', x.u->>'shortName', x.code)), x.u->>'levelCode', x.parent_no, x.u->>'educationLevel', x.u->>'ownership', x.u->>'areaType',
             (x.u->>'childCount')::integer, x.u->>'place', x.u->>'adminCode', (x.u->>'adminCodeFrom')::date,
             coalesce((x.u->>'openedOn')::date, date '2000-01-01'), p_now, p_now
      from numbered x returning *
    ), dated as (
      insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open)
      select m.unit_no, m.opened_on, p_now, m.parent_no, m.name, m.short_name, m.level_code, m.admin_code, true from made m returning 1
    )
    select v_new || coalesce(array_agg(x.no), '{}') into v_new from numbered x;
  end loop;
  if cardinality(v_new) > 500 then
    perform app.refresh_scopes(null);
  else
    perform app.refresh_scopes(array(
      with recursive up as (
        select u.unit_no, u.parent_no from core.units u where u.unit_no = any (v_new)
        union select u.unit_no, u.parent_no from up join core.units u on u.unit_no = up.parent_no
      ) select up.unit_no from up
      union select s.unit_no from core.unit_scopes s where exists (select from unnest(v_new) n where n between s.lo and s.hi and n <@ s.ranges)));
  end if;
  perform app.renew_context();
  return query select c.ord::integer - 1, c.code, r.unit_no from unnest(v_codes) with ordinality as c (code, ord) join registry.unit_codes r on r.code = c.code order by c.ord;
end $$;

create or replace function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_context();
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
  if not found then return false; end if;
  insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open, reorganisation_id)
  select u.unit_no, s.valid_from, p_now, u.parent_no, u.name, u.short_name, u.level_code, u.admin_code, s.is_open, s.reorganisation_id
  from core.units u cross join lateral (
    select l.* from core.unit_states l where l.unit_no = u.unit_no order by l.valid_from desc, l.recorded_at desc limit 1) s
  where u.unit_no = p_unit and (u.name, u.short_name) is distinct from (s.name, s.short_name)
  on conflict (unit_no, valid_from, recorded_at) do update set name = excluded.name, short_name = excluded.short_name;
  return true;
end $$;

create or replace function app.search_units(p_query text, p_limit integer) returns table (unit_no integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.unit_no from core.units u
  where u.unit_no between nullif(current_setting('app.lo', true), '')::int and nullif(current_setting('app.hi', true), '')::int
    and u.unit_no <@ (select case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end)
    and u.search_text like '%' || replace(replace(replace(app.fold(p_query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by u.name collate "vi-VN-x-icu" limit least(p_limit, 1000)
$$;
