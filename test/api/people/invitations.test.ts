import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
let tree: Awaited<ReturnType<Product["province"]>>;
let phong: Caller, head: Caller, teacher: Caller, sibling: Caller;
beforeAll(async () => {
  tree = await product.province();
  phong = await product.person(tree.phong, ["tier2_admin"], { name: "Trần Văn Hải" });
  head = await product.person(tree.school, ["school_head"]);
  teacher = await product.person(tree.school, ["teacher"]);
  sibling = await product.person(tree.sibling, ["school_head"]);
});

const PASSWORD = "mat khau that dai";
const tokenOf = (answer: Answer): string => answer.body.link.split("/").at(-1);
const guest = () => product.anonymous(tree.school);
const accept = (token: string, password = PASSWORD, name?: string) =>
  guest().post(`/api/v1/invitations/${token}/acceptance`, { password, ...(name ? { name } : {}) });
const invite = (caller: Caller, change: Record<string, unknown> = {}) =>
  caller.post("/invitations", {
    email: `${randomBytes(6).toString("hex")}@thidua.example`,
    name: "Người Mới",
    roles: ["teacher"],
    ...change,
  });
const signIn = async (email: string, password = PASSWORD) => {
  const answer = await guest().post("/api/auth/sign-in/email", { email, password });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return { status: answer.status, get: (path: string) => guest().get(path, { headers: { cookie } }) };
};

describe("inviteMember", () => {
  test("gives a link that makes an account and a membership, once", async () => {
    const invited = await invite(head, { email: "Moi@Thidua.example", position: "Giáo viên" });
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({
      isMailed: false,
      invitation: { email: "moi@thidua.example", state: "waiting", isOurs: true },
    });
    expect(invited.body.link).toMatch(/^http:\/\/localhost:3000\/loi-moi\/[A-Za-z0-9_-]{43}$/);
    const token = tokenOf(invited);
    expect((await guest().get(`/api/v1/invitations/${token}`)).body).toMatchObject({
      unit: { code: tree.school.code },
      hasAccount: false,
    });

    expect((await accept(token, PASSWORD, "Ngô Thị Mới")).body).toEqual({ unitCode: tree.school.code });
    const session = await signIn("moi@thidua.example");
    expect((await session.get("/api/v1/me")).body.memberships).toMatchObject([
      { unit: { code: tree.school.code }, roles: ["teacher"], position: "Giáo viên" },
    ]);
    expect((await accept(token)).body.code).toBe("people.invitation-gone");
    expect((await head.get("/invitations")).body.items).toEqual([]);
    expect((await head.get("/invitations?state=all")).body.items).toMatchObject([{ state: "accepted" }]);
  });

  test("lets a superior invite the first people of a unit beneath, with roles of that level", async () => {
    const invited = await invite(phong, {
      unit: tree.sibling.code,
      roles: ["school_head"],
      email: "ht@thidua.example",
    });
    expect(invited.body.invitation).toMatchObject({
      unit: { code: tree.sibling.code },
      invitedBy: "Trần Văn Hải",
    });
    expect((await sibling.get("/invitations")).body.items).toMatchObject([
      { email: "ht@thidua.example", isOurs: false },
    ]);
    expect((await head.get("/invitations")).body.items).toEqual([]);
    const { id } = invited.body.invitation;
    expect((await sibling.delete(`/invitations/${id}`)).status).toBe(404);
    expect((await sibling.put(`/invitations/${id}/link`)).status).toBe(404);
    expect((await accept(tokenOf(invited))).body).toEqual({ unitCode: tree.sibling.code });
  });

  test("refuses units above and beside, roles that do not belong, members, and those who may not", async () => {
    for (const unit of [tree.phong.code, tree.sibling.code, "khong-co"]) {
      expect((await invite(head, { unit })).body.code, unit).toBe("people.wrong-unit");
    }
    for (const role of ["tier2_admin", "api_client", "platform_admin"]) {
      expect((await invite(phong, { unit: tree.school.code, roles: [role] })).body.code, role).toBe(
        "people.role-not-of-level",
      );
    }
    const { email } = (await head.get("/people")).body.items.find(
      (person: { id: string }) => person.id === teacher.personId,
    ).access;
    expect((await invite(head, { email: email.toUpperCase() })).body.code).toBe("people.already-member");
    expect((await invite(head, { email: "không phải thư" })).body.code).toBe("http.invalid");
    expect((await invite(teacher)).body.code).toBe("http.forbidden");
  });

  test("keeps no secret: neither the table nor the memory of answers knows the token", async () => {
    const options = { headers: { "idempotency-key": "invite-once" } };
    const body = { email: "bi-mat@thidua.example", name: "Bí Mật", roles: ["staff"] };
    const first = await head.post("/invitations", body, options);
    const token = tokenOf(first);
    const again = await head.post("/invitations", body, options);
    expect(again.body).toEqual({ ...first.body, link: null });
    const sql = product.database.pool("admin", 1);
    const rows = await sql<{ row: string }[]>`
      select i::text as row from core.invitations i union all select k::text from core.idempotency_keys k union all select e::text from core.events e`;
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
  });

  test("ends an open invitation to the same address", async () => {
    const first = await invite(head, { email: "hai-lan@thidua.example" });
    const second = await invite(head, { email: "hai-lan@thidua.example" });
    expect((await guest().get(`/api/v1/invitations/${tokenOf(first)}`)).status).toBe(404);
    expect((await guest().get(`/api/v1/invitations/${tokenOf(second)}`)).status).toBe(200);
  });
});

