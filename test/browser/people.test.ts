import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("the link of an invitation is shown until it is said to be copied", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "truongphong@tp-thainguyen.example");
  await page.goto("/pgd-tp-thai-nguyen/nhan-su");
  await page.getByRole("button", { name: "Mời người dùng" }).first().click();
  const asking = page.getByRole("dialog");
  await asking.getByLabel("Thư điện tử").fill("thuy.nguyen@tp-thainguyen.example");
  await asking.getByLabel("Họ và tên").fill("Nguyễn Thị Thủy");
  await asking.getByRole("checkbox").first().check();
  await asking.getByRole("button", { name: "Tạo lời mời" }).click();

  const shown = page.getByRole("dialog", { name: "Lời mời đã sẵn sàng" });
  const link = shown.getByLabel("Liên kết mời");
  expect(await link.inputValue()).toMatch(/^http.+\/loi-moi/);
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  expect(await link.inputValue()).toMatch(/^http/);
  await shown.getByRole("button", { name: "Tôi đã chép liên kết" }).click();
  await shown.waitFor({ state: "detached" });
});
