/** A campaign of the ministry that both provinces report to, so that one set of figures goes through the reform. */
import { addDays } from "../../shared/day.ts";
import { periodOfKey } from "../../shared/period.ts";
import { openQuarter, type ReformSchool, yearOfReform, years } from "./reform.ts";

export const ministryIndicators = [
  {
    code: "BGD-1",
    kind: "count",
    frequency: "year",
    content: "b",
    validFrom: "2021-01-01",
    nameVi: "Số bài giảng, học liệu số đưa vào sử dụng trong năm",
    nameEn: "Digital lessons and materials in use in the year",
    measureVi: "bài",
    measureEn: "items",
  },
  {
    code: "BGD-2",
    kind: "ratio",
    isPercent: true,
    frequency: "year",
    content: "c",
    validFrom: "2021-01-01",
    nameVi: "Trẻ có hồ sơ đầy đủ trên cơ sở dữ liệu ngành",
    nameEn: "Children whose file in the database of the sector is complete",
    measureVi: "%",
    measureEn: "%",
    numeratorVi: "Số trẻ có hồ sơ đầy đủ",
    numeratorEn: "Children with a complete file",
    denominatorVi: "Số trẻ đang học",
    denominatorEn: "Children enrolled",
  },
  {
    code: "BGD-3",
    kind: "count",
    frequency: "quarter",
    content: "a",
    validFrom: "2021-01-01",
    nameVi: "Số tin, bài về chuyển đổi số trên cổng thông tin của trường",
    nameEn: "News about digital transformation on the school's site",
    measureVi: "tin, bài",
    measureEn: "items",
  },
] as const;

export const ministryCampaign = {
  name: "Chuyển đổi số giáo dục mầm non: số liệu hằng năm của Bộ",
  startsOn: "2021-01-01",
  endsOn: "2025-12-31",
  periods: [...years, openQuarter, yearOfReform].map((period) => {
    const dueOn = addDays(periodOfKey(period).endsOn, 15);
    // The campaign is launched in February 2022 and asks for the year before as well.
    return { period, dueOn: dueOn < "2022-03-31" ? "2022-03-31" : dueOn, graceDays: 5 };
  }),
};

/** A number that follows from the school's code alone, 0 to 1: the act is the same whenever it is played. */
function chanceOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) / 2 ** 32;
}

export interface ReformFigure {
  readonly code: string;
  readonly num: string;
  readonly den?: string;
}

/** What a school reports of a year, or of the open quarter: it grows with its size and with the years. */
export function reformFigures({ code, childCount }: ReformSchool, period: string): readonly ReformFigure[] {
  if (period === openQuarter)
    return [{ code: "BGD-3", num: String(2 + Math.floor(chanceOf(`${code} tin`) * 12)) }];
  const nth = Number(period) - 2021;
  const lessons = Math.round((childCount / 12) * (0.6 + 0.4 * chanceOf(`${code} bài`)) * (1 + 0.35 * nth));
  const complete = Math.min(
    childCount,
    Math.round(childCount * (0.55 + 0.12 * nth + 0.1 * chanceOf(`${code} hồ sơ`))),
  );
  return [
    { code: "BGD-1", num: String(lessons) },
    { code: "BGD-2", num: String(complete), den: String(childCount) },
  ];
}
