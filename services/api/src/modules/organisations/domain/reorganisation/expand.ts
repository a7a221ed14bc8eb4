import type { Act, Fault, FaultCode, MadeUnit, Move, Successor } from "./acts.ts";
import { DraftTree, type DraftUnit, type Tree } from "./draft-tree.ts";

/** An order worked out against the tree: the tree as it leaves it, and why it cannot be carried out, if so. */
export interface Expansion {
  readonly draft: DraftTree;
  readonly faults: readonly Fault[];
}

/** More wrong places than this are not told. */
const FAULTS_MAX = 1000;

/** Works the acts of an order out, one after the other; each finds the tree as those before it leave it. Writes nothing. */
export function expand(tree: Tree, acts: readonly Act[]): Expansion {
  const draft = new DraftTree(tree);
  const faults: Fault[] = [];
  const refuse = (code: FaultCode, at: string, subject: string, other?: string) => {
    if (faults.length < FAULTS_MAX)
      faults.push({ code, at, subject, ...(other === undefined ? {} : { other }) });
  };
  for (const [index, act] of acts.entries()) new Worker(draft, `acts/${index}`, refuse).work(act);
  // Whatever has been refused so far would only be told again.
  if (!faults.length) checkPlaces(draft, refuse);
  if (!faults.length && !draft.touched().size && !draft.levelNames.size)
    refuse("nothing-changes", "acts", "");
  return { draft, faults };
}

type Refuse = (code: FaultCode, at: string, subject: string, other?: string) => void;

/** Whoever is open stands beneath somebody open of a higher level. */
function checkPlaces(draft: DraftTree, refuse: Refuse) {
  const seen = new Set<DraftUnit>();
  const check = (unit: DraftUnit) => {
    if (seen.has(unit) || !unit.isOpen) return;
    seen.add(unit);
    const parent = draft.byNo(unit.parentNo);
    if (!parent) return;
    if (!parent.isOpen) refuse("parent-ended", "acts", unit.code, parent.code);
    else if (!(draft.rankOf(unit) > draft.rankOf(parent)))
      refuse("wrong-level", "acts", unit.code, parent.code);
  };
  for (const unit of draft.touched()) {
    check(unit);
    if (unit.before && (unit.level !== unit.before.level || !unit.isOpen))
      for (const child of draft.children(unit)) check(child);
  }
}

/** Works one act out on the draft. */
class Worker {
  readonly #draft: DraftTree;
  readonly #at: string;
  readonly #refuse: Refuse;
  constructor(draft: DraftTree, at: string, refuse: Refuse) {
    this.#draft = draft;
    this.#at = at;
    this.#refuse = refuse;
  }

  work(act: Act) {
    switch (act.kind) {
      case "create":
        return act.units.forEach((made, at) => void this.#make(made, `units/${at}`));
      case "rename":
        return this.#rename(act.units);
      case "move":
        return this.#move(act.units, "units");
      case "merge":
      case "merge_provinces":
        return this.#merge(act);
      case "split":
        return this.#split(act);
      case "close":
        return this.#close(act);
      case "reopen":
        return this.#reopen(act.units);
      case "abolish_level":
        return this.#abolish(act);
      case "rename_level":
        return this.#renameLevel(act);
    }
  }

  #no(code: FaultCode, at: string, subject: string, other?: string): undefined {
    this.#refuse(code, `${this.#at}/${at}`, subject, other);
    return undefined;
  }

