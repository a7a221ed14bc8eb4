import type { UnitContext } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { unitByCode } from "../organisations/index.ts";
import { groupsOf, peopleByIds } from "../people/index.ts";
import { acknowledgementState } from "./domain/acknowledgement.ts";
import { basisFindings, type DatedDocument, isInForce } from "./domain/bases.ts";
import { type Finding, finding } from "./domain/finding.ts";
import { textFindings } from "./domain/plan-text.ts";
import {
  type CampaignInForce,
  criteriaOf,
  type EffectiveCriterion,
  type EffectiveTarget,
  withTargets,
} from "./in-force.ts";
import {
  basisRows,
  type CampaignRow,
  documentRows,
  lineOf,
  ownAcknowledgement,
  periodRows,
  sectionRows,
  stageRows,
  type TaskRow,
  taskRows,
} from "./store.ts";

export const unitNameOf = (row: CampaignRow) => ({
  code: row.unitCode,
  name: row.unitName,
  shortName: row.unitShortName,
  level: row.level,
  levelName: row.levelName,
});

/** Day whose wording and law count for a plan: its own date, else today within the campaign's time. */
export function dayOfPlan(ctx: UnitContext, plan: CampaignRow): string {
  const today = dayInVietnam(ctx.now);
  if (plan.documentOn) return plan.documentOn;
  return today < plan.startsOn ? plan.startsOn : today > plan.endsOn ? plan.endsOn : today;
}

/** The whole plan of one unit of the line, as readers get it. */
export async function readPlan(ctx: UnitContext, campaign: CampaignInForce, plan: CampaignRow) {
  const unitNos = campaign.line.map((row) => row.unitNo);
  const upTo = unitNos.slice(0, unitNos.indexOf(plan.unitNo) + 1);
  const on = dayOfPlan(ctx, plan);
  const isOwn = plan.unitNo === ctx.unit.no;
  const sections = await sectionRows(ctx, plan.id, plan.unitNo);
  const stages = await stageRows(ctx, plan.id, upTo);
  const stagesNo = upTo.findLast((unitNo) => stages.some((stage) => stage.unitNo === unitNo));
  const stagesOf = campaign.line.find((row) => row.unitNo === stagesNo);
  const bases = await basisRows(ctx, plan.id, [plan.unitNo]);
  const asked = await criteriaOf(ctx, campaign, { unitNo: plan.unitNo, on });
  const criteria = await withTargets(ctx, plan.id, asked, { unitNo: plan.unitNo });
  const confirmed = isOwn ? await ownAcknowledgement(ctx, plan.id) : null;
  const names = new Map(
    campaign.line.map((row) => [row.unitNo, { code: row.unitCode, shortName: row.unitShortName }]),
  );
  const found = await findingsOf(ctx, plan, { sections, bases, criteria, on });
  return {
    ...plan,
    unit: unitNameOf(plan),
    isOwn,
    parentName: (await unitByCode(ctx, plan.unitCode))?.parentName ?? null,
    isRoot: plan.unitNo === campaign.rootUnitNo,
    line: campaign.line.map((row) => ({
      unit: unitNameOf(row),
      status: row.status as "draft" | "running" | "closed",
      planTitle: row.planTitle,
      documentNumber: row.documentNumber,
      documentOn: row.documentOn,
      publishedAt: row.publishedAt?.toISOString() ?? null,
    })),
    form: plan.form as "regular" | "thematic",
    status: plan.status as "draft" | "running" | "closed",
    publishedAt: plan.publishedAt?.toISOString() ?? null,
    updatedAt: plan.updatedAt.toISOString(),
    canAdopt: canAdopt(ctx, campaign),
    acknowledgedAt: confirmed?.at.toISOString() ?? null,
    isChangedSince: confirmed !== null && acknowledgementState(plan.edition, confirmed.edition) === "earlier",
    editedAt: isOwn ? (plan.editedAt?.toISOString() ?? null) : null,
    editionNote: isOwn ? plan.editionNote : null,
    sections,
    stages: stages
      .filter((stage) => stage.unitNo === stagesNo)
      .map((stage) => ({
        ...stage,
        kind: stage.kind as "stage" | "phase" | "interim_review" | "final_review",
      })),
    stagesOf: stagesOf ? unitNameOf(stagesOf) : null,
    bases: bases.map(({ position, kind, article, document }) => ({
      ...document,
      position,
      kind,
      article,
      documentId: document.id,
      documentKind: document.kind,
      isInForce: isInForce(document, on),
    })),
    tasks: await tasksView(ctx, plan, await taskRows(ctx, plan.id, plan.unitNo), criteria),
    criteria: criteria.map((criterion) => ({
      ...criterion,
      askedBy: { code: criterion.unitCode, shortName: criterion.unitShortName },
      targets: criterion.targets.map(({ above, ...target }) => ({
        ...target,
        isOwn: target.unitNo === plan.unitNo,
        above: above && {
          value: above.value,
          setBy: names.get(above.unitNo) ?? { code: criterion.unitCode, shortName: criterion.unitShortName },
        },
      })),
    })),
    periods: await periodRows(ctx, plan.id, campaign.rootUnitNo),
    findings: found,
  };
}

