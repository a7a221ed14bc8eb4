import { expect, it } from "vitest";
import { weakerTarget } from "./readiness.ts";

const rate = { kind: "ratio", isPercent: true, direction: "higher", overUnits: "ratio" } as const;
const absence = { ...rate, direction: "lower" } as const;
const account = { kind: "boolean", isPercent: false, direction: "higher", overUnits: "share" } as const;
const mean = { kind: "amount", isPercent: false, direction: "higher", overUnits: "mean" } as const;
const sum = { kind: "amount", isPercent: false, direction: "higher", overUnits: "sum" } as const;

it("a target below the superior's is told with that target, in figures as each language writes them", () => {
  const so = (value: string) => ({ value, setBy: "Sở GDĐT" });
  expect(weakerTarget(rate, "0.8", so("0.855"))).toEqual({
    code: "below_superior",
    vi: "Sở GDĐT đặt chỉ tiêu 85,5%. Chỉ tiêu của đơn vị phải bằng hoặc cao hơn.",
    en: "Sở GDĐT has set 85.5%. Your own target must be as high or higher.",
  });
  expect(weakerTarget(absence, "0.06", so("0.05"))?.vi).toBe(
    "Sở GDĐT đặt chỉ tiêu 5%, càng thấp càng tốt. Chỉ tiêu của đơn vị phải bằng hoặc thấp hơn.",
  );
  expect(weakerTarget(account, "0", so("1"))?.en).toBe(
    "Sở GDĐT has set yes. Your own target must be as high or higher.",
  );
  expect(weakerTarget(mean, "1", so("20000000.50"))).toMatchObject({
    vi: expect.stringContaining(" 20.000.000,5."),
    en: expect.stringContaining(" 20,000,000.5."),
  });
});

it("equal and stricter ones pass, and every one of what is summed over schools", () => {
  const so = { value: "0.5", setBy: "Sở GDĐT" };
  expect(weakerTarget(rate, "0.50", so)).toBeUndefined();
  expect(weakerTarget(rate, "0.51", so)).toBeUndefined();
  expect(weakerTarget(absence, "0.4", so)).toBeUndefined();
  expect(weakerTarget(sum, "0", { ...so, value: "5" })).toBeUndefined();
});
