import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("the province goes from its number to the Phòng, the school and the single figure with all who touched it", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "vanphong@thainguyen.example");
  await page.goto("/so-gddt-thai-nguyen/so-sanh");
  const indicator = page.getByLabel("Chỉ số").first();
  const cashless = await indicator.locator("option", { hasText: "MN-F3" }).getAttribute("value");
  await indicator.selectOption(cashless);
  await page.getByRole("combobox", { name: "Kỳ" }).selectOption({ label: "Tháng 6/2022" });
  await page.waitForURL(/indicator=.*period=2022-06|period=2022-06.*indicator=/);

  await page
    .getByRole("row", { name: /thành phố Thái Nguyên/ })
    .getByRole("link")
    .first()
    .click();
  await page
    .getByRole("row", { name: /Điện Lực/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/so-lieu\/.+\/mn-dien-luc\/2022-06\//);

  const main = page.getByRole("main");
  for (const fact of [
    "Người nhập",
    "Nguyễn Thị Khánh Huyền",
    "Trần Thị Hòa",
    "Ngô Thị Thu Hằng",
    "Lịch sử",
    "Minh chứng",
    "Theo cây đơn vị hiện nay",
  ]) {
    await expect.poll(() => main.innerText(), { timeout: 20_000 }).toContain(fact);
  }
});
