/**
 * The built-in indicator set of a preschool campaign for digital transformation: 36 indicators, each traced to the
 * section of plan 13/KH-TrMN (12 Jan 2022) it measures. No national preschool set exists, so frequencies, weights
 * and ranges are proposals that a province may change; they are data.
 */

import type { PeriodKind } from "../../../../shared/period.ts";

export type IndicatorKind = "boolean" | "count" | "amount" | "ratio" | "score" | "level";
export type Direction = "higher" | "lower";
export type OverUnits = "sum" | "share" | "ratio" | "mean" | "distribution";
export type OverTime = "sum" | "last" | "mean" | "max" | "min";

/** Content of the seed plan: II.3 a to e, then F for VI.3 (parents, payments) and G for III and IV (how it is run). */
export type ContentLetter = "a" | "b" | "c" | "d" | "đ" | "e" | "F" | "G";

/** What an indicator means while valid. `validTo` is the last day, null while in force. */
export interface BuiltInIndicatorVersion {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly measureVi: string;
  readonly measureEn: string;
  readonly numeratorVi: string | null;
  readonly numeratorEn: string | null;
  readonly denominatorVi: string | null;
  readonly denominatorEn: string | null;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly source: string;
}

export interface BuiltInIndicator {
  readonly code: string;
  readonly content: ContentLetter;
  /** Section of the seed plan, e.g. "II.3.a". */
  readonly seedSection: string;
  /** The section implies it but does not name it. */
  readonly isInferred: boolean;
  readonly educationLevel: "preschool";
  readonly kind: IndicatorKind;
  /** A ratio shown as a percentage rather than as a plain quotient (hours per person). */
  readonly isPercent: boolean;
  readonly direction: Direction;
  readonly overUnits: OverUnits;
  readonly overTime: OverTime;
  readonly overTimeReason: string;
  readonly frequency: PeriodKind;
  /** A report cannot be sent without the figure. */
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
  /** Points out of 100 over the whole set. */
  readonly weight: string;
  /** Plausible range of one school's figure in one period, on the indicator's own scale (85 % is 0.85). */
  readonly valueMin: string;
  readonly valueMax: string;
  readonly versions: readonly [BuiltInIndicatorVersion, ...BuiltInIndicatorVersion[]];
}

/** First day of the campaign 2021-2025; the set is valid from then on. */
const campaignStart = "2021-01-01";
const proposed = "Kế hoạch 13/KH-TrMN ngày 12/01/2022 (đề xuất)";

/** Vietnamese, then English. */
type Pair = readonly [vi: string, en: string];

interface Common {
  readonly code: string;
  readonly content: ContentLetter;
  readonly seed: string;
  readonly isInferred?: boolean;
  readonly frequency: PeriodKind;
  readonly overTime: OverTime;
  readonly because: string;
  readonly weight: string;
  readonly isOptional?: boolean;
  readonly isEvidenceRequired?: boolean;
  readonly name: Pair;
  readonly about: Pair;
}

interface Counted extends Common {
  readonly measure: Pair;
  readonly range: readonly [min: string, max: string];
}

interface Ratio extends Common {
  readonly of: Pair;
  readonly over: Pair;
  /** Given for a plain quotient; a percentage has none. */
  readonly quotient?: { readonly measure: Pair; readonly max: string };
  /** The meaning until the day before `from`, when another name and description apply. */
  readonly later?: {
    readonly from: string;
    readonly until: string;
    readonly name: Pair;
    readonly of: Pair;
    readonly over: Pair;
    readonly about: Pair;
    readonly source: string;
  };
}

function version(d: Common, measure: Pair, of?: Pair, over?: Pair): BuiltInIndicatorVersion {
  return {
    validFrom: campaignStart,
    validTo: null,
    nameVi: d.name[0],
    nameEn: d.name[1],
    measureVi: measure[0],
    measureEn: measure[1],
    numeratorVi: of?.[0] ?? null,
    numeratorEn: of?.[1] ?? null,
    denominatorVi: over?.[0] ?? null,
    denominatorEn: over?.[1] ?? null,
    descriptionVi: d.about[0],
    descriptionEn: d.about[1],
    source: proposed,
  };
}

