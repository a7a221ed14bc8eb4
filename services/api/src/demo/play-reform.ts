import { z } from "zod";
import { type DemoPerson, reviewerOf } from "./content/people.ts";
import {
  bacKan,
  bacKanDistricts,
  bacKanOffice,
  bacKanPeople,
  bacKanSchools,
  communeOf,
  communes,
  dayBefore,
  endingOffices,
  openQuarter,
  type ReformSchool,
  reformDay,
  reformSchools,
  yearOfReform,
  years,
} from "./content/reform.ts";
import { ministryCampaign, ministryIndicators, reformFigures } from "./content/reform-campaign.ts";
import { ministry, province } from "./content/units.ts";
import type { DemoHouse } from "./demo-house.ts";
import { eachOf } from "./each-of.ts";
import { accept, firstOf } from "./fill-people.ts";
import { DemoStage } from "./stage.ts";

const AT_A_TIME = 8;
const admin = firstOf(ministry.code).email;

/** Totals of one year, put together in the old tree and in the new one. */
export interface ReformTotals {
  readonly year: string;
  readonly byOffice: ReadonlyMap<string, number>;
  readonly byCommune: ReadonlyMap<string, number>;
  /** What the whole nation comes to, in either tree. */
  readonly nation: { readonly before: number; readonly after: number };
}

/**
 * The second act, played on the demo as it stands, by operations alone: Bắc Kạn and a campaign of the ministry until
 * 2024, then the night of 1 July 2025, then what the communes are sent, of the quarter and of the whole year. Gives the
 * totals of before and after.
 */
export async function playReform(
  house: Pick<DemoHouse, "compose" | "say">,
): Promise<readonly ReformTotals[]> {
  const stage = new DemoStage((clock) => house.compose(clock));
  const schools = reformSchools;
  try {
    house.say("Đang lập tỉnh Bắc Kạn…");
    await fillBacKan(stage);
    house.say("Đang phát động phong trào của Bộ, các trường báo cáo 2021-2024…");
    const campaign = await launch(stage);
    await eachOf(schools, AT_A_TIME, async (school) => {
      for (const year of years) await send(stage, campaign, school, year, afterYear(year, "10T09:00:00"));
    });
    await approveYears(stage, campaign, schools);
    const before = await totals(stage, campaign, province.code, "now", `${dayBefore}T17:00:00+07:00`, years);
    house.say("Đêm 30/6/2025: Bắc Kạn nhập vào Thái Nguyên, các Phòng kết thúc, trường về xã, phường…");
    await reorganise(stage, schools);
    await eachOf(communes.entries(), AT_A_TIME, ([nth, { officer }]) =>
      invite(stage, province.code, officer, "2025-07-01", nth),
    );
    await eachOf(schools, AT_A_TIME, (school) =>
      send(stage, campaign, school, openQuarter, "2025-07-04T10:00:00+07:00"),
    );
    house.say("Các trường báo cáo năm 2025 lên xã, phường…");
    await eachOf(schools, AT_A_TIME, (school) =>
      send(stage, campaign, school, yearOfReform, afterYear(yearOfReform, "10T09:00:00")),
    );
    return await compare(stage, campaign, before);
  } finally {
    await stage.close();
  }
}

async function fillBacKan(stage: DemoStage): Promise<void> {
  await stage.do({
    by: admin,
    at: "2022-02-07T08:00:00+07:00",
    method: "POST",
    path: `/units/${ministry.code}/units`,
    body: { ...bacKan, level: "province", parent: ministry.code },
  });
  await invite(stage, ministry.code, bacKanOffice, "2022-02-07", 0);
  const rows = [
    ...bacKanDistricts.map(({ officer, ...unit }) => ({
      ...unit,
      level: "district",
      adminCodeFrom: bacKan.adminCodeFrom,
    })),
    ...bacKanSchools.map(({ head, headName, officeCode, ...unit }) => ({
      ...unit,
      level: "school",
      parent: officeCode,
      educationLevel: "preschool",
      ownership: "public",
      adminCodeFrom: bacKan.adminCodeFrom,
    })),
  ];
  const form = new FormData();
  form.set("file", new File([JSON.stringify(rows)], "don-vi-bac-kan.json", { type: "application/json" }));
  await stage.do({
    by: bacKanOffice.email,
    at: "2022-02-08T08:00:00+07:00",
    method: "POST",
    path: `/units/${bacKan.code}/unit-imports`,
    body: form,
  });
  await eachOf(bacKanPeople.entries(), AT_A_TIME, ([nth, person]) =>
    invite(stage, bacKan.code, person, "2022-02-09", nth),
  );
}

