-- The door of the job queue. Its tables belong to owner and carry row-level security without policies (graphile-worker
-- ships them so), hence nobody else sees a row. Role job works on the queue; role app can only put something in.

grant select, insert, update, delete on all tables in schema jobs to job;
grant usage on all sequences in schema jobs to job;
grant execute on all functions in schema jobs to job;
-- app.erase_person takes back letters that wait.
grant select, delete on jobs._private_jobs to sys;

do $$
declare
  queue_table name;
begin
  for queue_table in
    select c.relname from pg_catalog.pg_class as c
    where c.relnamespace = 'jobs'::regnamespace and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format('drop policy if exists worker on jobs.%I', queue_table);
    execute format('create policy worker on jobs.%I for all to job using (true) with check (true)', queue_table);
  end loop;
end
$$;

drop function if exists app.enqueue(text, json, text);
create or replace function app.enqueue(task text, payload json, job_key text default null, run_at timestamptz default null)
returns void
language sql
volatile
security definer
set search_path = pg_catalog, pg_temp
as $$
  -- A key is one unit's own: nobody replaces the job of another, or learns of it.
  select jobs.add_job(identifier => task, payload => payload, job_key => coalesce(app.acting_unit()::text, 'nobody') || ' ' || enqueue.job_key, run_at => enqueue.run_at)
$$;

revoke all on function app.enqueue(text, json, text, timestamptz) from public;
grant execute on function app.enqueue(text, json, text, timestamptz) to app, job;
