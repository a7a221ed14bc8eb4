import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Block,
  blockOf,
  type Cursor,
  clearBlock,
  copyBlock,
  copyPrevious,
  editText,
  type Figure,
  figureAt,
  type GridRow,
  isInBlock,
  newSheet,
  nextCell,
  nextToMend,
  partsOf,
  paste,
  readBlock,
  readText,
  redo,
  type Sheet,
  type Step,
  signsOf,
  takeOver,
  undo,
  walk,
  write,
} from "./model.ts";

const rows: readonly GridRow[] = [
  { id: "sessions", kind: "count" },
  { id: "staff", kind: "ratio" },
  { id: "plan", kind: "boolean" },
  { id: "money", kind: "amount" },
  { id: "rooms", kind: "ratio" },
];
const empty = newSheet(rows, {});
const at = (row: number, part: "num" | "den" = "num", goal = part): Cursor => ({ row, part, goal });
const block = (
  top: number,
  bottom = top,
  left: Block["left"] = "num",
  right: Block["right"] = left,
): Block => ({
  top,
  bottom,
  left,
  right,
});

describe("walking", () => {
  test("down a column keeps to it, across rows that have only one cell", () => {
    const one = walk(rows, at(1, "den"), "down");
    expect(one).toEqual({ row: 2, part: "num", goal: "den" });
    expect(walk(rows, walk(rows, one, "down"), "down")).toEqual(at(4, "den"));
  });

  test("Tab goes through every cell in reading order and leaves at the end", () => {
    const seen: string[] = [];
    for (let cell: Cursor | null = at(0); cell; cell = nextCell(rows, cell, 1))
      seen.push(`${cell.row}${cell.part}`);
    expect(seen).toEqual(["0num", "1num", "1den", "2num", "3num", "4num", "4den"]);
    const back: string[] = [];
    for (let cell: Cursor | null = at(4, "den"); cell; cell = nextCell(rows, cell, -1)) {
      back.push(`${cell.row}${cell.part}`);
    }
    expect(back).toEqual(seen.toReversed());
  });

  test("the corners", () => {
    expect(walk(rows, at(2), "last")).toEqual(at(4, "den"));
    expect(walk(rows, at(4, "den"), "first")).toEqual(at(0));
    expect(walk(rows, at(1), "rowEnd")).toEqual(at(1, "den"));
    expect(walk(rows, at(3), "pageUp")).toEqual(at(0));
  });

  test("no walk leaves the grid or stops on a cell that is not there", () => {
    const steps = fc.constantFrom<Step>(
      "up",
      "down",
      "left",
      "right",
      "rowStart",
      "rowEnd",
      "first",
      "last",
      "pageUp",
      "pageDown",
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (taken) => {
        const end = taken.reduce((cell, step) => walk(rows, cell, step), at(0));
        expect(rows[end.row]).toBeDefined();
        expect(partsOf(rows[end.row])).toContain(end.part);
      }),
    );
  });
});

describe("reading", () => {
  const count: GridRow = { id: "a", kind: "count" };
  const yesNo: GridRow = { id: "b", kind: "boolean" };

  test.each([
    ["1.234,5", "1234.5"],
    ["1.234.567", "1234567"],
    ["  12 ", "12"],
    ["", null],
    ["  ", null],
    ["0", "0"],
    ["ba", "ba"],
    ["85 %", "85 %"],
  ])("%j means %j", (text, value) => expect(readText(count, text)).toBe(value));

  test.each([
    ["Có", "1"],
    ["co", "1"],
    ["x", "1"],
    ["Không", "0"],
    ["khong", "0"],
    ["0", "0"],
    ["có lẽ", "có lẽ"],
  ])("yes or no: %j means %j", (text, value) => expect(readText(yesNo, text)).toBe(value));

  test("what a cell is edited as reads back as what it holds", () => {
    const decimal = fc
      .tuple(fc.nat(10 ** 9), fc.stringMatching(/^\d{0,4}$/))
      .map(([whole, rest]) => (rest ? `${whole}.${rest}` : `${whole}`));
    fc.assert(
      fc.property(decimal, fc.constantFrom("vi" as const, "en" as const), (value, language) => {
        expect(readText(count, editText(count, value, language), language)).toBe(value);
      }),
    );
    for (const value of ["0", "1", null]) expect(readText(yesNo, editText(yesNo, value))).toBe(value);
  });

  test("one plain witness in a block decides how the doubtful ones are read", () => {
    expect(signsOf(["1.234", "12,5"], "vi")).toBe("vi");
    expect(signsOf(["1.234", "12.5"], "vi")).toBe("en");
    expect(signsOf(["1,234.50", "3"], "vi")).toBe("en");
    expect(signsOf(["1.234.567"], "en")).toBe("vi");
    expect(signsOf(["1.234", "Tổng"], "vi")).toBe("vi");
    expect(signsOf(["0.125"], "vi")).toBe("en");
  });
});

