import type { integrations as vi } from "../vi/integrations.ts";
import type { Wording } from "../wording.ts";

export const integrations: Wording<typeof vi> = {
  nav: "Connections",
  name: "Name",
};
