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

/** Everything that the form holds; each kind uses some of it. */
export interface DraftOrder {
  readonly kind: Kind;
  readonly effectiveOn: string | null;
  readonly title: string;
  readonly legalBasis: string;
  readonly passStaff: boolean;
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
}

export const emptyDraft = (kind: Kind): DraftOrder => ({
  kind,
  effectiveOn: null,
  title: "",
  legalBasis: "",
  passStaff: true,
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
});

/** Names of units to be made, one a line, with the codes by which the same order may speak of them. */
export function unitsOfLines(text: string): { name: string; code: string }[] {
  const used = new Set<string>();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 2)
    .map((name) => {
      const wanted = codeOf(name);
      let code = wanted;
      for (let at = 2; used.has(code); at += 1) code = `${wanted}-${at}`;
      used.add(code);
      return { name, code };
    });
}

const codeOf = (name: string): string =>
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

/** The act that the form describes; undefined while something is missing. */
export function actOf(draft: DraftOrder): Act | undefined {
  const codes = draft.units.map(({ code }) => code);
  const [first] = draft.units;
  switch (draft.kind) {
    case "create": {
      const level = draft.newLevel;
      const units = unitsOfLines(draft.newNames).map(({ name }) => ({
        name,
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
          ? { name: draft.name.trim(), level: first.level }
          : draft.isNew
            ? undefined
            : draft.target?.code;
      return into && codes.length ? { kind: draft.kind, units: codes, into } : undefined;
    }
    case "split": {
      const parts = draft.parts.map((part, at) => ({
        unit: { name: part.name.trim(), level: draft.newLevel || (first?.level ?? "") },
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

/** The order that the form describes; undefined while something is missing. */
export function orderOf(draft: DraftOrder): Order | undefined {
  const act = actOf(draft);
  const [title, legalBasis] = [draft.title.trim(), draft.legalBasis.trim()];
  if (!act || !draft.effectiveOn || title.length < 3 || legalBasis.length < 3) return undefined;
  return { effectiveOn: draft.effectiveOn, acts: [act], passStaff: draft.passStaff, title, legalBasis };
}
