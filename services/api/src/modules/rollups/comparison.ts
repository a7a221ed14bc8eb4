import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import {
  bandOf,
  type Coverage,
  combineCoverage,
  type Direction,
  emptyCoverage,
  ranksOf,
  type Spread,
  spreadOf,
} from "../../shared/aggregate.ts";
import type { Day } from "../../shared/day.ts";
import { compareDecimals, type DecimalText } from "../../shared/decimal.ts";
import { matchesName } from "../../shared/matches-name.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { clusterAsked, clusterLines, memberLines, membersDay } from "./cluster-lines.ts";
import { binsOf, pointsMax } from "./domain/distribution.ts";
import { inOrder } from "./domain/order.ts";
import { inParts, unitsAtOnce } from "./domain/parts.ts";
import {
  coverageOf,
  type Filters,
  isAsked,
  type Lines,
  linesOf,
  type NamedLine,
  schoolsAsked,
  wholeLine,
} from "./lines.ts";
import { indicatorRef, sourceLine, stateOfSchool, unitRef } from "./present.ts";
import { UnknownIndicator } from "./problems.ts";
import type { Comparison, ComparisonQuery, ExportQuery } from "./shapes.ts";
import { type ClusterRow, sentReports } from "./store.ts";
import { findCriterion, type Subject, subjectOf, type Targets, targetsFor, wayTo } from "./subject.ts";
import {
  allSources,
  criteriaInPeriod,
  type Line,
  levelCounts,
  type Sums,
  type SumsOfLine,
  scoreOf,
  sumsOf,
  totalFor,
  wholeOf,
} from "./totals.ts";
import { treeChanges } from "./tree-changes.ts";

type Answer = z.input<typeof Comparison>;
type Row = Answer["rows"][number];
type Query = Omit<z.output<typeof ExportQuery>, "format">;
/** Which of the rows are wanted; what is said of all of them is the same. */
type Part = Pick<z.output<typeof ComparisonQuery>, "q" | "page" | "limit">;
const everyRow: Part = { page: 1, limit: Number.MAX_SAFE_INTEGER };

/** What a row amounts to before it is placed among the others. */
interface Amounts {
  readonly num: DecimalText | null;
  readonly den: DecimalText | null;
  readonly value: DecimalText | null;
  readonly target: DecimalText | null;
  readonly isMet: boolean | null;
  readonly completeness: Row["completeness"];
  readonly counted: number;
}

/** What both kinds of question, an indicator or the score, come down to. */
interface Measured {
  amountsOf(line: Line): Amounts;
  readonly whole: Amounts;
  readonly levels: Readonly<Record<string, number>>;
}

