import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Invitation } from "./shapes.ts";
import { invitationsOf } from "./store.ts";

export const listInvitations = operation({
  operationId: "listInvitations",
  method: "get",
  path: "/invitations",
  summary: "Invitations into the unit, and those it sent to units beneath",
  description: "The newest first, at most 500. Those not yet accepted, unless all are asked for.",
  permission: "people.manage",
  mode: "read",
  isLogged: true,
  query: z.object({ state: z.enum(["open", "all"]).default("open") }),
  success: z.object({ items: z.array(Invitation) }),
}).run(async (ctx, { query }) => {
  const items = await invitationsOf(ctx, { onlyOpen: query.state === "open" });
  const elsewhere = items.filter(({ unitNo }) => unitNo !== ctx.unit.no);
  if (elsewhere.length)
    ctx.emit({ name: "people.invitations-read", concerns: elsewhere.map(({ unitNo }) => unitNo) });
  return { items };
});
