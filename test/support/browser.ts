import { randomBytes } from "node:crypto";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, inject } from "vitest";
// Declares what is provided: origin and browser.
import type {} from "./browser-server.ts";

/** Sizes the screens are judged at. */
export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };
/** The desktop as it is laid out at a zoom of 200 %. */
export const ZOOMED = { width: DESKTOP.width / 2, height: DESKTOP.height / 2 };

/** One browser for a test file, closed with it: `const browser = await openBrowser()`. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = inject("browser");
  const browser = await chromium.launch({
    executablePath,
    // Without a locale the browser drops the name of a file that is not all ASCII.
    env: { ...process.env, LANG: "C.UTF-8", ...environment },
    // Runs as root in containers; nothing but our own pages is opened.
    chromiumSandbox: false,
    args: ["--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none", "--no-pings"],
  });
  afterAll(() => browser.close());
  return browser;
}

/** Somebody at a screen: own cookies, Vietnamese, and every request that leaves our address fails. */
export async function openPage(
  browser: Browser,
  options: { viewport?: { width: number; height: number }; locale?: string } = {},
): Promise<{ page: Page; context: BrowserContext; origin: string }> {
  const origin = inject("origin");
  const context = await browser.newContext({
    baseURL: origin,
    locale: options.locale ?? "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: options.viewport ?? DESKTOP,
    reducedMotion: "reduce",
    extraHTTPHeaders: { "x-forwarded-for": ownAddress() },
  });
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => route.abort(),
  );
  return { page: await context.newPage(), context, origin };
}

/** A private address, another one each time. */
function ownAddress(): string {
  return `10.${[...randomBytes(3)].join(".")}`;
}
