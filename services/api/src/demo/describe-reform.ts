import { demoPassword } from "./content/people.ts";
import { accountsAfter, communes, endingOffices } from "./content/reform.ts";
import type { ReformTotals } from "./play-reform.ts";

const sumOf = (values: ReadonlyMap<string, number>): number =>
  [...values.values()].reduce((sum, one) => sum + one, 0);
const isOne = (reformed: readonly ReformTotals[]) =>
  reformed.every(({ byOffice, byCommune, nation }) => {
    const all = sumOf(byCommune);
    return sumOf(byOffice) === all && nation.before === nation.after && nation.after === all;
  });

/** The totals before and after, side by side, and who can sign in now. */
export function describeReform(reformed: readonly ReformTotals[]): readonly string[] {
  const years = reformed.map(({ year }) => year);
  const table = (
    title: string,
    rows: readonly { code: string; shortName: string }[],
    of: (totals: ReformTotals) => ReadonlyMap<string, number>,
  ) => {
    const width = Math.max(...rows.map(({ shortName }) => shortName.length));
    const line = (name: string, values: readonly number[]) =>
      `  ${name.padEnd(width)}  ${values.map((value) => String(value).padStart(7)).join("")}`;
    return [
      "",
      title,
      `  ${"".padEnd(width)}  ${years.map((year) => year.padStart(7)).join("")}`,
      ...rows.map(({ code, shortName }) =>
        line(
          shortName,
          reformed.map((totals) => of(totals).get(code) ?? 0),
        ),
      ),
      line(
        "Cộng / total",
        reformed.map((totals) => sumOf(of(totals))),
      ),
    ];
  };
  const widest = Math.max(...accountsAfter.map(([email]) => email.length));
  return [
    ...table(
      "Học liệu số theo Phòng GDĐT, cây ngày 30/6/2025 / by former district:",
      officesOf(reformed),
      ({ byOffice }) => byOffice,
    ),
    ...table(
      "Học liệu số theo xã, phường, cây hiện nay / by commune:",
      communes,
      ({ byCommune }) => byCommune,
    ),
    "",
    isOne(reformed)
      ? "Tổng trước và sau khớp nhau ở mọi năm. / Totals before and after agree in every year."
      : "Tổng trước và sau KHÔNG khớp. / Totals before and after do NOT agree.",
    "",
    `Tài khoản sau sắp xếp, mật khẩu chung / accounts after the reform, password of all: ${demoPassword}`,
    ...accountsAfter.map(([email, who]) => `  ${email.padEnd(widest)}  ${who}`),
  ];
}

/** The former offices, and whoever else stood directly beneath in the tree of that day. */
const officesOf = (reformed: readonly ReformTotals[]) => {
  const codes = new Set(reformed.flatMap(({ byOffice }) => [...byOffice.keys()]));
  const known = endingOffices.filter(({ code }) => codes.has(code));
  const others = [...codes].filter((code) => !known.some((office) => office.code === code));
  return [...known, ...others.map((code) => ({ code, shortName: code }))];
};
