import { expect, inject, test } from "vitest";
import { inventory, type TableClass, untenanted } from "../../services/api/src/schema/inventory.ts";
import { policiesSql } from "../../services/api/src/schema/policies.ts";
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

test("no policy lets everything through, reads a table, or asks for anything but the signed context", async () => {
  const rows = await sql<
    { text: string }[]
  >`select tablename || ': ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'core'`;
  for (const { text } of rows) {
    expect(text).not.toMatch(/\btrue\b(?!\))/);
    const withoutContext = text.replaceAll(/app\.ctx_(me|ranges|line|reach)\(\)( AS \w+)?/g, "");
    expect(withoutContext).not.toMatch(/\b(app|core|registry|auth)\.\w+\(/);
    expect(withoutContext).not.toMatch(/\bFROM\b/i);
    // Of settings nothing but the two that only the planner needs.
    expect(withoutContext.replaceAll(/current_setting\('app\.(lo|hi)'/g, "")).not.toMatch(/current_setting/);
  }
});

/**
 * Whatever two rows may not have in common, outside the tenant tables: where a collision could tell that somebody else
 * has such a row, and why it does not. Everything else that is unique holds one unit's rows apart from one another.
 */
const sharedKeys: Readonly<Record<string, string>> = {
  "registry.unit_codes_pkey":
    "codes stand in addresses: whether one is taken is told to anybody who makes units",
  "registry.unit_codes_unit_no_key": "numbers are allotted by app.create_units, nobody names one",
  "registry.attempts_pkey": "hashes; a count that is there already goes up, the answer is the count",
  "registry.migrations_pkey": "written by role owner alone",
  "registry.context_keys_pkey": "written when the database is made",
  "registry.person_columns_pkey": "written by role owner alone, from the inventory",
  "auth.user_pkey": "random ids, drawn by the server",
  "auth.user_email_key":
    "an account is made from an invitation alone, which names the address; sign-in answers alike whoever has an account",
  "auth.session_pkey": "random ids, drawn by the server",
  "auth.session_token_key": "random tokens, drawn by the server",
  "auth.account_pkey": "random ids, drawn by the server",
  "auth.verification_pkey": "random ids, drawn by the server",
  "auth.two_factor_pkey": "random ids, drawn by the server",
  "auth.rate_limit_pkey": "random ids, drawn by the server",
  "auth.rate_limit_key_key": "one client address counts for itself; the answer is the count",
  "jobs.jobs_key_key1": "app.enqueue puts the acting unit in front of every key",
  "jobs.jobs_pkey1": "from a sequence",
  "jobs.job_queues_pkey1": "from a sequence",
  "jobs.job_queues_queue_name_key": "app.enqueue names no queue",
  "jobs.tasks_pkey": "from a sequence",
  "jobs.tasks_identifier_key": "names of tasks, of the program",
  "jobs.known_crontabs_pkey": "of the program",
  "jobs.migrations_pkey": "of the program",
};

test("rows of two units never collide: whatever is unique leads with unit_no, and the exceptions say why not", async () => {
  // Primary keys, unique and exclusion constraints and unique indexes are all indexes; a first column of 0 is an expression.
  const rows = await sql<{ name: string; schema: string; leads: boolean }[]>`
    select i.indexrelid::regclass::text as name, n.nspname as schema,
           coalesce(a.attname = 'unit_no' and a.atttypid = 'integer'::regtype and not i.indisexclusion
             -- An exclusion constraint compares each column with an operator of its own.
             or a.attname = 'unit_no' and x.conexclop[1] = 'pg_catalog.=(integer,integer)'::regoperator, false) as leads
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attnum > 0
    left join pg_constraint x on x.conindid = i.indexrelid and x.contype = 'x'
    where (i.indisunique or i.indisexclusion) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
  const inCore = rows.filter(({ schema }) => schema === "core");
  expect(inCore.length).toBeGreaterThan(tenantTables.length);
  expect(inCore.filter(({ leads }) => !leads)).toEqual([]);
  const elsewhere = rows.filter(({ schema }) => schema !== "core").map(({ name }) => name);
  expect(elsewhere.sort()).toEqual(Object.keys(sharedKeys).sort());
  const withoutKey =
    await sql`select relname from pg_class r where relnamespace = 'core'::regnamespace and relkind = 'r' and not exists (select from pg_constraint where conrelid = r.oid and contype = 'p')`;
  expect(withoutKey).toEqual([]);
});

test("a row for another unit is refused before it is compared with those that are there", async () => {
  // `about` rows hang on a unit beneath the writer, who may read all that are there: nothing is new in a collision.
  for (const [name, { write, read, flag }] of Object.entries(inventory) as [string, TableClass][]) {
    if (write === "about") expect([read, flag], name).toEqual(["up", undefined]);
    else if (write !== "none") {
      const [policy] = await sql<{ check: string }[]>`
        select with_check as check from pg_policies where schemaname = 'core' and tablename = ${name} and cmd = 'INSERT'`;
      expect(policy?.check, name).toMatch(/^\(unit_no =\s/);
    }
  }
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

test("the policies are those that are generated, each word of them", async () => {
  const read = () =>
    sql`select tablename, policyname, permissive, cmd, roles::text, qual, with_check from pg_policies where schemaname = 'core' order by 1, 2`;
  const before = [...(await read())];
  expect(before).toHaveLength(4 * tenantTables.length);
  await database.pool("owner", 1).unsafe(policiesSql(inject("server").policyForm));
  expect([...(await read())]).toEqual(before);
});

test("every column that holds a unit number refers to units, itself or together with the key it belongs to", async () => {
  const rows = await sql<{ name: string }[]>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attname ~ '_no$' and a.atttypid = 'integer'::regtype and (c.relname, a.attname) <> ('units', 'unit_no')
      and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey))`;
  expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(unreferenced).sort());
});

