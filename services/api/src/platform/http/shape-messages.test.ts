import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { DayField, DecimalField, textField } from "./fields.ts";
import type { Locale } from "./problem.ts";
import { shapeMessage } from "./shape-messages.ts";

const messages = (schema: z.ZodType, value: unknown, locale: Locale): readonly string[] =>
  schema
    .safeParse(value, { error: (issue) => shapeMessage(issue, locale) })
    .error?.issues.map(({ message }) => message) ?? [];
const both = (schema: z.ZodType, value: unknown) => [
  ...messages(schema, value, "vi"),
  ...messages(schema, value, "en"),
];

const missing = ["Chưa có. Vui lòng điền.", "This is missing. Please fill it in."];

describe("what is missing is asked for, however it is left out", () => {
  it.each([
    ["a field that is not there", z.object({ name: textField(9) }), {}],
    ["null", textField(9), null],
    ["spaces alone", textField(9), "   "],
    ["an empty day", DayField, ""],
    ["an empty number", DecimalField, ""],
    ["an empty choice", z.enum(["a", "b"]), undefined],
    ["nothing for one of two shapes", z.union([z.string(), z.int()]), undefined],
  ])("%s", (_, schema, value) => expect(both(schema, value)).toEqual(missing));
});

describe("what is wrong is told with how to mend it", () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    [
      "long text",
      textField(1200),
      "a".repeat(1201),
      "Dài quá, nhiều nhất 1.200 ký tự. Vui lòng viết ngắn lại.",
      "This is too long, please shorten it to 1,200 characters.",
    ],
    ["short text", textField(9, 3), "ab", "Viết ít nhất 3 ký tự.", "Write at least 3 characters."],
    ["a small number", z.int().min(2), 1, "Nhập số từ 2 trở lên.", "Enter 2 or more."],
    ["a number on the edge", z.number().gt(2), 2, "Nhập số lớn hơn 2.", "Enter a number above 2."],
    ["a large number", z.int().max(90), 91, "Nhập số không quá 90.", "Enter 90 or less."],
    ["a number at the end", z.number().lt(90), 90, "Nhập số nhỏ hơn 90.", "Enter a number below 90."],
    ["an empty list", z.array(z.string()).min(1), [], "Chọn ít nhất 1 mục.", "Choose at least 1 item."],
    [
      "a long list",
      z.array(z.string()).max(2),
      ["a", "b", "c"],
      "Nhiều nhất 2 mục. Vui lòng bớt đi.",
      "At most 2 items. Please take some away.",
    ],
    ["text for a number", z.number(), "ba", "Nhập một số.", "Enter a number."],
    ["half of a whole", z.int(), 1.5, "Nhập một số nguyên.", "Enter a whole number."],
    ["a number for text", z.string(), 3, "Nhập bằng chữ.", "Enter text."],
    ["a word for yes or no", z.boolean(), "có", "Chọn có hoặc không.", "Choose yes or no."],
    ["one for a list", z.array(z.string()), "a", "Phần này phải là một danh sách.", "This must be a list."],
    ["text for a file", z.instanceof(File), "a", "Chọn một tệp.", "Choose a file."],
    [
      "no decimal",
      DecimalField,
      "1.234,5",
      "Nhập một số, nhiều nhất 20 chữ số và 10 chữ số thập phân.",
      "Enter a number of at most 20 digits and 10 decimals.",
    ],
    [
      "a day that is none",
      DayField,
      "2022-02-30",
      "Nhập một ngày có thật, dạng 2022-01-12.",
      "Enter a real date, such as 2022-01-12.",
    ],
    [
      "no address",
      z.email(),
      "chau",
      "Nhập địa chỉ e-mail, ví dụ ten@truong.edu.vn.",
      "Enter an e-mail address, such as name@school.edu.vn.",
    ],
    [
      "no web address",
      z.url(),
      "truong",
      "Nhập địa chỉ trang web đầy đủ, bắt đầu bằng https://.",
      "Enter a whole web address, beginning with https://.",
    ],
    [
      "no id",
      z.uuid(),
      "7",
      "Mã này không đúng. Vui lòng chọn lại.",
      "This is no valid id. Please choose again.",
    ],
    [
      "another form",
      z.string().regex(/^[a-z]+$/),
      "A1",
      "Có ký tự không dùng được ở đây. Vui lòng xem lại.",
      "Something in this cannot be used here. Please check it.",
    ],
    [
      "no such choice",
      z.enum(["month", "year"]),
      "day",
      "Chọn một trong: month, year.",
      "Choose one of: month, year.",
    ],
    ["not the one value", z.literal("none"), "all", "Chỉ nhận: none.", "This can only be: none."],
    [
      "one too many",
      z.strictObject({}),
      { x: 1, y: 2 },
      "Bỏ phần không dùng đến: x, y.",
      "Leave out what is not known here: x, y.",
    ],
    [
      "a rule of its own",
      z.string().refine(() => false),
      "a",
      "Chưa đúng. Vui lòng xem lại.",
      "This does not fit. Please check it.",
    ],
  ])("%s", (_, schema, value, vi, en) => expect(both(schema, value)).toEqual([vi, en]));
});

it("never names types of a program or bounds in signs", () => {
  const schema = z.object({
    a: z.int().min(3),
    b: z.string().max(1),
    c: z.array(z.uuid()),
    d: z.record(z.string(), z.int()),
  });
  for (const value of [{ a: "1", b: 2, c: {}, d: [] }, { a: 1, b: "xx", c: ["?"], d: { k: "v" } }, 7])
    for (const message of both(schema, value))
      expect(message).not.toMatch(/[<>=]|NaN|undefined|string|array|object/i);
});
