import { expect, test } from "vitest";
import { dienLucHead } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("a head on a phone completes the month, loses nothing to a reload, sends it and gets a receipt", async () => {
  const { page } = await openPage(browser, { viewport: PHONE });
  await signIn(page, dienLucHead);
  await page.goto("/mn-dien-luc/so-lieu");
  await page.waitForURL(/so-lieu\/.+/);
  await page.goto(`${page.url()}/2022-12`);

  const boxes = (code: string) => page.getByRole("article", { name: new RegExp(code) }).getByRole("textbox");
  const typed = {
    "MN-E2": ["5"],
    "MN-F1": ["101.000.000", "112.500.000"],
    "MN-F2": ["143", "161"],
    "MN-F3": ["162", "164"],
  };
  for (const [code, values] of Object.entries(typed))
    for (const [at, value] of values.entries()) await boxes(code).nth(at).fill(value);
  await page.keyboard.press("Tab");
  await page.getByText("Đã đủ để gửi").waitFor();
  await page.getByText(/^Đã lưu lúc/).waitFor();

  await page.reload();
  await page.getByText("Đã đủ để gửi").waitFor();
  expect(await boxes("MN-F1").nth(0).inputValue()).toBe("101.000.000");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);

  await page.getByRole("button", { name: /^Gửi lên Phòng/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Gửi lên Phòng/ })
    .click();
  await page.waitForURL(/bien-nhan$/);
  await page.getByText(/2022-12\/1-/).waitFor();
  await page.getByText("Gửi muộn").first().waitFor();
});
