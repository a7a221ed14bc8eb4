import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";

const database = await testDatabase();

test("role backup reads every table past the policies, and writes none", async () => {
  const backup = database.pool("backup");
  const tables = await backup<{ name: string; reads: boolean; writes: boolean }[]>`
    select format('%I.%I', n.nspname, c.relname) as name,
           has_table_privilege(c.oid, 'select') as reads,
           has_table_privilege(c.oid, 'insert, update, delete, truncate') as writes
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'S') and n.nspname in ('registry', 'core', 'auth', 'app', 'jobs')`;
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((table) => !table.reads || table.writes)).toEqual([]);
  const [role] =
    await backup`select rolbypassrls as "readsPastPolicies" from pg_roles where rolname = current_user`;
  expect(role).toEqual({ readsPastPolicies: true });
});