/** The first of the inviting unit's people invites, the invited accepts. */
async function invite(
  stage: DemoStage,
  from: string,
  person: DemoPerson,
  day: string,
  nth: number,
): Promise<void> {
  const [{ unitCode, roles, position }] = person.memberships;
  const at = `${day}T${String(9 + Math.floor(nth / 60)).padStart(2, "0")}:${String(nth % 60).padStart(2, "0")}:00+07:00`;
  const { link } = await stage.ask(
    {
      by: from === bacKan.code ? bacKanOffice.email : firstOf(from).email,
      at,
      method: "POST",
      path: `/units/${from}/invitations`,
      body: { email: person.email, name: person.name, position, roles, unit: unitCode },
    },
    z.object({ link: z.url() }),
  );
  await accept(stage, new URL(link).pathname.split("/").at(-1) ?? "", at);
}

interface MinistryCampaign {
  readonly id: string;
  readonly indicatorIds: ReadonlyMap<string, string>;
}

async function launch(stage: DemoStage): Promise<MinistryCampaign> {
  const common = { by: admin, at: "2022-02-14T08:00:00+07:00" } as const;
  const path = `/units/${ministry.code}`;
  const made = z.object({ id: z.uuid(), version: z.int() });
  const indicatorIds = new Map<string, string>();
  for (const { frequency, ...indicator } of ministryIndicators) {
    const { id } = await stage.ask(
      { ...common, method: "POST", path: `${path}/indicators`, body: indicator },
      made,
    );
    indicatorIds.set(indicator.code, id);
  }
  const { name, startsOn, endsOn, periods } = ministryCampaign;
  let plan = await stage.ask(
    { ...common, method: "POST", path: `${path}/campaigns`, body: { name, startsOn, endsOn } },
    made,
  );
  const change = async (part: string, body?: object) => {
    plan = await stage.ask(
      {
        ...common,
        method: "PUT",
        path: `${path}/campaigns/${plan.id}/${part}`,
        version: plan.version,
        ...(body ? { body } : {}),
      },
      made,
    );
  };
  await change("criteria", {
    criteria: ministryIndicators.map(({ code, frequency }) => ({
      indicatorId: indicatorIds.get(code),
      frequency,
    })),
  });
  await change("calendar", { periods });
  await change("publication");
  return { id: plan.id, indicatorIds };
}

/** The figures of a period are typed and sent. */
async function send(
  stage: DemoStage,
  campaign: MinistryCampaign,
  school: ReformSchool,
  period: string,
  at: string,
): Promise<void> {
  const path = `/units/${school.code}/campaigns/${campaign.id}/reports/${period}`;
  const figures = reformFigures(school, period).map(({ code, ...figure }) => ({
    indicatorId: campaign.indicatorIds.get(code),
    basedOn: 0,
    ...figure,
  }));
  const { enterer, sender } = school.actors;
  await stage.do({ by: enterer, at, method: "PATCH", path: `${path}/figures`, body: { figures } });
  const confirmed = figures.map(({ indicatorId }) => indicatorId);
  await stage.do({
    by: sender,
    at,
    method: "PUT",
    path: `${path}/submission`,
    version: 0,
    body: { confirmed },
  });
}

/** A moment of the January after a year; after the first, for which the campaign was launched late, of March. */
const afterYear = (year: string, moment: string): string =>
  `${Number(year) + 1}-${year === years[0] ? "03" : "01"}-${moment}+07:00`;

/** Each Phòng approves the years of its schools. */
async function approveYears(
  stage: DemoStage,
  campaign: MinistryCampaign,
  schools: readonly ReformSchool[],
): Promise<void> {
  await eachOf(endingOffices, AT_A_TIME, async ({ code }) => {
    const own = bacKanPeople.find(({ memberships }) => memberships[0].unitCode === code);
    for (const year of years) {
      const items = schools
        .filter(({ officeCode }) => officeCode === code)
        .map((school) => ({ school: school.code, campaign: campaign.id, period: year, revision: 1 }));
      await stage.ask(
        {
          by: own?.email ?? reviewerOf(code),
          at: afterYear(year, "20T14:00:00"),
          method: "POST",
          path: `/units/${code}/reviews/approvals`,
          body: { items },
        },
        z.object({ done: z.literal(items.length) }),
      );
    }
  });
}

