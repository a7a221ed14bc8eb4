import { Hono } from "hono";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import type { Statement } from "./measure.ts";

/** The least that could answer: one route, one transaction, the statements one after the other, all their rows as JSON. */
export function bareRoute(sql: Sql, statements: () => readonly Statement[]): Hono {
  return new Hono().get("/bare", async (c) => {
    const rows = await sql.begin(async (tx) => {
      const all: unknown[] = [];
      for (const { text, values } of statements()) all.push(await tx.unsafe(text, values as never[]));
      return all;
    });
    return c.json(rows);
  });
}