/** Units side by side: the one answer that the page, the export (all rows) and other systems read. */
export async function compare(
  ctx: UnitContext,
  campaign: string,
  query: Query,
  readAs: "compared" | "comparison-exported",
  part = everyRow,
): Promise<Answer> {
  const { under, period, indicator, tree, ownership, areaType, size } = query;
  const subject = await subjectOf(ctx, {
    campaign,
    under,
    period,
    tree,
    indicator: indicator === "score" ? undefined : indicator,
  });
  const criterion = indicator === "score" ? null : findCriterion(subject.criteria, indicator);
  if (criterion === undefined) throw UnknownIndicator();
  const cluster = await clusterAsked(ctx, query.cluster);
  const all = await sideBySide(ctx, subject, query.by, cluster, { ownership, areaType, size });
  const criteria = criterion ? [criterion] : criteriaInPeriod(subject);
  const sources = allSources(subject, criteria);
  const isOneOf = (educationLevel: string | null) => criterion === null || isAsked(educationLevel, criterion);
  const [measured, expected, way, sent, changes] = await Promise.all([
    criterion
      ? measureIndicator(ctx, subject, criterion, all)
      : measureScore(ctx, subject, criteria, all, query.by),
    all.expected([...sources, ...askedPeriod(subject, sources)]),
    wayTo(ctx, subject),
    sentReports(ctx, subject.campaign.id, all.lines, sources),
    treeChanges(ctx, subject),
  ]);
  ctx.emit({
    name: `rollups.${readAs}`,
    subject: subject.campaign.id,
    payload: { period: subject.period, under: subject.scope.name, code: criterion?.code ?? null },
    concerns: all.lines.map((line) => line.no),
  });
  const coverage = coverageOf(expected, sent, sources, isOneOf);
  const asked = schoolsAsked(expected, subject.period, isOneOf);
  const candidates = all.lines
    .map((line) => ({
      line,
      amounts: measured.amountsOf(line),
      coverage: coverage.get(line.no) ?? emptyCoverage,
      asked: asked.get(line.no) ?? 0,
    }))
    .filter(isWorthALine);
  const direction = criterion?.direction ?? "higher";
  const spread = spreadOf(candidates.flatMap(({ amounts }) => amounts.value ?? []));
  const wanted = inOrder(withRanks(candidates, query.rank ? direction : null), query.sort).filter(
    ({ line }) => !part.q || matchesName(line.names.name, part.q),
  );
  const shown = wanted.slice((part.page - 1) * part.limit, part.page * part.limit);
  const source = sources.length === 1 ? sources[0] : undefined;
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    indicator: criterion ? indicatorRef(criterion) : null,
    period: subject.period,
    isPeriodOver: subject.endsOn < subject.today,
    under: unitRef(subject.scope),
    way,
    by: query.by,
    cluster,
    membersOn: cluster || isByClusters(query.by) ? membersDay(subject) : null,
    rows: shown.map((one) => rowOf(one, { direction, spread, source, today: subject.today })),
    total: wanted.length,
    page: part.page,
    limit: part.limit,
    summary: {
      ...amountsOnly(measured.whole),
      completeness: measured.whole.completeness,
      schools: {
        expected: [...asked.values()].reduce((sum, count) => sum + count, 0),
        counted: measured.whole.counted,
      },
      coverage: [...coverage.values()].reduce(combineCoverage, emptyCoverage),
      spread,
      ...factsOf(candidates),
      levels: Object.entries(measured.levels)
        .map(([level, schools]) => ({ level, schools }))
        .sort((a, b) => Number(a.level) - Number(b.level)),
    },
    treeChanges: changes,
    source: sourceLine(ctx, subject, sources, sent),
  };
}

const isByClusters = (by: Query["by"]): by is "clusters" | "blocks" => by === "clusters" || by === "blocks";

function sideBySide(
  ctx: UnitContext,
  subject: Subject,
  by: Query["by"],
  cluster: ClusterRow | null,
  filters: Filters,
): Promise<Lines> {
  if (isByClusters(by)) return clusterLines(ctx, subject, by === "blocks" ? "block" : "cluster", filters);
  return cluster ? memberLines(ctx, subject, cluster, by, filters) : linesOf(ctx, subject, by, filters);
}

/** The period asked about, where it is not itself one of the reports: who was there in it. */
const askedPeriod = ({ period, startsOn, endsOn }: Subject, sources: readonly PeriodInForce[]) =>
  sources.some((source) => source.period === period) ? [] : [{ period, startsOn, endsOn }];

interface Candidate {
  readonly line: NamedLine;
  readonly amounts: Amounts;
  readonly coverage: Coverage;
  readonly asked: number;
}
interface Ranked extends Candidate {
  readonly rank: number | null;
}

/** Schools not open in the period and units that have ended are a line only where something was sent through them. */
const isWorthALine = ({ line, amounts, coverage, asked }: Candidate): boolean =>
  (!line.isReporting && !line.names.isClosed) || asked > 0 || coverage.sent > 0 || amounts.counted > 0;

// One indicator -----------------------------------------------------------------------------------------------

async function measureIndicator(
  ctx: UnitContext,
  subject: Subject,
  criterion: EffectiveCriterion,
  { lines }: Lines,
): Promise<Measured> {
  const targets = await targetsFor(ctx, subject, [criterion], lines);
  const sums = await sumsOf(ctx, subject, [criterion], targets, lines);
  const whole = wholeOf(sums, 0);
  return {
    levels: levelCounts(criterion, whole),
    whole: { ...totalFor(wholeLine(subject), criterion, whole, targets), completeness: null },
    amountsOf: (line) => ({
      ...totalFor(line, criterion, sums.get(line.no)?.[0], targets),
      completeness: null,
    }),
  };
}

// The weighted score ------------------------------------------------------------------------------------------

