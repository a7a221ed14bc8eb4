import { operation } from "../../platform/http/operation.ts";
import { totalOf } from "../../shared/aggregate.ts";
import { wholeLine } from "./lines.ts";
import { CampaignParam, TrendList, TrendListQuery } from "./shapes.ts";
import { talliesByPeriod } from "./store.ts";
import { frequenciesOf, newestPeriods, noteSchoolRead, subjectOf } from "./subject.ts";

export const listTrends = operation({
  operationId: "listTrends",
  method: "get",
  path: "/campaigns/{campaign}/trends",
  summary: "Every indicator of a unit over its newest reporting periods, values alone",
  permission: "rollups.read",
  mode: "read",
  isLogged: true,
  params: CampaignParam,
  query: TrendListQuery,
  success: TrendList,
}).run(async (ctx, { params, query }) => {
  const subject = await subjectOf(ctx, {
    campaign: params.campaign,
    under: query.under,
    period: query.until,
    tree: query.tree,
  });
  noteSchoolRead(ctx, subject);
  const { criteria } = subject;
  const line = wholeLine(subject);
  const slices = frequenciesOf(criteria).map((frequency) => ({
    periods: newestPeriods(subject, frequency, query.until, query.count),
    indicatorIds: criteria
      .filter((criterion) => criterion.frequency === frequency && criterion.overUnits !== "distribution")
      .map((criterion) => criterion.indicatorId),
  }));
  const rows = await Promise.all(
    slices.map((slice) =>
      talliesByPeriod(ctx, subject.campaign.id, [line], slice.indicatorIds, slice.periods),
    ),
  );
  const found = new Map(rows.flat().map((row) => [`${row.indicatorId} ${row.period}`, row]));
  return {
    items: criteria.map((criterion) => ({
      indicatorId: criterion.indicatorId,
      code: criterion.code,
      points: (slices.find((slice) => slice.indicatorIds.includes(criterion.indicatorId))?.periods ?? []).map(
        ({ period }) => {
          const tally = found.get(`${criterion.indicatorId} ${period}`);
          return { period, value: tally ? totalOf(criterion, tally).value : null };
        },
      ),
    })),
  };
});
