import { operation } from "../../platform/http/operation.ts";
import { Unauthenticated } from "../../platform/http/problem.ts";
import { permissionsOf } from "../../shared/permissions.ts";
import { Me } from "./shapes.ts";

export const getMe = operation({
  scope: "person",
  operationId: "getMe",
  method: "get",
  path: "/me",
  summary: "Who is signed in, and in which units they may act",
  mode: "read",
  success: Me,
}).run(async (ctx) => {
  const [first] = ctx.memberships;
  if (!first) throw Unauthenticated();
  return {
    person: {
      id: first.personId,
      name: first.personName,
      email: first.email,
      twoFactorEnabled: first.isTwoFactorEnabled,
    },
    mustEnrollTwoFactor: ctx.memberships.some((membership) => membership.isTwoFactorMissing),
    memberships: ctx.memberships.flatMap(({ unit, roles, position }) =>
      unit
        ? [
            {
              unit: {
                code: unit.code,
                name: unit.name,
                shortName: unit.shortName,
                level: unit.levelCode,
                levelName: ctx.locale === "en" ? unit.levelEn : unit.levelVi,
                parentName: unit.parentName,
              },
              roles: [...roles],
              permissions: [...permissionsOf(roles)],
              position,
            },
          ]
        : [],
    ),
  };
});
