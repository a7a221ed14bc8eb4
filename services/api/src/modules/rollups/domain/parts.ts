/** Single units are asked for so many at a time: while the database reads the next, these are put together. */
export const unitsAtOnce = 400;

/** The list cut up in order, no part longer than `size`. */
export const inParts = <T>(all: readonly T[], size: number): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
