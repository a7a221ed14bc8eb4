import { codeFromName } from "../unit-code.ts";
import type { MadeUnit } from "./acts.ts";

export interface TreeUnit {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentNo: number | null;
  readonly isOpen: boolean;
}

export interface TreeLevel {
  readonly code: string;
  readonly rank: number;
  readonly isReporting: boolean;
}

/** The ordering unit and all beneath it. */
export interface Tree {
  readonly actingNo: number;
  readonly isRoot: boolean;
  readonly units: readonly TreeUnit[];
  readonly levels: readonly TreeLevel[];
  /** Codes that units anywhere in the nation have already. */
  readonly takenCodes: ReadonlySet<string>;
}

export interface Renaming {
  name?: string;
  shortName?: string;
  symbol?: string;
  place?: string;
  adminCode?: string;
  adminCodeFrom?: string;
}

/** A unit while an order is worked out. Those to be made have negative numbers: -1 is the first. */
export interface DraftUnit {
  readonly no: number;
  readonly code: string;
  name: string;
  shortName: string;
  level: string;
  parentNo: number | null;
  isOpen: boolean;
  readonly before: TreeUnit | undefined;
  readonly made: MadeUnit | undefined;
  readonly renaming: Renaming;
}

export interface LineageRow {
  readonly unitNo: number;
  readonly predecessorNo: number;
  readonly kind: "merge" | "split" | "abolish";
  readonly share: number;
}

/** The tree as the acts of an order leave it, one after the other. */
export class DraftTree {
  readonly tree: Tree;
  readonly ranks: ReadonlyMap<string, TreeLevel>;
  readonly lineage: LineageRow[] = [];
  readonly levelNames = new Map<string, { nameVi?: string; nameEn?: string }>();
  readonly #units = new Map<number, DraftUnit>();
  readonly #byCode = new Map<string, DraftUnit>();
  readonly #children = new Map<number, Set<DraftUnit>>();
  readonly #touched = new Set<DraftUnit>();
  readonly #heirs = new Map<number, LineageRow[]>();
  #heirsKnown = 0;
  #made = 0;

  constructor(tree: Tree) {
    this.tree = tree;
    this.ranks = new Map(tree.levels.map((level) => [level.code, level]));
    for (const before of tree.units) {
      this.#put({
        no: before.no,
        code: before.code,
        name: before.name,
        shortName: before.shortName,
        level: before.level,
        parentNo: before.parentNo,
        isOpen: before.isOpen,
        before,
        made: undefined,
        renaming: {},
      });
    }
  }

  #put(unit: DraftUnit) {
    this.#units.set(unit.no, unit);
    this.#byCode.set(unit.code, unit);
    if (unit.parentNo !== null) this.#under(unit.parentNo).add(unit);
  }
  #under(no: number): Set<DraftUnit> {
    const known = this.#children.get(no);
    if (known) return known;
    const made = new Set<DraftUnit>();
    this.#children.set(no, made);
    return made;
  }

  byCode = (code: string): DraftUnit | undefined => this.#byCode.get(code);
  byNo = (no: number | null): DraftUnit | undefined => (no === null ? undefined : this.#units.get(no));
  units = (): Iterable<DraftUnit> => this.#units.values();
  children = (unit: DraftUnit): readonly DraftUnit[] => [...(this.#children.get(unit.no) ?? [])];
  openChildren = (unit: DraftUnit): readonly DraftUnit[] =>
    this.children(unit).filter((child) => child.isOpen);
  /** Units that an act has said something about. */
  touched = (): ReadonlySet<DraftUnit> => this.#touched;
  rankOf = (unit: DraftUnit): number => this.ranks.get(unit.level)?.rank ?? Number.NaN;
  isReporting = (unit: DraftUnit): boolean => this.ranks.get(unit.level)?.isReporting ?? false;
  isActing = (unit: DraftUnit): boolean => unit.no === this.tree.actingNo;

  /** A code nobody has, like the wanted one. */
  freeCode(wanted: string): string {
    const isFree = (code: string) => !this.#byCode.has(code) && !this.tree.takenCodes.has(code);
    if (isFree(wanted)) return wanted;
    let at = 2;
    while (!isFree(`${wanted}-${at}`)) at += 1;
    return `${wanted}-${at}`;
  }

  make(made: MadeUnit, parent: DraftUnit): DraftUnit {
    this.#made += 1;
    const unit: DraftUnit = {
      no: -this.#made,
      code: made.code ?? this.freeCode(codeFromName(made.name)),
      name: made.name,
      shortName: made.shortName ?? made.name,
      level: made.level,
      parentNo: parent.no,
      isOpen: true,
      before: undefined,
      made,
      renaming: {},
    };
    this.#put(unit);
    this.#touched.add(unit);
    return unit;
  }

  place(unit: DraftUnit, parentNo: number | null) {
    if (unit.parentNo !== null) this.#under(unit.parentNo).delete(unit);
    unit.parentNo = parentNo;
    if (parentNo !== null) this.#under(parentNo).add(unit);
    this.#touched.add(unit);
  }

  end(unit: DraftUnit) {
    unit.isOpen = false;
    this.#touched.add(unit);
  }

  open(unit: DraftUnit) {
    unit.isOpen = true;
    this.#touched.add(unit);
  }

  rename(unit: DraftUnit, names: Renaming & { level?: string | undefined }) {
    const { level, ...renaming } = names;
    Object.assign(unit.renaming, renaming);
    unit.name = renaming.name ?? unit.name;
    unit.shortName = renaming.shortName ?? unit.shortName;
    unit.level = level ?? unit.level;
    this.#touched.add(unit);
  }

  /** Units from the parent up, as far as the ordering unit; each once, even where a faulty order makes a circle. */
  *above(unit: DraftUnit): Iterable<DraftUnit> {
    const seen = new Set<DraftUnit>();
    for (let at = this.byNo(unit.parentNo); at && !seen.has(at); at = this.byNo(at.parentNo)) {
      seen.add(at);
      yield at;
    }
  }

  #heirsOf(no: number): readonly LineageRow[] {
    for (const row of this.lineage.slice(this.#heirsKnown)) {
      const known = this.#heirs.get(row.predecessorNo);
      if (known) known.push(row);
      else this.#heirs.set(row.predecessorNo, [row]);
    }
    this.#heirsKnown = this.lineage.length;
    return this.#heirs.get(no) ?? [];
  }

  /** Whoever carries on what an ended unit was, through every later ending of this order; undefined: nobody, or several. */
  soleSuccessor(unit: DraftUnit): DraftUnit | undefined {
    const seen = new Set<DraftUnit>();
    let at: DraftUnit | undefined = unit;
    while (at && !at.isOpen && !seen.has(at)) {
      seen.add(at);
      const rows: readonly LineageRow[] = this.#heirsOf(at.no);
      at = rows.length === 1 ? this.byNo(rows[0]?.unitNo ?? null) : undefined;
    }
    return at === unit || !at?.isOpen ? undefined : at;
  }
}
