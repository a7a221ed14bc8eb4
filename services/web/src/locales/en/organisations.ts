import type { organisations as vi } from "../vi/organisations.ts";
import type { Wording } from "../wording.ts";

export const organisations: Wording<typeof vi> = {
  nav: "Units",
};
