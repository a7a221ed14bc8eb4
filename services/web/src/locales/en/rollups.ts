import type { rollups as vi } from "../vi/rollups.ts";
import type { Wording } from "../wording.ts";

export const rollups: Wording<typeof vi> = {
  navCompare: "Compare",
  navTotal: "Totals",
  rollUp: {
    title: "Roll-up of indicators",
    indicator: "Indicator",
    value: "Result",
    none: "No campaign to add up yet.",
  },
};
