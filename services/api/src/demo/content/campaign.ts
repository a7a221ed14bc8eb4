/**
 * The campaign “Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số” 2021-2025 at its three levels: the
 * Sở launches it, the Phòng of the city adopts it and adds two criteria, Trường Mầm non Điện Lực makes its plan.
 * The plan of the Sở itself (31/KH-SGDĐT) was not found: what is said of it beyond number, date and name is added.
 */
import { type BuiltInIndicator, preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import type { CalendarPeriod, CalendarRule, PeriodKind } from "../../shared/period.ts";
import { dienLucPlan, type PlanBlock } from "./dien-luc-plan.ts";
import { cityBases, type DemoBasis, dienLucBases, provinceBases } from "./legal-bases.ts";
import { dienLucGroups, dienLucHead, type GroupKind } from "./people.ts";
import { calendarRules, periods2022 } from "./periods.ts";
import { readTable } from "./read-table.ts";
import { type DemoTarget, proposedTargets, readTargets } from "./targets.ts";
import { dienLucCode, districts, province, schools } from "./units.ts";

/** An indicator asked for by a level's campaign. */
export interface DemoCriterion {
  readonly indicatorCode: string;
  readonly weight: string;
  readonly frequency: PeriodKind;
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
}

export interface DemoStage {
  readonly kind: "stage" | "phase" | "interim_review" | "final_review";
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface DemoTask {
  readonly key: string;
  readonly title: string;
  /** Section of the plan that the task comes from. */
  readonly sectionLabel: string;
  /** Key of one of the school's groups; null for all teachers and staff (VI.3). */
  readonly groupKey: string | null;
  readonly groupKind: GroupKind | "staff";
  readonly ownerEmail: string;
  readonly dueOn: string;
  readonly indicatorCodes: readonly string[];
  readonly origin: "added";
}

/** A campaign as one unit runs it. */
export interface DemoCampaign {
  readonly unitCode: string;
  readonly name: string;
  readonly planTitle: string;
  readonly theme: string;
  readonly form: "thematic";
  readonly startsOn: string;
  readonly endsOn: string;
  readonly participants: string;
  readonly goals: string;
  /** Null where the number is not known. */
  readonly documentNumber: string | null;
  readonly documentPlace: string;
  readonly documentOn: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly bases: readonly DemoBasis[];
  readonly stages: readonly DemoStage[];
  readonly sections: readonly PlanBlock[];
  /** Indicators of the unit's own, beyond the built-in set. */
  readonly ownIndicators: readonly BuiltInIndicator[];
  /** Only the unit's own: those of the units above are inherited. */
  readonly criteria: readonly DemoCriterion[];
  readonly targets: readonly DemoTarget[];
  /** The calendar of the launching unit, as rules and laid out for 2022. */
  readonly calendarRules: readonly CalendarRule[];
  readonly periods: readonly CalendarPeriod[];
  readonly tasks: readonly DemoTask[];
}

const name = "Ngành giáo dục Thái Nguyên đẩy mạnh chương trình chuyển đổi số";
const theme = "Thi đua xây dựng chính quyền số, phát triển kinh tế số, xã hội số";
const campaignYears = { startsOn: "2021-01-01", endsOn: "2025-12-31" } as const;

const added = (kind: PlanBlock["kind"], depth: number, label: string | null, body: string): PlanBlock => ({
  kind,
  depth,
  label,
  body,
  note: null,
  origin: "added",
});

const criterionOf = (indicator: BuiltInIndicator): DemoCriterion => ({
  indicatorCode: indicator.code,
  weight: indicator.weight,
  frequency: indicator.frequency,
  isMandatory: indicator.isMandatory,
  isEvidenceRequired: indicator.isEvidenceRequired,
});

// The Sở ---------------------------------------------------------------------------------------------------

/** The five contents of organising a campaign (2022 Law, art. 17), then the years and the two reviews of I.2. */
const stageRows = readTable(
  ["kind", "startsOn", "endsOn", "title", "titleEn", "description"],
  `
  kind           | startsOn   | endsOn     | title                                   | titleEn                             | description
  stage          | 2021-12-01 | 2022-01-07 | Xác định mục tiêu, tiêu chí, kế hoạch   | Goals, criteria, plan               | Xác định mục tiêu, phạm vi, đối tượng, nội dung và tiêu chí, thời gian, kế hoạch, biện pháp tổ chức.
  stage          | 2022-01-07 | 2025-12-31 | Phát động, triển khai, thực hiện        | Launch, roll out, carry out         | Các Phòng GDĐT và trường xây dựng kế hoạch, đăng ký, thực hiện và báo cáo theo lịch.
  stage          | 2022-03-01 | 2025-12-31 | Kiểm tra, giám sát                      | Inspect and supervise               | Duyệt số liệu hằng tháng, kiểm tra minh chứng, đôn đốc đơn vị chậm.
  stage          | 2022-01-07 | 2025-12-31 | Tuyên truyền, nhân rộng điển hình       | Communicate, replicate exemplars    | Tuyên truyền, phát hiện, bồi dưỡng và nhân rộng điển hình tiên tiến.
  stage          | 2023-10-01 | 2025-12-31 | Sơ kết, tổng kết và khen thưởng         | Reviews and commendation            | Khen thưởng hằng năm, khi sơ kết, tổng kết và đột xuất.
  phase          | 2021-01-01 | 2021-12-31 | Năm 2021                                | Year 2021                           | Khởi đầu: số liệu gốc trước khi phát động.
  phase          | 2022-01-01 | 2022-12-31 | Năm 2022                                | Year 2022                           | Phát động, kiện toàn ban chỉ đạo, nền nếp báo cáo.
  phase          | 2023-01-01 | 2023-12-31 | Năm 2023                                | Year 2023                           | Mở rộng, sơ kết giữa giai đoạn.
  phase          | 2024-01-01 | 2024-12-31 | Năm 2024                                | Year 2024                           | Tăng tốc ở xã miền núi.
  phase          | 2025-01-01 | 2025-12-31 | Năm 2025                                | Year 2025                           | Hoàn thành mục tiêu, tổng kết 5 năm.
  interim_review | 2023-10-01 | 2023-12-31 | Sơ kết giữa giai đoạn                   | Interim review                      | Đánh giá 2021-2023, điều chỉnh chỉ tiêu 2024-2025.
  final_review   | 2025-10-01 | 2025-12-31 | Tổng kết 5 năm                          | Final review                        | Đánh giá giai đoạn 2021-2025, đề nghị khen thưởng.
  `,
);

const stages: readonly DemoStage[] = stageRows.map(({ kind, ...row }) => {
  if (kind !== "stage" && kind !== "phase" && kind !== "interim_review" && kind !== "final_review")
    throw new Error(`"${kind}" is no kind of stage.`);
  return { kind, ...row };
});

/** Contents a to e as the seed words them, shortened for a whole province. */
const provinceSections: readonly PlanBlock[] = [
  added("heading", 0, "I.", "MỤC ĐÍCH, YÊU CẦU"),
  added(
    "paragraph",
    0,
    null,
    "Tạo khí thế thi đua sôi nổi trong toàn ngành, góp phần hoàn thành các mục tiêu Nghị quyết số 01-NQ/TU ngày 31/12/2020.",
  ),
  added("heading", 0, "II.", "NỘI DUNG THI ĐUA"),
  added(
    "content",
    2,
    "a)",
    "Tăng cường lãnh đạo, chỉ đạo; tuyên truyền, nâng cao nhận thức về chuyển đổi số.",
  ),
  added(
    "content",
    2,
    "b)",
    "Xây dựng chương trình, kế hoạch; rà soát quy định, tạo môi trường pháp lý thuận lợi.",
  ),
  added("content", 2, "c)", "Bồi dưỡng kiến thức, kỹ năng số cho đội ngũ và cha mẹ trẻ."),
  added("content", 2, "d)", "Ưu tiên, bảo đảm các nguồn lực cho chuyển đổi số."),
  added(
    "content",
    2,
    "đ)",
    "Đầu tư cơ sở vật chất, hạ tầng số, nền tảng số; khai thác hiệu quả hạ tầng hiện có.",
  ),
  added(
    "content",
    2,
    "e)",
    "Đổi mới nội dung, chương trình; số hóa tài liệu, chia sẻ tài nguyên dạy và học.",
  ),
  added("heading", 0, "III.", "CHẾ ĐỘ BÁO CÁO"),
  added(
    "paragraph",
    0,
    null,
    "Báo cáo tháng gửi chậm nhất ngày 05 của tháng sau, báo cáo quý ngày 10, báo cáo năm ngày 15 tháng 01 năm sau.",
  ),
];

export const provinceCampaign: DemoCampaign = {
  unitCode: province.code,
  name,
  planTitle: `Tổ chức phong trào thi đua “${name}” giai đoạn 2021-2025`,
  theme,
  form: "thematic",
  ...campaignYears,
  participants: "Tập thể, cá nhân trong các cơ sở giáo dục mầm non của tỉnh Thái Nguyên.",
  goals: "Hoàn thành các mục tiêu Nghị quyết số 01-NQ/TU về chương trình chuyển đổi số tỉnh Thái Nguyên.",
  documentNumber: "31/KH-SGDĐT",
  documentPlace: province.place,
  documentOn: "2022-01-07",
  signerTitle: "GIÁM ĐỐC",
  signerName: "Nguyễn Quốc Bảo",
  bases: provinceBases,
  stages,
  sections: provinceSections,
  ownIndicators: [],
  criteria: preschool36.map(criterionOf),
  targets: proposedTargets,
  calendarRules,
  periods: periods2022,
  tasks: [],
};

// The Phòng of the city ------------------------------------------------------------------------------------

const cityCode = "pgd-tp-thai-nguyen";

/** Two criteria that the Phòng asks of its own schools, beside the 36 of the Sở. */
export const cityIndicators: readonly BuiltInIndicator[] = [
  {
    code: "TPTN-1",
    content: "F",
    seedSection: "VI.3",
    isInferred: true,
    educationLevel: "preschool",
    kind: "ratio",
    isPercent: true,
    direction: "higher",
    overUnits: "ratio",
    overTime: "last",
    overTimeReason: "A stock: classrooms that show the code on the last day.",
    frequency: "quarter",
    isMandatory: true,
    isEvidenceRequired: false,
    weight: "2",
    valueMin: "0",
    valueMax: "1",
    versions: [
      {
        validFrom: "2022-01-01",
        validTo: null,
        nameVi: "Tỷ lệ nhóm, lớp có mã QR nộp tiền",
        nameEn: "Classrooms with a payment QR code",
        measureVi: "%",
        measureEn: "%",
        numeratorVi: "Số nhóm, lớp có mã QR nộp tiền",
        numeratorEn: "Classrooms with a payment QR code",
        denominatorVi: "Tổng số nhóm, lớp",
        denominatorEn: "All classrooms",
        descriptionVi: "Mã QR dán tại lớp hoặc gửi trong nhóm lớp, tại ngày cuối quý.",
        descriptionEn: "Shown in the room or sent to the class group, on the last day of the quarter.",
        source: "Phòng GDĐT thành phố Thái Nguyên (bổ sung cho bản trình diễn)",
      },
    ],
  },
  {
    code: "TPTN-2",
    content: "c",
    seedSection: "II.3.c",
    isInferred: true,
    educationLevel: "preschool",
    kind: "count",
    isPercent: false,
    direction: "higher",
    overUnits: "sum",
    overTime: "sum",
    overTimeReason: "Workshops are events.",
    frequency: "quarter",
    isMandatory: true,
    isEvidenceRequired: false,
    weight: "1",
    valueMin: "0",
    valueMax: "6",
    versions: [
      {
        validFrom: "2022-01-01",
        validTo: null,
        nameVi: "Số chuyên đề chuyển đổi số cấp cụm trường đã tham gia",
        nameEn: "Cluster workshops on digital transformation attended",
        measureVi: "chuyên đề",
        measureEn: "workshops",
        numeratorVi: null,
        numeratorEn: null,
        denominatorVi: null,
        denominatorEn: null,
        descriptionVi: "Số chuyên đề của cụm trường có giáo viên của trường dự trong quý.",
        descriptionEn: "Workshops of the cluster attended by the school's teachers in the quarter.",
        source: "Phòng GDĐT thành phố Thái Nguyên (bổ sung cho bản trình diễn)",
      },
    ],
  },
];

export const cityCampaign: DemoCampaign = {
  unitCode: cityCode,
  name,
  planTitle: `Triển khai phong trào thi đua “${name}” giai đoạn 2021-2025`,
  theme,
  form: "thematic",
  ...campaignYears,
  participants: "Cán bộ, giáo viên, nhân viên các trường mầm non trên địa bàn thành phố.",
  goals: "Hoàn thành mục tiêu Kế hoạch số 178/KH-UBND và Kế hoạch số 448/KH-GDĐT.",
  documentNumber: null,
  documentPlace: "Thái Nguyên",
  documentOn: "2022-01-10",
  signerTitle: "TRƯỞNG PHÒNG",
  signerName: "Phạm Đức Thịnh",
  bases: cityBases,
  stages: [],
  sections: [
    added("heading", 0, "I.", "NỘI DUNG"),
    added(
      "paragraph",
      0,
      null,
      "Thực hiện đầy đủ 36 tiêu chí của Sở GDĐT và hai tiêu chí bổ sung của thành phố.",
    ),
    added("bullet", 2, "-", "Mỗi nhóm, lớp có mã QR để cha mẹ trẻ nộp tiền không dùng tiền mặt."),
    added("bullet", 2, "-", "Mỗi trường dự ít nhất một chuyên đề chuyển đổi số cấp cụm trường mỗi quý."),
  ],
  ownIndicators: cityIndicators,
  criteria: cityIndicators.map(criterionOf),
  targets: readTargets(`
    code   | 2021 | 2022 | 2023 | 2024 | 2025
    TPTN-1 | -    | 0.60 | 0.80 | 1    | 1
    TPTN-2 | -    | 4    | 4    | 4    | 4
  `),
  calendarRules: [],
  periods: [],
  tasks: [],
};

// Trường Mầm non Điện Lực ----------------------------------------------------------------------------------

/** Where the school aims higher, or lower because it is small, than the province's proposal. */
const dienLucTargets = readTargets(`
  code   | 2021 | 2022     | 2023     | 2024     | 2025
  MN-A5  | -    | 0.90     | 0.95     | 1        | 1
  MN-B2  | -    | 0.80     | 0.90     | 1        | 1
  MN-B3  | -    | 0.40     | 0.60     | 0.80     | 1
  MN-C2  | -    | 0.80     | 0.90     | 1        | 1
  MN-C5  | -    | 50       | 60       | 60       | 60
  MN-D1  | -    | 25000000 | 30000000 | 40000000 | 50000000
  MN-Đ1  | -    | 1        | 1        | 1        | 1
  MN-E1  | -    | 48       | 60       | 72       | 84
  MN-F2  | -    | 0.70     | 0.85     | 0.95     | 1
  MN-F3  | -    | 0.90     | 0.95     | 1        | 1
`);

const taskRows = readTable(
  ["key", "section", "group", "owner", "due", "indicators", "title"],
  `
  key            | section | group           | owner              | due        | indicators                      | title
  ban-chi-dao    | VI.2    | ban-giam-hieu   | hieutruong         | 2022-01-21 | MN-A1                           | Kiện toàn Ban Chỉ đạo chuyển đổi số, phân công nhiệm vụ
  trien-khai     | VI.1    | ban-giam-hieu   | hieutruong         | 2022-01-25 | MN-A4                           | Triển khai kế hoạch tới các tổ và toàn thể cán bộ, giáo viên, nhân viên
  chi-tieu       | III.1   | ban-chi-dao     | phohieutruong      | 2022-01-28 | MN-A2                           | Xây dựng kế hoạch năm 2022 với bảng tiêu chí, chỉ tiêu cụ thể
  dang-ky        | III.2   | hoi-dong-thi-dua| phohieutruong      | 2022-02-15 | MN-G1                           | Tổ chức cho các tổ và cá nhân đăng ký thi đua
  quy-che        | II.3.b  | to-van-phong    | vanthu             | 2022-03-31 | MN-B1                           | Rà soát quy chế làm việc và quy chế văn thư cho phù hợp môi trường mạng
  mua-sam        | VI.2    | ban-chi-dao     | totruong.vanphong  | 2022-04-30 | MN-D1, MN-D2, MN-Đ3             | Đề xuất đầu tư cơ sở vật chất, mua sắm trang thiết bị
  kenh-cha-me    | VI.3    | to-mau-giao-be  | totruong.mgbe      | 2022-05-31 | MN-E5                           | Mở kênh hướng dẫn chăm sóc, giáo dục trẻ trực tuyến cho cha mẹ
  thiet-bi       | II.3.đ  | to-van-phong    | totruong.vanphong  | 2022-06-30 | MN-Đ4                           | Kiểm kê, sắp xếp, khai thác thiết bị hiện có
  tuyen-sinh     | VI.3    | staff           | vanthu             | 2022-07-31 | MN-F4                           | Hướng dẫn cha mẹ nộp hồ sơ tuyển sinh qua dịch vụ công trực tuyến
  internet       | II.3.đ  | to-van-phong    | totruong.vanphong  | 2022-08-31 | MN-Đ1, MN-Đ2                    | Lắp Internet và ti vi cho các nhóm, lớp còn thiếu
  phan-mem       | II.3.đ  | to-van-phong    | yte                | 2022-09-30 | MN-Đ5, MN-Đ6                    | Dùng phần mềm quản lý trường và phần mềm dinh dưỡng
  boi-duong      | II.3.c  | ban-chi-dao     | phohieutruong      | 2022-10-31 | MN-C1, MN-C2, MN-C3, MN-C4, TPTN-2 | Bồi dưỡng kỹ năng số cho cán bộ quản lý, giáo viên, nhân viên
  dien-hinh      | III.4   | hoi-dong-thi-dua| hieutruong         | 2022-11-20 | MN-G3                           | Phát hiện, bồi dưỡng, nhân rộng cá nhân tiêu biểu
  huong-dan      | II.3.c  | staff           | totruong.mgbe      | 2022-11-30 | MN-C5, MN-F3                    | Hướng dẫn cha mẹ trẻ cài đặt, dùng ứng dụng và nhóm lớp
  so-hoa         | II.3.e  | to-nha-tre      | totruong.nhatre    | 2022-12-15 | MN-E1                           | Số hóa tài liệu, học liệu theo chủ đề
  bai-giang      | II.3.e  | to-mau-giao-lon | totruong.mglon     | 2022-12-15 | MN-E2, MN-E3, MN-E4             | Làm bài giảng điện tử, chia sẻ lên kho học liệu dùng chung
  tuyen-truyen   | VI.1    | ban-giam-hieu   | phohieutruong      | 2022-12-20 | MN-A3, MN-A5                    | Tuyên truyền tại họp hội đồng, họp cha mẹ trẻ
  tin-bai        | III.2   | to-mau-giao-lon | phuong.giaovien    | 2022-12-25 | MN-A6                           | Viết tin, bài, quay video đăng trang của trường
  kiem-tra       | III.3   | ban-giam-hieu   | phohieutruong      | 2022-12-25 | MN-G4                           | Kiểm tra, giám sát việc thực hiện ở các tổ mỗi quý một lần
  khen-thuong    | III.5   | hoi-dong-thi-dua| hieutruong         | 2022-12-30 | MN-G2                           | Xét khen thưởng và trình cấp trên khen thưởng
  van-ban        | II.3.b  | to-van-phong    | vanthu             | 2022-12-31 | MN-B2, MN-B3                    | Xử lý văn bản đi, đến và ký số trên hệ thống
  csdl-nganh     | II.3.đ  | ban-chi-dao     | giaovien           | 2022-12-31 | MN-Đ7                           | Cập nhật cơ sở dữ liệu ngành đầy đủ, đúng hạn
  khong-tien-mat | VI.3    | staff           | totruong.vanphong  | 2022-12-31 | MN-F1, MN-F2, TPTN-1            | Tuyên truyền cha mẹ nộp học phí, các khoản thu qua ngân hàng
  bao-cao        | VI.2    | ban-chi-dao     | giaovien           | 2023-01-15 |                                 | Tổng hợp, báo cáo tháng, quý, năm về Phòng GDĐT
  `,
);

/** Who does what by when: drawn from sections II.3, III and VI, which name the doers but no person and no day. */
export const dienLucTasks: readonly DemoTask[] = taskRows.map((row) => {
  const group = dienLucGroups.find((one) => one.key === row.group);
  if (!group && row.group !== "staff") throw new Error(`"${row.group}" is no group.`);
  return {
    key: row.key,
    title: row.title,
    sectionLabel: row.section,
    groupKey: group?.key ?? null,
    groupKind: group?.kind ?? "staff",
    ownerEmail: `${row.owner}.dienluc@tp-thainguyen.example`,
    dueOn: row.due,
    indicatorCodes: row.indicators === "" ? [] : row.indicators.split(/,\s*/),
    origin: "added",
  };
});

const vietnameseDay = (day: string): string => day.split("-").toReversed().join("/");

function targetText(target: DemoTarget): string {
  const indicator = preschool36.find((one) => one.code === target.indicatorCode);
  const [version] = indicator?.versions ?? [];
  const amount = indicator?.isPercent
    ? `${Math.round(Number(target.value) * 100)} %`
    : `${target.value.replace(/\B(?=(\d{3})+$)/g, ".")} ${version?.measureVi}`;
  return `${version?.nameVi}: ${amount}.`;
}

/** What the plan demands and lacks: numbers for III.1, days for the reports of VI.1 and VI.2. */
const dienLucAdditions: readonly PlanBlock[] = [
  added("heading", 0, "Phụ lục 1.", "CHỈ TIÊU THI ĐUA NĂM 2022 (bổ sung theo mục III.1)"),
  added("paragraph", 0, null, "Chỉ tiêu riêng của trường; các tiêu chí còn lại theo chỉ tiêu của Sở GDĐT."),
  ...dienLucTargets
    .filter((target) => target.year === 2022)
    .map((target) => added("bullet", 2, "-", targetText(target))),
  added("heading", 0, "Phụ lục 2.", "LỊCH BÁO CÁO NĂM 2022 (bổ sung theo mục VI.1, VI.2)"),
  added("bullet", 2, "-", "Báo cáo tháng: gửi Phòng GDĐT chậm nhất ngày 05 của tháng sau."),
  ...periods2022
    .filter((period) => period.kind === "quarter" || period.kind === "year")
    .map((period) =>
      added(
        "bullet",
        2,
        "-",
        `Báo cáo ${period.kind === "year" ? "năm 2022" : `quý ${period.key.slice(-1)}`}: chậm nhất ngày ${vietnameseDay(period.dueOn)}.`,
      ),
    ),
  added("heading", 0, "Phụ lục 3.", "PHÂN CÔNG THỰC HIỆN (bổ sung theo mục III, VI)"),
  ...dienLucTasks.map((task) =>
    added(
      "bullet",
      2,
      "-",
      `${task.title}: xong chậm nhất ngày ${vietnameseDay(task.dueOn)} (mục ${task.sectionLabel}).`,
    ),
  ),
];

export const dienLucCampaign: DemoCampaign = {
  unitCode: dienLucCode,
  name,
  planTitle: "Tổ chức phong trào thi đua đẩy mạnh chương trình chuyển đổi số giai đoạn 2021-2025",
  theme,
  form: "thematic",
  ...campaignYears,
  participants: "Toàn thể cán bộ giáo viên và nhân viên trong nhà trường.",
  goals:
    "Hoàn thành các mục tiêu của Nghị quyết số 01-NQ/TU và các Kế hoạch số 80/KH-UBND, 178/KH-UBND, 825/KH-SGDĐT, 448/KH-GDĐT.",
  documentNumber: "13/KH-TrMN",
  documentPlace: "Quang Vinh",
  documentOn: "2022-01-12",
  signerTitle: "HIỆU TRƯỞNG",
  signerName: "Trần Thị Hòa",
  bases: dienLucBases,
  stages: [],
  sections: [...dienLucPlan, ...dienLucAdditions],
  ownIndicators: [],
  criteria: [],
  targets: dienLucTargets,
  calendarRules: [],
  periods: [],
  tasks: dienLucTasks,
};

/** Staff of Điện Lực who have confirmed that they read the plan; the others still have it on their home page. */
export const acknowledged: readonly string[] = [
  dienLucHead,
  ...[
    "phohieutruong",
    "totruong.nhatre",
    "totruong.mgbe",
    "totruong.mglon",
    "totruong.vanphong",
    "vanthu",
  ].map((who) => `${who}.dienluc@tp-thainguyen.example`),
  ...["hoa", "thuy", "yen", "nga", "linh"].map((who) => `${who}.giaovien.dienluc@tp-thainguyen.example`),
];

/** A unit that carries out the campaign with nothing of its own. */
export interface PlainAdoption {
  readonly unitCode: string;
  readonly adoptedOn: string;
}

/** Every other Phòng by 14 January, every other school in the ten days after its Phòng; parents before children. */
export const plainAdoptions: readonly PlainAdoption[] = [
  ...districts
    .filter((district) => district.code !== cityCode)
    .map((district, i) => ({ unitCode: district.code, adoptedOn: `2022-01-${11 + (i % 4)}` })),
  ...schools
    .filter((school) => school.code !== dienLucCode)
    .map((school, i) => ({ unitCode: school.code, adoptedOn: `2022-01-${15 + (i % 10)}` })),
];