function indicator(
  d: Common,
  rest: Pick<BuiltInIndicator, "kind" | "isPercent" | "overUnits" | "valueMin" | "valueMax" | "versions">,
): BuiltInIndicator {
  return {
    code: d.code,
    content: d.content,
    seedSection: d.seed,
    isInferred: d.isInferred ?? false,
    educationLevel: "preschool",
    direction: "higher",
    overTime: d.overTime,
    overTimeReason: d.because,
    frequency: d.frequency,
    isMandatory: !(d.isOptional ?? false),
    isEvidenceRequired: d.isEvidenceRequired ?? false,
    weight: d.weight,
    ...rest,
  };
}

const yesNo = (d: Common): BuiltInIndicator =>
  indicator(d, {
    kind: "boolean",
    isPercent: false,
    overUnits: "share",
    valueMin: "0",
    valueMax: "1",
    versions: [version(d, ["có/không", "yes/no"])],
  });

const counted = (kind: "count" | "amount", d: Counted): BuiltInIndicator =>
  indicator(d, {
    kind,
    isPercent: false,
    overUnits: "sum",
    valueMin: d.range[0],
    valueMax: d.range[1],
    versions: [version(d, d.measure)],
  });

const count = (d: Counted) => counted("count", d);
const amount = (d: Counted) => counted("amount", d);

function ratio(d: Ratio): BuiltInIndicator {
  const measure = d.quotient?.measure ?? (["%", "%"] as const);
  const first = version(d, measure, d.of, d.over);
  return indicator(d, {
    kind: "ratio",
    isPercent: d.quotient === undefined,
    overUnits: "ratio",
    valueMin: "0",
    valueMax: d.quotient?.max ?? "1",
    versions: d.later
      ? [
          { ...first, validTo: d.later.until },
          {
            ...version({ ...d, name: d.later.name, about: d.later.about }, measure, d.later.of, d.later.over),
            validFrom: d.later.from,
            source: d.later.source,
          },
        ]
      : [first],
  });
}

/** Tuition of public preschools ended with the school year 2025-2026 (NQ 217/2025/QH15, 26 Jun 2025). */
const afterTuition = {
  until: "2025-08-31",
  from: "2025-09-01",
  source: "Nghị quyết 217/2025/QH15 ngày 26/6/2025 về miễn, hỗ trợ học phí",
} as const;

