import { flatten } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { en } from "./en/index.ts";
import { vi } from "./vi/index.ts";

const texts = (dictionary: object): [string, string][] =>
  Object.entries(flatten(dictionary as Record<string, unknown>)).filter(
    (entry): entry is [string, string] => typeof entry[1] !== "object",
  );
const names = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? "").sort();

test("both languages have the same keys", () => {
  expect(
    texts(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    texts(vi)
      .map(([key]) => key)
      .sort(),
  );
});

test("no text is empty", () => {
  expect(
    [...texts(vi), ...texts(en)].filter(([, text]) => typeof text !== "string" || text.trim() === ""),
  ).toEqual([]);
});

test("both languages fill in the same names", () => {
  const english = new Map(texts(en));
  for (const [key, text] of texts(vi))
    expect([key, names(english.get(key) ?? "")]).toEqual([key, names(text)]);
});

test("Vietnamese texts are composed (NFC), as the typeface and the search expect", () => {
  expect(texts(vi).filter(([, text]) => text !== text.normalize("NFC"))).toEqual([]);
});
