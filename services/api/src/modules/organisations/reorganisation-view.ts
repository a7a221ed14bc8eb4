import type { z } from "@hono/zod-openapi";
import type { Reorganisation } from "./reorganisation-shapes.ts";
import type { reorganisationById } from "./store.ts";

type Row = NonNullable<Awaited<ReturnType<typeof reorganisationById>>>;
type View = z.output<typeof Reorganisation>;

/** A stored re-organisation as it is shown. */
export const reorganisationView = (row: Row): View => ({
  id: row.id,
  kind: row.kind as View["kind"],
  title: row.title,
  legalBasis: row.legalBasis,
  document:
    row.documentId === null || row.documentOwner === null
      ? null
      : { unit: row.documentOwner, id: row.documentId, number: row.documentNumber },
  effectiveOn: row.effectiveOn,
  orderedBy: { code: row.orderedByCode, name: row.orderedByName },
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedBy,
  counts: row.changes as View["counts"],
});
