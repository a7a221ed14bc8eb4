import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  allFindings,
  compareAnchors,
  type Finding,
  headsOf,
  isFault,
} from "../../services/api/src/platform/db/verify-chains.ts";
import { audited } from "../../services/api/src/schema/audited.ts";
import { type Caller, Product } from "../support/product.ts";

/** The trail against somebody who may do everything in the database. */
const product = await Product.start();
const admin = product.database.pool("admin", 1);
const backup = product.database.pool("backup", 1);
const tree = await product.province();
let head: Caller;

/** Chains as they were, put back before each attack. */
beforeAll(async () => {
  head = await product.person(tree.school, ["school_head"], { name: "Nguyễn Thị Vân" });
  const other = await product.person(tree.sibling, ["school_head"]);
  for (const at of [1, 2, 3, 4, 5]) await head.post("/people", { name: `Người số ${at}` });
  await other.post("/people", { name: "Người trường khác" });
  await admin`create schema kept`;
  for (const table of ["events", "event_heads", "changes"])
    await admin`create table ${admin(`kept.${table}`)} as table ${admin(`core.${table}`)}`;
});
beforeEach(async () => {
  for (const table of ["events", "event_heads", "changes"]) {
    await admin`delete from ${admin(`core.${table}`)}`;
    await admin`insert into ${admin(`core.${table}`)} select * from ${admin(`kept.${table}`)}`;
  }
});

const found = (options?: Parameters<typeof allFindings>[1]) => allFindings(backup, options);
const told = (findings: readonly Finding[]) =>
  findings
    .filter(isFault)
    .map(({ unit, seq, fault }) => `${unit === tree.school.code ? "" : `${unit} `}${seq} ${fault}`)
    .sort();
/** Every fault, which is the same however the chains are cut into stretches. */
const faults = async () => {
  const whole = told(await found());
  for (const stretch of [1, 2, 5])
    expect(told(await found({ stretch })), `stretch ${stretch}`).toEqual(whole);
  return whole;
};
const school = () => tree.school.no;

