import { expect, test } from "vitest";
import { recordHtml, recordJson } from "./person-record.ts";

const record = {
  madeAt: new Date("2022-03-01T02:00:00Z"),
  person: { id: "p", name: "Nguyễn <b>Vân</b>" },
  holder: null,
  rows: [
    { unit: null, table: "account", held: { email: "van@x.example" } },
    { unit: "Trường A", table: "people", held: { name: "Vân", position: null } },
    { unit: "Trường A", table: "figures", held: { num: "12345678901234567890.5" } },
    { unit: "Trường A", table: "figures", held: { num: "2" } },
  ],
};

test("the record for a program keeps tables apart by unit, and numbers exact", () => {
  expect(JSON.parse(recordJson(record)).units).toEqual([
    { unit: null, tables: { account: [{ email: "van@x.example" }] } },
    {
      unit: "Trường A",
      tables: {
        people: [{ name: "Vân", position: null }],
        figures: [{ num: "12345678901234567890.5" }, { num: "2" }],
      },
    },
  ]);
});

test("the record for a person runs nothing that somebody typed", () => {
  const html = recordHtml(record);
  expect(html).not.toContain("<b>");
  expect(html).toContain("Nguyễn &#60;b&#62;Vân");
  expect(html).toContain("Số liệu đã nhập và gửi");
});
