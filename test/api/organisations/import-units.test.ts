import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTable } from "../../../services/api/src/platform/files/read-table.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
let so: Caller, teacher: Caller, district: TestUnit;
beforeAll(async () => {
  const province = await product.unit(product.root, { level: "province", name: "Sở GDĐT Nhập" });
  district = await product.unit(province, { level: "district", name: "Phòng GDĐT huyện Cũ", code: "pgd-cu" });
  const school = await product.unit(district, { name: "Trường Mầm non Cũ" });
  so = await product.person(province, ["province_admin"]);
  teacher = await product.person(school, ["teacher"]);
});

const form = (content: string | Uint8Array<ArrayBuffer>, name = "don-vi.csv") => {
  const data = new FormData();
  data.set("file", new File([content], name));
  return data;
};
const csv = (...lines: string[]) => form(["Tên đơn vị,Cấp trên,Cấp,Mã,Số trẻ", ...lines].join("\n"));
const total = async (caller: Caller) => (await caller.get("/units")).body.total;

describe("importUnits", () => {
  test("makes districts and their schools from one file, in any order", async () => {
    const file = csv(
      "Trường Mầm non Một,Phòng GDĐT huyện Mới,Trường,,120",
      "Phòng GDĐT huyện Mới,,Phòng GDĐT",
      "Trường Mầm non Hai,pgd-cu",
    );
    const preview = await so.post("/unit-import-previews", file);
    expect(preview.body).toMatchObject({
      lines: 3,
      errorCount: 0,
      counts: [
        { levelName: "Phòng GDĐT", count: 1 },
        { levelName: "Trường", count: 2 },
      ],
    });
    expect(await total(so)).toBe(2);

    const done = await so.post("/unit-imports", file);
    expect(done.status).toBe(201);
    expect(done.body.created).toBe(3);
    expect((await so.get("/units/mn-mot")).body).toMatchObject({ parentCode: "pgd-moi", childCount: 120 });
    expect((await so.get("/units?under=pgd-moi")).body.total).toBe(1);

    const again = await so.post("/unit-imports", file);
    expect(again.body).toMatchObject({ status: 422, code: "organisations.import-refused", errorCount: 3 });
    expect(again.body.cells.map((cell: { code: string }) => cell.code)).toEqual([
      "exists",
      "exists",
      "exists",
    ]);
  });

  test("tells who asks for lines how many rows are read, checked and written", async () => {
    const lines = async (file: FormData) => {
      const headers = { accept: "application/x-ndjson" };
      const { response } = await so.post("/unit-imports", file, { headers });
      return (await response.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    };
    const names = Array.from({ length: 1100 }, (_, at) => `Trường Mầm non Đông ${at},pgd-dong,Trường`);
    const west = ["Phòng GDĐT huyện Tây,,Phòng GDĐT,pgd-tay", "Trường Mầm non Tây,pgd-tay,Trường"];
    const done = await lines(csv(...west, "Phòng GDĐT huyện Đông,,Phòng GDĐT,pgd-dong", ...names));
    expect(done.slice(0, -1).map(({ progress }) => Object.values(progress))).toEqual([
      ["reading", 1103, 1103],
      ["checking", 1103, 1103],
      ["writing", 0, 1103],
      ["writing", 500, 1103],
      ["writing", 1000, 1103],
      ["writing", 1103, 1103],
    ]);
    expect(done.at(-1)).toMatchObject({ status: 201, body: { created: 1103 } });
    expect((await so.get("/units?under=pgd-dong")).body.total).toBe(1100);
    // A unit of the first part is as much there as those of the last.
    expect((await so.get("/units?under=pgd-tay")).body.items).toMatchObject([{ code: "mn-tay" }]);

    // A refusal comes as the last line, or as ever where nothing was told yet.
    const refused = await lines(csv("Phòng GDĐT huyện Đông,,Phòng GDĐT"));
    expect(refused.at(-1)).toMatchObject({ status: 422, body: { code: "organisations.import-refused" } });
    const forbidden = await teacher.post("/unit-imports", csv(), {
      headers: { accept: "application/x-ndjson" },
    });
    expect(forbidden.body).toMatchObject({ status: 403, code: "http.forbidden" });
  });

  test("is written whole or not at all, also when it is refused in the middle of writing", async () => {
    const before = await total(so);
    const rows = Array.from({ length: 501 }, (_, at) => `Trường Mầm non Nửa ${at},pgd-cu,Trường`);
    // The first part is written when the database refuses the second, which holds a sign that it cannot keep.
    const response = await so.post("/unit-imports", csv(...rows, "Trường Mầm non \u0000,pgd-cu,Trường"));
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await total(so)).toBe(before);
  });

  test("names every wrong cell by line and heading, and writes nothing", async () => {
    const before = await total(so);
    const file = csv("Trường Tốt,pgd-cu", ",pgd-cu", "Trường Lạc,Phòng nào đó,Cấp lạ,,nhiều");
    const refused = await so.post("/unit-imports", file);
    expect(refused.status).toBe(422);
    expect(refused.body.cells).toMatchObject([
      { line: 3, column: "name", heading: "Tên đơn vị", message: "Chưa có tên" },
      { line: 4, column: "level", heading: "Cấp", value: "Cấp lạ" },
      { line: 4, column: "childCount", heading: "Số trẻ", value: "nhiều" },
      { line: 4, column: "parent", heading: "Cấp trên", value: "Phòng nào đó" },
    ]);
    expect(refused.body.errors[0]).toEqual({
      pointer: "#/file/3/name",
      code: "required",
      detail: "Chưa có tên",
    });
    expect((await so.post("/unit-import-previews", file)).body.errors).toEqual(refused.body.cells);
    expect(await total(so)).toBe(before);
  });

  test("reads JSON and XLSX as well, and says what it did not read", async () => {
    const json = form(
      JSON.stringify([{ name: "Trường Mầm non Ba", parent: "pgd-cu", phone: "0912" }]),
      "x.json",
    );
    expect((await so.post("/unit-import-previews", json)).body).toMatchObject({
      errorCount: 0,
      ignoredColumns: ["phone"],
      rows: [{ line: 1, code: "mn-ba" }],
    });
    const cell = (value: string) => ({ value });
    const xlsx = await writeXlsxFile([
      ["DANH SÁCH"].map(cell),
      ["Tên trường", "Trực thuộc"].map(cell),
      ["Trường Mầm non Bốn", "Phòng GDĐT huyện Cũ"].map(cell),
    ]).toBuffer();
    expect((await so.post("/unit-imports", form(new Uint8Array(xlsx)))).body.created).toBe(1);
    expect((await so.get("/units?q=mam non bon")).body.items).toMatchObject([{ parentCode: "pgd-cu" }]);
  });

  test("gives another number to codes that somebody in the nation has, and keeps the children with them", async () => {
    const elsewhere = await product.unit(product.root, { level: "province", name: "Sở GDĐT Khác" });
    await product.unit(elsewhere, { level: "district", name: "Phòng GDĐT huyện Trùng", code: "pgd-trung" });
    const done = await so.post(
      "/unit-imports",
      csv("Phòng GDĐT huyện Trùng,,Phòng GDĐT", "Trường Mầm non Con,Phòng GDĐT huyện Trùng"),
    );
    expect(done.status).toBe(201);
    expect((await so.get("/units/mn-con")).body.parentCode).toBe("pgd-trung-2");
    const taken = await so.post("/unit-imports", csv("Phòng GDĐT huyện Khác,,Phòng GDĐT,pgd-trung"));
    expect(taken.body.cells).toMatchObject([{ line: 2, column: "code", code: "code-taken" }]);
  });

  test("refuses a file that is none, one without the column it needs, and one without rows", async () => {
    for (const file of [form("\u0000"), form("a,b\n1,2"), form("Tên đơn vị\n")]) {
      expect((await so.post("/unit-imports", file)).body.code).toBe("files.unreadable-table");
    }
    expect((await so.post("/unit-imports", new FormData())).body.code).toBe("http.invalid");
    expect((await so.post("/unit-imports", { file: "x" })).body.code).toBe("http.unsupported-media-type");
  });

  test("is not for everybody", async () => {
    expect((await teacher.post("/unit-imports", csv("Trường Tốt"))).body.code).toBe("http.forbidden");
    expect((await teacher.post("/unit-import-previews", csv("Trường Tốt"))).body.code).toBe("http.forbidden");
  });

  test("brings in a province of 1 600 schools within seconds, all of them in scope", async () => {
    const province = await product.unit(product.root, { level: "province", name: "Sở GDĐT Lớn" });
    const admin = await product.person(province, ["province_admin"]);
    const districts = Array.from({ length: 12 }, (_, at) => `Phòng GDĐT huyện ${at},,Phòng GDĐT`);
    const schools = Array.from(
      { length: 1600 },
      (_, at) => `Trường Mầm non số ${at},Phòng GDĐT huyện ${at % 12},Trường`,
    );
    const startedAt = performance.now();
    const done = await admin.post("/unit-imports", csv(...schools, ...districts));
    expect(done.body.created).toBe(1612);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(await total(admin)).toBe(1612);
    const [first] = (await admin.get("/units?level=district&q=huyen 3")).body.items;
    expect(first.reportingCount).toBe(134);
  });
});

