import { beforeAll, describe, expect, test } from "vitest";
import { reporting } from "../results/reporting.ts";

const {
  product,
  school,
  so,
  phong,
  sibling,
  campaign,
  clerk,
  head,
  officer,
  soAdmin,
  siblingHead,
  type,
  send,
} = await reporting();
const admin = product.database.pool("admin", 1);
const january = "2022-01";
const figures = `/campaigns/${campaign.id}`;

const seen = async (query = "", caller = head) => (await caller.get(`/outside-events${query}`)).body.items;
const names = async (query = "", caller = head) =>
  (await seen(query, caller)).map((event: { name: string }) => event.name);
const later = (minutes: number) => {
  product.clock.at = new Date(product.clock.at.getTime() + minutes * 60_000);
};

beforeAll(async () => {
  await type(clerk, january, { SL: ["3"], TL: ["24", "28"] });
  expect((await send(head, january, 0)).status).toBe(200);
  await campaign.report(sibling, january, { SL: ["4"], TL: ["1", "2"] });
});

describe("a school sees", () => {
  test("who opened its report, and once only where somebody opens it again at once", async () => {
    const path = `/reviews/${school.code}/${campaign.id}/${january}`;
    expect((await officer.get(path)).status).toBe(200);
    later(5);
    await officer.get(path);
    expect(await seen()).toMatchObject([
      {
        name: "reviews.report-opened",
        kind: "read",
        personName: "Phạm Văn Chuyên Viên",
        permission: "reviews.read",
        unit: { code: phong.code, name: "Phòng GDĐT Một" },
        payload: { period: january },
      },
    ]);
    later(11);
    await officer.get(path);
    expect(await names()).toHaveLength(2);
  });

  test("comparisons and exports as one event each, whoever else is in them, and no totals", async () => {
    later(1);
    const query = `?period=${january}&indicator=SL&by=schools`;
    expect((await officer.get(`${figures}/comparison${query}`)).status).toBe(200);
    expect((await soAdmin.get(`${figures}/comparison/export${query}&format=csv`)).status).toBe(200);
    expect((await soAdmin.get(`${figures}/rollup?period=${january}`)).status).toBe(200);
    expect(await names("?limit=2")).toEqual(["rollups.comparison-exported", "rollups.compared"]);
    expect(await names("", siblingHead)).toEqual(["rollups.comparison-exported", "rollups.compared"]);
    const rows = await admin`
      select unit_no, concerns @> ${school.no}::int and concerns @> ${sibling.no}::int as both from core.events where name like 'rollups.compar%'`;
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row["both"]).toBe(true);
  });

  test("a single figure, one school's roll-up and its plan", async () => {
    later(1);
    await campaign.adopt(school);
    expect((await soAdmin.get(`${figures}/figures/${school.code}/${january}/SL`)).status).toBe(200);
    expect((await soAdmin.get(`${figures}/rollup?under=${school.code}&period=${january}`)).status).toBe(200);
    expect((await soAdmin.get(`${figures}?unit=${school.code}`)).status).toBe(200);
    expect((await names("?limit=3")).sort()).toEqual([
      "campaigns.plan-read",
      "rollups.figure-opened",
      "rollups.school-read",
    ]);
    expect(await names("", siblingHead)).toHaveLength(2);
  });

  test("what a superior changed of it, before and after, and nothing of others in the same event", async () => {
    later(1);
    const item = (code: string, revision: number) => ({
      campaign: campaign.id,
      school: code,
      period: january,
      revision,
    });
    const { body } = await officer.post("/reviews/approvals", {
      items: [item(school.code, 1), item(sibling.code, 1)],
    });
    expect(body.done).toBe(2);
    const [event] = await seen("?limit=1");
    expect(event).toMatchObject({
      name: "reviews.approved",
      kind: "write",
      changeCount: 1,
      permission: "reviews.decide",
    });
    expect(JSON.stringify(event)).not.toContain(sibling.code);
    const { body: changes } = await head.get(`/events/${event.id}/changes`);
    expect(changes.items).toMatchObject([{ table: "reviews", kind: "added", key: { unit_no: school.no } }]);
    expect(changes.items[0].fields).toContainEqual({ name: "decision", before: null, after: "approved" });
    const chief = await product.person(phong, ["tier2_admin"]);
    expect((await chief.get(`/events/${event.id}/changes`)).body.items).toHaveLength(2);
    expect((await clerk.get(`/events/${event.id}/changes`)).status).toBe(403);
  });

  test("that a key of a superior read, whose it is", async () => {
    later(1);
    const key = await product.apiKey(so);
    expect((await key.get(`${figures}/figures/${school.code}/${january}/TL`)).status).toBe(200);
    expect(await seen("?limit=1")).toMatchObject([
      { name: "rollups.figure-opened", credential: "api_key", personName: "thử", unit: { code: so.code } },
    ]);
  });

  test("nothing of what it does itself, and those outside the line see nothing", async () => {
    expect((await seen()).map((event: { unit: { code: string } }) => event.unit.code)).not.toContain(
      school.code,
    );
    const stranger = await product.person((await product.province()).school, ["school_head"]);
    expect(await seen("", stranger)).toEqual([]);
  });
});

