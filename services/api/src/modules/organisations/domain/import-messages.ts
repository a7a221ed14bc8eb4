import type { CellError, CellFault } from "./unit-import.ts";

type Say = Readonly<Record<"vi" | "en", (error: CellError) => string>>;

const messages: Readonly<Record<CellFault, Say>> = {
  required: { vi: () => "Chưa có tên", en: () => "There is no name" },
  "too-long": {
    vi: ({ other }) => `Dài quá ${other} ký tự`,
    en: ({ other }) => `Longer than ${other} characters`,
  },
  "not-a-number": {
    vi: () => "Cần một số nguyên, ví dụ 168",
    en: () => "A whole number is needed, such as 168",
  },
  "not-a-date": {
    vi: () => "Cần một ngày có thật, ví dụ 05/09/2001",
    en: () => "A real date is needed, such as 05/09/2001 or 2001-09-05",
  },
  "not-a-code": {
    vi: () => "Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, ví dụ mn-dien-luc",
    en: () => "A code is lower case letters, digits and hyphens, such as mn-dien-luc",
  },
  "unknown-choice": {
    vi: ({ other }) => `Chọn một trong: ${other}`,
    en: ({ other }) => `Choose one of: ${other}`,
  },
  "unknown-level": {
    vi: ({ other }) => `Không có cấp này. Các cấp: ${other}`,
    en: ({ other }) => `There is no such level. Levels: ${other}`,
  },
  "unknown-parent": {
    vi: () => "Không thấy đơn vị này trong tệp, cũng không thấy trong các đơn vị trực thuộc",
    en: () => "Neither the file nor the units beneath yours have such a unit",
  },
  "ambiguous-parent": {
    vi: () => "Có nhiều đơn vị cùng tên này; hãy ghi mã đơn vị",
    en: () => "Several units bear this name; write the unit's code",
  },
  "wrong-level": {
    vi: ({ other }) => `Cấp này không đặt được dưới “${other}”`,
    en: ({ other }) => `A unit of this level cannot stand beneath “${other}”`,
  },
  circular: {
    vi: () => "Các đơn vị này là cấp trên của nhau thành vòng",
    en: () => "These units are above each other in a circle",
  },
  "twice-in-file": {
    vi: ({ other }) => `Trùng với dòng ${other}: cùng tên, cùng cấp trên`,
    en: ({ other }) => `The same as line ${other}: same name, same unit above`,
  },
  "code-twice-in-file": {
    vi: ({ other }) => `Mã này đã có ở dòng ${other}`,
    en: ({ other }) => `Line ${other} has this code already`,
  },
  exists: {
    vi: ({ other }) => `“${other}” đã có đơn vị tên này`,
    en: ({ other }) => `“${other}” already has a unit of this name`,
  },
  "code-taken": { vi: () => "Mã này đã có đơn vị dùng", en: () => "Another unit has this code" },
};

/** Why a cell is wrong and what to write instead, in the reader's language. */
export const cellMessage = (error: CellError, locale: "vi" | "en"): string =>
  messages[error.fault][locale](error);
