/**
 * The documents that the campaign rests on, as a graph: what each is, when it is in force, what follows it, and how
 * one is built on another. A campaign of 2022 keeps its bases of 2022; the successors are here so that a plan
 * written later is told which of them to cite.
 */

export type LegalDocumentKind = "law" | "decree" | "circular" | "resolution" | "plan";

/** How far the dates can be trusted: A official copy, B press or publisher, C unofficial copies, memory: unverified. */
export type Trust = "A" | "B" | "C" | "memory";

export interface DemoLegalDocument {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly kind: LegalDocumentKind;
  readonly issuer: string;
  readonly issuedOn: string;
  /** Null where a plan or resolution names no day: it counts from the day of issue. */
  readonly effectiveFrom: string | null;
  /** Last day in force; null while in force. */
  readonly effectiveTo: string | null;
  readonly replacedByKey: string | null;
  /** Documents that changed it without replacing it. */
  readonly amendedByKeys: readonly string[];
  readonly trust: Trust;
  readonly source: string;
}

/** program: targets come from it; campaign: it is carried out by it; organises: how to organise. */
export type LegalLinkKind = "program" | "campaign" | "organises";

/** An edge from a basis to the document built on it. */
export interface DemoLegalLink {
  readonly fromKey: string;
  readonly toKey: string;
  readonly kind: LegalLinkKind;
  /** "seed": stated by the school's plan; "added": concluded for the demo. */
  readonly origin: "seed" | "added";
}

const seed = "Kế hoạch 13/KH-TrMN ngày 12/01/2022";

const plan = (
  key: string,
  number: string,
  issuedOn: string,
  issuer: string,
  title: string,
  kind: "plan" | "resolution" = "plan",
): DemoLegalDocument => ({
  key,
  number,
  title,
  kind,
  issuer,
  issuedOn,
  effectiveFrom: null,
  effectiveTo: null,
  replacedByKey: null,
  amendedByKeys: [],
  trust: "A",
  source: seed,
});

const norm = (
  document: Omit<DemoLegalDocument, "amendedByKeys" | "replacedByKey" | "effectiveTo"> &
    Partial<Pick<DemoLegalDocument, "amendedByKeys" | "replacedByKey" | "effectiveTo">>,
): DemoLegalDocument => ({ amendedByKeys: [], replacedByKey: null, effectiveTo: null, ...document });

