import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { preschool36 } from "../../services/api/src/modules/indicators/domain/built-in/preschool-36.ts";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import { enterRoot } from "../support/enter-root.ts";

export const size = { districts: 9, schools: 1600, periods: 12 } as const;

/** Somebody who may ask, in a unit. */
export interface Asker {
  readonly unit: string;
  readonly token: string;
}

export interface Province {
  readonly campaign: string;
  readonly province: Asker;
  readonly district: Asker;
  readonly school: Asker;
  readonly indicators: readonly { readonly code: string; readonly overTime: string }[];
  readonly figures: number;
}

/**
 * A generated province, put into the tables in bulk: 36 monthly indicators, a year of reports of which one in twenty is
 * missing, one in eight is late and most are approved; own targets of every fourth school.
 */
export async function fillProvince(owner: Sql, auth: Sql): Promise<Province> {
  await owner`select app.bootstrap_root('Bộ Giáo dục và Đào tạo', 'bo-gddt', now())`;
  const campaign = uuidv7();
  const filled = await owner.begin(async (sql) => {
    await enterRoot(sql);
    const tree = [
      { code: "so", name: "Sở GDĐT", levelCode: "province", parentCode: "bo-gddt" },
      ...Array.from({ length: size.districts }, (_, at) => ({
        code: `phong-${at + 1}`,
        name: `Phòng GDĐT ${at + 1}`,
        levelCode: "district",
        parentCode: "so",
      })),
      ...Array.from({ length: size.schools }, (_, at) => ({
        code: `truong-${at + 1}`,
        name: `Trường Mầm non ${at + 1}`,
        levelCode: "school",
        parentCode: `phong-${(at % size.districts) + 1}`,
        educationLevel: "preschool",
        ownership: at % 7 ? "public" : "private",
        areaType: ["ward", "township", "commune", "mountain"][at % 4],
        childCount: 80 + ((at * 37) % 500),
      })),
    ];
    await sql`select count(*) from app.create_units(${sql.json(tree)}, now())`;
    await sql`set local role sys`;
    const [so] = await sql<{ unit_no: number }[]>`select unit_no from core.units where code = 'so'`;
    const unitNo = so?.unit_no ?? 0;
    await sql`insert into core.campaigns (unit_no, id, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
      values (${unitNo}, ${campaign}, ${unitNo}, 'Chuyển đổi số', 'thematic', '2021-01-01', '2025-12-31', 'running', true, now(), now(), now())`;
    await sql`insert into core.periods (unit_no, campaign_id, period, kind, starts_on, ends_on, due_on, grace_days, is_published)
      select ${unitNo}, ${campaign}, to_char(d, 'YYYY-MM'), 'month', d, d + interval '1 month - 1 day', d + interval '1 month 4 days', 3, true
      from generate_series(timestamp '2022-01-01', timestamp '2022-12-01', interval '1 month') d`;
    for (const [position, one] of preschool36.entries()) {
      const id = uuidv7();
      await sql`insert into core.indicators (unit_no, id, code, kind, is_percent, direction, over_units, over_time, content, is_published, created_at, updated_at)
        values (${unitNo}, ${id}, ${one.code}, ${one.kind}, ${one.isPercent}, ${one.direction}, ${one.overUnits}, ${one.overTime}, ${one.content}, true, now(), now())`;
      await sql`insert into core.indicator_versions (unit_no, indicator_id, valid_from, name_vi, name_en, measure_vi, measure_en, is_published)
        values (${unitNo}, ${id}, '2021-01-01', ${one.versions[0].nameVi}, ${one.versions[0].nameEn}, '%', '%', true)`;
      await sql`insert into core.criteria (unit_no, campaign_id, indicator_id, indicator_unit_no, position, weight, frequency, is_published)
        values (${unitNo}, ${campaign}, ${id}, ${unitNo}, ${position}, ${one.weight}, 'month', true)`;
      await sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published)
        values (${unitNo}, ${campaign}, ${id}, 2022, ${one.kind === "ratio" ? "0.8" : one.kind === "boolean" ? "1" : "120"}, true)`;
    }
    await sql`insert into core.campaigns (unit_no, id, parent_unit_no, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
      select unit_no, ${campaign}, ${unitNo}, ${unitNo}, 'Chuyển đổi số', 'thematic', '2022-01-01', '2022-12-31', 'running', true, now(), now(), now()
      from core.units where level_code = 'school' and unit_no % 4 = 0`;
    await sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published)
      select u.unit_no, ${campaign}, t.indicator_id, 2022, t.value, true
      from core.units u, core.targets t where u.level_code = 'school' and u.unit_no % 4 = 0 and t.unit_no = ${unitNo}`;
    await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
      select u.unit_no, ${campaign}, p.period, 1, s.at, s.at, ${uuidv7()}, 'Văn thư', 'BN'
      from core.units u, core.periods p, lateral (select p.due_on - (u.unit_no * 7 + p.starts_on - date '2022-01-01') % 6 + case when u.unit_no % 8 = 0 then 12 else 0 end + time '08:00' as at) s
      where u.level_code = 'school' and (u.unit_no * 13 + extract(month from p.starts_on)::integer * 5) % 20 <> 0`;
    await sql`insert into core.reviews (unit_no, id, author_no, campaign_id, period, revision, decision, reviewer_id, reviewer_name, decided_at)
      select r.unit_no, gen_random_uuid(), u.parent_no, r.campaign_id, r.period, 1, case when r.unit_no % 11 = 0 then 'returned' else 'approved' end, ${uuidv7()}, 'Chuyên viên', r.sent_at + interval '2 days'
      from core.reports r join core.units u on u.unit_no = r.unit_no where (r.unit_no + extract(day from r.sent_at)::integer) % 5 <> 0`;
    await sql`insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, den, entered_by, entered_at)
      select r.unit_no, r.campaign_id, r.period, i.id, 1, true,
             case i.kind when 'boolean' then n.x % 2 when 'ratio' then n.x % 90 else n.x % 30 end,
             case when i.kind = 'ratio' then 90 + n.x % 40 end, ${uuidv7()}, r.sent_at
      from core.reports r, core.indicators i, lateral (select abs(hashint4(r.unit_no + hashtext(i.code || r.period))) % 1000 as x) n`;
    const [{ count } = { count: 0 }] = await sql<
      { count: number }[]
    >`select count(*)::integer as count from core.figures`;
    return count;
  });
  await owner.unsafe("set role sys; analyze; reset role").catch(() => undefined);
  const asker = (unit: string, role: string) => seat(owner, auth, unit, role);
  return {
    campaign,
    province: await asker("so", "province_admin"),
    district: await asker("phong-1", "tier2_admin"),
    school: await asker("truong-1", "school_head"),
    indicators: preschool36.map(({ code, overTime }) => ({ code, overTime })),
    figures: filled,
  };
}

/** A signed-in member of a unit. */
async function seat(owner: Sql, auth: Sql, unit: string, role: string): Promise<Asker> {
  const [personId, token] = [uuidv7(), randomBytes(24).toString("base64url")];
  const email = `${personId}@thidua.example`;
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.people (unit_no, person_id, name, search_text, created_at, updated_at)
      select unit_no, ${personId}, 'Người đo', 'nguoi do', now(), now() from core.units where code = ${unit}`;
    await sql`insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at)
      select unit_no, ${personId}, ${email}, ${[role]}, now(), now() from core.units where code = ${unit}`;
  });
  await auth`insert into auth."user" (id, name, email) values (${personId}, 'Người đo', ${email})`;
  await auth`insert into auth.session (id, token, user_id, expires_at) values (${uuidv7()}, ${token}, ${personId}, now() + interval '1 day')`;
  return { unit, token };
}
