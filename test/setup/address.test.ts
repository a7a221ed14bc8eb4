import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Listening, listen } from "../../services/api/src/platform/http/listen.ts";
import { serveWeb } from "../../services/api/src/platform/web/serve-web.ts";

const folder = mkdtempSync(join(tmpdir(), "thidua-web-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Thi đua</title>");
writeFileSync(join(folder, "assets/main-1a2b.js"), "run()");
writeFileSync(join(folder, "assets/main-1a2b.js.br"), brotliCompressSync("run()"));

const opened: Listening[] = [];
afterAll(async () => {
  await Promise.all(opened.map((listening) => listening.close(0)));
  rmSync(folder, { recursive: true });
});

async function serve(options: { isProxyTrusted?: boolean; isSecure?: boolean } = {}): Promise<string> {
  const listening = await listen({
    host: "127.0.0.1",
    port: 0,
    isProxyTrusted: options.isProxyTrusted ?? false,
  });
  opened.push(listening);
  const api = (request: Request) =>
    Response.json({
      path: new URL(request.url).pathname,
      client: request.headers.get("x-forwarded-for"),
      filler: "x".repeat(2000),
    });
  listening.serve(serveWeb(api, { folder, isSecure: options.isSecure ?? false }));
  return `http://127.0.0.1:${listening.port}`;
}

describe("one address for API and web", () => {
  test("a page of the web gets the one document, asked anew every time", async () => {
    const response = await fetch(`${await serve()}/don-vi/mn-dien-luc/ket-qua`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("<title>Thi đua</title>");
  });

  test("a file of the build is kept for ever and sent compressed", async () => {
    const response = await fetch(`${await serve()}/assets/main-1a2b.js`, {
      headers: { "accept-encoding": "br" },
    });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(await response.text()).toBe("run()");
  });

  test("a file of an older build is missing: it is not answered with a page", async () => {
    const response = await fetch(`${await serve()}/assets/main-0000.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).not.toContain("immutable");
  });

  test("what lies outside the build is not served", async () => {
    for (const path of ["/..%2f..%2fpackage.json", "/assets/..%2f..%2f..%2fetc/passwd", "//etc/passwd"]) {
      const text = await (await fetch(`${await serve()}${path}`)).text();
      expect(text).not.toMatch(/"name"|root:/);
    }
  });

  test("the API is asked for its own addresses and no others, and answers compressed", async () => {
    const origin = await serve();
    for (const path of ["/api/v1/me", "/api/docs", "/problems/people/gone", "/healthz", "/readyz"]) {
      expect(await (await fetch(`${origin}${path}`)).json()).toMatchObject({ path });
    }
    const response = await fetch(`${origin}/api/v1/me`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  test("every answer says what a browser must not do", async () => {
    const origin = await serve();
    for (const path of ["/", "/assets/main-1a2b.js", "/assets/none.js", "/api/v1/me"]) {
      const { headers } = await fetch(`${origin}${path}`);
      expect(headers.get("content-security-policy"), path).toContain("default-src 'self'");
      expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("strict-transport-security"), path).toBeNull();
    }
    const secure = await fetch(`${await serve({ isSecure: true })}/`);
    expect(secure.headers.get("strict-transport-security")).toContain("max-age=31536000");
  });
});

describe("who is connected", () => {
  const clientSeen = async (isProxyTrusted: boolean, forwarded?: string): Promise<string> => {
    const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
    const response = await fetch(`${await serve({ isProxyTrusted })}/api/v1/me`, { headers });
    return z.object({ client: z.string() }).parse(await response.json()).client;
  };

  test("is taken from the connection, whatever the client claims", async () => {
    expect(await clientSeen(false)).toBe("127.0.0.1");
    expect(await clientSeen(false, "203.0.113.9")).toBe("127.0.0.1");
  });

  test("is what our proxy wrote, not what its client claimed, where a proxy is trusted", async () => {
    expect(await clientSeen(true, "198.51.100.7, 203.0.113.9")).toBe("203.0.113.9");
    expect(await clientSeen(true)).toBe("127.0.0.1");
  });
});

test("until the program serves, the port answers that it is starting", async () => {
  const listening = await listen({ host: "127.0.0.1", port: 0, isProxyTrusted: false });
  opened.push(listening);
  const response = await fetch(`http://127.0.0.1:${listening.port}/api/v1/me`);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
});

test("closing waits for the request at work", async () => {
  const listening = await listen({ host: "127.0.0.1", port: 0, isProxyTrusted: false });
  const gate = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  listening.serve(async () => {
    arrived.resolve();
    await gate.promise;
    return new Response("done");
  });
  const answer = fetch(`http://127.0.0.1:${listening.port}/`);
  await arrived.promise;
  const closed = listening.close(10_000);
  gate.resolve();
  expect(await (await answer).text()).toBe("done");
  await closed;
});
