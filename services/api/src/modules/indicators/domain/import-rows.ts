import type { Direction, OverTime, OverUnits } from "../../../shared/aggregate.ts";
import { type Day, isDay } from "../../../shared/day.ts";
import { type DecimalText, isDecimal, normalise } from "../../../shared/decimal.ts";
import { fold } from "../../../shared/fold.ts";
import { type EducationLevel, type IndicatorKind, rulesOfKind } from "../../../shared/indicator-kinds.ts";
import type { TableColumn, TableRecord } from "../../../shared/table-columns.ts";
import {
  type Fault,
  faultsOfRules,
  faultsOfText,
  type IndicatorRules,
  type IndicatorVersion,
} from "./indicator.ts";

/** Columns of an indicator file. Only the first four must be there. */
export const importColumns = [
  { key: "code", headings: ["Mã", "Mã chỉ số"], isRequired: true },
  { key: "nameVi", headings: ["Tên chỉ số", "Tên", "Name (Vietnamese)"], isRequired: true },
  { key: "kind", headings: ["Loại"], isRequired: true },
  { key: "measureVi", headings: ["Đơn vị tính", "ĐVT", "Unit"], isRequired: true },
  { key: "nameEn", headings: ["Tên tiếng Anh", "Name", "Name (English)"] },
  { key: "measureEn", headings: ["Đơn vị tính tiếng Anh", "Unit (English)"] },
  { key: "numeratorVi", headings: ["Tử số"] },
  { key: "denominatorVi", headings: ["Mẫu số"] },
  { key: "numeratorEn", headings: ["Tử số tiếng Anh", "Numerator"] },
  { key: "denominatorEn", headings: ["Mẫu số tiếng Anh", "Denominator"] },
  { key: "descriptionVi", headings: ["Mô tả", "Hướng dẫn"] },
  { key: "descriptionEn", headings: ["Mô tả tiếng Anh", "Description"] },
  { key: "isPercent", headings: ["Phần trăm", "Percent"] },
  { key: "direction", headings: ["Chiều tốt", "Chiều"] },
  { key: "overUnits", headings: ["Tổng hợp qua đơn vị"] },
  { key: "overTime", headings: ["Tổng hợp theo thời gian"] },
  { key: "educationLevel", headings: ["Cấp học"] },
  { key: "content", headings: ["Nội dung"] },
  { key: "valueMin", headings: ["Nhỏ nhất", "Minimum"] },
  { key: "valueMax", headings: ["Lớn nhất", "Maximum"] },
  { key: "validFrom", headings: ["Hiệu lực từ", "Từ ngày"] },
  { key: "source", headings: ["Nguồn", "Văn bản"] },
] as const satisfies readonly TableColumn<string>[];
export type ImportColumn = (typeof importColumns)[number]["key"];

const kinds: Readonly<Record<string, IndicatorKind>> = {
  boolean: "boolean",
  "co/khong": "boolean",
  "yes/no": "boolean",
  count: "count",
  "so luong": "count",
  amount: "amount",
  "so tien": "amount",
  ratio: "ratio",
  "ty le": "ratio",
  "ti le": "ratio",
  score: "score",
  diem: "score",
  level: "level",
  muc: "level",
};
const directions: Readonly<Record<string, Direction>> = {
  higher: "higher",
  cao: "higher",
  "cao hon": "higher",
  tang: "higher",
  lower: "lower",
  thap: "lower",
  "thap hon": "lower",
  giam: "lower",
};
const overUnits: Readonly<Record<string, OverUnits>> = {
  sum: "sum",
  tong: "sum",
  share: "share",
  "ty le truong": "share",
  "ty le don vi": "share",
  ratio: "ratio",
  "tong tren tong": "ratio",
  mean: "mean",
  "binh quan": "mean",
  "trung binh": "mean",
  distribution: "distribution",
  "phan bo": "distribution",
};
const overTime: Readonly<Record<string, OverTime>> = {
  sum: "sum",
  tong: "sum",
  "cong don": "sum",
  last: "last",
  "cuoi ky": "last",
  "moi nhat": "last",
  mean: "mean",
  "binh quan": "mean",
  "trung binh": "mean",
  max: "max",
  "lon nhat": "max",
  min: "min",
  "nho nhat": "min",
};
const levels: Readonly<Record<string, EducationLevel>> = {
  preschool: "preschool",
  "mam non": "preschool",
  primary: "primary",
  "tieu hoc": "primary",
  lower_secondary: "lower_secondary",
  thcs: "lower_secondary",
  "trung hoc co so": "lower_secondary",
  upper_secondary: "upper_secondary",
  thpt: "upper_secondary",
  "trung hoc pho thong": "upper_secondary",
  continuing: "continuing",
  gdtx: "continuing",
};
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
    if (indicator) indicators.push(indicator);
    faults.push(...found.map((each) => ({ ...each, line })));
  }
  return { indicators, faults };
}

const wrong = (field: ImportColumn, code: string, vi: string, en: string): Fault => ({ field, code, vi, en });

type Cells = TableRecord<ImportColumn>["cells"];

function readRow(cells: Cells, today: Day, faults: Fault[]): ImportedIndicator | undefined {
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
  const word = <T>(field: ImportColumn, words: Readonly<Record<string, T>>): T | undefined => {
    const text = cells[field];
    if (text === undefined) return undefined;
    const meant = words[fold(text).replace(/\s+/g, " ").trim()];
    if (meant === undefined)
      faults.push(wrong(field, "unknown_word", `Không hiểu “${text}”.`, `“${text}” is not understood.`));
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
  const isPercent = word("isPercent", answers) ?? (kind === "ratio" && measureVi === "%");
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
