import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { ratio } from "./indicators.ts";

const product = await Product.start();
const { so, school } = await product.province();
const officer = await product.person(so, ["province_admin"]);

test("from its first day on an indicator means something else; the version before ends the day before", async () => {
  const { body: made } = await officer.post(
    "/indicators",
    ratio("HP", { nameVi: "Thu học phí không tiền mặt" }),
  );
  const added = await officer.post(
    `/indicators/${made.id}/versions`,
    ratio("HP", { nameVi: "Khoản thu không tiền mặt", validFrom: "2025-09-01", source: "NQ 217/2025/QH15" }),
    { ifMatch: 1 },
  );
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    version: 2,
    name: "Thu học phí không tiền mặt",
    versions: [
      { validFrom: "2022-01-01", validTo: "2025-08-31" },
      { validFrom: "2025-09-01", validTo: null, source: "NQ 217/2025/QH15" },
    ],
  });
  product.clock.at = new Date("2025-09-01T00:00:00Z");
  expect((await officer.get(`/indicators/${made.id}`)).body.name).toBe("Khoản thu không tiền mặt");
  product.clock.at = new Date("2022-03-01T02:00:00Z");
});

test("a version that does not begin later is refused, and so is an old one named by If-Match", async () => {
  const { body: made } = await officer.post("/indicators", ratio("HP-2"));
  const path = `/indicators/${made.id}/versions`;
  const early = await officer.post(path, ratio("HP-2"), { ifMatch: 1 });
  expect([early.status, early.body.code]).toEqual([409, "indicators.version-not-later"]);
  expect((await officer.post(path, ratio("HP-2", { validFrom: "2023-01-01" }), { ifMatch: 9 })).status).toBe(
    412,
  );
  expect(
    (await officer.post(path, ratio("HP-2", { validFrom: "2023-01-01", denominatorVi: "" }), { ifMatch: 1 }))
      .status,
  ).toBe(422);
});

test("only for the unit that made it, and only by who manages indicators", async () => {
  const head = await product.person(school, ["school_head"]);
  const { body: made } = await head.post("/indicators", ratio("HP-3"));
  const version = ratio("HP-3", { validFrom: "2023-01-01" });
  expect((await officer.post(`/indicators/${made.id}/versions`, version, { ifMatch: 1 })).status).toBe(404);
  const teacher = await product.person(school, ["teacher"]);
  expect((await teacher.post(`/indicators/${made.id}/versions`, version, { ifMatch: 1 })).status).toBe(403);
});
