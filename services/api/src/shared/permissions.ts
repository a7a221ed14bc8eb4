/**
 * Who may do what: every permission of the product, and the roles that pick from them.
 * Roles follow the minimum list of the domain reference (5.2); a permission bears the name of its operation.
 */
export const permissions = [
  "units.read",
  "units.manage",
  "units.reorganise",
  "settings.manage",
  "people.read",
  "people.manage",
  "groups.manage",
  "indicators.read",
  "indicators.manage",
  "campaigns.read",
  "campaigns.manage",
  "campaigns.publish",
  "campaigns.acknowledge",
  "tasks.manage",
  "results.read",
  "results.enter",
  "results.submit",
  "reviews.read",
  "reviews.decide",
  "rollups.read",
  "rollups.export",
  "rollups.publish",
  "api-keys.manage",
  "events.read",
  "unit-data.export",
  "personal-data.manage",
] as const;
export type Permission = (typeof permissions)[number];

const reading = [
  "units.read",
  "people.read",
  "indicators.read",
  "campaigns.read",
  "results.read",
  "rollups.read",
] as const;
const taking = [...reading, "campaigns.acknowledge"] as const;
const entering = [...taking, "results.enter"] as const;
const reviewing = [...taking, "reviews.read", "rollups.export"] as const;

export const roles = {
  platform_admin: permissions,
  province_admin: permissions,
  province_viewer: [...reviewing],
  tier2_admin: permissions,
  tier2_officer: [...reviewing, "reviews.decide", "campaigns.manage", "tasks.manage", "units.manage"],
  // Nothing stands beneath a school.
  school_head: permissions.filter((permission) => permission !== "units.reorganise"),
  school_deputy: [
    ...entering,
    "results.submit",
    "campaigns.manage",
    "tasks.manage",
    "groups.manage",
    "rollups.export",
  ],
  steering_member: [...entering, "campaigns.manage", "tasks.manage", "rollups.export"],
  group_head: [...entering, "tasks.manage"],
  teacher: [...entering],
  staff: [...entering],
  clerk: [...entering, "rollups.export"],
  auditor: [...reading, "reviews.read", "events.read", "rollups.export"],
  api_client: [
    "units.read",
    "indicators.read",
    "campaigns.read",
    "results.read",
    "rollups.read",
    "rollups.export",
  ],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Roles that a person may hold in a unit of a level; api_client belongs to keys alone. */
export const rolesOfLevel: Readonly<Record<string, readonly Role[]>> = {
  ministry: ["platform_admin", "auditor"],
  province: ["province_admin", "province_viewer", "auditor"],
  district: ["tier2_admin", "tier2_officer", "auditor"],
  commune: ["tier2_admin", "tier2_officer", "auditor"],
  school: [
    "school_head",
    "school_deputy",
    "steering_member",
    "group_head",
    "teacher",
    "staff",
    "clerk",
    "auditor",
  ],
};

/** The union of what these roles allow; unknown role names allow nothing. */
export function permissionsOf(names: readonly string[]): ReadonlySet<Permission> {
  return new Set(names.filter(isRole).flatMap((name) => [...roles[name]]));
}
