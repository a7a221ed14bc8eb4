import { Hono } from "hono";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import type { Statement } from "./measure.ts";

/** The least that could answer: one route, one transaction, the statements one after the other, rows as JSON. */
export function bareRoute(sql: Sql, statements: () => readonly Statement[]): Hono {
  return new Hono().get("/bare", async (c) => {
    const rows = await sql.begin(async (tx) => {
      let last: unknown = [];
      for (const { text, values } of statements()) last = await tx.unsafe(text, values as never[]);
      return last;
    });
    return c.json(rows);
  });
}
