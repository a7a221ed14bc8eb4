import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { type Caller, Product, type TestUnit } from "../support/product.ts";

/** Any tree, any sequence of re-organisations: access is that of the tree of now, the past stays, what was sent stays. */
const product = await Product.start();
const admin = product.database.pool("admin", 1);
const owner = product.database.pool("owner", 1);
const root = await product.person(product.root, ["platform_admin"]);

// Small blocks, so that numbers run out and units land far from their parents.
await owner.begin(async (sql) => {
  await sql`set local role sys`;
  await sql`update core.levels set block_size = case code when 'province' then 200 when 'district' then 20 else 3 end where code <> 'ministry'`;
});

interface Row {
  readonly code: string;
  readonly parent: string | null;
  readonly is_open: boolean;
}
const treeNow = async (prefix: string): Promise<Row[]> => admin`
  select u.code, p.code as parent, u.closed_on is null as is_open from core.units u left join core.units p on p.unit_no = u.parent_no
  where u.code like ${`${prefix}%`} order by u.unit_no`;
const treeOn = async (prefix: string, day: string): Promise<Row[]> => admin`
  select u.code, p.code as parent, s.is_open from core.units u
  join lateral (select * from core.unit_states t where t.unit_no = u.unit_no and t.valid_from <= ${day} order by t.valid_from desc, t.recorded_at desc limit 1) s on true
  left join core.units p on p.unit_no = s.parent_no where u.code like ${`${prefix}%`} order by u.unit_no`;
const sent = async () =>
  admin`select count(*)::int as reports, coalesce(sum(revision), 0)::int as revisions, min(unit_no) as least, max(unit_no) as most from core.reports`;

/** Every scope, ancestry and line against those reckoned from the stored parents, states and lineage. */
async function expectScopes() {
  const units = await admin<{ no: number; parent: number | null; is_open: boolean }[]>`
    select unit_no as no, parent_no as parent, closed_on is null as is_open from core.units`;
  const byNo = new Map(units.map((unit) => [unit.no, unit]));
  const ancestors = (no: number): number[] => {
    const parent = byNo.get(no)?.parent ?? null;
    return parent === null ? [] : [...ancestors(parent), parent];
  };
  const ended = (no: number) => byNo.get(no)?.is_open === false;
  // Ended units that a unit once stood beneath, or that it succeeded.
  const kin = new Map<number, Set<number>>(units.map(({ no }) => [no, new Set()]));
  for (const { no, above } of await admin<{ no: number; above: number }[]>`
    select unit_no as no, parent_no as above from core.unit_states where parent_no is not null
    union select unit_no, predecessor_no from core.unit_lineage`)
    if (ended(above)) kin.get(no)?.add(above);
  /** Those above, and what they and it have come from: whoever still acts and is not above publishes to it no more. */
  const line = (no: number): number[] => {
    const seen = new Set(ancestors(no));
    const open = [no, ...seen];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const one of kin.get(at) ?? [])
        if (!seen.has(one)) {
          seen.add(one);
          open.push(one);
        }
    seen.delete(no);
    return [...seen].sort((a, b) => a - b);
  };
  const rows = await admin<{ no: number; members: number[]; ancestors: number[]; line: number[] }[]>`
    select s.unit_no as no, s.ancestors, s.line, array(select m.unit_no from core.units m where m.unit_no <@ s.ranges and m.unit_no between s.lo and s.hi) as members from core.unit_scopes s`;
  expect(rows).toHaveLength(units.length);
  for (const row of rows) {
    expect(row.ancestors, `ancestors of ${row.no}`).toEqual(ancestors(row.no));
    expect(
      row.line.toSorted((a, b) => a - b),
      `line of ${row.no}`,
    ).toEqual(line(row.no));
    expect(
      row.members.toSorted((a, b) => a - b),
      `members of ${row.no}`,
    ).toEqual(
      units
        .map(({ no }) => no)
        .filter((no) => no === row.no || ancestors(no).includes(row.no))
        .sort((a, b) => a - b),
    );
  }
  for (const unit of units)
    if (unit.is_open && unit.parent !== null)
      expect(ended(unit.parent), `${unit.no} beneath an ended unit`).toBe(false);
}

/** Everybody sees what stands beneath them now and nothing else of the tree. */
async function expectSight(callers: readonly Caller[], rows: readonly Row[]) {
  const parentOf = new Map(rows.map((row) => [row.code, row.parent]));
  const isBeneath = (code: string, top: string): boolean => {
    for (let at = parentOf.get(code) ?? null; at !== null; at = parentOf.get(at) ?? null)
      if (at === top) return true;
    return false;
  };
  for (const caller of callers) {
    const { body } = await caller.get("/units?limit=500&ended=true");
    const seen = body.items.map(({ code }: { code: string }) => code).sort();
    expect(seen, caller.unit.code).toEqual(
      rows
        .map(({ code }) => code)
        .filter((code) => isBeneath(code, caller.unit.code))
        .sort(),
    );
  }
}

