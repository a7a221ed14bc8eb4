import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Indicator } from "./shapes.ts";
import { indicatorsInLine } from "./store.ts";
import { byContent, viewOf } from "./view.ts";

export const listIndicators = operation({
  operationId: "listIndicators",
  method: "get",
  path: "/indicators",
  summary: "Indicators the unit may use",
  description: "Its own and the published ones of every unit above, by content and code.",
  permission: "indicators.read",
  mode: "read",
  success: z.object({ items: z.array(Indicator) }),
}).run(async (ctx) => {
  const found = await indicatorsInLine(ctx);
  return { items: found.map((row) => viewOf(ctx, row)).sort(byContent) };
});
