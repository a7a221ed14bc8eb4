import { z } from "@hono/zod-openapi";
import { changeKinds } from "./domain/reorganisation/effects.ts";
import { fates } from "./domain/reorganisation/national-order.ts";
import { planProblems, reorganisationStates } from "./domain/reorganisation/planned.ts";
import { NewUnit } from "./shapes.ts";

const Code = z.string().min(1).max(100);
const Day = z.iso.date().openapi({ example: "2025-07-01" });
const unitsMax = 60_000;
const Units = z
  .array(Code)
  .min(1)
  .max(unitsMax)
  .openapi({ example: ["mn-hoa-mai"] });

const MadeUnit = NewUnit.omit({ openedOn: true }).openapi("MadeUnit", {
  description:
    "A unit that the order makes, open from its day on. Later acts of the same order may name it by its code.",
});
const Successor = z.union([Code, MadeUnit]).openapi({
  example: "mn-anh-duong",
  description: "Code of a unit that is there, or a unit to be made",
});
const Move = z.object({
  unit: Code.openapi({ example: "mn-dien-luc" }),
  to: Code.openapi({
    example: "ubnd-phuong-quan-trieu",
    description: "The unit it stands beneath from then on",
  }),
});
const Names = z.object({
  unit: Code.openapi({ example: "pgd-pho-yen" }),
  name: z.string().trim().min(2).max(200).optional().openapi({ example: "Phòng GDĐT thành phố Phổ Yên" }),
  shortName: z.string().trim().min(1).max(100).optional(),
  symbol: z.string().trim().min(1).max(40).optional(),
  place: z.string().trim().min(1).max(100).optional(),
  level: z.string().optional(),
  adminCode: z.string().trim().min(1).max(20).optional(),
  adminCodeFrom: Day.optional(),
});

/** One thing that an order does. */
const Act = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("create"), units: z.array(MadeUnit).min(1).max(unitsMax) }),
    z.object({ kind: z.literal("rename"), units: z.array(Names).min(1).max(unitsMax) }),
    z.object({ kind: z.literal("move"), units: z.array(Move).min(1).max(unitsMax) }),
    z.object({ kind: z.literal("merge"), units: Units, into: Successor }),
    z.object({ kind: z.literal("merge_provinces"), units: Units, into: Successor }),
    z.object({
      kind: z.literal("split"),
      unit: Code,
      keepsOpen: z.boolean().optional().openapi({ description: "It goes on with what is left of it" }),
      into: z
        .array(
          z.object({
            unit: Successor,
            share: z.number().min(0.000001).max(1).openapi({
              example: 0.5,
              description: "The part that goes into it, as decided; figures are never divided",
            }),
            children: z.array(Code).max(unitsMax).optional().openapi({
              description: "Units directly beneath that go with this part",
            }),
          }),
        )
        .min(1)
        .max(1000),
    }),
    z.object({
      kind: z.literal("close"),
      units: Units,
      childrenTo: Code.optional().openapi({ description: "Where the units beneath them go" }),
    }),
    z.object({
      kind: z.literal("reopen"),
      units: z
        .array(z.object({ unit: Code, parent: Code.optional() }))
        .min(1)
        .max(unitsMax),
    }),
    z.object({
      kind: z.literal("abolish_level"),
      level: z.string().openapi({ example: "district" }),
      under: Code.optional().openapi({ description: "Only beneath this unit; the acting one unless told" }),
      create: z.array(MadeUnit).max(unitsMax).optional().openapi({
        description: "Units made at the same time, for instance the communes",
      }),
      map: z.array(Move).max(unitsMax).optional().openapi({
        description: "Which unit goes where; readReorganisationTable makes it from a file",
      }),
      rest: z.enum(["up", "refuse"]).optional().openapi({
        description: "Units that the table does not name go up to the unit above, or the order is refused",
      }),
    }),
    z.object({
      kind: z.literal("rename_level"),
      level: z.string().openapi({ example: "district" }),
      nameVi: z.string().trim().min(1).max(80).optional(),
      nameEn: z.string().trim().min(1).max(80).optional(),
    }),
  ])
  .openapi("ReorganisationAct");

export const actKinds = [
  "create",
  "rename",
  "move",
  "merge",
  "split",
  "close",
  "reopen",
  "abolish_level",
  "merge_provinces",
  "rename_level",
  "import",
  "several",
] as const;

