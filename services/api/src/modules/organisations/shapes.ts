import { z } from "@hono/zod-openapi";

export const Unit = z
  .object({
    code: z.string().openapi({ example: "mn-dien-luc" }),
    name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
    shortName: z.string(),
    symbol: z.string().nullable(),
    level: z.string().openapi({ example: "school" }),
    levelName: z.string().openapi({ example: "Trường" }),
    parentCode: z.string().nullable(),
    parentName: z.string().nullable(),
    educationLevel: z.string().nullable(),
    ownership: z.string().nullable(),
    areaType: z.string().nullable(),
    childCount: z.int().nullable(),
    place: z.string().nullable(),
    isReporting: z.boolean(),
    version: z.int(),
  })
  .openapi("Unit");
