/**
 * What the schools of the demo truly achieved in 2022, figure by figure: pure, seeded, the same on every machine.
 * Schools start at different heights and rise at different speeds by district, area and ownership; denominators
 * follow from the school's size, and quarterly and yearly figures agree with the monthly ones.
 */
import { preschool36 } from "../../modules/indicators/domain/built-in/preschool-36.ts";
import type { CalendarPeriod } from "../../shared/period.ts";
import { cityIndicators } from "./campaign.ts";
import { monthsOf } from "./periods.ts";
import { between, choose, randomOf, wholeBetween } from "./random.ts";
import { readTable } from "./read-table.ts";
import type { DemoSchool } from "./units.ts";

/** Exact decimals; `den` only for ratios, yes and no as 1 and 0. */
export interface FigureParts {
  readonly num: string;
  readonly den: string | null;
}

/** A school's digital maturity, as a share: where it stands in January, how fast it rises, where it levels off. */
interface Course {
  readonly start: number;
  readonly pace: number;
  readonly ceiling: number;
}

const courseRows = readTable(
  ["district", "start", "pace", "ceiling"],
  `
  district           | start | pace | ceiling
  pgd-tp-thai-nguyen | 0.46  | 0.30 | 0.97
  pgd-tp-song-cong   | 0.42  | 0.24 | 0.95
  pgd-tp-pho-yen     | 0.36  | 0.34 | 0.96
  pgd-dinh-hoa       | 0.20  | 0.30 | 0.88
  pgd-phu-luong      | 0.28  | 0.18 | 0.88
  pgd-dong-hy        | 0.27  | 0.20 | 0.88
  pgd-vo-nhai        | 0.13  | 0.12 | 0.80
  pgd-dai-tu         | 0.30  | 0.16 | 0.88
  pgd-phu-binh       | 0.32  | 0.24 | 0.92
  `,
);

/** Schools that do not fit their district: an exemplar in the mountains, a sleeper near the city, and so on. */
const exceptions: Readonly<Record<string, Course>> = {
  "mn-dien-luc": { start: 0.5, pace: 0.36, ceiling: 0.98 },
  "mn-phu-dinh": { start: 0.32, pace: 0.6, ceiling: 0.97 },
  "mn-son-cam": { start: 0.24, pace: 0.07, ceiling: 0.8 },
  "mn-tu-thuc-sao-mai": { start: 0.66, pace: 0.5, ceiling: 1 },
  "mn-ha-thuong": { start: 0.24, pace: 0.5, ceiling: 0.95 },
};

const areaShift: Readonly<Record<DemoSchool["areaType"], number>> = {
  ward: 0.05,
  township: 0.03,
  commune: 0,
  mountain: -0.06,
};

function courseOf(school: DemoSchool): Course {
  const exception = exceptions[school.code];
  if (exception) return exception;
  const row = courseRows.find((one) => one.district === school.parentCode);
  if (!row) throw new Error(`No course for ${school.parentCode}.`);
  const random = randomOf("course", school.code);
  const shift = areaShift[school.areaType] + (school.ownership === "private" ? 0.12 : 0);
  return {
    start: Math.max(0.04, Number(row.start) + shift + between(random, -0.14, 0.12)),
    pace: Number(row.pace) * between(random, 0.5, 1.6) * (school.areaType === "mountain" ? 0.8 : 1),
    ceiling: Math.min(1, Number(row.ceiling) + Math.min(shift, 0.05) + between(random, -0.25, 0.04)),
  };
}

/** How one indicator's share stands to the school's course. */
interface Bend {
  readonly shift: number;
  readonly pace?: number;
  /** Goes up and down from month to month; without it the share never falls. */
  readonly isUneven?: boolean;
  /** Added for private schools. */
  readonly ifPrivate?: number;
}

