import { beforeAll, describe, expect, test } from "vitest";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
let tree: Awaited<ReturnType<Product["province"]>>;
let head: Caller, deputy: Caller, teacher: Caller, sibling: Caller;
beforeAll(async () => {
  tree = await product.province();
  head = await product.person(tree.school, ["school_head"], { name: "Nguyễn Thị Vân" });
  deputy = await product.person(tree.school, ["school_deputy"], { name: "Trần Thị Hoa" });
  teacher = await product.person(tree.school, ["teacher"]);
  sibling = await product.person(tree.sibling, ["school_head"]);
  const days = [
    "2022-03-01T02:00:00Z",
    "2022-03-01T16:59:59Z",
    "2022-03-01T17:00:00Z",
    "2022-03-02T02:00:00Z",
  ];
  for (const [at, day] of days.entries()) {
    product.clock.at = new Date(day);
    await head.post("/people", { name: `Người số ${at}` });
  }
  await deputy.post("/groups", { name: "Tổ mẫu giáo", kind: "professional" });
});

const payloads = async (query: string, caller = head) =>
  (await caller.get(`/events${query}`)).body.items.map(
    (event: { payload: { name: string } }) => event.payload.name,
  );

describe("listEvents", () => {
  test("tells what was done, by whom, the newest first", async () => {
    const { body } = await head.get("/events");
    expect(body.items[0]).toMatchObject({
      name: "people.group-created",
      personName: "Trần Thị Hoa",
      personId: deputy.personId,
      credential: "session",
      occurredAt: "2022-03-02T02:00:00.000Z",
      payload: { name: "Tổ mẫu giáo" },
    });
    expect(body.next).toBeNull();
    expect(await payloads("")).toEqual([
      "Tổ mẫu giáo",
      "Người số 3",
      "Người số 2",
      "Người số 1",
      "Người số 0",
    ]);
  });

  test("keeps the names of people apart from what proves the log", async () => {
    const rows = await product.database.pool("admin", 1)`
      select payload, personal from core.events where name = 'people.person-added' order by occurred_at limit 1`;
    expect(rows).toEqual([{ payload: {}, personal: { name: "Người số 0" } }]);
  });

  test("narrows by name, module, person and day of Vietnam", async () => {
    expect(await payloads("?name=people.group-created")).toEqual(["Tổ mẫu giáo"]);
    expect(await payloads("?module=people")).toHaveLength(5);
    expect(await payloads("?module=results")).toEqual([]);
    expect(await payloads(`?person=${deputy.personId}`)).toEqual(["Tổ mẫu giáo"]);
    expect(await payloads("?from=2022-03-01&to=2022-03-01")).toEqual(["Người số 1", "Người số 0"]);
    expect(await payloads("?from=2022-03-02&name=people.person-added")).toEqual(["Người số 3", "Người số 2"]);
  });

  test("pages without losing or repeating one, also where several happened at once", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await head.get(`/events?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((event: { payload: { name: string } }) => event.payload.name));
      cursor = body.next ?? "";
    } while (cursor);
    expect(seen).toEqual(await payloads(""));
  });

  test("is for those who may, of their own unit", async () => {
    expect((await teacher.get("/events")).body.code).toBe("http.forbidden");
    expect((await teacher.get("/event-actors")).body.code).toBe("http.forbidden");
    expect((await sibling.get("/events")).body.items).toEqual([]);
    expect((await head.get("/events?from=31/12/2022")).body.code).toBe("http.invalid");
    expect((await head.get("/events?module=%25")).body.code).toBe("http.invalid");
  });
});

test("listEventActors names everybody who did something, in Vietnamese order", async () => {
  expect((await head.get("/event-actors")).body.items).toEqual([
    { id: head.personId, name: "Nguyễn Thị Vân" },
    { id: deputy.personId, name: "Trần Thị Hoa" },
  ]);
  expect((await sibling.get("/event-actors")).body.items).toEqual([]);
});
