import { formatMoney, formatNumber, formatRatio } from "../../lib/format.ts";
import { t } from "../../lib/i18n.ts";
import type { PlanCriterion } from "./queries.ts";

/** A target as people read it: "85%", "20.000.000 ₫", "Có", "12". */
export function targetText(criterion: Pick<PlanCriterion, "kind" | "isPercent">, value: string): string {
  if (criterion.kind === "boolean")
    return value === "1" ? t("campaigns.criteria.yes") : t("campaigns.criteria.no");
  if (criterion.isPercent) return formatRatio(value, value.length > 4 ? 1 : 0);
  return criterion.kind === "amount" ? formatMoney(value) : formatNumber(value);
}
