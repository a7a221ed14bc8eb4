import { expect, it } from "vitest";
import { acknowledgementState } from "./acknowledgement.ts";

it("holds for the edition that was confirmed and for no later one", () => {
  expect(acknowledgementState(1, null)).toBe("none");
  expect(acknowledgementState(1, 1)).toBe("confirmed");
  expect(acknowledgementState(2, 1)).toBe("earlier");
  expect(acknowledgementState(2, 2)).toBe("confirmed");
});
