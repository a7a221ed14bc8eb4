import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { join } from "node:path";

/** Under which user the server runs; empty when it is the user who started us. */
export interface ServerIdentity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root. Data and programs go here when the ordinary place is closed to its user. */
const OPEN_FOLDER = "/var/lib/thidua";

/** As root: the owner of existing data, else the system's `postgres` user, made when there is none. */
export function serverIdentity(existingData: string): ServerIdentity {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(existingData)) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { uid, gid };
  }
  return systemUser("postgres") ?? createSystemUser("postgres") ?? systemUser("nobody") ?? {};
}

function systemUser(name: string): ServerIdentity | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function createSystemUser(name: string): ServerIdentity | undefined {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]);
  return systemUser(name);
}

/** Whether the server's user can walk into this folder. */
function isReachable(folder: string, identity: ServerIdentity): boolean {
  if (identity.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/" }).status === 0;
}

/**
 * The folder in which the server may keep its data. Usually `dataDir` itself; a folder that only root can
 * enter (a clone below /root) cannot hold it, so a folder in /var/lib does.
 */
export function serverHome(dataDir: string, identity: ServerIdentity): string {
  const { mode, uid } = statSync(dataDir);
  if (identity.uid !== undefined && uid === process.getuid?.() && (mode & 0o001) === 0) {
    chmodSync(dataDir, mode | 0o001);
  }
  if (isReachable(dataDir, identity)) return dataDir;
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  // A name never used before: data left by a folder that was deleted belongs to another secret.
  const home = mkdtempSync(join(OPEN_FOLDER, "data-"));
  chmodSync(home, 0o711);
  return home;
}

/** The folder with bin, lib and share, copied once where the installed one is closed to the server's user. */
export function reachablePrograms(installed: string, version: string, identity: ServerIdentity): string {
  if (isReachable(join(installed, "bin"), identity)) return installed;
  const copy = join(OPEN_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, copy);
  return copy;
}

/** Gives a path to the server's user. */
export function handOver(path: string, identity: ServerIdentity): void {
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
}
