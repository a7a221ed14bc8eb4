import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTable } from "../../../services/api/src/platform/files/read-table.ts";
import { type Caller, Product } from "../../support/product.ts";

/** Two provinces before, one after; a commune kept, one renamed, one merged, one divided. */
const units = [
  { name: "Sở GDĐT Thái Nguyên", level: "province", adminCode: "19" },
  { name: "Sở GDĐT Bắc Kạn", level: "province", adminCode: "06" },
  { name: "Phòng GDĐT TP Thái Nguyên", level: "district", parent: "19", adminCode: "164" },
  { name: "Phòng GDĐT Ba Bể", level: "district", parent: "06", adminCode: "061" },
  { name: "UBND Phường Quang Vinh", level: "commune", parent: "164", adminCode: "05434" },
  { name: "UBND Xã Tân Cương", level: "commune", parent: "164", adminCode: "05503" },
  { name: "UBND Xã Thượng Giáo", level: "commune", parent: "061", adminCode: "01912" },
  { name: "Trường Mầm non Điện Lực", parent: "164", adminCode: "05434" },
  { name: "Trường Mầm non Thượng Giáo", parent: "061", adminCode: "01912" },
];
const tree = {
  asOf: "2022-02-01",
  provinces: [
    {
      code: "19",
      fullName: "Tỉnh Thái Nguyên",
      communes: [
        { code: "05482", fullName: "Phường Quan Triều" },
        { code: "05503", fullName: "Xã Tân Cương" },
        { code: "01912", fullName: "Xã Chợ Rã" },
      ],
    },
  ],
};
const whole = "19,19\n06,19\n05434,05482\n05503,05503\n01912,01912";
const said = { title: "Sắp xếp", legalBasis: "Nghị quyết số 1", effectiveOn: "2022-02-01" };

