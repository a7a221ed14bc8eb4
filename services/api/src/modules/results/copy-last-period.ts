import { operation } from "../../platform/http/operation.ts";
import { isFigureEmpty } from "../../shared/figure-checks.ts";
import { closedProblems, openReport } from "./open-report.ts";
import { CopyRequest, ReportParams, SavedFigures } from "./shapes.ts";
import { writeDrafts } from "./store.ts";

export const copyLastPeriod = operation({
  operationId: "copyLastPeriod",
  method: "post",
  path: "/campaigns/{campaign}/reports/{period}/copy",
  summary: "Copy the figures of the period before into the draft",
  description:
    "Fills what is still empty, or overwrites the figures named. Comments and evidence are not copied.",
  permission: "results.enter",
  mode: "write",
  params: ReportParams,
  body: CopyRequest,
  success: SavedFigures,
  problems: closedProblems,
}).run(async (ctx, { params, body }) => {
  const { sheet } = await openReport(ctx, params.campaign, params.period);
  const named = body.indicatorIds && new Set(body.indicatorIds);
  const changes = sheet.figures.flatMap(({ indicatorId, draft, previous }) => {
    const isWanted = named ? named.has(indicatorId) : isFigureEmpty(draft ?? { num: null, den: null });
    if (!previous || !isWanted) return [];
    const values = { num: previous.num, den: previous.den, comment: draft?.comment ?? null };
    return [{ indicatorId, basedOn: draft?.version ?? 0, ...values }];
  });
  const versions = await writeDrafts(ctx, params.campaign, params.period, changes);
  const items = changes.flatMap(({ indicatorId, num, den, comment }) => {
    const version = versions.get(indicatorId);
    // Whoever was faster has a figure there now; theirs stays.
    if (version === undefined) return [];
    const mine = { enteredBy: ctx.person.name, enteredAt: ctx.now.toISOString() };
    return [{ indicatorId, outcome: "saved" as const, num, den, comment, version, ...mine }];
  });
  ctx.emit({
    name: "results.last-period-copied",
    subject: params.campaign,
    payload: { period: params.period, from: sheet.previousPeriod?.period ?? null, copied: items.length },
  });
  return { savedAt: ctx.now.toISOString(), saved: items.length, conflicts: 0, items };
});
