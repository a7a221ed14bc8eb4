import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";

/** The one open transaction of an operation, as role app. Everything a store does goes through it. */
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

/** Proof of who is asking: a session token, an API key or the grant of a job as `id.sha256`. Never a user id. */
export interface Credential {
  readonly kind: "session" | "api_key" | "job";
  readonly value: string;
}

export interface ActingUnit {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly levelCode: string;
  readonly parentNo: number | null;
  /** Unit numbers from the root down to the parent. */
  readonly ancestors: readonly number[];
  /** Since when it is no more; what it holds can be read, never changed. */
  readonly closedOn: string | null;
}

/** Who acts, in which unit: what app.enter answered. */
export interface Entered {
  readonly unit: ActingUnit;
  readonly person: { readonly id: string; readonly name: string };
  readonly roles: readonly string[];
  readonly isTwoFactorMissing: boolean;
}

export interface Membership {
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly isTwoFactorEnabled: boolean;
  readonly unit: {
    code: string;
    name: string;
    shortName: string;
    levelCode: string;
    levelVi: string;
    levelEn: string;
    parentName: string | null;
  } | null;
  readonly roles: readonly string[];
  readonly position: string | null;
  readonly isTwoFactorMissing: boolean;
}

export type Mode = "read" | "write";

export interface InTenantOptions {
  /** Everything read is of one moment, however long the reading takes. */
  readonly isOneMoment?: boolean;
}

/** Writing is what a transaction allows unless told: saying so would cost every write a statement. */
const accessOf = (mode: Mode, { isOneMoment = false }: InTenantOptions = {}) =>
  mode === "read"
    ? ({
        accessMode: "read only",
        ...(isOneMoment && { isolationLevel: "repeatable read" as const }),
      } as const)
    : undefined;

const serializationFailures = new Set(["40001", "40P01"]);
export const sqlState = (error: unknown): string | undefined => {
  for (let e = error; e && typeof e === "object"; e = (e as { cause?: unknown }).cause) {
    const { code } = e as { code?: unknown };
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
};

/**
 * The only way to the tenant tables. Opens a transaction as role app, enters the tenant with the credential
 * (the database checks it), runs the work, commits. A deadlock or serialisation failure is retried once, whole.
 */
export class Tenancy {
  readonly #db: PostgresJsDatabase;
  constructor(client: Sql) {
    this.#db = drizzle(client);
  }

  /** Undefined: no such unit, no membership, or a bad credential. These cannot be told apart on purpose. */
  async inTenant<T>(
    credential: Credential,
    unit: string,
    mode: Mode,
    work: (tx: Tx, entered: Entered) => Promise<T>,
    options?: InTenantOptions,
  ): Promise<T | undefined> {
    const once = () =>
      this.#db.transaction(
        async (tx) => {
          const [row] = await tx.execute<EnterRow>(
            sql`select e.*, (select u.closed_on from core.units u where u.unit_no = e.unit_no) as closed_on
                from app.enter(${credential.kind}, ${credential.value}, ${unit}) e`,
          );
          if (!row) return undefined;
          return work(tx, {
            unit: {
              no: row.unit_no,
              code: row.code,
              name: row.name,
              levelCode: row.level_code,
              parentNo: row.parent_no,
              ancestors: row.ancestors,
              closedOn: row.closed_on,
            },
            person: { id: row.person_id, name: row.person_name },
            roles: row.roles,
            isTwoFactorMissing: row.two_factor_missing,
          });
        },
        accessOf(mode, options),
      );
    try {
      return await once();
    } catch (error) {
      if (!serializationFailures.has(sqlState(error) ?? "")) throw error;
      return once();
    }
  }

  /** A transaction without a tenant: only the definer functions meant for it answer, tenant tables are empty. */
  outside<T>(mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#db.transaction(work, accessOf(mode));
  }

  /** The person of a session and the units they may act in; undefined when there is no such session. */
  async memberships(credential: Credential): Promise<Membership[] | undefined> {
    const rows = await this.#db.execute<MembershipRow>(
      sql`select * from app.memberships_of(${credential.kind}, ${credential.value})`,
    );
    if (!rows.length) return undefined;
    return rows.map((row) => ({
      personId: row.person_id,
      personName: row.person_name,
      email: row.email,
      isTwoFactorEnabled: row.two_factor_enabled,
      unit: row.code
        ? {
            code: row.code,
            name: row.name,
            shortName: row.short_name,
            levelCode: row.level_code,
            levelVi: row.level_vi,
            levelEn: row.level_en,
            parentName: row.parent_name,
          }
        : null,
      roles: row.roles ?? [],
      position: row.position,
      isTwoFactorMissing: row.two_factor_missing,
    }));
  }

  /** Notes that a key was used. */
  async touchApiKey(credential: Credential): Promise<void> {
    await this.#db.execute(sql`select app.touch_api_key(${credential.value})`);
  }

  /** Answers when the database does. */
  async ping(): Promise<void> {
    await this.#db.execute(sql`select 1`);
  }
}

type EnterRow = {
  unit_no: number;
  code: string;
  name: string;
  level_code: string;
  parent_no: number | null;
  ancestors: number[];
  closed_on: string | null;
  person_id: string;
  person_name: string;
  roles: string[];
  two_factor_missing: boolean;
};

type MembershipRow = {
  person_id: string;
  person_name: string;
  email: string;
  two_factor_enabled: boolean;
  code: string | null;
  name: string;
  short_name: string;
  level_code: string;
  level_vi: string;
  level_en: string;
  parent_name: string | null;
  roles: string[] | null;
  position: string | null;
  two_factor_missing: boolean;
};
