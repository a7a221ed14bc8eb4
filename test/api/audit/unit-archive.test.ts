import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { inventory, type TableClass } from "../../../services/api/src/schema/inventory.ts";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const admin = product.database.pool("admin", 1);
let tree: Awaited<ReturnType<Product["province"]>>;
let campaign: PlantedCampaign;
let head: Caller, teacher: Caller, officer: Caller;
const pdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

beforeAll(async () => {
  tree = await product.province();
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [{ code: "A" }, { code: "R", kind: "ratio" }],
    periods: ["2022-01", "2022-02"],
  });
  head = await product.person(tree.school, ["school_head"], { name: "Nguyễn Thị Vân" });
  teacher = await product.person(tree.school, ["teacher"]);
  officer = await product.person(tree.phong, ["tier2_admin"]);
  await campaign.adopt(tree.school);
  await campaign.adopt(tree.sibling);
  await campaign.report(tree.school, "2022-01", { A: ["12"], R: ["17", "20"] }, { comment: "=1+1" });
  await campaign.report(tree.sibling, "2022-01", { A: ["99"] });
  for (const _ of [1, 2]) {
    const form = new FormData();
    form.set("file", new File([pdf], "Kế hoạch: chuyển đổi số.pdf", { type: "application/pdf" }));
    const path = `/campaigns/${campaign.id}/reports/2022-02/figures/${campaign.indicatorId("A")}/files`;
    const { status, body } = await head.post(path, form);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  }
});

interface Archive {
  readonly id: string;
  readonly entries: Readonly<Record<string, Uint8Array>>;
  readonly bytes: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came; its assertions are the type.
  readonly manifest: any;
  rows(table: string): Record<string, unknown>[];
}

