import type { audit as vi } from "../vi/audit.ts";
import type { Wording } from "../wording.ts";

export const audit: Wording<typeof vi> = {
  nav: "Log",
  at: "When",
  person: "Who",
};
