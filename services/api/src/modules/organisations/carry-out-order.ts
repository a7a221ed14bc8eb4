import type { z } from "@hono/zod-openapi";
import type { AnnouncedEvent } from "../../platform/events/events.ts";
import { sqlState } from "../../platform/tenancy/tenancy.ts";
import { rolesOfLevel } from "../../shared/permissions.ts";
import { stepsOf } from "./domain/reorganisation/steps.ts";
import { kindOf, type planReorganisation } from "./plan-reorganisation.ts";
import type { ReorganisationOrder } from "./reorganisation-shapes.ts";
import { carryOut, type ReorganisationToCarryOut, type TreeContext } from "./store.ts";

type Planned = Awaited<ReturnType<typeof planReorganisation>>;

/** A unit has changed after the order's day; the database refuses, and the transaction is lost. */
export class ChangedAfterDay extends Error {
  /** Name of the unit. */
  readonly subject: string;
  constructor(subject: string, cause: unknown) {
    super("a unit has changed after the day of the order", { cause });
    this.subject = subject;
  }
}

/** An order of which nothing but its acts and its day is still to be worked out. */
export type SoundOrder = Pick<
  z.output<typeof ReorganisationOrder>,
  "acts" | "effectiveOn" | "legalBasis" | "passStaff" | "title"
> & { readonly id: string; readonly document: ReorganisationToCarryOut["document"] };

/** What is kept of an order, whenever it is carried out. */
export const keptOf = ({ id, title, legalBasis, effectiveOn, document, acts, passStaff }: SoundOrder) => ({
  id,
  kind: kindOf(acts),
  title,
  legalBasis,
  effectiveOn,
  document,
  request: { acts, passStaff },
});

/**
 * Carries out an order without faults, worked out against the tree of now, which the caller holds (lockTree). Answers
 * what is to be announced.
 */
export async function carryOutOrder(
  ctx: TreeContext,
  order: SoundOrder,
  { draft, counts }: Planned,
): Promise<AnnouncedEvent> {
  const { effectiveOn, passStaff } = order;
  const steps = stepsOf(draft, { effectiveOn, passStaff, rolesOfLevel });
  const kept = keptOf(order);
  try {
    await carryOut(ctx, { ...kept, changes: counts, steps });
  } catch (error) {
    if (sqlState(error) !== "TR003") throw error;
    const no = Number(detailOf(error));
    throw new ChangedAfterDay(draft.byNo(no)?.name ?? String(no), error);
  }
  const { id, kind, title, legalBasis } = kept;
  return {
    name: "organisations.reorganised",
    subject: id,
    concerns: steps.units.flatMap(({ unit }) => (typeof unit === "number" ? [unit] : [])),
    payload: { kind, title, legalBasis, effectiveOn, ...counts },
  };
}

const detailOf = (error: unknown): unknown => {
  for (let e = error; e && typeof e === "object"; e = (e as { cause?: unknown }).cause)
    if ("detail" in e) return e.detail;
  return undefined;
};