describe("the chain of a unit", () => {
  test("is whole when nobody has touched it", async () => {
    expect(await faults()).toEqual([]);
    expect((await headsOf(backup)).map(({ unit, seq }) => [unit, seq])).toContainEqual([tree.school.code, 5]);
  });

  test("betrays every column that is edited", async () => {
    const columns = await admin<{ name: string; type: string }[]>`
      select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = 'core.events'::regclass and attnum > 0 and not attisdropped and attname not in ('unit_no', 'seq')`;
    expect(columns.length).toBeGreaterThan(15);
    const other: Record<string, string> = {
      text: "'khác'",
      uuid: "gen_random_uuid()",
      integer: "7",
      bytea: "'khác'",
      jsonb: `'{"name": "khác"}'`,
      int4multirange: "'{[1,2]}'",
      "timestamp with time zone": "occurred_at + interval '1 microsecond'",
    };
    for (const { name, type } of columns) {
      await admin.unsafe(
        `update core.events set ${name} = ${name === "kind" ? "'read'" : other[type]} where unit_no = ${school()} and seq = 3`,
      );
      expect((await faults()).length, name).toBeGreaterThan(0);
      await admin`update core.events e set (${admin(name)}) = row(k.${admin(name)}) from kept.events k where k.unit_no = e.unit_no and k.seq = e.seq and e.unit_no = ${school()}`;
      expect(await faults(), `${name} put back`).toEqual([]);
    }
  });

  test("betrays a row that is removed, and the end that is cut off", async () => {
    await admin`delete from core.events where unit_no = ${school()} and seq = 2`;
    expect(await faults()).toEqual(["2 missing"]);
    await admin`delete from core.events where unit_no = ${school()} and seq >= 4`;
    expect(await faults()).toEqual(["2 missing", "4 missing", "5 missing"]);
    await admin`delete from core.events where unit_no = ${school()}`;
    expect(await faults()).toEqual([1, 2, 3, 4, 5].map((seq) => `${seq} missing`));
  });

  test("betrays rows that change places", async () => {
    await admin`update core.events set seq = 100 where unit_no = ${school()} and seq = 2`;
    await admin`update core.events set seq = 2 where unit_no = ${school()} and seq = 3`;
    await admin`update core.events set seq = 3 where unit_no = ${school()} and seq = 100`;
    expect(await faults()).toEqual(["2 edited", "2 unlinked", "3 edited", "3 unlinked", "4 unlinked"]);
  });

  test("betrays a row that is put in, even with its hash computed", async () => {
    await admin`update core.events set seq = 6 where unit_no = ${school()} and seq = 5`;
    await admin`
      insert into core.events select (e).* from (
        select jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', 5, 'prev_hash', e.hash, 'change_count', 0, 'changes_hash', null)) as e
        from core.events e where e.unit_no = ${school()} and e.seq = 4) made`;
    await admin`update core.events e set hash = sha256(e.prev_hash || app.event_digest(e)) where e.unit_no = ${school()} and e.seq = 5`;
    expect(await faults()).toEqual(["6 edited", "6 head", "6 unlinked"]);
  });

  test("betrays a row that is put before the first", async () => {
    for (const seq of [0, -7]) {
      await admin`
        insert into core.events select (e).* from (
          select jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', ${seq}::int, 'prev_hash', '', 'change_count', 0, 'changes_hash', null)) as e
          from core.events e where e.unit_no = ${school()} and e.seq = 1) made`;
      await admin`update core.events e set hash = sha256(e.prev_hash || app.event_digest(e)) where e.unit_no = ${school()} and e.seq = ${seq}`;
      expect(await faults()).toEqual([`${seq} unlinked`]);
      await admin`delete from core.events where unit_no = ${school()} and seq = ${seq}`;
    }
  });

  test("betrays an end that was moved out of all reach, in a bounded answer", async () => {
    await admin`update core.event_heads set seq = 9000000000000000000 where unit_no = ${school()}`;
    expect(told(await found())).toHaveLength(1000);
    // The command reads the heads first, and writes them down to compare with later.
    const heads = await headsOf(backup);
    expect(told(await found({ since: heads }))).toHaveLength(1000);
    expect(await compareAnchors(backup, heads)).toEqual([
      { unit: tree.school.code, seq: 9e18, fault: "missing" },
    ]);
    await admin`update core.event_heads set seq = 5 where unit_no = ${school()}`;
    await admin`update core.events set seq = 9000000000000000000 where unit_no = ${school()} and seq = 5`;
    expect(told(await found())).toHaveLength(1000 + 2);
  });

  test("is recomputed from where it was whole before, when that is asked for", async () => {
    const since = (await headsOf(backup)).map((end) =>
      end.unit === tree.school.code ? { ...end, seq: 2 } : end,
    );
    await admin`update core.events set subject = 'khác' where unit_no = ${school()} and seq = 2`;
    expect(told(await found())).toEqual(["2 edited"]);
    expect(told(await found({ since }))).toEqual([]);
    await admin`update core.events set subject = 'khác' where unit_no = ${school()} and seq = 3`;
    expect(told(await found({ since }))).toEqual(["3 edited"]);
    // A chain that was not known before is recomputed from its first event.
    expect(told(await found({ since: [] }))).toEqual(["2 edited", "3 edited"]);
    await admin`delete from core.events where unit_no = ${school()} and seq in (2, 5)`;
    expect(told(await found({ since }))).toEqual(["3 edited", "5 missing"]);
  });

  test("says how far it is", async () => {
    const steps: string[] = [];
    await found({ stretch: 4, onProgress: ({ unitNo, seq }) => steps.push(`${unitNo === school()} ${seq}`) });
    // Each event here has changed one row. The fifth is done together with those of the next unit.
    expect(steps).toEqual(["true 2", "true 4", "false 1"]);
  });

  test("betrays an image that is edited, removed, put in or moved", async () => {
    await admin`update core.changes set personal = '{"after": {"name": "khác"}}' where unit_no = ${school()} and personal is not null`;
    expect(await faults()).toEqual([1, 2, 3, 4, 5].map((seq) => `${seq} changes`));
    await admin`update core.changes c set personal = k.personal from kept.changes k where (k.unit_no, k.transaction_id, k.ordinal) = (c.unit_no, c.transaction_id, c.ordinal)`;
    const one = admin`unit_no = ${school()} and transaction_id = (select transaction_id from core.events where unit_no = ${school()} and seq = 3)`;
    await admin`update core.changes set after = after || '{"is_active": false}' where ${one}`;
    expect(await faults()).toEqual(["3 changes"]);
    await admin`update core.changes c set after = k.after from kept.changes k where (k.unit_no, k.transaction_id, k.ordinal) = (c.unit_no, c.transaction_id, c.ordinal)`;
    expect(await faults()).toEqual([]);
    await admin`insert into core.changes select unit_no, transaction_id, ordinal + 1, owner_no, table_name, key, before, after from core.changes where ${one}`;
    expect(await faults()).toEqual(["3 changes"]);
    await admin`delete from core.changes where ${one} and ordinal > 1`;
    expect(await faults()).toEqual([]);
    await admin`update core.changes set ordinal = 9 where ${one}`;
    expect(await faults()).toEqual(["3 changes"]);
    await admin`delete from core.changes where ${one}`;
    expect(await faults()).toEqual(["3 changes"]);
  });

  test("made anew as a whole agrees with itself, and not with the heads written down before", async () => {
    const anchors = await headsOf(backup);
    expect(await compareAnchors(backup, anchors)).toEqual([]);
    await admin.unsafe(`do $$ declare e core.events; v_hash bytea := ''; begin
      for e in select * from core.events where unit_no = ${school()} order by seq loop
        if e.seq = 2 then e.subject := 'người khác'; end if;
        e.prev_hash := v_hash; e.hash := sha256(e.prev_hash || app.event_digest(e)); v_hash := e.hash;
        update core.events o set subject = e.subject, prev_hash = e.prev_hash, hash = e.hash where o.unit_no = e.unit_no and o.seq = e.seq;
        update core.event_heads h set hash = e.hash where h.unit_no = e.unit_no;
      end loop; end $$`);
    expect(await faults()).toEqual([]);
    expect(await compareAnchors(backup, anchors)).toEqual([
      { unit: tree.school.code, seq: 5, fault: "rewritten" },
    ]);
    await admin`delete from core.events where unit_no = ${school()} and seq = 5`;
    await admin`update core.event_heads set seq = 4, hash = (select hash from core.events where unit_no = ${school()} and seq = 4) where unit_no = ${school()}`;
    expect(await faults()).toEqual([]);
    expect(await compareAnchors(backup, anchors)).toEqual([
      { unit: tree.school.code, seq: 5, fault: "missing" },
    ]);
    // What is appended afterwards is no fault: the anchored row is still a link.
    expect(await compareAnchors(backup, [])).toEqual([]);
  });
});