export const preschool36: readonly BuiltInIndicator[] = [
  // a) Leadership and communication
  yesNo({
    code: "MN-A1",
    content: "a",
    seed: "VI.2",
    frequency: "year",
    overTime: "last",
    because: "A decision stays in force until replaced: the newest answer is the state.",
    weight: "2",
    isEvidenceRequired: true,
    name: [
      "Có quyết định thành lập Ban Chỉ đạo chuyển đổi số",
      "Digital transformation steering committee established",
    ],
    about: [
      "Quyết định của hiệu trưởng còn hiệu lực vào cuối năm.",
      "A decision of the head, in force at the end of the year.",
    ],
  }),
  yesNo({
    code: "MN-A2",
    content: "a",
    seed: "II.3.b, III.1",
    frequency: "year",
    overTime: "last",
    because: "Each year has its own plan; over several years the newest year tells.",
    weight: "3",
    isEvidenceRequired: true,
    name: [
      "Có kế hoạch chuyển đổi số, thi đua năm với tiêu chí, chỉ tiêu cụ thể",
      "Yearly plan with criteria and targets",
    ],
    about: [
      "Kế hoạch đã ban hành, có bảng tiêu chí và chỉ tiêu bằng số.",
      "An issued plan with a table of criteria and numeric targets.",
    ],
  }),
  count({
    code: "MN-A3",
    content: "a",
    seed: "II.3.a, III.2",
    frequency: "month",
    overTime: "sum",
    because: "Sessions are events: those of the months add up to the year.",
    weight: "2",
    measure: ["buổi", "sessions"],
    range: ["0", "20"],
    name: ["Số buổi tuyên truyền, phổ biến về chuyển đổi số", "Communication sessions held"],
    about: [
      "Họp hội đồng, họp phụ huynh, sinh hoạt chuyên môn có nội dung chuyển đổi số.",
      "Staff, parent and group meetings with digital transformation on the agenda.",
    ],
  }),
  ratio({
    code: "MN-A4",
    content: "a",
    seed: "II.3.a",
    frequency: "quarter",
    overTime: "last",
    because: "People reached since January, each counted once: the last quarter already holds the others.",
    weight: "3",
    name: ["Tỷ lệ cán bộ, giáo viên, nhân viên được quán triệt, tuyên truyền", "Staff reached"],
    of: ["Số cán bộ, giáo viên, nhân viên đã được tuyên truyền", "Staff reached since January"],
    over: ["Tổng số cán bộ, giáo viên, nhân viên", "All staff"],
    about: [
      "Cộng dồn từ đầu năm, mỗi người tính một lần.",
      "Cumulative since January, each person counted once.",
    ],
  }),
  ratio({
    code: "MN-A5",
    content: "a",
    seed: "I.2, VI.3",
    frequency: "quarter",
    overTime: "last",
    because: "Families reached since January, each counted once: the last quarter already holds the others.",
    weight: "3",
    name: ["Tỷ lệ cha mẹ trẻ được tuyên truyền", "Families reached"],
    of: ["Số gia đình đã được tuyên truyền", "Families reached since January"],
    over: ["Tổng số gia đình", "All families"],
    about: [
      "Cộng dồn từ đầu năm, mỗi gia đình tính một lần.",
      "Cumulative since January, each family counted once.",
    ],
  }),
  count({
    code: "MN-A6",
    content: "a",
    seed: "II.3.a",
    frequency: "month",
    overTime: "sum",
    because: "Each post is published once, in one month.",
    weight: "2",
    measure: ["sản phẩm", "items"],
    range: ["0", "60"],
    name: ["Số tin, bài, video tuyên truyền", "Posts and videos published"],
    about: [
      "Đăng trên trang của trường, trang nhóm lớp hoặc gửi báo, đài.",
      "On the school's page, class pages or in the press.",
    ],
  }),

  // b) Programmes, plans, rules
  count({
    code: "MN-B1",
    content: "b",
    seed: "II.3.b",
    frequency: "quarter",
    overTime: "sum",
    because: "Each document is counted in the quarter in which it was reviewed or amended.",
    weight: "2",
    isOptional: true,
    measure: ["văn bản", "documents"],
    range: ["0", "15"],
    name: [
      "Số văn bản, quy chế nội bộ được rà soát, sửa đổi phục vụ chuyển đổi số",
      "Internal rules reviewed or amended",
    ],
    about: [
      "Quy chế, quy định, nội quy của trường đã rà soát hoặc sửa đổi trong quý.",
      "School rules reviewed or amended in the quarter.",
    ],
  }),
  ratio({
    code: "MN-B2",
    content: "b",
    seed: "II.3.b",
    frequency: "month",
    overTime: "sum",
    because: "Documents come and go within a month: a year is all of its documents.",
    weight: "4",
    name: ["Tỷ lệ văn bản đi, đến xử lý trên môi trường mạng", "Documents handled online"],
    of: ["Số văn bản đi, đến xử lý trên môi trường mạng", "Documents handled online"],
    over: ["Tổng số văn bản đi, đến", "All incoming and outgoing documents"],
    about: ["Văn bản trong tháng, theo sổ văn bản đi và đến.", "Documents of the month, from the registers."],
  }),
  ratio({
    code: "MN-B3",
    content: "b",
    seed: "II.3.b",
    frequency: "month",
    overTime: "sum",
    because: "Documents are signed within a month: a year is all of its documents.",
    weight: "4",
    name: ["Tỷ lệ văn bản đi được ký số", "Digitally signed documents"],
    of: ["Số văn bản đi được ký số", "Outgoing documents signed digitally"],
    over: ["Tổng số văn bản đi", "All outgoing documents"],
    about: ["Văn bản đi ban hành trong tháng.", "Documents issued in the month."],
  }),

  // c) Knowledge and skills
  ratio({
    code: "MN-C1",
    content: "c",
    seed: "II.3.c",
    frequency: "year",
    overTime: "last",
    because: "People trained within the year; the newest year is the state.",
    weight: "3",
    name: ["Tỷ lệ cán bộ quản lý được bồi dưỡng về chuyển đổi số", "Managers trained"],
    of: ["Số cán bộ quản lý được bồi dưỡng", "Managers trained"],
    over: ["Tổng số cán bộ quản lý", "All managers"],
    about: [
      "Ít nhất một khóa bồi dưỡng trong năm, mỗi người tính một lần.",
      "At least one course in the year, each person counted once.",
    ],
  }),
  ratio({
    code: "MN-C2",
    content: "c",
    seed: "II.3.c",
    frequency: "quarter",
    overTime: "last",
    because: "Teachers trained since January, each counted once: the last quarter holds the others.",
    weight: "5",
    name: ["Tỷ lệ giáo viên được bồi dưỡng kỹ năng số", "Teachers trained in digital skills"],
    of: ["Số giáo viên được bồi dưỡng kỹ năng số", "Teachers trained since January"],
    over: ["Tổng số giáo viên", "All teachers"],
    about: [
      "Cộng dồn từ đầu năm, mỗi giáo viên tính một lần.",
      "Cumulative since January, each teacher counted once.",
    ],
  }),
  ratio({
    code: "MN-C3",
    content: "c",
    seed: "II.3.c",
    frequency: "year",
    overTime: "last",
    because: "People trained within the year; the newest year is the state.",
    weight: "2",
    name: ["Tỷ lệ nhân viên được bồi dưỡng", "Other staff trained"],
    of: ["Số nhân viên được bồi dưỡng", "Other staff trained"],
    over: ["Tổng số nhân viên", "All other staff"],
    about: [
      "Kế toán, văn thư, y tế, nuôi dưỡng, bảo vệ; mỗi người tính một lần trong năm.",
      "Accounting, clerical, health, kitchen and guard staff, each counted once a year.",
    ],
  }),
  ratio({
    code: "MN-C4",
    content: "c",
    seed: "II.3.c",
    frequency: "quarter",
    overTime: "last",
    because: "Hours since January over staff; adding quarters would count the staff four times.",
    weight: "3",
    quotient: { measure: ["giờ/người", "hours per person"], max: "120" },
    name: ["Số giờ bồi dưỡng bình quân mỗi người", "Training hours per person"],
    of: ["Tổng số giờ bồi dưỡng từ đầu năm", "Training hours since January"],
    over: ["Tổng số cán bộ, giáo viên, nhân viên", "All staff"],
    about: [
      "Cộng giờ của từng người, cộng dồn từ đầu năm.",
      "Hours of every person added up, cumulative since January.",
    ],
  }),
  count({
    code: "MN-C5",
    content: "c",
    seed: "II.3.c",
    frequency: "month",
    overTime: "sum",
    because: "Only parents guided for the first time this year are counted, so months add up.",
    weight: "3",
    measure: ["người", "people"],
    range: ["0", "300"],
    name: ["Số cha mẹ trẻ được hướng dẫn ứng dụng công nghệ thông tin", "Parents guided"],
    about: [
      "Chỉ tính người được hướng dẫn lần đầu trong năm.",
      "Only those guided for the first time this year.",
    ],
  }),

  // d) Resources
  amount({
    code: "MN-D1",
    content: "d",
    seed: "II.3.d",
    frequency: "quarter",
    overTime: "sum",
    because: "Money is spent once: the quarters add up to the year.",
    weight: "3",
    measure: ["đồng", "VND"],
    range: ["0", "1000000000"],
    name: ["Kinh phí dành cho chuyển đổi số", "Money spent on digital transformation"],
    about: [
      "Số đã chi trong quý: thiết bị, đường truyền, phần mềm, bồi dưỡng.",
      "Spent in the quarter: equipment, lines, software, training.",
    ],
  }),
  ratio({
    code: "MN-D2",
    content: "d",
    seed: "II.3.d",
    isInferred: true,
    frequency: "year",
    overTime: "sum",
    because: "Both sides are money spent, so years add up.",
    weight: "2",
    isOptional: true,
    name: ["Tỷ trọng kinh phí xã hội hóa", "Share from social mobilisation"],
    of: ["Kinh phí xã hội hóa cho chuyển đổi số (đồng)", "Money from social mobilisation (VND)"],
    over: ["Tổng kinh phí dành cho chuyển đổi số (đồng)", "All money spent (VND)"],
    about: ["Mẫu số bằng tổng bốn quý của MN-D1.", "The denominator equals the four quarters of MN-D1."],
  }),

  // đ) Facilities, infrastructure, platforms
  ratio({
    code: "MN-Đ1",
    content: "đ",
    seed: "II.3.đ",
    frequency: "quarter",
    overTime: "last",
    because: "A stock: what is there at the end of the period.",
    weight: "4",
    name: ["Tỷ lệ phòng nhóm, lớp có Internet", "Classrooms with Internet"],
    of: ["Số phòng nhóm, lớp có Internet", "Classrooms with Internet"],
    over: ["Tổng số phòng nhóm, lớp", "All classrooms"],
    about: ["Tại ngày cuối quý.", "On the last day of the quarter."],
  }),
  ratio({
    code: "MN-Đ2",
    content: "đ",
    seed: "II.3.đ",
    frequency: "quarter",
    overTime: "last",
    because: "A stock: what is there at the end of the period.",
    weight: "3",
    name: ["Tỷ lệ nhóm, lớp có thiết bị trình chiếu hoặc ti vi", "Classrooms with a display"],
    of: ["Số nhóm, lớp có thiết bị trình chiếu hoặc ti vi", "Classrooms with a display"],
    over: ["Tổng số nhóm, lớp", "All classrooms"],
    about: ["Thiết bị dùng được tại ngày cuối quý.", "Working devices on the last day of the quarter."],
  }),
  ratio({
    code: "MN-Đ3",
    content: "đ",
    seed: "II.3.đ",
    frequency: "year",
    overTime: "last",
    because: "A stock: computers and teachers at the end of the year.",
    weight: "3",
    quotient: { measure: ["máy/giáo viên", "computers per teacher"], max: "3" },
    name: ["Số máy tính trên một giáo viên", "Computers per teacher"],
    of: ["Số máy tính dùng cho chuyên môn", "Computers for teaching work"],
    over: ["Tổng số giáo viên", "All teachers"],
    about: [
      "Máy bàn, máy xách tay, máy tính bảng của trường còn dùng được.",
      "Working desktops, laptops and tablets of the school.",
    ],
  }),
  ratio({
    code: "MN-Đ4",
    content: "đ",
    seed: "II.3.đ",
    frequency: "year",
    overTime: "last",
    because: "A stock: devices at the end of the year.",
    weight: "2",
    isOptional: true,
    name: ["Tỷ lệ thiết bị hiện có được khai thác", "Existing equipment in use"],
    of: ["Số thiết bị được dùng thường xuyên", "Devices in regular use"],
    over: ["Tổng số thiết bị hiện có", "All devices"],
    about: ["Dùng ít nhất mỗi tuần một lần.", "Used at least once a week."],
  }),
  yesNo({
    code: "MN-Đ5",
    content: "đ",
    seed: "II.3.đ",
    frequency: "year",
    overTime: "last",
    because: "In use or not at the end of the year.",
    weight: "2",
    name: ["Có phần mềm quản lý trường mầm non", "Preschool management software in use"],
    about: ["Ghi tên phần mềm ở phần ghi chú.", "Name the software in the comment."],
  }),
  yesNo({
    code: "MN-Đ6",
    content: "đ",
    seed: "II.3.đ",
    isInferred: true,
    frequency: "year",
    overTime: "last",
    because: "In use or not at the end of the year.",
    weight: "2",
    name: ["Có quản lý dinh dưỡng, bán trú điện tử", "Digital nutrition and boarding management"],
    about: [
      "Tính khẩu phần, thực đơn, xuất ăn bằng phần mềm.",
      "Rations, menus and meals kept with software.",
    ],
  }),
  yesNo({
    code: "MN-Đ7",
    content: "đ",
    seed: "II.3.đ",
    isInferred: true,
    frequency: "quarter",
    overTime: "last",
    because: "Complete on the last check; an earlier gap that was filled no longer counts.",
    weight: "2",
    name: ["Dữ liệu cơ sở dữ liệu ngành đầy đủ, đúng hạn", "Sector database complete and on time"],
    about: [
      "Đã cập nhật đủ, đúng hạn trên cơ sở dữ liệu ngành trong quý.",
      "All data of the quarter entered in the ministry's database on time.",
    ],
  }),

  // e) Contents and programmes
  count({
    code: "MN-E1",
    content: "e",
    seed: "II.3.e",
    frequency: "month",
    overTime: "sum",
    because: "New items of the month only, so months add up.",
    weight: "3",
    measure: ["tài liệu", "items"],
    range: ["0", "200"],
    name: ["Số tài liệu, học liệu được số hóa", "Materials digitised"],
    about: ["Số làm mới trong tháng.", "New in the month."],
  }),
  count({
    code: "MN-E2",
    content: "e",
    seed: "II.3.e",
    frequency: "month",
    overTime: "sum",
    because: "New lessons of the month only, so months add up.",
    weight: "3",
    measure: ["bài", "lessons"],
    range: ["0", "150"],
    name: ["Số bài giảng, hoạt động điện tử", "E-lessons and activities made"],
    about: ["Số làm mới trong tháng.", "New in the month."],
  }),
  ratio({
    code: "MN-E3",
    content: "e",
    seed: "II.3.e",
    frequency: "quarter",
    overTime: "last",
    because: "Teachers who have shared since January, each counted once.",
    weight: "3",
    name: ["Tỷ lệ giáo viên có học liệu số chia sẻ lên kho dùng chung", "Teachers sharing digital materials"],
    of: ["Số giáo viên có học liệu chia sẻ", "Teachers who shared materials"],
    over: ["Tổng số giáo viên", "All teachers"],
    about: [
      "Cộng dồn từ đầu năm, mỗi giáo viên tính một lần.",
      "Cumulative since January, each teacher counted once.",
    ],
  }),
  count({
    code: "MN-E4",
    content: "e",
    seed: "II.3.e",
    frequency: "month",
    overTime: "sum",
    because: "Visits are events.",
    weight: "2",
    isOptional: true,
    measure: ["lượt", "visits"],
    range: ["0", "5000"],
    name: ["Số lượt truy cập kho học liệu", "Visits to the repository"],
    about: ["Theo bộ đếm của kho học liệu.", "From the repository's counter."],
  }),
  yesNo({
    code: "MN-E5",
    content: "e",
    seed: "II.3.e, VI.3",
    frequency: "year",
    overTime: "last",
    because: "Running or not at the end of the year.",
    weight: "3",
    name: [
      "Có kênh hướng dẫn chăm sóc, giáo dục trẻ trực tuyến cho cha mẹ",
      "Online guidance channel for parents",
    ],
    about: [
      "Kênh có nội dung mới ít nhất mỗi tháng một lần.",
      "A channel with something new at least once a month.",
    ],
  }),

  // VI.3: working with parents
  ratio({
    code: "MN-F1",
    content: "F",
    seed: "VI.3",
    frequency: "month",
    overTime: "sum",
    because: "Both sides are money of the month, so months add up.",
    weight: "4",
    name: [
      "Tỷ lệ thu học phí, các khoản thu không dùng tiền mặt (theo số tiền)",
      "Tuition and fees collected without cash, by amount",
    ],
    of: ["Số tiền thu không dùng tiền mặt (đồng)", "Amount collected without cash (VND)"],
    over: ["Tổng số tiền thu (đồng)", "Amount collected (VND)"],
    about: [
      "Học phí và các khoản thu trong tháng, số liệu của kế toán.",
      "Tuition and fees of the month, from the accounts.",
    ],
    later: {
      ...afterTuition,
      name: [
        "Tỷ lệ thu các khoản thu, dịch vụ giáo dục không dùng tiền mặt (theo số tiền)",
        "Fees and education services collected without cash, by amount",
      ],
      of: ["Số tiền thu không dùng tiền mặt (đồng)", "Amount collected without cash (VND)"],
      over: ["Tổng số tiền thu (đồng)", "Amount collected (VND)"],
      about: [
        "Các khoản thu, dịch vụ giáo dục trong tháng; học phí công lập đã được miễn.",
        "Fees and education services of the month; public tuition is abolished.",
      ],
    },
  }),
  ratio({
    code: "MN-F2",
    content: "F",
    seed: "VI.3",
    frequency: "month",
    overTime: "sum",
    because: "Each month is a new payment; summed, it describes the same payments as MN-F1.",
    weight: "5",
    name: [
      "Tỷ lệ gia đình nộp học phí, các khoản thu không dùng tiền mặt",
      "Families paying tuition and fees without cash",
    ],
    of: ["Số gia đình nộp không dùng tiền mặt", "Families paying without cash"],
    over: ["Tổng số gia đình", "Families paying in the month"],
    about: [
      "Gia đình có khoản phải nộp trong tháng; chuyển khoản, quét mã hoặc ví điện tử.",
      "Families with something to pay in the month; transfer, QR code or e-wallet.",
    ],
    later: {
      ...afterTuition,
      name: [
        "Tỷ lệ gia đình nộp các khoản thu, dịch vụ giáo dục không dùng tiền mặt",
        "Families paying fees and education services without cash",
      ],
      of: ["Số gia đình nộp không dùng tiền mặt", "Families paying without cash"],
      over: ["Tổng số gia đình", "Families paying in the month"],
      about: [
        "Gia đình có khoản thu, dịch vụ phải nộp trong tháng; học phí công lập đã được miễn.",
        "Families with fees or services to pay in the month; public tuition is abolished.",
      ],
    },
  }),
  ratio({
    code: "MN-F3",
    content: "F",
    seed: "VI.3",
    frequency: "month",
    overTime: "last",
    because: "A stock: families connected at the end of the month.",
    weight: "4",
    name: [
      "Tỷ lệ gia đình dùng ứng dụng, sổ liên lạc điện tử, nhóm lớp",
      "Families on the contact app or class group",
    ],
    of: ["Số gia đình đang dùng", "Families connected"],
    over: ["Tổng số gia đình", "All families"],
    about: ["Tại ngày cuối tháng.", "On the last day of the month."],
  }),
  ratio({
    code: "MN-F4",
    content: "F",
    seed: "VI.3",
    frequency: "quarter",
    overTime: "sum",
    because: "Applications are events of the quarter.",
    weight: "3",
    isOptional: true,
    name: ["Tỷ lệ hồ sơ nộp qua dịch vụ công trực tuyến", "Applications through the online public service"],
    of: ["Số hồ sơ nộp trực tuyến", "Applications made online"],
    over: ["Tổng số hồ sơ", "All applications"],
    about: [
      "Tuyển sinh, chuyển trường và thủ tục khác trong quý; quý không có hồ sơ thì để trống.",
      "Enrolment, transfer and other procedures of the quarter; empty when there was none.",
    ],
  }),

  // III and IV: running the campaign
  count({
    code: "MN-G1",
    content: "G",
    seed: "III",
    frequency: "year",
    overTime: "sum",
    because: "Registration is made anew each year.",
    weight: "2",
    measure: ["người", "people"],
    range: ["0", "120"],
    name: ["Số cá nhân đăng ký thi đua", "People registered"],
    about: ["Đăng ký trong năm, mỗi người tính một lần.", "In the year, each person counted once."],
  }),
  count({
    code: "MN-G2",
    content: "G",
    seed: "IV",
    frequency: "year",
    overTime: "sum",
    because: "Commendations are given anew each year.",
    weight: "1",
    isEvidenceRequired: true,
    measure: ["người", "people"],
    range: ["0", "60"],
    name: ["Số cá nhân được khen thưởng", "People commended"],
    about: [
      "Ghi số người theo cấp và hình thức ở phần ghi chú.",
      "Give the numbers by level and form in the comment.",
    ],
  }),
  count({
    code: "MN-G3",
    content: "G",
    seed: "I.1, III.4",
    frequency: "year",
    overTime: "sum",
    because: "Each exemplar is counted in the year it was recognised.",
    weight: "2",
    isOptional: true,
    measure: ["người", "people"],
    range: ["0", "20"],
    name: ["Số điển hình tiên tiến được phát hiện, nhân rộng", "Exemplars found and replicated"],
    about: ["Được trường công nhận trong năm.", "Recognised by the school in the year."],
  }),
  count({
    code: "MN-G4",
    content: "G",
    seed: "I.2, III.3",
    frequency: "quarter",
    overTime: "sum",
    because: "Inspections are events.",
    weight: "1",
    measure: ["cuộc", "inspections"],
    range: ["0", "12"],
    name: ["Số cuộc kiểm tra, giám sát", "Inspections"],
    about: [
      "Kiểm tra, giám sát việc thực hiện phong trào trong quý.",
      "Checks of the campaign in the quarter.",
    ],
  }),
];

/** The meaning of an indicator on a day (ISO date), or undefined outside its validity. */
export function versionValidOn(of: BuiltInIndicator, day: string): BuiltInIndicatorVersion | undefined {
  return of.versions.find((v) => v.validFrom <= day && (v.validTo === null || day <= v.validTo));
}
