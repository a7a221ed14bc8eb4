-- What a read costs beside its figures. Runs as role owner.

-- A narrow stretch is 5 000 numbers: what a commune is allotted (core.levels), and more than a Phòng GDĐT has schools.
grant select, insert, delete on core.reports, core.report_sums, core.figure_sums, core.stale_sums to sys;
set local role sys;
delete from core.report_sums;
delete from core.figure_sums;
delete from core.stale_sums;
insert into core.stale_sums (unit_no, campaign_id, period, id) select r.unit_no, r.campaign_id, r.period, gen_random_uuid() from core.reports r;
reset role;
create or replace function app.sum_stretch(p_unit integer) returns integer
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp return p_unit / 5000;

create or replace function app.fold_sums(p_stretches integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_narrow constant integer := 5000; c_wide constant integer := 1000000; c_parts constant integer := c_wide / c_narrow;
  v_stretch integer[]; v_campaign uuid[]; v_period text[]; v_seen uuid[];
begin
  -- One folder at a time; another one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('core.figure_sums')) then return 0; end if;
  select array_agg(g.stretch), array_agg(g.campaign_id), array_agg(g.period) into v_stretch, v_campaign, v_period
  -- Neighbours together, for they share a wide stretch.
  from (select distinct app.sum_stretch(k.unit_no) as stretch, k.campaign_id, k.period from core.stale_sums k order by 2, 3, 1 limit p_stretches) g;
  if v_stretch is null then return 0; end if;
  -- Only what is seen now is done with: what commits meanwhile keeps its row, whether or not the sums below have it.
  select array_agg(k.id) into v_seen from core.stale_sums k
    join unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period) on g.campaign_id = k.campaign_id and g.period = k.period and g.stretch = app.sum_stretch(k.unit_no);
  -- Laterals with an offset stay what they are: look-ups by key, however many rows the planner expects.
  with g as (
    select 'narrow' as width, n.campaign_id, n.period, n.stretch * c_narrow as lo, (n.stretch + 1) * c_narrow - 1 as hi from unnest(v_stretch, v_campaign, v_period) as n (stretch, campaign_id, period)
    union select 'wide', n.campaign_id, n.period, n.stretch / c_parts * c_wide, (n.stretch / c_parts + 1) * c_wide - 1 from unnest(v_stretch, v_campaign, v_period) as n (stretch, campaign_id, period)
  ), gone as (
    select o.unit_no, o.campaign_id, o.period, o.width from g cross join lateral (
      select distinct s.unit_no, s.campaign_id, s.period, s.width from core.report_sums s
      where s.campaign_id = g.campaign_id and s.period = g.period and s.width = g.width and s.unit_no between g.lo and g.hi offset 0) o
  ), counts as (
    delete from core.report_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width
  )
  delete from core.figure_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width;
  with g (stretch, campaign_id, period) as materialized (select * from unnest(v_stretch, v_campaign, v_period)),
  calendar as materialized (
    select a.campaign_id, a.period, (p.due_on + p.grace_days + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as late_from, extract(year from p.ends_on)::integer as year
    from (select distinct g.campaign_id, g.period from g) a cross join lateral (
      select p.* from core.campaigns c join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id
      where c.id = a.campaign_id and c.unit_no = c.root_unit_no and p.period = a.period offset 0) p
  ), sent as materialized (
    select g.stretch, r.unit_no, r.campaign_id, r.period, coalesce(u.education_level, '') as education_level, r.sent_at, r.first_sent_at >= c.late_from as is_late, c.year, d.decision,
           min(r.unit_no) over w as lo, max(r.unit_no) over w as hi
    from g cross join lateral (
      select r.* from core.reports r
      where r.campaign_id = g.campaign_id and r.period = g.period and r.unit_no between g.stretch * c_narrow and (g.stretch + 1) * c_narrow - 1 offset 0) r
    cross join lateral (select u.education_level from core.units u where u.unit_no = r.unit_no offset 0) u
    left join lateral (
      select v.decision from core.reviews v where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id and v.period = r.period
        and v.revision = r.revision order by v.decided_at desc, v.id desc limit 1) d on true
    left join calendar c on c.campaign_id = g.campaign_id and c.period = g.period
    window w as (partition by g.stretch, g.campaign_id, g.period)
  ), kept as (
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select s.lo, s.campaign_id, s.period, 'narrow', s.education_level, s.hi, count(*),
           count(*) filter (where s.decision = 'approved'), count(*) filter (where s.decision = 'returned'), count(*) filter (where s.is_late), max(s.sent_at)
    from sent s group by s.lo, s.hi, s.campaign_id, s.period, s.education_level returning 1
  )
  insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
  select s.lo, s.campaign_id, s.period, 'narrow', f.indicator_id, s.hi, count(*), sum(f.num), sum(f.den), count(t.value), sum(t.value)
  from sent s
  cross join lateral (
    select f.indicator_id, f.num, f.den from core.figures f
    where f.unit_no = s.unit_no and f.campaign_id = s.campaign_id and f.period = s.period and f.is_current and f.num is not null offset 0) f
  left join lateral (
    select t.value from core.targets t
    where t.unit_no = s.unit_no and t.campaign_id = s.campaign_id and t.indicator_id = f.indicator_id and t.year = s.year offset 0) t on true
  group by s.lo, s.hi, s.campaign_id, s.period, f.indicator_id;
  -- A wide stretch whose narrow ones are not all made yet has a stale row for what it lacks, or ends before it.
  with g as materialized (
    select distinct n.stretch / c_parts as stretch, n.campaign_id, n.period from unnest(v_stretch, v_campaign, v_period) as n (stretch, campaign_id, period)
  ), parts as materialized (
    select n.*, min(n.unit_no) over w as lo, max(n.hi_no) over w as hi, g.stretch
    from g cross join lateral (
      select s.* from core.report_sums s
      where s.campaign_id = g.campaign_id and s.period = g.period and s.width = 'narrow' and s.unit_no between g.stretch * c_wide and (g.stretch + 1) * c_wide - 1 offset 0) n
    window w as (partition by g.stretch, g.campaign_id, g.period)
  ), kept as (
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select p.lo, p.campaign_id, p.period, 'wide', p.education_level, p.hi, sum(p.sent), sum(p.approved), sum(p.returned), sum(p.late), max(p.last_sent_at)
    from parts p group by p.lo, p.hi, p.campaign_id, p.period, p.education_level returning 1
  )
  insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
  select p.lo, p.campaign_id, p.period, 'wide', f.indicator_id, p.hi, sum(f.units), sum(f.num), sum(f.den), sum(f.own_units), sum(f.own_sum)
  from (select distinct q.unit_no, q.campaign_id, q.period, q.lo, q.hi from parts q) p
  cross join lateral (
    select f.* from core.figure_sums f where f.unit_no = p.unit_no and f.campaign_id = p.campaign_id and f.period = p.period and f.width = 'narrow' offset 0) f
  group by p.lo, p.hi, p.campaign_id, p.period, f.indicator_id;
  delete from core.stale_sums k using unnest(v_seen) as seen (id) where k.id = seen.id;
  return cardinality(v_stretch);
end $$;

-- The trail names units without looking at the thousands between them.
create or replace function app.append_event(p_id uuid, p_kind text, p_name text, p_at timestamptz, p_permission text, p_subject text, p_payload jsonb, p_personal jsonb, p_concerns integer[])
  returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e core.events;
  v_scope int4multirange;
  v_concerns integer[];
begin
  perform app.require_context();
  e.unit_no := app.acting_unit();
  e.id := p_id; e.kind := p_kind; e.name := p_name; e.occurred_at := p_at; e.permission := p_permission; e.subject := p_subject; e.payload := p_payload; e.personal := p_personal;
  e.credential := current_setting('app.credential');
  e.person_id := current_setting('app.person')::uuid;
  if e.credential = 'api_key' then
    select k.name into strict e.person_name from core.api_keys k where k.unit_no = e.unit_no and k.id = e.person_id;
  else
    select p.name into strict e.person_name from core.people p where p.unit_no = e.unit_no and p.person_id = e.person_id;
  end if;
  if cardinality(p_concerns) > 0 then
    select s.ranges + current_setting('app.ranges')::int4multirange into strict v_scope from core.unit_scopes s where s.unit_no = e.unit_no;
    -- Nobody puts a line into the view of a unit beside or above: what those have published is there to be read.
    select array_agg(no) into v_concerns from unnest(p_concerns) no where no <@ v_scope;
    if p_kind = 'read' and v_concerns is null then return; end if;
    -- Units that follow one another are one range, so that a whole province is a few: asked of each one named whether
    -- another unit stands between it and the one before, for between two provinces there are thousands.
    select range_agg(int4range(i.lowest, i.highest, '[]')) into e.concerns from (
      select min(o.unit_no) as lowest, max(o.unit_no) as highest from (
        select n.unit_no, count(*) filter (where exists (select from core.units u where u.unit_no > n.before and u.unit_no < n.unit_no)) over (order by n.unit_no) as island
        from (select u.unit_no, lag(u.unit_no) over (order by u.unit_no) as before
              from core.units u where u.unit_no = any (v_concerns) and u.unit_no <> e.unit_no) n) o
      group by o.island) i;
  end if;
  -- Who opens the same thing again and again within ten minutes has read it once.
  if p_kind = 'read' and exists (
    select from core.events o where o.unit_no = e.unit_no and o.occurred_at > p_at - interval '10 minutes' and o.occurred_at <= p_at and o.kind = 'read'
      and o.person_id = e.person_id and o.name = e.name and o.subject is not distinct from e.subject and o.payload = e.payload and o.concerns is not distinct from e.concerns)
  then return; end if;
  perform app.chain_event(e);
end $$;

-- Schools are counted without asking the policy of each.
create function app.reporting_units_within(p_lo integer[], p_hi integer[], p_group integer[])
  returns table (group_no integer, education_level text, opened_on date, closed_on date, units bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with visible as materialized (
    select case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end as ranges
  )
  select g.no, n.education_level, n.opened_on, n.closed_on, sum(n.units)::bigint
  from visible v
  cross join unnest(p_lo, p_hi, p_group) as g (lo, hi, no)
  cross join unnest(v.ranges * int4multirange(int4range(g.lo, g.hi, '[]'))) as r
  cross join lateral (
    select u.education_level, u.opened_on, u.closed_on, count(*) as units
    from core.levels l join core.units u on u.level_code = l.code
    where l.is_reporting and u.unit_no between lower(r) and upper(r) - 1 group by 1, 2, 3 offset 0) n
  group by 1, 2, 3, 4
$$;
alter function app.reporting_units_within(integer[], integer[], integer[]) owner to sys;
revoke all on function app.reporting_units_within(integer[], integer[], integer[]) from public;
grant execute on function app.reporting_units_within(integer[], integer[], integer[]) to app;
grant select on core.levels to sys;
comment on function app.reporting_units_within is 'Units that report, counted by group of number spans, level of education and days; of the spans, what lies within the scope of the acting unit. The scope is intersected once, where the policy is asked of every one of 53 000 schools.';
