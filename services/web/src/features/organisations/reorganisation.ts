import { fold } from "@thidua/api/shared/fold.ts";
import type { ChosenUnit } from "./parts/unit-choice.tsx";
import type { Act, Order } from "./queries.ts";

/** What can be ordered on the page, in the order of its cards. */
export const KINDS = [
  "merge",
  "move",
  "split",
  "close",
  "create",
  "rename",
  "reopen",
  "abolish_level",
  "merge_provinces",
  "rename_level",
] as const;
export type Kind = (typeof KINDS)[number];

export interface DraftPart {
  readonly name: string;
  /** In percent, as typed. */
  readonly share: string;
}

/** Everything that the form of one act holds; each kind uses some of it. */
export interface DraftAct {
  readonly id: string;
  readonly kind: Kind;
  /** An act that the form cannot show, as it was ordered: it is kept, moved or left out, not changed. */
  readonly whole: Act | null;
  readonly units: readonly ChosenUnit[];
  readonly target: ChosenUnit | null;
  readonly isNew: boolean;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly adminCode: string;
  readonly level: string;
  readonly newLevel: string;
  readonly parts: readonly DraftPart[];
  readonly keepsOpen: boolean;
  /** Which part each child of the divided unit goes to, by the child's code. */
  readonly children: Readonly<Record<string, number>>;
  readonly newNames: string;
  readonly map: readonly { readonly unit: string; readonly to: string }[];
  readonly rest: "up" | "refuse";
  /** Codes by which other acts speak of the units that this one makes, by their names, where they are known already. */
  readonly codes: Readonly<Record<string, string>>;
}

/** An order while it is put together: its acts one after the other, and what they have in common. */
export interface DraftOrder {
  readonly acts: readonly DraftAct[];
  /** The act whose form is open: a new one, or one of the list by its id. */
  readonly open: DraftAct | null;
  readonly effectiveOn: string | null;
  readonly title: string;
  readonly legalBasis: string;
  readonly passStaff: boolean;
}

export const emptyOrder: DraftOrder = {
  acts: [],
  open: null,
  effectiveOn: null,
  title: "",
  legalBasis: "",
  passStaff: true,
};

export const emptyAct = (kind: Kind, id: string = crypto.randomUUID()): DraftAct => ({
  id,
  kind,
  whole: null,
  units: [],
  target: null,
  isNew: false,
  name: "",
  nameEn: "",
  shortName: "",
  adminCode: "",
  level: "",
  newLevel: "",
  parts: [
    { name: "", share: "50" },
    { name: "", share: "50" },
  ],
  keepsOpen: false,
  children: {},
  newNames: "",
  map: [],
  rest: "refuse",
  codes: {},
});

/** Whether units end by it, so that it matters where their staff go. */
export const endsUnits = (act: DraftAct): boolean =>
  ["merge", "merge_provinces", "split", "abolish_level"].includes(act.kind);

/** Names of units to be made, one a line, with the codes by which the same order may speak of them. */
export function unitsOfLines(text: string): { name: string; code: string }[] {
  const used = new Set<string>();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 2)
    .map((name) => {
      const wanted = slugOf(name);
      let code = wanted;
      for (let at = 2; used.has(code); at += 1) code = `${wanted}-${at}`;
      used.add(code);
      return { name, code };
    });
}

const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50)
    .replace(/-$/, "") || "don-vi";

/** A share typed as percent, "33,3"; NaN where it is none. */
const shareOf = (text: string): number => {
  const share = Number(text.replace(",", ".")) / 100;
  return share > 0 && share <= 1 ? Math.round(share * 1e6) / 1e6 : Number.NaN;
};

// Units that the order makes ------------------------------------------------------------------------------------

/** A code that hardly anybody has: the same name is borne by many units of the nation. */
const madeCode = (act: DraftAct, name: string): string =>
  act.codes[name] ?? `${slugOf(name)}-${act.id.slice(0, 4)}`;

/** The units that an act makes, as later acts may choose them. */
export function madeBy(act: DraftAct): ChosenUnit[] {
  const made = (name: string, level: string): ChosenUnit => ({ code: madeCode(act, name), name, level });
  switch (act.kind) {
    case "create":
      return unitsOfLines(act.newNames).map(({ name }) => made(name, act.newLevel));
    case "abolish_level":
      return unitsOfLines(act.newNames).map(({ name, code }) => ({ code, name, level: act.newLevel }));
    case "merge":
    case "merge_provinces":
      return act.isNew && act.name.trim() ? [made(act.name.trim(), act.units[0]?.level ?? "")] : [];
    case "split":
      return act.parts.flatMap(({ name }) =>
        name.trim().length >= 2 ? [made(name.trim(), act.newLevel || (act.units[0]?.level ?? ""))] : [],
      );
    default:
      return [];
  }
}

