const [pageWidth, pageHeight] = [595, 842];
const size = 12;
/** Courier, one of the fonts every reader has: each of its letters is so wide. */
const advance = size * 0.6;
const leading = size * 1.9;
const left = 72;
const perLine = Math.floor((pageWidth - 2 * left) / advance);

/** Signs of the font that stand in no common encoding, put where control characters would be. */
const extra = { breve: 1, dotlessi: 2 } as const;
const capitalEth = 0xd0;
/** Accents that the font has, by the mark that Unicode combines. */
const accents: Readonly<Record<string, number>> = {
  "\u0300": 0x60,
  "\u0301": 0xb4,
  "\u0302": 0x88,
  "\u0303": 0x98,
  "\u0306": extra.breve,
};
/** Marks that it has not, drawn from where each begins. */
const [hookAbove, dotBelow, horn] = ["\u0309", "\u0323", "\u031b"] as const;
const strokes = {
  [hookAbove]: "3.4 0 m 3.4 1 4.8 1 4.6 2 c 4.3 2.8 3 2.8 2.7 2.1 c S",
  [dotBelow]: "3 -3 1.2 1.2 re f",
  [horn]: "5.6 0 m 7 0 7.2 1 6.9 2 c S",
  đ: "3.2 6 m 6.9 6 l S",
};

const hex = (codes: readonly number[]) =>
  `<${codes.map((code) => code.toString(16).padStart(2, "0")).join("")}>`;
const at = (value: number) => value.toFixed(1);

/** A PDF of one page with these lines. Vietnamese is set as a typewriter would: a letter, then its marks over it. */
export function documentOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const commands = lines
    .flatMap(wrapped)
    .flatMap((line, nth) => setLine(line, pageHeight - 96 - nth * leading));
  const page = ["0.6 w", ...commands].join("\n");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>`,
    `<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/breve/dotlessi]>>>>`,
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
  ]);
}

function wrapped(line: string): string[] {
  const rows = [""];
  for (const word of line.split(" ")) {
    const row = rows.at(-1) ?? "";
    if (row && row.length + 1 + word.length > perLine) rows.push(word);
    else rows[rows.length - 1] = row ? `${row} ${word}` : word;
  }
  return rows;
}

function setLine(line: string, y: number): string[] {
  const letters: number[] = [];
  const marks: string[] = [];
  const draw = (stroke: string, x: number, up = 0) =>
    marks.push(`q 1 0 0 1 ${at(x)} ${at(y + up)} cm ${stroke} Q`);
  for (const [nth, character] of [...line.normalize("NFC")].entries()) {
    const [base = " ", ...above] = character.normalize("NFD");
    const x = left + nth * advance;
    const isCapital = base !== base.toLowerCase();
    letters.push(codeOf(base, above));
    if (base === "đ") draw(strokes.đ, x);
    let raised = isCapital ? 1.8 : 0;
    for (const mark of above) {
      const accent = accents[mark];
      if (accent !== undefined) {
        marks.push(`BT /F ${size} Tf ${at(x)} ${at(y + raised)} Td ${hex([accent])} Tj ET`);
        raised += 2.4;
      } else if (mark === hookAbove) draw(strokes[hookAbove], x, 6.2 + raised);
      else if (mark === horn) draw(strokes[horn], x, isCapital ? 6.4 : 4.6);
      else if (mark === dotBelow) draw(strokes[dotBelow], x);
    }
  }
  return [`BT /F ${size} Tf ${left} ${at(y)} Td ${hex(letters)} Tj ET`, ...marks];
}

/** Most fonts have no đ: it is a d with a stroke. Its capital looks like the Icelandic one, which they have. */
function codeOf(letter: string, marks: readonly string[]): number {
  if (letter === "đ") return 0x64;
  if (letter === "Đ") return capitalEth;
  const losesDot = letter === "i" && marks.some((mark) => mark !== dotBelow);
  return losesDot ? extra.dotlessi : (letter.codePointAt(0) ?? 0x20);
}

/** Objects numbered from one, the first of them the catalogue, with the table that says where each begins. */
function pdfOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let text = "%PDF-1.4\n";
  const begins = objects.map((object, nth) => {
    const begin = text.length;
    text += `${nth + 1} 0 obj${object}endobj\n`;
    return `${String(begin).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${begins.join("")}`;
  text += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
