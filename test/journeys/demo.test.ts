import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../services/api/src/app.ts";
import { compose } from "../../services/api/src/compose.ts";
import { acknowledged, dienLucCampaign, dienLucTasks } from "../../services/api/src/demo/content/campaign.ts";
import { dienLucPlan } from "../../services/api/src/demo/content/dien-luc-plan.ts";
import { legalDocuments, legalLinks } from "../../services/api/src/demo/content/legal-bases.ts";
import { demoPassword, dienLucGroups, people } from "../../services/api/src/demo/content/people.ts";
import {
  accountsAfter,
  communes,
  openQuarter,
  reformDay,
} from "../../services/api/src/demo/content/reform.ts";
import { type DemoRevision, demoReports } from "../../services/api/src/demo/content/reports.ts";
import { districts, schools } from "../../services/api/src/demo/content/units.ts";
import type { DemoHouse } from "../../services/api/src/demo/demo-house.ts";
import { describeReform } from "../../services/api/src/demo/describe-reform.ts";
import { fillDemo } from "../../services/api/src/demo/fill-demo.ts";
import { playReform, type ReformTotals } from "../../services/api/src/demo/play-reform.ts";
import { makeRoot } from "../../services/api/src/first-run.ts";
import type { Clock } from "../../services/api/src/platform/clock/clock.ts";
import { createLog } from "../../services/api/src/platform/log/log.ts";
import { reformState } from "../../services/api/src/reform-state.ts";
import { addDecimals } from "../../services/api/src/shared/decimal.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const ORIGIN = "http://localhost:3000";
const SO = "so-gddt-thai-nguyen";
const CITY = "pgd-tp-thai-nguyen";
const DIEN_LUC = "mn-dien-luc";

const reports = demoReports();
const sent = reports.filter((report) => report.revisions.length > 0);
const newest = (report: (typeof reports)[number]): DemoRevision | undefined => report.revisions.at(-1);
const said: string[] = [];

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came; its assertions are the type.
type Body = any;
type Ask = (path: string) => Promise<{ status: number; body: Body }>;

let database: TestDatabase;
let house: DemoHouse;
let signIn: (email: string, unit: string) => Promise<Ask>;
let so: Ask;
let city: Ask;
let head: Ask;
let campaignId: string;
let today = "2023-01-25T09:00:00+07:00";

