/** What stands between a draft and its sending, figure by figure: the grid lists it, sending demands it. Pure. */
import { compareDecimals } from "./decimal.ts";
import {
  type CheckCode,
  checkFigure,
  type FigurePart,
  type FigureParts,
  type FigureRules,
  isFigureComplete,
  isFigureEmpty,
} from "./figure-checks.ts";

export interface Asked {
  readonly indicatorId: string;
  readonly rules: FigureRules;
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
  readonly figure: FigureParts;
  readonly comment: string | null;
  readonly previous: FigureParts | null;
  readonly evidenceCount: number;
}

export interface Obstacle {
  readonly indicatorId: string;
  readonly code: CheckCode | "missing" | "evidence_missing";
  readonly severity: "error" | "warning";
  readonly part: FigurePart;
  readonly against: string | null;
}

/** Errors stop the sending; a warning with a comment beside it explains itself and is left out. */
export function obstaclesOf(asked: Asked): readonly Obstacle[] {
  const { indicatorId, rules, figure } = asked;
  if (isMissing(asked)) {
    return [{ indicatorId, code: "missing", severity: "error", part: "num", against: null }];
  }
  const isExplained = (asked.comment ?? "").trim() !== "";
  const found = checkFigure(rules, figure, asked.previous).flatMap(({ severity, ...check }) =>
    severity === "error" || (severity === "warning" && !isExplained)
      ? [{ indicatorId, severity, ...check }]
      : [],
  );
  return isEvidenceMissing(asked)
    ? [...found, { indicatorId, code: "evidence_missing", severity: "error", part: "num", against: null }]
    : found;
}

/** An optional figure may stay empty; nothing else may. */
export const isMissing = ({ figure, isMandatory }: Asked): boolean => isMandatory && isFigureEmpty(figure);

/** A "no" or a zero has nothing to prove. */
export function isEvidenceMissing({ isEvidenceRequired, evidenceCount, rules, figure }: Asked): boolean {
  if (!isEvidenceRequired || evidenceCount > 0 || !isFigureComplete(rules, figure)) return false;
  return figure.num !== null && /^-?\d+(\.\d+)?$/.test(figure.num) && compareDecimals(figure.num, "0") !== 0;
}
