import fc from "fast-check";
import { expect, test } from "vitest";
import { inParts } from "./parts.ts";

test("parts put together again are the list, and all but the last are full", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 12 }), (all, size) => {
      const parts = inParts(all, size);
      expect(parts.flat()).toEqual(all);
      for (const [at, part] of parts.entries())
        expect(part.length).toBe(at < parts.length - 1 ? size : all.length - at * size);
    }),
  );
});
