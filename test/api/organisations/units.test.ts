import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { compareVietnamese } from "../../../services/api/src/shared/vietnamese-order.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const admin = product.database.pool("admin", 1);
let tree: Awaited<ReturnType<Product["province"]>>;
let so: Caller, phong: Caller, head: Caller, teacher: Caller;
beforeAll(async () => {
  tree = await product.province();
  so = await product.person(tree.so, ["province_admin"]);
  phong = await product.person(tree.phong, ["tier2_admin"]);
  head = await product.person(tree.school, ["school_head"]);
  teacher = await product.person(tree.school, ["teacher"]);
});

describe("listUnits", () => {
  test("lists everything beneath, in Vietnamese order, with how many stand beneath each", async () => {
    const { status, body } = await so.get("/units");
    expect(status).toBe(200);
    expect(body.items.map((unit: { name: string }) => unit.name)).toEqual([
      "Phòng GDĐT Hai",
      "Phòng GDĐT Một",
      "Trường Mầm non Ánh Dương",
      "Trường Mầm non Hoa Mai",
      "Trường Mầm non Sao Mai",
    ]);
    expect(body.total).toBe(5);
    expect(body.items[1]).toMatchObject({ unitCount: 2, reportingCount: 2, levelName: "Phòng GDĐT" });
  });

  test("puts names in the order in which the browser sorts them, numbers as people count", async () => {
    const words = fc.constantFrom("Trường", "Tiểu học", "Ánh", "Ăn", "Âu", "Đông", "Du", "ô", "O", "Ơ", "số");
    const names = fc.uniqueArray(
      fc
        .array(fc.oneof(words, fc.nat(120).map(String)), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(" ")),
      { minLength: 2, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(names, async (some) => {
        const rows = await admin<{ name: string }[]>`
          select name from unnest(${some}::text[]) as name order by name collate app.vietnamese`;
        expect(rows.map(({ name }) => name)).toEqual(some.toSorted(compareVietnamese));
      }),
    );
    const place = await product.unit(product.root, { level: "province" });
    for (const number of ["10", "2", "1"])
      await product.unit(place, { level: "district", name: `Phòng số ${number}` });
    const { body } = await (await product.person(place, ["province_admin"])).get("/units");
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      "Phòng số 1",
      "Phòng số 2",
      "Phòng số 10",
    ]);
  });

  test("walks the tree one step at a time, and finds beneath a unit", async () => {
    const names = async (query: string) =>
      (await so.get(`/units${query}`)).body.items.map((unit: { code: string }) => unit.code);
    expect(await names(`?parent=${tree.so.code}`)).toEqual([tree.otherPhong.code, tree.phong.code]);
    expect(await names(`?under=${tree.otherPhong.code}`)).toEqual([tree.cousin.code]);
    expect(await names("?level=district")).toHaveLength(2);
    expect(await names("?under=khong-co")).toEqual([]);
  });

  test("searches without accents, and pages", async () => {
    expect((await so.get("/units?q=anh duong")).body.items).toMatchObject([{ code: tree.sibling.code }]);
    expect((await so.get("/units?q=%25")).body.total).toBe(0);
    const page = await so.get("/units?limit=2&page=2");
    expect(page.body).toMatchObject({ total: 5, page: 2, limit: 2 });
    expect(page.body.items).toMatchObject([
      { name: "Trường Mầm non Ánh Dương" },
      { name: "Trường Mầm non Hoa Mai" },
    ]);
  });

  test("shows nobody what lies beside or above", async () => {
    expect((await head.get("/units")).body.items).toEqual([]);
    expect((await phong.get("/units")).body.total).toBe(2);
    expect((await phong.get(`/units?under=${tree.otherPhong.code}`)).body.items).toEqual([]);
    expect(
      (await phong.get(`/units?under=${tree.so.code}`)).body.items.map((unit: { code: string }) => unit.code),
    ).not.toContain(tree.cousin.code);
  });

  test("refuses a page that cannot be", async () => {
    expect((await so.get("/units?limit=0")).body.code).toBe("http.invalid");
  });
});

describe("getUnitBeneath", () => {
  test("shows units of one's line, and nothing of others", async () => {
    expect((await so.get(`/units/${tree.school.code}`)).body).toMatchObject({
      name: "Trường Mầm non Hoa Mai",
      parentName: "Phòng GDĐT Một",
    });
    expect((await head.get(`/units/${tree.so.code}`)).status).toBe(200);
    expect((await head.get(`/units/${tree.sibling.code}`)).body.code).toBe("http.not-found");
  });
});

