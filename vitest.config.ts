import { defineConfig } from "vitest/config";

const DATABASE_SETUP = "test/support/server.ts";

/** Where .ci/run wants the outcome as JSON. */
const report = process.env["TEST_REPORT"];

/** How long something that is waited for may take: a busy machine is no fault, and what comes in time costs nothing. */
const expect = { poll: { timeout: 15_000 } };

/** One project per layer of the pyramid; `npx vitest run --project isolation` runs one of them. */
export default defineConfig({
  test: {
    ...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
    projects: [
      {
        test: { name: "rules", include: ["services/**/src/**/*.test.ts", "services/web/**/*.test.{ts,tsx}"] },
      },
      { test: { name: "contract", include: ["test/contract/**/*.test.ts"] } },
      database("migrations", { testTimeout: 60_000 }),
      database("isolation", { testTimeout: 60_000 }),
      database("api"),
      database("journeys", { testTimeout: 60_000 }),
      {
        test: {
          name: "setup",
          include: ["test/setup/**/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/support/browser-server.ts",
          // One demo for all: two files at once would see each other's doings.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
        },
      },
    ],
  },
});

function database(name: string, times: { testTimeout?: number } = {}) {
  return {
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      globalSetup: DATABASE_SETUP,
      testTimeout: 20_000,
      hookTimeout: 60_000,
      expect,
      ...times,
    },
  };
}