describe("changing", () => {
  test("a step is undone and done again, and says where", () => {
    const one = write(empty, [{ row: 1, part: "den", value: "28" }]);
    const two = write(one, [
      { row: 3, part: "num", value: "5" },
      { row: 1, part: "den", value: "29" },
    ]);
    expect(figureAt(two, "staff").den).toBe("29");
    const back = undo(two);
    expect(back.at).toEqual({ row: 3, part: "num" });
    expect(back.sheet.figures).toEqual({ ...one.figures, money: { num: null, den: null } });
    expect(redo(back.sheet).sheet.figures).toEqual(two.figures);
  });

  test("writing what is there already is no step", () => {
    const one = write(empty, [{ row: 0, part: "num", value: "4" }]);
    expect(write(one, [{ row: 0, part: "num", value: "4" }])).toBe(one);
  });

  test("a cell that is not there cannot be written", () => {
    expect(write(empty, [{ row: 0, part: "den", value: "4" }])).toBe(empty);
    expect(write(empty, [{ row: 9, part: "num", value: "4" }])).toBe(empty);
  });

  test("what somebody else saved is not ours to undo", () => {
    const mine = write(empty, [{ row: 0, part: "num", value: "4" }]);
    const both = takeOver(mine, { money: { num: "100", den: null } });
    expect(undo(both).sheet.figures).toMatchObject({ money: { num: "100" }, sessions: { num: null } });
  });

  const value = fc.option(fc.constantFrom("0", "1", "28", "ba"), { nil: null });
  const edit = fc.record({ row: fc.nat(4), part: fc.constantFrom("num" as const, "den" as const), value });
  const plain = (sheet: Sheet) => sheet.rows.map(({ id }) => figureAt(sheet, id));

  test("undoing everything gives the beginning, doing it all again gives the end", () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 12 }), (steps) => {
        const end = steps.reduce(write, empty);
        let sheet = end;
        for (let count = 0; count < end.past.length; count += 1) sheet = undo(sheet).sheet;
        expect(plain(sheet)).toEqual(plain(empty));
        expect(undo(sheet).at).toBeNull();
        while (sheet.future.length) sheet = redo(sheet).sheet;
        expect(plain(sheet)).toEqual(plain(end));
      }),
    );
  });
});

