import type { UnitContext } from "../../platform/http/operation.ts";
import { type Coverage, emptyCoverage } from "../../shared/aggregate.ts";
import { wasOpenIn } from "../../shared/open-days.ts";
import { compareVietnamese } from "../../shared/vietnamese-order.ts";
import { type SizeBand, sizeBandOf } from "./domain/size-band.ts";
import type { ReportingPeriod } from "./domain/sources.ts";
import { spansOfGroups } from "./domain/spans.ts";
import {
  type Expected,
  expectedSchools,
  type SchoolRow,
  type Scope,
  type SentReports,
  schoolsWithin,
  type UnitNames,
} from "./store.ts";
import type { Subject } from "./subject.ts";
import type { Line } from "./totals.ts";
import type { School } from "./tree.ts";

/** Like is compared with like: only schools that answer every given filter. */
export interface Filters {
  readonly ownership?: string | undefined;
  readonly areaType?: string | undefined;
  readonly size?: SizeBand | undefined;
}

/** A line of an answer with what the unit is called, and what is known of a school. */
export interface NamedLine extends Line {
  readonly names: UnitNames;
  readonly school: SchoolRow | undefined;
  readonly parentName: string | null;
}

/** Units side by side, and which schools are expected to report in them. */
export interface Lines {
  readonly lines: readonly NamedLine[];
  expected(periods: readonly Days[]): Promise<readonly Expected[]>;
}
type Days = Pick<ReportingPeriod, "period" | "startsOn" | "endsOn">;

/** The unit asked about as the only line. */
export const wholeLine = ({ scope }: Pick<Subject, "scope">): Line => ({
  no: scope.no,
  ancestors: scope.ancestors,
  spans: scope.spans,
  isReporting: scope.isReporting,
});

/** One line for each unit directly beneath, or for each school. */
export async function linesOf(
  ctx: UnitContext,
  subject: Subject,
  by: "children" | "schools",
  filters: Filters,
): Promise<Lines> {
  if (by === "children" && !isFiltered(filters) && !subject.scope.isReporting)
    return childLines(ctx, subject);
  const all = await subject.tree.schools(subject.scope);
  const kept = all.filter(answers(filters));
  return by === "schools" || subject.scope.isReporting
    ? schoolLines(kept)
    : filteredChildLines(ctx, subject, all, kept);
}

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((filter) => filter !== undefined);

export const answers =
  ({ ownership, areaType, size }: Filters) =>
  (school: SchoolRow): boolean =>
    (ownership === undefined || school.ownership === ownership) &&
    (areaType === undefined || school.areaType === areaType) &&
    (size === undefined || sizeBandOf(school.childCount) === size);

async function childLines(ctx: UnitContext, subject: Subject): Promise<Lines> {
  const children = await subject.tree.children(subject.scope);
  const lines = await named(ctx, () => subject.scope.shortName, children);
  return { lines, expected: (periods) => expectedSchools(ctx, lines, periods) };
}

/** Schools among the children with what is known of schools. */
export async function named(
  ctx: UnitContext,
  parentName: (child: Scope) => string | null,
  children: readonly Scope[],
): Promise<NamedLine[]> {
  const reporting = children.filter((child) => child.isReporting).map(({ no }) => no);
  const schools = reporting.length
    ? await schoolsWithin(
        ctx,
        reporting.sort((a, b) => a - b).map((no) => ({ lo: no, hi: no })),
      )
    : [];
  const byNo = new Map(schools.map((school) => [school.no, school]));
  return children.map((child) => ({
    no: child.no,
    ancestors: child.ancestors,
    spans: child.spans,
    isReporting: child.isReporting,
    names: child,
    school: byNo.get(child.no),
    parentName: child.isReporting ? parentName(child) : null,
  }));
}

export function schoolLines(schools: readonly School[]): Lines {
  const lines = [...schools]
    .sort((a, b) => compareVietnamese(a.name, b.name) || a.no - b.no)
    .map(
      (school): NamedLine => ({
        no: school.no,
        ancestors: school.ancestors,
        spans: [{ lo: school.no, hi: school.no }],
        isReporting: true,
        names: { ...school, levelName: "", isReporting: true, isClosed: school.closedOn !== null },
        school,
        parentName: school.parentName,
      }),
    );
  return {
    lines,
    expected: (periods) => Promise.resolve(expectedOf(schools, (school) => school.no, periods)),
  };
}

async function filteredChildLines(
  ctx: UnitContext,
  subject: Subject,
  all: readonly School[],
  kept: readonly School[],
): Promise<Lines> {
  const { scope } = subject;
  const childOf = (school: School) => school.ancestors[scope.ancestors.length + 1] ?? school.no;
  const groupOf = new Map(kept.map((school) => [school.no, childOf(school)]));
  const spans = spansOfGroups(
    all.map((school) => school.no),
    (no) => groupOf.get(no),
  );
  const children = await named(ctx, () => scope.shortName, await subject.tree.children(scope));
  return {
    lines: children
      .map((line) => ({ ...line, spans: spans.get(line.no) ?? [] }))
      .filter((line) => !line.isReporting || line.spans.length > 0),
    expected: (periods) => Promise.resolve(expectedOf(kept, childOf, periods)),
  };
}

export function expectedOf(
  schools: readonly School[],
  groupOf: (school: School) => number,
  periods: readonly Days[],
): Expected[] {
  return periods.flatMap((period) => {
    const alike = Map.groupBy(
      schools.filter((school) => wasOpenIn(school, period)),
      (school) => `${groupOf(school)} ${school.educationLevel ?? ""}`,
    );
    return [...alike.values()].flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      return [
        {
          group: groupOf(first),
          period: period.period,
          educationLevel: first.educationLevel,
          schools: members.length,
        },
      ];
    });
  });
}

/** Whether a school is asked for this indicator at all: indicators may be for one level of education. */
export const isAsked = (educationLevel: string | null, indicator: { educationLevel: string | null }) =>
  indicator.educationLevel === null || educationLevel === null || indicator.educationLevel === educationLevel;

/** Schools asked, by line: those open in the period. */
export function schoolsAsked(
  expected: readonly Expected[],
  period: string,
  isOneOf: (educationLevel: string | null) => boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of expected)
    if (row.period === period && isOneOf(row.educationLevel))
      found.set(row.group, (found.get(row.group) ?? 0) + row.schools);
  return found;
}

/** Coverage of each line over some periods, from what its schools sent and what was expected of them. */
export function coverageOf(
  expected: readonly Expected[],
  sent: readonly SentReports[],
  periods: readonly { readonly period: string }[],
  isOneOf: (educationLevel: string | null) => boolean,
): Map<number, Coverage> {
  const keys = new Set(periods.map(({ period }) => period));
  const found = new Map<number, Coverage>();
  const of = (line: number) => found.get(line) ?? emptyCoverage;
  for (const row of expected) {
    if (!keys.has(row.period) || !isOneOf(row.educationLevel)) continue;
    found.set(row.group, { ...of(row.group), expected: of(row.group).expected + row.schools });
  }
  for (const row of sent) {
    if (!keys.has(row.period) || !isOneOf(row.educationLevel)) continue;
    const before = of(row.group);
    found.set(row.group, {
      expected: before.expected,
      sent: before.sent + row.sent,
      approved: before.approved + row.approved,
      returned: before.returned + row.returned,
      late: before.late + row.late,
    });
  }
  // A report for a period in which the school counts as closed is still there to be read.
  for (const [line, coverage] of found)
    found.set(line, { ...coverage, expected: Math.max(coverage.expected, coverage.sent) });
  return found;
}
