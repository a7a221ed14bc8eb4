import { addDays, type Day } from "../../../../shared/day.ts";
import type { Fault } from "./acts.ts";
import type { DraftTree, DraftUnit } from "./draft-tree.ts";
import type { UnitChange } from "./effects.ts";
import { isChanged } from "./steps.ts";

/** Planned, it waits for its day. One that failed may be laid aside: then it is cancelled. */
export const reorganisationStates = ["planned", "done", "cancelled", "failed"] as const;
export type ReorganisationState = (typeof reorganisationStates)[number];

export const planProblems = ["refused", "changed-later", "not-allowed", "left", "unit-closed"] as const;

/** Why a planned order was not carried out on its day. */
export interface PlanProblem {
  readonly code: (typeof planProblems)[number];
  /** The first of what the order had wrong on its day, of so many. */
  readonly faults?: readonly Fault[];
  readonly faultCount?: number;
  /** What the units that these faults are about were called then, by their codes. */
  readonly names?: Readonly<Record<string, string>>;
  /** Name of the unit it is about. */
  readonly subject?: string;
}

const FAULTS_KEPT = 200;
export function refusedWith(
  all: readonly Fault[],
  nameOf: (code: string) => string | undefined,
): PlanProblem {
  const faults = all.slice(0, FAULTS_KEPT);
  const names = Object.fromEntries(
    faults
      .flatMap(({ subject, other }) => (other === undefined ? [subject] : [subject, other]))
      .flatMap((code) => {
        const name = nameOf(code);
        return name === undefined ? [] : [[code, name]];
      }),
  );
  return { code: "refused", faults, faultCount: all.length, names };
}

const YEARS_AHEAD = 5;
/** Further ahead than anybody decides: a slip of the pen. */
export const isTooFarAhead = (day: Day, today: Day): boolean => day > addDays(today, YEARS_AHEAD * 366);

/** The first moment of the day in Viet Nam. */
export const beginningOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`);

/** A planned order is cancelled before its day; after it, should nobody have carried it out. One that failed, whenever. */
export const isOnItsDay = (state: ReorganisationState, effectiveOn: Day, today: Day): boolean =>
  state === "planned" && effectiveOn === today;

/** The unit that is there on which what is said of this one hangs: itself, or the nearest above one to be made. */
function standing(draft: DraftTree, unit: DraftUnit | undefined): number {
  let at = unit;
  while (at && at.no < 0) at = draft.byNo(at.parentNo);
  return at?.no ?? draft.tree.actingNo;
}

/** The changes of an order, each with the number of the unit that is to be told of it. */
export const plannedChangesOf = (draft: DraftTree, changes: readonly UnitChange[]) =>
  changes.map((change) => ({ ...change, unit: standing(draft, draft.byCode(change.code)) }));

/** Whom the order concerns: what it changes, who stands above that before and after, and who carries it on. */
export function concernedBy(draft: DraftTree): readonly number[] {
  const found = new Set<number | null | undefined>();
  for (const unit of draft.touched()) {
    if (!isChanged(unit)) continue;
    found.add(unit.no).add(unit.parentNo).add(unit.before?.parentNo);
  }
  for (const { unitNo, predecessorNo } of draft.lineage) found.add(unitNo).add(predecessorNo);
  return [...found].filter((no) => no !== null && no !== undefined && no > 0 && draft.byNo(no)) as number[];
}
