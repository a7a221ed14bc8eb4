import { fold } from "../../../shared/fold.ts";
import type { ReadColumns, TableColumn, TableRecord } from "../../../shared/table-columns.ts";
import {
  type AreaType,
  areaTypes,
  type EducationLevel,
  educationLevels,
  type Ownership,
  ownerships,
} from "../../../shared/unit-kinds.ts";
import { codeFromName, unitCodeForm, unitCodeLengthMax } from "./unit-code.ts";

/** Columns of an import of units: headings in Vietnamese and English; the key itself is a heading too. */
export const unitColumns = [
  { key: "name", headings: ["Tên đơn vị", "Tên trường", "Tên", "Đơn vị", "Unit name"], isRequired: true },
  { key: "parent", headings: ["Đơn vị cấp trên", "Cấp trên", "Trực thuộc", "Parent unit"] },
  { key: "level", headings: ["Cấp đơn vị", "Cấp", "Level"] },
  { key: "code", headings: ["Mã đơn vị", "Mã", "Code"] },
  { key: "shortName", headings: ["Tên ngắn", "Tên gọn", "Short name"] },
  { key: "symbol", headings: ["Ký hiệu văn bản", "Ký hiệu", "Document symbol"] },
  { key: "educationLevel", headings: ["Cấp học", "Bậc học", "Education level"] },
  { key: "ownership", headings: ["Loại hình", "Ownership"] },
  { key: "areaType", headings: ["Khu vực", "Vùng", "Area"] },
  { key: "childCount", headings: ["Số trẻ", "Số học sinh", "Số trẻ, học sinh", "Children", "Pupils"] },
  { key: "place", headings: ["Địa danh", "Place"] },
  { key: "adminCode", headings: ["Mã hành chính", "Mã ĐVHC", "Administrative code"] },
  { key: "adminCodeFrom", headings: ["Mã hành chính từ ngày", "Administrative code since"] },
  { key: "openedOn", headings: ["Ngày thành lập", "Ngày hoạt động", "Opened on"] },
] as const satisfies readonly TableColumn<string>[];
export type UnitColumn = (typeof unitColumns)[number]["key"];

export interface KnownUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly adminCode?: string | null;
}
export interface KnownLevel {
  readonly code: string;
  readonly rank: number;
  readonly isReporting: boolean;
  readonly names: readonly string[];
}

/** What is known before the file is read. */
export interface ImportGround {
  /** The unit that imports: parent of every row that names none. */
  readonly actingCode: string;
  /** The acting unit and all beneath it. */
  readonly units: readonly KnownUnit[];
  readonly levels: readonly KnownLevel[];
  /** Codes that somebody in the nation already has, as far as `wantedCodes` asked for them. */
  readonly takenCodes: ReadonlySet<string>;
  /** A row whose unit is there already is passed over instead of refused; those beneath it hang on the unit there is. */
  readonly keepsExisting?: boolean;
}

export interface UnitRow {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  /** False where the file leaves the code to us; a taken one then gets a number. */
  readonly isCodeGiven: boolean;
  readonly level: string;
  readonly parentCode: string;
  readonly parentName: string;
  readonly shortName?: string | undefined;
  readonly symbol?: string | undefined;
  readonly educationLevel?: EducationLevel | undefined;
  readonly ownership?: Ownership | undefined;
  readonly areaType?: AreaType | undefined;
  readonly childCount?: number | undefined;
  readonly place?: string | undefined;
  readonly adminCode?: string | undefined;
  readonly adminCodeFrom?: string | undefined;
  readonly openedOn?: string | undefined;
}

export type CellFault =
  | "required"
  | "too-long"
  | "not-a-number"
  | "not-a-date"
  | "not-a-code"
  | "unknown-choice"
  | "unknown-level"
  | "unknown-parent"
  | "ambiguous-parent"
  | "wrong-level"
  | "circular"
  | "twice-in-file"
  | "code-twice-in-file"
  | "exists"
  | "code-taken";

/** One wrong cell. `other` helps the message: the line that says the same, or the choices there are. */
export interface CellError {
  readonly line: number;
  readonly column: UnitColumn;
  readonly fault: CellFault;
  readonly value: string;
  readonly other?: string;
}

export interface CheckedImport {
  /** In an order in which every parent comes before its children. Complete only when there are no errors. */
  readonly rows: readonly UnitRow[];
  /** Rows passed over because their unit is there. */
  readonly kept: number;
  readonly errors: readonly CellError[];
}

