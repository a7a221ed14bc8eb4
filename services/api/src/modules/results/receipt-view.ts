import type { UnitContext } from "../../platform/http/operation.ts";
import { unitByCode } from "../organisations/index.ts";
import { isSentLate } from "./domain/report.ts";
import type { ReportSheet } from "./report-sheet.ts";
import { periodView } from "./report-view.ts";
import type { submissionRows } from "./store.ts";

type SubmissionRow = Awaited<ReturnType<typeof submissionRows>>[number];

/** A receipt as it is shown and printed: who sent what to whom, when. */
export async function receiptView(
  ctx: UnitContext,
  unit: { readonly name: string; readonly parentCode: string | null },
  sheet: ReportSheet,
  row: SubmissionRow,
  newestRevision: number,
  firstSentAt: Date,
) {
  const reviewer = sheet.needsReview && unit.parentCode ? await unitByCode(ctx, unit.parentCode) : undefined;
  return {
    receipt: row.receipt,
    version: row.revision,
    sentAt: row.sentAt.toISOString(),
    sentBy: row.sentByName,
    note: row.note,
    changed: row.changed,
    isLate: isSentLate(firstSentAt, sheet.period),
    isNewest: row.revision === newestRevision,
    unitName: unit.name,
    reviewerName: reviewer?.name ?? null,
    campaignName: sheet.campaign.name,
    period: periodView(sheet.period),
  };
}
