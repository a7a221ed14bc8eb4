import type { z } from "@hono/zod-openapi";
import { decimalPattern } from "../../shared/decimal.ts";
import type { Locale } from "./problem.ts";

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type Words = Readonly<Record<Locale, string>>;

/** What is to be done about a value that is not in the shape an operation asks for, in one short sentence. */
export const shapeMessage = (issue: Issue, locale: Locale): string => wordsOf(issue)[locale];

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.input) ? missing : (types[issue.expected] ?? unsuitable);
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive ?? true);
    case "invalid_format":
      if (issue.input === "") return missing;
      return issue.format === "regex" && issue.pattern === `${decimalPattern}`
        ? decimal
        : (formats[issue.format] ?? unsuitable);
    case "invalid_value":
      return isMissing(issue.input) ? missing : oneOf(issue.values);
    case "not_multiple_of":
      return {
        vi: `Nhập một số chia hết cho ${issue.divisor}.`,
        en: `Enter a multiple of ${issue.divisor}.`,
      };
    case "unrecognized_keys":
      return {
        vi: `Bỏ phần không dùng đến: ${issue.keys.join(", ")}.`,
        en: `Leave out what is not known here: ${issue.keys.join(", ")}.`,
      };
    case "invalid_union":
      return isMissing(issue.input) ? missing : unsuitable;
    default:
      return unsuitable;
  }
}

const isMissing = (input: unknown) => input === undefined || input === null || input === "";

const missing: Words = { vi: "Chưa có. Vui lòng điền.", en: "This is missing. Please fill it in." };
const unsuitable: Words = {
  vi: "Chưa đúng. Vui lòng xem lại.",
  en: "This does not fit. Please check it.",
};
const decimal: Words = {
  vi: "Nhập một số, nhiều nhất 20 chữ số và 10 chữ số thập phân.",
  en: "Enter a number of at most 20 digits and 10 decimals.",
};

const types: Readonly<Record<string, Words>> = {
  string: { vi: "Nhập bằng chữ.", en: "Enter text." },
  number: { vi: "Nhập một số.", en: "Enter a number." },
  int: { vi: "Nhập một số nguyên.", en: "Enter a whole number." },
  boolean: { vi: "Chọn có hoặc không.", en: "Choose yes or no." },
  array: { vi: "Phần này phải là một danh sách.", en: "This must be a list." },
  object: { vi: "Phần này phải gồm các trường có tên.", en: "This must have named fields." },
  record: { vi: "Phần này phải gồm các trường có tên.", en: "This must have named fields." },
  null: { vi: "Để trống phần này.", en: "Leave this empty." },
  File: { vi: "Chọn một tệp.", en: "Choose a file." },
};

const formats: Readonly<Record<string, Words>> = {
  email: {
    vi: "Nhập địa chỉ e-mail, ví dụ ten@truong.edu.vn.",
    en: "Enter an e-mail address, such as name@school.edu.vn.",
  },
  url: {
    vi: "Nhập địa chỉ trang web đầy đủ, bắt đầu bằng https://.",
    en: "Enter a whole web address, beginning with https://.",
  },
  date: { vi: "Nhập một ngày có thật, dạng 2022-01-12.", en: "Enter a real date, such as 2022-01-12." },
  datetime: {
    vi: "Nhập ngày và giờ kèm múi giờ, dạng 2022-01-12T08:30:00+07:00.",
    en: "Enter date and time with the zone, such as 2022-01-12T08:30:00+07:00.",
  },
  time: { vi: "Nhập giờ, dạng 08:30.", en: "Enter a time, such as 08:30." },
  uuid: { vi: "Mã này không đúng. Vui lòng chọn lại.", en: "This is no valid id. Please choose again." },
  regex: {
    vi: "Có ký tự không dùng được ở đây. Vui lòng xem lại.",
    en: "Something in this cannot be used here. Please check it.",
  },
};

/** Numbers as each language writes them. */
const counted = (count: number): Words => ({
  vi: new Intl.NumberFormat("vi").format(count),
  en: new Intl.NumberFormat("en").format(count),
});

function tooSmall(origin: string, minimum: number, isInclusive: boolean): Words {
  const { vi, en } = counted(minimum);
  if (origin === "string")
    return minimum <= 1
      ? missing
      : { vi: `Viết ít nhất ${vi} ký tự.`, en: `Write at least ${en} characters.` };
  if (origin === "array" || origin === "set")
    return {
      vi: `Chọn ít nhất ${vi} mục.`,
      en: `Choose at least ${en} ${minimum === 1 ? "item" : "items"}.`,
    };
  return isInclusive
    ? { vi: `Nhập số từ ${vi} trở lên.`, en: `Enter ${en} or more.` }
    : { vi: `Nhập số lớn hơn ${vi}.`, en: `Enter a number above ${en}.` };
}

function tooBig(origin: string, maximum: number, isInclusive: boolean): Words {
  const { vi, en } = counted(maximum);
  if (origin === "string")
    return {
      vi: `Dài quá, nhiều nhất ${vi} ký tự. Vui lòng viết ngắn lại.`,
      en: `This is too long, please shorten it to ${en} ${maximum === 1 ? "character" : "characters"}.`,
    };
  if (origin === "array" || origin === "set")
    return {
      vi: `Nhiều nhất ${vi} mục. Vui lòng bớt đi.`,
      en: `At most ${en} ${maximum === 1 ? "item" : "items"}. Please take some away.`,
    };
  return isInclusive
    ? { vi: `Nhập số không quá ${vi}.`, en: `Enter ${en} or less.` }
    : { vi: `Nhập số nhỏ hơn ${vi}.`, en: `Enter a number below ${en}.` };
}

const oneOf = (values: readonly unknown[]): Words => {
  const named = values.map(String);
  const [only, ...more] = named;
  if (only !== undefined && !more.length)
    return { vi: `Chỉ nhận: ${only}.`, en: `This can only be: ${only}.` };
  return { vi: `Chọn một trong: ${named.join(", ")}.`, en: `Choose one of: ${named.join(", ")}.` };
};
