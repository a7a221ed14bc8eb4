import { isDay, writtenDay } from "./day.ts";
import { eventWords } from "./event-words.ts";
import { parsePeriod, periodLabel } from "./period.ts";

/** An event as far as a sentence tells it. */
export interface ToldEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
type Locale = keyof typeof eventWords;

const numberIn = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };

/** What happened as a sentence without subject: "Gửi báo cáo tháng 1/2022". Null: an event that has no words yet. */
export function eventSentence({ name, payload }: ToldEvent, locale: Locale): string | null {
  const [module = "", what = ""] = name.split(".");
  const said: Readonly<Record<string, Readonly<Record<string, string>>>> = eventWords[locale].said;
  const template = said[module]?.[what];
  if (template === undefined) return null;
  let isOne = false;
  return template.replace(
    /\{\{\s*(\w+)\s*\}\}|\[([^\]]*)\]/g,
    (_, field: string | undefined, plural: string) => {
      if (field === undefined) return isOne ? "" : plural;
      const told = tell(field, payload, locale) ?? "–";
      if (/^[\d.,]+$/.test(told)) isOne = told === "1";
      return told;
    },
  );
}

const counts = ["count", "created", "addedCount", "copied", "saved"] as const;

/** What a sentence asks for, in words; undefined where the event does not tell it. */
function tell(field: string, payload: ToldEvent["payload"], locale: Locale): string | undefined {
  const value = payload[field];
  const words = eventWords[locale];
  if (field === "period" && typeof value === "string") return periodWithin(value, locale);
  if (field === "indicator")
    return typeof payload["code"] === "string"
      ? words.indicator.replace(/\{\{\s*code\s*\}\}/, () => payload["code"] as string)
      : words.score;
  // Earlier events tell the school by its code alone.
  if (field === "schoolName" && value === undefined) return tell("school", payload, locale);
  if (typeof value === "string") return isDay(value) ? writtenDay(value) : value;
  if (typeof value === "number") return numberIn[locale].format(value);
  const roles: Readonly<Record<string, string>> = words.roles;
  if (Array.isArray(value)) return value.map((one) => roles[String(one)] ?? String(one)).join(", ");
  if (field !== "count") return undefined;
  const counted = Array.isArray(payload["reports"])
    ? payload["reports"].length
    : counts.map((key) => payload[key]).find((one) => typeof one === "number");
  return counted === undefined ? undefined : numberIn[locale].format(counted);
}

/** "Tháng 1/2022" stands in the middle of a sentence; English months keep their capital. */
function periodWithin(key: string, locale: Locale): string {
  if (!parsePeriod(key)) return key;
  const label = periodLabel(key, locale);
  return locale === "vi" ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
