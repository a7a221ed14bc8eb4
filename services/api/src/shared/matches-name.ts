import { fold } from "./fold.ts";

/** Every word of the query stands somewhere in the name, accents and capitals aside: "dien luc" finds Điện Lực. */
export function matchesName(name: string, query: string): boolean {
  const folded = fold(name);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
