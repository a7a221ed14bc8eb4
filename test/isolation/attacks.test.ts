import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { inventory } from "../../services/api/src/schema/inventory.ts";
import { type Caller, Product, type TestUnit } from "../support/product.ts";

/**
 * Somebody who can run any SQL as role app, on one connection of the pool, and who is rightly a member of one school.
 * They want a row of another school, or to write one. Every attempt is made for real; nothing may be got.
 */
const product = await Product.start();
const tree = await product.province();
const admin = product.database.pool("admin", 1);
const owner = product.database.pool("owner", 1);
const connection = product.database.pool("app", 1);

const token = (caller: Caller) => caller.headers["cookie"]?.split("=")[1]?.split(".")[0] ?? "";
const me = tree.school;
const victim = tree.cousin;
let mine: Caller;
let theirs: Caller;
let officer: Caller;
let theirGroup: string;
let myGroup: string;
let theirKey: string;
let theirJob: string;
let theirCampaign: string;
let theirOrder: string;

beforeAll(async () => {
  mine = await product.person(me, ["school_head"]);
  theirs = await product.person(victim, ["school_head"]);
  officer = await product.person(tree.phong, ["tier2_admin"]);
  theirKey = (await product.apiKey(victim)).personId;
  [myGroup, theirGroup] = [randomUUID(), randomUUID()];
  [theirJob, theirCampaign, theirOrder] = [randomUUID(), randomUUID(), randomUUID()];
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.job_grants (unit_no, id, task, person_id, secret_hash, created_at, expires_at)
      values (${victim.no}, ${theirJob}, 'x', ${theirs.personId}, 'x', now(), now() + interval '1 day')`;
    await sql`insert into core.job_grants (unit_no, id, task, person_id, secret_hash, created_at, expires_at)
      values (${victim.no}, ${theirOrder}, 'organisations.carry-out-planned', ${theirs.personId}, 'order', now(), now() + interval '1 day')`;
    await sql`insert into core.planned_reorganisations (unit_no, id, kind, title, legal_basis, effective_on, request, changes, state, ordered_at, ordered_by, ordered_by_name)
      values (${victim.no}, ${theirOrder}, 'close', 'Kín', 'x', '2022-01-01', '{}', '{}', 'planned', now(), ${theirs.personId}, 'ai')`;
    await sql`insert into core.campaigns (unit_no, id, root_unit_no, name, form, starts_on, ends_on, status, created_at, updated_at)
      values (${victim.no}, ${theirCampaign}, ${victim.no}, 'Riêng', 'thematic', '2022-01-01', '2022-12-31', 'draft', now(), now())`;
    for (const [unit, id] of [
      [me, myGroup],
      [victim, theirGroup],
    ] as const) {
      await sql`insert into core.groups (unit_no, id, name, kind, position) values (${unit.no}, ${id}, ${`Tổ của ${unit.code}`}, 'other', 1)`;
      await sql`insert into core.unit_settings (unit_no, key, value, updated_at) values (${unit.no}, 'secret', '"của riêng"', now())`;
      for (const period of ["2022-01", "2022-02", "2022-03"]) {
        await sql`insert into core.figure_drafts (unit_no, campaign_id, period, indicator_id, num, entered_by, entered_at)
          values (${unit.no}, ${id}, ${period}, ${id}, 1, ${id}, now())`;
        await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
          values (${unit.no}, ${id}, ${period}, 1, now(), now(), ${id}, 'ai', 'BN')`;
      }
    }
  });
});

/** Tables in which the other school has rows: what the attacks go for. */
const prey = [
  "figure_drafts",
  "groups",
  "reports",
  "people",
  "memberships",
  "api_keys",
  "campaigns",
  "job_grants",
  "planned_reorganisations",
  "unit_settings",
  "units",
] as const;

type Rows = Record<string, unknown>[];

/** One statement, or several in one message as nobody should be able to send them. Errors are answers too. */
async function run(text: string): Promise<{ rows: Rows; code?: string; message?: string }> {
  try {
    const result = await connection.unsafe(text);
    const last = Array.isArray(result[0]) ? (result.at(-1) as unknown as Rows) : (result as unknown as Rows);
    return { rows: [...last] };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { rows: [], code, message };
  }
}
/** The same, leaving the transaction as it was. */
async function attempt(text: string): ReturnType<typeof run> {
  const answer = await run(`savepoint attempt; ${text}`);
  await run("rollback to attempt");
  return answer;
}
afterEach(async () => {
  await run("rollback");
  await run("deallocate all");
  await run("reset all");
});

const enter = (caller: Caller, unit: TestUnit) =>
  `select * from app.enter('session', '${token(caller)}', '${unit.code}')`;
const begin = async (caller: Caller = mine, unit: TestUnit = me) => {
  await run("begin");
  expect((await run(enter(caller, unit))).rows).toHaveLength(1);
};

/** Every row of another school that can be seen right now, in any table. */
async function loot(): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(inventory)) {
    const { rows, code } = await run(`select unit_no from core.${table} where unit_no = ${victim.no}`);
    if (code === "25P02") throw new Error("the transaction had failed before the rows were looked for");
    if (rows.length) found.push(table);
  }
  return found;
}

/** What the other school has, row by row, as a superuser reads it: it must be the same after as before. */
const untouched = async () => {
  const all: unknown[] = [];
  for (const table of Object.keys(inventory))
    all.push([
      table,
      await admin`select t::text from core.${admin(table)} t where unit_no = ${victim.no} order by 1`,
    ]);
  return all;
};

const forged: Readonly<Record<string, string>> = {
  credential: "session",
  person: "00000000-0000-0000-0000-000000000000",
  me: String(victim.no),
  lo: "1",
  hi: "2147483646",
  ranges: "{[1,2147483646]}",
  line: `{1,${victim.no}}`,
  reach: "{[1,2147483646]}",
};
const settings = (verb: string, values: Readonly<Record<string, string>> = forged) =>
  Object.entries(values)
    .map(([name, value]) => `${verb} app.${name} = '${value}'`)
    .join("; ");

