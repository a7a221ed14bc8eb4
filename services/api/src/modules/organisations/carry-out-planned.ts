import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { storeEvents } from "../../platform/events/events.ts";
import { credentialOf, inUnitOf, JobGrant, type JobUnitContext } from "../../platform/jobs/in-unit.ts";
import { task } from "../../platform/jobs/task.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { ChangedAfterDay, carryOutOrder } from "./carry-out-order.ts";
import { type PlanProblem, refusedWith } from "./domain/reorganisation/planned.ts";
import { namesIn, planReorganisation } from "./plan-reorganisation.ts";
import { Order } from "./reorganisation-shapes.ts";
import { forsakePlanned, lockTree, ownPlanned, plannedUnits, settlePlanned } from "./store.ts";

const byPermission = { kind: "write", permission: "units.reorganise" } as const;
const Kept = Order.pick({ acts: true, passStaff: true });

/**
 * Carries out a planned re-organisation once its day has come, as the person who ordered it and in that unit only: the
 * order is worked out anew against the tree of that moment. Whatever it finds settled it leaves alone, so that it may
 * run twice; what went wrong outside the order (no database) is tried again, and keeps the order's own day.
 */
export const carryOutPlanned = task({
  name: "organisations.carry-out-planned",
  payload: z.object({ grant: JobGrant }),
}).run(async ({ grant }, context) => {
  const inUnit = <T>(work: (ctx: JobUnitContext) => Promise<T>) => inUnitOf(context, grant, "write", work);
  try {
    const isEntered = await inUnit((ctx) => onItsDay(ctx, grant.id));
    if (isEntered) return;
    await context.tenancy.outside("write", (tx) =>
      forsakePlanned(tx, {
        credential: credentialOf(grant).value,
        event: uuidv7(),
        now: context.clock.now(),
      }),
    );
  } catch (error) {
    if (!(error instanceof ChangedAfterDay)) throw error;
    const { subject } = error;
    await inUnit((ctx) => fail(ctx, grant.id, { code: "changed-later", subject }));
  }
});

async function onItsDay(entered: JobUnitContext, id: string): Promise<true> {
  const ctx = { ...entered, locale: "vi" as const };
  await lockTree(ctx);
  const order = await ownPlanned(ctx, id);
  if (order?.state !== "planned") return true;
  const { title, legalBasis, effectiveOn, documentUnitNo, documentId } = order;
  if (effectiveOn > dayInVietnam(ctx.now)) throw new Error("the day of the re-organisation has not come");
  if (ctx.unit.closedOn !== null) return fail(ctx, id, { code: "unit-closed" });
  if (!ctx.permissions.has("units.reorganise")) return fail(ctx, id, { code: "not-allowed" });
  const { acts, passStaff } = Kept.parse(order.request);
  const planned = await planReorganisation(ctx, { acts });
  if (planned.faults.length) return fail(ctx, id, refusedWith(planned.faults, namesIn(planned.draft)));
  const document =
    documentUnitNo !== null && documentId !== null ? { unitNo: documentUnitNo, id: documentId } : undefined;
  const sound = { id, title, legalBasis, effectiveOn, acts, passStaff, document };
  const event = await carryOutOrder(ctx, sound, planned);
  if (!(await settlePlanned(ctx, id, { state: "done" })))
    throw new Error("the re-organisation was settled while it was carried out");
  await storeEvents(ctx, [event], byPermission);
  return true;
}

async function fail(ctx: JobUnitContext, id: string, problem: PlanProblem): Promise<true> {
  const order = await ownPlanned(ctx, id);
  if (!order || !(await settlePlanned(ctx, id, { state: "failed", problem }))) return true;
  const { title, effectiveOn } = order;
  const event = {
    name: "organisations.reorganisation-failed",
    subject: id,
    concerns: await plannedUnits(ctx, id),
    payload: { title, effectiveOn, code: problem.code },
  };
  await storeEvents(ctx, [event], byPermission);
  return true;
}
