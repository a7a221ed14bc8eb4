import type { UnitContext } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import type { Day } from "../../shared/day.ts";
import { compareVietnamese } from "../../shared/vietnamese-order.ts";
import { apart, groupFinder } from "./domain/members.ts";
import { intersectSpans, spansOfGroups, uniteSpans } from "./domain/spans.ts";
import {
  answers,
  expectedOf,
  type Filters,
  isFiltered,
  type Lines,
  type NamedLine,
  named,
  schoolLines,
} from "./lines.ts";
import { type ClusterRow, clustersWhere, expectedSchools, membershipsOn } from "./store.ts";
import type { Subject } from "./subject.ts";

/** Who is in a cluster is asked for the day of the tree, where one is named; else for the end of the period, or today. */
export const membersDay = ({ choice, endsOn, today }: Pick<Subject, "choice" | "endsOn" | "today">): Day =>
  choice.moment?.on ?? (endsOn < today ? endsOn : today);

/** Members beneath the unit asked about, each with the numbers that are its own. Others are not counted. */
async function membersOf(ctx: UnitContext, subject: Subject, clusterIds: readonly string[]) {
  const { scope, tree } = subject;
  const memberships = await membershipsOn(ctx, clusterIds, membersDay(subject));
  const places = await tree.places(memberships.map(({ memberNo }) => memberNo));
  const members = places
    .map(({ no, ancestors, spans }) => ({
      no,
      ancestors,
      depth: ancestors.length,
      spans: intersectSpans(spans, scope.spans),
    }))
    .filter(({ spans }) => spans.length > 0);
  return { memberships, members: apart(members) };
}

/** One line for each cluster that the unit asked about has of a kind. */
export async function clusterLines(
  ctx: UnitContext,
  subject: Subject,
  kind: ClusterRow["kind"],
  filters: Filters,
): Promise<Lines> {
  const { scope } = subject;
  const clusters = await clustersWhere(ctx, { ownerNo: scope.no, kind, on: membersDay(subject) });
  const { memberships, members } = await membersOf(
    ctx,
    subject,
    clusters.map(({ id }) => id),
  );
  const spansOf = new Map(members.map(({ no, spans }) => [no, spans]));
  const lines = clusters.map(
    ({ id, name }, at): NamedLine => ({
      // Units have positive numbers.
      no: -1 - at,
      ancestors: [...scope.ancestors, scope.no],
      spans: uniteSpans(
        memberships
          .filter(({ clusterId }) => clusterId === id)
          .map(({ memberNo }) => spansOf.get(memberNo) ?? []),
      ),
      isReporting: false,
      names: {
        no: -1 - at,
        code: id,
        name,
        shortName: name,
        level: kind,
        levelName: "",
        isReporting: false,
        childCount: null,
        isClosed: false,
      },
      school: undefined,
      parentName: null,
    }),
  );
  return narrowed(ctx, subject, lines, filters);
}

/** The members of one cluster side by side, or the schools in it. */
export async function memberLines(
  ctx: UnitContext,
  subject: Subject,
  { id }: Pick<ClusterRow, "id">,
  by: "children" | "schools",
  filters: Filters,
): Promise<Lines> {
  const { tree, scope } = subject;
  const { members } = await membersOf(ctx, subject, [id]);
  if (by === "schools") {
    const isIn = groupFinder(members);
    const schools = await tree.schools(scope);
    return schoolLines(schools.filter(({ no }) => isIn(no) !== undefined).filter(answers(filters)));
  }
  const names = new Map(
    (
      await tree.names([...new Set(members.flatMap(({ no, ancestors }) => [no, ...ancestors.slice(-1)]))])
    ).map((unit) => [unit.no, unit]),
  );
  const lines = await named(
    ctx,
    (unit) => names.get(unit.ancestors.at(-1) ?? 0)?.shortName ?? null,
    members
      .flatMap(({ depth: _, ...member }) => {
        const unit = names.get(member.no);
        return unit ? [{ ...unit, ...member, parentNo: member.ancestors.at(-1) ?? null }] : [];
      })
      .sort((a, b) => compareVietnamese(a.name, b.name) || a.no - b.no),
  );
  return narrowed(ctx, subject, lines, filters);
}

/** The same lines with only the schools that answer the filters. */
async function narrowed(
  ctx: UnitContext,
  subject: Subject,
  lines: readonly NamedLine[],
  filters: Filters,
): Promise<Lines> {
  if (!isFiltered(filters)) return { lines, expected: (periods) => expectedSchools(ctx, lines, periods) };
  const all = await subject.tree.schools(subject.scope);
  const lineOf = groupFinder(lines);
  const kept = all.filter(answers(filters)).filter(({ no }) => lineOf(no) !== undefined);
  const groups = new Map(kept.map(({ no }) => [no, lineOf(no)]));
  const spans = spansOfGroups(
    all.map(({ no }) => no),
    (no) => groups.get(no),
  );
  return {
    lines: lines
      .map((line) => ({ ...line, spans: spans.get(line.no) ?? [] }))
      .filter((line) => !line.isReporting || line.spans.length > 0),
    expected: (periods) =>
      Promise.resolve(expectedOf(kept, (school) => groups.get(school.no) ?? school.no, periods)),
  };
}

/** The cluster asked about, if the acting unit may know it. */
export async function clusterAsked(ctx: UnitContext, id: string | undefined): Promise<ClusterRow | null> {
  if (id === undefined) return null;
  const [cluster] = await clustersWhere(ctx, { id });
  if (!cluster) throw NotFound();
  return cluster;
}
