/**
 * The life of a period's report between a unit that sends and the one above that decides.
 * Nothing is stored of a state: it follows from the newest revision and the latest decision on it.
 */
import { type Day, dayInVietnam } from "../../../shared/day.ts";
import { type CalendarPeriod, onTimeUntil } from "../../../shared/period.ts";

/** `withdrawn` takes an approval back, as if nothing had been decided. */
export type Decision = "approved" | "returned" | "withdrawn";

/** none: nothing typed yet. draft: typed, never sent. */
export type ReportState = "none" | "draft" | "sent" | "returned" | "approved";

/** Newest revision (0: never sent) and the latest decision on that revision. */
export interface Standing {
  readonly revision: number;
  readonly decision: Decision | null;
}

export function stateOf({ revision, decision }: Standing, hasDraft: boolean): ReportState {
  if (revision === 0) return hasDraft ? "draft" : "none";
  return decision === null || decision === "withdrawn" ? "sent" : decision;
}

/** An approved report is closed to its unit; only the one above opens it again, by returning it. */
export const isLocked = (standing: Standing): boolean => stateOf(standing, false) === "approved";

export interface Sending {
  /** Revision the sender had before the eyes. */
  readonly basedOn: number;
  /** Something differs from what was sent last. */
  readonly hasChanges: boolean;
  readonly hasNote: boolean;
}

export type Sent =
  | { readonly ok: true; readonly revision: number; readonly isRepeated: boolean }
  | { readonly ok: false; readonly why: "approved" | "stale" | "unchanged" };

/** Whether a report may be sent (again). Sending the same twice gives the same revision, and its receipt. */
export function send(standing: Standing, { basedOn, hasChanges, hasNote }: Sending): Sent {
  const { revision } = standing;
  const state = stateOf(standing, true);
  if (state === "approved") return { ok: false, why: "approved" };
  const isNothingNew = revision > 0 && !hasChanges;
  if (isNothingNew && state === "sent" && (basedOn === revision - 1 || (basedOn === revision && !hasNote))) {
    return { ok: true, revision, isRepeated: true };
  }
  if (basedOn !== revision) return { ok: false, why: "stale" };
  if (isNothingNew && !hasNote) return { ok: false, why: "unchanged" };
  return { ok: true, revision: revision + 1, isRepeated: false };
}

/** How long the one who approved may take it back, in minutes; later it takes a return with a reason. */
export const withdrawalMinutesMax = 10;

export type Deciding =
  | { readonly kind: "approved"; readonly revision: number }
  | { readonly kind: "returned"; readonly revision: number; readonly hasReason: boolean }
  | {
      readonly kind: "withdrawn";
      readonly revision: number;
      readonly isOwnApproval: boolean;
      readonly minutesSince: number;
    };

export type Decided =
  | { readonly ok: true; readonly isRepeated: boolean }
  | {
      readonly ok: false;
      readonly why: "not_sent" | "sent_again" | "no_reason" | "not_approved" | "not_yours" | "too_late";
    };

/** Whether the one above may decide this about that revision. */
export function decide(standing: Standing, deciding: Deciding): Decided {
  if (standing.revision === 0) return { ok: false, why: "not_sent" };
  if (deciding.revision !== standing.revision) return { ok: false, why: "sent_again" };
  switch (deciding.kind) {
    case "approved":
      return { ok: true, isRepeated: standing.decision === "approved" };
    case "returned":
      return deciding.hasReason ? { ok: true, isRepeated: false } : { ok: false, why: "no_reason" };
    case "withdrawn":
      if (standing.decision !== "approved") return { ok: false, why: "not_approved" };
      if (!deciding.isOwnApproval) return { ok: false, why: "not_yours" };
      if (deciding.minutesSince > withdrawalMinutesMax) return { ok: false, why: "too_late" };
      return { ok: true, isRepeated: false };
  }
}

type Due = Pick<CalendarPeriod, "dueOn" | "graceDays">;

/** Late is the day of the first sending: mending what was returned makes nobody late. */
export const isSentLate = (firstSentAt: Date, due: Due): boolean =>
  dayInVietnam(firstSentAt) > onTimeUntil(due);

/** Not sent, and the last day of grace is over. */
export const isOverdue = (today: Day, due: Due): boolean => today > onTimeUntil(due);
