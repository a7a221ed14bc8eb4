/**
 * The entry grid without a screen: where the cursor goes, what a text means, what a paste does, how to undo it.
 * A cell holds an exact decimal, nothing, or the text as typed where it could not be read.
 */
import { type FigureKind, type FigurePart, isFigureEmpty } from "@thidua/api/shared/figure-checks.ts";
import { editDecimal, parseDecimal } from "../../lib/decimal-text.ts";
import type { Language } from "../../lib/preferences.ts";
import { foldText } from "../../lib/search.ts";

export interface GridRow {
  readonly id: string;
  readonly kind: FigureKind;
}

export interface Figure {
  readonly num: string | null;
  readonly den: string | null;
}

export const noFigure: Figure = { num: null, den: null };

export interface Place {
  readonly row: number;
  readonly part: FigurePart;
}

/** `goal` is the column the person walks along; rows without a denominator do not lose it. */
export interface Cursor extends Place {
  readonly goal: FigurePart;
}

export interface CellChange {
  readonly id: string;
  readonly part: FigurePart;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Sheet {
  readonly rows: readonly GridRow[];
  readonly figures: Readonly<Record<string, Figure>>;
  /** Changes that can be undone, newest last; and those that can be done again, next one last. */
  readonly past: readonly (readonly CellChange[])[];
  readonly future: readonly (readonly CellChange[])[];
}

const undoStepsMax = 200;

export const newSheet = (rows: readonly GridRow[], figures: Readonly<Record<string, Figure>>): Sheet => ({
  rows,
  figures,
  past: [],
  future: [],
});

export const figureAt = (sheet: Sheet, id: string): Figure => sheet.figures[id] ?? noFigure;

export const partsOf = (row: Pick<GridRow, "kind"> | undefined): readonly FigurePart[] =>
  row?.kind === "ratio" ? ["num", "den"] : ["num"];

// Walking ---------------------------------------------------------------------------------------------------

export type Step =
  | "up"
  | "down"
  | "left"
  | "right"
  | "rowStart"
  | "rowEnd"
  | "first"
  | "last"
  | "pageUp"
  | "pageDown";

const pageRows = 10;

const placed = (rows: readonly GridRow[], row: number, goal: FigurePart): Cursor => {
  const within = Math.max(0, Math.min(rows.length - 1, row));
  return { row: within, part: partsOf(rows[within]).includes(goal) ? goal : "num", goal };
};

/** One step of the cursor; at an edge it stays. */
export function walk(rows: readonly GridRow[], at: Cursor, step: Step): Cursor {
  switch (step) {
    case "up":
      return placed(rows, at.row - 1, at.goal);
    case "down":
      return placed(rows, at.row + 1, at.goal);
    case "pageUp":
      return placed(rows, at.row - pageRows, at.goal);
    case "pageDown":
      return placed(rows, at.row + pageRows, at.goal);
    case "first":
      return placed(rows, 0, "num");
    case "last":
      return placed(rows, rows.length - 1, "den");
    case "left":
    case "rowStart":
      return placed(rows, at.row, "num");
    case "right":
    case "rowEnd":
      return placed(rows, at.row, "den");
  }
}

/** The next cell in reading order; null at the end, where the key leaves the grid. */
export function nextCell(rows: readonly GridRow[], at: Place, direction: 1 | -1): Cursor | null {
  const parts = partsOf(rows[at.row]);
  const part = parts[parts.indexOf(at.part) + direction];
  if (part) return { row: at.row, part, goal: part };
  const row = at.row + direction;
  const neighbours = rows[row] ? partsOf(rows[row]) : [];
  const beside = direction === 1 ? neighbours[0] : neighbours.at(-1);
  return beside ? { row, part: beside, goal: beside } : null;
}

/** A block of cells between two corners. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: FigurePart;
  readonly right: FigurePart;
}

export const blockOf = (a: Place, b: Place): Block => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: a.part === "num" || b.part === "num" ? "num" : "den",
  right: a.part === "den" || b.part === "den" ? "den" : "num",
});

export const isInBlock = (block: Block, { row, part }: Place): boolean =>
  row >= block.top && row <= block.bottom && columnsOf(block).includes(part);

const columnsOf = ({ left, right }: Pick<Block, "left" | "right">): readonly FigurePart[] =>
  left === right ? [left] : ["num", "den"];

const placesOf = (sheet: Sheet, block: Block): Place[] =>
  sheet.rows
    .slice(block.top, block.bottom + 1)
    .flatMap((row, at) =>
      columnsOf(block).flatMap((part) =>
        partsOf(row).includes(part) ? [{ row: block.top + at, part }] : [],
      ),
    );

// Reading and showing ---------------------------------------------------------------------------------------

const yesWords = new Set(["1", "c", "co", "y", "yes", "x", "v", "true", "dung"]);
const noWords = new Set(["0", "k", "ko", "khong", "n", "no", "false", "sai"]);

/** How numbers are written in a pasted block: which sign is the decimal one. */
export type NumberSigns = Language;

/** What a typed or pasted text means in this row: an exact decimal, null for nothing, or the text itself where unreadable. */
export function readText(row: GridRow, text: string, signs: NumberSigns = "vi"): string | null {
  const plain = text.trim();
  if (plain === "") return null;
  if (row.kind === "boolean") {
    const word = foldText(plain);
    return yesWords.has(word) ? "1" : noWords.has(word) ? "0" : plain;
  }
  // A percentage is worked out, never typed: what is asked for are the two numbers.
  if (plain.includes("%")) return plain;
  const parsed = parseDecimal(plain, signs);
  return parsed.ok ? parsed.value : plain;
}

/** The text a cell is edited as and copied as; reading it gives the same value again. */
export function editText(row: GridRow, value: string | null, language: Language = "vi"): string {
  if (value === null) return "";
  if (row.kind === "boolean") {
    if (value === "1") return language === "vi" ? "Có" : "Yes";
    if (value === "0") return language === "vi" ? "Không" : "No";
    return value;
  }
  return isNumber(value) ? editDecimal(value, language) : value;
}

export const isNumber = (value: string | null): value is string =>
  value !== null && /^-?\d+(\.\d+)?$/.test(value);

/**
 * Which signs a pasted block is written in. One number that can only be read one way decides for all:
 * "12,5" makes "1.234" a thousand, "12.5" makes it one and a bit. Without a witness the language of the page decides.
 */
export function signsOf(texts: Iterable<string>, language: Language): NumberSigns {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const body = text.replace(/[\s\u00a0\u202f₫]/g, "").replace(/^[-+−–]/, "");
    if (!/^[\d.,]+$/.test(body)) continue;
    const sign = decimalSignOf(body);
    if (sign === ".") points += 1;
    if (sign === ",") commas += 1;
  }
  if (points === commas) return language;
  return points > commas ? "en" : "vi";
}

