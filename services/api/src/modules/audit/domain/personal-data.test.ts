import { describe, expect, test } from "vitest";
import { limitOn, whyMentioned } from "./personal-data.ts";

const law = { unitNo: 1, kind: "erase", validFrom: "2023-07-01", days: 3, legalBasis: "NĐ 13" };
const newer = { ...law, validFrom: "2026-01-01", days: 20, legalBasis: "NĐ 356" };
const province = { ...law, unitNo: 2, validFrom: "2024-01-01", days: 2, legalBasis: "Quy chế" };

describe("the time limit of a request", () => {
  test("is the one in force on the day of the request", () => {
    expect(limitOn([newer, law], "erase", "2025-12-31")).toEqual({
      dueOn: "2026-01-03",
      legalBasis: "NĐ 13",
    });
    expect(limitOn([law, newer], "erase", "2026-01-01")).toEqual({
      dueOn: "2026-01-21",
      legalBasis: "NĐ 356",
    });
  });

  test("is the shortest of those that units along the line have set", () => {
    expect(limitOn([law, newer, province], "erase", "2026-02-01")).toEqual({
      dueOn: "2026-02-03",
      legalBasis: "Quy chế",
    });
  });

  test("is unknown where nobody has set one for that day or kind", () => {
    expect(limitOn([law], "erase", "2023-06-30")).toBeUndefined();
    expect(limitOn([law], "copy", "2024-01-01")).toBeUndefined();
  });
});

test("a name in a signed plan stays for the record; one in a comment is for somebody to look at", () => {
  expect(whyMentioned("plan_sections")).toBe("signed");
  expect(whyMentioned("figures")).toBe("typed");
});