describe("createUnit", () => {
  test("makes a unit with a code from its name, seen at once from above", async () => {
    const made = await so.post("/units", {
      name: "Trường Mầm non Điện Lực",
      level: "school",
      parent: tree.phong.code,
      educationLevel: "preschool",
      childCount: 168,
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      code: "mn-dien-luc",
      parentCode: tree.phong.code,
      childCount: 168,
      shortName: "Trường Mầm non Điện Lực",
    });
    expect((await phong.get("/units?q=dien luc")).body.total).toBe(1);
    const next = await so.post("/units", {
      name: "Trường Mầm non Điện Lực",
      level: "school",
      parent: tree.otherPhong.code,
    });
    expect(next.body.code).toBe("mn-dien-luc-2");
  });

  test("refuses a name that stands there already, a taken code and a level that does not fit", async () => {
    expect((await phong.post("/units", { name: "trường mầm non HOA MAI", level: "school" })).body.code).toBe(
      "organisations.name-taken",
    );
    expect(
      (await phong.post("/units", { name: "Trường Mới", level: "school", code: tree.cousin.code })).body.code,
    ).toBe("organisations.code-taken");
    expect((await phong.post("/units", { name: "Sở Mới", level: "province" })).body.code).toBe(
      "organisations.wrong-level",
    );
    expect((await phong.post("/units", { name: "Lạ", level: "no-such" })).body.code).toBe(
      "organisations.wrong-level",
    );
    expect(
      (await phong.post("/units", { name: "X", level: "school", code: "Mã Sai" })).body.errors.map(
        (error: { pointer: string }) => error.pointer,
      ),
    ).toEqual(["#/name", "#/code"]);
  });

  test("makes nothing above, beside or without the right", async () => {
    for (const parent of [tree.so.code, tree.otherPhong.code, "khong-co"]) {
      expect(
        (await phong.post("/units", { name: "Trường Lạc", level: "school", parent })).body.code,
        parent,
      ).toBe("organisations.wrong-parent");
    }
    expect((await teacher.post("/units", { name: "Trường Lạc", level: "school" })).body.code).toBe(
      "http.forbidden",
    );
  });

  test("is done once when sent twice with one key", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        phong.post(
          "/units",
          { name: "Trường Mầm non Một Lần", level: "school" },
          { headers: { "idempotency-key": "once" } },
        ),
      ),
    );
    expect(second?.body).toEqual(first?.body);
    expect((await phong.get("/units?q=mot lan")).body.total).toBe(1);
  });
});

describe("updateUnit", () => {
  test("changes what is told and leaves the rest; the new name is found", async () => {
    const { body: before } = await so.get(`/units/${tree.cousin.code}`);
    const changed = await so.patch(
      `/units/${tree.cousin.code}`,
      { name: "Trường Mầm non Sao Khuê", place: "Phố Hiến" },
      { ifMatch: before.version },
    );
    expect(changed.body).toMatchObject({
      name: "Trường Mầm non Sao Khuê",
      place: "Phố Hiến",
      educationLevel: "preschool",
      version: before.version + 1,
    });
    expect(changed.headers.get("etag")).toBe(`"${before.version + 1}"`);
    expect((await so.get("/units?q=sao khue")).body.total).toBe(1);
    expect(
      (await so.patch(`/units/${tree.cousin.code}`, { place: null }, { ifMatch: before.version + 1 })).body
        .place,
    ).toBeNull();
  });

  test("refuses an old version, no version, a sibling's name and nothing at all", async () => {
    const path = `/units/${tree.school.code}`;
    expect((await phong.patch(path, { place: "A" }, { ifMatch: 99 })).body.code).toBe(
      "http.version-mismatch",
    );
    expect((await phong.patch(path, { place: "A" })).body.code).toBe("http.version-required");
    expect((await phong.patch(path, { name: "Trường Mầm non Ánh Dương" }, { ifMatch: 1 })).body.code).toBe(
      "organisations.name-taken",
    );
    expect((await phong.patch(path, {}, { ifMatch: 1 })).body.code).toBe("http.invalid");
  });

  test("changes nothing above or beside", async () => {
    for (const unit of [tree.so, tree.phong])
      expect((await head.patch(`/units/${unit.code}`, { place: "A" }, { ifMatch: 1 })).body.code).toBe(
        "http.not-found",
      );
    expect((await head.patch(`/units/${tree.sibling.code}`, { place: "A" }, { ifMatch: 1 })).body.code).toBe(
      "http.not-found",
    );
    expect(
      (await teacher.patch(`/units/${tree.school.code}`, { place: "A" }, { ifMatch: 1 })).body.code,
    ).toBe("http.forbidden");
  });
});

