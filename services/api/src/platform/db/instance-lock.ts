import { createHash } from "node:crypto";
import { unlinkSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { connect as connectSocket, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../refusal.ts";

/** Longest path a Unix socket may have on every system we know of. */
const SOCKET_PATH_BYTES_MAX = 100;

/** Held by the one process that uses a data folder; the system lets go of it when the process dies. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process. A listening socket is used instead of a file with a process
 * number, because numbers are reused (in a container every process is number 1) and sockets are not.
 */
export async function lockInstance(dataDir: string): Promise<InstanceLock> {
  const path = socketPath(dataDir);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(path);
    if (server !== undefined) return held(server, path);
    if (await answers(path)) throw inUse(dataDir);
    await unlink(path).catch(() => undefined);
  }
  throw inUse(dataDir);
}

function socketPath(dataDir: string): string {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\thidua-${name}`;
  const inside = join(dataDir, "instance.sock");
  return Buffer.byteLength(inside) <= SOCKET_PATH_BYTES_MAX ? inside : join(tmpdir(), `thidua-${name}.sock`);
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function held(server: Server, path: string): InstanceLock {
  server.unref();
  const forget = (): void => {
    try {
      unlinkSync(path);
    } catch {
      // The socket is gone already.
    }
  };
  process.once("exit", forget);
  return {
    release: () =>
      new Promise((resolve) => {
        process.removeListener("exit", forget);
        server.close(() => resolve());
      }),
  };
}

function inUse(dataDir: string): Refusal {
  return new Refusal({
    vi: `Thư mục dữ liệu ${dataDir} đang được một bản thidua khác sử dụng.`,
    en: `The data folder ${dataDir} is in use by another running thidua.`,
  });
}
