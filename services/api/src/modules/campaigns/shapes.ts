import { z } from "@hono/zod-openapi";
import { DayField, DecimalField, optionalText, textField } from "../../platform/http/fields.ts";
import { directions, indicatorKinds, overTimeRules, overUnitsRules } from "../../shared/indicator-kinds.ts";
import { periodKinds } from "../../shared/period.ts";
import {
  basisKinds,
  campaignForms,
  origins,
  sectionKinds,
  stageKinds,
  taskGroupKinds,
} from "./domain/plan.ts";

const Moment = z.iso.datetime({ offset: true });
export const CampaignParams = z.object({ campaign: z.uuid() });
export const CampaignStatus = z.enum(["draft", "running", "closed"]);
const FrequencyName = z.enum(periodKinds);

export const UnitName = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    level: z.string(),
    levelName: z.string(),
  })
  .openapi("CampaignUnit");

// Reading -----------------------------------------------------------------------------------------------------

export const CampaignItem = z
  .object({
    id: z.uuid(),
    name: z.string(),
    theme: z.string().nullable(),
    form: z.enum(campaignForms),
    startsOn: DayField,
    endsOn: DayField,
    status: CampaignStatus.openapi({ description: "Of the launching unit" }),
    launchedBy: UnitName,
    own: z
      .object({
        status: CampaignStatus,
        documentNumber: z.string().nullable(),
        documentOn: DayField.nullable(),
        publishedAt: Moment.nullable(),
      })
      .nullable()
      .openapi({ description: "The unit's own plan; null where it has none" }),
    canAdopt: z.boolean(),
    isAcknowledged: z
      .boolean()
      .openapi({ description: "The person asking has confirmed the unit's own plan" }),
  })
  .openapi("CampaignItem");

export const PlanSection = z
  .object({
    id: z.uuid(),
    kind: z.enum(sectionKinds),
    depth: z.int().min(0).max(6),
    label: z.string().nullable().openapi({ example: "II." }),
    body: z.string(),
    note: z.string().nullable().openapi({ description: "Remark beside the text, not part of it" }),
    origin: z.enum(origins),
  })
  .openapi("PlanSection");

export const CampaignStage = z
  .object({
    kind: z.enum(stageKinds),
    title: z.string(),
    description: z.string().nullable(),
    startsOn: DayField.nullable(),
    endsOn: DayField.nullable(),
  })
  .openapi("CampaignStage");

export const LegalDocument = z
  .object({
    id: z.uuid(),
    unitCode: z.string(),
    unitShortName: z.string(),
    isOwn: z.boolean(),
    number: z.string().openapi({ example: "15/2003/QH11" }),
    title: z.string(),
    kind: z.string().openapi({ example: "law" }),
    issuer: z.string(),
    issuedOn: DayField.nullable(),
    effectiveFrom: DayField.nullable(),
    effectiveTo: DayField.nullable().openapi({ description: "Last day in force" }),
    replacedById: z.uuid().nullable(),
    source: z.string().nullable(),
    basedOn: z.array(z.object({ documentId: z.uuid(), kind: z.enum(basisKinds) })),
    version: z.int(),
  })
  .openapi("LegalDocument");

export const PlanBasis = z
  .object({
    position: z.int(),
    kind: z.enum(basisKinds),
    article: z.string().nullable().openapi({ example: "Điều 16" }),
    documentId: z.uuid(),
    number: z.string(),
    title: z.string(),
    issuer: z.string(),
    documentKind: z.string(),
    issuedOn: DayField.nullable(),
    effectiveFrom: DayField.nullable(),
    effectiveTo: DayField.nullable(),
    isInForce: z.boolean().openapi({ description: "On the plan's date" }),
  })
  .openapi("PlanBasis");

export const PlanTask = z
  .object({
    id: z.uuid(),
    title: z.string(),
    sectionLabel: z.string().nullable(),
    groupKind: z.enum(taskGroupKinds).nullable(),
    group: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    owner: z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable() }).nullable(),
    dueOn: DayField.nullable(),
    indicators: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
    status: z.enum(["open", "done"]),
    doneAt: Moment.nullable(),
    origin: z.enum(origins),
    version: z.int(),
  })
  .openapi("PlanTask");

