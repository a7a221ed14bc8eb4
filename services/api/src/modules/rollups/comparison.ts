import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import {
  bandOf,
  type Coverage,
  combineCoverage,
  combineTallies,
  emptyCoverage,
  emptyTally,
  type Figure,
  isMet,
  ranksOf,
  type Score,
  spreadOf,
  type Tally,
  tallyOf,
  totalOf,
  valueOfUnit,
  weightedScore,
} from "../../shared/aggregate.ts";
import { type DecimalText, sumDecimals } from "../../shared/decimal.ts";
import type { EffectiveCriterion, PeriodInForce } from "../campaigns/index.ts";
import { indicatorRef, sourceLine, stateOfSchool, unitRef } from "./present.ts";
import { UnknownIndicator } from "./problems.ts";
import type { Comparison, ComparisonQuery } from "./shapes.ts";
import {
  childrenOf,
  figureSetsOfSchools,
  figuresOfSchools,
  type School,
  type Scope,
  sentReports,
  wayTo,
} from "./store.ts";
import {
  coverageOf,
  findCriterion,
  isAsked,
  membersOf,
  type Subject,
  sourcesFor,
  subjectOf,
  type Targets,
  targetsFor,
} from "./subject.ts";
import { allSources, criteriaInPeriod, scoreOfTotals, slicesOf, totalsOf } from "./totals.ts";

type Answer = z.input<typeof Comparison>;
type Row = Answer["rows"][number];
type Query = z.output<typeof ComparisonQuery>;

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

/** One line of the table: a school, or a unit with the schools beneath it. */
interface Line {
  readonly unit: Row["unit"];
  readonly no: number;
  readonly ancestors: readonly number[];
  readonly schools: readonly School[];
}

/** What both kinds of question, an indicator or the score, come down to. */
interface Measured {
  readonly criterion: EffectiveCriterion | null;
  readonly sources: readonly PeriodInForce[];
  readonly schools: readonly School[];
  amountsOf(line: Pick<Line, "no" | "ancestors" | "schools">): Amounts;
  readonly levels: Readonly<Record<string, number>>;
}

/** Units side by side: the one answer that the page, the export and other systems read. */
export async function compare(ctx: UnitContext, campaign: string, query: Query): Promise<Answer> {
  const { under, period, indicator, ownership, areaType, size } = query;
  const subject = await subjectOf(ctx, {
    campaign,
    under,
    period,
    indicator,
    filters: { ownership, areaType, size },
  });
  const criterion = indicator === "score" ? null : findCriterion(subject.criteria, indicator);
  if (criterion === undefined) throw UnknownIndicator();
  const measured = criterion
    ? await measureIndicator(ctx, subject, criterion)
    : await measureScore(ctx, subject, query.by);
  const lineNo = (school: School) => (query.by === "children" ? school.childNo : school.no);
  const [children, way, sent] = await Promise.all([
    query.by === "children" && !subject.scope.isReporting ? childrenOf(ctx, subject.scope) : [],
    wayTo(ctx, subject.scope),
    sentReports(
      ctx,
      subject.campaign.id,
      membersOf(subject.scope, measured.schools, lineNo),
      measured.sources,
      "group",
    ),
  ]);
  const lines = linesOf(measured.schools, children);
  const coverage = coverageOf(measured.schools, lineNo, measured.sources, sent);
  const rows = place(
    lines.map((line) => ({ line, amounts: measured.amountsOf(line) })),
    subject,
    measured,
    coverage,
    query.rank,
  );
  const whole = measured.amountsOf({
    no: subject.scope.no,
    ancestors: subject.scope.ancestors,
    schools: measured.schools,
  });
  return {
    campaign: { id: subject.campaign.id, name: subject.campaign.name },
    indicator: criterion ? indicatorRef(criterion) : null,
    period: subject.period,
    isPeriodOver: subject.endsOn < subject.today,
    under: unitRef(subject.scope),
    way,
    by: query.by,
    rows,
    summary: {
      ...amountsOnly(whole),
      completeness: whole.completeness,
      schools: { expected: measured.schools.length, counted: whole.counted },
      coverage: [...coverage.values()].reduce(combineCoverage, emptyCoverage),
      spread: spreadOf(rows.flatMap(({ value }) => (value === null ? [] : [value]))),
      rowsWithValue: rows.filter((row) => row.value !== null).length,
      rowsMet: rows.filter((row) => row.isMet).length,
      rowsMeasured: rows.filter((row) => row.isMet !== null).length,
      levels: Object.entries(measured.levels)
        .map(([level, schools]) => ({ level, schools }))
        .sort((a, b) => Number(a.level) - Number(b.level)),
    },
    source: sourceLine(ctx, subject, measured.sources, sent),
  };
}

