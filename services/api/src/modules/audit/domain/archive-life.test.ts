import { describe, expect, test } from "vitest";
import { expiredBefore, expiryOf, stateAt } from "./archive-life.ts";

const now = new Date("2022-03-10T02:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe("an archive", () => {
  test.each([
    ["waits", { state: "waiting", progressAt: minutesAgo(1), expiresAt: null }, "waiting"],
    ["is being made", { state: "working", progressAt: minutesAgo(14), expiresAt: null }, "working"],
    [
      "has failed when nothing was heard of it",
      { state: "working", progressAt: minutesAgo(16), expiresAt: null },
      "failed",
    ],
    [
      "has failed when nobody took it up",
      { state: "waiting", progressAt: minutesAgo(16), expiresAt: null },
      "failed",
    ],
    [
      "can be fetched",
      { state: "ready", progressAt: minutesAgo(900), expiresAt: new Date("2022-03-10T02:00:01Z") },
      "ready",
    ],
    [
      "is gone at its last moment",
      { state: "ready", progressAt: minutesAgo(900), expiresAt: now },
      "expired",
    ],
  ])("%s", (_, row, state) => {
    expect(stateAt(row, now)).toBe(state);
  });

  test("is swept away when it can no longer be fetched, and not before", () => {
    expect(expiryOf(expiredBefore(now))).toEqual(now);
  });
});
