import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

const YEAR_SECONDS = 31_536_000;

/** Nothing from elsewhere is loaded, nothing of ours is framed. Charts and tables set inline styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * API and built web behind one address: `/api`, `/problems`, `/healthz` and `/readyz` go to the API, files of the build are
 * sent compressed as they lie there, every other address is a page of the web and gets its one document.
 */
export function serveWeb(api: Fetch, { folder, isSecure }: { folder: string; isSecure: boolean }): Fetch {
  const house = new Hono();
  house.use(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has("content-security-policy"))
      headers.set("content-security-policy", CONTENT_SECURITY_POLICY);
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    if (!headers.has("x-frame-options")) headers.set("x-frame-options", "DENY");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
    if (isSecure) headers.set("strict-transport-security", `max-age=${YEAR_SECONDS}; includeSubDomains`);
  });
  house.use("/api/*", compress());
  house.all("/api/*", (c) => api(c.req.raw, c.env));
  for (const path of ["/healthz", "/readyz", "/problems", "/problems/*"]) {
    house.get(path, (c) => api(c.req.raw, c.env));
  }
  // What `type` of a problem leads to.
  house.get("/problems/:code?", (c) => api(c.req.raw, c.env));
  if (existsSync(join(folder, "index.html"))) {
    house.use("/assets/*", async (c, next) => {
      await next();
      if (c.res.ok) c.res.headers.set("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`);
    });
    house.use(async (c, next) => {
      await next();
      if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-cache");
    });
    house.get("*", serveStatic({ root: folder, precompressed: true }));
    // A file that is not there is missing; only addresses of pages get the document.
    house.get("/assets/*", (c) => c.notFound());
    house.get("*", serveStatic({ root: folder, path: "index.html", precompressed: true }));
  }
  return (request, env) => house.fetch(request, env as Record<string, unknown>);
}
