/** Bands by number of children, so that like is compared with like. A proposal: no legal text sets them for preschools. */
export const sizeBands = ["small", "medium", "large"] as const;
export type SizeBand = (typeof sizeBands)[number];

const mediumFrom = 200;
const largeFrom = 350;

/** Null where the number of children is not known. */
export function sizeBandOf(childCount: number | null): SizeBand | null {
  if (childCount === null) return null;
  return childCount < mediumFrom ? "small" : childCount < largeFrom ? "medium" : "large";
}
