import { describe, expect, test } from "vitest";
import { reporting } from "./reporting.ts";

const { product, clerk, head, officer, siblingHead, path, id, type, send, figure } = await reporting();
const january = "2022-01";
const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (sign) => sign.charCodeAt(0),
);
const pdf = new TextEncoder().encode(
  "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
const form = (content: Uint8Array, name: string, title?: string) => {
  const body = new FormData();
  body.set("file", new File([content as never], name));
  if (title) body.set("title", title);
  return body;
};
const link = (url: string) =>
  clerk.post(path(january, "figures", id("SL"), "links"), { title: "Bài trên trang của trường", url });

describe("a link", () => {
  test("hangs on its figure", async () => {
    const answer = await link("https://mnhoamai.example.edu.vn/tin/12");
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ kind: "link", isSent: false, addedBy: "Lê Thị Văn Thư" });
    expect(figure(await head.get(path(january)), "SL").evidence).toMatchObject([{ id: answer.body.id }]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://a.example/x",
    "khong phai",
  ])("%s is refused", async (url) => expect((await link(url)).status).toBe(422));

  test("needs a figure that is asked for", async () => {
    const answer = await clerk.post(path(january, "figures", id("QD"), "links"), {
      title: "x",
      url: "https://a.example/x",
    });
    expect(answer).toMatchObject({ status: 404, body: { code: "results.unknown-indicator" } });
  });
});

describe("a file", () => {
  test("is known by its content, kept, and given back as it came", async () => {
    const added = await clerk.post(
      path(january, "figures", id("SL"), "files"),
      form(png, "Ảnh buổi tập huấn.png"),
    );
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      kind: "file",
      title: "Ảnh buổi tập huấn.png",
      contentType: "image/png",
      byteSize: png.length,
      isInline: true,
    });
    const { response } = await head.get(`/evidence/${added.body.id}/file`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("content-disposition")).toMatch(
      /^inline; filename="Anh buoi tap huan.png"; filename\*=UTF-8''/,
    );
  });

  test("that a browser might run is never taken, whatever it is called", async () => {
    const html = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const exe = Uint8Array.from([0x4d, 0x5a, ...new Array(300).fill(0)]);
    for (const [content, name] of [
      [html, "anh.png"],
      [svg, "anh.svg"],
      [exe, "bao-cao.pdf"],
      [new Uint8Array(0), "rong.pdf"],
    ] as const) {
      const answer = await clerk.post(path(january, "figures", id("SL"), "files"), form(content, name));
      expect([name, answer.status, answer.body.code]).toEqual([name, 415, "results.wrong-file-kind"]);
    }
  });

  test("larger than 10 MB is refused", async () => {
    const big = new Uint8Array(10 * 1024 * 1024 + 1);
    big.set(pdf);
    expect((await clerk.post(path(january, "figures", id("SL"), "files"), form(big, "to.pdf"))).status).toBe(
      413,
    );
    const fits = new Uint8Array(10 * 1024 * 1024);
    fits.set(pdf);
    expect(
      (await clerk.post(path(january, "figures", id("SL"), "files"), form(fits, "vua.pdf"))).status,
    ).toBe(201);
  });

  test("is seen above once it has been sent, never before, and by no neighbour", async () => {
    const added = await clerk.post(
      path(january, "figures", id("TL"), "files"),
      form(pdf, "quyet-dinh.pdf", "Quyết định 12"),
    );
    const at = `/evidence/${added.body.id}/file`;
    expect((await officer.get(at)).status).toBe(404);
    await type(clerk, january, { SL: ["3"], TL: ["10", "12"] });
    await send(head, january, 0);
    expect((await officer.get(at)).status).toBe(200);
    expect((await siblingHead.get(at)).status).toBe(404);
  });
});

describe("removing", () => {
  test("what was never sent is gone; what was sent stays, marked", async () => {
    product.clock.at = new Date("2022-02-03T02:00:00Z");
    const fresh = (await link("https://mnhoamai.example.edu.vn/tin/13")).body.id;
    expect((await clerk.delete(`/evidence/${fresh}`)).status).toBe(204);
    const sheet = await clerk.get(path(january));
    const [sent] = figure(sheet, "TL").evidence;
    expect((await clerk.delete(`/evidence/${sent.id}`)).status).toBe(204);
    const after = await clerk.get(path(january));
    expect(figure(after, "SL").evidence.map((one: { id: string }) => one.id)).not.toContain(fresh);
    expect(figure(after, "TL").evidence).toMatchObject([{ id: sent.id, removedAt: expect.any(String) }]);
    expect(after.body.hasUnsentChanges).toBe(true);
    expect((await clerk.delete(`/evidence/${sent.id}`)).status).toBe(404);
  });

  test("is for those who enter in that unit", async () => {
    const { id: evidence } = (await link("https://mnhoamai.example.edu.vn/tin/14")).body;
    expect((await siblingHead.delete(`/evidence/${evidence}`)).status).toBe(404);
    expect((await officer.delete(`/evidence/${evidence}`)).status).not.toBe(204);
  });
});
