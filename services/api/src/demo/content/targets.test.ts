import { describe, expect, it } from "vitest";
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import { proposedTargets, readTargets } from "./targets.ts";

describe("the proposed targets", () => {
  it("name every indicator of the set and nothing else", () => {
    const named = new Set(proposedTargets.map((target) => target.indicatorCode));
    expect([...named]).toEqual(preschool36.map((indicator) => indicator.code));
  });

  it("never fall from year to year and stay a share where they are one", () => {
    for (const indicator of preschool36) {
      const values = proposedTargets
        .filter((target) => target.indicatorCode === indicator.code)
        .map((target) => Number(target.value));
      expect([indicator.code, values]).toEqual([indicator.code, values.toSorted((a, b) => a - b)]);
      if (indicator.isPercent || indicator.kind === "boolean")
        expect([indicator.code, Math.max(...values) <= 1]).toEqual([indicator.code, true]);
    }
  });

  it("refuse a percentage sign", () => {
    expect(() => readTargets("code | 2021 | 2022 | 2023 | 2024 | 2025\nX | 1 | 2 | 80% | - | -")).toThrow(
      "80%",
    );
  });
});
