import type { UnitContext } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { newGrant } from "../../platform/jobs/in-unit.ts";
import { enqueue } from "../../platform/jobs/task.ts";
import { keptOf, type SoundOrder } from "./carry-out-order.ts";
import { carryOutPlanned } from "./carry-out-planned.ts";
import { beginningOf, concernedBy, plannedChangesOf } from "./domain/reorganisation/planned.ts";
import type { planReorganisation } from "./plan-reorganisation.ts";
import { plannedUnits, replacePlanned, storePlanned } from "./store.ts";

type Planned = Awaited<ReturnType<typeof planReorganisation>>;
type Order = Omit<SoundOrder, "id">;

/** A planned order, at the version that whoever puts another one in its place has seen. */
export interface PlannedBefore {
  readonly id: string;
  readonly version: number;
}

const planOf = (order: SoundOrder, { draft, changes, counts }: Planned) => ({
  ...keptOf(order),
  changes: counts,
  planned: plannedChangesOf(draft, changes),
  concerns: concernedBy(draft),
});

/** Keeps an order without faults, and asks for the job that carries it out when its day begins. Answers its id. */
export async function planForItsDay(ctx: UnitContext, order: Order, planned: Planned): Promise<string> {
  const { grant, secretHash } = newGrant(ctx);
  const plan = planOf({ ...order, id: grant.id }, planned);
  await storePlanned(ctx, plan, secretHash);
  await awaitItsDay(ctx, grant, order);
  announce(ctx, "organisations.reorganisation-planned", plan, plan.concerns);
  return grant.id;
}

/**
 * Puts an order without faults in the place of a planned one, by the same id. Whom either of them concerns is told. One
 * whose day has come is carried out already: nothing waits for it.
 */
export async function planAnew(
  ctx: UnitContext,
  { id, version }: PlannedBefore,
  order: Order,
  planned: Planned,
  { isWaiting }: { readonly isWaiting: boolean },
): Promise<void> {
  const { grant, secretHash } = newGrant(ctx, id);
  const plan = planOf({ ...order, id }, planned);
  const concerned = new Set([...(await plannedUnits(ctx, id)), ...plan.concerns]);
  if (!(await replacePlanned(ctx, plan, version, secretHash))) throw VersionMismatch();
  if (isWaiting) await awaitItsDay(ctx, grant, order);
  announce(ctx, "organisations.reorganisation-changed", plan, [...concerned]);
}

/** The job of an order that was there before under this id is replaced. */
const awaitItsDay = (
  ctx: UnitContext,
  grant: ReturnType<typeof newGrant>["grant"],
  { effectiveOn }: Order,
): Promise<void> =>
  enqueue(
    ctx,
    carryOutPlanned,
    { grant },
    { runAt: beginningOf(effectiveOn), jobKey: `reorganisation ${grant.id}` },
  );

function announce(
  ctx: UnitContext,
  name: string,
  { id, kind, title, legalBasis, effectiveOn, changes }: ReturnType<typeof planOf>,
  concerns: readonly number[],
): void {
  ctx.emit({ name, subject: id, concerns, payload: { kind, title, legalBasis, effectiveOn, ...changes } });
}