  /** A unit that others may be put beneath. */
  #place(code: string, at: string): DraftUnit | undefined {
    const unit = this.#draft.byCode(code);
    if (!unit) return this.#no("unknown-unit", at, code);
    return unit.isOpen ? unit : this.#no("already-ended", at, code);
  }

  /** A unit that the order may change: open, beneath the ordering one. */
  #subject(code: string, at: string): DraftUnit | undefined {
    const unit = this.#place(code, at);
    return unit && this.#draft.isActing(unit) ? this.#no("acting-unit", at, code) : unit;
  }

  #make(made: MadeUnit, at: string, usualParent?: DraftUnit): DraftUnit | undefined {
    const acting = this.#draft.byNo(this.#draft.tree.actingNo);
    const parent = made.parent === undefined ? (usualParent ?? acting) : this.#place(made.parent, at);
    if (!parent) return undefined;
    if (!this.#draft.ranks.has(made.level)) return this.#no("unknown-level", at, made.level);
    if (made.code !== undefined && this.#draft.freeCode(made.code) !== made.code)
      return this.#no("code-taken", at, made.code);
    return this.#draft.make(made, parent);
  }

  #successor(into: Successor, at: string, usualParent: DraftUnit | undefined) {
    return typeof into === "string" ? this.#place(into, at) : this.#make(into, at, usualParent);
  }

  /** The units named, each once. */
  #subjects(codes: readonly string[], at: string): DraftUnit[] {
    const found = new Set<DraftUnit>();
    for (const [index, code] of codes.entries()) {
      const unit = this.#subject(code, `${at}/${index}`);
      if (unit && found.has(unit)) this.#no("named-twice", `${at}/${index}`, code);
      if (unit) found.add(unit);
    }
    return [...found];
  }

  #rename(units: Extract<Act, { kind: "rename" }>["units"]) {
    for (const [index, { unit: code, ...names }] of units.entries()) {
      const at = `units/${index}`;
      const unit = this.#place(code, at);
      if (!unit) continue;
      if (this.#draft.isActing(unit) && !(this.#draft.tree.isRoot && names.level === undefined)) {
        this.#no("acting-unit", at, code);
        continue;
      }
      if (names.level !== undefined && !this.#draft.ranks.has(names.level)) {
        this.#no("unknown-level", at, names.level);
        continue;
      }
      const given = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined));
      if (!Object.keys(given).length) this.#no("nothing-changes", at, code);
      else this.#draft.rename(unit, given);
    }
  }

  #move(moves: readonly Move[], at: string) {
    const moved = new Set<DraftUnit>();
    for (const [index, move] of moves.entries()) {
      const unit = this.#subject(move.unit, `${at}/${index}`);
      const to = this.#place(move.to, `${at}/${index}`);
      if (!unit || !to) continue;
      if (moved.has(unit)) this.#no("named-twice", `${at}/${index}`, move.unit);
      moved.add(unit);
      if (unit.parentNo !== to.no) this.#draft.place(unit, to.no);
    }
  }

  #merge(act: Extract<Act, { kind: "merge" | "merge_provinces" }>) {
    const ended = this.#subjects(act.units, "units");
    const [first] = ended;
    if (act.kind === "merge_provinces")
      for (const unit of ended)
        if (this.#draft.isReporting(unit)) this.#no("reporting-level", "units", unit.code, unit.level);
    const into = this.#successor(act.into, "into", this.#draft.byNo(first?.parentNo ?? null));
    if (!into) return;
    for (const unit of ended) {
      if (unit === into) {
        this.#no("own-successor", "into", unit.code);
        continue;
      }
      for (const child of this.#draft.openChildren(unit))
        if (child !== into) this.#draft.place(child, into.no);
      this.#draft.end(unit);
      this.#draft.place(unit, into.no);
      this.#draft.lineage.push({ unitNo: into.no, predecessorNo: unit.no, kind: "merge", share: 1 });
    }
  }

  #split(act: Extract<Act, { kind: "split" }>) {
    const divided = this.#subject(act.unit, "unit");
    if (!divided) return;
    const total = act.into.reduce((sum, { share }) => sum + millionths(share), 0);
    if (total > 1e6) this.#no("shares-above-one", "into", act.unit);
    const parts = new Set<DraftUnit>();
    for (const [index, part] of act.into.entries()) {
      const at = `into/${index}`;
      const into = this.#successor(part.unit, at, this.#draft.byNo(divided.parentNo));
      if (!into) continue;
      if (into === divided) {
        this.#no("own-successor", at, act.unit);
        continue;
      }
      if (parts.has(into)) {
        this.#no("named-twice", at, into.code);
        continue;
      }
      parts.add(into);
      this.#draft.lineage.push({
        unitNo: into.no,
        predecessorNo: divided.no,
        kind: "split",
        share: millionths(part.share) / 1e6,
      });
      for (const [childIndex, code] of (part.children ?? []).entries()) {
        const child = this.#subject(code, `${at}/children/${childIndex}`);
        if (!child) continue;
        if (child.parentNo === divided.no) this.#draft.place(child, into.no);
        else this.#no("unknown-unit", `${at}/children/${childIndex}`, code, divided.code);
      }
    }
    if (act.keepsOpen) return;
    this.#endEmpty(divided, "unit");
    const heir = this.#draft.soleSuccessor(divided);
    if (heir) this.#draft.place(divided, heir.no);
  }

  #endEmpty(unit: DraftUnit, at: string) {
    const left = this.#draft.openChildren(unit);
    if (left.length)
      this.#no(
        "children-left",
        at,
        unit.code,
        left
          .map((child) => child.code)
          .slice(0, 20)
          .join(", "),
      );
    this.#draft.end(unit);
  }

  #close(act: Extract<Act, { kind: "close" }>) {
    const ended = this.#subjects(act.units, "units");
    const heir = act.childrenTo === undefined ? undefined : this.#place(act.childrenTo, "childrenTo");
    for (const unit of ended) {
      if (heir === unit) this.#no("own-successor", "childrenTo", unit.code);
      else if (heir)
        for (const child of this.#draft.openChildren(unit))
          if (child !== heir && !ended.includes(child)) this.#draft.place(child, heir.no);
    }
    // Those beneath others that end as well end first.
    for (const unit of ended.toSorted((a, b) => this.#draft.rankOf(b) - this.#draft.rankOf(a)))
      this.#endEmpty(unit, "units");
  }

  #reopen(units: Extract<Act, { kind: "reopen" }>["units"]) {
    for (const [index, { unit: code, parent: wanted }] of units.entries()) {
      const at = `units/${index}`;
      const unit = this.#draft.byCode(code);
      if (!unit) {
        this.#no("unknown-unit", at, code);
        continue;
      }
      if (unit.isOpen) {
        this.#no("still-open", at, code);
        continue;
      }
      const parent = wanted === undefined ? this.#draft.byNo(unit.parentNo) : this.#place(wanted, at);
      if (!parent) continue;
      this.#draft.open(unit);
      this.#draft.place(unit, parent.no);
    }
  }

  #abolish(act: Extract<Act, { kind: "abolish_level" }>) {
    const level = this.#draft.ranks.get(act.level);
    if (!level) return this.#no("unknown-level", "level", act.level);
    if (level.isReporting) return this.#no("reporting-level", "level", act.level);
    const under = this.#draft.byNo(this.#draft.tree.actingNo);
    const top = act.under === undefined ? under : this.#place(act.under, "under");
    if (!top) return undefined;
    const made = new Set((act.create ?? []).map((one, index) => this.#make(one, `create/${index}`, top)));
    const ended = [...this.#draft.units()].filter(
      (unit) =>
        unit.isOpen &&
        !made.has(unit) &&
        unit.level === act.level &&
        !this.#draft.isActing(unit) &&
        isBeneath(this.#draft, unit, top),
    );
    if (!ended.length) return this.#no("nothing-changes", "level", act.level);
    const wards = new Map(ended.map((unit) => [unit, this.#draft.openChildren(unit)]));
    this.#move(act.map ?? [], "map");
    const isEnded = new Set(ended);
    for (const unit of ended) {
      const parent = this.#draft.byNo(unit.parentNo);
      if (act.rest === "up" && parent)
        for (const child of this.#draft.openChildren(unit)) this.#draft.place(child, parent.no);
    }
    for (const unit of ended) this.#endEmpty(unit, "map");
    for (const unit of ended) {
      const heirs = Map.groupBy(wards.get(unit) ?? [], (child) => child.parentNo);
      const all = wards.get(unit)?.length ?? 0;
      for (const [no, children] of heirs) {
        const heir = this.#draft.byNo(no);
        if (!heir || isEnded.has(heir)) continue;
        // Rounded down, so that the parts never make more than the whole.
        const share = Math.max(1, Math.floor((children.length * 1e6) / all)) / 1e6;
        this.#draft.lineage.push({ unitNo: heir.no, predecessorNo: unit.no, kind: "abolish", share });
      }
      const heir = heirs.size === 1 ? this.#draft.byNo([...heirs.keys()][0] ?? null) : undefined;
      if (heir && !isEnded.has(heir)) this.#draft.place(unit, heir.no);
    }
    return undefined;
  }

  #renameLevel(act: Extract<Act, { kind: "rename_level" }>) {
    if (!this.#draft.tree.isRoot) return this.#no("only-root", "level", act.level);
    if (!this.#draft.ranks.has(act.level)) return this.#no("unknown-level", "level", act.level);
    const { nameVi, nameEn } = act;
    if (nameVi === undefined && nameEn === undefined) return this.#no("nothing-changes", "level", act.level);
    this.#draft.levelNames.set(act.level, {
      ...this.#draft.levelNames.get(act.level),
      ...(nameVi === undefined ? {} : { nameVi }),
      ...(nameEn === undefined ? {} : { nameEn }),
    });
    return undefined;
  }
}

/** Shares are kept to six places, so that those which make a whole make it exactly. */
const millionths = (share: number): number => Math.round(share * 1e6);

const isBeneath = (draft: DraftTree, unit: DraftUnit, top: DraftUnit) => {
  for (const above of draft.above(unit)) if (above === top) return true;
  return false;
};
