-- A re-organisation, mended. Scopes are worked out once, at its end: making units worked them out as well, a fifth of what the
-- whole nation took; and where ended units are put is looked up rather than compared one by one. Staff go on in the successor
-- that an order leaves, also when the first successor ends in the same order: so far they were dropped without a word, though
-- the preview said that they would pass. Whoever is invited to a unit that ends, and has not answered, goes the same way. No
-- unit ends before the day on which somebody who stood beneath it went elsewhere: then the tree of the days between would have
-- them beneath nobody. A unit that opens again keeps the days on which it was closed. Runs as role owner; app.reorganise as
-- before otherwise.

grant insert on core.invitations to sys;

create or replace function app.reorganise(p_plan jsonb, p_now timestamptz) returns text[]
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_me integer := nullif(current_setting('app.me', true), '')::integer;
  v_ranges int4multirange;
  v_on date := (p_plan->>'effectiveOn')::date;
  v_id uuid := (p_plan->>'id')::uuid;
  v_new integer[] := '{}'; v_codes text[] := '{}';
  v_units integer[]; v_parents integer[]; v_opens boolean[]; v_placed integer[];
  v_successors integer[]; v_predecessors integer[];
  v_start integer[]; v_readers integer[]; v_old_ancestors integer[]; v_ids integer[];
  v_bad integer;
