import { type ImportColumn, importColumns } from "./import-rows.ts";
import {
  directionWords,
  kindWords,
  levelWords,
  listed,
  overTimeWords,
  overUnitsWords,
  type Pair,
} from "./words.ts";

type Locale = "vi" | "en";

const oneOf = (words: Readonly<Record<string, Pair>>): Pair => [
  `Một trong: ${listed(words, "vi")}.`,
  `One of: ${listed(words, "en")}.`,
];
const usual = ([vi, en]: Pair): Pair => [
  `${vi} Để trống thì theo cách thường dùng của loại.`,
  `${en} Empty means the usual way of the kind.`,
];
const inEnglish: Pair = [
  "Không bắt buộc. Để trống thì bản tiếng Anh dùng lời tiếng Việt.",
  "Optional. The English pages show the Vietnamese text when empty.",
];

const notes: Readonly<Record<ImportColumn, Pair>> = {
  code: [
    "Bắt buộc, không trùng trong đơn vị. Ví dụ MN-H1.",
    "Required, used once in the unit. For instance MN-H1.",
  ],
  nameVi: ["Bắt buộc. Tên đầy đủ của chỉ số.", "Required. The full name of the indicator."],
  kind: [`Bắt buộc. ${oneOf(kindWords)[0]}`, `Required. ${oneOf(kindWords)[1]}`],
  measureVi: ["Bắt buộc. Ví dụ buổi, người, đồng, %.", "Required. For instance sessions, people, VND, %."],
  numeratorVi: ["Bắt buộc với tỷ lệ: đếm gì.", "Required for a ratio: what is counted."],
  denominatorVi: ["Bắt buộc với tỷ lệ: chia cho gì.", "Required for a ratio: what it is divided by."],
  content: [
    "Nội dung thi đua mà chỉ số thuộc về, ví dụ a, b, đ.",
    "Content of the campaign it belongs to, such as a, b, đ.",
  ],
  overUnits: usual(oneOf(overUnitsWords)),
  overTime: usual(oneOf(overTimeWords)),
  direction: [
    `${oneOf(directionWords)[0]} Để trống là Cao: càng cao càng tốt.`,
    `${oneOf(directionWords)[1]} Empty means higher is better.`,
  ],
  isPercent: ["Có hoặc Không; chỉ với tỷ lệ.", "Yes or No; only for a ratio."],
  valueMin: ["Số nhỏ nhất hợp lý; 85 % ghi là 0,85.", "The smallest plausible figure; 85 % is 0.85."],
  valueMax: ["Số lớn nhất hợp lý; 100 % ghi là 1.", "The largest plausible figure; 100 % is 1."],
  educationLevel: [
    `${oneOf(levelWords)[0]} Để trống là mọi cấp học.`,
    `${oneOf(levelWords)[1]} Empty means all levels.`,
  ],
  validFrom: ["Ví dụ 01/01/2022. Để trống là hôm nay.", "For instance 2022-01-01. Today when empty."],
  descriptionVi: ["Cách hiểu và cách đếm.", "What it means and how to count."],
  source: ["Văn bản làm căn cứ.", "The document it rests on."],
  nameEn: inEnglish,
  measureEn: inEnglish,
  numeratorEn: inEnglish,
  denominatorEn: inEnglish,
  descriptionEn: inEnglish,
};

const examples: readonly Readonly<Partial<Record<ImportColumn, Pair>>>[] = [
  {
    code: ["VD-1", "EX-1"],
    nameVi: ["Số buổi hướng dẫn phụ huynh", "Số buổi hướng dẫn phụ huynh"],
    kind: kindWords.count,
    measureVi: ["buổi", "buổi"],
    content: ["c", "c"],
    nameEn: ["Sessions for parents", "Sessions for parents"],
    measureEn: ["sessions", "sessions"],
  },
  {
    code: ["VD-2", "EX-2"],
    nameVi: ["Tỷ lệ trẻ có hồ sơ điện tử", "Tỷ lệ trẻ có hồ sơ điện tử"],
    kind: kindWords.ratio,
    measureVi: ["%", "%"],
    numeratorVi: ["Số trẻ có hồ sơ điện tử", "Số trẻ có hồ sơ điện tử"],
    denominatorVi: ["Tổng số trẻ", "Tổng số trẻ"],
    content: ["e", "e"],
    valueMin: ["0", "0"],
    valueMax: ["1", "1"],
    validFrom: ["01/01/2022", "2022-01-01"],
    nameEn: ["Children with a digital record", "Children with a digital record"],
    numeratorEn: ["Children with a digital record", "Children with a digital record"],
    denominatorEn: ["All children", "All children"],
  },
];

/** The template file: headings, rows to replace, and what each column takes. */
export function templateTable(locale: Locale) {
  const at = locale === "en" ? 1 : 0;
  const isVi = locale === "vi";
  const headings = importColumns.map((column) =>
    isVi ? column.headings[0] : (column.headings.at(-1) ?? column.key),
  );
  return {
    fileName: isVi ? "Mẫu nhập chỉ số" : "Indicators to import",
    sheetNames: isVi ? { rows: "Chỉ số", notes: "Hướng dẫn" } : { rows: "Indicators", notes: "How to" },
    headings,
    examples: examples.map((row) => importColumns.map(({ key }) => row[key]?.[at] ?? "")),
    notes: {
      headings: isVi ? ["Cột", "Tên trong JSON", "Cách ghi"] : ["Column", "Name in JSON", "What to write"],
      rows: importColumns.map(({ key }, index) => [headings[index] ?? key, key, notes[key][at]]),
    },
  };
}
