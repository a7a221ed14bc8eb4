/** What was done in a unit, as written down by the operations themselves. Reads only. */
import { listEventActors } from "./list-event-actors.ts";
import { listEvents } from "./list-events.ts";

export const operations = [listEvents, listEventActors];