export const PlanCriterion = z
  .object({
    indicatorId: z.uuid(),
    code: z.string(),
    name: z.string(),
    measure: z.string(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    description: z.string().nullable(),
    content: z.string().nullable(),
    kind: z.enum(indicatorKinds),
    isPercent: z.boolean(),
    direction: z.enum(directions),
    overUnits: z.enum(overUnitsRules),
    overTime: z.enum(overTimeRules),
    valueMin: DecimalField.nullable(),
    valueMax: DecimalField.nullable(),
    weight: DecimalField,
    frequency: FrequencyName,
    isMandatory: z.boolean(),
    isEvidenceRequired: z.boolean(),
    askedBy: z.object({ code: z.string(), shortName: z.string() }),
    isLocked: z.boolean().openapi({ description: "Set above: cannot be changed here" }),
    targets: z
      .array(
        z.object({
          year: z.int(),
          value: DecimalField.openapi({ description: "On the indicator's own scale: 85 % is 0.85" }),
          isOwn: z.boolean().openapi({ description: "The unit whose plan this is has set it" }),
          origin: z.enum(["own", "added"]),
          own: z
            .object({ value: DecimalField, origin: z.enum(["own", "added"]) })
            .nullable()
            .openapi({ description: "What that unit has set; a stricter one above may count instead" }),
          above: z
            .object({ value: DecimalField, setBy: z.object({ code: z.string(), shortName: z.string() }) })
            .nullable()
            .openapi({ description: "What applies from above, and who set it" }),
        }),
      )
      .openapi({
        description:
          "By year, what applies: the strictest along the line; for what is summed over schools that of the nearest unit",
      }),
  })
  .openapi("PlanCriterion");

export const CalendarPeriod = z
  .object({
    period: z.string().openapi({ example: "2022-01" }),
    kind: FrequencyName,
    startsOn: DayField,
    endsOn: DayField,
    dueOn: DayField,
    graceDays: z.int(),
  })
  .openapi("CalendarPeriod");

export const PlanFinding = z
  .object({
    code: z.string(),
    message: z.string(),
    sectionId: z.string().nullable(),
    basisPosition: z.int().nullable(),
    successor: z.object({ documentId: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  })
  .openapi("PlanFinding");

const LineMember = z
  .object({
    unit: UnitName,
    status: CampaignStatus,
    planTitle: z.string().nullable(),
    documentNumber: z.string().nullable(),
    documentOn: DayField.nullable(),
    publishedAt: Moment.nullable(),
  })
  .openapi("CampaignLineMember");

export const Campaign = z
  .object({
    id: z.uuid(),
    unit: UnitName.openapi({ description: "Whose plan this is" }),
    isOwn: z.boolean(),
    parentName: z
      .string()
      .nullable()
      .openapi({ description: "Unit above it in the tree, as far as it may be known" }),
    isRoot: z.boolean().openapi({ description: "This unit launched the campaign" }),
    line: z
      .array(LineMember)
      .openapi({ description: "Who runs it from the launching unit down to this one" }),
    name: z.string(),
    planTitle: z.string().nullable(),
    theme: z.string().nullable(),
    form: z.enum(campaignForms),
    startsOn: DayField,
    endsOn: DayField,
    participants: z.string().nullable(),
    goals: z.string().nullable(),
    documentNumber: z.string().nullable(),
    documentPlace: z.string().nullable(),
    documentOn: DayField.nullable(),
    signerTitle: z.string().nullable(),
    signerName: z.string().nullable(),
    status: CampaignStatus,
    publishedAt: Moment.nullable(),
    updatedAt: Moment,
    canAdopt: z
      .boolean()
      .openapi({ description: "The acting unit has no plan of its own yet and may make one" }),
    acknowledgedAt: Moment.nullable().openapi({ description: "When the person asking confirmed it" }),
    isChangedSince: z.boolean().openapi({
      description: "There is a newer edition than the one the person asking confirmed",
    }),
    editionNote: z.string().nullable().openapi({ description: "What has changed in the newest edition" }),
    editedAt: Moment.nullable().openapi({
      description:
        "Changed after it was published, and the unit has not yet said whether that concerns everybody",
    }),
    sections: z.array(PlanSection),
    stages: z.array(CampaignStage),
    stagesOf: z.object(UnitName.shape).nullable().openapi({
      description: "Whose stages these are: the unit's, or the nearest above",
    }),
    bases: z.array(PlanBasis),
    tasks: z.array(PlanTask),
    criteria: z.array(PlanCriterion),
    periods: z.array(CalendarPeriod),
    findings: z.array(PlanFinding),
    version: z.int(),
  })
  .openapi("Campaign");

/** What a change of a part answers: the plan's new version for the next If-Match, and its state. */
export const CampaignChanged = z
  .object({ id: z.uuid(), status: CampaignStatus, version: z.int() })
  .openapi("CampaignChanged");

// Writing -----------------------------------------------------------------------------------------------------

const documentFields = {
  planTitle: optionalText(500),
  theme: optionalText(500),
  participants: optionalText(2000),
  goals: optionalText(5000),
  documentNumber: optionalText(60),
  documentPlace: optionalText(120),
  documentOn: DayField.nullish().transform((day) => day ?? null),
  signerTitle: optionalText(120),
  signerName: optionalText(120),
};

export const CampaignIn = z
  .object({
    name: textField(300),
    form: z.enum(campaignForms).default("thematic"),
    startsOn: DayField,
    endsOn: DayField,
    ...documentFields,
    outline: z
      .enum(["none", "built_in"])
      .default("none")
      .openapi({ description: "Whether to begin with the built-in structure of a plan" }),
  })
  .openapi("NewCampaign");

/** Only what is named changes; null empties. */
const changing = (max: number) =>
  textField(max, 0)
    .nullable()
    .transform((text) => text || null)
    .optional();

export const CampaignChange = z
  .object({
    name: textField(300),
    form: z.enum(campaignForms),
    startsOn: DayField,
    endsOn: DayField,
    documentOn: DayField.nullable(),
  })
  .partial()
  .extend({
    planTitle: changing(500),
    theme: changing(500),
    participants: changing(2000),
    goals: changing(5000),
    documentNumber: changing(60),
    documentPlace: changing(120),
    signerTitle: changing(120),
    signerName: changing(120),
  })
  .openapi("CampaignChange");

export const SectionIn = z.object({
  id: z.uuid().optional().openapi({ description: "Keep it for a block that stays; left out for a new one" }),
  kind: z.enum(sectionKinds),
  depth: z.int().min(0).max(6).default(0),
  label: optionalText(30),
  body: textField(10_000, 0),
  note: optionalText(2000),
  origin: z.enum(origins).default("own"),
});

export const StageIn = z.object({
  kind: z.enum(stageKinds),
  title: textField(300),
  description: optionalText(2000),
  startsOn: DayField.nullable().default(null),
  endsOn: DayField.nullable().default(null),
});

export const BasisIn = z.object({
  documentId: z.uuid(),
  kind: z.enum(basisKinds),
  article: optionalText(120),
});

export const CriterionIn = z.object({
  indicatorId: z.uuid(),
  weight: DecimalField.default("1"),
  frequency: FrequencyName,
  isMandatory: z.boolean().default(true),
  isEvidenceRequired: z.boolean().default(false),
});

export const TargetIn = z.object({
  indicatorId: z.uuid(),
  year: z.int().min(1990).max(2200),
  value: DecimalField.openapi({ description: "On the indicator's own scale: 85 % is 0.85" }),
  origin: z.enum(["own", "added"]).default("own"),
});

export const PeriodIn = z.object({
  period: z.string().max(20).openapi({ example: "2022-Q1" }),
  startsOn: DayField.optional().openapi({ description: "That of the key when left out" }),
  endsOn: DayField.optional(),
  dueOn: DayField,
  graceDays: z.int().min(0).max(90).default(0),
});

export const TaskIn = z
  .object({
    title: textField(500),
    sectionLabel: optionalText(60),
    groupId: z.uuid().nullable().default(null),
    groupKind: z
      .enum(taskGroupKinds)
      .nullable()
      .default(null)
      .openapi({ description: "Taken from the group where one is named" }),
    ownerPersonId: z.uuid().nullable().default(null),
    dueOn: DayField.nullable().default(null),
    indicatorIds: z.array(z.uuid()).max(50).default([]),
    origin: z.enum(["own", "added"]).default("own"),
  })
  .openapi("NewPlanTask");

export const TaskParams = CampaignParams.extend({ task: z.uuid() });

export const LegalDocumentIn = z
  .object({
    number: textField(60),
    title: textField(1000),
    kind: z
      .enum([
        "constitution",
        "law",
        "resolution",
        "decree",
        "decision",
        "circular",
        "directive",
        "plan",
        "guidance",
        "other",
      ])
      .default("other"),
    issuer: textField(300),
    issuedOn: DayField.nullable().default(null),
    effectiveFrom: DayField.nullable().default(null),
    effectiveTo: DayField.nullable().default(null),
    replacedById: z.uuid().nullable().default(null).openapi({ description: "A document of the same unit" }),
    source: optionalText(500),
    basedOn: z
      .array(z.object({ documentId: z.uuid(), kind: z.enum(basisKinds) }))
      .max(30)
      .default([])
      .openapi({ description: "Documents of the same unit that this one is built on" }),
  })
  .openapi("NewLegalDocument");
