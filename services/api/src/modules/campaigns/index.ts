/**
 * Campaigns: launched by a unit, adopted and localised below, carried out by a school's plan; their criteria, targets
 * and reporting calendar. Never knows figures: what was reached belongs to results.
 */
import type { Operation } from "../../platform/http/operation.ts";

export const operations: readonly Operation[] = [];
export {
  type CampaignInForce,
  campaignOf,
  criteriaOf,
  type EffectiveCriterion,
  type EffectiveTarget,
  type PeriodInForce,
  periodOf,
  periodsOf,
} from "./in-force.ts";
