import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "../../../shared/permissions.ts";
import { bindingValue } from "./settings.ts";

const roleList = fc.subarray(Object.keys(roles));

describe("a setting along the line of units", () => {
  test("nobody having said anything demands nothing", () => {
    expect(bindingValue("two_factor_roles", [])).toEqual([]);
    expect(bindingValue("separate_verifier", [])).toBe(false);
  });

  test("a demand from above cannot be undone below", () => {
    expect(bindingValue("two_factor_roles", [["province_admin", "tier2_admin"], []])).toEqual([
      "province_admin",
      "tier2_admin",
    ]);
    expect(bindingValue("separate_verifier", [true, false])).toBe(true);
  });

  test("one more unit in the line never asks for less, and order does not matter", () => {
    fc.assert(
      fc.property(fc.array(roleList), roleList, (line, own) => {
        const before = bindingValue("two_factor_roles", line);
        const after = bindingValue("two_factor_roles", [...line, own]);
        expect(after).toEqual(bindingValue("two_factor_roles", [own, ...line]));
        expect(after).toEqual(expect.arrayContaining([...before, ...own]));
      }),
    );
  });

  test("what cannot be read counts as unsaid", () => {
    expect(bindingValue("two_factor_roles", ["all", ["no_such_role"], null])).toEqual([]);
    expect(bindingValue("separate_verifier", ["yes", 1])).toBe(false);
  });
});