test("a name is taken out together with its salt, and nothing else gives way", async () => {
  const owner = product.database.pool("owner", 1);
  const asSys = (statement: string) =>
    owner.begin(async (sql) => {
      await sql`set local role sys`;
      await sql.unsafe(statement);
    });
  const where = `where unit_no = ${school()} and seq = 3`;
  await asSys(`update core.events set person_name = 'Người khác' ${where}`);
  expect(await faults()).toEqual(["3 edited"]);
  // Nor is somebody called something else by taking the proof of the name away.
  await asSys(`update core.events set personal_salt = null ${where}`);
  expect(await faults()).toEqual(["3 edited"]);
  await asSys(`update core.events set person_name = app.pseudonym(gen_random_uuid(), unit_no) ${where}`);
  expect(await faults()).toEqual(["3 edited"]);
  await asSys(`update core.events set person_name = app.pseudonym(person_id, unit_no) ${where}`);
  expect(await faults()).toEqual([]);
  expect(await found()).toContainEqual({ unit: tree.school.code, seq: 3, fault: "nameless" });
  const images = `where unit_no = ${school()} and transaction_id = (select transaction_id from core.events where unit_no = ${school()} and seq = 4)`;
  await asSys(`update core.changes set personal = '{}' ${images}`);
  expect(await faults()).toEqual(["4 changes"]);
  await asSys(`update core.changes set personal_salt = null ${images}`);
  expect(await faults()).toEqual(["4 changes"]);
  await asSys(`update core.changes set personal = null ${images}`);
  expect(await faults()).toEqual([]);
});