/** Unit numbers that no constraint vouches for, and why. */
const unreferenced: Readonly<Record<string, string>> = {
  "levels.unit_no": "names of the tiers are there before the root is",
  "changes.unit_no": "written by triggers of sys alone, from rows that refer to units",
  "changes.owner_no": "written by triggers of sys alone, from rows that refer to units",
  "units.next_no": "a number that nobody has yet",
  "invitations.author_no": "the policy takes none but the writer's own",
  "reviews.author_no": "the policy takes none but the writer's own",
  "review_findings.author_no": "the policy takes none but the writer's own",
  "stale_sums.unit_no": "written by functions of sys alone, for units in scope",
  "unit_counts.unit_no": "first unit of a stretch, made by sys from units",
  "unit_counts.hi_no": "last unit of a stretch, made by sys from units",
  "report_sums.unit_no": "first unit of a stretch, made by sys from reports",
  "report_sums.hi_no": "last unit of a stretch, made by sys from reports",
  "figure_sums.unit_no": "first unit of a stretch, made by sys from figures",
  "figure_sums.hi_no": "last unit of a stretch, made by sys from figures",
};

test("whoever reads the context with the rights of sys asks first whether it is signed", async () => {
  const rows = await sql<{ name: string; text: string }[]>`
    select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'app'::regnamespace and p.prosecdef and pg_get_functiondef(p.oid) ~ 'current_setting\\(''app\\.'
      and has_function_privilege('app', p.oid, 'execute') and p.proname not in ('enter', 'ctx_valid')`;
  expect(rows.length).toBeGreaterThan(3);
  for (const { name, text } of rows) expect(text, name).toMatch(/app\.(require_context|ctx_valid)\(\)/);
});

test("the keys of contexts and the functions that sign are for sys alone", async () => {
  const roles = await sql<{ role: string; reads: boolean; signs: boolean }[]>`
    select rolname as role, has_table_privilege(oid, 'registry.context_keys', 'select') and has_schema_privilege(oid, 'registry', 'usage') as reads,
           has_function_privilege(oid, 'app.sign_context()', 'execute') or has_function_privilege(oid, 'app.renew_context()', 'execute') as signs
    from pg_roles where rolname in ('app', 'auth', 'job') order by 1`;
  expect(roles).toEqual(["app", "auth", "job"].map((role) => ({ role, reads: false, signs: false })));
});

test("nothing of ours is granted to everybody", async () => {
  const rows = await sql<{ what: string }[]>`
    with ours as (select oid, nspname, nspacl, nspowner from pg_namespace where nspname in ('core', 'registry', 'auth', 'app', 'jobs', 'public', 'extensions'))
    select 'schema ' || n.nspname as what from ours n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where a.grantee = 0
    union all select 'table ' || c.oid::regclass from pg_class c join ours n on n.oid = c.relnamespace, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a where a.grantee = 0
    union all select 'column ' || c.attrelid::regclass || '.' || c.attname from pg_attribute c join pg_class r on r.oid = c.attrelid join ours n on n.oid = r.relnamespace, aclexplode(c.attacl) a where a.grantee = 0
    union all select 'function ' || p.oid::regprocedure from pg_proc p join ours n on n.oid = p.pronamespace and n.nspname not in ('extensions', 'jobs'), aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0
    union all select 'database' from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where d.datname = current_database() and a.grantee = 0`;
  expect(rows).toEqual([]);
});

