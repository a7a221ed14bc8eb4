import type { rollups as vi } from "../vi/rollups.ts";
import type { Wording } from "../wording.ts";

export const rollups: Wording<typeof vi> = {
  navCompare: "Compare",
  navTotal: "Totals",
};