test("data changed around the product is told, without breaking the chain", async () => {
  const before = (await found()).length;
  await admin`update core.people set name = 'Sửa thẳng' where unit_no = ${school()} and person_id = ${head.personId}`;
  expect(await faults()).toEqual([]);
  expect((await found()).length).toBe(before + 1);
});

describe("role app and the functions of sys", () => {
  test("can neither write nor change the trail", async () => {
    const app = product.database.pool("app", 1);
    const owner = product.database.pool("owner", 1);
    for (const table of ["events", "event_heads", "changes"])
      for (const right of ["insert", "update", "delete", "truncate"]) {
        const [row] = await admin`select has_table_privilege('app', ${`core.${table}`}, ${right}) as may`;
        expect(row, `${right} ${table}`).toEqual({ may: false });
      }
    for (const statement of [
      "update core.events set name = 'x'",
      "delete from core.events",
      "delete from core.changes",
    ])
      await expect(
        owner.begin(async (sql) => {
          await sql`set local role sys`;
          await sql.unsafe(statement);
        }),
      ).rejects.toMatchObject({ code: "42501" });
    await expect(
      app`select app.append_event(gen_random_uuid(), 'write', 'people.person-added', now(), null, null, '{}', null, null)`,
    ).rejects.toMatchObject({ code: "42501" });
    await expect(app`select app.chain_event(null)`).rejects.toMatchObject({ code: "42501" });
  });

  test("an event concerns nobody beside the acting unit's subtree", async () => {
    const token = head.headers["cookie"]?.split("=")[1]?.split(".")[0] ?? "";
    const append = (concerned: number) =>
      product.database.pool("app", 1).begin(async (sql) => {
        await sql`select * from app.enter('session', ${token}, ${tree.school.code})`;
        await sql`select app.append_event(gen_random_uuid(), 'read', 'x.y', now(), null, null, '{}', null, ${[concerned]}::integer[])`;
      });
    await append(tree.sibling.no);
    await append(tree.phong.no);
    await append(tree.school.no);
    const written = await admin`select unit_no, concerns from core.events where name = 'x.y'`;
    expect(written).toEqual([{ unit_no: tree.school.no, concerns: null }]);
  });

  test("an event names the units it concerns and none between them, neighbours as one range", async () => {
    const officer = await product.person(tree.phong, ["tier2_admin"]);
    const token = officer.headers["cookie"]?.split("=")[1]?.split(".")[0] ?? "";
    const third = await product.unit(tree.phong, { name: "Trường Mầm non Hướng Dương" });
    const [first = 0, between = 0, last = 0] = [tree.school, tree.sibling, third]
      .map(({ no }) => no)
      .sort((a, b) => a - b);
    await product.database.pool("app", 1).begin(async (sql) => {
      await sql`select * from app.enter('session', ${token}, ${tree.phong.code})`;
      for (const [name, concerned] of [
        ["x.ends", [last, first, tree.phong.no]],
        ["x.all", [third.no, tree.school.no, tree.sibling.no]],
      ] as const)
        await sql`select app.append_event(gen_random_uuid(), 'read', ${name}, now(), null, null, '{}', null, ${[...concerned]}::integer[])`;
    });
    expect(between).toBeGreaterThan(first);
    const range = (lo: number, hi: number) => `[${lo},${hi + 1})`;
    expect(
      await admin`select name, concerns::text from core.events where name in ('x.ends', 'x.all') order by 1 desc`,
    ).toEqual([
      { name: "x.ends", concerns: `{${range(first, first)},${range(last, last)}}` },
      { name: "x.all", concerns: `{${range(first, last)}}` },
    ]);
  });
});

