import { expect, test } from "vitest";
import { enterRoot } from "../support/enter-root.ts";
import { Product } from "../support/product.ts";

/** Two who change units at once: one waits for the other where it must, and is told so when that takes too long. */
const product = await Product.start();
const admin = product.database.pool("admin", 1);
const owner = product.database.pool("owner", 2);
// Before anybody connects: how long a request waits.
await admin.unsafe(`alter role app in database ${product.database.name} set lock_timeout = '400ms'`);
const tree = await product.province();
const head = await product.person(tree.school, ["school_head"]);
const officer = await product.person(tree.phong, ["tier2_admin"]);

/** Does something while another transaction has made a school and not yet committed. */
async function whileSomebodyMakesASchool<T>(work: (commit: () => void) => Promise<T>): Promise<T> {
  let answer: Promise<T> | undefined;
  await owner.begin(async (sql) => {
    await enterRoot(sql);
    const row = { code: "moi", name: "Trường mới", levelCode: "school", parentCode: tree.phong.code };
    await sql`select * from app.create_units(${sql.json([{ ...row, educationLevel: "primary" }])}, now())`;
    await new Promise<void>((commit) => {
      answer = work(commit).finally(commit);
      answer.catch(() => undefined);
    });
  });
  return answer as Promise<T>;
}
const waiting = () => admin`
  select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database() where l.locktype = 'advisory' and not l.granted`;
const change = (fields: object, ifMatch: number) =>
  officer.patch(`/units/${tree.sibling.code}`, fields, { ifMatch });

test("a form that leaves the level of education as it is waits for nobody", async () => {
  const { status, body } = await whileSomebodyMakesASchool(() =>
    head.patch(
      `/units/${tree.school.code}`,
      { place: "Phường 1", educationLevel: "preschool" },
      { ifMatch: 1 },
    ),
  );
  expect(status, JSON.stringify(body)).toBe(200);
});

test("who waits too long is told that the system is busy, and has changed nothing", async () => {
  const { status, body } = await whileSomebodyMakesASchool(() =>
    change({ educationLevel: "lower_secondary" }, 1),
  );
  expect([status, body.code]).toEqual([503, "http.unavailable"]);
  expect((await change({ place: "Phường 2" }, 1)).status).toBe(200);
});

test("who waits and then comes counts what the other has made", async () => {
  const { status } = await whileSomebodyMakesASchool(async (commit) => {
    const changed = change({ educationLevel: "primary" }, 2);
    await expect.poll(async () => (await waiting()).count).toBe(1);
    commit();
    return changed;
  });
  expect(status).toBe(200);
  const counted = await admin`
    select c.education_level, sum(c.units)::int as units from core.unit_counts c group by 1 order by 1`;
  const there = await admin`
    select u.education_level, count(*)::int as units from core.units u where u.level_code = 'school' group by 1 order by 1`;
  expect([...counted]).toEqual([...there]);
});
