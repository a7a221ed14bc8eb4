/**
 * The tree of units: what they are called, who is above whom, their levels and settings.
 * Never decides who may do what in a unit; that is people.
 */
import { cancelReorganisation } from "./cancel-reorganisation.ts";
import { carryOutPlanned } from "./carry-out-planned.ts";
import { carryOutReorganisationDraft } from "./carry-out-reorganisation-draft.ts";
import { changeReorganisationDraft } from "./change-reorganisation-draft.ts";
import { changeReorganisationOrder } from "./change-reorganisation-order.ts";
import { closeCluster } from "./close-cluster.ts";
import { createCluster } from "./create-cluster.ts";
import { createUnit } from "./create-unit.ts";
import { deleteReorganisationDraft } from "./delete-reorganisation-draft.ts";
import { draftReorganisation } from "./draft-reorganisation.ts";
import { getReorganisation } from "./get-reorganisation.ts";
import { getReorganisationDraft } from "./get-reorganisation-draft.ts";
import { getReorganisationDraftTable } from "./get-reorganisation-draft-table.ts";
import { getReorganisationOrder } from "./get-reorganisation-order.ts";
import { getSettings } from "./get-settings.ts";
import { getUnit } from "./get-unit.ts";
import { getUnitBeneath } from "./get-unit-beneath.ts";
import { getUnitHistory } from "./get-unit-history.ts";
import { getUnitImportTemplate } from "./get-unit-import-template.ts";
import { importUnits } from "./import-units.ts";
import { listClusters } from "./list-clusters.ts";
import { listLevels } from "./list-levels.ts";
import { listReorganisationDrafts } from "./list-reorganisation-drafts.ts";
import { listReorganisations } from "./list-reorganisations.ts";
import { listUnits } from "./list-units.ts";
import { previewReorganisation } from "./preview-reorganisation.ts";
import { previewReorganisationDraft } from "./preview-reorganisation-draft.ts";
import { previewUnitImport } from "./preview-unit-import.ts";
import { readReorganisationTable } from "./read-reorganisation-table.ts";
import { reorganise } from "./reorganise.ts";
import { setClusterMembers } from "./set-cluster-members.ts";
import { updateCluster } from "./update-cluster.ts";
import { updateLevel } from "./update-level.ts";
import { updateSettings } from "./update-settings.ts";
import { updateUnit } from "./update-unit.ts";

export const operations = [
  getUnit,
  listUnits,
  getUnitBeneath,
  createUnit,
  updateUnit,
  previewUnitImport,
  importUnits,
  getUnitImportTemplate,
  getUnitHistory,
  previewReorganisation,
  reorganise,
  readReorganisationTable,
  draftReorganisation,
  listReorganisationDrafts,
  getReorganisationDraft,
  changeReorganisationDraft,
  deleteReorganisationDraft,
  getReorganisationDraftTable,
  previewReorganisationDraft,
  carryOutReorganisationDraft,
  listReorganisations,
  getReorganisation,
  getReorganisationOrder,
  changeReorganisationOrder,
  cancelReorganisation,
  listLevels,
  updateLevel,
  getSettings,
  updateSettings,
  listClusters,
  createCluster,
  updateCluster,
  setClusterMembers,
  closeCluster,
];
export const tasks = [carryOutPlanned];
export { changeMessage, problemMessage } from "./domain/reorganisation/planned-words.ts";
export {
  failedOrders,
  lineOn,
  plannedForMe,
  type ReportingUnit,
  reportingUnits,
  settingOf,
  unitByCode,
} from "./store.ts";
