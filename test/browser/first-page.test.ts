import { expect, test } from "vitest";
import { openBrowser, openPage } from "../support/browser.ts";

const browser = await openBrowser();

test("the first page speaks Vietnamese in the typeface we send, and complains of nothing", async () => {
  const { page } = await openPage(browser);
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Nobody is signed in yet, so asking who I am is answered with 401.
    if (["error", "warning"].includes(message.type()) && !message.text().includes("401")) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/");
  await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
  const font = await page.evaluate(async () => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family);
    return { loaded: [...new Set(loaded)], used: getComputedStyle(document.body).fontFamily };
  });
  expect(font.loaded.join()).toContain("Be Vietnam Pro");
  expect(font.used).toMatch(/^"?Be Vietnam Pro/);
  expect(complaints).toEqual([]);
});