export const legalDocuments: readonly DemoLegalDocument[] = [
  // The programme: where targets come from.
  plan(
    "nq-01-nq-tu",
    "01-NQ/TU",
    "2020-12-31",
    "Ban Chấp hành Đảng bộ tỉnh Thái Nguyên",
    "về chương trình chuyển đổi số tỉnh Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030",
    "resolution",
  ),
  plan(
    "kh-80-ubnd",
    "80/KH-UBND",
    "2021-04-20",
    "UBND tỉnh Thái Nguyên",
    "thực hiện Chương trình Chuyển đổi số tỉnh Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030",
  ),
  plan(
    "kh-178-ubnd",
    "178/KH-UBND",
    "2021-08-16",
    "UBND thành phố Thái Nguyên",
    "về việc thực hiện Chương trình Chuyển đổi số thành phố Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030",
  ),
  plan(
    "kh-825-sgddt",
    "825/KH-SGDĐT",
    "2021-04-29",
    "Sở GDĐT Thái Nguyên",
    "triển khai thực hiện Chương trình chuyển đổi số ngành giáo dục tỉnh Thái Nguyên giai đoạn 2021-2025, định hướng đến năm 2030",
  ),
  plan(
    "kh-448-gddt",
    "448/KH-GDĐT",
    "2021-05-06",
    "Phòng GDĐT thành phố Thái Nguyên",
    "về việc triển khai, thực hiện Chương trình chuyển đổi ngành Giáo dục thành phố Thái Nguyên, giai đoạn 2021-2025, định hướng đến năm 2030",
  ),

  // The campaign. The seed names the city's Phòng as issuer of 31/KH-SGDĐT; the symbol is the Sở's, and so is the plan here.
  plan(
    "kh-31-sgddt",
    "31/KH-SGDĐT",
    "2022-01-07",
    "Sở GDĐT Thái Nguyên",
    "về việc Tổ chức phong trào thi đua “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” giai đoạn 2021-2025",
  ),
  plan(
    "kh-13-trmn",
    "13/KH-TrMN",
    "2022-01-12",
    "Trường Mầm non Điện Lực",
    "Tổ chức phong trào thi đua đẩy mạnh chương trình chuyển đổi số giai đoạn 2021-2025",
  ),

  // How to organise: laws, then decrees, then circulars, each line oldest first.
  norm({
    key: "luat-tdkt-2003",
    number: "15/2003/QH11",
    title: "Luật Thi đua, Khen thưởng",
    kind: "law",
    issuer: "Quốc hội",
    issuedOn: "2003-11-26",
    effectiveFrom: "2004-07-01",
    effectiveTo: "2023-12-31",
    replacedByKey: "luat-tdkt-2022",
    trust: "B",
    source: "lawnet.vn 124942; luatvietnam.vn 83350 (sửa đổi 2005, 2009, 2013)",
  }),
  norm({
    key: "luat-tdkt-2022",
    number: "06/2022/QH15",
    title: "Luật Thi đua, khen thưởng",
    kind: "law",
    issuer: "Quốc hội",
    issuedOn: "2022-06-15",
    effectiveFrom: "2024-01-01",
    amendedByKeys: ["luat-tdkt-2026"],
    trust: "A",
    source: "Công báo số 571 + 572 năm 2022",
  }),
  norm({
    key: "luat-tdkt-2026",
    number: "06/2026/QH16",
    title: "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
    kind: "law",
    issuer: "Quốc hội",
    issuedOn: "2026-04-23",
    effectiveFrom: "2026-10-01",
    trust: "C",
    source: "Bản tổng hợp không chính thức; chưa đối chiếu toàn văn",
  }),
  norm({
    key: "nd-91-2017",
    number: "91/2017/NĐ-CP",
    title: "Quy định chi tiết thi hành một số điều của Luật Thi đua, Khen thưởng",
    kind: "decree",
    issuer: "Chính phủ",
    issuedOn: "2017-07-31",
    effectiveFrom: "2017-10-01",
    effectiveTo: "2023-12-31",
    replacedByKey: "nd-98-2023",
    trust: "memory",
    source: `${seed} (số, ngày); ngày hiệu lực cần đối chiếu`,
  }),
  norm({
    key: "nd-98-2023",
    number: "98/2023/NĐ-CP",
    title: "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    kind: "decree",
    issuer: "Chính phủ",
    issuedOn: "2023-12-31",
    effectiveFrom: "2024-01-01",
    effectiveTo: "2025-06-30",
    replacedByKey: "nd-152-2025",
    trust: "B",
    source: "thuvienphapluat.vn 611074; ngày hết hiệu lực theo bản không chính thức",
  }),
  norm({
    key: "nd-152-2025",
    number: "152/2025/NĐ-CP",
    title:
      "Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    kind: "decree",
    issuer: "Chính phủ",
    issuedOn: "2025-06-14",
    effectiveFrom: "2025-07-01",
    trust: "B",
    source: "baomoi.net.vn c52500550; ngày theo bản không chính thức",
  }),
  norm({
    key: "tt-21-2020",
    number: "21/2020/TT-BGDĐT",
    title: "Hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục",
    kind: "circular",
    issuer: "Bộ Giáo dục và Đào tạo",
    issuedOn: "2020-07-31",
    effectiveFrom: null,
    effectiveTo: "2024-02-14",
    replacedByKey: "tt-29-2023",
    trust: "B",
    source: "lawnet.vn 146976, 147073; ngày hiệu lực cần đối chiếu",
  }),
  norm({
    key: "tt-29-2023",
    number: "29/2023/TT-BGDĐT",
    title: "Hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục",
    kind: "circular",
    issuer: "Bộ Giáo dục và Đào tạo",
    issuedOn: "2023-12-29",
    effectiveFrom: "2024-02-15",
    effectiveTo: "2026-04-01",
    replacedByKey: "tt-07-2026",
    trust: "C",
    source: "lawnet.vn 8725, 12699; ngày hiệu lực theo bản không chính thức",
  }),
  norm({
    key: "tt-07-2026",
    number: "07/2026/TT-BGDĐT",
    title: "Hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục",
    kind: "circular",
    issuer: "Bộ Giáo dục và Đào tạo",
    issuedOn: "2026-02-15",
    effectiveFrom: "2026-04-02",
    trust: "C",
    source: "Bản tổng hợp không chính thức; chưa đối chiếu toàn văn",
  }),
];

