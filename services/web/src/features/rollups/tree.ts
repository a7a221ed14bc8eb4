const kinds = ["now", "then", "published"] as const;

/** How an address names the tree in which figures are put together; what it makes up is taken for not said. */
export const treeOf = (text: string | undefined): string | undefined =>
  text !== undefined && (kinds.some((kind) => kind === text && kind !== "now") || isDay(text))
    ? text
    : undefined;

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export type TreeKind = (typeof kinds)[number] | "date";

/** Which of the four ways a choice is. */
export const kindOfTree = (tree: string | undefined): TreeKind =>
  tree === undefined ? "now" : (kinds.find((kind) => kind === tree) ?? "date");

/** The same as a key of texts: an object with a `then` would pass for a promise. */
export const wordOfTree = (kind: TreeKind): "now" | "atEnd" | "published" | "date" =>
  kind === "then" ? "atEnd" : kind;