describe("renewInvitation and revokeInvitation", () => {
  test("replace the link and take it back", async () => {
    const first = await invite(head);
    const path = `/invitations/${first.body.invitation.id}`;
    product.clock.at = new Date(product.clock.at.getTime() + 8 * 86_400_000);
    expect((await accept(tokenOf(first))).body.code).toBe("people.invitation-gone");
    expect((await head.get("/invitations")).body.items).toContainEqual(
      expect.objectContaining({ id: first.body.invitation.id, state: "expired" }),
    );
    const second = await head.put(`${path}/link`);
    expect(second.body.invitation.state).toBe("waiting");
    expect((await guest().get(`/api/v1/invitations/${tokenOf(second)}`)).status).toBe(200);
    expect((await head.delete(path)).status).toBe(204);
    expect((await accept(tokenOf(second))).body.code).toBe("people.invitation-gone");
    expect((await head.delete(path)).status).toBe(404);
    expect((await head.put(`${path}/link`)).status).toBe(404);
  });

  test("are not for others", async () => {
    const { id } = (await invite(head)).body.invitation;
    expect((await teacher.delete(`/invitations/${id}`)).status).toBe(403);
    expect((await sibling.delete(`/invitations/${id}`)).status).toBe(404);
    expect((await phong.delete(`/invitations/${id}`)).status).toBe(404);
    expect((await teacher.get("/invitations")).status).toBe(403);
  });
});

describe("acceptInvitation", () => {
  test("adds a unit to an account that exists, for its password alone", async () => {
    const email = "hai-noi@thidua.example";
    expect((await accept(tokenOf(await invite(head, { email })))).status).toBe(200);
    const token = tokenOf(await invite(sibling, { email, roles: ["staff"] }));
    expect((await guest().get(`/api/v1/invitations/${token}`)).body.hasAccount).toBe(true);
    expect((await accept(token, "mot mat khau khac")).body.code).toBe("people.wrong-password");
    expect((await accept(token)).body).toEqual({ unitCode: tree.sibling.code });
    const session = await signIn(email);
    expect((await session.get("/api/v1/me")).body.memberships).toHaveLength(2);
  });

  test("is done once when sent twice at the same moment, and both are told so", async () => {
    const email = "cung-luc@thidua.example";
    const token = tokenOf(await invite(head, { email }));
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const sql = product.database.pool("admin", 1);
    expect(await sql`select 1 from auth."user" where email = ${email}`).toHaveLength(1);
    expect(
      await sql`select 1 from core.events where name = 'people.invitation-accepted' and subject = (select id::text from core.invitations where email = ${email})`,
    ).toHaveLength(1);
  });

  test("does not let two people take one invitation at the same moment", async () => {
    const email = "tranh-nhau@thidua.example";
    const token = tokenOf(await invite(head, { email }));
    const answers = await Promise.all([
      accept(token, "mat khau thu nhat"),
      accept(token, "mat khau thu hai"),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });

  test("stops guessing the password of an account behind a link", async () => {
    const email = "bi-doan@thidua.example";
    await accept(tokenOf(await invite(head, { email })));
    const token = tokenOf(await invite(sibling, { email }));
    const statuses: number[] = [];
    for (let guess = 0; guess < 11; guess += 1)
      statuses.push((await accept(token, `mat khau doan ${guess}`)).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
    const other = tokenOf(await invite(phong, { email, roles: ["tier2_officer"] }));
    expect((await accept(other)).status, "also by another link").toBe(429);
    product.clock.at = new Date(product.clock.at.getTime() + 16 * 60_000);
    expect((await accept(other)).status).toBe(200);
  });

  test("opens no session", async () => {
    const sql = product.database.pool("admin", 1);
    const sessions = async () => (await sql`select count(*)::int as n from auth.session`)[0]?.["n"];
    const email = "khong-phien@thidua.example";
    const before = await sessions();
    await accept(tokenOf(await invite(head, { email })));
    await accept(tokenOf(await invite(sibling, { email })));
    expect(await sessions()).toBe(before);
  });

  test("takes over the groups of somebody the unit knew without account", async () => {
    const known = (await head.post("/people", { name: "Đinh Thị Quen", position: "Kế toán" })).body;
    await head.post("/groups", { name: "Tổ văn phòng", kind: "office", headId: known.id });
    const email = "quen@thidua.example";
    const token = tokenOf(
      await invite(head, { email, person: known.id, name: known.name, roles: ["staff"] }),
    );
    expect((await accept(token, PASSWORD, "Quen Tự Đặt")).status).toBe(200);
    const found = (await head.get("/people?q=dinh thi quen&state=all")).body.items;
    expect(found).toMatchObject([
      {
        name: "Đinh Thị Quen",
        position: "Kế toán",
        access: { email },
        groups: [{ name: "Tổ văn phòng", isHead: true }],
      },
    ]);
    expect(found[0].id).not.toBe(known.id);
    expect((await invite(head, { person: found[0].id })).body.code).toBe("people.already-member");
    expect((await invite(head, { person: sibling.personId })).body.code).toBe("people.not-in-unit");
  });
});
