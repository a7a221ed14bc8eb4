import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startProgram } from "./program.ts";
import { type UnpackedBrowser, unpackBrowser } from "./unpack-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the product with the demo in it, and the browser to look at it. */
    origin: string;
    browser: UnpackedBrowser;
  }
}

/** Before the browser tests: the product as a process, in a data folder of its own, with the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "thidua-browser-"));
  await chmod(dataDir, 0o711);
  // Sign-ins are throttled per client: each page names its own, as a proxy in front would.
  const program = startProgram({ DATA_DIR: dataDir, DEMO: "1", TRUST_PROXY: "1" });
  const stop = async (): Promise<void> => {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    project.provide("browser", await unpackBrowser());
    project.provide("origin", await program.address);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
