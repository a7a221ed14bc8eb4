-- A year of the nation without reading 21 million figures: sums over longer periods, made ahead like those of a report's
-- own period. Runs as role owner.
--
-- Such a sum stands under the kind and the first and last of the reporting periods that it spans, 'month:2022-01..2022-12':
-- what each school amounts to over them by its indicator's rule over time, then summed. Stale rows, stretches and readers
-- are the same as for a single period.

create function app.spans_with(p_period text) returns setof text
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select s.span from (
    select substr(p_period, 1, 4)::integer as y,
           case when p_period ~ '^\d{4}-\d{2}$' then substr(p_period, 6)::integer end as m,
           case when p_period ~ '^\d{4}-Q\d$' then substr(p_period, 7)::integer end as q
  ) p
  cross join lateral (
    values
      (case when m is not null then format('month:%s-%s..%s-%s', y, to_char((m - 1) / 3 * 3 + 1, 'FM00'), y, to_char((m - 1) / 3 * 3 + 3, 'FM00')) end),
      (case when m >= 9 then format('month:%s-09..%s-01', y, y + 1) when m = 1 then format('month:%s-09..%s-01', y - 1, y) when m <= 5 then format('month:%s-02..%s-05', y, y) end),
      (case when m >= 9 then format('month:%s-09..%s-05', y, y + 1) when m <= 5 then format('month:%s-09..%s-05', y - 1, y) end),
      (case when m is not null then format('month:%s-01..%s-12', y, y) end),
      (case when q = 4 then format('quarter:%s-Q4..%s-Q1', y, y + 1) when q = 1 then format('quarter:%s-Q4..%s-Q1', y - 1, y) end),
      (case when q is not null then format('quarter:%s-Q1..%s-Q4', y, y) end),
      (case when p_period ~ '-T\d$' then format('term:%s-T1..%s-T2', left(p_period, 9), left(p_period, 9)) end)
  ) as s (span)
  where s.span is not null
$$;
alter function app.spans_with(text) owner to sys;
revoke all on function app.spans_with(text) from public;
comment on function app.spans_with is 'Keys of the sums over longer periods that a reporting period is part of; the same calendar as shared/period.ts, which a test compares.';

drop function app.mark_stale(uuid, integer[], text[]);
create function app.mark_stale(p_campaign uuid, p_units integer[], p_periods text[], p_figures boolean) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
begin
  perform app.require_context();
  if exists (select from unnest(p_units) u where not coalesce(u <@ v_ranges, false)) then
    raise exception 'a unit is not in scope' using errcode = '42501';
  end if;
  insert into core.stale_sums (unit_no, campaign_id, period, id)
  select s.u, p_campaign, s.p, gen_random_uuid() from (
    select t.u, t.p from unnest(p_units, p_periods) as t (u, p)
    union select t.u, l.span from unnest(p_units, p_periods) as t (u, p) cross join lateral app.spans_with(t.p) as l (span) where p_figures) s;
end $$;
alter function app.mark_stale(uuid, integer[], text[], boolean) owner to sys;
revoke all on function app.mark_stale(uuid, integer[], text[], boolean) from public;
grant execute on function app.mark_stale(uuid, integer[], text[], boolean) to app;
comment on function app.mark_stale is 'Says that reports of these units (in the caller''s scope) have changed: their sums are not to be used until made anew. p_figures: the figures too, or what they are held against, so that sums over longer periods have changed as well.';

