import { type Finding, finding } from "./finding.ts";

/** A block of a plan's text, as far as numbering goes. */
export interface NumberedBlock {
  readonly id: string;
  readonly depth: number;
  readonly kind: string;
  readonly label: string | null;
}

/** Letters as Vietnamese documents count: a, b, c, d, đ, e, g, h, i, k ... (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

interface Ordinal {
  /** What must be alike for two labels to belong to one sequence: "roman", "arabic", "letter" and any words before. */
  readonly style: string;
  readonly number: number;
  readonly write: (n: number) => string;
}

/** "IV." is the fourth of the Roman sequence, "đ)" the fifth letter, "Phụ lục 2." the second of "Phụ lục". */
export function ordinalOf(label: string): Ordinal | undefined {
  const parts = /^(?<before>.*?)\s*(?<sign>\p{L}|[IVXL]+|\d{1,3})[.)]?$/u.exec(label.trim())?.groups;
  const sign = parts?.["sign"];
  if (!sign) return undefined;
  const before = (parts["before"] ?? "").toLowerCase();
  if (/^\d+$/.test(sign)) return { style: `arabic ${before}`, number: Number(sign), write: String };
  const fromRoman = /^[IVXL]+$/.test(sign) ? readRoman(sign) : undefined;
  if (fromRoman) return { style: `roman ${before}`, number: fromRoman, write: writeRoman };
  const at = letters.indexOf(sign.toLowerCase());
  if (at < 0 || before !== "") return undefined;
  const isUpper = sign !== sign.toLowerCase();
  return {
    style: isUpper ? "upper" : "letter",
    number: at + 1,
    write: (n) => (isUpper ? (letters[n - 1] ?? "?").toUpperCase() : (letters[n - 1] ?? "?")),
  };
}

/** Gaps in the numbering: IV followed by VI, a sequence that begins with 2. Depth and style tell sequences apart. */
export function numberingGaps(blocks: readonly NumberedBlock[]): readonly Finding[] {
  const findings: Finding[] = [];
  let running: { depth: number; style: string; last: Ordinal; label: string }[] = [];
  for (const block of blocks) {
    const ordinal = block.label === null ? undefined : ordinalOf(block.label);
    if (block.kind === "heading")
      running = running.filter(
        (one) => one.depth < block.depth || (one.depth === block.depth && one.style === ordinal?.style),
      );
    if (!ordinal || block.label === null) continue;
    const before = running.find((one) => one.depth === block.depth && one.style === ordinal.style);
    const expected = (before?.last.number ?? 0) + 1;
    if (ordinal.number > expected) {
      const missing = ordinal.write(expected);
      findings.push(
        before
          ? finding(
              "numbering_gap",
              `Đánh số nhảy từ ${bare(before.label)} sang ${bare(block.label)}, thiếu ${missing}.`,
              `Numbering goes from ${bare(before.label)} to ${bare(block.label)}; ${missing} is missing.`,
              { sectionId: block.id },
            )
          : finding(
              "numbering_gap",
              `Đánh số bắt đầu từ ${bare(block.label)}, thiếu ${missing}.`,
              `Numbering begins with ${bare(block.label)}; ${missing} is missing.`,
              { sectionId: block.id },
            ),
      );
    }
    running = running.filter((one) => one !== before && one.depth <= block.depth);
    running.push({ depth: block.depth, style: ordinal.style, last: ordinal, label: block.label });
  }
  return findings;
}

const bare = (label: string) => label.trim().replace(/[.)]$/, "");

const numerals = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

export function writeRoman(n: number): string {
  let rest = n;
  let text = "";
  for (const [value, sign] of numerals)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

function readRoman(text: string): number | undefined {
  for (let n = 1; n < 90; n++) if (writeRoman(n) === text) return n;
  return undefined;
}
