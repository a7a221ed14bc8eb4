import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AppDeps, createApp } from "./app.ts";
import { type ComposeOptions, compose } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { type Database, openDatabase } from "./database.ts";
import {
  clearUnfinishedDemo,
  describeDemo,
  fillDemoOnce,
  isDemoUnfinished,
  isEmpty,
  makeRoot,
} from "./first-run.ts";
import { listen } from "./platform/http/listen.ts";
import { createLog } from "./platform/log/log.ts";
import { createMailer } from "./platform/mail/mailer.ts";
import { Refusal } from "./platform/refusal.ts";
import { serveWeb } from "./platform/web/serve-web.ts";
import { startWorker } from "./worker.ts";

const WEB_FOLDER = fileURLToPath(new URL("../../web/dist", import.meta.url));
const GRACE_MS = 10_000;
/** npm passes on a Ctrl-C that the terminal has sent us already; a person is slower than this. */
const SAME_SIGNAL_MS = 400;

/** What is open so far, to be closed in the opposite order: requests first, the database last. */
const opened: (() => Promise<void>)[] = [];
let stoppingSince: number | undefined;

stopOnSignals();
try {
  await start(readConfig());
} catch (error) {
  // While stopping, things fail because what they use is gone; the signal ends the process.
  if (stoppingSince === undefined) {
    tell(error);
    await closeAll();
    process.exit(1);
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const listening = await listen({
    host: config.host,
    port: config.port,
    isProxyTrusted: config.isProxyTrusted,
  });
  const publicUrl = config.publicUrl ?? `http://localhost:${listening.port}`;

  const filesDir = join(config.dataDir, "files");
  const startAnew = isDemoUnfinished(config.dataDir);
  const database = await openDatabase(config, { startAnew });
  opened.push(database.stop);
  if (startAnew) await clearUnfinishedDemo(config.dataDir, filesDir);
  const parts: ComposeOptions = {
    urls: { app: database.url("app"), auth: database.url("auth") },
    secret: config.secret,
    publicUrl,
    filesDir,
    archivesDir: join(config.dataDir, "archives"),
    canMail: config.mail !== undefined,
    log,
  };
  const firstRun = await firstLines(config, database, parts);

  const composed = compose(parts);
  opened.push(composed.close);
  await openWorker(config, database, composed.deps);
  const app = createApp(composed.deps);
  listening.serve(serveWeb(app.fetch, { folder: WEB_FOLDER, isSecure: publicUrl.startsWith("https:") }));
  opened.push(() => listening.close(GRACE_MS));
  say(["", `thidua: ${publicUrl}`, ...firstRun, ""].join("\n"));
}

async function openWorker(config: Config, database: Database, deps: AppDeps): Promise<void> {
  const mailer = config.mail && createMailer(config.mail);
  if (mailer) opened.push(async () => mailer.close());
  const { log, clock, tenancy, services } = deps;
  const { files, archives } = services;
  const worker = await startWorker(database.url("job"), { log, clock, tenancy, files, archives, mailer });
  opened.push(worker.stop);
}

/** Fills an empty database; returns what the person who started the program should know. */
async function firstLines(
  config: Config,
  database: Database,
  parts: ComposeOptions,
): Promise<readonly string[]> {
  const ownerUrl = database.url("owner");
  if (!(await isEmpty(ownerUrl))) return config.isDemoWanted ? describeDemo() : [];
  if (!config.isDemoWanted) {
    const token = await makeRoot(ownerUrl, {
      name: config.rootName,
      code: "root",
      adminName: "Quản trị viên",
      adminEmail: config.adminEmail,
      now: new Date(),
    });
    return [
      `Mở liên kết này một lần để tạo tài khoản quản trị đầu tiên (${config.adminEmail}, trong 7 ngày):`,
      `Open this link once to make the first administrator's account (valid for 7 days):`,
      `  ${parts.publicUrl}/loi-moi/${token}`,
    ];
  }
  say("Lần chạy đầu: đang lập tỉnh dùng thử… / First run: filling the demo province…");
  await fillDemoOnce(config.dataDir, {
    makeRoot: (root) => makeRoot(ownerUrl, root),
    compose: (clock) => compose({ ...parts, clock, isFilling: true }),
    say: (line) => say(`  ${line}`),
  });
  return describeDemo();
}

function stopOnSignals(): void {
  const stop = (): void => {
    if (stoppingSince === undefined) {
      stoppingSince = Date.now();
      void closeAll().then(() => process.exit(0));
    } else if (Date.now() - stoppingSince > SAME_SIGNAL_MS) {
      process.exit(130);
    }
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) {
    await close().catch(tell);
  }
}

function tell(error: unknown): void {
  if (error instanceof Refusal) {
    console.error([error.vi, error.en, ...(error.remedy === undefined ? [] : ["", error.remedy])].join("\n"));
  } else {
    console.error(error);
  }
}

function say(text: string): void {
  console.log(text);
}
