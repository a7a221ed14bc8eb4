import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** `npm run dev`: the API restarting with its sources, the web reloading with its own, one Ctrl-C for both. */

const root = join(import.meta.dirname, "..");
const port = process.env["PORT"] ?? "3000";
const webPort = process.env["WEB_PORT"] ?? "5173";
const webUrl = `http://localhost:${webPort}`;

const children: readonly ChildProcess[] = [
  run(
    root,
    { PUBLIC_URL: webUrl, PORT: port },
    "--watch",
    "--watch-preserve-output",
    "services/api/src/main.ts",
  ),
  run(
    join(root, "services/web"),
    { API_ORIGIN: `http://127.0.0.1:${port}`, WEB_PORT: webPort },
    viteProgram(),
  ),
];

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal);
  });
}

await Promise.race(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
for (const child of children) child.kill("SIGTERM");

function run(cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: "inherit" });
}

function viteProgram(): string {
  return join(root, "node_modules/vite/bin/vite.js");
}
