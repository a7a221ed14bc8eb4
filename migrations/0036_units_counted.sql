-- Units that report are counted ahead, stretch by stretch of five thousand numbers: every question about the nation counted
-- its 53 000 schools anew, a third of what the answer of one indicator cost. Scopes and counts follow from the tree and are
-- worked out together, in the transaction that changes it. Runs as role owner.

-- A unit that opened again was closed for a while: it owes nothing for a period that lies whole in it.
alter table core.units add column closures datemultirange not null default '{}';
comment on column core.units.closures is 'Days on which it was closed before it opened again.';
set local role sys;
update core.units u set closures = c.closures
from (
  select t.unit_no, range_agg(daterange(t.valid_from, t.until)) as closures
  from (select s.unit_no, s.is_open, s.valid_from, lead(s.valid_from) over (partition by s.unit_no order by s.valid_from, s.recorded_at) as until from core.unit_states s) t
  where not t.is_open and t.until > t.valid_from group by 1) c
where u.unit_no = c.unit_no and u.closed_on is null;
reset role;

create table core.unit_counts (
  unit_no integer not null,
  education_level text not null,
  opened_on date not null,
  closed_on date not null,
  closures datemultirange not null,
  hi_no integer not null,
  units integer not null check (units > 0),
  primary key (unit_no, education_level, opened_on, closed_on, closures)
);
comment on table core.unit_counts is 'Units that report, numbered unit_no to hi_no, counted by level of education (empty: none given), the days from which and to which they are open (infinity: open), and closures between. Made by app.count_units.';
grant select, insert, delete on core.unit_counts to sys;

