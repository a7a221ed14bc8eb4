import type { DraftTree, DraftUnit } from "./draft-tree.ts";
import { isChanged } from "./steps.ts";

export type Change = "made" | "renamed" | "moved" | "ended" | "reopened";
export const changeKinds = ["made", "ended", "moved", "renamed", "reopened"] as const satisfies Change[];

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What becomes of one unit. */
export interface UnitChange extends Named {
  readonly change: Change;
  readonly level: string;
  /** What it was called, where that changes. */
  readonly formerName: string | null;
  readonly from: Named | null;
  readonly to: Named | null;
  /** Who carries it on. */
  readonly successors: (Named & { readonly share: number })[];
}

const named = (unit: DraftUnit | undefined): Named | null =>
  unit ? { code: unit.code, name: unit.name } : null;

/** Every change an order makes, those of one kind together. A unit that is renamed and moved stands twice. */
export function changesOf(draft: DraftTree): readonly UnitChange[] {
  const heirs = Map.groupBy(draft.lineage, (row) => row.predecessorNo);
  const found = new Map<Change, UnitChange[]>(changeKinds.map((change) => [change, []]));
  for (const unit of draft.touched()) {
    if (!isChanged(unit)) continue;
    const { before } = unit;
    const say = (change: Change) =>
      found.get(change)?.push({
        change,
        code: unit.code,
        name: unit.name,
        level: unit.level,
        formerName: before && before.name !== unit.name ? before.name : null,
        from: named(draft.byNo(before?.parentNo ?? null)),
        to: named(draft.byNo(unit.parentNo)),
        successors: (heirs.get(unit.no) ?? []).flatMap(({ unitNo, share }) => {
          const heir = named(draft.byNo(unitNo));
          return heir ? [{ ...heir, share }] : [];
        }),
      });
    if (!before) say("made");
    else if (before.isOpen && !unit.isOpen) say("ended");
    else if (!before.isOpen && unit.isOpen) say("reopened");
    else if (unit.parentNo !== before.parentNo) say("moved");
    if (before && (Object.keys(unit.renaming).length || unit.level !== before.level)) say("renamed");
  }
  return [...found.values()].flat();
}

export interface AccessChange extends Named {
  /** How many units it no longer sees, and how many it sees from now on. */
  readonly loses: number;
  readonly gains: number;
}

/** Whose view changes: for each unit, how many others leave or enter what stands beneath it. */
export function accessChanges(draft: DraftTree): readonly AccessChange[] {
  const before = new Map(draft.tree.units.map((unit) => [unit.no, unit.parentNo]));
  const wasAbove = (unit: DraftUnit) => {
    const line: number[] = [];
    for (let no = before.get(unit.no) ?? null; no !== null; no = before.get(no) ?? null) line.push(no);
    return line;
  };
  const tally = new Map<number, { loses: number; gains: number }>();
  const of = (no: number) => {
    const known = tally.get(no) ?? { loses: 0, gains: 0 };
    tally.set(no, known);
    return known;
  };
  const seen = new Set<DraftUnit>();
  const count = (unit: DraftUnit) => {
    if (seen.has(unit)) return;
    seen.add(unit);
    const [old, now] = [wasAbove(unit), [...draft.above(unit)].map(({ no }) => no)];
    for (const no of old) if (!now.includes(no)) of(no).loses += 1;
    for (const no of now) if (!old.includes(no)) of(no).gains += 1;
    for (const child of draft.children(unit)) count(child);
  };
  for (const unit of draft.touched()) if (!unit.before || unit.parentNo !== unit.before.parentNo) count(unit);
  return [...tally]
    .flatMap(([no, { loses, gains }]) => {
      const unit = named(draft.byNo(no));
      return unit ? [{ ...unit, loses, gains }] : [];
    })
    .sort((a, b) => b.loses + b.gains - (a.loses + a.gains) || a.code.localeCompare(b.code));
}

/** Units beneath the same parent that bear the same name once the order is carried out. */
export function sameNames(
  draft: DraftTree,
): readonly { readonly name: string; readonly codes: readonly string[] }[] {
  const parents = new Set([...draft.touched()].map((unit) => unit.parentNo));
  const plain = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return [...parents].flatMap((no) => {
    const parent = draft.byNo(no);
    if (!parent) return [];
    return [...Map.groupBy(draft.openChildren(parent), (unit) => plain(unit.name)).values()]
      .filter((units) => units.length > 1 && units.some((unit) => draft.touched().has(unit)))
      .map((units) => ({ name: units[0]?.name ?? "", codes: units.map((unit) => unit.code) }));
  });
}