beforeAll(async () => {
  database = await testDatabase();
  const filesDir = mkdtempSync(join(tmpdir(), "thidua-demo-"));
  const parts = {
    urls: database.urls,
    secret: "only-for-tests-0123456789-abcdefghijklmnop",
    publicUrl: ORIGIN,
    filesDir,
    archivesDir: join(filesDir, "archives"),
    canMail: false,
    log: createLog("silent"),
  };
  house = {
    makeRoot: (root) => makeRoot(database.urls.owner, root),
    compose: (clock: Clock) => compose({ ...parts, clock, isFilling: true }),
    say: (line) => said.push(line),
  };
  await fillDemo(house);

  // Looked at by an app as it serves, ten days after the year's reports were due.
  const composed = compose({ ...parts, clock: { now: () => new Date(today) } });
  afterAll(async () => {
    await composed.close();
    rmSync(filesDir, { recursive: true, force: true });
  });
  const app = createApp(composed.deps);
  signIn = async (email, unit) => {
    const answer = await app.request(`${ORIGIN}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { origin: ORIGIN, "content-type": "application/json" },
      body: JSON.stringify({ email, password: demoPassword }),
    });
    expect(answer.status, email).toBe(200);
    const cookie = answer.headers.getSetCookie().map((one) => one.split(";", 1)[0]);
    return async (path) => {
      const url = `${ORIGIN}/api/v1/units/${unit}${path}`;
      const response = await app.request(url, { headers: { cookie: cookie.join("; ") } });
      return { status: response.status, body: await response.json() };
    };
  };
  so = await signIn("vanphong@thainguyen.example", SO);
  city = await signIn("chuyenvien@tp-thainguyen.example", CITY);
  head = await signIn("hieutruong.dienluc@tp-thainguyen.example", DIEN_LUC);
  campaignId = (await head("/campaigns")).body.items[0].id;
}, 600_000);

describe("the province", () => {
  test("has every unit in its place and everybody who works in it", async () => {
    const admin = database.pool("admin", 1);
    const units =
      await admin`select u.code, p.code as parent from core.units u join core.units p on p.unit_no = u.parent_no`;
    const parentOf = new Map(units.map(({ code, parent }) => [code, parent]));
    expect(parentOf.size).toBe(1 + districts.length + schools.length);
    for (const unit of [...districts, ...schools]) expect(parentOf.get(unit.code)).toBe(unit.parentCode);
    const members =
      await admin`select m.email, m.roles, u.code from core.memberships m join core.units u using (unit_no)`;
    const rolesOf = new Map(members.map(({ email, code, roles }) => [`${email} ${code}`, roles]));
    expect(rolesOf.size).toBe(people.length);
    for (const { email, memberships } of people)
      for (const { unitCode, roles } of memberships)
        expect(rolesOf.get(`${email} ${unitCode}`)).toEqual(roles);
  });

  test("has each report with every sending and every decision, at its moment", async () => {
    const admin = database.pool("admin", 1);
    const sendings = await admin`
      select u.code, s.period, s.revision, s.sent_at, p.email from core.submissions s
      join core.units u using (unit_no) join core.memberships p on p.unit_no = s.unit_no and p.person_id = s.sent_by`;
    const told = new Map(
      sendings.map((row) => [
        `${row["code"]} ${row["period"]} ${row["revision"]}`,
        `${row["sent_at"].toISOString()} ${row["email"]}`,
      ]),
    );
    const expected = new Map(
      sent.flatMap(({ unitCode, period, revisions }) =>
        revisions.map(({ revision, sentAt, sentBy }) => [
          `${unitCode} ${period} ${revision}`,
          `${new Date(sentAt).toISOString()} ${sentBy}`,
        ]),
      ),
    );
    expect(told).toEqual(expected);

    const decisions = await admin`
      select u.code, r.period, r.revision, r.decision, r.decided_at, count(f.indicator_id)::int as findings
      from core.reviews r join core.units u using (unit_no)
      left join core.review_findings f on f.unit_no = r.unit_no and f.review_id = r.id group by 1, 2, 3, 4, 5`;
    const decided = new Map(
      decisions.map((row) => [
        `${row["code"]} ${row["period"]} ${row["revision"]}`,
        [row["decision"], row["decided_at"].toISOString(), row["findings"]],
      ]),
    );
    const decidedInStory = new Map(
      sent.flatMap(({ unitCode, period, revisions }) =>
        revisions.flatMap(({ revision, review }) =>
          review
            ? [
                [
                  `${unitCode} ${period} ${revision}`,
                  [review.decision, new Date(review.decidedAt).toISOString(), review.findings.length],
                ] as const,
              ]
            : [],
        ),
      ),
    );
    expect(decided).toEqual(decidedInStory);
  });

  test("has what happened in the order in which it happened: nothing is dated before the people who did it", async () => {
    const admin = database.pool("admin", 1);
    const early = await admin`
      select e.name, e.occurred_at from core.events e
      join core.memberships m on m.unit_no = e.unit_no and m.person_id = e.person_id
      where e.occurred_at < m.created_at`;
    expect(early).toEqual([]);
    const [first] =
      await admin`select min(occurred_at) as at from core.events where name = 'campaigns.published'`;
    expect(first?.["at"].toISOString().slice(0, 10)).toBe("2022-01-07");
  });
});

describe("the plan of Điện Lực", () => {
  test("is the original line by line, with what it lacks marked as added", async () => {
    const { body } = await head(`/campaigns/${campaignId}`);
    expect(body).toMatchObject({ documentNumber: "13/KH-TrMN", documentOn: "2022-01-12", status: "running" });
    const lines = body.sections.map(({ kind, depth, label, body, note, origin }: Body) => ({
      kind,
      depth,
      label,
      body,
      note,
      origin: origin === "own" ? "seed" : origin,
    }));
    expect(lines).toEqual(dienLucCampaign.sections);
    expect(lines.filter(({ origin }: Body) => origin === "seed")).toEqual(dienLucPlan);
    expect(body.tasks.map(({ title }: Body) => title)).toEqual(dienLucTasks.map(({ title }) => title));
    expect(body.criteria).toHaveLength(38);
    expect(body.criteria.every(({ isLocked }: Body) => isLocked)).toBe(true);
  });

  test("rests on the documents that the original names: every edge of the seed is in the graph", async () => {
    const { body } = await head(`/campaigns/${campaignId}/basis-graph`);
    const numberOf = new Map(body.nodes.map(({ id, number }: Body) => [id, number]));
    const edges = body.edges.map(({ fromId, kind, toId }: Body) =>
      [numberOf.get(fromId), kind, numberOf.get(toId)].join(" "),
    );
    const number = (key: string) => legalDocuments.find((document) => document.key === key)?.number;
    for (const { fromKey, kind, toKey } of legalLinks.filter(({ origin }) => origin === "seed"))
      expect(edges).toContain([number(fromKey), kind, number(toKey)].join(" "));
  });

  test("is known to its staff, who sit in the groups that it names", async () => {
    const { body } = await head(`/campaigns/${campaignId}/acknowledgements`);
    expect([body.confirmedCount, body.items.length]).toEqual([acknowledged.length, 20]);
    const groups = (await head("/groups")).body.items;
    expect(groups.map(({ name, members }: Body) => [name, members.length])).toEqual(
      dienLucGroups.map(({ name, memberEmails }) => [name, memberEmails.length]),
    );
  });
});

describe("the figures", () => {
  /** Sums over the newest sending of each school, straight from the story. */
  function recomputed(period: string) {
    const sums = new Map<string, { num: string; den: string; schools: number }>();
    for (const report of sent.filter((one) => one.period === period))
      for (const { indicatorCode, num, den } of newest(report)?.figures ?? []) {
        const sum = sums.get(indicatorCode) ?? { num: "0", den: "0", schools: 0 };
        sums.set(indicatorCode, {
          num: addDecimals(sum.num, num),
          den: addDecimals(sum.den, den ?? "0"),
          schools: sum.schools + 1,
        });
      }
    return sums;
  }

  test.each(["2022-01", "2022-06", "2022-12", "2022-Q1", "2022-Q4", "2022"])(
    "of %s in the province are the sums of what its schools sent last",
    async (period) => {
      const frequency = period.includes("Q") ? "quarter" : period === "2022" ? "year" : "month";
      const { body } = await so(`/campaigns/${campaignId}/rollup?period=${period}`);
      const sums = recomputed(period);
      const shown = body.items.filter(({ indicator }: Body) => indicator.frequency === frequency);
      const codes = shown.map(({ indicator }: Body) => indicator.code);
      // The two criteria of the city are not the province's.
      expect(
        [...sums.keys()].filter((code) => !codes.includes(code)).every((code) => code.startsWith("TPTN")),
      ).toBe(true);
      for (const { indicator, num, den, schools: behind } of shown) {
        const sum = sums.get(indicator.code);
        const rule = indicator.overUnits;
        expect([indicator.code, behind.counted]).toEqual([indicator.code, sum?.schools]);
        expect([indicator.code, num]).toEqual([indicator.code, sum?.num]);
        if (rule === "ratio") expect([indicator.code, den]).toEqual([indicator.code, sum?.den]);
      }
      const coverage = body.coverage.find((one: Body) => one.frequency === frequency);
      const ofPeriod = sent.filter((report) => report.period === period);
      expect(coverage).toMatchObject({
        expected: schools.length,
        sent: ofPeriod.length,
        approved: ofPeriod.filter((report) => newest(report)?.review?.decision === "approved").length,
        late: ofPeriod.filter((report) => report.timing === "late").length,
      });
    },
  );

  test("lead down to the single one, with author, sender, reviewer and what went wrong", async () => {
    const path = `/campaigns/${campaignId}/figures/${DIEN_LUC}/2022-04`;
    const story = reports.find((report) => report.unitCode === DIEN_LUC && report.period === "2022-04");
    const finding = story?.revisions[0]?.review?.findings[0];
    const { status, body } = await so(`${path}/${finding?.indicatorCode}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      num: story?.revisions[1]?.figures.find((one) => one.indicatorCode === finding?.indicatorCode)?.num,
      state: "approved",
      author: { name: "Nguyễn Thị Khánh Huyền" },
      report: { revision: 2, sentBy: "Trần Thị Hòa" },
      reviewer: { name: "Ngô Thị Thu Hằng" },
    });
    const returned = body.history.find((one: Body) => one.decision === "returned");
    expect(returned).toMatchObject({ finding: finding?.reason, by: "Ngô Thị Thu Hằng" });
  });
});

