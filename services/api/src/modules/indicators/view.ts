import type { UnitContext } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { versionOn } from "./domain/version-on.ts";
import type { IndicatorRow } from "./store.ts";

/** An indicator as readers get it: the meaning valid today in their language, and every version. */
export function viewOf(ctx: UnitContext, { unitNo, ...row }: IndicatorRow) {
  const text = versionOn(row.versions, dayInVietnam(ctx.now));
  const isEnglish = ctx.locale === "en";
  return {
    ...row,
    isOwn: unitNo === ctx.unit.no,
    name: (isEnglish ? text?.nameEn : text?.nameVi) ?? row.code,
    measure: (isEnglish ? text?.measureEn : text?.measureVi) ?? "",
    numerator: (isEnglish ? text?.numeratorEn : text?.numeratorVi) ?? null,
    denominator: (isEnglish ? text?.denominatorEn : text?.denominatorVi) ?? null,
    description: (isEnglish ? text?.descriptionEn : text?.descriptionVi) ?? null,
  };
}

/** By content as Vietnamese orders letters (a, b, c, d, đ, e, F, G), then by code, A2 before A10. */
export const byContent = (
  a: { content: string | null; code: string },
  b: { content: string | null; code: string },
): number => collator.compare(a.content ?? "￿", b.content ?? "￿") || collator.compare(a.code, b.code);

const collator = new Intl.Collator("vi", { numeric: true });
