import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { permissions, permissionsOf, roles, rolesOfLevel } from "../../../shared/permissions.ts";
import { isAdministrator, keepsAdministrator, whyNotGrant } from "./granting.ts";

const everything = new Set(permissions);
const roleNames = Object.keys(roles);

describe("giving roles", () => {
  test("is for roles of the unit's level, never for those of keys or of other levels", () => {
    expect(whyNotGrant(["school_head", "teacher"], "school", everything)).toBeUndefined();
    expect(whyNotGrant(["tier2_admin"], "school", everything)).toBe("not-of-level");
    expect(whyNotGrant(["api_client"], "school", everything)).toBe("not-of-level");
    expect(whyNotGrant(["emperor"], "school", everything)).toBe("not-of-level");
    expect(whyNotGrant(["teacher"], "no-such-level", everything)).toBe("not-of-level");
  });

  test("never gives more than the giver holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(rolesOfLevel)),
        fc.subarray(roleNames, { minLength: 1 }),
        fc.subarray(roleNames),
        (level, given, held) => {
          if (whyNotGrant(given, level, permissionsOf(held)) !== undefined) return;
          for (const permission of permissionsOf(given))
            expect(permissionsOf(held).has(permission)).toBe(true);
          for (const role of given) expect(rolesOfLevel[level]).toContain(role);
        },
      ),
    );
  });

  test("every level has a role that administers its units", () => {
    for (const [level, ofLevel] of Object.entries(rolesOfLevel)) {
      expect(
        ofLevel.some((role) => isAdministrator([role])),
        level,
      ).toBe(true);
    }
  });
});

test("a unit never loses its last administrator, whatever the order of changes", () => {
  const change = fc.record({
    personId: fc.constantFrom("a", "b", "c"),
    roles: fc.subarray(["school_head", "teacher", "clerk"]),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let members = [
        { personId: "a", roles: ["school_head"] },
        { personId: "b", roles: ["teacher"] },
        { personId: "c", roles: ["school_head", "clerk"] },
      ];
      for (const { personId, roles: next } of changes) {
        if (!keepsAdministrator(members, personId, next)) continue;
        members = members.map((member) =>
          member.personId === personId ? { personId, roles: next } : member,
        );
      }
      expect(members.some((member) => isAdministrator(member.roles))).toBe(true);
    }),
  );
});