/** A unit without a plan of its own may make one from a published, running plan above. */
export const canAdopt = (ctx: UnitContext, { own, line, status }: CampaignInForce): boolean =>
  own === null &&
  status === "running" &&
  line.some(
    (row) =>
      row.unitNo !== ctx.unit.no && row.status === "running" && ctx.unit.ancestors.includes(row.unitNo),
  );

/** Tasks with the names of their groups, owners and indicators. */
export async function tasksView(
  ctx: UnitContext,
  plan: CampaignRow,
  tasks: readonly TaskRow[],
  criteria: readonly EffectiveCriterion[],
) {
  const groups = new Map((await groupsOf(ctx, plan.unitNo)).map((group) => [group.id, group.name]));
  const people = await peopleByIds(
    ctx,
    tasks.flatMap((task) => task.ownerPersonId ?? []),
    plan.unitNo,
  );
  const indicators = new Map(criteria.map((one) => [one.indicatorId, one]));
  return tasks.map(({ groupId, ownerPersonId, indicatorIds, doneAt, position: _, ...task }) => {
    const groupName = groupId === null ? undefined : groups.get(groupId);
    const owner = ownerPersonId === null ? undefined : people.get(ownerPersonId);
    return {
      ...task,
      groupKind: task.groupKind as "board" | null,
      status: task.status as "open" | "done",
      origin: task.origin as "own" | "inherited" | "added",
      group: groupId !== null && groupName !== undefined ? { id: groupId, name: groupName } : null,
      owner: owner ? { id: owner.id, name: owner.name, position: owner.position } : null,
      indicators: indicatorIds.flatMap((id) => {
        const indicator = indicators.get(id);
        return indicator ? [{ id, code: indicator.code, name: indicator.name }] : [];
      }),
      doneAt: doneAt?.toISOString() ?? null,
    };
  });
}

interface Lintable {
  readonly sections: Awaited<ReturnType<typeof sectionRows>>;
  readonly bases: Awaited<ReturnType<typeof basisRows>>;
  readonly criteria: readonly { readonly targets: readonly EffectiveTarget[] }[];
  readonly on: string;
}

/** What is doubtful in a plan, in the reader's language: warnings, never refusals. */
export async function findingsOf(
  ctx: UnitContext,
  plan: CampaignRow,
  { sections, bases, criteria, on }: Lintable,
) {
  const line = (await lineOf(ctx, plan.unitNo)) ?? [];
  const documents = new Map<string, DatedDocument>(
    (bases.length ? await documentRows(ctx, line) : []).map((document) => [document.id, document]),
  );
  const isRoot = plan.unitNo === plan.rootUnitNo;
  const found: Finding[] = [
    ...textFindings(sections),
    ...basisFindings(bases, documents, on),
    ...(bases.length
      ? []
      : [finding("no_bases", "Kế hoạch chưa nêu căn cứ nào.", "The plan names no bases.")]),
    ...(plan.documentNumber
      ? []
      : [
          finding(
            "no_document_number",
            "Kế hoạch chưa có số, ký hiệu.",
            "The plan has no number and symbol.",
          ),
        ]),
    ...(criteria.length &&
    !criteria.some((one) => one.targets.some((target) => target.unitNo === plan.unitNo))
      ? [
          finding(
            "no_own_targets",
            isRoot ? "Chưa đặt chỉ tiêu nào." : "Chưa đặt chỉ tiêu riêng: sẽ theo chỉ tiêu của cấp trên.",
            isRoot ? "No targets are set." : "No targets of its own: those from above apply.",
          ),
        ]
      : []),
  ];
  return found.map(({ vi, en, successorId, ...rest }) => {
    const successor = successorId === null ? undefined : documents.get(successorId);
    return {
      ...rest,
      message: ctx.locale === "en" ? en : vi,
      successor: successor
        ? { documentId: successor.id, number: successor.number, title: successor.title }
        : null,
    };
  });
}
