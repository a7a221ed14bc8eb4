import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { afterAll } from "vitest";
import { createApp } from "../../services/api/src/app.ts";
import { createAuth } from "../../services/api/src/platform/auth/auth.ts";
import { sha256 } from "../../services/api/src/platform/auth/credential.ts";
import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import { FileStore } from "../../services/api/src/platform/files/file-store.ts";
import { PassingFiles } from "../../services/api/src/platform/files/passing-files.ts";
import { drainJobs } from "../../services/api/src/platform/jobs/run-jobs.ts";
import { createLog } from "../../services/api/src/platform/log/log.ts";
import { Tenancy } from "../../services/api/src/platform/tenancy/tenancy.ts";
import { tasks } from "../../services/api/src/tasks.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { enterRoot } from "./enter-root.ts";

const PUBLIC_URL = "http://localhost:3000";

export interface TestUnit {
  readonly no: number;
  readonly code: string;
}

/** An answer as a test wants it: the status, the parsed body, the headers. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came; its assertions are the type.
  readonly body: any;
  readonly headers: Headers;
  readonly response: Response;
}

interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly ifMatch?: number;
}

/** Somebody who sends requests: paths starting with `/api` as they are, others below the caller's own unit. */
export class Caller {
  readonly #product: Product;
  readonly unit: TestUnit;
  readonly headers: Readonly<Record<string, string>>;
  readonly personId: string;
  constructor(product: Product, unit: TestUnit, headers: Readonly<Record<string, string>>, personId: string) {
    this.#product = product;
    this.unit = unit;
    this.headers = headers;
    this.personId = personId;
  }
  async request(method: string, path: string, body?: unknown, options: RequestOptions = {}): Promise<Answer> {
    const url = path.startsWith("/api/") ? path : `/api/v1/units/${this.unit.code}${path}`;
    const isForm = body instanceof FormData;
    const response = await this.#product.app.request(`${PUBLIC_URL}${url}`, {
      method,
      headers: {
        origin: PUBLIC_URL,
        ...this.headers,
        ...(body !== undefined && !isForm ? { "content-type": "application/json" } : {}),
        ...(options.ifMatch === undefined ? {} : { "if-match": `"${options.ifMatch}"` }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get("content-type") ?? "";
    const copy = response.clone();
    return {
      status: response.status,
      body: /[/+]json\b/.test(type) ? await response.json() : undefined,
      headers: response.headers,
      response: copy,
    };
  }
  get = (path: string, options?: RequestOptions) => this.request("GET", path, undefined, options);
  post = (path: string, body?: unknown, options?: RequestOptions) =>
    this.request("POST", path, body, options);
  put = (path: string, body?: unknown, options?: RequestOptions) => this.request("PUT", path, body, options);
  patch = (path: string, body?: unknown, options?: RequestOptions) =>
    this.request("PATCH", path, body, options);
  delete = (path: string, options?: RequestOptions) => this.request("DELETE", path, undefined, options);
}

/** The whole product in process, on a database of its own. Units and people are made with few words; everything else by requests. */
export class Product {
  readonly app: ReturnType<typeof createApp>;
  readonly database: TestDatabase;
  readonly tenancy: Tenancy;
  readonly #owner: Sql;
  readonly #auth: Sql;
  readonly #files: FileStore;
  readonly archives: PassingFiles;
  /** What the product takes for now; a test may move it. */
  readonly clock = { at: new Date("2022-03-01T02:00:00Z"), now: () => this.clock.at };
  root: TestUnit = { no: 1, code: "bo-gddt" };

  private constructor(database: TestDatabase) {
    this.database = database;
    const folder = mkdtempSync(join(tmpdir(), "thidua-files-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    this.#files = new FileStore(join(folder, "files"));
    this.archives = new PassingFiles(join(folder, "archives"));
    this.tenancy = new Tenancy(database.pool("app", 6));
    this.#owner = database.pool("owner", 1);
    this.#auth = database.pool("auth", 2);
    this.app = createApp({
      tenancy: this.tenancy,
      auth: createAuth({
        client: this.#auth,
        secret: randomBytes(32).toString("hex"),
        publicUrl: PUBLIC_URL,
        isThrottled: false,
      }),
      clock: this.clock,
      log: createLog(process.env["LOG_LEVEL"] ?? "silent"),
      services: { files: this.#files, archives: this.archives, publicUrl: PUBLIC_URL, canMail: false },
    });
  }

  static async start(): Promise<Product> {
    const product = new Product(await testDatabase());
    await product.#owner`select app.bootstrap_root('Bộ Giáo dục và Đào tạo', 'bo-gddt', now())`;
    return product;
  }

  /** Does every job that is due, as the worker would. */
  async work(): Promise<void> {
    const context = {
      log: createLog(process.env["LOG_LEVEL"] ?? "silent"),
      clock: this.clock,
      tenancy: this.tenancy,
      files: this.#files,
      archives: this.archives,
      mailer: undefined,
    };
    await drainJobs({ jobUrl: this.database.urls.job, tasks, context });
  }

  /** A unit below `parent` (the root unless told). */
  async unit(
    parent: TestUnit = this.root,
    unit: { level?: string; name?: string; code?: string; [field: string]: unknown } = {},
  ): Promise<TestUnit> {
    const level = unit.level ?? (parent.no === 1 ? "province" : "school");
    const code = unit.code ?? `${level}-${uuidv7().slice(-8)}`;
    const row = {
      educationLevel: level === "school" ? "preschool" : undefined,
      ...unit,
      levelCode: level,
      code,
      name: unit.name ?? `Đơn vị ${code}`,
      parentCode: parent.code,
    };
    return this.#owner.begin(async (sql) => {
      await enterRoot(sql);
      const [made] = await sql<
        { code: string; unit_no: number }[]
      >`select code, unit_no from app.create_units(${sql.json([row] as never)}, ${this.clock.now().toISOString()})`;
      if (!made) throw new Error("no unit was made");
      return { no: made.unit_no, code: made.code };
    });
  }

  /** A signed-in member of the unit. The same `personId` in two units is one person. */
  async person(
    unit: TestUnit,
    roles: readonly string[],
    { name = "Nguyễn Văn Thử", personId = uuidv7() }: { name?: string; personId?: string } = {},
  ): Promise<Caller> {
    const token = randomBytes(24).toString("base64url");
    const email = `${personId}@thidua.example`;
    await this.#owner.begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.people (unit_no, person_id, name, search_text, created_at, updated_at) values (${unit.no}, ${personId}, ${name}, app.fold(${name}), now(), now())`;
      await sql`insert into core.memberships (unit_no, person_id, email, roles, created_at, updated_at) values (${unit.no}, ${personId}, ${email}, ${roles as string[]}, now(), now())`;
    });
    await this
      .#auth`insert into auth."user" (id, name, email) values (${personId}, ${name}, ${email}) on conflict do nothing`;
    await this
      .#auth`insert into auth.session (id, token, user_id, expires_at) values (${uuidv7()}, ${token}, ${personId}, now() + interval '1 day')`;
    return new Caller(this, unit, { cookie: `thidua.session_token=${token}.unsigned` }, personId);
  }

  /** A read-only key of the unit. */
  async apiKey(unit: TestUnit): Promise<Caller> {
    const [id, secret] = [uuidv7(), randomBytes(32).toString("base64url")];
    await this.#owner.begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.api_keys (unit_no, id, name, secret_hash, created_by, created_at) values (${unit.no}, ${id}, 'thử', ${sha256(secret)}, ${id}, now())`;
    });
    return new Caller(this, unit, { authorization: `Bearer td_${id}_${secret}` }, id);
  }

  /** Somebody without credential who asks for this unit. */
  anonymous(unit: TestUnit): Caller {
    return new Caller(this, unit, {}, "");
  }

  /** The usual small tree: province, two district offices, two schools below the first and one below the second. */
  async province() {
    const so = await this.unit(this.root, { level: "province", name: "Sở GDĐT Thử Nghiệm" });
    const phong = await this.unit(so, { level: "district", name: "Phòng GDĐT Một" });
    const otherPhong = await this.unit(so, { level: "district", name: "Phòng GDĐT Hai" });
    const school = await this.unit(phong, { name: "Trường Mầm non Hoa Mai" });
    const sibling = await this.unit(phong, { name: "Trường Mầm non Ánh Dương" });
    const cousin = await this.unit(otherPhong, { name: "Trường Mầm non Sao Mai" });
    return { so, phong, otherPhong, school, sibling, cousin };
  }
}
