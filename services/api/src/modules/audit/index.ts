/**
 * What was done in a unit, as written down by the operations themselves, and the unit's whole data as an archive.
 * Reads the tables of every module, changes none of them.
 */
import { buildUnitArchive } from "./build-unit-archive.ts";
import { downloadUnitArchive } from "./download-unit-archive.ts";
import { listEventActors } from "./list-event-actors.ts";
import { listEvents } from "./list-events.ts";
import { listUnitArchives } from "./list-unit-archives.ts";
import { requestUnitArchive } from "./request-unit-archive.ts";
import { sweepArchives } from "./sweep-archives.ts";

export const operations = [
  listEvents,
  listEventActors,
  listUnitArchives,
  requestUnitArchive,
  downloadUnitArchive,
];
export const tasks = [buildUnitArchive, sweepArchives];
