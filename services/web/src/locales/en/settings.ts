import type { settings as vi } from "../vi/settings.ts";
import type { Wording } from "../wording.ts";

export const settings: Wording<typeof vi> = {
  nav: "Settings",
};
