/**
 * What was done in a unit, as written down by the operations themselves; the unit's whole data as an archive; and what
 * people may ask about their own data. Reads the tables of every module; changes of others only names (personal-data.ts).
 */
import { buildUnitArchive } from "./build-unit-archive.ts";
import { completePersonalDataRequest } from "./complete-personal-data-request.ts";
import { downloadUnitArchive } from "./download-unit-archive.ts";
import { exportMyRecord } from "./export-my-record.ts";
import { exportPersonRecord } from "./export-person-record.ts";
import { listEventActors } from "./list-event-actors.ts";
import { listEvents } from "./list-events.ts";
import { listPersonalDataLimits } from "./list-personal-data-limits.ts";
import { listPersonalDataRequests } from "./list-personal-data-requests.ts";
import { listUnitArchives } from "./list-unit-archives.ts";
import { recordPersonalDataRequest } from "./record-personal-data-request.ts";
import { refusePersonalDataRequest } from "./refuse-personal-data-request.ts";
import { requestUnitArchive } from "./request-unit-archive.ts";
import { setPersonalDataLimit } from "./set-personal-data-limit.ts";
import { sweepArchives } from "./sweep-archives.ts";

export const operations = [
  listEvents,
  listEventActors,
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
export const tasks = [buildUnitArchive, sweepArchives];
