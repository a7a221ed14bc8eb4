/**
 * Who works in a unit and what they may do there: people, memberships, invitations, groups.
 * Accounts, passwords and second factors belong to platform/auth.
 */
import { acceptInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { createGroup } from "./create-group.ts";
import { deleteGroup } from "./delete-group.ts";
import { getInvitation } from "./get-invitation.ts";
import { getMe } from "./get-me.ts";
import { inviteMember } from "./invite-member.ts";
import { listGroups } from "./list-groups.ts";
import { listInvitations } from "./list-invitations.ts";
import { listPeople } from "./list-people.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { removeMembership } from "./remove-membership.ts";
import { renewInvitation } from "./renew-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { updateGroup } from "./update-group.ts";
import { updateMembership } from "./update-membership.ts";
import { updatePerson } from "./update-person.ts";

export const operations = [
  getMe,
  getInvitation,
  acceptInvitation,
  listPeople,
  addPerson,
  updatePerson,
  updateMembership,
  removeMembership,
  listInvitations,
  inviteMember,
  renewInvitation,
  revokeInvitation,
  listGroups,
  createGroup,
  updateGroup,
  deleteGroup,
];
export const tasks = [mailInvitation];
export { keepsAdministrator } from "./domain/granting.ts";
export { LastAdministrator } from "./problems.ts";
export { groupsOf, lockMembers, peopleByIds } from "./store.ts";
