import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { Coverage } from "../../shared/aggregate.ts";
import type { Day } from "../../shared/day.ts";
import { onTimeUntil } from "../../shared/period.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import type { IndicatorRef, ReportState, SourceLine } from "./shapes.ts";
import type { SentReports, UnitNames } from "./store.ts";
import type { Subject } from "./subject.ts";

export const unitRef = ({
  code,
  name,
  shortName,
  level,
  isReporting,
}: Pick<UnitNames, "code" | "name" | "shortName" | "level" | "isReporting">) => ({
  code,
  name,
  shortName,
  level,
  isReporting,
});

export const indicatorRef = (criterion: EffectiveCriterion): z.input<typeof IndicatorRef> => ({
  id: criterion.indicatorId,
  code: criterion.code,
  name: criterion.name,
  measure: criterion.measure,
  numerator: criterion.numerator,
  denominator: criterion.denominator,
  content: criterion.content,
  kind: criterion.kind,
  isPercent: criterion.isPercent,
  direction: criterion.direction,
  overUnits: criterion.overUnits,
  overTime: criterion.overTime,
  frequency: criterion.frequency,
  weight: criterion.weight,
});

/** Whence the numbers: the tree they are put together in, the reports behind them, and until when they are true. */
export const sourceLine = (
  ctx: UnitContext,
  subject: Pick<Subject, "today" | "choice">,
  sources: readonly PeriodInForce[],
  sent: readonly Pick<SentReports, "lastSentAt">[],
): z.input<typeof SourceLine> => ({
  treeOf: subject.choice.moment?.on ?? subject.today,
  tree: subject.choice.kind,
  treeKnownAt: subject.choice.moment?.knownAt ?? null,
  reports: sources.map((source) => source.period),
  asOf: ctx.now.toISOString(),
  lastSentAt: sent.reduce<string | null>(
    (last, { lastSentAt }) =>
      lastSentAt !== null && (last === null || lastSentAt > last) ? lastSentAt : last,
    null,
  ),
});

/** State of the one report behind a row, from the counts of that one report. */
export function stateOfSchool(
  coverage: Coverage,
  source: PeriodInForce,
  today: Day,
): z.input<typeof ReportState> {
  if (coverage.sent === 0) return today > onTimeUntil(source) ? "overdue" : "missing";
  return coverage.approved ? "approved" : coverage.returned ? "returned" : "sent";
}
