-- Units above see what is planned beneath them, as they see what was carried out.
-- Runs as role owner.

create or replace function app.plan_reorganisation(p_plan jsonb, p_secret_hash text, p_now timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer := app.acting_unit();
  v_person uuid := nullif(current_setting('app.person', true), '')::uuid;
  v_ranges int4multirange := nullif(current_setting('app.ranges', true), '')::int4multirange;
  v_on date := (p_plan->>'effectiveOn')::date;
  v_id uuid := (p_plan->>'id')::uuid;
  v_days integer := v_on - (p_now at time zone 'Asia/Ho_Chi_Minh')::date;
  v_concerns integer[] := array(select jsonb_array_elements_text(p_plan->'concerns')::integer);
  v_bad integer;
begin
  perform app.require_context();
  if current_setting('app.credential', true) is distinct from 'session' then
    raise exception 'only a person may plan a re-organisation' using errcode = '42501';
  end if;
  if v_id is null or coalesce(v_days, 0) <= 0 then raise exception 'the day is not to come' using errcode = 'TR002', detail = v_me::text; end if;
  select min(x.no) into v_bad from (
      select unnest(v_concerns) as no union all select (c->>'unit')::integer from jsonb_array_elements(p_plan->'planned') as c
    ) x where not coalesce(x.no <@ v_ranges, false);
  if v_bad is not null then raise exception 'unit % is not for this unit to change', v_bad using errcode = 'TR001', detail = v_bad::text; end if;

  -- By the clock of the database, which app.enter goes by: a worker that slept for a year still finds it good.
  insert into core.job_grants (unit_no, id, task, person_id, secret_hash, created_at, expires_at)
    values (v_me, v_id, 'organisations.carry-out-planned', v_person, p_secret_hash, now(), now() + (v_days + 366) * interval '1 day');
  insert into core.planned_reorganisations (unit_no, id, kind, title, legal_basis, document_unit_no, document_id, effective_on, request, changes, concerns, state, ordered_at, ordered_by, ordered_by_name)
    select v_me, v_id, p_plan->>'kind', p_plan->>'title', p_plan->>'legalBasis', (p_plan->>'documentUnitNo')::integer, (p_plan->>'documentId')::uuid,
           v_on, p_plan->'request', p_plan->'changes', app.ranges_of(v_concerns || (select s.ancestors from core.unit_scopes s where s.unit_no = v_me)), 'planned', p_now, v_person, p.name
    from core.people p where p.unit_no = v_me and p.person_id = v_person;
  insert into core.planned_changes (unit_no, reorganisation_id, ordinal, author_no, change, code, name, level_code, former_name, from_unit, to_unit, successors)
    select (c.c->>'unit')::integer, v_id, c.at, v_me, c.c->>'change', c.c->>'code', c.c->>'name', c.c->>'level', c.c->>'formerName',
           nullif(c.c->'from', 'null'), nullif(c.c->'to', 'null'), c.c->'successors'
    from jsonb_array_elements(p_plan->'planned') with ordinality as c (c, at);
end $$;

create or replace function app.forsake_reorganisation(p_credential text, p_event uuid, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_grant core.job_grants;
  v_order core.planned_reorganisations;
  e core.events;
begin
  select g.* into v_grant from core.job_grants g
    where g.id = split_part(p_credential, '.', 1)::uuid and g.secret_hash = split_part(p_credential, '.', 2)
      and g.task = 'organisations.carry-out-planned' and g.ended_at is null
      and not (g.expires_at > now() and exists (select from core.memberships m where m.unit_no = g.unit_no and m.person_id = g.person_id and m.is_active));
  if not found then return false; end if;
  update core.planned_reorganisations p set state = 'failed', problem = '{"code": "left"}', settled_at = p_now, version = p.version + 1
    where p.unit_no = v_grant.unit_no and p.id = v_grant.id and p.state = 'planned'
      and p.effective_on <= (p_now at time zone 'Asia/Ho_Chi_Minh')::date
    returning p.* into v_order;
  if not found then return false; end if;
  update core.job_grants g set ended_at = now() where g.unit_no = v_grant.unit_no and g.id = v_grant.id;
  e.unit_no := v_order.unit_no; e.id := p_event; e.kind := 'write'; e.name := 'organisations.reorganisation-failed'; e.occurred_at := p_now;
  e.subject := v_order.id::text; e.credential := 'job'; e.person_id := v_order.ordered_by; e.person_name := v_order.ordered_by_name;
  e.payload := jsonb_build_object('title', v_order.title, 'effectiveOn', v_order.effective_on, 'code', 'left'); 
  -- Nobody puts a line into the view of a unit above.
  select v_order.concerns * s.ranges into e.concerns from core.unit_scopes s where s.unit_no = v_order.unit_no;
  perform app.chain_event(e);
  return true;
end $$;
