import { fold } from "./fold.ts";

/** A line of a table file as it was read: its number as people see it in the file, and the text of its cells. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A column that a table file may have. */
export interface TableColumn<Key extends string> {
  readonly key: Key;
  /** Headings it goes by, Vietnamese and English. Case, accents, spaces and signs do not count. */
  readonly headings: readonly string[];
  readonly isRequired?: boolean;
}

export interface TableRecord<Key extends string> {
  readonly line: number;
  /** Trimmed text; empty cells and absent columns are missing. */
  readonly cells: Readonly<Partial<Record<Key, string>>>;
}

export interface ReadColumns<Key extends string> {
  /** Heading as the file writes it, for messages that name the column. */
  readonly headings: Readonly<Partial<Record<Key, string>>>;
  readonly records: readonly TableRecord<Key>[];
  readonly missing: readonly TableColumn<Key>[];
  /** Headings that no column answers to; their cells are not read. */
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

const plain = (heading: string) => fold(heading).replace(/[^a-z0-9]/g, "");
/** Titles above the headings are usual in Vietnamese tables; further down than this nobody puts them. */
const HEADING_LINES_MAX = 20;

/**
 * Finds the line of headings (the one that names most known columns) and reads what stands beneath it.
 * Lines without any text are skipped, the others keep their numbers.
 */
export function readColumns<Key extends string>(
  lines: readonly TableLine[],
  columns: readonly TableColumn<Key>[],
): ReadColumns<Key> {
  const known = new Map(
    columns.flatMap((column) =>
      [column.key, ...column.headings].map((name) => [plain(name), column.key] as const),
    ),
  );
  const keysIn = (line: TableLine) => line.cells.map((cell) => known.get(plain(cell)));
  const score = (line: TableLine) => new Set(keysIn(line).filter((key) => key !== undefined)).size;
  const candidates = lines.slice(0, HEADING_LINES_MAX);
  const best = Math.max(0, ...candidates.map(score));
  const at = best ? candidates.findIndex((line) => score(line) === best) : -1;
  const heading = lines[at];

  const headings: Partial<Record<Key, string>> = {};
  const unknown: string[] = [];
  const repeated: string[] = [];
  const places: (Key | undefined)[] = [];
  for (const [place, text] of (heading?.cells ?? []).entries()) {
    const key = known.get(plain(text));
    if (key === undefined) {
      if (text.trim()) unknown.push(text.trim());
    } else if (headings[key] !== undefined) repeated.push(text.trim());
    else {
      headings[key] = text.trim();
      places[place] = key;
    }
  }
  const records = (at < 0 ? [] : lines.slice(at + 1)).flatMap(({ line, cells }) => {
    const record: Partial<Record<Key, string>> = {};
    for (const [place, cell] of cells.entries()) {
      const key = places[place];
      if (key !== undefined && cell.trim()) record[key] = cell.trim();
    }
    return cells.some((cell) => cell.trim()) ? [{ line, cells: record }] : [];
  });
  return {
    headings,
    records,
    missing: columns.filter((column) => column.isRequired && headings[column.key] === undefined),
    unknown,
    repeated,
  };
}
