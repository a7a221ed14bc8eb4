import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dienLucHead } from "../../services/api/src/demo/content/people.ts";
import { axeFindings } from "../support/axe.ts";
import { DESKTOP, openBrowser, openPage, PHONE, ZOOMED } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

/**
 * Every page, as each role that has it, at every size, in Vietnamese on light and in English on dark: nothing for axe to
 * find, nothing wider than the screen, no words squeezed into a column of letters, no complaint.
 */
const browser = await openBrowser();

const roles = {
  "vanphong@thainguyen.example": { unit: "so-gddt-thai-nguyen", level: "province" },
  "chuyenvien@tp-thainguyen.example": { unit: "pgd-tp-thai-nguyen", level: "district" },
  [dienLucHead]: { unit: "mn-dien-luc", level: "school" },
} as const;

const figure = "so-lieu/{campaign}/mn-dien-luc/2022-06/{indicator}";
const pages: Readonly<Record<string, readonly string[]>> = {
  province: [
    "",
    "phong-trao",
    "phong-trao/moi",
    "phong-trao/{campaign}",
    "phong-trao/{campaign}?phan=tieu-chi",
    "phong-trao/{campaign}?phan=tieu-chi&sua=chi-tieu",
    "so-sanh",
    "so-sanh?indicator=MN-F3&period=2022-06&by=schools",
    "so-sanh?indicator=MN-F3&period=2022-06&view=time",
    "tong-hop",
    figure,
    "don-vi",
    "don-vi?ngay=2022-06-30",
    "don-vi/sap-xep",
    "don-vi/sap-xep/moi",
    "don-vi/sap-xep/phuong-an",
    "don-vi/mn-dien-luc/lich-su",
    "don-vi/nhap",
    "don-vi/cum",
    "so-sanh?indicator=MN-F3&period=2022-06&by=clusters",
    "tong-hop?period=2022-06&tree=then",
    "nhan-su",
    "chi-tieu",
    "chi-tieu/nhap-tep",
    "chi-tieu/{indicator}",
    "ket-noi",
    "nhat-ky",
    "nhat-ky?xem=ngoai&loai=write",
    "du-lieu",
    "cai-dat",
  ],
  district: [
    "",
    "phong-trao",
    "phong-trao/{campaign}",
    "phong-trao/{campaign}?phan=don-vi",
    "duyet",
    "duyet/mn-dien-luc/{campaign}/2022-06",
    "so-sanh",
    "tong-hop",
    "don-vi",
    "nhan-su",
    "chi-tieu",
  ],
  school: [
    "",
    "phong-trao",
    "phong-trao/{campaign}",
    "phong-trao/{campaign}?phan=ke-hoach",
    "phong-trao/{campaign}?phan=phan-cong",
    "so-lieu/{campaign}",
    "so-lieu/{campaign}/2022-11",
    "so-lieu/{campaign}/2022-11/bien-nhan",
    "so-lieu/{campaign}/2022-12",
    "tong-hop",
    "nhan-su",
    "nhat-ky",
    "nhat-ky?xem=ngoai",
    "du-lieu",
    "cai-dat",
  ],
};

const looks = [
  { name: "Vietnamese on light", language: "vi", theme: "light" },
  { name: "English on dark", language: "en", theme: "dark" },
] as const;
const screens = { "a desktop": DESKTOP, "a desktop at 200 %": ZOOMED, "a phone": PHONE };

/** The demo's campaign and an indicator of it, in the unit's eyes. */
async function idsIn(context: BrowserContext, unit: string): Promise<Record<string, string>> {
  const first = async (what: string, has: (one: { code?: string; startsOn?: string }) => boolean) => {
    const response = await context.request.get(`/api/v1/units/${unit}/${what}`);
    const { items } = (await response.json()) as {
      items: { id: string; code?: string; startsOn?: string }[];
    };
    return items.find(has)?.id ?? "";
  };
  return {
    campaign: await first("campaigns", ({ startsOn }) => startsOn === "2021-01-01"),
    indicator: await first("indicators", ({ code }) => code === "MN-F1"),
  };
}

/** Words in a column so narrow that hardly a syllable fits. */
const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main :is(th, td, p, a, dd, li, label, h1, h2, h3)")]
      .filter((one) => {
        // On a phone the head of a table is kept for those who listen.
        if ((one.closest("thead")?.getBoundingClientRect().width ?? Infinity) <= 1) return false;
        const { width, height } = one.getBoundingClientRect();
        const words = one.innerText.trim();
        return words.length > 12 && width > 1 && width < 56 && height > 130;
      })
      .map((one) => one.innerText.slice(0, 40)),
  );

/** How wide the page is, once it has been laid out for the screen it is on. */
const widthOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth;
  });

/** What axe finds on the whole page: a bar that stays covers nothing then. */
async function found(page: Page, width: number): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  return axeFindings(page);
}

describe.each(Object.entries(roles))("%s", (email, { unit, level }) => {
  test.each(looks)(
    "finds its pages in order, $name",
    async ({ language, theme }) => {
      const { page, context } = await openPage(browser);
      await signIn(page, email);
      await context.addInitScript(
        (kept) => localStorage.setItem("thidua.preferences", kept),
        JSON.stringify({ language, theme, lastUnit: unit }),
      );
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
      });
      const ids = await idsIn(context, unit);
      const findings: string[] = [];
      for (const pattern of pages[level] ?? []) {
        const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
        await page.setViewportSize(DESKTOP);
        await page.goto(`/${unit}/${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const missing = page.getByRole("heading", { name: /^(Không tìm thấy|This page cannot be found)/ });
        if (await missing.count()) findings.push(`${pattern}: not found`);
        for (const [screen, size] of Object.entries(screens)) {
          await page.setViewportSize(size);
          const width = await widthOf(page);
          const seen = [
            ...(width > size.width ? [`${width - size.width} px wider than the screen`] : []),
            ...(await squeezed(page)).map((words) => `squeezed "${words}"`),
            ...(size === ZOOMED ? [] : await found(page, size.width)),
          ];
          findings.push(...seen.map((what) => `${pattern} on ${screen}: ${what}`));
        }
      }
      expect([...findings, ...complaints]).toEqual([]);
    },
    240_000,
  );
});

const words = {
  vi: { move: /^Chuyển cấp trên/, add: "Thêm một đơn vị" },
  en: { move: /^Move beneath another/, add: "Add a unit" },
} as const;

test.each(looks)(
  "a list that is open has nothing for axe to find either, $name",
  async ({ language, theme }) => {
    const { page, context } = await openPage(browser);
    await signIn(page, "vanphong@thainguyen.example");
    await context.addInitScript(
      (kept) => localStorage.setItem("thidua.preferences", kept),
      JSON.stringify({ language, theme, lastUnit: "so-gddt-thai-nguyen" }),
    );
    await page.goto("/so-gddt-thai-nguyen/don-vi/sap-xep/moi");
    await page.getByRole("button", { name: words[language].move }).click();
    await page.getByRole("combobox", { name: words[language].add }).pressSequentially("dien luc");
    const option = page.getByRole("option", { name: /^Trường Mầm non Điện Lực .+/ });
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      await option.waitFor();
      expect(await widthOf(page)).toBe(size.width);
      expect(await axeFindings(page)).toEqual([]);
    }
  },
);
