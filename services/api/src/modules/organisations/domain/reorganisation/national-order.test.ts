import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "../../../../shared/table-columns.ts";
import { nationalLines } from "../national-tree.ts";
import { unitColumns } from "../unit-import.ts";
import { expand } from "./expand.ts";
import { nationalOrder, type StandingUnit, successionColumns, tableToFill } from "./national-order.ts";

const levels = [
  { code: "ministry", rank: 0, isReporting: false },
  { code: "province", rank: 1, isReporting: false },
  { code: "district", rank: 2, isReporting: false },
  { code: "commune", rank: 3, isReporting: false },
  { code: "school", rank: 4, isReporting: true },
];
type Row = readonly [
  code: string,
  name: string,
  level: string,
  parent: string | null,
  adminCode: string | null,
];
const standing = (rows: readonly Row[]): StandingUnit[] =>
  rows.map(([code, name, level, parentCode, adminCode]) => ({ code, name, level, parentCode, adminCode }));
const small = standing([
  ["bo", "Bộ", "ministry", null, null],
  ["so-tn", "Sở GDĐT Thái Nguyên", "province", "bo", "19"],
  ["so-bk", "Sở GDĐT Bắc Kạn", "province", "bo", "06"],
  ["pgd-tp", "Phòng GDĐT TP Thái Nguyên", "district", "so-tn", "164"],
  ["pgd-bb", "Phòng GDĐT Ba Bể", "district", "so-bk", "061"],
  ["x-quang-vinh", "UBND Phường Quang Vinh", "commune", "pgd-tp", "05434"],
  ["x-tan-long", "UBND Phường Tân Long", "commune", "pgd-tp", "05482"],
  ["x-tan-cuong", "UBND Xã Tân Cương", "commune", "pgd-tp", "05503"],
  ["x-cho-ra", "UBND Thị trấn Chợ Rã", "commune", "pgd-bb", "01888"],
  ["mn-dien-luc", "Trường Mầm non Điện Lực", "school", "pgd-tp", "05434"],
  ["mn-cho-ra", "Trường Mầm non Chợ Rã", "school", "pgd-bb", null],
]);
const newTree = {
  asOf: "2025-07-01",
  provinces: [
    {
      code: "19",
      fullName: "Tỉnh Thái Nguyên",
      communes: [
        { code: "05482", fullName: "Phường Quan Triều" },
        { code: "05503", fullName: "Xã Tân Cương" },
        { code: "01912", fullName: "Xã Chợ Rã" },
      ],
    },
  ],
};
const whole = "19,19\n06,19\n05434,05482\n05482,05482\n05503,05503\n01888,01912";
const work = (table: string, units = small, tree: Record<string, unknown> = newTree) => {
  const lines = `from,to,share\n${table}`
    .split("\n")
    .map((line, at) => ({ line: at + 1, cells: line.split(",") }));
  return nationalOrder(
    readColumns(nationalLines(tree) ?? [], unitColumns),
    readColumns(lines, successionColumns),
    { units, reportingLevels: new Set(["school"]), takenCodes: new Set(units.map(({ code }) => code)) },
  );
};
/** The tree as the acts leave it. */
const carriedOut = (units: readonly StandingUnit[], acts: ReturnType<typeof work>["acts"]) => {
  const noOf = new Map(units.map(({ code }, at) => [code, at + 1]));
  const tree = units.map((unit, at) => ({
    no: at + 1,
    code: unit.code,
    name: unit.name,
    shortName: unit.name,
    level: unit.level,
    parentNo: noOf.get(unit.parentCode ?? "") ?? null,
    isOpen: true,
  }));
  return expand({ actingNo: 1, isRoot: true, units: tree, levels, takenCodes: new Set() }, acts);
};
const faults = (table: string, units = small) =>
  work(table, units).faults.map(({ line, column, code }) => [line, column, code]);

