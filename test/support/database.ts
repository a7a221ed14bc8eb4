import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect, type Sql, withConnection } from "../../services/api/src/platform/db/connect.ts";
import { type LoginRole, roleUrl } from "../../services/api/src/platform/db/roles.ts";
import { withDatabase } from "./server.ts";

/** A migrated database of one test file, dropped with everything in it when the file is done. */
export interface TestDatabase {
  readonly name: string;
  /** Address for each role; `admin` is the superuser and may only be used to read the catalogue. */
  readonly urls: Readonly<Record<LoginRole | "admin", string>>;
  /** A pool as one role, closed with the database. */
  pool(role: LoginRole | "admin", connectionsMax?: number): Sql;
}

/**
 * Clones the migrated template: `const database = await testDatabase()` at the top of a test file.
 * Every file has its own, so no file sees what another wrote.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { templateUrl, clonePrefix, secret } = inject("server");
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${clonePrefix}${randomUUID().replaceAll("-", "")}`;
  const maintenanceUrl = withDatabase(templateUrl, "postgres");
  const adminUrl = withDatabase(templateUrl, name);
  await withConnection(maintenanceUrl, "test", async (sql) => {
    await sql.unsafe(`create database ${name} template ${template}`);
    // A clone does not inherit the grants on its template.
    await sql.unsafe(`revoke all on database ${name} from public;
      grant connect, create on database ${name} to owner;
      grant connect on database ${name} to app, auth, job, backup`);
  });
  const urls = {
    admin: adminUrl,
    owner: roleUrl(adminUrl, secret, "owner"),
    app: roleUrl(adminUrl, secret, "app"),
    auth: roleUrl(adminUrl, secret, "auth"),
    job: roleUrl(adminUrl, secret, "job"),
    backup: roleUrl(adminUrl, secret, "backup"),
  };
  const pools: Sql[] = [];
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end({ timeout: 5 })));
    await withConnection(maintenanceUrl, "test", (sql) => sql.unsafe(`drop database ${name} with (force)`));
  });
  return {
    name,
    urls,
    pool(role, connectionsMax = 2) {
      const pool = connect(urls[role], { name: `test ${role}`, max: connectionsMax });
      pools.push(pool);
      return pool;
    },
  };
}
