import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { Problem } from "../http/problem.ts";
import { readTable } from "./read-table.ts";

const refusal = (content: string | Uint8Array<ArrayBuffer>) =>
  readTable(new Blob([content])).then(
    () => "read",
    (error: unknown) => (error instanceof Problem ? error.kind.code : String(error)),
  );
const cells = async (content: string | Uint8Array<ArrayBuffer>) =>
  (await readTable(new Blob([content]))).map((line) => line.cells);

describe("a table file", () => {
  test.each([
    ["comma", "Tên,Số\nHoa Mai,12\n"],
    ["semicolon, as Excel in Vietnamese saves it", "Tên;Số\nHoa Mai;12\n"],
    ["tab", "Tên\tSố\nHoa Mai\t12\n"],
    ["byte order mark and CRLF", "\ufeffTên,Số\r\nHoa Mai,12\r\n"],
  ])("is read from CSV with %s", async (_, text) => {
    expect(await cells(text)).toEqual([
      ["Tên", "Số"],
      ["Hoa Mai", "12"],
    ]);
  });

  test("keeps the line numbers of the file, also after quoted line breaks and empty lines", async () => {
    const lines = await readTable(new Blob(['Tên,Ghi chú\n\nA,"một\nhai"\nB,ba\n']));
    expect(lines.map((line) => line.line)).toEqual([1, 4, 5]);
  });

  test("is read from UTF-16, which Excel calls Unicode text", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Tên\tSố\nHoa Mai\t12", "utf16le")]);
    expect(await cells(new Uint8Array(bytes))).toEqual([
      ["Tên", "Số"],
      ["Hoa Mai", "12"],
    ]);
  });

  test("is composed text, however it was typed", async () => {
    expect(await cells("Tên\nĐiện Lực".normalize("NFD"))).toEqual([["Tên"], ["Điện Lực"]]);
  });

  test("is read from JSON; the n-th object is line n", async () => {
    const lines = await readTable(
      new Blob([
        JSON.stringify([
          { name: "A", size: 12 },
          { name: "B", open: true, size: null },
        ]),
      ]),
    );
    expect(lines).toEqual([
      { line: 0, cells: ["name", "size", "open"] },
      { line: 1, cells: ["A", "12", ""] },
      { line: 2, cells: ["B", "", "true"] },
    ]);
  });

  test("is read from XLSX with numbers and dates as text and empty lines in their place", async () => {
    const buffer = await writeXlsxFile([
      [{ value: "Tên" }, { value: "Tỉ lệ" }, { value: "Ngày" }],
      [],
      [
        { value: "A" },
        { value: 0.85, type: Number },
        { value: new Date("2022-09-05T00:00:00Z"), type: Date, format: "dd/mm/yyyy" },
      ],
      [{ value: "B" }, { value: 12, type: Number }, null],
    ]).toBuffer();
    const lines = await readTable(new Blob([new Uint8Array(buffer)]));
    expect(lines.filter((line) => line.cells.some(Boolean))).toEqual([
      { line: 1, cells: ["Tên", "Tỉ lệ", "Ngày"] },
      { line: 3, cells: ["A", "0.85", "2022-09-05"] },
      { line: 4, cells: ["B", "12", ""] },
    ]);
  });

  test("is refused with a reason when it is none", async () => {
    expect(await refusal("")).toBe("files.unreadable-table");
    expect(await refusal('{"a": 1}')).toBe("files.unreadable-table");
    expect(await refusal("[1, 2]")).toBe("files.unreadable-table");
    expect(await refusal("[{]")).toBe("files.unreadable-table");
    expect(await refusal('a,b\n"c,d')).toBe("files.unreadable-table");
    expect(await refusal(new Uint8Array([0x54, 0xea, 0x6e]))).toBe("files.unreadable-table");
    expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toBe("files.unreadable-table");
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe(
      "files.unreadable-table",
    );
  });

  test("is refused when it would unpack to far more than it is", async () => {
    const buffer = new Uint8Array(await writeXlsxFile([[{ value: "Tên" }]]).toBuffer());
    const directory = buffer.findLastIndex(
      (_, at) =>
        new DataView(buffer.buffer, buffer.byteOffset).getUint32(Math.min(at, buffer.length - 4), true) ===
        0x02014b50,
    );
    new DataView(buffer.buffer, buffer.byteOffset).setUint32(directory + 24, 0x7fffffff, true);
    expect(await refusal(buffer)).toBe("files.unreadable-table");
  });

  test("is refused above the number of lines somebody sets", async () => {
    const outcome = readTable(new Blob(["Tên\nA\nB\nC\n"]), { linesMax: 2 });
    await expect(outcome).rejects.toMatchObject({ kind: { code: "files.unreadable-table" } });
  });
});
