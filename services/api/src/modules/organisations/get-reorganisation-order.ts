import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { codesOf } from "./domain/reorganisation/codes.ts";
import { PlannedOrder } from "./reorganisation-shapes.ts";
import { namedUnits, ownPlanned, reorganisationById } from "./store.ts";

export const getReorganisationOrder = operation({
  operationId: "getReorganisationOrder",
  method: "get",
  path: "/reorganisations/{id}/order",
  summary: "A planned re-organisation as it was ordered",
  description:
    "Its acts, day and legal basis, to the unit that ordered it: what to begin with when it is changed, or has to be ordered again. `units` are those of the units it names that are there.",
  permission: "units.reorganise",
  mode: "read",
  params: z.object({ id: z.uuid() }),
  success: PlannedOrder,
}).run(async (ctx, { params }) => {
  const order = await ownPlanned(ctx, params.id);
  if (!order) throw NotFound();
  const { acts, passStaff } = PlannedOrder.pick({ acts: true, passStaff: true }).parse(order.request);
  const { title, legalBasis, effectiveOn, version } = order;
  const { documentOwner: unit, documentId: id } = (await reorganisationById(ctx, params.id)) ?? {};
  return {
    title,
    legalBasis,
    effectiveOn,
    passStaff,
    acts,
    ...(unit && id ? { document: { unit, id } } : {}),
    version,
    units: await namedUnits(ctx, codesOf(acts)),
  };
});
