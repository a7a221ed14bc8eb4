/**
 * What waits for a person in a unit, and by when. Reads what the other modules hold; keeps and decides nothing.
 */
import { getHome } from "./get-home.ts";

export const operations = [getHome];
