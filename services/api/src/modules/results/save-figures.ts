import { operation } from "../../platform/http/operation.ts";
import { type FieldError, Invalid, type Locale } from "../../platform/http/problem.ts";
import { isSameFigure } from "../../shared/figure-checks.ts";
import { closedProblems, openFrame } from "./open-report.ts";
import { FiguresToSave, ReportParams, SavedFigures } from "./shapes.ts";
import { type DraftChange, type DraftRow, type DraftValues, draftRows, writeDrafts } from "./store.ts";

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
  const { frame } = await openFrame(ctx, params.campaign, params.period);
  const asked = new Map(frame.criteria.map((criterion) => [criterion.indicatorId, criterion]));
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

  const standing = async () => {
    const rows = await draftRows(ctx, params.campaign, [params.period]);
    return new Map(rows.map((row) => [row.indicatorId, row]));
  };
  const before = await standing();
  const typed = body.figures.map(({ indicatorId, basedOn, ...change }): DraftChange => {
    return { indicatorId, basedOn, ...merged(before.get(indicatorId), change) };
  });
  const isUnchanged = (change: DraftChange) => {
    const draft = before.get(change.indicatorId);
    return draft !== undefined && isSame(draft, change);
  };
  const versions = await writeDrafts(
    ctx,
    params.campaign,
    params.period,
    typed.filter(
      (change) => !isUnchanged(change) && (before.get(change.indicatorId)?.version ?? 0) === change.basedOn,
    ),
  );
  const isRefused = (change: DraftChange) => !isUnchanged(change) && !versions.has(change.indicatorId);
  const after = typed.some(isRefused) ? await standing() : before;
  const items = typed.map((change): Item => {
    const version = versions.get(change.indicatorId);
    if (version !== undefined) {
      const mine = { ...change, version, enteredByName: ctx.person.name, enteredAt: ctx.now };
      return itemOf(mine, "saved");
    }
    const row = after.get(change.indicatorId);
    // Drafts are never deleted, so a version that was refused is one that is there.
    if (!row) throw new Error(`the draft of ${change.indicatorId} was refused and is not there`);
    return itemOf(row, isUnchanged(change) ? "unchanged" : "conflict");
  });
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

const merged = (before: DraftValues | undefined, { num, den, comment }: Change): DraftValues => ({
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
