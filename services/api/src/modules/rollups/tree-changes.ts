import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { TreeChanges } from "./shapes.ts";
import { changesSince } from "./store.ts";
import type { Subject } from "./subject.ts";

/** Whether the choice of tree matters for this question, and what of the units directly beneath has changed since. */
export async function treeChanges(
  ctx: UnitContext,
  { campaign, period, endsOn, scope }: Subject,
): Promise<z.input<typeof TreeChanges>> {
  const { isReorganised, turnover, published } = await changesSince(
    ctx,
    endsOn,
    scope.isReporting ? null : scope.no,
    { campaignId: campaign.id, period },
  );
  const some = (hasEnded: boolean) =>
    turnover.filter((one) => one.hasEnded === hasEnded).map(({ hasEnded: _, ...one }) => one);
  return { isReorganised, published: published ?? null, ended: some(true), begun: some(false) };
}
