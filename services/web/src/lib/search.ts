const MARKS = /\p{Diacritic}/gu;

/** Text as people type it in a hurry: no accents, no capitals, single spaces. "Điện Lực" and "dien luc" fold to the same. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** True when every word of the query stands somewhere in the text, accents and capitals aside. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(" ")
    .every((word) => folded.includes(word));
}

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "variant" });

/** Vietnamese dictionary order, with numbers in their natural order ("Tổ 2" before "Tổ 10"). */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);
