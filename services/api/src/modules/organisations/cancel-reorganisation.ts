import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { isOnItsDay, type ReorganisationState } from "./domain/reorganisation/planned.ts";
import { AlreadySettled, DayHasCome } from "./problems.ts";
import { Reorganisation } from "./reorganisation-shapes.ts";
import { reorganisationView } from "./reorganisation-view.ts";
import { ownPlanned, plannedUnits, reorganisationById, settlePlanned } from "./store.ts";

export const cancelReorganisation = operation({
  operationId: "cancelReorganisation",
  method: "post",
  path: "/reorganisations/{id}/cancellation",
  summary: "Cancel a planned re-organisation",
  description:
    "By the unit that ordered it, until its day begins in Viet Nam. The units that it concerns are told. One that was not carried out on its day is laid aside in the same way.",
  permission: "units.reorganise",
  mode: "write",
  ifMatch: true,
  params: z.object({ id: z.uuid() }),
  success: Reorganisation,
  problems: [DayHasCome, AlreadySettled],
}).run(async (ctx, { params: { id } }) => {
  const order = await ownPlanned(ctx, id);
  if (!order) throw NotFound();
  const { title, effectiveOn, state } = order;
  if (state === "done" || state === "cancelled") throw AlreadySettled();
  if (isOnItsDay(state as ReorganisationState, effectiveOn, dayInVietnam(ctx.now))) throw DayHasCome();
  if (!(await settlePlanned(ctx, id, { state: "cancelled", version: ctx.expectedVersion })))
    throw VersionMismatch();
  ctx.emit({
    name: "organisations.reorganisation-cancelled",
    subject: id,
    concerns: await plannedUnits(ctx, id),
    payload: { title, effectiveOn },
  });
  const row = await reorganisationById(ctx, id);
  if (!row) throw NotFound();
  return reorganisationView(row, ctx.locale);
});
