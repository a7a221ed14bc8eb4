import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
let tree: Awaited<ReturnType<Product["province"]>>;
let head: Caller, deputy: Caller, teacher: Caller, stranger: Caller;
beforeAll(async () => {
  tree = await product.province();
  head = await product.person(tree.school, ["school_head"], { name: "Nguyễn Thị Vân" });
  deputy = await product.person(tree.school, ["school_deputy"], { name: "Trần Thị Hoa" });
  teacher = await product.person(tree.school, ["teacher"], { name: "Lê Thị Ánh" });
  stranger = await product.person(tree.sibling, ["school_head"], { name: "Phạm Văn Bên" });
});

const names = ({ body }: { body: { items: { name: string }[] } }) => body.items.map((item) => item.name);
const find = async (caller: Caller, id: string) =>
  (await caller.get("/people?state=all")).body.items.find((person: { id: string }) => person.id === id);

describe("listPeople", () => {
  test("sorts by given name as Vietnamese lists do, and finds without accents", async () => {
    expect(names(await head.get("/people"))).toEqual(["Lê Thị Ánh", "Trần Thị Hoa", "Nguyễn Thị Vân"]);
    expect(names(await head.get("/people?q=le thi anh"))).toEqual(["Lê Thị Ánh"]);
    expect(names(await head.get("/people?q=%25"))).toEqual([]);
    expect(names(await head.get("/people?role=school_deputy"))).toEqual(["Trần Thị Hoa"]);
    expect((await head.get("/people?limit=1&page=2")).body).toMatchObject({
      total: 3,
      items: [{ name: "Trần Thị Hoa" }],
    });
  });

  test("tells e-mail addresses only to who manages people, and no other unit's people to anybody", async () => {
    expect((await find(head, teacher.personId)).access.email).toContain("@");
    expect((await find(teacher, teacher.personId)).access).toMatchObject({ email: null, roles: ["teacher"] });
    expect(names(await stranger.get("/people"))).toEqual(["Phạm Văn Bên"]);
  });
});

describe("addPerson and updatePerson", () => {
  test("keep somebody without account by name, who can leave and come back", async () => {
    const added = await head.post("/people", { name: "Đỗ Thị Bếp", position: "Cấp dưỡng" });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      name: "Đỗ Thị Bếp",
      position: "Cấp dưỡng",
      access: null,
      isActive: true,
      version: 1,
    });
    const path = `/people/${added.body.id}`;
    expect(
      (await head.patch(path, { name: "Đỗ Thị Bích", position: null }, { ifMatch: 1 })).body,
    ).toMatchObject({ name: "Đỗ Thị Bích", position: null, version: 2 });
    expect(names(await head.get("/people?q=bich"))).toEqual(["Đỗ Thị Bích"]);
    expect((await head.patch(path, { isActive: false }, { ifMatch: 2 })).body.isActive).toBe(false);
    expect(names(await head.get("/people?q=bich"))).toEqual([]);
    expect(names(await head.get("/people?q=bich&state=left"))).toEqual(["Đỗ Thị Bích"]);
    expect((await head.patch(path, { isActive: true }, { ifMatch: 3 })).body.isActive).toBe(true);
  });

  test("refuse an old version, nothing, and those who may not", async () => {
    const path = `/people/${teacher.personId}`;
    expect((await head.patch(path, { name: "X Y" }, { ifMatch: 9 })).body.code).toBe("http.version-mismatch");
    expect((await head.patch(path, {}, { ifMatch: 1 })).body.code).toBe("http.invalid");
    expect((await head.post("/people", { name: " " })).body.code).toBe("http.invalid");
    expect((await deputy.post("/people", { name: "Ai Đó" })).body.code).toBe("http.forbidden");
    expect((await deputy.patch(path, { name: "Ai Đó" }, { ifMatch: 1 })).body.code).toBe("http.forbidden");
    expect((await stranger.patch(path, { name: "Ai Đó" }, { ifMatch: 1 })).body.code).toBe("http.not-found");
  });

  test("who has left loses access at once", async () => {
    const leaver = await product.person(tree.school, ["staff"], { name: "Vũ Văn Đi" });
    expect((await leaver.get("")).status).toBe(200);
    const left = await head.patch(`/people/${leaver.personId}`, { isActive: false }, { ifMatch: 1 });
    expect(left.body).toMatchObject({ isActive: false, access: null });
    expect((await leaver.get("")).body.code).toBe("http.not-found");
  });
});

