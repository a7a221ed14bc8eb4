import { describe, expect, test } from "vitest";
import { allFindings, isFault } from "../../../services/api/src/platform/db/verify-chains.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const admin = product.database.pool("admin", 1);
const BEFORE = new Date("2022-06-16T02:00:00Z");
/** The first minute of 1 July in Viet Nam. */
const MIDNIGHT = new Date("2022-06-30T17:00:30Z");

const order = (acts: unknown[], more: Record<string, unknown> = {}) => ({
  effectiveOn: "2022-07-01",
  title: "Sắp xếp trường",
  legalBasis: "Quyết định số 12/QĐ-UBND ngày 16/06/2022",
  acts,
  ...more,
});
const world = async () => {
  product.clock.at = BEFORE;
  const units = await product.province();
  return { ...units, admin: await product.person(units.so, ["province_admin"], { name: "Lê Thị Lịch" }) };
};
const plan = async (by: Caller, acts: unknown[], more: Record<string, unknown> = {}) => {
  const answer = await by.post("/reorganisations", order(acts, more));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect(answer.body).toMatchObject({ state: "planned", version: 1, problem: null, settledAt: null });
  return answer.body;
};
/** The clock of the product strikes, and the worker takes what is due; a job that was put off is due as well. */
const workAt = async (moment: Date) => {
  product.clock.at = moment;
  await admin`update jobs._private_jobs set run_at = now() - interval '1 second', attempts = 0`;
  await product.work();
};
const jobOf = (id: string) =>
  admin<
    { payload: unknown; run_at: Date }[]
  >`select payload, run_at from jobs._private_jobs where payload->'grant'->>'id' = ${id}`;
const eventsOf = async (caller: Caller) =>
  (await caller.get("/events?limit=100")).body.items.map(({ name }: { name: string }) => name);
const toldTo = async (caller: Caller) =>
  (await caller.get("/outside-events")).body.items.map(({ name }: { name: string }) => name);
const waiting = async (caller: Caller) =>
  (await caller.get("/home")).body.items.filter(({ kind }: { kind: string }) =>
    kind.startsWith("reorganisation_"),
  );

