import { expect, test } from "vitest";
import { kindOfTree, treeOf } from "./tree.ts";

test("an address names a tree, or says nothing", () => {
  expect(["then", "published", "2022-02-28"].map(treeOf)).toEqual(["then", "published", "2022-02-28"]);
  expect([undefined, "", "now", "later", "2022-02-30", "2022-2-1"].map(treeOf)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test("a day is another day, and nothing is now", () => {
  expect([undefined, "then", "published", "2022-01-31"].map(kindOfTree)).toEqual([
    "now",
    "then",
    "published",
    "date",
  ]);
});
