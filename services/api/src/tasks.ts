import { tasks as audit } from "./modules/audit/index.ts";
import { tasks as organisations } from "./modules/organisations/index.ts";
import { tasks as people } from "./modules/people/index.ts";
import type { AnyTask } from "./platform/jobs/task.ts";

/** Every task of the product: what the queue may ask for, or the clock. */
export const tasks: readonly AnyTask[] = [...organisations, ...people, ...audit];