export const Order = z.object({
  effectiveOn: Day.openapi({
    description: "The day it holds from; one still to come: it is planned, and carried out then",
  }),
  acts: z
    .array(Act)
    .min(1)
    .max(20_000)
    .openapi({
      description: "Done one after the other, all together or not at all",
      example: [{ kind: "merge", units: ["mn-hoa-mai"], into: "mn-anh-duong" }],
    }),
  passStaff: z.boolean().default(true).openapi({
    description:
      "Whoever served a unit that has one successor goes on there, in the same roles; whoever is invited to it is invited there",
  }),
});

export const ReorganisationOrder = Order.extend({
  title: z.string().trim().min(3).max(300).openapi({ example: "Sáp nhập Trường Mầm non Hoa Mai" }),
  legalBasis: z
    .string()
    .trim()
    .min(3)
    .max(2000)
    .openapi({ example: "Quyết định số 12/QĐ-UBND ngày 01/07/2025" }),
  document: z
    .object({ unit: Code, id: z.uuid() })
    .optional()
    .openapi({ description: "The legal basis as a document of the library" }),
  tree: z.string().max(100).optional().openapi({
    example: "75-81-1656633600000",
    description: "The tree that the preview was made of; refused when it has changed since",
  }),
}).openapi("ReorganisationOrder");

const Named = z.object({
  code: z.string().openapi({ example: "mn-hoa-mai" }),
  name: z.string().openapi({ example: "Trường Mầm non Hoa Mai" }),
});
const ChangeKind = z.enum(changeKinds).openapi({ example: "ended" });

export const ReorganisedUnit = Named.extend({
  change: ChangeKind,
  level: z.string().openapi({ example: "school" }),
  levelName: z.string().openapi({ example: "Trường" }),
  formerName: z.string().nullable().openapi({ example: null }),
  from: Named.nullable().openapi({ description: "The unit above until then" }),
  to: Named.nullable().openapi({ description: "The unit above from then on" }),
  successors: z.array(Named.extend({ share: z.number().openapi({ example: 1 }) })),
}).openapi("ReorganisedUnit");

export const ReorganisationFault = z
  .object({
    at: z.string().openapi({ example: "acts/0/units/3", description: "Place in the order" }),
    code: z.string().openapi({ example: "unknown-unit" }),
    subject: z.string().openapi({ example: "mn-khong-co" }),
    message: z.string().openapi({ example: "Không thấy đơn vị này" }),
  })
  .openapi("ReorganisationFault");

const Counts = z
  .record(z.string(), z.int())
  .openapi({ example: { made: 0, ended: 1, moved: 0, renamed: 0, reopened: 0 } });

export const ReorganisationPreview = z
  .object({
    tree: z.string().openapi({ example: "75-81-1656633600000", description: "Fingerprint of the tree" }),
    isPlanned: z.boolean().openapi({
      example: false,
      description:
        "The day is still to come: what is shown is worked out against the tree of now, and will be again on that day",
    }),
    faults: z
      .array(ReorganisationFault)
      .openapi({ description: "Why it cannot be carried out; empty: it can" }),
    counts: Counts,
    units: z.object({
      items: z.array(ReorganisedUnit),
      total: z.int().openapi({ example: 1 }),
      page: z.int().openapi({ example: 1 }),
      limit: z.int().openapi({ example: 50 }),
    }),
    people: z.object({
      passing: z.int().openapi({ example: 12, description: "People who go on in a successor" }),
      accounts: z.int().openapi({ example: 8, description: "Of them, with an account" }),
      staying: z.int().openapi({ example: 0, description: "People who only read what their unit left" }),
      units: z
        .array(
          Named.extend({
            people: z.int().openapi({ example: 12 }),
            accounts: z.int().openapi({ example: 8 }),
            successor: Named.nullable(),
          }),
        )
        .openapi({ description: "The first two hundred units that end" }),
    }),
    access: z
      .array(
        Named.extend({
          loses: z.int().openapi({ example: 1, description: "Units it no longer sees" }),
          gains: z.int().openapi({ example: 0, description: "Units it sees from then on" }),
        }),
      )
      .openapi({ description: "The hundred units above whose view changes most" }),
    accessTotal: z.int().openapi({ example: 1 }),
    campaigns: z.object({
      ended: z.int().openapi({ example: 1, description: "Running plans of units that end" }),
      continuing: z.int().openapi({
        example: 0,
        description: "Running plans beneath that rest on them and go on",
      }),
    }),
    periods: z.object({
      waiting: z.int().openapi({ example: 2, description: "Reports sent and not yet reviewed" }),
      unsent: z.int().openapi({ example: 5, description: "Reports begun by the calendar and not yet sent" }),
      reviewers: z
        .array(
          z.object({
            from: Named.nullable(),
            to: Named.nullable(),
            schools: z.int().openapi({ example: 7 }),
            waiting: z.int().openapi({ example: 2 }),
            unsent: z.int().openapi({ example: 5 }),
          }),
        )
        .openapi({ description: "Who reviewed, and who reviews from now on; the first two hundred" }),
    }),
    warnings: z.array(
      z.object({
        code: z.string().openapi({ example: "same-name" }),
        message: z.string().openapi({ example: "Sẽ có 2 đơn vị cùng tên “Trường Mầm non Hoa Sen”" }),
      }),
    ),
  })
  .openapi("ReorganisationPreview");

