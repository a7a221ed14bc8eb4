import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { answer, api, idempotent, ifMatch, type Schema } from "../../api/client.ts";

export type Person = Schema<"Person">;
export type Group = Schema<"Group">;
export type Invitation = Schema<"Invitation">;
export type InvitationLink = Schema<"InvitationLink">;
type GroupKind = Group["kind"];

/** Everything about who works in a unit: what a change of people makes stale. */
export const peopleKey = (unit: string) => ["units", unit, "people"] as const;

export interface PeopleWanted {
  readonly q?: string;
  readonly role?: string;
  readonly group?: string;
  readonly state?: "active" | "left" | "all";
  readonly page?: number;
  readonly limit?: number;
}

export const peopleQuery = (unit: string, wanted: PeopleWanted) =>
  queryOptions({
    queryKey: [...peopleKey(unit), "list", wanted] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/people", { params: { path: { unit }, query: wanted } })),
    placeholderData: keepPreviousData,
  });

export const groupsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...peopleKey(unit), "groups"] as const,
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/groups", { params: { path: { unit } } }))).items,
  });

export const invitationsQuery = (unit: string, state: "open" | "all") =>
  queryOptions({
    queryKey: [...peopleKey(unit), "invitations", state] as const,
    queryFn: async () =>
      (
        await answer(
          api.GET("/api/v1/units/{unit}/invitations", { params: { path: { unit }, query: { state } } }),
        )
      ).items,
  });

export const addPerson = (unit: string, body: { name: string; position?: string }) =>
  answer(api.POST("/api/v1/units/{unit}/people", { params: { path: { unit } }, body }));

export const updatePerson = (
  unit: string,
  person: Person,
  body: { name?: string; position?: string | null; isActive?: boolean },
) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/people/{person}", {
      params: { path: { unit, person: person.id }, header: ifMatch(person.version) },
      body,
    }),
  );

export const updateMembership = (unit: string, person: Person, roles: string[]) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/people/{person}/membership", {
      params: { path: { unit, person: person.id }, header: ifMatch(person.access?.version ?? 0) },
      body: { roles },
    }),
  );

export const removeMembership = (unit: string, person: Person) =>
  answer(
    api.DELETE("/api/v1/units/{unit}/people/{person}/membership", {
      params: { path: { unit, person: person.id } },
    }),
  );

export interface InvitationInput {
  email: string;
  name: string;
  position?: string;
  roles: string[];
  unit?: string;
  person?: string;
}

export const inviteMember = (unit: string, body: InvitationInput) =>
  answer(
    api.POST("/api/v1/units/{unit}/invitations", {
      params: { path: { unit }, header: idempotent(body) },
      body,
    }),
  );

export const renewInvitation = (unit: string, invitation: string) =>
  answer(
    api.PUT("/api/v1/units/{unit}/invitations/{invitation}/link", { params: { path: { unit, invitation } } }),
  );

export const revokeInvitation = (unit: string, invitation: string) =>
  answer(
    api.DELETE("/api/v1/units/{unit}/invitations/{invitation}", { params: { path: { unit, invitation } } }),
  );

export interface GroupInput {
  name: string;
  kind: GroupKind;
  memberIds: string[];
  headId: string | null;
}

export const createGroup = (unit: string, body: GroupInput) =>
  answer(
    api.POST("/api/v1/units/{unit}/groups", { params: { path: { unit }, header: idempotent(body) }, body }),
  );

export const updateGroup = (unit: string, group: Group, body: GroupInput) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/groups/{group}", {
      params: { path: { unit, group: group.id }, header: ifMatch(group.version) },
      body,
    }),
  );

export const deleteGroup = (unit: string, group: Group) =>
  answer(api.DELETE("/api/v1/units/{unit}/groups/{group}", { params: { path: { unit, group: group.id } } }));