async function measureScore(
  ctx: UnitContext,
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
  { lines }: Lines,
  by: Query["by"],
): Promise<Measured> {
  const targets = await targetsFor(ctx, subject, criteria, lines);
  const together = (sums: Sums) => criteria.map((_, at) => wholeOf(sums, at));
  // Lines that have come are scored while the database reads the next.
  const parts = await Promise.all(
    inParts(lines, unitsAtOnce).map(async (part) => {
      const sums = await sumsOf(ctx, subject, criteria, targets, part);
      const amounts = part.map(
        (line) => [line.no, score(line, criteria, sums.get(line.no) ?? [], targets)] as const,
      );
      return { amounts, together: together(sums), counted: sums.size };
    }),
  );
  const ofParts = new Map(parts.map((part, at) => [at, part.together]));
  const whole = score(wholeLine(subject), criteria, together(ofParts), targets);
  const amounts = new Map(parts.flatMap((part) => part.amounts));
  return {
    levels: {},
    whole: {
      ...whole,
      counted: by === "schools" ? parts.reduce((sum, { counted }) => sum + counted, 0) : whole.counted,
    },
    amountsOf: (line) => amounts.get(line.no) ?? score(line, criteria, [], targets),
  };
}

function score(
  line: Line,
  criteria: readonly EffectiveCriterion[],
  sums: SumsOfLine,
  targets: Targets,
): Amounts {
  const { score: value, ...completeness } = scoreOf(line, criteria, sums, targets);
  return {
    num: null,
    den: null,
    value,
    target: null,
    isMet: null,
    completeness,
    // As many schools as the best-covered indicator has.
    counted: sums.reduce((most, sum) => Math.max(most, sum?.units ?? 0), 0),
  };
}

// Side by side ------------------------------------------------------------------------------------------------

/** Places among all; without a direction there are none. */
function withRanks(candidates: readonly Candidate[], direction: Direction | null): Ranked[] {
  const places = direction
    ? ranksOf(
        direction,
        candidates.map(({ amounts }) => amounts.value),
      )
    : [];
  return candidates.map((candidate, at) => ({ ...candidate, rank: places[at] ?? null }));
}

/** What is said of all rows, whichever of them are shown. */
function factsOf(candidates: readonly Candidate[]) {
  const valued = candidates
    .flatMap(({ line, amounts: { value, isMet } }) =>
      value === null ? [] : [{ names: line.names, value, isMet }],
    )
    .sort((a, b) => compareDecimals(a.value, b.value));
  const targets = candidates.flatMap(({ amounts }) => amounts.target ?? []);
  return {
    distribution: {
      points:
        valued.length > pointsMax
          ? null
          : valued.map(({ names: { code, name, isReporting }, value, isMet }) => ({
              unit: { code, name, isReporting },
              value,
              isMet,
            })),
      bins: binsOf(valued),
    },
    targetMax: targets.reduce<DecimalText | null>(
      (most, target) => (most === null || compareDecimals(target, most) > 0 ? target : most),
      null,
    ),
    isOfSchools: candidates.every(({ line }) => line.isReporting),
    rows: candidates.length,
    rowsWithValue: valued.length,
    rowsMet: candidates.filter(({ amounts }) => amounts.isMet).length,
    rowsMeasured: candidates.filter(({ amounts }) => amounts.isMet !== null).length,
  };
}

/** What a row is placed by: `source` is the one report behind it, where it is one. */
interface Placing {
  readonly direction: Direction;
  readonly spread: Spread | null;
  readonly source: PeriodInForce | undefined;
  readonly today: Day;
}

function rowOf(
  { line, amounts, coverage, asked, rank }: Ranked,
  { direction, spread, source, today }: Placing,
): Row {
  const { school } = line;
  return {
    unit: {
      ...unitRef(line.names),
      parentName: line.parentName,
      ownership: school?.ownership ?? null,
      areaType: school?.areaType ?? null,
      childCount: school?.childCount ?? null,
    },
    ...amountsOnly(amounts),
    completeness: amounts.completeness,
    schools: { expected: asked, counted: amounts.counted },
    coverage,
    state: line.isReporting && source ? stateOfSchool(coverage, source, today) : null,
    isLate: line.isReporting && coverage.late > 0,
    rank,
    band: amounts.value !== null && spread ? bandOf(direction, amounts.value, spread) : null,
  };
}

const amountsOnly = ({ num, den, value, target, isMet }: Amounts) => ({ num, den, value, target, isMet });
