-- On the evening of a deadline every stretch has a school that has just sent, and a sum in which one report was missing was
-- passed over: a year of the nation was read from 21 million figures again. Nearly all that is sent is sent for the first
-- time, and a report that was not there when the sums were made can simply be added to them. Runs as role owner.

alter table core.stale_sums add column added text collate "C";
comment on column core.stale_sums.added is 'The period of a report that had not been sent when the sums were made: they hold without it. Null: something that is in them has changed, and they do not hold.';
drop index core.stale_sums_period;
create index stale_sums_period on core.stale_sums (campaign_id, period, unit_no) include (added);
comment on table core.report_sums is 'Reports of the units numbered unit_no to hi_no, counted by their level of education (empty: none given). Made by app.fold_sums; holds when no row of core.stale_sums lies in it but such as name what is to be added.';
grant update (added) on core.stale_sums to sys;

drop function app.mark_stale(uuid, integer[], text[], boolean);
create function app.mark_stale(p_campaign uuid, p_units integer[], p_periods text[], p_figures boolean, p_is_first boolean default false) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
begin
  perform app.require_context();
  if exists (select from unnest(p_units) u where not coalesce(u <@ v_ranges, false)) then
    raise exception 'a unit is not in scope' using errcode = '42501';
  end if;
  insert into core.stale_sums (unit_no, campaign_id, period, id, added)
  select s.u, p_campaign, s.key, gen_random_uuid(), case when p_is_first then s.p end from (
    select t.u, t.p, t.p as key from unnest(p_units, p_periods) as t (u, p)
    union select t.u, case when p_is_first then t.p end, l.span from unnest(p_units, p_periods) as t (u, p) cross join lateral app.spans_with(t.p) as l (span) where p_figures) s;
end $$;
alter function app.mark_stale(uuid, integer[], text[], boolean, boolean) owner to sys;
revoke all on function app.mark_stale(uuid, integer[], text[], boolean, boolean) from public;
grant execute on function app.mark_stale(uuid, integer[], text[], boolean, boolean) to app;
comment on function app.mark_stale is 'Says that reports of these units (in the caller''s scope) have changed: their sums are not to be used until made anew. p_figures: the figures too, or what they are held against, so that sums over longer periods have changed as well. p_is_first: the reports are sent in this transaction, for the first time, so that they are to be added to sums that hold otherwise.';

create function app.settle_marks(p_stretch integer[], p_campaign uuid[], p_period text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update core.stale_sums k set added = null from unnest(p_stretch, p_campaign, p_period) as g (stretch, campaign_id, period)
  where k.campaign_id = g.campaign_id and k.period = g.period and k.unit_no between g.stretch * 5000 and (g.stretch + 1) * 5000 - 1 and k.added is not null
$$;
alter function app.settle_marks(integer[], uuid[], text[]) owner to sys;
revoke all on function app.settle_marks(integer[], uuid[], text[]) from public;
comment on function app.settle_marks is 'What was committed while these stretches were summed may be in the sums or not: nothing is to be added to them, they do not hold until they are made once more.';

-- As before, and with what came meanwhile settled. A statement that begins after the sums were read sees every mark whose
-- report they may have.
create or replace function app.fold_sums(p_stretches integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_narrow constant integer := 5000;
  v_stretch integer[]; v_campaign uuid[]; v_period text[]; v_seen uuid[];
begin
  -- One folder at a time; another one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('core.figure_sums')) then return 0; end if;
  select array_agg(g.stretch), array_agg(g.campaign_id), array_agg(g.period) into v_stretch, v_campaign, v_period
  -- Neighbours together, for they share a wide stretch.
  from (select distinct app.sum_stretch(k.unit_no) as stretch, k.campaign_id, k.period from core.stale_sums k where position(':' in k.period) = 0 order by 2, 3, 1 limit p_stretches) g;
  if v_stretch is null then return 0; end if;
  -- Only what is seen now is done with: what commits meanwhile keeps its row, whether or not the sums below have it.
  select array_agg(k.id) into v_seen from core.stale_sums k
    join unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period) on g.campaign_id = k.campaign_id and g.period = k.period and g.stretch = app.sum_stretch(k.unit_no);
  perform app.drop_sums(v_stretch, v_campaign, v_period);
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
  perform app.widen_sums(v_stretch, v_campaign, v_period);
  delete from core.stale_sums k using unnest(v_seen) as seen (id) where k.id = seen.id;
  perform app.settle_marks(v_stretch, v_campaign, v_period);
  return cardinality(v_stretch);
