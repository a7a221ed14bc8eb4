const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "variant" });

/** Vietnamese dictionary order, with numbers in their natural order ("Tổ 2" before "Tổ 10"). */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);
