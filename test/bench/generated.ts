import { randomBytes } from "node:crypto";
import type { TransactionSql } from "postgres";
import { v7 as uuidv7 } from "uuid";
import { preschool36 } from "../../services/api/src/modules/indicators/domain/built-in/preschool-36.ts";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import { enterRoot } from "../support/enter-root.ts";

/** How many units of each level, and months of reports. */
export interface Size {
  readonly provinces: number;
  readonly middle: { readonly level: "district" | "commune"; readonly count: number };
  readonly schools: number;
  readonly periods: number;
}

/** A province before July 2025: nine Phòng GDĐT. */
export const province: Size = {
  provinces: 1,
  middle: { level: "district", count: 9 },
  schools: 1600,
  periods: 12,
};

/** The nation since July 2025 (domain reference 4.2 and 4.4): 34 provinces, 3 321 communes, 53 000 schools. */
export const nation: Size = {
  provinces: 34,
  middle: { level: "commune", count: 3321 },
  schools: 53_000,
  periods: 12,
};

/** Somebody who may ask, in a unit. */
export interface Asker {
  readonly unit: string;
  readonly token: string;
}

export interface Generated {
  readonly campaign: string;
  readonly root: Asker;
  readonly province: Asker;
  readonly middle: Asker;
  readonly school: Asker;
  readonly figures: number;
}

/** Connections of the roles that put rows in. */
export interface Fillers {
  readonly admin: Sql;
  readonly owner: Sql;
  readonly auth: Sql;
}

/**
 * A generated tree with a year of figures, put into the tables in bulk: 36 monthly indicators, a report in twenty
 * missing, one in eight late, most approved; own targets of every fourth school. The root launches the campaign.
 */
export async function generate({ admin, owner, auth }: Fillers, size: Size): Promise<Generated> {
  await owner`select app.bootstrap_root('Bộ Giáo dục và Đào tạo', 'bo-gddt', now())`;
  const campaign = uuidv7();
  await owner.begin(async (sql) => {
    await enterRoot(sql);
    await sql`select count(*) from app.create_units(${sql.json(treeOf(size) as never)}, now())`;
  });
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    await fillCampaign(sql, campaign, size);
  });
  const figures = await fillFigures(admin, campaign);
  const seat = (unit: string, role: string) => seatOf(owner, auth, unit, role);
  return {
    campaign,
    figures,
    root: await seat("bo-gddt", "platform_admin"),
    province: await seat("so-1", "province_admin"),
    middle: await seat("cap-2-1", "tier2_admin"),
    school: await seat("truong-1", "school_head"),
  };
}

function treeOf({ provinces, middle, schools }: Size) {
  return [
    ...Array.from({ length: provinces }, (_, at) => ({
      code: `so-${at + 1}`,
      name: `Sở GDĐT ${at + 1}`,
      levelCode: "province",
      parentCode: "bo-gddt",
    })),
    ...Array.from({ length: middle.count }, (_, at) => ({
      code: `cap-2-${at + 1}`,
      name: `Đơn vị cấp 2 số ${at + 1}`,
      levelCode: middle.level,
      parentCode: `so-${(at % provinces) + 1}`,
    })),
    ...Array.from({ length: schools }, (_, at) => ({
      code: `truong-${at + 1}`,
      name: `Trường Mầm non ${at + 1}`,
      levelCode: "school",
      parentCode: `cap-2-${(at % middle.count) + 1}`,
      educationLevel: "preschool",
      ownership: at % 7 ? "public" : "private",
      areaType: ["ward", "township", "commune", "mountain"][at % 4],
      childCount: 80 + ((at * 37) % 500),
    })),
  ];
}

