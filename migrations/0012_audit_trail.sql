-- The audit trail: one chain of events for each unit, with what was changed, and whom it concerned.
-- Runs as role owner. The triggers that note changes are generated: see repeatable/policies.*.sql.

create table core.event_heads (
  unit_no integer primary key references core.units (unit_no),
  seq bigint not null,
  hash bytea not null,
  transaction_id uuid not null
) with (fillfactor = 50);
comment on table core.event_heads is 'The newest event of each unit''s chain. Its row is locked while an event is appended, so a chain never forks.';

create table core.changes (
  unit_no integer not null,
  transaction_id uuid not null,
  ordinal integer not null,
  owner_no integer not null,
  table_name text not null,
  key jsonb not null,
  before jsonb,
  after jsonb,
  personal jsonb,
  personal_salt uuid,
  personal_hash bytea,
  primary key (unit_no, transaction_id, ordinal)
);
comment on table core.changes is 'Rows that a unit changed, before and after, in order; written by triggers. The event of the same transaction holds their digest. Of a changed row only the columns that differ are kept, of a new or deleted one all.';
comment on column core.changes.personal is 'What is somebody''s own of before and after (inventory: persons). The chain holds its salted hash alone, so that a name can be taken out: without the salt the hash tells nothing.';
comment on column core.changes.unit_no is 'The unit that acted; where no unit did, the one whose row it is.';
comment on column core.changes.owner_no is 'The unit whose row it is: it may read what others changed of its rows.';

alter table core.events
  add column seq bigint,
  add column kind text not null default 'write' check (kind in ('write', 'read')),
  add column unit_name text,
  add column permission text,
  add column concerns int4multirange,
  add column transaction_id uuid,
  add column change_count integer not null default 0,
  add column changes_hash bytea,
  add column personal_salt uuid,
  add column personal_hash bytea,
  add column prev_hash bytea,
  add column hash bytea;
alter table core.events alter column kind drop default, alter column change_count drop default;
comment on table core.events is 'What happened: every write, and every sensitive read. Append-only; each row holds the hash of the row before it. Audit, notifications and web hooks read it.';
comment on column core.events.concerns is 'Units other than the acting one whose data was read or changed, of those that were there at the time.';
comment on column core.events.permission is 'The right that was used.';
comment on column core.events.personal_hash is 'Commitment to person_name and personal: their hash with personal_salt. Who takes a name out deletes the salt with it; the chain stays whole, and nobody can guess the name from the hash.';
comment on column core.events.changes_hash is 'Digest of the rows of core.changes of the same transaction; null where there are none.';

create function app.acting_unit() returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return case when app.ctx_valid() then nullif(current_setting('app.me', true), '')::integer end;
alter function app.acting_unit() owner to sys;
revoke all on function app.acting_unit() from public;
comment on function app.acting_unit is 'The unit that app.enter has entered in this transaction; null outside of one.';

create function app.transaction_id() returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
  return md5(pg_current_xact_id()::text || ' ' || extract(epoch from pg_postmaster_start_time())::text)::uuid;
alter function app.transaction_id() owner to sys;
revoke all on function app.transaction_id() from public;
comment on function app.transaction_id is 'Name of this transaction that nobody can choose, and that stays its own in a restored copy, whose numbers begin anew.';

create function app.commitment(p_salt uuid, p_personal jsonb) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
  return sha256(uuid_send(p_salt) || convert_to(p_personal::text, 'UTF8'));
alter function app.commitment(uuid, jsonb) owner to sys;
revoke all on function app.commitment(uuid, jsonb) from public;
comment on function app.commitment is 'Hash of something personal with its salt; null without salt.';

-- One place makes the text that is hashed, for appending and for verifying. A new column of events joins it as a new version.
create function app.event_digest(e core.events) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
  return sha256(convert_to(jsonb_build_array('event 1', e.unit_no, e.seq, e.id, e.kind, e.name, extract(epoch from e.occurred_at), e.credential, e.person_id,
    encode(e.personal_hash, 'hex'), e.unit_name, e.permission, e.subject, e.payload, e.concerns::text, e.transaction_id, e.change_count, encode(e.changes_hash, 'hex'))::text, 'UTF8'));