describe("what is still under way", () => {
  test("the city's queue has something of every kind", async () => {
    const { body } = await city("/reviews?period=2022-12&state=all&limit=200");
    const state = (code: string) => body.items.find((one: Body) => one.school.code === code);
    expect(state("mn-quang-vinh")).toMatchObject({ state: "waiting", isLate: false, isResent: false });
    expect(state("mn-tuc-duyen")).toMatchObject({ state: "waiting", isLate: true });
    expect(state("mn-1-5")).toMatchObject({ state: "waiting", isResent: true, revision: 2 });
    expect(state("mn-dong-quang")).toMatchObject({ state: "returned" });
    expect(state("mn-thinh-dan")).toMatchObject({ state: "approved" });
    expect(state("mn-tan-cuong")).toMatchObject({ state: "missing", isOverdue: true });
    for (const count of ["waiting", "resent", "late", "missing", "overdue", "returned", "approved"])
      expect([count, body.counts[count] > 0]).toEqual([count, true]);
  });

  test("a draft is there for the school and for nobody above", async () => {
    const story = reports.find((report) => report.unitCode === DIEN_LUC && report.period === "2022-12");
    const { body: sheet } = await head(`/campaigns/${campaignId}/reports/2022-12`);
    expect(sheet.state).toBe("draft");
    const typed = sheet.figures.filter(({ num }: Body) => num !== null);
    expect(typed.map(({ code }: Body) => code).sort()).toEqual(
      story?.draft?.figures.map(({ indicatorCode }) => indicatorCode).sort(),
    );
    expect((await city(`/reviews/${DIEN_LUC}/${campaignId}/2022-12`)).status).toBe(404);
    for (const ask of [city, so]) {
      const { body } = await ask(`/campaigns/${campaignId}/figures/${DIEN_LUC}/2022-12/${typed[0].code}`);
      expect(body).toMatchObject({ num: null, value: null, author: null, history: [] });
    }
  });
});

