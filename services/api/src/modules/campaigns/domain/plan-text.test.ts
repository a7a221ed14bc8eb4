import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dienLucPlan } from "../../../demo/content/dien-luc-plan.ts";
import { legalDocuments } from "../../../demo/content/legal-bases.ts";
import { basisFindings, type DatedDocument, isInForce, successorOn, symbolMismatch } from "./bases.ts";
import { numberingGaps, ordinalOf, writeRoman } from "./numbering.ts";
import { textFindings } from "./plan-text.ts";

const seed = dienLucPlan.map((block, at) => ({ ...block, id: `${at}` }));
const bodyOf = (id: string | null) => seed.find((block) => block.id === id)?.body ?? "";

describe("the plan of Trường Mầm non Điện Lực", () => {
  it("jumps from IV to VI, and nowhere else", () => {
    const gaps = numberingGaps(seed);
    expect(gaps.map(({ vi }) => vi)).toEqual(["Đánh số nhảy từ IV sang VI, thiếu V."]);
    expect(bodyOf(gaps[0]?.sectionId ?? null)).toBe("TỔ CHỨC THỰC HIỆN");
  });

  it("is marked where its form is wrong: head, day, symbol, section, signature", () => {
    expect(textFindings(seed).map(({ code, sectionId }) => [code, bodyOf(sectionId).slice(0, 28)])).toEqual([
      ["header_incomplete", "Số: 13/KH-TrMN"],
      ["numbering_gap", "TỔ CHỨC THỰC HIỆN"],
      ["day_without_zero", "Căn cứ Kế hoạch số 31/KH-SGD"],
      ["symbol_mismatch", "Căn cứ Kế hoạch số 31/KH-SGD"],
      ["repeated_signature", "HIỆU TRƯỞNG"],
    ]);
  });
});

describe("numbering", () => {
  const block = (label: string | null, depth = 0, kind = "heading") => ({
    id: `${label}`,
    label,
    depth,
    kind,
  });
  const missing = (...blocks: Parameters<typeof numberingGaps>[0]) =>
    numberingGaps(blocks).map(({ vi }) => vi);

  it("knows Roman, Arabic and Vietnamese letters, and words before them", () => {
    expect(["IV.", "12.", "đ)", "Phụ lục 2."].map((label) => ordinalOf(label)?.number)).toEqual([
      4, 12, 5, 2,
    ]);
    expect(ordinalOf("-")).toBeUndefined();
  });

  it("đ follows d, g follows e; a part begins anew under each heading", () => {
    const items = [..."abcdđeg"].map((letter) => block(`${letter})`, 2, "content"));
    expect(missing(block("I."), block("1.", 1), ...items, block("2.", 1), block("a)", 2, "content"))).toEqual(
      [],
    );
    expect(missing(block("d)", 2, "content"))).toEqual(["Đánh số bắt đầu từ d, thiếu a."]);
  });

  it("a sequence without gaps is never marked, one with a number taken out always once", () => {
    const styles = [
      (n: number) => `${writeRoman(n)}.`,
      (n: number) => `${n}.`,
      (n: number) => `${[..."abcdđeghiklmnopqrstuvxy"][n - 1]})`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 18 }),
        (write, count, out) => {
          const all = Array.from({ length: count }, (_, i) => block(write(i + 1)));
          expect(numberingGaps(all)).toEqual([]);
          const gone = (out % (count - 2)) + 1;
          expect(numberingGaps(all.filter((_, i) => i !== gone))).toHaveLength(1);
        },
      ),
    );
  });
});

describe("bases", () => {
  const documents: readonly DatedDocument[] = legalDocuments.map(({ key, replacedByKey, ...rest }) => ({
    ...rest,
    id: key,
    replacedById: replacedByKey,
  }));
  const known = new Map(documents.map((document) => [document.id, document]));
  const cite = (id: string, on: string) => {
    const document = known.get(id);
    if (!document) throw new Error(id);
    return basisFindings([{ position: 0, document }], known, on);
  };

  it("the seed's laws were in force when it was issued", () => {
    expect([...cite("luat-tdkt-2003", "2022-01-12"), ...cite("nd-91-2017", "2022-01-12")]).toEqual([]);
  });

  it("the same citation in a later plan is marked with what is in force by then, across several replacements", () => {
    expect(cite("luat-tdkt-2003", "2024-01-02")).toMatchObject([
      { code: "basis_not_in_force", successorId: "luat-tdkt-2022", basisPosition: 0 },
    ]);
    expect(cite("nd-91-2017", "2024-05-01")[0]?.successorId).toBe("nd-98-2023");
    expect(cite("nd-91-2017", "2025-07-01")[0]?.successorId).toBe("nd-152-2025");
  });

  it("a law is not in force before its first day, nor after its last", () => {
    const law = known.get("luat-tdkt-2022");
    if (!law) throw new Error("no law");
    expect([isInForce(law, "2023-12-31"), isInForce(law, "2024-01-01")]).toEqual([false, true]);
    const old = known.get("luat-tdkt-2003");
    expect(old && [isInForce(old, "2023-12-31"), isInForce(old, "2024-01-01")]).toEqual([true, false]);
  });

  it("a circle of replacements ends", () => {
    const a: DatedDocument = {
      id: "a",
      number: "1",
      title: "",
      issuer: "",
      issuedOn: null,
      effectiveFrom: null,
      effectiveTo: "2000-01-01",
      replacedById: "b",
    };
    const b = { ...a, id: "b", replacedById: "a" };
    expect(
      successorOn(
        a,
        new Map([
          ["a", a],
          ["b", b],
        ]),
        "2022-01-01",
      ),
    ).toBeUndefined();
  });

  it("every document of the library has the symbol of its issuer; the seed's own citation has not", () => {
    expect(documents.flatMap(({ number, issuer }) => symbolMismatch(number, issuer) ?? [])).toEqual([]);
    expect(symbolMismatch("31/KH-SGDĐT", "Phòng GDĐT thành phố Thái Nguyên")?.code).toBe("symbol_mismatch");
    expect(symbolMismatch("3707/SGDĐT-VP", "Sở GDĐT Bình Định")).toBeUndefined();
  });
});
