-- A re-organisation changes tens of thousands of units at once, and core.unit_states keeps every state of each: the trail
-- need not keep it a second time. What a correction changes besides is noted by app.update_unit itself.
-- Runs as role owner.

create function app.note_change(p_table text, p_owner integer, p_key jsonb, p_before jsonb, p_after jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into core.changes (unit_no, transaction_id, ordinal, owner_no, table_name, key, before, after)
  select me.no, app.transaction_id(), coalesce((select max(c.ordinal) from core.changes c where c.unit_no = me.no and c.transaction_id = app.transaction_id()), 0) + 1,
         p_owner, p_table, p_key, d.before, d.after
  from (select coalesce(app.acting_unit(), p_owner) as no) me,
       (select jsonb_object_agg(f.name, p_before->f.name) as before, jsonb_object_agg(f.name, f.value) as after
        from jsonb_each(p_after) as f (name, value) where p_before->f.name is distinct from f.value) d
  where d.after is not null
$$;
alter function app.note_change(text, integer, jsonb, jsonb, jsonb) owner to sys;
revoke all on function app.note_change(text, integer, jsonb, jsonb, jsonb) from public;
comment on function app.note_change is 'Notes before and after of one row, as app.note_changes does, for functions of sys that change a table whose statements are not noted.';

-- A correction: what is known of the state of now is replaced, the day it began stays.
create or replace function app.update_unit(p_unit integer, p_version integer, p_change jsonb, p_now timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_before core.units; v_after core.units;
begin
  perform app.require_context();
  if not coalesce(p_unit <@ nullif(current_setting('app.ranges', true), '')::int4multirange, false) then return false; end if;
  select u.* into v_before from core.units u where u.unit_no = p_unit;
  update core.units u set
    name = coalesce(p_change->>'name', u.name), short_name = coalesce(p_change->>'shortName', u.short_name),
    symbol = case when p_change ? 'symbol' then p_change->>'symbol' else u.symbol end,
    place = case when p_change ? 'place' then p_change->>'place' else u.place end,
    education_level = case when p_change ? 'educationLevel' then p_change->>'educationLevel' else u.education_level end,
    ownership = case when p_change ? 'ownership' then p_change->>'ownership' else u.ownership end,
    area_type = case when p_change ? 'areaType' then p_change->>'areaType' else u.area_type end,
    child_count = case when p_change ? 'childCount' then (p_change->>'childCount')::integer else u.child_count end,
    search_text = app.fold(concat_ws(' ', coalesce(p_change->>'name', u.name), coalesce(p_change->>'shortName', u.short_name), u.code)),
    version = u.version + 1, updated_at = p_now
  where u.unit_no = p_unit and u.version = p_version;
  if not found then return false; end if;
  insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, admin_code, is_open, reorganisation_id)
  select u.unit_no, s.valid_from, p_now, u.parent_no, u.name, u.short_name, u.level_code, u.admin_code, s.is_open, s.reorganisation_id
  from core.units u cross join lateral (
    select l.* from core.unit_states l where l.unit_no = u.unit_no order by l.valid_from desc, l.recorded_at desc limit 1) s
  where u.unit_no = p_unit and (u.name, u.short_name) is distinct from (s.name, s.short_name)
  on conflict (unit_no, valid_from, recorded_at) do update set name = excluded.name, short_name = excluded.short_name;
  -- Reports are counted by level of education.
  insert into core.stale_sums (unit_no, campaign_id, period, id)
    select r.unit_no, r.campaign_id, r.period, gen_random_uuid() from core.reports r join core.units u on u.unit_no = r.unit_no
    where r.unit_no = p_unit and u.education_level is distinct from v_before.education_level;
  select u.* into v_after from core.units u where u.unit_no = p_unit;
  perform app.note_change('units', p_unit, jsonb_build_object('unit_no', p_unit), to_jsonb(v_before) - '{search_text,next_no}'::text[], to_jsonb(v_after) - '{search_text,next_no}'::text[]);
  return true;
end $$;