/** A district three of whose schools have sent; the one in the middle of their numbers has since gone to another district. */
async function withHole(): Promise<{ office: Caller; gone: TestUnit }> {
  const district = await product.unit(tree.so, { level: "district" });
  const schools: TestUnit[] = [];
  for (let at = 0; at < 3; at += 1) schools.push(await product.unit(district));
  const gone = schools[1] as TestUnit;
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    for (const { no } of schools)
      await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
        values (${no}, ${myGroup}, '2022-01', 1, now(), now(), ${myGroup}, 'ai', 'BN')`;
  });
  const province = await product.person(tree.so, ["province_admin"]);
  const done = await province.post("/reorganisations", {
    title: "Sắp xếp",
    effectiveOn: "2022-02-01",
    legalBasis: "Nghị quyết 1",
    acts: [{ kind: "move", units: [{ unit: gone.code, to: tree.otherPhong.code }] }],
  });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  const [scope] = await admin`
    select ${gone.no}::integer between lo and hi as around, ${gone.no}::integer <@ ranges as within from core.unit_scopes where unit_no = ${district.no}`;
  expect(scope).toEqual({ around: true, within: false });
  return { office: await product.person(district, ["tier2_admin"]), gone };
}

test("the other school has something to be got, and a superuser would get it", async () => {
  for (const table of prey) {
    const [row] =
      await admin`select count(*)::int as n from core.${admin(table)} where unit_no = ${victim.no}`;
    expect(row?.["n"], table).toBeGreaterThan(0);
  }
});

describe("forged settings", () => {
  test.each(["set", "set local"])("%s, without having entered", async (verb) => {
    await run("begin");
    await run(settings(verb));
    expect(await loot()).toEqual([]);
    for (const signature of ["", "x", "0".repeat(64)]) {
      await run(`${verb} app.signature = '${signature}'`);
      expect(await loot()).toEqual([]);
    }
  });

  test.each(Object.keys(forged))(
    "app.%s, after having entered: then nothing at all is seen",
    async (name) => {
      await begin();
      expect((await run("select unit_no from core.figure_drafts")).rows).not.toEqual([]);
      await run(`set local app.${name} = '${forged[name]}'`);
      if (name === "credential") await run("set local app.credential = 'api_key'");
      expect(await loot()).toEqual([]);
      expect((await run("select unit_no from core.figure_drafts")).rows).toEqual([]);
      expect(
        (await run(`update core.groups set name = 'x' where unit_no = ${victim.no} returning id`)).rows,
      ).toEqual([]);
      const write = await run(
        `insert into core.groups (unit_no, id, name, kind, position) values (${victim.no}, gen_random_uuid(), 'x', 'other', 1)`,
      );
      expect(write.code).toBe("42501");
    },
  );

  test("all of them at once, after having entered", async () => {
    await begin();
    await run(settings("set local"));
    expect(await loot()).toEqual([]);
  });

  test("set_config is not for role app", async () => {
    await begin();
    expect((await run(`select set_config('app.me', '${victim.no}', true)`)).code).toBe("42501");
  });

  test("left behind in the session, they do not reach the next transaction", async () => {
    await run(settings("set", { ...forged, credential: "" }));
    await begin();
    expect(await loot()).toEqual([]);
    expect((await run("select unit_no from core.figure_drafts")).rows).toHaveLength(3);
  });

  test("stacked behind one another in a single message", async () => {
    await begin();
    for (const table of prey) {
      const { rows } = await run(
        `commit; begin; ${settings("set local")}; select unit_no from core.${table} where unit_no = ${victim.no}`,
      );
      expect(rows, table).toEqual([]);
      await run("rollback");
    }
  });

  test("what was signed for a transaction is worth nothing in a later one", async () => {
    await begin();
    const names = [...Object.keys(forged), "signature"];
    const { rows } = await run(
      `select ${names.map((name) => `current_setting('app.${name}') as "${name}"`).join(", ")}`,
    );
    const signed = rows[0] as Record<string, string>;
    expect(signed["signature"]).toMatch(/^[0-9a-f]{64}$/);
    await run("commit");
    await run("begin");
    await run(settings("set local", signed));
    expect((await run("select unit_no from core.figure_drafts")).rows).toEqual([]);
    await run("commit and chain");
    await run(settings("set local", signed));
    expect((await run("select unit_no from core.figure_drafts")).rows).toEqual([]);
  });

  test("the keys cannot be read, and nothing else signs", async () => {
    await begin();
    for (const text of [
      "select * from registry.context_keys",
      "select app.sign_context()",
      "select app.renew_context()",
      "select app.context_hash('', '')",
      "select app.set_scope(s) from core.unit_scopes s",
    ])
      expect((await attempt(text)).code, text).toBe("42501");
  });

  test("written between two rows of a cursor", async () => {
    for (const table of prey) {
      for (const query of [
        `select unit_no from core.${table}`,
        // The inner scan begins anew for each outer row: what it relies on must not be read anew.
        `select t.unit_no from generate_series(1, 50) g left join lateral (select unit_no from core.${table} where unit_no + 0 * g > 0 offset 0) t on true`,
        `select null union all select unit_no from core.${table}`,
      ])
        for (const scan of ["on", "off"]) {
          await begin();
          await run(`set local enable_indexscan = ${scan}; set local enable_bitmapscan = ${scan};
            set local enable_indexonlyscan = ${scan}; set local enable_material = off`);
          await run(`declare c no scroll cursor for ${query}`);
          expect((await run("fetch 1 from c")).code).toBeUndefined();
          await run(settings("set local"));
          const { rows } = await run("fetch all from c");
          expect(
            rows.filter((row) => row["unit_no"] === victim.no),
            `${query} ${scan}`,
          ).toEqual([]);
          await run("rollback");
        }
    }
  });

  test("written between two rows of a cursor, by a unit whose numbers lie around those of another", async () => {
    const { office, gone } = await withHole();
    for (const table of ["reports", "units", "unit_states"])
      for (const query of [
        `select unit_no from core.${table}`,
        `select unit_no from core.${table} order by unit_no`,
        `select unit_no from core.${table} order by unit_no desc`,
        `select t.unit_no from generate_series(1, 50) g left join lateral (select unit_no from core.${table} where unit_no + 0 * g > 0 offset 0) t on true`,
      ])
        for (const scan of ["on", "off"])
          for (const way of ["no scroll", "scroll", "no scroll with hold"])
            for (const first of [0, 1]) {
              await begin(office, office.unit);
              await run(`set local enable_seqscan = ${scan === "on" ? "off" : "on"}; set local enable_indexscan = ${scan};
                set local enable_bitmapscan = off; set local enable_indexonlyscan = ${scan}; set local enable_material = off; set local enable_sort = off`);
              const [scroll, hold] = way.split(" with ");
              await run(`declare c ${scroll} cursor ${hold ? "with hold " : ""}for ${query}`);
              const { rows: got, code } = await run(`fetch ${first} from c`);
              expect(code).toBeUndefined();
              expect(got).toHaveLength(first);
              await run(settings("set local"));
              if (hold) await run("commit");
              const { rows } = await run("fetch all from c");
              const again = way === "scroll" ? (await run("fetch backward all from c")).rows : [];
              expect(
                [...rows, ...again].filter((row) => row["unit_no"] === gone.no),
                `${table}, ${query}, index ${scan}, ${way}, after ${first}`,
              ).toEqual([]);
              await run("rollback");
              await run("close all");
            }
  });

  test("a cursor that outlives its transaction holds what its own transaction could read, whoever comes next", async () => {
    await begin();
    await run("declare c scroll cursor with hold for select unit_no from core.figure_drafts");
    await run("commit");
    await begin(theirs, victim);
    expect(new Set((await run("fetch all from c")).rows.map((row) => row["unit_no"]))).toEqual(
      new Set([me.no]),
    );
    await run("close c; rollback");
  });

  test("a cursor that was opened before entering reads for who has entered, and for nobody when that is undone", async () => {
    await run("begin; declare c no scroll cursor for select unit_no from core.figure_drafts; savepoint a");
    await run(enter(theirs, victim));
    expect((await run("fetch 1 from c")).rows).toEqual([{ unit_no: victim.no }]);
    await run("rollback to a");
    await run(enter(mine, me));
    // Either the rest of what was begun with their own credential, or nothing: never a mixture, and never more.
    const { rows } = await run("fetch all from c");
    expect(rows.filter((row) => row["unit_no"] === me.no)).toEqual([]);
    expect((await run("select unit_no from core.figure_drafts")).rows).toHaveLength(3);
  });

  test("in a query of several processes, which sees what one process sees", async () => {
    const parallel =
      Number((await admin`show server_version_num`)[0]?.["server_version_num"]) >= 160000
        ? "debug_parallel_query"
        : "force_parallel_mode";
    const query = "select unit_no from core.units order by 1";
    await begin();
    const alone = await run(query);
    await run(`set local ${parallel} = on; set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0;
      set local min_parallel_table_scan_size = 0`);
    const plan = JSON.stringify((await run(`explain ${query}`)).rows);
    expect(plan).toContain("Gather");
    expect(await run(query)).toEqual(alone);
    await run(settings("set local"));
    expect((await run(query)).rows).toEqual([]);
  });
});

describe("the door", () => {
  test("opens once, also when the credential is blanked before", async () => {
    await begin();
    expect((await attempt(enter(theirs, victim))).code).toBe("42501");
    await run("set local app.credential = ''");
    expect((await run(enter(mine, victim))).rows).toEqual([]);
    expect(await loot()).toEqual([]);
  });

  test("takes the credential of nobody else, however it is guessed", async () => {
    await run("begin");
    for (const guess of [
      theirs.personId,
      `${theirs.personId}@thidua.example`,
      "",
      "' or true --",
      token(mine),
    ])
      for (const kind of ["session", "api_key", "job", "set-up", ""])
        expect(
          (
            await attempt(
              `select * from app.enter('${kind}', '${guess.replaceAll("'", "''")}', '${victim.code}')`,
            )
          ).rows,
        ).toEqual([]);
    expect((await run(`select * from app.enter('api_key', '${theirKey}.', '${victim.code}')`)).rows).toEqual(
      [],
    );
    expect((await run(`select * from app.enter('api_key', '${theirKey}.%', '${victim.code}')`)).rows).toEqual(
      [],
    );
    expect(await loot()).toEqual([]);
  });

  test("an entry that is rolled back to a savepoint never was", async () => {
    await run("begin; savepoint a");
    await run(enter(mine, me));
    await run("rollback to a");
    expect((await run("select unit_no from core.figure_drafts")).rows).toEqual([]);
    await run(settings("set local"));
    expect(await loot()).toEqual([]);
  });

  test("a savepoint that is released carries an entry on, and no forgery", async () => {
    await run("begin; savepoint a");
    await run(enter(mine, me));
    await run("release a");
    expect((await run("select unit_no from core.figure_drafts")).rows).toHaveLength(3);
    await run(`savepoint b; ${settings("set local")}; release b`);
    expect(await loot()).toEqual([]);
  });

  test("a credential stands in no statement that other connections can read", async () => {
    let seen: Rows = [];
    await product.tenancy.inTenant(
      { kind: "session", value: token(theirs) },
      victim.code,
      "read",
      async () => {
        seen = (await run("select query from pg_stat_activity")).rows;
      },
    );
    expect(seen.length).toBeGreaterThan(1);
    expect(JSON.stringify(seen)).not.toContain(token(theirs));
  });
});

