import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The product as a process of its own. */
export interface Program {
  /** Address it printed; rejects with what it said when it ends before. */
  readonly address: Promise<string>;
  /** Everything it has said so far. */
  output(): string;
  /** Sends a signal and waits for the end; gives the exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Waits for the end without asking for it. */
  ended(): Promise<number | NodeJS.Signals>;
}

/** Starts `node services/api/src/main.ts` as `npm start` does, with exactly this environment and a free port. */
export function startProgram(
  environment: Readonly<Record<string, string>>,
  identity: { uid?: number; gid?: number } = {},
): Program {
  const child = spawn(process.execPath, [join(root, "services/api/src/main.ts")], {
    cwd: root,
    env: { PATH: process.env["PATH"], PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...identity,
  });
  let output = "";
  const heard = (stream: ChildProcess["stdout"]): void => {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  };
  heard(child.stdout);
  heard(child.stderr);
  const ending = once(child, "close").then(([code, signal]) => code ?? signal);
  return {
    address: addressOf(child, ending, () => output),
    output: () => output,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ending;
    },
    ended: () => ending,
  };
}

function addressOf(child: ChildProcess, ending: Promise<unknown>, output: () => string): Promise<string> {
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /^thidua: (http\S+)$/m.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    });
    void ending.then(() => reject(new Error(`the program ended before it served:\n${output()}`)));
  });
  // Whoever waits for the end only must not be told of a rejection nobody handles.
  address.catch(() => undefined);
  return address;
}
