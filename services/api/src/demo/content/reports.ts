/**
 * How the figures of 2022 came in: who was early, late or silent, what was returned and why, what still waits.
 * The year is over in the demo, but December, the fourth quarter and the year are not yet wholly reported.
 */
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import { addDays, type Day } from "../../shared/day.ts";
import { type CalendarPeriod, onTimeUntil } from "../../shared/period.ts";
import { codesFor, type FigureParts, isDip, trueFigure } from "./figures.ts";
import { actorsOf, mailDomains, reviewerOf } from "./people.ts";
import { figurePeriods, monthsOf } from "./periods.ts";
import { choose, type Random, randomOf, wholeBetween } from "./random.ts";
import { readTable } from "./read-table.ts";
import { type DemoSchool, schools } from "./units.ts";

/** When a report was first sent, measured against its due day and grace days. */
export type Timing = "early" | "on_time" | "late";

/** How it stands: resent is sent again after a return and not yet reviewed. */
export type Outcome =
  | "approved"
  | "returned_then_approved"
  | "returned"
  | "resent"
  | "waiting"
  | "draft"
  | "missing";

/** A page on the school's site, or a file. */
export type DemoEvidence =
  | { readonly title: string; readonly url: string }
  | {
      readonly title: string;
      readonly fileName: string;
      /** What the page says, or what a picture of a screen is drawn from. */
      readonly shows: { readonly lines: readonly string[] } | { readonly seed: string };
    };

export interface DemoFigure extends FigureParts {
  readonly indicatorCode: string;
  readonly comment: string | null;
  readonly evidence: readonly DemoEvidence[];
}

export interface DemoReview {
  readonly decision: "approved" | "returned";
  readonly decidedAt: string;
  readonly reviewerEmail: string;
  readonly reason: string | null;
  /** Reasons on the figures concerned. */
  readonly findings: readonly { readonly indicatorCode: string; readonly reason: string }[];
}

/** One sending of a report. Moments are ISO with the offset of Viet Nam. */
export interface DemoRevision {
  readonly revision: 1 | 2;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly sentBy: string;
  readonly sentAt: string;
  readonly note: string | null;
  readonly figures: readonly DemoFigure[];
  /** Null while it waits. */
  readonly review: DemoReview | null;
}

export interface DemoDraft {
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly figures: readonly DemoFigure[];
}

export interface DemoReport {
  readonly unitCode: string;
  readonly period: string;
  readonly outcome: Outcome;
  /** Null where nothing was sent. */
  readonly timing: Timing | null;
  readonly draft: DemoDraft | null;
  readonly revisions: readonly DemoRevision[];
}

// Who behaves how -------------------------------------------------------------------------------------------

type Habit = "prompt" | "steady" | "slow" | "careless";

interface Manner {
  readonly timing: readonly (readonly [Timing, number])[];
  /** Of a hundred reports. */
  readonly returned: number;
  readonly missing: number;
}

const manners: Readonly<Record<Habit, Manner>> = {
  prompt: {
    timing: [
      ["early", 60],
      ["on_time", 38],
      ["late", 2],
    ],
    returned: 2,
    missing: 0,
  },
  steady: {
    timing: [
      ["early", 20],
      ["on_time", 70],
      ["late", 10],
    ],
    returned: 5,
    missing: 1,
  },
  slow: {
    timing: [
      ["early", 0],
      ["on_time", 50],
      ["late", 50],
    ],
    returned: 8,
    missing: 12,
  },
  careless: {
    timing: [
      ["early", 10],
      ["on_time", 55],
      ["late", 35],
    ],
    returned: 24,
    missing: 4,
  },
};

