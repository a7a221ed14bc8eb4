import type { UnitContext } from "../../platform/http/operation.ts";
import { evidenceView } from "./report-view.ts";
import { evidenceRows, insertEvidence, type NewEvidence } from "./store.ts";

interface FigureAddress {
  readonly campaign: string;
  readonly period: string;
  readonly indicator: string;
}

/** Keeps a piece of evidence and tells it as it will be read. */
export async function addedEvidence(
  ctx: UnitContext,
  { campaign, period, indicator }: FigureAddress,
  content: Omit<NewEvidence, "id" | "campaignId" | "period" | "indicatorId">,
) {
  const id = ctx.newId();
  await insertEvidence(ctx, { ...content, id, campaignId: campaign, period, indicatorId: indicator });
  const rows = await evidenceRows(ctx, { unitNo: ctx.unit.no, campaignId: campaign, period });
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`evidence ${id} was written and is not there`);
  ctx.emit({
    name: "results.evidence-added",
    subject: campaign,
    payload: { period, indicatorId: indicator, kind: content.kind },
  });
  return evidenceView(row);
}