// One indicator -----------------------------------------------------------------------------------------------

async function measureIndicator(
  ctx: UnitContext,
  subject: Subject,
  criterion: EffectiveCriterion,
): Promise<Measured> {
  const sources = sourcesFor(subject, criterion.frequency);
  const schools = subject.schools.filter((school) => isAsked(school, criterion));
  const [figures, targets] = await Promise.all([
    figuresOfSchools(ctx, subject.campaign.id, subject.scope, criterion.indicatorId, {
      periods: sources.map((source) => source.period),
      overTime: criterion.overTime,
    }),
    targetsFor(ctx, subject, [criterion], "schools"),
  ]);
  const whole = tallyOfSchools(criterion, schools, figures);
  return {
    criterion,
    sources,
    schools,
    levels: whole.levels,
    amountsOf: ({ no, ancestors, schools: within }) => {
      const only = within.length === 1 && within[0]?.no === no ? within[0] : undefined;
      const figure = only && figures.get(only.no);
      const tally = tallyOfSchools(criterion, within, figures);
      const total =
        only && figure
          ? { num: figure.num, den: figure.den, value: valueOfUnit(criterion, figure) }
          : totalOf(criterion, tally);
      const target =
        criterion.overUnits === "sum" && !only
          ? sumOfTargets(criterion, within, figures, targets)
          : targets.of(no, ancestors, criterion);
      return {
        ...total,
        target,
        isMet: metOrNull(criterion, total.value, target),
        completeness: null,
        counted: tally.units,
      };
    },
  };
}

const tallyOfSchools = (
  criterion: EffectiveCriterion,
  schools: readonly School[],
  figures: ReadonlyMap<number, Figure>,
): Tally =>
  schools.reduce(
    (tally, school) => combineTallies(tally, tallyOf(criterion, figures.get(school.no) ?? null)),
    emptyTally,
  );

/** What is summed is measured against the sum of what its schools aim at: those, and only those, that are in it. */
function sumOfTargets(
  criterion: EffectiveCriterion,
  schools: readonly School[],
  figures: ReadonlyMap<number, unknown>,
  targets: Targets,
): DecimalText | null {
  const values = schools
    .filter((school) => figures.has(school.no))
    .map((school) => targets.yearly(school.no, school.ancestors, criterion.indicatorId));
  // A sum that part of its schools have no target for cannot be held against the rest's.
  const isWhole = values.length > 0 && values.every((value) => value !== null);
  return isWhole ? targets.forPeriod(sumDecimals(values), criterion) : null;
}

const metOrNull = (
  criterion: Pick<EffectiveCriterion, "direction">,
  value: DecimalText | null,
  target: DecimalText | null,
) => (value === null || target === null ? null : isMet(criterion.direction, value, target));

// The weighted score ------------------------------------------------------------------------------------------

async function measureScore(ctx: UnitContext, subject: Subject, by: Query["by"]): Promise<Measured> {
  const criteria = criteriaInPeriod(subject);
  const { scope } = subject;
  const bySchool = by === "schools" || scope.isReporting;
  const targets = await targetsFor(ctx, subject, criteria, bySchool ? "schools" : "units");
  const [ofSchools, totals] = await Promise.all([
    bySchool ? scoresOfSchools(ctx, subject, criteria, targets) : new Map<number, Score>(),
    totalsOf(ctx, subject, criteria, targets, (school) =>
      bySchool ? [scope.no] : [school.childNo, scope.no],
    ),
  ]);
  return {
    criterion: null,
    sources: allSources(subject, criteria),
    schools: subject.schools,
    levels: {},
    amountsOf: ({ no, ancestors, schools }) => {
      const { score, ...completeness } =
        ofSchools.get(no) ?? scoreOfTotals({ no, ancestors }, criteria, totals.get(no), targets);
      const counted = bySchool
        ? schools.filter((school) => (ofSchools.get(school.no)?.counted ?? 0) > 0).length
        : Math.max(0, ...[...(totals.get(no)?.values() ?? [])].map((total) => total.counted));
      return { num: null, den: null, value: score, target: null, isMet: null, completeness, counted };
    },
  };
}

