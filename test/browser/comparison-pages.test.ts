import { expect, test } from "vitest";
import { openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("a province pages through its schools by keyboard; a name is found, and the address keeps where one is", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "vanphong@thainguyen.example");
  await page.goto("/so-gddt-thai-nguyen/so-sanh?indicator=MN-F3&period=2022-06&by=schools");
  const schools = page.getByRole("table").getByRole("rowheader").getByRole("link");
  const range = page.getByRole("navigation", { name: "Trang" }).getByRole("status");
  const met = page.getByLabel("Tóm tắt");
  await expect.poll(() => range.innerText()).toBe("1–50 trong 63");
  expect(await schools.count()).toBe(50);
  // On paper it says that it is a part; there is nothing to press there.
  await page.emulateMedia({ media: "print" });
  expect(await range.isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Trang sau" }).count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Phân bố:").waitFor();
  const first = await schools.allInnerTexts();
  const summary = await met.innerText();

  const next = page.getByRole("button", { name: "Trang sau" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => range.innerText()).toBe("51–63 trong 63");
  await expect.poll(() => schools.count()).toBe(13);
  expect(page.url()).toContain("page=2");
  const second = await schools.allInnerTexts();
  expect(new Set([...first, ...second]).size).toBe(63);
  expect(await met.innerText()).toBe(summary);
  // The last page: the button says so and keeps the focus.
  expect(await next.getAttribute("aria-disabled")).toBe("true");
  expect(await next.evaluate((one) => one === document.activeElement)).toBe(true);

  // A link shows a colleague the same; another order begins with its first page.
  await page.reload();
  await expect.poll(() => schools.allInnerTexts()).toEqual(second);
  await page.getByRole("columnheader", { name: "Giá trị" }).getByRole("button").click();
  await expect.poll(() => range.innerText()).toBe("1–50 trong 63");
  expect(page.url()).not.toContain("page=2");

  const search = page.getByRole("searchbox", { name: "Tìm theo tên" });
  await search.fill("dien luc");
  await search.press("Enter");
  await expect.poll(() => schools.allInnerTexts()).toEqual(["Trường Mầm non Điện Lực"]);
  expect(await search.inputValue()).toBe("dien luc");
  expect(await met.innerText()).toBe(summary);
  await page.getByRole("button", { name: "Xóa lọc" }).click();

  await page.getByRole("button", { name: "Hiện cả 63 dòng" }).click();
  await expect.poll(() => schools.count()).toBe(63);
});

test("a school by itself is no distribution and nothing to choose from", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "hieutruong.dienluc@tp-thainguyen.example");
  await page.goto("/mn-dien-luc/so-sanh?indicator=MN-F3&period=2022-06");
  await page.getByRole("rowheader", { name: "Trường Mầm non Điện Lực" }).waitFor();
  // The drawing would come after the figures.
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("Phân bố:").count()).toBe(0);
  await page.getByLabel("Chỉ số", { exact: true }).waitFor();
  for (const one of ["Loại hình", "Khu vực", "Quy mô", "Xếp thứ"])
    expect(await page.getByLabel(one, { exact: true }).count(), one).toBe(0);
  await page.setViewportSize(PHONE);
  expect(await page.getByRole("button", { name: "Lọc", exact: true }).count()).toBe(0);
});

test("small drawings leave every unit its whole name", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "giamdoc@thainguyen.example");
  await page.goto("/so-gddt-thai-nguyen/so-sanh?indicator=MN-F3&period=2022-06&view=time");
  const drawing = page.locator("svg").filter({ hasText: "T6/2022" });
  await drawing.waitFor();
  const words = await drawing.locator("text").allTextContents();
  expect(words.join("\n")).toContain("Phòng GDĐT TP Thái Nguyên");
  expect(words.filter((text) => text.includes("…"))).toEqual([]);
});

test("what is chosen names its campaign; an indicator that the campaign lacks is no dead end", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "giamdoc@thainguyen.example");
  await page.goto("/so-gddt-thai-nguyen/so-sanh?indicator=KHONG-CO&period=2022-06");
  await page.getByRole("heading", { level: 1, name: "So sánh" }).waitFor();
  await page.getByRole("button", { name: "Xem điểm tổng hợp" }).click();
  await page.getByRole("heading", { level: 1, name: "Điểm tổng hợp" }).waitFor();
  expect(new URL(page.url()).searchParams.get("campaign")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a page that is not theirs says so and leads back", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "giaovien.dienluc@tp-thainguyen.example");
  await page.goto("/mn-dien-luc/nhat-ky");
  await page.getByRole("heading", { level: 1, name: "Bạn chưa được giao việc này" }).waitFor();
  expect(await page.title()).toContain("Bạn chưa được giao việc này");
  await page.getByRole("link", { name: "Về việc của tôi" }).click();
  await page.getByRole("heading", { level: 1, name: "Việc của tôi" }).waitFor();
});

test("where nothing has a target the page says why there is no score, instead of an empty drawing", async () => {
  const { page, context } = await openPage(browser);
  await signIn(page, "giamdoc@thainguyen.example");
  const why = page.getByText("kỳ này chưa chỉ số nào có chỉ tiêu phấn đấu", { exact: false });
  await page.goto("/so-gddt-thai-nguyen/so-sanh");
  await page.getByText("Phân bố:").waitFor();
  expect(await why.count()).toBe(0);
  await context.route("**/comparison?*", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const completeness = { ...answer.summary.completeness, weightExpected: "0", weightSent: "0" };
    await route.fulfill({ response, json: { ...answer, summary: { ...answer.summary, completeness } } });
  });
  await page.reload();
  await why.waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("Phân bố:").count()).toBe(0);
});

test("totals of a period that nobody reports in show no empty frame and are not to be published", async () => {
  const { page, context } = await openPage(browser);
  await signIn(page, "vanphong@thainguyen.example");
  const coverage = page.getByRole("region", { name: "Báo cáo đã có trong kỳ" });
  await page.goto("/so-gddt-thai-nguyen/tong-hop?period=2022-06");
  await coverage.waitFor();
  const publish = page.getByRole("button", { name: /^Công bố kết quả/ });
  await publish.waitFor();
  await context.route("**/rollup?*", async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({
      response,
      json: { ...answer, coverage: [], score: { ...answer.score, counted: 0, met: 0 }, items: [] },
    });
  });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await coverage.count()).toBe(0);
  expect(await publish.count()).toBe(0);
});
