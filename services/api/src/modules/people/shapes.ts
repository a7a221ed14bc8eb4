import { z } from "@hono/zod-openapi";

const unitExample = {
  code: "mn-dien-luc",
  name: "Trường Mầm non Điện Lực",
  shortName: "MN Điện Lực",
  level: "school",
  levelName: "Trường",
  parentName: "Phòng GDĐT thành phố Thái Nguyên",
};
const PersonId = z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000a1" });
const PersonName = z.string().openapi({ example: "Nguyễn Thị Vân" });
const Position = z.string().nullable().openapi({ example: "Hiệu trưởng" });
const Roles = z.array(z.string()).openapi({ example: ["school_head"] });
const Instant = z.iso.datetime({ offset: true }).openapi({ example: "2022-01-12T02:30:00.000Z" });

export const Membership = z
  .object({
    unit: z
      .object({
        code: z.string(),
        name: z.string(),
        shortName: z.string(),
        level: z.string(),
        levelName: z.string(),
        parentName: z.string().nullable(),
      })
      .openapi({ example: unitExample }),
    roles: Roles,
    permissions: z.array(z.string()).openapi({ example: ["units.read", "results.enter", "results.submit"] }),
    position: Position,
  })
  .openapi("Membership");

export const Me = z
  .object({
    person: z
      .object({ id: z.uuid(), name: z.string(), email: z.string(), twoFactorEnabled: z.boolean() })
      .openapi({
        example: {
          id: "0197c1a2-7e00-7000-8000-0000000000a1",
          name: "Nguyễn Thị Vân",
          email: "van@dienluc.example",
          twoFactorEnabled: false,
        },
      }),
    mustEnrollTwoFactor: z.boolean().openapi({
      example: false,
      description: "Some role of theirs demands a second factor that is not set up yet",
    }),
    memberships: z.array(Membership),
  })
  .openapi("Me");

export const InvitationToken = z.object({
  token: z.string().min(20).max(200).openapi({ description: "Token at the end of the invitation's link" }),
});

export const InvitationOffer = z
  .object({
    unit: z.object({
      code: z.string().openapi({ example: "mn-dien-luc" }),
      name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
    }),
    email: z.string().openapi({ example: "van@dienluc.example" }),
    name: PersonName,
    roles: Roles,
    expiresAt: Instant,
    hasAccount: z
      .boolean()
      .openapi({ example: false, description: "The e-mail already has an account, whose password is asked" }),
  })
  .openapi("InvitationOffer");

export const PersonParams = z.object({ person: PersonId });

export const Access = z
  .object({
    email: z.string().nullable().openapi({
      example: "van@dienluc.example",
      description: "Told to those who manage people, null to others",
    }),
    roles: Roles,
    version: z.int().openapi({ example: 1 }),
    since: Instant,
  })
  .openapi("Access");

export const Person = z
  .object({
    id: PersonId,
    name: PersonName,
    position: Position,
    isActive: z.boolean().openapi({ example: true, description: "Works in the unit" }),
    access: Access.nullable().openapi({
      description: "What the person may do here; null without an account",
    }),
    groups: z.array(z.object({ id: z.uuid(), name: z.string(), isHead: z.boolean() })).openapi({
      example: [{ id: "0197c1a2-7e00-7000-8000-0000000000b1", name: "Ban giám hiệu", isHead: true }],
    }),
    version: z.int().openapi({ example: 1 }),
  })
  .openapi("Person");

export const PersonList = z
  .object({
    items: z.array(Person),
    total: z.int().openapi({ example: 20 }),
    page: z.int().openapi({ example: 1 }),
    limit: z.int().openapi({ example: 50 }),
  })
  .openapi("PersonList");

export const NameInput = z.string().trim().min(2).max(120).openapi({ example: "Nguyễn Thị Vân" });
export const PositionInput = z.string().trim().min(1).max(120).openapi({ example: "Giáo viên lớp 5 tuổi A" });
export const RolesInput = z
  .array(z.string())
  .min(1)
  .max(8)
  .openapi({ example: ["teacher"] });

export const Invitation = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000c1" }),
    unit: z.object({
      code: z.string().openapi({ example: "mn-dien-luc" }),
      name: z.string().openapi({ example: "Trường Mầm non Điện Lực" }),
    }),
    email: z.string().openapi({ example: "van@dienluc.example" }),
    name: PersonName,
    position: Position,
    roles: Roles,
    state: z.enum(["waiting", "expired", "accepted", "revoked"]).openapi({ example: "waiting" }),
    invitedBy: z.string().openapi({ example: "Trần Văn Hải" }),
    createdAt: Instant,
    expiresAt: Instant,
    isOurs: z
      .boolean()
      .openapi({ example: true, description: "Made by the acting unit, which alone may renew or revoke it" }),
  })
  .openapi("Invitation");

export const InvitationLink = z
  .object({
    invitation: Invitation,
    link: z.string().nullable().openapi({
      example: "https://thidua.example.edu.vn/loi-moi/9mC0bYyJ0l3oQK1m3VQy7bq2b8Yb5m1mJc2u6zv2n1E",
      description:
        "Shown this once; only its hash is kept. Null where a repeated request is answered from memory",
    }),
    isMailed: z.boolean().openapi({ example: false, description: "Whether it is also on its way by e-mail" }),
  })
  .openapi("InvitationLink");

export const InvitationParams = z.object({
  invitation: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000c1" }),
});

export const GroupKind = z
  .enum(["board", "steering", "professional", "office", "council", "other"])
  .openapi({ example: "professional" });

export const Group = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000b1" }),
    name: z.string().openapi({ example: "Tổ mẫu giáo 5 tuổi" }),
    kind: GroupKind,
    position: z.int().openapi({ example: 3 }),
    members: z
      .array(
        z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable(), isHead: z.boolean() }),
      )
      .openapi({
        example: [
          {
            id: "0197c1a2-7e00-7000-8000-0000000000a1",
            name: "Nguyễn Thị Vân",
            position: "Giáo viên",
            isHead: true,
          },
        ],
      }),
    version: z.int().openapi({ example: 1 }),
  })
  .openapi("Group");

const GroupFields = z.object({
  name: z.string().trim().min(2).max(120).openapi({ example: "Tổ mẫu giáo 5 tuổi" }),
  kind: GroupKind,
  memberIds: z
    .array(z.uuid())
    .max(500)
    .openapi({ example: ["0197c1a2-7e00-7000-8000-0000000000a1"] }),
  headId: z.uuid().nullable().openapi({
    example: "0197c1a2-7e00-7000-8000-0000000000a1",
    description: "One of the members, or nobody",
  }),
});
export const NewGroup = GroupFields.partial({ memberIds: true, headId: true }).openapi("NewGroup");
export const GroupChange = GroupFields.extend({ position: z.int().min(1).max(10_000) })
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .openapi("GroupChange");
export const GroupParams = z.object({
  group: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000b1" }),
});
