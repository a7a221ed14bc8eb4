import { beforeAll, describe, expect, test } from "vitest";
import { allFindings, isFault } from "../../../services/api/src/platform/db/verify-chains.ts";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const admin = product.database.pool("admin", 1);
const NAME = "Đặng Thị Hồng Nhung";
const EMAIL = "nhung.dang@truong.example";
let tree: Awaited<ReturnType<Product["province"]>>;
let campaign: PlantedCampaign;
let head: Caller, deputy: Caller, officer: Caller, leaving: Caller;

/** Columns of the whole database in which a text stands, as `schema.table.column`. */
async function whereStands(text: string): Promise<string[]> {
  const columns = await admin<{ schema: string; table: string; column: string }[]>`
    select n.nspname as schema, c.relname as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('core', 'registry', 'auth', 'jobs') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and format_type(a.atttypid, null) in ('text', 'jsonb', 'json', 'text[]', 'character varying')`;
  expect(columns.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const [row] = await admin<{ n: number }[]>`
      select count(*)::int as n from ${admin(schema)}.${admin(table)} where strpos(lower(${admin(column)}::text), lower(${text})) > 0`;
    if (row?.n) found.push(`${schema}.${table}.${column}`);
  }
  return found.sort();
}

const comparison = async () =>
  (await officer.get(`/campaigns/${campaign.id}/comparison?indicator=R&period=2022-01`)).body;
const rollup = async () => (await officer.get(`/campaigns/${campaign.id}/rollup?period=2022-01`)).body;

beforeAll(async () => {
  tree = await product.province();
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [{ code: "A" }, { code: "R", kind: "ratio" }],
    periods: ["2022-01", "2022-02"],
  });
  head = await product.person(tree.school, ["school_head"], { name: "Nguyễn Thị Vân" });
  deputy = await product.person(tree.school, ["school_deputy"], { name: "Trần Thị Hoa" });
  officer = await product.person(tree.phong, ["tier2_admin"], { name: "Lê Văn Phòng" });
  await campaign.adopt(tree.school);
  await campaign.adopt(tree.sibling);
  await campaign.report(tree.sibling, "2022-01", { A: ["3"], R: ["1", "4"] });
  leaving = await product.person(tree.school, ["school_deputy"], { name: NAME });
  await admin`update core.memberships set email = ${EMAIL} where person_id = ${leaving.personId}`;
  await admin`update auth."user" set email = ${EMAIL} where id = ${leaving.personId}`;
  await head.patch(`/people/${leaving.personId}`, { position: "Phó hiệu trưởng" }, { ifMatch: 1 });
  const above = await officer.post("/invitations", {
    email: EMAIL,
    name: NAME,
    roles: ["school_deputy"],
    unit: tree.school.code,
  });
  expect(above.status, JSON.stringify(above.body)).toBe(201);
  await head.post("/people", { name: "Người khác" });
  await leaving.post("/groups", {
    name: "Tổ mẫu giáo",
    kind: "professional",
    memberIds: [leaving.personId],
    headId: leaving.personId,
  });
  const path = `/campaigns/${campaign.id}/reports/2022-01`;
  const typed = await leaving.patch(`${path}/figures`, {
    figures: [
      { indicatorId: campaign.indicatorId("A"), basedOn: 0, num: "7" },
      { indicatorId: campaign.indicatorId("R"), basedOn: 0, num: "17", den: "20" },
    ],
  });
  expect(typed.status, JSON.stringify(typed.body)).toBe(200);
  const sent = await leaving.put(`${path}/submission`, {}, { ifMatch: 0 });
  expect(sent.status, JSON.stringify(sent.body)).toBeLessThan(300);
});

const asks = async (kind: "copy" | "erase", personId: string, caller = head) =>
  caller.post("/personal-data-requests", { kind, personId, askedBy: "person", askedOn: "2026-02-02" });

