import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withConnection } from "../../services/api/src/platform/db/connect.ts";
import { type EmbeddedServer, startEmbedded } from "../../services/api/src/platform/db/embedded.ts";
import { refuseOldServer } from "../../services/api/src/platform/db/roles.ts";
import { type Program, startProgram } from "../support/program.ts";
import { withDatabase } from "../support/server.ts";

const SECRET = "9be2d15386fa09c4e1b7d238654f0c9a7d11";
const programs: Program[] = [];
const folders: string[] = [];

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "thidua-setup-"));
  await chmod(folder, 0o711);
  folders.push(folder);
  return folder;
}

/** A program with an empty tree, as an operator without the demo has it. */
function start(environment: Record<string, string>): Program {
  const program = startProgram({ DEMO: "0", ...environment });
  programs.push(program);
  return program;
}

/** What a program said that must not start. */
async function refused(environment: Record<string, string>): Promise<string> {
  const program = start(environment);
  expect(await program.ended(), program.output()).toBe(1);
  return program.output();
}

afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop("SIGKILL")));
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe("the embedded database", () => {
  test("serves, ends with 0 on SIGTERM, and goes on with the same data", async () => {
    const dataDir = await dataFolder();
    const first = start({ DATA_DIR: dataDir });
    const invitation = new URL(linkIn(first, await first.address));
    expect((await fetch(`${await first.address}/readyz`)).status).toBe(200);
    expect(await first.stop("SIGTERM")).toBe(0);
    expect(first.output()).not.toMatch(/error|"level":[45]0/i);

    const second = start({ DATA_DIR: dataDir });
    const offer = await fetch(
      `${await second.address}/api/v1${invitation.pathname.replace("/loi-moi/", "/invitations/")}`,
    );
    expect(await offer.json()).toMatchObject({ email: "admin@thidua.local" });
    expect(second.output()).not.toContain("/loi-moi/");
    expect(await second.stop("SIGINT")).toBe(0);
  });

  test("recovers after the program was killed", async () => {
    const dataDir = await dataFolder();
    const killed = start({ DATA_DIR: dataDir });
    const invitation = new URL(linkIn(killed, await killed.address));
    expect(await killed.stop("SIGKILL")).toBe("SIGKILL");
    const orphan = await serverProcess(dataDir);
    expect(isAlive(orphan)).toBe(true);

    const again = start({ DATA_DIR: dataDir });
    const offer = await fetch(
      `${await again.address}/api/v1${invitation.pathname.replace("/loi-moi/", "/invitations/")}`,
    );
    expect(offer.status).toBe(200);
    expect(await serverProcess(dataDir)).not.toBe(orphan);
    expect(await again.stop()).toBe(0);
  });

  test("a demo interrupted while it was filled is thrown away, once", async () => {
    const dataDir = await dataFolder();
    const filling = start({ DATA_DIR: dataDir });
    linkIn(filling, await filling.address);
    await filling.stop();
    await writeFile(join(dataDir, "demo-unfinished"), "");

    const anew = start({ DATA_DIR: dataDir });
    const invitation = new URL(linkIn(anew, await anew.address));
    await anew.stop();
    const after = start({ DATA_DIR: dataDir });
    expect(
      (
        await fetch(
          `${await after.address}/api/v1${invitation.pathname.replace("/loi-moi/", "/invitations/")}`,
        )
      ).status,
    ).toBe(200);
    expect(await after.stop()).toBe(0);
  });

  test("a folder in use is told, and whoever uses it is not disturbed", async () => {
    const dataDir = await dataFolder();
    const user = start({ DATA_DIR: dataDir });
    const address = await user.address;
    expect(await refused({ DATA_DIR: dataDir })).toContain("in use by another running thidua");
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await user.stop()).toBe(0);
  });
});

test("sign-ins are throttled for each client by itself", async () => {
  const program = start({ DATA_DIR: await dataFolder(), TRUST_PROXY: "1" });
  const origin = await program.address;
  const signIn = async (client: string): Promise<number> => {
    const response = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { origin, "content-type": "application/json", "x-forwarded-for": client },
      body: JSON.stringify({ email: "nobody@thidua.example", password: "wrong password" }),
    });
    return response.status;
  };
  let attempts = 1;
  while ((await signIn("203.0.113.7")) === 401 && attempts < 100) attempts += 1;
  expect(attempts).toBeLessThan(100);
  expect(await signIn("203.0.113.7")).toBe(429);
  expect(await signIn("203.0.113.8")).toBe(401);
  expect(await signIn("198.51.100.1, 203.0.113.7")).toBe(429);
  expect(await program.stop()).toBe(0);
});

