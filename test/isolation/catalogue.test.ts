import { expect, test } from "vitest";
import { inventory, type TableClass, untenanted } from "../../services/api/src/schema/inventory.ts";
import { testDatabase } from "../support/database.ts";

const database = await testDatabase();
const sql = database.pool("admin", 1);
const ours = ["core", "registry", "auth", "app"];
const tenantTables = Object.keys(inventory).sort();

test("every table is classified exactly once", async () => {
  const rows = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${sql(ours)} and c.relkind in ('r', 'p')`;
  const classified = [...tenantTables.map((name) => `core.${name}`), ...Object.keys(untenanted)];
  expect(rows.map((row) => row.name).sort()).toEqual(classified.sort());
});

test("every tenant table forces row-level security, also on its owner", async () => {
  const rows =
    await sql`select relname from pg_class where relnamespace = 'core'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`;
  expect(rows).toEqual([]);
});

test("every tenant table has exactly one policy for each command, for role app alone", async () => {
  const rows = await sql<{ tablename: string; cmds: string[]; roles: string[] }[]>`
    select tablename, array_agg(cmd order by cmd) as cmds, array_agg(distinct roles::text) as roles from pg_policies where schemaname = 'core' group by tablename order by tablename`;
  expect(rows.map((row) => row.tablename)).toEqual(tenantTables);
  for (const row of rows) {
    expect(row.cmds, row.tablename).toEqual(["DELETE", "INSERT", "SELECT", "UPDATE"]);
    expect(row.roles, row.tablename).toEqual(["{app}"]);
  }
});

test("no policy lets everything through, calls a function of ours or reads a table", async () => {
  const rows = await sql<
    { text: string }[]
  >`select tablename || ': ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'core'`;
  for (const { text } of rows) {
    expect(text).not.toMatch(/\btrue\b(?!\))/);
    const withoutSignature = text.replaceAll("app.ctx_valid()", "");
    expect(withoutSignature).not.toMatch(/\b(app|core|registry|auth)\.\w+\(/);
    expect(withoutSignature).not.toMatch(/\bFROM\b/i);
  }
});

test("primary keys and unique constraints lead with unit_no", async () => {
  const rows = await sql`
    select c.conrelid::regclass::text as table_name, c.conname from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.connamespace = 'core'::regnamespace and c.contype in ('p', 'u') and a.attname <> 'unit_no'`;
  expect(rows).toEqual([]);
  const withoutKey =
    await sql`select relname from pg_class r where relnamespace = 'core'::regnamespace and relkind = 'r' and not exists (select from pg_constraint where conrelid = r.oid and contype = 'p')`;
  expect(withoutKey).toEqual([]);
  const uniqueIndexes = await sql`
    select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'core'::regnamespace and i.indisunique and a.attname <> 'unit_no'`;
  expect(uniqueIndexes).toEqual([]);
});

test("foreign keys between tenant tables lead with a unit number on both sides", async () => {
  const rows = await sql`
    select c.conrelid::regclass::text as table_name, c.conname from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
    where c.connamespace = 'core'::regnamespace and c.contype = 'f'
      and not (f.attname = 'unit_no' and a.attname like '%\\_no')`;
  expect(rows).toEqual([]);
});

test("views run with the rights of who reads, and nothing is materialised", async () => {
  const rows = await sql`
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${sql(ours)} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ilike '%security_invoker=true%', false)))`;
  expect(rows).toEqual([]);
});

test("functions with the rights of their owner are pinned, belong to sys or owner, and are closed to the public", async () => {
  const rows = await sql<{ name: string; pinned: boolean; owner: string; is_public: boolean }[]>`
    select p.oid::regprocedure::text as name, coalesce(p.proconfig::text like '%search_path=pg_catalog%', false) as pinned, r.rolname as owner,
           exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0) as is_public
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where p.prosecdef and n.nspname in ${sql(ours)}`;
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows)
    expect(row, row.name).toMatchObject({
      pinned: true,
      is_public: false,
      owner: expect.stringMatching(/^(sys|owner)$/),
    });
});

test("no role that serves requests has powers, owns anything or belongs to another role", async () => {
  const roles = await sql`
    select rolname from pg_roles r where rolname in ('app', 'auth', 'job')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or exists (select from pg_auth_members m where m.member = r.oid))`;
  expect(roles).toEqual([]);
  const owned =
    await sql`select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('app', 'auth', 'job')`;
  expect(owned).toEqual([]);
  const [owner] = await sql`select rolsuper, rolbypassrls from pg_roles where rolname = 'owner'`;
  expect(owner).toEqual({ rolsuper: false, rolbypassrls: false });
});

test("role app holds no right outside the tenant tables, and never truncates or references", async () => {
  const rows = await sql`
    select table_schema, table_name, privilege_type from information_schema.role_table_grants
    where grantee in ('app', 'PUBLIC') and table_schema = any(${[...ours, "jobs"]})
      and (table_schema <> 'core' or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`;
  expect(rows).toEqual([]);
});

test("every column that names a person is declared, so that a copy and an erasure of somebody's data miss none", async () => {
  const rows = await sql<{ name: string }[]>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attname <> 'replaced_by' and ((a.atttypid = 'uuid'::regtype and a.attname ~ '(person_id|_by|reviewer_id)$') or a.attname ~ '(^email|person_name|_by_name|reviewer_name|author_name)$')`;
  const declared = Object.entries(inventory).flatMap(([table, one]: [string, TableClass]) =>
    (one.persons ?? []).flatMap(({ id, personal = [] }) =>
      [id, ...personal].map((column) => `${table}.${column}`),
    ),
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(declared).toEqual(expect.arrayContaining(rows.map((row) => row.name)));
});

test("every column that holds a secret stays out of the archive of a unit's data", async () => {
  const rows = await sql<{ table: string; column: string }[]>`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attname ~ '(secret|token|password)'`;
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { table, column } of rows) {
    const { leftOut } = inventory[table as keyof typeof inventory] as TableClass;
    expect(typeof leftOut === "string" || leftOut?.[column], `${table}.${column}`).toBeTruthy();
  }
});
