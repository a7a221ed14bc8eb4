import type { results as vi } from "../vi/results.ts";
import type { Wording } from "../wording.ts";

export const results: Wording<typeof vi> = {
  nav: "Figures",
};