alter function app.event_digest(core.events) owner to sys;
revoke all on function app.event_digest(core.events) from public;

create function app.change_digest(c core.changes) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp
  return sha256(convert_to(jsonb_build_array('change 1', c.unit_no, c.transaction_id, c.ordinal, c.owner_no, c.table_name, c.key, c.before, c.after,
    encode(c.personal_hash, 'hex'))::text, 'UTF8'));
alter function app.change_digest(core.changes) owner to sys;
revoke all on function app.change_digest(core.changes) from public;

create function app.chain_event(e core.events) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_head core.event_heads;
begin
  e.transaction_id := app.transaction_id();
  select h.* into v_head from core.event_heads h where h.unit_no = e.unit_no for update;
  if not found then
    insert into core.event_heads (unit_no, seq, hash, transaction_id) values (e.unit_no, 0, '', '00000000-0000-0000-0000-000000000000') on conflict do nothing;
    select h.* into strict v_head from core.event_heads h where h.unit_no = e.unit_no for update;
  end if;
  e.change_count := 0;
  -- The first event of a transaction answers for its changes.
  if v_head.transaction_id <> e.transaction_id then
    select count(*), sha256(string_agg(app.change_digest(c), ''::bytea order by c.ordinal)) into e.change_count, e.changes_hash
      from core.changes c where c.unit_no = e.unit_no and c.transaction_id = e.transaction_id;
  end if;
  select u.name into e.unit_name from core.units u where u.unit_no = e.unit_no;
  e.personal_salt := gen_random_uuid();
  e.personal_hash := app.commitment(e.personal_salt, jsonb_build_array(e.person_name, e.personal));
  e.seq := v_head.seq + 1;
  e.prev_hash := v_head.hash;
  e.hash := sha256(e.prev_hash || app.event_digest(e));
  insert into core.events select e.*;
  update core.event_heads h set seq = e.seq, hash = e.hash, transaction_id = e.transaction_id where h.unit_no = e.unit_no;
end $$;
alter function app.chain_event(core.events) owner to sys;
revoke all on function app.chain_event(core.events) from public;
comment on function app.chain_event is 'The one door into core.events: numbers the event, binds the changes of its transaction, hashes it onto the unit''s chain. The unit''s head stays locked until the transaction ends, so it is called last.';

create function app.append_event(p_id uuid, p_kind text, p_name text, p_at timestamptz, p_permission text, p_subject text, p_payload jsonb, p_personal jsonb, p_concerns integer[])
  returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e core.events;
  v_scope int4multirange;
  v_concerns integer[];
begin
  perform app.require_context();
  e.unit_no := app.acting_unit();
  e.id := p_id; e.kind := p_kind; e.name := p_name; e.occurred_at := p_at; e.permission := p_permission; e.subject := p_subject; e.payload := p_payload; e.personal := p_personal;
  e.credential := current_setting('app.credential');
  e.person_id := current_setting('app.person')::uuid;
  if e.credential = 'api_key' then
    select k.name into strict e.person_name from core.api_keys k where k.unit_no = e.unit_no and k.id = e.person_id;
  else
    select p.name into strict e.person_name from core.people p where p.unit_no = e.unit_no and p.person_id = e.person_id;
  end if;
  if cardinality(p_concerns) > 0 then
    select s.ranges + current_setting('app.ranges')::int4multirange into strict v_scope from core.unit_scopes s where s.unit_no = e.unit_no;
    -- Nobody puts a line into the view of a unit beside or above: what those have published is there to be read.
    select array_agg(no) into v_concerns from unnest(p_concerns) no where no <@ v_scope;
    if p_kind = 'read' and v_concerns is null then return; end if;
    -- Units that follow one another are one range, so that a whole province is a few.
    select range_agg(int4range(i.lowest, i.highest, '[]')) into e.concerns from (
      select min(o.unit_no) as lowest, max(o.unit_no) as highest from (
        select n.unit_no, n.named, row_number() over (order by n.unit_no) - row_number() over (partition by n.named order by n.unit_no) as island
        from (select u.unit_no, u.unit_no = any (v_concerns) and u.unit_no <> e.unit_no as named from core.units u
              where u.unit_no between (select min(no) from unnest(v_concerns) no) and (select max(no) from unnest(v_concerns) no)) n) o
      where o.named group by o.island) i;
  end if;
  -- Who opens the same thing again and again within ten minutes has read it once.
  if p_kind = 'read' and exists (
    select from core.events o where o.unit_no = e.unit_no and o.occurred_at > p_at - interval '10 minutes' and o.occurred_at <= p_at and o.kind = 'read'
      and o.person_id = e.person_id and o.name = e.name and o.subject is not distinct from e.subject and o.payload = e.payload and o.concerns is not distinct from e.concerns)
  then return; end if;
  perform app.chain_event(e);
