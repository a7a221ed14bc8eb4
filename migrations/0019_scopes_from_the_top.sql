-- Scopes of a nation in a second or two: the tree is walked once, from the top, and everything else follows from the line
-- of each unit. Runs as role owner.

create or replace function app.refresh_scopes(p_units integer[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp set work_mem = '128MB' as $$
  with recursive tree (unit_no, ancestors) as (
    select u.unit_no, array[]::integer[] from core.units u where u.parent_no is null
    union all
    select u.unit_no, t.ancestors || t.unit_no from tree t join core.units u on u.parent_no = t.unit_no
  ), wanted as materialized (
    select t.unit_no, t.ancestors from tree t where p_units is null or t.unit_no = any (p_units)
  ), ordered as materialized (
    select t.unit_no, t.ancestors, row_number() over (order by t.unit_no) as rn from tree t
  ), islands as (
    select m.ancestor, o.unit_no, o.rn - row_number() over (partition by m.ancestor order by o.rn) as island
    from ordered o cross join lateral unnest(o.ancestors || o.unit_no) as m (ancestor)
    where p_units is null or m.ancestor = any (p_units)
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
  where (core.unit_scopes.ranges, core.unit_scopes.ancestors, core.unit_scopes.line) is distinct from (excluded.ranges, excluded.ancestors, excluded.line)
$$;

-- Words are sorted into the search index in quiet times rather than while a nation is being moved.
alter index core.units_search_text set (gin_pending_list_limit = 65536);