test("tells how far it is, and is made once: a second filling is refused", async () => {
  expect(said.at(-1)).toMatch(/^Đang tạo 63 trường… (\d+)\/\1 báo cáo$/);
  await expect(fillDemo(house)).rejects.toThrow("the tree already has a root");
});

describe("the second act, played on the demo as it stands", () => {
  let reformed: readonly ReformTotals[];
  let sentBefore: Body;
  const sentOf = async () => {
    const admin = database.pool("admin", 1);
    const [row] = await admin`
      select count(*)::int as figures, md5(string_agg(f::text, '' order by f.unit_no, f.period, f.indicator_id, f.revision)) as hash
      from core.figures f where f.campaign_id = ${campaignId}`;
    return row;
  };
  const compare = async (ask: Ask, indicator: string, period: string, tree: string) =>
    (await ask(`/campaigns/${campaignId}/comparison?indicator=${indicator}&period=${period}&tree=${tree}`))
      .body;

  beforeAll(async () => {
    sentBefore = { ...(await sentOf()), city: await compare(so, "MN-C5", "2022-12", "now") };
    expect(await reformState(database.pool("owner", 1))).toBe("not played");
    reformed = await playReform(house);
    expect(await reformState(database.pool("owner", 1))).toBe("played");
    today = "2026-01-26T09:00:00+07:00";
  }, 600_000);

  test("totals of every year agree by former Phòng and by commune", () => {
    const sum = (values: ReadonlyMap<string, number>) =>
      [...values.values()].reduce((all, one) => all + one, 0);
    expect(reformed.map(({ year }) => year)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
    for (const { byOffice, byCommune, nation } of reformed) {
      expect(sum(byCommune)).toBeGreaterThan(0);
      expect(sum(byOffice)).toBe(sum(byCommune));
      expect([nation.before, nation.after]).toEqual([sum(byCommune), sum(byCommune)]);
      for (const { code } of districts) expect(byOffice.get(code)).toBeGreaterThan(0);
      for (const { code } of communes) expect(byCommune.get(code)).toBeGreaterThan(0);
    }
    expect(describeReform(reformed).join("\n")).toContain("agree in every year");
  });

  test("the year 2022 of the first act is as it was, in the old tree and in the new one", async () => {
    const { city, ...sent } = sentBefore;
    expect(await sentOf()).toEqual(sent);
    const then = await compare(so, "MN-C5", "2022-12", "then");
    const now = await compare(so, "MN-C5", "2022-12", "now");
    const valuesIn = (body: Body) =>
      new Map(body.rows.map(({ unit, value }: Body) => [unit.code, value] as const));
    for (const { code } of districts) expect(valuesIn(then).get(code)).toBe(valuesIn(city).get(code));
    expect([then.summary.num, now.summary.num]).toEqual([city.summary.num, city.summary.num]);
    expect(now.rows.map(({ unit }: Body) => unit.level)).not.toContain("district");
  });

  test("the commune has the open quarter to review; the former Phòng reads its archive alone", async () => {
    const officer = await signIn("vhxh@quantrieu.example", "ubnd-phuong-quan-trieu");
    const queue = (await officer(`/reviews?period=${openQuarter}`)).body;
    expect(queue.items.map(({ school }: Body) => school.code)).toContain(DIEN_LUC);
    expect((await city("")).body.closedOn).toBe(reformDay);
    expect((await city(`/units/${DIEN_LUC}`)).status).toBe(404);
    expect((await head("")).body.parentCode).toBe("ubnd-phuong-quan-trieu");
    expect((await so("/units/mn-duc-xuan")).body.parentCode).toBe("ubnd-phuong-duc-xuan");
  });

  test("everybody whom the program names can sign in", async () => {
    for (const [email] of accountsAfter) {
      const unit = [...communes.map(({ code, officer }) => [officer.email, code] as const)].find(
        ([of]) => of === email,
      );
      await signIn(email, unit?.[1] ?? SO);
    }
  });
});
