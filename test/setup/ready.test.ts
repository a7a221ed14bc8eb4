import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "../../infra/setup/ready.mjs");

/** Runs what comes before `npm start`, without building the web. */
async function ready(
  environment: Record<string, string>,
  program = script,
): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [program, "--port"], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = await once(child, "close");
  return { code, output };
}

test("a taken port is told before anything is installed or built, with what to do", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const PORT = typeof address === "object" ? String(address?.port) : "";
  expect(await ready({ PORT })).toEqual({
    code: 1,
    output:
      `Cổng ${PORT} đang được chương trình khác dùng; hãy đặt PORT khác (ví dụ: PORT=3001 npm start).\n` +
      `Port ${PORT} is in use by another program; set another PORT (for example: PORT=3001 npm start).\n`,
  });
  taken.close();
  await once(taken, "close");
  expect(await ready({ PORT })).toEqual({ code: 0, output: "" });
});

test("a port that is none is left to the program to tell", async () => {
  for (const PORT of ["0", "70000", "http"])
    expect(await ready({ PORT }), PORT).toEqual({ code: 0, output: "" });
});

test("a package that npm has listed and whose folder is gone is installed again", async () => {
  const root = await mkdtemp(join(tmpdir(), "thidua-ready-"));
  const modules = join(root, "node_modules");
  await mkdir(join(modules, "node/bin"), { recursive: true });
  await mkdir(join(modules, ".bin"));
  await symlink(process.execPath, join(modules, "node/bin/node"));
  await symlink(process.execPath, join(modules, ".bin/node"));
  await mkdir(join(modules, "yazl"));
  await writeFile(join(modules, "yazl/package.json"), "{}");
  const list = JSON.stringify({ packages: { "node_modules/yazl": { version: "3.3.1" } } });
  for (const file of [join(root, "package-lock.json"), join(modules, ".package-lock.json")])
    await writeFile(file, list);
  const program = join(root, "infra/setup/ready.mjs");
  await cp(script, program);
  // Stands for npm, which would go to the network.
  const npm = join(root, "npm.mjs");
  await writeFile(npm, "console.log(process.argv[2]); process.exit(1);");
  const environment = { PORT: "0", npm_execpath: npm, npm_node_execpath: process.execPath };

  expect(await ready(environment, program)).toEqual({ code: 0, output: "" });
  await rm(join(modules, "yazl"), { recursive: true });
  const { code, output } = await ready(environment, program);
  expect(code).toBe(1);
  expect(output).toContain("ci\n");
  expect(output).toContain("npm ci failed.");
  await rm(root, { recursive: true });
});
