import { isSentLate } from "./domain/report.ts";
import type { ReportFrame } from "./report-sheet.ts";
import { periodView } from "./report-view.ts";
import type { SubmissionRow } from "./store.ts";

/** A receipt as it is shown and printed: who sent what to whom, when. */
export function receiptView(
  unit: { readonly name: string; readonly parentName: string | null },
  frame: ReportFrame,
  row: SubmissionRow,
  newestRevision: number,
  firstSentAt: Date,
) {
  return {
    receipt: row.receipt,
    version: row.revision,
    sentAt: row.sentAt.toISOString(),
    sentBy: row.sentByName,
    note: row.note,
    changed: row.changed,
    isLate: isSentLate(firstSentAt, frame.period),
    isNewest: row.revision === newestRevision,
    unitName: unit.name,
    reviewerName: frame.needsReview ? unit.parentName : null,
    campaignName: frame.campaign.name,
    period: periodView(frame.period),
  };
}
