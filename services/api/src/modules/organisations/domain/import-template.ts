import { areaTypes, educationLevels, ownerships } from "../../../shared/unit-kinds.ts";
import { type UnitColumn, unitColumns } from "./unit-import.ts";

type Locale = "vi" | "en";
const firsts = (choices: Readonly<Record<string, readonly string[]>>, locale: Locale) =>
  Object.values(choices)
    .map((words) => (locale === "en" ? words.at(-1) : words[0]))
    .join(", ");

const notes: Readonly<Record<UnitColumn, Readonly<Record<Locale, (levels: readonly string[]) => string>>>> = {
  name: {
    vi: () => "Bắt buộc. Tên đầy đủ, như trên con dấu.",
    en: () => "Required. The full name, as on its seal.",
  },
  parent: {
    vi: () =>
      "Mã hoặc tên đơn vị ngay trên: một đơn vị đã có, hoặc một dòng khác trong tệp. Để trống là đơn vị của bạn.",
    en: () =>
      "Code or name of the unit right above: one that exists, or another row of the file. Empty means your own unit.",
  },
  level: {
    vi: (levels) => `Một trong: ${levels.join(", ")}. Để trống là trường.`,
    en: (levels) => `One of: ${levels.join(", ")}. Empty means a school.`,
  },
  code: {
    vi: () =>
      "Chữ thường không dấu, số và dấu gạch nối, dùng trong địa chỉ. Để trống thì hệ thống đặt theo tên.",
    en: () => "Lower case letters, digits and hyphens, used in addresses. Made from the name when empty.",
  },
  shortName: {
    vi: () => "Tên gọi ngắn trong bảng và biểu đồ.",
    en: () => "A short name for tables and charts.",
  },
  symbol: {
    vi: () => "Ký hiệu trong số văn bản, như TrMN trong 13/KH-TrMN.",
    en: () => "Symbol in the numbers of its documents, as TrMN in 13/KH-TrMN.",
  },
  educationLevel: {
    vi: () => `Một trong: ${firsts(educationLevels, "vi")}.`,
    en: () => `One of: ${firsts(educationLevels, "en")}.`,
  },
  ownership: {
    vi: () => `Một trong: ${firsts(ownerships, "vi")}.`,
    en: () => `One of: ${firsts(ownerships, "en")}.`,
  },
  areaType: {
    vi: () => `Một trong: ${firsts(areaTypes, "vi")}.`,
    en: () => `One of: ${firsts(areaTypes, "en")}.`,
  },
  childCount: { vi: () => "Số nguyên.", en: () => "A whole number." },
  place: {
    vi: () => "Địa danh ghi ở đầu văn bản, như Quang Vinh.",
    en: () => "Place named at the head of its documents.",
  },
  adminCode: {
    vi: () => "Mã đơn vị hành chính của Cục Thống kê, như 05434. Ghi dạng chữ để giữ số 0 ở đầu.",
    en: () =>
      "Code of the administrative unit, such as 05434. Written as text, so that the first zero stays.",
  },
  adminCodeFrom: {
    vi: () => "Mã trên có nghĩa này từ ngày nào (mã được dùng lại).",
    en: () => "Since when that code has this meaning (codes are reused).",
  },
  openedOn: { vi: () => "Ví dụ 05/09/2001.", en: () => "For instance 2001-09-05." },
};

const examples: Readonly<Record<Locale, readonly Partial<Record<UnitColumn, string>>[]>> = {
  vi: [
    { name: "Phòng GDĐT huyện Ví Dụ", level: "Phòng GDĐT", shortName: "Ví Dụ", symbol: "PGDĐT" },
    {
      name: "Trường Mầm non Ví Dụ",
      parent: "Phòng GDĐT huyện Ví Dụ",
      level: "Trường",
      educationLevel: "Mầm non",
      ownership: "Công lập",
      areaType: "Xã",
      childCount: "168",
    },
  ],
  en: [
    { name: "Phòng GDĐT huyện Ví Dụ", level: "District office", shortName: "Ví Dụ", symbol: "PGDĐT" },
    {
      name: "Trường Mầm non Ví Dụ",
      parent: "Phòng GDĐT huyện Ví Dụ",
      level: "School",
      educationLevel: "Preschool",
      ownership: "Public",
      areaType: "Commune",
      childCount: "168",
    },
  ],
};

const heading = (key: UnitColumn, locale: Locale) => {
  const headings: readonly string[] = unitColumns.find((column) => column.key === key)?.headings ?? [];
  return (locale === "en" ? headings.at(-1) : headings[0]) ?? key;
};

/** The template file: headings, rows to replace, and what each column takes. */
export function templateTable(locale: Locale, levels: readonly string[]) {
  const keys = unitColumns.map((column) => column.key);
  const isVi = locale === "vi";
  return {
    fileName: isVi ? "Mẫu nhập đơn vị" : "Units to import",
    sheetNames: isVi ? { rows: "Đơn vị", notes: "Hướng dẫn" } : { rows: "Units", notes: "How to" },
    headings: keys.map((key) => heading(key, locale)),
    examples: examples[locale].map((row) => keys.map((key) => row[key] ?? "")),
    notes: {
      headings: isVi ? ["Cột", "Tên trong JSON", "Cách ghi"] : ["Column", "Name in JSON", "What to write"],
      rows: keys.map((key) => [heading(key, locale), key, notes[key][locale](levels)]),
    },
  };
}
