import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { addDays, dayInVietnam } from "../../shared/day.ts";
import { checkFigure, type FigureParts } from "../../shared/figure-checks.ts";
import { matchesName } from "../../shared/matches-name.ts";
import { campaignOf, criteriaOf, type PeriodInForce, periodsOf } from "../campaigns/index.ts";
import { type ReportingUnit, reportingUnits } from "../organisations/index.ts";
import { isExpected, isOverdue, isSentLate, periodView, stateOf } from "../results/index.ts";
import { QueueQuery, type queueStates, ReviewQueue } from "./shapes.ts";
import { currentFigures, reviewedCampaigns, type SentReport, sentReports } from "./store.ts";

/** So long before it is due a report that is not there is listed as missing, though its period may still run. */
const missingDaysAhead = 7;

export const listReviewQueue = operation({
  operationId: "listReviewQueue",
  method: "get",
  path: "/reviews",
  summary: "What the units directly beneath have sent, and what they have not",
  description:
    "Whatever was sent is here. A report that is not there is owed in every campaign that runs in the line above, but it is pressed for by whoever asks for it: `missing` and `overdue` cover the campaigns that the acting unit has launched or taken up itself. Those it has not taken up yet stand in `setAside`, each with what is missing in it; naming such a `campaign` lists them.",
  permission: "reviews.read",
  mode: "read",
  query: QueueQuery,
  success: ReviewQueue,
}).run(async (ctx, { query }) => {
  const known = await reviewedCampaigns(ctx);
  const children = (await reportingUnits(ctx)).filter(({ officeNo }) => officeNo === ctx.unit.no);
  const schools = query.q ? children.filter((unit) => matchesName(unit.name, query.q ?? "")) : children;
  const entries: Entry[] = [];
  const periods = new Map<string, PeriodInForce>();
  const campaigns = [];
  const setAside = [];
  const inPeriod = ({ period }: Entry) => !query.period || period.period === query.period;
  for (const { id } of known) {
    const campaign = await campaignOf(ctx, id);
    if (!campaign) continue;
    campaigns.push({ id, name: campaign.name });
    if (query.campaign && query.campaign !== id) continue;
    const found = await entriesOf(
      ctx,
      { id, name: campaign.name, isRunning: campaign.status === "running" },
      schools,
    );
    const isPressedFor = campaign.own?.status === "running" || query.campaign === id;
    const asked = found.entries.filter(inPeriod);
    const kept = isPressedFor ? asked : asked.filter(({ state }) => state !== "missing");
    entries.push(...kept);
    const missing = asked.length - kept.length;
    if (missing) setAside.push({ id, name: campaign.name, missing });
    for (const period of found.periods) periods.set(period.period, period);
  }

  const count = (test: (entry: Entry) => boolean) => entries.filter(test).length;
  const chosen = entries
    .filter(({ state }) => query.state === "all" || state === query.state)
    .filter(({ isLate }) => query.late === undefined || isLate === query.late)
    .filter(({ isResent }) => query.resent === undefined || isResent === query.resent)
    .sort(bySentThenName);
  const page = chosen.slice((query.page - 1) * query.limit, query.page * query.limit);
  const doubts = await doubtsOf(ctx, page);
  return {
    items: page.map(({ unit, campaign, period, report, ...entry }) => ({
      ...entry,
      school: { code: unit.code, name: unit.name, shortName: unit.shortName },
      campaign: { id: campaign.id, name: campaign.name },
      period: periodView(period),
      revision: report?.revision ?? 0,
      changed: report?.changed ?? 0,
      doubts: report ? (doubts.get(report) ?? null) : null,
      note: report?.note ?? null,
      sentAt: report?.sentAt.toISOString() ?? null,
      sentBy: report?.sentByName ?? null,
      decidedAt: report?.decidedAt?.toISOString() ?? null,
      decidedBy: report?.reviewerName ?? null,
    })),
    total: chosen.length,
    page: query.page,
    limit: query.limit,
    counts: {
      waiting: count(({ state }) => state === "waiting"),
      resent: count(({ state, isResent }) => state === "waiting" && isResent),
      late: count(({ state, isLate }) => state === "waiting" && isLate),
      missing: count(({ state }) => state === "missing"),
      overdue: count((entry) => entry.state === "missing" && entry.isOverdue),
      returned: count(({ state }) => state === "returned"),
      approved: count(({ state }) => state === "approved"),
    },
    campaigns,
    setAside,
    periods: [...periods.values()].sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1)).map(periodView),
  };
});

