import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoPassword } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();
const UNIT = "so-gddt-vung-thu";
const units = [
  { name: "Sở GDĐT Vùng Thử", level: "province", adminCode: "97" },
  { name: "Phòng GDĐT huyện Vùng Thử", level: "district", parent: "97", adminCode: "970" },
  { name: "UBND Xã An Bình", level: "commune", parent: "970", adminCode: "97001" },
  { name: "UBND Xã An Hòa", level: "commune", parent: "970", adminCode: "97004" },
  { name: "UBND Xã An Lạc", level: "commune", parent: "970", adminCode: "97007" },
  { name: "Trường Mầm non An Hòa Vùng Thử", level: "school", parent: "970", adminCode: "97004" },
];
const tree = {
  asOf: "2022-07-01",
  provinces: [
    {
      code: "97",
      fullName: "Tỉnh Vùng Thử",
      communes: [
        { code: "97001", fullName: "Xã An Bình" },
        { code: "97004", fullName: "Xã Hòa Lạc" },
      ],
    },
  ],
};
const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const table = (...rows: string[]) => file("bang.csv", ["Mã cũ,Mã mới,Tỷ lệ", ...rows].join("\n"));

/** A province of its own, with somebody who administers it: the other tests need the demo's as it is. */
async function makeProvince(): Promise<string> {
  const { page, origin } = await openPage(browser);
  await signIn(page, "quantri@bogddt.example");
  const api = `${origin}/api/v1/units/bo-gddt`;
  const headers = { origin };
  const made = await page.request.post(`${api}/unit-imports`, {
    headers,
    multipart: { file: file("don-vi.json", JSON.stringify(units)) },
  });
  expect(made.status()).toBe(201);
  const email = "quantri@vungthu.example";
  const invited = await page.request.post(`${api}/invitations`, {
    headers,
    data: { email, name: "Vũ Thị Thử", roles: ["province_admin"], unit: UNIT },
  });
  const token = /[^/]+$/.exec((await invited.json()).link)?.[0];
  const accepted = await page.request.post(`${origin}/api/v1/invitations/${token}/acceptance`, {
    headers,
    data: { password: demoPassword },
  });
  expect(accepted.status()).toBe(200);
  return email;
}
const upload = (page: Page, field: string, content: ReturnType<typeof file>) =>
  page.getByLabel(field, { exact: false }).and(page.locator("input[type=file]")).setInputFiles(content);
const wrongOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

