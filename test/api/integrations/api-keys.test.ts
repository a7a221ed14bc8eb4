import { beforeAll, describe, expect, test } from "vitest";
import { Caller, Product } from "../../support/product.ts";

const product = await Product.start();
let tree: Awaited<ReturnType<Product["province"]>>;
let phong: Caller, officer: Caller, otherPhong: Caller;
beforeAll(async () => {
  tree = await product.province();
  phong = await product.person(tree.phong, ["tier2_admin"], { name: "Trần Văn Hải" });
  officer = await product.person(tree.phong, ["tier2_officer"]);
  otherPhong = await product.person(tree.otherPhong, ["tier2_admin"]);
});

const make = async (change: Record<string, unknown> = {}) => {
  const { body } = await phong.post("/api-keys", { name: "Kho dữ liệu", ...change });
  return { id: body.key.id as string, secret: body.secret as string, asSystem: withKey(body.secret) };
};
const withKey = (secret: string) =>
  new Caller(product, tree.phong, { authorization: `Bearer ${secret}` }, "");

describe("createApiKey", () => {
  test("gives a key that reads the unit and all beneath it, and nothing else", async () => {
    const made = await phong.post("/api-keys", { name: "Kho dữ liệu" });
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(/^td_[0-9a-f-]{36}_[A-Za-z0-9_-]{43}$/);
    expect(made.body.key).toMatchObject({
      name: "Kho dữ liệu",
      state: "active",
      createdBy: "Trần Văn Hải",
      expiresAt: null,
      lastUsedAt: null,
    });
    const system = withKey(made.body.secret);
    expect((await system.get("/units")).body.total).toBe(2);
    expect((await system.get("/people")).body.code).toBe("http.forbidden");
    expect((await system.get("/api-keys")).body.code).toBe("http.forbidden");
    for (const code of [tree.so.code, tree.otherPhong.code, tree.school.code]) {
      expect((await system.get(`/api/v1/units/${code}`)).status, code).toBe(404);
    }
    expect((await system.get("/api/v1/me")).status).toBe(401);
  });

  test("writes nothing, whatever it asks", async () => {
    const { asSystem } = await make();
    expect((await asSystem.post("/units", { name: "Trường Lạ", level: "school" })).status).toBe(403);
    expect((await asSystem.post("/api-keys", { name: "Khóa con" })).status).toBe(403);
  });

  test("keeps the hash alone", async () => {
    const options = { headers: { "idempotency-key": "key-once" } };
    const first = await phong.post("/api-keys", { name: "Khóa một lần" }, options);
    const again = await phong.post("/api-keys", { name: "Khóa một lần" }, options);
    expect(again.body).toEqual({ key: first.body.key, secret: null });
    const secret = first.body.secret.split("_").slice(2).join("_");
    const rows = await product.database.pool("admin", 1)<{ row: string }[]>`
      select k::text as row from core.api_keys k union all select i::text from core.idempotency_keys i union all select e::text from core.events e`;
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  test("is not for officers, and not with an expiry that has passed", async () => {
    expect((await officer.post("/api-keys", { name: "Khóa" })).body.code).toBe("http.forbidden");
    expect(
      (await phong.post("/api-keys", { name: "Khóa", expiresAt: "2020-01-01T00:00:00Z" })).body.code,
    ).toBe("integrations.expiry-in-past");
    expect((await phong.post("/api-keys", { name: "" })).body.code).toBe("http.invalid");
  });
});

describe("listApiKeys and revokeApiKey", () => {
  test("show when a key was last used, and end it at once", async () => {
    const { id, asSystem } = await make({ name: "Sẽ thu hồi", expiresAt: "2999-01-01T00:00:00+07:00" });
    expect((await asSystem.get("")).status).toBe(200);
    const listed = (await phong.get("/api-keys")).body.items.find((key: { id: string }) => key.id === id);
    expect(listed).toMatchObject({
      state: "active",
      lastUsedAt: expect.any(String),
      expiresAt: "2998-12-31T17:00:00.000Z",
    });
    expect(listed).not.toHaveProperty("secretHash");

    expect((await phong.delete(`/api-keys/${id}`)).status).toBe(204);
    expect((await asSystem.get("")).status).toBe(404);
    expect((await phong.delete(`/api-keys/${id}`)).status).toBe(404);
    expect((await phong.get("/api-keys")).body.items.find((key: { id: string }) => key.id === id).state).toBe(
      "revoked",
    );
  });

  test("a key that has expired reads nothing", async () => {
    const { id, asSystem } = await make({ expiresAt: "2999-01-01T00:00:00+07:00" });
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`update core.api_keys set expires_at = now() - interval '1 second' where id = ${id}`;
    });
    expect((await asSystem.get("")).status).toBe(404);
  });

  test("a changed secret, a foreign id and a malformed key are all refused", async () => {
    const { id, secret } = await make();
    const other = await make();
    expect((await withKey(secret.slice(0, -2) + (secret.endsWith("AA") ? "BB" : "AA")).get("")).status).toBe(
      404,
    );
    expect((await withKey(secret.replace(id, other.id)).get("")).status).toBe(404);
    expect((await withKey("td_nonsense").get("")).status).toBe(401);
    expect((await withKey(`${secret}A`).get("")).status).toBe(401);
  });

  test("are the unit's own", async () => {
    const { id } = await make();
    expect((await otherPhong.get("/api-keys")).body.items).toEqual([]);
    expect((await otherPhong.delete(`/api-keys/${id}`)).status).toBe(404);
    expect((await officer.get("/api-keys")).status).toBe(403);
    expect((await officer.delete(`/api-keys/${id}`)).status).toBe(403);
  });
});