describe("what a connection keeps", () => {
  test.each(["force_generic_plan", "force_custom_plan", "auto"])(
    "prepared statements are planned anew for who enters, %s",
    async (mode) => {
      await run(`set plan_cache_mode = ${mode}`);
      for (const table of prey)
        await run(
          `prepare p_${table} as select unit_no from core.${table} where unit_no in (${me.no}, ${victim.no})`,
        );
      const seen = async () => {
        const numbers = new Set<unknown>();
        for (const table of prey)
          for (const row of (await run(`execute p_${table}`)).rows) numbers.add(row["unit_no"]);
        return [...numbers];
      };
      for (let round = 0; round < 7; round += 1) {
        await begin();
        expect(await seen()).toEqual([me.no]);
        await run("commit");
        await begin(theirs, victim);
        expect(await seen()).toEqual([victim.no]);
        await run(settings("set local", { ...forged, me: String(me.no) }));
        expect(await seen()).toEqual([]);
        await run("commit");
        expect(await seen()).toEqual([]);
      }
    },
  );

  test("no temporary table, view, function, operator, schema or type can be left to shadow a name", async () => {
    await begin();
    for (const text of [
      "create temp table units (unit_no integer)",
      "create temp view units as select 1",
      "create function pg_temp.current_setting(text, boolean) returns text language sql as $$ select '1' $$",
      "create function app.ctx_valid() returns boolean language sql as $$ select true $$",
      "create or replace function app.ctx_valid() returns boolean language sql as $$ select true $$",
      "create function public.nullif(text, text) returns text language sql as $$ select '1' $$",
      "create operator public.= (leftarg = integer, rightarg = integer, function = int4ne)",
      "create schema mine",
      "create type core.mine as (a integer)",
      "create domain public.mine as integer",
      "create cast (text as integer) with inout as implicit",
      "create view core.mine as select * from core.units",
      "create materialized view core.mine as select * from core.units",
      "create table core.mine (a integer)",
      "create rule r as on select to core.groups do instead select 1",
      "create trigger t before insert on core.groups for each row execute function suppress_redundant_updates_trigger()",
      "create extension dblink",
      "create server s foreign data wrapper postgres_fdw",
      "create statistics core.s on unit_no, id from core.groups",
      "create index on core.groups (name)",
      "create publication p for all tables",
    ]) {
      const { code } = await attempt(text);
      expect(code, text).toMatch(/^(42501|42704|42710|0A000|0LP01|42602)$/);
    }
    expect(await loot()).toEqual([]);
  });
});

