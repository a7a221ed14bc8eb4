import { describe, expect, it } from "vitest";
import { eachOf } from "./each-of.ts";

describe("eachOf", () => {
  it("does everything once, begun in order, never more at a time than told", async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await eachOf([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      begun.push(item);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it("ends with the first failure and begins nothing after it", async () => {
    const begun: number[] = [];
    const work = eachOf([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 2) throw new Error("refused");
    });
    await expect(work).rejects.toThrow("refused");
    expect(begun.length).toBeLessThan(5);
  });
});
