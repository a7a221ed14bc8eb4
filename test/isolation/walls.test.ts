import fc from "fast-check";
import type { TransactionSql } from "postgres";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { inventory, type TableClass } from "../../services/api/src/schema/inventory.ts";
import { Product, type TestUnit } from "../support/product.ts";

/**
 * Every table against a plain oracle: random trees, two rows a unit in every table (flag up, flag down),
 * and every unit asked what it sees and may write. Rows are made from the catalogue, so a new table is covered unasked.
 */
const product = await Product.start();
const admin = product.database.pool("admin", 1);
const tables = Object.entries(inventory) as [keyof typeof inventory, TableClass][];

interface Node extends TestUnit {
  /** Changes with every re-organisation. */
  ancestors: readonly number[];
  readonly token: string;
}
const nodes: Node[] = [];
const isBelow = (node: Node, no: number) => node.no === no || node.ancestors.includes(no);

/** The unit that the flagged rows of a unit are about. */
const aboutOf = (no: number) => nodes[(nodes.findIndex((node) => node.no === no) + 1) % nodes.length] as Node;

function mayRead(me: Node, owner: Node, table: TableClass, isFlagged: boolean): boolean {
  if (me.no === owner.no) return true;
  const reach = {
    own: false,
    up: isBelow(owner, me.no),
    down: isBelow(me, owner.no),
    line: isBelow(owner, me.no) || isBelow(me, owner.no),
    about: isFlagged && aboutOf(owner.no).no === me.no,
  }[table.read];
  return reach && (table.flag === undefined || isFlagged);
}

const value = (type: string, column: string, unitNo: number, isFlagged: boolean): string => {
  if (column === "unit_no" || column === "author_no" || column === "hi_no") return String(unitNo);
  if (column === "owner_no") return String(isFlagged ? aboutOf(unitNo).no : unitNo);
  if (column === "concerns") return isFlagged ? `'{[${aboutOf(unitNo).no},${aboutOf(unitNo).no}]}'` : "null";
  if (column === "is_published" || column === "is_sent") return String(isFlagged);
  if (type.endsWith("[]")) return `'{}'::${type}`;
  const samples: Record<string, string> = {
    integer: isFlagged ? "1" : "2",
    bigint: isFlagged ? "1" : "2",
    numeric: "1",
    boolean: "true",
    uuid: "gen_random_uuid()",
    date: isFlagged ? "date '2022-01-01'" : "date '2022-01-02'",
    jsonb: "'{}'::jsonb",
    "timestamp with time zone": "now()",
    int4multirange: "'{}'::int4multirange",
    datemultirange: "'{}'::datemultirange",
  };
  return samples[type] ?? `'${column}-${isFlagged}'`;
};

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly required: boolean;
}
let columns: readonly Column[] = [];

/** A row of any table, made from its columns alone. */
function rowOf(table: string, unitNo: number, isFlagged: boolean): string {
  const mine = columns.filter((column) => column.table_name === table && column.required);
  return `insert into core.${table} (${mine.map((column) => column.column_name).join(", ")}) values (${mine.map((column) => value(column.type, column.column_name, unitNo, isFlagged)).join(", ")})`;
}

