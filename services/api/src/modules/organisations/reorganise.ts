import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { sqlState } from "../../platform/tenancy/tenancy.ts";
import { rolesOfLevel } from "../../shared/permissions.ts";
import { stepsOf } from "./domain/reorganisation/steps.ts";
import { kindOf, planReorganisation } from "./plan-reorganisation.ts";
import { ChangedLater, NotYet, ReorganisationRefused, TreeChanged } from "./problems.ts";
import { Reorganisation, ReorganisationOrder } from "./reorganisation-shapes.ts";
import { reorganisationView } from "./reorganisation-view.ts";
import {
  basisDocument,
  carryOut,
  lockTree,
  type ReorganisationToCarryOut,
  reorganisationById,
  treeFingerprint,
} from "./store.ts";

/** Working out what changes, writing the tree, telling the units. */
const STEPS = 3;

export const reorganise = operation({
  operationId: "reorganise",
  method: "post",
  path: "/reorganisations",
  summary: "Change the tree from a day on",
  description: `One order on one legal basis: its acts are done one after the other, all or none, in one transaction. Nothing that was sent is rewritten; units that end keep all they hold and can be read.

Acts: **create** units; **rename** them (name, level, administrative code); **move** them beneath another; **merge** several into one, there or made; **split** one into several; **close**; **reopen**; **abolish_level**: every unit of a tier ends and its children go where a table says; **merge_provinces**; **rename_level**.

What follows holds from the day on. Access follows the tree of now: a unit that ended and had one successor is read by that one and by those above it; nobody keeps access through a former parent.`,
  permission: "units.reorganise",
  mode: "write",
  bodyBytesMax: 16 * 1024 * 1024,
  body: ReorganisationOrder,
  success: Reorganisation,
  successStatus: 201,
  tellsProgress: true,
  problems: [ReorganisationRefused, TreeChanged, NotYet, ChangedLater],
}).run(async (ctx, { body }) => {
  await lockTree(ctx);
  if (body.tree !== undefined && body.tree !== (await treeFingerprint(ctx))) throw TreeChanged();
  const document = body.document && (await basisDocument(ctx, body.document.unit, body.document.id));
  if (body.document && !document) throw NotFound();
  await ctx.tell({ step: "planning", done: 0, total: STEPS });
  const { draft, faults, counts } = await planReorganisation(ctx, body);
  if (faults.length) {
    throw ReorganisationRefused({
      errors: faults.map(({ at, code, message }) => ({ pointer: `#/${at}`, code, detail: message })),
      extra: { faults },
    });
  }
  const { title, legalBasis, effectiveOn, passStaff, acts } = body;
  const order = {
    id: ctx.newId(),
    kind: kindOf(acts),
    title,
    legalBasis,
    effectiveOn,
    document,
    request: { acts, passStaff },
    changes: counts,
    steps: stepsOf(draft, { effectiveOn, passStaff, rolesOfLevel }),
  };
  const nameOf = (no: number) => draft.byNo(no)?.name ?? draft.byNo(no)?.code ?? String(no);
  await ctx.tell({ step: "rebuilding", done: 1, total: STEPS });
  await refusing(nameOf, () => carryOut(ctx, order));
  await ctx.tell({ step: "telling", done: 2, total: STEPS });
  announce(ctx, order);
  const done = await reorganisationById(ctx, order.id);
  if (!done) throw new Error("the re-organisation that was carried out cannot be seen");
  return reorganisationView(done);
});

const announce = (
  ctx: UnitContext,
  { id, kind, title, legalBasis, effectiveOn, changes, steps }: ReorganisationToCarryOut,
) =>
  ctx.emit({
    name: "organisations.reorganised",
    subject: id,
    concerns: steps.units.flatMap(({ unit }) => (typeof unit === "number" ? [unit] : [])),
    payload: { kind, title, legalBasis, effectiveOn, ...changes },
  });

/** What the database refuses although the order looked sound, in words. */
async function refusing(nameOf: (no: number) => string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (sqlState(error) !== "TR003") throw error;
    const name = nameOf(Number(detailOf(error)));
    throw ChangedLater({ detail: { vi: `Đơn vị: ${name}`, en: `Unit: ${name}` } });
  }
}

const detailOf = (error: unknown): unknown => {
  for (let e = error; e && typeof e === "object"; e = (e as { cause?: unknown }).cause)
    if ("detail" in e) return e.detail;
  return undefined;
};