begin
  perform app.require_context();
  perform pg_advisory_xact_lock(hashtext('core.units'));
  if v_on is null or v_id is null then raise exception 'the plan has no day or no number' using errcode = 'TR002', detail = v_me::text; end if;
  if v_on > (p_now at time zone 'Asia/Ho_Chi_Minh')::date then raise exception 'the day has not come' using errcode = 'TR002', detail = v_me::text; end if;

  if jsonb_array_length(p_plan->'create') > 0 then
    -- Their scopes are worked out with all others, at the end.
    select array_agg(c.unit_no order by c.ordinal), array_agg(c.code order by c.ordinal) into v_new, v_codes from app.create_units(p_plan->'create', p_now, true) c;
    set local app.units_wait = '';
    update core.unit_states s set reorganisation_id = v_id where s.unit_no = any (v_new) and s.recorded_at = p_now;
  end if;
  v_ranges := nullif(current_setting('app.ranges', true), '')::int4multirange
    + coalesce((select range_agg(int4range(n.no, n.no, '[]')) from unnest(v_new) as n (no)), '{}');

  -- In the plan, -1 is the first unit just made, -2 the second.
  select array_agg(case when c.unit < 0 then v_new[-c.unit] else c.unit end order by c.at),
         array_agg(case when c.parent < 0 then v_new[-c.parent] else c.parent end order by c.at), array_agg(c.open order by c.at)
    into v_units, v_parents, v_opens
    from (select (e.u->>'unit')::integer as unit, (e.u->>'parent')::integer as parent, (e.u->>'open')::boolean as open, e.at
          from jsonb_array_elements(p_plan->'units') with ordinality as e (u, at)) c;
  select array_agg(case when l.unit < 0 then v_new[-l.unit] else l.unit end), array_agg(l.predecessor)
    into v_successors, v_predecessors
    from jsonb_to_recordset(p_plan->'lineage') as l (unit integer, predecessor integer);

  -- Everything it names lies in the orderer's scope; the orderer itself is changed from above, except by the root.
  select min(x.no) into v_bad from (
      select coalesce(n.no, 0) as no from unnest(v_units || v_parents || v_successors || v_predecessors) n (no)
      left join core.units u on u.unit_no = n.no where n.no is not null and (u.unit_no is null or not coalesce(n.no <@ v_ranges, false))
      union all
      select v_me where v_me = any (v_units) and (exists (select from core.units u where u.unit_no = v_me and u.parent_no is not null)
        or exists (select from unnest(v_units, v_parents, v_opens) c (no, parent, open) where c.no = v_me and (c.parent is not null or c.open is not null)))
    ) x;
  if v_bad is not null then raise exception 'unit % is not for this unit to change', v_bad using errcode = 'TR001', detail = v_bad::text; end if;
  -- What ended stays as it is until it is opened again; nothing is told twice.
  select min(t.no) into v_bad from (
    select c.no from unnest(v_units, v_opens) c (no, open) join core.units u on u.unit_no = c.no
    group by c.no, u.closed_on having count(*) > 1 or bool_or((u.closed_on is null) = coalesce(c.open, false))) t;
  if v_bad is not null then raise exception 'unit % is not open, or is open', v_bad using errcode = 'TR002', detail = v_bad::text; end if;
  -- A state that begins later than the day stands in the way; only a unit's very first may: then the change holds from its beginning.
  select min(t.no) into v_bad from (
    select c.no from unnest(v_units, v_opens) c (no, open) join core.unit_states s on s.unit_no = c.no
    group by c.no having max(s.valid_from) > v_on and (min(s.valid_from) < max(s.valid_from) or bool_or(c.open is not null))) t;
  if v_bad is not null then raise exception 'unit % has changed after that day', v_bad using errcode = 'TR003', detail = v_bad::text; end if;
  -- Nor does a unit end before the day on which somebody who stood beneath it ended or went elsewhere.
  select min(t.parent_no) into v_bad from (
    select s.parent_no, s.is_open, s.valid_from, lead(s.valid_from) over (partition by s.unit_no order by s.valid_from, s.recorded_at) as until
    from core.unit_states s where s.unit_no in (select k.unit_no from core.unit_states k where k.valid_from > v_on)) t
  join unnest(v_units, v_opens) c (no, open) on c.no = t.parent_no and not c.open
  where t.is_open and t.until > v_on and t.until > t.valid_from;
  if v_bad is not null then raise exception 'unit % has changed after that day', v_bad using errcode = 'TR003', detail = v_bad::text; end if;

  v_start := coalesce(v_units, '{}') || v_new || coalesce(v_successors, '{}') || coalesce(v_predecessors, '{}');
  select array_agg(distinct a.no) into v_old_ancestors from core.unit_scopes s, unnest(s.ancestors) a (no) where s.unit_no = any (v_start);
  select array_agg(c.parent) into v_placed from unnest(v_units, v_parents, v_opens) c (no, parent, open) join core.units u on u.unit_no = c.no
    where not c.open and c.parent is distinct from u.parent_no;

  with told as materialized (
    select c.no, c.parent, c.open, x.* from unnest(v_units, v_parents, v_opens) with ordinality as c (no, parent, open, at)
    join (select e.at, e.u->>'name' as name, e.u->>'shortName' as short_name, e.u->>'levelCode' as level_code, e.u->>'symbol' as symbol, e.u->>'place' as place,
                 e.u->>'adminCode' as admin_code, (e.u->>'adminCodeFrom')::date as admin_code_from, e.u ? 'name' or e.u ? 'shortName' as is_named
          from jsonb_array_elements(p_plan->'units') with ordinality as e (u, at)) x on x.at = c.at
  ), changed as (
    update core.units u set
      parent_no = coalesce(t.parent, u.parent_no), name = coalesce(t.name, u.name), short_name = coalesce(t.short_name, u.short_name),
      level_code = coalesce(t.level_code, u.level_code), symbol = coalesce(t.symbol, u.symbol), place = coalesce(t.place, u.place),
      admin_code = coalesce(t.admin_code, u.admin_code),
      admin_code_from = case when t.admin_code is null then u.admin_code_from else coalesce(t.admin_code_from, v_on) end,
      closed_on = case when t.open then null when not t.open then v_on else u.closed_on end,
      closures = case when t.open and u.closed_on < v_on then u.closures + datemultirange(daterange(u.closed_on, v_on)) else u.closures end,
      search_text = case when t.is_named then app.fold(concat_ws(' ', coalesce(t.name, u.name), coalesce(t.short_name, u.short_name), u.code)) else u.search_text end,
      version = u.version + 1, updated_at = p_now
    from told t where u.unit_no = t.no
    returning u.unit_no, u.parent_no, u.name, u.short_name, u.level_code, u.admin_code, u.closed_on is null as is_open, u.opened_on
  )
  insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open, reorganisation_id)
  select c.unit_no, greatest(v_on, s.last), p_now, c.parent_no, c.name, c.short_name, c.level_code, c.admin_code, c.is_open, v_id
  from changed c cross join lateral (select max(s.valid_from) as last from core.unit_states s where s.unit_no = c.unit_no) s
  on conflict (unit_no, valid_from, recorded_at) do update set parent_no = excluded.parent_no, name = excluded.name, short_name = excluded.short_name,
    level_code = excluded.level_code, admin_code = excluded.admin_code, is_open = excluded.is_open, reorganisation_id = excluded.reorganisation_id;

  -- Whoever is open stands beneath somebody open of a higher level. So no circle can arise and nothing ended has open units
  -- beneath it; an ended unit stays where it was or hangs on its open successor.
  select min(t.no) into v_bad from (
    select u.unit_no as no from core.units u
    left join core.units p on p.unit_no = u.parent_no left join core.levels l on l.code = u.level_code left join core.levels lp on lp.code = p.level_code
    where u.parent_no is not null and u.closed_on is null and (u.unit_no = any (v_units) or u.unit_no = any (v_new) or u.parent_no = any (v_units))
      and (p.closed_on is not null or l.rank is null or l.rank <= lp.rank)
    union all
    select p.unit_no from core.units p where p.unit_no = any (v_placed) and p.closed_on is not null) t;
  if v_bad is not null then raise exception 'unit % cannot stand there', v_bad using errcode = 'TR002', detail = v_bad::text; end if;

  with told as (
    select case when l.unit < 0 then v_new[-l.unit] else l.unit end as unit_no, l.predecessor, l.kind, l.share
    from jsonb_to_recordset(p_plan->'lineage') as l (unit integer, predecessor integer, kind text, share numeric)
  ), written as (
    insert into core.unit_lineage (unit_no, predecessor_no, reorganisation_id, kind, share, valid_from)
    select t.unit_no, t.predecessor, v_id, t.kind, t.share, v_on from told t where t.unit_no <> t.predecessor returning 1
  )
  select min(b.no) into v_bad from (select t.predecessor as no from told t group by t.predecessor having sum(t.share) > 1) b;
  if v_bad is not null then raise exception 'shares of unit % are more than a whole', v_bad using errcode = 'TR004', detail = v_bad::text; end if;

  -- Who served a unit that ended goes on in the one that succeeded it, with those roles that exist there; in the last of a
  -- line, where several of the same order came one after the other.
  with recursive pairs as materialized (
    select s.predecessor, case when s.unit < 0 then v_new[-s.unit] else s.unit end as unit_no,
           array(select jsonb_array_elements_text(s.roles)) as roles
    from jsonb_to_recordset(p_plan->'staff') as s (predecessor integer, unit integer, roles jsonb)
    join core.units e on e.unit_no = s.predecessor and e.closed_on is not null and e.unit_no = any (v_units)
  ), handed_on (first, unit_no) as (
    select p.predecessor, p.predecessor from pairs p
    union
    select h.first, l.unit_no from handed_on h
    join core.unit_lineage l on l.predecessor_no = h.unit_no and l.reorganisation_id = v_id
    join core.units e on e.unit_no = h.unit_no and e.closed_on is not null
  ), lawful as (
    select p.* from pairs p where p.unit_no <> p.predecessor and exists (select from handed_on h where h.first = p.predecessor and h.unit_no = p.unit_no)
  ), known as (
    insert into core.people (unit_no, person_id, name, position, search_text, created_at, updated_at)
    select distinct on (p.unit_no, x.person_id) p.unit_no, x.person_id, x.name, x.position, x.search_text, p_now, p_now
    from lawful p join core.people x on x.unit_no = p.predecessor and x.is_active order by p.unit_no, x.person_id, p.predecessor
    on conflict (unit_no, person_id) do nothing returning 1
  ), waiting as (
    -- Whoever was invited and has not answered is invited to the same successor, by the same link.
    update core.invitations i set revoked_at = p_now from lawful p
    where i.unit_no = p.predecessor and i.accepted_at is null and i.revoked_at is null and i.expires_at > p_now and i.roles && p.roles
    returning i.*, p.unit_no as heir_no, array(select r.role from unnest(i.roles) r (role) where r.role = any (p.roles)) as heir_roles
  ), invited as (
    insert into core.invitations (unit_no, id, author_no, author_person_id, author_name, email, name, position, roles, person_id, token_hash, created_at, expires_at)
    select w.heir_no, gen_random_uuid(), case when w.author_no = w.unit_no then w.heir_no else w.author_no end, w.author_person_id, w.author_name,
           w.email, w.name, w.position, w.heir_roles, w.person_id, w.token_hash, w.created_at, w.expires_at from waiting w returning 1
  )
  insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at)
  select g.unit_no, g.person_id, g.email, g.roles, p_now, p_now from (
    select p.unit_no, m.person_id, min(m.email) as email, array_agg(distinct r.role order by r.role) as roles
    from lawful p join core.memberships m on m.unit_no = p.predecessor and m.is_active
    join core.people x on x.unit_no = m.unit_no and x.person_id = m.person_id and x.is_active
    cross join lateral unnest(m.roles) r (role) where r.role = any (p.roles)
    group by p.unit_no, m.person_id) g
  on conflict (unit_no, person_id) do update set
    roles = array(select distinct r.role from unnest(core.memberships.roles || excluded.roles) r (role) order by 1), version = core.memberships.version + 1, updated_at = p_now
  where core.memberships.is_active;

  if jsonb_array_length(p_plan->'levels') > 0 then
    if exists (select from core.units u where u.unit_no = v_me and u.parent_no is not null) then raise exception 'only the root names levels' using errcode = 'TR001', detail = v_me::text; end if;
    with told as (
      select * from jsonb_to_recordset(p_plan->'levels') as l (code text, "nameVi" text, "nameEn" text)
    ), changed as (
      update core.levels l set name_vi = coalesce(t."nameVi", l.name_vi), name_en = coalesce(t."nameEn", l.name_en), version = l.version + 1
      from told t where l.unit_no = v_me and l.code = t.code returning l.*
    )
    insert into core.level_states (unit_no, code, valid_from, recorded_at, name_vi, name_en, reorganisation_id)
    select c.unit_no, c.code, greatest(v_on, (select max(s.valid_from) from core.level_states s where s.unit_no = c.unit_no and s.code = c.code)), p_now, c.name_vi, c.name_en, v_id from changed c
    on conflict (unit_no, code, valid_from, recorded_at) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, reorganisation_id = excluded.reorganisation_id;
  end if;

  insert into core.reorganisations (unit_no, id, kind, title, legal_basis, document_unit_no, document_id, effective_on, request, changes, recorded_at, recorded_by, recorded_by_name)
  values (v_me, v_id, p_plan->>'kind', p_plan->>'title', p_plan->>'legalBasis', (p_plan->>'documentUnitNo')::integer, (p_plan->>'documentId')::uuid,
          v_on, p_plan->'request', p_plan->'changes', p_now, (p_plan->>'personId')::uuid, p_plan->>'personName');

  -- Those whose subtree changed stand above what was touched, before or after. Those whose line changed read what was
  -- touched, or now read it because it has ended: whoever once stood beneath it or came from it. Of many it is quicker to
  -- work out everybody's.
  if cardinality(v_start) <= 200 then
    v_readers := v_start || array(
      select l.unit_no from core.unit_lineage l where l.predecessor_no = any (v_start)
      union select s.unit_no from core.unit_states s where s.parent_no = any (v_start));
    if cardinality(v_readers) <= 1000 then
      select array_agg(i.no) into v_ids from (
        select n.no from unnest(v_readers) n (no)
        union select a.no from unnest(v_old_ancestors) a (no)
        union select s.unit_no from core.unit_scopes s where s.line && v_readers
        union (with recursive up as (
            select u.parent_no as no from core.units u where u.unit_no = any (v_start)
            union select u.parent_no from up join core.units u on u.unit_no = up.no
          ) select up.no from up where up.no is not null)
      ) i;
    end if;
  end if;
  perform app.refresh_scopes(case when cardinality(v_ids) <= 500 then v_ids end);

  perform app.renew_context();
  return v_codes;
end $$;
