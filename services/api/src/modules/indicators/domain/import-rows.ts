import { type Day, isDay } from "../../../shared/day.ts";
import { type DecimalText, isDecimal, normalise } from "../../../shared/decimal.ts";
import { fold } from "../../../shared/fold.ts";
import { rulesOfKind } from "../../../shared/indicator-kinds.ts";
import type { TableColumn, TableRecord } from "../../../shared/table-columns.ts";
import {
  type Fault,
  faultsOfRules,
  faultsOfText,
  type IndicatorRules,
  type IndicatorVersion,
} from "./indicator.ts";
import {
  directionWords,
  kindWords,
  levelWords,
  listed,
  overTimeWords,
  overUnitsWords,
  type Pair,
} from "./words.ts";

/** Columns of an indicator file, the Vietnamese heading first and the English one last. Only the first four must be there. */
export const importColumns = [
  { key: "code", headings: ["Mã", "Mã chỉ số", "Code"], isRequired: true },
  { key: "nameVi", headings: ["Tên chỉ số", "Tên", "Name (Vietnamese)"], isRequired: true },
  { key: "kind", headings: ["Loại", "Kind"], isRequired: true },
  { key: "measureVi", headings: ["Đơn vị tính", "ĐVT", "Unit"], isRequired: true },
  { key: "numeratorVi", headings: ["Tử số", "Numerator (Vietnamese)"] },
  { key: "denominatorVi", headings: ["Mẫu số", "Denominator (Vietnamese)"] },
  { key: "content", headings: ["Nội dung", "Content"] },
  { key: "overUnits", headings: ["Tổng hợp qua đơn vị", "Over units"] },
  { key: "overTime", headings: ["Tổng hợp theo thời gian", "Over time"] },
  { key: "direction", headings: ["Chiều tốt", "Chiều", "Better"] },
  { key: "isPercent", headings: ["Phần trăm", "Percent"] },
  { key: "valueMin", headings: ["Nhỏ nhất", "Minimum"] },
  { key: "valueMax", headings: ["Lớn nhất", "Maximum"] },
  { key: "educationLevel", headings: ["Cấp học", "Education level"] },
  { key: "validFrom", headings: ["Hiệu lực từ", "Từ ngày", "Valid from"] },
  { key: "descriptionVi", headings: ["Mô tả", "Hướng dẫn", "Description (Vietnamese)"] },
  { key: "source", headings: ["Nguồn", "Văn bản", "Source"] },
  { key: "nameEn", headings: ["Tên tiếng Anh", "Name", "Name (English)"] },
  { key: "measureEn", headings: ["Đơn vị tính tiếng Anh", "Unit (English)"] },
  { key: "numeratorEn", headings: ["Tử số tiếng Anh", "Numerator", "Numerator (English)"] },
  { key: "denominatorEn", headings: ["Mẫu số tiếng Anh", "Denominator", "Denominator (English)"] },
  { key: "descriptionEn", headings: ["Mô tả tiếng Anh", "Description", "Description (English)"] },
] as const satisfies readonly TableColumn<string>[];
export type ImportColumn = (typeof importColumns)[number]["key"];

/** What may stand in a cell and what it means; messages and the template show the first words only. */
interface Vocabulary<Key extends string> {
  readonly words: Readonly<Record<Key, Pair>>;
  readonly meanings: ReadonlyMap<string, Key>;
}
const tidy = (text: string): string => fold(text).replace(/\s+/g, " ").trim();

function vocabulary<Key extends string>(
  words: Readonly<Record<Key, Pair>>,
  others: Readonly<Record<string, Key>>,
): Vocabulary<Key> {
  const keys = Object.keys(words) as Key[];
  return {
    words,
    meanings: new Map([
      ...keys.flatMap((key) => [key, ...words[key]].map((word) => [tidy(word), key] as const)),
      ...Object.entries(others),
    ]),
  };
}

const kinds = vocabulary(kindWords, { "ti le": "ratio" });
const directions = vocabulary(directionWords, {
  "cao hon": "higher",
  tang: "higher",
  "thap hon": "lower",
  giam: "lower",
});
const overUnits = vocabulary(overUnitsWords, { "ty le truong": "share", "trung binh": "mean" });
const overTime = vocabulary(overTimeWords, { tong: "sum", "cuoi ky": "last", "trung binh": "mean" });
const levels = vocabulary(levelWords, {
  "trung hoc co so": "lower_secondary",
  "trung hoc pho thong": "upper_secondary",
});
const answers: Readonly<Record<string, boolean>> = {
  co: true,
  x: true,
  yes: true,
  true: true,
  "1": true,
  "%": true,
  khong: false,
  no: false,
  false: false,
  "0": false,
};

/** A fault of one cell: line and column as the file has them. */
export interface RowFault extends Fault {
  readonly line: number;
}

export interface ImportedIndicator extends IndicatorRules {
  /** Where the file says it. */
  readonly line: number;
  readonly versions: readonly [IndicatorVersion];
}

export interface ImportOutcome {
  readonly indicators: readonly ImportedIndicator[];
  readonly faults: readonly RowFault[];
}