/** A nation as it was until July 2025, of the size it had: 63 provinces, 696 districts, 10 035 communes. */
function nation() {
  const [provinces, districts, communes] = [63, 696, 10_035];
  const list = (length: number, digits: number, entry: (at: number) => object) =>
    Array.from({ length }, (_, at) => ({ code: String(at + 1).padStart(digits, "0"), ...entry(at) }));
  return {
    asOf: "2025-03-01",
    provinces: list(provinces, 2, (at) => ({ fullName: `Tỉnh Số ${at + 1}` })),
    districts: list(districts, 3, (at) => ({
      fullName: `Huyện Số ${Math.floor(at / provinces)}`,
      province: String((at % provinces) + 1).padStart(2, "0"),
    })),
    communes: list(communes, 5, (at) => ({
      fullName: `Xã Tân Lập ${Math.floor(at / districts)}`,
      district: String((at % districts) + 1).padStart(3, "0"),
    })),
  };
}

describe("a national tree", () => {
  test("comes in within a minute, whole; a second time nothing is made anew", async () => {
    const root = await product.person(product.root, ["platform_admin"]);
    const file = form(JSON.stringify(nation()), "vn-units.json");
    const startedAt = performance.now();
    const done = await root.post("/unit-imports", file);
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(done.body).toMatchObject({ created: 10_794, kept: 0 });
    expect(
      done.body.counts.map(({ level, count }: { level: string; count: number }) => [level, count]),
    ).toEqual([
      ["province", 63],
      ["district", 696],
      ["commune", 10_035],
    ]);
    const { items } = (await root.get("/units?q=so gddt so 63")).body;
    expect(items).toMatchObject([
      { name: "Sở GDĐT Số 63", adminCode: "63", adminCodeFrom: "2025-03-01", unitCount: 11 },
    ]);
    const districts = (await root.get(`/units?parent=${items[0].code}&limit=100`)).body.items;
    expect(districts[0]).toMatchObject({ level: "district", adminCode: "063" });

    expect((await root.post("/unit-import-previews", file)).body).toMatchObject({ errorCount: 63 });
    file.set("existing", "keep");
    expect((await root.post("/unit-import-previews", file)).body).toMatchObject({
      errorCount: 0,
      kept: 10_794,
      rows: [],
    });
  }, 120_000);
});

describe("getUnitImportTemplate", () => {
  test.each(["xlsx", "csv"])(
    "gives a %s file that can be imported once its examples are replaced",
    async (format) => {
      const { response } = await so.get(`/unit-import-template?format=${format}`);
      expect(response.headers.get("content-disposition")).toContain(`.${format}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const lines = await readTable(new Blob([bytes]));
      expect(lines[0]?.cells.slice(0, 3)).toEqual(["Tên đơn vị", "Đơn vị cấp trên", "Cấp đơn vị"]);
      expect((await so.post("/unit-import-previews", form(bytes))).body).toMatchObject({
        lines: 2,
        errorCount: 0,
        ignoredColumns: [],
      });
    },
  );

  test("speaks English where asked", async () => {
    const { response } = await so.get("/unit-import-template?format=csv", {
      headers: { "accept-language": "en" },
    });
    expect(await response.text()).toContain("Unit name,Parent unit,Level,Code");
  });
});
