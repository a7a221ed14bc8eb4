import type { Day } from "../../../shared/day.ts";
import { type Finding, finding } from "./finding.ts";

/** A document as far as its validity goes. */
export interface DatedDocument {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly effectiveFrom: Day | null;
  /** Last day in force. */
  readonly effectiveTo: Day | null;
  readonly replacedById: string | null;
}

/** A plan or resolution that names no first day counts from the day of issue; one without any date always counts. */
export const isInForce = (document: DatedDocument, on: Day): boolean =>
  (document.effectiveFrom ?? document.issuedOn ?? on) <= on &&
  (document.effectiveTo === null || on <= document.effectiveTo);

/** The first document down the line of replacements that is in force on the day. */
export function successorOn(
  document: DatedDocument,
  known: ReadonlyMap<string, DatedDocument>,
  on: Day,
): DatedDocument | undefined {
  const seen = new Set([document.id]);
  let next = document.replacedById === null ? undefined : known.get(document.replacedById);
  while (next && !seen.has(next.id)) {
    if (isInForce(next, on)) return next;
    seen.add(next.id);
    next = next.replacedById === null ? undefined : known.get(next.replacedById);
  }
  return undefined;
}

const vietnamese = (day: Day) => day.split("-").reverse().join("/");

/** Bases that are not in force on the plan's date, with the successor to cite instead; and bases whose symbol is another body's. */
export function basisFindings(
  bases: readonly { readonly position: number; readonly document: DatedDocument }[],
  known: ReadonlyMap<string, DatedDocument>,
  on: Day,
): readonly Finding[] {
  return bases.flatMap(({ position, document }) => {
    const findings: Finding[] = [];
    if (!isInForce(document, on)) {
      const successor = successorOn(document, known, on);
      const day = vietnamese(on);
      findings.push(
        finding(
          "basis_not_in_force",
          `${document.number} không có hiệu lực vào ngày ${day}.${successor ? ` Văn bản đang có hiệu lực: ${successor.number}.` : ""}`,
          `${document.number} is not in force on ${day}.${successor ? ` In force instead: ${successor.number}.` : ""}`,
          { basisPosition: position, successorId: successor?.id ?? null },
        ),
      );
    }
    const mismatch = symbolMismatch(document.number, document.issuer);
    if (mismatch) findings.push({ ...mismatch, basisPosition: position });
    return findings;
  });
}

/** Bodies by the last part of a document's symbol, and how their names begin or read. */
const bodies: readonly {
  readonly symbol: RegExp;
  readonly name: RegExp;
  readonly vi: string;
  readonly en: string;
}[] = [
  { symbol: /^SGD(&|VÀ)?ĐT$/, name: /(^|\s)sở /i, vi: "Sở GDĐT", en: "a Sở GDĐT" },
  { symbol: /^P?GD(&|VÀ)?ĐT$/, name: /(^|\s)phòng /i, vi: "Phòng GDĐT", en: "a Phòng GDĐT" },
  {
    symbol: /^BGD(&|VÀ)?ĐT$/,
    name: /^bộ giáo dục/i,
    vi: "Bộ Giáo dục và Đào tạo",
    en: "the Ministry of Education",
  },
  { symbol: /^BNV$/, name: /^bộ nội vụ/i, vi: "Bộ Nội vụ", en: "the Ministry of Home Affairs" },
  { symbol: /^UBND$/, name: /ubnd|ủy ban nhân dân|uỷ ban nhân dân/i, vi: "UBND", en: "a People's Committee" },
  { symbol: /^HĐND$/, name: /hđnd|hội đồng nhân dân/i, vi: "HĐND", en: "a People's Council" },
  { symbol: /^TTG$/, name: /thủ tướng/i, vi: "Thủ tướng Chính phủ", en: "the Prime Minister" },
  { symbol: /^CP$/, name: /chính phủ/i, vi: "Chính phủ", en: "the Government" },
  { symbol: /^QH\d*$/, name: /quốc hội/i, vi: "Quốc hội", en: "the National Assembly" },
  {
    symbol: /^TU$/,
    name: /tỉnh ủy|tỉnh uỷ|thành ủy|đảng bộ/i,
    vi: "cấp ủy tỉnh",
    en: "a provincial Party committee",
  },
];

/** A number whose symbol belongs to one body and whose issuer is named as another: "31/KH-SGDĐT của Phòng GDĐT". */
export function symbolMismatch(number: string, issuer: string): Finding | undefined {
  const symbol = number.split(/[-/]/).at(-1)?.trim().toUpperCase() ?? "";
  const body = bodies.find((one) => one.symbol.test(symbol));
  if (!body || body.name.test(issuer)) return undefined;
  return finding(
    "symbol_mismatch",
    `Ký hiệu ${number} là của ${body.vi}, nhưng nơi ban hành ghi “${issuer}”.`,
    `The symbol of ${number} is that of ${body.en}, but the issuer named is “${issuer}”.`,
  );
}
