import { z } from "@hono/zod-openapi";
import { DayField, textField } from "../../platform/http/fields.ts";
import { safeName } from "./domain/archive-text.ts";
import { type HeldRow, type PersonRecord, recordHtml, recordJson } from "./domain/person-record.ts";
import { mentionReasons, requesters, requestKinds, whyMentioned } from "./domain/personal-data.ts";
import type { RequestRow } from "./store.ts";

/*
 * A person's own data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). A person takes a copy of everything in every unit by
 * themselves; a unit gives a copy of what it holds, and takes a name back on request. What taking back means here:
 *
 *  - Gone from the unit: name, position, e-mail address, membership, groups, invitations, and the account with its
 *    password, second factor and sessions once no unit is left that it opens.
 *  - Kept: figures, sendings, reviews and events, under the technical person_id and a pseudonym, so that no total, no
 *    receipt and no proof of the log changes. Copies of the name in those rows are replaced: which columns they are is
 *    declared once, in the inventory.
 *  - Kept with the name: what was signed and published (plans, decisions), which the law on archives has kept; and what
 *    people typed in their own words, which the answer lists for somebody to look at.
 *
 * Each unit answers for its own rows: a name that a unit above has written down is that unit's to take back.
 */

export const RequestParams = z.object({ request: z.uuid() });
export const PersonParams = z.object({ person: z.uuid() });
export const FormatQuery = z.object({ format: z.enum(["html", "json"]).default("html") });
export const RequestKind = z.enum(requestKinds).openapi({ example: "erase" });

const Outcome = z.object({
  replaced: z.number().int().openapi({ example: 14, description: "Copies of the name that were replaced" }),
  account: z
    .enum(["none", "kept", "removed"])
    .openapi({ example: "removed", description: "kept: it opens other units" }),
  mentions: z
    .array(
      z.object({
        table: z.string().openapi({ example: "plan_sections" }),
        column: z.string().openapi({ example: "body" }),
        count: z.number().int().openapi({ example: 1 }),
        why: z
          .enum(mentionReasons)
          .openapi({ description: "signed: kept as a record; typed: to be looked at" }),
      }),
    )
    .openapi({ description: "Where the name still stands" }),
});

export const PersonalDataRequest = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000d2" }),
    kind: RequestKind,
    person: z.object({ id: z.uuid(), name: z.string().openapi({ example: "Nguyễn Thị Vân" }) }),
    askedBy: z.enum(requesters).openapi({ example: "person" }),
    askedOn: DayField,
    dueOn: DayField.nullable().openapi({ description: "Null where no time limit was known for that day" }),
    legalBasis: z.string().nullable().openapi({ example: "Luật 91/2025/QH15" }),
    note: z.string().nullable(),
    recordedAt: z.iso.datetime({ offset: true }),
    recordedBy: z.string().openapi({ example: "Trần Thị Hoa" }),
    state: z.enum(["open", "done", "refused"]).openapi({ example: "open" }),
    closedAt: z.iso.datetime({ offset: true }).nullable(),
    reason: z.string().nullable(),
    outcome: Outcome.nullable(),
  })
  .openapi("PersonalDataRequest");

export const presentRequest = (row: RequestRow): z.input<typeof PersonalDataRequest> => ({
  id: row.id,
  kind: row.kind as z.input<typeof RequestKind>,
  person: { id: row.personId, name: row.personName },
  askedBy: row.askedBy as (typeof requesters)[number],
  askedOn: row.askedOn,
  dueOn: row.dueOn,
  legalBasis: row.legalBasis,
  note: row.note,
  recordedAt: row.recordedAt.toISOString(),
  recordedBy: row.recordedByName,
  state: row.state as "open" | "done" | "refused",
  closedAt: row.closedAt?.toISOString() ?? null,
  reason: row.reason,
  outcome: presentOutcome(row.outcome as StoredOutcome | null),
});

export type StoredOutcome = Omit<z.input<typeof Outcome>, "mentions"> & {
  readonly mentions: readonly { readonly table: string; readonly column: string; readonly count: number }[];
};
const presentOutcome = (stored: StoredOutcome | null) =>
  stored && {
    ...stored,
    mentions: stored.mentions.map((one) => ({ ...one, why: whyMentioned(one.table) })),
  };

export const Limit = z
  .object({
    kind: RequestKind,
    validFrom: DayField,
    days: z.number().int().min(0).max(365).openapi({ example: 20 }),
    legalBasis: textField(300).openapi({ example: "Nghị định 356/2025/NĐ-CP" }),
    source: textField(500).openapi({ example: "Công báo số 1, Điều 5", description: "Where it was read" }),
  })
  .openapi("PersonalDataLimit");

/** A record as a download. */
export function recordDownload(record: PersonRecord, format: "html" | "json") {
  const isHtml = format === "html";
  return {
    contentType: isHtml ? "text/html; charset=utf-8" : "application/json",
    fileName: safeName(
      `Dữ liệu cá nhân ${record.person.name} ${record.madeAt.toISOString().slice(0, 10)}.${format}`,
    ),
    body: isHtml ? recordHtml(record) : recordJson(record),
  };
}
export const recordTypes = ["text/html", "application/json"];

/** The name in a record, as its holder wrote it. */
export const nameIn = (rows: readonly HeldRow[], table: "people" | "account"): string | undefined => {
  const name = rows.find((row) => row.table === table)?.held["name"];
  return typeof name === "string" ? name : undefined;
};
