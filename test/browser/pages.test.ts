import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, test } from "vitest";
import { dienLucHead } from "../../services/api/src/demo/content/people.ts";
import { DESKTOP, openBrowser, openPage, PHONE } from "../support/browser.ts";
import { signIn } from "../support/sign-in.ts";

/** Every page, as each role that has it, at both sizes: nothing for axe to find, nothing wider than the screen, no complaint. */
const browser = await openBrowser();

const roles = {
  "vanphong@thainguyen.example": { unit: "so-gddt-thai-nguyen", level: "province" },
  "chuyenvien@tp-thainguyen.example": { unit: "pgd-tp-thai-nguyen", level: "district" },
  [dienLucHead]: { unit: "mn-dien-luc", level: "school" },
} as const;

const pages: Readonly<Record<string, readonly string[]>> = {
  province: [
    "",
    "phong-trao",
    "phong-trao/{campaign}",
    "so-sanh",
    "tong-hop",
    "don-vi",
    "don-vi/nhap",
    "nhan-su",
    "chi-tieu",
    "ket-noi",
    "nhat-ky",
    "cai-dat",
  ],
  district: [
    "",
    "phong-trao",
    "phong-trao/{campaign}",
    "duyet",
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
    "so-lieu/{campaign}",
    "so-lieu/{campaign}/2022-11",
    "so-lieu/{campaign}/2022-12",
    "tong-hop",
    "nhan-su",
    "cai-dat",
  ],
};

describe.each(Object.entries(roles))("%s", (email, { unit, level }) => {
  test.each([
    ["desktop", DESKTOP],
    ["phone", PHONE],
  ] as const)(
    "finds its pages in order at %s size",
    async (_, viewport) => {
      const { page, context } = await openPage(browser, { viewport });
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
      });
      await signIn(page, email);
      const list = await context.request.get(`/api/v1/units/${unit}/campaigns`);
      const campaign = ((await list.json()) as { items: { id: string }[] }).items[0]?.id ?? "";
      const findings: string[] = [];
      for (const path of pages[level] ?? []) {
        await page.goto(`/${unit}/${path.replace("{campaign}", campaign)}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        for (const { id, nodes } of violations)
          findings.push(`${path}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > viewport.width)
          findings.push(`${path}: ${width - viewport.width} px wider than the screen`);
        if (await page.getByText("Không tìm thấy").count()) findings.push(`${path}: not found`);
      }
      expect([...findings, ...complaints]).toEqual([]);
    },
    240_000,
  );
});
