import { createHmac, randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import type { PolicyForm } from "./migrate.ts";
import { Refusal } from "./platform/refusal.ts";

/**
 * What the program is told from outside. Read here and nowhere else.
 *
 * | variable       | default                   | meaning                                                              |
 * |----------------|---------------------------|----------------------------------------------------------------------|
 * | `PORT`         | `3000`                    | port of API and web; `0` takes a free one                            |
 * | `HOST`         | `127.0.0.1`               | address to listen on; `0.0.0.0` for all                              |
 * | `DATA_DIR`     | `.data`                   | folder of the embedded database, of uploaded files and of the secret |
 * | `DATABASE_URL` | none                      | a PostgreSQL server (15 or newer) instead of the embedded one        |
 * | `SECRET`       | made once (embedded only) | master secret, 32 characters or more; all other secrets follow from it |
 * | `DEMO`         | `1` embedded, `0` else    | fill an empty database with the demo province                        |
 * | `ROOT_NAME`    | Bộ Giáo dục và Đào tạo    | name of the topmost unit of an empty database without demo           |
 * | `ADMIN_EMAIL`  | admin@thidua.local        | who is invited to that unit first                                    |
 * | `PUBLIC_URL`   | `http://localhost:<PORT>` | address at which people reach the product                            |
 * | `TRUST_PROXY`  | `0`                       | `1` behind one reverse proxy: its X-Forwarded-For is believed        |
 * | `SMTP_URL`     | none                      | mail server; without it invitations are links to copy                |
 * | `MAIL_FROM`    | none                      | sender; needed with `SMTP_URL`                                       |
 * | `POLICY_FORM`  | `postgres`                | `citus` writes the policies in the form Citus accepts                |
 * | `LOG_LEVEL`    | `warn`                    | `trace` `debug` `info` `warn` `error` `fatal` `silent`               |
 */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent: the embedded server. */
  readonly databaseUrl: string | undefined;
  readonly secret: string;
  readonly isDemoWanted: boolean;
  readonly rootName: string;
  readonly adminEmail: string;
  /** Absent: `http://localhost` with the port that was opened. */
  readonly publicUrl: string | undefined;
  readonly isProxyTrusted: boolean;
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  readonly policyForm: PolicyForm;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Expectation {
  readonly vi: string;
  readonly en: string;
}

const SECRET_CHARACTERS_MIN = 32;
/** Fewer different characters than this is a key held down, not a secret. */
const SECRET_VARIETY_MIN = 8;
const KNOWN_DEFAULTS =
  /change.?(me|this|it)|please.?change|replace.?(me|this)|your.?secret|example|default|placeholder|01234567890123456789/i;

const flag = z.enum(["0", "1", "true", "false"]).transform((text) => text === "1" || text === "true");
const FLAG_EXPECTED = { vi: "0 hoặc 1", en: "0 or 1" };

/** Reads the environment, makes the data folder and the secret, or refuses with one sentence. */
export function readConfig(environment: Environment = process.env): Config {
  const read = <T>(name: string, shape: z.ZodType<T>, expected: Expectation): T | undefined =>
    readVariable(environment, name, shape, expected);

  const databaseUrl = read("DATABASE_URL", z.url({ protocol: /^postgres(ql)?$/ }), {
    vi: "địa chỉ dạng postgres://vai_tro:mat_khau@may_chu:5432/ten",
    en: "an address like postgres://role:password@host:5432/name",
  });
  const isDemoWanted = read("DEMO", flag, FLAG_EXPECTED) ?? databaseUrl === undefined;
  const dataDir = resolve(environment["DATA_DIR"] || ".data");
  return {
    port: read("PORT", port, { vi: "số từ 0 đến 65535", en: "a number from 0 to 65535" }) ?? 3000,
    host: environment["HOST"] || "127.0.0.1",
    dataDir: writableFolder(dataDir),
    databaseUrl,
    secret: secretOf(environment["SECRET"], databaseUrl, dataDir),
    isDemoWanted,
    rootName: environment["ROOT_NAME"] || "Bộ Giáo dục và Đào tạo",
    adminEmail:
      read("ADMIN_EMAIL", z.email(), { vi: "một địa chỉ e-mail", en: "an e-mail address" }) ??
      "admin@thidua.local",
    publicUrl: read("PUBLIC_URL", webAddress, {
      vi: "địa chỉ dạng https://thidua.example.edu.vn",
      en: "an address like https://thidua.example.edu.vn",
    }),
    isProxyTrusted: read("TRUST_PROXY", flag, FLAG_EXPECTED) ?? false,
    mail: mailOf(
      read("SMTP_URL", z.url({ protocol: /^smtps?$/ }), {
        vi: "địa chỉ dạng smtp://ten:mat_khau@may_chu:587",
        en: "an address like smtp://name:password@host:587",
      }),
      environment["MAIL_FROM"] || undefined,
    ),
    policyForm:
      read("POLICY_FORM", z.enum(["postgres", "citus"]), {
        vi: "postgres hoặc citus",
        en: "postgres or citus",
      }) ?? "postgres",
    logLevel:
      read("LOG_LEVEL", z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]), {
        vi: "một trong trace, debug, info, warn, error, fatal, silent",
        en: "one of trace, debug, info, warn, error, fatal, silent",
      }) ?? "warn",
  };
}

