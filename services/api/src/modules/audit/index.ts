/**
 * What was done in a unit, as written down by the operations themselves; the unit's whole data as an archive; and what
 * people may ask about their own data. Reads the tables of every module; changes of others only names (personal-data.ts).
 */
import { buildUnitArchive } from "./build-unit-archive.ts";
import { completePersonalDataRequest } from "./complete-personal-data-request.ts";
import { downloadUnitArchive } from "./download-unit-archive.ts";
import { exportMyRecord } from "./export-my-record.ts";
import { exportOutsideEvents } from "./export-outside-events.ts";
import { exportPersonRecord } from "./export-person-record.ts";
import { listEventActors } from "./list-event-actors.ts";
import { listEventChanges } from "./list-event-changes.ts";
import { listEvents } from "./list-events.ts";
import { listOutsideActors } from "./list-outside-actors.ts";
import { listOutsideEvents } from "./list-outside-events.ts";
import { listPersonalDataLimits } from "./list-personal-data-limits.ts";
import { listPersonalDataRequests } from "./list-personal-data-requests.ts";
import { listUnitArchives } from "./list-unit-archives.ts";
import { recordPersonalDataRequest } from "./record-personal-data-request.ts";
import { refusePersonalDataRequest } from "./refuse-personal-data-request.ts";
import { removeArchives } from "./remove-archives.ts";
import { requestUnitArchive } from "./request-unit-archive.ts";
import { setPersonalDataLimit } from "./set-personal-data-limit.ts";
import { sweepArchives } from "./sweep-archives.ts";
import { verifyEvents } from "./verify-events.ts";

export const operations = [
  listEvents,
  listEventActors,
  verifyEvents,
  listEventChanges,
  listOutsideEvents,
  listOutsideActors,
  exportOutsideEvents,
  listUnitArchives,
  requestUnitArchive,
  downloadUnitArchive,
  exportMyRecord,
  exportPersonRecord,
  listPersonalDataRequests,
  recordPersonalDataRequest,
  completePersonalDataRequest,
  refusePersonalDataRequest,
  listPersonalDataLimits,
  setPersonalDataLimit,
];
export const tasks = [buildUnitArchive, removeArchives, sweepArchives];
