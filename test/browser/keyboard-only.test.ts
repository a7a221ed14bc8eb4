import { expect, test } from "vitest";
import { actorsOf, demoPassword } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage } from "../support/browser.ts";

const browser = await openBrowser();

test("a teacher signs in and enters figures without touching a mouse", async () => {
  const { page } = await openPage(browser);
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  /** Presses Tab until what has the focus is called that. */
  const tabTo = async (name: RegExp, limit = 60) => {
    for (let presses = 0; presses < limit; presses += 1) {
      if (name.test(await focused())) return;
      await keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${name}`);
  };

  await page.goto("/dang-nhap");
  await page.getByLabel("Thư điện tử").focus();
  await keyboard.type(actorsOf("mn-dien-luc").enterer);
  await keyboard.press("Tab");
  await keyboard.type(demoPassword);
  await keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.includes("dang-nhap"));
  await page.goto("/mn-dien-luc/so-lieu");
  await page.waitForURL(/so-lieu\/.+/);
  await page.goto(`${page.url()}/2022-Q4`);
  await page.getByRole("grid").waitFor();

  await tabTo(/chưa nhập$/);
  const cell = await focused();
  await keyboard.type("2");
  await keyboard.press("Enter");
  expect(await focused()).not.toBe(cell);
  await page.getByText(/^Đã lưu lúc/).waitFor();
  await keyboard.press("ArrowUp");
  expect(await focused()).toMatch(/: 2$/);
  await keyboard.press("Control+z");
  await page.getByText(/^Đã lưu lúc/).waitFor();
  expect(await focused()).toBe(cell);
});