export const Reorganisation = z
  .object({
    id: z.uuid(),
    kind: z.enum(actKinds).openapi({ example: "merge" }),
    state: z.enum(reorganisationStates).openapi({
      example: "done",
      description:
        "planned: waits for its day; done; cancelled before it, or laid aside; failed: could not be carried out on its day",
    }),
    version: z.int().openapi({ example: 1, description: "For If-Match" }),
    title: z.string().openapi({ example: "Sáp nhập Trường Mầm non Hoa Mai" }),
    legalBasis: z.string().openapi({ example: "Quyết định số 12/QĐ-UBND ngày 01/07/2025" }),
    document: z
      .object({ unit: z.string(), id: z.uuid(), number: z.string().nullable() })
      .nullable()
      .openapi({ example: null }),
    effectiveOn: z.string().openapi({ example: "2025-07-01" }),
    orderedBy: Named.openapi({ description: "The unit that ordered it" }),
    recordedAt: z.iso.datetime().openapi({ example: "2025-07-02T02:00:00.000Z" }),
    recordedBy: z.string().openapi({ example: "Nguyễn Văn An" }),
    settledAt: z.iso.datetime().nullable().openapi({
      example: "2025-07-02T02:00:00.000Z",
      description: "When it was carried out, cancelled or found impossible",
    }),
    problem: z
      .object({
        code: z.enum(planProblems).openapi({ example: "refused" }),
        message: z.string().openapi({ example: "Đến ngày hiệu lực, cây đơn vị đã khác" }),
        faults: z.array(ReorganisationFault).openapi({ description: "The first two hundred" }),
        faultCount: z.int().openapi({ example: 1 }),
      })
      .nullable()
      .openapi({ description: "Why a planned one was not carried out", example: null }),
    counts: Counts,
  })
  .openapi("Reorganisation");

export const PlannedOrder = ReorganisationOrder.pick({
  title: true,
  legalBasis: true,
  effectiveOn: true,
  acts: true,
  passStaff: true,
  document: true,
})
  .extend({
    version: z.int().openapi({ example: 1, description: "For If-Match" }),
    units: z.array(Named.extend({ level: z.string().openapi({ example: "school" }) })),
  })
  .openapi("PlannedOrder");

export const ReorganisationList = z
  .object({
    items: z.array(Reorganisation),
    total: z.int().openapi({ example: 3 }),
    page: z.int().openapi({ example: 1 }),
    limit: z.int().openapi({ example: 50 }),
  })
  .openapi("ReorganisationList");

export const ReorganisationDetail = Reorganisation.extend({
  units: z.object({
    items: z.array(ReorganisedUnit),
    total: z.int().openapi({ example: 1 }),
    page: z.int().openapi({ example: 1 }),
    limit: z.int().openapi({ example: 50 }),
  }),
  levels: z.array(
    z.object({
      code: z.string().openapi({ example: "district" }),
      nameVi: z.string().openapi({ example: "Phòng GDĐT" }),
      nameEn: z.string().openapi({ example: "District office" }),
    }),
  ),
}).openapi("ReorganisationDetail");

const Why = z
  .object({ id: z.uuid(), title: z.string(), legalBasis: z.string() })
  .nullable()
  .openapi({ description: "The re-organisation it comes from, where there is one" });
const Kin = z.object({
  unit: Named,
  kind: z.enum(["merge", "split", "abolish", "rename"]).openapi({ example: "merge" }),
  share: z.number().openapi({ example: 1, description: "The part of the predecessor" }),
  from: z.string().openapi({ example: "2025-07-01" }),
  reorganisation: Why,
});

export const UnitHistory = z
  .object({
    unit: Named.extend({
      openedOn: z.string().openapi({ example: "2001-09-05" }),
      closedOn: z.string().nullable().openapi({ example: null }),
    }),
    states: z
      .array(
        z.object({
          from: z.string().openapi({ example: "2025-07-01" }),
          name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
          shortName: z.string().openapi({ example: "MN Điện Lực" }),
          level: z.string().openapi({ example: "school" }),
          levelName: z.string().openapi({ example: "Trường", description: "As the level was called then" }),
          adminCode: z.string().nullable().openapi({ example: "05482" }),
          parent: Named.nullable().openapi({ description: "The unit above, as it was called then" }),
          isOpen: z.boolean().openapi({ example: true }),
          reorganisation: Why,
        }),
      )
      .openapi({ description: "Newest first" }),
    predecessors: z.array(Kin).openapi({ description: "Whom it came from" }),
    successors: z.array(Kin).openapi({ description: "Who came from it" }),
  })
  .openapi("UnitHistory");

