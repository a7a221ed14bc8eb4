import { z } from "@hono/zod-openapi";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { areaTypes, educationLevels, ownerships } from "../../shared/unit-kinds.ts";
import { unitCodeForm, unitCodeLengthMax } from "./domain/unit-code.ts";

const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as [T, ...T[]];
const EducationLevel = z.enum(keysOf(educationLevels)).openapi({ example: "preschool" });
const Ownership = z.enum(keysOf(ownerships)).openapi({ example: "public" });
const AreaType = z.enum(keysOf(areaTypes)).openapi({ example: "ward" });
const Day = z.iso.date().openapi({ example: "2001-09-05" });

export const UnitCode = z.string().max(unitCodeLengthMax).regex(unitCodeForm).openapi({
  example: "mn-dien-luc",
  description: "Lower case letters, digits and hyphens; unique in the nation",
});

export const Unit = z
  .object({
    code: z.string().openapi({ example: "mn-dien-luc" }),
    name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
    shortName: z.string().openapi({ example: "MN Điện Lực" }),
    symbol: z
      .string()
      .nullable()
      .openapi({ example: "TrMN", description: "Symbol in the numbers of its documents" }),
    level: z.string().openapi({ example: "school" }),
    levelName: z.string().openapi({ example: "Trường", description: "In the reader's language" }),
    parentCode: z.string().nullable().openapi({ example: "pgd-tp-thai-nguyen" }),
    parentName: z.string().nullable().openapi({ example: "Phòng GDĐT thành phố Thái Nguyên" }),
    educationLevel: z.string().nullable().openapi({ example: "preschool" }),
    ownership: z.string().nullable().openapi({ example: "public" }),
    areaType: z.string().nullable().openapi({ example: "ward" }),
    childCount: z.int().nullable().openapi({ example: 168, description: "Children or pupils" }),
    place: z
      .string()
      .nullable()
      .openapi({ example: "Quang Vinh", description: "Place named at the head of its documents" }),
    adminCode: z
      .string()
      .nullable()
      .openapi({ example: "05434", description: "Code of the administrative unit it lies in" }),
    adminCodeFrom: z.string().nullable().openapi({
      example: "2004-07-08",
      description: "Since when that code means this place: codes are reused",
    }),
    openedOn: z.string().openapi({ example: "2001-09-05" }),
    closedOn: z
      .string()
      .nullable()
      .openapi({ example: null, description: "The day from which it is no more; its data stay readable" }),
    isReporting: z.boolean().openapi({ example: true, description: "Whether it sends figures" }),
    version: z.int().openapi({ example: 1 }),
  })
  .openapi("Unit");

export const ListedUnit = Unit.extend({
  unitCount: z.int().openapi({ example: 0, description: "Units directly beneath" }),
  reportingCount: z.int().openapi({ example: 0, description: "Units anywhere beneath that send figures" }),
}).openapi("ListedUnit");

export const UnitList = z
  .object({
    items: z.array(ListedUnit),
    total: z.int().openapi({ example: 63 }),
    page: z.int().openapi({ example: 1 }),
    limit: z.int().openapi({ example: 50 }),
  })
  .openapi("UnitList");

export const UnitParams = z.object({ code: z.string().openapi({ example: "mn-dien-luc" }) });

const UnitDetails = z.object({
  shortName: z.string().trim().min(1).max(100).openapi({ example: "MN Điện Lực" }),
  symbol: z.string().trim().min(1).max(40).nullable().openapi({ example: "TrMN" }),
  educationLevel: EducationLevel.nullable(),
  ownership: Ownership.nullable(),
  areaType: AreaType.nullable(),
  childCount: z.int().min(0).max(100_000).nullable().openapi({ example: 168 }),
  place: z.string().trim().min(1).max(100).nullable().openapi({ example: "Quang Vinh" }),
});
const Name = z.string().trim().min(2).max(200).openapi({ example: "Trường Mầm non Điện Lực" });

export const NewUnit = UnitDetails.partial()
  .extend({
    name: Name,
    level: z.string().openapi({ example: "school" }),
    parent: z.string().optional().openapi({
      example: "pgd-tp-thai-nguyen",
      description: "Code of the unit above; the acting unit unless told",
    }),
    code: UnitCode.optional(),
    adminCode: z.string().trim().max(20).optional().openapi({ example: "05434" }),
    adminCodeFrom: Day.optional(),
    openedOn: Day.optional(),
  })
  .openapi("NewUnit");

export const UnitChange = UnitDetails.partial()
  .extend({ name: Name.optional() })
  .refine((change) => Object.keys(change).length > 0)
  .openapi("UnitChange");

export const Level = z
  .object({
    code: z.string().openapi({ example: "district" }),
    nameVi: z.string().openapi({ example: "Phòng GDĐT" }),
    nameEn: z.string().openapi({ example: "District office" }),
    name: z.string().openapi({ example: "Phòng GDĐT", description: "In the reader's language" }),
    rank: z
      .int()
      .openapi({ example: 2, description: "A unit's rank is greater than that of the unit above it" }),
    isReporting: z.boolean().openapi({ example: false, description: "Units of this level send figures" }),
    roles: z.array(z.string()).openapi({
      example: ["tier2_admin", "tier2_officer", "auditor"],
      description: "Roles that a person may hold in a unit of this level",
    }),
    version: z.int().openapi({ example: 1 }),
  })
  .openapi("Level");

