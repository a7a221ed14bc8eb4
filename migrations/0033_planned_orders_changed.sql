-- A planned order can be changed until its day, by the unit that gave it.
-- Runs as role owner.

-- Says no as app.reorganise does: TR001 not in scope, TR002 not that way.
create function app.replan_reorganisation(p_plan jsonb, p_version integer, p_secret_hash text, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer := app.acting_unit();
  v_person uuid := nullif(current_setting('app.person', true), '')::uuid;
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_today date := (p_now at time zone 'Asia/Ho_Chi_Minh')::date;
  v_on date := (p_plan->>'effectiveOn')::date;
  v_id uuid := (p_plan->>'id')::uuid;
  v_concerns integer[] := array(select jsonb_array_elements_text(p_plan->'concerns')::integer);
  v_left_out constant text[] := '{concerns,changes,ordered_at,ordered_by,ordered_by_name,version}';
  v_before core.planned_reorganisations;
  v_after core.planned_reorganisations;
  v_bad integer;
begin
  perform app.require_context();
  if current_setting('app.credential', true) is distinct from 'session' then
    raise exception 'only a person may plan a re-organisation' using errcode = '42501';
  end if;
  -- An order of a day that has come it has been carried out in this transaction, or it is not changed at all.
  if v_on is null or v_on <= v_today and not exists (select from core.reorganisations r where r.unit_no = v_me and r.id = v_id) then
    raise exception 'the day is not to come' using errcode = 'TR002', detail = v_me::text;
  end if;
  select min(x.no) into v_bad from (
      select unnest(v_concerns) as no union all select (c->>'unit')::integer from jsonb_array_elements(p_plan->'planned') as c
    ) x where not coalesce(x.no <@ v_ranges, false);
  if v_bad is not null then raise exception 'unit % is not for this unit to change', v_bad using errcode = 'TR001', detail = v_bad::text; end if;

  select p.* into v_before from core.planned_reorganisations p
    where p.unit_no = v_me and p.id = v_id and p.version = p_version and p.state = 'planned' and p.effective_on > v_today
    for update;
  if not found then return false; end if;
  update core.planned_reorganisations p set
      kind = p_plan->>'kind', title = p_plan->>'title', legal_basis = p_plan->>'legalBasis',
      document_unit_no = (p_plan->>'documentUnitNo')::integer, document_id = (p_plan->>'documentId')::uuid,
      effective_on = v_on, request = p_plan->'request', changes = p_plan->'changes',
      concerns = app.ranges_of(v_concerns || (select s.ancestors from core.unit_scopes s where s.unit_no = v_me)),
      ordered_at = p_now, ordered_by = v_person, ordered_by_name = n.name, version = p.version + 1
    from core.people n
    where p.unit_no = v_me and p.id = v_id and n.unit_no = v_me and n.person_id = v_person
    returning p.* into v_after;
  if not found then raise exception 'nobody changes the order' using errcode = '42501'; end if;
  perform app.note_change('planned_reorganisations', v_me, jsonb_build_object('unit_no', v_me, 'id', v_id),
    to_jsonb(v_before) - v_left_out, to_jsonb(v_after) - v_left_out);
  -- What the former job shows is good no more.
  update core.job_grants g set person_id = v_person, secret_hash = p_secret_hash, created_at = now(),
      expires_at = now() + (greatest(v_on - v_today, 0) + 366) * interval '1 day'
    where g.unit_no = v_me and g.id = v_id;
  delete from core.planned_changes c where c.author_no = v_me and c.reorganisation_id = v_id;
  insert into core.planned_changes (unit_no, reorganisation_id, ordinal, author_no, change, code, name, level_code, former_name, from_unit, to_unit, successors)
    select (c.c->>'unit')::integer, v_id, c.at, v_me, c.c->>'change', c.c->>'code', c.c->>'name', c.c->>'level', c.c->>'formerName',
           nullif(c.c->'from', 'null'), nullif(c.c->'to', 'null'), c.c->'successors'
    from jsonb_array_elements(p_plan->'planned') with ordinality as c (c, at);
  return true;
end $$;
alter function app.replan_reorganisation(jsonb, integer, text, timestamptz) owner to sys;
revoke all on function app.replan_reorganisation(jsonb, integer, text, timestamptz) from public;
grant execute on function app.replan_reorganisation(jsonb, integer, text, timestamptz) to app;
comment on function app.replan_reorganisation is 'Puts another order in the place of a planned one of the acting unit, by the same id, before its day: the former stays in the trail, and only the job of the new one enters the unit, in the name of who changed it. False: it is settled or its day has come, or it has another version.';
