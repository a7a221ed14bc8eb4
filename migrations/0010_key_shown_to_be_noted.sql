-- The use of a key is noted for whoever shows the key, not for whoever knows its public part.
-- Runs as role owner.

drop function app.touch_api_key(uuid);
create function app.touch_api_key(p_credential text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update core.api_keys set last_used_at = now()
  where id = case when p_credential ~ '^[0-9a-f-]{36}[.]' then split_part(p_credential, '.', 1)::uuid end and secret_hash = split_part(p_credential, '.', 2)
    and (last_used_at is null or last_used_at < now() - interval '1 minute')
$$;
alter function app.touch_api_key(text) owner to sys;
revoke all on function app.touch_api_key(text) from public;
grant execute on function app.touch_api_key(text) to app;
comment on function app.touch_api_key is 'Notes that a key was used, at most once a minute.';