const TableError = z.object({
  line: z.int().openapi({ example: 12 }),
  column: z.string().openapi({ example: "to" }),
  heading: z.string().openapi({ example: "Đơn vị mới" }),
  code: z.string().openapi({ example: "unknown-unit" }),
  message: z.string().openapi({ example: "Không thấy đơn vị này" }),
  value: z.string().openapi({ example: "xa-khong-co" }),
});

export const ReorganisationTable = z
  .object({
    lines: z.int().openapi({ example: 63, description: "Lines with content" }),
    map: z.array(Move).openapi({ description: "For the act abolish_level or move; empty with errors" }),
    errors: z.array(TableError),
    errorCount: z.int().openapi({ example: 0 }),
    ignoredColumns: z.array(z.string()).openapi({ example: [] }),
  })
  .openapi("ReorganisationTable");

const DraftTotals = z.array(
  z.object({
    level: z.string().openapi({ example: "province" }),
    levelName: z.string().openapi({ example: "Sở GDĐT" }),
    before: z.int().openapi({ example: 63 }),
    after: z.int().openapi({ example: 34 }),
  }),
);

export const ReorganisationDraftHead = z
  .object({
    id: z.uuid(),
    title: z.string().openapi({ example: "Sắp xếp đơn vị hành chính 2025" }),
    legalBasis: z.string().openapi({ example: "Nghị quyết số 202/2025/QH15" }),
    effectiveOn: z.string().nullable().openapi({ example: "2025-07-01" }),
    passStaff: z.boolean().openapi({ example: true }),
    treeName: z.string().openapi({ example: "danh-muc-moi.json", description: "File of the new tree" }),
    tableName: z
      .string()
      .nullable()
      .openapi({ example: "bang-chuyen-doi.xlsx", description: "File of who becomes whom" }),
    madeBy: z.string().nullable().openapi({ example: "Nguyễn Văn An" }),
    madeAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    version: z.int().openapi({ example: 3 }),
  })
  .openapi("ReorganisationDraftHead");

const Fate = z.enum(fates).openapi({
  description:
    "What becomes of a unit: it begins (`made`), becomes another as a whole (`merged`) or in parts (`split`), goes beneath another (`moved`), ends, is kept, or nothing is said of it (`unmapped`)",
});

export const ReorganisationDraft = ReorganisationDraftHead.extend({
  reorganisation: z.uuid().nullable().openapi({ description: "What it became when it was carried out" }),
  lines: z.int().openapi({ example: 10_098, description: "Lines of the table with content" }),
  isReady: z.boolean().openapi({ description: "Nothing is wrong or left out: there is an order to look at" }),
  totals: DraftTotals,
  counts: z.record(Fate, z.int()).openapi({ description: "How many units meet each fate" }),
  units: z.object({
    items: z.array(
      z.object({
        fate: Fate,
        level: z.string().openapi({ example: "commune" }),
        levelName: z.string().openapi({ example: "UBND cấp xã" }),
        adminCode: z.string().openapi({ example: "05434" }),
        name: z.string().openapi({ example: "UBND Phường Quang Vinh" }),
        code: z.string().nullable().openapi({ example: "ubnd-phuong-quang-vinh" }),
        others: z
          .array(
            z.object({
              adminCode: z.string().openapi({ example: "05482" }),
              name: z.string().openapi({ example: "UBND Phường Quan Triều" }),
              share: z.number().openapi({ example: 1 }),
            }),
          )
          .openapi({
            description: "Whom a new unit comes from; of another, whom it becomes or goes beneath",
          }),
      }),
    ),
    total: z.int().openapi({ example: 10_000 }),
    page: z.int().openapi({ example: 1 }),
    limit: z.int().openapi({ example: 50 }),
  }),
  errors: z
    .array(
      TableError.extend({
        file: z.enum(["tree", "table"]).openapi({ description: "The file that the cell is in" }),
      }),
    )
    .openapi({ description: "The first thousand wrong cells of both files" }),
  errorCount: z.int().openapi({ example: 0 }),
}).openapi("ReorganisationDraft");

export const DraftParams = z.object({ draft: z.uuid() });
