import { operation } from "../../platform/http/operation.ts";
import { type FieldError, Invalid, type Locale } from "../../platform/http/problem.ts";
import { isSameFigure } from "../../shared/figure-checks.ts";
import { closedProblems, openReport } from "./open-report.ts";
import { FiguresToSave, ReportParams, SavedFigures } from "./shapes.ts";
import { type DraftRow, type DraftValues, draftRows, writeDraft } from "./store.ts";

const words = {
  unknown: { vi: "Báo cáo này không có chỉ số đó", en: "This report has no such indicator" },
  twice: { vi: "Chỉ số này có hai lần trong một lần lưu", en: "This indicator comes twice in one batch" },
  no_denominator: { vi: "Chỉ số này không có mẫu số", en: "This indicator has no denominator" },
} as const;

export const saveFigures = operation({
  operationId: "saveFigures",
  method: "patch",
  path: "/campaigns/{campaign}/reports/{period}/figures",
  summary: "Save figures of the draft",
  description:
    "Each figure names the version it was based on. One that somebody else has changed since is not written: it comes back as `conflict` with their values, and the others are saved.",
  permission: "results.enter",
  mode: "write",
  params: ReportParams,
  body: FiguresToSave,
  success: SavedFigures,
  problems: closedProblems,
}).run(async (ctx, { params, body }) => {
  const { sheet } = await openReport(ctx, params.campaign, params.period);
  const asked = new Map(sheet.figures.map((figure) => [figure.indicatorId, figure]));
  const errors = body.figures.flatMap((figure, at): FieldError[] => {
    const wrong = (field: string, code: keyof typeof words) => [
      { pointer: `#/figures/${at}/${field}`, code, detail: words[code][ctx.locale satisfies Locale] },
    ];
    const criterion = asked.get(figure.indicatorId);
    if (!criterion) return wrong("indicatorId", "unknown");
    if (body.figures.findIndex(({ indicatorId }) => indicatorId === figure.indicatorId) !== at) {
      return wrong("indicatorId", "twice");
    }
    return criterion.kind !== "ratio" && figure.den ? wrong("den", "no_denominator") : [];
  });
  if (errors.length) throw Invalid({ errors });

  const items: Item[] = [];
  for (const { indicatorId, basedOn, ...change } of body.figures) {
    const before = asked.get(indicatorId)?.draft ?? null;
    const values = merged(before, change);
    const isFresh = (before?.version ?? 0) === basedOn;
    if (before && isSame(before, values)) {
      items.push(itemOf(before, "unchanged"));
      continue;
    }
    const version = isFresh
      ? await writeDraft(ctx, params.campaign, params.period, indicatorId, basedOn, values)
      : undefined;
    if (version !== undefined) {
      const mine = { ...values, version, enteredByName: ctx.person.name, enteredAt: ctx.now };
      items.push(itemOf({ indicatorId, ...mine }, "saved"));
      continue;
    }
    const theirs = (await draftRows(ctx, params.campaign, [params.period])).find(
      (row) => row.indicatorId === indicatorId,
    );
    // Drafts are never deleted, so a version that was refused is one that is there.
    if (!theirs) throw new Error(`the draft of ${indicatorId} was refused and is not there`);
    items.push(itemOf(theirs, "conflict"));
  }
  const count = (outcome: Item["outcome"]) => items.filter((item) => item.outcome === outcome).length;
  ctx.emit({
    name: "results.saved",
    subject: params.campaign,
    payload: { period: params.period, saved: count("saved"), conflicts: count("conflict") },
  });
  return { savedAt: ctx.now.toISOString(), saved: count("saved"), conflicts: count("conflict"), items };
});

interface Change {
  readonly num?: string | null | undefined;
  readonly den?: string | null | undefined;
  readonly comment?: string | null | undefined;
}

const keep = <T>(given: T | undefined, stored: T): T => (given === undefined ? stored : given);

const merged = (before: DraftValues | null, { num, den, comment }: Change): DraftValues => ({
  num: keep(num, before?.num ?? null),
  den: keep(den, before?.den ?? null),
  comment: keep(comment, before?.comment ?? null) || null,
});

const isSame = (a: DraftValues, b: DraftValues) =>
  isSameFigure(a, b) && (a.comment ?? "") === (b.comment ?? "");

type Stored = Pick<
  DraftRow,
  "indicatorId" | "num" | "den" | "comment" | "version" | "enteredByName" | "enteredAt"
>;

const itemOf = (row: Stored, outcome: "saved" | "unchanged" | "conflict") => ({
  indicatorId: row.indicatorId,
  outcome,
  num: row.num,
  den: row.den,
  comment: row.comment,
  version: row.version,
  enteredBy: row.enteredByName,
  enteredAt: row.enteredAt.toISOString(),
});
type Item = ReturnType<typeof itemOf>;
