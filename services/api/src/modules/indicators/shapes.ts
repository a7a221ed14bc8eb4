import { z } from "@hono/zod-openapi";
import { DayField, DecimalField, optionalText, textField } from "../../platform/http/fields.ts";
import {
  directions,
  educationLevels,
  indicatorKinds,
  overTimeRules,
  overUnitsRules,
} from "../../shared/indicator-kinds.ts";
import { periodKinds } from "../../shared/period.ts";

export const IndicatorKindName = z.enum(indicatorKinds);
export const EducationLevelName = z.enum(educationLevels);

const Texts = {
  nameVi: z.string(),
  nameEn: z.string(),
  measureVi: z.string(),
  measureEn: z.string(),
  numeratorVi: z.string().nullable(),
  numeratorEn: z.string().nullable(),
  denominatorVi: z.string().nullable(),
  denominatorEn: z.string().nullable(),
  descriptionVi: z.string().nullable(),
  descriptionEn: z.string().nullable(),
  source: z.string().nullable(),
};

export const IndicatorVersion = z
  .object({
    validFrom: DayField,
    validTo: DayField.nullable().openapi({ description: "Last day; null while in force" }),
    ...Texts,
  })
  .openapi("IndicatorVersion");

const Rules = {
  code: z.string().openapi({ example: "MN-F2" }),
  kind: IndicatorKindName,
  isPercent: z.boolean().openapi({ description: "A ratio shown as a percentage" }),
  direction: z.enum(directions).openapi({ description: "Which way is better" }),
  overUnits: z.enum(overUnitsRules).openapi({ description: "How figures of several units add up" }),
  overTime: z.enum(overTimeRules).openapi({ description: "How figures of several periods add up" }),
  educationLevel: EducationLevelName.nullable(),
  content: z
    .string()
    .nullable()
    .openapi({ description: "Content of the campaign it belongs to", example: "đ" }),
  valueMin: DecimalField.nullable(),
  valueMax: DecimalField.nullable(),
};

export const Indicator = z
  .object({
    id: z.uuid(),
    unitCode: z.string(),
    unitShortName: z.string(),
    isOwn: z.boolean(),
    ...Rules,
    isPublished: z.boolean(),
    name: z.string().openapi({ description: "As valid today, in the reader's language" }),
    measure: z.string(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    description: z.string().nullable(),
    versions: z.array(IndicatorVersion),
    version: z.int(),
  })
  .openapi("Indicator");

export const IndicatorDetail = Indicator.extend({
  hasFigures: z.boolean().openapi({ description: "Then its kind and the way it adds up are fixed" }),
  isAsked: z.boolean().openapi({ description: "Some campaign asks for it" }),
}).openapi("IndicatorDetail");

export const IndicatorParams = z.object({ indicator: z.uuid() });

/** Wording as typed: English may be left out, the Vietnamese then stands for both. */
export const TextIn = z.object({
  nameVi: textField(300),
  nameEn: optionalText(300),
  measureVi: textField(60),
  measureEn: optionalText(60),
  numeratorVi: optionalText(300),
  numeratorEn: optionalText(300),
  denominatorVi: optionalText(300),
  denominatorEn: optionalText(300),
  descriptionVi: optionalText(2000),
  descriptionEn: optionalText(2000),
  source: optionalText(500),
});
export type TextIn = z.output<typeof TextIn>;

export const RulesIn = z.object({
  code: textField(30),
  kind: IndicatorKindName,
  isPercent: z.boolean().default(false),
  direction: z.enum(directions).default("higher"),
  overUnits: z
    .enum(overUnitsRules)
    .optional()
    .openapi({ description: "The usual one of its kind when left out" }),
  overTime: z
    .enum(overTimeRules)
    .optional()
    .openapi({ description: "The usual one of its kind when left out" }),
  educationLevel: EducationLevelName.nullable().default(null),
  content: optionalText(20),
  valueMin: DecimalField.nullable().default(null),
  valueMax: DecimalField.nullable().default(null),
});
export type RulesIn = z.output<typeof RulesIn>;

export const IndicatorIn = RulesIn.extend({
  validFrom: DayField.openapi({ description: "First day on which the wording holds" }),
  ...TextIn.shape,
}).openapi("NewIndicator");

export const IndicatorTemplate = z
  .object({
    key: z.string().openapi({ example: "preschool-36" }),
    name: z.string(),
    educationLevel: EducationLevelName,
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        measure: z.string(),
        kind: IndicatorKindName,
        content: z.string(),
        frequency: z.enum(periodKinds),
        weight: DecimalField,
        isMandatory: z.boolean(),
        isEvidenceRequired: z.boolean(),
        indicatorId: z
          .uuid()
          .nullable()
          .openapi({ description: "Where the unit or one above already has it" }),
      }),
    ),
  })
  .openapi("IndicatorTemplate");

export const IndicatorImportPreview = z
  .object({
    lines: z.int().openapi({ example: 12, description: "Lines with content" }),
    rows: z
      .array(
        z.object({
          line: z.int().openapi({ example: 2 }),
          code: Rules.code,
          name: z.string(),
          measure: z.string(),
          kind: Rules.kind,
          isPercent: Rules.isPercent,
          overUnits: Rules.overUnits,
          overTime: Rules.overTime,
          content: Rules.content,
          validFrom: DayField,
        }),
      )
      .openapi({ description: "What would be made, as far as the lines are right" }),
    errors: z.array(
      z.object({
        line: z.int().openapi({ example: 3, description: "Line of the file" }),
        column: z.string().openapi({ example: "nameVi" }),
        heading: z.string().openapi({ example: "Tên chỉ số", description: "Heading as the file writes it" }),
        code: z.string().openapi({ example: "missing" }),
        message: z.string().openapi({ example: "Ô này phải có nội dung." }),
        value: z.string().openapi({ example: "" }),
      }),
    ),
    ignoredColumns: z
      .array(z.string())
      .openapi({ example: ["Ghi chú"], description: "Headings that mean nothing here" }),
  })
  .openapi("IndicatorImportPreview");
