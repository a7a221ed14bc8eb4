import { expect, test } from "vitest";
import { isBegun, readKept } from "./kept-order.ts";
import { emptyAct, emptyOrder } from "./reorganisation.ts";

test("an order comes back from the device as it was kept, with what later editions of the form hold besides", () => {
  const order = {
    ...emptyOrder,
    title: "Sáp nhập",
    acts: [emptyAct("merge", "1")],
    open: emptyAct("move", "2"),
  };
  const at = "2025-06-16T02:00:00.000Z";
  expect(readKept(JSON.stringify({ order, at }))).toEqual({ order, at });
  const [{ codes: _, ...older }] = [emptyAct("merge", "1")];
  expect(readKept(JSON.stringify({ order: { ...order, acts: [older] }, at }))?.order).toEqual(order);
});

test("what is no order of ours is none", () => {
  for (const text of [
    null,
    "",
    "{",
    "1",
    '{"order":1}',
    '{"order":{"acts":[{"id":"1","kind":"x"}]},"at":"x"}',
  ])
    expect(readKept(text), String(text)).toBeNull();
});

test("an order is begun once anything stands in it", () => {
  expect(isBegun(emptyOrder)).toBe(false);
  expect(isBegun({ ...emptyOrder, effectiveOn: "2025-07-01" })).toBe(true);
  expect(isBegun({ ...emptyOrder, open: emptyAct("close") })).toBe(true);
  expect(isBegun({ ...emptyOrder, acts: [emptyAct("close")] })).toBe(true);
});
