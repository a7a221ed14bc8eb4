import type { DraftTree, DraftUnit } from "./draft-tree.ts";

/** What `app.reorganise` is told: every unit at most once, in its last state. Negative numbers are units it makes. */
export interface Steps {
  readonly create: readonly Readonly<Record<string, unknown>>[];
  readonly units: readonly Readonly<Record<string, unknown>>[];
  readonly lineage: readonly { unit: number; predecessor: number; kind: string; share: number }[];
  readonly staff: readonly { predecessor: number; unit: number; roles: readonly string[] }[];
  readonly levels: readonly { code: string; nameVi?: string; nameEn?: string }[];
}

/** Whether the order changes this unit in the end. */
export const isChanged = (unit: DraftUnit): boolean =>
  !unit.before ||
  unit.isOpen !== unit.before.isOpen ||
  unit.parentNo !== unit.before.parentNo ||
  unit.level !== unit.before.level ||
  Object.keys(unit.renaming).length > 0;

export interface StepOptions {
  readonly effectiveOn: string;
  readonly passStaff: boolean;
  readonly rolesOfLevel: Readonly<Record<string, readonly string[]>>;
}

/** The difference between the tree as it was and as the order leaves it. */
export function stepsOf(draft: DraftTree, options: StepOptions): Steps {
  const touched = [...draft.touched()];
  const made = touched.filter((unit) => unit.made).sort((a, b) => b.no - a.no);
  const changed = touched.filter((unit) => unit.before && isChanged(unit));
  const ended = changed.filter((unit) => unit.before?.isOpen && !unit.isOpen);
  return {
    create: made.map((unit) => ({
      ...unit.made,
      ...unit.renaming,
      name: unit.name,
      shortName: unit.shortName,
      code: unit.code,
      levelCode: unit.level,
      parentCode: draft.byNo(unit.parentNo)?.code,
      openedOn: options.effectiveOn,
      ...(unit.made?.adminCode === undefined
        ? {}
        : { adminCodeFrom: unit.made.adminCodeFrom ?? options.effectiveOn }),
    })),
    units: changed.map((unit) => {
      const before = unit.before as NonNullable<DraftUnit["before"]>;
      const parentNo = placeOf(draft, unit);
      return {
        unit: unit.no,
        ...unit.renaming,
        ...(unit.level === before.level ? {} : { levelCode: unit.level }),
        ...(parentNo === before.parentNo ? {} : { parent: parentNo }),
        ...(unit.isOpen === before.isOpen ? {} : { open: unit.isOpen }),
      };
    }),
    lineage: draft.lineage.map(({ unitNo, predecessorNo, kind, share }) => ({
      unit: unitNo,
      predecessor: predecessorNo,
      kind,
      share,
    })),
    staff: options.passStaff
      ? ended.flatMap((unit) => {
          const heir = draft.soleSuccessor(unit);
          return heir
            ? [{ predecessor: unit.no, unit: heir.no, roles: options.rolesOfLevel[heir.level] ?? [] }]
            : [];
        })
      : [],
    levels: [...draft.levelNames].map(([code, names]) => ({ code, ...names })),
  };
}

/** An ended unit hangs beneath its one successor, also when that has ended in the same order. */
function placeOf(draft: DraftTree, unit: DraftUnit): number | null {
  if (unit.isOpen || !unit.before?.isOpen) return unit.parentNo;
  const parent = draft.byNo(unit.parentNo);
  if (parent?.isOpen || unit.parentNo === unit.before.parentNo) return unit.parentNo;
  return draft.soleSuccessor(unit)?.no ?? unit.before.parentNo;
}