test("what owner and sys make from now on is open to nobody", async () => {
  const owner = database.pool("owner", 1);
  await owner
    .begin(async (tx) => {
      for (const role of ["owner", "sys"]) {
        await tx.unsafe(
          `set local role ${role}; create function app.made_by_${role}() returns integer language sql as 'select 1'`,
        );
      }
      await tx.unsafe("set local role owner; create table core.made (unit_no integer)");
      const rows = await tx<{ may: boolean }[]>`
        select has_function_privilege(r.oid, f.oid, 'execute') or has_table_privilege(r.oid, 'core.made', 'select, insert, update, delete') as may
        from pg_roles r, pg_proc f where r.rolname in ('app', 'auth', 'job') and f.proname like 'made\\_by\\_%'`;
      expect(rows).toHaveLength(6);
      expect(rows.filter((row) => row.may)).toEqual([]);
      throw new Error("not kept");
    })
    .catch((error: Error) => expect(error.message).toBe("not kept"));
});

test("what each role may call is known", async () => {
  const rows = await sql<{ role: string; functions: string[] }[]>`
    select r.rolname as role, array_agg(distinct p.proname order by p.proname)::text[] as functions
    from pg_roles r, pg_proc p where r.rolname in ('auth', 'job') and p.pronamespace in ('app'::regnamespace, 'core'::regnamespace, 'registry'::regnamespace, 'auth'::regnamespace)
      and has_function_privilege(r.oid, p.oid, 'execute') group by 1 order by 1`;
  // What app may call has a case each in attacks.test.ts.
  expect(rows).toEqual([{ role: "job", functions: ["enqueue", "fold_sums"] }]);
});

test("the roles come with the settings that bound what they do", async () => {
  const rows = await sql<{ role: string; settings: string[] }[]>`
    select r.rolname as role, s.setconfig as settings from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
    where r.rolname in ('app', 'job', 'auth', 'owner') and s.setdatabase = 0`;
  const of = (role: string) => rows.find((row) => row.role === role)?.settings ?? [];
  for (const role of ["app", "job", "auth", "owner"])
    expect(of(role), role).toContain("search_path=pg_catalog");
  for (const role of ["app", "job"]) expect(of(role), role).toContain("row_security=on");
  for (const role of ["app", "job", "owner"]) expect(of(role), role).toContain("jit=off");
  for (const role of ["app", "job", "auth"])
    for (const limit of ["statement_timeout", "idle_in_transaction_session_timeout"])
      expect(
        of(role).some((one) => one.startsWith(`${limit}=`)),
        `${role} ${limit}`,
      ).toBe(true);
  expect(of("app").some((one) => one.startsWith("lock_timeout="))).toBe(true);
});

test("the queue belongs to owner; role job alone works on it, and nobody reads it past the policies", async () => {
  const tables = await sql<{ name: string; owner: string; forced: boolean; readers: string[] | null }[]>`
    select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as forced,
           array(select r.rolname::text from pg_roles r where r.rolname in ('app', 'auth', 'job') and has_table_privilege(r.oid, c.oid, 'select')) as readers
    from pg_class c where c.relnamespace = 'jobs'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'`;
  expect(tables.length).toBeGreaterThan(2);
  for (const { name, owner, forced, readers } of tables)
    expect({ owner, forced, readers }, name).toEqual({ owner: "owner", forced: true, readers: ["job"] });
  const policies =
    await sql`select distinct policyname, roles::text from pg_policies where schemaname = 'jobs'`;
  expect(policies).toEqual([{ policyname: "worker", roles: "{job}" }]);
  const [may] =
    await sql`select has_schema_privilege('app', 'jobs', 'usage') as app, has_schema_privilege('auth', 'jobs', 'usage') as auth`;
  expect(may).toEqual({ app: false, auth: false });
});

test("no table is split or inherited: a part would have policies of its own", async () => {
  expect(
    await sql`select inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${sql(ours)} and c.relkind in ('r', 'p')`,
  ).toEqual([]);
});
