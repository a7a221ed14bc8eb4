import { beforeAll, describe, expect, test } from "vitest";
import { PlantedCampaign } from "../support/planted-campaign.ts";
import { type Answer, type Caller, Product, type TestUnit } from "../support/product.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came; its assertions are the type.
type Body = any;
type Rows = Readonly<Record<string, string | null>>;

/** The body of an answer that has to be a success. */
function good(answer: Answer): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

const years = ["2021", "2022", "2023", "2024", "2025"] as const;
const REFORM = "2025-07-01";
const OPEN = "2025-06";

/** Each Phòng with its schools, and the communes to which these pass. */
const thaiNguyen = [
  ["TP Thái Nguyên", ["Điện Lực", "Phường Quan Triều"], ["Đồng Quang", "Phường Phan Đình Phùng"]],
  ["TP Sông Công", ["Mỏ Chè", "Phường Sông Công"], ["Bách Quang", "Phường Bách Quang"]],
  ["TP Phổ Yên", ["Ba Hàng", "Phường Phổ Yên"], ["Phúc Thuận", "Phường Phúc Thuận"]],
  ["Định Hóa", ["Chợ Chu", "Xã Định Hóa"], ["Lam Vỹ", "Xã Lam Vỹ"]],
  ["Phú Lương", ["Đu", "Xã Phú Lương"], ["Vô Tranh", "Xã Vô Tranh"]],
  // Communes need not respect former districts: two schools of two Phòng come into one.
  ["Đồng Hỷ", ["Sông Cầu", "Xã Văn Hán"], ["Sơn Cẩm", "Phường Quan Triều"]],
  ["Võ Nhai", ["Đình Cả", "Xã Võ Nhai"], ["La Hiên", "Xã La Hiên"]],
  ["Đại Từ", ["Hùng Sơn", "Xã Đại Từ"], ["An Khánh", "Xã An Khánh"]],
  ["Phú Bình", ["Hương Sơn", "Xã Phú Bình"], ["Điềm Thụy", "Xã Điềm Thụy"]],
] as const;
const bacKan = [
  ["TP Bắc Kạn", ["Đức Xuân", "Phường Đức Xuân"], ["Sông Cầu Bắc Kạn", "Phường Bắc Kạn"]],
  ["Ba Bể", ["Chợ Rã", "Xã Chợ Rã"], ["Đồng Phúc", "Xã Đồng Phúc"]],
] as const;

interface PlantedSchool extends TestUnit {
  readonly name: string;
  readonly office: string;
  readonly commune: string;
  readonly province: "tn" | "bk";
  /** Children enrolled, families that pay without cash and all families, by year; null: it did not send that year. */
  readonly figures: ReadonlyMap<string, { count: number; paid: number; all: number } | null>;
}

/** Of the tables that hold what was sent: one hash for all their rows, with every column. */
const sentTables = [
  "figures",
  "reports",
  "submissions",
  "reviews",
  "review_findings",
  "evidence",
  "figure_sums",
];

