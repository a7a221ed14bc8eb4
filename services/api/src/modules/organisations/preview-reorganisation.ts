import { z } from "@hono/zod-openapi";
import { operation, type UnitContext } from "../../platform/http/operation.ts";
import { type Day, dayInVietnam, writtenDay } from "../../shared/day.ts";
import type { Fault } from "./domain/reorganisation/acts.ts";
import type { DraftTree, DraftUnit } from "./domain/reorganisation/draft-tree.ts";
import { accessChanges, changeKinds, sameNames } from "./domain/reorganisation/effects.ts";
import { isTooFarAhead } from "./domain/reorganisation/planned.ts";
import { isChanged } from "./domain/reorganisation/steps.ts";
import { faultViews, namesIn, planReorganisation } from "./plan-reorganisation.ts";
import { TooFarAhead } from "./problems.ts";
import { Order, ReorganisationPreview } from "./reorganisation-shapes.ts";
import { allLevels, changedAfter, plannedAlso, stakesOf, treeFingerprint, type UnitStakes } from "./store.ts";

const ENDED_SHOWN_MAX = 200;
const REVIEWERS_SHOWN_MAX = 200;
const SUPERIORS_SHOWN_MAX = 100;
const WARNINGS_SHOWN_MAX = 50;
const LATER_SHOWN_MAX = 200;

