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

test("the list of a field inside a dialog is the dialog's own: found by role, chosen and closed by keyboard", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "hieutruong.dienluc@tp-thainguyen.example");
  await page.goto("/mn-dien-luc/nhan-su?muc=to-nhom");
  await page.getByRole("button", { name: "Lập tổ, nhóm" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Lập tổ, nhóm" });
  await dialog.getByLabel("Tên tổ, nhóm").fill("Tổ thử bàn phím");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const members = dialog.getByRole("combobox", { name: "Thành viên" });
  expect(await members.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowDown");
  const options = page.getByRole("listbox").getByRole("option");
  await options.first().waitFor();
  expect(await page.getByRole("listbox").count()).toBe(1);
  const count = await options.count();
  expect(count).toBeGreaterThan(2);
  expect(await members.getAttribute("aria-controls")).toBe(
    await page.getByRole("listbox").getAttribute("id"),
  );
  const name = (await options.nth(1).innerText()).split("\n")[0] ?? "";
  await page.keyboard.type(name);
  await page.getByRole("listbox").getByRole("option", { name }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: `Bỏ: ${name}` }).waitFor();
  // Escape closes the list first, and only then the dialog.
  await page.keyboard.press("ArrowDown");
  await options.first().waitFor();
  await page.keyboard.press("Escape");
  await options.first().waitFor({ state: "detached" });
  expect(await dialog.isVisible()).toBe(true);
  await dialog.getByRole("button", { name: "Lưu tổ, nhóm" }).click();
  await dialog.waitFor({ state: "detached" });
  await page
    .getByRole("row", { name: /Tổ thử bàn phím/ })
    .getByText(name)
    .waitFor();
});
