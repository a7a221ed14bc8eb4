import { z } from "zod";
import { documentOf } from "./content/document-page.ts";
import {
  type DemoEvidence,
  type DemoFigure,
  type DemoReport,
  type DemoReview,
  demoReports,
} from "./content/reports.ts";
import { screenOf } from "./content/screen-picture.ts";
import { type DemoSchool, schools } from "./content/units.ts";
import { eachOf } from "./each-of.ts";
import type { DemoCampaignIds } from "./fill-campaigns.ts";
import type { DemoStage } from "./stage.ts";

/** Schools work side by side; what one of them does has its order. */
const SCHOOLS_AT_A_TIME = 8;
const TOLD_EVERY = 100;

/** One thing somebody did on one day. */
interface Step {
  readonly at: string;
  run(): Promise<void>;
}

/** The year's figures, as they were typed, sent, returned, mended and approved, school by school in order of time. */
export async function fillReports(
  stage: DemoStage,
  ids: DemoCampaignIds,
  say: (line: string) => void,
): Promise<void> {
  const reports = demoReports().filter((report) => report.draft !== null || report.revisions.length > 0);
  let done = 0;
  const finished = (): void => {
    done += 1;
    if (done % TOLD_EVERY === 0 || done === reports.length)
      say(`Đang tạo ${schools.length} trường… ${done}/${reports.length} báo cáo`);
  };
  const byUnit = Map.groupBy(reports, (report) => report.unitCode);
  await eachOf(schools, SCHOOLS_AT_A_TIME, async (school) => {
    const steps = (byUnit.get(school.code) ?? []).flatMap((report) =>
      stepsOf(stage, ids, school, report, finished),
    );
    // Stable: what happened at the same minute keeps the order in which it was told.
    for (const step of steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) await step.run();
  });
}

function stepsOf(
  stage: DemoStage,
  ids: DemoCampaignIds,
  school: DemoSchool,
  report: DemoReport,
  finished: () => void,
): readonly Step[] {
  const entry = new Entry(stage, ids, report);
  const steps: Step[] = [];
  if (report.draft) {
    const { enteredBy, enteredAt, figures } = report.draft;
    steps.push({ at: enteredAt, run: () => entry.save(enteredBy, enteredAt, figures) });
  }
  for (const { revision, enteredBy, enteredAt, sentBy, sentAt, note, figures, review } of report.revisions) {
    steps.push({ at: enteredAt, run: () => entry.save(enteredBy, enteredAt, figures) });
    steps.push({
      at: sentAt,
      run: () =>
        stage.do({
          by: sentBy,
          at: sentAt,
          method: "PUT",
          path: `${entry.path}/submission`,
          version: revision - 1,
          // Whoever sends has looked at what the checks doubt.
          body: { note, confirmed: figures.map((figure) => ids.indicatorId(figure.indicatorCode)) },
        }),
    });
    if (review)
      steps.push({ at: review.decidedAt, run: () => decide(stage, ids, school, report, revision, review) });
  }
  return steps.map((step, nth) =>
    nth < steps.length - 1 ? step : { at: step.at, run: () => step.run().then(finished) },
  );
}

/** The grid of one report: what stands in it already need not be typed again. */
class Entry {
  readonly path: string;
  readonly #stage: DemoStage;
  readonly #ids: DemoCampaignIds;
  readonly #versions = new Map<string, number>();
  readonly #typed = new Map<string, string>();
  readonly #evidence = new Set<string>();

  constructor(stage: DemoStage, ids: DemoCampaignIds, { unitCode, period }: DemoReport) {
    this.#stage = stage;
    this.#ids = ids;
    this.path = `/units/${unitCode}/campaigns/${ids.campaignId}/reports/${period}`;
  }

  async save(by: string, at: string, figures: readonly DemoFigure[]): Promise<void> {
    const changed = figures.filter((figure) => this.#typed.get(figure.indicatorCode) !== contentOf(figure));
    const { items } = await this.#stage.ask(
      {
        by,
        at,
        method: "PATCH",
        path: `${this.path}/figures`,
        body: {
          figures: changed.map(({ indicatorCode, num, den, comment }) => ({
            indicatorId: this.#ids.indicatorId(indicatorCode),
            basedOn: this.#versions.get(indicatorCode) ?? 0,
            num,
            den,
            comment,
          })),
        },
      },
      z.object({ items: z.array(z.object({ outcome: z.literal("saved"), version: z.int() })) }),
    );
    for (const [nth, figure] of changed.entries()) {
      this.#typed.set(figure.indicatorCode, contentOf(figure));
      this.#versions.set(figure.indicatorCode, items[nth]?.version ?? 0);
    }
    for (const { indicatorCode, evidence } of figures)
      for (const one of evidence) {
        if (this.#evidence.has(`${indicatorCode} ${one.title}`)) continue;
        this.#evidence.add(`${indicatorCode} ${one.title}`);
        const isLink = "url" in one;
        await this.#stage.do({
          by,
          at,
          method: "POST",
          path: `${this.path}/figures/${this.#ids.indicatorId(indicatorCode)}/${isLink ? "links" : "files"}`,
          body: isLink ? one : formOf(one),
        });
      }
  }
}

function formOf({ title, fileName, shows }: Exclude<DemoEvidence, { url: string }>): FormData {
  const form = new FormData();
  const content = "lines" in shows ? documentOf(shows.lines) : screenOf(shows.seed);
  form.set("file", new File([content], fileName));
  form.set("title", title);
  return form;
}

const contentOf = ({ num, den, comment }: DemoFigure): string => JSON.stringify([num, den, comment]);

/** The Phòng approves, or returns with a reason on each figure concerned. */
async function decide(
  stage: DemoStage,
  ids: DemoCampaignIds,
  school: DemoSchool,
  { period }: DemoReport,
  revision: number,
  { decision, decidedAt, reviewerEmail, reason, findings }: DemoReview,
): Promise<void> {
  const request = { by: reviewerEmail, at: decidedAt, method: "POST" } as const;
  const reviews = `/units/${school.parentCode}/reviews`;
  if (decision === "approved") {
    await stage.ask(
      {
        ...request,
        path: `${reviews}/approvals`,
        body: { items: [{ school: school.code, campaign: ids.campaignId, period, revision }] },
      },
      z.object({ done: z.literal(1) }),
    );
    return;
  }
  await stage.do({
    ...request,
    path: `${reviews}/${school.code}/${ids.campaignId}/${period}/returns`,
    body: {
      revision,
      reason,
      findings: findings.map((finding) => ({
        indicatorId: ids.indicatorId(finding.indicatorCode),
        reason: finding.reason,
      })),
    },
  });
}