end $$;

create or replace function app.fold_spans(p_stretches integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_narrow constant integer := 5000;
  v_stretch integer[]; v_campaign uuid[]; v_period text[]; v_seen uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('core.figure_sums')) then return 0; end if;
  select array_agg(g.stretch), array_agg(g.campaign_id), array_agg(g.period) into v_stretch, v_campaign, v_period
  from (select distinct app.sum_stretch(k.unit_no) as stretch, k.campaign_id, k.period from core.stale_sums k where position(':' in k.period) > 0 order by 2, 3, 1 limit p_stretches) g;
  if v_stretch is null then return 0; end if;
  select array_agg(k.id) into v_seen from core.stale_sums k
    join unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period) on g.campaign_id = k.campaign_id and g.period = k.period and g.stretch = app.sum_stretch(k.unit_no);
  perform app.drop_sums(v_stretch, v_campaign, v_period);
  with calendar as materialized (
    -- Targets are those of the year in which a span ends.
    select a.campaign_id, a.period, a.year, array_agg(p.period) as periods
    from (
      select distinct g.campaign_id, g.period, split_part(g.period, ':', 1) as kind, split_part(split_part(g.period, ':', 2), '..', 1) as first, split_part(g.period, '..', 2) as last,
             case when g.period like 'term:%' then split_part(split_part(g.period, '..', 2), '-', 2) else left(split_part(g.period, '..', 2), 4) end::integer as year
      from unnest(v_campaign, v_period) as g (campaign_id, period)) a
    cross join lateral (
      select p.period from core.campaigns c join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id
      where c.id = a.campaign_id and c.unit_no = c.root_unit_no and p.kind = a.kind and p.period between a.first and a.last offset 0) p
    group by 1, 2, 3
  ), sent as materialized (
    select g.campaign_id, g.period, c.year, c.periods, r.unit_no, r.sent_at, min(r.unit_no) over w as lo, max(r.unit_no) over w as hi
    from unnest(v_stretch, v_campaign, v_period) as g (stretch, campaign_id, period)
    join calendar c on c.campaign_id = g.campaign_id and c.period = g.period
    cross join lateral (
      select r.unit_no, max(r.sent_at) as sent_at from core.reports r
      where r.campaign_id = g.campaign_id and r.period = any (c.periods) and r.unit_no between g.stretch * c_narrow and (g.stretch + 1) * c_narrow - 1 group by 1 offset 0) r
    window w as (partition by g.stretch, g.campaign_id, g.period)
  ), kept as (
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select s.lo, s.campaign_id, s.period, 'narrow', '', s.hi, count(*), 0, 0, 0, max(s.sent_at) from sent s group by s.lo, s.hi, s.campaign_id, s.period returning 1
  )
  insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
  select s.lo, s.campaign_id, s.period, 'narrow', f.indicator_id, s.hi, count(*), sum(f.num), sum(f.den), count(t.value), sum(t.value)
  from sent s
  cross join lateral app.figures_over_time(s.unit_no, s.campaign_id, s.periods) f
  left join lateral (
    select t.value from core.targets t
    where t.unit_no = s.unit_no and t.campaign_id = s.campaign_id and t.indicator_id = f.indicator_id and t.year = s.year offset 0) t on true
  group by s.lo, s.hi, s.campaign_id, s.period, f.indicator_id;
  perform app.widen_sums(v_stretch, v_campaign, v_period);
  delete from core.stale_sums k using unnest(v_seen) as seen (id) where k.id = seen.id;
  perform app.settle_marks(v_stretch, v_campaign, v_period);
  return cardinality(v_stretch);
end $$;
