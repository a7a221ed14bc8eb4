import type { Act, Successor } from "./acts.ts";

const ofSuccessor = (one: Successor): readonly string[] => (typeof one === "string" ? [one] : []);
const given = (...codes: readonly (string | undefined)[]) => codes.filter((code) => code !== undefined);

/** Codes of the units that an act speaks of as being there. */
function codesOfAct(act: Act): readonly string[] {
  switch (act.kind) {
    case "create":
      return act.units.flatMap(({ parent }) => given(parent));
    case "rename":
      return act.units.map(({ unit }) => unit);
    case "move":
      return act.units.flatMap(({ unit, to }) => [unit, to]);
    case "merge":
    case "merge_provinces":
      return [...act.units, ...ofSuccessor(act.into)];
    case "split":
      return [
        act.unit,
        ...act.into.flatMap(({ unit, children = [] }) => [...ofSuccessor(unit), ...children]),
      ];
    case "close":
      return given(...act.units, act.childrenTo);
    case "reopen":
      return act.units.flatMap(({ unit, parent }) => given(unit, parent));
    case "abolish_level":
      return given(act.under, ...(act.map ?? []).flatMap(({ unit, to }) => [unit, to]));
    case "rename_level":
      return [];
  }
}

/** Codes of the units that an order speaks of as being there, each once. */
export const codesOf = (acts: readonly Act[]): readonly string[] => [...new Set(acts.flatMap(codesOfAct))];
