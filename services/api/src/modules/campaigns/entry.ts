import type { UnitContext } from "../../platform/http/operation.ts";
import { Invalid, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import type { EntryFault } from "./domain/readiness.ts";
import { type CampaignInForce, campaignOf } from "./in-force.ts";
import { Closed, NoPlan } from "./problems.ts";
import { type CampaignRow, changeCampaign } from "./store.ts";

export interface OwnPlan {
  readonly campaign: CampaignInForce;
  readonly plan: CampaignRow;
  readonly isRoot: boolean;
}

/** The acting unit's own plan, open for change. What cannot be seen is not found; what is seen but not owned says so. */
export async function ownPlanFor(ctx: UnitContext, id: string): Promise<OwnPlan> {
  const campaign = await campaignOf(ctx, id);
  if (!campaign) throw NotFound();
  const plan = campaign.own;
  if (!plan) throw NoPlan();
  if (plan.status === "closed") throw Closed();
  return { campaign, plan, isRoot: plan.unitNo === campaign.rootUnitNo };
}

/** The same, in the version that If-Match names. */
export async function ownPlanInVersion(ctx: UnitContext, id: string): Promise<OwnPlan> {
  const own = await ownPlanFor(ctx, id);
  if (own.plan.version !== ctx.expectedVersion) throw VersionMismatch();
  return own;
}

/** Counts the plan's version up after a change of one of its parts, and answers for the next one. */
export async function changed(
  ctx: UnitContext,
  plan: CampaignRow,
  change: Parameters<typeof changeCampaign>[2] = {},
) {
  const version = await changeCampaign(ctx, plan.id, change);
  if (version === undefined) throw VersionMismatch();
  return { id: plan.id, status: (change.status ?? plan.status) as "draft" | "running" | "closed", version };
}

/** The same after a change of what staff have read: noted while the plan is published. */
export const edited = (ctx: UnitContext, plan: CampaignRow) =>
  changed(ctx, plan, plan.isPublished ? { editedAt: ctx.now } : {});

/** Refuses a list with every wrong entry at its place. */
export function refuseEntries(ctx: UnitContext, list: string, faults: readonly EntryFault[]): void {
  if (faults.length)
    throw Invalid({
      errors: faults.map(({ at, field, code, vi, en }) => ({
        pointer: `#/${list}/${at}/${field}`,
        code,
        detail: ctx.locale === "en" ? en : vi,
      })),
    });
}

/** A wrong entry in both languages. */
export const entryFault = (at: number, field: string, code: string, vi: string, en: string): EntryFault => ({
  at,
  field,
  code,
  vi,
  en,
});

/** A campaign ends on or after the day on which it begins. */
export function refuseDates(
  ctx: UnitContext,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): void {
  if (endsOn < startsOn)
    throw Invalid({
      errors: [
        {
          pointer: "#/endsOn",
          code: "order",
          detail:
            ctx.locale === "en" ? "The last day is before the first." : "Ngày kết thúc trước ngày bắt đầu.",
        },
      ],
    });
}
