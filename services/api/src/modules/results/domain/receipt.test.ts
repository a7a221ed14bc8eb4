import fc from "fast-check";
import { expect, test } from "vitest";
import { receiptCode } from "./receipt.ts";

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

test("a receipt names period and revision and is the same for the same content", () => {
  expect(receiptCode("2022-01", 1, "0".repeat(64))).toBe("2022-01/1-00000000");
  fc.assert(
    fc.property(hex, (digest) => {
      expect(receiptCode("2022-Q1", 2, digest)).toMatch(/^2022-Q1\/2-[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(receiptCode("2022-Q1", 2, digest)).toBe(receiptCode("2022-Q1", 2, digest));
    }),
  );
});

test("another content gives another receipt", () => {
  expect(receiptCode("2022", 1, "1".repeat(64))).not.toBe(receiptCode("2022", 1, "2".repeat(64)));
});
