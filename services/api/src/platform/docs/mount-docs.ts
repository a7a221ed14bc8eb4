import type { Context, Hono } from "hono";
import type { Env } from "../http/mount.ts";
import { type Locale, NotFound, type ProblemKind } from "../http/problem.ts";
import type { ApiDocument } from "./document.ts";
import { docsPage, problemPage, problemsPage } from "./page.ts";

export interface DocsDeps {
  readonly document: ApiDocument;
  readonly problems: readonly ProblemKind[];
  readonly publicUrl: string;
}

/** `/api/docs` and the pages that `type` of a problem leads to. Made from the document alone; no script, nothing from elsewhere. */
export function mountDocs(app: Hono<Env>, deps: DocsDeps): void {
  const localeOf = (c: Context<Env>): Locale => {
    const wanted = c.req.query("lang");
    return wanted === "vi" || wanted === "en" ? wanted : c.get("locale");
  };
  const pages = new Map<Locale, string>();
  app.get("/api/docs", async (c) => {
    const locale = localeOf(c);
    const page = pages.get(locale) ?? String(await docsPage({ ...deps, locale }));
    pages.set(locale, page);
    return c.html(page, 200, { vary: "Accept-Language" });
  });
  app.get("/problems", async (c) =>
    c.html(String(await problemsPage({ ...deps, locale: localeOf(c) })), 200, { vary: "Accept-Language" }),
  );
  app.get("/problems/:code", async (c) => {
    const page = problemPage({ ...deps, locale: localeOf(c) }, c.req.param("code"));
    if (!page) throw NotFound();
    return c.html(String(await page), 200, { vary: "Accept-Language" });
  });
}
