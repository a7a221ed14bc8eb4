import type { Page } from "playwright-core";
import { demoPassword } from "../../services/api/src/demo/content/people.ts";

/** Signs a person of the demo in, as they would. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Thư điện tử").fill(email);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.includes("dang-nhap"));
}
