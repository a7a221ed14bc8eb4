import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blocksFromText,
  byContent,
  citation,
  directEdges,
  documentDate,
  moved,
  placeGraph,
  stepsOf,
  storedTarget,
  typedTarget,
  yearsOf,
} from "./model.ts";
import type { BasisGraph, Campaign, PlanBasis } from "./queries.ts";

let next = 0;
const newId = () => `${next++}`;

describe("dates and citations", () => {
  it("days below ten and the months 1 and 2 have two figures, the others none to spare", () => {
    expect([documentDate("2022-01-12"), documentDate("2022-04-07")]).toEqual([
      "12 tháng 01 năm 2022",
      "07 tháng 4 năm 2022",
    ]);
  });

  it("a plan is cited by kind, number, date and issuer; a law by name", () => {
    const basis = {
      documentKind: "plan",
      number: "31/KH-SGDĐT",
      issuedOn: "2022-01-07",
      issuer: "Sở GDĐT Thái Nguyên",
      title: "về việc Tổ chức phong trào thi đua",
      article: null,
    } as PlanBasis;
    expect(citation(basis)).toBe(
      "Căn cứ Kế hoạch số 31/KH-SGDĐT ngày 07/01/2022 của Sở GDĐT Thái Nguyên về việc Tổ chức phong trào thi đua;",
    );
    expect(
      citation({
        ...basis,
        documentKind: "law",
        number: "15/2003/QH11",
        issuedOn: "2003-11-26",
        title: "Luật Thi đua, Khen thưởng",
        article: "Điều 16",
      }),
    ).toBe("Căn cứ Điều 16 Luật Thi đua, Khen thưởng số 15/2003/QH11 ngày 26/11/2003;");
  });
});

describe("a text pasted from Word", () => {
  it("becomes parts, sub-parts, contents, bullets, bases, recipients and the signature", () => {
    const text = `Căn cứ Kế hoạch số 31;

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Phát huy sức mạnh.
a) Tăng cường lãnh đạo.
đ) Đầu tư cơ sở vật chất.
Toàn thể cán bộ.
Nơi nhận:
- Phòng GDĐT (B/c);
HIỆU TRƯỞNG
Trần Thị Hòa`;
    expect(blocksFromText(text, newId).map(({ kind, depth, label }) => [kind, depth, label])).toEqual([
      ["basis", 0, null],
      ["heading", 0, "I."],
      ["heading", 1, "1."],
      ["bullet", 2, "-"],
      ["content", 2, "a)"],
      ["content", 2, "đ)"],
      ["paragraph", 0, null],
      ["recipient", 0, null],
      ["recipient", 0, "-"],
      ["signature", 0, null],
      ["signature", 0, null],
    ]);
  });

  it("loses no word, whatever it is", () => {
    const words = (text: string) =>
      text
        .normalize("NFC")
        .replace(/[\s\-–•+*:]/g, "")
        .toLowerCase();
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[-IVa-zđ0-9.) ]{0,30}$/), { maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        const blocks = blocksFromText(text, newId);
        expect(words(blocks.map(({ label, body }) => `${label ?? ""}${body}`).join(""))).toBe(words(text));
      }),
    );
  });
});

describe("targets", () => {
  it("of a percentage are typed as 85 and kept as 0.85, exactly, there and back", () => {
    const percent = { kind: "ratio", isPercent: true } as const;
    expect([storedTarget(percent, "85"), typedTarget(percent, "0.4")]).toEqual(["0.85", "40"]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.boolean(), (thousandths, isPercent) => {
        const criterion = { kind: "ratio", isPercent } as const;
        const typed = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
        expect(Number(typedTarget(criterion, storedTarget(criterion, typed)))).toBe(Number(typed));
      }),
    );
  });

  it("run over every calendar year of the campaign", () => {
    expect(yearsOf({ startsOn: "2021-09-01", endsOn: "2023-05-31" })).toEqual([2021, 2022, 2023]);
  });
});

describe("lists", () => {
  it("move by one step and stop at the edges", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });

  it("group by content in the order of first appearance", () => {
    const items = [{ content: "a" }, { content: "đ" }, { content: "a" }, { content: null }];
    expect(byContent(items).map(({ content, items: members }) => [content, members.length])).toEqual([
      ["a", 2],
      ["đ", 1],
      [null, 1],
    ]);
  });
});

describe("the way to a published plan", () => {
  const plan = (more: Partial<Campaign>) =>
    ({
      documentNumber: null,
      documentOn: null,
      signerName: null,
      sections: [],
      bases: [],
      criteria: [],
      periods: [],
      tasks: [],
      isRoot: false,
      ...more,
    }) as unknown as Campaign;

  it("asks a school for no calendar and the launching unit for one", () => {
    expect(stepsOf(plan({})).map(({ key }) => key)).not.toContain("calendar");
    expect(
      stepsOf(plan({ isRoot: true }))
        .filter(({ isNeeded }) => isNeeded)
        .map(({ key }) => key),
    ).toEqual(["criteria", "calendar"]);
  });
});

describe("the drawing of bases", () => {
  it("leaves out what a longer way tells, and joins everything that was joined", () => {
    const edge = (fromId: string, toId: string) => ({
      fromId,
      toId,
      kind: "program" as const,
      article: null,
    });
    expect(
      directEdges([edge("a", "b"), edge("b", "c"), edge("a", "c")]).map(({ fromId, toId }) => fromId + toId),
    ).toEqual(["ab", "bc"]);
    // Ranks rise along every edge, so these graphs have no circles.
    const edges = fc.uniqueArray(
      fc
        .tuple(fc.nat(6), fc.nat(6))
        .filter(([from, to]) => from < to)
        .map(([from, to]) => edge(`${from}`, `${to}`)),
      { selector: ({ fromId, toId }) => fromId + toId, maxLength: 15 },
    );
    const reach = (list: BasisGraph["edges"]) => {
      const pairs = new Set(list.map(({ fromId, toId }) => fromId + toId));
      for (let round = 0; round < 7; round++)
        for (const a of [...pairs])
          for (const b of [...pairs]) if (a[1] === b[0]) pairs.add(`${a[0]}${b[1]}`);
      return [...pairs].sort();
    };
    fc.assert(
      fc.property(edges, (list) => {
        const kept = directEdges(list);
        expect(reach(kept)).toEqual(reach(list));
        for (const one of kept) expect(reach(kept.filter((other) => other !== one))).not.toEqual(reach(list));
      }),
    );
  });

  it("gives every document a place of its own, in the column of its rank", () => {
    const ids = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1 });
    fc.assert(
      fc.property(ids, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (names, ranks) => {
        const nodes = names.map((id, at) => ({ id, rank: ranks[at] ?? 0 })) as unknown as BasisGraph["nodes"];
        const edges = nodes.flatMap((from) =>
          nodes
            .filter((to) => to.rank > from.rank)
            .map((to) => ({ fromId: from.id, toId: to.id, kind: "program" as const, article: null })),
        );
        const placed = placeGraph({ nodes, edges });
        expect(new Set(placed.nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(nodes.length);
        for (const a of placed.nodes)
          for (const b of placed.nodes)
            expect(Math.sign(a.column - b.column)).toBe(Math.sign(a.node.rank - b.node.rank));
        expect(placeGraph({ nodes, edges })).toEqual(placed);
      }),
    );
  });
});
