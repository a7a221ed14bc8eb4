import type { UnitContext } from "../../platform/http/operation.ts";
import { newGrant } from "../../platform/jobs/in-unit.ts";
import { enqueue } from "../../platform/jobs/task.ts";
import { keptOf, type SoundOrder } from "./carry-out-order.ts";
import { carryOutPlanned } from "./carry-out-planned.ts";
import { beginningOf, concernedBy, plannedChangesOf } from "./domain/reorganisation/planned.ts";
import type { planReorganisation } from "./plan-reorganisation.ts";
import { storePlanned } from "./store.ts";

/** Keeps an order without faults, and asks for the job that carries it out when its day begins. Answers its id. */
export async function planForItsDay(
  ctx: UnitContext,
  order: Omit<SoundOrder, "id">,
  { draft, changes, counts }: Awaited<ReturnType<typeof planReorganisation>>,
): Promise<string> {
  const { grant, secretHash } = newGrant(ctx);
  const kept = keptOf({ ...order, id: grant.id });
  const concerns = concernedBy(draft);
  const planned = { ...kept, changes: counts, planned: plannedChangesOf(draft, changes), concerns };
  await storePlanned(ctx, planned, secretHash);
  const runAt = beginningOf(order.effectiveOn);
  await enqueue(ctx, carryOutPlanned, { grant }, { runAt, jobKey: `reorganisation ${grant.id}` });
  const { kind, title, legalBasis, effectiveOn } = kept;
  ctx.emit({
    name: "organisations.reorganisation-planned",
    subject: grant.id,
    concerns,
    payload: { kind, title, legalBasis, effectiveOn, ...counts },
  });
  return grant.id;
}
