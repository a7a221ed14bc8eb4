import { expect, test } from "vitest";
import { evidenceTypeOf, isShownInline } from "./evidence-file.ts";

test("content decides what a file is; the name only tells older Office files apart", () => {
  expect(evidenceTypeOf("application/pdf", "anh.exe")).toBe("application/pdf");
  expect(evidenceTypeOf("application/x-cfb", "Bao cao.XLS")).toBe("application/vnd.ms-excel");
  expect(evidenceTypeOf("application/x-cfb", "setup.msi")).toBeUndefined();
});

test.each([
  "text/html",
  "image/svg+xml",
  "application/zip",
  "application/x-msdownload",
  "application/vnd.ms-word.document.macroenabled.12",
  "__proto__",
  undefined,
])("%s is refused", (detected) => expect(evidenceTypeOf(detected, "minh-chung.pdf")).toBeUndefined());

test("only PDF and pictures are shown in place", () => {
  expect(isShownInline("application/pdf")).toBe(true);
  expect(isShownInline("image/png")).toBe(true);
  expect(isShownInline("application/msword")).toBe(false);
  expect(isShownInline("text/html")).toBe(false);
});
