import { expect, test } from "vitest";
import { deviceName, safeReturn } from "./model.ts";

test("a return address stays on this site", () => {
  expect(safeReturn("/mn-dien-luc/phong-trao?ky=2022-03")).toBe("/mn-dien-luc/phong-trao?ky=2022-03");
  for (const wanted of [
    undefined,
    "",
    "https://xa.example",
    "//xa.example",
    "/\\xa.example",
    "javascript:alert(1)",
  ]) {
    expect(safeReturn(wanted)).toBe("/");
  }
  expect(safeReturn("/dang-nhap?tiep=/dang-nhap")).toBe("/");
});

test("a device is named in a few words", () => {
  const chrome =
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0 Safari/537.36";
  expect(deviceName(chrome)).toBe("Chrome, Windows");
  expect(deviceName("curl/8.5")).toBeNull();
  expect(deviceName(null)).toBeNull();
});
