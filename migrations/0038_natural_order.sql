-- Names are listed as Vietnamese sorts them, and numbers in them as people count: number 2 before number 10, on the server as
-- in the browser. Runs as role owner.

create collation app.vietnamese (provider = icu, locale = 'vi-VN-u-kn-true');
comment on collation app.vietnamese is 'Vietnamese dictionary order, with numbers in their natural order; in TypeScript: shared/vietnamese-order.ts.';

create or replace function app.search_units(p_query text, p_limit integer) returns table (unit_no integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.unit_no from core.units u
  where u.unit_no between nullif(current_setting('app.lo', true), '')::int and nullif(current_setting('app.hi', true), '')::int
    and u.unit_no <@ (select case when app.ctx_valid() then nullif(current_setting('app.ranges', true), '')::int4multirange end)
    and u.search_text like '%' || replace(replace(replace(app.fold(p_query), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by u.name collate app.vietnamese limit least(p_limit, 1000)
$$;
