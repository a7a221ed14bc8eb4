import { multiplyDecimals } from "../../../shared/decimal.ts";
import { periodLabel } from "../../../shared/period.ts";

type Locale = "vi" | "en";

/** A cell of an exported table: words, or an exact decimal that is to be a number in the sheet. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: string | null }
  /** A share of one, shown as a percentage. */
  | { readonly kind: "percent"; readonly value: string | null };

export interface ExportTable {
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[];
  readonly source: readonly string[];
  readonly fileName: string;
}

interface Counts {
  readonly expected: number;
  readonly sent: number;
  readonly approved: number;
  readonly returned: number;
  readonly late: number;
}
interface Measured {
  readonly num: string | null;
  readonly den: string | null;
  readonly value: string | null;
  readonly target: string | null;
  readonly isMet: boolean | null;
  readonly completeness: { readonly weightSent: string; readonly weightExpected: string } | null;
  readonly coverage: Counts;
}

/** What an export needs to know of a comparison. */
export interface Compared {
  readonly campaign: { readonly name: string };
  readonly indicator: {
    readonly code: string;
    readonly name: string;
    readonly measure: string;
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly isPercent: boolean;
    readonly overUnits: string;
  } | null;
  readonly period: string;
  readonly under: { readonly name: string; readonly code: string };
  readonly rows: readonly (Measured & {
    readonly unit: {
      readonly name: string;
      readonly parentName: string | null;
      readonly ownership: string | null;
      readonly areaType: string | null;
      readonly childCount: number | null;
    };
    readonly state: string | null;
    readonly isLate: boolean;
    readonly rank: number | null;
  })[];
  readonly summary: Measured;
  readonly cluster: { readonly name: string } | null;
  readonly membersOn: string | null;
  readonly source: {
    readonly tree: "now" | "then" | "date" | "published";
    readonly treeOf: string;
    readonly treeKnownAt: string | null;
    readonly asOf: string;
    readonly reports: readonly string[];
  };
}

