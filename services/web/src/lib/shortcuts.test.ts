import { expect, test } from "vitest";
import { isShortcut } from "./shortcuts.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("a combination fires on exactly its keys", () => {
  expect(isShortcut(press("j"), "j")).toBe(true);
  expect(isShortcut(press("J", { shiftKey: true }), "j")).toBe(false);
  expect(isShortcut(press("A", { shiftKey: true }), "shift+A")).toBe(true);
  expect(isShortcut(press("Enter", { ctrlKey: true }), "mod+Enter")).toBe(true);
  expect(isShortcut(press("Enter", { metaKey: true }), "mod+Enter")).toBe(true);
  expect(isShortcut(press("Enter"), "mod+Enter")).toBe(false);
  expect(isShortcut(press("?", { shiftKey: true }), "?")).toBe(true);
});