describe("ways around the policies", () => {
  test("no other role can be taken, and none has powers to give", async () => {
    for (const role of [
      "sys",
      "owner",
      "auth",
      "job",
      "backup",
      "postgres",
      "pg_read_all_data",
      "pg_write_all_data",
    ]) {
      for (const text of [
        `set role "${role}"`,
        `set local role "${role}"`,
        `set session authorization "${role}"`,
        `grant "${role}" to app`,
      ]) {
        const { code } = await run(text);
        expect(code, text).toMatch(/^(42501|22023|42704)$/);
      }
    }
    await run("reset role; reset session authorization");
    expect((await run("select current_user as a, session_user as b")).rows).toEqual([{ a: "app", b: "app" }]);
    for (const text of [
      "alter role app bypassrls",
      "create role mine superuser",
      "alter role app set row_security = off; select 1/0",
    ])
      expect((await run(text)).code, text).toMatch(/^(42501|22012)$/);
  });

  test("no policy, table or function can be changed", async () => {
    await begin();
    for (const text of [
      "alter table core.groups disable row level security",
      "alter table core.groups no force row level security",
      "drop policy groups_select on core.groups",
      "create policy p on core.groups for select to app using (true)",
      "alter policy groups_select on core.groups using (true)",
      "alter table core.groups owner to app",
      "alter table core.groups add column x integer",
      "alter function app.enter(text, text, text) security invoker",
      "alter function pg_catalog.texteq(text, text) leakproof",
      "drop table core.groups cascade",
      "reassign owned by sys to app",
      "alter default privileges in schema core grant select on tables to app; select 1/0",
      "alter database postgres set row_security = off",
      "alter system set row_security = off",
      "comment on table core.groups is 'x'",
      "analyze (verbose) pg_catalog.pg_authid; select 1/0",
      "truncate core.groups",
      "truncate core.units cascade",
      "lock table core.units in access exclusive mode",
      "cluster core.groups",
      "refresh materialized view core.units",
      "load 'auto_explain'",
      "do language plpython3u $$ pass $$",
    ]) {
      const { code } = await attempt(text);
      expect(code, text).toMatch(/^(42501|42809|22012|42704|25001|0A000)$/);
    }
    // Only a warning, and nothing is granted.
    await run("grant select on core.groups to public");
    expect((await run("select has_table_privilege('auth', 'core.groups', 'select') as may")).rows).toEqual([
      { may: false },
    ]);
  });

  test("no role gives up its rights and the policies with them, for everybody and for good", async () => {
    await begin();
    const before = await run("select unit_no from core.figure_drafts");
    expect(before.rows).toHaveLength(3);
    for (const text of [
      "drop owned by app",
      "drop owned by app cascade",
      "drop owned by current_user",
      "drop owned by session_user",
      "do $$ begin execute 'drop owned by app'; end $$",
    ])
      expect((await attempt(text)).code, text).toBe("42501");
    expect(await run("select unit_no from core.figure_drafts")).toEqual(before);
    await run("rollback");
    for (const role of ["auth", "job", "backup"] as const)
      await expect(
        product.database.pool(role, 1).unsafe(`drop owned by ${role}`),
        role,
      ).rejects.toMatchObject({ code: "42501" });
    const [left] = await admin`
      select count(*)::int as n from pg_policies where schemaname = 'core' and roles = '{app}'`;
    expect(left?.["n"]).toBe(4 * Object.keys(inventory).length);
  });

  test("row_security = off refuses instead of showing", async () => {
    await begin();
    await run("set local row_security = off");
    expect((await run("select * from core.groups")).code).toBe("42501");
  });

  test("COPY takes nothing in and gives nothing foreign out", async () => {
    await begin();
    for (const text of [
      "copy core.groups from stdin",
      "copy core.groups to '/tmp/thidua-loot'",
      "copy core.groups from '/etc/passwd'",
      "copy core.groups to program 'cat'",
      "copy (select * from core.groups) to program 'cat'",
    ]) {
      const { code } = await attempt(text);
      expect(code, text).toMatch(/^(0A000|42501)$/);
    }
    await run("rollback");
    for (const text of ["copy core.groups to stdout", "copy (table core.groups) to stdout"]) {
      let out = "";
      await connection.begin(async (sql) => {
        await sql.unsafe(enter(mine, me));
        for await (const chunk of await sql.unsafe(text).readable()) out += String(chunk);
      });
      expect(out).toContain(myGroup);
      expect(out).not.toContain(theirGroup);
    }
  });

  test("no file, no program, no other server", async () => {
    await begin();
    for (const text of [
      "select pg_read_file('postgresql.conf')",
      "select pg_read_binary_file('postgresql.conf')",
      "select pg_ls_dir('.')",
      "select pg_stat_file('PG_VERSION')",
      "select lo_import('/etc/passwd')",
      "select lo_export(1, '/tmp/thidua-loot')",
      "select * from dblink('dbname=postgres', 'select 1') as t(a integer)",
      "select pg_logical_emit_message(true, 'a', 'b'), pg_create_logical_replication_slot('a', 'test_decoding')",
      "select * from pg_authid",
      "select * from pg_statistic",
      "select * from pg_statistic_ext_data",
      "select * from pg_user_mapping",
      "select * from pg_hba_file_rules",
    ]) {
      const { code } = await attempt(text);
      expect(code, text).toMatch(/^(42501|42883|55000)$/);
    }
    const { rows } = await run("select extname from pg_extension order by 1");
    expect(rows.map((row) => row["extname"])).toEqual(["btree_gist", "pg_trgm", "plpgsql", "unaccent"]);
  });

  test("statistics of the tables show no value", async () => {
    await admin`analyze`;
    await begin();
    expect(
      (await run("select * from pg_stats where schemaname in ('core', 'auth', 'registry', 'jobs')")).rows,
    ).toEqual([]);
    expect((await run("select * from pg_stats_ext where schemaname = 'core'")).rows).toEqual([]);
  });

  test("a condition of one's own is asked of visible rows only", async () => {
    await begin();
    for (const table of prey)
      expect(
        (await run(`select 1 / (unit_no - ${victim.no}) from core.${table}`)).code,
        table,
      ).toBeUndefined();
    // The same, where the planner may choose the order.
    for (const table of prey)
      expect(
        (await run(`select count(*) from core.${table} where 1 / (unit_no - ${victim.no}) < 2`)).code,
        table,
      ).toBeUndefined();
  });

  test("samples, row addresses, locks and sub-queries obey as well", async () => {
    await begin(officer, tree.phong);
    for (const table of prey)
      for (const query of [
        `select unit_no from core.${table} tablesample system (100)`,
        `select unit_no from core.${table} where ctid = any (array(select format('(%s,%s)', a, b)::tid from generate_series(0, 3) a, generate_series(1, 90) b))`,
        `select (r).unit_no from (select r from core.${table} r) s`,
        `with recursive r as (select unit_no from core.${table} union select unit_no from r) select * from r`,
        `select (xpath('//unit_no/text()', x))[1]::text::integer as unit_no from (select unnest(xpath('//row', table_to_xml('core.${table}', true, false, ''))) x) t`,
        `select (xpath('//unit_no/text()', x))[1]::text::integer as unit_no from (select unnest(xpath('//row', query_to_xml('select unit_no from core.${table}', true, false, ''))) x) t`,
      ])
        expect(
          (await run(query)).rows.filter((row) => row["unit_no"] === victim.no),
          query,
        ).toEqual([]);
    // Reports of the schools below can be read, but not held.
    expect((await run("select unit_no from core.reports")).rows.length).toBeGreaterThan(0);
    expect((await run("select unit_no from core.reports for update")).rows).toEqual([]);
    expect((await run("select unit_no from core.reports for share")).rows).toEqual([]);
  });
});

