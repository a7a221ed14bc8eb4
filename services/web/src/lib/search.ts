import { fold } from "@thidua/api/shared/fold.ts";

export { compareVietnamese } from "@thidua/api/shared/vietnamese-order.ts";

/** Text as people type it in a hurry, and as the database folds it: no accents, no capitals, single spaces. */
export const foldText = (text: string): string => fold(text).replace(/\s+/g, " ").trim();

/** True when every word of the query stands somewhere in the text, accents and capitals aside. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(" ")
    .every((word) => folded.includes(word));
}
