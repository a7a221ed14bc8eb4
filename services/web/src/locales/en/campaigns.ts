import type { campaigns as vi } from "../vi/campaigns.ts";
import type { Wording } from "../wording.ts";

export const campaigns: Wording<typeof vi> = {
  nav: "Campaigns",
};
