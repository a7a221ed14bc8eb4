-- Re-organisations of a day to come: kept whole, carried out by a job on their day.
-- Runs as role owner.

create table core.planned_reorganisations (
  unit_no integer not null,
  id uuid not null,
  kind text not null,
  title text not null,
  legal_basis text not null,
  document_unit_no integer,
  document_id uuid,
  effective_on date not null,
  request jsonb not null,
  changes jsonb not null,
  concerns int4multirange,
  state text not null check (state in ('planned', 'done', 'cancelled', 'failed')),
  problem jsonb,
  version integer not null default 1,
  ordered_at timestamptz not null,
  ordered_by uuid not null,
  ordered_by_name text not null,
  settled_at timestamptz,
  primary key (unit_no, id),
  constraint planned_reorganisations_grant_fk foreign key (unit_no, id) references core.job_grants (unit_no, id),
  constraint planned_reorganisations_document_fk foreign key (document_unit_no, document_id) references core.legal_documents (unit_no, id),
  check ((state = 'planned') = (settled_at is null)),
  check (state in ('failed', 'cancelled') or problem is null)
);
comment on table core.planned_reorganisations is 'An order whose day was still to come when it was given: what is to be done, for whom it matters, and what became of it. Carried out, it stands in core.reorganisations by the same id.';

create table core.planned_changes (
  unit_no integer not null references core.units (unit_no),
  reorganisation_id uuid not null,
  ordinal integer not null,
  author_no integer not null,
  change text not null check (change in ('made', 'ended', 'moved', 'renamed', 'reopened')),
  code text not null,
  name text not null,
  level_code text not null,
  former_name text,
  from_unit jsonb,
  to_unit jsonb,
  successors jsonb not null,
  primary key (unit_no, reorganisation_id, ordinal),
  constraint planned_changes_order_fk foreign key (author_no, reorganisation_id) references core.planned_reorganisations (unit_no, id)
);
comment on table core.planned_changes is 'What an order of a day to come would make of a unit, as the tree stood when it was given: of one that is there, or of one to be made beneath it.';
create index planned_changes_reorganisation on core.planned_changes (reorganisation_id);

create function app.ranges_of(p_units integer[]) returns int4multirange
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select range_agg(int4range(i.lowest, i.highest, '[]')) from (
    select min(o.unit_no) as lowest, max(o.unit_no) as highest from (
      select n.unit_no, n.named, row_number() over (order by n.unit_no) - row_number() over (partition by n.named order by n.unit_no) as island
      from (select u.unit_no, u.unit_no = any (p_units) as named from core.units u
            where u.unit_no between (select min(no) from unnest(p_units) no) and (select max(no) from unnest(p_units) no)) n) o
    where o.named group by o.island) i
$$;
alter function app.ranges_of(integer[]) owner to sys;
revoke all on function app.ranges_of(integer[]) from public;
comment on function app.ranges_of is 'These units as ranges of numbers; units that follow one another are one range, so that a whole province is a few.';

-- Says no as app.reorganise does: TR001 not in scope, TR002 not that way.
create function app.plan_reorganisation(p_plan jsonb, p_secret_hash text, p_now timestamptz) returns void
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
           v_on, p_plan->'request', p_plan->'changes', app.ranges_of(v_concerns), 'planned', p_now, v_person, p.name
    from core.people p where p.unit_no = v_me and p.person_id = v_person;
  insert into core.planned_changes (unit_no, reorganisation_id, ordinal, author_no, change, code, name, level_code, former_name, from_unit, to_unit, successors)
    select (c.c->>'unit')::integer, v_id, c.at, v_me, c.c->>'change', c.c->>'code', c.c->>'name', c.c->>'level', c.c->>'formerName',
           nullif(c.c->'from', 'null'), nullif(c.c->'to', 'null'), c.c->'successors'
    from jsonb_array_elements(p_plan->'planned') with ordinality as c (c, at);
end $$;
alter function app.plan_reorganisation(jsonb, text, timestamptz) owner to sys;
revoke all on function app.plan_reorganisation(jsonb, text, timestamptz) from public;
grant execute on function app.plan_reorganisation(jsonb, text, timestamptz) to app;
comment on function app.plan_reorganisation is 'Keeps an order of the acting unit for its day, and lets the job that carries it out then enter this unit in the name of who ordered, until the order is settled. Changes nothing in the tree.';

create function app.settle_reorganisation(p_id uuid, p_version integer, p_state text, p_problem jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_me integer := app.acting_unit();
begin
  perform app.require_context();
  update core.planned_reorganisations p set state = p_state, problem = coalesce(p_problem, p.problem), settled_at = p_now, version = p.version + 1
    where p.unit_no = v_me and p.id = p_id and (p_version is null or p.version = p_version)
      and (p.state = 'planned' and p_state in ('done', 'cancelled', 'failed') or p.state = 'failed' and p_state = 'cancelled')
      and (p_state = 'done') = exists (select from core.reorganisations r where r.unit_no = v_me and r.id = p_id);
  if not found then return false; end if;
  update core.job_grants g set ended_at = now() where g.unit_no = v_me and g.id = p_id and g.ended_at is null;
  return true;
end $$;
alter function app.settle_reorganisation(uuid, integer, text, jsonb, timestamptz) owner to sys;
revoke all on function app.settle_reorganisation(uuid, integer, text, jsonb, timestamptz) from public;
grant execute on function app.settle_reorganisation(uuid, integer, text, jsonb, timestamptz) to app;
comment on function app.settle_reorganisation is 'What became of a planned order of the acting unit: carried out (only with what was carried out), cancelled or failed; one that failed may be laid aside. False: it is settled already, or has another version.';

create function app.forsake_reorganisation(p_credential text, p_event uuid, p_now timestamptz) returns boolean
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
  e.payload := jsonb_build_object('title', v_order.title, 'effectiveOn', v_order.effective_on, 'code', 'left'); e.concerns := v_order.concerns;
  perform app.chain_event(e);
  return true;
end $$;
alter function app.forsake_reorganisation(text, uuid, timestamptz) owner to sys;
revoke all on function app.forsake_reorganisation(text, uuid, timestamptz) from public;
grant execute on function app.forsake_reorganisation(text, uuid, timestamptz) to app;
comment on function app.forsake_reorganisation is 'The job of a planned order says that it can no longer enter the unit, because who ordered has left it: on its day the order is marked as failed. Nothing else can be done with what the job holds.';