async function archiveOf(caller: Caller): Promise<Archive> {
  const asked = await caller.post("/archives");
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  expect(asked.body.state).toBe("waiting");
  await product.work();
  const { response } = await caller.get(`/archives/${asked.body.id}/file`);
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const entries = unzipSync(bytes);
  const json = (path: string) => JSON.parse(strFromU8(entries[path] as Uint8Array));
  return {
    id: asked.body.id,
    entries,
    bytes,
    manifest: json("manifest.json"),
    rows: (table) => json(`bang/json/${table}.json`),
  };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the whole data of a unit", () => {
  test("is every table of the inventory but those that say why not, each with as many rows as the unit has", async () => {
    const archive = await archiveOf(head);
    const tables = Object.entries(inventory) as [string, TableClass][];
    const leftOut = tables.filter(([, one]) => typeof one.leftOut === "string").map(([name]) => name);
    expect(Object.keys(archive.manifest.tablesLeftOut).sort()).toEqual(leftOut.sort());
    for (const [name] of tables) {
      if (leftOut.includes(name)) continue;
      const [count] = await admin<{ n: number }[]>`
        select count(*)::int as n from core.${admin(name)} where unit_no = ${tree.school.no}`;
      // Writing the archive down, its fetch and its event come after the moment it shows.
      const late = ["events", "job_grants", "unit_archives"].includes(name) ? 2 : 0;
      expect(Math.abs((count?.n ?? 0) - archive.rows(name).length), name).toBeLessThanOrEqual(late);
      const told = archive.manifest.tables.find((one: { table: string }) => one.table === name);
      expect(told.rows, name).toBe(archive.rows(name).length);
    }
    expect(archive.rows("figures")).toHaveLength(2);
    expect(
      archive
        .rows("figures")
        .map((row) => [row["num"], row["den"]])
        .sort(),
    ).toEqual([
      ["12", null],
      ["17", "20"],
    ]);
  });

  test("names every file with the hash that it has", async () => {
    const { entries, manifest } = await archiveOf(head);
    const told = [
      ...manifest.tables.flatMap((one: { json: object; csv: object }) => [one.json, one.csv]),
      ...manifest.files,
    ];
    for (const { path, sha256: hash, byteSize } of told) {
      expect(sha256(entries[path] as Uint8Array), path).toBe(hash);
      expect(entries[path]?.length, path).toBe(byteSize);
    }
    expect(Object.keys(entries).sort()).toEqual(
      ["README.txt", "manifest.json", ...told.map((one) => one.path)].sort(),
    );
    expect(manifest.files.map((one: { path: string }) => one.path).sort()).toEqual([
      "tep/2022-02/Kế hoạch_ chuyển đổi số (2).pdf",
      "tep/2022-02/Kế hoạch_ chuyển đổi số.pdf",
    ]);
    expect(entries["tep/2022-02/Kế hoạch_ chuyển đổi số.pdf"]).toEqual(pdf);
  });

  test("says where the unit stands in the tree, who asked, and what it is, in two languages", async () => {
    const { manifest, entries } = await archiveOf(head);
    expect(manifest.unit).toMatchObject({
      no: tree.school.no,
      code: tree.school.code,
      name: "Trường Mầm non Hoa Mai",
    });
    expect(manifest.above.map((one: { no: number }) => one.no)).toEqual([1, tree.so.no, tree.phong.no]);
    expect(manifest.askedBy).toEqual({ id: head.personId, name: "Nguyễn Thị Vân" });
    const readme = strFromU8(entries["README.txt"] as Uint8Array);
    expect(readme).toContain("DỮ LIỆU CỦA TRƯỜNG MẦM NON HOA MAI");
    expect(readme).toContain("What is not here");
  });

  test("opens in a spreadsheet as it is: marked as UTF-8, and nothing in it runs", async () => {
    const { entries } = await archiveOf(head);
    const csv = entries["bang/csv/figures.csv"] as Uint8Array;
    expect([...csv.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(csv)).toContain(",'=1+1,");
    expect(strFromU8(csv).split("\r\n")[0]).toContain("unit_no,campaign_id,period");
  });

  test("holds no secret, and no row of anybody else", async () => {
    await product.apiKey(tree.school);
    const { entries, rows } = await archiveOf(head);
    const [{ secret_hash: secret } = { secret_hash: "" }] = await admin<{ secret_hash: string }[]>`
      select secret_hash from core.api_keys where unit_no = ${tree.school.no}`;
    expect(rows("api_keys")).toHaveLength(1);
    const everything = Object.values(entries)
      .map((one) => strFromU8(one, true))
      .join("\n");
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/secret_hash":"|token_hash":"/);
    for (const path of Object.keys(entries).filter((one) => one.startsWith("bang/json/")))
      for (const row of rows(path.slice(10, -5))) expect(row["unit_no"], path).toBe(tree.school.no);
  });

  test("of a superior holds its own rows, not those of the units beneath", async () => {
    const { rows } = await archiveOf(officer);
    expect(rows("figures")).toEqual([]);
    expect(rows("units").map((row) => row["unit_no"])).toEqual([tree.phong.no]);
  });
});

