import type { home as vi } from "../vi/home.ts";
import type { Wording } from "../wording.ts";

export const home: Wording<typeof vi> = {
  nav: "My work",
};
