-- What a report changes is put to the sums as a difference, and only a stretch of which something has changed is summed
-- from the beginning. Before, one school's report had its whole stretch summed over a year again, and the wide stretch from
-- its two hundred narrow ones: on the evening of a deadline the sums were further behind with every minute. Months and
-- longer periods in one function and one statement: all of it sees one moment, so a report that commits meanwhile is in
-- no sum and keeps its mark. Runs as role owner.

drop function app.fold_spans(integer);
drop function app.fold_sums(integer);
drop function app.settle_marks(integer[], uuid[], text[]);
drop function app.widen_sums(integer[], uuid[], text[]);
drop function app.drop_sums(integer[], uuid[], text[]);
drop function app.figures_over_time(integer, uuid, text[]);

create function app.fold_sums(p_stretches integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_narrow constant integer := 5000;
  c_parts constant integer := 200;
  v_done integer;
begin
  -- One folder at a time; another one finds nothing to do.
  if not pg_try_advisory_xact_lock(hashtext('core.figure_sums')) then return 0; end if;
  if not exists (select from core.stale_sums) then return 0; end if;
  -- Laterals with an offset stay what they are: look-ups by key, however many rows the planner expects.
  with ripe as materialized (
    -- Months first, for longer periods read up to twelve times as much; neighbours together, for they share a wide stretch.
    select row_number() over () as no, g.* from (
      select k.campaign_id, k.period, position(':' in k.period) > 0 as is_span, app.sum_stretch(k.unit_no) as stretch, bool_or(k.added is null) as is_whole
      from core.stale_sums k group by 1, 2, 3, 4 order by 3, 1, 2, 4 limit p_stretches) g
  ), wide as materialized (
    select -row_number() over () as no, w.* from (select distinct g.campaign_id, g.period, g.stretch / c_parts as at from ripe g) w
  ), stretch as materialized (
    -- Narrow ones and the wide ones that they lie in, by a number.
    select g.no, w.no as wide_no, 'narrow' as width, g.campaign_id, g.period, g.is_whole, g.stretch * c_narrow as lo, (g.stretch + 1) * c_narrow - 1 as hi
    from ripe g join wide w on w.campaign_id = g.campaign_id and w.period = g.period and w.at = g.stretch / c_parts
    union all
    select w.no, null, 'wide', w.campaign_id, w.period, false, w.at * c_parts * c_narrow, (w.at + 1) * c_parts * c_narrow - 1 from wide w
  ), seen as materialized (
    select g.*, k.unit_no, k.id, k.added from ripe g cross join lateral (
      select k.unit_no, k.id, k.added from core.stale_sums k
      where k.campaign_id = g.campaign_id and k.period = g.period and k.unit_no between g.stretch * c_narrow and (g.stretch + 1) * c_narrow - 1 offset 0) k
  ), done as (
    delete from core.stale_sums k using seen s where k.unit_no = s.unit_no and k.campaign_id = s.campaign_id and k.period = s.period and k.id = s.id
  ), calendar as materialized (
    select a.campaign_id, a.period, array[a.period] as periods, extract(year from p.ends_on)::integer as year,
           (p.due_on + p.grace_days + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as late_from
    from (select distinct g.campaign_id, g.period from ripe g where not g.is_span) a
    left join lateral (
      select p.* from core.campaigns c join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id
      where c.id = a.campaign_id and c.unit_no = c.root_unit_no and p.period = a.period offset 0) p on true
    union all
    -- Targets are those of the year in which a span ends; nothing is late in it.
    select a.campaign_id, a.period, array_agg(p.period), a.year, null
    from (
      select distinct g.campaign_id, g.period, split_part(g.period, ':', 1) as kind, split_part(split_part(g.period, ':', 2), '..', 1) as first, split_part(g.period, '..', 2) as last,
             case when g.period like 'term:%' then split_part(split_part(g.period, '..', 2), '-', 2) else left(split_part(g.period, '..', 2), 4) end::integer as year
      from ripe g where g.is_span) a
    cross join lateral (
      select p.period from core.campaigns c join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id
      where c.id = a.campaign_id and c.unit_no = c.root_unit_no and p.kind = a.kind and p.period between a.first and a.last offset 0) p
    group by 1, 2, 4
  ), unit as materialized (
    -- Whose reports are to be counted, and the periods of those that the sums have already.
    select g.no, g.campaign_id, g.period, g.is_span, r.unit_no, c.year, c.periods, '{}'::text[] as former, c.late_from
    from ripe g join calendar c on c.campaign_id = g.campaign_id and c.period = g.period
    cross join lateral (
      select distinct r.unit_no from core.reports r
      where r.campaign_id = g.campaign_id and r.period = any (c.periods) and r.unit_no between g.stretch * c_narrow and (g.stretch + 1) * c_narrow - 1 offset 0) r
    where g.is_whole
    union all
    select s.no, s.campaign_id, s.period, s.is_span, s.unit_no, c.year, c.periods,
           array(select p.period from unnest(c.periods) as p (period) where p.period <> all (s.added)), c.late_from
    from (select s.no, s.campaign_id, s.period, s.is_span, s.unit_no, array_agg(s.added) as added from seen s where not s.is_whole group by 1, 2, 3, 4, 5) s
    join calendar c on c.campaign_id = s.campaign_id and c.period = s.period
  ), sent as materialized (
    select row_number() over () as unit, u.*, w.wide_no, r.sent_at, coalesce(r.has_former, false) as has_former, r.is_late, d.decision, case when u.is_span then '' else coalesce(l.education_level, '') end as education_level
    from unit u join stretch w on w.no = u.no
    cross join lateral (
      select max(r.sent_at) as sent_at, bool_or(r.period = any (u.former)) as has_former, bool_or(r.first_sent_at >= u.late_from) as is_late, max(r.revision) as revision
      from core.reports r where r.unit_no = u.unit_no and r.campaign_id = u.campaign_id and r.period = any (u.periods) offset 0) r
    cross join lateral (select l.education_level from core.units l where l.unit_no = u.unit_no offset 0) l
    left join lateral (
      select v.decision from core.reviews v
      where v.unit_no = u.unit_no and v.campaign_id = u.campaign_id and v.period = u.period and v.revision = r.revision
      order by v.decided_at desc, v.id desc limit 1) d on true
    where r.sent_at is not null
  ), figure as materialized (
    -- What is put to the sums, and with the sign of -1 what they had of the same unit before.
    select s.unit, g.sign, f.indicator_id, f.period, f.num, f.den, i.over_time
    from sent s
    cross join lateral (
      select f.indicator_id, f.period, f.num, f.den from core.figures f
      where f.unit_no = s.unit_no and f.campaign_id = s.campaign_id and f.period = any (s.periods) and f.is_current and f.num is not null offset 0) f
    join core.indicators i on i.id = f.indicator_id and (i.over_units <> 'distribution' or not s.is_span)
    cross join lateral (select 1 as sign union all select -1 where f.period = any (s.former)) g
  ), amount as (
    select f.unit, f.sign, f.indicator_id,
           case f.over_time when 'sum' then sum(f.num) else round(sum(f.num) / count(*), 10) end as num,
           case f.over_time when 'sum' then sum(f.den) else round(sum(f.den) / count(*), 10) end as den
    from figure f where f.over_time in ('sum', 'mean') group by 1, 2, 3, f.over_time
    union all
    (select distinct on (f.unit, f.sign, f.indicator_id) f.unit, f.sign, f.indicator_id, f.num, f.den
     from figure f cross join lateral (select case when f.den is null then f.num else f.num / nullif(f.den, 0) end as value) v
     where f.over_time in ('last', 'max', 'min')
     order by f.unit, f.sign, f.indicator_id,
              case f.over_time when 'max' then v.value end desc nulls last, case f.over_time when 'min' then v.value end nulls first, f.period desc)
  ), told as materialized (
    select s.no, s.wide_no, a.indicator_id, sum(a.sign) as units, sum(a.sign * a.num) as num, sum(a.sign * a.den) as den,
           coalesce(sum(a.sign) filter (where t.value is not null), 0) as own_units, sum(a.sign * t.value) as own_sum
    from amount a join sent s on s.unit = a.unit
    left join lateral (
      select t.value from core.targets t
      where t.unit_no = s.unit_no and t.campaign_id = s.campaign_id and t.indicator_id = a.indicator_id and t.year = s.year offset 0) t on true
    group by 1, 2, 3
  ), former as materialized (
    select w.no, w.wide_no, w.width, w.campaign_id, w.period, w.is_whole, b.unit_no, b.hi_no
    from stretch w cross join lateral (
      select distinct b.unit_no, b.hi_no from core.report_sums b
      where b.campaign_id = w.campaign_id and b.period = w.period and b.width = w.width and b.unit_no between w.lo and w.hi offset 0) b
  ), former_reports as (
    delete from core.report_sums s using former o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width
    returning o.no, o.wide_no, o.is_whole, s.education_level, s.sent, s.approved, s.returned, s.late, s.last_sent_at
  ), former_figures as (
    delete from core.figure_sums s using former o where s.unit_no = o.unit_no and s.campaign_id = o.campaign_id and s.period = o.period and s.width = o.width
    returning o.no, o.wide_no, o.is_whole, s.indicator_id, s.units, s.num, s.den, s.own_units, s.own_sum
  ), bound as materialized (
    select w.no, w.width, w.campaign_id, w.period, min(b.lo) as lo, max(b.hi) as hi
    from (
      select o.no, o.unit_no as lo, o.hi_no as hi from former o where not o.is_whole
      union all select s.no, s.unit_no, s.unit_no from sent s
      union all select s.wide_no, s.unit_no, s.unit_no from sent s) b
    join stretch w on w.no = b.no group by 1, 2, 3, 4
  ), kept_reports as (
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select b.lo, b.campaign_id, b.period, b.width, r.education_level, b.hi, r.sent, r.approved, r.returned, r.late, r.last_sent_at
    from (
      select r.no, r.education_level, sum(r.sent) as sent, sum(r.approved) as approved, sum(r.returned) as returned, sum(r.late) as late, max(r.last_sent_at) as last_sent_at
      from (
        select o.no, o.education_level, o.sent, o.approved, o.returned, o.late, o.last_sent_at from former_reports o where not o.is_whole
        union all
        select o.wide_no, o.education_level, -o.sent, -o.approved, -o.returned, -o.late, o.last_sent_at from former_reports o where o.is_whole
        union all
        select w.no, s.education_level, (not s.has_former)::integer, coalesce((s.decision = 'approved')::integer, 0), coalesce((s.decision = 'returned')::integer, 0),
               coalesce(s.is_late::integer, 0), s.sent_at
        from sent s cross join unnest(array[s.no, s.wide_no]) as w (no)) r
      group by 1, 2 having sum(r.sent) > 0) r
    join bound b on b.no = r.no
  ), kept_figures as (
    insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
    select b.lo, b.campaign_id, b.period, b.width, f.indicator_id, b.hi, f.units, f.num, f.den, f.own_units, f.own_sum
    from (
      select f.no, f.indicator_id, sum(f.units) as units, sum(f.num) as num, sum(f.den) as den, sum(f.own_units) as own_units, sum(f.own_sum) as own_sum
      from (
        select o.no, o.indicator_id, o.units, o.num, o.den, o.own_units, o.own_sum from former_figures o where not o.is_whole
        union all
        select o.wide_no, o.indicator_id, -o.units, -o.num, -o.den, -o.own_units, -o.own_sum from former_figures o where o.is_whole
        union all
        select w.no, t.indicator_id, t.units, t.num, t.den, t.own_units, t.own_sum from told t cross join unnest(array[t.no, t.wide_no]) as w (no)) f
      group by 1, 2 having sum(f.units) > 0) f
    join bound b on b.no = f.no
  )
  select count(*) into v_done from ripe;
  return v_done;
end $$;
alter function app.fold_sums(integer) owner to sys;
revoke all on function app.fold_sums(integer) from public;
grant execute on function app.fold_sums(integer) to job;
comment on function app.fold_sums is 'Puts what core.stale_sums names into the sums of so many stretches at most, and says of how many: first reports are added, what has changed has its stretch summed from the beginning. Wide sums take what their narrow ones have changed by.';

comment on table core.report_sums is 'Reports of the units numbered unit_no to hi_no, counted by their level of education (empty: none given, or over a longer period). Made by app.fold_sums; holds when no row of core.stale_sums lies in it but such as name what is to be added.';
