-- The tree through time: what each unit was called and whom it was under, since when, and since when that is known.
-- Runs as role owner.

-- A re-organisation: what was decided, on which legal basis, from which day.
create table core.reorganisations (
  unit_no integer not null references core.units (unit_no),
  id uuid not null,
  kind text not null check (kind in ('create', 'rename', 'move', 'merge', 'split', 'close', 'reopen', 'abolish_level', 'merge_provinces', 'rename_level', 'import')),
  title text not null,
  legal_basis text not null,
  effective_on date not null,
  request jsonb not null,
  changes jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (unit_no, id)
);
create index reorganisations_recorded_at on core.reorganisations (unit_no, recorded_at desc);
comment on table core.reorganisations is 'A change of the tree as the ordering unit made it: request is what was asked for, changes how many units, people and periods it touched.';

create table core.unit_states (
  unit_no integer not null references core.units (unit_no),
  valid_from date not null,
  recorded_at timestamptz not null,
  parent_no integer references core.units (unit_no),
  name text not null,
  short_name text not null,
  level_code text not null,
  admin_code text,
  is_open boolean not null,
  reorganisation_id uuid,
  primary key (unit_no, valid_from, recorded_at)
);
create index unit_states_recorded_at on core.unit_states (recorded_at);
comment on table core.unit_states is 'Every state a unit was in: from valid_from on, as known since recorded_at. Rows are only added. The state on a day, as known at a moment, is the newest valid_from not after the day among the rows recorded by then, the latest recorded first. core.units holds the state of now.';

create table core.unit_lineage (
  unit_no integer not null references core.units (unit_no),
  predecessor_no integer not null references core.units (unit_no),
  reorganisation_id uuid not null,
  kind text not null check (kind in ('merge', 'split', 'abolish', 'rename')),
  share numeric not null check (share > 0 and share <= 1),
  valid_from date not null,
  primary key (unit_no, predecessor_no, reorganisation_id)
);
create index unit_lineage_predecessor on core.unit_lineage (predecessor_no);
comment on table core.unit_lineage is 'Who came from whom: unit_no is the successor. share is the part of the predecessor that went into it, as decided; figures are never divided by it.';

-- Under FORCE the owner sees no rows of its own tables: what moves rows runs as sys.
grant select, insert, update on core.units, core.unit_states, core.unit_lineage, core.unit_scopes to sys;
set local role sys;
insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open)
  select u.unit_no, u.opened_on, u.created_at, u.parent_no, u.name, u.short_name, u.level_code, u.admin_code, true from core.units u;
reset role;
drop table core.unit_links;

-- Numbers are handed out from the front of each block.
alter table core.units add column next_no integer;
set local role sys;
update core.units u set next_no = coalesce(
  (select max(c.block_end) + 1 from core.units c where c.unit_no > u.unit_no and c.unit_no <= u.block_end), u.unit_no + 1);
reset role;
alter table core.units alter column next_no set not null;
comment on column core.units.next_no is 'First number of this unit''s block that nobody has yet; the root''s is the first of the nation behind every block.';

-- What a unit reads of what was published above it: by the units above it now, and by ended units that were once above
-- it or that those above it came from. Whoever still acts and is no longer above publishes to it no more.
alter table core.unit_scopes add column line integer[];
comment on column core.unit_scopes.line is 'Units whose published rows this unit reads: its ancestors, and ended units that were above it or that it or its ancestors succeeded.';

create or replace function app.refresh_scopes(p_units integer[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with recursive closure as (
    select u.unit_no as ancestor, u.unit_no as member from core.units u where p_units is null or u.unit_no = any (p_units)
    union all
    select c.ancestor, u.unit_no from closure c join core.units u on u.parent_no = c.member
  ), ancestry as (
    select u.unit_no, u.parent_no, array[]::integer[] as ancestors from core.units u where p_units is null or u.unit_no = any (p_units)
    union all
    select a.unit_no, u.parent_no, u.unit_no || a.ancestors from ancestry a join core.units u on u.unit_no = a.parent_no
  ), upward (unit_no, above) as materialized (
    select u.unit_no, u.parent_no from core.units u where u.parent_no is not null
    union
    select s.unit_no, s.parent_no from core.unit_states s join core.units e on e.unit_no = s.parent_no and e.closed_on is not null
    union
    select l.unit_no, l.predecessor_no from core.unit_lineage l join core.units e on e.unit_no = l.predecessor_no and e.closed_on is not null
  ), reach as (
    select u.unit_no, u.unit_no as node from core.units u where p_units is null or u.unit_no = any (p_units)
    union
    select r.unit_no, w.above from reach r join upward w on w.unit_no = r.node
  ), lines as (
    select r.unit_no, coalesce(array_agg(r.node order by r.node) filter (where r.node <> r.unit_no), '{}') as line from reach r group by r.unit_no
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
  insert into core.unit_scopes (unit_no, lo, hi, ranges, ancestors, depth, line)
  select s.ancestor, s.lo, s.hi, s.ranges, a.ancestors, cardinality(a.ancestors), l.line
  from scopes s join ancestry a on a.unit_no = s.ancestor and a.parent_no is null join lines l on l.unit_no = s.ancestor
  on conflict (unit_no) do update set lo = excluded.lo, hi = excluded.hi, ranges = excluded.ranges, ancestors = excluded.ancestors, depth = excluded.depth, line = excluded.line
  where (core.unit_scopes.ranges, core.unit_scopes.ancestors, core.unit_scopes.line) is distinct from (excluded.ranges, excluded.ancestors, excluded.line)
$$;
select app.refresh_scopes(null);
alter table core.unit_scopes alter column line set not null;

-- Making units, as many at once as wanted.
drop function app.allot_unit(integer, jsonb, timestamptz);

create or replace function app.create_units(p_units jsonb, p_now timestamptz) returns table (ordinal integer, code text, unit_no integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_codes text[]; v_depths integer[]; v_depth integer; v_new integer[] := '{}'; v_bad integer; v_row record; v_code text; v_try integer;
  v_scope core.unit_scopes;
begin
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
  -- The rest of this transaction sees what it has made.
  select s.* into v_scope from core.unit_scopes s where s.unit_no = nullif(current_setting('app.me', true), '')::integer;
  if found then
    execute format('set local app.lo = %L', v_scope.lo);
    execute format('set local app.hi = %L', v_scope.hi);
    execute format('set local app.ranges = %L', v_scope.ranges::text);
  end if;
  return query select c.ord::integer - 1, c.code, r.unit_no from unnest(v_codes) with ordinality as c (code, ord) join registry.unit_codes r on r.code = c.code order by c.ord;
end $$;

-- A correction: what is known of the state of now is replaced, the day it began stays.
create or replace function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
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
  if not found then return false; end if;
  insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open, reorganisation_id)
  select u.unit_no, s.valid_from, p_now, u.parent_no, u.name, u.short_name, u.level_code, u.admin_code, s.is_open, s.reorganisation_id
  from core.units u cross join lateral (
    select l.* from core.unit_states l where l.unit_no = u.unit_no order by l.valid_from desc, l.recorded_at desc limit 1) s
  where u.unit_no = p_unit and (u.name, u.short_name) is distinct from (s.name, s.short_name)
  on conflict (unit_no, valid_from, recorded_at) do update set name = excluded.name, short_name = excluded.short_name;
  return true;
end $$;

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
  return 1;
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
  return query select v_unit.unit_no, v_unit.code, v_unit.name, v_unit.level_code, v_unit.parent_no, v_scope.ancestors, v_person, v_name, v_roles,
    (not v_two_factor) and coalesce(v_required && v_roles, false);
end $$;
