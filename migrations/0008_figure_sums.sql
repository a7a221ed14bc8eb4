-- Figures summed ahead, by stretches of unit numbers. Runs as role owner.
--
-- A stretch is what lies within one run of 200 000 numbers: a handful of communes. It belongs to no unit, so a
-- re-organisation touches no sum: a scope is ranges of numbers, and takes the stretches that lie in it whole; the rest
-- of it is read from the figures. What was sent or decided since the last summing is named in core.stale_sums, and the
-- stretches it lies in are passed over until they are summed anew. So every answer is exact at any moment.

create table core.report_sums (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  education_level text not null,
  hi_no integer not null,
  sent integer not null,
  approved integer not null,
  returned integer not null,
  late integer not null,
  last_sent_at timestamptz not null,
  primary key (unit_no, campaign_id, period, education_level),
  check (hi_no >= unit_no)
);
create index report_sums_period on core.report_sums (campaign_id, period, unit_no) include (hi_no);
comment on table core.report_sums is 'Reports of the units numbered unit_no to hi_no, counted by their level of education (empty: none given). Made by app.fold_sums; holds exactly when no row of core.stale_sums lies in it.';

create table core.figure_sums (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  indicator_id uuid not null,
  hi_no integer not null,
  units integer not null,
  num numeric not null,
  den numeric,
  own_units integer not null,
  own_sum numeric,
  primary key (unit_no, campaign_id, period, indicator_id)
);
comment on table core.figure_sums is 'Figures of the units numbered unit_no to hi_no: how many units said something, sums of num and den, and of the targets that own_units of them set themselves for the year. Same stretches as core.report_sums.';

create table core.stale_sums (
  unit_no integer not null,
  campaign_id uuid not null,
  period text collate "C" not null,
  id uuid not null,
  primary key (unit_no, campaign_id, period, id)
);
create index stale_sums_period on core.stale_sums (campaign_id, period, unit_no);
comment on table core.stale_sums is 'What was sent or decided and is in no sum yet. A row is written with the change and removed with the summing that saw it.';

grant usage on schema app to job;

create function app.sum_stretch(p_unit integer) returns integer
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp return p_unit / 200000;
grant execute on function app.sum_stretch(integer) to sys;

create function app.mark_stale(p_campaign uuid, p_units integer[], p_periods text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
begin
  perform app.require_context();
  if exists (select from unnest(p_units) u where not coalesce(u <@ v_ranges, false)) then
    raise exception 'a unit is not in scope' using errcode = '42501';
  end if;
  insert into core.stale_sums (unit_no, campaign_id, period, id) select u, p_campaign, p, gen_random_uuid() from unnest(p_units, p_periods) as t (u, p);
end $$;
alter function app.mark_stale(uuid, integer[], text[]) owner to sys;
revoke all on function app.mark_stale(uuid, integer[], text[]) from public;
grant execute on function app.mark_stale(uuid, integer[], text[]) to app;
comment on function app.mark_stale is 'Says that reports of these units (in the caller''s scope) have changed: their sums are not to be used until made anew.';

create function app.mark_campaign_stale(p_campaign uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_context();
  if not exists (select from core.campaigns c where c.id = p_campaign and c.unit_no = c.root_unit_no and c.unit_no = nullif(current_setting('app.me', true), '')::integer) then
    raise exception 'the campaign is another unit''s' using errcode = '42501';
  end if;
  insert into core.stale_sums (unit_no, campaign_id, period, id) select s.unit_no, s.campaign_id, s.period, gen_random_uuid() from core.report_sums s where s.campaign_id = p_campaign;
end $$;
alter function app.mark_campaign_stale(uuid) owner to sys;
revoke all on function app.mark_campaign_stale(uuid) from public;
grant execute on function app.mark_campaign_stale(uuid) to app;
comment on function app.mark_campaign_stale is 'The calendar of the caller''s campaign has changed, and with it what counts as late.';

create function app.fold_sums(p_stretches integer) returns integer
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
      where s.campaign_id = g.campaign_id and s.period = g.period and s.unit_no between g.stretch * 200000 and g.stretch * 200000 + 199999 offset 0) o
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
      where r.campaign_id = g.campaign_id and r.period = g.period and r.unit_no between g.stretch * 200000 and g.stretch * 200000 + 199999 offset 0) r
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
alter function app.fold_sums(integer) owner to sys;
revoke all on function app.fold_sums(integer) from public;
grant execute on function app.fold_sums(integer) to job;
comment on function app.fold_sums is 'Sums up to p_stretches stale stretches anew and says how many; 0 when nothing is stale or somebody else is at it.';

-- A correction: what is known of the state of now is replaced, the day it began stays.
create or replace function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_before text;
begin
  perform app.require_context();
  if not coalesce(p_unit <@ nullif(current_setting('app.ranges', true), '')::int4multirange, false) then return false; end if;
  select u.education_level into v_before from core.units u where u.unit_no = p_unit;
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
    where r.unit_no = p_unit and u.education_level is distinct from v_before;
  return true;
end $$;

-- What was sent before there were sums.
grant select on core.reports to sys;
grant insert on core.stale_sums to sys;
set local role sys;
insert into core.stale_sums (unit_no, campaign_id, period, id) select r.unit_no, r.campaign_id, r.period, gen_random_uuid() from core.reports r;
reset role;

-- Totals made public: which tree they were put together in, so that they can be seen that way for ever.
create table core.publications (
  unit_no integer not null references core.units (unit_no),
  campaign_id uuid not null,
  period text collate "C" not null,
  tree_on date not null,
  published_at timestamptz not null,
  published_by uuid not null,
  published_by_name text not null,
  note text,
  primary key (unit_no, campaign_id, period)
);
comment on table core.publications is 'A unit has published a period''s totals in the tree of tree_on as it was known at published_at. Figures are not copied: what is corrected later shows in every tree.';