const bends = {
  "MN-A4": { shift: 0.28, pace: 1.6 },
  "MN-A5": { shift: 0.12, pace: 1.5 },
  "MN-B2": { shift: 0.12, isUneven: true, ifPrivate: -0.25 },
  "MN-B3": { shift: -0.15, pace: 0.7, isUneven: true, ifPrivate: -0.3 },
  "MN-C1": { shift: 0.1, pace: 1.2 },
  "MN-C2": { shift: 0, pace: 1.3 },
  "MN-C3": { shift: -0.12 },
  "MN-Đ1": { shift: 0.2, pace: 0.6 },
  "MN-Đ2": { shift: 0.05, pace: 0.5 },
  "MN-Đ4": { shift: 0.35 },
  "MN-E3": { shift: -0.08 },
  "MN-F2": { shift: 0, isUneven: true },
  "MN-F3": { shift: 0.25, pace: 1.5, isUneven: true },
  "MN-F4": { shift: -0.05, isUneven: true },
  "TPTN-1": { shift: 0.02, pace: 1.2 },
} as const satisfies Record<string, Bend>;

type SharedCode = keyof typeof bends;

/** A bad month: one in sixteen for an uneven share. */
const dipOf = (school: DemoSchool, code: string, month: number): number => {
  const random = randomOf("dip", school.code, code, month);
  return random() < 1 / 16 ? between(random, 0.12, 0.25) : 0;
};

/** Whether a school had a bad month in an indicator, which then deserves a comment. */
export const isDip = (school: DemoSchool, code: string, month: number): boolean =>
  code in bends && Boolean((bends as Record<string, Bend>)[code]?.isUneven) && dipOf(school, code, month) > 0;

/** A share from 0 to 1 at the end of a month (1 to 12): rises from the start towards the ceiling. */
function shareOf(school: DemoSchool, code: SharedCode, month: number): number {
  const course = courseOf(school);
  const bend: Bend = bends[code];
  const own = between(randomOf("share", school.code, code), -0.12, 0.1);
  const start =
    course.start + bend.shift + own + (school.ownership === "private" ? (bend.ifPrivate ?? 0) : 0);
  const progress = course.pace * (bend.pace ?? 1) * (month - 1);
  const ceiling = Math.max(start, Math.min(1, course.ceiling + own + Math.max(0, bend.shift)));
  const smooth = start + ((ceiling - start) * progress) / (1 + progress);
  const uneven = bend.isUneven
    ? between(randomOf("month", school.code, code, month), -0.03, 0.03) - dipOf(school, code, month)
    : 0;
  return Math.min(1, Math.max(0, smooth + uneven));
}

/** How many of a whole: never more than there are. */
const part = (share: number, whole: number): number =>
  Math.min(whole, Math.max(0, Math.round(share * whole)));

const roundTo = (step: number, value: number): number => Math.round(value / step) * step;

// What a school consists of in a month ----------------------------------------------------------------------

const growth: Readonly<Record<string, readonly [number, number]>> = {
  "pgd-tp-pho-yen": [0.02, 0.06],
  "pgd-vo-nhai": [-0.04, 0.01],
  "pgd-dinh-hoa": [-0.03, 0.02],
};

/** Children enrolled: a new school year begins in September. */
function childrenIn(school: DemoSchool, month: number): number {
  if (month < 9) return school.size.children;
  const [low, high] = growth[school.parentCode] ?? [-0.02, 0.03];
  return Math.round(school.size.children * (1 + between(randomOf("growth", school.code), low, high)));
}

/** Families: some have two children at the school. */
export const familiesIn = (school: DemoSchool, month: number): number =>
  Math.round(childrenIn(school, month) * 0.95);

/** Share of families whose child came and who so had something to pay: the epidemic in February and March, summer. */
const attendance = [0.98, 0.9, 0.82, 0.93, 0.98, 0.86, 0.74, 0.8, 0.98, 0.98, 0.98, 0.98];
const mountainSummer: Readonly<Record<number, number>> = { 6: 0.7, 7: 0.55, 8: 0.6 };