describe("writing, and what the answer gives away", () => {
  test("no statement writes a row of another unit or hands one over", async () => {
    const before = await untouched();
    await begin();
    for (const text of [
      `update core.groups set name = 'x' where unit_no = ${victim.no} returning *`,
      `delete from core.groups where unit_no = ${victim.no} returning *`,
      `with w as (update core.groups set name = 'x' where id = '${theirGroup}' returning *) select * from w`,
      `merge into core.groups g using (values ('${theirGroup}'::uuid)) v (id) on g.id = v.id when matched then update set name = 'x'`,
      `merge into core.groups g using (values ('${theirGroup}'::uuid)) v (id) on g.id = v.id when matched then delete`,
    ])
      expect((await run(text)).rows, text).toEqual([]);
    for (const text of [
      `update core.groups set unit_no = ${victim.no}`,
      `insert into core.groups values (${victim.no}, gen_random_uuid(), 'x', 'other', 1)`,
      `merge into core.groups g using (values (1)) v (a) on false when not matched then insert values (${victim.no}, gen_random_uuid(), 'x', 'other', 1)`,
      `insert into core.groups values (${me.no}, '${myGroup}', 'x', 'other', 1) on conflict (unit_no, id) do update set unit_no = ${victim.no}`,
    ]) {
      const { code } = await attempt(text);
      expect(code, text).toBe("42501");
    }
    await run("commit");
    expect(await untouched()).toEqual(before);
  });

  test("no job of another unit is replaced by one of the same key", async () => {
    for (const [caller, unit] of [
      [theirs, victim],
      [mine, me],
      [mine, me],
    ] as const) {
      await begin(caller, unit);
      await run(`select app.enqueue('x', '{"of": ${unit.no}}', 'reorganisation ${theirJob}')`);
      await run("commit");
    }
    // Nor by somebody who has not entered.
    await run(`select app.enqueue('x', '{"of": 0}', 'reorganisation ${theirJob}')`);
    const waiting =
      await admin`select payload from jobs._private_jobs where key like ${`%${theirJob}`} order by (payload->>'of')::integer`;
    expect(waiting.map(({ payload }) => payload)).toEqual(
      [0, me.no, victim.no].sort((a, b) => a - b).map((of) => ({ of })),
    );
  });

  test("a key that is taken elsewhere and one that is free are refused in the same words", async () => {
    const answers: unknown[] = [];
    for (const id of [theirGroup, randomUUID()])
      for (const conflict of [
        "",
        "on conflict do nothing",
        "on conflict (unit_no, id) do update set name = 'x'",
        "returning id",
      ]) {
        await begin();
        const { rows, code, message } = await run(
          `insert into core.groups values (${victim.no}, '${id}', 'x', 'other', 1) ${conflict}`,
        );
        answers.push({ rows, code, message });
        await run("rollback");
      }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: "42501" });
    // In one's own unit the same id is as free as any other.
    await begin();
    expect(
      (await run(`insert into core.groups values (${me.no}, '${theirGroup}', 'x', 'other', 1) returning id`))
        .rows,
    ).toHaveLength(1);
  });

  test("a reference to something of another unit fails as one to nothing does", async () => {
    const answers: unknown[] = [];
    for (const person of [theirs.personId, randomUUID()]) {
      await begin();
      const { code, message } = await run(
        `insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at) values (${me.no}, '${person}', 'a@b', '{teacher}', now(), now())`,
      );
      answers.push({ code, message });
      await run("rollback");
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ code: "23503" });
  });

  test("holding a lock stops others for a while and no longer", async () => {
    await begin();
    await run("select pg_advisory_xact_lock(hashtext('core.units'))");
    const waits = product.database.pool("app", 1);
    await expect(
      waits.begin(async (sql) => {
        await sql.unsafe("set local lock_timeout = '50ms'");
        await sql.unsafe(enter(officer, tree.phong));
        await sql`select * from app.create_units('[]', now())`;
      }),
    ).rejects.toMatchObject({ code: "55P03" });
  });
});

