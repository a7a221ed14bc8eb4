import { z } from "@hono/zod-openapi";
import { DecimalField, optionalText, textField } from "../../platform/http/fields.ts";
import { checkCodes } from "../../shared/figure-checks.ts";
import { parsePeriod, periodKinds } from "../../shared/period.ts";

const Decimal = z.string().openapi({ description: "Exact decimal", example: "12.5" });
const Moment = z.iso.datetime({ offset: true });
export const commentMax = 1000;

export const PeriodKey = z
  .string()
  .refine((key) => parsePeriod(key) !== undefined)
  .openapi({
    description: "Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022",
    example: "2022-01",
  });
export const CampaignParams = z.object({ campaign: z.uuid() });
export const ReportParams = CampaignParams.extend({ period: PeriodKey });
export const FigureParams = ReportParams.extend({ indicator: z.uuid() });
export const EvidenceParams = z.object({ evidence: z.uuid() });

export const ReportState = z
  .enum(["none", "draft", "sent", "returned", "approved"])
  .openapi({ description: "none: nothing typed yet. draft: typed, never sent", example: "sent" });

export const FigureParts = z
  .object({ num: Decimal.nullable(), den: Decimal.nullable() })
  .openapi("FigureParts", {
    description: "`num` alone, or `num` over `den` for a ratio. Missing is null, not zero",
  });

export const FigureCheck = z
  .object({
    code: z.enum([...checkCodes, "missing", "evidence_missing"]),
    severity: z.enum(["error", "warning", "note"]),
    part: z.enum(["num", "den"]),
    against: Decimal.nullable().openapi({
      description: "The bound that was crossed, or the figure it was compared with",
    }),
  })
  .openapi("FigureCheck");

export const Evidence = z
  .object({
    id: z.uuid(),
    indicatorId: z.uuid(),
    kind: z.enum(["link", "file"]),
    title: z.string(),
    url: z.string().nullable(),
    contentType: z.string().nullable(),
    byteSize: z.int().nullable(),
    isSent: z.boolean(),
    isInline: z.boolean().openapi({ description: "A browser shows the file in place" }),
    addedBy: z.string().nullable(),
    addedAt: Moment,
    removedAt: Moment.nullable().openapi({
      description: "Sent evidence stays readable after it was removed",
    }),
  })
  .openapi("Evidence");

export const Decision = z
  .object({
    revision: z.int(),
    decision: z.enum(["approved", "returned", "withdrawn"]),
    reason: z.string().nullable(),
    reviewerName: z.string(),
    unitName: z.string().nullable(),
    decidedAt: Moment,
    findings: z.array(z.object({ indicatorId: z.uuid(), reason: z.string() })),
  })
  .openapi("Decision");

export const PeriodRef = z
  .object({
    period: z.string(),
    kind: z.enum(periodKinds),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    dueOn: z.iso.date(),
    graceDays: z.int(),
  })
  .openapi("PeriodRef");

export const Contents = z
  .array(z.object({ content: z.string().openapi({ example: "a" }), title: z.string() }))
  .openapi({ description: "What the plan calls the contents that figures are grouped by" });

