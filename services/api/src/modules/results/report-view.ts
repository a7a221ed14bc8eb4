import { checkFigure } from "../../shared/figure-checks.ts";
import { type Asked, isEvidenceMissing, isMissing } from "../../shared/readiness.ts";
import type { PeriodInForce } from "../campaigns/index.ts";
import { isShownInline } from "./domain/evidence-file.ts";
import type { SheetFigure } from "./report-sheet.ts";
import type { DecisionRow, EvidenceRow } from "./store.ts";

/** How the rows of a report are told to the outside; both who fills in and who reviews read these. */

export const periodView = ({ period, kind, startsOn, endsOn, dueOn, graceDays }: PeriodInForce) => ({
  period,
  kind,
  startsOn,
  endsOn,
  dueOn,
  graceDays,
});

export const evidenceView = ({ addedAt, removedAt, ...row }: EvidenceRow) => ({
  ...row,
  isInline: row.contentType !== null && isShownInline(row.contentType),
  addedAt: addedAt.toISOString(),
  removedAt: removedAt?.toISOString() ?? null,
});

export const decisionView = ({ decidedAt, authorName, ...row }: DecisionRow) => ({
  ...row,
  unitName: authorName,
  decidedAt: decidedAt.toISOString(),
});

export const criterionView = (figure: SheetFigure) => ({
  indicatorId: figure.indicatorId,
  code: figure.code,
  content: figure.content,
  name: figure.name,
  measure: figure.measure,
  numerator: figure.numerator,
  denominator: figure.denominator,
  description: figure.description,
  kind: figure.kind,
  isPercent: figure.isPercent,
  direction: figure.direction,
  overTime: figure.overTime,
  valueMin: figure.valueMin,
  valueMax: figure.valueMax,
  isMandatory: figure.isMandatory,
  isEvidenceRequired: figure.isEvidenceRequired,
  askedBy: figure.unitShortName,
  target: figure.target,
  previous: figure.previous,
  before: figure.before,
});

/** All there is to say about a figure, notes included and whether or not it is explained. */
export function checksView(asked: Asked) {
  const plain = (code: "missing" | "evidence_missing") => ({
    code,
    severity: "error" as const,
    part: "num" as const,
    against: null,
  });
  if (isMissing(asked)) return [plain("missing")];
  const found = checkFigure(asked.rules, asked.figure, asked.previous);
  return isEvidenceMissing(asked) ? [...found, plain("evidence_missing")] : [...found];
}
