import { z } from "@hono/zod-openapi";
import { optionalText, textField } from "../../platform/http/fields.ts";
import {
  Contents,
  criterionFields,
  DecisionShape,
  Evidence,
  FigureCheck,
  FigureParts,
  PeriodKey,
  PeriodRef,
} from "../results/index.ts";

const Moment = z.iso.datetime({ offset: true });
const Decimal = z.string().openapi({ description: "Exact decimal", example: "12.5" });
const reasonMax = 1000;

const School = z.object({
  code: z.string().openapi({ example: "mn-dien-luc" }),
  name: z.string(),
  shortName: z.string(),
});
const CampaignRef = z.object({ id: z.uuid(), name: z.string() });

export const queueStates = ["waiting", "missing", "returned", "approved"] as const;

const yesNo = z
  .enum(["true", "false"])
  .optional()
  .transform((value) => (value === undefined ? undefined : value === "true"));

export const QueueQuery = z.object({
  campaign: z.uuid().optional(),
  period: PeriodKey.optional(),
  state: z.enum([...queueStates, "all"]).default("waiting"),
  late: yesNo.openapi({ description: "Only those sent late, or only those that were not" }),
  resent: yesNo.openapi({ description: "Only those sent again after a return or a change" }),
  q: z.string().max(100).optional().openapi({ description: "Name of the school; accents do not matter" }),
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const ReviewQueue = z
  .object({
    items: z.array(
      z.object({
        school: School,
        campaign: CampaignRef,
        period: PeriodRef,
        state: z.enum(queueStates).openapi({
          description:
            "waiting: sent and not decided. missing: not sent, and the period is over or nearly due",
        }),
        revision: z.int(),
        isResent: z.boolean(),
        isLate: z.boolean(),
        isOverdue: z.boolean(),
        changed: z.int().openapi({ description: "Figures new or changed in the newest sending" }),
        doubts: z
          .int()
          .nullable()
          .openapi({ description: "Doubtful figures in a waiting report; null for the others" }),
        note: z.string().nullable(),
        sentAt: Moment.nullable(),
        sentBy: z.string().nullable(),
        decidedAt: Moment.nullable(),
        decidedBy: z.string().nullable(),
      }),
    ),
    total: z.int().openapi({ description: "In the chosen state" }),
    page: z.int(),
    limit: z.int(),
    counts: z
      .object({
        waiting: z.int(),
        resent: z.int().openapi({ description: "Of the waiting: sent again" }),
        late: z.int().openapi({ description: "Of the waiting: sent late" }),
        missing: z.int(),
        overdue: z.int().openapi({ description: "Of the missing: past the last day" }),
        returned: z.int(),
        approved: z.int(),
      })
      .openapi({ description: "For the campaign, period and name chosen, whatever the state" }),
    campaigns: z.array(CampaignRef),
    setAside: z.array(CampaignRef.extend({ missing: z.int() })).openapi({
      description:
        "Campaigns that run above and that the acting unit has not taken up, with what is missing in each; counted nowhere else",
    }),
    periods: z.array(PeriodRef).openapi({ description: "Periods that have begun, newest first" }),
  })
  .openapi("ReviewQueue");

export const ReviewParams = z.object({
  school: z.string().max(200).openapi({ example: "mn-dien-luc" }),
  campaign: z.uuid(),
  period: PeriodKey,
});

export const ReviewReport = z
  .object({
    school: School,
    campaign: CampaignRef,
    period: PeriodRef,
    previousPeriod: z.string().nullable(),
    state: z.enum(["sent", "returned", "approved"]),
    version: z.int().openapi({ description: "The revision that is read: name it when deciding" }),
    isLate: z.boolean(),
    firstSentAt: Moment,
    cannotDecide: z
      .enum(["permission", "not_direct", "own_campaign", "own_figures"])
      .nullable()
      .openapi({ description: "Why the reader cannot approve or return; null: can" }),
    submissions: z
      .array(
        z.object({
          revision: z.int(),
          sentAt: Moment,
          sentBy: z.string(),
          receipt: z.string(),
          note: z.string().nullable(),
          changed: z.int(),
        }),
      )
      .openapi({ description: "Newest first" }),
    decisions: z.array(DecisionShape).openapi({ description: "Newest first" }),
    contents: Contents,
    figures: z.array(
      z.object({
        ...criterionFields,
        num: Decimal.nullable(),
        den: Decimal.nullable(),
        comment: z.string().nullable(),
        enteredBy: z.string().nullable(),
        enteredAt: Moment.nullable(),
        revision: z.int().openapi({ description: "In which the figure last changed; 0: never sent" }),
        isChanged: z
          .boolean()
          .openapi({ description: "Differs from the sending before, in number, comment or evidence" }),
        earlier: FigureParts.extend({ comment: z.string().nullable() })
          .nullable()
          .openapi({ description: "The figure in the sending before, where there was one" }),
        finding: z
          .string()
          .nullable()
          .openapi({ description: "What was found at this figure when the report was last returned" }),
        evidence: z.array(Evidence),
        checks: z.array(FigureCheck),
      }),
    ),
  })
  .openapi("ReviewReport");

export const Return = z
  .object({
    revision: z.int().min(1),
    reason: optionalText(reasonMax).openapi({ description: "For the report as a whole" }),
    findings: z
      .array(z.object({ indicatorId: z.uuid(), reason: textField(reasonMax) }))
      .max(200)
      .default([]),
  })
  .openapi("Return");

export const Decided = z
  .object({ state: z.enum(["sent", "returned", "approved"]), version: z.int(), decidedAt: Moment })
  .openapi("Decided");

export const ReportsToDecide = z
  .object({
    items: z
      .array(ReviewParams.extend({ revision: z.int().min(1) }))
      .min(1)
      .max(200),
  })
  .openapi("ReportsToDecide");

export const DecidedReports = z
  .object({
    done: z.int(),
    refused: z.int(),
    items: z
      .array(
        ReviewParams.extend({
          revision: z.int(),
          outcome: z.enum(["done", "already", "refused"]),
          code: z.string().nullable().openapi({ description: "Code of the problem that refused it" }),
          detail: z.string().nullable(),
        }),
      )
      .openapi({ description: "One answer for each report asked for, in the same order" }),
  })
  .openapi("DecidedReports");
