import type { Case } from "./cases.ts";

const clients = 16;

/** What many at once get: answers a second, and how long the slowest in a hundred waits. */
export interface Throughput {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly errors: number;
}

/** Sixteen clients ask again as soon as they are answered, for some seconds. */
export async function throughput(ask: () => Promise<Response>, seconds: number): Promise<Throughput> {
  const taken: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const askedAt = performance.now();
        const answer = await ask();
        await answer.arrayBuffer();
        taken.push(performance.now() - askedAt);
        if (!answer.ok) errors += 1;
      }
    }),
  );
  return { ...spread(taken), perSecond: taken.length / ((performance.now() - startedAt) / 1000), errors };
}

export function spread(taken: number[]): { median: number; p99: number } {
  const sorted = taken.sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** A table of requests a second. */
export async function printThroughput(
  cases: readonly Case[],
  ask: (one: Case) => Promise<Response>,
  seconds: number,
): Promise<void> {
  console.log(`\nrequests a second over HTTP, ${clients} clients, ${seconds} s each`);
  for (const one of cases) {
    const { perSecond, median, p99, errors } = await throughput(() => ask(one), seconds);
    console.log(
      `${one.scope.padEnd(9)} ${one.name.padEnd(48)} ${perSecond.toFixed(0).padStart(6)}/s  median ${median.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ${errors} errors`,
    );
  }
}
