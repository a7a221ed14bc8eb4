import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { counted, ratio } from "./indicators.ts";

const product = await Product.start();
const { so, phong, school } = await product.province();
const officer = await product.person(so, ["province_admin"]);
const head = await product.person(school, ["school_head"]);

test("an indicator gets the usual rules of its kind, and English from its Vietnamese where none is given", async () => {
  const made = await officer.post("/indicators", counted("CAY-1", { valueMax: "12.50" }));
  expect(made.status).toBe(201);
  expect(made.headers.get("etag")).toBe('"1"');
  expect(made.body).toMatchObject({
    code: "CAY-1",
    overUnits: "sum",
    overTime: "sum",
    direction: "higher",
    valueMax: "12.5",
    isOwn: true,
    isPublished: false,
    name: "Số cây trồng mới",
    versions: [{ validFrom: "2022-01-01", validTo: null, nameEn: "Số cây trồng mới" }],
  });
});

test("what does not fit is named at its field, in the reader's language", async () => {
  const noParts = await officer.post("/indicators", ratio("TL-1", { numeratorVi: "", overUnits: "mean" }));
  expect(noParts.status).toBe(422);
  expect(noParts.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
    "#/overUnits",
    "#/numeratorVi",
  ]);
  const english = await officer.post("/indicators", counted("X", { isPercent: true }), {
    headers: { "accept-language": "en" },
  });
  expect(english.body.errors).toMatchObject([
    { pointer: "#/isPercent", detail: "Only a ratio is shown as a percentage." },
  ]);
  expect((await officer.post("/indicators", counted("Y", { valueMin: "1e3" }))).status).toBe(422);
});

test("a code is used once in a unit, and freely by another", async () => {
  expect((await officer.post("/indicators", counted("TRUNG"))).status).toBe(201);
  expect((await officer.post("/indicators", counted("TRUNG"))).status).toBe(409);
  expect((await head.post("/indicators", counted("TRUNG"))).status).toBe(201);
});

test("repeated with the same Idempotency-Key it is made once", async () => {
  const key = { headers: { "idempotency-key": "lap-chi-so-1" } };
  const first = await officer.post("/indicators", counted("MOT-LAN"), key);
  const second = await officer.post("/indicators", counted("MOT-LAN"), key);
  expect(second.status).toBe(201);
  expect(second.body.id).toBe(first.body.id);
});

test("a draft is seen by nobody else, neither above nor below", async () => {
  const { body } = await (await product.person(phong, ["tier2_admin"])).post("/indicators", counted("NHAP"));
  for (const other of [officer, head]) {
    expect((await other.get(`/indicators/${body.id}`)).status).toBe(404);
    const { items } = (await other.get("/indicators")).body;
    expect(items.map((item: { id: string }) => item.id)).not.toContain(body.id);
  }
});

test("who may only read cannot make one", async () => {
  const teacher = await product.person(school, ["teacher"]);
  expect((await teacher.post("/indicators", counted("GV-1"))).status).toBe(403);
});
