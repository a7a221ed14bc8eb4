import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { migrate, migrationFiles } from "../../services/api/src/migrate.ts";
import { testDatabase } from "../support/database.ts";

const folder = new URL("../../migrations", import.meta.url).pathname;
const database = await testDatabase();
const copy = await mkdtemp(join(tmpdir(), "thidua-migrations-"));
await cp(folder, copy, { recursive: true });
afterAll(() => rm(copy, { recursive: true }));

const upToDate = () => migrate({ ownerUrl: database.urls.owner, policyForm: "postgres", folder: copy });

describe("migrate", () => {
  test("a second run changes nothing", async () => {
    await upToDate();
    expect(await upToDate()).toEqual({ applied: [] });
  });

  test("two starts at once do not collide", async () => {
    const next = join(copy, nextName("at_once"));
    await writeFile(next, "create table core.at_once (id integer primary key);");
    const results = await Promise.all([upToDate(), upToDate(), upToDate()]);
    const times = results.flatMap((result) => result.applied).filter((name) => name.endsWith("at_once.sql"));
    expect(times).toHaveLength(1);
  });

  test("a migration that fails leaves nothing behind and names its line", async () => {
    const next = join(copy, nextName("broken"));
    await writeFile(
      next,
      "create table core.broken (id integer primary key);\n\nselect nothing from nowhere;",
    );
    await expect(upToDate()).rejects.toThrow(/broken\.sql:3: .*nowhere/);
    const found = await database.pool("admin")`select 1 from pg_class where relname = 'broken'`;
    expect(found).toHaveLength(0);
    await rm(next);
  });

  test("a file changed after it was applied is refused", async () => {
    const first = migrationFiles(copy)[0]?.name ?? "";
    const text = await readFile(join(copy, first), "utf8");
    await writeFile(join(copy, first), `${text}\n-- changed`);
    await expect(upToDate()).rejects.toThrow(/was changed after it had been applied/);
    await writeFile(join(copy, first), text);
  });

  test("a program older than its database is refused", async () => {
    const last = migrationFiles(copy).at(-1)?.name ?? "";
    const text = await readFile(join(copy, last), "utf8");
    await rm(join(copy, last));
    await expect(upToDate()).rejects.toThrow(/the program is older than the data/);
    await writeFile(join(copy, last), text);
  });

  test("a gap in the numbers is refused", async () => {
    const gap = join(copy, "9000_gap.sql");
    await writeFile(gap, "select 1;");
    await expect(upToDate()).rejects.toThrow(/expected number/);
    await rm(gap);
  });

  test("the other form of the policies replaces the first and can be replaced again", async () => {
    const owner = { ownerUrl: database.urls.owner, folder: copy };
    expect((await migrate({ ...owner, policyForm: "citus" })).applied).toEqual(["repeatable/policies.sql"]);
    expect((await migrate({ ...owner, policyForm: "postgres" })).applied).toEqual([
      "repeatable/policies.sql",
    ]);
  });
});

function nextName(name: string): string {
  return `${String(migrationFiles(copy).length + 1).padStart(4, "0")}_${name}.sql`;
}
