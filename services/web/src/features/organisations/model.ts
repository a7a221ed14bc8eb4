import { t, textIfAny } from "../../lib/i18n.ts";
import type { Level, ListedUnit, Unit } from "./queries.ts";

/** What a unit is, in a few words: "Mầm non, công lập". */
export function kindOf(unit: Pick<Unit, "educationLevel" | "ownership" | "areaType">): string {
  const words = [
    unit.educationLevel && textIfAny(`organisations.educationLevels.${unit.educationLevel}`),
    unit.ownership && textIfAny(`organisations.ownerships.${unit.ownership}`),
    unit.areaType && textIfAny(`organisations.areaTypes.${unit.areaType}`),
  ].filter((word): word is string => Boolean(word));
  return words.map((word, at) => (at === 0 ? word : lowerFirst(word))).join(", ");
}

const lowerFirst = (word: string): string =>
  word.length > 1 && word[1] === word[1]?.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1);

/** How much stands beneath a unit, in words; nothing for one that sends figures itself. */
export function insideOf(unit: ListedUnit): string {
  const counts = { units: unit.unitCount, schools: unit.reportingCount };
  if (unit.isReporting && counts.units === 0) return "";
  if (counts.units === 0) return t("organisations.insideNone");
  if (counts.schools === 0) return t("organisations.insideUnits", counts);
  return counts.units === counts.schools
    ? t("organisations.insideSchools", counts)
    : t("organisations.inside", counts);
}

/** Levels that may stand beneath this one. */
export function levelsBelow(levels: readonly Level[], level: string): Level[] {
  const rank = levels.find((one) => one.code === level)?.rank ?? Number.POSITIVE_INFINITY;
  return levels.filter((one) => one.rank > rank);
}

/** The level that a new unit beneath this one most likely has: that of those there, else the next one down. */
export function likelyLevel(
  levels: readonly Level[],
  parentLevel: string,
  siblings: readonly { readonly level: string }[],
): string | null {
  const below = levelsBelow(levels, parentLevel);
  const counts = new Map<string, number>();
  for (const { level } of siblings) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return (usual && below.some((one) => one.code === usual[0]) ? usual[0] : below[0]?.code) ?? null;
}
