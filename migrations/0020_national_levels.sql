-- A whole nation fits: until July 2025 communes lay beneath districts, so a commune's rank is below a district's, and
-- the numbers set aside for each leave room for all of those beneath. Units that are there keep their numbers.
-- Runs as role owner.

grant select, update on core.levels to sys;
set local role sys;
update core.levels l set rank = v.rank, block_size = v.block_size
  from (values ('district', 2, 500000), ('commune', 3, 5000), ('school', 4, 10)) as v (code, rank, block_size)
  where l.code = v.code;
reset role;

create or replace function app.bootstrap_root(p_name text, p_code text, p_now timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from core.units) then raise exception 'the tree already has a root'; end if;
  insert into core.levels (unit_no, code, name_vi, name_en, rank, block_size, is_reporting) values
    (1, 'ministry', 'Bộ', 'Ministry', 0, 2147483646, false),
    (1, 'province', 'Sở GDĐT', 'Provincial department', 1, 20000000, false),
    (1, 'district', 'Phòng GDĐT', 'District office', 2, 500000, false),
    (1, 'commune', 'UBND cấp xã', 'Commune', 3, 5000, false),
    (1, 'school', 'Trường', 'School', 4, 10, true);
  insert into core.level_states (unit_no, code, valid_from, recorded_at, name_vi, name_en)
    select l.unit_no, l.code, date '2000-01-01', p_now, l.name_vi, l.name_en from core.levels l;
  insert into registry.unit_codes values (p_code, 1);
  insert into core.units (unit_no, block_end, next_no, code, name, short_name, search_text, level_code, opened_on, created_at, updated_at)
    values (1, 2147483646, 2, p_code, p_name, p_name, app.fold(p_name), 'ministry', date '2000-01-01', p_now, p_now);
  insert into core.unit_states (unit_no, valid_from, recorded_at, name, short_name, level_code, is_open) values (1, date '2000-01-01', p_now, p_name, p_name, 'ministry', true);
  insert into core.unit_settings (unit_no, key, value, updated_at) values (1, 'two_factor_roles', '[]', p_now);
  perform app.refresh_scopes(array[1]);
  perform app.usual_personal_data_limits(1, p_now);
  return 1;
end $$;

-- As before, but looked up rather than compared one by one.
create or replace function app.taken_codes(p_codes text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with wanted as materialized (select distinct w.code from unnest(p_codes) as w (code))
  select r.code from registry.unit_codes r join wanted w on w.code = r.code
  union
  select r.code from registry.unit_codes r join wanted w on w.code = regexp_replace(r.code, '-[0-9]+$', '')
$$;

-- As before, but each table is read once, for the units asked about: of a whole nation, joins of what is counted with what
-- is asked took half a minute.
create or replace function app.reorganisation_effects(p_units integer[], p_today date)
  returns table (unit_no integer, people integer, accounts integer, plans integer, resting integer, waiting integer, unsent integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_ranges int4multirange := case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end;
  v_asked integer[] := array(select distinct n from unnest(p_units) n where n <@ v_ranges);
begin
  return query
  with owed as (
    select e.unit_no from (
      select u.unit_no, c.id as campaign_id, p.period, 1 as expected, 0 as sent
      from core.units u join core.levels l on l.code = u.level_code and l.is_reporting
      join core.unit_scopes s on s.unit_no = u.unit_no
      join core.campaigns c on c.unit_no = c.root_unit_no and c.status = 'running' and c.unit_no = any (s.ancestors)
      join core.periods p on p.unit_no = c.unit_no and p.campaign_id = c.id and p.starts_on <= p_today and p.ends_on >= u.opened_on
        and p.kind in (select k.frequency from core.criteria k where k.unit_no = c.unit_no and k.campaign_id = c.id)
      where u.unit_no = any (v_asked)
      union all
      select r.unit_no, r.campaign_id, r.period, 0, 1 from core.reports r where r.unit_no = any (v_asked)) e
    group by e.unit_no, e.campaign_id, e.period having sum(e.expected) > 0 and sum(e.sent) = 0
  ), counted as (
    select a.unit_no, 0 as people, 0 as accounts, 0 as plans, 0 as resting, 0 as waiting, 0 as unsent from unnest(v_asked) a (unit_no)
    union all
    select p.unit_no, 1, (m.person_id is not null)::integer, 0, 0, 0, 0
      from core.people p left join core.memberships m on m.unit_no = p.unit_no and m.person_id = p.person_id and m.is_active
      where p.is_active and p.unit_no = any (v_asked)
    union all
    select c.unit_no, 0, 0, 1, 0, 0, 0 from core.campaigns c where c.status = 'running' and c.is_published and c.unit_no = any (v_asked)
    union all
    select c.parent_unit_no, 0, 0, 0, 1, 0, 0 from core.campaigns c
      where c.status = 'running' and c.is_published and c.parent_unit_no = any (v_asked)
    union all
    select r.unit_no, 0, 0, 0, 0, 1, 0 from core.reports r
      where r.unit_no = any (v_asked) and not exists (select from core.reviews v where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id
        and v.period = r.period and v.revision = r.revision and v.decision <> 'withdrawn')
    union all
    select o.unit_no, 0, 0, 0, 0, 0, 1 from owed o
  )
  select c.unit_no, sum(c.people)::integer, sum(c.accounts)::integer, sum(c.plans)::integer, sum(c.resting)::integer,
         sum(c.waiting)::integer, sum(c.unsent)::integer
  from counted c group by c.unit_no;
end $$;
