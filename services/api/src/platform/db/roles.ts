import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { readFileSync } from "node:fs";
import { Refusal } from "../refusal.ts";
import { databaseErrorCode, type Sql, withConnection } from "./connect.ts";

/** Roles that log in; `sys` never does. */
export type LoginRole = "owner" | "app" | "auth" | "job" | "backup";

const LOGIN_ROLES: readonly LoginRole[] = ["owner", "app", "auth", "job", "backup"];
/** Oldest server with everything the schema uses (multiranges, security_invoker views). */
const SERVER_VERSION_MIN = 15;
/** "roles" in ASCII: two starts at once must not create the same role twice. */
const ADVISORY_KEY = 0x726f6c65;

const ROLES_SQL = readFileSync(new URL("../../../../../infra/roles.sql", import.meta.url), "utf8");

/** Password of a role, derived from the master secret so that nothing but the secret must be kept. */
function rolePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`db-role:${role}`).digest("hex");
}

/** The address of the same database for one of our roles. */
export function roleUrl(adminUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
}

/** Everything an administrator has to run, passwords as SCRAM verifiers (the passwords are not in the text). */
export function rolesSql(secret: string): string {
  const passwords = LOGIN_ROLES.map(
    (role) => `alter role ${role} password '${scramVerifier(rolePassword(secret, role), role)}';`,
  );
  return [
    "begin;",
    ROLES_SQL.trimEnd(),
    "",
    ...passwords,
    `comment on schema registry is '${mark()}';`,
    "commit;",
    "",
  ].join("\n");
}

/**
 * Makes sure that roles, schemas and extensions are there and that our passwords open them.
 * What is missing is created when the given role may; otherwise the program says which SQL to run.
 */
export async function ensureRoles(adminUrl: string, secret: string): Promise<void> {
  await withConnection(adminUrl, "roles", async (admin) => {
    refuseOldServer(await serverVersion(admin));
    await admin`select pg_catalog.pg_advisory_lock(${ADVISORY_KEY})`;
    const refused = await refusedRole(adminUrl, secret);
    if (refused === undefined && (await isPrepared(admin))) return;
    if (refused?.why === "password" && (await rolesExist(admin)))
      throw foreignPasswords(refused.role, secret);
    await createRoles(admin, secret);
  });
}

async function serverVersion(admin: Sql): Promise<number> {
  const [row] = await admin<{ version: number }[]>`
    select pg_catalog.current_setting('server_version_num')::int / 10000 as version`;
  return row?.version ?? 0;
}

/** Refuses a server that lacks what the schema uses. */
export function refuseOldServer(version: number): void {
  if (version >= SERVER_VERSION_MIN) return;
  throw new Refusal({
    vi: `Máy chủ PostgreSQL ở DATABASE_URL là phiên bản ${version}; cần phiên bản ${SERVER_VERSION_MIN} trở lên.`,
    en: `The PostgreSQL server at DATABASE_URL is version ${version}; version ${SERVER_VERSION_MIN} or newer is needed.`,
  });
}

async function isPrepared(admin: Sql): Promise<boolean> {
  const [row] = await admin<{ mark: string | null }[]>`
    select pg_catalog.obj_description(n.oid, 'pg_namespace') as mark
    from pg_catalog.pg_namespace as n where n.nspname = 'registry'`;
  return row?.mark === mark();
}

async function rolesExist(admin: Sql): Promise<boolean> {
  const [row] = await admin<{ count: number }[]>`
    select count(*)::int as count from pg_catalog.pg_roles where rolname in ${admin([...LOGIN_ROLES])}`;
  return row?.count === LOGIN_ROLES.length;
}

/** The first role that cannot log in here with our password, and whether the password is to blame. */
async function refusedRole(
  adminUrl: string,
  secret: string,
): Promise<{ role: LoginRole; why: "password" | "grant" } | undefined> {
  for (const role of LOGIN_ROLES) {
    try {
      await withConnection(roleUrl(adminUrl, secret, role), "roles", (sql) => sql`select 1`);
    } catch (error) {
      const code = databaseErrorCode(error);
      // 28P01 wrong password, 28000 no such role, 42501 no CONNECT on this database
      if (code === "28P01" || code === "28000") return { role, why: "password" };
      if (code === "42501") return { role, why: "grant" };
      throw error;
    }
  }
  return undefined;
}

async function createRoles(admin: Sql, secret: string): Promise<void> {
  const text = rolesSql(secret);
  try {
    await admin.unsafe(text);
  } catch (error) {
    await admin.unsafe("rollback");
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal({
      vi: `Vai trò trong DATABASE_URL không tạo được các vai trò cơ sở dữ liệu mà thidua cần (${message}). Hãy nhờ quản trị viên chạy đoạn SQL dưới đây trong cơ sở dữ liệu này rồi khởi động lại.`,
      en: `The role in DATABASE_URL cannot create the database roles thidua needs (${message}). Have an administrator run the SQL below in this database, then start again.`,
      remedy: text,
    });
  }
}

function foreignPasswords(role: LoginRole, secret: string): Refusal {
  return new Refusal({
    vi: `Vai trò cơ sở dữ liệu "${role}" đã có nhưng không mở được bằng SECRET này (SECRET đã đổi, hoặc vai trò thuộc về chương trình khác). Nếu đúng là SECRET đã đổi, hãy chạy đoạn SQL dưới đây rồi khởi động lại.`,
    en: `The database role "${role}" exists but this SECRET does not open it (SECRET was changed, or the role belongs to another program). If SECRET was changed, run the SQL below, then start again.`,
    remedy: rolesSql(secret),
  });
}

/** Changes whenever roles.sql changes, so that a new version of it is applied once. */
function mark(): string {
  return `thidua roles ${createHash("sha256").update(ROLES_SQL).digest("hex").slice(0, 16)}`;
}

/** RFC 7677 verifier in the form PostgreSQL stores. The salt follows from the password, so the text is stable. */
function scramVerifier(password: string, role: string): string {
  const iterations = 4096;
  const salt = createHmac("sha256", password).update(`salt:${role}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  const storedKey = createHash("sha256").update(clientKey).digest("base64");
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
