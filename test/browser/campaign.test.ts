import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { actorsOf } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

/**
 * From launching to "I have read it", and to its end. The campaign is one of its own and begins before the demo's, so
 * that it comes after it wherever a page takes the first.
 */
const browser = await openBrowser();
const name = "Xây dựng thư viện số trường mầm non";
const province = "so-gddt-thai-nguyen";
const district = "pgd-vo-nhai";
const school = "mn-la-hien";

async function signedIn(email: string): Promise<Page> {
  const { page } = await openPage(browser);
  await signIn(page, email);
  return page;
}
const press = (page: Page, button: string | RegExp) => page.getByRole("button", { name: button }).click();
const answer = (page: Page, button: string) =>
  page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
const toPart = (page: Page, part: string | RegExp) => page.getByRole("tab", { name: part }).click();

/** Makes the unit's plan from what stands above, as far as the draft. */
async function adopt(page: Page, unit: string): Promise<void> {
  await page.goto(`/${unit}/phong-trao`);
  await page.getByRole("row", { name }).getByRole("link", { name: "Lập kế hoạch" }).click();
  await answer(page, "Lập kế hoạch");
  await page.getByText("Đã lập bản nháp kế hoạch.").waitFor();
}

async function publish(page: Page): Promise<void> {
  await press(page, "Ban hành kế hoạch");
  await answer(page, "Ban hành");
  await page.getByText("Đã ban hành kế hoạch.").waitFor();
}

async function setTarget(page: Page, value: string): Promise<void> {
  await toPart(page, /^Tiêu chí, chỉ tiêu/);
  await press(page, "Đặt chỉ tiêu");
  await page.getByLabel("MN-A6, Chỉ tiêu 2022").fill(value);
  await press(page, "Lưu");
  await page.getByRole("button", { name: "Đặt chỉ tiêu" }).waitFor();
}

test("a campaign goes from the Sở through a Phòng to a school, and a teacher confirms the plan", async () => {
  const launching = await signedIn("vanphong@thainguyen.example");
  await launching.goto(`/${province}/phong-trao/moi`);
  await launching.getByLabel("Tên phong trào").fill(name);
  await launching.getByLabel("Từ ngày").fill("01/09/2020");
  await launching.getByLabel("Đến ngày").fill("31/12/2022");
  await press(launching, "Tạo bản nháp");
  await launching.getByRole("heading", { level: 1, name }).waitFor();

  await toPart(launching, /^Tiêu chí, chỉ tiêu/);
  await press(launching, "Sửa tiêu chí");
  await launching.getByRole("combobox", { name: "Chọn chỉ số" }).fill("MN-A6");
  await launching.getByRole("option", { name: /^MN-A6/ }).click();
  await press(launching, "Lưu");
  await launching.getByRole("button", { name: "Đặt chỉ tiêu" }).waitFor();
  await setTarget(launching, "20");

  await toPart(launching, "Giai đoạn, lịch");
  await press(launching, "Sửa lịch");
  await launching.getByLabel("Tháng", { exact: true }).check();
  await press(launching, /^Tạo \d+ kỳ$/);
  await press(launching, "Lưu");
  await launching.getByRole("button", { name: "Sửa lịch" }).waitFor();
  await publish(launching);
  // Published is not fixed: the Sở may still ask for more.
  await setTarget(launching, "24");

  const office = await signedIn("chuyenvien@vonhai.example");
  await adopt(office, district);
  await toPart(office, /^Tiêu chí, chỉ tiêu/);
  await office.getByRole("img", { name: "Do Sở GDĐT Thái Nguyên quy định, không sửa được ở đây" }).waitFor();
  await publish(office);

  const { sender, enterer } = actorsOf(school);
  const head = await signedIn(sender);
  await adopt(head, school);
  await setTarget(head, "30");
  const asked = head.getByRole("row", { name: /MN-A6/ });
  await expect.poll(() => asked.innerText()).toContain("30");
  await publish(head);

  const teacher = await signedIn(enterer);
  await teacher.goto(`/${school}/phong-trao`);
  await teacher.getByRole("row", { name }).getByText("Bạn chưa xác nhận").waitFor();
  await teacher.getByRole("link", { name }).click();
  await press(teacher, "Tôi đã đọc kế hoạch");
  await teacher.getByText("Đã ghi nhận bạn đã đọc kế hoạch.").waitFor();

  await head.reload();
  await toPart(head, "Xác nhận đã đọc");
  await head.getByText("1/2").waitFor();

  // What changes after that is read again by whom it concerns.
  await setTarget(head, "36");
  await head.getByText(/^Kế hoạch đã sửa lúc .*, sau khi ban hành/).waitFor();
  await press(head, "Nhờ mọi người xác nhận lại");
  await head
    .getByRole("dialog")
    .getByLabel(/^Đã thay đổi những gì/)
    .fill("Nâng chỉ tiêu tuyên truyền lên 36 bài");
  await answer(head, "Gửi lời nhắc");
  await head.getByText("Đã nhắc mọi người đọc và xác nhận lại.").waitFor();
  await toPart(head, "Xác nhận đã đọc");
  await head.getByText(/^bản trước, /).waitFor();
  await teacher.reload();
  await teacher.getByText("“Nâng chỉ tiêu tuyên truyền lên 36 bài”").waitFor();
  await press(teacher, "Tôi đã đọc thay đổi");
  await teacher.getByText("Đã ghi nhận bạn đã đọc kế hoạch.").waitFor();
  await head.reload();
  await head.getByText("1/2").waitFor();

  // Nothing has been reported yet: the plan goes back to a draft, and is what it was again at one click.
  await press(head, "Việc khác");
  await head.getByRole("menuitem", { name: "Thu hồi về bản nháp" }).click();
  await head.getByText("Kế hoạch đã về bản nháp, chỉ đơn vị bạn thấy.").waitFor();
  await head.getByText("Bản nháp", { exact: true }).first().waitFor();
  await press(head, "Hoàn tác");
  await head.getByText("Đã ban hành kế hoạch.").waitFor();
  await head.getByText("Đang thực hiện", { exact: true }).first().waitFor();

  await launching.reload();
  await toPart(launching, "Đơn vị thực hiện");
  await launching
    .getByRole("row", { name: /Võ Nhai/ })
    .getByText("Đang thực hiện")
    .waitFor();
  await press(launching, "Việc khác");
  await launching.getByRole("menuitem", { name: "Kết thúc phong trào" }).click();
  await answer(launching, "Kết thúc phong trào");
  await launching.getByText("Đã kết thúc.").waitFor();
});
