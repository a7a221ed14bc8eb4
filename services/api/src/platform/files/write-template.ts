import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import { harmless } from "../../shared/harmless.ts";

export const templateTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
export type TemplateFormat = keyof typeof templateTypes;

/** A file to be filled in and imported: headings, rows to replace, and what each column takes. */
export interface TemplateTable {
  /** Without its ending. */
  readonly fileName: string;
  readonly sheetNames: { readonly rows: string; readonly notes: string };
  readonly headings: readonly string[];
  readonly examples: readonly (readonly string[])[];
  readonly notes: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** The template as a download; in XLSX with a second sheet that explains the columns. */
export async function writeTemplate(table: TemplateTable, format: TemplateFormat) {
  const { fileName, sheetNames, headings, examples, notes } = table;
  const contentType = templateTypes[format];
  if (format === "csv") {
    // The mark tells Excel that this is UTF-8.
    const rows = examples.map((row) => row.map(harmless));
    return { contentType, fileName: `${fileName}.csv`, body: `\ufeff${stringify([headings, ...rows])}` };
  }
  const head = (text: string) => ({
    value: text,
    fontWeight: "bold" as const,
    backgroundColor: "#E8EEF7",
    wrap: true,
  });
  const text = (value: string) => ({ value, wrap: true, alignVertical: "top" as const });
  const body = await writeXlsxFile(
    [
      {
        data: [headings.map(head), ...examples.map((row) => row.map((cell) => ({ value: cell })))],
        sheet: sheetNames.rows,
        columns: headings.map((heading, at) => ({ width: at < 2 ? 38 : Math.max(14, heading.length + 2) })),
        stickyRowsCount: 1,
      },
      {
        data: [notes.headings.map(head), ...notes.rows.map((row) => row.map(text))],
        sheet: sheetNames.notes,
        columns: [{ width: 24 }, { width: 14 }, { width: 80 }],
      },
    ],
    { fontFamily: "Arial", fontSize: 11 },
  ).toBuffer();
  return { contentType, fileName: `${fileName}.xlsx`, body: new Uint8Array(body) };
}