const NAME_LENGTH_MAX = 200;
const CHILDREN_MAX = 100_000;
const lengths: Partial<Record<UnitColumn, number>> = {
  name: NAME_LENGTH_MAX,
  shortName: 100,
  symbol: 40,
  place: 100,
  adminCode: 20,
};

/** Names are the same when only capitals and spaces differ; accents count: "Hoa Mai" is not "Hòa Mai". */
export const sameName = (name: string): string =>
  name.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
const loose = (text: string) => fold(text).replace(/[^a-z0-9]/g, "");

function choice<T extends string>(
  choices: Readonly<Record<T, readonly string[]>>,
  text: string,
): T | undefined {
  const wanted = loose(text);
  return (Object.keys(choices) as T[]).find(
    (key) => loose(key) === wanted || choices[key].some((word) => loose(word) === wanted),
  );
}

/** 2022-09-05 or 05/09/2022; undefined when there is no such day. */
export function readDay(text: string): string | undefined {
  const [, y1, m1, d1] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2].map(Number);
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const text10 = date.toISOString().slice(0, 10);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text10 : undefined;
}

/** 1234 or 1.234 as Vietnamese writes thousands. */
function readCount(text: string): number | undefined {
  const digits = /^\d+$/.test(text)
    ? text
    : /^\d{1,3}([. ]\d{3})+$/.test(text)
      ? text.replace(/[. ]/g, "")
      : undefined;
  const count = Number(digits ?? Number.NaN);
  return Number.isSafeInteger(count) && count <= CHILDREN_MAX ? count : undefined;
}

/** Codes that the rows ask for or would be given. */
export const wantedCodes = (read: ReadColumns<UnitColumn>): readonly string[] =>
  read.records.flatMap(({ cells }) => [...(cells.code ? [cells.code] : []), codeFromName(cells.name ?? "")]);

/** Where the parent of a row is: a unit that exists, or another row of the file. */
type Found = { readonly unit: KnownUnit } | { readonly at: number };

/** Checks every cell of the file and finds each row's parent; every fault is named at once. */
export function checkImport(read: ReadColumns<UnitColumn>, ground: ImportGround): CheckedImport {
  const errors: CellError[] = [];
  const { records } = read;
  const drafts = records.map((record) =>
    readRow(record, ground, (error) => errors.push({ line: record.line, ...error })),
  );
  const find = parentFinder(drafts, ground);
  const parents = drafts.map((draft): Found | undefined => {
    const found = find(draft.parentText);
    if (typeof found !== "string") return found;
    errors.push({ line: draft.line, column: "parent", fault: found, value: draft.parentText ?? "" });
    return undefined;
  });

  const order = parentsFirst(drafts.length, (at) => {
    const parent = parents[at];
    return parent && "at" in parent ? parent.at : undefined;
  });
  for (const at of order.circular) {
    const draft = drafts[at];
    if (draft)
      errors.push({ line: draft.line, column: "parent", fault: "circular", value: draft.parentText ?? "" });
  }

  const rankOf = new Map(ground.levels.map((level) => [level.code, level.rank]));
  const codes = codesOf(drafts, ground.takenCodes);
  const there = new Map(
    ground.keepsExisting ? ground.units.map((unit) => [siblingKey(unit.parentCode, unit.name), unit]) : [],
  );
  const standIns = new Map<number, KnownUnit>();
  const rows = order.sorted.flatMap((at): UnitRow[] => {
    const draft = drafts[at];
    const named = parents[at];
    const standIn = named && "at" in named ? standIns.get(named.at) : undefined;
    const parent = standIn ? { unit: standIn } : named;
    if (!draft || !parent) return [];
    const same = "unit" in parent ? there.get(siblingKey(parent.unit.code, draft.name)) : undefined;
    if (same) {
      standIns.set(at, same);
      return [];
    }
    const above = "unit" in parent ? parent.unit : drafts[parent.at];
    const code = codes[at];
    const parentCode = "unit" in parent ? parent.unit.code : codes[parent.at];
    if (!above || !code || !parentCode) return [];
    const [rank, rankAbove] = [rankOf.get(draft.level ?? ""), rankOf.get(above.level ?? "")];
    if (rank !== undefined && rankAbove !== undefined && rank <= rankAbove) {
      errors.push({
        line: draft.line,
        column: draft.levelText ? "level" : "parent",
        fault: "wrong-level",
        value: draft.levelText ?? above.name,
        other: above.name,
      });
      return [];
    }
    if (draft.level === undefined) return [];
    const { parentText, levelText, ...row } = draft;
    return [
      {
        ...row,
        level: draft.level,
        code,
        isCodeGiven: draft.code !== undefined,
        parentCode,
        parentName: above.name,
      },
    ];
  });
  errors.push(...repeated(rows, drafts, ground));
  return { rows, kept: standIns.size, errors: errors.sort((a, b) => a.line - b.line) };
}

