import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();

test("a unit that has ended offers to read and to take along, nothing that it would be refused", async () => {
  const { page, context } = await openPage(browser);
  await signIn(page, "truongphong@tp-thainguyen.example");
  const offers = {
    "don-vi": "Thêm đơn vị",
    "chi-tieu": "Lập chỉ số",
    "tong-hop?period=2022-06": /^Công bố kết quả/,
  } as const;
  const seen = async (path: string) => {
    await page.goto(`/pgd-tp-thai-nguyen/${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    return page.getByRole("main");
  };
  for (const [path, name] of Object.entries(offers))
    expect(await (await seen(path)).getByRole("button", { name }).count(), path).toBe(1);

  // As the API would say it after a re-organisation; the demo is everybody's.
  await context.route("**/api/v1/units/pgd-tp-thai-nguyen/units/pgd-tp-thai-nguyen", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), closedOn: "2025-07-01" } });
  });
  for (const [path, name] of Object.entries(offers)) {
    const main = await seen(path);
    await main.getByText("Đơn vị đã kết thúc từ 01/07/2025", { exact: false }).waitFor();
    expect(await main.getByRole("button", { name }).count(), path).toBe(0);
  }
  const main = await seen("du-lieu");
  await main.getByRole("button", { name: "Lập bản dữ liệu mới" }).waitFor();
});
