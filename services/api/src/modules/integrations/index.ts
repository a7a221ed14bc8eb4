/** Keys by which other systems read. What they may read is decided where everything else is: permissions and walls. */
import { createApiKey } from "./create-api-key.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

export const operations = [listApiKeys, createApiKey, revokeApiKey];
