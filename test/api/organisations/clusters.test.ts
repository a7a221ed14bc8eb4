import { describe, expect, test } from "vitest";
import { Product } from "../../support/product.ts";

const product = await Product.start();

async function world() {
  const units = await product.province();
  const so = await product.person(units.so, ["province_admin"]);
  const make = async (name: string, more: object = {}) =>
    (await so.post("/clusters", { name, validFrom: "2022-01-01", ...more })).body;
  const members = async (
    cluster: { id: string; version: number },
    from: string,
    codes: readonly string[],
    more: object = {},
  ) =>
    so.put(`/clusters/${cluster.id}/members`, { from, units: codes, ...more }, { ifMatch: cluster.version });
  const on = async (day: string) =>
    Object.fromEntries(
      (await so.get(`/clusters?on=${day}`)).body.items.map(
        (one: { name: string; members: { code: string }[] }) => [
          one.name,
          one.members.map(({ code }) => code).sort(),
        ],
      ),
    );
  return { ...units, so, make, members, on };
}

describe("peer clusters", () => {
  test("are made, named, and known to the units beneath and to nobody else", async () => {
    const { so, phong, school, cousin, make, members } = await world();
    const cluster = await make("Cụm thi đua số 1");
    expect(cluster).toMatchObject({ kind: "cluster", validTo: null, members: [], version: 1, isOwn: true });
    const again = await so.post("/clusters", { name: " cụm  thi đua SỐ 1" });
    expect([again.status, again.body.type]).toEqual([409, expect.stringMatching(/cluster-name-taken$/)]);
    expect((await so.post("/clusters", { name: "Cụm thi đua số 1", kind: "block" })).status).toBe(201);
    const renamed = await so.patch(`/clusters/${cluster.id}`, { name: "Cụm phía Bắc" }, { ifMatch: 1 });
    expect(renamed.body).toMatchObject({ name: "Cụm phía Bắc", version: 2 });
    expect((await so.patch(`/clusters/${cluster.id}`, { name: "Khác" }, { ifMatch: 1 })).status).toBe(412);
    const set = await members(renamed.body, "2022-02-01", [school.code, cousin.code]);
    expect(set.status).toBe(200);
    expect(set.body.members.map((one: { code: string }) => one.code).sort()).toEqual(
      [school.code, cousin.code].sort(),
    );

    const head = await product.person(school, ["school_head"]);
    const { items } = (await head.get("/clusters")).body;
    expect(items).toMatchObject([
      { name: "Cụm phía Bắc", isOwn: false, owner: { name: "Sở GDĐT Thử Nghiệm" } },
    ]);
    // A peer is a peer, not somebody to read.
    expect(items[0].members.map((one: { code: string }) => one.code)).toEqual([school.code]);
    expect((await head.patch(`/clusters/${cluster.id}`, { name: "Của tôi" }, { ifMatch: 3 })).status).toBe(
      404,
    );
    const officer = await product.person(phong, ["tier2_admin"]);
    expect((await officer.get("/clusters")).body.items).toEqual([]);
    const stranger = await product.person((await product.province()).so, ["province_admin"]);
    expect((await stranger.get("/clusters")).body.items).toEqual([]);
    const theirs = await stranger.put(
      `/clusters/${cluster.id}/members`,
      { from: "2022-02-01", units: [] },
      { ifMatch: 3 },
    );
    expect(theirs.status).toBe(404);
  });

  test("keep who was in them when: members change from a day on, and what was before stays", async () => {
    const { school, sibling, cousin, make, members, on } = await world();
    let cluster = await make("Cụm 1");
    const set = async (from: string, codes: string[]) => {
      const { status, body } = await members(cluster, from, codes);
      expect(status).toBe(200);
      cluster = body;
    };
    await set("2022-01-01", [school.code, sibling.code]);
    await set("2022-03-01", [school.code, cousin.code]);
    expect(await on("2022-02-28")).toEqual({ "Cụm 1": [school.code, sibling.code].sort() });
    expect(await on("2022-03-01")).toEqual({ "Cụm 1": [school.code, cousin.code].sort() });
    const stayed = cluster.members.find((one: { code: string }) => one.code === school.code);
    expect(stayed).toMatchObject({ validFrom: "2022-01-01", validTo: null });
    // Said anew for an earlier day: what was planned for later goes.
    await set("2022-02-01", [sibling.code]);
    expect(await on("2022-01-31")).toEqual({ "Cụm 1": [school.code, sibling.code].sort() });
    expect(await on("2022-06-01")).toEqual({ "Cụm 1": [sibling.code] });
    // Back on the very day it left: it never left.
    await set("2022-02-01", [school.code, sibling.code]);
    expect(await on("2022-02-01")).toEqual(await on("2022-01-15"));
  });

  test("a unit is in one cluster of a kind at a time; moving it takes it out of the other from that day", async () => {
    const { so, school, sibling, make, members, on } = await world();
    const [first, second] = [await make("Cụm 1"), await make("Cụm 2")];
    const block = await make("Khối mầm non", { kind: "block" });
    const filled = (await members(first, "2022-01-01", [school.code, sibling.code])).body;
    expect((await members(block, "2022-01-01", [school.code])).status).toBe(200);
    const refused = await members(second, "2022-02-01", [school.code]);
    expect([refused.status, refused.body.type]).toEqual([409, expect.stringMatching(/in-other-cluster$/)]);
    expect(refused.body.elsewhere).toMatchObject([{ clusterName: "Cụm 1", unitCode: school.code }]);
    expect((await members(second, "2022-02-01", [school.code], { move: true })).status).toBe(200);
    expect(await on("2022-01-31")).toMatchObject({
      "Cụm 1": [school.code, sibling.code].sort(),
      "Cụm 2": [],
    });
    expect(await on("2022-02-01")).toMatchObject({ "Cụm 1": [sibling.code], "Cụm 2": [school.code] });
    expect((await members(filled, "2022-04-01", [])).status).toBe(412);
    expect((await so.get("/clusters")).body.items).toHaveLength(3);
  });

  test("end on a day, and take only units beneath their owner on days they exist", async () => {
    const { so, phong, school, make, members, on } = await world();
    const cluster = await make("Cụm 1");
    for (const wrong of [[so.unit.code], ["khong-co"], [product.root.code]])
      expect((await members(cluster, "2022-02-01", wrong)).body.type).toMatch(/wrong-member$/);
    expect((await members(cluster, "2021-12-31", [school.code])).body.type).toMatch(/outside-cluster$/);
    const filled = (await members(cluster, "2022-01-01", [phong.code, school.code])).body;
    const close = (day: string, ifMatch: number) =>
      so.post(`/clusters/${cluster.id}/closing`, { on: day }, { ifMatch });
    expect((await close("2021-12-31", filled.version)).body.type).toMatch(/outside-cluster$/);
    const closed = await close("2022-03-01", filled.version);
    expect(closed.body).toMatchObject({ validTo: "2022-03-01", membersOn: "2022-02-28" });
    expect(closed.body.members).toHaveLength(2);
    expect((await members(closed.body, "2022-03-01", [school.code])).body.type).toMatch(/outside-cluster$/);
    expect((await on("2022-02-01"))["Cụm 1"]).toHaveLength(2);
    // Its name is free again.
    expect((await so.post("/clusters", { name: "Cụm 1", validFrom: "2022-03-01" })).status).toBe(201);
  });

  test("end with the office that set them up, for it and for their members", async () => {
    const { so, phong, otherPhong, school, sibling } = await world();
    const officer = await product.person(phong, ["tier2_admin"]);
    const made = (await officer.post("/clusters", { name: "Cụm của Phòng", validFrom: "2022-01-01" })).body;
    const body = { from: "2022-01-01", units: [school.code, sibling.code] };
    await officer.put(`/clusters/${made.id}/members`, body, { ifMatch: made.version });
    const ended = await so.post("/reorganisations", {
      effectiveOn: "2022-02-01",
      title: "Giải thể Phòng",
      legalBasis: "Quyết định số 9/QĐ-UBND",
      acts: [{ kind: "close", units: [phong.code], childrenTo: otherPhong.code }],
    });
    expect(ended.status).toBe(201);
    const head = await product.person(school, ["school_head"]);
    for (const reader of [head, officer])
      expect((await reader.get("/clusters")).body.items).toMatchObject([
        { name: "Cụm của Phòng", validTo: "2022-02-01", membersOn: "2022-01-31" },
      ]);
  });
});
