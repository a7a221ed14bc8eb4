import { bacKan, reformSchools, yearOfReform } from "./demo/content/reform.ts";
import { dienLucCode } from "./demo/content/units.ts";
import type { Sql } from "./platform/db/connect.ts";

/** How far the second act has come. Of one that was interrupted nothing can be played again. */
export type ReformState = "no demo" | "not played" | "interrupted" | "played";

/** Begins with Bắc Kạn, ends with every school's report of the year in which the tier was abolished. */
export async function reformState(owner: Sql): Promise<ReformState> {
  return owner.begin(async (sql) => {
    await sql`set local role sys`;
    const [row] = await sql<{ hasDemo: boolean; isBegun: boolean; sent: number }[]>`
      select exists (select from registry.unit_codes where code = ${dienLucCode}) as "hasDemo",
             exists (select from registry.unit_codes where code = ${bacKan.code}) as "isBegun",
             (select count(distinct r.unit_no)::int from core.reports r join registry.unit_codes c on c.unit_no = r.unit_no
              where r.period = ${yearOfReform} and c.code = any (${reformSchools.map(({ code }) => code)})) as sent`;
    if (!row?.hasDemo) return "no demo";
    if (!row.isBegun) return "not played";
    return row.sent < reformSchools.length ? "interrupted" : "played";
  });
}