describe("asking", () => {
  test("is for administrators, and one at a time", async () => {
    expect((await teacher.post("/archives")).status).toBe(403);
    const first = await head.post("/archives");
    expect(first.status).toBe(201);
    const second = await head.post("/archives");
    expect([second.status, second.body.type]).toEqual([
      409,
      expect.stringContaining("audit.archive-under-way"),
    ]);
    await product.work();
    expect((await head.get("/archives")).body.items[0]).toMatchObject({ id: first.body.id, state: "ready" });
  });

  test("again is possible when nothing was heard of the first, which then does not come back to life", async () => {
    const { body: dead } = await head.post("/archives");
    product.clock.at = new Date(product.clock.at.getTime() + 20 * 60_000);
    expect((await head.get("/archives")).body.items[0].state).toBe("failed");
    const { body: next, status } = await head.post("/archives");
    expect(status).toBe(201);
    await product.work();
    const { items } = (await head.get("/archives")).body;
    const stateOf = (id: string) => items.find((one: { id: string }) => one.id === id).state;
    expect([stateOf(dead.id), stateOf(next.id)]).toEqual(["failed", "ready"]);
  });

  test("and fetching are in the log; what is ready can be fetched for seven days", async () => {
    const { id } = await archiveOf(head);
    const { items } = (await head.get("/events?module=audit")).body;
    const mine = items.filter((event: { subject: string }) => event.subject === id);
    expect(mine.map((event: { name: string }) => event.name).sort()).toEqual([
      "audit.archive-downloaded",
      "audit.archive-made",
      "audit.archive-requested",
    ]);
    expect(mine.find((event: { name: string }) => event.name === "audit.archive-made")).toMatchObject({
      credential: "job",
      personId: head.personId,
    });
    const then = product.clock.at;
    product.clock.at = new Date(then.getTime() + 7 * 86_400_000);
    expect((await head.get(`/archives/${id}/file`)).status).toBe(409);
    expect((await head.get("/archives")).body.items[0].state).toBe("expired");
    product.clock.at = then;
  });

  test("does not pile up: a new archive takes the place of the one before", async () => {
    const first = await archiveOf(head);
    const second = await archiveOf(head);
    const states = (await head.get("/archives")).body.items.map((one: { id: string; state: string }) => [
      one.id,
      one.state,
    ]);
    expect(states.slice(0, 2)).toEqual([
      [second.id, "ready"],
      [first.id, "expired"],
    ]);
    expect((await head.get(`/archives/${first.id}/file`)).status).toBe(409);
  });

  test("cannot be repeated past its answer: no file of a sibling's", async () => {
    const { id } = await archiveOf(head);
    const sibling = await product.person(tree.sibling, ["school_head"]);
    expect((await sibling.get(`/archives/${id}/file`)).status).toBe(404);
  });
});

describe("the job", () => {
  test("makes nothing when the person has left or may no longer ask", async () => {
    for (const change of ["is_active = false", "roles = array['teacher']"]) {
      const leaving = await product.person(tree.cousin, ["school_head"]);
      const { body } = await leaving.post("/archives");
      await admin.unsafe(`update core.memberships set ${change} where person_id = '${leaving.personId}'`);
      await product.work();
      const [row] = await admin`select state from core.unit_archives where id = ${body.id}`;
      expect(row?.["state"]).not.toBe("ready");
      await admin`update core.unit_archives set state = 'failed' where id = ${body.id}`;
    }
  });

  test("enters no other unit with its grant, none without the secret, and none when it has ended", async () => {
    const { body } = await head.post("/archives");
    const [job] = await product.database.pool("admin", 1)<{ payload: { grant: { secret: string } } }[]>`
      select payload from jobs._private_jobs where payload->'grant'->>'id' = ${body.id}`;
    const proof = `${body.id}.${sha256(new TextEncoder().encode(job?.payload.grant.secret))}`;
    const enters = (value: string, unit: string) =>
      product.tenancy.inTenant({ kind: "job", value }, unit, "read", (tx) =>
        tx.execute<{ me: string }>(sql`select current_setting('app.me') as me`),
      );
    expect(await enters(proof, tree.school.code)).toEqual([{ me: String(tree.school.no) }]);
    expect(await enters(proof, tree.sibling.code)).toBeUndefined();
    expect(await enters(proof, tree.phong.code)).toBeUndefined();
    expect(await enters(`${body.id}.${"0".repeat(64)}`, tree.school.code)).toBeUndefined();
    await expect(
      product.tenancy.inTenant({ kind: "job", value: proof }, tree.school.code, "write", (tx) =>
        tx.execute(sql`select app.grant_job(gen_random_uuid(), 'another', 'secret')`),
      ),
    ).rejects.toMatchObject({ cause: expect.objectContaining({ code: "42501" }) });
    await product.work();
    expect(await enters(proof, tree.school.code)).toBeUndefined();
  });
});
