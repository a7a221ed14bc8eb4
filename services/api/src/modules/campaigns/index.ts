/**
 * Campaigns: launched by a unit, adopted and localised below, carried out by a school's plan; their criteria, targets
 * and reporting calendar. Never knows figures: what was reached belongs to results.
 */
import type { Operation } from "../../platform/http/operation.ts";
import { acknowledgeCampaign } from "./acknowledge-campaign.ts";
import { adoptCampaign } from "./adopt-campaign.ts";
import { announceChanges } from "./announce-changes.ts";
import { closeCampaign } from "./close-campaign.ts";
import { completeTask } from "./complete-task.ts";
import { createCampaign } from "./create-campaign.ts";
import { createLegalDocument } from "./create-legal-document.ts";
import { createTask } from "./create-task.ts";
import { deleteCampaign } from "./delete-campaign.ts";
import { deleteTask } from "./delete-task.ts";
import { getBasisGraph } from "./get-basis-graph.ts";
import { getCampaign } from "./get-campaign.ts";
import { listAcknowledgements } from "./list-acknowledgements.ts";
import { listAdoptions } from "./list-adoptions.ts";
import { listCampaigns } from "./list-campaigns.ts";
import { listLegalDocuments } from "./list-legal-documents.ts";
import { publishCampaign } from "./publish-campaign.ts";
import { reopenTask } from "./reopen-task.ts";
import { setBases } from "./set-bases.ts";
import { setCalendar } from "./set-calendar.ts";
import { setCriteria } from "./set-criteria.ts";
import { setSections } from "./set-sections.ts";
import { setStages } from "./set-stages.ts";
import { setTargets } from "./set-targets.ts";
import { updateCampaign } from "./update-campaign.ts";
import { updateLegalDocument } from "./update-legal-document.ts";
import { updateTask } from "./update-task.ts";
import { withdrawCampaign } from "./withdraw-campaign.ts";

export const operations: readonly Operation[] = [
  listCampaigns,
  createCampaign,
  getCampaign,
  updateCampaign,
  deleteCampaign,
  adoptCampaign,
  publishCampaign,
  withdrawCampaign,
  closeCampaign,
  setSections,
  setStages,
  setBases,
  getBasisGraph,
  setCriteria,
  setTargets,
  setCalendar,
  createTask,
  updateTask,
  deleteTask,
  completeTask,
  reopenTask,
  announceChanges,
  acknowledgeCampaign,
  listAcknowledgements,
  listAdoptions,
  listLegalDocuments,
  createLegalDocument,
  updateLegalDocument,
];
export { acknowledgementState } from "./domain/acknowledgement.ts";
export { targetInForce } from "./domain/effective-criteria.ts";
export {
  type CampaignInForce,
  campaignOf,
  criteriaOf,
  type EffectiveCriterion,
  lineAt,
  type PeriodInForce,
  periodsOf,
  withTargets,
} from "./in-force.ts";