describe("levels", () => {
  test("are listed from the top with the roles each can hold", async () => {
    const { body } = await head.get("/levels");
    expect(body.items.map((level: { code: string }) => level.code)).toEqual([
      "ministry",
      "province",
      "district",
      "commune",
      "school",
    ]);
    expect(body.items.at(-1)).toMatchObject({
      name: "Trường",
      isReporting: true,
      roles: expect.arrayContaining(["school_head"]),
    });
    expect((await head.get("/levels", { headers: { "accept-language": "en" } })).body.items.at(-1).name).toBe(
      "School",
    );
  });

  test("are renamed by the topmost unit alone", async () => {
    const root = await product.person(product.root, ["platform_admin"]);
    expect((await so.patch("/levels/commune", { nameVi: "Xã" }, { ifMatch: 1 })).body.code).toBe(
      "http.forbidden",
    );
    expect(
      (await root.patch("/levels/commune", { nameVi: "Xã, phường" }, { ifMatch: 1 })).body,
    ).toMatchObject({ name: "Xã, phường", nameEn: "Commune", version: 2 });
    expect((await root.patch("/levels/commune", { nameVi: "Xã" }, { ifMatch: 1 })).body.code).toBe(
      "http.version-mismatch",
    );
    expect((await root.patch("/levels/no-such", { nameVi: "Xã" }, { ifMatch: 1 })).body.code).toBe(
      "http.not-found",
    );
    expect(
      (await head.get("/levels")).body.items.find((level: { code: string }) => level.code === "commune").name,
    ).toBe("Xã, phường");
  });
});

describe("settings", () => {
  test("bind below together with what is demanded there", async () => {
    const { body: before } = await so.get("/settings");
    expect(before).toMatchObject({
      version: 0,
      twoFactorRoles: { own: [], binding: [] },
      separateVerifier: { binding: false },
    });
    expect((await so.patch("/settings", { separateVerifier: true }, { ifMatch: 0 })).body).toMatchObject({
      version: 1,
      separateVerifier: { own: true, binding: true, above: [] },
    });
    expect((await head.get("/settings")).body.separateVerifier).toEqual({
      own: false,
      binding: true,
      above: [{ unitCode: tree.so.code, unitName: "Sở GDĐT Thử Nghiệm", value: true }],
    });
  });

  test("refuse an old version, unknown roles and those who may not", async () => {
    expect((await so.patch("/settings", { separateVerifier: false }, { ifMatch: 0 })).body.code).toBe(
      "http.version-mismatch",
    );
    expect((await so.patch("/settings", { twoFactorRoles: ["emperor"] }, { ifMatch: 1 })).body.code).toBe(
      "http.invalid",
    );
    expect((await so.patch("/settings", { twoFactorRoles: ["api_client"] }, { ifMatch: 1 })).body.code).toBe(
      "http.invalid",
    );
    expect((await teacher.patch("/settings", { separateVerifier: false }, { ifMatch: 0 })).body.code).toBe(
      "http.forbidden",
    );
  });

  test("demand a second factor of those beneath, who cannot undo it", async () => {
    const deputy = await product.person(tree.cousin, ["school_deputy"]);
    const cousinHead = await product.person(tree.cousin, ["school_head"]);
    expect((await deputy.get("")).status).toBe(200);
    const demanded = await so.patch("/settings", { twoFactorRoles: ["school_deputy"] }, { ifMatch: 1 });
    expect(demanded.body.twoFactorRoles.own).toEqual(["school_deputy"]);
    expect(
      (await cousinHead.patch("/settings", { twoFactorRoles: [] }, { ifMatch: 0 })).body.twoFactorRoles,
    ).toMatchObject({ own: [], binding: ["school_deputy"] });
    expect((await deputy.get("")).body.code).toBe("http.two-factor-required");
    expect((await deputy.get("/api/v1/me")).body.mustEnrollTwoFactor).toBe(true);
  });
});
