-- Roles, schemas and extensions of thidua. Run by a superuser (or by a role that may create roles with BYPASSRLS)
-- in the database of thidua, as often as wanted: a second run changes nothing.
-- The passwords are added by the program, which derives them from SECRET: `npm run -s db:roles` prints the whole text.
--
--   owner   owns every table and migrates; is itself under row-level security (FORCE)
--   app     serves requests; owns nothing, sees what the policies let through
--   auth    signs people in; sees schema auth only
--   job     takes jobs from the queue
--   sys     cannot log in; owns the few audited functions that look across units
--   backup  for pg_dump

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('sys',    'nologin noinherit bypassrls'),
      ('owner',  'login inherit nobypassrls'),
      ('app',    'login noinherit nobypassrls'),
      ('auth',   'login noinherit nobypassrls'),
      ('job',    'login noinherit nobypassrls'),
      ('backup', 'login inherit bypassrls')
    ) as roles (name, attributes)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
      execute format('comment on role %I is %L', wanted.name, 'thidua');
    elsif not exists (
      select from pg_catalog.pg_roles as r
      where r.rolname = wanted.name and pg_catalog.shobj_description(r.oid, 'pg_authid') = 'thidua'
    ) then
      raise exception 'role "%" exists on this server and belongs to another program', wanted.name
        using errcode = 'duplicate_object';
    end if;
  end loop;

  -- A creator of roles that is no superuser must be a member to make schemas for them.
  if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    execute format('grant owner, sys to %I', current_user);
  end if;
end
$$;

grant sys to owner;

alter role owner set search_path = 'pg_catalog';
-- Statements here take milliseconds, and what they are guessed to cost is far above (look-ups held in place with an offset,
-- sequential scans priced out): compiling them took a hundred times as long as running them.
alter role owner set jit = off;
alter role app set jit = off;
alter role job set jit = off;
alter role app set search_path = 'pg_catalog';
alter role app set row_security = on;
alter role app set statement_timeout = '30s';
alter role app set lock_timeout = '10s';
alter role app set idle_in_transaction_session_timeout = '30s';
alter role auth set search_path = 'pg_catalog';
alter role auth set statement_timeout = '10s';
alter role auth set idle_in_transaction_session_timeout = '30s';
alter role job set search_path = 'pg_catalog';
alter role job set row_security = on;
alter role job set statement_timeout = '5min';
alter role job set idle_in_transaction_session_timeout = '1min';

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to owner', current_database());
  execute format('grant connect on database %I to app, auth, job, backup', current_database());

  -- On Citus the settings written by app.enter must reach the workers.
  if exists (select from pg_catalog.pg_extension where extname = 'citus') then
    execute format('alter role app set citus.propagate_set_commands = %L', 'local');
    execute format('alter role job set citus.propagate_set_commands = %L', 'local');
  end if;

  -- app enters a unit through app.enter only; an injected set_config() must not widen what it sees.
  if (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
    grant execute on function pg_catalog.set_config(text, text, boolean) to owner, auth, backup;
  end if;
end
$$;

revoke all on schema public from public;

create schema if not exists extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists btree_gist with schema extensions;
grant usage on schema extensions to owner, sys, app, auth, job;

create schema if not exists registry authorization owner;
create schema if not exists core authorization owner;
create schema if not exists auth authorization owner;
create schema if not exists app authorization owner;
create schema if not exists jobs authorization owner;

grant usage on schema core, app to app;
grant usage on schema auth to auth;
grant usage on schema jobs, app to job;
grant usage on schema registry, core, auth, jobs to sys;
grant usage, create on schema app to sys;

-- backup reads every table that migrations make, past the policies.
grant usage on schema extensions, registry, core, auth, app, jobs to backup;
alter default privileges for role owner grant select on tables to backup;
alter default privileges for role owner grant select on sequences to backup;

alter default privileges for role owner revoke execute on functions from public;
alter default privileges for role sys revoke execute on functions from public;

-- DROP OWNED lets every role give up its rights, and takes the policies that name it along: nobody would see a row any
-- more, for good. No membership helps: who has the rights of a group may give them up for it; and what is granted to
-- everybody is open to everybody. So it is refused where it begins. Only a superuser may make event triggers; where none
-- runs this, such an attack still shows nothing to anybody, but a backup must be restored after it. What a role can always
-- change are its own password and settings (ALTER ROLE): running this text again sets those that are named in it.
do $$
begin
  if (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
    create or replace function app.refuse_giving_up() returns event_trigger
      language plpgsql set search_path = pg_catalog, pg_temp as $body$
    begin
      if session_user in ('app', 'auth', 'job', 'backup') then
        raise exception 'role "%" keeps its rights', session_user using errcode = 'insufficient_privilege';
      end if;
    end
    $body$;
    revoke all on function app.refuse_giving_up() from public;
    comment on function app.refuse_giving_up is 'Refuses DROP OWNED to the roles that serve.';
    drop event trigger if exists thidua_keep_rights;
    create event trigger thidua_keep_rights on ddl_command_start when tag in ('DROP OWNED')
      execute function app.refuse_giving_up();
  end if;
end
$$;
