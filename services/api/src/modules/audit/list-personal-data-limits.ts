import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Limit } from "./personal-data.ts";
import { limitsFor } from "./store.ts";

export const listPersonalDataLimits = operation({
  operationId: "listPersonalDataLimits",
  method: "get",
  path: "/personal-data-limits",
  summary: "Time limits for requests about personal data, of the unit and of those above it",
  permission: "personal-data.manage",
  mode: "read",
  success: z.object({
    items: z.array(
      Limit.extend({ unitName: z.string(), isOwn: z.boolean() }).openapi("PersonalDataLimitInForce"),
    ),
  }),
}).run(async (ctx) => ({
  items: (await limitsFor(ctx)).map(({ unitNo, kind, ...limit }) => ({
    ...limit,
    kind: kind as "copy" | "erase",
    isOwn: unitNo === ctx.unit.no,
  })),
}));
