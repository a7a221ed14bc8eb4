-- A nation asks for fewer and larger sums: stretches of a million numbers, a score of communes. Runs as role owner.

create index units_code on core.units (code);
create index units_level on core.units (level_code, unit_no) include (education_level, opened_on, closed_on);

-- Those few targets that others inherit, apart from the many that schools set themselves.
alter table core.targets add column is_inherited boolean not null default true;
comment on column core.targets.is_inherited is 'Set by a unit that has others beneath it; false for the own target of a unit that sends figures.';
grant select, update on core.targets to sys;
grant select on core.units, core.levels to sys;
set local role sys;
update core.targets t set is_inherited = false
  from core.units u join core.levels l on l.code = u.level_code and l.is_reporting where u.unit_no = t.unit_no;
reset role;
create index targets_inherited on core.targets (campaign_id, year, unit_no) include (indicator_id, value, is_published) where is_inherited;

create or replace function app.sum_stretch(p_unit integer) returns integer
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp return p_unit / 1000000;

create or replace function app.fold_sums(p_stretches integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_stretch integer[]; v_campaign uuid[]; v_period text[]; v_seen uuid[];
begin
  -- One folder at a time; another one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('core.figure_sums')) then return 0; end if;
  select array_agg(g.stretch), array_agg(g.campaign_id), array_agg(g.period) into v_stretch, v_campaign, v_period
  from (select distinct app.sum_stretch(k.unit_no) as stretch, k.campaign_id, k.period from core.stale_sums k limit p_stretches) g;
  if v_stretch is null then return 0; end if;
  -- Only what is seen now is done with: what commits meanwhile keeps its row, whether or not the sums below have it.
  select array_agg(k.id) into v_seen from core.stale_sums k
    join unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period) on g.campaign_id = k.campaign_id and g.period = k.period and g.stretch = app.sum_stretch(k.unit_no);
  -- Laterals with an offset stay what they are: look-ups by key, however many rows the planner expects.
  with gone as (
    select o.unit_no, o.campaign_id, o.period from unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period) cross join lateral (
      select distinct s.unit_no, s.campaign_id, s.period from core.report_sums s
      where s.campaign_id = g.campaign_id and s.period = g.period and s.unit_no between g.stretch * 1000000 and g.stretch * 1000000 + 999999 offset 0) o
  ), counts as (
    delete from core.report_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period
  )
  delete from core.figure_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period;
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
      where r.campaign_id = g.campaign_id and r.period = g.period and r.unit_no between g.stretch * 1000000 and g.stretch * 1000000 + 999999 offset 0) r
    cross join lateral (select u.education_level from core.units u where u.unit_no = r.unit_no offset 0) u
    left join lateral (
      select v.decision from core.reviews v where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id and v.period = r.period
        and v.revision = r.revision order by v.decided_at desc, v.id desc limit 1) d on true
    left join calendar c on c.campaign_id = g.campaign_id and c.period = g.period
    window w as (partition by g.stretch, g.campaign_id, g.period)
  ), kept as (
    insert into core.report_sums (unit_no, campaign_id, period, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select s.lo, s.campaign_id, s.period, s.education_level, s.hi, count(*),
           count(*) filter (where s.decision = 'approved'), count(*) filter (where s.decision = 'returned'), count(*) filter (where s.is_late), max(s.sent_at)
    from sent s group by s.lo, s.hi, s.campaign_id, s.period, s.education_level returning 1
  )
  insert into core.figure_sums (unit_no, campaign_id, period, indicator_id, hi_no, units, num, den, own_units, own_sum)
  select s.lo, s.campaign_id, s.period, f.indicator_id, s.hi, count(*), sum(f.num), sum(f.den), count(t.value), sum(t.value)
  from sent s
  cross join lateral (
    select f.indicator_id, f.num, f.den from core.figures f
    where f.unit_no = s.unit_no and f.campaign_id = s.campaign_id and f.period = s.period and f.is_current and f.num is not null offset 0) f
  left join lateral (
    select t.value from core.targets t
    where t.unit_no = s.unit_no and t.campaign_id = s.campaign_id and t.indicator_id = f.indicator_id and t.year = s.year offset 0) t on true
  group by s.lo, s.hi, s.campaign_id, s.period, f.indicator_id;
  delete from core.stale_sums k using unnest(v_seen) as seen (id) where k.id = seen.id;
  return cardinality(v_stretch);
end $$;

-- Sums of the narrower stretches are made anew.
grant select, insert, delete on core.reports, core.report_sums, core.figure_sums, core.stale_sums to sys;
set local role sys;
delete from core.report_sums;
delete from core.figure_sums;
delete from core.stale_sums;
insert into core.stale_sums (unit_no, campaign_id, period, id) select r.unit_no, r.campaign_id, r.period, gen_random_uuid() from core.reports r;
reset role;
