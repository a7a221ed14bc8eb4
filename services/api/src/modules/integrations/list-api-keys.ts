import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { presentKeys } from "./present-keys.ts";
import { ApiKey } from "./shapes.ts";

export const listApiKeys = operation({
  operationId: "listApiKeys",
  method: "get",
  path: "/api-keys",
  summary: "Keys for other systems, the newest first",
  permission: "api-keys.manage",
  mode: "read",
  success: z.object({ items: z.array(ApiKey) }),
}).run(async (ctx) => ({ items: await presentKeys(ctx) }));