/** A school's score: each of its own figures against its target. */
async function scoresOfSchools(
  ctx: UnitContext,
  subject: Subject,
  criteria: readonly EffectiveCriterion[],
  targets: Targets,
): Promise<Map<number, Score>> {
  const sets = await figureSetsOfSchools(
    ctx,
    subject.campaign.id,
    subject.scope,
    slicesOf(subject, criteria),
  );
  const figuresBySchool = new Map(sets.map((set) => [set.no, set.figures]));
  return new Map(
    subject.schools.map((school) => {
      const figures = new Map(
        (figuresBySchool.get(school.no) ?? []).map((one) => [one.indicatorId, one.figure]),
      );
      const parts = criteria
        .filter((criterion) => isAsked(school, criterion))
        .map((criterion) => {
          const figure = figures.get(criterion.indicatorId);
          return {
            weight: criterion.weight,
            direction: criterion.direction,
            value: figure ? valueOfUnit(criterion, figure) : null,
            target: targets.of(school.no, school.ancestors, criterion),
          };
        });
      return [school.no, weightedScore(parts)];
    }),
  );
}

// Side by side ------------------------------------------------------------------------------------------------

const byName = new Intl.Collator("vi");

function linesOf(schools: readonly School[], children: readonly Scope[]): Line[] {
  const schoolLine = (school: School): Line => ({
    no: school.no,
    ancestors: school.ancestors,
    schools: [school],
    unit: {
      ...pick(school),
      isReporting: true,
      parentName: school.parentName,
      ownership: school.ownership,
      areaType: school.areaType,
      childCount: school.childCount,
    },
  });
  if (!children.length)
    return [...schools].sort((a, b) => byName.compare(a.name, b.name) || a.no - b.no).map(schoolLine);
  const byChild = Map.groupBy(schools, (school) => school.childNo);
  return children.flatMap((child) => {
    const within = byChild.get(child.no) ?? [];
    const [only] = within;
    if (child.isReporting) return only ? [schoolLine(only)] : [];
    return [
      {
        no: child.no,
        ancestors: child.ancestors,
        schools: within,
        unit: { ...unitRef(child), parentName: null, ownership: null, areaType: null, childCount: null },
      },
    ];
  });
}

const pick = ({ code, name, shortName, level }: School) => ({ code, name, shortName, level });

function place(
  lines: readonly { readonly line: Line; readonly amounts: Amounts }[],
  subject: Subject,
  measured: Measured,
  coverage: ReadonlyMap<number, Coverage>,
  isRanked: boolean,
): Row[] {
  const direction = measured.criterion?.direction ?? "higher";
  const values = lines.map(({ amounts }) => amounts.value);
  const spread = spreadOf(values.flatMap((value) => (value === null ? [] : [value])));
  const places = isRanked ? ranksOf(direction, values) : [];
  const [source] = measured.sources;
  return lines.map(({ line, amounts }, at) => {
    const ofLine = coverage.get(line.no) ?? emptyCoverage;
    const isOneReport = line.unit.isReporting && measured.sources.length === 1 && source;
    return {
      unit: line.unit,
      ...amountsOnly(amounts),
      completeness: amounts.completeness,
      schools: { expected: line.schools.length, counted: amounts.counted },
      coverage: ofLine,
      state: isOneReport ? stateOfSchool(ofLine, source, subject.today) : null,
      isLate: line.unit.isReporting && ofLine.late > 0,
      rank: places[at] ?? null,
      band: amounts.value !== null && spread ? bandOf(direction, amounts.value, spread) : null,
    };
  });
}

const amountsOnly = ({ num, den, value, target, isMet: met }: Amounts) => ({
  num,
  den,
  value,
  target,
  isMet: met,
});
