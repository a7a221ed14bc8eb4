import { describe, expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { calendar2022, campaign, drafted, editing, launched, section, staffed } from "./campaigns.ts";

const product = await Product.start();
const { units, officer, district, head, teacher, siblingHead } = await staffed(product);

describe("createCampaign", () => {
  test("makes a draft with the usual signer, seen by nobody else", async () => {
    const made = await officer.post("/campaigns", campaign());
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe('"1"');
    const plan = await officer.get(`/campaigns/${made.body.id}`);
    expect(plan.body).toMatchObject({
      status: "draft",
      isOwn: true,
      isRoot: true,
      signerTitle: "GIÁM ĐỐC",
      version: 1,
    });
    for (const other of [district, head]) {
      expect((await other.get(`/campaigns/${made.body.id}`)).status).toBe(404);
      expect((await other.get("/campaigns")).body.items).toEqual([]);
    }
  });

  test("may begin with the built-in structure, for a school in a school's words", async () => {
    const made = await head.post("/campaigns", campaign({ outline: "built_in", documentNumber: null }));
    const plan = (await head.get(`/campaigns/${made.body.id}`)).body;
    expect(plan.sections.map((one: { label: string | null }) => one.label)).toContain("V.");
    expect(plan.sections.some((one: { body: string }) => one.body.includes("nhà trường"))).toBe(true);
    expect(plan.findings.map((one: { code: string }) => one.code)).toEqual([
      "no_bases",
      "no_document_number",
    ]);
  });

  test("refuses a time that ends before it begins, and who may not manage campaigns", async () => {
    const wrong = await officer.post("/campaigns", campaign({ endsOn: "2021-12-31" }));
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, "#/endsOn"]);
    expect((await officer.post("/campaigns", campaign({ name: " " }))).status).toBe(422);
    expect((await teacher.post("/campaigns", campaign())).status).toBe(403);
  });
});

describe("updateCampaign", () => {
  test("changes what is named and leaves the rest; null empties", async () => {
    const { body: made } = await officer.post("/campaigns", campaign());
    const edit = editing(officer, made.id);
    const answer = await edit.must("patch", "", { planTitle: "Kế hoạch", theme: null });
    expect(answer.body).toMatchObject({ version: 2, status: "draft" });
    expect((await officer.get(`/campaigns/${made.id}`)).body).toMatchObject({
      planTitle: "Kế hoạch",
      theme: null,
      documentNumber: "31/KH-SGDĐT",
    });
  });

  test("an old version is refused and changes nothing; without a version too", async () => {
    const { body: made } = await officer.post("/campaigns", campaign());
    await editing(officer, made.id).must("patch", "", { theme: "Một" });
    expect((await editing(officer, made.id, 1).change("patch", "", { theme: "Hai" })).status).toBe(412);
    expect((await officer.patch(`/campaigns/${made.id}`, { theme: "Ba" })).status).toBe(428);
    expect((await officer.get(`/campaigns/${made.id}`)).body.theme).toBe("Một");
  });

  test("name and dates belong to the launching unit; a plan that is not one's own cannot be changed", async () => {
    const { id } = await launched(officer);
    expect((await editing(district, id).change("patch", "", { theme: "x" })).body.code).toBe(
      "campaigns.no-plan",
    );
    await district.post(`/campaigns/${id}/adoption`, {});
    const refused = await editing(district, id).change("patch", "", { endsOn: "2024-12-31" });
    expect([refused.status, refused.body.code]).toEqual([409, "campaigns.not-launcher"]);
    expect((await editing(district, id).change("patch", "", { theme: "x" })).status).toBe(200);
    expect((await editing(teacher, id).change("patch", "", { theme: "x" })).status).toBe(403);
  });
});

describe("deleteCampaign", () => {
  test("takes a draft away with all its parts, never what is published", async () => {
    const { id, edit } = await drafted(officer);
    expect((await officer.delete(`/campaigns/${id}`, { ifMatch: 1 })).status).toBe(412);
    expect((await officer.delete(`/campaigns/${id}`, { ifMatch: edit.version })).status).toBe(204);
    expect((await officer.get(`/campaigns/${id}`)).status).toBe(404);
    const published = await launched(officer);
    const refused = await officer.delete(`/campaigns/${published.id}`, { ifMatch: published.edit.version });
    expect(refused.body.code).toBe("campaigns.already-published");
    expect((await teacher.delete(`/campaigns/${published.id}`, { ifMatch: 1 })).status).toBe(403);
  });
});

