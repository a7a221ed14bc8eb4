import { describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { Product } from "../../support/product.ts";
import { counted } from "../indicators/indicators.ts";
import { editing, launched, section, staffed } from "./campaigns.ts";

const product = await Product.start();
const { units, officer, district, head, teacher, siblingHead, cousinHead } = await staffed(product);

describe("adoptCampaign", () => {
  test("makes a draft from the plan above: its contents inherited, that plan as first basis, criteria locked", async () => {
    const { id } = await launched(officer, { documentNumber: "31/KH-SGDĐT" });
    const made = await district.post(`/campaigns/${id}/adoption`, {});
    expect(made.status).toBe(201);
    const plan = (await district.get(`/campaigns/${id}`)).body;
    expect(plan).toMatchObject({
      isOwn: true,
      isRoot: false,
      status: "draft",
      signerTitle: "TRƯỞNG PHÒNG",
      version: 1,
    });
    expect(plan.line.map((one: { unit: { code: string } }) => one.unit.code)).toEqual([
      units.so.code,
      units.phong.code,
    ]);
    expect(plan.sections.map((one: { body: string; origin: string }) => [one.body, one.origin])).toEqual([
      ["MỤC ĐÍCH", "inherited"],
      ["Tạo khí thế thi đua.", "inherited"],
    ]);
    expect(plan.bases).toMatchObject([{ number: "31/KH-SGDĐT", kind: "campaign", isInForce: true }]);
    expect(plan.criteria.every((one: { isLocked: boolean }) => one.isLocked)).toBe(true);
    expect(plan.criteria[0].targets).toMatchObject([{ year: 2022, value: "10", isOwn: false }]);
  });

  test("a school makes its plan from the nearest published one: the Phòng's, not its draft", async () => {
    const { id } = await launched(officer, { documentNumber: "32/KH-SGDĐT" });
    await district.post(`/campaigns/${id}/adoption`, {});
    const phong = editing(district, id);
    await phong.must("put", "/sections", {
      sections: [section("Việc của Phòng", { kind: "bullet", label: "-" })],
    });
    await siblingHead.post(`/campaigns/${id}/adoption`, {});
    expect((await siblingHead.get(`/campaigns/${id}`)).body.sections[0].body).toBe("MỤC ĐÍCH");
    await phong.must("put", "/publication");
    await head.post(`/campaigns/${id}/adoption`, {});
    const plan = (await head.get(`/campaigns/${id}`)).body;
    expect(plan.sections.map((one: { body: string }) => one.body)).toEqual(["Việc của Phòng"]);
    expect(plan.line).toHaveLength(3);
  });

  test("a school may begin with the built-in structure, and gets the usual tasks by group", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, { outline: "built_in" });
    const plan = (await head.get(`/campaigns/${id}`)).body;
    expect(plan.sections.length).toBeGreaterThan(40);
    expect(new Set(plan.tasks.map((one: { groupKind: string }) => one.groupKind))).toEqual(
      new Set(["board", "steering", "staff", "council"]),
    );
  });

  test("not twice, not what is not there, not by a teacher; repeated with one key it is done once", async () => {
    const { id } = await launched(officer);
    const key = { headers: { "idempotency-key": "nhan-mot-lan" } };
    expect((await head.post(`/campaigns/${id}/adoption`, {}, key)).status).toBe(201);
    expect((await head.post(`/campaigns/${id}/adoption`, {}, key)).status).toBe(201);
    expect((await head.post(`/campaigns/${id}/adoption`, {})).body.code).toBe("campaigns.already-adopted");
    expect((await officer.post(`/campaigns/${id}/adoption`, {})).body.code).toBe("campaigns.already-adopted");
    expect((await head.post("/campaigns/018f0000-0000-7000-8000-000000000000/adoption", {})).status).toBe(
      404,
    );
    expect((await teacher.post(`/campaigns/${id}/adoption`, {})).status).toBe(403);
  });

  test("a draft plan is seen neither above nor beside; published it is read above, never beside", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const plan = `/campaigns/${id}?unit=${units.school.code}`;
    for (const caller of [officer, district, siblingHead, cousinHead])
      expect((await caller.get(plan)).status).toBe(404);
    await editing(head, id).must("put", "/publication");
    for (const caller of [officer, district])
      expect((await caller.get(plan)).body).toMatchObject({
        unit: { code: units.school.code },
        isOwn: false,
      });
    for (const caller of [siblingHead, cousinHead]) expect((await caller.get(plan)).status).toBe(404);
  });
});

