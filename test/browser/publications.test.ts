import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { dienLucHead } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();
/** A month that no other journey publishes. */
const PERIOD = "2022-04";
const rollUp = (unit: string) => `/${unit}/tong-hop?period=${PERIOD}`;
const SAID = /^Sở Giáo dục và Đào tạo tỉnh Thái Nguyên đã công bố kết quả lúc .+ \(Vũ Thị Minh Châu\)/;
const REASON = "Trường Mầm non Điện Lực gửi nhầm số liệu, đang chờ sửa";

const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    const label = one?.id ? document.querySelector(`label[for="${one.id}"]`) : null;
    return (one?.getAttribute("aria-label") ?? label?.textContent ?? one?.textContent ?? "").trim();
  });
/** Presses Tab until what has the focus is called that. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}
const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
const statement = (page: Page) => page.getByRole("main").getByRole("status").filter({ hasText: SAID });

test("a province publishes and withdraws on a phone by keyboard; it and a school beneath read who, when and why", async () => {
  const { page } = await openPage(browser, { viewport: PHONE });
  await signIn(page, "vanphong@thainguyen.example");
  await page.goto(rollUp("so-gddt-thai-nguyen"));
  await page.getByRole("button", { name: "Công bố kết quả tháng 4/2022" }).waitFor();
  await tabTo(page, /^Công bố kết quả tháng 4/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Công bố kết quả tháng 4/2022" }).waitFor();
  expect(await isTooWide(page)).toBe(false);
  await tabTo(page, /^Ghi chú kèm theo/);
  await page.keyboard.type("Số liệu để giao ban");
  await tabTo(page, /^Công bố$/);
  await page.keyboard.press("Enter");
  await statement(page).waitFor();
  expect(await statement(page).innerText()).toMatch(/ngày 30\/04\/2022\.\s+Ghi chú: Số liệu để giao ban$/);
  await expect.poll(() => focused(page)).toBe("Rút công bố");

  const { page: school } = await openPage(browser);
  await signIn(school, dienLucHead);
  await school.goto(rollUp("mn-dien-luc"));
  await statement(school).waitFor();
  expect(await school.getByRole("button", { name: "Rút công bố" }).count()).toBe(0);
  await school.goto(`${rollUp("mn-dien-luc")}&tree=published`);
  await school.getByText(/như đã biết lúc công bố/).waitFor();

  // Without a reason nothing is withdrawn; with Escape neither, and one stands where one stood.
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Rút công bố kết quả tháng 4/2022" });
  await dialog.waitFor();
  await tabTo(page, /^Rút công bố$/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^Lý do/);
  expect(await isTooWide(page)).toBe(false);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect.poll(() => focused(page)).toBe("Rút công bố");

  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.type(REASON);
  await tabTo(page, /^Rút công bố$/);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Đã rút công bố kết quả tháng 4/2022").waitFor();
  const withdrawn =
    /đã rút công bố lúc .+ \(Vũ Thị Minh Châu\): Trường Mầm non Điện Lực gửi nhầm số liệu, đang chờ sửa$/;
  await expect.poll(() => statement(page).innerText()).toMatch(withdrawn);
  await expect.poll(() => focused(page)).toBe("Công bố kết quả tháng 4/2022");
  expect(await isTooWide(page)).toBe(false);

  // A link to the published tree says what became of it; the page itself says who withdrew and why.
  await school.reload();
  await school.getByText("Kết quả kỳ này chưa được công bố, hoặc công bố đã được rút").waitFor();
  await school.getByRole("button", { name: "Xem theo cây hiện nay" }).click();
  await expect.poll(() => statement(school).innerText()).toMatch(withdrawn);
  expect(await school.getByRole("button", { name: /^Công bố/ }).count()).toBe(0);
});
