import type { people as vi } from "../vi/people.ts";
import type { Wording } from "../wording.ts";

export const people: Wording<typeof vi> = {
  nav: "People",
  roles: {
    platform_admin: "System administrator",
    province_admin: "Province administrator",
    province_viewer: "Province viewer",
    tier2_admin: "Second-tier administrator",
    tier2_officer: "Second-tier officer",
    school_head: "Head of school",
    school_deputy: "Deputy head",
    steering_member: "Steering committee",
    group_head: "Head of group",
    teacher: "Teacher",
    staff: "Staff",
    clerk: "Clerk",
    auditor: "Auditor",
    api_client: "Connected system",
  },
};
