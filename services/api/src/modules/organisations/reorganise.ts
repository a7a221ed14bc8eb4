import type { z } from "@hono/zod-openapi";
import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { ChangedAfterDay, carryOutOrder, type SoundOrder } from "./carry-out-order.ts";
import { isTooFarAhead } from "./domain/reorganisation/planned.ts";
import { type PlannedBefore, planAnew, planForItsDay } from "./plan-for-its-day.ts";
import { faultViews, namesIn, planReorganisation } from "./plan-reorganisation.ts";
import { ChangedLater, ReorganisationRefused, TooFarAhead, TreeChanged } from "./problems.ts";
import { Reorganisation, ReorganisationOrder } from "./reorganisation-shapes.ts";
import { reorganisationView } from "./reorganisation-view.ts";
import { basisDocument, lockTree, reorganisationById, settlePlanned, treeFingerprint } from "./store.ts";

/** Working out what changes, writing the tree, telling the units. */
const STEPS = 3;

export const reorganise = operation({
  operationId: "reorganise",
  method: "post",
  path: "/reorganisations",
  summary: "Change the tree from a day on",
  description: `One order on one legal basis: its acts are done one after the other, all or none, in one transaction. Nothing that was sent is rewritten; units that end keep all they hold and can be read.

Acts: **create** units; **rename** them (name, level, administrative code); **move** them beneath another; **merge** several into one, there or made; **split** one into several; **close**; **reopen**; **abolish_level**: every unit of a tier ends and its children go where a table says; **merge_provinces**; **rename_level**.

What follows holds from the day on. Access follows the tree of now: a unit that ended and had one successor is read by that one and by those above it; nobody keeps access through a former parent.

An order of a day to come is **planned**: it is checked and kept whole, and nothing changes. Whom it concerns is told. When the day begins in Viet Nam it is checked again and carried out, in the name of who ordered it; where it no longer fits, nothing changes and it is marked as failed, with the reasons. Until then it can be changed and cancelled.`,
  permission: "units.reorganise",
  mode: "write",
  bodyBytesMax: 16 * 1024 * 1024,
  body: ReorganisationOrder,
  success: Reorganisation,
  successStatus: 201,
  tellsProgress: true,
  problems: [ReorganisationRefused, TreeChanged, TooFarAhead, ChangedLater],
}).run((ctx, { body }) => giveOrder(ctx, body));

/**
 * Carries an order out or plans it for its day, however it came about. `before` finds the planned one whose place it takes;
 * it is called when nobody else can change the tree or carry that one out any more.
 */
export async function giveOrder(
  ctx: UnitContext,
  body: z.output<typeof ReorganisationOrder>,
  before?: () => Promise<PlannedBefore>,
) {
  const today = dayInVietnam(ctx.now);
  if (isTooFarAhead(body.effectiveOn, today)) throw TooFarAhead();
  await lockTree(ctx);
  const former = await before?.();
  if (body.tree !== undefined && body.tree !== (await treeFingerprint(ctx))) throw TreeChanged();
  const document = body.document && (await basisDocument(ctx, body.document.unit, body.document.id));
  if (body.document && !document) throw NotFound();
  await ctx.tell({ step: "planning", done: 0, total: STEPS });
  const planned = await planReorganisation(ctx, body);
  const faults = faultViews(planned.faults, ctx.locale, namesIn(planned.draft));
  if (faults.length) {
    throw ReorganisationRefused({
      errors: faults.map(({ at, code, message }) => ({ pointer: `#/${at}`, code, detail: message })),
      extra: { faults },
    });
  }
  const order = { ...body, document };
  const isToCome = body.effectiveOn > today;
  const id = former?.id ?? (isToCome ? await planForItsDay(ctx, order, planned) : ctx.newId());
  if (!isToCome) await atOnce(ctx, { ...order, id }, planned);
  if (former) await planAnew(ctx, former, order, planned, { isWaiting: isToCome });
  if (former && !isToCome && !(await settlePlanned(ctx, id, { state: "done" })))
    throw new Error("the re-organisation was settled while it was carried out");
  const done = await reorganisationById(ctx, id);
  if (!done) throw new Error("the re-organisation that was carried out cannot be seen");
  return reorganisationView(done, ctx.locale);
}

async function atOnce(
  ctx: UnitContext,
  order: SoundOrder,
  planned: Awaited<ReturnType<typeof planReorganisation>>,
): Promise<void> {
  try {
    await ctx.tell({ step: "rebuilding", done: 1, total: STEPS });
    const event = await carryOutOrder(ctx, order, planned);
    await ctx.tell({ step: "telling", done: 2, total: STEPS });
    ctx.emit(event);
  } catch (error) {
    if (!(error instanceof ChangedAfterDay)) throw error;
    throw ChangedLater({ detail: { vi: `Đơn vị: ${error.subject}`, en: `Unit: ${error.subject}` } });
  }
}
