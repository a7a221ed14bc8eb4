import type { z } from "@hono/zod-openapi";
import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { addDays, type Day, dayInVietnam } from "../../shared/day.ts";
import { comparePeriods, type PeriodKind, periodOfKey } from "../../shared/period.ts";
import type { Permission } from "../../shared/permissions.ts";
import {
  acknowledgementState,
  criteriaOf,
  type EffectiveCriterion,
  type PeriodInForce,
  periodsOf,
} from "../campaigns/index.ts";
import {
  changeMessage,
  failedOrders,
  plannedForMe,
  problemMessage,
  type ReportingUnit,
  reportingUnits,
  unitByCode,
} from "../organisations/index.ts";
import { isExpected, isOverdue } from "../results/index.ts";
import { Home, type HomeItem } from "./shapes.ts";
import {
  acknowledged,
  adoptionsBelow,
  draftCounts,
  endingKeys,
  type Joined,
  joinedCampaigns,
  ownReports,
  ownTasks,
  returnReason,
  sentPeriods,
  undecidedReports,
} from "./store.ts";

type Item = z.input<typeof HomeItem>;

/** Reports and tasks are announced this long before they are due, keys before they end. */
const daysAhead = 14;
const keyDaysAhead = 30;
const namesMax = 5;

export const getHome = operation({
  operationId: "getHome",
  method: "get",
  path: "/home",
  summary: "What waits for the caller in this unit, and by when",
  permission: "units.read",
  mode: "read",
  success: Home,
}).run(async (ctx) => {
  const today = dayInVietnam(ctx.now);
  // An archive waits for nobody.
  if (ctx.unit.closedOn !== null) return { today, items: [] };
  const asker: Asker = { ctx, today, can: (...any) => any.some((one) => ctx.permissions.has(one)) };
  const [campaigns, own] = await Promise.all([joinedCampaigns(ctx), unitByCode(ctx, ctx.unit.code)]);
  const items: Item[] = [];
  for (const campaign of campaigns)
    items.push(
      ...(own?.isReporting ? await ofSchool(asker, campaign, own) : await ofAuthority(asker, campaign)),
    );
  items.push(...(await tasksOf(asker)), ...(await keysOf(asker)), ...(await reorganisationsOf(asker)));
  return { today, items: items.sort(byPressure) };
});

interface Asker {
  readonly ctx: UnitContext;
  readonly today: Day;
  can(...any: readonly Permission[]): boolean;
}

const item = (
  kind: Item["kind"],
  campaign: Joined | { id: string; name: string } | null,
  rest: Partial<Item>,
): Item => ({
  kind,
  campaign: campaign && { id: campaign.id, name: campaign.name },
  periods: [],
  dueOn: null,
  isOverdue: false,
  count: 1,
  outOf: null,
  late: 0,
  changed: 0,
  approved: 0,
  title: null,
  names: [],
  reason: null,
  from: null,
  reorganisationId: null,
  ...rest,
});