describe("a copy", () => {
  test("of one's own data is there at once, from every unit, and holds nobody else's", async () => {
    const both = await product.person(tree.sibling, ["teacher"], { name: NAME, personId: leaving.personId });
    const { body, status } = await both.get("/api/v1/me/record?format=json");
    expect(status).toBe(200);
    expect(body.person).toEqual({ id: leaving.personId, name: NAME });
    const units = Object.fromEntries(
      body.units.map((one: { unit: string | null; tables: object }) => [one.unit ?? "", one.tables]),
    );
    expect(Object.keys(units)).toEqual(
      expect.arrayContaining(["", "Trường Mầm non Hoa Mai", "Trường Mầm non Ánh Dương"]),
    );
    expect(units[""].account[0]).toMatchObject({ email: EMAIL });
    const mine = units["Trường Mầm non Hoa Mai"];
    expect(mine.memberships).toHaveLength(1);
    expect(mine.figures).toHaveLength(2);
    expect(mine.submissions[0].sent_by_name).toBe(NAME);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/token_hash|secret_hash|password/);
    expect(text).not.toContain("Người khác");
    await admin`delete from core.memberships where unit_no = ${tree.sibling.no} and person_id = ${leaving.personId}`;
    await admin`delete from core.people where unit_no = ${tree.sibling.no} and person_id = ${leaving.personId}`;
    // The sibling has nothing to do with what follows: its trail keeps the name it once had.
    await admin`delete from core.changes where owner_no = ${tree.sibling.no} and table_name in ('people', 'memberships')`;
  });

  test("holds the invitations that one was sent, and of those that one has sent not whom they name", async () => {
    const { body: mine } = await leaving.get("/api/v1/me/record?format=json");
    const { body: ofSender } = await officer.get("/api/v1/me/record?format=json");
    const invitations = ({ units }: typeof mine) =>
      units.flatMap(({ tables }: { tables: { invitations?: object[] } }) => tables.invitations ?? []);
    expect(invitations(mine)).toMatchObject([{ email: EMAIL, name: NAME, roles: ["school_deputy"] }]);
    expect(JSON.stringify(mine)).not.toMatch(/Nguyễn Thị Vân|Lê Văn Phòng/);
    expect(invitations(ofSender)).toMatchObject([{ author_name: "Lê Văn Phòng", roles: ["school_deputy"] }]);
    expect(JSON.stringify(ofSender)).not.toContain(EMAIL);
    expect(JSON.stringify(ofSender)).not.toContain(NAME);
    // What the unit holds of them, for them, is the same.
    const { body: asked } = await officer.get(`/people/${officer.personId}/record?format=json`);
    expect(invitations(asked)).toHaveLength(1);
    expect(JSON.stringify(asked)).not.toContain(EMAIL);
  });

  test("is a page to read as well", async () => {
    const { response } = await leaving.get("/api/v1/me/record");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain(`Dữ liệu cá nhân / Personal data: ${NAME}`);
  });

  test("needs a session: a key of the unit has no person", async () => {
    expect((await (await product.apiKey(tree.school)).get("/api/v1/me/record")).status).toBe(401);
    expect((await product.anonymous(tree.school).get("/api/v1/me/record")).status).toBe(401);
  });

  test("of what a unit holds is made by its administrator, also of somebody without account, and logged", async () => {
    const { body: person } = await head.post("/people", { name: "Phạm Thị Cấp Dưỡng" });
    const { body } = await head.get(`/people/${person.id}/record?format=json`);
    expect(body.holder).toBe("Trường Mầm non Hoa Mai");
    expect(body.units).toHaveLength(1);
    expect(body.units[0].tables.people[0].name).toBe("Phạm Thị Cấp Dưỡng");
    expect((await deputy.get(`/people/${person.id}/record`)).status).toBe(403);
    expect((await officer.get(`/people/${person.id}/record`)).status).toBe(404);
    const { items } = (await head.get("/events?name=audit.person-record-exported")).body;
    expect(items[0]).toMatchObject({ subject: person.id, personId: head.personId });
  });
});

describe("a request", () => {
  test("is due by the text in force on its day, from data that a superior may tighten", async () => {
    const before = await asks("erase", deputy.personId);
    expect(before.body).toMatchObject({
      dueOn: "2026-02-22",
      state: "open",
      person: { name: "Trần Thị Hoa" },
    });
    const stricter = {
      kind: "erase",
      validFrom: "2026-01-15",
      days: 7,
      legalBasis: "Quy chế của Phòng",
      source: "Điều 4",
    };
    expect((await officer.put("/personal-data-limits", stricter)).status).toBe(200);
    const after = await asks("erase", deputy.personId);
    expect(after.body).toMatchObject({ dueOn: "2026-02-09", legalBasis: "Quy chế của Phòng" });
    const { items } = (await head.get("/personal-data-limits")).body;
    expect(items.find((one: { days: number }) => one.days === 7)).toMatchObject({
      isOwn: false,
      unitName: "Phòng GDĐT Một",
    });
    for (const { body } of [before, after]) {
      const refused = await head.post(`/personal-data-requests/${body.id}/refusal`, { reason: "Đã rút" });
      expect(refused.body).toMatchObject({ state: "refused", reason: "Đã rút" });
      expect((await head.post(`/personal-data-requests/${body.id}/completion`)).status).toBe(409);
    }
  });

  test("about somebody of another unit is about nobody", async () => {
    expect((await asks("erase", officer.personId)).status).toBe(404);
  });

  test("does not take away the last administrator", async () => {
    const { body } = await asks("erase", head.personId);
    const answer = await head.post(`/personal-data-requests/${body.id}/completion`);
    expect([answer.status, answer.body.code]).toEqual([409, "people.last-administrator"]);
  });
});