/** What an indicator asks for, as both the one who fills in and the one who reviews see it. */
export const criterionFields = {
  indicatorId: z.uuid(),
  code: z.string().openapi({ example: "MN-A4" }),
  content: z.string().nullable(),
  name: z.string(),
  measure: z.string(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  description: z.string().nullable(),
  kind: z.enum(["boolean", "count", "amount", "ratio", "score", "level"]),
  isPercent: z.boolean(),
  direction: z.enum(["higher", "lower"]),
  overTime: z.enum(["sum", "last", "mean", "max", "min"]),
  valueMin: Decimal.nullable(),
  valueMax: Decimal.nullable(),
  isMandatory: z.boolean(),
  isEvidenceRequired: z.boolean(),
  askedBy: z.string().openapi({ description: "Short name of the unit whose criterion it is" }),
  target: Decimal.nullable().openapi({
    description: "Of the period's year, on the indicator's own scale: 85 % is 0.85",
  }),
  previous: FigureParts.nullable().openapi({ description: "One period earlier" }),
  before: FigureParts.nullable().openapi({
    description: "Sum of the earlier periods of the target's year, where the indicator adds up over time",
  }),
};

const Sent = FigureParts.extend({
  comment: z.string().nullable(),
  revision: z.int(),
  enteredBy: z.string().nullable(),
  enteredAt: Moment,
});

export const EntryFigure = z
  .object({
    ...criterionFields,
    num: Decimal.nullable(),
    den: Decimal.nullable(),
    comment: z.string().nullable(),
    version: z.int().openapi({ description: "0 where nothing has been typed; name it when saving" }),
    enteredBy: z.string().nullable(),
    enteredAt: Moment.nullable(),
    sent: Sent.nullable(),
    isChanged: z.boolean().openapi({ description: "Differs from what was sent last" }),
    finding: z
      .string()
      .nullable()
      .openapi({ description: "Why the unit above returned this figure; null once sent again" }),
    evidence: z.array(Evidence),
    checks: z.array(FigureCheck),
  })
  .openapi("EntryFigure");

export const sendingObstacles = [
  "permission",
  "own_figures",
  "approved",
  "not_started",
  "campaign",
  "unchanged",
] as const;

export const Report = z
  .object({
    campaign: z.object({ id: z.uuid(), name: z.string(), isOwn: z.boolean() }),
    period: PeriodRef,
    previousPeriod: z.string().nullable(),
    nextPeriod: z.string().nullable(),
    unitName: z.string(),
    reviewer: z
      .object({ name: z.string(), shortName: z.string() })
      .nullable()
      .openapi({ description: "The unit that receives the report; null for a unit's own campaign" }),
    state: ReportState,
    version: z
      .int()
      .openapi({ description: "Newest revision sent, 0 before the first: name it in If-Match when sending" }),
    isLate: z.boolean().openapi({ description: "First sent after the due day and its days of grace" }),
    isOverdue: z.boolean().openapi({ description: "Not sent yet, and past the last day" }),
    hasUnsentChanges: z.boolean(),
    canEnter: z.boolean(),
    cannotSend: z
      .enum(sendingObstacles)
      .nullable()
      .openapi({ description: "Why the reader cannot send, apart from what is missing or wrong; null: can" }),
    firstSentAt: Moment.nullable(),
    sentAt: Moment.nullable(),
    sentBy: z.string().nullable(),
    receipt: z.string().nullable(),
    savedAt: Moment.nullable().openapi({ description: "Last change of the draft" }),
    decisions: z.array(Decision).openapi({ description: "Newest first" }),
    contents: Contents,
    figures: z.array(EntryFigure),
  })
  .openapi("Report");

export const ReportList = z
  .object({
    items: z.array(
      PeriodRef.extend({
        state: ReportState,
        revision: z.int(),
        isStarted: z.boolean(),
        isLate: z.boolean(),
        isOverdue: z.boolean(),
        hasUnsentChanges: z.boolean(),
        asked: z.int().openapi({ description: "Figures asked for" }),
        filled: z.int(),
        findings: z.int().openapi({ description: "Figures returned with a reason" }),
        sentAt: Moment.nullable(),
        sentBy: z.string().nullable(),
        receipt: z.string().nullable(),
        decidedAt: Moment.nullable(),
        decidedBy: z.string().nullable(),
      }),
    ),
  })
  .openapi("ReportList");

const Part = DecimalField.nullish().openapi({ description: "Left out: stays as it is. Null: cleared" });

export const FiguresToSave = z
  .object({
    figures: z
      .array(
        z.object({
          indicatorId: z.uuid(),
          basedOn: z
            .int()
            .min(0)
            .openapi({ description: "Version of the figure that was changed, 0 for a first entry" }),
          num: Part,
          den: Part,
          comment: z.string().trim().normalize("NFC").max(commentMax).nullish(),
        }),
      )
      .min(1)
      .max(200),
  })
  .openapi("FiguresToSave");

export const SavedFigures = z
  .object({
    savedAt: Moment,
    saved: z.int(),
    conflicts: z.int(),
    items: z.array(
      z.object({
        indicatorId: z.uuid(),
        outcome: z.enum(["saved", "unchanged", "conflict"]).openapi({
          description:
            "conflict: somebody else changed it first; these are their values, yours were not written",
        }),
        num: Decimal.nullable(),
        den: Decimal.nullable(),
        comment: z.string().nullable(),
        version: z.int(),
        enteredBy: z.string().nullable(),
        enteredAt: Moment,
      }),
    ),
  })
  .openapi("SavedFigures");

export const CopyRequest = z.object({
  indicatorIds: z.array(z.uuid()).max(200).optional().openapi({
    description: "These figures, whatever stands there; without it every figure that is still empty",
  }),
});

export const NewLink = z.object({
  title: textField(200),
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2000)
    .openapi({ example: "https://mndienluc.thainguyen.edu.vn/tin-tuc/12" }),
});

export const Submission = z
  .object({
    note: optionalText(commentMax),
    confirmed: z
      .array(z.uuid())
      .max(200)
      .default([])
      .openapi({ description: "Indicators whose doubtful figures are right as they stand" }),
  })
  .openapi("Submission");

export const Receipt = z
  .object({
    receipt: z.string().openapi({ example: "2022-01/1-7K3QM9FA" }),
    version: z.int().openapi({ description: "The revision that was sent" }),
    sentAt: Moment,
    sentBy: z.string(),
    note: z.string().nullable(),
    changed: z.int().openapi({ description: "Figures new or changed in this sending" }),
    isLate: z.boolean(),
    isNewest: z.boolean(),
    unitName: z.string(),
    reviewerName: z.string().nullable(),
    campaignName: z.string(),
    period: PeriodRef,
  })
  .openapi("Receipt");

export const FigureHistory = z
  .object({
    indicatorId: z.uuid(),
    items: z
      .array(
        FigureParts.extend({
          revision: z.int(),
          comment: z.string().nullable(),
          isChanged: z.boolean().openapi({ description: "False: carried over from the revision before" }),
          enteredBy: z.string().nullable(),
          enteredAt: Moment,
          sentAt: Moment,
          sentBy: z.string(),
          receipt: z.string(),
          note: z.string().nullable(),
          decisions: z.array(
            z.object({
              decision: z.enum(["approved", "returned", "withdrawn"]),
              reason: z.string().nullable(),
              finding: z.string().nullable().openapi({ description: "The reason given on this very figure" }),
              reviewerName: z.string(),
              unitName: z.string().nullable(),
              decidedAt: Moment,
            }),
          ),
        }),
      )
      .openapi({ description: "Newest revision first" }),
  })
  .openapi("FigureHistory");
