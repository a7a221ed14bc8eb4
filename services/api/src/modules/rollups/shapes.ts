import { z } from "@hono/zod-openapi";
import { parsePeriod, periodKinds } from "../../shared/period.ts";
import { pointsMax } from "./domain/distribution.ts";
import { sorts } from "./domain/order.ts";
import { sizeBands } from "./domain/size-band.ts";
import { treeQuery } from "./tree-choice.ts";

export const Decimal = z.string().openapi({ description: "Exact decimal", example: "0.875" });

export const PeriodKey = z
  .string()
  .refine((key) => parsePeriod(key) !== undefined)
  .openapi({
    description: "Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022",
    example: "2022-Q1",
  });

export const CampaignParam = z.object({ campaign: z.uuid() });

export const underQuery = z
  .string()
  .max(200)
  .optional()
  .openapi({ description: "Code of a unit at or beneath the acting one; the acting unit unless told" });
const groupings = ["children", "schools", "clusters", "blocks"] as const;
const yesNo = z
  .enum(["true", "false"])
  .optional()
  .transform((value) => value === "true");

const SideBySide = z.object({
  indicator: z.string().max(100).default("score").openapi({
    description: "Id or code of an indicator, or `score`: achievement against targets, weighted",
    example: "MN-F2",
  }),
  period: PeriodKey.optional(),
  by: z.enum(groupings).default("children").openapi({
    description:
      "One row for each unit directly beneath (of a cluster: each member), for each school, or for each cluster or block of `under`",
  }),
  cluster: z.uuid().optional().openapi({
    description:
      "Only the members of this cluster; who is in it at the end of the period, or on the day of the tree",
  }),
  under: underQuery,
  tree: treeQuery,
  ownership: z.enum(["public", "private"]).optional(),
  areaType: z.enum(["ward", "township", "commune", "mountain"]).optional(),
  size: z.enum(sizeBands).optional(),
  rank: yesNo.openapi({ description: "Places are given only when asked for; equal values share one" }),
  sort: z.enum(sorts).default("name").openapi({
    description: "With a minus the largest first; what is missing comes last either way, equals by name",
    example: "-value",
  }),
});

export const ComparisonQuery = SideBySide.extend({
  q: z.string().trim().max(100).optional().openapi({
    description: "Only rows with this in their name; accents do not matter",
    example: "dien luc",
  }),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const Coverage = z
  .object({
    expected: z.int().openapi({ description: "Reports expected: schools times periods" }),
    sent: z.int(),
    approved: z.int(),
    returned: z.int(),
    late: z.int().openapi({ description: "Sent after the due date and its days of grace" }),
  })
  .openapi("Coverage");

export const UnitRef = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  level: z.string(),
  isReporting: z.boolean(),
});
export const WayPoint = z.object({ code: z.string(), shortName: z.string() });

export const IndicatorRef = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    measure: z.string(),
    numerator: z.string().nullable(),
    denominator: z.string().nullable(),
    content: z.string().nullable(),
    kind: z.enum(["boolean", "count", "amount", "ratio", "score", "level"]),
    isPercent: z.boolean(),
    direction: z.enum(["higher", "lower"]),
    overUnits: z.enum(["sum", "share", "ratio", "mean", "distribution"]),
    overTime: z.enum(["sum", "last", "mean", "max", "min"]),
    frequency: z.enum(periodKinds),
    weight: Decimal,
  })
  .openapi("IndicatorRef");

const counted = z
  .object({
    expected: z.int().openapi({ description: "Schools asked for the figure" }),
    counted: z.int().openapi({ description: "Schools whose figure is in the number" }),
  })
  .openapi({ description: "Missing is not zero: who is behind the number" });

const amounts = {
  num: Decimal.nullable(),
  den: Decimal.nullable(),
  value: Decimal.nullable().openapi({
    description: "num / den for ratios and shares, rounded to six decimals",
  }),
  target: Decimal.nullable().openapi({
    description: "For the length of the period, summed over counted schools where figures are summed",
  }),
  isMet: z.boolean().nullable(),
};

const Completeness = z.object({
  weightSent: Decimal,
  weightExpected: Decimal,
  met: z.int(),
  counted: z.int(),
});

export const ReportState = z.enum(["missing", "overdue", "sent", "returned", "approved"]);

export const ComparisonRow = z
  .object({
    unit: UnitRef.openapi({
      description: "Of a cluster `code` is its id and `level` its kind",
    }).extend({
      parentName: z.string().nullable(),
      ownership: z.string().nullable(),
      areaType: z.string().nullable(),
      childCount: z.int().nullable(),
    }),
    ...amounts,
    completeness: Completeness.nullable().openapi({
      description: "Only for the weighted score: how much of the weight was sent",
    }),
    schools: counted,
    coverage: Coverage,
    state: ReportState.nullable().openapi({
      description: "State of the one report behind a school's row; null where there are several",
    }),
    isLate: z.boolean(),
    rank: z.int().nullable(),
    band: z.enum(["leading", "middle", "trailing"]).nullable(),
  })
  .openapi("ComparisonRow");

