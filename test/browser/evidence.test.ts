import { expect, test } from "vitest";
import { actorsOf } from "../../services/api/src/demo/content/people.ts";
import { openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

const browser = await openBrowser();
const school = "mn-dan-tien";
const indicator = "MN-F1";

const pdf = {
  name: "quyet-dinh-12.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ),
};
const picture = {
  name: "anh-hop.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

test("a school adds a PDF and a picture to a figure; its office looks at both without leaving the report", async () => {
  const { page: theirs, context } = await openPage(browser, { viewport: PHONE });
  await signIn(theirs, actorsOf(school).sender);
  await theirs.goto(`/${school}/so-lieu`);
  await theirs.waitForURL(/so-lieu\/.+/);
  const campaign = theirs.url().split("/").at(-1) ?? "";
  const list = await context.request.get(`/api/v1/units/${school}/campaigns/${campaign}/reports`);
  const { items } = (await list.json()) as { items: { period: string; state: string }[] };
  const period = items.find(({ state }) => state === "returned")?.period;
  await theirs.goto(`/${school}/so-lieu/${campaign}/${period}`);
  await theirs
    .getByRole("article", { name: new RegExp(indicator) })
    .getByRole("button", { name: /Ghi chú, minh chứng/ })
    .click();
  for (const file of [pdf, picture]) {
    await theirs.getByLabel(/Thêm tệp/).setInputFiles(file);
    await theirs.getByRole("link", { name: file.name }).waitFor();
  }
  await theirs.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await theirs.getByRole("button", { name: /^Gửi lại/ }).click();
  await theirs
    .getByRole("dialog")
    .getByRole("button", { name: /^Gửi lại/ })
    .click();
  await theirs.waitForURL(/bien-nhan$/);

  const { page } = await openPage(browser);
  // The browser of the tests has no viewer of its own; what a browser with one is given is looked at here.
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "pdfViewerEnabled", { value: true }),
  );
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await signIn(page, "chuyenvien@vonhai.example");
  complaints.length = 0;
  const review = `/pgd-vo-nhai/duyet/${school}/${campaign}/${period}`;
  await page.goto(review);
  const file = page.waitForResponse((response) =>
    /\/evidence\/.+\/file$/.test(new URL(response.url()).pathname),
  );
  await page.getByRole("button", { name: /^Xem 2 minh chứng/ }).click();
  const sent = await (await file).allHeaders();
  expect(sent["content-type"]).toBe("application/pdf");
  expect(sent["content-disposition"]).toMatch(/^inline/);
  expect(sent["x-frame-options"]).toBe("SAMEORIGIN");
  expect(sent["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(sent["content-security-policy"]).toContain("default-src 'none'");
  await page.locator(`iframe[title="Nội dung ${pdf.name}"]`).waitFor();

  await page.getByRole("link", { name: picture.name }).click();
  const shown = page.getByRole("dialog").getByRole("img", { name: picture.name });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  expect(new URL(page.url()).pathname).toBe(review);
  expect(complaints).toEqual([]);
});