describe("publishCampaign", () => {
  test("shows the plan with all its parts to the units beneath, and to nobody beside", async () => {
    const { id } = await launched(officer);
    const plan = (await head.get(`/campaigns/${id}`)).body;
    expect(plan).toMatchObject({
      isOwn: false,
      unit: { code: units.so.code },
      status: "running",
      canAdopt: true,
      documentOn: "2022-01-07",
    });
    expect(plan.criteria.map((one: { code: string; isLocked: boolean }) => [one.code, one.isLocked])).toEqual(
      [
        ["MN-A3", false],
        ["MN-F2", false],
      ],
    );
    expect(plan.sections).toHaveLength(3);
    expect(plan.periods.map((one: { period: string }) => one.period)).toEqual([
      "2022-01",
      "2022-02",
      "2022-Q1",
      "2022",
    ]);
    const indicators = (await head.get("/indicators")).body.items.map((one: { code: string }) => one.code);
    expect(indicators).toEqual(expect.arrayContaining(["MN-A3", "MN-F2"]));
    expect(indicators).not.toContain("MN-A1");
    const other = await product.province();
    const stranger = await product.person(other.school, ["school_head"]);
    expect((await stranger.get(`/campaigns/${id}`)).status).toBe(404);
  });

  test("is refused without criteria or calendar, and says what is missing", async () => {
    const { body: made } = await officer.post("/campaigns", campaign());
    const refused = await editing(officer, made.id).change("put", "/publication");
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: "campaigns.not-ready", missing: ["criteria", "calendar"] });
    expect((await head.get(`/campaigns/${made.id}`)).status).toBe(404);
  });

  test("warns of bases not in force on the plan's date, with what to cite instead, and stops nothing", async () => {
    const law = async (more: Record<string, unknown>) =>
      (await officer.post("/legal-documents", { kind: "law", issuer: "Quốc hội", ...more })).body.id;
    const newLaw = await law({
      number: "06/2022/QH15",
      title: "Luật 2022",
      issuedOn: "2022-06-15",
      effectiveFrom: "2024-01-01",
    });
    const oldLaw = await law({
      number: "15/2003/QH11",
      title: "Luật 2003",
      issuedOn: "2003-11-26",
      effectiveFrom: "2004-07-01",
      effectiveTo: "2023-12-31",
      replacedById: newLaw,
    });
    const { edit } = await drafted(officer, {
      documentNumber: "12/KH-SGDĐT",
      documentOn: "2024-02-01",
      endsOn: "2025-12-31",
    });
    await edit.must("put", "/bases", {
      bases: [{ documentId: oldLaw, kind: "organises", article: "Điều 16" }],
    });
    const done = await edit.must("put", "/publication");
    expect(done.body.status).toBe("running");
    expect(done.body.findings).toMatchObject([
      {
        code: "basis_not_in_force",
        basisPosition: 0,
        successor: { documentId: newLaw, number: "06/2022/QH15" },
      },
    ]);
  });

  test("a numbered plan enters the library and can be cited below; twice is refused", async () => {
    const { edit } = await launched(officer, { documentNumber: "77/KH-SGDĐT" });
    const library = (await head.get("/legal-documents")).body.items;
    expect(library).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ number: "77/KH-SGDĐT", kind: "plan", isOwn: false }),
      ]),
    );
    expect((await edit.change("put", "/publication")).body.code).toBe("campaigns.already-published");
  });

  test("only by who may publish", async () => {
    const deputy = await product.person(units.school, ["school_deputy"]);
    const { body: made } = await deputy.post("/campaigns", campaign());
    expect((await editing(deputy, made.id).change("put", "/publication")).status).toBe(403);
  });

  test("what is added afterwards is published at once", async () => {
    const { id, edit } = await launched(officer);
    await edit.must("put", "/stages", {
      stages: [{ kind: "phase", title: "Năm 2022", startsOn: "2022-01-01", endsOn: "2022-12-31" }],
    });
    await edit.must("put", "/sections", { sections: [section("Thêm sau")] });
    const plan = (await head.get(`/campaigns/${id}`)).body;
    expect(plan.stages).toMatchObject([{ kind: "phase", title: "Năm 2022" }]);
    expect(plan.sections.map((one: { body: string }) => one.body)).toEqual(["Thêm sau"]);
  });

  test("a school's own campaign needs nobody above; those above see it among what units below launched", async () => {
    const { id } = await launched(head, { name: "Trường xanh", documentNumber: "5/KH-TrMN" });
    expect((await siblingHead.get(`/campaigns/${id}`)).status).toBe(404);
    const below = (await officer.get("/campaigns?launched=below")).body.items;
    expect(below).toMatchObject([
      { id, name: "Trường xanh", launchedBy: { code: units.school.code }, canAdopt: false },
    ]);
    expect((await officer.get(`/campaigns/${id}`)).body).toMatchObject({
      unit: { code: units.school.code },
      isOwn: false,
    });
    expect((await officer.post(`/campaigns/${id}/adoption`, {})).body.code).toBe(
      "campaigns.nothing-to-adopt",
    );
  });
});

describe("closeCampaign", () => {
  test("ends the plan: it stays readable and cannot be changed any more", async () => {
    const { id, edit } = await launched(officer);
    await edit.must("put", "/closure");
    expect((await head.get(`/campaigns/${id}`)).body.status).toBe("closed");
    for (const [part, body] of [
      ["/sections", { sections: [] }],
      ["/closure", undefined],
      ["/calendar", { periods: calendar2022 }],
    ] as const)
      expect((await edit.change("put", part, body)).body.code).toBe("campaigns.closed");
    expect((await district.post(`/campaigns/${id}/adoption`, {})).body.code).toBe(
      "campaigns.nothing-to-adopt",
    );
  });

  test("a draft is not closed, and not by everybody", async () => {
    const { edit, id } = await drafted(officer);
    expect((await edit.change("put", "/closure")).body.code).toBe("campaigns.not-published");
    expect((await teacher.put(`/campaigns/${id}/closure`, undefined, { ifMatch: 1 })).status).toBe(403);
  });
});

describe("listCampaigns", () => {
  test("tells what runs, what one has, and what one may adopt", async () => {
    const { id } = await launched(officer, { name: "Để xem danh sách" });
    const find = async (caller: typeof head) =>
      (await caller.get("/campaigns")).body.items.find((item: { id: string }) => item.id === id);
    expect(await find(head)).toMatchObject({
      own: null,
      canAdopt: true,
      status: "running",
      launchedBy: { code: units.so.code },
    });
    expect(await find(officer)).toMatchObject({
      own: { status: "running", documentNumber: "31/KH-SGDĐT" },
      canAdopt: false,
    });
    await head.post(`/campaigns/${id}/adoption`, {});
    expect(await find(head)).toMatchObject({
      own: { status: "draft" },
      canAdopt: false,
      isAcknowledged: false,
    });
    const key = await product.apiKey(units.so);
    expect((await key.get("/campaigns")).status).toBe(200);
  });
});