/** Every row as an indicator, and everything that is wrong with any of them. `taken` are codes the unit already has. */
export function importRows(
  records: readonly TableRecord<ImportColumn>[],
  taken: ReadonlySet<string>,
  today: Day,
): ImportOutcome {
  const seen = new Map<string, number>();
  const indicators: ImportedIndicator[] = [];
  const faults: RowFault[] = [];
  for (const { line, cells } of records) {
    const found: Fault[] = [];
    const indicator = readRow(cells, today, found);
    const code = cells.code;
    if (code !== undefined) {
      const earlier = seen.get(code);
      if (taken.has(code))
        found.push(wrong("code", "taken", `Mã ${code} đã có.`, `Code ${code} already exists.`));
      else if (earlier !== undefined)
        found.push(
          wrong(
            "code",
            "repeated",
            `Mã ${code} trùng với dòng ${earlier}.`,
            `Code ${code} is also in line ${earlier}.`,
          ),
        );
      else seen.set(code, line);
    }
    if (indicator) indicators.push({ line, ...indicator });
    faults.push(...found.map((each) => ({ ...each, line })));
  }
  return { indicators, faults };
}

const wrong = (field: ImportColumn, code: string, vi: string, en: string): Fault => ({ field, code, vi, en });

type Cells = TableRecord<ImportColumn>["cells"];

function readRow(cells: Cells, today: Day, faults: Fault[]): Omit<ImportedIndicator, "line"> | undefined {
  const before = faults.length;
  const needed = (field: ImportColumn, max: number): string => {
    const text = optional(field, max);
    if (text === null)
      faults.push(wrong(field, "missing", "Ô này phải có nội dung.", "This cell needs a value."));
    return text ?? "";
  };
  const optional = (field: ImportColumn, max: number): string | null => {
    const text = cells[field] ?? null;
    if (text !== null && text.length > max)
      faults.push(wrong(field, "too_long", `Dài quá ${max} ký tự.`, `Longer than ${max} characters.`));
    return text;
  };
  const unknown = (field: ImportColumn, text: string, choices: readonly [vi: string, en: string]) =>
    wrong(
      field,
      "unknown_word",
      `Không hiểu “${text}”. Chọn một trong: ${choices[0]}.`,
      `“${text}” is not understood. Choose one of: ${choices[1]}.`,
    );
  const word = <Key extends string>(
    field: ImportColumn,
    { words, meanings }: Vocabulary<Key>,
  ): Key | undefined => {
    const text = cells[field];
    if (text === undefined) return undefined;
    const meant = meanings.get(tidy(text));
    if (meant === undefined) faults.push(unknown(field, text, [listed(words, "vi"), listed(words, "en")]));
    return meant;
  };
  const answer = (field: ImportColumn): boolean | undefined => {
    const text = cells[field];
    const meant = text === undefined ? undefined : answers[tidy(text)];
    if (text !== undefined && meant === undefined)
      faults.push(unknown(field, text, ["Có, Không", "Yes, No"]));
    return meant;
  };
  const number = (field: ImportColumn): DecimalText | null => {
    const text = cells[field];
    if (text === undefined) return null;
    const value = readDecimal(text);
    if (value === undefined)
      faults.push(wrong(field, "not_a_number", `“${text}” không phải số.`, `“${text}” is no number.`));
    return value ?? null;
  };

  const code = needed("code", 30);
  const nameVi = needed("nameVi", 300);
  const measureVi = needed("measureVi", 60);
  if (cells.kind === undefined) needed("kind", 30);
  const kind = word("kind", kinds);
  const validFrom = readDay(cells.validFrom ?? today);
  if (!validFrom)
    faults.push(
      wrong(
        "validFrom",
        "not_a_day",
        `“${cells.validFrom}” không phải ngày.`,
        `“${cells.validFrom}” is no date.`,
      ),
    );
  const isPercent = answer("isPercent") ?? (kind === "ratio" && measureVi === "%");
  const draft = {
    code,
    kind: kind ?? "count",
    isPercent,
    direction: word("direction", directions) ?? "higher",
    overUnits: word("overUnits", overUnits) ?? rulesOfKind[kind ?? "count"].overUnits[0],
    overTime: word("overTime", overTime) ?? rulesOfKind[kind ?? "count"].overTime[0],
    educationLevel: word("educationLevel", levels) ?? null,
    content: optional("content", 20),
    valueMin: number("valueMin"),
    valueMax: number("valueMax"),
  } satisfies IndicatorRules;
  const numeratorVi = optional("numeratorVi", 300);
  const denominatorVi = optional("denominatorVi", 300);
  const descriptionVi = optional("descriptionVi", 2000);
  const version: IndicatorVersion = {
    validFrom: validFrom ?? today,
    validTo: null,
    nameVi,
    nameEn: optional("nameEn", 300) ?? nameVi,
    measureVi,
    measureEn: optional("measureEn", 60) ?? measureVi,
    numeratorVi,
    numeratorEn: optional("numeratorEn", 300) ?? numeratorVi,
    denominatorVi,
    denominatorEn: optional("denominatorEn", 300) ?? denominatorVi,
    descriptionVi,
    descriptionEn: optional("descriptionEn", 2000) ?? descriptionVi,
    source: optional("source", 500),
  };
  if (faults.length > before) return undefined;
  faults.push(...faultsOfRules(draft), ...faultsOfText(draft.kind, version));
  return faults.length > before ? undefined : { ...draft, versions: [version] };
}

/** "0.85", "0,85", "20.000.000" and "1.234,5". */
function readDecimal(text: string): DecimalText | undefined {
  const compact = text.replace(/\s/g, "");
  if (isDecimal(compact)) return normalise(compact);
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)
    ? compact.replaceAll(".", "").replace(",", ".")
    : compact.replace(",", ".");
  return isDecimal(plain) ? normalise(plain) : undefined;
}

/** "2022-01-31" and "31/01/2022". */
function readDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : text;
  return isDay(day) ? day : undefined;
}