beforeAll(async () => {
  // Any tree: each unit below one of the earlier ones.
  const [parents] = fc.sample(fc.array(fc.nat(), { minLength: 14, maxLength: 14 }), { numRuns: 1 });
  const made: { unit: TestUnit; ancestors: number[] }[] = [{ unit: product.root, ancestors: [] }];
  for (const [i, pick] of (parents ?? []).entries()) {
    const parent = made[pick % made.length] as (typeof made)[number];
    const unit = await product.unit(parent.unit, { level: "district", code: `u-${i}` });
    made.push({ unit, ancestors: [...parent.ancestors, parent.unit.no] });
  }
  for (const { unit, ancestors } of made) {
    const person = await product.person(unit, ["platform_admin"]);
    const token = person.headers["cookie"]?.split("=")[1]?.split(".")[0] ?? "";
    nodes.push({ ...unit, ancestors, token });
  }
  columns = await admin<Column[]>`
    select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, null) as type, a.attnotnull or a.attname in ('is_published', 'is_sent', 'concerns') as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'core'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;
  // The walls are under test, not the constraints: without these a row can be made for any table from its columns alone.
  const constraints = await admin<{ rel: string; name: string }[]>`
    select conrelid::regclass::text as rel, conname as name from pg_constraint where connamespace = 'core'::regnamespace and contype in ('c', 'f')`;
  for (const { rel, name } of constraints)
    await admin.unsafe(`alter table ${rel} drop constraint if exists "${name}" cascade`);
  // Rows made here are no acts of a unit: nothing is to be noted of them.
  await admin`set session_replication_role = replica`;
  for (const [table] of tables) {
    if (["units", "unit_scopes"].includes(table)) continue;
    await admin.unsafe(`delete from core.${table} where '${table}' not in ('people', 'memberships')`);
    if (["people", "memberships"].includes(table)) continue;
    await fill(table);
  }
}, 120_000);

/** A flagged and an unflagged row of each unit, where the key leaves room for both. */
async function fill(table: string): Promise<void> {
  for (const node of nodes)
    for (const isFlagged of [true, false])
      await admin.unsafe(`${rowOf(table, node.no, isFlagged)} on conflict do nothing`);
}

const app = product.database.pool("app", 2);
async function as<T>(
  node: Pick<Node, "code" | "token">,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  await app.begin(async (tx) => {
    await tx`select * from app.enter('session', ${node.token}, ${node.code})`;
    result = { value: await work(tx) };
  });
  if (!result) throw new Error("the transaction ended without a result");
  return result.value;
}

/** Every unit sees of the table what the oracle allows; `token` of somebody who is a member of all of `units`. */
async function expectWalls(
  name: string,
  table: TableClass,
  units: readonly Node[] = nodes,
  token?: string,
): Promise<void> {
  const everything = await admin<
    { unit_no: number; flag: boolean }[]
  >`select unit_no, ${table.flag ? admin(table.flag) : table.about === "concerns" ? admin`concerns is not null` : table.about ? admin`owner_no <> unit_no` : admin`true`} as flag from core.${admin(name)}`;
  expect(everything.length).toBeGreaterThanOrEqual(nodes.length);
  for (const me of units) {
    const seen = await as(
      token === undefined ? me : { code: me.code, token },
      (tx) => tx<{ unit_no: number }[]>`select unit_no from core.${tx(name)} order by unit_no`,
    );
    const allowed = everything.filter((row) =>
      mayRead(me, nodes.find((node) => node.no === row.unit_no) as Node, table, row.flag),
    );
    expect(seen.map((row) => row.unit_no)).toEqual(allowed.map((row) => row.unit_no).sort((a, b) => a - b));
  }
}

test.each(tables)("%s shows each unit what the oracle allows, and no row more", (name, table) =>
  expectWalls(name, table),
);

test.each(tables)("%s takes no row for a unit that is not the writer's to write for", async (name, table) => {
  for (const me of nodes) {
    const isOurs = (owner: Node) =>
      table.write === "about"
        ? isBelow(owner, me.no)
        : ["own", "append"].includes(table.write) && owner === me;
    for (const owner of nodes.filter((node) => !isOurs(node)))
      await expect(
        as(me, (tx) => tx.unsafe(rowOf(name, owner.no, true))),
        `${me.code} for ${owner.code}`,
      ).rejects.toMatchObject({ code: "42501" });
  }
});

test.each(tables)("%s cannot be changed, deleted or moved across units", async (name, table) => {
  const all = () =>
    admin`select unit_no, count(*)::int as n from core.${admin(name)} group by unit_no order by unit_no`;
  const before = await all();
  for (const me of nodes) {
    for (const statement of [
      `update core.${name} set unit_no = unit_no where unit_no <> ${me.no}`,
      `delete from core.${name} where unit_no <> ${me.no}`,
    ]) {
      const count = await as(me, async (tx) => (await tx.unsafe(statement)).count).catch(
        (error: { code: string }) => {
          expect(error.code).toBe("42501");
          return 0;
        },
      );
      // A superior's own findings hang on units below; this fixture has each unit write only on itself.
      expect(count, `${statement} as ${me.code}`).toBe(0);
    }
    const other = nodes.find((node) => node.no !== me.no && !isBelow(node, me.no)) ?? (nodes[0] as Node);
    if (table.write === "none" || other.no === me.no) continue;
    await expect(
      as(me, (tx) => tx.unsafe(`update core.${name} set unit_no = ${other.no} where unit_no = ${me.no}`)),
    ).rejects.toMatchObject({ code: "42501" });
  }
  expect(await all()).toEqual(before);
});

test("a member of several units sees in each of them what that unit sees, and nothing of the others", async () => {
  const [picks] = fc.sample(fc.uniqueArray(fc.nat(nodes.length - 1), { minLength: 3, maxLength: 5 }), {
    numRuns: 1,
  });
  const units = (picks ?? []).map((pick) => nodes[pick] as Node);
  const personId = uuidv7();
  let token = "";
  for (const unit of units) {
    const caller = await product.person(unit, ["auditor"], { personId });
    token = caller.headers["cookie"]?.split("=")[1]?.split(".")[0] ?? "";
  }
  for (const [name, table] of tables) await expectWalls(name, table, units, token);
});

test("after any re-organisation every table shows what the tree of now allows: nobody keeps access through a former parent", async () => {
  const [moves] = fc.sample(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 5, maxLength: 5 }), {
    numRuns: 1,
  });
  for (const [pick, place] of moves ?? []) {
    const moved = nodes[1 + (pick % (nodes.length - 1))] as Node;
    const places = nodes.filter((node) => !isBelow(node, moved.no));
    const parent = places[place % places.length] as Node;
    await admin`update core.units set parent_no = ${parent.no} where unit_no = ${moved.no}`;
    await admin`select app.refresh_scopes(null)`;
    // No unit of this tree reports, so counts of units are gone with the others worked out from it.
    await fill("unit_counts");
    const before = moved.ancestors.length;
    for (const node of nodes.filter((one) => isBelow(one, moved.no)))
      node.ancestors = [...parent.ancestors, parent.no, ...node.ancestors.slice(before)];
    for (const [name, table] of tables) await expectWalls(name, table);
  }
}, 180_000);
