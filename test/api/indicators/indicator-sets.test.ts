import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { counted } from "./indicators.ts";

const product = await Product.start();
const { so, phong, school } = await product.province();
const officer = await product.person(so, ["province_admin"]);
const head = await product.person(school, ["school_head"]);

const upload = (name: string, content: string) => {
  const form = new FormData();
  form.set("file", new File([content], name));
  return form;
};

test("the built-in preschool set is taken over once, in its order, with its versions", async () => {
  const before = await officer.get("/indicator-templates");
  expect(before.body.items).toMatchObject([{ key: "preschool-36", educationLevel: "preschool" }]);
  expect(before.body.items[0].indicators).toHaveLength(36);
  expect(before.body.items[0].indicators[0]).toMatchObject({
    code: "MN-A1",
    frequency: "year",
    weight: "2",
    indicatorId: null,
  });

  await officer.post("/indicators", counted("MN-A3"));
  const added = await officer.post("/indicator-sets", { template: "preschool-36" });
  expect(added.status).toBe(200);
  expect(added.body.addedCount).toBe(35);
  expect(added.body.items).toHaveLength(36);
  expect((await officer.post("/indicator-sets", { template: "preschool-36" })).body.addedCount).toBe(0);
  const { items } = (await officer.get("/indicators")).body;
  expect(items.map((item: { code: string }) => item.code).slice(0, 3)).toEqual(["MN-A1", "MN-A2", "MN-A4"]);
  const tuition = items.find((item: { code: string }) => item.code === "MN-F1");
  expect(tuition.versions.map((version: { validFrom: string }) => version.validFrom)).toEqual([
    "2021-01-01",
    "2025-09-01",
  ]);
  const after = await officer.get("/indicator-templates");
  expect(after.body.items[0].indicators.every((one: { indicatorId: string | null }) => one.indicatorId)).toBe(
    true,
  );
});

test("a set that is not there is not found; who may not manage indicators may look but not take", async () => {
  expect((await officer.post("/indicator-sets", { template: "khong-co" })).status).toBe(404);
  const teacher = await product.person(school, ["teacher"]);
  expect((await teacher.get("/indicator-templates")).status).toBe(200);
  expect((await teacher.post("/indicator-sets", { template: "preschool-36" })).status).toBe(403);
});

test("a file of indicators comes in whole", async () => {
  const done = await head.post(
    "/indicator-imports",
    upload(
      "chi-so.csv",
      "Mã;Tên chỉ số;Loại;Đơn vị tính;Tử số;Mẫu số\nT-1;Số tiết mẫu;Số lượng;tiết;;\nT-2;Tỷ lệ chuyên cần;Tỷ lệ;%;Số trẻ đi học;Tổng số trẻ\n",
    ),
  );
  expect(done.status).toBe(201);
  expect(
    done.body.items.map((item: { code: string; isPercent: boolean }) => [item.code, item.isPercent]),
  ).toEqual([
    ["T-1", false],
    ["T-2", true],
  ]);
  const json = await head.post(
    "/indicator-imports",
    upload("chi-so.json", '[{"code":"T-3","nameVi":"Điểm","kind":"score","measureVi":"điểm","valueMax":10}]'),
  );
  expect(json.body.items).toMatchObject([{ code: "T-3", overUnits: "mean", valueMax: "10" }]);
});

test("with one wrong cell nothing is written, and every wrong cell is named by line and column", async () => {
  const refused = await head.post(
    "/indicator-imports",
    upload(
      "chi-so.csv",
      "Mã,Tên chỉ số,Loại,Đơn vị tính\nU-1,Đúng,Số lượng,cái\nU-2,,Số lượng,cái\nU-3,Sai loại,Màu,cái\nT-1,Trùng,Số lượng,cái\n",
    ),
  );
  expect(refused.status).toBe(422);
  expect(
    refused.body.cells.map((cell: { line: number; heading: string; code: string }) => [
      cell.line,
      cell.heading,
      cell.code,
    ]),
  ).toEqual([
    [3, "Tên chỉ số", "missing"],
    [4, "Loại", "unknown_word"],
    [5, "Mã", "taken"],
  ]);
  expect(refused.body.errors[0].pointer).toBe("#/file/3/nameVi");
  const { items } = (await head.get("/indicators")).body;
  expect(items.map((item: { code: string }) => item.code)).not.toContain("U-1");
});

test("a file without the needed columns, unreadable or empty is refused with a reason", async () => {
  const missing = await head.post("/indicator-imports", upload("a.csv", "Mã,Tên chỉ số\nA,B\n"));
  expect([missing.status, missing.body.cells[0].heading]).toEqual([422, "Loại"]);
  expect((await head.post("/indicator-imports", upload("a.json", "{"))).body.code).toBe(
    "files.unreadable-table",
  );
  expect(
    (await head.post("/indicator-imports", upload("a.csv", "Mã,Tên chỉ số,Loại,Đơn vị tính\n"))).status,
  ).toBe(422);
  const teacher = await product.person(school, ["teacher"]);
  expect((await teacher.post("/indicator-imports", upload("a.csv", "Mã\nA\n"))).status).toBe(403);
});

test("a unit lists its own and what is published above, never what stands beside or below it", async () => {
  const district = await product.person(phong, ["tier2_admin"]);
  await district.post("/indicators", counted("PHONG-1"));
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`update core.indicators set is_published = true where code in ('PHONG-1', 'MN-A1', 'T-1')`;
    await sql`update core.indicator_versions set is_published = true where true`;
  });
  const codes = async (caller: typeof head) =>
    (await caller.get("/indicators")).body.items.map((item: { code: string }) => item.code);
  expect(await codes(head)).toEqual(expect.arrayContaining(["MN-A1", "PHONG-1", "T-1"]));
  expect(await codes(head)).not.toContain("MN-A2");
  expect(await codes(district)).toEqual(["MN-A1", "PHONG-1"]);
});
