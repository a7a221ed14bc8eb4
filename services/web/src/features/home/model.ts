import { daysBetween, formatNumber, formatPeriod } from "../../lib/format.ts";
import { t } from "../../lib/i18n.ts";
import { periodInText } from "../results/wording.ts";
import type { HomeItem } from "./queries.ts";

/** What is overdue, what is due within a week or so, and what waits without a near date. */
export type Pressure = "overdue" | "soon" | "anytime";
const soonDays = 14;

export function pressureOf(item: Pick<HomeItem, "isOverdue" | "dueOn">, today: string): Pressure {
  if (item.isOverdue) return "overdue";
  return item.dueOn !== null && daysBetween(today, item.dueOn) <= soonDays ? "soon" : "anytime";
}

/** The groups of the page, each as the API ordered it, empty ones left out. */
export function byPressure(items: readonly HomeItem[], today: string) {
  return (["overdue", "soon", "anytime"] as const).flatMap((pressure) => {
    const within = items.filter((item) => pressureOf(item, today) === pressure);
    return within.length ? [{ pressure, items: within }] : [];
  });
}

const count = (value: number): string => formatNumber(value);
const period = (item: HomeItem): string => (item.periods[0] ? periodInText(item.periods[0]) : "");
const outOf = (item: HomeItem): string => count(item.outOf ?? 0);
const from = (item: HomeItem): string => item.from ?? "";

/** What is to be done, in one line. */
export function titleOf(item: HomeItem): string {
  switch (item.kind) {
    case "report_due":
      return t("home.report_due.title", { period: period(item) });
    case "report_ready":
      return t("home.report_ready.title", { period: period(item) });
    case "report_returned":
      return t("home.report_returned.title", { period: period(item) });
    case "task_due":
      return item.title ?? "";
    case "reviews_waiting":
      return t("home.reviews_waiting.title", { count: count(item.count) });
    case "reports_missing":
      return t("home.reports_missing.title", { schools: outOf(item), count: count(item.count) });
    case "adoptions_missing":
      return t("home.adoptions_missing.title", { count: count(item.count), outOf: outOf(item) });
    case "coverage":
      return t("home.coverage.title", {
        period: item.periods[0] ? formatPeriod(item.periods[0]) : "",
        count: count(item.count),
        outOf: outOf(item),
      });
    case "api_key_expiring":
      return t("home.api_key_expiring.title", { title: item.title ?? "" });
    case "reorganisation_planned":
    case "reorganisation_failed":
      return t(`home.${item.kind}.title`, { title: item.title ?? "" });
    default:
      return t(`home.${item.kind}.title`);
  }
}

const periodsMax = 4;

function periodsText(item: HomeItem): string {
  const named = item.periods.slice(0, periodsMax).map((one) => periodInText(one));
  const rest = item.periods.length - named.length;
  return [...named, ...(rest > 0 ? [t("home.morePeriods", { count: count(rest) })] : [])].join(", ");
}

function namesText(item: HomeItem, all: number): string {
  const rest = all - item.names.length;
  return [item.names.join(", "), rest > 0 ? t("home.more", { count: count(rest) }) : ""]
    .filter(Boolean)
    .join(" ");
}

/** What one should know before beginning. */
export function noteOf(item: HomeItem): string {
  switch (item.kind) {
    case "report_due":
      return item.count
        ? t("home.report_due.begun", { count: count(item.count), outOf: outOf(item) })
        : t("home.report_due.none", { outOf: outOf(item) });
    case "report_ready":
      return t("home.report_ready.note", { outOf: outOf(item) });
    case "report_returned":
      return item.count
        ? t("home.report_returned.noteFindings", { from: from(item), count: count(item.count) })
        : t("home.report_returned.note", { from: from(item) });
    case "plan_missing":
      return t("home.plan_missing.note", { from: from(item) });
    case "campaign_to_adopt":
      return t("home.campaign_to_adopt.note", { from: from(item) });
    case "reviews_waiting":
      return [
        t("home.reviews_waiting.note", { periods: periodsText(item) }),
        item.late ? t("home.reviews_waiting.late", { count: count(item.late) }) : "",
        item.changed ? t("home.reviews_waiting.changed", { count: count(item.changed) }) : "",
      ]
        .filter(Boolean)
        .join(" · ");
    case "reports_missing":
      return [namesText(item, item.outOf ?? 0), periodsText(item)].filter(Boolean).join(" · ");
    case "adoptions_missing":
      return namesText(item, item.count);
    case "coverage":
      return "";
    case "reorganisation_planned":
      return t("home.reorganisation_planned.note", { from: from(item) });
    default:
      return t(`home.${item.kind}.note`);
  }
}

/** Where the one click leads, below the unit. */
export function placeOf(item: HomeItem): {
  readonly path: readonly string[];
  readonly search?: Record<string, string>;
} {
  const campaign = item.campaign?.id ?? "";
  const [first = ""] = item.periods;
  switch (item.kind) {
    case "report_due":
    case "report_ready":
    case "report_returned":
      return { path: ["so-lieu", campaign, first] };
    case "reviews_waiting":
      return { path: ["duyet"], search: { phongtrao: campaign } };
    case "reports_missing":
      return { path: ["duyet"], search: { phongtrao: campaign, trangthai: "missing" } };
    case "coverage":
      return { path: ["so-sanh"], search: { campaign, period: first } };
    case "api_key_expiring":
      return { path: ["ket-noi"] };
    case "reorganisation_planned":
    case "reorganisation_failed":
      return { path: ["don-vi", "sap-xep", item.reorganisationId ?? ""] };
    default:
      return { path: ["phong-trao", campaign] };
  }
}
