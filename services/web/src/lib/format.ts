import { type Day, dayInVietnam } from "@thidua/api/shared/day.ts";
import { type PeriodKey, periodLabel, periodShortLabel } from "@thidua/api/shared/period.ts";
import type { DecimalText } from "./decimal-text.ts";
import { type Language, language } from "./preferences.ts";

/** Vietnamese authorities work by Vietnamese time wherever the reader sits. */
const ZONE = "Asia/Ho_Chi_Minh";
const TAG: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const DAY = 86_400_000;

type StringNumber = Intl.StringNumericLiteral;

export interface NumberOptions {
  /** Exactly so many decimals; without it, as many as the figure has (at most 6). */
  readonly decimals?: number;
  readonly sign?: boolean;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** 1234.5 as people write it: "1.234,5". Exact: the text goes to the formatter without becoming a float. Missing is "–". */
export function formatNumber(
  value: DecimalText | number | null | undefined,
  options: NumberOptions = {},
): string {
  if (value === null || value === undefined) return "–";
  const key = `${language()}|${options.decimals ?? ""}|${options.sign ?? ""}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(TAG[language()], {
      minimumFractionDigits: options.decimals ?? 0,
      maximumFractionDigits: options.decimals ?? 6,
      signDisplay: options.sign ? "exceptZero" : "auto",
    });
    numberFormats.set(key, format);
  }
  return format.format(typeof value === "number" ? value : (value as StringNumber));
}

/** A percentage that is already one ("87.5" gives "87,5%"). For numerator and denominator use `percentOf` first. */
export function formatPercent(value: DecimalText | null | undefined, decimals = 1): string {
  return value === null || value === undefined ? "–" : `${formatNumber(value, { decimals })}%`;
}

/** A ratio as the API gives it ("0.875" gives "87,5%"). */
export function formatRatio(value: DecimalText | null | undefined, decimals = 1): string {
  return value === null || value === undefined ? "–" : formatPercent(timesHundred(value), decimals);
}

function timesHundred(value: DecimalText): DecimalText {
  const negative = value.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? value.slice(1) : value).split(".");
  const padded = fraction.padEnd(2, "0");
  const text = `${whole}${padded.slice(0, 2)}.${padded.slice(2)}0`.replace(/^0+(?=\d)/, "");
  return negative ? `-${text}` : text;
}

/** Money in đồng: "1.250.000 ₫". */
export function formatMoney(value: DecimalText | null | undefined): string {
  return value === null || value === undefined ? "–" : `${formatNumber(value, { decimals: 0 })} ₫`;
}

const dateFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

/** "2022-01-12" or an instant as "12/01/2022". */
export function formatDate(value: string | Date | null | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (day) return `${day[3]}/${day[2]}/${day[1]}`;
  }
  return dateFormat.format(new Date(value));
}

/** The clock of an instant: "10:42". */
export const formatTime = (value: string | Date): string => timeFormat.format(new Date(value));

/** "10:42, 12/01/2022". */
export function formatDateTime(value: string | Date | null | undefined): string {
  return value === null || value === undefined ? "–" : `${formatTime(value)}, ${formatDate(value)}`;
}

/** Reads "12/1/2022", "12-01-22" or "12012022" as "2022-01-12"; null where it is no day of the calendar. */
export function parseDate(text: string): string | null {
  const compact = text.trim();
  const parts =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(compact) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(compact);
  if (!parts) return null;
  const day = Number(parts[1]);
  const month = Number(parts[2]);
  const year = Number(parts[3]) + ((parts[3]?.length ?? 0) === 2 ? 2000 : 0);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Today in Vietnam, "2022-01-12". */
export const today = (now: Date = new Date()): Day => dayInVietnam(now);

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** How a due date stands to today: "còn 3 ngày", "hôm nay", "quá hạn 2 ngày". */
export function formatDue(due: string, now: string = today()): string {
  const days = daysBetween(now, due.length > 10 ? today(new Date(due)) : due);
  if (language() === "en") {
    if (days === 0) return "due today";
    if (days === 1) return "due tomorrow";
    const plural = Math.abs(days) === 1 ? "day" : "days";
    return days > 0 ? `${formatNumber(days)} ${plural} left` : `${formatNumber(-days)} ${plural} overdue`;
  }
  if (days === 0) return "hạn hôm nay";
  if (days === 1) return "hạn ngày mai";
  return days > 0 ? `còn ${formatNumber(days)} ngày` : `quá hạn ${formatNumber(-days)} ngày`;
}

/** How pressing a due date is, for the colour and sign of a badge. */
export function dueState(due: string, now: string = today()): "bad" | "wait" | "neutral" {
  const days = daysBetween(now, due.length > 10 ? today(new Date(due)) : due);
  return days < 0 ? "bad" : days <= 3 ? "wait" : "neutral";
}

/** A period in words: "2022-Q1" gives "Quý I năm 2022". */
export const formatPeriod = (key: PeriodKey): string => periodLabel(key, language());

/** The same for a head of a column or a tick of an axis. */
export const formatPeriodShort = (key: PeriodKey): string => periodShortLabel(key, language());

/** A file's size in words: "1,4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(bytes / 1024, { decimals: 0 })} KB`;
  return `${formatNumber(bytes / 1024 / 1024, { decimals: 1 })} MB`;
}