function payingFamilies(school: DemoSchool, month: number): number {
  const usual = attendance[month - 1] ?? 1;
  const share = school.areaType === "mountain" ? (mountainSummer[month] ?? usual) : usual;
  return Math.round(familiesIn(school, month) * share);
}

const roomsOf = ({ size }: DemoSchool): number => size.toddlerGroups + size.classes;
const staffOf = ({ size }: DemoSchool): number => size.managers + size.teachers + size.otherStaff;

/** Documents of a month: all, and those that went out. */
function documentsIn(school: DemoSchool, month: number): { readonly all: number; readonly out: number } {
  const random = randomOf("documents", school.code, month);
  const all = wholeBetween(random, 24, 44) + Math.round(roomsOf(school) * between(random, 1, 2.2));
  return { all, out: Math.max(3, Math.round(all * between(random, 0.16, 0.28))) };
}

/** Monthly fees of a family in VND: tuition, meals, care. */
function feeOf(school: DemoSchool): number {
  const random = randomOf("fee", school.code);
  if (school.ownership === "private") return roundTo(50_000, between(random, 1_900_000, 2_800_000));
  const usual = { ward: 780_000, township: 640_000, commune: 560_000, mountain: 340_000 }[school.areaType];
  return roundTo(10_000, usual * between(random, 0.92, 1.08));
}

/** Money collected in a month; what each family pays varies, so shares by amount and by family differ a little. */
function collectedIn(school: DemoSchool, month: number): { readonly cashless: number; readonly all: number } {
  const families = payingFamilies(school, month);
  const cashless = part(shareOf(school, "MN-F2", month), families);
  const all = roundTo(
    10_000,
    families * feeOf(school) * between(randomOf("fees", school.code, month), 0.94, 1.06),
  );
  if (cashless === 0 || cashless === families) return { cashless: cashless === 0 ? 0 : all, all };
  const lean = between(randomOf("lean", school.code, month), 0.97, 1.07);
  return { cashless: Math.min(all - 10_000, roundTo(10_000, (all * cashless * lean) / families)), all };
}

/** Parents guided since January, always among the families reached. */
function guidedBy(school: DemoSchool, month: number): number {
  const random = randomOf("guided", school.code);
  const eager = between(random, 0.15, 0.55);
  const months = Array.from({ length: month }, (_, i) => i + 1);
  return Math.max(
    0,
    ...months.map((m) =>
      Math.floor(shareOf(school, "MN-A5", m) * familiesIn(school, m) * eager * ((m + 2) / 14)),
    ),
  );
}

/** Money spent in a quarter: most before the new school year. */
function spentIn(school: DemoSchool, quarter: number): number {
  const random = randomOf("spent", school.code, quarter);
  const { start } = courseOf(school);
  const season = [0.7, 0.9, 2.1, 1][quarter - 1] ?? 1;
  const perRoom = (200_000 + 700_000 * start) * (school.ownership === "private" ? 1.6 : 1);
  return Math.max(500_000, roundTo(100_000, roomsOf(school) * perRoom * season * between(random, 0.6, 1.5)));
}

const computersOf = (school: DemoSchool): number => {
  const { start, ceiling } = courseOf(school);
  const each = between(randomOf("computers", school.code), 0.08, 0.2) + 0.3 * start + 0.15 * ceiling;
  return Math.max(2, Math.round(school.size.teachers * each));
};

/** Registered, then commended among them, then exemplars among those. */
function peopleOf(school: DemoSchool): { registered: number; commended: number; exemplars: number } {
  const random = randomOf("people", school.code);
  const registered = part(between(random, 0.62, 1), staffOf(school));
  const commended = Math.max(1, part(between(random, 0.1, 0.3), registered));
  return { registered, commended, exemplars: Math.min(commended, wholeBetween(random, 0, 3)) };
}

// Each figure -----------------------------------------------------------------------------------------------

const whole = (value: number): FigureParts => ({ num: String(value), den: null });
const over = (num: number, den: number): FigureParts => ({ num: String(num), den: String(den) });
const yes = (is: boolean): FigureParts => whole(is ? 1 : 0);
/** A share of a whole that the school's size gives. */
const shared = (school: DemoSchool, code: SharedCode, month: number, of: number): FigureParts =>
  over(part(shareOf(school, code, month), of), of);