describe("a family of three levels", () => {
  test("criteria add up from above, targets come from the nearest, and each level sees only what is published", async () => {
    const { id, idOf } = await launched(officer, { documentNumber: "33/KH-SGDĐT" });
    await district.post(`/campaigns/${id}/adoption`, {});
    const phong = editing(district, id);
    const own = (await district.post("/indicators", counted("TPTN-1"))).body.id;
    await phong.must("put", "/criteria", { criteria: [{ indicatorId: own, frequency: "quarter" }] });
    await phong.must("put", "/targets", {
      targets: [{ indicatorId: idOf("MN-A3"), year: 2022, value: "12" }],
    });
    expect((await head.get(`/campaigns/${id}`)).body.criteria).toHaveLength(2);
    await phong.must("put", "/publication");

    await head.post(`/campaigns/${id}/adoption`, {});
    const school = editing(head, id);
    await school.must("put", "/targets", {
      targets: [{ indicatorId: idOf("MN-F2"), year: 2022, value: "0.7" }],
    });
    const plan = (await head.get(`/campaigns/${id}`)).body;
    expect(
      plan.criteria.map((one: { code: string; isLocked: boolean; askedBy: { code: string } }) => [
        one.code,
        one.isLocked,
        one.askedBy.code,
      ]),
    ).toEqual([
      ["MN-A3", true, units.so.code],
      ["MN-F2", true, units.so.code],
      ["TPTN-1", true, units.phong.code],
    ]);
    expect(
      plan.criteria.map((one: { targets: { value: string; isOwn: boolean }[] }) =>
        one.targets.map((t) => [t.value, t.isOwn]),
      ),
    ).toEqual([[["12", false]], [["0.7", true]], []]);
    expect((await cousinHead.get(`/campaigns/${id}`)).body.criteria).toHaveLength(2);
    expect((await officer.get(`/campaigns/${id}?unit=${units.phong.code}`)).body.criteria).toHaveLength(3);
  });

  test("an inherited criterion can be neither repeated nor replaced below", async () => {
    const { id, idOf } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const refused = await editing(head, id).change("put", "/criteria", {
      criteria: [{ indicatorId: idOf("MN-A3"), frequency: "quarter" }],
    });
    expect(refused.body).toMatchObject({
      status: 409,
      code: "campaigns.set-above",
      indicatorCodes: ["MN-A3"],
    });
  });

  test("an inherited block that is changed becomes the unit's own; an unchanged one stays inherited", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const [first, second] = (await head.get(`/campaigns/${id}`)).body.sections;
    const answer = await editing(head, id).must("put", "/sections", {
      sections: [
        first,
        { ...second, body: "Lời riêng của trường." },
        section("Phụ lục", { origin: "added" }),
      ],
    });
    expect(answer.body.sections.map((one: { origin: string }) => one.origin)).toEqual([
      "inherited",
      "own",
      "added",
    ]);
  });
});

describe("listAdoptions", () => {
  test("tells a Phòng which schools have a plan and which lack targets, a Sở the same by Phòng", async () => {
    const { id, idOf } = await launched(officer, { documentNumber: "34/KH-SGDĐT" });
    await head.post(`/campaigns/${id}/adoption`, {});
    const school = editing(head, id);
    await school.must("patch", "", { documentNumber: "13/KH-TrMN", documentOn: "2022-01-12" });
    await school.must("put", "/targets", {
      targets: [{ indicatorId: idOf("MN-A3"), year: 2022, value: "8" }],
    });
    await siblingHead.post(`/campaigns/${id}/adoption`, {});

    const before = (await district.get(`/campaigns/${id}/adoptions`)).body;
    expect(before.items.map((item: { state: string }) => item.state)).toEqual(["none", "none"]);
    await school.must("put", "/publication");
    const after = (await district.get(`/campaigns/${id}/adoptions`)).body;
    expect(after.items).toMatchObject([
      { unit: { name: "Trường Mầm non Ánh Dương" }, state: "none", targetCount: 0 },
      {
        unit: { name: "Trường Mầm non Hoa Mai" },
        state: "running",
        documentNumber: "13/KH-TrMN",
        targetCount: 1,
      },
    ]);
    expect(after.total).toEqual({ schoolCount: 2, adoptedCount: 1, withTargetsCount: 1 });

    const province = (await officer.get(`/campaigns/${id}/adoptions`)).body;
    expect(province.items).toMatchObject([
      {
        unit: { name: "Phòng GDĐT Hai" },
        isReporting: false,
        state: "none",
        schoolCount: 1,
        adoptedCount: 0,
      },
      { unit: { name: "Phòng GDĐT Một" }, schoolCount: 2, adoptedCount: 1, withTargetsCount: 1 },
    ]);
    const drill = (await officer.get(`/campaigns/${id}/adoptions?under=${units.phong.code}`)).body;
    expect(drill.items).toEqual(after.items);
  });

  test("never of a unit beside or above", async () => {
    const { id } = await launched(officer);
    expect((await district.get(`/campaigns/${id}/adoptions?under=${units.otherPhong.code}`)).status).toBe(
      404,
    );
    expect((await district.get(`/campaigns/${id}/adoptions?under=${units.so.code}`)).status).toBe(404);
  });

  test("a school of another education level is not asked for what speaks to preschools only", async () => {
    const primary = await product.unit(units.otherPhong, {
      name: "Trường Tiểu học Sông Cầu",
      educationLevel: "primary",
    });
    const { id } = await launched(officer);
    const items = (await officer.get(`/campaigns/${id}/adoptions?under=${units.otherPhong.code}`)).body.items;
    expect(items.map((item: { unit: { name: string } }) => item.unit.name)).toEqual([
      "Trường Mầm non Sao Mai",
    ]);
    const primaryHead = await product.person(primary, ["school_head"]);
    expect((await primaryHead.get(`/campaigns/${id}`)).status).toBe(200);
    await primaryHead.post(`/campaigns/${id}/adoption`, {});
    expect((await primaryHead.get(`/campaigns/${id}`)).body.criteria).toEqual([]);
  });
});

