import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readConfig } from "../../services/api/src/config.ts";
import { Refusal } from "../../services/api/src/platform/refusal.ts";

const folder = mkdtempSync(join(tmpdir(), "thidua-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = "4f0c9a7be2d15386fa09c4e1b7d23865";
const DATABASE_URL = "postgres://someone:word@db.example:5432/thidua";

const read = (environment: Record<string, string>) => readConfig({ DATA_DIR: folder, ...environment });

function refusalOf(environment: Record<string, string>): Refusal {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was accepted");
}

describe("config", () => {
  test("nothing set: the embedded server with demo, on loopback, port 3000", () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      isDemoWanted: true,
      publicUrl: undefined,
      isProxyTrusted: false,
      mail: undefined,
      policyForm: "postgres",
    });
  });

  test("a server of the operator's own gets no demo unless asked", () => {
    expect(read({ DATABASE_URL, SECRET }).isDemoWanted).toBe(false);
    expect(read({ DATABASE_URL, SECRET, DEMO: "1" }).isDemoWanted).toBe(true);
  });

  test("the embedded secret is made once, kept, and readable by its user only", () => {
    const { secret } = read({});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(read({}).secret).toBe(secret);
    const file = join(folder, "secrets.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ secret });
  });

  test("a kept secret that cannot be read is refused, never made anew", () => {
    const other = mkdtempSync(join(folder, "broken-"));
    writeFileSync(join(other, "secrets.json"), "{}");
    expect(refusalOf({ DATA_DIR: other }).en).toContain("restore it from a backup");
    expect(readFileSync(join(other, "secrets.json"), "utf8")).toBe("{}");
  });

  test("DATABASE_URL needs a SECRET", () => {
    expect(refusalOf({ DATABASE_URL }).en).toContain("SECRET must be set");
  });

  test.each([
    "short",
    "changeme-changeme-changeme-changeme",
    "please-change-this-secret-before-use",
    "your-secret-goes-here-your-secret-goes",
    "example-secret-of-the-readme-0123456",
    "01234567890123456789012345678901",
    "a".repeat(64),
  ])("the secret %j is refused", (secret) => {
    expect(refusalOf({ DATABASE_URL, SECRET: secret }).en).toContain("too short or a sample value");
    expect(refusalOf({ SECRET: secret }).en).toContain("too short or a sample value");
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DEMO", "yes please"],
    ["DATABASE_URL", "mysql://db/thidua"],
    ["PUBLIC_URL", "thidua.edu.vn"],
    ["TRUST_PROXY", "2"],
    ["SMTP_URL", "mail.example"],
    ["ADMIN_EMAIL", "admin"],
    ["POLICY_FORM", "oracle"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s is refused by its name, in both languages, without repeating the value", (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.en).toContain(`Environment variable ${name} `);
    expect(refusal.vi).toContain(`Biến môi trường ${name} `);
    expect(`${refusal.en}${refusal.vi}`).not.toContain(value);
  });

  test("mail needs a sender", () => {
    expect(refusalOf({ SMTP_URL: "smtp://mail.example:25" }).en).toContain("MAIL_FROM");
  });

  test("a data folder that cannot be made is refused", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(refusalOf({ DATA_DIR: join(file, "data") }).en).toContain("cannot be written to");
  });
});
