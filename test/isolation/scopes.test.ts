import fc from "fast-check";
import { expect, test } from "vitest";
import { Product } from "../support/product.ts";

const product = await Product.start();
const owner = product.database.pool("owner", 1);
const admin = product.database.pool("admin", 1);

/** Levels that reserve few numbers, so that blocks run out and units land far from their parents. */
await owner.begin(async (sql) => {
  await sql`set local role sys`;
  await sql`insert into core.levels (unit_no, code, name_vi, name_en, rank, block_size) values
    (1, 'tiny', 'Nhỏ', 'Tiny', 5, 3), (1, 'small', 'Vừa', 'Small', 4, 10)`;
});

let trees = 0;
test("a scope holds exactly the subtree, whatever the tree and however the numbers run out", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("tiny", "small", "district")), {
        minLength: 5,
        maxLength: 30,
      }),
      async (picks) => {
        trees += 1;
        const codes = ["bo-gddt"];
        const parentOf = new Map<string, string>();
        for (const [i, [pick, level]] of picks.entries()) {
          const parent = codes[pick % codes.length] as string;
          const { code } = await product.unit({ no: 0, code: parent }, { level, code: `t${trees}-${i}` });
          parentOf.set(code, parent);
          codes.push(code);
        }
        const line = (code: string): string[] =>
          code === "bo-gddt" ? [] : [...line(parentOf.get(code) as string), parentOf.get(code) as string];
        const mine = `t${trees}-`;
        const rows = await admin<{ code: string; members: string[]; ancestors: string[] }[]>`
        select u.code, array(select m.code from core.units m where m.unit_no <@ s.ranges and m.unit_no between s.lo and s.hi) as members,
               array(select a.code from unnest(s.ancestors) with ordinality as x (no, at) join core.units a on a.unit_no = x.no order by x.at) as ancestors
        from core.unit_scopes s join core.units u on u.unit_no = s.unit_no where u.code like ${`${mine}%`}`;
        expect(rows).toHaveLength(picks.length);
        for (const row of rows) {
          expect(row.ancestors).toEqual(line(row.code));
          expect(row.members.sort()).toEqual(
            codes.filter((code) => code === row.code || line(code).includes(row.code)).sort(),
          );
        }
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