describe("withdrawCampaign", () => {
  test("a plan published by mistake is a draft again, seen by nobody else, and can be published anew", async () => {
    const { id, edit } = await launched(officer, { documentNumber: "36/KH-SGDĐT" });
    expect((await head.get(`/campaigns/${id}`)).status).toBe(200);
    const back = await edit.must("delete", "/publication");
    expect(back.body.status).toBe("draft");
    expect((await head.get(`/campaigns/${id}`)).status).toBe(404);
    expect(await officer.get(`/campaigns/${id}`)).toMatchObject({
      body: { status: "draft", publishedAt: null, documentNumber: "36/KH-SGDĐT" },
    });
    const cited = async () =>
      (await head.get("/legal-documents")).body.items.some(
        (one: { number: string }) => one.number === "36/KH-SGDĐT",
      );
    expect(await cited()).toBe(false);
    expect((await edit.change("delete", "/publication")).body.code).toBe("campaigns.not-published");
    await edit.must("put", "/publication");
    expect((await head.get(`/campaigns/${id}`)).body.criteria).toHaveLength(2);
    expect(await cited()).toBe(true);
  });

  test("a draft beneath is left alone and waits; who has confirmed is asked anew", async () => {
    const { id, edit } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const school = editing(head, id);
    await edit.must("delete", "/publication");
    expect((await school.change("put", "/publication")).status).toBe(409);
    await edit.must("put", "/publication");
    await school.must("put", "/publication");
    await teacher.put(`/campaigns/${id}/acknowledgement`);
    await school.must("delete", "/publication");
    await school.must("put", "/publication");
    expect((await teacher.get(`/campaigns/${id}`)).body.isChangedSince).toBe(true);
  });

  test("not once it is in use: told by whom; not by who may not publish", async () => {
    const { id, edit } = await launched(officer);
    await district.post(`/campaigns/${id}/adoption`, {});
    await editing(district, id).must("put", "/publication");
    const refused = await edit.change("delete", "/publication");
    expect(refused.body).toMatchObject({
      status: 409,
      code: "campaigns.in-use",
      reports: 0,
      units: [expect.any(String)],
    });
    expect(refused.body.detail).toContain(refused.body.units[0]);
    expect((await editing(teacher, id).change("delete", "/publication")).status).toBe(403);
    await editing(district, id, 2).must("delete", "/publication");
    await edit.must("delete", "/publication");
  });

  test("not once something was sent in it", async () => {
    const planted = await PlantedCampaign.plant(product, units.so, {
      indicators: [{ code: "SL" }],
      periods: ["2022-01"],
    });
    await planted.report(units.sibling, "2022-01", { SL: ["3"] });
    const refused = await editing(officer, planted.id).change("delete", "/publication");
    expect(refused.body).toMatchObject({ code: "campaigns.in-use", units: [], reports: 1 });
  });
});