/** Which of the changed units are wanted, a page at a time. */
export const ChangesQuery = z.object({
  change: z.enum(changeKinds).optional().openapi({ description: "Only units that change in this way" }),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const previewReorganisation = operation({
  operationId: "previewReorganisation",
  method: "post",
  path: "/reorganisation-previews",
  summary: "See what a re-organisation would change",
  description:
    "Writes nothing. Says which units are made, end, move or change their names, whose staff go where, whose view changes, which plans end or go on, which reports are open and who reviews them from then on; and every reason why the order cannot be carried out as it stands. Of a day to come it says so for the tree of now.",
  permission: "units.reorganise",
  mode: "read",
  bodyBytesMax: 16 * 1024 * 1024,
  query: ChangesQuery.extend({
    replaces: z.uuid().optional().openapi({
      description: "The planned order in whose place it is to be put: nothing is said against that one",
    }),
  }),
  body: Order,
  success: ReorganisationPreview,
  problems: [TooFarAhead],
}).run((ctx, { body, query }) => previewOrder(ctx, body, query));

/** What an order would change, however it came about. */
export async function previewOrder(
  ctx: UnitContext,
  body: z.output<typeof Order>,
  query: z.output<typeof ChangesQuery> & { readonly replaces?: string | undefined },
): Promise<z.input<typeof ReorganisationPreview>> {
  const today = dayInVietnam(ctx.now);
  if (isTooFarAhead(body.effectiveOn, today)) throw TooFarAhead();
  const { draft, changes, counts, faults: found } = await planReorganisation(ctx, body);
  const faults = found.length ? found : await laterChanges(ctx, draft, body.effectiveOn);
  const names = new Map((await allLevels(ctx)).map(({ code, name }) => [code, name]));
  const chosen = changes.filter(({ change }) => query.change === undefined || change === query.change);
  const access = found.length ? [] : accessChanges(draft);
  return {
    tree: await treeFingerprint(ctx),
    isPlanned: body.effectiveOn > today,
    faults: faultViews(faults, ctx.locale, namesIn(draft)),
    counts,
    units: {
      items: chosen
        .slice((query.page - 1) * query.limit, query.page * query.limit)
        .map((unit) => ({ ...unit, levelName: names.get(unit.level) ?? unit.level })),
      total: chosen.length,
      page: query.page,
      limit: query.limit,
    },
    access: access.slice(0, SUPERIORS_SHOWN_MAX),
    accessTotal: access.length,
    warnings: [...warningsOf(ctx, draft), ...(await plannedWarnings(ctx, draft, query.replaces))],
    ...(await stakes(ctx, draft, body.passStaff)),
  };
}

/** Units that have changed after the day of the order: it cannot be carried out before that. */
async function laterChanges(ctx: UnitContext, draft: DraftTree, day: Day): Promise<readonly Fault[]> {
  const changed = [...draft.touched()].filter((unit) => unit.before && isChanged(unit));
  const numbers = (units: readonly DraftUnit[]) => units.map(({ no }) => no);
  const found = await changedAfter(ctx, day, {
    changed: numbers(changed),
    ended: numbers(changed.filter((unit) => unit.before?.isOpen && !unit.isOpen)),
    opened: numbers(changed.filter((unit) => unit.isOpen && !unit.before?.isOpen)),
  });
  return found
    .slice(0, LATER_SHOWN_MAX)
    .map((no) => ({ code: "changed-later", at: "acts", subject: draft.byNo(no)?.code ?? "" }));
}

const named = (unit: { code: string; name: string } | undefined) =>
  unit ? { code: unit.code, name: unit.name } : null;

/** People, plans and open reports of the units that end or move. */
async function stakes(ctx: UnitContext, draft: DraftTree, passStaff: boolean) {
  const known = [...draft.touched()].filter((unit) => unit.before);
  const ended = known.filter((unit) => unit.before?.isOpen && !unit.isOpen);
  const moved = known.filter((unit) => unit.isOpen && unit.parentNo !== unit.before?.parentNo);
  const found = await stakesOf(
    ctx,
    [...ended, ...moved].map(({ no }) => no),
  );
  const of = (unit: DraftUnit): UnitStakes =>
    found.get(unit.no) ?? {
      no: unit.no,
      people: 0,
      accounts: 0,
      plans: 0,
      resting: 0,
      waiting: 0,
      unsent: 0,
    };
  const heirOf = new Map(ended.map((unit) => [unit, passStaff ? draft.soleSuccessor(unit) : undefined]));
  const passing = ended.filter((unit) => heirOf.get(unit));
  const sum = (units: readonly DraftUnit[], key: Exclude<keyof UnitStakes, "no">) =>
    units.reduce((total, unit) => total + of(unit)[key], 0);
  const reviewed = moved.filter((unit) => draft.isReporting(unit));
  const reviewers = [
    ...Map.groupBy(reviewed, (unit) => `${unit.before?.parentNo} ${unit.parentNo}`).values(),
  ].map((units) => ({
    from: named(draft.byNo(units[0]?.before?.parentNo ?? null)),
    to: named(draft.byNo(units[0]?.parentNo ?? null)),
    schools: units.length,
    waiting: sum(units, "waiting"),
    unsent: sum(units, "unsent"),
  }));
  return {
    people: {
      passing: sum(passing, "people"),
      accounts: sum(passing, "accounts"),
      staying: sum(ended, "people") - sum(passing, "people"),
      units: ended.slice(0, ENDED_SHOWN_MAX).map((unit) => ({
        code: unit.code,
        name: unit.name,
        people: of(unit).people,
        accounts: of(unit).accounts,
        successor: named(heirOf.get(unit)),
      })),
    },
    campaigns: { ended: sum(ended, "plans"), continuing: sum(ended, "resting") },
    periods: {
      waiting: sum([...reviewed, ...ended], "waiting"),
      unsent: sum(reviewed, "unsent"),
      reviewers: reviewers
        .sort((a, b) => b.waiting + b.unsent - (a.waiting + a.unsent) || b.schools - a.schools)
        .slice(0, REVIEWERS_SHOWN_MAX),
    },
  };
}

function warningsOf(ctx: UnitContext, draft: DraftTree) {
  const isEnglish = ctx.locale === "en";
  return sameNames(draft)
    .slice(0, WARNINGS_SHOWN_MAX)
    .map(({ name, codes }) => ({
      code: "same-name",
      message: isEnglish
        ? `${codes.length} units beneath the same one will be called “${name}”: ${codes.join(", ")}`
        : `Sẽ có ${codes.length} đơn vị cùng cấp trên cùng tên “${name}”: ${codes.join(", ")}`,
    }));
}

/** Whoever waits for another order's day may be something else by then. */
async function plannedWarnings(ctx: UnitContext, draft: DraftTree, replaces: string | undefined) {
  const found = await plannedAlso(
    ctx,
    [...draft.touched()].flatMap(({ no }) => (no > 0 ? [no] : [])),
    replaces,
  );
  return found.slice(0, WARNINGS_SHOWN_MAX).map(({ title, effective_on: day, units }) => ({
    code: "planned-too",
    message:
      ctx.locale === "en"
        ? `${units} of these units ${units === 1 ? "is" : "are"} also in “${title}”, planned for ${writtenDay(day)}`
        : `${units} đơn vị trong đây cũng có trong lịch “${title}” từ ngày ${writtenDay(day)}`,
  }));
}
