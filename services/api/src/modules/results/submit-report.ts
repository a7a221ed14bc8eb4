import { sha256 } from "../../platform/auth/credential.ts";
import { operation } from "../../platform/http/operation.ts";
import { type FieldError, type Locale, VersionMismatch } from "../../platform/http/problem.ts";
import { figureWords } from "../../shared/figure-words.ts";
import { type Obstacle, obstaclesOf } from "../../shared/readiness.ts";
import { receiptCode } from "./domain/receipt.ts";
import { isSentLate, send } from "./domain/report.ts";
import { closedProblems, openReport } from "./open-report.ts";
import { isSendingOwnFigures } from "./own-figures.ts";
import { Incomplete, NeedsConfirmation, NothingChanged, OwnFigures, ReportApproved } from "./problems.ts";
import { receiptView } from "./receipt-view.ts";
import { askedOf, hasUnsent, isChanged, type ReportSheet, standingEvidence } from "./report-sheet.ts";
import { Receipt, ReportParams, Submission } from "./shapes.ts";
import { lockReport, type SubmissionRow, submissionRows, writeDispatch } from "./store.ts";

export const submitReport = operation({
  operationId: "submitReport",
  method: "put",
  path: "/campaigns/{campaign}/reports/{period}/submission",
  summary: "Send a period's figures to the unit above",
  description:
    "If-Match names the newest revision that was sent, 0 before the first. Sending the same again gives the same receipt. Every mandatory figure must be there, none may be wrong, and doubtful ones want a comment or a confirmation.",
  permission: "results.submit",
  mode: "write",
  params: ReportParams,
  ifMatch: true,
  body: Submission,
  success: Receipt,
  problems: [...closedProblems, Incomplete, NeedsConfirmation, OwnFigures, NothingChanged],
}).run(async (ctx, { params, body }) => {
  const key = { unitNo: ctx.unit.no, campaignId: params.campaign, period: params.period };
  await lockReport(ctx, key);
  const { unit, sheet } = await openReport(ctx, params.campaign, params.period);
  const sending = send(sheet.standing, {
    basedOn: ctx.expectedVersion,
    hasChanges: hasUnsent(sheet),
    hasNote: body.note !== null,
  });
  if (!sending.ok) {
    throw { approved: ReportApproved, stale: VersionMismatch, unchanged: NothingChanged }[sending.why]();
  }
  const { revision } = sending;
  const firstSentAt = sheet.report?.firstSentAt ?? ctx.now;
  let row: SubmissionRow | undefined;
  if (sending.isRepeated) {
    row = (await submissionRows(ctx, key)).find((one) => one.revision === revision);
    ctx.emit({
      name: "results.submission-repeated",
      subject: params.campaign,
      payload: { period: params.period, revision },
    });
  } else {
    const confirmed = demandReady(sheet, body.confirmed, ctx.locale);
    if (await isSendingOwnFigures(ctx, sheet)) throw OwnFigures();
    const changed = sheet.figures.flatMap((figure) =>
      isChanged(figure) && figure.draft ? [figure.draft] : [],
    );
    const receipt = receiptCode(params.period, revision, digestOf(ctx.unit.code, revision, ctx.now, sheet));
    const hasNewEvidence = sheet.figures.some((figure) =>
      standingEvidence(figure).some(({ isSent }) => !isSent),
    );
    row = await writeDispatch(ctx, { ...key, revision, receipt, note: body.note, changed, hasNewEvidence });
    ctx.emit({
      name: "results.submitted",
      subject: params.campaign,
      payload: {
        period: params.period,
        revision,
        receipt,
        changed: changed.length,
        isLate: isSentLate(firstSentAt, sheet.period),
        confirmed,
      },
    });
  }
  if (!row) throw new Error(`revision ${revision} was sent and is not there`);
  return receiptView(unit, sheet, row, revision, firstSentAt);
});

/** Refuses while a figure is missing, wrong or doubtful; tells which doubtful ones were confirmed. */
function demandReady(sheet: ReportSheet, confirmed: readonly string[], locale: Locale): readonly string[] {
  const obstacles = sheet.figures.flatMap((figure) => obstaclesOf(askedOf(figure)));
  const errors = obstacles.filter(({ severity }) => severity === "error");
  if (errors.length) throw Incomplete({ errors: errors.map(told(locale)) });
  const doubts = obstacles.filter(({ indicatorId }) => !confirmed.includes(indicatorId));
  if (doubts.length) throw NeedsConfirmation({ errors: doubts.map(told(locale)) });
  return obstacles.map(({ indicatorId }) => indicatorId);
}

const told =
  (locale: Locale) =>
  ({ indicatorId, part, code, against }: Obstacle): FieldError => ({
    pointer: `#/figures/${indicatorId}/${part}`,
    code,
    detail: figureWords(code, against, locale),
  });

/** Of what leaves the house, so that a receipt proves its content. */
const digestOf = (unitCode: string, revision: number, sentAt: Date, { key, figures }: ReportSheet): string =>
  sha256(
    JSON.stringify([
      unitCode,
      key.campaignId,
      key.period,
      revision,
      sentAt.toISOString(),
      figures
        .map(({ indicatorId, draft, evidence }) => [
          indicatorId,
          draft?.num ?? null,
          draft?.den ?? null,
          draft?.comment ?? null,
          standingEvidence({ evidence }).map(({ id }) => id),
        ])
        .sort(),
    ]),
  );