test("two who write in one unit at once leave one chain", async () => {
  await Promise.all(
    Array.from({ length: 24 }, (_, at) => head.post("/groups", { name: `Tổ ${at}`, kind: "other" })),
  );
  expect(await faults()).toEqual([]);
});

test("every table whose images are kept has its three triggers, and no other", async () => {
  const rows = await admin<{ name: string; n: number }[]>`
    select tgrelid::regclass::text as name, count(*)::int as n from pg_trigger
    where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'core'::regnamespace) group by 1`;
  const kept = Object.entries(audited).flatMap(([name, how]) => ("leaves" in how ? [`core.${name}`] : []));
  expect(rows.map(({ name }) => name).sort()).toEqual(kept.sort());
  for (const { name, n } of rows) expect(n, name).toBe(3);
});

test("a statement that touches many rows is noted as one that touches few", async () => {
  await admin`insert into core.groups (unit_no, id, name, kind, position) select ${school()}, gen_random_uuid(), 'Tổ ' || n, 'other', n from generate_series(1, 150) n`;
  const images = () =>
    admin<{ n: number; before: unknown; after: unknown }[]>`
      select count(*)::int as n, before, after from core.changes where before is not null and after is not null and table_name in ('groups', 'people') group by before, after`;
  expect(await images()).toEqual([]);
  await admin`update core.groups set kind = 'office', position = position where name like 'Tổ %' and unit_no = ${school()} and kind = 'other'`;
  expect(await images()).toEqual([
    { n: expect.any(Number), before: { kind: "other" }, after: { kind: "office" } },
  ]);
  expect((await images())[0]?.n).toBeGreaterThanOrEqual(150);
  await admin`insert into core.people (unit_no, person_id, name, search_text, created_at, updated_at) select ${school()}, gen_random_uuid(), 'Người ' || n, 'x', now(), now() from generate_series(1, 150) n`;
  await admin`update core.people set search_text = 'y' where unit_no = ${school()} and search_text = 'x'`;
  expect(await images()).toHaveLength(1);
  const [order] = await admin`
    select count(*)::int as n, count(distinct ordinal)::int as ordinals, max(ordinal)::int as last from core.changes
    where transaction_id = (select transaction_id from core.changes where after->>'kind' = 'office' limit 1)`;
  expect(order?.["ordinals"]).toBe(order?.["n"]);
  expect(order?.["last"]).toBe(order?.["n"]);
  expect(await faults()).toEqual([]);
});

test("no image holds a secret", async () => {
  await head.post("/invitations", { name: "Lê Thị Ánh", email: "anh@thidua.example", roles: ["teacher"] });
  await head.post("/api-keys", { name: "khóa" });
  const [row] = await admin<{ images: string; personal: string; hashes: string[] }[]>`
    select string_agg(concat(before, after), ' ') as images, string_agg(personal::text, ' ') as personal,
           (select array_agg(token_hash) from core.invitations) || (select array_agg(secret_hash) from core.api_keys) as hashes
    from core.changes`;
  expect(row?.hashes).toHaveLength(2);
  for (const hash of row?.hashes ?? []) expect(row?.images).not.toContain(hash);
  expect(row?.images).toContain("khóa");
  expect(row?.images).not.toContain("anh@thidua.example");
  expect(row?.personal).toContain("anh@thidua.example");
});
