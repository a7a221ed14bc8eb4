import { sql } from "drizzle-orm";
import type { Tx } from "./tenancy.ts";

/** A column as the catalogue knows it. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}
export interface TableShape {
  readonly table: string;
  readonly comment: string | null;
  readonly columns: readonly TableColumn[];
  readonly key: readonly string[];
}
/** A value that JSON can hold without losing anything: exact numbers, moments and hashes are text. */
export type Cell = string | number | boolean | null | object;
export type Row = Readonly<Record<string, Cell>>;

const ROWS_AT_ONCE = 500;

type ShapeRow = { comment: string | null; columns: TableColumn[]; key: string[] | null };

/** The shape of a tenant table, from the catalogue: what migrations add is there unasked. */
export async function shapeOf(tx: Tx, table: string): Promise<TableShape> {
  const [row] = await tx.execute<ShapeRow>(sql`
    select obj_description(c.oid, 'pg_class') as comment,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
           (select json_agg(a.attname order by k.ord) from pg_constraint p cross join unnest(p.conkey) with ordinality as k (attnum, ord)
            join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where p.conrelid = c.oid and p.contype = 'p') as key
    from pg_class c where c.relnamespace = 'core'::regnamespace and c.relname = ${table}`);
  if (!row) throw new Error(`there is no table core.${table}`);
  return { table, comment: row.comment, columns: row.columns, key: row.key ?? [] };
}

function asCell({ name, type }: TableColumn) {
  const column = sql.identifier(name);
  switch (type) {
    case "integer":
    case "boolean":
      return sql`${column}`;
    case "timestamp with time zone":
      return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`;
    case "bytea":
      return sql`encode(${column}, 'hex') as ${column}`;
    case "json":
    case "jsonb":
      return sql`${column}`;
    default:
      return type.endsWith("[]") ? sql`to_jsonb(${column}) as ${column}` : sql`${column}::text as ${column}`;
  }
}

/**
 * The unit's own rows of a table in the order of its key, a few hundred at a time: a table of any size passes through.
 * `columns` are those that are wanted.
 */
export async function* ownRows(
  tx: Tx,
  unitNo: number,
  shape: TableShape,
  columns: readonly TableColumn[],
): AsyncGenerator<readonly Row[]> {
  const cursor = sql.identifier(`rows_of_${shape.table}`);
  const order = shape.key.length
    ? sql` order by ${sql.join(
        shape.key.map((name) => sql`t.${sql.identifier(name)}`),
        sql`, `,
      )}`
    : sql``;
  await tx.execute(sql`
    declare ${cursor} no scroll cursor for
    select ${sql.join(columns.map(asCell), sql`, `)} from core.${sql.identifier(shape.table)} t
    where t.unit_no = ${sql.raw(String(unitNo))}${order}`);
  for (;;) {
    const rows = await tx.execute<Record<string, Cell>>(
      sql`fetch forward ${sql.raw(String(ROWS_AT_ONCE))} from ${cursor}`,
    );
    if (rows.length) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.execute(sql`close ${cursor}`);
}
