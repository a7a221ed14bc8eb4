import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "./queries.ts";
import {
  actOf,
  actOfFault,
  type DraftOrder,
  draftOf,
  emptyAct,
  emptyOrder,
  madeBy,
  orderOf,
  summaryOf,
  unitsOfLines,
  withAct,
  withMoved,
  withNames,
} from "./reorganisation.ts";

const unit = (code: string, name = code) => ({ code, name, level: "school" });
const merge = { ...emptyAct("merge", "m"), units: [unit("a")], target: unit("b") };
const common = { effectiveOn: "2025-07-01", title: "Sáp nhập A vào B", legalBasis: "Quyết định 1" };

describe("the order that the forms describe", () => {
  test("is there only when everything asked for is", () => {
    const draft: DraftOrder = { ...emptyOrder, ...common, acts: [merge] };
    expect(orderOf(draft)).toEqual({
      ...common,
      acts: [{ kind: "merge", units: ["a"], into: "b" }],
      passStaff: true,
    });
    for (const missing of [
      { effectiveOn: null },
      { title: " " },
      { legalBasis: "" },
      { acts: [] },
      { acts: [{ ...merge, target: null }] },
      { acts: [merge, { ...merge, units: [] }] },
    ])
      expect(orderOf({ ...draft, ...missing })).toBeUndefined();
  });

  test("gives each child of a divided unit to its part, shares as parts of one", () => {
    expect(
      actOf({
        ...emptyAct("split"),
        units: [unit("a")],
        newLevel: "commune",
        parts: [
          { name: "Đông", share: "33,3" },
          { name: "Tây", share: "66.7" },
        ],
        children: { x: 0, y: 1, z: -1 },
      }),
    ).toEqual({
      kind: "split",
      unit: "a",
      keepsOpen: false,
      into: [
        { unit: { name: "Đông", level: "commune" }, share: 0.333, children: ["x"] },
        { unit: { name: "Tây", level: "commune" }, share: 0.667, children: ["y"] },
      ],
    });
    expect(
      actOf({ ...emptyAct("split"), units: [unit("a")], parts: [{ name: "Đông", share: "0" }] }),
    ).toBeUndefined();
  });

  test("names units to be made by codes of their own", () => {
    expect(unitsOfLines("UBND phường Quan Triều\n\n UBND phường Quan Triều \n!!")).toEqual([
      { name: "UBND phường Quan Triều", code: "ubnd-phuong-quan-trieu" },
      { name: "UBND phường Quan Triều", code: "ubnd-phuong-quan-trieu-2" },
      { name: "!!", code: "don-vi" },
    ]);
  });

  test("lets a later act speak of a unit that an earlier one makes, and only then gives it a code", () => {
    const create = {
      ...emptyAct("create", "1234-5"),
      newNames: "UBND xã Đông\nUBND xã Tây",
      newLevel: "commune",
    };
    const [east] = madeBy(create);
    const move = { ...emptyAct("move"), units: [unit("a")], target: east ?? null };
    expect(orderOf({ ...emptyOrder, ...common, acts: [create, move] })?.acts).toEqual([
      {
        kind: "create",
        units: [
          { name: "UBND xã Đông", code: "ubnd-xa-dong-1234", level: "commune" },
          { name: "UBND xã Tây", level: "commune" },
        ],
      },
      { kind: "move", units: [{ unit: "a", to: "ubnd-xa-dong-1234" }] },
    ]);
  });
});

