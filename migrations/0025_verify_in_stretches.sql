-- Chains of events are verified a stretch at a time, so that neither a statement's limit nor memory bounds their length.
-- Runs as role owner.

set local role sys;
-- Without a pinned search_path, which bodies bound when they are made do not need, they run inline: half the time.
create or replace function app.event_digest(e core.events) returns bytea
  language sql stable
  return sha256(convert_to(jsonb_build_array('event 1', e.unit_no, e.seq, e.id, e.kind, e.name, extract(epoch from e.occurred_at), e.credential, e.person_id,
    encode(e.personal_hash, 'hex'), e.unit_name, e.permission, e.subject, e.payload, e.concerns::text, e.transaction_id, e.change_count, encode(e.changes_hash, 'hex'))::text, 'UTF8'));
create or replace function app.change_digest(c core.changes) returns bytea
  language sql stable
  return sha256(convert_to(jsonb_build_array('change 1', c.unit_no, c.transaction_id, c.ordinal, c.owner_no, c.table_name, c.key, c.before, c.after,
    encode(c.personal_hash, 'hex'))::text, 'UTF8'));
create or replace function app.commitment(p_salt uuid, p_personal jsonb) returns bytea
  language sql stable
  return sha256(uuid_send(p_salt) || convert_to(p_personal::text, 'UTF8'));

drop function app.verify_events(integer);

create function app.verify_events(p_unit integer, p_after bigint, p_last_unit integer, p_effort integer) returns table (unit_no integer, seq bigint, finding text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  -- plpgsql, for the limit to be known when the query is planned: it is what has the rows read in the order of their index.
  p_after := coalesce(p_after, -9223372036854775808);
  return query
    with near as (
      select e from core.events e where (e.unit_no, e.seq) >= (p_unit, p_after) and e.unit_no <= p_last_unit order by e.unit_no, e.seq limit p_effort + 1
    ), chain as (
      select n.e, (n.e).unit_no, (n.e).seq, lag(case when (n.e).seq > 0 then (n.e).hash end) over w as hash_before,
             greatest(coalesce(lag((n.e).seq) over w, case when (n.e).unit_no = p_unit then p_after end), 0) as seq_before,
             -- An event is as much work as the rows that it answers for.
             coalesce(sum(1 + greatest((n.e).change_count, 0)::bigint) filter (where ((n.e).unit_no, (n.e).seq) > (p_unit, p_after))
               over (order by (n.e).unit_no, (n.e).seq rows between unbounded preceding and 1 preceding), 0) as effort_before
      from near n window w as (partition by (n.e).unit_no order by (n.e).seq)
    ), stretch as materialized (
      select c.* from chain c where (c.unit_no, c.seq) > (p_unit, p_after) and c.effort_before < p_effort
    ), noted as (
      select s.*, n.* from stretch s left join lateral (
        select count(*) as noted_count, sha256(string_agg(app.change_digest(r), ''::bytea order by r.ordinal)) as noted_hash,
               coalesce(bool_and(r.personal_hash = app.commitment(r.personal_salt, r.personal)), true) as is_true_to_names, bool_or(r.personal_hash is not null and r.personal_salt is null) as is_nameless
        from core.changes r where r.unit_no = s.unit_no and r.transaction_id = (s.e).transaction_id
      ) n on (s.e).change_count > 0
    )
    select c.unit_no, f.seq, f.finding from noted c cross join lateral (
      select c.seq, 'edited' as finding
        where (c.e).hash is distinct from sha256((c.e).prev_hash || app.event_digest(c.e))
           or (c.e).personal_hash <> app.commitment((c.e).personal_salt, jsonb_build_array((c.e).person_name, (c.e).personal))
      union all
      -- Of a gap the first thousand: somebody may have moved the end of a chain out of all reach.
      select m.seq, 'missing' from generate_series(c.seq_before + 1, least(c.seq - 1, c.seq_before + 1000)) as m (seq)
      union all
      select c.seq, 'unlinked'
        where c.seq < 1 or (c.seq = c.seq_before + 1 and (c.seq = 1 or c.hash_before is not null) and (c.e).prev_hash is distinct from coalesce(c.hash_before, ''))
      union all
      select c.seq, 'changes'
        where (c.e).change_count > 0 and (((c.e).change_count, (c.e).changes_hash) is distinct from (c.noted_count, c.noted_hash) or not c.is_true_to_names)
      union all
      select c.seq, 'nameless' where (c.e).personal_salt is null or c.is_nameless
    ) f
    union all
    (select s.unit_no, s.seq, null from stretch s order by s.unit_no desc, s.seq desc limit 1);
end $$;
comment on function app.verify_events is 'A stretch of the chains that the caller may read (role backup: all), from behind event p_after of p_unit (null: from its first) to at most the end of p_last_unit, as far as p_effort rows go. Says where it ended (finding null; no row: nothing was left) and what is wrong: edited: the row is not what was hashed; missing: no row of this number; unlinked: does not follow the row before; changes: its rows of core.changes are not what they were; nameless: a name was taken out of it, as the law allows.';

create function app.verify_event_ends(p_unit integer default null) returns table (unit_no integer, seq bigint, finding text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with heads as (
    select h.unit_no, h.seq, h.hash from core.event_heads h where p_unit is null or h.unit_no = p_unit
  ), owners as (
    select h.unit_no from heads h union select u.unit_no from core.units u where p_unit is null or u.unit_no = p_unit
  ), ends as (
    select o.unit_no, h.seq as head_seq, h.hash as head_hash, l.seq, l.hash from owners o left join heads h on h.unit_no = o.unit_no
    left join lateral (select e.seq, e.hash from core.events e where e.unit_no = o.unit_no order by e.seq desc limit 1) l on true
  )
  select n.unit_no, m.seq, 'missing' from ends n
    cross join lateral generate_series(greatest(coalesce(n.seq, 0), 0) + 1, least(coalesce(n.head_seq, 0), greatest(coalesce(n.seq, 0), 0) + 1000)) as m (seq)
  union all
  select n.unit_no, n.seq, 'head' from ends n where n.seq is not null and (n.head_seq is null or n.head_seq < n.seq or (n.head_seq = n.seq and n.head_hash <> n.hash))
$$;
comment on function app.verify_event_ends is 'Chains that do not end where their head says. missing: rows cut off at the end; head: another end, or none is known.';

create function app.changes_outside(p_unit integer default null) returns table (unit_no integer)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.unit_no from core.changes c
  where (p_unit is null or c.unit_no = p_unit) and not exists (select from core.events e where e.unit_no = c.unit_no and e.transaction_id = c.transaction_id and e.change_count > 0)
  group by c.unit_no, c.transaction_id order by c.unit_no
$$;
comment on function app.changes_outside is 'Units with changes that no event answers for, once for each transaction: made at set-up, or around the operations.';

revoke all on function app.verify_events(integer, bigint, integer, integer), app.verify_event_ends(integer), app.changes_outside(integer) from public;
grant execute on function app.verify_events(integer, bigint, integer, integer), app.verify_event_ends(integer) to app, backup;
grant execute on function app.changes_outside(integer) to backup;
reset role;
