import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("a key is shown until it is said to be saved, with a line that reads the unit's own comparison", async () => {
  const { page, context, origin } = await openPage(browser);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await signIn(page, "truongphong@tp-thainguyen.example");
  await page.goto("/pgd-tp-thai-nguyen/ket-noi");
  await page.getByRole("button", { name: "Tạo khóa" }).click();
  await page.getByLabel("Tên", { exact: true }).fill("Kho dữ liệu của tỉnh");
  await page.getByRole("dialog").getByRole("button", { name: "Tạo khóa" }).click();

  const shown = page.getByRole("dialog", { name: /^Khóa của/ });
  await shown.getByRole("button", { name: "Chép dòng lệnh" }).click();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const [, key, address] = /^curl -H "Authorization: Bearer (td_\S+)" "(\S+)"$/.exec(line) ?? [];
  expect(address).toMatch(/\/campaigns\/[\w-]+\/comparison\?indicator=MN-\w+&period=2022-\w+$/);

  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await page.getByText(key ?? "", { exact: true }).waitFor();
  expect(await shown.getByRole("button", { name: "Đóng" }).count()).toBe(0);
  await shown.getByRole("button", { name: "Tôi đã lưu khóa" }).click();
  await shown.waitFor({ state: "detached" });
  await page.getByText('Bearer $KEY"').waitFor();

  const answer = await fetch(address ?? "", { headers: { authorization: `Bearer ${key}` } });
  expect(answer.status).toBe(200);
  const { rows } = (await answer.json()) as { rows: { value: string | null }[] };
  expect(rows.some(({ value }) => value !== null)).toBe(true);
});
