import { addDays } from "../../../shared/day.ts";

export const requestKinds = ["copy", "erase"] as const;
export type RequestKind = (typeof requestKinds)[number];
export const requesters = ["person", "representative", "authority"] as const;

/** A time limit as some unit has set it. */
export interface Limit {
  readonly unitNo: number;
  readonly kind: string;
  readonly validFrom: string;
  readonly days: number;
  readonly legalBasis: string;
}

/**
 * Until when a request must be answered, and by which text. Of each unit that sets limits the one in force on the day
 * of the request counts, and of several units the shortest. Undefined where nobody has set any: the law is data here.
 */
export function limitOn(
  limits: readonly Limit[],
  kind: RequestKind,
  day: string,
): { readonly dueOn: string; readonly legalBasis: string } | undefined {
  const newest = new Map<number, Limit>();
  for (const limit of limits) {
    if (limit.kind !== kind || limit.validFrom > day) continue;
    const known = newest.get(limit.unitNo);
    if (!known || known.validFrom < limit.validFrom) newest.set(limit.unitNo, limit);
  }
  const [shortest] = [...newest.values()].sort((one, other) => one.days - other.days);
  return shortest && { dueOn: addDays(day, shortest.days), legalBasis: shortest.legalBasis };
}

/** Why a name may still stand somewhere after it was taken back. */
export const mentionReasons = ["signed", "typed"] as const;

/**
 * What was signed and published is kept as it was: plans are records that the law on archives has kept, and who signed
 * is part of them. Everything else is what people typed in their own words; only a person can tell whether a name in
 * it means the one who asked, so it is shown to the administrator and not changed by itself.
 */
export const whyMentioned = (table: string): (typeof mentionReasons)[number] =>
  ["campaigns", "plan_sections", "legal_documents", "reorganisations"].includes(table) ? "signed" : "typed";
