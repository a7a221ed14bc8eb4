import { crc32, inflateSync } from "node:zlib";
import { fileTypeFromBuffer } from "file-type";
import { expect, test } from "vitest";
import { documentOf } from "./document-page.ts";
import { screenOf } from "./screen-picture.ts";

const title = "Quyết định thành lập Ban Chỉ đạo chuyển đổi số";

test("a document is a PDF of one page whose table names where each object begins", async () => {
  const content = documentOf(["TRƯỜNG MẦM NON ĐIỆN LỰC", title]);
  expect((await fileTypeFromBuffer(content))?.mime).toBe("application/pdf");
  const text = Buffer.from(content).toString("latin1");
  const [, table = "0"] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const rows = text.slice(Number(table)).match(/^\d{10} 00000 n $/gm) ?? [];
  expect(rows).toHaveLength(5);
  for (const [nth, row] of rows.entries())
    expect(text.slice(Number.parseInt(row, 10))).toMatch(new RegExp(`^${nth + 1} 0 obj<<`));
  const [, length, stream = ""] = /\/Length (\d+)>>stream\n([\s\S]*?)\nendstream/.exec(text) ?? [];
  expect(stream).toHaveLength(Number(length));
});

test("it sets every letter of Vietnamese without a sign that its font lacks", () => {
  const text = Buffer.from(documentOf([title, "Ạ Ằ Ẫ Ể Ỗ Ờ Ữ ỵ ỉ ĩ đ Đ"])).toString("latin1");
  const codes = [...text.matchAll(/<([0-9a-f]+)> Tj/g)].flatMap(([, codes = ""]) => codes.match(/../g) ?? []);
  const winAnsi = new Set(["01", "02", "60", "88", "98", "b4", "d0"]);
  expect(codes.filter((code) => !winAnsi.has(code) && !/^[2-7]/.test(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(title.length);
});

test("a long line is broken between words", () => {
  const rows = (line: string) =>
    Buffer.from(documentOf([line]))
      .toString("latin1")
      .match(/Td <[0-9a-f]{4,}> Tj/g)?.length;
  expect([rows("Ngắn"), rows("dài ".repeat(40).trim())]).toEqual([1, 3]);
});

test("a picture is a PNG, the same whenever it is made, another one for another school", async () => {
  const picture = screenOf("mn-dien-luc 2022-06");
  expect((await fileTypeFromBuffer(picture))?.mime).toBe("image/png");
  expect(picture).toEqual(screenOf("mn-dien-luc 2022-06"));
  expect(picture).not.toEqual(screenOf("mn-gia-sang 2022-06"));
  const bytes = Buffer.from(picture);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    if (body.toString("latin1", 0, 4) === "IDAT")
      expect(inflateSync(body.subarray(4))).toHaveLength(height * (1 + width * 3));
    at += 12 + length;
  }
});
