import { Hono } from "hono";
import { expect, test } from "vitest";
import { buildOpenApiDocument } from "../../services/api/src/app.ts";
import { operations } from "../../services/api/src/operations.ts";
import { mountDocs } from "../../services/api/src/platform/docs/mount-docs.ts";
import type { Env } from "../../services/api/src/platform/http/mount.ts";
import { onError } from "../../services/api/src/platform/http/on-error.ts";
import { problemKinds } from "../../services/api/src/platform/http/problem.ts";
import { createLog } from "../../services/api/src/platform/log/log.ts";
import { namedOperations } from "../../services/api/src/wording.ts";

const document = buildOpenApiDocument();
const app = new Hono<Env>();
app.use(async (c, next) => {
  c.set("locale", "vi");
  c.set("requestId", "1");
  await next();
});
app.onError(onError(createLog("silent")));
mountDocs(app, { document, problems: problemKinds(), publicUrl: "http://localhost:3000" });
const page = async (path: string) => (await app.request(path)).text();

test.each(["vi", "en"])(
  "the page about the API shows every operation with its address, in %s",
  async (lang) => {
    const shown = await page(`/api/docs?lang=${lang}`);
    expect(shown).toContain(`<html lang="${lang}">`);
    for (const { spec } of operations) {
      expect(shown).toContain(`id="${spec.operationId}"`);
      expect(shown).toContain(`href="#${spec.operationId}"`);
    }
  },
);

test("the pages load nothing and run nothing", async () => {
  for (const path of ["/api/docs", "/problems", "/problems/http.not-found"]) {
    const shown = await page(path);
    expect(shown).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(/i);
    expect(shown.match(/href="https?:/g)).toBeNull();
  }
});

test("what operations say is text, never markup", async () => {
  const evil = {
    ...document,
    paths: { "/x": { get: { operationId: "x", summary: "<b>x</b>", tags: ["<i>"], responses: {} } } },
  };
  const other = new Hono<Env>();
  mountDocs(other, { document: evil, problems: [], publicUrl: "http://localhost:3000" });
  const shown = await (await other.request("/api/docs?lang=vi")).text();
  expect(shown).not.toContain("<b>x</b>");
  expect(shown).toContain("&lt;b&gt;x&lt;/b&gt;");
});

test("every problem has a page with help in both languages, and the operations that answer with it", async () => {
  for (const { code, help, title } of problemKinds()) {
    for (const lang of ["vi", "en"] as const) {
      const plain = (await page(`/problems/${code}?lang=${lang}`))
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      expect(plain, code).toContain(help[lang]);
      expect(plain, code).toContain(title[lang]);
    }
  }
  expect(await page("/problems/people.last-administrator")).toContain("#updateMembership");
  expect((await app.request("/problems/no.such")).status).toBe(404);
});

test("every operation belongs to a module that has a name in both languages", () => {
  const named = new Set(document.tags?.map((tag) => tag.name));
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) {
      expect(operation.tags, operation.operationId).toHaveLength(1);
      expect(named, operation.operationId).toContain(operation.tags[0]);
    }
  }
});

test("every operation has a Vietnamese name of its own, and no name is left over", () => {
  const published = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  for (const operation of published) {
    expect(operation["x-summary-vi"]?.length ?? 0, operation.operationId).toBeGreaterThan(5);
  }
  expect(namedOperations.toSorted()).toEqual(operations.map(({ spec }) => spec.operationId).toSorted());
});