/** Weights of prompt, steady, slow and careless schools, and how many days the Phòng takes to review. */
const districtRows = readTable(
  ["district", "prompt", "steady", "slow", "careless", "reviewDays"],
  `
  district           | prompt | steady | slow | careless | reviewDays
  pgd-tp-thai-nguyen | 45     | 35     | 10   | 10       | 2
  pgd-tp-song-cong   | 50     | 35     | 5    | 10       | 2
  pgd-tp-pho-yen     | 40     | 35     | 10   | 15       | 3
  pgd-dinh-hoa       | 30     | 40     | 20   | 10       | 3
  pgd-phu-luong      | 25     | 45     | 20   | 10       | 4
  pgd-dong-hy        | 30     | 40     | 20   | 10       | 4
  pgd-vo-nhai        | 15     | 25     | 45   | 15       | 7
  pgd-dai-tu         | 25     | 40     | 20   | 15       | 5
  pgd-phu-binh       | 35     | 45     | 10   | 10       | 3
  `,
);

const habits: readonly Habit[] = ["prompt", "steady", "slow", "careless"];

function districtOf(school: DemoSchool) {
  const row = districtRows.find((one) => one.district === school.parentCode);
  if (!row) throw new Error(`No manners for ${school.parentCode}.`);
  return row;
}

const habitOf = (school: DemoSchool): Habit =>
  school.code === "mn-dien-luc"
    ? "prompt"
    : choose(
        randomOf("habit", school.code),
        habits.map((habit) => [habit, Number(districtOf(school)[habit])] as const),
      );

/** What is told of a few schools on purpose, so that each state can be shown by name. */
const told = readTable(
  ["school", "period", "outcome", "timing"],
  `
  school               | period  | outcome                | timing
  mn-dien-luc          | 2022-04 | returned_then_approved | on_time
  mn-dien-luc          | 2022-12 | draft                  |
  mn-dien-luc          | 2022-Q4 | missing                |
  mn-dien-luc          | 2022    | missing                |
  mn-quang-vinh        | 2022-12 | waiting                | early
  mn-1-5               | 2022-12 | resent                 | on_time
  mn-dong-quang        | 2022-12 | returned               | on_time
  mn-tuc-duyen         | 2022-12 | waiting                | late
  mn-gia-sang          | 2022-12 | waiting                | on_time
  mn-thinh-dan         | 2022-12 | approved               | early
  mn-tan-cuong         | 2022-12 | missing                |
  mn-son-cam           | 2022-11 | returned               | late
  mn-tu-thuc-anh-duong | 2022-10 | missing                |
  mn-tu-thuc-sao-mai   | 2022-Q4 | waiting                | early
  mn-quang-vinh        | 2022-Q4 | waiting                | on_time
  mn-1-5               | 2022    | waiting                | early
  `,
);

const outcomes: readonly Outcome[] = [
  "approved",
  "returned_then_approved",
  "returned",
  "resent",
  "waiting",
  "draft",
  "missing",
];
const timings: readonly Timing[] = ["early", "on_time", "late"];

/** Chances of each outcome, in the order of `outcomes`, for what is still coming in. */
const openChances: Readonly<Record<string, readonly number[]>> = {
  "2022-12": [30, 4, 6, 6, 28, 10, 16],
  "2022-Q4": [20, 2, 4, 3, 32, 12, 27],
  "2022": [12, 0, 4, 2, 32, 15, 35],
};

interface Story {
  readonly outcome: Outcome;
  readonly timing: Timing | null;
}

function storyOf(school: DemoSchool, period: CalendarPeriod): Story {
  const row = told.find((one) => one.school === school.code && one.period === period.key);
  if (row) {
    const outcome = outcomes.find((one) => one === row.outcome);
    if (!outcome) throw new Error(`"${row.outcome}" is no outcome.`);
    return { outcome, timing: timings.find((one) => one === row.timing) ?? null };
  }
  const random = randomOf("behaviour", school.code, period.key);
  const manner = manners[habitOf(school)];
  const timing = choose(random, manner.timing);
  const open = openChances[period.key];
  const outcome = open
    ? choose(
        random,
        outcomes.map((one, i) => [one, open[i] ?? 0] as const),
      )
    : choose<Outcome>(random, [
        ["missing", manner.missing],
        ["returned_then_approved", manner.returned],
        // A few returns were never answered, and Võ Nhai is behind with November.
        ["returned", manner.returned / 8],
        ["waiting", period.key === "2022-11" ? Number(districtOf(school).reviewDays) ** 2 / 2 : 0],
        ["approved", 100 - manner.missing - manner.returned],
      ]);
  return { outcome, timing: outcome === "draft" || outcome === "missing" ? null : timing };
}

