import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import { fold } from "../../shared/fold.ts";
import { type Fate, fates, type SuccessionLine } from "./domain/reorganisation/national-order.ts";
import { workOut } from "./reorganisation-draft.ts";
import type { ReorganisationDraft, ReorganisationDraftHead } from "./reorganisation-shapes.ts";
import type { ownDrafts, StoredDraft } from "./store.ts";

const ERRORS_SHOWN_MAX = 1000;

/** Which units of a draft are looked at. */
export interface LinesWanted {
  readonly fate?: Fate | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly limit: number;
}
export const firstLines: LinesWanted = { page: 1, limit: 50 };

type Head = Awaited<ReturnType<typeof ownDrafts>>[number];

/** A draft as it is listed. */
export const draftHeadView = (draft: Head): z.input<typeof ReorganisationDraftHead> => ({
  id: draft.id,
  title: draft.title,
  legalBasis: draft.legalBasis,
  effectiveOn: draft.effectiveOn,
  passStaff: draft.passStaff,
  treeName: draft.treeName,
  tableName: draft.tableName,
  madeBy: draft.madeByName,
  madeAt: draft.madeAt.toISOString(),
  changedAt: draft.changedAt.toISOString(),
  version: draft.version,
});

/** A draft as it is looked at: what it comes to, a page of its units at a time. */
export async function draftView(
  ctx: UnitContext,
  draft: StoredDraft,
  wanted: LinesWanted,
): Promise<z.input<typeof ReorganisationDraft>> {
  const { lines, tableLines, errors, totals, isReady, levelName } = await workOut(ctx, draft);
  const counts = Object.fromEntries(
    fates.map((fate) => [fate, lines.filter((line) => line.fate === fate).length]),
  ) as Record<Fate, number>;
  const words = fold(wanted.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const found = lines.filter(
    (line) => (wanted.fate === undefined || line.fate === wanted.fate) && speaksOf(line, words),
  );
  const from = (wanted.page - 1) * wanted.limit;
  return {
    ...draftHeadView(draft),
    reorganisation: draft.reorganisationId,
    lines: tableLines,
    isReady,
    totals,
    counts,
    units: {
      items: found
        .slice(from, from + wanted.limit)
        .map((line) => ({ ...line, others: [...line.others], levelName: levelName(line.level) })),
      total: found.length,
      page: wanted.page,
      limit: wanted.limit,
    },
    errors: errors.slice(0, ERRORS_SHOWN_MAX),
    errorCount: errors.length,
  };
}

/** Whether a line names all the words: of the unit itself or of whom it becomes; accents do not count. */
function speaksOf({ name, adminCode, code, others }: SuccessionLine, words: readonly string[]): boolean {
  if (!words.length) return true;
  const text = fold(
    [name, adminCode, code ?? "", ...others.flatMap((one) => [one.name, one.adminCode])].join(" "),
  );
  return words.every((word) => text.includes(word));
}