const Spread = z.object({
  min: Decimal,
  lowerQuartile: Decimal,
  median: Decimal,
  upperQuartile: Decimal,
  max: Decimal,
});

const Distribution = z.object({
  points: z
    .union([
      z.array(
        z.object({
          unit: UnitRef.pick({ code: true, name: true, isReporting: true }),
          value: Decimal,
          isMet: z.boolean().nullable(),
        }),
      ),
      z.null(),
    ])
    .openapi({
      description: `Every row that has a value, the lowest first; null above ${pointsMax} of them`,
    }),
  bins: z.array(z.object({ from: Decimal, to: Decimal, rows: z.int(), met: z.int() })).openapi({
    description:
      "How many rows lie from `from` to below `to` (in the last one: to `to`), or at the one value where both are the same",
  }),
});

const Turnover = z.object({
  level: z.string(),
  levelName: z.string(),
  units: z.int(),
  firstOn: z.iso.date(),
});

export const SourceLine = z
  .object({
    tree: z.enum(["now", "then", "date", "published"]).openapi({ description: "How the tree was chosen" }),
    treeOf: z.iso.date().openapi({ description: "The tree of units as it stood on this day" }),
    treeKnownAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .openapi({ description: "As it was known at this moment, of a publication; null: as it is known now" }),
    reports: z.array(PeriodKey).openapi({ description: "Reporting periods the numbers are made of" }),
    asOf: z.iso.datetime({ offset: true }),
    lastSentAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .openapi("SourceLine");

export const TreeChanges = z
  .object({
    isReorganised: z.boolean().openapi({
      description:
        "A unit in sight has been re-organised since the end of the period; false: every tree since is the same",
    }),
    published: z
      .object({ treeOn: z.iso.date(), publishedAt: z.iso.datetime({ offset: true }) })
      .nullable()
      .openapi({ description: "What `tree=published` would be; null: not published" }),
    ended: z.array(Turnover).openapi({ description: "Directly beneath, ended since" }),
    begun: z.array(Turnover).openapi({ description: "Directly beneath, begun since" }),
  })
  .openapi("TreeChanges");

export const Comparison = z
  .object({
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    indicator: z.union([IndicatorRef, z.null()]).openapi({ description: "Null: the weighted score" }),
    period: PeriodKey,
    isPeriodOver: z.boolean(),
    under: UnitRef,
    way: z.array(WayPoint).openapi({ description: "From the acting unit down to the unit before `under`" }),
    by: z.enum(groupings),
    cluster: z
      .union([
        z.object({
          id: z.uuid(),
          kind: z.enum(["cluster", "block"]),
          name: z.string(),
          owner: z.object({ code: z.string(), name: z.string() }),
        }),
        z.null(),
      ])
      .openapi({ description: "The cluster whose members stand side by side" }),
    membersOn: z.iso
      .date()
      .nullable()
      .openapi({ description: "The day on which clusters were asked for their members" }),
    rows: z.array(ComparisonRow).openapi({ description: "Those of the page, in the order asked for" }),
    total: z.int().openapi({ description: "Rows on all pages" }),
    page: z.int(),
    limit: z.int(),
    summary: z
      .object({
        ...amounts,
        completeness: Completeness.nullable(),
        schools: counted,
        coverage: Coverage,
        spread: Spread.nullable().openapi({ description: "Over the rows that have a value" }),
        distribution: Distribution,
        targetMax: Decimal.nullable().openapi({ description: "The highest target of a row" }),
        isOfSchools: z.boolean().openapi({ description: "Every row is a school" }),
        rows: z.int(),
        rowsWithValue: z.int(),
        rowsMet: z.int(),
        rowsMeasured: z.int().openapi({ description: "Rows that have a value and a target" }),
        levels: z
          .array(z.object({ level: Decimal, schools: z.int() }))
          .openapi({ description: "How many schools said this: for levels, and yes (1) or no (0)" }),
      })
      .openapi({ description: "Of all rows, on whatever page and whatever they are called" }),
    treeChanges: TreeChanges,
    source: SourceLine,
  })
  .openapi("Comparison");

const figureParts = { num: Decimal.nullable(), den: Decimal.nullable(), value: Decimal.nullable() };

export const RollupQuery = z.object({ period: PeriodKey.optional(), under: underQuery, tree: treeQuery });

export const Rollup = z
  .object({
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    period: PeriodKey,
    isPeriodOver: z.boolean(),
    previousPeriod: PeriodKey,
    under: UnitRef,
    way: z.array(WayPoint),
    beneath: z.array(WayPoint).openapi({ description: "The units directly beneath, in the chosen tree" }),
    coverage: z
      .array(Coverage.extend({ frequency: z.enum(periodKinds), reports: z.array(PeriodKey) }))
      .openapi({ description: "By kind of report" }),
    score: Completeness.extend({ score: Decimal.nullable() }),
    items: z.array(
      z.object({
        indicator: IndicatorRef,
        ...amounts,
        schools: counted,
        coverage: Coverage,
        previous: z.object(figureParts),
        state: ReportState.nullable(),
        isLate: z.boolean(),
        report: PeriodKey.nullable().openapi({
          description: "The one reporting period behind the number, where it is one",
        }),
      }),
    ),
    treeChanges: TreeChanges,
    source: SourceLine,
  })
  .openapi("Rollup");

export const TrendQuery = z.object({
  indicator: z.string().max(100).openapi({ description: "Id or code", example: "MN-F2" }),
  by: z.enum(["unit", "children"]).default("unit"),
  under: underQuery,
  tree: treeQuery,
  until: PeriodKey.optional().openapi({
    description: "The last period shown; the newest that has begun unless told",
  }),
  count: z.coerce.number().int().min(2).max(60).default(12),
});

const TrendPoint = z.object({
  period: PeriodKey,
  ...amounts,
  schools: counted,
  coverage: Coverage,
});

export const Trend = z
  .object({
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    indicator: IndicatorRef,
    under: UnitRef,
    way: z.array(WayPoint),
    periods: z.array(PeriodKey),
    series: z.array(z.object({ unit: UnitRef, points: z.array(TrendPoint) })),
    source: SourceLine,
  })
  .openapi("Trend");

export const TrendListQuery = z.object({
  under: underQuery,
  tree: treeQuery,
  until: PeriodKey.optional(),
  count: z.coerce.number().int().min(2).max(24).default(12),
});

export const TrendList = z
  .object({
    items: z.array(
      z.object({
        indicatorId: z.uuid(),
        code: z.string(),
        points: z.array(z.object({ period: PeriodKey, value: Decimal.nullable() })),
      }),
    ),
  })
  .openapi("TrendList");

export const FigureParams = CampaignParam.extend({
  school: z.string().max(200),
  period: z.string().max(20),
  indicator: z.string().max(100),
});

const Person = z.object({ name: z.string(), position: z.string().nullable() });

export const FigureDetail = z
  .object({
    campaign: z.object({ id: z.uuid(), name: z.string() }),
    indicator: IndicatorRef,
    school: UnitRef.extend({ parentName: z.string().nullable() }),
    way: z.array(WayPoint),
    period: PeriodKey,
    dueOn: z.iso.date(),
    graceDays: z.int(),
    ...figureParts,
    comment: z.string().nullable(),
    target: Decimal.nullable(),
    isMet: z.boolean().nullable(),
    previous: z.object({ period: PeriodKey, ...figureParts }),
    state: ReportState,
    isLate: z.boolean(),
    report: z
      .object({
        revision: z.int(),
        firstSentAt: z.iso.datetime({ offset: true }),
        sentAt: z.iso.datetime({ offset: true }),
        sentBy: z.string(),
        receipt: z.string(),
        note: z.string().nullable(),
      })
      .nullable(),
    author: Person.extend({ at: z.iso.datetime({ offset: true }) }).nullable(),
    reviewer: z
      .object({ name: z.string(), unitName: z.string(), at: z.iso.datetime({ offset: true }) })
      .nullable(),
    evidence: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(["link", "file"]),
        title: z.string(),
        url: z.string().nullable(),
        contentType: z.string().nullable(),
        byteSize: z.int().nullable(),
        sha256: z.string().nullable(),
        addedBy: z.string(),
        addedAt: z.iso.datetime({ offset: true }),
        isRemoved: z.boolean(),
      }),
    ),
    history: z
      .array(
        z.discriminatedUnion("kind", [
          z.object({
            kind: z.literal("entered"),
            at: z.iso.datetime({ offset: true }),
            by: z.string(),
            revision: z.int(),
            ...figureParts,
            comment: z.string().nullable(),
          }),
          z.object({
            kind: z.literal("sent"),
            at: z.iso.datetime({ offset: true }),
            by: z.string(),
            revision: z.int(),
          }),
          z.object({
            kind: z.literal("reviewed"),
            at: z.iso.datetime({ offset: true }),
            by: z.string(),
            unitName: z.string(),
            revision: z.int(),
            decision: z.enum(["returned", "approved", "withdrawn"]),
            reason: z.string().nullable(),
            finding: z.string().nullable().openapi({ description: "The reason on this very figure" }),
          }),
        ]),
      )
      .openapi({ description: "Everything that happened to the figure, newest first" }),
    source: SourceLine,
  })
  .openapi("FigureDetail");

export const ExportQuery = SideBySide.extend({ format: z.enum(["xlsx", "csv"]).default("xlsx") });

export const Publication = z
  .object({
    unit: z.object({ code: z.string(), name: z.string() }),
    period: PeriodKey,
    treeOn: z.iso.date().openapi({ description: "The tree of this day, as it was known when published" }),
    publishedAt: z.iso.datetime({ offset: true }),
    publishedBy: z.string(),
    note: z.string().nullable(),
    withdrawn: z
      .object({ at: z.iso.datetime({ offset: true }), by: z.string(), reason: z.string() })
      .nullable()
      .openapi({ description: "It counts no more since then; null: it stands" }),
  })
  .openapi("Publication");
