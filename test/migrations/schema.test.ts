import { readdirSync } from "node:fs";
import { is, Table } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { testDatabase } from "../support/database.ts";

const database = await testDatabase();
const folder = new URL("../../services/api/src/schema/", import.meta.url);

async function declaredTables(): Promise<PgTable[]> {
  const modules = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.startsWith("write-"))
      .map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>),
  );
  const values = modules.flatMap((module) =>
    Object.values(module).flatMap((value) =>
      is(value, Table) ? [value] : Object.values((value ?? {}) as object),
    ),
  );
  return [...new Set(values.filter((value): value is PgTable => is(value, Table)))];
}

test("the tables that code declares are the tables that migrations make, column by column", async () => {
  const rows = await database.pool("admin", 1)<
    { table: string; column: string; type: string; required: boolean }[]
  >`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('core', 'auth') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`;
  const made = rows
    .map((row) => `${row.table}.${row.column} ${row.type}${row.required ? " not null" : ""}`)
    .sort();
  const declared = (await declaredTables()).flatMap((table) => {
    const { schema, name, columns } = getTableConfig(table);
    return columns.map(
      (column) =>
        `${schema}.${name}.${column.name} ${column.getSQLType()}${column.notNull || column.primary ? " not null" : ""}`,
    );
  });
  expect(declared.length).toBeGreaterThan(200);
  expect(declared.sort()).toEqual(made);
});
