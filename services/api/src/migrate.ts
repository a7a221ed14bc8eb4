import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Sql, withConnection } from "./platform/db/connect.ts";
import { migrateJobs } from "./platform/jobs/migrate-jobs.ts";
import { Refusal } from "./platform/refusal.ts";

/** Which of the two forms of the policies the database gets: see `schema/policies.ts`. */
export type PolicyForm = "postgres" | "citus";

/** What to apply where. */
export interface MigrateOptions {
  /** Address of the database as role `owner`. */
  readonly ownerUrl: string;
  readonly policyForm: PolicyForm;
  /** Folder of the SQL files; the product's own by default. */
  readonly folder?: string;
}

/** What a run has changed: names of migrations and of repeatable files. */
export interface MigrateResult {
  readonly applied: readonly string[];
}

interface SqlFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

const FOLDER = fileURLToPath(new URL("../../../migrations", import.meta.url));
const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;
/** "migr" in ASCII: two starts at once must not both migrate. */
const ADVISORY_KEY = 0x6d696772;

/**
 * Brings a database up to date: the queue's own tables, then `NNNN_name.sql` in order, each in a transaction,
 * then what is repeated whenever it or a migration has changed (the generated policies, the queue's door).
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const folder = options.folder ?? FOLDER;
  const migrations = migrationFiles(folder);
  return await withConnection(options.ownerUrl, "migrate", async (sql) => {
    await sql`select pg_catalog.pg_advisory_lock(${ADVISORY_KEY})`;
    await sql`create table if not exists registry.migrations (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default pg_catalog.now()
    )`;
    const before = await recorded(sql);
    refuseUnknownPast(before, migrations);
    await migrateJobs(options.ownerUrl);
    const applied: string[] = [];
    for (const file of migrations) {
      if (before.has(file.name)) continue;
      await apply(sql, file);
      applied.push(file.name);
    }
    const [queue] = await sql<{ revision: number }[]>`select max(id) as revision from jobs.migrations`;
    const past = [...migrations.map((file) => file.sha256), `queue ${queue?.revision}`].join();
    for (const file of repeatableFiles(folder, options.policyForm, past)) {
      if (before.get(file.name) === file.sha256) continue;
      await apply(sql, file);
      applied.push(file.name);
    }
    return { applied };
  });
}

/** The numbered files, checked: one per number, from 0001, no gaps. */
export function migrationFiles(folder: string = FOLDER): readonly SqlFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  return names.map((name, index) => {
    const number = FILE_NAME.exec(name)?.[1];
    if (number === undefined) throw new Error(`migrations/${name}: expected NNNN_lower_case_name.sql`);
    if (Number(number) !== index + 1) {
      throw new Error(`migrations/${name}: expected number ${String(index + 1).padStart(4, "0")} here`);
    }
    return sqlFile(name, readFileSync(join(folder, name), "utf8"));
  });
}

function repeatableFiles(folder: string, form: PolicyForm, past: string): readonly SqlFile[] {
  return [
    { name: "repeatable/jobs.sql", path: join(FOLDER, "repeatable/jobs.sql") },
    { name: "repeatable/policies.sql", path: join(folder, `repeatable/policies.${form}.sql`) },
  ]
    .filter((file) => existsSync(file.path))
    .map((file) => {
      const text = readFileSync(file.path, "utf8");
      return { name: file.name, text, sha256: sha256(`${past}\n${text}`) };
    });
}

function sqlFile(name: string, text: string): SqlFile {
  return { name, text, sha256: sha256(text) };
}

function sha256(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

async function recorded(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ name: string; sha256: string }[]>`select name, sha256 from registry.migrations`;
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function refuseUnknownPast(before: ReadonlyMap<string, string>, migrations: readonly SqlFile[]): void {
  const known = new Map(migrations.map((file) => [file.name, file.sha256]));
  for (const [name, hash] of before) {
    if (name.startsWith("repeatable/")) continue;
    if (known.get(name) === hash) continue;
    throw known.has(name)
      ? new Refusal({
          vi: `Tệp migrations/${name} đã bị sửa sau khi áp dụng vào cơ sở dữ liệu; hãy viết thay đổi thành một tệp mới.`,
          en: `migrations/${name} was changed after it had been applied to this database; write the change as a new file.`,
        })
      : new Refusal({
          vi: `Cơ sở dữ liệu đã có migrations/${name} mà bản chương trình này không có: chương trình cũ hơn dữ liệu.`,
          en: `The database has migrations/${name}, which this program does not know: the program is older than the data.`,
        });
  }
}

async function apply(sql: Sql, file: SqlFile): Promise<void> {
  try {
    await sql.begin(async (transaction) => {
      await transaction.unsafe(file.text);
      await transaction`
        insert into registry.migrations (name, sha256) values (${file.name}, ${file.sha256})
        on conflict (name) do update set sha256 = excluded.sha256, applied_at = pg_catalog.now()`;
    });
  } catch (error) {
    throw new Error(`migrations/${file.name}${lineOf(error, file.text)}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function lineOf(error: unknown, text: string): string {
  if (typeof error !== "object" || error === null || !("position" in error)) return "";
  const position = Number(error.position);
  return Number.isNaN(position) ? "" : `:${text.slice(0, position).split("\n").length}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
