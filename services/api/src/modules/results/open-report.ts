import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { isLocked } from "./domain/report.ts";
import { CampaignNotRunning, PeriodNotStarted, ReportApproved, UnknownIndicator } from "./problems.ts";
import { isStarted, type ReportSheet, type SheetFigure, sheetOf } from "./report-sheet.ts";

/** The acting unit's own report; 404 where it reports nothing or nothing is asked for that period. */
export async function ownReport(ctx: UnitContext, campaignId: string, period: string) {
  const unit = await unitByCode(ctx, ctx.unit.code);
  const sheet = unit?.isReporting ? await sheetOf(ctx, campaignId, period) : undefined;
  if (!unit || !sheet) throw NotFound();
  return { unit, sheet };
}

/** Why a draft cannot be changed now, whoever asks; null when it can. */
export function closedBecause(
  ctx: UnitContext,
  sheet: ReportSheet,
): "campaign" | "not_started" | "approved" | null {
  if (sheet.campaign.status !== "running") return "campaign";
  if (!isStarted(ctx, sheet.period)) return "not_started";
  return isLocked(sheet.standing) ? "approved" : null;
}

export const closedProblems = [CampaignNotRunning, PeriodNotStarted, ReportApproved];
const problemOf = { campaign: CampaignNotRunning, not_started: PeriodNotStarted, approved: ReportApproved };

/** The acting unit's own report, open to changes. */
export async function openReport(ctx: UnitContext, campaignId: string, period: string) {
  const found = await ownReport(ctx, campaignId, period);
  const closed = closedBecause(ctx, found.sheet);
  if (closed) throw problemOf[closed]();
  return found;
}

export function figureOf({ figures }: ReportSheet, indicatorId: string): SheetFigure {
  const figure = figures.find((one) => one.indicatorId === indicatorId);
  if (!figure) throw UnknownIndicator();
  return figure;
}
