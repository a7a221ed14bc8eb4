import { eventSentence } from "@thidua/api/shared/event-sentence.ts";
import { eventWords } from "@thidua/api/shared/event-words.ts";
import { parsePeriod } from "@thidua/api/shared/period.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod } from "../../lib/format.ts";
import { t, textIfAny } from "../../lib/i18n.ts";
import { language } from "../../lib/preferences.ts";
import { roleName } from "../people/model.ts";
import type { ChainStretch, EventChange, OutsideEvent, UnitEvent } from "./queries.ts";

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
export const sentenceOf = (event: Pick<UnitEvent, "name" | "payload">): string =>
  eventSentence(event, language()) ?? t("audit.unknown", { name: event.name });

/** Under which right somebody outside acted. */
export function rightOf({ permission, credential }: Pick<OutsideEvent, "permission" | "credential">): string {
  const words = eventWords[language()];
  const rights: Readonly<Record<string, string>> = words.rights;
  const right = rights[permission ?? ""] ?? words.otherRight;
  return credential === "api_key" ? `${right}, ${words.byKey}` : right;
}

/** How far the check of the chain has come, and what it has found. */
export interface ChainCheck {
  readonly findings: ChainStretch["findings"];
  /** Events in the chain. */
  readonly count: number;
  /** The event up to which it was recomputed; null: to the end. */
  readonly checkedTo: number | null;
}

/** Who is shown this many places needs no more of them. */
const FINDINGS_WANTED = 100;

export function chainCheck(stretches: readonly ChainStretch[]): ChainCheck {
  const last = stretches.at(-1);
  return {
    findings: stretches.flatMap(({ findings }) => findings),
    count: last?.count ?? 0,
    checkedTo: last?.next ?? null,
  };
}

/** Whether the next stretch is worth asking for. */
export const goesOn = ({ checkedTo, findings }: ChainCheck): boolean =>
  checkedTo !== null && findings.length < FINDINGS_WANTED;

/** A changed row in words: what it is, and the fields that mean something to people. */
export interface ToldChange {
  readonly title: string;
  readonly kind: EventChange["kind"];
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const titled = ["name", "title", "name_vi", "body", "code", "number"] as const;

/** Rows before and after as people read them; technical fields (ids, versions, copies) are left out. */
export function tellChange({ table, kind, fields }: EventChange): ToldChange {
  const name = titled
    .map((wanted) => fields.find((field) => field.name === wanted))
    .map((field) => field?.after ?? field?.before)
    .find((value) => typeof value === "string");
  const noun = textIfAny(`audit.tables.${table}`) ?? table;
  return {
    title: typeof name === "string" ? `${noun}: ${name.length > 80 ? `${name.slice(0, 80)}…` : name}` : noun,
    kind,
    fields: fields.flatMap((field) => {
      const values = [field.before, field.after].filter((value) => value !== null);
      const isOrder = field.name === "position" && values.some((value) => typeof value === "number");
      const label = textIfAny(`audit.fields.${isOrder ? "order" : field.name}`);
      if (label === null || values.some((value) => typeof value === "string" && UUID.test(value))) return [];
      return [
        { label, before: valueText(field.name, field.before), after: valueText(field.name, field.after) },
      ];
    }),
  };
}

function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "audit.yes" : "audit.no");
  if (typeof value === "number") return field === "year" ? String(value) : formatNumber(value);
  if (Array.isArray(value))
    return value.map((one) => (field === "roles" ? roleName(String(one)) : String(one))).join(", ") || "–";
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (field === "period" && parsePeriod(text)) return formatPeriod(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDate(text);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return formatDateTime(text);
  return textIfAny(`audit.values.${text}`) ?? text;
}