describe("the other roles of the product", () => {
  test.each(["job", "auth"] as const)(
    "%s reads no table of a unit, with or without a context",
    async (role) => {
      const pool = product.database.pool(role, 1);
      await pool.unsafe(settings("set"));
      for (const table of Object.keys(inventory))
        await expect(pool.unsafe(`select * from core.${table}`), table).rejects.toMatchObject({
          code: "42501",
        });
      await expect(pool.unsafe(enter(theirs, victim))).rejects.toMatchObject({ code: "42501" });
    },
  );
});

/** What policies rely on is null once anything was forged, and holds nobody beside before. */
async function tellsNothing(name: string): Promise<void> {
  const ask = `select app.${name}() is null as is_null, app.${name}()::text ~ '\\m${victim.no}\\M' as tells`;
  expect((await run(ask)).rows).toEqual([{ is_null: false, tells: false }]);
  for (const [setting, value] of Object.entries(forged)) {
    await run(`savepoint a; set local app.${setting} = '${value}'`);
    if (setting === "credential") await run("set local app.credential = 'api_key'");
    expect((await run(ask)).rows, setting).toEqual([{ is_null: true, tells: null }]);
    await run("rollback to a");
  }
}

/** An order as app.reorganise takes it, that does nothing but `more`. */
const order = (more: Readonly<Record<string, unknown>>) => {
  const text = JSON.stringify({
    id: randomUUID(),
    kind: "several",
    title: "x",
    legalBasis: "x",
    effectiveOn: "2022-01-01",
    request: {},
    changes: {},
    personId: mine.personId,
    personName: "x",
    create: [],
    units: [],
    lineage: [],
    staff: [],
    levels: [],
    ...more,
  });
  return `select app.reorganise('${text}', now())`;
};

/**
 * Every function that role app may call, asked for something of the other school by somebody of this one.
 * A new function without its case fails the test beneath.
 */
