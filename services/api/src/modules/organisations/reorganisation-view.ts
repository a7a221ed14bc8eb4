import type { z } from "@hono/zod-openapi";
import type { Locale } from "../../platform/http/problem.ts";
import type { PlanProblem } from "./domain/reorganisation/planned.ts";
import { problemMessage } from "./domain/reorganisation/planned-words.ts";
import { faultViews } from "./plan-reorganisation.ts";
import type { Reorganisation } from "./reorganisation-shapes.ts";
import type { reorganisationById } from "./store.ts";

type Row = NonNullable<Awaited<ReturnType<typeof reorganisationById>>>;
type View = z.output<typeof Reorganisation>;

/** A stored re-organisation as it is shown. */
export const reorganisationView = (row: Row, locale: Locale): View => ({
  id: row.id,
  kind: row.kind as View["kind"],
  state: row.state,
  version: row.version,
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
  settledAt: row.settledAt?.toISOString() ?? null,
  problem: row.problem && problemView(row.problem, locale),
  counts: row.changes as View["counts"],
});

const problemView = (problem: PlanProblem, locale: Locale): NonNullable<View["problem"]> => ({
  code: problem.code,
  message: problemMessage(problem, locale),
  faults: faultViews(problem.faults ?? [], locale, (code) => problem.names?.[code]),
  faultCount: problem.faultCount ?? 0,
});
