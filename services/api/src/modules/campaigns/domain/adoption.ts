/** A published plan of a unit below, as far as the table of adoptions needs it. */
export interface PlanBelow {
  readonly unitNo: number;
  readonly targetCount: number;
}

export interface UnitBelow {
  readonly no: number;
  readonly isReporting: boolean;
}

export interface AdoptionCount {
  /** Units in it that send figures. */
  readonly schoolCount: number;
  readonly adoptedCount: number;
  readonly withTargetsCount: number;
}

/**
 * For each unit directly below: how many of its schools have made their plan, and how many have set targets of their
 * own. A school counts for itself. `ancestors` runs from the root down.
 */
export function countAdoptions(
  children: readonly UnitBelow[],
  schools: readonly number[],
  ancestors: ReadonlyMap<number, readonly number[]>,
  plans: readonly PlanBelow[],
): ReadonlyMap<number, AdoptionCount> {
  const planOf = new Map(plans.map((plan) => [plan.unitNo, plan]));
  const counts = new Map(
    children.map(({ no }) => [no, { schoolCount: 0, adoptedCount: 0, withTargetsCount: 0 }]),
  );
  for (const school of schools) {
    const plan = planOf.get(school);
    for (const unitNo of [...(ancestors.get(school) ?? []), school]) {
      const count = counts.get(unitNo);
      if (!count) continue;
      count.schoolCount += 1;
      if (plan) count.adoptedCount += 1;
      if (plan && plan.targetCount > 0) count.withTargetsCount += 1;
    }
  }
  return counts;
}
