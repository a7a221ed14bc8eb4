/** One row of a table, by column name. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * Reads a table written as text: the first line names the columns, "|" parts them, blank lines and lines starting
 * with "#" are skipped. Throws on a row that has more or fewer cells than there are columns.
 */
export function readTable<const Columns extends readonly string[]>(
  columns: Columns,
  text: string,
): readonly Row<Columns[number]>[] {
  const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
  const [head, ...lines] = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  if (cellsOf(head ?? "").join("|") !== columns.join("|"))
    throw new Error(`The table's columns are "${head?.trim()}", expected "${columns.join(" | ")}".`);
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length)
      throw new Error(`"${line.trim()}" has ${cells.length} cells, expected ${columns.length}.`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])) as Row<Columns[number]>;
  });
}

/** A cell that must hold a whole number. */
export function wholeNumber(cell: string): number {
  if (!/^\d+$/.test(cell)) throw new Error(`"${cell}" is not a whole number.`);
  return Number(cell);
}