/** A secret for one purpose, derived from the master secret so that only that one is kept. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("hex");
}

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

const webAddress = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ""));

function readVariable<T>(
  environment: Environment,
  name: string,
  shape: z.ZodType<T>,
  expected: Expectation,
): T | undefined {
  const text = environment[name];
  if (text === undefined || text === "") return undefined;
  const parsed = shape.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Refusal({
    vi: `Biến môi trường ${name} không hợp lệ: cần ${expected.vi}.`,
    en: `Environment variable ${name} is not valid: expected ${expected.en}.`,
  });
}

function writableFolder(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch {
    throw new Refusal({
      vi: `Không ghi được vào thư mục dữ liệu ${folder}; hãy đặt DATA_DIR tới một thư mục ghi được.`,
      en: `The data folder ${folder} cannot be written to; set DATA_DIR to a folder that can.`,
    });
  }
}

/** One folder after the other: with `recursive`, Node tries for ever where the system denies that a parent is there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function secretOf(given: string | undefined, databaseUrl: string | undefined, dataDir: string): string {
  if (given !== undefined && given !== "") return strong(given);
  if (databaseUrl === undefined) return keptSecret(join(dataDir, "secrets.json"));
  throw new Refusal({
    vi: `Khi dùng DATABASE_URL phải đặt SECRET (từ ${SECRET_CHARACTERS_MIN} ký tự, ví dụ kết quả của lệnh: openssl rand -hex 32).`,
    en: `With DATABASE_URL, SECRET must be set (${SECRET_CHARACTERS_MIN} characters or more, for example from: openssl rand -hex 32).`,
  });
}

function strong(secret: string): string {
  if (
    secret.length >= SECRET_CHARACTERS_MIN &&
    new Set(secret).size >= SECRET_VARIETY_MIN &&
    !KNOWN_DEFAULTS.test(secret)
  ) {
    return secret;
  }
  throw new Refusal({
    vi: `SECRET quá ngắn hoặc là giá trị mẫu; hãy dùng từ ${SECRET_CHARACTERS_MIN} ký tự ngẫu nhiên (ví dụ: openssl rand -hex 32).`,
    en: `SECRET is too short or a sample value; use ${SECRET_CHARACTERS_MIN} or more random characters (for example: openssl rand -hex 32).`,
  });
}

/** The secret of an embedded installation: made on the first start, readable by its user only. */
function keptSecret(file: string): string {
  const kept = z.object({ secret: z.string().min(SECRET_CHARACTERS_MIN) });
  if (!existsSync(file)) {
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, `${JSON.stringify({ secret }, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  }
  try {
    return kept.parse(JSON.parse(readFileSync(file, "utf8"))).secret;
  } catch {
    throw new Refusal({
      vi: `Không đọc được tệp ${file}; hãy khôi phục tệp này từ bản sao lưu.`,
      en: `The file ${file} cannot be read; restore it from a backup.`,
    });
  }
}

function mailOf(url: string | undefined, from: string | undefined): Config["mail"] {
  if (url === undefined) return undefined;
  if (from !== undefined) return { url, from };
  throw new Refusal({
    vi: "Khi đặt SMTP_URL phải đặt cả MAIL_FROM (địa chỉ người gửi).",
    en: "With SMTP_URL, MAIL_FROM (the sender) must be set as well.",
  });
}
