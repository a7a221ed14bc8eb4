import { z } from "zod";
import { type DemoSchool, type DemoUnit, districts, ministry, province, schools } from "./content/units.ts";
import { firstOf } from "./fill-people.ts";
import type { DemoStage } from "./stage.ts";

/** The ministry completes its own entry and makes the Sở. */
export async function fillProvince(stage: DemoStage, by: string): Promise<void> {
  await stage.do({
    by,
    at: "2022-01-03T08:20:00+07:00",
    method: "PATCH",
    path: `/units/${ministry.code}/units/${ministry.code}`,
    version: 1,
    body: { shortName: ministry.shortName, symbol: ministry.symbol, place: ministry.place },
  });
  const { levelCode, parentCode, ...rest } = province;
  await stage.do({
    by,
    at: "2022-01-03T08:30:00+07:00",
    method: "POST",
    path: `/units/${ministry.code}/units`,
    body: { ...rest, level: levelCode, parent: parentCode },
  });
}

const line = (unit: DemoUnit) => ({
  "Tên đơn vị": unit.name,
  "Tên ngắn": unit.shortName,
  "Cấp đơn vị": unit.levelCode === "district" ? "Phòng GDĐT" : "Trường",
  "Đơn vị cấp trên": unit.parentCode,
  "Mã đơn vị": unit.code,
  "Ký hiệu văn bản": unit.symbol,
  "Địa danh": unit.place,
  "Mã hành chính": unit.adminCode,
  "Mã hành chính từ ngày": unit.adminCodeFrom,
});

const schoolLine = (school: DemoSchool) => ({
  ...line(school),
  "Cấp học": school.educationLevel,
  "Loại hình": school.ownership,
  "Khu vực": school.areaType,
  "Số trẻ": school.childCount,
});

/** The Sở imports its Phòng and schools from one file, with the headings that people write. */
export async function fillUnitsBelow(stage: DemoStage, by: string): Promise<void> {
  const lines = [...districts.map(line), ...schools.map(schoolLine)];
  const form = new FormData();
  form.set(
    "file",
    new File([JSON.stringify(lines)], "don-vi-thai-nguyen.json", { type: "application/json" }),
  );
  const { created } = await stage.ask(
    {
      by,
      at: "2022-01-04T08:00:00+07:00",
      method: "POST",
      path: `/units/${province.code}/unit-imports`,
      body: form,
    },
    z.object({ created: z.int() }),
  );
  if (created !== lines.length) throw new Error(`Demo: ${created} of ${lines.length} units were made.`);
}

/** In Sông Công whoever enters figures may not send them: a demand of its Phòng on every school beneath. */
export const demandSeparateVerifier = (stage: DemoStage): Promise<void> =>
  stage.do({
    by: firstOf("pgd-tp-song-cong").email,
    at: "2022-01-06T16:00:00+07:00",
    method: "PATCH",
    path: "/units/pgd-tp-song-cong/settings",
    version: 0,
    body: { separateVerifier: true },
  });