let runs = 0;
test("any sequence of orders keeps access to the tree of now, and the past and what was sent as they were", async () => {
  let carriedOut = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("province", "district", "school", "school")), {
        minLength: 6,
        maxLength: 14,
      }),
      fc.array(
        fc.tuple(
          fc.constantFrom("move", "merge", "split", "close", "reopen", "abolish", "create"),
          fc.nat(),
          fc.nat(),
          fc.nat(),
        ),
        {
          minLength: 2,
          maxLength: 6,
        },
      ),
      async (picks, orders) => {
        runs += 1;
        product.clock.at = new Date(Date.UTC(2024, 0, 1));
        const prefix = `r${runs}-`;
        const rank: Record<string, number> = { ministry: 0, province: 1, district: 2, school: 3 };
        const made: (TestUnit & { level: string })[] = [{ ...product.root, level: "ministry" }];
        for (const [at, [pick, level]] of picks.entries()) {
          const above = made.filter((one) => (rank[one.level] ?? 9) < (rank[level] ?? 0));
          const parent = above[pick % above.length];
          if (!parent) continue;
          made.push({ ...(await product.unit(parent, { level, code: `${prefix}${at}` })), level });
        }
        const own = made.slice(1);
        const callers = await Promise.all(
          own.map((unit) =>
            product.person(unit, [
              unit.level === "province"
                ? "province_admin"
                : unit.level === "district"
                  ? "tier2_admin"
                  : "school_head",
            ]),
          ),
        );
        await owner.begin(async (sql) => {
          await sql`set local role sys`;
          for (const unit of own.filter(({ level }) => level === "school"))
            await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
              values (${unit.no}, ${uuidv7()}, '2022-01', 1, now(), now(), ${uuidv7()}, 'x', 'BN')`;
        });
        const reports = await sent();
        const past: { day: string; tree: Row[] }[] = [
          { day: "2024-01-01", tree: await treeOn(prefix, "2024-01-01") },
        ];
        for (const [at, [kind, a, b, c]] of orders.entries()) {
          const day = new Date(Date.UTC(2024, 1, 1 + at * 7));
          product.clock.at = day;
          const on = day.toISOString().slice(0, 10);
          const pick = (n: number) => own[n % own.length]?.code ?? "";
          const act = {
            move: { kind: "move", units: [{ unit: pick(a), to: pick(b) }] },
            merge: { kind: "merge", units: [...new Set([pick(a), pick(c)])], into: pick(b) },
            split: {
              kind: "split",
              unit: pick(a),
              keepsOpen: c % 2 === 0,
              into: [
                { unit: pick(b), share: 0.4 },
                {
                  unit: {
                    name: `Phần ${runs} ${at}`,
                    level: "school",
                    code: `${prefix}p${at}`,
                    parent: pick(c),
                  },
                  share: 0.6,
                },
              ],
            },
            close: { kind: "close", units: [pick(a)], childrenTo: pick(b) },
            reopen: { kind: "reopen", units: [{ unit: pick(a), parent: c % 2 ? pick(b) : undefined }] },
            abolish: { kind: "abolish_level", level: "district", under: pick(a), rest: "up" },
            create: {
              kind: "create",
              units: [
                { name: `Mới ${runs} ${at}`, level: "school", code: `${prefix}n${at}`, parent: pick(a) },
              ],
            },
          }[kind];
          const answer = await root.post("/reorganisations", {
            effectiveOn: on,
            title: "Thử",
            legalBasis: "Thử",
            acts: [act],
          });
          expect([201, 422], JSON.stringify(answer.body)).toContain(answer.status);
          if (answer.status === 201) {
            carriedOut += 1;
            await expectScopes();
          }
          expect(await treeOn(prefix, on)).toEqual(await treeNow(prefix));
          past.push({ day: on, tree: await treeNow(prefix) });
        }
        for (const { day, tree } of past) {
          const known = new Set(tree.map(({ code }) => code));
          expect(
            (await treeOn(prefix, day)).filter(({ code }) => known.has(code)),
            `the tree of ${day}`,
          ).toEqual(tree);
        }
        await expectSight(callers, await treeNow(prefix));
        expect(await sent()).toEqual(reports);
        const [shares] =
          await admin`select max(s.sum)::float8 as most from (select sum(share) from core.unit_lineage group by predecessor_no, reorganisation_id) s`;
        expect(shares?.["most"] ?? 0).toBeLessThanOrEqual(1);
      },
    ),
    // About four orders in three trees are carried out: enough trees for the floor beneath not to be a matter of chance.
    { numRuns: 40, endOnFailure: true },
  );
  expect(carriedOut).toBeGreaterThan(10);
}, 240_000);

test("a unit made by an order among numbers that another unit's scope runs across is nobody's but its parents'", async () => {
  const day = (at: number) => {
    product.clock.at = new Date(Date.UTC(2025, 0, at));
    return { effectiveOn: `2025-01-0${at}`, title: "Thử", legalBasis: "Thử" };
  };
  day(1);
  const province = await product.unit(product.root, { level: "province" });
  const from = await product.unit(province, { level: "district" });
  const to = await product.unit(province, { level: "district" });
  const schools = [await product.unit(from), await product.unit(from)];
  await product.unit(to);
  const moved = await root.post("/reorganisations", {
    ...day(2),
    acts: [{ kind: "move", units: schools.map(({ code }) => ({ unit: code, to: to.code })) }],
  });
  expect(moved.status, JSON.stringify(moved.body)).toBe(201);
  // Its number follows those that have gone, and stands between them and where they have gone to.
  const made = await root.post("/reorganisations", {
    ...day(3),
    acts: [
      {
        kind: "create",
        units: [{ name: "Trường mới", level: "school", code: "truong-moi", parent: from.code }],
      },
    ],
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const [between] = await admin`
    select u.unit_no > ${schools[1]?.no ?? 0} and u.unit_no < ${to.no} as is_between from core.units u where u.code = 'truong-moi'`;
  expect(between).toEqual({ is_between: true });
  await expectScopes();
});
