/**
 * What is measured: kinds of indicators, how they aggregate over units and over time, and what they mean when.
 * Never says who is asked for which indicator; that is campaigns.
 */
import type { Operation } from "../../platform/http/operation.ts";

export const operations: readonly Operation[] = [];
export { isValidOn, type Validity, versionOn } from "./domain/version-on.ts";
