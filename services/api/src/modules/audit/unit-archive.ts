import { z } from "@hono/zod-openapi";
import { archiveStates, stateAt } from "./domain/archive-life.ts";
import type { ArchiveRow } from "./store.ts";

export const ArchiveParams = z.object({ archive: z.uuid() });

export const UnitArchive = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000d1" }),
    state: z.enum(archiveStates).openapi({
      example: "ready",
      description: "expired: was ready, its file is gone; failed: could not be made, ask again",
    }),
    askedAt: z.iso.datetime({ offset: true }).openapi({ example: "2022-03-01T02:00:00.000Z" }),
    askedBy: z.string().openapi({ example: "Nguyễn Thị Vân" }),
    tablesDone: z.number().int().openapi({ example: 28 }),
    tablesTotal: z.number().int().openapi({ example: 28 }),
    filesDone: z.number().int().openapi({ example: 12 }),
    filesTotal: z.number().int().openapi({ example: 12 }),
    rowCount: z.number().int().openapi({ example: 1843 }),
    byteSize: z.number().int().nullable().openapi({ example: 524288 }),
    sha256: z
      .string()
      .nullable()
      .openapi({ example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }),
    finishedAt: z.iso.datetime({ offset: true }).nullable().openapi({ example: "2022-03-01T02:00:04.000Z" }),
    expiresAt: z.iso.datetime({ offset: true }).nullable().openapi({ example: "2022-03-08T02:00:04.000Z" }),
  })
  .openapi("UnitArchive");

/** An archive as it stands at a moment. */
export const presentArchive = (row: ArchiveRow, now: Date): z.input<typeof UnitArchive> => ({
  id: row.id,
  state: stateAt(row, now),
  askedAt: row.askedAt.toISOString(),
  askedBy: row.askedByName,
  tablesDone: row.tablesDone,
  tablesTotal: row.tablesTotal,
  filesDone: row.filesDone,
  filesTotal: row.filesTotal,
  rowCount: row.rowCount,
  byteSize: row.byteSize,
  sha256: row.sha256,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  expiresAt: row.expiresAt?.toISOString() ?? null,
});
