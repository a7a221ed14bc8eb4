import { symbolMismatch } from "./bases.ts";
import { type Finding, finding } from "./finding.ts";
import { type NumberedBlock, numberingGaps } from "./numbering.ts";

export interface TextBlock extends NumberedBlock {
  readonly body: string;
}

/** "số 31/KH-SGDĐT ngày 7/01/2022 của Phòng GDĐT thành phố Thái Nguyên về việc ..." */
const citation =
  /(?<number>\d+\/[\p{Lu}\d&]+(?:-[\p{Lu}\p{Ll}\d&]+)*)\s+ngày\s+[\d/]+\s+của\s+(?<issuer>[^,;.“]+?)(?=\s+về\s|[,;.“]|$)/gu;
/** Days below ten and the months January and February are written with two figures (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const shortDay = /ngày\s+(?<day>\d)(?=\s+tháng\s|[/-]\d)/u;
const shortMonth = /(?:ngày\s+\d{1,2}[/-]|tháng\s+)(?<month>[12])(?=[/-]\d{4}|\s+năm\s)/u;

/** What a reader trained in drafting documents would mark in a plan's text. */
export function textFindings(blocks: readonly TextBlock[]): readonly Finding[] {
  return [
    ...headerFindings(blocks),
    ...numberingGaps(blocks),
    ...blocks.flatMap(({ id, body }) => [...dateFindings(id, body), ...citationFindings(id, body)]),
    ...signatureFindings(blocks),
  ];
}

function headerFindings(blocks: readonly TextBlock[]): Finding[] {
  const header = blocks.filter((block) => block.kind === "header");
  const [first] = header;
  // A plan without a header of its own gets one made from its fields.
  if (!first || header.some(({ body }) => /cộng hòa xã hội chủ nghĩa việt nam/i.test(body.normalize("NFC"))))
    return [];
  return [
    finding(
      "header_incomplete",
      "Phần đầu thiếu Quốc hiệu, Tiêu ngữ, cơ quan chủ quản và tên đơn vị (Nghị định 30/2020/NĐ-CP, Điều 8).",
      "The head lacks the national name and motto, the superior body and the unit's name (Decree 30/2020, art. 8).",
      { sectionId: first.id },
    ),
  ];
}

function dateFindings(sectionId: string, body: string): Finding[] {
  const day = shortDay.exec(body)?.groups?.["day"] ?? shortMonth.exec(body)?.groups?.["month"];
  if (!day) return [];
  return [
    finding(
      "day_without_zero",
      `Ngày nhỏ hơn 10 và tháng 1, 2 phải có số 0 phía trước: viết 0${day}.`,
      `Days below ten and the months 1 and 2 have a leading zero: write 0${day}.`,
      { sectionId },
    ),
  ];
}

function citationFindings(sectionId: string, body: string): Finding[] {
  return [...body.normalize("NFC").matchAll(citation)].flatMap(({ groups }) => {
    const found = symbolMismatch(groups?.["number"] ?? "", (groups?.["issuer"] ?? "").trim());
    return found ? [{ ...found, sectionId }] : [];
  });
}

function signatureFindings(blocks: readonly TextBlock[]): Finding[] {
  const signatures = blocks.filter((block) => block.kind === "signature");
  return signatures.flatMap(({ id, body }, at) =>
    at > 0 && signatures[at - 1]?.body.trim() === body.trim()
      ? [
          finding(
            "repeated_signature",
            `“${body.trim()}” ghi hai lần ở phần ký.`,
            `“${body.trim()}” stands twice in the signature.`,
            { sectionId: id },
          ),
        ]
      : [],
  );
}
