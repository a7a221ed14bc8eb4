/**
 * What is measured: kinds of indicators, how they aggregate over units and over time, and what they mean when.
 * Never says who is asked for which indicator; that is campaigns.
 */
import type { Operation } from "../../platform/http/operation.ts";
import { addIndicatorTemplate } from "./add-indicator-template.ts";
import { addIndicatorVersion } from "./add-indicator-version.ts";
import { createIndicator } from "./create-indicator.ts";
import { deleteIndicator } from "./delete-indicator.ts";
import { getIndicator } from "./get-indicator.ts";
import { getIndicatorImportTemplate } from "./get-indicator-import-template.ts";
import { importIndicators } from "./import-indicators.ts";
import { listIndicatorTemplates } from "./list-indicator-templates.ts";
import { listIndicators } from "./list-indicators.ts";
import { previewIndicatorImport } from "./preview-indicator-import.ts";
import { updateIndicator } from "./update-indicator.ts";

export const operations: readonly Operation[] = [
  listIndicators,
  createIndicator,
  getIndicatorImportTemplate,
  previewIndicatorImport,
  importIndicators,
  getIndicator,
  updateIndicator,
  deleteIndicator,
  addIndicatorVersion,
  listIndicatorTemplates,
  addIndicatorTemplate,
];
export { versionOn } from "./domain/version-on.ts";
export { indicatorsInLine, indicatorsWithFigures, publishIndicators } from "./store.ts";
