import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { credentialOf } from "../../services/api/src/platform/auth/credential.ts";
import type { Credential } from "../../services/api/src/platform/tenancy/tenancy.ts";
import { inventory } from "../../services/api/src/schema/inventory.ts";
import { type Caller, Product, type TestUnit } from "../support/product.ts";

const product = await Product.start();
const tree = await product.province();
const credential = (caller: Caller): Credential => {
  const found = credentialOf({
    req: { header: () => undefined, raw: { headers: new Headers(caller.headers) } },
  } as never);
  if (!found) throw new Error("the caller has no session");
  return found;
};
const visibleUnits = (caller: Caller, unit: TestUnit) =>
  product.tenancy.inTenant(credential(caller), unit.code, "read", async (tx) =>
    (await tx.execute<{ unit_no: number }>(sql`select unit_no from core.units order by unit_no`)).map(
      (row) => row.unit_no,
    ),
  );

let head: Caller;
let officer: Caller;
beforeAll(async () => {
  head = await product.person(tree.school, ["school_head"]);
  officer = await product.person(tree.phong, ["tier2_admin"]);
});

test("without a context no tenant table shows a row, and nothing can be written", async () => {
  const app = product.database.pool("app", 1);
  for (const table of Object.keys(inventory)) {
    const [row] = await app`select count(*)::int as n from core.${app(table)}`;
    expect(row, table).toEqual({ n: 0 });
  }
  await expect(app`insert into core.figure_drafts (unit_no, campaign_id, period, indicator_id, entered_by, entered_at)
    values (${tree.school.no}, gen_random_uuid(), '2022-01', gen_random_uuid(), gen_random_uuid(), now())`).rejects.toThrow(
    /row-level security/,
  );
});

test("a unit sees itself, those above and those beneath, never a sibling", async () => {
  expect(await visibleUnits(head, tree.school)).toEqual([1, tree.so.no, tree.phong.no, tree.school.no]);
  expect(await visibleUnits(officer, tree.phong)).toEqual([
    1,
    tree.so.no,
    tree.phong.no,
    tree.school.no,
    tree.sibling.no,
  ]);
});

test("a credential opens only the units it is a member of", async () => {
  expect(await visibleUnits(head, tree.phong)).toBeUndefined();
  expect(await visibleUnits(officer, tree.school)).toBeUndefined();
});

test("a transaction is entered once", async () => {
  await expect(
    product.tenancy.inTenant(credential(head), tree.school.code, "read", (tx) =>
      tx.execute(sql`select * from app.enter('session', ${credential(officer).value}, ${tree.phong.code})`),
    ),
  ).rejects.toMatchObject({ cause: expect.objectContaining({ code: "42501" }) });
});

test("a revoked membership and an ended session close the door at once", async () => {
  const leaver = await product.person(tree.school, ["teacher"]);
  expect(await visibleUnits(leaver, tree.school)).toBeDefined();
  await product.database.pool("owner", 1).begin(async (tx) => {
    await tx`set local role sys`;
    await tx`update core.memberships set is_active = false where person_id = ${leaver.personId}`;
  });
  expect(await visibleUnits(leaver, tree.school)).toBeUndefined();
  const signedOut = await product.person(tree.school, ["teacher"]);
  await product.database.pool("auth", 1)`delete from auth.session where user_id = ${signedOut.personId}`;
  expect(await visibleUnits(signedOut, tree.school)).toBeUndefined();
});

test("400 interleaved transactions on a small pool never see each other's unit", async () => {
  const actors = [
    { caller: head, unit: tree.school },
    { caller: officer, unit: tree.phong },
    { caller: await product.person(tree.cousin, ["school_head"]), unit: tree.cousin },
    { caller: await product.person(tree.so, ["province_admin"]), unit: tree.so },
  ] as const;
  const expected = await Promise.all(actors.map(({ caller, unit }) => visibleUnits(caller, unit)));
  const runs = Array.from({ length: 400 }, (_, i) => i % actors.length);
  const seen = await Promise.all(
    runs.map((i) =>
      visibleUnits(
        (actors[i] as (typeof actors)[number]).caller,
        (actors[i] as (typeof actors)[number]).unit,
      ),
    ),
  );
  for (const [at, i] of runs.entries()) expect(seen[at]).toEqual(expected[i]);
});

test("a read runs in a transaction that cannot write", async () => {
  await expect(
    product.tenancy.inTenant(credential(head), tree.school.code, "read", (tx) =>
      tx.execute(sql`delete from core.figure_drafts`),
    ),
  ).rejects.toMatchObject({ cause: expect.objectContaining({ code: "25006" }) });
});