/** The decimal sign where the text leaves no doubt about it, the thousands sign being the other one. */
function decimalSignOf(body: string): "." | "," | null {
  const dot = body.lastIndexOf(".");
  const comma = body.lastIndexOf(",");
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? "." : ",";
  const sign = dot >= 0 ? "." : ",";
  const other = sign === "." ? "," : ".";
  const groups = body.split(sign);
  if (groups.length > 2) return other;
  const [whole = "", fraction = ""] = groups;
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : sign;
}

// Changing --------------------------------------------------------------------------------------------------

export interface CellEdit extends Place {
  readonly value: string | null;
}

/** Writes cells as one step that can be undone; the same sheet where nothing differs. */
export function write(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const changes = new Map<string, CellChange>();
  for (const { row, part, value } of edits) {
    const spec = sheet.rows[row];
    if (!spec || !partsOf(spec).includes(part)) continue;
    changes.set(`${spec.id} ${part}`, {
      id: spec.id,
      part,
      before: figureAt(sheet, spec.id)[part],
      after: value,
    });
  }
  const step = [...changes.values()].filter(({ before, after }) => before !== after);
  if (!step.length) return sheet;
  return {
    ...sheet,
    figures: put(sheet.figures, step, "after"),
    past: [...sheet.past, step].slice(-undoStepsMax),
    future: [],
  };
}

export const clearBlock = (sheet: Sheet, block: Block): Sheet =>
  write(
    sheet,
    placesOf(sheet, block).map((place) => ({ ...place, value: null })),
  );

export interface Undone {
  readonly sheet: Sheet;
  /** Where it happened, for the cursor; null where there was nothing to do. */
  readonly at: Place | null;
}

export function undo(sheet: Sheet): Undone {
  const step = sheet.past.at(-1);
  if (!step) return { sheet, at: null };
  return {
    sheet: {
      ...sheet,
      figures: put(sheet.figures, step, "before"),
      past: sheet.past.slice(0, -1),
      future: [...sheet.future, step],
    },
    at: placeOf(sheet, step[0]),
  };
}

export function redo(sheet: Sheet): Undone {
  const step = sheet.future.at(-1);
  if (!step) return { sheet, at: null };
  return {
    sheet: {
      ...sheet,
      figures: put(sheet.figures, step, "after"),
      past: [...sheet.past, step],
      future: sheet.future.slice(0, -1),
    },
    at: placeOf(sheet, step[0]),
  };
}

/** Takes over what the server knows, outside the history: somebody else's figures are not ours to undo. */
export const takeOver = (sheet: Sheet, figures: Readonly<Record<string, Figure>>): Sheet => ({
  ...sheet,
  figures: { ...sheet.figures, ...figures },
});