test("taking a name back leaves every total, and no table holds the name but where it says", async () => {
  const typed = `Cô ${NAME} đã kiểm tra`;
  await admin`update core.figures set comment = ${typed} where unit_no = ${tree.school.no} and indicator_id = ${campaign.indicatorId("A")}`;
  expect(await whereStands(NAME)).toEqual(
    expect.arrayContaining(["auth.user.name", "core.people.name", "core.submissions.sent_by_name"]),
  );
  const [compared, rolled] = [await comparison(), await rollup()];
  expect(JSON.stringify(compared)).toContain('"17"');
  const events = () => admin`
    select id, name, occurred_at, credential, person_id, subject, payload from core.events where unit_no = ${tree.school.no} order by occurred_at, id`;
  const before = await events();
  const { body: archive } = await head.post("/archives");
  await product.work();
  expect((await head.get(`/archives/${archive.id}/file`)).status).toBe(200);
  const { body: request } = await asks("erase", leaving.personId);
  const { body: done, status } = await head.post(`/personal-data-requests/${request.id}/completion`);
  expect(status, JSON.stringify(done)).toBe(200);
  expect(done.outcome).toMatchObject({
    account: "removed",
    mentions: [{ table: "figures", column: "comment", count: 1, why: "typed" }],
  });
  expect(done.outcome.replaced).toBeGreaterThan(5);
  expect(done.person.name).toMatch(/^Người đã xóa [0-9A-F]{6}$/);

  // An archive is a copy of everything, names included.
  expect((await head.get(`/archives/${archive.id}/file`)).status).toBe(409);
  // It leaves the disk when what was done is sure to stay done.
  const isOnDisk = async () => {
    const file = await product.archives.open(tree.school.no, archive.id);
    await file?.cancel();
    return file !== undefined;
  };
  expect(await isOnDisk()).toBe(true);
  await product.work();
  expect(await isOnDisk()).toBe(false);
  expect(await whereStands(NAME)).toEqual(["core.figures.comment"]);
  expect(await whereStands(EMAIL)).toEqual([]);
  expect(await comparison()).toEqual(compared);
  expect(await rollup()).toEqual(rolled);
  const kept = before.map((one) => one["id"]);
  expect((await events()).filter((one) => kept.includes(one["id"]))).toEqual(before);
  const [row] =
    await admin`select sent_by, sent_by_name, receipt from core.submissions where unit_no = ${tree.school.no}`;
  expect(row).toMatchObject({ sent_by: leaving.personId, sent_by_name: done.person.name });
  expect((await leaving.get("/people")).status).toBe(401);
  const [sessions] =
    await admin`select count(*)::int as n from auth.session where user_id = ${leaving.personId}`;
  expect(sessions).toEqual({ n: 0 });
  // The names have left the images of these rows too, and the chain does not mind.
  const found = await allFindings(product.database.pool("backup", 1));
  expect(found.filter(isFault)).toEqual([]);
  expect(found.map(({ fault }) => fault)).toContain("nameless");
});

test("an account that opens another unit stays, and so does the name there", async () => {
  const both = await product.person(tree.school, ["teacher"], { name: "Vũ Thị Hai Trường" });
  const elsewhere = await product.person(tree.sibling, ["teacher"], {
    name: "Vũ Thị Hai Trường",
    personId: both.personId,
  });
  const { body: request } = await asks("erase", both.personId);
  const { body } = await head.post(`/personal-data-requests/${request.id}/completion`);
  expect(body.outcome.account).toBe("kept");
  expect((await both.get("/people")).status).toBe(404);
  expect((await elsewhere.get("/people")).status).toBe(200);
});

test("a name that was written on units beneath is replaced there too", async () => {
  const reviewer = await product.person(tree.phong, ["tier2_officer"], { name: "Hoàng Văn Duyệt" });
  const answer = await reviewer.post("/reviews/approvals", {
    items: [{ campaign: campaign.id, school: tree.sibling.code, period: "2022-01", revision: 1 }],
  });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  expect(await whereStands("Hoàng Văn Duyệt")).toContain("core.reviews.reviewer_name");
  const { body: request } = await asks("erase", reviewer.personId, officer);
  const done = await officer.post(`/personal-data-requests/${request.id}/completion`);
  expect(done.status).toBe(200);
  expect(await whereStands("Hoàng Văn Duyệt")).toEqual([]);
  const [review] =
    await admin`select decision, reviewer_name from core.reviews where unit_no = ${tree.sibling.no}`;
  expect(review).toEqual({ decision: "approved", reviewer_name: done.body.person.name });
});
