import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { readCalendar } from "./domain/readiness.ts";
import { edited, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { Closed, HasReports, NoPlan, NotLauncher } from "./problems.ts";
import { CampaignChanged, CampaignParams, PeriodIn } from "./shapes.ts";
import { replacePeriods, reportedPeriods } from "./store.ts";

export const setCalendar = operation({
  operationId: "setCalendar",
  method: "put",
  path: "/campaigns/{campaign}/calendar",
  summary: "Replace the reporting calendar of a campaign the unit launched",
  description:
    "Keys: 2022-01, 2022-Q1, 2021-2022-T1, 2021-2022, 2022. A period with reports stays, and does not begin later than today.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ periods: z.array(PeriodIn).max(400) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed, NotLauncher, HasReports],
}).run(async (ctx, { params, body }) => {
  const { plan, isRoot } = await ownPlanInVersion(ctx, params.campaign);
  if (!isRoot) throw NotLauncher();
  const { periods, faults } = readCalendar(body.periods);
  refuseEntries(ctx, "periods", faults);
  const today = dayInVietnam(ctx.now);
  const begun = new Set(periods.flatMap(({ period, startsOn }) => (startsOn <= today ? [period] : [])));
  const lost = [...(await reportedPeriods(ctx, plan.id))].filter((period) => !begun.has(period));
  if (lost.length) throw HasReports({ extra: { periods: lost } });

  await replacePeriods(ctx, plan, periods);
  ctx.emit({ name: "campaigns.calendar-set", subject: plan.id, payload: { count: periods.length } });
  return edited(ctx, plan);
});