/** An edge per line: basis, kind, the document built on it. */
const edges = (origin: "seed" | "added", text: string): readonly DemoLegalLink[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [fromKey = "", kind = "", toKey = ""] = line.split(/\s+/);
      if (kind !== "program" && kind !== "campaign" && kind !== "organises") throw new Error(line);
      return { fromKey, toKey, kind, origin };
    });

export const legalLinks: readonly DemoLegalLink[] = [
  // The tree of the programme, the goals of II.2, the campaign of the first basis, and the rules of III.
  ...edges(
    "seed",
    `
    nq-01-nq-tu    program   kh-80-ubnd
    kh-80-ubnd     program   kh-178-ubnd
    kh-80-ubnd     program   kh-825-sgddt
    kh-825-sgddt   program   kh-448-gddt
    nq-01-nq-tu    program   kh-13-trmn
    kh-80-ubnd     program   kh-13-trmn
    kh-178-ubnd    program   kh-13-trmn
    kh-825-sgddt   program   kh-13-trmn
    kh-448-gddt    program   kh-13-trmn
    kh-31-sgddt    campaign  kh-13-trmn
    luat-tdkt-2003 organises kh-13-trmn
    nd-91-2017     organises kh-13-trmn
    `,
  ),
  // What the plan of the Sở rests on; its text was not found.
  ...edges(
    "added",
    `
    nq-01-nq-tu    program   kh-31-sgddt
    kh-825-sgddt   program   kh-31-sgddt
    luat-tdkt-2003 organises kh-31-sgddt
    nd-91-2017     organises kh-31-sgddt
    luat-tdkt-2003 organises nd-91-2017
    luat-tdkt-2022 organises nd-98-2023
    luat-tdkt-2022 organises nd-152-2025
    luat-tdkt-2003 organises tt-21-2020
    luat-tdkt-2022 organises tt-29-2023
    luat-tdkt-2022 organises tt-07-2026
    `,
  ),
];

/** A basis as a plan cites it, in order. */
export interface DemoBasis {
  readonly documentKey: string;
  readonly kind: LegalLinkKind;
  /** "Điều 16": an article means nothing without its document version. */
  readonly article: string | null;
  readonly origin: "seed" | "added";
}

const citation = (
  documentKey: string,
  kind: LegalLinkKind,
  origin: "seed" | "added",
  article: string | null = null,
): DemoBasis => ({ documentKey, kind, article, origin });

/** Bases of the school's plan in the order in which it names them. */
export const dienLucBases: readonly DemoBasis[] = [
  citation("kh-31-sgddt", "campaign", "seed"),
  citation("nq-01-nq-tu", "program", "seed"),
  citation("kh-80-ubnd", "program", "seed"),
  citation("kh-178-ubnd", "program", "seed"),
  citation("kh-825-sgddt", "program", "seed"),
  citation("kh-448-gddt", "program", "seed"),
  citation("luat-tdkt-2003", "organises", "seed", "Điều 16"),
  citation("nd-91-2017", "organises", "seed", "Điều 5"),
];

export const provinceBases: readonly DemoBasis[] = [
  citation("luat-tdkt-2003", "organises", "added", "Điều 16"),
  citation("nd-91-2017", "organises", "added", "Điều 5"),
  citation("nq-01-nq-tu", "program", "added"),
  citation("kh-80-ubnd", "program", "added"),
  citation("kh-825-sgddt", "program", "added"),
];

export const cityBases: readonly DemoBasis[] = [
  citation("kh-31-sgddt", "campaign", "added"),
  citation("kh-178-ubnd", "program", "added"),
  citation("kh-448-gddt", "program", "added"),
];
