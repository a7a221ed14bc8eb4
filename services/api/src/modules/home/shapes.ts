import { z } from "@hono/zod-openapi";

export const homeKinds = [
  "report_returned",
  "report_due",
  "report_ready",
  "plan_missing",
  "plan_unpublished",
  "plan_to_acknowledge",
  "plan_changed",
  "task_due",
  "reviews_waiting",
  "reports_missing",
  "campaign_to_adopt",
  "adoption_unpublished",
  "adoptions_missing",
  "coverage",
  "api_key_expiring",
  "reorganisation_planned",
  "reorganisation_failed",
] as const;

export const HomeItem = z
  .object({
    kind: z.enum(homeKinds),
    campaign: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    periods: z.array(z.string()).openapi({ description: "Reporting periods it is about, earliest first" }),
    dueOn: z.iso.date().nullable(),
    isOverdue: z.boolean(),
    count: z.int().openapi({ description: "How many wait: reports, schools, units" }),
    outOf: z.int().nullable().openapi({ description: "Of how many; null where it makes no sense" }),
    late: z.int().openapi({ description: "Of these, sent late" }),
    changed: z.int().openapi({ description: "Of these, sent again after a return" }),
    approved: z.int(),
    title: z.string().nullable().openapi({ description: "Name of the task, key or re-organisation" }),
    names: z.array(z.string()).openapi({ description: "Units concerned, a few of them" }),
    reason: z.string().nullable(),
    from: z.string().nullable().openapi({ description: "Who asks for it" }),
    reorganisationId: z.uuid().nullable().openapi({ description: "The planned re-organisation it is about" }),
  })
  .openapi("HomeItem");

export const Home = z
  .object({
    today: z.iso.date(),
    items: z.array(HomeItem).openapi({ description: "The most pressing first" }),
  })
  .openapi("Home");