/** Codes of the units that an act speaks of. */
const spokenOf = (act: DraftAct): string[] => [
  ...act.units.map(({ code }) => code),
  ...(act.target ? [act.target.code] : []),
  ...act.map.flatMap(({ unit, to }) => [unit, to]),
];

/** Whoever is made gets a code of ours only where another act speaks of it; else the server finds the best one. */
type Spoken = ReadonlySet<string>;
const coded = (act: DraftAct, name: string, spoken: Spoken): { name: string; code?: string } => {
  const code = madeCode(act, name);
  return spoken.has(code) || act.codes[name] !== undefined ? { name, code } : { name };
};

// From the form to the order ------------------------------------------------------------------------------------

/** The act that the form describes; undefined while something is missing. `spoken`: codes that other acts speak of. */
export function actOf(draft: DraftAct, spoken: Spoken = new Set()): Act | undefined {
  if (draft.whole) return draft.whole;
  const codes = draft.units.map(({ code }) => code);
  const [first] = draft.units;
  switch (draft.kind) {
    case "create": {
      const level = draft.newLevel;
      const units = unitsOfLines(draft.newNames).map(({ name }) => ({
        ...coded(draft, name, spoken),
        level,
        ...(draft.target ? { parent: draft.target.code } : {}),
      }));
      return level && units.length ? { kind: "create", units } : undefined;
    }
    case "rename": {
      const given = [
        ["name", draft.name],
        ["shortName", draft.shortName],
        ["adminCode", draft.adminCode],
      ].filter(([, text]) => text?.trim());
      return first && given.length
        ? { kind: "rename", units: [{ unit: first.code, ...Object.fromEntries(given) }] }
        : undefined;
    }
    case "move": {
      const to = draft.target?.code;
      return to && codes.length ? { kind: "move", units: codes.map((unit) => ({ unit, to })) } : undefined;
    }
    case "merge":
    case "merge_provinces": {
      const into =
        draft.isNew && first && draft.name.trim()
          ? { ...coded(draft, draft.name.trim(), spoken), level: first.level }
          : draft.isNew
            ? undefined
            : draft.target?.code;
      return into && codes.length ? { kind: draft.kind, units: codes, into } : undefined;
    }
    case "split": {
      const parts = draft.parts.map((part, at) => ({
        unit: {
          ...coded(draft, part.name.trim(), spoken),
          level: draft.newLevel || (first?.level ?? ""),
        },
        share: shareOf(part.share),
        children: Object.entries(draft.children).flatMap(([code, to]) => (to === at ? [code] : [])),
      }));
      const isWhole = parts.every(({ unit, share }) => unit.name.length >= 2 && !Number.isNaN(share));
      return first && isWhole
        ? { kind: "split", unit: first.code, keepsOpen: draft.keepsOpen, into: parts }
        : undefined;
    }
    case "close":
      return codes.length
        ? { kind: "close", units: codes, ...(draft.target ? { childrenTo: draft.target.code } : {}) }
        : undefined;
    case "reopen":
      return codes.length
        ? {
            kind: "reopen",
            units: codes.map((unit) => ({ unit, ...(draft.target ? { parent: draft.target.code } : {}) })),
          }
        : undefined;
    case "abolish_level": {
      const create = unitsOfLines(draft.newNames).map((unit) => ({ ...unit, level: draft.newLevel }));
      if (!draft.level || (create.length && !draft.newLevel)) return undefined;
      return { kind: "abolish_level", level: draft.level, create, map: [...draft.map], rest: draft.rest };
    }
    case "rename_level": {
      const given = [
        ["nameVi", draft.name],
        ["nameEn", draft.nameEn],
      ].filter(([, text]) => text?.trim());
      return draft.level && given.length
        ? { kind: "rename_level", level: draft.level, ...Object.fromEntries(given) }
        : undefined;
    }
  }
}

/** The order that the forms describe; undefined while something is missing. */
export function orderOf(draft: DraftOrder): Order | undefined {
  const spoken = new Set(draft.acts.flatMap(spokenOf));
  const acts = draft.acts.map((act) => actOf(act, spoken)).filter((act) => act !== undefined);
  const [title, legalBasis] = [draft.title.trim(), draft.legalBasis.trim()];
  const isWhole = acts.length > 0 && acts.length === draft.acts.length;
  if (!isWhole || !draft.effectiveOn || title.length < 3 || legalBasis.length < 3) return undefined;
  return { effectiveOn: draft.effectiveOn, acts, passStaff: draft.passStaff, title, legalBasis };
}