test("a whole re-organisation is drafted from two files, mended by cell and carried out", async () => {
  const email = await makeProvince();
  const { page, context } = await openPage(browser);
  await signIn(page, email);
  await page.goto(`/${UNIT}/don-vi/sap-xep/moi`);
  await page.getByRole("link", { name: /^Sắp xếp cả cây đơn vị/ }).click();
  await page.getByRole("button", { name: "Lập phương án" }).click();
  await page.getByText("Chọn tệp danh mục mới").waitFor();
  expect(await wrongOf(page)).toEqual([]);
  await upload(page, "Danh mục mới", file("moi.json", JSON.stringify(tree)));
  await page.getByText("Đã chọn moi.json").waitFor();
  await page.getByRole("button", { name: "Lập phương án" }).click();

  // Without a table nothing is known yet; the table to fill in has everybody and offers what goes on.
  await page.getByText("5 đơn vị chưa biết về đâu.").waitFor();
  expect(await page.getByRole("button", { name: "Tiếp: ghi nội dung" }).isDisabled()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Bảng CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Bảng đơn vị nào về đâu.csv");
  const offered = await readFile(await download.path(), "utf8");
  expect(offered).toContain("97001,UBND Xã An Bình,97001,UBND Xã An Bình,,Gợi ý vì cùng mã: hãy kiểm tra");
  expect(offered).toContain("97007,UBND Xã An Lạc,,,,Chưa ghi");

  // A wrong cell is named by line and column, and how to mend it.
  await upload(page, "Bảng đơn vị nào về đâu", table("97,97", "97001,97001", "97004,99999", "97007,97004"));
  const wrong = page.getByRole("row", { name: /99999/ });
  await wrong.waitFor();
  expect(await wrong.getByRole("cell").allTextContents()).toEqual([
    "bang.csv",
    "Mã mới",
    "99999",
    "Danh mục mới không có mã này",
  ]);
  await page.getByText("2 đơn vị chưa biết về đâu.").waitFor();
  await page.getByRole("button", { name: "Xem các đơn vị này" }).click();
  await page.getByText("2 đơn vị", { exact: true }).waitFor();
  await page.getByText("Đưa tệp khác lên").click();
  await upload(page, "Bảng đơn vị nào về đâu", table("97,97", "97001,97001", "97004,97004", "97007,97004"));
  await page.getByText("Mọi đơn vị đã có nơi về").waitFor();

  // What becomes of whom, found without accents.
  await page.getByRole("button", { name: "Xóa lọc" }).click();
  await page.getByLabel("Tìm đơn vị").fill("hoa lac");
  await page.getByText("4 đơn vị", { exact: true }).waitFor();
  await page.getByLabel("Thay đổi", { exact: true }).selectOption({ label: "Lập mới (1)" });
  await page.getByText("1 đơn vị", { exact: true }).waitFor();
  const begun = page.getByRole("row", { name: /^UBND Xã Hòa Lạc/ });
  expect(await begun.textContent()).toContain("từ UBND Xã An Hòa 97004từ UBND Xã An Lạc 97007");
  expect(await wrongOf(page)).toEqual([]);

  // By the keyboard from here; the laptop is closed while the last word is hardly saved.
  await page.getByRole("button", { name: "Tiếp: ghi nội dung" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Ngày hiệu lực").focus();
  await page.keyboard.type("01/07/2022");
  await page.keyboard.press("Tab");
  await page.getByLabel("Tên lần sắp xếp").focus();
  await page.keyboard.type("Sắp xếp Vùng Thử");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nghị quyết số 1");
  await page.getByText("Đã lưu lúc", { exact: false }).waitFor();
  await page.close();

  const later = await context.newPage();
  await later.goto(`/${UNIT}/don-vi/sap-xep`);
  await later.getByRole("link", { name: "Sắp xếp Vùng Thử" }).click();
  await later.getByRole("button", { name: "Tiếp: ghi nội dung" }).click();
  expect(await later.getByLabel("Ngày hiệu lực").inputValue()).toBe("01/07/2022");
  expect(await later.getByLabel("Căn cứ pháp lý").inputValue()).toBe("Nghị quyết số 1");
  await later.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await later.getByText("3 đơn vị kết thúc").waitFor();
  await later.getByRole("button", { name: "Thực hiện sắp xếp" }).click();
  await later.getByText("Đã thực hiện “Sắp xếp Vùng Thử”.").waitFor();
  await later.getByRole("link", { name: "Xem những gì đã thay đổi" }).click();
  await later.getByText("Nghị quyết số 1").first().waitFor();
  await later.getByText("3 đơn vị kết thúc").waitFor();

  // The school stands in the new commune; the draft is worked on no more, on a phone as well.
  await later.goto(`/${UNIT}/don-vi/sap-xep`);
  expect(await later.getByText("Phương án đang lập").count()).toBe(0);
  await later.setViewportSize(PHONE);
  await later.goto(`/${UNIT}/don-vi/mn-an-hoa-vung-thu/lich-su`);
  await later.getByText("UBND Xã Hòa Lạc").first().waitFor();
});

test("an import says how many units it has written", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "quantri@bogddt.example");
  await page.goto("/bo-gddt/don-vi/nhap");
  const rows = Array.from({ length: 1200 }, (_, at) => `Trường Mầm non Nhập Nhiều ${at},97`);
  await upload(page, "Tệp đơn vị", file("truong.csv", ["Tên đơn vị,Cấp trên", ...rows].join("\n")));
  // What is told while it lasts is gone in a moment: everything that is ever shown is kept.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const line = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuetext");
      if (line) seen.push(line);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await page.getByRole("button", { name: /^Thêm 1\.200 đơn vị/ }).click();
  await page.getByText("Đã thêm 1.200 đơn vị.").waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.some((line) => /^500.*1200 đơn vị đã ghi$/.test(line.replaceAll(".", "")))).toBe(true);
});