const placeOf = (sheet: Sheet, change: CellChange | undefined): Place | null => {
  const row = sheet.rows.findIndex(({ id }) => id === change?.id);
  return change && row >= 0 ? { row, part: change.part } : null;
};

function put(
  figures: Sheet["figures"],
  step: readonly CellChange[],
  which: "before" | "after",
): Sheet["figures"] {
  const next: Record<string, Figure> = { ...figures };
  for (const change of step) {
    next[change.id] = { ...(next[change.id] ?? noFigure), [change.part]: change[which] };
  }
  return next;
}

// The clipboard ---------------------------------------------------------------------------------------------

/** Splits what a spreadsheet puts on the clipboard: tabs, lines, and cells in quotes that hold either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === "\t") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (row.length || cell !== "") rows.push([...row, cell]);
  return rows;
}

export interface Pasted {
  readonly sheet: Sheet;
  /** What lies selected afterwards. */
  readonly block: Block;
  readonly changed: number;
  /** Filled cells of the clipboard that had no cell to go to. */
  readonly leftOver: number;
  /** Cells whose text could not be read; they show as wrong. */
  readonly unreadable: number;
}

/** Pastes at the top left of the selection. One copied cell fills the whole selection, as in a spreadsheet. */
export function paste(sheet: Sheet, target: Block, text: string, language: Language = "vi"): Pasted {
  const cells = readBlock(text);
  const signs = signsOf(cells.flat(), language);
  const single = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (single !== undefined) {
    const edits = placesOf(sheet, target).map((place) => ({
      ...place,
      value: readAt(sheet, place, single, signs),
    }));
    return pasted(sheet, edits, target, 0);
  }
  const columns: readonly FigurePart[] = target.left === "den" ? ["den"] : ["num", "den"];
  const edits: CellEdit[] = [];
  let leftOver = 0;
  cells.forEach((line, down) => {
    const row = target.top + down;
    line.forEach((content, across) => {
      const part = columns[across];
      if (part && sheet.rows[row] && partsOf(sheet.rows[row]).includes(part)) {
        edits.push({ row, part, value: readAt(sheet, { row, part }, content, signs) });
      } else if (content.trim() !== "") leftOver += 1;
    });
  });
  const width = Math.max(1, ...cells.map((line) => line.length));
  const block: Block = {
    top: target.top,
    bottom: Math.min(sheet.rows.length - 1, target.top + Math.max(1, cells.length) - 1),
    left: target.left,
    right: columns[Math.min(width, columns.length) - 1] ?? target.left,
  };
  return pasted(sheet, edits, block, leftOver);
}

function pasted(sheet: Sheet, edits: readonly CellEdit[], block: Block, leftOver: number): Pasted {
  const next = write(sheet, edits);
  return {
    sheet: next,
    block,
    changed: next === sheet ? 0 : (next.past.at(-1)?.length ?? 0),
    leftOver,
    unreadable: edits.filter(({ value }) => value !== null && !isNumber(value)).length,
  };
}

const readAt = (sheet: Sheet, { row }: Place, text: string, signs: NumberSigns): string | null => {
  const spec = sheet.rows[row];
  return spec ? readText(spec, text, signs) : null;
};

/** What copying puts on the clipboard: a spreadsheet pastes it as a block of the same shape. */
export function copyBlock(sheet: Sheet, block: Block, language: Language = "vi"): string {
  return sheet.rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      columnsOf(block)
        .map((part) =>
          quoted(partsOf(row).includes(part) ? editText(row, figureAt(sheet, row.id)[part], language) : ""),
        )
        .join("\t"),
    )
    .join("\n");
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

// What is left ----------------------------------------------------------------------------------------------

/** Copies last period's figures into rows that have none yet, or into the rows named. */
export function copyPrevious(
  sheet: Sheet,
  previous: Readonly<Record<string, Figure | null>>,
  only?: ReadonlySet<string>,
): Sheet {
  const edits = sheet.rows.flatMap((row, at) => {
    const before = previous[row.id];
    if (!before || (only ? !only.has(row.id) : !isFigureEmpty(figureAt(sheet, row.id)))) return [];
    return partsOf(row).map((part) => ({ row: at, part, value: before[part] }));
  });
  return write(sheet, edits);
}

/** The next row that needs attention after this one, going round; null where none does. */
export function nextToMend(
  rows: readonly GridRow[],
  after: number,
  needs: (row: GridRow) => boolean,
): number | null {
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (((after + step) % rows.length) + rows.length) % rows.length;
    const row = rows[at];
    if (row && needs(row)) return at;
  }
  return null;
}