// The list of acts ----------------------------------------------------------------------------------------------

/** The list with one act put in, or in the place of the one with its id. */
export const withAct = (acts: readonly DraftAct[], act: DraftAct): DraftAct[] =>
  acts.some(({ id }) => id === act.id) ? acts.map((one) => (one.id === act.id ? act : one)) : [...acts, act];

/** The list with the act at `from` one place earlier (-1) or later (1); the same where there is no place. */
export function withMoved(acts: readonly DraftAct[], from: number, by: -1 | 1): readonly DraftAct[] {
  const [one, other] = [acts[from], acts[from + by]];
  if (!one || !other) return acts;
  return acts.map((act, at) => (at === from ? other : at === from + by ? one : act));
}

/** What acts before this one make; before the end, where it is not in the list yet. */
export function madeBefore(acts: readonly DraftAct[], id: string): ChosenUnit[] {
  const at = acts.findIndex((act) => act.id === id);
  return acts.slice(0, at < 0 ? acts.length : at).flatMap(madeBy);
}

/** What is said of an order, with the names of its units in the place of their codes. */
export function withNames(text: string, acts: readonly DraftAct[]): string {
  const chosen = acts.flatMap((act) => [...act.units, ...(act.target ? [act.target] : []), ...madeBy(act)]);
  const names = new Map(chosen.map(({ code, name }) => [code, name]));
  return text.replace(/“([^”]+)”/g, (whole, code: string) => {
    const name = names.get(code);
    return name === undefined ? whole : `“${name}”`;
  });
}

/** The act of the order that a fault is about, from 0: `acts/2/units/0`. */
export function actOfFault(at: string): number | undefined {
  const found = /^acts\/(\d+)/.exec(at)?.[1];
  return found === undefined ? undefined : Number(found);
}

const NAMES_SHOWN = 3;
const few = (names: readonly string[]): string =>
  names.length > NAMES_SHOWN
    ? `${names.slice(0, NAMES_SHOWN).join(", ")} +${names.length - NAMES_SHOWN}`
    : names.join(", ");
const arrow = (from: string, to: string): readonly string[] => [from, to].filter(Boolean);

/** What an act is about and what becomes of it, a line each, to tell it from its like. `levelName`: what a level is called. */
export function summaryOf(act: DraftAct, levelName: (code: string) => string): readonly string[] {
  if (act.whole) {
    const names = act.units.length ? act.units.map(({ name }) => name) : namesOf(act.whole);
    return ["level" in act.whole ? levelName(act.whole.level) : few(names)];
  }
  const units = few(act.units.map(({ name }) => name));
  const target = act.target?.name ?? "";
  switch (act.kind) {
    case "create":
      return arrow(few(unitsOfLines(act.newNames).map(({ name }) => name)), target);
    case "rename":
      return arrow(units, act.name || act.shortName || act.adminCode);
    case "merge":
    case "merge_provinces":
      return arrow(units, act.isNew ? act.name : target);
    case "split":
      return arrow(units, few(act.parts.map(({ name }) => name)));
    case "abolish_level":
      return [levelName(act.level)];
    case "rename_level":
      return arrow(levelName(act.level), act.name || act.nameEn);
    default:
      return arrow(units, target);
  }
}

// From a kept order back to the form ----------------------------------------------------------------------------

type Successor = Extract<Act, { kind: "merge" }>["into"];
const nameOf = (one: Successor): string => (typeof one === "string" ? one : one.name);

/** What a whole act is about, by names or codes. */
function namesOf(act: Act): string[] {
  switch (act.kind) {
    case "create":
      return act.units.map(({ name }) => name);
    case "rename":
    case "move":
    case "reopen":
      return act.units.map(({ unit }) => unit);
    case "merge":
    case "merge_provinces":
      return [...act.units, nameOf(act.into)];
    case "split":
      return [act.unit, ...act.into.map(({ unit }) => nameOf(unit))];
    case "close":
      return act.units;
    default:
      return [];
  }
}

const KNOWN_OF_MADE = ["name", "level", "code", "parent"];
const isPlain = (made: object): boolean => Object.keys(made).every((key) => KNOWN_OF_MADE.includes(key));
const only = <T>(values: readonly T[]): T | undefined => (new Set(values).size === 1 ? values[0] : undefined);
const codesIn = (made: readonly { readonly name: string; readonly code?: string | undefined }[]) =>
  Object.fromEntries(made.flatMap(({ name, code }) => (code === undefined ? [] : [[name, code]])));
