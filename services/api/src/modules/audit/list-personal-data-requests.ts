import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { PersonalDataRequest, presentRequest } from "./personal-data.ts";
import { requestsOfUnit } from "./store.ts";

export const listPersonalDataRequests = operation({
  operationId: "listPersonalDataRequests",
  method: "get",
  path: "/personal-data-requests",
  summary: "Requests of people about their own data, open ones first",
  permission: "personal-data.manage",
  mode: "read",
  success: z.object({ items: z.array(PersonalDataRequest) }),
}).run(async (ctx) => ({ items: (await requestsOfUnit(ctx)).map(presentRequest) }));
