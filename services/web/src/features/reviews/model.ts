/** The queue and the report under review, without a screen. */
import type { QueueItem, ReviewAddress, ReviewFigure } from "./queries.ts";

/** Names one report in lists and selections. */
export const keyOf = ({ school, campaign, period }: ReviewAddress): string =>
  [school, campaign, period].join(" ");

export const addressOf = (item: Pick<QueueItem, "school" | "campaign" | "period">): ReviewAddress => ({
  school: item.school.code,
  campaign: item.campaign.id,
  period: item.period.period,
});

/** The place after this one that passes, going no further than the end; null where there is none. */
export function stepTo<T>(
  items: readonly T[],
  from: number,
  by: 1 | -1,
  passes: (item: T) => boolean = () => true,
): number | null {
  for (let at = from + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    if (item !== undefined && passes(item)) return at;
  }
  return null;
}

/** The report to open once this one is decided: the next in the queue, else the one before, else none. */
export function nextInQueue(queue: readonly ReviewAddress[], decided: ReviewAddress): ReviewAddress | null {
  const at = queue.findIndex((one) => keyOf(one) === keyOf(decided));
  const rest = queue.filter((_, place) => place !== at);
  return (at < 0 ? rest[0] : (rest[at] ?? rest[at - 1])) ?? null;
}

/** Worth a look before approving: changed, doubtful, returned before, or without its evidence. */
export const isNoteworthy = (
  figure: Pick<ReviewFigure, "isChanged" | "checks" | "finding" | "comment">,
): boolean =>
  figure.isChanged ||
  figure.finding !== null ||
  figure.comment !== null ||
  figure.checks.some(({ severity }) => severity !== "note");