interface Asking {
  readonly id: string;
  readonly name: string;
  readonly isRunning: boolean;
}

interface Entry {
  readonly unit: ReportingUnit;
  readonly campaign: Asking;
  readonly period: PeriodInForce;
  readonly report: SentReport | null;
  readonly state: (typeof queueStates)[number];
  readonly isResent: boolean;
  readonly isLate: boolean;
  readonly isOverdue: boolean;
}

/** Every report of these units that is there, or that should be. */
async function entriesOf(ctx: UnitContext, campaign: Asking, units: readonly ReportingUnit[]) {
  const criteria = await criteriaOf(ctx, campaign.id);
  const today = dayInVietnam(ctx.now);
  const periods = (await periodsOf(ctx, campaign.id)).filter(
    ({ kind, startsOn }) => startsOn <= today && criteria.some(({ frequency }) => frequency === kind),
  );
  const reports = new Map(
    (
      await sentReports(
        ctx,
        campaign.id,
        units.map(({ no }) => no),
      )
    ).map((report) => [`${report.unitNo} ${report.period}`, report]),
  );
  const entries = units.flatMap((unit) =>
    periods.flatMap((period): Entry[] => {
      const common = { unit, campaign, period };
      const report = reports.get(`${unit.no} ${period.period}`);
      if (report) {
        const state = stateOf({ revision: report.revision, decision: report.decision }, false);
        return [
          {
            ...common,
            report,
            state: state === "returned" || state === "approved" ? state : "waiting",
            isResent: report.revision > 1,
            isLate: isSentLate(report.firstSentAt, period),
            isOverdue: false,
          },
        ];
      }
      const isMissing =
        campaign.isRunning &&
        (period.endsOn < today || addDays(period.dueOn, -missingDaysAhead) <= today) &&
        // Who has ended can send no more.
        unit.closedOn === null &&
        isExpected(unit, period, criteria);
      if (!isMissing) return [];
      return [
        {
          ...common,
          report: null,
          state: "missing",
          isResent: false,
          isLate: false,
          isOverdue: isOverdue(today, period),
        },
      ];
    }),
  );
  return { entries, periods };
}

/** Waiting ones as they came in; what is missing by due date. Names are in order already. */
function bySentThenName(a: Entry, b: Entry): number {
  const at = ({ report, period }: Entry) => report?.sentAt.toISOString() ?? `${period.dueOn}T23:59`;
  const [one, other] = [at(a), at(b)];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** How many figures of each waiting report look doubtful and bear no comment. */
async function doubtsOf(ctx: UnitContext, entries: readonly Entry[]): Promise<Map<SentReport, number>> {
  const counts = new Map<SentReport, number>();
  const waiting = entries.flatMap((entry) =>
    entry.state === "waiting" && entry.report ? [{ ...entry, report: entry.report }] : [],
  );
  for (const [campaignId, ofCampaign] of Map.groupBy(waiting, ({ campaign }) => campaign.id)) {
    const criteria = new Map(
      (await criteriaOf(ctx, campaignId)).map((criterion) => [criterion.indicatorId, criterion]),
    );
    const calendar = await periodsOf(ctx, campaignId);
    const before = (period: PeriodInForce): string | undefined => {
      const alike = calendar.filter(({ kind }) => kind === period.kind);
      return alike[alike.findIndex((one) => one.period === period.period) - 1]?.period;
    };
    const wanted = new Set(
      ofCampaign.flatMap(({ period }) => [period.period, before(period) ?? period.period]),
    );
    const units = new Set(ofCampaign.map(({ unit }) => unit.no));
    const figures = new Map(
      (await currentFigures(ctx, campaignId, [...units], [...wanted])).map((row) => [
        `${row.unitNo} ${row.period} ${row.indicatorId}`,
        row,
      ]),
    );
    for (const { unit, period, report } of ofCampaign) {
      const earlier = before(period);
      let count = 0;
      for (const [indicatorId, criterion] of criteria) {
        const row = figures.get(`${unit.no} ${period.period} ${indicatorId}`);
        if (!row || row.comment) continue;
        const previous: FigureParts | null = figures.get(`${unit.no} ${earlier} ${indicatorId}`) ?? null;
        if (checkFigure(criterion, row, previous).some(({ severity }) => severity !== "note")) count += 1;
      }
      counts.set(report, count);
    }
  }
  return counts;
}
