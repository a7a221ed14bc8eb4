import fc from "fast-check";
import type { TransactionSql } from "postgres";
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
  readonly ancestors: readonly number[];
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
  };
  return samples[type] ?? `'${column}-${isFlagged}'`;
};

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
  const columns = await admin<{ table_name: string; column_name: string; type: string; required: boolean }[]>`
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
    const mine = columns.filter((column) => column.table_name === table && column.required);
    for (const node of nodes)
      for (const isFlagged of [true, false])
        await admin.unsafe(
          `insert into core.${table} (${mine.map((column) => column.column_name).join(", ")}) values (${mine.map((column) => value(column.type, column.column_name, node.no, isFlagged)).join(", ")}) on conflict do nothing`,
        );
  }
}, 120_000);

const app = product.database.pool("app", 2);
async function as<T>(node: Node, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await app.begin(async (tx) => {
    await tx`select * from app.enter('session', ${node.token}, ${node.code})`;
    result = { value: await work(tx) };
  });
  if (!result) throw new Error("the transaction ended without a result");
  return result.value;
}

test.each(tables)("%s shows each unit what the oracle allows, and no row more", async (name, table) => {
  const everything = await admin<
    { unit_no: number; flag: boolean }[]
  >`select unit_no, ${table.flag ? admin(table.flag) : table.about === "concerns" ? admin`concerns is not null` : table.about ? admin`owner_no <> unit_no` : admin`true`} as flag from core.${admin(name)}`;
  expect(everything.length).toBeGreaterThanOrEqual(nodes.length);
  for (const me of nodes) {
    const seen = await as(
      me,
      (tx) => tx<{ unit_no: number }[]>`select unit_no from core.${tx(name)} order by unit_no`,
    );
    const allowed = everything.filter((row) =>
      mayRead(me, nodes.find((node) => node.no === row.unit_no) as Node, table, row.flag),
    );
    expect(seen.map((row) => row.unit_no)).toEqual(allowed.map((row) => row.unit_no).sort((a, b) => a - b));
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