/** One order of the ministry for both provinces. Staff of the Phòng stay there: they keep what it leaves, to read. */
const reorganise = (stage: DemoStage, schools: readonly ReformSchool[]): Promise<void> =>
  stage.do({
    by: admin,
    at: `${reformDay}T00:30:00+07:00`,
    method: "POST",
    path: `/units/${ministry.code}/reorganisations`,
    body: {
      effectiveOn: reformDay,
      title: "Hợp nhất Bắc Kạn vào Thái Nguyên, bỏ cấp huyện, trường về xã, phường",
      legalBasis: "Nghị quyết số 202/2025/QH15 của Quốc hội; Nghị định số 142/2025/NĐ-CP của Chính phủ",
      passStaff: false,
      acts: [
        { kind: "merge_provinces", units: [bacKan.code], into: province.code },
        {
          kind: "abolish_level",
          level: "district",
          create: communes.map(({ officer, ...commune }) => ({
            ...commune,
            level: "commune",
            parent: province.code,
            adminCodeFrom: reformDay,
          })),
          map: schools.map((school) => ({ unit: school.code, to: communeOf(school).code })),
          rest: "refuse",
        },
        {
          kind: "rename",
          units: schools.map((school) => ({
            unit: school.code,
            adminCode: communeOf(school).adminCode,
            adminCodeFrom: reformDay,
          })),
        },
      ],
    },
  });

const Totals = z.object({
  rows: z.array(z.object({ unit: z.object({ code: z.string() }), value: z.string().nullable() })),
  summary: z.object({ value: z.string().nullable() }),
});
type Totals = z.infer<typeof Totals>;

const summed = ministryIndicators[0].code;

async function totals(
  stage: DemoStage,
  campaign: MinistryCampaign,
  unit: string,
  tree: string,
  at: string,
  of: readonly string[],
  under = unit,
): Promise<ReadonlyMap<string, Totals>> {
  const by = firstOf(unit).email;
  const found = new Map<string, Totals>();
  for (const year of of)
    found.set(
      year,
      await stage.ask(
        {
          by,
          at,
          method: "GET",
          path: `/units/${unit}/campaigns/${campaign.id}/comparison?indicator=${summed}&period=${year}&tree=${tree}&under=${under}&limit=500`,
        },
        Totals,
      ),
    );
  return found;
}

const rowsOf = (found: Totals | undefined): Map<string, number> =>
  new Map((found?.rows ?? []).map(({ unit, value }) => [unit.code, Number(value ?? 0)]));

/** The same years by Phòng and by commune. Before the reform and after it the offices of Thái Nguyên must agree. */
async function compare(
  stage: DemoStage,
  campaign: MinistryCampaign,
  before: ReadonlyMap<string, Totals>,
): Promise<readonly ReformTotals[]> {
  const at = afterYear(yearOfReform, "25T08:00:00");
  const all = [...years, yearOfReform];
  const then = await totals(stage, campaign, province.code, dayBefore, at, all);
  const now = await totals(stage, campaign, province.code, "now", at, all);
  const ofBacKan = await totals(stage, campaign, ministry.code, dayBefore, at, all, bacKan.code);
  const nationThen = await totals(stage, campaign, ministry.code, dayBefore, at, all);
  const nationNow = await totals(stage, campaign, ministry.code, "now", at, all);
  return all.map((year) => {
    const byOffice = new Map([...rowsOf(then.get(year)), ...rowsOf(ofBacKan.get(year))]);
    for (const [code, value] of rowsOf(before.get(year)))
      if (byOffice.get(code) !== value)
        throw new Error(
          `Demo: ${code} had ${value} in ${year} before the reform, ${byOffice.get(code)} after it.`,
        );
    return {
      year,
      byOffice,
      byCommune: rowsOf(now.get(year)),
      nation: {
        before: Number(nationThen.get(year)?.summary.value ?? 0),
        after: Number(nationNow.get(year)?.summary.value ?? 0),
      },
    };
  });
}
