import { describe, expect, test } from "vitest";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const order = (acts: unknown[], more: Record<string, unknown> = {}) => ({
  effectiveOn: "2022-02-01",
  title: "Sắp xếp",
  legalBasis: "Quyết định số 12/QĐ-UBND",
  acts,
  ...more,
});
const world = async () => {
  const units = await product.province();
  return { ...units, admin: await product.person(units.so, ["province_admin"]) };
};
const reorganise = async (admin: Caller, acts: unknown[], more: Record<string, unknown> = {}) => {
  const answer = await admin.post("/reorganisations", order(acts, more));
  expect(answer.body, JSON.stringify(answer.body)).toMatchObject({ legalBasis: "Quyết định số 12/QĐ-UBND" });
  expect(answer.status).toBe(201);
  return answer.body;
};
const codesBeneath = async (caller: Caller, unit: TestUnit | string, query = "") => {
  const code = typeof unit === "string" ? unit : unit.code;
  const { body } = await caller.get(`/units?parent=${code}&limit=500${query}`);
  return body.items.map((item: { code: string }) => item.code).sort();
};

describe("reorganise", () => {
  test("makes units beneath the ordering one, open from the day on", async () => {
    const { admin, so } = await world();
    const done = await reorganise(admin, [
      { kind: "create", units: [{ name: "UBND phường Quan Triều", level: "commune", adminCode: "05482" }] },
    ]);
    expect(done).toMatchObject({ kind: "create", counts: { made: 1 }, orderedBy: { code: so.code } });
    const found = await admin.get("/units/ubnd-phuong-quan-trieu");
    expect(found.body).toMatchObject({
      level: "commune",
      openedOn: "2022-02-01",
      adminCode: "05482",
      adminCodeFrom: "2022-02-01",
      parentCode: so.code,
    });
  });

  test("renames from a day on; the former name stays in the history and in the tree of that time", async () => {
    const { admin, school, phong } = await world();
    await reorganise(admin, [
      {
        kind: "rename",
        units: [{ unit: school.code, name: "Trường Mầm non Hoa Mai Vàng", adminCode: "05443" }],
      },
    ]);
    const history = (await admin.get(`/units/${school.code}/history`)).body;
    expect(history.states.map(({ from, name }: { from: string; name: string }) => [from, name])).toEqual([
      ["2022-02-01", "Trường Mầm non Hoa Mai Vàng"],
      ["2000-01-01", "Trường Mầm non Hoa Mai"],
    ]);
    expect(history.states[0]).toMatchObject({
      adminCode: "05443",
      reorganisation: { title: "Sắp xếp" },
      parent: { name: "Phòng GDĐT Một" },
    });
    const then = await admin.get(`/units?parent=${phong.code}&on=2022-01-31`);
    expect(then.body.items.map(({ name }: { name: string }) => name)).toEqual([
      "Trường Mầm non Ánh Dương",
      "Trường Mầm non Hoa Mai",
    ]);
    const now = await admin.get(`/units?parent=${phong.code}&on=2022-02-01&q=hoa mai vang`);
    expect(now.body).toMatchObject({ total: 1, items: [{ name: "Trường Mầm non Hoa Mai Vàng" }] });
  });

  test("is told to every unit that it changed, and to no other", async () => {
    const { admin, school, sibling, otherPhong } = await world();
    const heads = [
      await product.person(school, ["school_head"]),
      await product.person(sibling, ["school_head"]),
    ];
    await reorganise(admin, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    const told = await Promise.all(
      heads.map(async (head) =>
        (await head.get("/outside-events")).body.items.map(({ name }: { name: string }) => name),
      ),
    );
    expect(told).toEqual([["organisations.reorganised"], []]);
  });

  test("moves a school: the new office sees it at once, the former one no more", async () => {
    const { admin, school, phong, otherPhong } = await world();
    const [former, next] = [
      await product.person(phong, ["tier2_admin"]),
      await product.person(otherPhong, ["tier2_admin"]),
    ];
    expect((await former.get(`/units/${school.code}`)).status).toBe(200);
    await reorganise(admin, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    expect((await former.get(`/units/${school.code}`)).status).toBe(404);
    expect((await next.get(`/units/${school.code}`)).status).toBe(200);
    const head = await product.person(school, ["school_head"]);
    expect((await head.get("")).body.parentCode).toBe(otherPhong.code);
    expect(await codesBeneath(admin, phong, "&on=2022-01-31")).toContain(school.code);
    expect(await codesBeneath(admin, otherPhong, "&on=2022-01-31")).not.toContain(school.code);
  });

  test("merges schools: staff go on in the successor, the ended one can be entered for reading only", async () => {
    const { admin, school, sibling, phong } = await world();
    const head = await product.person(school, ["school_head"], { name: "Trần Thị Hiệu" });
    const office = await product.person(phong, ["tier2_admin"]);
    const preview = await admin.post(
      "/reorganisation-previews",
      order([{ kind: "merge", units: [school.code], into: sibling.code }]),
    );
    expect(preview.body).toMatchObject({
      faults: [],
      counts: { made: 0, ended: 1, moved: 0 },
      units: {
        items: [{ code: school.code, change: "ended", successors: [{ code: sibling.code, share: 1 }] }],
      },
      people: { passing: 1, accounts: 1, staying: 0, units: [{ successor: { code: sibling.code } }] },
      access: [{ code: sibling.code, loses: 0, gains: 1 }],
    });
    expect(await codesBeneath(admin, phong)).toContain(school.code);

    const done = await reorganise(admin, [{ kind: "merge", units: [school.code], into: sibling.code }], {
      tree: preview.body.tree,
    });
    expect(await codesBeneath(admin, phong)).toEqual([sibling.code]);
    expect(await codesBeneath(admin, sibling, "&ended=true")).toEqual([school.code]);
    expect((await head.get("")).body).toMatchObject({ closedOn: "2022-02-01", parentCode: sibling.code });
    expect(await head.patch("/settings", { separateVerifier: true }, { ifMatch: 0 })).toMatchObject({
      status: 409,
      body: { code: "http.unit-closed", closedOn: "2022-02-01" },
    });
    expect((await head.get(`/api/v1/units/${sibling.code}`)).body.name).toBe("Trường Mầm non Ánh Dương");
    expect((await office.get(`/units/${school.code}`)).status).toBe(200);
    const detail = await admin.get(`/reorganisations/${done.id}`);
    expect(detail.body).toMatchObject({
      kind: "merge",
      units: {
        total: 1,
        items: [{ change: "ended", code: school.code, successors: [{ code: sibling.code, share: 1 }] }],
      },
    });
    expect((await head.get("/reorganisations")).body.items).toMatchObject([{ id: done.id }]);
    const history = (await head.get(`/units/${school.code}/history`)).body;
    expect(history).toMatchObject({
      unit: { closedOn: "2022-02-01" },
      successors: [{ unit: { code: sibling.code }, kind: "merge", share: 1 }],
    });
  });

  test("staff go on in the last of several successors of one order, as the preview says", async () => {
    const { admin, school, sibling, cousin } = await world();
    const head = await product.person(school, ["school_head"]);
    const acts = [
      { kind: "merge", units: [school.code], into: sibling.code },
      { kind: "merge", units: [sibling.code], into: cousin.code },
    ];
    const { people } = (await admin.post("/reorganisation-previews", order(acts))).body;
    expect(people).toMatchObject({ passing: 1, units: [{ successor: { code: cousin.code } }, {}] });
    await reorganise(admin, acts);
    const { memberships } = (await head.get("/api/v1/me")).body;
    expect(memberships.map(({ unit }: { unit: TestUnit }) => unit.code).sort()).toEqual(
      [school.code, cousin.code].sort(),
    );
  });

  test("whoever is invited and has not answered goes to the successor by the same link; not when staff stay", async () => {
    const { admin, school, sibling, cousin } = await world();
    const invite = async (unit: TestUnit) => {
      const head = await product.person(unit, ["school_head"]);
      const body = { email: `moi-${unit.no}@truong.example`, name: "Lê Thị Mới", roles: ["teacher"] };
      return new URL((await head.post("/invitations", body)).body.link).pathname.split("/").at(-1);
    };
    const answer = async (token: string | undefined) =>
      product
        .anonymous(school)
        .post(`/api/v1/invitations/${token}/acceptance`, { password: "mot mat khau dai" });
    const [passing, staying] = [await invite(school), await invite(cousin)];
    await reorganise(admin, [{ kind: "merge", units: [school.code], into: sibling.code }]);
    await reorganise(admin, [{ kind: "merge", units: [cousin.code], into: sibling.code }], {
      passStaff: false,
    });
    const head = await product.person(sibling, ["school_head"]);
    expect((await head.get("/invitations")).body.items).toMatchObject([
      { email: `moi-${school.no}@truong.example`, roles: ["teacher"], state: "waiting", isOurs: true },
    ]);
    expect(await answer(passing)).toMatchObject({ status: 200, body: { unitCode: sibling.code } });
    expect(await answer(staying)).toMatchObject({ status: 200, body: { unitCode: cousin.code } });
  });

  test("staff stay where they are when asked so", async () => {
    const { admin, school, sibling } = await world();
    const head = await product.person(school, ["school_head"]);
    await reorganise(admin, [{ kind: "merge", units: [school.code], into: sibling.code }], {
      passStaff: false,
    });
    expect((await head.get(`/api/v1/units/${sibling.code}`)).status).toBe(404);
    expect((await head.get("")).status).toBe(200);
  });

  test("merges into a new unit, whose code later acts may name", async () => {
    const { admin, school, sibling, phong, otherPhong } = await world();
    await reorganise(admin, [
      {
        kind: "merge",
        units: [school.code, sibling.code],
        into: { name: "Trường Mầm non Hợp Nhất", level: "school", code: `hop-nhat-${phong.no}` },
      },
      { kind: "move", units: [{ unit: `hop-nhat-${phong.no}`, to: otherPhong.code }] },
    ]);
    expect((await admin.get(`/units/hop-nhat-${phong.no}`)).body.parentCode).toBe(otherPhong.code);
    const history = (await admin.get(`/units/hop-nhat-${phong.no}/history`)).body;
    expect(history.predecessors).toHaveLength(2);
  });

  test("splits a unit with shares and says which children go where", async () => {
    const { admin, phong, school, sibling } = await world();
    await reorganise(admin, [
      {
        kind: "split",
        unit: phong.code,
        into: [
          {
            unit: { name: "UBND xã Đông", level: "commune", code: `dong-${phong.no}` },
            share: 0.6,
            children: [school.code],
          },
          {
            unit: { name: "UBND xã Tây", level: "commune", code: `tay-${phong.no}` },
            share: 0.4,
            children: [sibling.code],
          },
        ],
      },
    ]);
    expect(await codesBeneath(admin, `dong-${phong.no}`)).toEqual([school.code]);
    const history = (await admin.get(`/units/${phong.code}/history`)).body;
    expect(history.successors.map(({ share }: { share: number }) => share)).toEqual([0.6, 0.4]);
    expect(history.states[0]).toMatchObject({ isOpen: false });
  });

  test("abolishes a tier by a table; what is not named refuses the order, or goes up", async () => {
    const { admin, so, phong, otherPhong, school, sibling, cousin } = await world();
    const commune = { name: "UBND phường Một", level: "commune", code: `xa-${phong.no}` };
    const act = {
      kind: "abolish_level",
      level: "district",
      create: [commune],
      map: [
        { unit: school.code, to: commune.code },
        { unit: sibling.code, to: commune.code },
      ],
    };
    const refused = await admin.post("/reorganisations", order([act]));
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: "organisations.reorganisation-refused",
        faults: [{ code: "children-left", subject: otherPhong.code }],
      },
    });
    expect(await codesBeneath(admin, so)).toEqual([phong.code, otherPhong.code].sort());

    const officer = await product.person(phong, ["tier2_admin"]);
    await reorganise(admin, [{ ...act, rest: "up" }]);
    expect(await codesBeneath(admin, so)).toEqual([commune.code, cousin.code].sort());
    expect(await codesBeneath(admin, commune.code)).toEqual([school.code, sibling.code].sort());
    expect(await codesBeneath(admin, so, "&on=2022-01-31")).toEqual([phong.code, otherPhong.code].sort());
    expect(await codesBeneath(admin, phong, "&on=2022-01-31")).toEqual([school.code, sibling.code].sort());
    // One successor: the staff of the office serve the commune; they see the schools through it alone.
    expect((await officer.get(`/api/v1/units/${commune.code}`)).status).toBe(200);
    expect((await officer.get(`/units/${school.code}`)).status).toBe(404);
  });

  test("merges provinces: everything beneath passes to the other, the ended one is its archive", async () => {
    const [one, other] = [await product.province(), await product.province()];
    const root = await product.person(product.root, ["platform_admin"]);
    await reorganise(root, [{ kind: "merge_provinces", units: [one.so.code], into: other.so.code }]);
    const admin = await product.person(other.so, ["province_admin"]);
    expect((await admin.get(`/units/${one.school.code}`)).status).toBe(200);
    const head = await product.person(one.school, ["school_head"]);
    expect((await head.get(`/units/${one.so.code}`)).body).toMatchObject({ closedOn: "2022-02-01" });
    const archive = await product.person(one.so, ["province_admin"]);
    expect((await archive.get(`/units/${one.school.code}`)).status).toBe(404);
  });

  test("closes and opens again", async () => {
    const { admin, school, phong } = await world();
    await reorganise(admin, [{ kind: "close", units: [school.code] }]);
    expect(await codesBeneath(admin, phong)).not.toContain(school.code);
    await reorganise(admin, [{ kind: "reopen", units: [{ unit: school.code }] }], {
      effectiveOn: "2022-02-15",
    });
    expect(await codesBeneath(admin, phong)).toContain(school.code);
    const history = (await admin.get(`/units/${school.code}/history`)).body;
    expect(history.states.map(({ isOpen }: { isOpen: boolean }) => isOpen)).toEqual([true, false, true]);
    expect(await codesBeneath(admin, phong, "&on=2022-02-10")).not.toContain(school.code);
  });

  test("renames a level from a day on; only the topmost unit does", async () => {
    const { admin, phong } = await world();
    const act = { kind: "rename_level", level: "district", nameVi: "Phòng Giáo dục" };
    expect((await admin.post("/reorganisations", order([act]))).body.faults).toMatchObject([
      { code: "only-root" },
    ]);
    const root = await product.person(product.root, ["platform_admin"]);
    const done = await reorganise(root, [act]);
    expect((await root.get(`/reorganisations/${done.id}`)).body.levels).toMatchObject([
      { code: "district", nameVi: "Phòng Giáo dục" },
    ]);
    const nameOn = async (day: string) =>
      (await root.get(`/units?under=${phong.code}&level=school&on=${day}`)).body.total;
    expect(await nameOn("2022-02-01")).toBe(2);
    const listed = await admin.get(`/units?level=district&on=2022-01-31`);
    expect(listed.body.items[0].levelName).toBe("Phòng GDĐT");
    expect((await admin.get("/units?level=district&on=2022-02-01")).body.items[0].levelName).toBe(
      "Phòng Giáo dục",
    );
    await reorganise(root, [{ ...act, nameVi: "Phòng GDĐT" }], { effectiveOn: "2022-02-02" });
  });

  test("does it once for one Idempotency-Key", async () => {
    const { admin } = await world();
    const body = order([{ kind: "create", units: [{ name: "UBND xã Một Lần", level: "commune" }] }]);
    const headers = { "idempotency-key": "mot-lan" };
    const [first, again] = [
      await admin.post("/reorganisations", body, { headers }),
      await admin.post("/reorganisations", body, { headers }),
    ];
    expect(again.body).toEqual(first.body);
    expect((await admin.get("/units?q=mot lan")).body.total).toBe(1);
  });
});

