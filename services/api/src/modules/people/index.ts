/**
 * Who works in a unit and what they may do there: people, memberships, invitations, groups.
 * Accounts, passwords and second factors belong to platform/auth.
 */
import { acceptInvitation } from "./accept-invitation.ts";
import { getInvitation } from "./get-invitation.ts";
import { getMe } from "./get-me.ts";

export const operations = [getMe, getInvitation, acceptInvitation];
export { type GroupOfUnit, groupsOf, type PersonName, peopleByIds } from "./store.ts";
