import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();
const OFFICE = "/so-gddt-thai-nguyen/don-vi/sap-xep";
/** A day that has not come, whenever this runs. */
const day = `01/07/${new Date().getFullYear() + 1}`;
const laterDay = `01/08/${new Date().getFullYear() + 1}`;

/** Finds a unit by typing without accents, key by key, and takes it. */
async function choose(page: Page, field: string, typed: string, unit: string): Promise<void> {
  const box = page.getByRole("combobox", { name: field });
  await box.pressSequentially(typed);
  expect(await box.inputValue()).toBe(typed);
  // An option is called by both of its lines, and the second one names the unit above.
  await page
    .getByRole("option", { name: new RegExp(`^${unit}`) })
    .first()
    .click();
}
const actsOf = (page: Page) =>
  page.getByRole("list", { name: "Các việc trong lần sắp xếp này" }).getByRole("strong").allTextContents();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

test("two acts on one basis are put together, survive a closed laptop, and wait for their day", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "vanphong@thainguyen.example");
  await page.goto(`${OFFICE}/moi`);
  await page.getByRole("button", { name: /^Thành lập đơn vị/ }).click();
  await page.getByLabel("Đơn vị mới cùng ngày").fill("UBND xã Hẹn Ngày");
  await page.getByRole("combobox", { name: /Cấp của đơn vị mới/ }).selectOption({ label: "UBND cấp xã" });
  await page.getByRole("button", { name: "Tiếp tục" }).click();

  // The second act names the unit that the first one makes; its form is half filled when the laptop is closed.
  await page.getByRole("button", { name: "Thêm một việc" }).click();
  await page.getByRole("button", { name: /^Chuyển cấp trên/ }).click();
  await choose(page, "Thêm một đơn vị", "dien luc", "Trường Mầm non Điện Lực");
  await page.reload();
  await page.getByText(/^Đã mở lại bản nháp giữ trên máy này/).waitFor();
  await page.getByText("Trường Mầm non Điện Lực", { exact: true }).waitFor();
  await choose(page, "Cấp trên mới", "hen ngay", "UBND xã Hẹn Ngày");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect.poll(() => actsOf(page)).toEqual(["1. Thành lập đơn vị", "2. Chuyển cấp trên"]);

  // The wrong way round, by the keyboard: the preview says which act does not fit.
  await page.getByRole("button", { name: "Đưa việc “Chuyển cấp trên” lên" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => actsOf(page)).toEqual(["1. Chuyển cấp trên", "2. Thành lập đơn vị"]);
  await expect.poll(() => focused(page)).toBe("Đưa việc “Chuyển cấp trên” xuống");
  await page.getByLabel("Ngày hiệu lực").fill(day);
  await page.getByLabel("Tên lần sắp xếp").pressSequentially("Lập xã Hẹn Ngày");
  await page.getByLabel("Căn cứ pháp lý").pressSequentially("Nghị quyết số 15/NQ-HĐND");
  await page.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await page.getByText("Việc 1: Không thấy đơn vị “UBND xã Hẹn Ngày”", { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: `Lên lịch cho ngày ${day}` }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Sửa nội dung" }).click();
  await page.getByRole("button", { name: "Đưa việc “Chuyển cấp trên” xuống" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await page.getByText(`Ngày ${day} chưa đến.`, { exact: false }).waitFor();
  await page.getByText("1 đơn vị thành lập").waitFor();
  await page.getByRole("button", { name: `Lên lịch cho ngày ${day}` }).click();
  await page.getByText("Đã lên lịch “Lập xã Hẹn Ngày”.", { exact: false }).waitFor();

  // The school is told, and nothing of it has changed.
  const school = await openPage(browser);
  await signIn(school.page, "hieutruong.dienluc@tp-thainguyen.example");
  await school.page.goto("/mn-dien-luc");
  await school.page.getByText("Lịch sắp xếp: Lập xã Hẹn Ngày").first().waitFor();
  await school.page.getByText("“Đơn vị sẽ trực thuộc UBND xã Hẹn Ngày”").waitFor();
  await school.page.getByRole("link", { name: /^Xem.*Lập xã Hẹn Ngày/ }).click();
  await school.page.getByText(`Từ ngày ${day} mới thay đổi`, { exact: false }).waitFor();
  expect(await school.page.getByRole("button", { name: "Hủy lịch này" }).count()).toBe(0);

  // It is changed: the wizard opens with what was ordered, another day is saved, and the school reads that one.
  await page.goto(OFFICE);
  await page
    .getByRole("row", { name: /Lập xã Hẹn Ngày/ })
    .filter({ hasText: "Đã lên lịch" })
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: "Sửa lịch này" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Sửa lịch sắp xếp" }).waitFor();
  await expect.poll(() => actsOf(page)).toEqual(["1. Thành lập đơn vị", "2. Chuyển cấp trên"]);
  expect(await page.getByLabel("Ngày hiệu lực").inputValue()).toBe(day);
  // What was only looked at is no draft of anybody.
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Sửa lịch sắp xếp" }).waitFor();
  await expect.poll(() => actsOf(page)).toEqual(["1. Thành lập đơn vị", "2. Chuyển cấp trên"]);
  expect(await page.getByText(/^Đã mở lại bản nháp/).count()).toBe(0);
  expect(await page.getByLabel("Căn cứ pháp lý").inputValue()).toBe("Nghị quyết số 15/NQ-HĐND");
  await page.getByLabel("Ngày hiệu lực").fill(laterDay);
  await page.getByRole("button", { name: "Xem trước thay đổi" }).click();
  await page.getByText("1 đơn vị thành lập").waitFor();
  expect(await page.getByText("cũng có trong lịch").count()).toBe(0);
  await page.getByRole("button", { name: `Lưu lịch cho ngày ${laterDay}` }).click();
  await page.getByText(`Đã sửa lịch “Lập xã Hẹn Ngày”. Từ ngày ${laterDay}`, { exact: false }).waitFor();
  await school.page.goto("/mn-dien-luc");
  await school.page.getByText("Lịch sắp xếp: Lập xã Hẹn Ngày").first().waitFor();
  await school.page.getByRole("link", { name: /^Xem.*Lập xã Hẹn Ngày/ }).click();
  await school.page.getByText(`Từ ngày ${laterDay} mới thay đổi`, { exact: false }).waitFor();
  await school.page.getByText("Sửa lịch lần cuối").waitFor();
  expect(await school.page.getByRole("link", { name: "Sửa lịch này" }).count()).toBe(0);

  // It is taken back, which the school reads as well; it can be ordered again from what it held.
  await page.getByRole("link", { name: "Xem lịch này" }).click();
  await page.getByRole("button", { name: "Hủy lịch này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hủy lịch này" }).click();
  await page.getByText(/^Đã hủy lúc/).waitFor();
  await page.getByRole("link", { name: "Ra lại từ nội dung này" }).click();
  await expect.poll(() => actsOf(page)).toEqual(["1. Thành lập đơn vị", "2. Chuyển cấp trên"]);
  await page
    .getByRole("listitem")
    .filter({ hasText: /Trường Mầm non Điện Lực\s+UBND xã Hẹn Ngày/ })
    .waitFor();
  await school.page.goto("/mn-dien-luc");
  await school.page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => school.page.getByText("Lập xã Hẹn Ngày").count()).toBe(0);
}, 120_000);

test("a province is founded, a tier ends, its schools go to it or up, and one moves, all in one order by hand", async () => {
  const { page } = await openPage(browser);
  await signIn(page, "quantri@bogddt.example");
  await page.goto("/bo-gddt/don-vi/sap-xep/moi");
  const begin = async (kind: RegExp) => {
    await page.getByRole("button", { name: "Thêm một việc" }).or(page.getByText("Cần làm gì?")).waitFor();
    if (!(await page.getByText("Cần làm gì?").count()))
      await page.getByRole("button", { name: "Thêm một việc" }).click();
    await page.getByRole("button", { name: kind }).click();
  };
  const goOn = () => page.getByRole("button", { name: "Tiếp tục" }).click();

  await begin(/^Thành lập đơn vị/);
  await page.getByLabel("Đơn vị mới cùng ngày").fill("Sở GDĐT Việt Bắc");
  await page.getByRole("combobox", { name: /Cấp của đơn vị mới/ }).selectOption({ label: "Sở GDĐT" });
  await goOn();
  await begin(/^Nhập tỉnh/);
  await choose(page, "Đơn vị kết thúc", "tinh thai nguyen", "Sở Giáo dục và Đào tạo tỉnh Thái Nguyên");
  await choose(page, "Đơn vị đã có", "viet bac", "Sở GDĐT Việt Bắc");
  await goOn();
  await begin(/^Bỏ một cấp/);
  await page.getByRole("combobox", { name: "Cấp được bỏ" }).selectOption({ label: "Phòng GDĐT" });
  await page.getByText("Chuyển lên cấp trên trực tiếp của đơn vị kết thúc").click();
  await goOn();
  await begin(/^Chuyển cấp trên/);
  await choose(page, "Thêm một đơn vị", "dien luc", "Trường Mầm non Điện Lực");
  await choose(page, "Cấp trên mới", "bo giao duc", "Bộ Giáo dục và Đào tạo");
  await goOn();
  await expect
    .poll(() => actsOf(page))
    .toEqual(["1. Thành lập đơn vị", "2. Nhập tỉnh", "3. Bỏ một cấp", "4. Chuyển cấp trên"]);
  await page.getByLabel("Ngày hiệu lực").fill(day);
  await page.getByLabel("Tên lần sắp xếp").fill("Nhập tỉnh, bỏ cấp, chuyển trường");
  await page.getByLabel("Căn cứ pháp lý").fill("Nghị quyết số 202/2025/QH15");
  await page.getByRole("button", { name: "Xem trước thay đổi" }).click();
  // Those of the demo, and of what another journey may have added to the nation before.
  for (const count of [/^1 đơn vị thành lập$/, /^1\d đơn vị kết thúc$/, /^6\d đơn vị chuyển cấp trên$/])
    await page.getByText(count).waitFor();
  expect(await page.getByRole("button", { name: `Lên lịch cho ngày ${day}` }).isEnabled()).toBe(true);
}, 120_000);
