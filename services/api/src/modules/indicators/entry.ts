import type { UnitContext } from "../../platform/http/operation.ts";
import { Invalid, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { rulesOfKind } from "../../shared/indicator-kinds.ts";
import type { Fault, IndicatorRules, IndicatorText } from "./domain/indicator.ts";
import { NotOwn } from "./problems.ts";
import type { RulesIn, TextIn } from "./shapes.ts";
import { type IndicatorRow, indicatorById } from "./store.ts";

/** What was typed, with the usual rules of the kind where none are named. */
export const rulesOf = (typed: RulesIn): IndicatorRules => ({
  code: typed.code,
  kind: typed.kind,
  isPercent: typed.isPercent,
  direction: typed.direction,
  overUnits: typed.overUnits ?? rulesOfKind[typed.kind].overUnits[0],
  overTime: typed.overTime ?? rulesOfKind[typed.kind].overTime[0],
  educationLevel: typed.educationLevel,
  content: typed.content,
  valueMin: typed.valueMin,
  valueMax: typed.valueMax,
});

/** Wording as typed; what has no English is called by its Vietnamese name. */
export const textOf = (typed: TextIn): IndicatorText => ({
  nameVi: typed.nameVi,
  nameEn: typed.nameEn ?? typed.nameVi,
  measureVi: typed.measureVi,
  measureEn: typed.measureEn ?? typed.measureVi,
  numeratorVi: typed.numeratorVi,
  numeratorEn: typed.numeratorEn ?? typed.numeratorVi,
  denominatorVi: typed.denominatorVi,
  denominatorEn: typed.denominatorEn ?? typed.denominatorVi,
  descriptionVi: typed.descriptionVi,
  descriptionEn: typed.descriptionEn ?? typed.descriptionVi,
  source: typed.source,
});

/** Refuses with every fault at its field. */
export function refuseFaults(ctx: UnitContext, faults: readonly Fault[], at = "#"): void {
  if (faults.length)
    throw Invalid({
      errors: faults.map(({ field, code, vi, en }) => ({
        pointer: `${at}/${field}`,
        code,
        detail: ctx.locale === "en" ? en : vi,
      })),
    });
}

/** The unit's own indicator in the version that If-Match names. */
export async function ownIndicatorFor(ctx: UnitContext, id: string): Promise<IndicatorRow> {
  const found = await indicatorById(ctx, id);
  if (!found) throw NotFound();
  if (found.unitNo !== ctx.unit.no) throw NotOwn();
  if (found.version !== ctx.expectedVersion) throw VersionMismatch();
  return found;
}

/** The indicator after a change, as readers get it. */
export async function rereadIndicator(ctx: UnitContext, id: string): Promise<IndicatorRow> {
  const found = await indicatorById(ctx, id);
  if (!found) throw NotFound();
  return found;
}
