import type { vi } from "../vi/index.ts";
import type { Wording } from "../wording.ts";
import { account } from "./account.ts";
import { audit } from "./audit.ts";
import { campaigns } from "./campaigns.ts";
import { clusters } from "./clusters.ts";
import { common } from "./common.ts";
import { comparison } from "./comparison.ts";
import { frame } from "./frame.ts";
import { home } from "./home.ts";
import { indicators } from "./indicators.ts";
import { integrations } from "./integrations.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { problems } from "./problems.ts";
import { reorganisation } from "./reorganisation.ts";
import { results } from "./results.ts";
import { reviews } from "./reviews.ts";
import { rollups } from "./rollups.ts";
import { settings } from "./settings.ts";
import { unitData } from "./unit-data.ts";

export const en: Wording<typeof vi> = {
  account,
  audit,
  campaigns,
  clusters,
  common,
  comparison,
  frame,
  home,
  indicators,
  integrations,
  organisations,
  people,
  problems,
  reorganisation,
  results,
  reviews,
  rollups,
  settings,
  unitData,
};
