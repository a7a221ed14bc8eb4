import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";

const product = await Product.start();
const { so, school } = await product.province();

test("a member reads its unit with the name of its level and of the unit above", async () => {
  const head = await product.person(school, ["school_head"]);
  const answer = await head.get("");
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    code: school.code,
    levelName: "Trường",
    parentName: "Phòng GDĐT Một",
    isReporting: true,
  });
  expect(answer.headers.get("etag")).toBe('"1"');
});

test("a foreign unit answers like a missing one, whoever asks", async () => {
  const head = await product.person(school, ["school_head"]);
  const foreign = await head.get(`/api/v1/units/${so.code}`);
  const missing = await head.get("/api/v1/units/khong-co");
  expect(foreign.status).toBe(404);
  const plain = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
  expect(plain(foreign.body)).toEqual(plain(missing.body));
});

test("without a session the answer is 401", async () => {
  expect((await product.anonymous(school).get("")).status).toBe(401);
});
