import readXlsxFile from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
let campaign: PlantedCampaign;
let officer: Caller;
let teacher: Caller;

const file = (caller: Caller, query: Record<string, string>, headers: Record<string, string> = {}) =>
  caller.get(`/campaigns/${campaign.id}/comparison/export?${new URLSearchParams(query)}`, { headers });

beforeAll(async () => {
  const wicked = await product.unit(tree.phong, { name: '=HYPERLINK("http://x","Bấm")' });
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [{ code: "TL", kind: "ratio", overTime: "last" }],
    periods: ["2022-01"],
  });
  await campaign.report(tree.school, "2022-01", { TL: ["7", "8"] });
  await campaign.report(wicked, "2022-01", { TL: ["1", "3"] });
  officer = await product.person(tree.phong, ["tier2_officer"]);
  teacher = await product.person(tree.school, ["teacher"]);
}, 60_000);

test("CSV opens in a Vietnamese Excel: byte order mark, semicolons, comma in numbers, Vietnamese headings", async () => {
  const { status, headers, response } = await file(officer, {
    indicator: "TL",
    period: "2022-01",
    format: "csv",
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(status).toBe(200);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("content-disposition")).toContain(`TL_${tree.phong.code}_2022-01.csv`);
  const lines = new TextDecoder().decode(bytes).split("\r\n");
  expect(lines[0]).toContain("Đơn vị;Thuộc;Loại hình");
  expect(lines.find((line) => line.includes("Hoa Mai"))).toContain(";7;8;87,5;");
  expect(lines.find((line) => line.startsWith("Chung"))).toContain(";8;11;72,7273;");
  expect(lines.some((line) => line.includes("Nguồn: báo cáo các trường đã gửi (Tháng 1/2022)"))).toBe(true);
});

test("a name that a spreadsheet would run is defused in both", async () => {
  const csv = await (
    await file(officer, { indicator: "TL", period: "2022-01", format: "csv" })
  ).response.text();
  expect(csv).toContain("\"'=HYPERLINK(");
  const xlsx = await (await file(officer, { indicator: "TL", period: "2022-01" })).response.arrayBuffer();
  const rows = (await readXlsxFile(Buffer.from(xlsx)))[0]?.data ?? [];
  expect(rows.flat().filter((cell) => typeof cell === "string" && cell.startsWith("="))).toEqual([]);
});

test("XLSX holds numbers as numbers, a total and the source line", async () => {
  const { headers, response } = await file(
    officer,
    { indicator: "TL", period: "2022-01" },
    { "accept-language": "en" },
  );
  expect(headers.get("content-type")).toContain("spreadsheetml");
  const rows = (await readXlsxFile(Buffer.from(await response.arrayBuffer())))[0]?.data ?? [];
  expect(rows[0]?.[0]).toBe("TL Indicator TL");
  expect(rows[2]).toEqual(expect.arrayContaining(["Unit", "Target met", "Late"]));
  const school = rows.find((row) => String(row[0]).includes("Hoa Mai"));
  expect(school).toEqual(expect.arrayContaining([7, 8, 0.875]));
  expect(rows.some((row) => String(row[0]).startsWith("Source: reports sent by schools"))).toBe(true);
});

test("a teacher may look but not take away", async () => {
  expect((await file(teacher, { indicator: "TL", period: "2022-01" })).status).toBe(403);
});
