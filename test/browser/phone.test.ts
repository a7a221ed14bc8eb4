import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { dienLucHead } from "../../services/api/src/demo/content/people.ts";
import { DESKTOP, openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

/** The head of a school, with a phone. */
async function headOnPhone(): Promise<Page> {
  const { page } = await openPage(browser, { viewport: PHONE });
  await signIn(page, dienLucHead);
  return page;
}

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error("not to be seen");
  return box;
}

test("filters wait behind a button, so that the list begins on the first screen; a link that filters opens them", async () => {
  const page = await headOnPhone();
  await page.goto("/mn-dien-luc/nhat-ky?xem=ngoai");
  const first = page.getByRole("table").getByRole("rowheader").first();
  const button = page.getByRole("button", { name: "Lọc", exact: true });
  const kind = page.getByLabel("Loại", { exact: true });
  await first.waitFor();
  expect((await boxOf(first)).y).toBeLessThan(PHONE.height - 100);
  expect(await button.getAttribute("aria-expanded")).toBe("false");
  expect(await kind.isVisible()).toBe(false);

  await button.click();
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  await kind.selectOption("write");
  await page.waitForURL(/loai=write/);
  await page.reload();
  await kind.waitFor();
  expect(await kind.inputValue()).toBe("write");
  await page.getByRole("button", { name: "Xóa lọc" }).click();
  await button.click();
  expect(await kind.isVisible()).toBe(false);

  // Where there is room they stand in one line, and there is nothing to open.
  await page.setViewportSize(DESKTOP);
  const tops = await Promise.all(
    ["Loại", "Từ ngày", "Đến ngày"].map(
      async (name) => (await boxOf(page.getByLabel(name, { exact: true }))).y,
    ),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(12);
  expect(await button.isVisible()).toBe(false);
});

test.each(["nhat-ky", "nhan-su", "chi-tieu", "so-sanh"])("the filters of %s fold", async (path) => {
  const { page } = await openPage(browser, { viewport: PHONE });
  await signIn(page, "vanphong@thainguyen.example");
  await page.goto(`/so-gddt-thai-nguyen/${path}`);
  await page.getByRole("button", { name: "Lọc", exact: true }).waitFor();
  const { height } = await boxOf(page.getByRole("search"));
  expect(height).toBeLessThan(PHONE.height / 4);
});

test("every year's target of a criterion is on the screen, under its year", async () => {
  const page = await headOnPhone();
  await page.goto("/mn-dien-luc/phong-trao");
  await page
    .getByRole("link", { name: /^Ngành giáo dục Thái Nguyên/ })
    .first()
    .click();
  await page.getByRole("tab", { name: /^Tiêu chí/ }).click();
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "Số tin, bài, video tuyên truyền" }) });
  const targets = row.getByRole("cell");
  await expect.poll(() => targets.count()).toBe(5);
  for (const target of await targets.all()) {
    const { x, width } = await boxOf(target);
    expect(x + width).toBeLessThanOrEqual(PHONE.width);
  }
  expect(
    await targets.evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").content)),
  ).toEqual(["2021", "2022", "2023", "2024", "2025"].map((year) => `"${year}"`));
});

test("the menu of a card stands beside its name", async () => {
  const page = await headOnPhone();
  await page.goto("/mn-dien-luc/nhan-su");
  const card = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Trần Thị Hòa" }) });
  const name = await boxOf(card.getByText("Trần Thị Hòa", { exact: true }));
  const menu = await boxOf(card.getByRole("button"));
  expect(menu.y).toBeLessThan(name.y + name.height);
  expect(menu.x).toBeGreaterThan(name.x + name.width);
});
