import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound, type Problem } from "../../platform/http/problem.ts";
import { campaignOf } from "../campaigns/index.ts";
import { settingOf, unitByCode } from "../organisations/index.ts";
import { decide, decisionsOn, lockReport, reportRow, sentRows, standingOf } from "../results/index.ts";
import {
  NoReason,
  NotApproved,
  NotDirectlyAbove,
  NotYourApproval,
  OwnFiguresReviewed,
  SentAgain,
  TooLateToWithdraw,
} from "./problems.ts";

export interface ReviewAddress {
  readonly school: string;
  readonly campaign: string;
  readonly period: string;
}

/** Why the acting unit cannot decide about a unit's reports, apart from how they stand. */
export type Barrier = "not_direct" | "own_campaign" | "own_figures";

interface Reviewed {
  readonly parentCode: string | null;
  readonly no: number;
}

/** Only the unit directly above decides, about campaigns that were not the unit's own, and by somebody who did not type the figures. */
export async function barrierTo(
  ctx: UnitContext,
  unit: Reviewed,
  rootUnitNo: number,
  touchedBy: () => readonly string[] | Promise<readonly string[]>,
): Promise<Barrier | null> {
  if (rootUnitNo === unit.no) return "own_campaign";
  if (unit.parentCode !== ctx.unit.code) return "not_direct";
  if (!(await settingOf(ctx, "separate_verifier"))) return null;
  return (await touchedBy()).includes(ctx.person.id) ? "own_figures" : null;
}

export const decisionProblems = [NotDirectlyAbove, OwnFiguresReviewed, SentAgain];

const barrierProblems = {
  not_direct: NotDirectlyAbove,
  own_campaign: NotDirectlyAbove,
  own_figures: OwnFiguresReviewed,
} as const;

const refusals = {
  not_sent: NotFound,
  sent_again: SentAgain,
  no_reason: NoReason,
  not_approved: NotApproved,
  not_yours: NotYourApproval,
  too_late: TooLateToWithdraw,
} as const;

type Verdict =
  | { readonly kind: "approved" | "withdrawn" }
  | { readonly kind: "returned"; readonly hasReason: boolean };

/** Whether the acting person may decide this now about that revision; waits for a sending that is under way. */
export async function weigh(
  ctx: UnitContext,
  address: ReviewAddress,
  revision: number,
  verdict: Verdict,
): Promise<
  | { readonly ok: true; readonly isRepeated: boolean; readonly unitNo: number }
  | { readonly ok: false; readonly problem: Problem }
> {
  const unit = await unitByCode(ctx, address.school);
  const campaign =
    unit && unit.no !== ctx.unit.no ? await campaignOf(ctx, address.campaign, unit.no) : undefined;
  if (!unit || !campaign) return { ok: false, problem: NotFound() };
  const key = { unitNo: unit.no, campaignId: address.campaign, period: address.period };
  await lockReport(ctx, key);
  const report = await reportRow(ctx, key);
  if (!report) return { ok: false, problem: NotFound() };
  const barrier = await barrierTo(ctx, unit, campaign.rootUnitNo, async () => {
    const sent = await sentRows(ctx, unit.no, address.campaign, [address.period]);
    return [report.sentBy, ...sent.map(({ enteredBy }) => enteredBy)];
  });
  if (barrier) return { ok: false, problem: barrierProblems[barrier]() };
  const decisions = await decisionsOn(ctx, key);
  const [latest] = decisions;
  const decided = decide(
    standingOf(report.revision, decisions),
    verdict.kind === "returned"
      ? { kind: "returned", revision, hasReason: verdict.hasReason }
      : verdict.kind === "approved"
        ? { kind: "approved", revision }
        : {
            kind: "withdrawn",
            revision,
            isOwnApproval: latest?.reviewerId === ctx.person.id && latest.authorNo === ctx.unit.no,
            minutesSince: latest ? (ctx.now.getTime() - latest.decidedAt.getTime()) / 60_000 : 0,
          },
  );
  return decided.ok
    ? { ok: true, isRepeated: decided.isRepeated, unitNo: unit.no }
    : { ok: false, problem: refusals[decided.why]() };
}
