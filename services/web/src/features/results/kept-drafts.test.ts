import { expect, test } from "vitest";
import { draftShelf, type Shelf } from "./kept-drafts.ts";

class Memory implements Shelf {
  readonly things = new Map<string, string>();
  getItem = (key: string) => this.things.get(key) ?? null;
  setItem = (key: string, value: string) => void this.things.set(key, value);
  removeItem = (key: string) => void this.things.delete(key);
}
const kept = (num: string) => ({ num, den: null, comment: null, basedOn: 1 });
const open = (shelf: Shelf | undefined, person = "lan") =>
  draftShelf(shelf, person, "mn-dien-luc", "c", "2022-01");

test("keeps what is unsaved until it is saved", () => {
  const memory = new Memory();
  expect(open(memory).write({ a: kept("2") })).toBe(true);
  const later = open(memory);
  expect(later.read()).toEqual({ a: kept("2") });
  later.write({ a: kept("2") });
  later.write({});
  expect(memory.things.size).toBe(0);
});

test("what another person typed on the same computer is theirs", () => {
  const memory = new Memory();
  open(memory, "mai").write({ a: kept("9") });
  expect(open(memory, "lan").read()).toEqual({});
  open(memory, "lan").write({});
  expect(open(memory, "mai").read()).toEqual({ a: kept("9") });
});

test("two windows keep each other's figures", () => {
  const memory = new Memory();
  const [one, two] = [open(memory), open(memory)];
  one.write({ a: kept("1") });
  two.write({ b: kept("2") });
  one.write({});
  expect(open(memory).read()).toEqual({ b: kept("2") });
});

test("a device that keeps nothing says so, and spoilt contents are no contents", () => {
  const full: Shelf = {
    getItem: () => "{",
    setItem: () => {
      throw new Error("full");
    },
    removeItem: () => undefined,
  };
  expect(open(full).read()).toEqual({});
  expect(open(full).write({ a: kept("1") })).toBe(false);
  expect(open(undefined).write({ a: kept("1") })).toBe(false);
  const strange = new Memory();
  strange.setItem("thidua.figures/lan/mn-dien-luc/c/2022-01", '{"a":{"num":5},"b":null}');
  expect(open(strange).read()).toEqual({});
});
