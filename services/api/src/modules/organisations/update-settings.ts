import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { isRole } from "../../shared/permissions.ts";
import { effectiveSettings } from "./effective-settings.ts";
import { Settings } from "./shapes.ts";
import { lockSettings, storeSetting } from "./store.ts";

export const updateSettings = operation({
  operationId: "updateSettings",
  method: "patch",
  path: "/settings",
  summary: "Change what the unit demands",
  description: "What a unit demands binds every unit beneath it; those below may demand more, never less.",
  permission: "settings.manage",
  mode: "write",
  ifMatch: true,
  body: z
    .object({
      twoFactorRoles: z
        .array(z.string().refine((role) => isRole(role) && role !== "api_client"))
        .max(20)
        .openapi({
          example: ["province_admin", "tier2_admin"],
          description: "Roles that need a second factor before they may act",
        }),
      separateVerifier: z
        .boolean()
        .openapi({ description: "Whoever entered figures may not send or approve the same figures" }),
    })
    .partial()
    .refine((change) => Object.keys(change).length > 0),
  success: Settings,
}).run(async (ctx, { body }) => {
  await lockSettings(ctx);
  const before = await effectiveSettings(ctx);
  if (before.version !== ctx.expectedVersion) throw VersionMismatch();
  if (body.twoFactorRoles !== undefined)
    await storeSetting(ctx, "two_factor_roles", [...new Set(body.twoFactorRoles)].sort());
  if (body.separateVerifier !== undefined)
    await storeSetting(ctx, "separate_verifier", body.separateVerifier);
  ctx.emit({ name: "organisations.settings-updated", payload: body });
  return effectiveSettings(ctx);
});
