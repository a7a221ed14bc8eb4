import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { isDecimal, normalise, toDecimal } from "../../shared/decimal.ts";

/** One row as it stands in the file: `row` is the number people see beside it (the headings are row 1; in JSON the first element). */
export interface SheetRow {
  readonly row: number;
  /** Trimmed text by heading; an empty cell is "". */
  readonly cells: Readonly<Record<string, string>>;
}

export interface SheetRows {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
}

export type SheetReason =
  | "unknown_type"
  | "unreadable"
  | "empty"
  | "too_many_rows"
  | "too_large"
  | "duplicate_header";
export type SheetResult =
  | { readonly ok: true; readonly sheet: SheetRows }
  | { readonly ok: false; readonly reason: SheetReason };

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const inflatedBytesMax = 64 * 1024 * 1024;
const refused = (reason: SheetReason): SheetResult => ({ ok: false, reason });

/** Reads the first sheet of an XLSX, a CSV (comma, semicolon or tab; UTF-8 or Excel's UTF-16) or a JSON list of objects. */
export async function readRows(file: SheetFile, { rowsMax = 5000 } = {}): Promise<SheetResult> {
  const kind = /\.(xlsx|csv|tsv|txt|json)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!kind) return refused("unknown_type");
  try {
    if (kind === "json") return limited(jsonRows(decode(file.bytes)), rowsMax);
    if (kind === "xlsx") {
      if (!isZip(file.bytes)) return refused("unreadable");
      if (inflatedBytes(file.bytes) > inflatedBytesMax) return refused("too_large");
      return limited(gridRows(await xlsxGrid(file.bytes)), rowsMax);
    }
    return limited(gridRows(csvGrid(decode(file.bytes))), rowsMax);
  } catch {
    return refused("unreadable");
  }
}

function limited(result: SheetResult, rowsMax: number): SheetResult {
  if (!result.ok) return result;
  if (!result.sheet.rows.length) return refused("empty");
  return result.sheet.rows.length > rowsMax ? refused("too_many_rows") : result;
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Size that a zip's central directory declares, so that a small file cannot swell to fill the memory. */
function inflatedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.byteLength; at++)
    if (view.getUint32(at, true) === 0x02014b50) total += view.getUint32(at + 24, true);
  return total;
}

/** Excel keeps numbers as binary floats: 15 digits are what it shows and what is meant. */
const numberText = (raw: string) => normalise(toDecimal(plain(raw)).toSignificantDigits(15));
const plain = (raw: string) =>
  /^-?\d+(\.\d+)?$/.test(raw)
    ? raw
    : Number(raw)
        .toFixed(10)
        .replace(/\.?0+$/, "");

async function xlsxGrid(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await readSheet<string>(Buffer.from(bytes), { parseNumber: numberText });
  return sheet.map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function csvGrid(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [";", "\t", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
  return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, trim: true });
}

function gridRows(grid: readonly (readonly string[])[]): SheetResult {
  const headAt = grid.findIndex((row) => row.some((cell) => cell !== ""));
  const head = grid[headAt];
  if (!head) return refused("empty");
  const headers = head.map((cell) => cell.normalize("NFC"));
  const named = headers.filter((header) => header !== "");
  if (new Set(named.map(headerKey)).size !== named.length) return refused("duplicate_header");
  const rows = grid.slice(headAt + 1).flatMap((row, i) =>
    row.some((cell) => cell !== "")
      ? [
          {
            row: headAt + 2 + i,
            cells: Object.fromEntries(
              headers.flatMap((header, at) =>
                header === "" ? [] : [[header, (row[at] ?? "").normalize("NFC")]],
              ),
            ),
          },
        ]
      : [],
  );
  return { ok: true, sheet: { headers: named, rows } };
}

function jsonRows(text: string): SheetResult {
  const list: unknown = JSON.parse(text);
  if (
    !Array.isArray(list) ||
    list.some((item) => item === null || typeof item !== "object" || Array.isArray(item))
  )
    return refused("unreadable");
  const rows = list.map((item: Record<string, unknown>, i) => ({
    row: i + 1,
    cells: Object.fromEntries(
      Object.entries(item).map(([key, value]) => [key, jsonText(value).normalize("NFC")]),
    ),
  }));
  return { ok: true, sheet: { headers: [...new Set(rows.flatMap((row) => Object.keys(row.cells)))], rows } };
}

function jsonText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return isDecimal(String(value)) ? normalise(String(value)) : String(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}

/** How headings are compared: without accents, case, spaces or signs, so that "Mã đơn vị" and "ma_don_vi" are one. */
export const headerKey = (header: string): string =>
  header
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** A column that an import knows: the headings it goes by, and whether the file must have it. */
export interface SheetColumn {
  readonly titles: readonly [string, ...string[]];
  readonly isRequired?: boolean;
}

export interface SheetRecord<F extends string> {
  readonly row: number;
  /** Text by field; "" where the cell is empty or the file has no such column. */
  readonly values: Readonly<Record<F, string>>;
  /** Heading of each field as the file spells it, for errors that people can find. */
  readonly titles: Readonly<Record<F, string>>;
}

/** Brings rows under the fields of an import; `missing` names required columns that the file lacks. */
export function recordsOf<F extends string>(
  sheet: SheetRows,
  columns: Readonly<Record<F, SheetColumn>>,
): { readonly records: readonly SheetRecord<F>[]; readonly missing: readonly string[] } {
  const fields = Object.keys(columns) as F[];
  const byKey = new Map(sheet.headers.map((header) => [headerKey(header), header]));
  const headerOf = (field: F) => {
    for (const title of [...columns[field].titles, field]) {
      const header = byKey.get(headerKey(title));
      if (header !== undefined) return header;
    }
    return undefined;
  };
  const headers = Object.fromEntries(fields.map((field) => [field, headerOf(field)])) as Record<
    F,
    string | undefined
  >;
  const titles = Object.fromEntries(
    fields.map((field) => [field, headers[field] ?? columns[field].titles[0]]),
  ) as Record<F, string>;
  const records = sheet.rows.map(({ row, cells }) => ({
    row,
    titles,
    values: Object.fromEntries(fields.map((field) => [field, cells[headers[field] ?? ""] ?? ""])) as Record<
      F,
      string
    >,
  }));
  return {
    records,
    missing: fields
      .filter((field) => columns[field].isRequired && headers[field] === undefined)
      .map((field) => columns[field].titles[0]),
  };
}

/** Where in the file something is wrong, as the pointer of a field error: `#/rows/5/Loại`. */
export const rowPointer = (row: number, title: string): string =>
  `#/rows/${row}/${title.replaceAll("~", "~0").replaceAll("/", "~1")}`;
