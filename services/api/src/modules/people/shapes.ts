import { z } from "@hono/zod-openapi";

export const Membership = z
  .object({
    unit: z.object({
      code: z.string(),
      name: z.string(),
      shortName: z.string(),
      level: z.string(),
      levelName: z.string(),
      parentName: z.string().nullable(),
    }),
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    position: z.string().nullable(),
  })
  .openapi("Membership");

export const Me = z
  .object({
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string(), twoFactorEnabled: z.boolean() }),
    mustEnrollTwoFactor: z.boolean(),
    memberships: z.array(Membership),
  })
  .openapi("Me");

export const InvitationToken = z.object({
  token: z.string().min(20).max(200).openapi({ description: "Token at the end of the invitation's link" }),
});

export const InvitationOffer = z
  .object({
    unit: z.object({ code: z.string(), name: z.string() }),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    expiresAt: z.iso.datetime({ offset: true }),
    hasAccount: z.boolean(),
  })
  .openapi("InvitationOffer");