const form = (fields: Readonly<Record<string, string | File>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const treeFile = (content: unknown = tree) => new File([JSON.stringify(content)], "moi.json");
const tableFile = (rows: string) => new File([`Mã cũ,Mã mới,Tỷ lệ\n${rows}`], "bang.csv");

let product: Product, root: Caller;
beforeAll(async () => {
  product = await Product.start();
  root = await product.person(product.root, ["platform_admin"]);
  const file = new File([JSON.stringify(units)], "don-vi.json");
  expect((await root.post("/unit-imports", form({ file }))).body).toMatchObject({ created: 9 });
});
const draft = async (fields: Readonly<Record<string, string | File>>) =>
  (await root.post("/reorganisation-drafts", form(fields))).body;

describe("a draft of a whole re-organisation", () => {
  test("is kept with its files, mended cell by cell, and carried out whole", async () => {
    const made = await draft({
      tree: treeFile(),
      table: tableFile("19,19\n06,19\n05434,05482,3\n05503,05503"),
    });
    expect(made).toMatchObject({
      version: 1,
      lines: 4,
      isReady: false,
      treeName: "moi.json",
      madeBy: expect.any(String),
    });
    expect(made.errors).toMatchObject([
      { file: "table", line: 4, heading: "Tỷ lệ", code: "not-a-share", value: "3" },
    ]);
    expect(made.totals).toMatchObject([
      { level: "province", before: 2, after: 1 },
      { level: "district", before: 2, after: 0 },
      { level: "commune", before: 3, after: 3 },
    ]);
    const path = `/reorganisation-drafts/${made.id}`;
    const unmapped = (await root.get(`${path}?fate=unmapped`)).body.units;
    expect(unmapped.items.map(({ name }: { name: string }) => name)).toEqual([
      "UBND Phường Quang Vinh",
      "UBND Xã Thượng Giáo",
      "Trường Mầm non Điện Lực",
      "Trường Mầm non Thượng Giáo",
    ]);
    expect((await root.get(`${path}/preview`)).body).toMatchObject({
      status: 422,
      code: "organisations.draft-unfinished",
    });

    // Somebody else's change is not overwritten.
    const mended = await root.patch(path, form({ table: tableFile(whole) }), { ifMatch: 1 });
    expect(mended.body).toMatchObject({
      version: 2,
      isReady: true,
      errorCount: 0,
      counts: { made: 2, merged: 3, kept: 2, ended: 2, moved: 2, split: 0, unmapped: 0 },
    });
    expect((await root.patch(path, form({ title: "Khác" }), { ifMatch: 1 })).body.code).toBe(
      "http.version-mismatch",
    );
    await root.patch(path, form(said), { ifMatch: 2 });
    expect((await root.get("/reorganisation-drafts")).body.items).toMatchObject([{ id: made.id, ...said }]);

    // Found by any name of the line, with or without accents.
    const found = (await root.get(`${path}?q=quan%20trieu&fate=merged&limit=1`)).body.units;
    expect(found).toMatchObject({
      total: 1,
      items: [{ name: "UBND Phường Quang Vinh", others: [{ name: "UBND Phường Quan Triều", share: 1 }] }],
    });

    const preview = (await root.get(`${path}/preview`)).body;
    expect(preview).toMatchObject({ faults: [], counts: { made: 2, ended: 5 } });
    const stale = await root.post(`${path}/carrying-out`, { tree: "1-1-1" }, { ifMatch: 3 });
    expect(stale.body.code).toBe("organisations.tree-changed");
    const headers = { accept: "application/x-ndjson" };
    const { response } = await root.post(
      `${path}/carrying-out`,
      { tree: preview.tree },
      { ifMatch: 3, headers },
    );
    const told = (await response.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told.map(({ progress, status }) => progress?.step ?? status)).toEqual([
      "planning",
      "rebuilding",
      "telling",
      201,
    ]);
    const { body: done } = told.at(-1);

    const parentOf = async (code: string) => (await root.get(`/units/${code}`)).body.parentCode;
    expect(await parentOf("mn-dien-luc")).toBe("ubnd-phuong-quan-trieu");
    expect(await parentOf("mn-thuong-giao")).toBe("ubnd-xa-cho-ra");
    expect(await parentOf("ubnd-xa-tan-cuong")).toBe("so-gddt-thai-nguyen");
    expect((await root.get("/units/mn-dien-luc")).body).toMatchObject({
      adminCode: "05482",
      adminCodeFrom: "2022-02-01",
    });
    const history = (await root.get("/units/ubnd-xa-thuong-giao/history")).body;
    expect(history.successors).toMatchObject([{ unit: { code: "ubnd-xa-cho-ra" }, kind: "merge", share: 1 }]);

    // It is done once, stays to be looked at, and is no longer worked on.
    expect((await root.get(path)).body.reorganisation).toBe(done.id);
    expect((await root.get("/reorganisation-drafts")).body.items).toEqual([]);
    for (const again of [
      root.post(`${path}/carrying-out`, {}, { ifMatch: 4 }),
      root.patch(path, form({ title: "Khác" }), { ifMatch: 4 }),
      root.delete(path, { ifMatch: 4 }),
    ])
      expect((await again).body.code).toBe("organisations.draft-carried-out");
  });
});

describe("the files of a draft", () => {
  let small: Product, admin: Caller;
  beforeAll(async () => {
    small = await Product.start();
    admin = await small.person(small.root, ["platform_admin"]);
    await admin.post("/unit-imports", form({ file: new File([JSON.stringify(units)], "don-vi.json") }));
  });

  test.each(["xlsx", "csv"])(
    "the table to fill in (%s) offers what goes on and is read back",
    async (format) => {
      const { id } = (await admin.post("/reorganisation-drafts", form({ tree: treeFile() }))).body;
      const path = `/reorganisation-drafts/${id}`;
      const { response } = await admin.get(`${path}/table?format=${format}`);
      const blob = await response.blob();
      const lines = (await readTable(blob)).map(({ cells }) => cells);
      expect(lines).toEqual([
        ["Mã cũ", "Tên đang có", "Mã mới", "Tên mới", "Tỷ lệ", "Ghi chú"],
        ["19", "Sở GDĐT Thái Nguyên", "19", "Sở GDĐT Thái Nguyên", "", "Gợi ý vì cùng mã: hãy kiểm tra"],
        ["06", "Sở GDĐT Bắc Kạn", "", "", "", "Chưa ghi"],
        ["05434", "UBND Phường Quang Vinh", "", "", "", "Chưa ghi"],
        ["05503", "UBND Xã Tân Cương", "05503", "UBND Xã Tân Cương", "", "Gợi ý vì cùng mã: hãy kiểm tra"],
        ["01912", "UBND Xã Thượng Giáo", "01912", "UBND Xã Chợ Rã", "", "Gợi ý vì cùng mã: hãy kiểm tra"],
        ["mn-dien-luc", "Trường Mầm non Điện Lực", "", "", "", "Chưa ghi"],
        ["mn-thuong-giao", "Trường Mầm non Thượng Giáo", "", "", "", "Chưa ghi"],
      ]);
      const table = new File([blob], `bang.${format}`);
      const read = (await admin.patch(path, form({ table }), { ifMatch: 1 })).body;
      expect(
        read.errors.map(({ line, column, code }: Record<string, unknown>) => [line, column, code]),
      ).toEqual([
        [3, "to", "required"],
        [4, "to", "required"],
        [7, "to", "required"],
        [8, "to", "required"],
      ]);
    },
  );

  test("a new tree may be a spreadsheet; its wrong cells are named as those of the table", async () => {
    const rows = [
      ["Tên đơn vị", "Cấp", "Cấp trên", "Mã hành chính"],
      ["Sở GDĐT Thái Nguyên", "Sở GDĐT", "", "19"],
      ["UBND Phường Quan Triều", "UBND cấp xã", "Sở GDĐT Thái Nguyên", "05482"],
      ["UBND Xã Tân Cương", "commune", "19", "05482"],
      ["UBND Xã Chợ Rã", "Xã lạ", "18", ""],
      ["Phòng GDĐT Ba Bể", "Phòng GDĐT", "19", "061"],
      ["UBND Xã Ba Bể", "UBND cấp xã", "18", "01900"],
    ];
    const xlsx = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
    const made = (
      await admin.post("/reorganisation-drafts", form({ tree: new File([new Uint8Array(xlsx)], "moi.xlsx") }))
    ).body;
    expect(made.errors).toMatchObject([
      { file: "tree", line: 4, heading: "Mã hành chính", code: "code-twice" },
      { file: "tree", line: 5, heading: "Cấp", code: "unknown-level", value: "Xã lạ" },
      { file: "tree", line: 5, heading: "Mã hành chính", code: "no-admin-code" },
      { file: "tree", line: 6, heading: "Cấp", code: "other-level" },
      { file: "tree", line: 7, heading: "Cấp trên", code: "unknown-parent", value: "18" },
    ]);
    expect(made.errors[1].message).toContain("Sở GDĐT, UBND cấp xã");
  });

  test("two places of one code are told apart by their unit codes", async () => {
    const twin = { name: "UBND Xã Song Sinh", level: "commune", parent: "164", adminCode: "05503" };
    await admin.post("/unit-imports", form({ file: new File([JSON.stringify([twin])], "don-vi.json") }));
    const table = tableFile("05503,05503\nubnd-xa-song-sinh,05503\nubnd-xa-tan-cuong,05503");
    const made = (await admin.post("/reorganisation-drafts", form({ tree: treeFile(), table }))).body;
    expect(made.errors).toMatchObject([{ line: 2, column: "from", code: "ambiguous-old" }]);
    await admin.delete(`/reorganisation-drafts/${made.id}`, { ifMatch: 1 });
    expect((await admin.get(`/reorganisation-drafts/${made.id}`)).status).toBe(404);
  });

  test("a draft of a day to come is planned, and is what it was then", async () => {
    const nation = await Product.start();
    const person = await nation.person(nation.root, ["platform_admin"]);
    await person.post("/unit-imports", form({ file: new File([JSON.stringify(units)], "don-vi.json") }));
    const files = form({ tree: treeFile(), table: tableFile(whole) });
    const { id } = (await person.post("/reorganisation-drafts", files)).body;
    const path = `/reorganisation-drafts/${id}`;
    await person.patch(path, form({ ...said, effectiveOn: "2022-07-01" }), { ifMatch: 1 });
    expect((await person.get(`${path}/preview`)).body.isPlanned).toBe(true);
    const planned = await person.post(`${path}/carrying-out`, {}, { ifMatch: 2 });
    expect(planned.body).toMatchObject({ state: "planned", effectiveOn: "2022-07-01" });
    expect((await person.get(path)).body.reorganisation).toBe(planned.body.id);
    expect((await person.get("/units/pgd-ba-be")).body.closedOn).toBeNull();
  });

  test("is not for everybody, and says which column is missing", async () => {
    const school = await small.unit(small.root);
    const head = await small.person(school, ["school_head"]);
    expect((await head.post("/reorganisation-drafts", form({ tree: treeFile() }))).body.code).toBe(
      "http.forbidden",
    );
    const table = new File(["a,b\n1,2\n"], "bang.csv");
    const refused = await admin.post("/reorganisation-drafts", form({ tree: treeFile(), table }));
    expect(refused.body.detail).toContain("Mã cũ");
    const bare = new File(["Tên đơn vị\nUBND Xã A\n"], "moi.csv");
    expect((await admin.post("/reorganisation-drafts", form({ tree: bare }))).body.detail).toContain(
      "Mã hành chính",
    );
  });
});
