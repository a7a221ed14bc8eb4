import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, pathGiver, safeName } from "./archive-text.ts";

describe("a cell of a CSV file", () => {
  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2+3", "'-2+3"],
    ["\tx", "'\tx"],
    ["-12.5", "-12.5"],
    ["Hoa Mai", "Hoa Mai"],
    [null, ""],
    [false, "false"],
    [["a", "b"], '["a","b"]'],
  ])("%j is %j", (cell, text) => {
    expect(csvCell(cell)).toBe(text);
  });
});

describe("a name in the archive", () => {
  test("keeps what a file system takes", () => {
    expect(safeName("Kế hoạch: tháng 1/2022.pdf")).toBe("Kế hoạch_ tháng 1_2022.pdf");
    expect(safeName("..")).toBe("_");
    expect(safeName(`${"a".repeat(300)}.pdf`)).toMatch(/^a{116}\.pdf$/);
  });

  test("is never given twice, and never leads out of its folder", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (names) => {
        const give = pathGiver();
        const paths = names.map((name) => give("2022-01", name));
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) expect(path.split("/")).toHaveLength(2);
        for (const path of paths) expect(path.split("/")).not.toContain("..");
      }),
    );
  });
});