describe("what is refused", () => {
  test("a tree that has changed, a change before a later one", async () => {
    const { admin, school } = await world();
    const rename = (name: string) => [{ kind: "rename", units: [{ unit: school.code, name }] }];
    const { tree } = (await admin.post("/reorganisation-previews", order(rename("Tên A")))).body;
    await reorganise(admin, rename("Tên B"), { tree });
    expect(await admin.post("/reorganisations", order(rename("Tên C"), { tree }))).toMatchObject({
      status: 412,
      body: { code: "organisations.tree-changed" },
    });
    expect(
      await admin.post("/reorganisations", order(rename("Tên D"), { effectiveOn: "2022-01-15" })),
    ).toMatchObject({ status: 409, body: { code: "organisations.changed-later" } });
  });

  test("no unit ends before the day on which somebody who stood beneath it went elsewhere", async () => {
    const { admin, phong, otherPhong, school } = await world();
    const move = [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }];
    await reorganise(admin, move, { effectiveOn: "2022-02-20" });
    const close = (effectiveOn: string) =>
      order([{ kind: "close", units: [phong.code], childrenTo: otherPhong.code }], { effectiveOn });
    expect((await admin.post("/reorganisation-previews", close("2022-02-10"))).body.faults).toMatchObject([
      { at: "acts", code: "changed-later", subject: phong.code },
    ]);
    expect(await admin.post("/reorganisations", close("2022-02-10"))).toMatchObject({
      status: 409,
      body: { code: "organisations.changed-later" },
    });
    expect((await admin.post("/reorganisation-previews", close("2022-02-20"))).body.faults).toEqual([]);
    expect((await admin.post("/reorganisations", close("2022-02-20"))).status).toBe(201);
  });

  test("the preview names every unit that has changed after the day, and says nothing of others", async () => {
    const { admin, school, sibling, cousin, otherPhong } = await world();
    const rename = [school, sibling].map(({ code }) => ({ unit: code, symbol: "MN" }));
    await reorganise(admin, [{ kind: "rename", units: rename }]);
    const move = {
      kind: "move",
      units: [school, sibling].map(({ code }) => ({ unit: code, to: otherPhong.code })),
    };
    const preview = async (effectiveOn: string, act: unknown) =>
      (await admin.post("/reorganisation-previews", order([act], { effectiveOn }))).body.faults;
    const faults = await preview("2022-01-15", move);
    expect(faults).toMatchObject([
      { at: "acts", code: "changed-later", subject: school.code },
      { at: "acts", code: "changed-later", subject: sibling.code },
    ]);
    expect(faults[0].message).toContain("“Trường Mầm non Hoa Mai” đã thay đổi sau ngày hiệu lực này");
    expect(await preview("2022-02-01", move)).toEqual([]);
    // Before a unit was there it may be renamed, which holds from its beginning, but not ended.
    expect(
      await preview("1999-01-01", { kind: "rename", units: [{ unit: cousin.code, symbol: "MN" }] }),
    ).toEqual([]);
    expect(await preview("1999-01-01", { kind: "close", units: [cousin.code] })).toHaveLength(1);
  });

  test.each<[string, string, (units: Awaited<ReturnType<typeof world>>) => unknown]>([
    ["a unit of another province", "unknown-unit", () => ({ kind: "close", units: ["khong-co"] })],
    ["the ordering unit itself", "acting-unit", ({ so }) => ({ kind: "close", units: [so.code] })],
    [
      "a unit with open ones beneath",
      "children-left",
      ({ phong }) => ({ kind: "close", units: [phong.code] }),
    ],
    [
      "a school above an office",
      "wrong-level",
      ({ phong, cousin }) => ({ kind: "move", units: [{ unit: phong.code, to: cousin.code }] }),
    ],
    [
      "an office beneath its own school",
      "wrong-level",
      ({ phong, school }) => ({ kind: "move", units: [{ unit: phong.code, to: school.code }] }),
    ],
    [
      "a unit that succeeds itself",
      "own-successor",
      ({ school }) => ({ kind: "merge", units: [school.code], into: school.code }),
    ],
    [
      "parts that are more than the whole",
      "shares-above-one",
      ({ school, sibling, cousin }) => ({
        kind: "split",
        unit: school.code,
        into: [
          { unit: sibling.code, share: 0.7 },
          { unit: cousin.code, share: 0.7 },
        ],
      }),
    ],
    [
      "opening what is open",
      "still-open",
      ({ school }) => ({ kind: "reopen", units: [{ unit: school.code }] }),
    ],
    ["the schools as a tier", "reporting-level", () => ({ kind: "abolish_level", level: "school" })],
    [
      "a code that is there",
      "code-taken",
      ({ phong }) => ({ kind: "create", units: [{ name: "Tên mới", level: "commune", code: phong.code }] }),
    ],
  ])("%s", async (_, code, act) => {
    const units = await world();
    const body = order([act(units)]);
    const before = (await units.admin.get("/units?limit=500")).body;
    const refused = await units.admin.post("/reorganisations", body);
    expect(refused.status).toBe(422);
    expect(refused.body.faults[0]).toMatchObject({ code, message: expect.any(String) });
    expect((await units.admin.post("/reorganisation-previews", body)).body.faults).toEqual(
      refused.body.faults,
    );
    expect((await units.admin.get("/units?limit=500")).body).toEqual(before);
  });

  test("units of another province, even when their codes are known; and a school head", async () => {
    const [mine, other] = [await world(), await world()];
    for (const act of [
      { kind: "close", units: [other.school.code] },
      { kind: "move", units: [{ unit: mine.school.code, to: other.phong.code }] },
      { kind: "merge", units: [mine.school.code], into: other.school.code },
    ])
      expect((await mine.admin.post("/reorganisations", order([act]))).body.faults[0].code).toBe(
        "unknown-unit",
      );
    const head = await product.person(mine.school, ["school_head"]);
    expect(
      (await head.post("/reorganisations", order([{ kind: "close", units: [mine.school.code] }]))).status,
    ).toBe(403);
    const office = await product.person(mine.phong, ["tier2_admin"]);
    expect(
      (await office.post("/reorganisations", order([{ kind: "close", units: [mine.school.code] }]))).status,
    ).toBe(201);
  });
});