describe("the order of a whole re-organisation", () => {
  test("provinces join, the tier between ends, communes merge, schools follow the commune they lie in", () => {
    const { acts, faults: wrong, totals } = work(`${whole}\n061,01912`);
    expect(wrong).toEqual([]);
    expect(totals).toEqual([
      { level: "province", before: 2, after: 1 },
      { level: "district", before: 2, after: 0 },
      { level: "commune", before: 4, after: 3 },
    ]);
    const { draft, faults: refused } = carriedOut(small, acts);
    expect(refused).toEqual([]);
    const parent = (code: string) => draft.byNo(draft.byCode(code)?.parentNo ?? null)?.code;
    expect(parent("mn-dien-luc")).toBe("ubnd-phuong-quan-trieu");
    expect(parent("mn-cho-ra")).toBe("ubnd-xa-cho-ra");
    // It keeps code and name: the same unit, now beneath its province. A reused code is another unit.
    expect(parent("x-tan-cuong")).toBe("so-tn");
    expect(draft.byCode("x-tan-cuong")?.isOpen).toBe(true);
    expect(draft.byCode("x-tan-long")?.isOpen).toBe(false);
    expect(draft.byCode("so-bk")?.isOpen).toBe(false);
    expect(draft.byCode("mn-dien-luc")?.renaming).toEqual({
      adminCode: "05482",
      adminCodeFrom: "2025-07-01",
    });
  });

  test("a commune that is divided leaves its parts to several, with their shares", () => {
    const table = `${whole.replace("05434,05482", "05434,05482,0.6\n05434,05503,40%")}\n061,01912`;
    const { acts } = work(table);
    const { draft, faults: refused } = carriedOut(small, acts);
    expect(refused).toEqual([]);
    const no = draft.byCode("x-quang-vinh")?.no;
    expect(
      draft.lineage
        .filter(({ predecessorNo }) => predecessorNo === no)
        .map(({ unitNo, share }) => [draft.byNo(unitNo)?.code, share]),
    ).toEqual([
      ["ubnd-phuong-quan-trieu", 0.6],
      ["x-tan-cuong", 0.4],
    ]);
    expect(draft.byNo(draft.byCode("mn-dien-luc")?.parentNo ?? null)?.code).toBe("ubnd-phuong-quan-trieu");
  });

  test("names every wrong cell, whom the table leaves out, and the school of which nobody knows where it lies", () => {
    expect(faults(whole)).toEqual([[0, "from", "without-place"]]);
    expect(faults(`${whole}\nmn-cho-ra,01912`)).toEqual([]);
    expect(
      faults("19,19,0.5\n06,05482\n05434,99999\n99999,05482\n05482,05482,2\n05503,\n01888,01912\n061,01912"),
    ).toEqual([
      [2, "share", "whole-province"],
      [3, "to", "wrong-level"],
      [4, "to", "unknown-new"],
      [5, "from", "unknown-old"],
      [6, "share", "not-a-share"],
      [7, "to", "required"],
      [0, "from", "without-successor"],
      [0, "from", "without-successor"],
      [0, "from", "without-successor"],
      [0, "from", "without-successor"],
    ]);
    // A spreadsheet that takes codes for numbers drops the zeros in front: what was meant is named.
    const { faults: bare } = work(
      `${whole.replace("05434,05482", "5434,5482").replace("06,19", "6,19")}\n061,01912`,
    );
    expect(bare.map(({ line, column, code, other }) => [line, column, code, other])).toEqual([
      [3, "from", "zeros-lost", "06"],
      [4, "from", "zeros-lost", "05434"],
      [4, "to", "zeros-lost", "05482"],
      [0, "from", "without-successor", undefined],
      [0, "from", "without-successor", undefined],
    ]);
    expect(faults(`${whole}\n061,01912\n05503,05482,0.1`)).toEqual([[9, "share", "shares-above-one"]]);
  });

  test("says of every unit what becomes of it, also where the table is not finished", () => {
    const told = (table: string) =>
      Object.fromEntries(
        work(table).lines.map(({ fate, code, name, others }) => [
          code ?? name,
          [fate, ...others.map((one) => `${one.adminCode} ${one.share}`)].join(" "),
        ]),
      );
    expect(told("19,19\n05434,05482,0.6\n05434,05503,0.4\n05503,05503")).toEqual({
      "UBND Phường Quan Triều": "made 05434 0.6",
      "UBND Xã Chợ Rã": "made",
      "so-tn": "kept 19 1",
      "so-bk": "unmapped",
      "x-quang-vinh": "split 05482 0.6 05503 0.4",
      "x-tan-long": "unmapped",
      "x-tan-cuong": "kept 05503 1",
      "x-cho-ra": "unmapped",
      "pgd-tp": "ended",
      "pgd-bb": "ended",
      "mn-dien-luc": "moved 05482 1",
      "mn-cho-ra": "unmapped",
    });
  });

  test("the table to fill in holds every unit that must go somewhere, and what goes on is offered", () => {
    const { lines } = work("19,19\n05434,05482,0.6\n05434,05503,0.4");
    const tree = readColumns(nationalLines(newTree) ?? [], unitColumns);
    expect(
      tableToFill(lines, tree).map(({ from, to, share, isOffered }) => [from, to, share, isOffered]),
    ).toEqual([
      ["19", "19", "", false],
      ["06", "", "", false],
      ["05434", "05482", "0.6", false],
      ["05434", "05503", "0.4", false],
      ["05482", "05482", "", true],
      ["05503", "05503", "", true],
      ["01888", "", "", false],
      ["mn-cho-ra", "", "", false],
    ]);
  });

  test("any nation, any table: nobody is lost, no district stays, every school stands in the place it is mapped to", () => {
    const shape = fc.record({
      provinces: fc.integer({ min: 1, max: 4 }),
      districts: fc.integer({ min: 1, max: 3 }),
      communes: fc.integer({ min: 1, max: 4 }),
      targets: fc.array(fc.record({ province: fc.nat(2) }), { minLength: 1, maxLength: 6 }),
      choice: fc.infiniteStream(fc.nat(1000)),
    });
    fc.assert(
      fc.property(shape, ({ provinces, districts, communes, targets, choice }) => {
        const pick = () => choice.next().value as number;
        const rows: Row[] = [["bo", "Bộ", "ministry", null, null]];
        const table: string[] = [];
        const provinceOf = new Map<string, string>();
        const to = targets.map(({ province }, at) => ({
          code: `c${at}`,
          province: `p${province % provinces}`,
        }));
        const wanted = new Map<string, string>();
        for (let p = 0; p < provinces; p += 1) {
          rows.push([`so-${p}`, `Sở GDĐT Tỉnh cũ ${p}`, "province", "bo", `P${p}`]);
          const home = to[pick() % to.length]?.province ?? "";
          table.push(`P${p},${home}`);
          provinceOf.set(`P${p}`, home);
          for (let d = 0; d < districts; d += 1) {
            rows.push([`pgd-${p}-${d}`, `Phòng ${p}-${d}`, "district", `so-${p}`, `D${p}${d}`]);
            for (let c = 0; c < communes; c += 1) {
              const code = `X${p}${d}${c}`;
              rows.push([code.toLowerCase(), `UBND Xã cũ ${code}`, "commune", `pgd-${p}-${d}`, code]);
              rows.push([`mn-${code.toLowerCase()}`, `MN ${code}`, "school", `pgd-${p}-${d}`, code]);
              const target = to[pick() % to.length]?.code ?? "";
              wanted.set(`mn-${code.toLowerCase()}`, target);
              table.push(`${code},${target}`);
            }
          }
        }
        const homes = [...new Set(to.map(({ province }) => province))];
        const tree = {
          provinces: homes.map((code) => ({
            code,
            fullName: `Tỉnh mới ${code}`,
            communes: to
              .filter(({ province }) => province === code)
              .map((one) => ({ code: one.code, fullName: `Xã mới ${one.code}` })),
          })),
        };
        const units = standing(rows);
        const { acts, faults: wrong, lines } = work(table.join("\n"), units, tree);
        expect(wrong).toEqual([]);
        // Whoever is said to begin or to end does so; nobody is told of twice or not at all.
        const told = (fate: string) => lines.filter((line) => line.fate === fate).length;
        expect(lines.length - told("made")).toBe(units.length - 1);
        const { draft, faults: refused } = carriedOut(units, acts);
        expect(refused).toEqual([]);
        const open = [...draft.units()].filter(({ isOpen }) => isOpen);
        const count = (level: string) => open.filter((unit) => unit.level === level).length;
        expect([...draft.units()].filter(({ made }) => made).length).toBe(told("made"));
        expect([...draft.units()].filter(({ before, isOpen }) => before && !isOpen).length).toBe(
          told("merged") + told("split") + told("ended"),
        );
        expect([count("province"), count("district"), count("commune")]).toEqual([
          homes.length,
          0,
          to.length,
        ]);
        for (const [school, target] of wanted) {
          const commune = draft.byNo(draft.byCode(school)?.parentNo ?? null);
          expect(commune?.made?.adminCode).toBe(target);
          expect(draft.byNo(commune?.parentNo ?? null)?.level).toBe("province");
        }
      }),
      { numRuns: 60 },
    );
  });
});
