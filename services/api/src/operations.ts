import { operations as campaigns } from "./modules/campaigns/index.ts";
import { operations as indicators } from "./modules/indicators/index.ts";
import { operations as organisations } from "./modules/organisations/index.ts";
import { operations as people } from "./modules/people/index.ts";
import { operations as results } from "./modules/results/index.ts";
import { operations as rollups } from "./modules/rollups/index.ts";
import type { Operation } from "./platform/http/operation.ts";

/** Every operation of the product. Isolation and contract suites walk this list. */
export const operations: readonly Operation[] = [
  ...organisations,
  ...people,
  ...indicators,
  ...campaigns,
  ...results,
  ...rollups,
];