describe("the clipboard", () => {
  test("splits lines, tabs and quoted cells", () => {
    expect(readBlock("1\t2\r\n3\t\r\n")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
    expect(readBlock('"a\tb"\t"c ""d"""\n')).toEqual([["a\tb", 'c "d"']]);
    expect(readBlock("")).toEqual([]);
    expect(readBlock("7")).toEqual([["7"]]);
  });

  test("a block from Excel goes in from the corner down, in Vietnamese signs", () => {
    const { sheet, changed, leftOver, unreadable } = paste(
      empty,
      block(0),
      "12\t\n24\t28\nCó\t\n1.250.000\t\n6\t6\n",
    );
    expect(sheet.figures).toEqual({
      sessions: { num: "12", den: null },
      staff: { num: "24", den: "28" },
      plan: { num: "1", den: null },
      money: { num: "1250000", den: null },
      rooms: { num: "6", den: "6" },
    });
    expect([changed, leftOver, unreadable]).toEqual([7, 0, 0]);
  });

  test("the same block from an English Excel", () => {
    const { sheet } = paste(empty, block(3), "1,250,000.50\t\n1,234\t2,468");
    expect(sheet.figures).toEqual({
      money: { num: "1250000.50", den: null },
      rooms: { num: "1234", den: "2468" },
    });
  });

  test("what has no place is counted, what cannot be read shows as it came", () => {
    const { sheet, leftOver, unreadable } = paste(empty, block(3), "ba\t9\n1\t2\t3\n4\t5");
    expect(figureAt(sheet, "money")).toEqual({ num: "ba", den: null });
    expect(figureAt(sheet, "rooms")).toEqual({ num: "1", den: "2" });
    expect([leftOver, unreadable]).toEqual([4, 1]);
  });

  test("one cell fills the selection; a column goes down the denominators", () => {
    expect(paste(empty, block(0, 1, "num", "den"), "5").sheet.figures).toEqual({
      sessions: { num: "5", den: null },
      staff: { num: "5", den: "5" },
    });
    const down = paste(empty, block(1, 1, "den"), "28\n\n\n6").sheet;
    expect([figureAt(down, "staff").den, figureAt(down, "rooms").den]).toEqual(["28", "6"]);
  });

  test("a paste is one step to undo", () => {
    const { sheet } = paste(empty, block(0), "1\n2\t3\nkhông");
    expect(undo(sheet).sheet.past).toEqual([]);
  });

  const decimal = fc
    .tuple(fc.nat(10 ** 7), fc.stringMatching(/^\d{0,3}$/))
    .map(([whole, rest]) => (rest ? `${whole}.${rest}` : `${whole}`));
  const figure = (row: GridRow): fc.Arbitrary<Figure> =>
    fc.record({
      num: fc.option(row.kind === "boolean" ? fc.constantFrom("0", "1") : decimal, { nil: null }),
      den: row.kind === "ratio" ? fc.option(decimal, { nil: null }) : fc.constant(null),
    });
  const filled = fc.record({
    sessions: figure({ id: "", kind: "count" }),
    staff: figure({ id: "", kind: "ratio" }),
    plan: figure({ id: "", kind: "boolean" }),
    money: figure({ id: "", kind: "amount" }),
    rooms: figure({ id: "", kind: "ratio" }),
  });

  test("what is copied pastes back as itself, in either language", () => {
    fc.assert(
      fc.property(filled, fc.constantFrom("vi" as const, "en" as const), (figures, language) => {
        const whole = block(0, 4, "num", "den");
        const text = copyBlock(newSheet(rows, figures), whole, language);
        const again = paste(empty, whole, text, language);
        expect(again.leftOver).toBe(0);
        expect(rows.map(({ id }) => figureAt(again.sheet, id))).toEqual(
          rows.map(({ id }) => figures[id as keyof typeof figures]),
        );
      }),
    );
  });
});

test("a block between two corners, whichever came first", () => {
  expect(blockOf(at(3, "den"), at(1))).toEqual(block(1, 3, "num", "den"));
  expect(isInBlock(block(1, 3, "den"), { row: 2, part: "num" })).toBe(false);
  const cleared = clearBlock(
    newSheet(rows, { staff: { num: "1", den: "2" }, money: { num: "3", den: null } }),
    block(1, 3, "den"),
  );
  expect(cleared.figures).toMatchObject({ staff: { num: "1", den: null }, money: { num: "3" } });
});

test("last period fills what is empty, and overwrites only what is named", () => {
  const sheet = newSheet(rows, { sessions: { num: "2", den: null } });
  const previous = { sessions: { num: "9", den: null }, staff: { num: "24", den: "28" }, plan: null };
  expect(copyPrevious(sheet, previous).figures).toEqual({
    sessions: { num: "2", den: null },
    staff: { num: "24", den: "28" },
  });
  expect(figureAt(copyPrevious(sheet, previous, new Set(["sessions"])), "sessions").num).toBe("9");
});

test("the next row to mend goes round once", () => {
  const needs = ({ id }: GridRow) => id === "staff" || id === "rooms";
  expect(nextToMend(rows, 1, needs)).toBe(4);
  expect(nextToMend(rows, 4, needs)).toBe(1);
  expect(nextToMend(rows, -1, needs)).toBe(1);
  expect(nextToMend(rows, 0, () => false)).toBeNull();
});
