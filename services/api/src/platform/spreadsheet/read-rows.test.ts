import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { headerKey, readRows, recordsOf, rowPointer } from "./read-rows.ts";

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });

describe("rows of a file", () => {
  it("reads CSV with comma, semicolon or tab, with or without a byte order mark", async () => {
    for (const sign of [",", ";", "\t"]) {
      const result = await readRows(
        text("a.csv", `\ufeffMã${sign}Tên\nMN-A1${sign}"Có ""quyết định"""\n\nMN-A2${sign}Kế hoạch\n`),
      );
      expect(result).toEqual({
        ok: true,
        sheet: {
          headers: ["Mã", "Tên"],
          rows: [
            { row: 2, cells: { Mã: "MN-A1", Tên: 'Có "quyết định"' } },
            { row: 4, cells: { Mã: "MN-A2", Tên: "Kế hoạch" } },
          ],
        },
      });
    }
  });

  it("reads Excel's own Unicode text", async () => {
    const utf16 = new Uint8Array(
      new Uint16Array([..."\ufeffMã\tTên\nA\tĐiện Lực\n"].map((c) => c.charCodeAt(0))).buffer,
    );
    const result = await readRows({ name: "a.txt", bytes: utf16 });
    expect(result).toMatchObject({
      ok: true,
      sheet: { rows: [{ row: 2, cells: { Mã: "A", Tên: "Điện Lực" } }] },
    });
  });

  it("reads XLSX, numbers as exact text", async () => {
    const cell = (value: string | number) => ({ value, type: typeof value === "number" ? Number : String });
    const blob = await writeXlsxFile([
      [cell("Mã"), cell("Trọng số")],
      [cell("MN-A1"), cell(0.1 + 0.2)],
      [cell("MN-A2"), cell(1500000)],
    ] as never).toBuffer();
    const result = await readRows({ name: "bo.XLSX", bytes: blob });
    expect(result).toMatchObject({
      ok: true,
      sheet: {
        rows: [
          { row: 2, cells: { "Trọng số": "0.3" } },
          { row: 3, cells: { "Trọng số": "1500000" } },
        ],
      },
    });
  });

  it("reads a JSON list of objects", async () => {
    expect(
      await readRows(text("a.json", '[{"code":"A","weight":2.50,"isMandatory":true},{"code":"B"}]')),
    ).toEqual({
      ok: true,
      sheet: {
        headers: ["code", "weight", "isMandatory"],
        rows: [
          { row: 1, cells: { code: "A", weight: "2.5", isMandatory: "true" } },
          { row: 2, cells: { code: "B" } },
        ],
      },
    });
  });

  it("says why it cannot read", async () => {
    const reason = async (name: string, content: string | Uint8Array, rowsMax?: number) => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const result = await readRows({ name, bytes }, rowsMax ? { rowsMax } : {});
      return result.ok ? "ok" : result.reason;
    };
    expect(await reason("a.pdf", "x")).toBe("unknown_type");
    expect(await reason("a.xlsx", "not a zip")).toBe("unreadable");
    expect(await reason("a.json", "{")).toBe("unreadable");
    expect(await reason("a.json", '{"a":1}')).toBe("unreadable");
    expect(await reason("a.csv", new Uint8Array([0xc3, 0x28]))).toBe("unreadable");
    expect(await reason("a.csv", "Mã,Tên\n")).toBe("empty");
    expect(await reason("a.csv", "Mã,ma\nA,B\n")).toBe("duplicate_header");
    expect(await reason("a.csv", "a\n1\n2\n3\n", 2)).toBe("too_many_rows");
    const bomb = new Uint8Array(60);
    const view = new DataView(bomb.buffer);
    view.setUint32(0, 0x04034b50, true);
    view.setUint32(8, 0x02014b50, true);
    view.setUint32(32, 0x7fffffff, true);
    expect(await reason("a.xlsx", bomb)).toBe("too_large");
  });
});

describe("columns", () => {
  const columns = {
    code: { titles: ["Mã"], isRequired: true },
    name: { titles: ["Tên chỉ số", "Tên"], isRequired: true },
    weight: { titles: ["Trọng số"] },
  } as const;

  it("are found by any of their headings, without accents and case, or by the field's own name", async () => {
    const result = await readRows(text("a.csv", "ma,TEN CHI SO,weight\nA,B,2\n"));
    if (!result.ok) throw new Error(result.reason);
    const { records, missing } = recordsOf(result.sheet, columns);
    expect(missing).toEqual([]);
    expect(records[0]).toMatchObject({
      row: 2,
      values: { code: "A", name: "B", weight: "2" },
      titles: { name: "TEN CHI SO" },
    });
  });

  it("that must be there and are not are named", async () => {
    const result = await readRows(text("a.csv", "Trọng số\n2\n"));
    if (!result.ok) throw new Error(result.reason);
    expect(recordsOf(result.sheet, columns).missing).toEqual(["Mã", "Tên chỉ số"]);
  });

  it("headings with đ and slashes stay findable", () => {
    expect(headerKey("Mã Đơn vị")).toBe("madonvi");
    expect(rowPointer(5, "có/không")).toBe("#/rows/5/có~1không");
  });
});
