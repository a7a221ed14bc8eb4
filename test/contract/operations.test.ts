import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { buildOpenApiDocument } from "../../services/api/src/app.ts";
import { operations } from "../../services/api/src/operations.ts";
import { fullPath } from "../../services/api/src/platform/http/mount.ts";
import { problemKinds } from "../../services/api/src/platform/http/problem.ts";
import { permissions } from "../../services/api/src/shared/permissions.ts";

const modules = new URL("../../services/api/src/modules/", import.meta.url);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const specs = operations.map(({ spec }) => spec);

test("no two operations share an id or an address", () => {
  const ids = specs.map((spec) => spec.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const addresses = specs.map((spec) => `${spec.method} ${fullPath(spec).replace(/\{\w+\}/g, "{}")}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each(specs.map((spec) => [spec.operationId, spec] as const))(
  "%s lives in a file of its name and says what it is",
  (id, spec) => {
    const homes = readdirSync(modules).filter((module) =>
      existsSync(new URL(`${module}/${kebab(id)}.ts`, modules)),
    );
    expect(homes, `modules/*/${kebab(id)}.ts`).toHaveLength(1);
    expect(spec.summary.length).toBeGreaterThan(5);
    expect(spec.summary.length).toBeLessThan(100);
    // A read is a GET, unless it reads what it is sent: a file, or the order that it previews.
    const isSent =
      spec.mode === "read" && (spec.multipart === true || spec.operationId.startsWith("preview"));
    expect(spec.mode === "read").toBe(spec.method === "get" || isSent);
    if ("permission" in spec) expect(permissions).toContain(spec.permission);
  },
);

test("every problem has a title and help in both languages", () => {
  for (const kind of problemKinds())
    for (const text of [kind.title, kind.help])
      for (const locale of ["vi", "en"] as const) expect(text[locale].length, kind.code).toBeGreaterThan(5);
});

test("the document names every operation once and every refusal as a problem", () => {
  const document = buildOpenApiDocument();
  const published = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(
      path as Record<string, { operationId: string; responses: Record<string, { content?: object }> }>,
    ),
  );
  expect(published.map((operation) => operation.operationId).sort()).toEqual(
    specs.map((spec) => spec.operationId).sort(),
  );
  for (const operation of published)
    for (const [status, response] of Object.entries(operation.responses))
      if (Number(status) >= 400)
        expect(Object.keys(response.content ?? {}), `${operation.operationId} ${status}`).toEqual([
          "application/problem+json",
        ]);
});
