import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { TreeChanges } from "./shapes.ts";
import { isReorganisedSince, publicationOf, turnoverSince } from "./store.ts";
import type { Subject } from "./subject.ts";

/** Whether the choice of tree matters for this question, and what of the units directly beneath has changed since. */
export async function treeChanges(
  ctx: UnitContext,
  { campaign, period, endsOn, scope }: Subject,
): Promise<z.input<typeof TreeChanges>> {
  const [isReorganised, published, turnover] = await Promise.all([
    isReorganisedSince(ctx, endsOn),
    publicationOf(ctx, campaign.id, period),
    scope.isReporting ? [] : turnoverSince(ctx, scope.no, endsOn),
  ]);
  const some = (hasEnded: boolean) =>
    turnover.filter((one) => one.hasEnded === hasEnded).map(({ hasEnded: _, ...one }) => one);
  return { isReorganised, published: published ?? null, ended: some(true), begun: some(false) };
}
