import type { TableRow } from "./national-order.ts";
import { type SuccessionColumn, successionColumns } from "./national-order.ts";

type Locale = "vi" | "en";

const notes: Readonly<Record<SuccessionColumn, Readonly<Record<Locale, string>>>> = {
  from: {
    vi: "Bắt buộc. Mã hành chính của tỉnh, xã đang có; hoặc mã đơn vị của một phòng, một trường.",
    en: "Required. Administrative code of a province or commune there is, or the unit code of a district office or school.",
  },
  to: {
    vi: "Bắt buộc. Mã hành chính của tỉnh, xã trong danh mục mới. Chia một xã: mỗi phần một dòng.",
    en: "Required. Administrative code of a province or commune of the new tree. To divide a commune: a row for each part.",
  },
  share: {
    vi: "Phần về đơn vị mới, như 0,5 hay 50%. Để trống là toàn bộ.",
    en: "The part that goes to the new unit, such as 0.5 or 50%. Empty means the whole.",
  },
};
const shown = {
  name: { vi: "Tên đang có", en: "Name there is" },
  toName: { vi: "Tên mới", en: "New name" },
  note: { vi: "Ghi chú", en: "Note" },
  offered: { vi: "Gợi ý vì cùng mã: hãy kiểm tra", en: "Offered because the code is the same: please check" },
  missing: { vi: "Chưa ghi", en: "To be filled in" },
} as const;

const heading = (key: SuccessionColumn, locale: Locale): string => {
  const headings: readonly string[] = successionColumns.find((column) => column.key === key)?.headings ?? [];
  return (locale === "en" ? headings.at(-1) : headings[0]) ?? key;
};

/** The table to be filled in as a file: codes to be read back, names for whoever fills it in. */
export function successionTemplate(rows: readonly TableRow[], locale: Locale) {
  const isVi = locale === "vi";
  return {
    fileName: isVi ? "Bảng đơn vị nào về đâu" : "Who becomes whom",
    sheetNames: isVi ? { rows: "Bảng", notes: "Hướng dẫn" } : { rows: "Table", notes: "How to" },
    headings: [
      heading("from", locale),
      shown.name[locale],
      heading("to", locale),
      shown.toName[locale],
      heading("share", locale),
      shown.note[locale],
    ],
    examples: rows.map(({ from, name, to, toName, share, isOffered }) => [
      from,
      name,
      to,
      toName,
      share,
      isOffered ? shown.offered[locale] : to ? "" : shown.missing[locale],
    ]),
    notes: {
      headings: isVi ? ["Cột", "Tên trong JSON", "Cách ghi"] : ["Column", "Name in JSON", "What to write"],
      rows: successionColumns.map(({ key }) => [heading(key, locale), key, notes[key][locale]]),
    },
  };
}