create or replace function app.mark_campaign_stale(p_campaign uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.require_context();
  if not exists (select from core.campaigns c where c.id = p_campaign and c.unit_no = c.root_unit_no and c.unit_no = nullif(current_setting('app.me', true), '')::integer) then
    raise exception 'the campaign is another unit''s' using errcode = '42501';
  end if;
  insert into core.stale_sums (unit_no, campaign_id, period, id) select s.unit_no, s.campaign_id, s.period, gen_random_uuid() from core.report_sums s where s.campaign_id = p_campaign;
end $$;
comment on function app.mark_campaign_stale is 'The calendar of the caller''s campaign has changed, and with it what counts as late and which reports a longer period is made of.';

create function app.drop_sums(p_stretch integer[], p_campaign uuid[], p_period text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c_narrow constant integer := 5000; c_wide constant integer := 1000000; c_parts constant integer := c_wide / c_narrow;
begin
  -- Laterals with an offset stay what they are: look-ups by key, however many rows the planner expects.
  with g as (
    select 'narrow' as width, n.campaign_id, n.period, n.stretch * c_narrow as lo, (n.stretch + 1) * c_narrow - 1 as hi from unnest(p_stretch, p_campaign, p_period) as n (stretch, campaign_id, period)
    union select 'wide', n.campaign_id, n.period, n.stretch / c_parts * c_wide, (n.stretch / c_parts + 1) * c_wide - 1 from unnest(p_stretch, p_campaign, p_period) as n (stretch, campaign_id, period)
  ), gone as (
    select o.unit_no, o.campaign_id, o.period, o.width from g cross join lateral (
      select distinct s.unit_no, s.campaign_id, s.period, s.width from core.report_sums s
      where s.campaign_id = g.campaign_id and s.period = g.period and s.width = g.width and s.unit_no between g.lo and g.hi offset 0) o
  ), counts as (
    delete from core.report_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width
  )
  delete from core.figure_sums s using gone o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width;
end $$;
alter function app.drop_sums(integer[], uuid[], text[]) owner to sys;
revoke all on function app.drop_sums(integer[], uuid[], text[]) from public;
comment on function app.drop_sums is 'Removes the sums of narrow stretches and of the wide ones they lie in.';

create function app.widen_sums(p_stretch integer[], p_campaign uuid[], p_period text[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c_narrow constant integer := 5000; c_wide constant integer := 1000000; c_parts constant integer := c_wide / c_narrow;
begin
  -- A wide stretch whose narrow ones are not all made yet has a stale row for what it lacks, or ends before it.
  with g as materialized (
    select distinct n.stretch / c_parts as stretch, n.campaign_id, n.period from unnest(p_stretch, p_campaign, p_period) as n (stretch, campaign_id, period)
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
end $$;
alter function app.widen_sums(integer[], uuid[], text[]) owner to sys;
revoke all on function app.widen_sums(integer[], uuid[], text[]) from public;
comment on function app.widen_sums is 'Makes wide sums from narrow ones.';

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
  return cardinality(v_stretch);
end $$;

create function app.fold_spans(p_stretches integer) returns integer
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
  return cardinality(v_stretch);
end $$;
alter function app.fold_spans(integer) owner to sys;
revoke all on function app.fold_spans(integer) from public;
grant execute on function app.fold_spans(integer) to job;
comment on function app.fold_spans is 'As app.fold_sums, for sums over longer periods, each of which reads up to twelve times as much: done when nothing else is stale.';

create function app.figures_over_time(p_unit integer, p_campaign uuid, p_periods text[]) returns table (indicator_id uuid, num numeric, den numeric)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with f as materialized (
    select f.indicator_id, f.period, f.num, f.den, i.over_time
    from core.figures f join core.indicators i on i.id = f.indicator_id
    where f.unit_no = p_unit and f.campaign_id = p_campaign and f.period = any (p_periods) and f.is_current and f.num is not null and i.over_units <> 'distribution'
  )
  select f.indicator_id,
         case f.over_time when 'sum' then sum(f.num) else round(sum(f.num) / count(*), 10) end,
         case f.over_time when 'sum' then sum(f.den) else round(sum(f.den) / count(*), 10) end
  from f where f.over_time in ('sum', 'mean') group by f.indicator_id, f.over_time
  union all
  (select distinct on (f.indicator_id) f.indicator_id, f.num, f.den from f where f.over_time = 'last' order by f.indicator_id, f.period desc)
  union all
  (select distinct on (f.indicator_id) f.indicator_id, f.num, f.den from f where f.over_time = 'max'
   order by f.indicator_id, case when f.den is null then f.num else f.num / nullif(f.den, 0) end desc nulls last, f.period desc)
  union all
  (select distinct on (f.indicator_id) f.indicator_id, f.num, f.den from f where f.over_time = 'min'
   order by f.indicator_id, case when f.den is null then f.num else f.num / nullif(f.den, 0) end asc nulls first, f.period desc)
$$;
alter function app.figures_over_time(integer, uuid, text[]) owner to sys;
revoke all on function app.figures_over_time(integer, uuid, text[]) from public;
comment on function app.figures_over_time is 'What a unit amounts to over these periods, by the rule over time of each indicator. For app.fold_spans alone.';
grant select on core.indicators, core.campaigns, core.periods, core.figures, core.targets to sys;

-- What was sent before there were such sums.
set local role sys;
insert into core.stale_sums (unit_no, campaign_id, period, id)
  select distinct on (r.unit_no, r.campaign_id, l.span) r.unit_no, r.campaign_id, l.span, gen_random_uuid() from core.reports r cross join lateral app.spans_with(r.period) as l (span);
reset role;