describe("readReorganisationTable", () => {
  const form = (text: string, made?: unknown) => {
    const data = new FormData();
    data.set("file", new File([text], "bang.csv"));
    if (made !== undefined) data.set("made", JSON.stringify(made));
    return data;
  };
  test("reads codes and names, and names every wrong cell by line and column", async () => {
    const { admin, school, sibling, otherPhong } = await world();
    const good = await admin.post(
      "/reorganisation-tables",
      form(`Mã đơn vị,Đơn vị mới\n${school.code},${otherPhong.code}\nTrường Mầm non Ánh Dương,xa-moi\n`, [
        { code: "xa-moi", name: "UBND xã Mới" },
      ]),
    );
    expect(good.body).toMatchObject({
      errorCount: 0,
      map: [
        { unit: school.code, to: otherPhong.code },
        { unit: sibling.code, to: "xa-moi" },
      ],
    });
    const bad = await admin.post(
      "/reorganisation-tables",
      form(`Mã đơn vị,Đơn vị mới\n${school.code},khong-co\n${school.code},\n`),
    );
    expect(bad.body).toMatchObject({
      map: [],
      errors: [
        { line: 2, column: "to", heading: "Đơn vị mới", code: "unknown-unit", value: "khong-co" },
        { line: 3, column: "to", code: "required" },
        { line: 3, column: "unit", code: "twice-in-file" },
      ],
    });
  });
});
