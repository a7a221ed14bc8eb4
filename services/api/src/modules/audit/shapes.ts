import { z } from "@hono/zod-openapi";

export const Event = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000e1" }),
    name: z.string().openapi({ example: "results.submitted", description: "Module and what happened" }),
    occurredAt: z.iso.datetime({ offset: true }).openapi({ example: "2022-02-03T03:15:00.000Z" }),
    personId: z.uuid().nullable().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000a1" }),
    personName: z.string().openapi({ example: "Nguyễn Thị Vân" }),
    credential: z.string().openapi({
      example: "session",
      description: "What the person showed: session, api_key, invitation, job",
    }),
    subject: z.string().nullable().openapi({
      example: "0197c1a2-7e00-7000-8000-0000000000f1",
      description: "Id or code of what it happened to",
    }),
    payload: z.record(z.string(), z.unknown()).openapi({ example: { period: "2022-01" } }),
    kind: z.enum(["write", "read"]),
    seq: z.int().openapi({ example: 12, description: "Place in the chain of the unit that acted" }),
    permission: z
      .string()
      .nullable()
      .openapi({ example: "results.submit", description: "The right that was used" }),
    changeCount: z.int().openapi({ example: 3, description: "Rows kept before and after: listEventChanges" }),
  })
  .openapi("Event");

/** What somebody of another unit did to, or read of, the acting unit's data. */
export const OutsideEvent = Event.extend({
  unit: z.object({
    name: z.string().openapi({ example: "Phòng GDĐT TP Thái Nguyên" }),
    code: z.string().nullable().openapi({ description: "Null where the unit can no longer be seen" }),
  }),
}).openapi("OutsideEvent");

/** What narrows a list of events; days are those of Vietnam, which keeps one time. */
export const EventPeriod = {
  from: z.iso
    .date()
    .optional()
    .openapi({ example: "2022-01-01", description: "First day, in Vietnamese time" }),
  to: z.iso.date().optional().openapi({ example: "2022-01-31", description: "Last day, itself included" }),
};
const startOfDay = (day: string) => new Date(`${day}T00:00:00+07:00`);
const DAY_MS = 86_400_000;
export const momentsOf = ({ from, to }: { from?: string | undefined; to?: string | undefined }) => ({
  from: from === undefined ? undefined : startOfDay(from),
  before: to === undefined ? undefined : new Date(startOfDay(to).getTime() + DAY_MS),
});

export const OutsideFilter = {
  unit: z.string().max(200).optional().openapi({ description: "Code of the unit that acted" }),
  person: z.uuid().optional(),
  kind: z.enum(["write", "read"]).optional(),
  ...EventPeriod,
};
