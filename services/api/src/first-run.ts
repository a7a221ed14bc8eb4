import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { demoPassword, people, printedAccounts } from "./demo/content/people.ts";
import { units } from "./demo/content/units.ts";
import type { DemoHouse, Root } from "./demo/demo-house.ts";
import { sha256 } from "./platform/auth/credential.ts";
import { withConnection } from "./platform/db/connect.ts";

/** Lies in the data folder while the demo is being filled: found at a start, the last fill was interrupted. */
const UNFINISHED = "demo-unfinished";

/** Whether nobody has put a unit into this database yet. */
export function isEmpty(ownerUrl: string): Promise<boolean> {
  return withConnection(ownerUrl, "first run", async (owner) => {
    const [row] = await owner<{ hasUnits: boolean }[]>`
      select exists (select from registry.unit_codes) as "hasUnits"`;
    return row?.hasUnits === false;
  });
}

/** A demo that was interrupted is no demo: it is thrown away and begun again. */
export function isDemoUnfinished(dataDir: string): boolean {
  return existsSync(join(dataDir, UNFINISHED));
}

/** Removes what the interrupted fill has left beside the database: uploaded files, and the mark itself. */
export async function clearUnfinishedDemo(dataDir: string, filesDir: string): Promise<void> {
  await rm(filesDir, { recursive: true, force: true });
  await rm(join(dataDir, UNFINISHED), { force: true });
}

/** Fills the demo such that an interruption is seen at the next start. */
export async function fillDemoOnce(dataDir: string, house: DemoHouse): Promise<void> {
  const { fillDemo } = await import("./demo/fill-demo.ts");
  await writeFile(join(dataDir, UNFINISHED), "");
  await fillDemo(house);
  await rm(join(dataDir, UNFINISHED), { force: true });
}

/** The demo accounts as a table: e-mail, name, what they are, where. */
export function describeDemo(): readonly string[] {
  const nameOf = new Map(units.map((unit) => [unit.code, unit.name]));
  const rows = printedAccounts.map((email) => {
    const membership = people.find((person) => person.email === email)?.memberships[0];
    return [email, membership?.position ?? "", nameOf.get(membership?.unitCode ?? "") ?? ""] as const;
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return [
    `Tài khoản dùng thử, mật khẩu chung / demo accounts, password of all: ${demoPassword}`,
    ...rows.map(([email, position, unit]) =>
      `  ${email.padEnd(widths[0] ?? 0)}  ${position.padEnd(widths[1] ?? 0)}  ${unit}`.trimEnd(),
    ),
  ];
}

/** Makes the topmost unit of an empty tree and returns the token of its first administrator's invitation. */
export function makeRoot(ownerUrl: string, root: Root): Promise<string> {
  return withConnection(ownerUrl, "first run", async (owner) => {
    const token = randomBytes(32).toString("base64url");
    await owner.begin(async (transaction) => {
      await transaction`select app.bootstrap_root(${root.name}, ${root.code}, ${root.now})`;
      await transaction`
        select app.invite_root(${root.adminEmail}, ${root.adminName}, ${["platform_admin"]}, ${sha256(token)},
                               ${uuidv7()}, ${root.now})`;
    });
    return token;
  });
}
