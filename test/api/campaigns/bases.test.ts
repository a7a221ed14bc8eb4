import { describe, expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { editing, launched, staffed } from "./campaigns.ts";

const product = await Product.start();
const { units, officer, district, head, teacher, siblingHead } = await staffed(product);

const resolution = {
  number: "01-NQ/TU",
  title: "chương trình chuyển đổi số",
  kind: "resolution",
  issuer: "Đảng bộ tỉnh",
  issuedOn: "2020-12-31",
};
const plan80 = {
  number: "80/KH-UBND",
  title: "thực hiện chương trình",
  kind: "plan",
  issuer: "UBND tỉnh",
  issuedOn: "2021-04-20",
};

describe("the library of legal documents", () => {
  test("holds what a document is built on, and is read below but never changed there", async () => {
    const root = (await officer.post("/legal-documents", resolution)).body;
    const made = await officer.post("/legal-documents", {
      ...plan80,
      basedOn: [{ documentId: root.id, kind: "program" }],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      isOwn: true,
      basedOn: [{ documentId: root.id, kind: "program" }],
      version: 1,
    });
    const below = (await head.get("/legal-documents")).body.items;
    expect(below.map((one: { number: string; isOwn: boolean }) => [one.number, one.isOwn])).toEqual([
      ["01-NQ/TU", false],
      ["80/KH-UBND", false],
    ]);
    expect((await head.put(`/legal-documents/${root.id}`, resolution, { ifMatch: 1 })).status).toBe(403);
    const other = await product.province();
    const stranger = await product.person(other.school, ["school_head"]);
    expect((await stranger.get("/legal-documents")).body.items).toEqual([]);
  });

  test("refuses the same number and date twice, links to other libraries, circles of one, and who may not", async () => {
    expect((await officer.post("/legal-documents", resolution)).status).toBe(409);
    const [above] = (await district.get("/legal-documents")).body.items;
    const foreign = await district.post("/legal-documents", {
      ...plan80,
      number: "178/KH-UBND",
      basedOn: [{ documentId: above.id, kind: "program" }],
    });
    expect(foreign.body.errors[0].pointer).toBe("#/basedOn/0/documentId");
    const self = await officer.put(
      `/legal-documents/${above.id}`,
      { ...resolution, replacedById: above.id },
      { ifMatch: 1 },
    );
    expect(self.status).toBe(422);
    expect((await teacher.post("/legal-documents", plan80)).status).toBe(403);
    expect((await teacher.put(`/legal-documents/${above.id}`, resolution, { ifMatch: 1 })).status).toBe(403);
  });

  test("learns the end of a document and its successor, in the version one has seen", async () => {
    const law = {
      number: "15/2003/QH11",
      title: "Luật",
      kind: "law",
      issuer: "Quốc hội",
      issuedOn: "2003-11-26",
      effectiveFrom: "2004-07-01",
    };
    const old = (await officer.post("/legal-documents", law)).body;
    const next = (
      await officer.post("/legal-documents", {
        ...law,
        number: "06/2022/QH15",
        issuedOn: "2022-06-15",
        effectiveFrom: "2024-01-01",
      })
    ).body;
    const ended = { ...law, effectiveTo: "2023-12-31", replacedById: next.id };
    expect((await officer.put(`/legal-documents/${old.id}`, ended, { ifMatch: 4 })).status).toBe(412);
    const changed = await officer.put(`/legal-documents/${old.id}`, ended, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ effectiveTo: "2023-12-31", replacedById: next.id, version: 2 });
    const backwards = await officer.put(
      `/legal-documents/${old.id}`,
      { ...law, effectiveTo: "2000-01-01" },
      { ifMatch: 2 },
    );
    expect(backwards.status).toBe(422);
  });
});

describe("bases of a plan", () => {
  test("stand in order with their article, and are told to be in force on the plan's date", async () => {
    const { id, edit } = await launched(officer, { documentNumber: "40/KH-SGDĐT" });
    const items = (await officer.get("/legal-documents")).body.items;
    const idOf = (number: string) => items.find((one: { number: string }) => one.number === number)?.id;
    await edit.must("put", "/bases", {
      bases: [
        { documentId: idOf("15/2003/QH11"), kind: "organises", article: "Điều 16" },
        { documentId: idOf("80/KH-UBND"), kind: "program" },
      ],
    });
    expect((await head.get(`/campaigns/${id}`)).body.bases).toMatchObject([
      { number: "15/2003/QH11", article: "Điều 16", isInForce: true },
      { number: "80/KH-UBND", article: null },
    ]);
    const refused = await edit.change("put", "/bases", { bases: [{ documentId: id, kind: "program" }] });
    expect(refused.body.errors[0].pointer).toBe("#/bases/0/documentId");
    expect((await editing(teacher, id).change("put", "/bases", { bases: [] })).status).toBe(403);
  });

  test("make a graph from the resolution down to the school's plan", async () => {
    const { id, edit } = await launched(officer, { documentNumber: "41/KH-SGDĐT" });
    const items = (await officer.get("/legal-documents")).body.items;
    const plan = items.find((one: { number: string }) => one.number === "80/KH-UBND");
    await edit.must("put", "/bases", { bases: [{ documentId: plan.id, kind: "program" }] });
    await head.post(`/campaigns/${id}/adoption`, {});
    const graph = (await head.get(`/campaigns/${id}/basis-graph`)).body;
    expect(
      graph.nodes.map((node: { number: string | null; planOf: string | null }) => node.planOf ?? node.number),
    ).toEqual(["01-NQ/TU", "80/KH-UBND", units.so.code, units.school.code]);
    const [root, program] = graph.nodes;
    expect(graph.edges).toEqual(
      expect.arrayContaining([
        { fromId: root.id, toId: program.id, kind: "program", article: null },
        { fromId: program.id, toId: `plan:${units.so.code}`, kind: "program", article: null },
        {
          fromId: `plan:${units.so.code}`,
          toId: `plan:${units.school.code}`,
          kind: "campaign",
          article: null,
        },
      ]),
    );
    expect((await head.get(`/campaigns/${id}/basis-graph?unit=${units.so.code}`)).body.nodes).toHaveLength(3);
  });

  test("pass on to the plan made from it, behind that plan itself, with their articles", async () => {
    const { id, edit } = await launched(officer, { documentNumber: "42/KH-SGDĐT" });
    const items = (await officer.get("/legal-documents")).body.items;
    const idOf = (number: string) => items.find((one: { number: string }) => one.number === number)?.id;
    await edit.must("put", "/bases", {
      bases: [
        { documentId: idOf("80/KH-UBND"), kind: "program" },
        { documentId: idOf("15/2003/QH11"), kind: "organises", article: "Điều 16" },
      ],
    });
    await head.post(`/campaigns/${id}/adoption`, {});
    expect((await head.get(`/campaigns/${id}`)).body.bases).toMatchObject([
      { number: "42/KH-SGDĐT", kind: "campaign" },
      { number: "80/KH-UBND", kind: "program" },
      { number: "15/2003/QH11", kind: "organises", article: "Điều 16" },
    ]);
  });

  test("the graph of a draft is seen by nobody else", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    expect((await officer.get(`/campaigns/${id}/basis-graph?unit=${units.school.code}`)).status).toBe(404);
    expect((await siblingHead.get(`/campaigns/${id}/basis-graph?unit=${units.school.code}`)).status).toBe(
      404,
    );
  });
});
