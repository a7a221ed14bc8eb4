/**
 * Figures of a period: typed as a draft that nobody else sees, checked, proved by evidence, sent to the unit above.
 * Never decides about what was sent; that is reviews.
 */
import { addEvidenceFile } from "./add-evidence-file.ts";
import { addEvidenceLink } from "./add-evidence-link.ts";
import { copyLastPeriod } from "./copy-last-period.ts";
import { getEvidenceFile } from "./get-evidence-file.ts";
import { getReceipt } from "./get-receipt.ts";
import { getReport } from "./get-report.ts";
import { listFigureHistory } from "./list-figure-history.ts";
import { listReports } from "./list-reports.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { saveFigures } from "./save-figures.ts";
import { submitReport } from "./submit-report.ts";

export const operations = [
  listReports,
  getReport,
  saveFigures,
  copyLastPeriod,
  addEvidenceLink,
  addEvidenceFile,
  removeEvidence,
  getEvidenceFile,
  submitReport,
  getReceipt,
  listFigureHistory,
];

export { isExpected } from "./domain/expected.ts";
export {
  type Decision,
  decide,
  isOverdue,
  isSentLate,
  stateOf,
} from "./domain/report.ts";
export {
  contentsOf,
  sheetOf,
  standingEvidence,
  standingOf,
} from "./report-sheet.ts";
export { checksView, criterionView, decisionView, evidenceView, periodView } from "./report-view.ts";
export {
  Contents,
  criterionFields,
  Decision as DecisionShape,
  Evidence,
  FigureCheck,
  FigureParts,
  PeriodKey,
  PeriodRef,
} from "./shapes.ts";
export {
  decisionsOn,
  lockReport,
  type ReportKey,
  reportRow,
  revisionRows,
  sentRows,
  submissionRows,
} from "./store.ts";