describe("acknowledgement", () => {
  test("staff confirm for themselves, once; the head sees who has not", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const early = await teacher.put(`/campaigns/${id}/acknowledgement`);
    expect(early.body.code).toBe("campaigns.not-published");
    await editing(head, id).must("put", "/publication");

    const first = await teacher.put(`/campaigns/${id}/acknowledgement`);
    expect(first.status).toBe(200);
    product.clock.at = new Date("2022-03-05T02:00:00Z");
    const again = await teacher.put(`/campaigns/${id}/acknowledgement`);
    expect(again.body.acknowledgedAt).toBe(first.body.acknowledgedAt);
    product.clock.at = new Date("2022-03-01T02:00:00Z");

    const list = (await head.get(`/campaigns/${id}/acknowledgements`)).body;
    expect(list.confirmedCount).toBe(1);
    expect(list.items[0]).toMatchObject({ name: "Trần Thị Hòa", acknowledgedAt: null });
    expect(list.items.at(-1)).toMatchObject({ name: "Lê Thị An", acknowledgedAt: first.body.acknowledgedAt });
    expect((await teacher.get(`/campaigns/${id}`)).body.acknowledgedAt).toBe(first.body.acknowledgedAt);
    const item = (await teacher.get("/campaigns")).body.items.find((one: { id: string }) => one.id === id);
    expect(item.isAcknowledged).toBe(true);
  });

  test("a change asks nobody by itself; announced as one for everybody it asks again, and nothing is forgotten", async () => {
    const { id } = await launched(officer);
    await head.post(`/campaigns/${id}/adoption`, {});
    const plan = editing(head, id);
    await plan.must("put", "/sections", { sections: [section("Bản nháp")] });
    await plan.must("put", "/publication");
    const read = async (caller = teacher) => (await caller.get(`/campaigns/${id}`)).body;
    expect((await read(head)).editedAt).toBeNull();
    const first = await teacher.put(`/campaigns/${id}/acknowledgement`);

    await plan.must("put", "/sections", { sections: [section("Đã sửa lỗi gõ")] });
    expect((await read(head)).editedAt).not.toBeNull();
    expect(await read()).toMatchObject({ isChangedSince: false });
    await plan.must("put", "/edition", { needsConfirming: false });
    expect(await read(head)).toMatchObject({ editedAt: null, version: plan.version });
    expect(await read()).toMatchObject({ isChangedSince: false, editionNote: null });

    expect((await head.post(`/campaigns/${id}/tasks`, { title: "Trực cổng" })).status).toBe(201);
    expect((await read(head)).editedAt).not.toBeNull();
    expect(
      (await editing(teacher, id, plan.version).change("put", "/edition", { needsConfirming: true })).status,
    ).toBe(403);
    await plan.must("put", "/edition", { needsConfirming: true, note: "Thêm lịch trực cổng." });
    expect(await read()).toMatchObject({
      isChangedSince: true,
      acknowledgedAt: first.body.acknowledgedAt,
      editionNote: "Thêm lịch trực cổng.",
    });
    const states = async () => {
      const { confirmedCount, items } = (await head.get(`/campaigns/${id}/acknowledgements`)).body;
      return [confirmedCount, ...items.map((one: { name: string; state: string }) => [one.name, one.state])];
    };
    expect(await states()).toEqual([0, ["Trần Thị Hòa", "none"], ["Lê Thị An", "earlier"]]);
    const listed = async () =>
      (await teacher.get("/campaigns")).body.items.find((one: { id: string }) => one.id === id)
        .isAcknowledged;
    expect(await listed()).toBe(false);
    const waiting = async () =>
      (await teacher.get("/home")).body.items.filter(
        (one: { kind: string; campaign: { id: string } | null }) =>
          one.kind.startsWith("plan_") && one.campaign?.id === id,
      );
    expect(await waiting()).toMatchObject([{ kind: "plan_changed", reason: "Thêm lịch trực cổng." }]);

    product.clock.at = new Date("2022-03-05T02:00:00Z");
    const again = await teacher.put(`/campaigns/${id}/acknowledgement`);
    product.clock.at = new Date("2022-03-01T02:00:00Z");
    expect(again.body.acknowledgedAt).not.toBe(first.body.acknowledgedAt);
    expect(await states()).toEqual([1, ["Trần Thị Hòa", "none"], ["Lê Thị An", "confirmed"]]);
    expect([await listed(), await waiting()]).toEqual([true, []]);
  });

  test("only where the unit has a plan; a read-only key confirms nothing", async () => {
    const { id } = await launched(officer);
    expect((await teacher.put(`/campaigns/${id}/acknowledgement`)).body.code).toBe("campaigns.no-plan");
    expect((await teacher.get(`/campaigns/${id}/acknowledgements`)).body.code).toBe("campaigns.no-plan");
    const key = await product.apiKey(units.school);
    expect((await key.put(`/campaigns/${id}/acknowledgement`)).status).toBe(403);
  });
});