interface Draft extends Omit<UnitRow, "code" | "isCodeGiven" | "level" | "parentCode" | "parentName"> {
  readonly code?: string | undefined;
  readonly level: string | undefined;
  readonly levelText: string | undefined;
  readonly parentText: string | undefined;
}

function readRow(
  record: TableRecord<UnitColumn>,
  ground: ImportGround,
  fail: (error: Omit<CellError, "line">) => void,
): Draft {
  const { line, cells } = record;
  const cell = (column: UnitColumn) => cells[column];
  const wrong = (column: UnitColumn, fault: CellFault, other?: string) => {
    fail({ column, fault, value: cell(column) ?? "", ...(other === undefined ? {} : { other }) });
    return undefined;
  };
  for (const [column, max] of Object.entries(lengths) as [UnitColumn, number][]) {
    if ((cell(column)?.length ?? 0) > max) wrong(column, "too-long", String(max));
  }
  const chosen = <T extends string>(
    column: UnitColumn,
    choices: Readonly<Record<T, readonly string[]>>,
  ): T | undefined => {
    const text = cell(column);
    if (text === undefined) return undefined;
    const words = Object.values<readonly string[]>(choices).flatMap((names) => names.slice(0, 1));
    return choice(choices, text) ?? wrong(column, "unknown-choice", words.join(", "));
  };
  const day = (column: UnitColumn) => {
    const text = cell(column);
    return text === undefined ? undefined : (readDay(text) ?? wrong(column, "not-a-date"));
  };
  const count = cell("childCount");
  const code = cell("code");
  const isCode = code === undefined || (unitCodeForm.test(code) && code.length <= unitCodeLengthMax);
  if (code !== undefined && isCode && ground.takenCodes.has(code)) wrong("code", "code-taken");
  return {
    line,
    name: cell("name") ?? wrong("name", "required") ?? "",
    code: isCode ? code : wrong("code", "not-a-code"),
    level:
      levelOf(cell("level"), ground.levels) ??
      wrong("level", "unknown-level", ground.levels.map((level) => level.names[0] ?? level.code).join(", ")),
    levelText: cell("level"),
    parentText: cell("parent"),
    shortName: cell("shortName"),
    symbol: cell("symbol"),
    educationLevel: chosen("educationLevel", educationLevels),
    ownership: chosen("ownership", ownerships),
    areaType: chosen("areaType", areaTypes),
    childCount: count === undefined ? undefined : (readCount(count) ?? wrong("childCount", "not-a-number")),
    place: cell("place"),
    adminCode: cell("adminCode"),
    adminCodeFrom: day("adminCodeFrom"),
    openedOn: day("openedOn"),
  };
}

/** By code or name; a row that says nothing is of the level that reports (a school). */
export function levelOf(text: string | undefined, levels: readonly KnownLevel[]): string | undefined {
  if (text === undefined) return levels.filter((level) => level.isReporting).at(-1)?.code;
  const wanted = loose(text);
  return levels.find((level) => [level.code, ...level.names].some((name) => loose(name) === wanted))?.code;
}

/**
 * Finds a parent by code, by name, by name without accents, then by administrative code; in the file and among the units
 * there are. Administrative codes are reused: the file's own come first.
 */