/** Less happens while children are at home. */
const quiet = (month: number): number => (month === 7 ? 0.35 : [2, 3, 6, 8].includes(month) ? 0.7 : 1);

/** How lively a school is in a month: more teachers who share materials, more of everything else. */
const liveliness = (school: DemoSchool, month: number): number => 0.25 + shareOf(school, "MN-E3", month);

type Figure<At> = (school: DemoSchool, at: At) => FigureParts | null;

/** `at` is the month, 1 to 12. */
const monthly: Readonly<Record<string, Figure<number>>> = {
  "MN-A3": (s, m) => {
    const random = randomOf("A3", s.code, m);
    const most = Math.round((0.5 + 1.8 * liveliness(s, m)) * quiet(m));
    return whole(wholeBetween(random, 0, most));
  },
  "MN-A6": (s, m) =>
    whole(Math.round(4.5 * liveliness(s, m) * quiet(m) * between(randomOf("A6", s.code, m), 0.5, 1.4))),
  "MN-B2": (s, m) => shared(s, "MN-B2", m, documentsIn(s, m).all),
  "MN-B3": (s, m) => shared(s, "MN-B3", m, documentsIn(s, m).out),
  "MN-C5": (s, m) => whole(guidedBy(s, m) - guidedBy(s, m - 1)),
  "MN-E1": (s, m) => {
    const each = 0.1 + 0.3 * liveliness(s, m);
    return whole(
      Math.round(s.size.teachers * each * quiet(m) * between(randomOf("E1", s.code, m), 0.5, 1.4)),
    );
  },
  "MN-E2": (s, m) => {
    const each = 0.06 + 0.34 * liveliness(s, m);
    return whole(
      Math.round(s.size.teachers * each * quiet(m) * between(randomOf("E2", s.code, m), 0.5, 1.4)),
    );
  },
  "MN-E4": (s, m) => {
    const each = 0.4 * liveliness(s, m) * quiet(m);
    return whole(Math.round(familiesIn(s, m) * each * between(randomOf("E4", s.code, m), 0.4, 1.3)));
  },
  "MN-F1": (s, m) => {
    const { cashless, all } = collectedIn(s, m);
    return over(cashless, all);
  },
  "MN-F2": (s, m) => shared(s, "MN-F2", m, payingFamilies(s, m)),
  "MN-F3": (s, m) => shared(s, "MN-F3", m, familiesIn(s, m)),
};

/** `at` is the quarter, 1 to 4; what is counted since January stands at its last month. */
const quarterly: Readonly<Record<string, Figure<number>>> = {
  "MN-A4": (s, q) => shared(s, "MN-A4", q * 3, staffOf(s)),
  "MN-A5": (s, q) => shared(s, "MN-A5", q * 3, familiesIn(s, q * 3)),
  "MN-B1": (s, q) =>
    whole(
      choose(randomOf("B1", s.code, q), [
        [0, 4],
        [1, 4],
        [2, 2],
        [3, 1],
      ]),
    ),
  "MN-C2": (s, q) => shared(s, "MN-C2", q * 3, s.size.teachers),
  "MN-C4": (s, q) => {
    const { start, pace } = courseOf(s);
    const hoursAMonth = 0.3 + 0.9 * start + 0.8 * pace + between(randomOf("C4", s.code), -0.1, 0.2);
    return over(Math.round(staffOf(s) * hoursAMonth * q * 3), staffOf(s));
  },
  "MN-D1": (s, q) => whole(spentIn(s, q)),
  "MN-Đ1": (s, q) => shared(s, "MN-Đ1", q * 3, roomsOf(s)),
  "MN-Đ2": (s, q) => shared(s, "MN-Đ2", q * 3, roomsOf(s)),
  "MN-Đ7": (s, q) => yes(randomOf("Đ7", s.code, q)() < 0.4 + 0.55 * shareOf(s, "MN-B2", q * 3)),
  "MN-E3": (s, q) => shared(s, "MN-E3", q * 3, s.size.teachers),
  "MN-F4": (s, q) => {
    const random = randomOf("F4", s.code, q);
    // Enrolment falls into the third quarter; a quarter without any application has no figure.
    const all =
      q === 3 ? Math.round(s.size.children * between(random, 0.24, 0.36)) : wholeBetween(random, 0, 6);
    return all === 0 ? null : shared(s, "MN-F4", q * 3, all);
  },
  "MN-G4": (s, q) => whole(wholeBetween(randomOf("G4", s.code, q), q === 1 ? 0 : 1, 2)),
  "TPTN-1": (s, q) => shared(s, "TPTN-1", q * 3, roomsOf(s)),
  "TPTN-2": (s, q) => whole(wholeBetween(randomOf("TPTN-2", s.code, q), 0, courseOf(s).start > 0.4 ? 2 : 1)),
};

