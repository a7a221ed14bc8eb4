import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import {
  AlreadySettled,
  ChangedLater,
  DayHasCome,
  ReorganisationRefused,
  TooFarAhead,
  TreeChanged,
} from "./problems.ts";
import { Reorganisation, ReorganisationOrder } from "./reorganisation-shapes.ts";
import { giveOrder } from "./reorganise.ts";
import { ownPlanned } from "./store.ts";

export const changeReorganisationOrder = operation({
  operationId: "changeReorganisationOrder",
  method: "put",
  path: "/reorganisations/{id}/order",
  summary: "Put another order in the place of a planned one",
  description:
    "By the unit that ordered it, until its day begins in Viet Nam. The whole order is replaced, checked and planned anew, in the name of who changes it; its id stays. Whom it concerned and whom it concerns now are told. With a day that has come it is carried out at once.",
  permission: "units.reorganise",
  mode: "write",
  ifMatch: true,
  bodyBytesMax: 16 * 1024 * 1024,
  params: z.object({ id: z.uuid() }),
  body: ReorganisationOrder,
  success: Reorganisation,
  tellsProgress: true,
  problems: [ReorganisationRefused, TreeChanged, TooFarAhead, ChangedLater, DayHasCome, AlreadySettled],
}).run((ctx, { params: { id }, body }) =>
  giveOrder(ctx, body, async () => {
    const order = await ownPlanned(ctx, id);
    if (!order) throw NotFound();
    if (order.state !== "planned") throw AlreadySettled();
    if (order.effectiveOn <= dayInVietnam(ctx.now)) throw DayHasCome();
    if (order.version !== ctx.expectedVersion) throw VersionMismatch();
    return { id, version: order.version };
  }),
);
