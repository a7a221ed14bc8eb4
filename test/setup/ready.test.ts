import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";

const script = join(import.meta.dirname, "../../infra/setup/ready.mjs");

/** Runs what comes before `npm start`, without building the web. */
async function ready(environment: Record<string, string>): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [script, "--port"], {
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
