import { fold } from "../../../shared/fold.ts";

/** Codes stand in addresses: short, lower case, no accents. */
export const unitCodeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const unitCodeLengthMax = 60;

/** How the beginnings of names are usually shortened, longest first. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^bo (giao duc( va)? dao tao|gd ?(va )?dt)\b/, "bo-gddt"],
  [/^so (giao duc( va)? dao tao|gd ?(va )?dt)\b/, "so-gddt"],
  [/^(phong (giao duc( va)? dao tao|gd ?(va )?dt)|pgd ?(va )?dt)\b( (huyen|quan(?= \D)))?/, "pgd"],
  [/^(uy ban nhan dan|ubnd)\b/, "ubnd"],
  [/^trung tam (giao duc nghe nghiep|gdnn) (va )?(giao duc thuong xuyen|gdtx)\b/, "gdnn-gdtx"],
  [/^(truong )?(pho thong dan toc noi tru|ptdtnt)\b/, "ptdtnt"],
  [/^(truong )?(pho thong dan toc ban tru|ptdtbt)\b/, "ptdtbt"],
  [/^(truong )?(tieu hoc|th) (va )?(trung hoc co so|thcs)\b/, "th-thcs"],
  [/^(truong )?(trung hoc co so|thcs) (va )?(trung hoc pho thong|thpt)\b/, "thcs-thpt"],
  [/^(truong )?(trung hoc pho thong|thpt)\b/, "thpt"],
  [/^(truong )?(trung hoc co so|thcs)\b/, "thcs"],
  [/^(truong )?(tieu hoc|th)\b/, "th"],
  [/^(truong )?(mau giao|mg)\b/, "mg"],
  [/^(truong )?(mam non|mn)\b/, "mn"],
];

/** "Trường Mầm non Điện Lực" becomes mn-dien-luc, "Phòng GD&ĐT TP Thái Nguyên" pgd-tp-thai-nguyen. Never empty. */
export function codeFromName(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const [pattern, short] = beginnings.find(([beginning]) => beginning.test(words)) ?? [];
  const shortened = pattern && short ? words.replace(pattern, short) : words;
  const code = shortened
    .replace(/\bthanh pho\b/g, "tp")
    .replace(/\bthi xa\b/g, "tx")
    .replaceAll(" ", "-");
  return cut(code) || "don-vi";
}

/** At most the allowed length, ending with a whole word where there is one. */
function cut(code: string): string {
  if (code.length <= unitCodeLengthMax) return code;
  const part = code.slice(0, unitCodeLengthMax + 1);
  const end = part.lastIndexOf("-");
  return end > 0 ? part.slice(0, end) : code.slice(0, unitCodeLengthMax);
}