end $$;
alter function app.append_event(uuid, text, text, timestamptz, text, text, jsonb, jsonb, integer[]) owner to sys;
revoke all on function app.append_event(uuid, text, text, timestamptz, text, text, jsonb, jsonb, integer[]) from public;
grant execute on function app.append_event(uuid, text, text, timestamptz, text, text, jsonb, jsonb, integer[]) to app;
comment on function app.append_event is 'Appends an event of the acting unit. Who acted, with what, is taken from the context, not from the caller.';

create function app.note_changes() returns trigger
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key text[] := tg_argv[0]::text[];
  v_left_out text[] := tg_argv[1]::text[];
  v_personal text[] := tg_argv[2]::text[];
  v_me integer := app.acting_unit();
  v_transaction uuid := app.transaction_id();
  v_noted jsonb[];
begin
  if tg_op = 'INSERT' then
    select array_agg(jsonb_build_array(to_jsonb(n), null, to_jsonb(n) - v_left_out)) into v_noted from new_rows n;
  elsif tg_op = 'DELETE' then
    select array_agg(jsonb_build_array(to_jsonb(o), to_jsonb(o) - v_left_out, null)) into v_noted from old_rows o;
  else
    with o as (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from old_rows r),
         n as (select to_jsonb(r) as row, (select jsonb_object_agg(k, to_jsonb(r)->k) from unnest(v_key) k) as key from new_rows r)
    select array_agg(case
        when o.row is null then jsonb_build_array(n.row, null, n.row - v_left_out)
        when n.row is null then jsonb_build_array(o.row, o.row - v_left_out, null)
        else (select jsonb_build_array(n.row, jsonb_object_agg(f.name, o.row->f.name), jsonb_object_agg(f.name, f.value))
              from jsonb_each(n.row - v_left_out) as f (name, value) where o.row->f.name is distinct from f.value) end) into v_noted
    from o full join n on n.key = o.key
    where o.row is null or n.row is null or o.row - v_left_out <> n.row - v_left_out;
  end if;
  insert into core.changes (unit_no, transaction_id, ordinal, owner_no, table_name, key, before, after, personal, personal_salt, personal_hash)
  select c.unit_no, v_transaction,
         coalesce((select max(p.ordinal) from core.changes p where p.unit_no = c.unit_no and p.transaction_id = v_transaction), 0)
           + row_number() over (partition by c.unit_no order by c.owner_no, c.key::text, c.before is null),
         c.owner_no, tg_table_name, c.key, nullif(c.before, 'null') - v_personal, nullif(c.after, 'null') - v_personal,
         c.personal, c.salt, app.commitment(c.salt, c.personal)
  from (select i.*, case when i.personal is not null then gen_random_uuid() end as salt from (
    select coalesce(v_me, (t.row->0->>'unit_no')::integer) as unit_no, (t.row->0->>'unit_no')::integer as owner_no,
           (select jsonb_object_agg(k, t.row->0->k) from unnest(v_key) k) as key, t.row->1 as before, t.row->2 as after,
           (select jsonb_build_object('before', jsonb_object_agg(k, t.row->1->k) filter (where t.row->1 ? k), 'after', jsonb_object_agg(k, t.row->2->k) filter (where t.row->2 ? k))
            from unnest(v_personal) k where t.row->1 ? k or t.row->2 ? k having count(*) > 0) as personal
    from unnest(v_noted) as t (row)) i) c;
  return null;
