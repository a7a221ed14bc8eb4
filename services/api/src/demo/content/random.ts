/** A number from 0 up to, but not including, 1. */
export type Random = () => number;

const seed = "thi-dua-2022";

/**
 * A stream of numbers that depends on the key alone: the same figure comes out in whatever order figures are made.
 * FNV-1a over the key, then mulberry32; only integer arithmetic, so every machine agrees.
 */
export function randomOf(...key: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const char of `${seed}|${key.join("|")}`)
    state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two bounds. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A whole number between two bounds, both possible. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** One of the choices, each as likely as its weight. */
export function choose<T>(random: Random, choices: readonly (readonly [choice: T, weight: number])[]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (!last) throw new Error("Nothing to choose from.");
  return last[0];
}
