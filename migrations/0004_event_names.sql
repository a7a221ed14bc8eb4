-- Who an event speaks of stands apart from what happened, so that a name can be taken out of it and nothing else changes.
-- Runs as role owner.

alter table core.events add column personal jsonb;
comment on column core.events.personal is 'Names and e-mail addresses of the people whom the event is about. Never part of what proves that the log is whole, and neither is person_name: the law lets a person take their name back, while person_id, subject and payload stay as they were.';

grant select, update on core.events to sys;
set local role sys;
update core.events e set personal = p.told, payload = e.payload - array(select jsonb_object_keys(p.told))
from (select unit_no, id, jsonb_strip_nulls(jsonb_build_object('name', payload->'name', 'email', payload->'email')) as told from core.events
      where name in ('people.person-added', 'people.person-updated', 'people.person-left', 'people.member-invited', 'people.invitation-renewed',
                     'people.invitation-revoked', 'people.membership-updated', 'people.membership-removed')) p
where e.unit_no = p.unit_no and e.id = p.id and p.told <> '{}';
reset role;