// When ------------------------------------------------------------------------------------------------------

const clock = (random: Random, from: number, to: number): string => {
  const minutes = wholeBetween(random, from * 60, to * 60 - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

const moment = (day: Day, time: string): string => `${day}T${time}:00+07:00`;

/** Early: before the due day. On time: from the due day to the end of grace. Late: up to two weeks after it. */
function dayOfSending(random: Random, period: CalendarPeriod, timing: Timing): Day {
  if (timing === "early") return addDays(period.dueOn, -wholeBetween(random, 1, 3));
  if (timing === "on_time") return addDays(period.dueOn, wholeBetween(random, 0, period.graceDays));
  return addDays(onTimeUntil(period), wholeBetween(random, 1, 14));
}

// What was wrong --------------------------------------------------------------------------------------------

interface Mistake {
  readonly code: string;
  /** The figure as first sent, or null where this school could not make the mistake. */
  readonly spoil: (figure: FigureParts, school: DemoSchool) => FigureParts | null;
  readonly reason: string;
}

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  month: [
    {
      code: "MN-F2",
      spoil: ({ num, den }, school) =>
        Number(den) === school.size.children ? null : { num, den: String(school.size.children) },
      reason: "Mẫu số đang là số trẻ. Đề nghị ghi số gia đình có khoản phải nộp trong tháng.",
    },
    {
      code: "MN-E1",
      spoil: ({ num }) => (num === "0" ? null : { num: `${num}0`, den: null }),
      reason: "Số tài liệu gấp mười lần thực tế trường đăng. Đề nghị kiểm tra, có thể gõ thừa số 0.",
    },
    {
      code: "MN-B3",
      spoil: ({ num, den }) => (num === den ? null : { num: den ?? num, den }),
      reason: "Báo 100 % văn bản ký số nhưng hệ thống chưa ghi nhận đủ. Đề nghị đối chiếu sổ văn bản đi.",
    },
    {
      code: "MN-C5",
      spoil: ({ num }) => ({ num: String(Number(num) + 17), den: null }),
      reason: "Chỉ tính cha mẹ trẻ được hướng dẫn lần đầu trong năm. Đề nghị bỏ người đã tính tháng trước.",
    },
  ],
  quarter: [
    {
      code: "MN-D1",
      spoil: ({ num }) => ({ num: num.slice(0, -3), den: null }),
      reason: "Có vẻ ghi theo nghìn đồng. Đề nghị ghi theo đồng.",
    },
    {
      code: "MN-A5",
      spoil: ({ num, den }) => (num === den ? null : { num: den ?? num, den }),
      reason:
        "Báo tất cả gia đình đã được tuyên truyền. Đề nghị gửi kèm biên bản họp hoặc ghi lại số thực tế.",
    },
  ],
  year: [
    {
      code: "MN-G1",
      spoil: ({ num }) => ({ num: String(Number(num) + 9), den: null }),
      reason: "Số đăng ký không khớp danh sách trường đã gửi. Đề nghị kiểm tra lại.",
    },
  ],
};

interface Spoiled {
  readonly code: string;
  readonly first: FigureParts;
  readonly reason: string;
}

/** One or two mistakes of the kind that this report can hold. */
function mistakesIn(school: DemoSchool, period: CalendarPeriod): readonly Spoiled[] {
  const random = randomOf("mistakes", school.code, period.key);
  const possible = (mistakes[period.kind] ?? []).flatMap(({ code, spoil, reason }): Spoiled[] => {
    const truth = trueFigure(school, code, period);
    const first = truth && spoil(truth, school);
    return first ? [{ code, first, reason }] : [];
  });
  const at = wholeBetween(random, 0, possible.length - 1);
  const wanted = random() < 0.25 ? 2 : 1;
  return [...possible.slice(at), ...possible.slice(0, at)].slice(0, wanted);
}

// Comments and evidence -------------------------------------------------------------------------------------

const dipComments: Readonly<Record<string, string>> = {
  "MN-B2": "Hệ thống văn bản gián đoạn một số ngày trong tháng.",
  "MN-B3": "Chữ ký số hết hạn, đang chờ cấp lại.",
  "MN-F2": "Máy quét mã của ngân hàng bị lỗi, nhiều gia đình nộp tiền mặt.",
  "MN-F3": "Một số gia đình đổi điện thoại, chưa cài lại ứng dụng.",
  "MN-F4": "Một số gia đình chưa có tài khoản dịch vụ công, nộp trực tiếp.",
};

function commentOn(
  school: DemoSchool,
  code: string,
  period: CalendarPeriod,
  { num }: FigureParts,
): string | null {
  const last = monthsOf(period).at(-1) ?? 12;
  if (isDip(school, code, last)) return dipComments[code] ?? null;
  if (code === "MN-F2" && (last === 2 || last === 3) && period.kind === "month")
    return randomOf("epidemic", school.code, last)() < 0.3
      ? "Nhiều trẻ nghỉ phòng dịch, chưa phải nộp tiền."
      : null;
  if (code === "MN-Đ5" && num === "1") return "Dùng phần mềm quản lý mầm non chung của Phòng GDĐT.";
  if (code === "MN-G2") {
    const above = Math.floor(Number(num) / 4);
    return `Cấp trường: ${Number(num) - above} người; cấp trên: ${above} người.`;
  }
  return null;
}

const isEvidenceRequired = new Set(
  preschool36.filter((indicator) => indicator.isEvidenceRequired).map((indicator) => indicator.code),
);

const evidenceTitles: Readonly<Record<string, readonly [title: string, path: string]>> = {
  "MN-A1": ["Quyết định thành lập Ban Chỉ đạo chuyển đổi số", "van-ban/quyet-dinh-ban-chi-dao"],
  "MN-A2": ["Kế hoạch chuyển đổi số năm 2022", "van-ban/ke-hoach-2022"],
  "MN-A3": ["Biên bản họp có nội dung chuyển đổi số", "van-ban/bien-ban"],
  "MN-A6": ["Bài đăng trên trang của trường", "tin-tuc/chuyen-doi-so"],
  "MN-E1": ["Thư mục học liệu trong tháng", "kho-hoc-lieu"],
  "MN-G2": ["Quyết định khen thưởng năm 2022", "van-ban/quyet-dinh-khen-thuong"],
};

/** Always where it is required and there is something to show, elsewhere now and then. */
function evidenceFor(
  school: DemoSchool,
  code: string,
  period: CalendarPeriod,
  { num }: FigureParts,
): DemoEvidence[] {
  const known = evidenceTitles[code];
  if (!known || num === "0") return [];
  const isGiven =
    isEvidenceRequired.has(code) || randomOf("evidence", school.code, code, period.key)() < 0.15;
  if (!isGiven) return [];
  const [title, path] = known;
  if (isGivenAsFile(school, code, period)) return [fileFor(school, title, path, period)];
  const site = `${school.code}.${mailDomains[school.parentCode]}`;
  return [{ title, url: `https://${site}/${path}/${period.key.toLowerCase()}` }];
}

/** Some schools scan what they have, others name the page where it stands. */
const isGivenAsFile = (school: DemoSchool, code: string, period: CalendarPeriod): boolean =>
  school.code === "mn-dien-luc" || randomOf("evidence file", school.code, code, period.key)() < 0.3;

/** Documents as a page, the rest as a picture of the screen. */
function fileFor(school: DemoSchool, title: string, path: string, period: CalendarPeriod): DemoEvidence {
  const name = `${path.split("/").at(-1)}-${period.key.toLowerCase()}`;
  if (!path.startsWith("van-ban/"))
    return { title, fileName: `${name}.png`, shows: { seed: `${school.code} ${name}` } };
  const lines = [
    school.name.toLocaleUpperCase("vi"),
    "",
    title,
    `Kỳ báo cáo: ${period.key}`,
    "",
    "Tài liệu của tỉnh dùng thử, không có giá trị pháp lý.",
  ];
  return { title, fileName: `${name}.pdf`, shows: { lines } };
}

// The report ------------------------------------------------------------------------------------------------

function figuresOf(
  school: DemoSchool,
  period: CalendarPeriod,
  replaced: ReadonlyMap<string, FigureParts> = new Map(),
  corrected: ReadonlySet<string> = new Set(),
): readonly DemoFigure[] {
  return codesFor(school, period).flatMap((indicatorCode): DemoFigure[] => {
    const truth = trueFigure(school, indicatorCode, period);
    if (!truth) return [];
    const parts = replaced.get(indicatorCode) ?? truth;
    return [
      {
        indicatorCode,
        ...parts,
        comment: corrected.has(indicatorCode)
          ? "Đã sửa theo ý kiến của Phòng GDĐT."
          : commentOn(school, indicatorCode, period, parts),
        evidence: evidenceFor(school, indicatorCode, period, parts),
      },
    ];
  });
}

/** How one school's report for one period went: no figures for terms and school years. */
function reportOf(school: DemoSchool, period: CalendarPeriod): DemoReport {
  const { outcome, timing } = storyOf(school, period);
  const { enterer, sender } = actorsOf(school.code);
  const random = randomOf("course of events", school.code, period.key);
  const base = { unitCode: school.code, period: period.key, outcome, timing };

  if (timing === null) {
    const figures = figuresOf(school, period);
    const entered = {
      enteredBy: enterer,
      enteredAt: moment(addDays(period.endsOn, 1), clock(random, 8, 17)),
    };
    const draft =
      outcome === "draft" ? { ...entered, figures: figures.slice(0, Math.ceil(figures.length / 2)) } : null;
    return { ...base, draft, revisions: [] };
  }

  const isReturned = outcome === "returned" || outcome === "returned_then_approved" || outcome === "resent";
  const spoiled = isReturned ? mistakesIn(school, period) : [];
  const reviewerEmail = reviewerOf(school.parentCode);
  const reviewDays = Number(districtOf(school).reviewDays);
  const sendingOn = (day: Day) => ({
    enteredBy: enterer,
    enteredAt: moment(day, clock(random, 7, 10)),
    sentBy: sender,
    sentAt: moment(day, clock(random, 10, 18)),
  });
  const approvalOf = (day: Day): DemoReview => ({
    decision: "approved",
    decidedAt: moment(addDays(day, wholeBetween(random, 1, reviewDays)), clock(random, 8, 17)),
    reviewerEmail,
    reason: null,
    findings: [],
  });

  const firstDay = dayOfSending(random, period, timing);
  const returnedOn = addDays(firstDay, wholeBetween(random, 1, reviewDays));
  const returned: DemoReview = {
    decision: "returned",
    decidedAt: moment(returnedOn, clock(random, 8, 17)),
    reviewerEmail,
    reason: "Đề nghị trường kiểm tra số liệu được ghi chú rồi gửi lại.",
    findings: spoiled.map(({ code, reason }) => ({ indicatorCode: code, reason })),
  };
  const first: DemoRevision = {
    revision: 1,
    ...sendingOn(firstDay),
    note: timing === "late" ? "Trường gửi chậm, mong Phòng GDĐT thông cảm." : null,
    figures: figuresOf(school, period, new Map(spoiled.map(({ code, first: parts }) => [code, parts]))),
    review: isReturned ? returned : outcome === "approved" ? approvalOf(firstDay) : null,
  };
  if (!isReturned || outcome === "returned") return { ...base, draft: null, revisions: [first] };

  const secondDay = addDays(returnedOn, wholeBetween(random, 1, 4));
  const second: DemoRevision = {
    revision: 2,
    ...sendingOn(secondDay),
    note: "Đã kiểm tra và sửa số liệu được ghi chú.",
    figures: figuresOf(school, period, new Map(), new Set(spoiled.map(({ code }) => code))),
    review: outcome === "returned_then_approved" ? approvalOf(secondDay) : null,
  };
  return { ...base, draft: null, revisions: [first, second] };
}

/** All reports of 2022, period by period in the order of the calendar, schools in the order of the tree. */
export function demoReports(): readonly DemoReport[] {
  return figurePeriods.flatMap((period) => schools.map((school) => reportOf(school, period)));
}
