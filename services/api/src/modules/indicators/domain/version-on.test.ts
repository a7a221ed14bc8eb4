import { describe, expect, it } from "vitest";
import { versionOn } from "./version-on.ts";

const tuition = { validFrom: "2021-01-01", validTo: "2025-08-31", name: "học phí" };
const fees = { validFrom: "2025-09-01", validTo: null, name: "khoản thu" };

describe("the meaning of an indicator on a day", () => {
  it("changes with the school year 2025-2026, when tuition ended (NQ 217/2025/QH15)", () => {
    expect(versionOn([fees, tuition], "2025-08-31")?.name).toBe("học phí");
    expect(versionOn([fees, tuition], "2025-09-01")?.name).toBe("khoản thu");
  });

  it("before the first day it is the first, in a gap the last that had ended", () => {
    expect(versionOn([tuition, fees], "2020-01-01")?.name).toBe("học phí");
    expect(versionOn([{ ...tuition, validTo: "2025-05-31" }, fees], "2025-07-01")?.name).toBe("học phí");
    expect(versionOn([], "2025-07-01")).toBeUndefined();
  });
});
