import { expect, test } from "vitest";
import { agree } from "./agree.ts";

test("a word agrees with the number before it", () => {
  expect(agree("{{ count }} report[s]", { count: 1 })).toBe("{{ count }} report");
  expect(agree("{{ count }} report[s]", { count: "1" })).toBe("{{ count }} report");
  expect(agree("{{ count }} report[s]", { count: "1,001" })).toBe("{{ count }} reports");
  expect(agree("{{ count }} report[s]", { count: 0 })).toBe("{{ count }} reports");
  expect(agree("{{ count }} [child|children]", { count: 1 })).toBe("{{ count }} child");
});

test("names between are no numbers", () => {
  const text = "{{ count }} {{ what }}[s] of {{ unit }}";
  expect(agree(text, { count: 1, what: "school", unit: "A" })).toBe("{{ count }} {{ what }} of {{ unit }}");
});

test("each word agrees with its own number", () => {
  const text = "{{ schools }} school[s] [owes|owe] {{ count }} report[s]";
  expect(agree(text, { schools: 1, count: 2 })).toBe("{{ schools }} school owes {{ count }} reports");
  expect(agree(text, { schools: 3, count: 1 })).toBe("{{ schools }} schools owe {{ count }} report");
});
