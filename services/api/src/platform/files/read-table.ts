import { CsvError, parse as parseCsv } from "csv-parse/sync";
import { readSheet, type SheetData } from "read-excel-file/universal";
import type { TableLine } from "../../shared/table-columns.ts";
import { defineProblems, type Text } from "../http/problem.ts";

export const { UnreadableTable } = defineProblems("files", {
  UnreadableTable: {
    status: 422,
    title: { vi: "Không đọc được tệp này", en: "This file cannot be read" },
    help: {
      vi: "Gửi tệp Excel (.xlsx), CSV mã hóa UTF-8 hoặc JSON là một danh sách các dòng.",
      en: "Send an Excel file (.xlsx), CSV encoded as UTF-8, or JSON that is a list of rows.",
    },
  },
});

export interface ReadTableOptions {
  /** More lines than this are refused. */
  readonly linesMax?: number;
  /** Reads a JSON object of a form of its own as a table; undefined: it is not of that form. */
  readonly ofObject?: (value: Readonly<Record<string, unknown>>) => readonly TableLine[] | undefined;
}

const LINES_MAX = 20_000;
const COLUMNS_MAX = 200;
/** Sheets of a real table stay far below; a file that unpacks to more is meant to hurt. */
const UNPACKED_BYTES_MAX = 64 * 1024 * 1024;

/**
 * Reads a table from what somebody uploaded: the first sheet of an XLSX, a CSV (comma, semicolon or tab; UTF-8 or
 * UTF-16), or a JSON list of objects, told apart by content, not by name. Every cell comes as trimmed NFC text;
 * numbers keep the digits of the file, dates are yyyy-mm-dd. Throws UnreadableTable.
 */
export async function readTable(file: Blob, options: ReadTableOptions = {}): Promise<readonly TableLine[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lines = isZip(bytes) ? await readXlsx(bytes) : readText(textOf(bytes), options);
  const linesMax = options.linesMax ?? LINES_MAX;
  if (lines.length > linesMax + 1) {
    throw unreadable(
      `Tệp có hơn ${linesMax} dòng; hãy chia thành nhiều tệp.`,
      `The file has more than ${linesMax} lines; split it into several.`,
    );
  }
  return lines.map(({ line, cells }) => ({ line, cells: cells.slice(0, COLUMNS_MAX).map(tidy) }));
}

const unreadable = (vi: string, en: string) => UnreadableTable({ detail: { vi, en } satisfies Text });
const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u00a0\u200b\ufeff]/g, " ")
    .trim();
const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
const isOldExcel = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

function textOf(bytes: Uint8Array): string {
  if (isOldExcel(bytes)) {
    throw unreadable(
      "Đây là tệp Excel đời cũ (.xls); hãy lưu lại thành .xlsx.",
      "This is an old Excel file (.xls); save it as .xlsx.",
    );
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(
      "Tệp không mã hóa UTF-8; trong Excel chọn “CSV UTF-8” khi lưu.",
      "The file is not encoded as UTF-8; in Excel choose “CSV UTF-8” when saving.",
    );
  }
}

function readText(text: string, options: ReadTableOptions): readonly TableLine[] {
  const start = text.trimStart();
  if (!start) throw unreadable("Tệp không có nội dung.", "The file is empty.");
  return start.startsWith("[") || start.startsWith("{") ? readJson(start, options) : readCsv(text);
}

/** The sign that splits the first line most often, outside quotes. */
function delimiterOf(text: string): string {
  const line = text.trimStart().split(/\r?\n/, 1)[0] ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function readCsv(text: string): TableLine[] {
  try {
    const rows = parseCsv(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    // A quoted cell may span lines; the number is that of the line where the record ends.
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : undefined;
    throw unreadable(
      `CSV bị lỗi${line ? ` ở dòng ${line}` : ""}: dấu ngoặc kép không khớp.`,
      `The CSV is broken${line ? ` at line ${line}` : ""}: quotes do not match.`,
    );
  }
}

function readJson(text: string, { ofObject }: ReadTableOptions): readonly TableLine[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable("JSON không đúng cú pháp.", "The JSON is not well formed.");
  }
  const isRow = (row: unknown): row is Record<string, unknown> =>
    typeof row === "object" && row !== null && !Array.isArray(row);
  const known = isRow(value) ? ofObject?.(value) : undefined;
  if (known) return known;
  if (!Array.isArray(value) || !value.every(isRow)) {
    throw unreadable(
      'JSON phải là một danh sách: [{"name": "…"}, …].',
      'The JSON must be a list: [{"name": "…"}, …].',
    );
  }
  const headings = [...new Set(value.flatMap((row) => Object.keys(row)))];
  const cell = (content: unknown) =>
    content === null || content === undefined
      ? ""
      : typeof content === "object"
        ? JSON.stringify(content)
        : String(content);
  // The n-th object of the list is line n.
  return [
    { line: 0, cells: headings },
    ...value.map((row, at) => ({ line: at + 1, cells: headings.map((heading) => cell(row[heading])) })),
  ];
}

async function readXlsx(bytes: Uint8Array): Promise<TableLine[]> {
  const size = unpackedSize(bytes);
  if (size === undefined || size > UNPACKED_BYTES_MAX)
    throw unreadable("Tệp Excel quá lớn sau khi giải nén.", "The Excel file is too large when unpacked.");
  let sheet: SheetData<string>;
  try {
    sheet = await readSheet<string>(bytes.slice().buffer, { parseNumber: numberText });
  } catch {
    throw unreadable(
      "Tệp Excel bị hỏng hoặc không phải .xlsx.",
      "The Excel file is damaged or not an .xlsx.",
    );
  }
  return sheet.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }));
}

/** Excel keeps doubles and shows 15 digits of them: 0.84999999999999998 is the 0.85 that was typed. */
function numberText(text: string): string {
  const shown = String(Number(Number(text).toPrecision(15)));
  return /^-?[\d.]+$/.test(shown) ? shown : text;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** Sum of the sizes that the archive's directory declares; undefined where there is none to read. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= end; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const entries = view.getUint16(at + 10, true);
    let place = view.getUint32(at + 16, true);
    let sum = 0;
    for (let entry = 0; entry < entries; entry += 1) {
      if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50) return undefined;
      sum += view.getUint32(place + 24, true);
      place +=
        46 +
        view.getUint16(place + 28, true) +
        view.getUint16(place + 30, true) +
        view.getUint16(place + 32, true);
    }
    return sum;
  }
  return undefined;
}