const linesOf = (made: readonly { readonly name: string }[]): string =>
  made.map(({ name }) => name).join("\n");

type Find = (code: string) => ChosenUnit;

/** What the form holds of an act as it was ordered; undefined where it cannot show it. */
function formOf(act: Act, find: Find): Partial<DraftAct> | undefined {
  switch (act.kind) {
    case "create": {
      const [level, parent] = [
        only(act.units.map((one) => one.level)),
        only(act.units.map((one) => one.parent)),
      ];
      if (
        level === undefined ||
        !act.units.every(isPlain) ||
        (parent === undefined && act.units.some((one) => one.parent))
      )
        return undefined;
      return {
        newNames: linesOf(act.units),
        newLevel: level,
        target: parent === undefined ? null : find(parent),
        codes: codesIn(act.units),
      };
    }
    case "rename": {
      const [one, more] = act.units;
      if (!one || more) return undefined;
      const { unit, name = "", shortName = "", adminCode = "", ...others } = one;
      return Object.keys(others).length ? undefined : { units: [find(unit)], name, shortName, adminCode };
    }
    case "move": {
      const to = only(act.units.map((one) => one.to));
      return to === undefined
        ? undefined
        : { units: act.units.map(({ unit }) => find(unit)), target: find(to) };
    }
    case "merge":
    case "merge_provinces": {
      const units = act.units.map(find);
      const { into } = act;
      if (typeof into === "string") return { units, target: find(into) };
      return isPlain(into) && into.level === units[0]?.level
        ? { units, isNew: true, name: into.name, codes: codesIn([into]) }
        : undefined;
    }
    case "split": {
      const made = act.into.flatMap(({ unit }) => (typeof unit === "string" ? [] : [unit]));
      const level = only(made.map((one) => one.level));
      if (level === undefined || made.length !== act.into.length || !made.every(isPlain)) return undefined;
      return {
        units: [find(act.unit)],
        newLevel: level,
        keepsOpen: act.keepsOpen ?? false,
        parts: act.into.map(({ unit, share }) => ({
          name: nameOf(unit),
          share: String(Math.round(share * 1e6) / 1e4).replace(".", ","),
        })),
        children: Object.fromEntries(
          act.into.flatMap(({ children = [] }, at) => children.map((code) => [code, at])),
        ),
        codes: codesIn(made),
      };
    }
    case "close":
      return {
        units: act.units.map(find),
        target: act.childrenTo === undefined ? null : find(act.childrenTo),
      };
    case "reopen": {
      const parent = only(act.units.map((one) => one.parent));
      if (parent === undefined && act.units.some((one) => one.parent)) return undefined;
      return {
        units: act.units.map(({ unit }) => find(unit)),
        target: parent === undefined ? null : find(parent),
      };
    }
    case "abolish_level": {
      const create = act.create ?? [];
      const level = create.length ? only(create.map((one) => one.level)) : "";
      const isOurs =
        level !== undefined &&
        create.every(isPlain) &&
        JSON.stringify(unitsOfLines(linesOf(create)).map(({ code }) => code)) ===
          JSON.stringify(create.map(({ code }) => code));
      return isOurs && act.under === undefined
        ? {
            level: act.level,
            newNames: linesOf(create),
            newLevel: level,
            map: act.map ?? [],
            rest: act.rest ?? "refuse",
          }
        : undefined;
    }
    case "rename_level":
      return { level: act.level, name: act.nameVi ?? "", nameEn: act.nameEn ?? "" };
  }
}

/** The forms that describe an order as it was kept; `units` are those that it names and that are there. */
export function draftOf(
  kept: Pick<Order, "acts" | "effectiveOn" | "title" | "legalBasis"> & {
    readonly passStaff?: boolean | undefined;
  },
  units: readonly ChosenUnit[],
): DraftOrder {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const acts: DraftAct[] = [];
  for (const act of kept.acts) {
    const find: Find = (code) => known.get(code) ?? { code, name: code, level: "" };
    const form = formOf(act, find);
    const draft = { ...emptyAct(act.kind), ...(form ?? { whole: act, units: namesOf(act).map(find) }) };
    for (const made of madeBy(draft)) known.set(made.code, made);
    acts.push(draft);
  }
  const { effectiveOn, title, legalBasis, passStaff = true } = kept;
  return { acts, open: null, effectiveOn, title, legalBasis, passStaff };
}
