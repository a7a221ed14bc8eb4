import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { Forbidden, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { rolesOfLevel } from "../../shared/permissions.ts";
import { Level } from "./shapes.ts";
import { allLevels, renameLevel } from "./store.ts";

const LevelName = z.string().trim().min(1).max(80);

export const updateLevel = operation({
  operationId: "updateLevel",
  method: "patch",
  path: "/levels/{code}",
  summary: "Rename a level of the tree",
  description: "Only the topmost unit names the levels; everybody beneath reads them.",
  permission: "settings.manage",
  mode: "write",
  ifMatch: true,
  params: z.object({ code: z.string().openapi({ example: "district" }) }),
  body: z
    .object({
      nameVi: LevelName.openapi({ example: "Phòng GDĐT" }),
      nameEn: LevelName.openapi({ example: "District office" }),
    })
    .partial()
    .refine((names) => names.nameVi !== undefined || names.nameEn !== undefined),
  success: Level,
  problems: [],
}).run(async (ctx, { params, body }) => {
  if (ctx.unit.parentNo !== null) throw Forbidden();
  const levelOf = async () => (await allLevels(ctx)).find((level) => level.code === params.code);
  if (!(await levelOf())) throw NotFound();
  if (!(await renameLevel(ctx, params.code, ctx.expectedVersion, body))) throw VersionMismatch();
  const level = await levelOf();
  if (!level) throw NotFound();
  ctx.emit({
    name: "organisations.level-updated",
    subject: level.code,
    payload: { nameVi: level.nameVi, nameEn: level.nameEn },
  });
  return { ...level, roles: [...(rolesOfLevel[level.code] ?? [])] };
});
