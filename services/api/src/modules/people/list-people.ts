import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { PersonList } from "./shapes.ts";
import { peopleOfUnit } from "./store.ts";

export const listPeople = operation({
  operationId: "listPeople",
  method: "get",
  path: "/people",
  summary: "People who work in the unit",
  description: "With and without an account, by given name as Vietnamese lists are. Search needs no accents.",
  permission: "people.read",
  mode: "read",
  query: z.object({
    q: z.string().trim().max(100).optional().openapi({ example: "nguyen thi van" }),
    role: z.string().optional().openapi({ example: "teacher" }),
    group: z.uuid().optional(),
    state: z.enum(["active", "left", "all"]).default("active"),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  success: PersonList,
}).run(async (ctx, { query }) => {
  const { group, ...filter } = query;
  const found = await peopleOfUnit(ctx, { ...filter, groupId: group });
  return { ...found, page: query.page, limit: query.limit };
});