const heldAbove = <T extends z.ZodType>(value: T) =>
  z.object({
    own: value.openapi({ description: "What this unit demands itself" }),
    binding: value.openapi({
      description: "What holds here: its own demand together with those of every unit above",
    }),
    above: z.array(
      z.object({
        unitCode: z.string().openapi({ example: "so-gddt-thai-nguyen" }),
        unitName: z.string().openapi({ example: "Sở GDĐT Thái Nguyên" }),
        value,
      }),
    ),
  });

export const Settings = z
  .object({
    twoFactorRoles: heldAbove(z.array(z.string()).openapi({ example: ["province_admin", "tier2_admin"] })),
    separateVerifier: heldAbove(z.boolean().openapi({ example: true })),
    version: z.int().openapi({ example: 2 }),
  })
  .openapi("Settings");

export const CellProblem = z
  .object({
    line: z.int().openapi({ example: 12, description: "Line of the file" }),
    column: z.string().openapi({ example: "parent" }),
    heading: z.string().openapi({ example: "Đơn vị cấp trên", description: "Heading as the file writes it" }),
    code: z.string().openapi({ example: "unknown-parent" }),
    message: z.string().openapi({ example: "Không thấy đơn vị này trong tệp hay trong hệ thống" }),
    value: z.string().openapi({ example: "Phòng GDĐT Định Hoá" }),
  })
  .openapi("CellProblem");

export const UnitImportForm = z.object({
  file: UploadedFile,
  existing: z.enum(["refuse", "keep"]).default("refuse").openapi({
    description:
      "What of a row whose unit is there, by the same name beneath the same one: a mistake, or passed over and kept as it is",
  }),
});

const Kept = z.int().openapi({ example: 0, description: "Rows passed over because their unit is there" });
const ImportCount = z.object({
  level: z.string().openapi({ example: "school" }),
  levelName: z.string().openapi({ example: "Trường" }),
  count: z.int().openapi({ example: 63 }),
});

export const UnitImportPreview = z
  .object({
    lines: z.int().openapi({ example: 73, description: "Lines with content" }),
    rows: z
      .array(
        z.object({
          line: z.int().openapi({ example: 2 }),
          name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
          code: z.string().openapi({ example: "mn-dien-luc" }),
          level: z.string().openapi({ example: "school" }),
          levelName: z.string().openapi({ example: "Trường" }),
          parentName: z.string().openapi({ example: "Phòng GDĐT thành phố Thái Nguyên" }),
        }),
      )
      .openapi({ description: "The first units that would be made; the counts are of all" }),
    counts: z.array(ImportCount),
    kept: Kept,
    errors: z.array(CellProblem).openapi({ description: "The first thousand wrong cells" }),
    errorCount: z.int().openapi({ example: 0 }),
    ignoredColumns: z
      .array(z.string())
      .openapi({ example: ["Điện thoại"], description: "Headings that mean nothing here" }),
  })
  .openapi("UnitImportPreview");

export const UnitImportResult = z
  .object({ created: z.int().openapi({ example: 73 }), kept: Kept, counts: z.array(ImportCount) })
  .openapi("UnitImportResult");

export const clusterKinds = ["cluster", "block"] as const;
const ClusterKind = z.enum(clusterKinds).openapi({
  description:
    "`cluster` (cụm, by place) or `block` (khối, by kind of unit); a unit is in one of each at most",
});
const ClusterName = z.string().trim().min(1).max(120).openapi({ example: "Cụm thi đua số 1" });

export const Cluster = z
  .object({
    id: z.uuid(),
    kind: ClusterKind,
    name: ClusterName,
    validFrom: Day,
    validTo: z.iso.date().nullable().openapi({ description: "First day on which it is no more" }),
    owner: z.object({
      code: z.string().openapi({ example: "so-gddt-thai-nguyen" }),
      name: z.string().openapi({ example: "Sở GDĐT Thái Nguyên" }),
    }),
    isOwn: z.boolean(),
    membersOn: Day.openapi({ description: "The day whose members are told" }),
    members: z
      .array(
        z.object({
          code: z.string().openapi({ example: "mn-dien-luc" }),
          name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
          shortName: z.string().openapi({ example: "MN Điện Lực" }),
          parentName: z.string().nullable().openapi({ example: "Phòng GDĐT TP Thái Nguyên" }),
          validFrom: Day,
          validTo: z.iso.date().nullable(),
        }),
      )
      .openapi({ description: "Members that the acting unit can see, in Vietnamese order" }),
    version: z.int().openapi({ example: 1 }),
  })
  .openapi("Cluster");

export const ClusterParams = z.object({ cluster: z.uuid() });

export const NewCluster = z
  .object({ kind: ClusterKind.default("cluster"), name: ClusterName, validFrom: Day.optional() })
  .openapi("NewCluster");

export const ClusterChange = z.object({ name: ClusterName }).openapi("ClusterChange");

export const ClusterMembers = z
  .object({
    from: Day,
    units: z
      .array(z.string().max(200))
      .max(5000)
      .openapi({
        example: ["mn-dien-luc", "mn-19-5"],
        description: "Codes of the units that are in it from then on",
      }),
    move: z.boolean().default(false).openapi({
      description: "Take units out of another cluster of the same kind; without it such units are refused",
    }),
  })
  .openapi("ClusterMembers");
