import type { Fault, FaultCode } from "./acts.ts";

type Say = Readonly<Record<"vi" | "en", (fault: Fault) => string>>;

const messages: Readonly<Record<FaultCode, Say>> = {
  "unknown-unit": {
    vi: ({ subject, other }) =>
      other
        ? `“${subject}” không trực thuộc “${other}”`
        : `Không thấy đơn vị “${subject}” trong các đơn vị trực thuộc`,
    en: ({ subject, other }) =>
      other
        ? `“${subject}” does not stand beneath “${other}”`
        : `There is no unit “${subject}” beneath yours`,
  },
  "acting-unit": {
    vi: () => "Đơn vị không tự sắp xếp chính mình; việc này do cấp trên làm",
    en: () => "A unit does not re-organise itself; the unit above does",
  },
  "already-ended": {
    vi: ({ subject }) => `“${subject}” đã kết thúc hoạt động`,
    en: ({ subject }) => `“${subject}” has ended`,
  },
  "still-open": {
    vi: ({ subject }) => `“${subject}” vẫn đang hoạt động`,
    en: ({ subject }) => `“${subject}” is still open`,
  },
  "unknown-level": {
    vi: ({ subject }) => `Không có cấp “${subject}”`,
    en: ({ subject }) => `There is no level “${subject}”`,
  },
  "wrong-level": {
    vi: ({ subject, other }) => `Cấp của “${subject}” không đặt được dưới “${other}”`,
    en: ({ subject, other }) => `“${subject}” is not of a level that can stand beneath “${other}”`,
  },
  "reporting-level": {
    vi: ({ subject }) => `“${subject}” thuộc cấp báo cáo số liệu; chỉ bỏ được cấp quản lý`,
    en: ({ subject }) => `“${subject}” is of the level that reports; only tiers above it can be abolished`,
  },
  "code-taken": {
    vi: ({ subject }) => `Mã “${subject}” đã có đơn vị dùng`,
    en: ({ subject }) => `Another unit has the code “${subject}”`,
  },
  "own-successor": {
    vi: ({ subject }) => `“${subject}” không thể kế tục chính mình`,
    en: ({ subject }) => `“${subject}” cannot succeed itself`,
  },
  "named-twice": {
    vi: ({ subject }) => `“${subject}” được nêu hai lần`,
    en: ({ subject }) => `“${subject}” is named twice`,
  },
  "children-left": {
    vi: ({ subject, other }) => `Chưa rõ các đơn vị dưới “${subject}” về đâu: ${other}`,
    en: ({ subject, other }) => `It is not said where the units beneath “${subject}” go: ${other}`,
  },
  "shares-above-one": {
    vi: ({ subject }) => `Các phần chia từ “${subject}” cộng lại quá 100 %`,
    en: ({ subject }) => `The parts of “${subject}” make more than 100 %`,
  },
  "parent-ended": {
    vi: ({ subject, other }) =>
      `“${subject}” sẽ nằm dưới “${other}” đã kết thúc; hãy chọn nơi khác cho đơn vị này`,
    en: ({ subject, other }) =>
      `“${subject}” would stand beneath “${other}”, which has ended; choose another place`,
  },
  "changed-later": {
    vi: ({ subject }) =>
      `“${subject}” đã thay đổi sau ngày hiệu lực này; hãy chọn ngày không trước lần thay đổi ấy`,
    en: ({ subject }) =>
      `“${subject}” has changed after this effective day; choose one not before that change`,
  },
  "only-root": {
    vi: () => "Chỉ đơn vị trên cùng đặt tên các cấp",
    en: () => "Only the topmost unit names the levels",
  },
  "nothing-changes": {
    vi: ({ subject }) => (subject ? `Không có gì thay đổi ở “${subject}”` : "Không có gì thay đổi"),
    en: ({ subject }) => (subject ? `Nothing changes for “${subject}”` : "Nothing changes"),
  },
};

/** Why an order cannot be carried out as it stands, in the reader's language. */
export const faultMessage = (fault: Fault, locale: "vi" | "en"): string =>
  messages[fault.code][locale](fault);
