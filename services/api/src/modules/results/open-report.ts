import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { isLocked } from "./domain/report.ts";
import { CampaignNotRunning, PeriodNotStarted, ReportApproved, UnknownIndicator } from "./problems.ts";
import { filled, frameOf, isStarted, type ReportFrame } from "./report-sheet.ts";

/** The acting unit's own report without its figures; 404 where it reports nothing or nothing is asked. */
export async function ownFrame(ctx: UnitContext, campaignId: string, period: string) {
  const unit = await unitByCode(ctx, ctx.unit.code);
  const frame = unit?.isReporting ? await frameOf(ctx, campaignId, period) : undefined;
  if (!unit || !frame) throw NotFound();
  return { unit, frame };
}

/** The acting unit's own report, whole. */
export async function ownReport(ctx: UnitContext, campaignId: string, period: string) {
  const { unit, frame } = await ownFrame(ctx, campaignId, period);
  return { unit, sheet: await filled(ctx, frame) };
}

/** Why a draft cannot be changed now, whoever asks; null when it can. */
export function closedBecause(
  ctx: UnitContext,
  frame: ReportFrame,
): "campaign" | "not_started" | "approved" | null {
  if (frame.campaign.status !== "running") return "campaign";
  if (!isStarted(ctx, frame.period)) return "not_started";
  return isLocked(frame.standing) ? "approved" : null;
}

export const closedProblems = [CampaignNotRunning, PeriodNotStarted, ReportApproved];
const problemOf = { campaign: CampaignNotRunning, not_started: PeriodNotStarted, approved: ReportApproved };

/** The acting unit's own report without its figures, open to changes. */
export async function openFrame(ctx: UnitContext, campaignId: string, period: string) {
  const found = await ownFrame(ctx, campaignId, period);
  const closed = closedBecause(ctx, found.frame);
  if (closed) throw problemOf[closed]();
  return found;
}

/** The acting unit's own report, whole and open to changes. */
export async function openReport(ctx: UnitContext, campaignId: string, period: string) {
  const { unit, frame } = await openFrame(ctx, campaignId, period);
  return { unit, sheet: await filled(ctx, frame) };
}

/** Refuses an indicator that the report does not ask for. */
export function demandAsked({ criteria }: ReportFrame, indicatorId: string): void {
  if (!criteria.some((one) => one.indicatorId === indicatorId)) throw UnknownIndicator();
}
