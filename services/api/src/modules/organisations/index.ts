/**
 * The tree of units: what they are called, who is above whom, their levels and settings.
 * Never decides who may do what in a unit; that is people.
 */
import { getUnit } from "./get-unit.ts";

export const operations = [getUnit];
export { type ReportingUnit, reportingUnits, settingOf, unitByCode } from "./store.ts";