describe("a re-organisation of a day to come", () => {
  test("changes nothing when it is ordered, and is told to whom it concerns and to nobody else", async () => {
    const { admin: by, so, school, sibling, phong, otherPhong, cousin } = await world();
    const acts = [
      { kind: "move", units: [{ unit: school.code, to: otherPhong.code }] },
      { kind: "create", units: [{ name: "UBND phường Mới", level: "commune" }] },
    ];
    const preview = await by.post("/reorganisation-previews", order(acts));
    expect(preview.body).toMatchObject({ isPlanned: true, faults: [], counts: { moved: 1, made: 1 } });
    const planned = await plan(by, acts, { tree: preview.body.tree });
    expect(planned).toMatchObject({
      kind: "several",
      counts: { moved: 1, made: 1 },
      recordedBy: "Lê Thị Lịch",
    });

    const head = await product.person(school, ["school_head"]);
    expect((await head.get("")).body.parentCode).toBe(phong.code);
    expect((await head.get(`/units/${school.code}/history`)).body.states).toHaveLength(1);
    expect((await head.get("/reorganisations")).body.items).toMatchObject([
      { id: planned.id, state: "planned", orderedBy: { code: so.code } },
    ]);
    expect(await waiting(head)).toMatchObject([
      {
        kind: "reorganisation_planned",
        reorganisationId: planned.id,
        dueOn: "2022-07-01",
        reason: "Đơn vị sẽ trực thuộc Phòng GDĐT Hai",
      },
    ]);
    // The school reads what becomes of itself; the province all of it.
    expect((await head.get(`/reorganisations/${planned.id}`)).body.units).toMatchObject({
      total: 1,
      items: [{ change: "moved", code: school.code, to: { code: otherPhong.code } }],
    });
    expect((await by.get(`/reorganisations/${planned.id}`)).body.units).toMatchObject({ total: 2 });
    expect((await by.get(`/reorganisations/${planned.id}?change=made`)).body.units).toMatchObject({
      total: 1,
      items: [{ name: "UBND phường Mới", level: "commune" }],
    });
    for (const office of [phong, otherPhong]) {
      const officer = await product.person(office, ["tier2_admin"]);
      expect((await officer.get("/reorganisations")).body.total).toBe(1);
      expect(await toldTo(officer)).toEqual(["organisations.reorganisation-planned"]);
    }
    for (const stranger of [sibling, cousin]) {
      const other = await product.person(stranger, ["school_head"]);
      expect((await other.get("/reorganisations")).body.total).toBe(0);
      expect((await other.get(`/reorganisations/${planned.id}`)).status).toBe(404);
      expect(await toldTo(other)).toEqual([]);
      expect(await waiting(other)).toEqual([]);
    }
  });

  test("is carried out when its day begins in Viet Nam, once, in the name of who ordered it", async () => {
    const { admin: by, school, sibling } = await world();
    const head = await product.person(school, ["school_head"]);
    const planned = await plan(by, [{ kind: "merge", units: [school.code], into: sibling.code }]);
    const [job] = await jobOf(planned.id);
    expect(job?.run_at).toEqual(new Date("2022-06-30T17:00:00Z"));
    await workAt(new Date("2022-06-30T16:59:30Z"));
    expect((await head.get("")).body.closedOn).toBeNull();

    await workAt(MIDNIGHT);
    expect((await head.get("")).body.closedOn).toBe("2022-07-01");
    expect((await by.get(`/reorganisations/${planned.id}`)).body).toMatchObject({
      state: "done",
      version: 2,
      effectiveOn: "2022-07-01",
      recordedAt: MIDNIGHT.toISOString(),
      recordedBy: "Lê Thị Lịch",
      units: { items: [{ change: "ended", successors: [{ code: sibling.code }] }] },
    });
    expect((await by.get("/reorganisations")).body.total).toBe(1);
    const trail = (await by.get("/events?limit=100")).body.items;
    expect(trail.slice(0, 2)).toMatchObject([
      { name: "organisations.reorganised", subject: planned.id, credential: "job" },
      { name: "organisations.reorganisation-planned", subject: planned.id, credential: "session" },
    ]);
    expect(await waiting(head)).toEqual([]);

    // The same job once more, as after a worker that died before it could say that it was done.
    await admin`select jobs.add_job('organisations.carry-out-planned', ${admin.json(job?.payload as never)}::json)`;
    await workAt(MIDNIGHT);
    expect((await by.get("/reorganisations")).body).toMatchObject({ total: 1, items: [{ state: "done" }] });
    expect((await eventsOf(by)).filter((name: string) => name === "organisations.reorganised")).toHaveLength(
      1,
    );
  });

  test("is carried out by one of two workers that take it at the same moment", async () => {
    const { admin: by } = await world();
    const planned = await plan(by, [
      { kind: "create", units: [{ name: "UBND xã Một Lần", level: "commune" }] },
    ]);
    await admin`select jobs.add_job('organisations.carry-out-planned', ${admin.json((await jobOf(planned.id))[0]?.payload as never)}::json)`;
    product.clock.at = MIDNIGHT;
    await admin`update jobs._private_jobs set run_at = now() - interval '1 second'`;
    // Both have entered before either begins: somebody else holds the tree.
    let workers: Promise<unknown> | undefined;
    await admin.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(hashtext('core.units'))`;
      workers = Promise.all([product.work(), product.work()]);
      await expect
        .poll(async () => {
          const [row] =
            await sql`select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted`;
          return row?.["waiting"];
        })
        .toBe(2);
    });
    await workers;
    expect(await jobOf(planned.id)).toEqual([]);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.state).toBe("done");
    expect((await by.get("/units?q=mot lan")).body.total).toBe(1);
  });

  test("keeps its own day when the worker slept over it", async () => {
    const { admin: by, school, otherPhong } = await world();
    await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    await workAt(new Date("2022-07-09T03:00:00Z"));
    const history = (await by.get(`/units/${school.code}/history`)).body;
    expect(history.states[0]).toMatchObject({ from: "2022-07-01", parent: { code: otherPhong.code } });
  });

  test("of which the tree has become another changes nothing and says why", async () => {
    const { admin: by, school, sibling, phong, otherPhong } = await world();
    const planned = await plan(by, [
      { kind: "rename", units: [{ unit: phong.code, name: "Phòng GDĐT Đổi Tên" }] },
      { kind: "move", units: [{ unit: school.code, to: otherPhong.code }] },
    ]);
    const now = order([{ kind: "merge", units: [school.code], into: sibling.code }], {
      effectiveOn: "2022-06-16",
    });
    expect((await by.post("/reorganisations", now)).status).toBe(201);
    await workAt(MIDNIGHT);
    const failed = (await by.get(`/reorganisations/${planned.id}`)).body;
    expect(failed).toMatchObject({
      state: "failed",
      version: 2,
      problem: {
        code: "refused",
        faultCount: 1,
        faults: [
          {
            code: "already-ended",
            subject: school.code,
            message: "“Trường Mầm non Hoa Mai” đã kết thúc hoạt động",
          },
        ],
      },
    });
    expect((await by.get(`/units/${phong.code}`)).body.name).toBe("Phòng GDĐT Một");
    expect((await eventsOf(by))[0]).toBe("organisations.reorganisation-failed");
    expect(await waiting(by)).toMatchObject([
      { kind: "reorganisation_failed", reorganisationId: planned.id, isOverdue: true },
    ]);

    // It is ordered again from what was kept, and the old one laid aside.
    const again = (await by.get(`/reorganisations/${planned.id}/order`)).body;
    expect(again).toMatchObject({ title: "Sắp xếp trường", passStaff: true });
    expect(again.acts).toHaveLength(2);
    expect(again.units.map(({ code }: { code: string }) => code).sort()).toEqual(
      [school.code, phong.code, otherPhong.code].sort(),
    );
    const { units: _, ...body } = again;
    expect((await by.post("/reorganisations", { ...body, acts: [again.acts[0]] })).body.state).toBe("done");
    const aside = await by.post(`/reorganisations/${planned.id}/cancellation`, undefined, { ifMatch: 2 });
    expect(aside.body).toMatchObject({ state: "cancelled", problem: { code: "refused" } });
    expect(await waiting(by)).toEqual([]);
  });

  test("names the unit that has changed after its day", async () => {
    const { admin: by, school, otherPhong } = await world();
    const planned = await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    product.clock.at = new Date("2022-07-03T02:00:00Z");
    const later = order([{ kind: "rename", units: [{ unit: school.code, name: "Trường Mầm non Mai" }] }], {
      effectiveOn: "2022-07-02",
    });
    expect((await by.post("/reorganisations", later)).body.state).toBe("done");
    await workAt(new Date("2022-07-03T03:00:00Z"));
    expect((await by.get(`/reorganisations/${planned.id}`)).body).toMatchObject({
      state: "failed",
      problem: { code: "changed-later", message: "“Trường Mầm non Mai” đã thay đổi sau ngày hiệu lực này" },
    });
  });

  test("falls with the right of who ordered it", async () => {
    const { admin: by, so, school, otherPhong } = await world();
    const other = await product.person(so, ["province_admin"], { name: "Người Khác" });
    const acts = [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }];
    const [lost, left] = [await plan(by, acts), await plan(other, acts)];
    await admin`update core.memberships set roles = '{province_viewer}' where person_id = ${by.personId}`;
    await admin`update core.memberships set is_active = false where person_id = ${other.personId}`;
    await workAt(MIDNIGHT);
    const third = await product.person(so, ["province_admin"]);
    expect((await third.get(`/reorganisations/${lost.id}`)).body.problem.code).toBe("not-allowed");
    expect((await third.get(`/reorganisations/${left.id}`)).body).toMatchObject({
      state: "failed",
      problem: { code: "left" },
    });
    const events = (await third.get("/events?limit=100")).body.items;
    expect(
      events
        .filter(({ name }: { name: string }) => name === "organisations.reorganisation-failed")
        .map(({ subject, credential }: { subject: string; credential: string }) => [subject, credential])
        .sort(),
    ).toEqual(
      [
        [lost.id, "job"],
        [left.id, "job"],
      ].sort(),
    );
    expect(await waiting(third)).toHaveLength(2);
    const head = await product.person(school, ["school_head"]);
    expect((await toldTo(head)).slice(0, 2)).toEqual(Array(2).fill("organisations.reorganisation-failed"));
    // The rights were taken here without a word; the chain itself is whole.
    expect((await allFindings(product.database.pool("backup", 1))).filter(isFault)).toEqual([]);
  });

  test("falls with the unit that ordered it", async () => {
    const { admin: by, phong, school, otherPhong } = await world();
    const office = await product.person(phong, ["tier2_admin"]);
    const planned = await plan(office, [
      { kind: "rename", units: [{ unit: school.code, name: "Trường Mầm non Mai" }] },
    ]);
    const end = order([{ kind: "merge", units: [phong.code], into: otherPhong.code }], {
      effectiveOn: "2022-06-16",
    });
    expect((await by.post("/reorganisations", end)).status).toBe(201);
    await workAt(MIDNIGHT);
    expect((await office.get(`/reorganisations/${planned.id}`)).body).toMatchObject({
      state: "failed",
      problem: { code: "unit-closed" },
    });
    expect((await by.get(`/units/${school.code}`)).body.name).toBe("Trường Mầm non Hoa Mai");
  });

  test("ordered by an office is seen by the province above, and named where both change the same unit", async () => {
    const { admin: by, phong, school, sibling } = await world();
    const office = await product.person(phong, ["tier2_admin"]);
    const rename = { kind: "rename", units: [{ unit: school.code, name: "Trường Mầm non Mai" }] };
    const planned = await plan(office, [rename]);
    expect((await by.get("/reorganisations")).body.items).toMatchObject([
      { id: planned.id, state: "planned" },
    ]);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.units.total).toBe(1);
    const acts = (unit: string) => order([{ kind: "close", units: [unit] }], { effectiveOn: "2022-06-16" });
    expect((await by.post("/reorganisation-previews", acts(school.code))).body.warnings).toEqual([
      {
        code: "planned-too",
        message: "1 đơn vị trong đây cũng có trong lịch “Sắp xếp trường” từ ngày 01/07/2022",
      },
    ]);
    expect((await by.post("/reorganisation-previews", acts(sibling.code))).body.warnings).toEqual([]);
    // Who ordered leaves the office: the province is no party to that, and reads no event of it.
    await admin`update core.memberships set is_active = false where person_id = ${office.personId}`;
    await workAt(MIDNIGHT);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.problem.code).toBe("left");
    expect(await toldTo(by)).toEqual([]);
  });

  test("is refused like any other where it does not fit, and when its year is a slip", async () => {
    const { admin: by, school } = await world();
    const wrong = await by.post("/reorganisations", order([{ kind: "close", units: ["khong-co"] }]));
    expect(wrong.body.code).toBe("organisations.reorganisation-refused");
    const acts = [{ kind: "close", units: [school.code] }];
    for (const path of ["/reorganisations", "/reorganisation-previews"])
      expect((await by.post(path, order(acts, { effectiveOn: "2222-07-01" }))).body.code).toBe(
        "organisations.too-far-ahead",
      );
    expect((await by.get("/reorganisations")).body.total).toBe(0);
  });
});

describe("cancelling", () => {
  test("takes it back before its day, told to the same units; nothing happens then", async () => {
    const { admin: by, so, school, otherPhong } = await world();
    const planned = await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    const path = `/reorganisations/${planned.id}/cancellation`;
    expect((await by.post(path)).status).toBe(428);
    expect((await by.post(path, undefined, { ifMatch: 7 })).status).toBe(412);
    const reader = await product.person(so, ["province_viewer"]);
    expect((await reader.post(path, undefined, { ifMatch: 1 })).status).toBe(403);
    const cancelled = await by.post(path, undefined, { ifMatch: 1 });
    expect(cancelled.body).toMatchObject({ state: "cancelled", version: 2, settledAt: BEFORE.toISOString() });
    const head = await product.person(school, ["school_head"]);
    expect(await toldTo(head)).toEqual([
      "organisations.reorganisation-cancelled",
      "organisations.reorganisation-planned",
    ]);
    expect(await waiting(head)).toEqual([]);
    expect((await by.post(path, undefined, { ifMatch: 2 })).body.code).toBe("organisations.already-settled");
    await workAt(MIDNIGHT);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.state).toBe("cancelled");
  });

  test("comes too late on the day itself; the unit it concerns cannot do it at all", async () => {
    const { admin: by, phong, school, otherPhong } = await world();
    const planned = await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    const path = `/reorganisations/${planned.id}/cancellation`;
    const office = await product.person(phong, ["tier2_admin"]);
    expect((await office.post(path, undefined, { ifMatch: 1 })).status).toBe(404);
    expect((await office.get(`/reorganisations/${planned.id}/order`)).status).toBe(404);
    product.clock.at = MIDNIGHT;
    expect((await by.post(path, undefined, { ifMatch: 1 })).body.code).toBe("organisations.day-has-come");
    await workAt(MIDNIGHT);
    expect((await by.post(path, undefined, { ifMatch: 2 })).body.code).toBe("organisations.already-settled");
  });
});

describe("changing", () => {
  const change = (by: Caller, id: string, body: unknown, ifMatch?: number) =>
    by.put(`/reorganisations/${id}/order`, body, ifMatch === undefined ? {} : { ifMatch });

  test("puts another order in its place: another day, other acts, one job, told to whom either concerns", async () => {
    const { admin: by, so, school, sibling, otherPhong, cousin } = await world();
    const planned = await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    const before = (await by.get(`/reorganisations/${planned.id}/order`)).body;
    expect(before.version).toBe(1);
    const { units: _, version: __, ...same } = before;
    const acts = [{ kind: "move", units: [{ unit: sibling.code, to: otherPhong.code }] }];
    const wanted = { ...same, acts, effectiveOn: "2022-08-01", title: "Chuyển trường khác" };
    const replaces = `?replaces=${planned.id}`;
    expect((await by.post(`/reorganisation-previews${replaces}`, same)).body.warnings).toEqual([]);
    expect((await by.post("/reorganisation-previews", same)).body.warnings).toHaveLength(1);

    const other = await product.person(so, ["province_admin"], { name: "Người Sửa" });
    product.clock.at = new Date("2022-06-20T02:00:00Z");
    const changed = await change(other, planned.id, wanted, 1);
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect(changed.body).toMatchObject({
      id: planned.id,
      state: "planned",
      version: 2,
      title: "Chuyển trường khác",
      effectiveOn: "2022-08-01",
      recordedBy: "Người Sửa",
      counts: { moved: 1 },
    });
    expect(await jobOf(planned.id)).toMatchObject([{ run_at: new Date("2022-07-31T17:00:00Z") }]);
    const [left, come, stranger] = [
      await product.person(school, ["school_head"]),
      await product.person(sibling, ["school_head"]),
      await product.person(cousin, ["school_head"]),
    ];
    expect(await toldTo(left)).toEqual([
      "organisations.reorganisation-changed",
      "organisations.reorganisation-planned",
    ]);
    expect(await toldTo(come)).toEqual(["organisations.reorganisation-changed"]);
    expect(await toldTo(stranger)).toEqual([]);
    expect(await waiting(left)).toEqual([]);
    expect(await waiting(come)).toMatchObject([
      { kind: "reorganisation_planned", reorganisationId: planned.id, dueOn: "2022-08-01" },
    ]);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.units).toMatchObject({
      total: 1,
      items: [{ code: sibling.code }],
    });
    // What was ordered before stays in the trail of who ordered.
    const [event] = (await by.get("/events?limit=1")).body.items;
    expect(event).toMatchObject({ name: "organisations.reorganisation-changed", subject: planned.id });
    const { items } = (await by.get(`/events/${event.id}/changes`)).body;
    expect(items).toMatchObject([{ table: "planned_reorganisations", kind: "changed" }]);
    expect(items[0].fields).toEqual(
      expect.arrayContaining([
        { name: "effective_on", before: "2022-07-01", after: "2022-08-01" },
        { name: "title", before: "Sắp xếp trường", after: "Chuyển trường khác" },
      ]),
    );

    // On the former day nothing happens, not even by the former job; on the new one it does, for who changed it.
    await workAt(MIDNIGHT);
    expect((await by.get(`/reorganisations/${planned.id}`)).body.state).toBe("planned");
    await workAt(new Date("2022-07-31T17:00:30Z"));
    expect((await by.get(`/reorganisations/${planned.id}`)).body).toMatchObject({
      state: "done",
      version: 3,
      recordedBy: "Người Sửa",
    });
    expect((await by.get(`/units/${sibling.code}`)).body.parentCode).toBe(otherPhong.code);
    expect((await by.get(`/units/${school.code}`)).body.parentCode).not.toBe(otherPhong.code);
    expect((await allFindings(product.database.pool("backup", 1))).filter(isFault)).toEqual([]);
  });

  test("takes the right of the former job with it", async () => {
    const { admin: by, school, otherPhong } = await world();
    const acts = [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }];
    const planned = await plan(by, acts);
    const [former] = await jobOf(planned.id);
    expect((await change(by, planned.id, order(acts, { effectiveOn: "2022-08-01" }), 1)).status).toBe(200);
    const [next] = await jobOf(planned.id);
    await admin`select jobs.add_job('organisations.carry-out-planned', ${admin.json(former?.payload as never)}::json)`;
    await workAt(MIDNIGHT);
    // It could not even enter; the other one did, found that its day has not come, and is tried again.
    expect((await jobOf(planned.id)).map(({ payload }) => payload)).toEqual([next?.payload]);
    expect((await by.get(`/reorganisations/${planned.id}`)).body).toMatchObject({
      state: "planned",
      version: 2,
    });
  });

  test("to a day that has come carries it out at once", async () => {
    const { admin: by, school, sibling, otherPhong } = await world();
    const planned = await plan(by, [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }]);
    const now = order([{ kind: "move", units: [{ unit: sibling.code, to: otherPhong.code }] }], {
      effectiveOn: "2022-06-16",
    });
    const done = await change(by, planned.id, now, 1);
    expect(done.body).toMatchObject({ id: planned.id, state: "done", effectiveOn: "2022-06-16" });
    expect((await by.get(`/units/${sibling.code}`)).body.parentCode).toBe(otherPhong.code);
    expect((await by.get("/reorganisations")).body.total).toBe(1);
    const head = await product.person(school, ["school_head"]);
    expect(await waiting(head)).toEqual([]);
    expect((await toldTo(head))[0]).toBe("organisations.reorganisation-changed");
    await workAt(MIDNIGHT);
    expect((await by.get(`/units/${school.code}`)).body.parentCode).not.toBe(otherPhong.code);
    expect((await allFindings(product.database.pool("backup", 1))).filter(isFault)).toEqual([]);
  });

  test("is refused without the version, at another one, with faults, on its day, settled, by anybody else", async () => {
    const { admin: by, so, phong, school, otherPhong } = await world();
    const acts = [{ kind: "move", units: [{ unit: school.code, to: otherPhong.code }] }];
    const planned = await plan(by, acts);
    const later = order(acts, { effectiveOn: "2022-08-01" });
    expect((await change(by, planned.id, later)).status).toBe(428);
    expect((await change(by, planned.id, later, 7)).status).toBe(412);
    const wrong = await change(by, planned.id, order([{ kind: "close", units: ["khong-co"] }]), 1);
    expect(wrong.body.code).toBe("organisations.reorganisation-refused");
    const reader = await product.person(so, ["province_viewer"]);
    expect((await change(reader, planned.id, later, 1)).status).toBe(403);
    const office = await product.person(phong, ["tier2_admin"]);
    expect((await change(office, planned.id, later, 1)).status).toBe(404);
    expect((await by.get(`/reorganisations/${planned.id}`)).body).toMatchObject({ version: 1 });
    product.clock.at = MIDNIGHT;
    expect((await change(by, planned.id, later, 1)).body.code).toBe("organisations.day-has-come");
    await workAt(MIDNIGHT);
    expect((await change(by, planned.id, later, 2)).body.code).toBe("organisations.already-settled");
  });
});
