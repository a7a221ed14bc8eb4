import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";

const product = await Product.start();
const { school } = await product.province();
const head = await product.person(school, ["school_head"]);

const upload = (name: string, content: string | Blob) => {
  const form = new FormData();
  form.set("file", new File([content], name));
  return form;
};

test("a preview says what a file would make and what is wrong, and writes nothing", async () => {
  const { status, body } = await head.post(
    "/indicator-import-previews",
    upload(
      "chi-so.csv",
      "Mã,Tên chỉ số,Loại,Đơn vị tính,Nội dung,Tổng hợp qua đơn vị,Ghi chú\nX-1,Số buổi,Số lượng,buổi,a,,gì đó\nX-2,Điểm,Điểm,điểm,b,Tổng,\nX-1,Trùng,Số lượng,buổi,a,,\n",
    ),
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({
    lines: 3,
    rows: [{ line: 2, code: "X-1", kind: "count", overUnits: "sum", content: "a", name: "Số buổi" }],
    errors: [
      {
        line: 3,
        column: "overUnits",
        heading: "Tổng hợp qua đơn vị",
        value: "Tổng",
        message: "Loại này chỉ tổng hợp qua các đơn vị theo cách: Bình quân, Phân bố.",
      },
      { line: 4, column: "code", code: "repeated" },
    ],
    ignoredColumns: ["Ghi chú"],
  });
  expect((await head.get("/indicators")).body.items).toEqual([]);
});

test("a missing column is named in the reader's language", async () => {
  const { body } = await head.post(
    "/indicator-import-previews",
    upload("a.csv", "Code,Name (Vietnamese)\nA,B\n"),
    {
      headers: { "accept-language": "en" },
    },
  );
  expect(body.errors.map(({ heading, message }: Record<string, string>) => [heading, message])).toEqual([
    ["Kind", "The column “Kind” is missing."],
    ["Unit", "The column “Unit” is missing."],
  ]);
  expect(body.rows).toEqual([]);
});

test.each(["xlsx", "csv"])("the template in %s is taken as it comes", async (format) => {
  const { response } = await head.get(`/indicator-import-template?format=${format}`);
  expect(response.headers.get("content-disposition")).toContain(
    encodeURIComponent(`Mẫu nhập chỉ số.${format}`),
  );
  const { body } = await head.post(
    "/indicator-import-previews",
    upload(`mau.${format}`, await response.blob()),
  );
  expect(body).toMatchObject({
    lines: 2,
    errors: [],
    ignoredColumns: [],
    rows: [{ code: "VD-1" }, { code: "VD-2" }],
  });
});