describe("what cannot work is told in one sentence", () => {
  test("a taken port", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    expect(await refused({ DATA_DIR: await dataFolder(), PORT: port })).toBe(
      `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT khác (ví dụ: PORT=3001 npm start).\n` +
        `Port ${port} is in use by another program; set another PORT (for example: PORT=3001 npm start).\n`,
    );
    taken.close();
  });

  test("a data folder that cannot be written to", async () => {
    // Below a file nobody, root included, can make a folder.
    const dataDir = join(import.meta.filename, "data");
    expect(await refused({ DATA_DIR: dataDir })).toContain(`The data folder ${dataDir} cannot be written to`);
  });

  test("a data folder where the system makes none", async () => {
    expect(await refused({ DATA_DIR: "/proc/none/data" })).toBe(
      "Không ghi được vào thư mục dữ liệu /proc/none/data; hãy đặt DATA_DIR tới một thư mục ghi được.\n" +
        "The data folder /proc/none/data cannot be written to; set DATA_DIR to a folder that can.\n",
    );
  });

  test("a DATABASE_URL where nothing answers", async () => {
    const output = await refused({
      DATA_DIR: await dataFolder(),
      DATABASE_URL: "postgres://someone:word@127.0.0.1:1/thidua",
      SECRET,
    });
    expect(output).toContain("Cannot connect to DATABASE_URL: no server answers there.");
    expect(output).not.toContain("word");
  });

  test("a PostgreSQL older than 15", () => {
    expect(() => refuseOldServer(14)).toThrow("version 14; version 15 or newer is needed");
    expect(() => refuseOldServer(15)).not.toThrow();
  });
});

describe("a server of the operator's own", () => {
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await startEmbedded({ dataDir: await dataFolder(), password: randomUUID(), durable: false });
  });
  afterAll(() => server.stop());

  const database = async (): Promise<string> => {
    const name = `operator_${randomUUID().slice(0, 8)}`;
    await withConnection(server.adminUrl, "test", (sql) => sql.unsafe(`create database ${name}`));
    return withDatabase(server.adminUrl, name);
  };

  test("a wrong password is told", async () => {
    const url = new URL(server.adminUrl);
    url.password = "wrong";
    const output = await refused({ DATA_DIR: await dataFolder(), DATABASE_URL: url.toString(), SECRET });
    expect(output).toContain("wrong name or password");
  });

  test("a database that does not exist is told", async () => {
    const url = withDatabase(server.adminUrl, "nowhere");
    const output = await refused({ DATA_DIR: await dataFolder(), DATABASE_URL: url, SECRET });
    expect(output).toContain("that database does not exist");
  });

  test("a role that may not create roles is given the SQL, and that SQL is enough", async () => {
    const adminUrl = await database();
    const name = `limited_${randomUUID().slice(0, 8)}`;
    await withConnection(adminUrl, "test", (sql) =>
      sql.unsafe(`create role ${name} login password 'limited'`),
    );
    const limited = new URL(adminUrl);
    limited.username = name;
    limited.password = "limited";
    const environment = { DATA_DIR: await dataFolder(), DATABASE_URL: limited.toString(), SECRET };

    const output = await refused(environment);
    expect(output).toContain("cannot create the database roles");
    const sql = output.slice(output.indexOf("begin;"));
    expect(sql).toMatch(/alter role app password 'SCRAM-SHA-256\$/);
    // A role that exists may be asked for connecting only.
    const allowed = `grant connect on database ${new URL(adminUrl).pathname.slice(1)} to ${name};`;
    await withConnection(adminUrl, "test", (admin) => admin.unsafe(`${sql}\n${allowed}`));

    const program = start(environment);
    expect((await fetch(`${await program.address}/readyz`)).status).toBe(200);
    expect(await program.stop()).toBe(0);
  });

  test("gets no demo, and is left running", async () => {
    const adminUrl = await database();
    const program = startProgram({ DATA_DIR: await dataFolder(), DATABASE_URL: adminUrl, SECRET });
    programs.push(program);
    expect(linkIn(program, await program.address)).toContain("/loi-moi/");
    expect(await program.stop()).toBe(0);
    await withConnection(adminUrl, "test", async (sql) => {
      const units = await sql<{ name: string }[]>`select name from core.units`;
      expect(units.map((unit) => unit.name)).toEqual(["Bộ Giáo dục và Đào tạo"]);
    });
  });

  test("roles that another SECRET has made are not taken over", async () => {
    const adminUrl = await database();
    const program = start({ DATA_DIR: await dataFolder(), DATABASE_URL: adminUrl, SECRET });
    await program.address;
    await program.stop();
    const output = await refused({
      DATA_DIR: await dataFolder(),
      DATABASE_URL: adminUrl,
      SECRET: SECRET.split("").reverse().join(""),
    });
    expect(output).toContain('The database role "owner" exists but this SECRET does not open it');
    const same = start({ DATA_DIR: await dataFolder(), DATABASE_URL: adminUrl, SECRET });
    await same.address;
    expect(await same.stop()).toBe(0);
  });
});

/** The one-time link a program has printed. */
function linkIn(program: Program, address: string): string {
  const link = program.output().match(/http\S+\/loi-moi\/\S+/)?.[0];
  if (link === undefined) throw new Error(`no invitation was printed at ${address}:\n${program.output()}`);
  return link;
}

/** Process number of the database server that works on a folder. */
async function serverProcess(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, "pg/postmaster.pid"), "utf8")).split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