async function fillCampaign(sql: TransactionSql, campaign: string, size: Size): Promise<void> {
  await sql`insert into core.campaigns (unit_no, id, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
    values (1, ${campaign}, 1, 'Chuyển đổi số', 'thematic', '2021-01-01', '2025-12-31', 'running', true, now(), now(), now())`;
  await sql`insert into core.periods (unit_no, campaign_id, period, kind, starts_on, ends_on, due_on, grace_days, is_published)
    select 1, ${campaign}, to_char(d, 'YYYY-MM'), 'month', d, d + interval '1 month - 1 day', d + interval '1 month 4 days', 3, true
    from generate_series(timestamp '2022-01-01', timestamp '2022-01-01' + (${size.periods} - 1) * interval '1 month', interval '1 month') d`;
  for (const [position, one] of preschool36.entries()) {
    const id = uuidv7();
    await sql`insert into core.indicators (unit_no, id, code, kind, is_percent, direction, over_units, over_time, content, is_published, created_at, updated_at)
      values (1, ${id}, ${one.code}, ${one.kind}, ${one.isPercent}, ${one.direction}, ${one.overUnits}, ${one.overTime}, ${one.content}, true, now(), now())`;
    await sql`insert into core.indicator_versions (unit_no, indicator_id, valid_from, name_vi, name_en, measure_vi, measure_en, is_published)
      values (1, ${id}, '2021-01-01', ${one.versions[0].nameVi}, ${one.versions[0].nameEn}, '%', '%', true)`;
    await sql`insert into core.criteria (unit_no, campaign_id, indicator_id, indicator_unit_no, position, weight, frequency, is_published)
      values (1, ${campaign}, ${id}, 1, ${position}, ${one.weight}, 'month', true)`;
    await sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published)
      values (1, ${campaign}, ${id}, 2022, ${one.kind === "ratio" ? "0.8" : one.kind === "boolean" ? "1" : "120"}, true)`;
  }
  await sql`insert into core.campaigns (unit_no, id, parent_unit_no, root_unit_no, name, form, starts_on, ends_on, status, is_published, published_at, created_at, updated_at)
    select unit_no, ${campaign}, 1, 1, 'Chuyển đổi số', 'thematic', '2022-01-01', '2022-12-31', 'running', true, now(), now(), now()
    from core.units where level_code = 'school' and unit_no % 4 = 0`;
  await sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published, is_inherited)
    select u.unit_no, ${campaign}, t.indicator_id, 2022, t.value, true, false
    from core.units u, core.targets t where u.level_code = 'school' and u.unit_no % 4 = 0 and t.unit_no = 1`;
  const clerk = uuidv7();
  await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
    select u.unit_no, ${campaign}, p.period, 1, s.at, s.at, ${clerk}, 'Văn thư', 'BN'
    from core.units u, core.periods p, lateral (select p.due_on - (u.unit_no % 10007 * 7 + p.starts_on - date '2022-01-01') % 6 + case when u.unit_no % 8 = 0 then 12 else 0 end + time '08:00' as at) s
    where u.level_code = 'school' and (u.unit_no % 10007 * 13 + extract(month from p.starts_on)::integer * 5) % 20 <> 0
    order by u.unit_no`;
  await sql`insert into core.reviews (unit_no, id, author_no, campaign_id, period, revision, decision, reviewer_id, reviewer_name, decided_at)
    select r.unit_no, gen_random_uuid(), u.parent_no, r.campaign_id, r.period, 1, case when r.unit_no % 11 = 0 then 'returned' else 'approved' end, ${uuidv7()}, 'Chuyên viên', r.sent_at + interval '2 days'
    from core.reports r join core.units u on u.unit_no = r.unit_no where (r.unit_no + extract(day from r.sent_at)::integer) % 5 <> 0
    order by r.unit_no`;
}

/** In number order and without looking at foreign keys or indexes meanwhile: tens of millions of rows in a few minutes. */
async function fillFigures(admin: Sql, campaign: string): Promise<number> {
  const indexes = await admin<{ name: string; text: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
    where indrelid = 'core.figures'::regclass and not indisprimary`;
  for (const { name } of indexes) await admin.unsafe(`drop index ${name}`);
  await admin`set session_replication_role = replica`;
  await admin`set maintenance_work_mem = '1GB'`;
  const { count } = await admin`
    insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, den, entered_by, entered_at)
    select r.unit_no, r.campaign_id, r.period, i.id, 1, true,
           case i.kind when 'boolean' then n.x % 2 when 'ratio' then n.x % 90 else n.x % 30 end,
           case when i.kind = 'ratio' then 90 + n.x % 40 end, ${uuidv7()}, r.sent_at
    from (select * from core.reports where campaign_id = ${campaign} order by unit_no, period) r, core.indicators i,
         lateral (select abs(hashint8(r.unit_no::bigint + hashtext(i.code || r.period))::bigint) % 1000 as x) n`;
  for (const { text } of indexes) await admin.unsafe(text);
  await fillSums(admin);
  await admin`set session_replication_role = origin`;
  await admin`vacuum (analyze, freeze)`;
  return count;
}