create function app.count_units(p_units integer[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_stretch constant bigint := 5000;
  v_stretches int8multirange := case
    when p_units is null then int8multirange(int8range(0, 1::bigint << 31))
    else (select range_agg(int8range(s.no * c_stretch, (s.no + 1) * c_stretch)) from (select distinct n.no / c_stretch as no from unnest(p_units) as n (no)) s) end;
begin
  delete from core.unit_counts c using unnest(v_stretches) as s where c.unit_no >= lower(s) and c.unit_no < upper(s);
  insert into core.unit_counts (unit_no, education_level, opened_on, closed_on, closures, hi_no, units)
  select min(min(u.unit_no)) over stretch, coalesce(u.education_level, ''), u.opened_on, coalesce(u.closed_on, 'infinity'), u.closures, max(max(u.unit_no)) over stretch, count(*)
  from unnest(v_stretches) as s
  join core.units u on u.unit_no >= lower(s) and u.unit_no < upper(s)
  join core.levels l on l.code = u.level_code
  where l.is_reporting
  group by u.unit_no / c_stretch, 2, 3, 4, 5
  window stretch as (partition by u.unit_no / c_stretch);
end $$;
alter function app.count_units(integer[]) owner to sys;
revoke all on function app.count_units(integer[]) from public;
comment on function app.count_units is 'Counts the units that report anew in the stretches in which these lie; of null in all. Whoever calls it holds the lock of core.units.';

-- As before, with the counts. And the number of a new unit may lie where the scope of another unit runs across unused numbers:
-- that scope is worked out anew as well, whoever calls this, or its unit would read what the new one sends.
create or replace function app.refresh_scopes(p_units integer[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp set work_mem = '128MB' as $$
  with recursive asked as materialized (
    select p_units || array(
      select s.unit_no from core.unit_scopes s where s.ranges && (
        select range_agg(int4range(n.no, n.no, '[]')) from unnest(p_units) n (no) where not exists (select from core.unit_scopes k where k.unit_no = n.no))) as units
  ), tree (unit_no, ancestors) as (
    select u.unit_no, array[]::integer[] from core.units u where u.parent_no is null
    union all
    select u.unit_no, t.ancestors || t.unit_no from tree t join core.units u on u.parent_no = t.unit_no
  ), wanted as materialized (
    select t.unit_no, t.ancestors from tree t where p_units is null or t.unit_no = any ((select a.units from asked a)::integer[])
  ), ordered as materialized (
    select t.unit_no, t.ancestors, row_number() over (order by t.unit_no) as rn from tree t
  ), islands as (
    select m.ancestor, o.unit_no, o.rn - row_number() over (partition by m.ancestor order by o.rn) as island
    from ordered o cross join lateral unnest(o.ancestors || o.unit_no) as m (ancestor)
    where p_units is null or m.ancestor = any ((select a.units from asked a)::integer[])
  ), spans as (
    select i.ancestor, int4range(min(i.unit_no), max(i.unit_no), '[]') as span from islands i group by i.ancestor, i.island
  ), scopes as (
    select s.ancestor, min(lower(s.span)) as lo, max(upper(s.span)) - 1 as hi, range_agg(s.span) as ranges from spans s group by s.ancestor
  ), kin (unit_no, ended) as materialized (
    -- Ended units that once stood directly above a unit, or that it succeeded.
    select s.unit_no, s.parent_no from core.unit_states s join core.units e on e.unit_no = s.parent_no and e.closed_on is not null
    union
    select l.unit_no, l.predecessor_no from core.unit_lineage l join core.units e on e.unit_no = l.predecessor_no and e.closed_on is not null
  ), all_kin (unit_no, ended) as (
    select k.unit_no, k.ended from kin k
    union
    select a.unit_no, k.ended from all_kin a join kin k on k.unit_no = a.ended
  ), lines as (
    select r.unit_no, array_agg(distinct r.node order by r.node) as line from (
      select w.unit_no, a.no as node from wanted w cross join lateral unnest(w.ancestors) as a (no)
      union all
      -- Those above a unit pass on what they have come from; whoever still acts and is no longer above passes on nothing.
      select w.unit_no, k.ended from wanted w cross join lateral unnest(w.ancestors || w.unit_no) as a (no) join all_kin k on k.unit_no = a.no
      where k.ended <> w.unit_no) r
    group by r.unit_no
  )
  insert into core.unit_scopes (unit_no, lo, hi, ranges, ancestors, depth, line)
  select w.unit_no, s.lo, s.hi, s.ranges, w.ancestors, cardinality(w.ancestors), coalesce(l.line, '{}')
  from wanted w join scopes s on s.ancestor = w.unit_no left join lines l on l.unit_no = w.unit_no
  on conflict (unit_no) do update set lo = excluded.lo, hi = excluded.hi, ranges = excluded.ranges, ancestors = excluded.ancestors, depth = excluded.depth, line = excluded.line
  where (core.unit_scopes.ranges, core.unit_scopes.ancestors, core.unit_scopes.line) is distinct from (excluded.ranges, excluded.ancestors, excluded.line);
  select app.count_units(p_units);
$$;
comment on function app.refresh_scopes is 'Recomputes what follows from the tree for these units (null: for all), and for those whose scope runs across the numbers of such that are new: scopes and counts. A range may cover unused numbers between two units of the subtree, never a number in use outside it.';

-- As before; a unit of another level of education is counted anew. Who leaves the level as it is does not wait for whoever
-- changes the tree.
create or replace function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_before core.units; v_after core.units;
begin
  perform app.require_context();
  -- Whoever counts units anew does it one after the other; taken first, as by all that change the tree, so that nobody waits in a
  -- circle. A form sends the level along unchanged: then nothing is counted, for who changes the unit meanwhile changes its version.
  if p_change ? 'educationLevel' and not exists (
    select from core.units u where u.unit_no = p_unit and u.version = p_version and u.education_level is not distinct from p_change->>'educationLevel')
  then perform pg_advisory_xact_lock(hashtext('core.units')); end if;
  if not coalesce(p_unit <@ nullif(current_setting('app.ranges', true), '')::int4multirange, false) then return false; end if;
  select u.* into v_before from core.units u where u.unit_no = p_unit;
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
  -- Reports are counted by level of education.
  insert into core.stale_sums (unit_no, campaign_id, period, id)
    select r.unit_no, r.campaign_id, r.period, gen_random_uuid() from core.reports r join core.units u on u.unit_no = r.unit_no
    where r.unit_no = p_unit and u.education_level is distinct from v_before.education_level;
  select u.* into v_after from core.units u where u.unit_no = p_unit;
  if v_after.education_level is distinct from v_before.education_level then perform app.count_units(array[p_unit]); end if;
  perform app.note_change('units', p_unit, jsonb_build_object('unit_no', p_unit), to_jsonb(v_before) - '{search_text,next_no}'::text[], to_jsonb(v_after) - '{search_text,next_no}'::text[]);
  return true;
end $$;

-- Counting read all of it from this index.
drop index core.units_level;
create index units_level on core.units (level_code, unit_no);

-- Whole stretches from the counts, and unit by unit only what a span cuts off at its ends.
drop function app.reporting_units_within(integer[], integer[], integer[]);
create function app.reporting_units_within(p_lo integer[], p_hi integer[], p_group integer[])
  returns table (group_no integer, education_level text, opened_on date, closed_on date, closures datemultirange, units bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with visible as materialized (
    select case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end as ranges
  ), span as materialized (
    select g.no, lower(r) as lo, upper(r) as past, (lower(r) + 4999::bigint) / 5000 * 5000 as whole_from, upper(r) / 5000 * 5000 as whole_to
    from visible v
    cross join unnest(p_lo, p_hi, p_group) as g (lo, hi, no)
    cross join unnest(v.ranges * int4multirange(int4range(g.lo, g.hi, '[]'))) as r
  ), counted as (
    select s.no, n.education_level, n.opened_on, n.closed_on, n.closures, n.units
    from span s cross join lateral (
      select nullif(c.education_level, '') as education_level, c.opened_on, nullif(c.closed_on, 'infinity') as closed_on, c.closures, c.units
      from core.unit_counts c where c.unit_no >= s.whole_from and c.unit_no < s.whole_to offset 0) n
    union all
    select s.no, n.education_level, n.opened_on, n.closed_on, n.closures, 1
    from span s
    cross join lateral (values (s.lo, least(s.whole_from, s.past)), (greatest(s.whole_from, s.whole_to), s.past)) as e (lo, past)
    cross join lateral (
      select u.education_level, u.opened_on, u.closed_on, u.closures
      from core.units u join core.levels l on l.code = u.level_code where l.is_reporting and u.unit_no >= e.lo and u.unit_no < e.past offset 0) n
    where e.lo < e.past
  )
  select c.no, c.education_level, c.opened_on, c.closed_on, c.closures, sum(c.units)::bigint from counted c group by 1, 2, 3, 4, 5
$$;
alter function app.reporting_units_within(integer[], integer[], integer[]) owner to sys;
revoke all on function app.reporting_units_within(integer[], integer[], integer[]) from public;
grant execute on function app.reporting_units_within(integer[], integer[], integer[]) to app;
comment on function app.reporting_units_within is 'Units that report, counted by group of number spans, level of education and days on which they were open; of the spans, what lies within the scope of the acting unit. The scope is intersected once, where the policy is asked of every one of 53 000 schools.';

set local role sys;
select app.refresh_scopes(null);
reset role;