describe("the reform of 1 July 2025", () => {
  let product: Product;
  let tn: TestUnit;
  let bk: TestUnit;
  let campaign: PlantedCampaign;
  let ministry: Caller;
  let director: Caller;
  let office: Caller;
  let officer: Caller;
  let head: Caller;
  const offices = new Map<string, TestUnit>();
  const schools: PlantedSchool[] = [];
  const communeCode = new Map<string, string>();
  let before: { hashes: Body; nation: Body[]; thaiNguyen: Body[] };

  const dienLuc = (): PlantedSchool => schools[0] as PlantedSchool;
  const on = (moment: string) => {
    product.clock.at = new Date(`${moment}+07:00`);
  };
  const comparison = async (caller: Caller, indicator: string, period: string, tree: string, more = "") =>
    good(
      await caller.get(
        `/campaigns/${campaign.id}/comparison?indicator=${indicator}&period=${period}&limit=500&tree=${tree}${more}`,
      ),
    );
  const rowsOf = (body: Body): Rows =>
    Object.fromEntries(body.rows.map(({ unit, value }: Body) => [unit.code, value]));
  /** What the figures that were planted come to, for those schools that `key` puts into one row. */
  const expected = (
    year: string,
    of: readonly PlantedSchool[],
    key: (school: PlantedSchool) => string,
  ): Rows =>
    Object.fromEntries(
      [...Map.groupBy(of, key)].map(([row, group]) => {
        const sent = group.flatMap((school) => school.figures.get(year) ?? []);
        return [row, sent.length ? String(sent.reduce((sum, { count }) => sum + count, 0)) : null];
      }),
    );
  const totalOf = (rows: Rows): number =>
    Object.values(rows).reduce((sum, value) => sum + Number(value ?? 0), 0);
  const hashes = async (): Promise<Body> => {
    const admin = product.database.pool("admin", 1);
    const found: Record<string, unknown> = {};
    for (const table of sentTables) {
      const [row] = await admin.unsafe(
        `select count(*)::int as rows, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash from core.${table} t`,
      );
      found[table] = row;
    }
    return found;
  };
  const unitNo = async (code: string): Promise<TestUnit> => {
    const [row] = await product.database.pool(
      "admin",
      1,
    )`select unit_no from core.units where code = ${code}`;
    return { no: row?.["unit_no"], code };
  };

  beforeAll(async () => {
    product = await Product.start();
    on("2021-01-04T08:00:00");
    tn = await product.unit(product.root, { level: "province", name: "Sở GDĐT Thái Nguyên", code: "so-tn" });
    bk = await product.unit(product.root, { level: "province", name: "Sở GDĐT Bắc Kạn", code: "so-bk" });
    for (const [province, parent, tree] of [["tn", tn, thaiNguyen] as const, ["bk", bk, bacKan] as const])
      for (const [place, ...places] of tree) {
        const made = await product.unit(parent, { level: "district", name: `Phòng GDĐT ${place}` });
        offices.set(place, made);
        for (const [name, commune] of places) {
          const nth = schools.length;
          const unit = await product.unit(made, { name: `Trường Mầm non ${name}` });
          // Sized by powers and primes, so that no two groups of schools come to the same by chance.
          const figures = new Map(
            years.map((year, at) => [
              year,
              (nth + at) % 7 === 3
                ? null
                : {
                    count: 100 + nth * nth * 3 + at * 11,
                    paid: 30 + nth * 5 + at * 7,
                    all: 90 + nth * 6 + at * 8,
                  },
            ]),
          );
          schools.push({ ...unit, name, office: place, commune, province, figures });
        }
      }
    campaign = await PlantedCampaign.plant(product, product.root, {
      name: "Chuyển đổi số ngành giáo dục 2021-2025",
      indicators: [
        { code: "SL", frequency: "year" },
        { code: "HP", kind: "ratio", frequency: "year" },
        { code: "TB", frequency: "month" },
      ],
      periods: [...years, OPEN],
    });
    for (const school of schools) {
      for (const year of years.filter((one) => one !== "2025")) await sendYear(school, year);
      await campaign.report(
        school,
        OPEN,
        { TB: [String(school.no % 10)] },
        { sentAt: "2025-06-30T02:00:00Z" },
      );
    }
    await campaign.review(dienLuc(), "2021", "approved", offices.get("TP Thái Nguyên") as TestUnit);
    await campaign.evidence(dienLuc(), "2021", "SL", "Danh sách trẻ");
    ministry = await product.person(product.root, ["platform_admin"]);
    director = await product.person(tn, ["province_viewer"], { name: "Nguyễn Quốc Bảo" });
    office = await product.person(offices.get("TP Thái Nguyên") as TestUnit, ["tier2_admin"]);
    head = await product.person(dienLuc(), ["school_head"], { name: "Trần Thị Hòa" });
  }, 120_000);

  const sendYear = async (school: PlantedSchool, year: string) => {
    const sent = school.figures.get(year);
    if (sent)
      await campaign.report(
        school,
        year,
        { SL: [String(sent.count)], HP: [String(sent.paid), String(sent.all)] },
        { sentAt: `${Number(year) + 1}-01-05T02:00:00Z` },
      );
  };
  const of = (province: "tn" | "bk") => schools.filter((school) => school.province === province);
  const officeOf = (school: PlantedSchool) => (offices.get(school.office) as TestUnit).code;
  const communeOf = (school: PlantedSchool) => communeCode.get(school.commune) ?? "";

  test("until then Thái Nguyên adds up by its nine Phòng, and sees nothing of Bắc Kạn", async () => {
    on("2025-06-30T09:00:00");
    for (const year of years.slice(0, 4)) {
      const { rows } = await comparison(director, "SL", year, "now");
      expect(rows).toHaveLength(9);
      expect(rowsOf({ rows })).toEqual(expected(year, of("tn"), officeOf));
    }
    expect((await director.get(`/units/${bk.code}`)).status).toBe(404);
    expect(good(await office.get("/reviews")).items.map(({ school }: Body) => school.code)).toContain(
      dienLuc().code,
    );
    before = {
      hashes: await hashes(),
      nation: await Promise.all(years.map((year) => comparison(ministry, "SL", year, "now"))),
      thaiNguyen: await Promise.all(years.map((year) => comparison(director, "SL", year, "now"))),
    };
  });

  test("the preview says what the night will change", async () => {
    on("2025-07-01T07:00:00");
    const preview = good(
      await ministry.post("/reorganisation-previews?limit=1", { effectiveOn: REFORM, acts: acts() }),
    );
    const communes = new Set(schools.map(({ commune }) => commune)).size;
    expect(preview.faults).toEqual([]);
    expect(preview.counts).toMatchObject({ made: communes, ended: 9 + 2 + 1, moved: schools.length });
    expect(preview.periods).toMatchObject({ waiting: expect.any(Number) });
    expect(await hashes()).toEqual(before.hashes);
  });

  /** One order: Bắc Kạn joins, the tier between ends, every school passes to its commune. */
  function acts() {
    const communes = [...new Map(schools.map((school) => [school.commune, school.province])).keys()];
    const codeOf = (commune: string) =>
      `ubnd-${commune
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replaceAll("Đ", "D")
        .replaceAll("đ", "d")
        .toLowerCase()
        .replaceAll(" ", "-")}`;
    for (const commune of communes) communeCode.set(commune, codeOf(commune));
    return [
      { kind: "merge_provinces", units: [bk.code], into: tn.code },
      {
        kind: "abolish_level",
        level: "district",
        create: communes.map((name) => ({
          name: `UBND ${name}`,
          level: "commune",
          parent: tn.code,
          code: codeOf(name),
        })),
        map: schools.map((school) => ({ unit: school.code, to: codeOf(school.commune) })),
        rest: "refuse",
      },
    ];
  }

  test("the ministry carries it out as one order; nothing that was sent is rewritten", async () => {
    on("2025-07-01T08:00:00");
    const done = good(
      await ministry.post("/reorganisations", {
        effectiveOn: REFORM,
        title: "Tổ chức chính quyền địa phương hai cấp",
        legalBasis: "Nghị quyết số 202/2025/QH15 của Quốc hội",
        acts: acts(),
        passStaff: false,
      }),
    );
    expect(done.counts).toMatchObject({ ended: 12, moved: schools.length });
    expect(await hashes()).toEqual(before.hashes);
    officer = await product.person(await unitNo(communeOf(dienLuc())), ["tier2_admin"], {
      name: "Hoàng Thị Xã",
    });
  });

  test("Thái Nguyên's director reads what Bắc Kạn was: its schools' figures, its offices, who came from whom", async () => {
    const school = of("bk")[0] as PlantedSchool;
    const figure = good(await director.get(`/campaigns/${campaign.id}/figures/${school.code}/2021/SL`));
    expect(figure.num).toBe(String(school.figures.get("2021")?.count));
    const history = good(await director.get(`/units/${bk.code}/history`));
    expect(history).toMatchObject({
      unit: { closedOn: REFORM },
      successors: [{ unit: { code: tn.code }, kind: "merge", share: 1 }],
    });
    expect(good(await director.get(`/units/${officeOf(school)}/history`)).unit.closedOn).toBe(REFORM);
  });

  test("who served a former Phòng sees no school any more, and changes nothing", async () => {
    expect(good(await office.get("")).closedOn).toBe(REFORM);
    expect((await office.get(`/units/${dienLuc().code}`)).status).toBe(404);
    expect((await office.get(`/campaigns/${campaign.id}/figures/${dienLuc().code}/2021/SL`)).status).toBe(
      404,
    );
    expect((await comparison(office, "SL", "2021", "then")).rows).toEqual([]);
    const item = { school: dienLuc().code, campaign: campaign.id, period: OPEN, revision: 1 };
    expect((await office.post("/reviews/approvals", { items: [item] })).status).toBe(409);
  });

  test("the commune's officer reviews the period that was open when the Phòng ended", async () => {
    on("2025-07-03T09:00:00");
    const mine = schools.filter(({ commune }) => commune === dienLuc().commune).map(({ code }) => code);
    const queue = good(await officer.get("/reviews"));
    const open = queue.items.filter(({ period }: Body) => period.period === OPEN);
    expect(open.map(({ school }: Body) => school.code).sort()).toEqual(mine.sort());
    const item = { school: dienLuc().code, campaign: campaign.id, period: OPEN, revision: 1 };
    expect(good(await officer.post("/reviews/approvals", { items: [item] }))).toMatchObject({
      done: 1,
      refused: 0,
    });
    expect(good(await head.get(`/campaigns/${campaign.id}/reports/${OPEN}`)).state).toBe("approved");
    const elsewhere = schools.find(({ commune }) => commune !== dienLuc().commune) as PlantedSchool;
    const foreign = { ...item, school: elsewhere.code };
    expect(good(await officer.post("/reviews/approvals", { items: [foreign] }))).toMatchObject({
      done: 0,
      refused: 1,
    });
  });

  test("the totals of every year are the same in the old tree and in the new one", async () => {
    on("2026-01-20T09:00:00");
    for (const school of schools) await sendYear(school, "2025");
    for (const [at, year] of years.entries()) {
      const now = rowsOf(await comparison(director, "SL", year, "now"));
      const then = rowsOf(await comparison(director, "SL", year, "2025-06-30"));
      expect(now).toEqual(expected(year, schools, communeOf));
      for (const school of of("tn"))
        expect(then[officeOf(school)]).toBe(expected(year, of("tn"), officeOf)[officeOf(school)]);
      expect(totalOf(now)).toBe(totalOf(expected(year, schools, officeOf)));
      if (year !== "2025") {
        expect(then).toMatchObject(rowsOf(before.thaiNguyen[at]));
        const nation = await comparison(ministry, "SL", year, "now");
        expect(nation.summary.value).toBe(before.nation[at].summary.value);
        expect(rowsOf(await comparison(ministry, "SL", year, "then"))).toEqual(rowsOf(before.nation[at]));
        expect(rowsOf(nation)).toEqual({ [tn.code]: before.nation[at].summary.value });
      }
    }
  });

  test("a ratio is the sum of its parts, however the schools are grouped", async () => {
    for (const year of years.slice(0, 4)) {
      const now = await comparison(director, "HP", year, "now");
      const old = await comparison(ministry, "HP", year, "then");
      expect([now.summary.num, now.summary.den, now.summary.value]).toEqual([
        old.summary.num,
        old.summary.den,
        old.summary.value,
      ]);
    }
  });
});
