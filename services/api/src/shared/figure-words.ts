/** What people are told about a figure; the API in its refusals, the grid beside the cell. Pure. */
import type { Obstacle } from "./readiness.ts";

type Words = Readonly<Record<"vi" | "en", string>>;

/** What is said of a figure that keeps a report from being sent; {{x}} is what it was compared with. */
const words: Readonly<Record<Obstacle["code"], Words>> = {
  missing: { vi: "Chưa nhập", en: "Not entered yet" },
  evidence_missing: { vi: "Chưa có minh chứng", en: "Evidence is missing" },
  not_a_number: { vi: "Không đọc được thành số", en: "Cannot be read as a number" },
  half_missing: {
    vi: "Mới có một nửa: cần cả tử số và mẫu số",
    en: "Only half of it: numerator and denominator are needed",
  },
  no_denominator: { vi: "Chỉ số này không có mẫu số", en: "This indicator has no denominator" },
  negative: { vi: "Số không thể âm", en: "Cannot be below zero" },
  not_whole: { vi: "Cần số nguyên", en: "Must be a whole number" },
  not_yes_no: { vi: "Chỉ nhận có hoặc không", en: "Only yes or no" },
  below_scale: { vi: "Nhỏ hơn mức thấp nhất là {{x}}", en: "Below the lowest value, {{x}}" },
  above_scale: { vi: "Lớn hơn mức cao nhất là {{x}}", en: "Above the highest value, {{x}}" },
  zero_denominator: {
    vi: "Mẫu số bằng 0 mà tử số là {{x}}",
    en: "The denominator is 0 while the numerator is {{x}}",
  },
  above_denominator: {
    vi: "Tử số lớn hơn mẫu số ({{x}})",
    en: "The numerator exceeds the denominator ({{x}})",
  },
  nothing_to_measure: { vi: "Kỳ này không phát sinh", en: "Nothing to measure in this period" },
  below_usual: { vi: "Thấp hơn mức thường gặp ({{x}})", en: "Lower than usual ({{x}})" },
  above_usual: { vi: "Cao hơn mức thường gặp ({{x}})", en: "Higher than usual ({{x}})" },
  tenfold_up: { vi: "Gấp từ mười lần kỳ trước ({{x}})", en: "Ten times the period before ({{x}}) or more" },
  tenfold_down: {
    vi: "Chưa bằng một phần mười kỳ trước ({{x}})",
    en: "A tenth of the period before ({{x}}) or less",
  },
};

const numbers = {
  vi: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 }),
};

/** One sentence for one finding, in the reader's language. */
export function figureWords(code: Obstacle["code"], against: string | null, locale: "vi" | "en"): string {
  const number = against === null ? "" : numbers[locale].format(against as Intl.StringNumericLiteral);
  return words[code][locale].replace("{{x}}", number);
}
