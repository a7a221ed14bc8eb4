import { operations as audit } from "./modules/audit/index.ts";
import { operations as campaigns } from "./modules/campaigns/index.ts";
import { operations as home } from "./modules/home/index.ts";
import { operations as indicators } from "./modules/indicators/index.ts";
import { operations as integrations } from "./modules/integrations/index.ts";
import { operations as organisations } from "./modules/organisations/index.ts";
import { operations as people } from "./modules/people/index.ts";
import { operations as results } from "./modules/results/index.ts";
import { operations as reviews } from "./modules/reviews/index.ts";
import { operations as rollups } from "./modules/rollups/index.ts";
import type { Operation } from "./platform/http/operation.ts";

/** Every operation by module, in the order of the house: each module calls only those before it. */
export const operationsByModule = {
  organisations,
  people,
  indicators,
  campaigns,
  results,
  reviews,
  rollups,
  integrations,
  audit,
  home,
} as const satisfies Readonly<Record<string, readonly Operation[]>>;

/** Every operation of the product. Isolation and contract suites walk this list. */
export const operations: readonly Operation[] = Object.values(operationsByModule).flat();
