import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { actorsOf } from "../../services/api/src/demo/content/people.ts";
import { schools } from "../../services/api/src/demo/content/units.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();
const officer = "chuyenvien@tp-thainguyen.example";
const reason = "Số tin chưa khớp với trang của trường";

const codeOf = (name: string) => {
  const school = schools.find((one) => one.name.endsWith(name));
  if (!school) throw new Error(`the demo has no school ${name}`);
  return school.code;
};
const rowOf = (page: Page, name: RegExp) => page.getByRole("row", { name }).first();

test("an officer returns a figure with a reason, and the school finds it on that figure", async () => {
  const { page } = await openPage(browser);
  await signIn(page, officer);
  await page.goto("/pgd-tp-thai-nguyen/duyet");
  await rowOf(page, /Chùa Hang.*Tháng 12\/2022/)
    .getByRole("link")
    .click();
  await page.getByRole("button", { name: /^Trả lại dòng này: Số tin, bài/ }).click();
  await page.locator("textarea").first().fill(reason);
  await page.getByRole("button", { name: /^Trả lại trường/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Trả lại trường/ })
    .click();
  await page.getByText(/Đã trả lại MN Chùa Hang, tháng 12\/2022/).waitFor();

  const school = codeOf("Chùa Hang");
  const { page: theirs } = await openPage(browser);
  await signIn(theirs, actorsOf(school).sender);
  await theirs.goto(`/${school}/so-lieu`);
  await theirs.waitForURL(/so-lieu\/.+/);
  await theirs.goto(`${theirs.url()}/2022-12`);
  await theirs.getByText(reason).first().waitFor();
});

test("an officer approves several schools in one go and may take it back", async () => {
  const { page } = await openPage(browser);
  await signIn(page, officer);
  await page.goto("/pgd-tp-thai-nguyen/duyet");
  const waiting = page.getByRole("button", { name: /^Chờ duyệt/ });
  await rowOf(page, /Gia Sàng/).waitFor();
  const before = await waiting.innerText();
  for (const school of [/Gia Sàng/, /Quang Vinh/]) await rowOf(page, school).getByRole("checkbox").check();
  await page.getByRole("button", { name: /^Duyệt 2/ }).click();
  await page.getByText("Đã duyệt 2 báo cáo.").waitFor();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByText("Đã rút lại 2 lần duyệt.").waitFor();
  await rowOf(page, /Gia Sàng/).waitFor();
  expect(await waiting.innerText()).toBe(before);
});