end $$;
alter function app.note_changes() owner to sys;
revoke all on function app.note_changes() from public;
comment on function app.note_changes is 'Notes before and after of the rows of a statement, without the columns that the trigger names (secrets, copies made for searching).';

create function app.verify_events(p_unit integer default null) returns table (unit_no integer, seq bigint, finding text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with chain as (
    select e, lag(e.seq) over w as seq_before, lag(e.hash) over w as hash_before
    from core.events e where p_unit is null or e.unit_no = p_unit window w as (partition by e.unit_no order by e.seq)
  ), noted as (
    select c.unit_no, c.transaction_id, count(*) as change_count, sha256(string_agg(app.change_digest(c), ''::bytea order by c.ordinal)) as changes_hash,
           coalesce(bool_and(c.personal_hash = app.commitment(c.personal_salt, c.personal)), true) as is_true_to_names, bool_or(c.personal_hash is not null and c.personal_salt is null) as is_nameless
    from core.changes c where p_unit is null or c.unit_no = p_unit group by c.unit_no, c.transaction_id
  ), ends as (
    select distinct on (e.unit_no) e.unit_no, e.seq, e.hash from core.events e where p_unit is null or e.unit_no = p_unit order by e.unit_no, e.seq desc
  ), heads as (
    select h.* from core.event_heads h where p_unit is null or h.unit_no = p_unit
  )
  select (c.e).unit_no, (c.e).seq, 'edited' from chain c
    where (c.e).hash is distinct from sha256((c.e).prev_hash || app.event_digest(c.e))
       or (c.e).personal_hash <> app.commitment((c.e).personal_salt, jsonb_build_array((c.e).person_name, (c.e).personal))
  union all
  select (c.e).unit_no, m.seq, 'missing' from chain c cross join lateral generate_series(coalesce(c.seq_before, 0) + 1, (c.e).seq - 1) as m (seq)
  union all
  select (c.e).unit_no, (c.e).seq, 'unlinked' from chain c where (c.e).seq = coalesce(c.seq_before, 0) + 1 and (c.e).prev_hash is distinct from coalesce(c.hash_before, '')
  union all
  select (c.e).unit_no, (c.e).seq, 'changes' from chain c left join noted n on n.unit_no = (c.e).unit_no and n.transaction_id = (c.e).transaction_id
    where (c.e).change_count > 0 and (((c.e).change_count, (c.e).changes_hash) is distinct from (n.change_count, n.changes_hash) or not n.is_true_to_names)
  union all
  select (c.e).unit_no, (c.e).seq, 'nameless' from chain c left join noted n on n.unit_no = (c.e).unit_no and n.transaction_id = (c.e).transaction_id and (c.e).change_count > 0
    where (c.e).personal_salt is null or n.is_nameless
  union all
  select h.unit_no, m.seq, 'missing' from heads h left join ends t on t.unit_no = h.unit_no cross join lateral generate_series(coalesce(t.seq, 0) + 1, h.seq) as m (seq)
  union all
  select t.unit_no, t.seq, 'head' from ends t left join heads h on h.unit_no = t.unit_no
    where h.seq is null or h.seq < t.seq or (h.seq = t.seq and h.hash <> t.hash)
  union all
  select n.unit_no, null, 'outside' from noted n
    where not exists (select from core.events e where e.unit_no = n.unit_no and e.transaction_id = n.transaction_id and e.change_count > 0)
$$;
alter function app.verify_events(integer) owner to sys;
revoke all on function app.verify_events(integer) from public;
grant execute on function app.verify_events(integer), app.event_digest(core.events), app.change_digest(core.changes), app.commitment(uuid, jsonb) to app, backup;
comment on function app.verify_events is 'What is wrong with the chains that the caller may read (role backup: all). edited: the row is not what was hashed; missing: no row of this number; unlinked: does not follow the row before; head: the chain does not end where its head says; changes: its rows of core.changes are not what they were; nameless: a name was taken out of it, as the law allows; outside: changes that no event answers for, made around the operations.';

-- What happened before there were chains is chained in the order in which it happened.
grant select, insert, update on core.events to sys;
grant select, insert, update on core.event_heads, core.changes to sys;
grant select on core.units, core.unit_scopes, core.people, core.api_keys to sys;
set local role sys;
do $$
declare e core.events; v_unit integer; v_seq bigint; v_hash bytea;
begin
  for e in select * from core.events o order by o.unit_no, o.occurred_at, o.id loop
    if v_unit is distinct from e.unit_no then v_unit := e.unit_no; v_seq := 0; v_hash := ''; end if;
    v_seq := v_seq + 1;
    e.seq := v_seq; e.prev_hash := v_hash; e.transaction_id := md5(e.unit_no || ' ' || v_seq)::uuid;
    select u.name into e.unit_name from core.units u where u.unit_no = e.unit_no;
    e.personal_salt := gen_random_uuid(); e.personal_hash := app.commitment(e.personal_salt, jsonb_build_array(e.person_name, e.personal));
    e.hash := sha256(e.prev_hash || app.event_digest(e));
    v_hash := e.hash;
    update core.events o set seq = e.seq, personal_salt = e.personal_salt, personal_hash = e.personal_hash, prev_hash = e.prev_hash, transaction_id = e.transaction_id, unit_name = e.unit_name, hash = e.hash where o.unit_no = e.unit_no and o.id = e.id;
    insert into core.event_heads (unit_no, seq, hash, transaction_id) values (e.unit_no, e.seq, e.hash, e.transaction_id)
      on conflict on constraint event_heads_pkey do update set seq = excluded.seq, hash = excluded.hash, transaction_id = excluded.transaction_id;
  end loop;
end $$;
reset role;
alter table core.events
  alter column seq set not null, alter column unit_name set not null, alter column transaction_id set not null,
  alter column personal_hash set not null, alter column prev_hash set not null, alter column hash set not null,
  add constraint events_seq_key unique (unit_no, seq);
create index events_concerns on core.events using gist (concerns) where concerns is not null;
create index changes_owner on core.changes (owner_no, unit_no, transaction_id) where owner_no <> unit_no;

-- As before, but for its event, which goes through the same door as every other.
create or replace function app.accept_invitation(p_token_hash text, p_person uuid, p_event uuid, p_now timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v core.invitations; v_user auth."user"; v_code text; v_known core.people; e core.events;
begin
  select i.* into v from core.invitations i where i.token_hash = p_token_hash and i.revoked_at is null and i.expires_at > p_now for update;
  if not found then return null; end if;
  select * into v_user from auth."user" where id = p_person;
  -- The link proves that its holder was invited; the account must be the one that the invitation names.
  if not found or lower(v_user.email) <> lower(v.email) then return null; end if;
  select code into v_code from core.units where unit_no = v.unit_no;
  if v.accepted_at is not null then
    -- Sent twice by the same person: it is done already.
    if exists (select 1 from core.memberships m where m.unit_no = v.unit_no and m.person_id = p_person and m.is_active and m.updated_at = v.accepted_at) then return v_code; end if;
    return null;
  end if;
  select p.* into v_known from core.people p where p.unit_no = v.unit_no and p.person_id = v.person_id and p.person_id <> p_person
    and not exists (select 1 from core.memberships m where m.unit_no = p.unit_no and m.person_id = p.person_id);
  insert into core.people (unit_no, person_id, name, position, search_text, created_at, updated_at)
    values (v.unit_no, p_person, coalesce(v_known.name, v_user.name), coalesce(v.position, v_known.position), app.fold(coalesce(v_known.name, v_user.name)), p_now, p_now)
    on conflict (unit_no, person_id) do update set position = coalesce(excluded.position, core.people.position), is_active = true, updated_at = p_now, version = core.people.version + 1;
  if v_known.person_id is not null then
    -- Somebody the unit knew without an account: the groups and tasks go over to the account, then the old entry.
    insert into core.group_members (unit_no, group_id, person_id, is_head)
      select g.unit_no, g.group_id, p_person, g.is_head from core.group_members g where g.unit_no = v.unit_no and g.person_id = v_known.person_id
      on conflict do nothing;
    delete from core.group_members where unit_no = v.unit_no and person_id = v_known.person_id;
    update core.plan_tasks set owner_person_id = p_person where unit_no = v.unit_no and owner_person_id = v_known.person_id;
    delete from core.people where unit_no = v.unit_no and person_id = v_known.person_id;
  end if;
  insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at) values (v.unit_no, p_person, lower(v.email), v.roles, p_now, p_now)
    on conflict (unit_no, person_id) do update set roles = excluded.roles, email = excluded.email, is_active = true, updated_at = p_now, version = core.memberships.version + 1;
  update core.invitations set accepted_at = p_now where unit_no = v.unit_no and id = v.id;
  e.unit_no := v.unit_no; e.id := p_event; e.kind := 'write'; e.name := 'people.invitation-accepted'; e.occurred_at := p_now; e.credential := 'invitation';
  e.person_id := p_person; e.person_name := v_user.name; e.subject := v.id::text; e.payload := jsonb_build_object('roles', v.roles);
  perform app.chain_event(e);
  return v_code;
end $$;

-- A name that is taken out of rows is taken out of their images as well, the salts with it.
alter function app.erase_person(uuid, timestamptz) rename to erase_person_from_rows;
revoke execute on function app.erase_person_from_rows(uuid, timestamptz) from app;
comment on function app.erase_person_from_rows is 'Takes a person out of the rows of a unit; called by app.erase_person alone.';

create function app.erase_person(p_person uuid, p_now timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me integer := app.acting_unit(); v_emails text[]; v_erased jsonb;
  v_name text := (select p.name from core.people p where p.unit_no = v_me and p.person_id = p_person);
begin
  perform app.require_context();
  select array_agg(distinct lower(e.email)) into v_emails from (
    select m.email from core.memberships m where m.unit_no = v_me and m.person_id = p_person
    union all select u.email from auth."user" u where u.id = p_person) e;
  v_erased := app.erase_person_from_rows(p_person, p_now);
  if v_erased is null then return null; end if;
  -- Rows that this transaction has written: their names no longer are what was committed to.
  update core.events e set personal_salt = null where e.unit_no = v_me and e.xmin = pg_current_xact_id()::xid;
  update core.changes c set personal = null, personal_salt = null
  where (c.unit_no = v_me or c.owner_no = v_me) and c.personal is not null
    and (c.transaction_id = app.transaction_id() or lower(c.personal->'after'->>'email') = any (v_emails) or lower(c.personal->'before'->>'email') = any (v_emails)
      or exists (select from registry.person_columns r where r.table_name = c.table_name and p_person::text in (c.key->>r.id_column, c.before->>r.id_column, c.after->>r.id_column)));
  return v_erased || jsonb_build_object('mentions', app.name_mentions(v_me, v_name));
end $$;
alter function app.erase_person(uuid, timestamptz) owner to sys;
revoke all on function app.erase_person(uuid, timestamptz) from public;
grant execute on function app.erase_person(uuid, timestamptz) to app;
comment on function app.erase_person is 'Takes a person''s name, position, e-mail address and access out of the unit of this transaction, and out of the images of its rows. Figures, sendings, reviews and events stay, under their technical id and a pseudonym; the chain stays whole. Null: nobody of that id. Says where the name still stands.';