/** What app.fold_sums makes stretch by stretch, made all at once. */
async function fillSums(admin: Sql): Promise<void> {
  await admin`set work_mem = '1GB'`;
  await admin`set enable_nestloop = off`;
  await admin`create temp table stretches as
    select w.width, unit_no / w.size as stretch, campaign_id, period, min(unit_no) as lo, max(unit_no) as hi
    from core.reports, (values ('narrow', 5000), ('wide', 1000000)) as w (width, size) group by 1, 2, 3, 4`;
  for (const table of [
    "stretches",
    "core.reports",
    "core.reviews",
    "core.units",
    "core.targets",
    "core.figures",
    "core.periods",
  ])
    await admin.unsafe(`analyze ${table}`);
  await admin`
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select w.lo, r.campaign_id, r.period, 'narrow', coalesce(u.education_level, ''), w.hi, count(*), count(*) filter (where d.decision = 'approved'),
           count(*) filter (where d.decision = 'returned'),
           count(*) filter (where r.first_sent_at >= (p.due_on + p.grace_days + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'), max(r.sent_at)
    from core.reports r
    join stretches w on w.width = 'narrow' and w.stretch = r.unit_no / 5000 and w.campaign_id = r.campaign_id and w.period = r.period
    join core.units u on u.unit_no = r.unit_no
    join core.periods p on p.unit_no = 1 and p.campaign_id = r.campaign_id and p.period = r.period
    left join core.reviews d on d.unit_no = r.unit_no and d.campaign_id = r.campaign_id and d.period = r.period and d.revision = r.revision
    group by 1, 2, 3, 4, 5, 6`;
  await admin`
    insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
    select w.lo, s.campaign_id, s.period, 'wide', s.education_level, w.hi, sum(s.sent), sum(s.approved), sum(s.returned), sum(s.late), max(s.last_sent_at)
    from core.report_sums s
    join stretches w on w.width = 'wide' and w.stretch = s.unit_no / 1000000 and w.campaign_id = s.campaign_id and w.period = s.period
    group by 1, 2, 3, 4, 5, 6`;
  await admin`
    insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
    select w.lo, f.campaign_id, f.period, 'narrow', f.indicator_id, w.hi, count(*), sum(f.num), sum(f.den), count(t.value), sum(t.value)
    from core.figures f
    join stretches w on w.width = 'narrow' and w.stretch = f.unit_no / 5000 and w.campaign_id = f.campaign_id and w.period = f.period
    left join core.targets t on t.unit_no = f.unit_no and t.campaign_id = f.campaign_id and t.indicator_id = f.indicator_id and t.year = 2022
    where f.is_current and f.num is not null
    group by 1, 2, 3, 4, 5, 6`;
  await admin`
    insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
    select w.lo, f.campaign_id, f.period, 'wide', f.indicator_id, w.hi, sum(f.units), sum(f.num), sum(f.den), sum(f.own_units), sum(f.own_sum)
    from core.figure_sums f
    join stretches w on w.width = 'wide' and w.stretch = f.unit_no / 1000000 and w.campaign_id = f.campaign_id and w.period = f.period
    group by 1, 2, 3, 4, 5, 6`;
  const spans = await admin<{ span: string }[]>`
    select distinct s.span from core.periods p cross join lateral app.spans_with(p.period) as s (span)`;
  for (const { span } of spans) await fillSpan(admin, span);
  await admin`reset work_mem`;
  await admin`reset enable_nestloop`;
}

/** The same of a longer period: "month:2022-01..2022-12". */
async function fillSpan(admin: Sql, span: string): Promise<void> {
  const [first = "", last = ""] = span.slice("month:".length).split("..");
  await admin`
    create temp table amounts as
    select f.unit_no, f.campaign_id, f.indicator_id,
           case i.over_time when 'sum' then sum(f.num) when 'mean' then round(sum(f.num) / count(*), 10) when 'last' then (array_agg(f.num order by f.period desc))[1]
             else (array_agg(f.num order by f.num / coalesce(nullif(f.den, 0), 1) * case i.over_time when 'max' then -1 else 1 end, f.period desc))[1] end as num,
           case i.over_time when 'sum' then sum(f.den) when 'mean' then round(sum(f.den) / count(*), 10) when 'last' then (array_agg(f.den order by f.period desc))[1]
             else (array_agg(f.den order by f.num / coalesce(nullif(f.den, 0), 1) * case i.over_time when 'max' then -1 else 1 end, f.period desc))[1] end as den
    from core.figures f join core.indicators i on i.id = f.indicator_id
    where f.is_current and f.num is not null and f.period between ${first} and ${last} group by 1, 2, 3, i.over_time`;
  await admin`analyze amounts`;
  for (const [width, size] of [
    ["narrow", 5000],
    ["wide", 1_000_000],
  ] as const) {
    await admin`
      create temp table reporters on commit preserve rows as
      select s.*, min(s.unit_no) over w as lo, max(s.unit_no) over w as hi
      from (select unit_no, campaign_id, max(sent_at) as sent_at from core.reports where period between ${first} and ${last} group by 1, 2) s
      window w as (partition by s.unit_no / ${size}::integer, s.campaign_id)`;
    await admin`analyze reporters`;
    await admin`
      insert into core.report_sums (unit_no, campaign_id, period, width, education_level, hi_no, sent, approved, returned, late, last_sent_at)
      select lo, campaign_id, ${span}, ${width}, '', hi, count(*), 0, 0, 0, max(sent_at) from reporters group by 1, 2, 6`;
    await admin`
      insert into core.figure_sums (unit_no, campaign_id, period, width, indicator_id, hi_no, units, num, den, own_units, own_sum)
      select r.lo, y.campaign_id, ${span}, ${width}, y.indicator_id, r.hi, count(*), sum(y.num), sum(y.den), count(t.value), sum(t.value)
      from amounts y join reporters r on r.unit_no = y.unit_no and r.campaign_id = y.campaign_id
      left join core.targets t on t.unit_no = y.unit_no and t.campaign_id = y.campaign_id and t.indicator_id = y.indicator_id and t.year = ${Number(last.slice(0, 4))}
      group by 1, 2, 5, 6`;
    await admin`drop table reporters`;
  }
  await admin`drop table amounts`;
}

/** A signed-in member of a unit. */
async function seatOf(owner: Sql, auth: Sql, unit: string, role: string): Promise<Asker> {
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