test("the list narrows by unit, person, kind and day, and pages", async () => {
  const all = await names();
  expect(await names(`?unit=${phong.code}`)).toEqual([
    "reviews.approved",
    "rollups.compared",
    "reviews.report-opened",
    "reviews.report-opened",
  ]);
  expect(await names(`?person=${soAdmin.personId}`)).toHaveLength(4);
  expect(await names("?kind=write")).toEqual(["reviews.approved"]);
  expect(await names("?from=2022-02-03")).toEqual([]);
  expect(await names("?from=2022-02-02&to=2022-02-02")).toEqual(all);
  const paged: string[] = [];
  let cursor = "";
  do {
    const { body } = await head.get(`/outside-events?limit=2${cursor && `&cursor=${cursor}`}`);
    paged.push(...body.items.map((event: { name: string }) => event.name));
    cursor = body.next ?? "";
  } while (cursor);
  expect(paged).toEqual(all);
  const { body } = await head.get("/outside-actors");
  expect(body.units.map(({ code }: { code: string }) => code).sort()).toEqual([phong.code, so.code].sort());
  expect(body.people).toContainEqual({ id: officer.personId, name: "Phạm Văn Chuyên Viên" });
});

test("the list is exported, and that is an event of the unit itself", async () => {
  const csv = await head.get("/outside-events/export?format=csv", { headers: { "accept-language": "vi" } });
  const text = await csv.response.text();
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + (await seen()).length);
  expect(lines[0]).toContain("Lúc;Người;Đơn vị;Việc;Với quyền;Loại");
  expect(text).toContain("Mở báo cáo tháng 1/2022 của Trường Mầm non Hoa Mai để duyệt");
  expect(text).toContain("Cấp trên duyệt báo cáo");
  expect(text).toContain("bằng khóa API của đơn vị đó");
  const sheet = await head.get("/outside-events/export");
  expect(sheet.headers.get("content-type")).toContain("spreadsheetml");
  expect((await head.get("/events?kind=read")).body.items[0]).toMatchObject({
    name: "audit.outside-events-exported",
    payload: { count: lines.length - 1 },
  });
  expect((await clerk.get("/outside-events/export")).status).toBe(403);
});

test("a unit verifies its own chain, and hears where it is broken", async () => {
  const { body } = await head.get("/events/verification");
  expect(body).toMatchObject({ isWhole: true, findings: [] });
  expect(body.head).toMatch(/^[0-9a-f]{64}$/);
  await admin`update core.events set payload = '{}' where unit_no = ${school.no} and seq = 1`;
  expect((await head.get("/events/verification")).body).toMatchObject({
    isWhole: false,
    count: body.count,
    findings: [{ seq: 1, finding: "edited" }],
  });
  expect((await officer.get("/events/verification")).status).toBe(403);
});

test("a long chain is verified a stretch at a time", async () => {
  const before = (await head.get("/events/verification")).body.count;
  await admin.unsafe(`do $$ declare e core.events; v_end core.event_heads; begin
    select * into v_end from core.event_heads h where h.unit_no = ${school.no};
    for n in 1 .. 20000 loop
      e := null; e.unit_no := v_end.unit_no; e.id := gen_random_uuid(); e.kind := 'read'; e.name := 'x.y'; e.occurred_at := now(); e.unit_name := 'x';
      e.credential := 'session'; e.person_name := 'Ai'; e.payload := '{}'; e.change_count := 0; e.transaction_id := e.id; e.seq := v_end.seq + 1;
      e.personal_salt := e.id; e.personal_hash := app.commitment(e.id, '["Ai", null]'); e.prev_hash := v_end.hash;
      e.hash := sha256(e.prev_hash || app.event_digest(e));
      v_end.seq := e.seq; v_end.hash := e.hash;
      insert into core.events select e.*;
    end loop;
    update core.event_heads h set seq = v_end.seq, hash = v_end.hash where h.unit_no = v_end.unit_no; end $$`);
  const first = (await head.get("/events/verification")).body;
  // The test above has broken the first event.
  expect(first).toMatchObject({
    count: before + 20_000,
    next: 20_000,
    findings: [{ seq: 1, finding: "edited" }],
  });
  await admin`update core.events set payload = '{"x": 1}' where unit_no = ${school.no} and seq = ${before + 20_000}`;
  const second = (await head.get(`/events/verification?after=${first.next}`)).body;
  expect(second).toMatchObject({
    isWhole: false,
    next: null,
    findings: [{ seq: before + 20_000, finding: "edited" }],
  });
  expect((await head.get(`/events/verification?after=${before + 20_000}`)).body).toMatchObject({
    isWhole: true,
    next: null,
  });
});
