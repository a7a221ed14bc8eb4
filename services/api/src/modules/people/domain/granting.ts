import { isRole, type Permission, permissionsOf, rolesOfLevel } from "../../../shared/permissions.ts";

/** Whoever manages people of a unit administers it; there is always somebody who does. */
export const isAdministrator = (roles: readonly string[]): boolean =>
  permissionsOf(roles).has("people.manage");

/**
 * Why these roles may not be given in a unit of this level by somebody with these permissions.
 * Only roles of the level are held there, and nobody gives more than they hold themselves: a superior inviting
 * into a unit beneath gives nothing there that reaches further than their own scope.
 */
export function whyNotGrant(
  roles: readonly string[],
  level: string,
  held: ReadonlySet<Permission>,
): "not-of-level" | "more-than-held" | undefined {
  const ofLevel: readonly string[] = rolesOfLevel[level] ?? [];
  if (roles.some((role) => !isRole(role) || !ofLevel.includes(role))) return "not-of-level";
  if ([...permissionsOf(roles)].some((permission) => !held.has(permission))) return "more-than-held";
  return undefined;
}

/** Whether a unit still has an administrator when one person's roles become these (none: the membership ends). */
export function keepsAdministrator(
  members: readonly { readonly personId: string; readonly roles: readonly string[] }[],
  personId: string,
  roles: readonly string[],
): boolean {
  return (
    isAdministrator(roles) ||
    members.some((member) => member.personId !== personId && isAdministrator(member.roles))
  );
}
