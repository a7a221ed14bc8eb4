-- Nobody makes units of their own level or of one above it: such a unit sets aside as many numbers as a whole province has, and
-- the numbers of the nation would be used up by somebody who can run SQL in the name of one school. The operations ask for more:
-- that the level lies below the parent's. Runs as role owner; app.create_units as before otherwise.

create or replace function app.create_units(p_units jsonb, p_now timestamptz, p_more_follow boolean default false) returns table (ordinal integer, code text, unit_no integer)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_me integer := nullif(current_setting('app.me', true), '')::integer;
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
    select r.ord, r.code, 0 as depth from rows r join registry.unit_codes k on k.code = r.parent where case when coalesce(k.unit_no <@ v_ranges, false) then true else exists (
        with recursive up as (
          select u.unit_no, u.parent_no from core.units u where u.unit_no = k.unit_no
          union all select u.unit_no, u.parent_no from up join core.units u on u.unit_no = up.parent_no
        ) select from up where up.unit_no = v_me) end
    union all
    select r.ord, r.code, w.depth + 1 from waves w join rows r on r.parent = w.code and not exists (select from registry.unit_codes k where k.code = r.parent)
  )
  select array_agg(w.depth order by r.ord), min(r.ord) filter (where w.depth is null) into v_depths, v_bad from rows r left join waves w on w.ord = r.ord;
  if v_bad is not null then
    raise exception 'parent of row % is not in scope', v_bad - 1 using errcode = '42501', detail = (v_bad - 1)::text;
  end if;
  select min(e.ord) into v_bad
  from jsonb_array_elements(p_units) with ordinality as e (u, ord) join core.levels l on l.code = e.u->>'levelCode'
  join core.units me on me.unit_no = v_me join core.levels mine on mine.code = me.level_code
  where l.rank <= mine.rank;
  if v_bad is not null then
    raise exception 'the level of row % is not below that of the acting unit', v_bad - 1 using errcode = '42501', detail = (v_bad - 1)::text;
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
  if p_more_follow then
    set local app.units_wait = 'yes';
  elsif cardinality(v_new) > 500 or current_setting('app.units_wait', true) = 'yes' then
    set local app.units_wait = '';
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
