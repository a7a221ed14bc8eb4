import { parsePeriod } from "@thidua/api/shared/period.ts";
import { formatNumber, formatPeriod } from "../../lib/format.ts";
import { t, textIfAny } from "../../lib/i18n.ts";
import { language } from "../../lib/preferences.ts";
import { roleName } from "../people/model.ts";
import type { UnitEvent } from "./queries.ts";

/** Parts of the product that write into the log, in the order of the navigation. */
export const MODULES = [
  "campaigns",
  "results",
  "reviews",
  "rollups",
  "organisations",
  "people",
  "indicators",
  "integrations",
  "audit",
] as const;

/** What happened as a sentence without subject: "Gửi báo cáo tháng 1 năm 2022". */
export function sentenceOf(event: Pick<UnitEvent, "name" | "payload">): string {
  const template = textIfAny(`audit.said.${event.name}`);
  if (template === null) return t("audit.unknown", { name: event.name });
  const told = wordsOf(event.payload);
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => told(name) ?? "–");
}

const COUNTS = ["count", "created", "addedCount", "copied", "saved"] as const;

/** What a sentence asks for, in words; undefined where the event does not tell it. */
function wordsOf(payload: UnitEvent["payload"]): (name: string) => string | undefined {
  return (name) => {
    const value = payload[name];
    if (name === "period" && typeof value === "string")
      return parsePeriod(value) ? withinText(formatPeriod(value)) : value;
    if (name === "indicator")
      return typeof payload["code"] === "string"
        ? t("audit.indicator", { code: payload["code"] })
        : t("audit.score");
    // Earlier events tell the school by its code alone.
    if (name === "schoolName" && value === undefined) return wordsOf(payload)("school");
    if (typeof value === "string") return value;
    if (typeof value === "number") return formatNumber(String(value));
    if (Array.isArray(value)) return value.map((one) => roleName(String(one))).join(", ");
    if (name !== "count") return undefined;
    const counted = Array.isArray(payload["reports"])
      ? payload["reports"].length
      : COUNTS.map((key) => payload[key]).find((one) => typeof one === "number");
    return counted === undefined ? undefined : formatNumber(String(counted));
  };
}

/** "Tháng 1/2022" stands in the middle of a sentence; English months keep their capital. */
const withinText = (label: string): string =>
  language() === "vi" ? label.charAt(0).toLowerCase() + label.slice(1) : label;