/** What is overdue, then by date; what has no date comes before what is due in more than a week. */
function byPressure(a: Item, b: Item): number {
  const key = (one: Item) => one.dueOn ?? "9999";
  return Number(b.isOverdue) - Number(a.isOverdue) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

// A unit that reports -------------------------------------------------------------------------------------------

type OwnUnit = NonNullable<Awaited<ReturnType<typeof unitByCode>>>;

async function ofSchool(asker: Asker, campaign: Joined, own: OwnUnit): Promise<Item[]> {
  const [plan, reports] = [await ownPlan(asker, campaign), await reportsToSend(asker, campaign, own)];
  return [...plan, ...reports];
}

async function ownPlan({ ctx, can }: Asker, campaign: Joined): Promise<Item[]> {
  const from = campaign.fromName;
  if (campaign.ownStatus === null)
    return can("campaigns.manage") ? [item("plan_missing", campaign, { from })] : [];
  if (campaign.ownStatus === "draft")
    return can("campaigns.publish", "campaigns.manage") ? [item("plan_unpublished", campaign, { from })] : [];
  if (!can("campaigns.acknowledge") || ctx.credential !== "session") return [];
  const { newest, confirmed, note } = await acknowledged(ctx, campaign.id);
  const state = acknowledgementState(newest, confirmed);
  if (state === "confirmed") return [];
  return [
    state === "none"
      ? item("plan_to_acknowledge", campaign, {})
      : item("plan_changed", campaign, { reason: note }),
  ];
}

async function reportsToSend({ ctx, today, can }: Asker, campaign: Joined, own: OwnUnit): Promise<Item[]> {
  if (!can("results.enter", "results.submit")) return [];
  const [criteria, calendar, reports, drafts] = await Promise.all([
    criteriaOf(ctx, campaign.id),
    periodsOf(ctx, campaign.id),
    ownReports(ctx, campaign.id),
    draftCounts(ctx, campaign.id),
  ]);
  const asked = Map.groupBy(criteria, (criterion) => criterion.frequency);
  const items: Item[] = [];
  for (const period of calendar) {
    const outOf = asked.get(period.kind)?.length ?? 0;
    if (!outOf) continue;
    const common = { periods: [period.period], dueOn: period.dueOn, isOverdue: isOverdue(today, period) };
    if (reports.get(period.period) === "returned") {
      const why = await returnReason(ctx, campaign.id, period.period);
      items.push(
        item("report_returned", campaign, {
          ...common,
          count: why?.findings ?? 0,
          reason: why?.reason ?? null,
          from: why?.unit_name ?? null,
        }),
      );
    } else if (!reports.has(period.period) && isExpected(own, period, criteria) && isDueSoon(period, today)) {
      const filled = Math.min(outOf, drafts.get(period.period) ?? 0);
      const isReady = filled === outOf && can("results.submit");
      items.push(
        item(isReady ? "report_ready" : "report_due", campaign, { ...common, count: filled, outOf }),
      );
    }
  }
  return items;
}

const isDueSoon = (period: PeriodInForce, today: Day) =>
  period.startsOn <= today && (period.endsOn < today || period.dueOn <= addDays(today, daysAhead));

// A unit above those that report --------------------------------------------------------------------------------

async function ofAuthority(asker: Asker, campaign: Joined): Promise<Item[]> {
  const { ctx, today, can } = asker;
  const isOwn = campaign.rootUnitNo === ctx.unit.no;
  const items: Item[] = [];
  if (can("campaigns.manage", "campaigns.publish")) {
    if (campaign.ownStatus === null)
      items.push(
        item("campaign_to_adopt", campaign, {
          from: campaign.fromName,
          dueOn: campaign.startsOn,
          isOverdue: campaign.startsOn < today,
        }),
      );
    else if (campaign.ownStatus === "draft")
      items.push(
        item(isOwn ? "plan_unpublished" : "adoption_unpublished", campaign, { from: campaign.fromName }),
      );
  }
  if (campaign.ownStatus !== "running" && isOwn) return items;
  if (can("campaigns.manage") && campaign.ownStatus === "running") {
    const below = await adoptionsBelow(ctx, campaign.id);
    const without = below.filter((unit) => !unit.isPublished).map((unit) => unit.name);
    if (without.length)
      items.push(
        item("adoptions_missing", campaign, {
          count: without.length,
          outOf: below.length,
          names: without.slice(0, namesMax),
        }),
      );
  }
  const schools = await reportingUnits(ctx);
  if (!schools.length || !can("reviews.read", "reviews.decide")) return items;
  const [criteria, calendar] = await Promise.all([criteriaOf(ctx, campaign.id), periodsOf(ctx, campaign.id)]);
  const direct = schools.filter((school) => school.officeNo === ctx.unit.no);
  const due: Due = { criteria, calendar: calendar.filter((period) => period.endsOn < today) };
  items.push(...(await reviewsOf(asker, campaign, direct, due)));
  // What is not taken up yet is one thing to do, not hundreds of reports to press for.
  if (campaign.ownStatus !== "running") return items;
  items.push(
    ...(await (direct.length
      ? missingOf(asker, campaign, direct, due)
      : coverageOf(asker, campaign, schools, due))),
  );
  return items;
}

interface Due {
  readonly criteria: readonly EffectiveCriterion[];
  /** Periods that have ended. */
  readonly calendar: readonly PeriodInForce[];
}

const inOrder = (keys: Iterable<string>): string[] =>
  [...new Set(keys)].sort((a, b) => comparePeriods(periodOfKey(a), periodOfKey(b)));

async function reviewsOf(
  { ctx, can }: Asker,
  campaign: Joined,
  direct: readonly ReportingUnit[],
  { calendar }: Due,
): Promise<Item[]> {
  if (!can("reviews.decide")) return [];
  const waiting = await undecidedReports(
    ctx,
    campaign.id,
    direct.map((school) => school.no),
  );
  if (!waiting.length) return [];
  const due = new Map(calendar.map((period) => [period.period, period]));
  const isLate = (report: (typeof waiting)[number]) => {
    const period = due.get(report.period);
    return period !== undefined && isOverdue(report.firstSentOn, period);
  };
  return [
    item("reviews_waiting", campaign, {
      periods: inOrder(waiting.map((report) => report.period)),
      count: waiting.length,
      late: waiting.filter(isLate).length,
      changed: waiting.filter((report) => report.revision > 1).length,
    }),
  ];
}

async function missingOf(
  { ctx, today }: Asker,
  campaign: Joined,
  direct: readonly ReportingUnit[],
  due: Due,
): Promise<Item[]> {
  const sent = await sentPeriods(
    ctx,
    campaign.id,
    direct.map((school) => school.no),
  );
  const overdue = due.calendar.filter((period) => isOverdue(today, period));
  const missing = overdue.flatMap((period) =>
    direct
      // Who has ended can send no more.
      .filter(
        (school) =>
          school.closedOn === null &&
          isExpected(school, period, due.criteria) &&
          !sent.has(`${school.no} ${period.period}`),
      )
      .map((school) => ({ school, period })),
  );
  if (!missing.length) return [];
  const names = new Set(missing.map(({ school }) => school.shortName));
  return [
    item("reports_missing", campaign, {
      periods: inOrder(missing.map(({ period }) => period.period)),
      dueOn: missing.map(({ period }) => period.dueOn).sort()[0] ?? null,
      isOverdue: true,
      count: missing.length,
      outOf: names.size,
      names: [...names].slice(0, namesMax),
    }),
  ];
}

/** Above the units that review: how far the newest ended period has come in, while it is not all in. */
async function coverageOf(
  { ctx, today }: Asker,
  campaign: Joined,
  schools: readonly ReportingUnit[],
  due: Due,
): Promise<Item[]> {
  const kinds = new Set<PeriodKind>(due.criteria.map((criterion) => criterion.frequency));
  const newest = due.calendar.filter((period) => kinds.has(period.kind)).at(-1);
  if (!newest) return [];
  const sent = await sentPeriods(
    ctx,
    campaign.id,
    schools.map((school) => school.no),
  );
  const expected = schools.filter((school) => isExpected(school, newest, due.criteria));
  const count = expected.filter((school) => sent.has(`${school.no} ${newest.period}`)).length;
  if (!expected.length || count === expected.length) return [];
  return [
    item("coverage", campaign, {
      periods: [newest.period],
      dueOn: newest.dueOn,
      isOverdue: isOverdue(today, newest),
      count,
      outOf: expected.length,
    }),
  ];
}

// Of the person -------------------------------------------------------------------------------------------------

async function tasksOf({ ctx, today }: Asker): Promise<Item[]> {
  if (ctx.credential !== "session") return [];
  const tasks = await ownTasks(ctx, addDays(today, daysAhead));
  return tasks.map(({ campaign, title, dueOn }) =>
    item("task_due", campaign, { title, dueOn, isOverdue: dueOn < today }),
  );
}

async function keysOf({ ctx, can }: Asker): Promise<Item[]> {
  if (!can("api-keys.manage")) return [];
  const until = new Date(ctx.now.getTime() + keyDaysAhead * 86_400_000);
  return (await endingKeys(ctx, until)).map(({ name, endsOn }) =>
    item("api_key_expiring", null, { title: name, dueOn: endsOn }),
  );
}

// Of the unit itself --------------------------------------------------------------------------------------------

/** What is planned to become of the unit; and which of its own orders could not be carried out on their day. */
async function reorganisationsOf({ ctx, can }: Asker): Promise<Item[]> {
  const planned = (await plannedForMe(ctx)).map(({ id, title, effectiveOn, orderedBy, change }) =>
    item("reorganisation_planned", null, {
      reorganisationId: id,
      title,
      from: orderedBy,
      dueOn: effectiveOn,
      reason: changeMessage(change, ctx.locale),
    }),
  );
  if (!can("units.reorganise")) return planned;
  const failed = (await failedOrders(ctx)).map(({ id, title, effectiveOn, problem }) =>
    item("reorganisation_failed", null, {
      reorganisationId: id,
      title,
      dueOn: effectiveOn,
      isOverdue: true,
      reason: problem && problemMessage(problem, ctx.locale),
    }),
  );
  return [...planned, ...failed];
}
