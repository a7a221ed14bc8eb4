import type { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { Problem } from "../../platform/http/problem.ts";
import { weigh } from "./reviewed-report.ts";
import type { ReportsToDecide } from "./shapes.ts";
import { writeDecision } from "./store.ts";

type Item = z.output<typeof ReportsToDecide>["items"][number];

/** Periods of what was decided, each once, in order. */
const periodsOf = (told: readonly (Pick<Item, "period"> & { readonly outcome: string })[]) =>
  [...new Set(told.flatMap(({ outcome, period }) => (outcome === "done" ? [period] : [])))].sort();

const nameOf = ({ school, campaign, period }: Item): string => [school, campaign, period].join(" ");

/**
 * The same decision on many reports: each is answered for itself, in the order asked.
 * They are taken in one fixed order, so that two reviewers at the same list never wait for each other.
 */
export async function decideMany(ctx: UnitContext, items: readonly Item[], kind: "approved" | "withdrawn") {
  const decided: number[] = [];
  const answers = new Map<Item, { outcome: "done" | "already" | "refused"; problem: Problem | null }>();
  for (const item of [...items].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const weighed = await weigh(ctx, item, item.revision, { kind });
    if (!weighed.ok) {
      answers.set(item, { outcome: "refused", problem: weighed.problem });
      continue;
    }
    if (!weighed.isRepeated) {
      decided.push(weighed.unitNo);
      await writeDecision(ctx, {
        unitNo: weighed.unitNo,
        campaignId: item.campaign,
        period: item.period,
        revision: item.revision,
        decision: kind,
        reason: null,
        findings: [],
      });
    }
    answers.set(item, { outcome: weighed.isRepeated ? "already" : "done", problem: null });
  }
  const told = items.map((item) => {
    const answer = answers.get(item);
    const problem = answer?.problem ?? null;
    return {
      ...item,
      outcome: answer?.outcome ?? ("refused" as const),
      code: problem?.kind.code ?? null,
      detail: problem?.kind.title[ctx.locale] ?? null,
    };
  });
  const count = (outcome: string) => told.filter((one) => one.outcome === outcome).length;
  ctx.emit({
    name: `reviews.${kind}`,
    // Which reports they are is told by the rows noted with the event: each school reads its own only.
    payload: { count: count("done"), refused: count("refused"), periods: periodsOf(told) },
    concerns: decided,
  });
  return { done: count("done"), refused: count("refused"), items: told };
}