const doors: Readonly<Record<string, (() => Promise<void>) | "says nothing of a unit">> = {
  accept_invitation: async () => {
    const answer = await run(
      `select app.accept_invitation('${"0".repeat(64)}', '${mine.personId}', gen_random_uuid(), now()) as code`,
    );
    expect(answer.rows).toEqual([{ code: null }]);
  },
  append_event: async () => {
    const append = (kind: string) =>
      `select app.append_event(gen_random_uuid(), '${kind}', 'x', now(), 'x', null, '{}', null, array[${victim.no}])`;
    expect((await attempt(`${settings("set local")}; ${append("write")}`)).code).toBe("42501");
    await run(append("read"));
    await run(append("write"));
    const { rows } = await run("select unit_no, concerns from core.events where name = 'x'");
    expect(rows).toEqual([{ unit_no: me.no, concerns: null }]);
  },
  change_digest: "says nothing of a unit",
  commitment: "says nothing of a unit",
  create_units: async () => {
    const row = (parent: string) =>
      JSON.stringify([{ code: "ke-gian", name: "Kẻ gian", levelCode: "school", parentCode: parent }]);
    for (const parent of [victim.code, tree.phong.code, tree.otherPhong.code, "bo-gddt"]) {
      for (const more of ["false", "true"])
        expect(
          (await attempt(`select * from app.create_units('${row(parent)}', now(), ${more})`)).code,
          parent,
        ).toBe("42501");
    }
    // Nor anything beneath itself that would set aside the numbers of a province.
    for (const levelCode of ["province", "district", "school"]) {
      const beneath = JSON.stringify([{ code: "lon", name: "Lớn", levelCode, parentCode: me.code }]);
      expect((await attempt(`select * from app.create_units('${beneath}', now())`)).code, levelCode).toBe(
        "42501",
      );
    }
  },
  ctx_line: () => tellsNothing("ctx_line"),
  ctx_me: () => tellsNothing("ctx_me"),
  ctx_ranges: () => tellsNothing("ctx_ranges"),
  ctx_reach: () => tellsNothing("ctx_reach"),
  ctx_valid: async () => {
    await run(`savepoint a; ${settings("set local")}`);
    expect((await run("select app.ctx_valid() as is_valid")).rows).toEqual([{ is_valid: false }]);
    await run("rollback to a");
  },
  end_job: async () => {
    // Their own job goes on.
    await run(`select app.end_job('${theirJob}')`);
    expect((await attempt(`${settings("set local")}; select app.end_job('${theirJob}')`)).code).toBe("42501");
  },
  enqueue: async () => {
    expect((await run(`select app.enqueue('x', '{"unit": ${victim.no}}')`)).rows).toEqual([
      { enqueue: null },
    ]);
    expect((await attempt("select * from jobs.jobs")).code).toBe("42501");
  },
  enter: async () => {
    await run("savepoint a; set local app.credential = ''");
    for (const unit of [victim, tree.phong, product.root])
      expect((await run(enter(mine, unit))).rows).toEqual([]);
    await run("rollback to a");
  },
  erase_person: async () => {
    expect(
      (await attempt(`${settings("set local")}; select app.erase_person('${theirs.personId}', now())`)).code,
    ).toBe("42501");
    await attempt(`select app.erase_person('${theirs.personId}', now())`);
    await run(`select app.erase_person('${theirs.personId}', now())`);
  },
  event_digest: "says nothing of a unit",
  events_about_me: async () => {
    await admin`update core.events set concerns = int4multirange(int4range(${victim.no}, ${victim.no}, '[]')) where (unit_no, seq) = (select unit_no, seq from core.events where unit_no <> ${me.no} limit 1)`;
    expect((await attempt(`${settings("set local")}; select * from app.events_about_me()`)).code).toBe(
      "42501",
    );
    expect((await run("select * from app.events_about_me()")).rows).toEqual([]);
  },
  fold: "says nothing of a unit",
  forget_attempts: "says nothing of a unit",
  note_attempt: "says nothing of a unit",
  grant_job: async () => {
    const id = randomUUID();
    expect((await attempt(`${settings("set local")}; select app.grant_job('${id}', 'x', 'x')`)).code).toBe(
      "42501",
    );
    await run(`select app.grant_job('${id}', 'x', 'x')`);
    await run("commit; begin");
    for (const unit of [victim, tree.phong, product.root])
      for (const job of [`${id}.x`, `${theirJob}.`])
        expect((await run(`select * from app.enter('job', '${job}', '${unit.code}')`)).rows).toEqual([]);
  },
  forsake_reorganisation: async () => {
    // Even who knows the secret of the job says nothing about an order whose giver is still there.
    for (const guess of [`${theirOrder}.`, `${theirOrder}.${"0".repeat(64)}`, `${theirOrder}.order`])
      expect(
        (await run(`select app.forsake_reorganisation('${guess}', gen_random_uuid(), now()) as is_done`))
          .rows,
      ).toEqual([{ is_done: false }]);
  },
  invitation_of: async () => {
    expect((await run(`select * from app.invitation_of('${"0".repeat(64)}', now())`)).rows).toEqual([]);
  },
  mark_campaign_stale: async () => {
    expect((await attempt(`select app.mark_campaign_stale('${theirCampaign}')`)).code).toBe("42501");
    expect(
      (await attempt(`${settings("set local")}; select app.mark_campaign_stale('${theirCampaign}')`)).code,
    ).toBe("42501");
  },
  mark_stale: async () => {
    const mark = `select app.mark_stale('${theirCampaign}', array[${me.no}, ${victim.no}], array['2022-01', '2022-01'], true)`;
    expect((await attempt(mark)).code).toBe("42501");
    expect((await attempt(`${settings("set local")}; ${mark}`)).code).toBe("42501");
  },
  memberships_of: async () => {
    for (const [kind, guess] of [
      ["session", theirs.personId],
      ["session", ""],
      ["api_key", theirKey],
    ])
      expect((await run(`select * from app.memberships_of('${kind}', '${guess}')`)).rows).toEqual([]);
  },
  my_record: async () => {
    for (const [kind, guess] of [
      ["session", theirs.personId],
      ["session", ""],
      ["api_key", theirKey],
      ["job", `${theirJob}.x`],
    ])
      expect((await attempt(`select * from app.my_record('${kind}', '${guess}')`)).rows).toEqual([]);
  },
  person_record: async () => {
    expect((await run(`select * from app.person_record('${theirs.personId}')`)).rows).toEqual([]);
    expect(
      (await attempt(`${settings("set local")}; select * from app.person_record('${theirs.personId}')`)).code,
    ).toBe("42501");
  },
  lines_on: async () => {
    const ask = `select * from app.lines_on(array[${victim.no}], '2022-01-01')`;
    expect((await run(ask)).rows).toEqual([]);
    await run(`savepoint a; ${settings("set local")}`);
    expect((await run(ask)).rows).toEqual([]);
    await run("rollback to a");
  },
  pseudonym: "says nothing of a unit",
  plan_reorganisation: async () => {
    const plan = (more: Readonly<Record<string, unknown>>) => {
      const text = JSON.stringify({
        id: randomUUID(),
        kind: "several",
        title: "x",
        legalBasis: "x",
        effectiveOn: "2122-01-01",
        request: {},
        changes: {},
        concerns: [],
        planned: [],
        ...more,
      });
      return `select app.plan_reorganisation('${text}', 'x', now())`;
    };
    const change = { change: "ended", code: "x", name: "x", level: "school", successors: [] };
    for (const more of [
      { concerns: [victim.no] },
      { concerns: [tree.phong.no] },
      { planned: [{ ...change, unit: victim.no }] },
      { planned: [{ ...change, unit: product.root.no }] },
    ])
      expect((await attempt(plan(more))).code, JSON.stringify(more)).toBe("TR001");
    expect((await attempt(plan({ effectiveOn: "2022-01-01" }))).code).toBe("TR002");
    expect((await attempt(`${settings("set local")}; ${plan({})}`)).code).toBe("42501");
    // What it keeps lets its job into this unit only.
    const id = randomUUID();
    expect((await run(plan({ id }))).code).toBeUndefined();
    await run("commit; begin");
    for (const unit of [victim, tree.phong, product.root])
      expect((await run(`select * from app.enter('job', '${id}.x', '${unit.code}')`)).rows).toEqual([]);
  },
  replan_reorganisation: async () => {
    const plan = (more: Readonly<Record<string, unknown>>, version = 1) => {
      const text = JSON.stringify({
        id: theirOrder,
        kind: "several",
        title: "x",
        legalBasis: "x",
        effectiveOn: "2122-01-01",
        request: {},
        changes: {},
        concerns: [],
        planned: [],
        ...more,
      });
      return `select app.replan_reorganisation('${text}', ${version}, 'x', '2021-06-01') as done`;
    };
    const change = { change: "ended", code: "x", name: "x", level: "school", successors: [] };
    expect((await attempt(plan({}))).rows).toEqual([{ done: false }]);
    for (const more of [{ concerns: [victim.no] }, { planned: [{ ...change, unit: victim.no }] }])
      expect((await attempt(plan(more))).code, JSON.stringify(more)).toBe("TR001");
    expect((await attempt(plan({ effectiveOn: "2021-01-01" }))).code).toBe("TR002");
    expect((await attempt(`${settings("set local")}; ${plan({})}`)).code).toBe("42501");
    // Of one's own, an earlier version and a day that has come are refused as well.
    const id = randomUUID();
    const mine = { id, kind: "close", title: "x", legalBasis: "x", effectiveOn: "2122-01-01" };
    const own = JSON.stringify({ ...mine, request: {}, changes: {}, concerns: [], planned: [] });
    expect((await run(`select app.plan_reorganisation('${own}', 'x', now())`)).code).toBeUndefined();
    expect((await attempt(plan({ id }, 2))).rows).toEqual([{ done: false }]);
    expect((await attempt(plan({ id }).replace("2021-06-01", "2122-01-01"))).code).toBe("TR002");
    expect((await attempt(plan({ id }))).rows).toEqual([{ done: true }]);
  },
  reorganisation_effects: async () => {
    const ask = `select * from app.reorganisation_effects(array[${victim.no}, ${tree.phong.no}], '2022-01-01')`;
    expect((await run(ask)).rows).toEqual([]);
    await run(`savepoint a; ${settings("set local")}`);
    expect((await run(ask)).rows).toEqual([]);
    await run("rollback to a");
  },
  reorganise: async () => {
    for (const more of [
      { units: [{ unit: victim.no, open: false }] },
      { units: [{ unit: victim.no, parent: me.no }] },
      { units: [{ unit: me.no, parent: tree.otherPhong.no }] },
      { units: [{ unit: me.no, name: "Tự đổi tên" }] },
      { lineage: [{ unit: me.no, predecessor: victim.no, kind: "merge", share: 1 }] },
      { lineage: [{ unit: victim.no, predecessor: me.no, kind: "merge", share: 1 }] },
      { levels: [{ code: "school", nameVi: "x" }] },
    ])
      expect((await attempt(order(more))).code, JSON.stringify(more)).toBe("TR001");
    // Staff pass between a unit that ends here and its successor, so a pair of others moves nobody.
    await attempt(order({ staff: [{ predecessor: victim.no, unit: me.no, roles: ["school_head"] }] }));
    expect((await attempt(`${settings("set local")}; ${order({})}`)).code).toBe("42501");
  },
  reporting_units_within: async () => {
    const within = (lo: number, hi: number) =>
      `select coalesce(sum(units), 0)::integer as units from app.reporting_units_within(array[${lo}], array[${hi}], array[0])`;
    expect((await run(within(me.no, me.no))).rows).toEqual([{ units: 1 }]);
    expect((await run(within(victim.no, victim.no))).rows).toEqual([{ units: 0 }]);
    // However wide the spans are drawn, the acting school is all there is.
    expect((await run(within(0, 2_000_000_000))).rows).toEqual([{ units: 1 }]);
    await run(`savepoint a; ${settings("set local")}`);
    for (const no of [me.no, victim.no]) expect((await run(within(no, no))).rows).toEqual([{ units: 0 }]);
    await run("rollback to a");
  },
  search_units: async () => {
    for (const query of ["", "sao mai", victim.code])
      expect((await run(`select unit_no from app.search_units('${query}', 1000)`)).rows).not.toContainEqual({
        unit_no: victim.no,
      });
    await run(`savepoint a; ${settings("set local")}`);
    expect((await run("select unit_no from app.search_units('', 1000)")).rows).toEqual([]);
    await run("rollback to a");
  },
  settle_reorganisation: async () => {
    const settle = `select app.settle_reorganisation('${theirOrder}', null, 'cancelled', null, now()) as is_done`;
    expect((await run(settle)).rows).toEqual([{ is_done: false }]);
    expect((await attempt(`${settings("set local")}; ${settle}`)).code).toBe("42501");
  },
  taken_codes: async () => {
    // Codes stand in addresses: whether one is taken is no secret, whose it is stays one.
    expect((await run(`select * from app.taken_codes(array['${victim.code}'])`)).rows).toEqual([
      { taken_codes: victim.code },
    ]);
  },
  touch_api_key: async () => {
    for (const guess of [`${theirKey}.`, theirKey, `${theirKey}.${"0".repeat(64)}`])
      await run(`select app.touch_api_key('${guess}')`);
  },
  update_unit: async () => {
    for (const unit of [victim, tree.phong, product.root])
      expect(
        (await run(`select app.update_unit(${unit.no}, 1, '{"name": "x"}', now()) as is_done`)).rows,
      ).toEqual([{ is_done: false }]);
    await run(`savepoint a; ${settings("set local")}`);
    expect((await run(`select app.update_unit(${victim.no}, 1, '{"name": "x"}', now())`)).code).toBe("42501");
    await run("rollback to a");
  },
  verify_event_ends: async () => {
    expect((await run(`select * from app.verify_event_ends(${victim.no})`)).rows).toEqual([]);
    expect((await run("select * from app.verify_event_ends()")).rows).toEqual([]);
  },
  verify_events: async () => {
    const { rows } = await run("select * from app.verify_events(0, null, 2147483647, 1000000)");
    expect(rows.filter((row) => row["unit_no"] !== me.no)).toEqual([]);
    expect(
      (await run(`select * from app.verify_events(${victim.no}, null, ${victim.no}, 100)`)).rows,
    ).toEqual([]);
  },
};

describe("functions with the rights of their owner", async () => {
  const callable = await admin<{ name: string }[]>`
    select distinct p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'core', 'registry', 'auth', 'jobs') and has_schema_privilege('app', n.oid, 'usage') and has_function_privilege('app', p.oid, 'execute')`;

  test("each has its case", () => {
    expect(Object.keys(doors).sort()).toEqual(callable.map(({ name }) => name).sort());
  });

  test.each(Object.keys(doors))("%s gets nothing of another unit and leaves nothing there", async (name) => {
    const attempt = doors[name];
    const before = await untouched();
    await begin();
    if (typeof attempt === "function") await attempt();
    expect(await loot()).toEqual([]);
    await run("commit");
    expect(await untouched()).toEqual(before);
  });

  test("reorganise hangs nothing that ends beneath what ends with it", async () => {
    await begin(await product.person(tree.so, ["province_admin"]), tree.so);
    const beneathSibling = { unit: me.no, open: false, parent: tree.sibling.no };
    const together = [beneathSibling, { unit: tree.sibling.no, open: false }];
    expect((await attempt(order({ units: together }))).code).toBe("TR002");
    expect((await attempt(order({ units: [beneathSibling] }))).code).toBeUndefined();
  });
});