const words = {
  unit: ["Đơn vị", "Unit"],
  parent: ["Thuộc", "Under"],
  ownership: ["Loại hình", "Ownership"],
  area: ["Khu vực", "Area"],
  children: ["Số trẻ", "Children"],
  rank: ["Xếp thứ", "Place"],
  num: ["Tử số", "Numerator"],
  den: ["Mẫu số", "Denominator"],
  yes: ["Số trường có", "Schools with yes"],
  schools: ["Số trường có số liệu", "Schools with a figure"],
  sum: ["Tổng điểm", "Sum"],
  value: ["Giá trị", "Value"],
  score: ["Điểm", "Score"],
  weightSent: ["Trọng số đã gửi", "Weight sent"],
  weightExpected: ["Trọng số phải gửi", "Weight expected"],
  target: ["Chỉ tiêu", "Target"],
  met: ["Đạt chỉ tiêu", "Target met"],
  state: ["Trạng thái", "State"],
  expected: ["Báo cáo phải gửi", "Reports expected"],
  sent: ["Đã gửi", "Sent"],
  approved: ["Đã duyệt", "Approved"],
  returned: ["Trả lại", "Returned"],
  late: ["Gửi muộn", "Late"],
  total: ["Chung", "All"],
  isYes: ["có", "yes"],
  isNo: ["không", "no"],
  scoreTitle: ["Điểm tổng hợp theo chỉ tiêu", "Weighted score against targets"],
  public: ["Công lập", "Public"],
  private: ["Tư thục", "Private"],
  ward: ["Phường", "Ward"],
  township: ["Thị trấn", "Township"],
  commune: ["Xã", "Commune"],
  mountain: ["Xã miền núi", "Mountain commune"],
  "state.missing": ["Chưa gửi", "Not sent"],
  "state.overdue": ["Quá hạn", "Overdue"],
  "state.sent": ["Đã gửi", "Sent"],
  "state.returned": ["Trả lại", "Returned"],
  "state.approved": ["Đã duyệt", "Approved"],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

const text = (value: string | null): Cell => ({ kind: "text", text: value ?? "" });
const number = (value: string | number | null): Cell => ({
  kind: "number",
  value: value === null ? null : `${value}`,
});

/** The comparison as a table on paper: headings in the reader's language, a total, and where it comes from. */
export function comparisonTable(compared: Compared, locale: Locale): ExportTable {
  const say = (key: keyof typeof words) => words[key][locale === "vi" ? 0 : 1];
  const sayAny = (key: string | null) =>
    key === null ? "" : Object.hasOwn(words, key) ? say(key as keyof typeof words) : key;
  const { indicator, rows } = compared;
  const isShare = indicator?.overUnits === "share";
  const isQuotient = indicator?.overUnits === "ratio" || isShare || indicator?.overUnits === "mean";
  const ofValue = (value: string | null): Cell =>
    indicator?.isPercent || isShare ? { kind: "percent", value } : number(value);
  const isRanked = rows.some((row) => row.rank !== null);
  const hasState = rows.some((row) => row.state !== null);
  const yesNo = (value: boolean | null) => (value === null ? "" : say(value ? "isYes" : "isNo"));

  const measured = (row: Measured): Cell[] => [
    ...(isQuotient ? [number(row.num), number(row.den)] : []),
    ofValue(row.value),
    ...(indicator
      ? [ofValue(row.target), text(yesNo(row.isMet))]
      : [number(row.completeness?.weightSent ?? null), number(row.completeness?.weightExpected ?? null)]),
  ];
  const counts = ({ coverage }: Measured): Cell[] =>
    [coverage.expected, coverage.sent, coverage.approved, coverage.returned, coverage.late].map(number);
  const quotientHeadings = isShare
    ? [say("yes"), say("schools")]
    : indicator?.overUnits === "mean"
      ? [say("sum"), say("schools")]
      : [indicator?.numerator ?? say("num"), indicator?.denominator ?? say("den")];

  const title = indicator ? `${indicator.code} ${indicator.name}` : say("scoreTitle");
  const when = periodLabel(compared.period, locale);
  return {
    title,
    subtitle: [compared.under.name, compared.cluster?.name, when, compared.campaign.name]
      .filter(Boolean)
      .join(" · "),
    headings: [
      ...(isRanked ? [say("rank")] : []),
      say("unit"),
      say("parent"),
      say("ownership"),
      say("area"),
      say("children"),
      ...(isQuotient ? quotientHeadings : []),
      indicator ? `${say("value")} (${isShare ? "%" : indicator.measure})` : say("score"),
      ...(indicator ? [say("target"), say("met")] : [say("weightSent"), say("weightExpected")]),
      ...(hasState ? [say("state")] : []),
      say("expected"),
      say("sent"),
      say("approved"),
      say("returned"),
      say("late"),
    ],
    rows: rows.map((row) => [
      ...(isRanked ? [number(row.rank)] : []),
      text(row.unit.name),
      text(row.unit.parentName),
      text(sayAny(row.unit.ownership)),
      text(sayAny(row.unit.areaType)),
      number(row.unit.childCount),
      ...measured(row),
      ...(hasState ? [text(row.state === null ? "" : sayAny(`state.${row.state}`))] : []),
      ...counts(row),
    ]),
    total: [
      ...(isRanked ? [text("")] : []),
      text(say("total")),
      text(""),
      text(""),
      text(""),
      text(""),
      ...measured(compared.summary),
      ...(hasState ? [text("")] : []),
      ...counts(compared.summary),
    ],
    source: sourceOf(compared, locale),
    fileName: `${indicator?.code ?? "diem-tong-hop"}_${compared.under.code}_${compared.period}`,
  };
}

const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");
const inVietnam = (iso: string) => new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();

/** Which tree the figures are put together in, in plain words. */
function treeWords({ tree, treeOf, treeKnownAt }: Compared["source"], locale: Locale): string {
  const isVi = locale === "vi";
  const [on, known] = [day(treeOf), treeKnownAt === null ? "" : day(inVietnam(treeKnownAt))];
  switch (tree) {
    case "now":
      return isVi ? `cây đơn vị hiện nay (${on})` : `tree of units of now (${on})`;
    case "then":
      return isVi ? `cây đơn vị lúc kết thúc kỳ (${on})` : `tree of units at the end of the period (${on})`;
    case "date":
      return isVi ? `cây đơn vị ngày ${on}` : `tree of units of ${on}`;
    case "published":
      return isVi
        ? `cây đơn vị ngày ${on}, như đã biết lúc công bố ${known}`
        : `tree of units of ${on}, as known when published on ${known}`;
  }
}

function sourceOf({ source, membersOn }: Compared, locale: Locale): string[] {
  const moment = inVietnam(source.asOf);
  const at = `${moment.slice(11, 16)} ${day(moment)}`;
  const tree = treeWords(source, locale);
  const members =
    membersOn &&
    (locale === "vi"
      ? `; thành viên cụm, khối ngày ${day(membersOn)}`
      : `; clusters as of ${day(membersOn)}`);
  return locale === "vi"
    ? [
        `Nguồn: báo cáo các trường đã gửi (${source.reports.map((key) => periodLabel(key, "vi")).join(", ")}), tính đến ${at}; ${tree}${members ?? ""}.`,
        "Tỷ lệ chung = tổng tử số / tổng mẫu số của các trường đã gửi. Chưa gửi không tính là 0.",
      ]
    : [
        `Source: reports sent by schools (${source.reports.map((key) => periodLabel(key, "en")).join(", ")}), as of ${at} (Viet Nam time); ${tree}${members ?? ""}.`,
        "Overall ratios are the sum of numerators over the sum of denominators of schools that have sent. Not sent is not zero.",
      ];
}

/** A number as typed in the reader's spreadsheet: 1234,5 in Vietnamese, 1234.5 in English. Percentages times a hundred. */
export function typedNumber(cell: Exclude<Cell, { kind: "text" }>, locale: Locale): string {
  if (cell.value === null) return "";
  const value = multiplyDecimals(cell.value, cell.kind === "percent" ? "100" : "1");
  return locale === "vi" ? value.replace(".", ",") : value;
}
