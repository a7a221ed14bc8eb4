-- What others did and read of a unit, found by an index that row-level security keeps from a query (ranges are not leakproof).
-- Runs as role owner.

create function app.events_about_me() returns setof core.events
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v_me integer := app.acting_unit();
begin
  perform app.require_context();
  return query select e.* from core.events e
    where e.concerns @> v_me and e.unit_no <> v_me and e.occurred_at >= (select u.created_at from core.units u where u.unit_no = v_me);
end $$;
alter function app.events_about_me() owner to sys;
revoke all on function app.events_about_me() from public;
grant execute on function app.events_about_me() to app;
comment on function app.events_about_me is 'Events of other units that concern the one of this transaction, since it is there: the rows that the policy lets it read besides its own.';
