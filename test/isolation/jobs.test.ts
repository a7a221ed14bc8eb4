import { drizzle } from "drizzle-orm/postgres-js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { drainJobs } from "../../services/api/src/platform/jobs/run-jobs.ts";
import { enqueue, type JobContext, task } from "../../services/api/src/platform/jobs/task.ts";
import { createLog } from "../../services/api/src/platform/log/log.ts";
import { testDatabase } from "../support/database.ts";

const database = await testDatabase();
const app = database.pool("app");
const db = drizzle(database.pool("app"));
const log = createLog("silent");

const done: string[] = [];
let failures = 0;
const note = task({ name: "test.note", payload: z.object({ text: z.string() }) }).run(async ({ text }) => {
  done.push(text);
});
const fail = task({ name: "test.fail", payload: z.object({}) }).run(async () => {
  failures += 1;
  throw new Error("the mail server does not answer");
});

const drain = () =>
  drainJobs({
    jobUrl: database.urls.job,
    tasks: [note, fail],
    context: { log, mailer: undefined } as JobContext,
  });

describe("the queue", () => {
  test("does what a committed transaction asked for, and nothing of one that was rolled back", async () => {
    await db.transaction((tx) => enqueue({ tx }, note, { text: "committed" }));
    await db
      .transaction(async (tx) => {
        await enqueue({ tx }, note, { text: "rolled back" });
        throw new Error("changed my mind");
      })
      .catch(() => undefined);
    await drain();
    expect(done.splice(0)).toEqual(["committed"]);
  });

  test("keeps one job for one key: the last word counts", async () => {
    await db.transaction(async (tx) => {
      await enqueue({ tx }, note, { text: "first" }, { jobKey: "one" });
      await enqueue({ tx }, note, { text: "second" }, { jobKey: "one" });
    });
    await drain();
    expect(done.splice(0)).toEqual(["second"]);
  });

  test("keeps a job that failed for later, with its reason", async () => {
    await db.transaction((tx) => enqueue({ tx }, fail, {}));
    await drain();
    expect(failures).toBe(1);
    const kept = await database.pool(
      "job",
    )`select attempts, last_error, run_at > now() as later from jobs.jobs`;
    expect(kept).toEqual([{ attempts: 1, last_error: "the mail server does not answer", later: true }]);
  });

  test("takes no payload that the task does not understand", async () => {
    const wrong = { text: 1 } as unknown as { text: string };
    await expect(db.transaction((tx) => enqueue({ tx }, note, wrong))).rejects.toThrow();
  });
});

describe("who may do what with it", () => {
  test("app sees nothing of it and puts in through its door only", async () => {
    await expect(app`select * from jobs.jobs`).rejects.toThrow("permission denied");
    await expect(app`select jobs.add_job('test.note', '{}'::json)`).rejects.toThrow("permission denied");
  });

  test("auth and backup cannot put anything in", async () => {
    for (const role of ["auth", "backup"] as const) {
      await expect(database.pool(role)`select app.enqueue('test.note', '{}'::json, null)`).rejects.toThrow(
        "permission denied",
      );
    }
  });

  test("role job starts in no unit and reads no table of one", async () => {
    const job = database.pool("job");
    await expect(job`select * from core.units`).rejects.toThrow("permission denied");
    const [row] = await job<{ lo: string | null }[]>`select current_setting('app.lo', true) as lo`;
    expect(row?.lo ?? "").toBe("");
  });
});