function parentFinder(drafts: readonly Draft[], ground: ImportGround) {
  // A school bears the code of the place it lies in; only whoever governs a place is meant by it.
  const reporting = new Set(ground.levels.filter((level) => level.isReporting).map((level) => level.code));
  const places = new Map<string, Found[]>();
  const put = (key: string, found: Found) => {
    const there = places.get(key);
    if (there) there.push(found);
    else places.set(key, [found]);
  };
  for (const unit of ground.units) {
    put(`code ${unit.code}`, { unit });
    put(`name ${sameName(unit.name)}`, { unit });
    put(`loose ${loose(unit.name)}`, { unit });
    if (unit.adminCode && !reporting.has(unit.level)) put(`place ${unit.adminCode}`, { unit });
  }
  for (const [at, draft] of drafts.entries()) {
    if (draft.code !== undefined) put(`code ${draft.code}`, { at });
    if (draft.adminCode !== undefined && !reporting.has(draft.level ?? ""))
      put(`own place ${draft.adminCode}`, { at });
    if (!draft.name) continue;
    put(`name ${sameName(draft.name)}`, { at });
    put(`loose ${loose(draft.name)}`, { at });
  }
  const acting = ground.units.find((unit) => unit.code === ground.actingCode);
  const candidates = (text: string | undefined): readonly Found[] => {
    if (text === undefined) return acting ? [{ unit: acting }] : [];
    const keys = [
      `code ${text.toLowerCase()}`,
      `name ${sameName(text)}`,
      `loose ${loose(text)}`,
      `own place ${text}`,
      `place ${text}`,
    ];
    return keys.map((key) => places.get(key)).find((found) => found !== undefined) ?? [];
  };
  const siblings = siblingsOf(ground);
  // A row that repeats a unit there is gets its own error; those beneath it belong to the unit there is.
  const repeatsUnit = (at: number) =>
    candidates(drafts[at]?.parentText).some(
      (above) => "unit" in above && siblings.has(siblingKey(above.unit.code, drafts[at]?.name ?? "")),
    );
  return (text: string | undefined): Found | "unknown-parent" | "ambiguous-parent" => {
    const found = candidates(text);
    const [only, another] =
      found.length > 1 ? found.filter((one) => "unit" in one || !repeatsUnit(one.at)) : found;
    if (only && !another) return only;
    return found.length ? "ambiguous-parent" : "unknown-parent";
  };
}

const siblingKey = (parentCode: string | null, name: string) => `${parentCode} ${sameName(name)}`;
const siblingsOf = (ground: ImportGround): ReadonlySet<string> =>
  new Set(ground.units.map((unit) => siblingKey(unit.parentCode, unit.name)));

/** Places in an order in which what a place depends on comes first; those that depend on themselves are circular. */
function parentsFirst(length: number, parentOf: (at: number) => number | undefined) {
  const sorted: number[] = [];
  const state = new Map<number, "open" | "done" | "circular">();
  for (let start = 0; start < length; start += 1) {
    const path: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !state.has(at)) {
      state.set(at, "open");
      path.push(at);
      at = parentOf(at);
    }
    const isCircular = at !== undefined && state.get(at) !== "done";
    for (const place of path.reverse()) {
      state.set(place, isCircular ? "circular" : "done");
      if (!isCircular) sorted.push(place);
    }
  }
  return { sorted, circular: [...state].filter(([, value]) => value === "circular").map(([at]) => at) };
}

/** The code of every row: its own, or one from the name that nobody else has. */
function codesOf(drafts: readonly Draft[], taken: ReadonlySet<string>): readonly string[] {
  const used = new Set([...taken, ...drafts.flatMap((draft) => draft.code ?? [])]);
  return drafts.map((draft) => {
    if (draft.code !== undefined) return draft.code;
    const base = codeFromName(draft.name);
    let code = base;
    for (let number = 2; used.has(code); number += 1) code = `${base}-${number}`;
    used.add(code);
    return code;
  });
}

/** The same unit twice: within the file, or in the file and beneath the same parent already. */
function repeated(rows: readonly UnitRow[], drafts: readonly Draft[], ground: ImportGround): CellError[] {
  const errors: CellError[] = [];
  const siblings = siblingsOf(ground);
  const seen = new Map<string, number>();
  for (const row of [...rows].sort((a, b) => a.line - b.line)) {
    const key = siblingKey(row.parentCode, row.name);
    const before = seen.get(key);
    if (!row.name) continue;
    if (before !== undefined)
      errors.push({
        line: row.line,
        column: "name",
        fault: "twice-in-file",
        value: row.name,
        other: String(before),
      });
    else if (siblings.has(key))
      errors.push({
        line: row.line,
        column: "name",
        fault: "exists",
        value: row.name,
        other: row.parentName,
      });
    seen.set(key, before ?? row.line);
  }
  const codes = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.code === undefined) continue;
    const before = codes.get(draft.code);
    if (before !== undefined)
      errors.push({
        line: draft.line,
        column: "code",
        fault: "code-twice-in-file",
        value: draft.code,
        other: String(before),
      });
    codes.set(draft.code, before ?? draft.line);
  }
  return errors;
}
