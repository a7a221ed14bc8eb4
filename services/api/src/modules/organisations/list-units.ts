import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { UnitList } from "./shapes.ts";
import { unitByCode, unitsBeneath, unitsOn } from "./store.ts";

export const listUnits = operation({
  operationId: "listUnits",
  method: "get",
  path: "/units",
  summary: "Units beneath the acting one",
  description:
    "All of them, those directly beneath one (`parent`, for walking the tree), or those anywhere beneath one (`under`). Search needs no accents: `dien luc` finds Điện Lực. In Vietnamese order. Units that have ended are left out unless asked for; with `on` the tree is that of a day.",
  permission: "units.read",
  mode: "read",
  query: z.object({
    q: z
      .string()
      .trim()
      .max(100)
      .optional()
      .openapi({ example: "dien luc", description: "Part of a name or code" }),
    parent: z
      .string()
      .optional()
      .openapi({ example: "pgd-tp-thai-nguyen", description: "Only directly beneath this unit" }),
    under: z
      .string()
      .optional()
      .openapi({ example: "so-gddt-thai-nguyen", description: "Anywhere beneath this unit" }),
    level: z.string().optional().openapi({ example: "school" }),
    on: z.iso
      .date()
      .optional()
      .openapi({ example: "2025-06-30", description: "The tree as it was on this day, as known now" }),
    ended: z
      .enum(["true", "false"])
      .transform((text) => text === "true")
      .optional()
      .openapi({
        example: "false",
        description: "With units that have ended; they stand where they belong now",
      }),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  success: UnitList,
}).run(async (ctx, { query }) => {
  const { q, level, page, limit } = query;
  const wanted = query.parent ?? query.under;
  const unit = wanted === undefined ? ctx.unit : await unitByCode(ctx, wanted);
  if (!unit) return { items: [], total: 0, page, limit };
  const filter = {
    q,
    level,
    page,
    limit,
    underNo: unit.no,
    parentNo: query.parent === undefined ? undefined : unit.no,
    withEnded: query.ended,
  };
  const found = query.on ? await unitsOn(ctx, { ...filter, on: query.on }) : await unitsBeneath(ctx, filter);
  return { ...found, page, limit };
});