const chance = (school: DemoSchool, code: string, shift: number): FigureParts =>
  yes(randomOf(code, school.code)() < courseOf(school).start + shift);

const yearly: Readonly<Record<string, Figure<undefined>>> = {
  "MN-A1": (s) => chance(s, "MN-A1", 0.6),
  "MN-A2": (s) => chance(s, "MN-A2", 0.5),
  "MN-C1": (s) => shared(s, "MN-C1", 12, s.size.managers),
  "MN-C3": (s) => shared(s, "MN-C3", 12, s.size.otherStaff),
  "MN-D2": (s) => {
    // A private school has no social mobilisation: its owner pays.
    if (s.ownership === "private") return null;
    const all = [1, 2, 3, 4].reduce((sum, quarter) => sum + spentIn(s, quarter), 0);
    return over(Math.min(all, roundTo(100_000, all * between(randomOf("D2", s.code), 0.04, 0.34))), all);
  },
  "MN-Đ3": (s) => over(computersOf(s), s.size.teachers),
  "MN-Đ4": (s) => shared(s, "MN-Đ4", 12, computersOf(s) + part(shareOf(s, "MN-Đ2", 12), roomsOf(s))),
  "MN-Đ5": (s) => chance(s, "MN-Đ5", 0.5),
  "MN-Đ6": (s) => chance(s, "MN-Đ6", 0.2),
  "MN-E5": (s) => chance(s, "MN-E5", 0.35),
  "MN-G1": (s) => whole(peopleOf(s).registered),
  "MN-G2": (s) => whole(peopleOf(s).commended),
  "MN-G3": (s) => whole(peopleOf(s).exemplars),
};

const cityCodes = new Set(cityIndicators.map((indicator) => indicator.code));

/** Codes that a school reports in a period of this kind: the set's, and its Phòng's own. */
export const codesFor = (school: DemoSchool, period: Pick<CalendarPeriod, "kind">): readonly string[] =>
  [...preschool36, ...(school.parentCode === "pgd-tp-thai-nguyen" ? cityIndicators : [])]
    .filter((indicator) => indicator.frequency === period.kind)
    .map((indicator) => indicator.code);

/**
 * What a school achieved. Null where there is nothing to measure (no application in the quarter) or the indicator
 * does not apply: missing is not zero. Throws when the school does not report the indicator in such a period.
 */
export function trueFigure(school: DemoSchool, code: string, period: CalendarPeriod): FigureParts | null {
  const isForeign = cityCodes.has(code) && school.parentCode !== "pgd-tp-thai-nguyen";
  const last = monthsOf(period).at(-1) ?? 12;
  const figure =
    period.kind === "month"
      ? monthly[code]?.(school, last)
      : period.kind === "quarter"
        ? quarterly[code]?.(school, last / 3)
        : yearly[code]?.(school, undefined);
  if (figure === undefined || isForeign)
    throw new Error(`${school.code} reports no ${code} for ${period.key}.`);
  return figure;
}