describe("updateMembership and removeMembership", () => {
  test("change what somebody may do, at once", async () => {
    const path = `/people/${teacher.personId}/membership`;
    expect((await teacher.get("/events")).status).toBe(403);
    const changed = await head.patch(path, { roles: ["teacher", "auditor"] }, { ifMatch: 1 });
    expect(changed.body.access).toMatchObject({ roles: ["teacher", "auditor"], version: 2 });
    expect((await teacher.get("/events")).status).toBe(200);
    expect((await head.patch(path, { roles: ["teacher"] }, { ifMatch: 1 })).body.code).toBe(
      "http.version-mismatch",
    );
    expect((await head.patch(path, { roles: ["teacher"] }, { ifMatch: 2 })).body.access.roles).toEqual([
      "teacher",
    ]);
  });

  test("refuse roles of another level, roles of keys, none at all, and people without access", async () => {
    const path = `/people/${teacher.personId}/membership`;
    for (const role of ["tier2_admin", "api_client", "emperor"]) {
      expect((await head.patch(path, { roles: [role] }, { ifMatch: 3 })).body.code, role).toBe(
        "people.role-not-of-level",
      );
    }
    expect((await head.patch(path, { roles: [] }, { ifMatch: 3 })).body.code).toBe("http.invalid");
    const { body } = await head.post("/people", { name: "Không Tài Khoản" });
    expect(
      (await head.patch(`/people/${body.id}/membership`, { roles: ["staff"] }, { ifMatch: 1 })).body.code,
    ).toBe("people.no-access");
    expect((await deputy.patch(path, { roles: ["school_head"] }, { ifMatch: 3 })).body.code).toBe(
      "http.forbidden",
    );
    expect((await stranger.patch(path, { roles: ["staff"] }, { ifMatch: 3 })).body.code).toBe(
      "http.not-found",
    );
  });

  test("never leave a unit without administrator, also when two end each other's access at once", async () => {
    const alone = `/people/${head.personId}`;
    expect((await head.patch(`${alone}/membership`, { roles: ["teacher"] }, { ifMatch: 1 })).body.code).toBe(
      "people.last-administrator",
    );
    expect((await head.delete(`${alone}/membership`)).body.code).toBe("people.last-administrator");
    expect((await head.patch(alone, { isActive: false }, { ifMatch: 1 })).body.code).toBe(
      "people.last-administrator",
    );

    const first = await product.person(tree.cousin, ["school_head"]);
    const second = await product.person(tree.cousin, ["school_head"]);
    const answers = await Promise.all([
      first.delete(`/people/${second.personId}/membership`),
      second.delete(`/people/${first.personId}/membership`),
    ]);
    const statuses = answers.map((answer) => answer.status).sort();
    // The slower one has lost its own access meanwhile, or is told that somebody must stay.
    expect(statuses[0]).toBe(204);
    expect([404, 409]).toContain(statuses[1]);
    const left = await Promise.all([first, second].map(async (one) => (await one.get("")).status));
    expect(left.sort()).toEqual([200, 404]);
  });

  test("end access where the person is signed in; the person stays listed", async () => {
    const leaver = await product.person(tree.school, ["clerk"], { name: "Hồ Văn Thư" });
    expect((await head.delete(`/people/${leaver.personId}/membership`)).status).toBe(204);
    expect((await leaver.get("")).status).toBe(404);
    expect(await find(head, leaver.personId)).toMatchObject({ isActive: true, access: null });
    expect((await head.delete(`/people/${leaver.personId}/membership`)).status).toBe(404);
    expect((await deputy.delete(`/people/${teacher.personId}/membership`)).status).toBe(403);
    expect((await stranger.delete(`/people/${teacher.personId}/membership`)).status).toBe(404);
  });
});

describe("groups", () => {
  test("have members and a head, keep their order, and go when nobody needs them", async () => {
    const made = await head.post("/groups", {
      name: "Tổ mẫu giáo",
      kind: "professional",
      memberIds: [teacher.personId],
      headId: deputy.personId,
    });
    expect(made.status).toBe(201);
    expect(
      made.body.members.map((member: { name: string; isHead: boolean }) => [member.name, member.isHead]),
    ).toEqual([
      ["Trần Thị Hoa", true],
      ["Lê Thị Ánh", false],
    ]);
    const path = `/groups/${made.body.id}`;
    const renamed = await deputy.patch(path, { name: "Tổ mẫu giáo 5 tuổi" }, { ifMatch: 1 });
    expect(renamed.body).toMatchObject({
      name: "Tổ mẫu giáo 5 tuổi",
      version: 2,
      members: [{ isHead: true }, {}],
    });
    const fewer = await head.patch(path, { memberIds: [teacher.personId] }, { ifMatch: 2 });
    expect(fewer.body.members).toMatchObject([{ name: "Lê Thị Ánh", isHead: false }]);
    expect((await find(head, teacher.personId)).groups).toMatchObject([
      { name: "Tổ mẫu giáo 5 tuổi", isHead: false },
    ]);
    expect(names(await head.get(`/people?group=${made.body.id}`))).toEqual(["Lê Thị Ánh"]);
    expect(names(await teacher.get("/groups"))).toEqual(["Tổ mẫu giáo 5 tuổi"]);
    expect((await head.delete(path)).status).toBe(204);
    expect(names(await head.get("/groups"))).toEqual([]);
  });

  test("refuse a name twice, people of other units, an old version and those who may not", async () => {
    const made = await head.post("/groups", { name: "Ban giám hiệu", kind: "board" });
    expect((await head.post("/groups", { name: "BAN GIÁM HIỆU", kind: "board" })).body.code).toBe(
      "people.group-name-taken",
    );
    expect(
      (await head.post("/groups", { name: "Tổ lạ", kind: "other", memberIds: [stranger.personId] })).body
        .code,
    ).toBe("people.not-in-unit");
    const path = `/groups/${made.body.id}`;
    expect((await head.patch(path, { headId: stranger.personId }, { ifMatch: 1 })).body.code).toBe(
      "people.not-in-unit",
    );
    expect((await head.patch(path, { name: "Tổ A" }, { ifMatch: 5 })).body.code).toBe(
      "http.version-mismatch",
    );
    expect((await teacher.post("/groups", { name: "Tổ B", kind: "other" })).body.code).toBe("http.forbidden");
    expect((await stranger.patch(path, { name: "Tổ A" }, { ifMatch: 1 })).body.code).toBe("http.not-found");
    expect((await stranger.delete(path)).status).toBe(404);
  });
});