describe("the list of acts", () => {
  const acts = ["1", "2", "3"].map((id) => emptyAct("close", id));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join("");

  test("takes an act in, changed ones in their place", () => {
    expect(ids(withAct(acts, emptyAct("move", "4")))).toBe("1234");
    const changed = withAct(acts, emptyAct("move", "2"));
    expect(ids(changed)).toBe("123");
    expect(changed[1]?.kind).toBe("move");
  });

  test("moves one up or down, and stays at its ends", () => {
    expect(ids(withMoved(acts, 1, -1))).toBe("213");
    expect(ids(withMoved(acts, 1, 1))).toBe("132");
    expect(withMoved(acts, 0, -1)).toBe(acts);
    expect(withMoved(acts, 2, 1)).toBe(acts);
  });

  test("knows which act a fault is about", () => {
    expect(actOfFault("acts/2/units/0")).toBe(2);
    expect(actOfFault("acts")).toBeUndefined();
  });

  test("is spoken of by the names of its units", () => {
    const create = { ...emptyAct("create", "1234-5"), newNames: "UBND xã Đông", newLevel: "commune" };
    const acts = [{ ...merge, units: [unit("a", "Trường A")] }, create];
    expect(withNames("Không thấy đơn vị “ubnd-xa-dong-1234” dưới “a”; “c” thì có", acts)).toBe(
      "Không thấy đơn vị “UBND xã Đông” dưới “Trường A”; “c” thì có",
    );
  });

  test("says of each act what it is about", () => {
    const level = (code: string) => `cấp ${code}`;
    expect(summaryOf({ ...merge, units: ["A", "B", "C", "D"].map((one) => unit(one)) }, level)).toEqual([
      "A, B, C +1",
      "b",
    ]);
    expect(summaryOf({ ...emptyAct("abolish_level"), level: "district" }, level)).toEqual(["cấp district"]);
  });
});

describe("a kept order", () => {
  const code = fc.stringMatching(/^[a-z]{2,8}$/);
  const name = fc.stringMatching(/^[A-ZĐ][a-zà-ỹ]{2,8}$/u);
  const level = fc.constantFrom("school", "commune");
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant("close" as const), units: fc.uniqueArray(code, { minLength: 1 }) }),
    fc.record({
      kind: fc.constant("move" as const),
      units: fc.uniqueArray(fc.record({ unit: code, to: code }), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constantFrom("merge" as const, "merge_provinces" as const),
      units: fc.uniqueArray(code, { minLength: 1 }),
      into: fc.oneof(code, fc.record({ name, level })),
    }),
    fc.record({
      kind: fc.constant("create" as const),
      units: fc.uniqueArray(fc.record({ name, level, parent: code }), {
        minLength: 1,
        selector: (one) => one.name,
      }),
    }),
    fc.record({
      kind: fc.constant("rename" as const),
      units: fc.array(fc.record({ unit: code, name }), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant("rename_level" as const), level, nameVi: name }),
    fc.record({
      kind: fc.constant("split" as const),
      unit: code,
      keepsOpen: fc.boolean(),
      into: fc.uniqueArray(
        fc.record({
          unit: fc.record({ name, level }),
          share: fc.integer({ min: 1, max: 1000 }).map((share) => share / 1000),
          children: fc.constant<string[]>([]),
        }),
        { minLength: 1, selector: (one) => one.unit.name },
      ),
    }),
    fc.record({
      kind: fc.constant("abolish_level" as const),
      level,
      create: fc.constant<{ name: string; code: string; level: string }[]>([
        { name: "UBND xã Đông", code: "ubnd-xa-dong", level: "commune" },
      ]),
      map: fc.array(fc.record({ unit: code, to: code })),
      rest: fc.constantFrom("up" as const, "refuse" as const),
    }),
  );

  test("comes back as it was, whatever the forms can show of it", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 4 }), fc.boolean(), (acts, passStaff) => {
        expect(orderOf(draftOf({ ...common, acts, passStaff }, []))).toEqual({ ...common, acts, passStaff });
      }),
    );
  });

  test("is shown by the names of its units, which later acts keep speaking of", () => {
    const acts: Act[] = [
      { kind: "create", units: [{ name: "UBND xã Đông", level: "commune", code: "dong" }] },
      { kind: "move", units: [{ unit: "a", to: "dong" }] },
    ];
    const draft = draftOf({ ...common, acts }, [unit("a", "Trường A")]);
    expect(draft.acts[1]).toMatchObject({
      units: [{ name: "Trường A" }],
      target: { code: "dong", name: "UBND xã Đông", level: "commune" },
    });
    expect(orderOf(draft)?.acts).toEqual(acts);
  });

  test("an act that the forms cannot show is spoken of by the names of its units and levels as well", () => {
    const acts: Act[] = [
      { kind: "rename", units: [{ unit: "a", name: "Trường Mới", symbol: "TM" }] },
      { kind: "abolish_level", level: "district", under: "b" },
    ];
    const draft = draftOf({ ...common, acts }, [unit("a", "Trường A")]);
    expect(draft.acts.map((act) => summaryOf(act, (code) => `cấp ${code}`))).toEqual([
      ["Trường A"],
      ["cấp district"],
    ]);
    expect(orderOf(draft)?.acts).toEqual(acts);
  });
});
