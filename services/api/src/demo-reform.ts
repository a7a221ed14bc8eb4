import { join } from "node:path";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { embeddedPassword } from "./database.ts";
import { describeReform } from "./demo/describe-reform.ts";
import { playReform } from "./demo/play-reform.ts";
import { withConnection } from "./platform/db/connect.ts";
import { runningEmbeddedUrl } from "./platform/db/embedded.ts";
import { roleUrl } from "./platform/db/roles.ts";
import { createLog } from "./platform/log/log.ts";
import { reformState } from "./reform-state.ts";

/** `npm run demo:reform`: plays the reform of 1 July 2025 on the demo that is running. */
const config = readConfig();
const adminUrl = config.databaseUrl ?? runningEmbeddedUrl(config.dataDir, embeddedPassword(config.secret));

const refuse = (vi: string, en: string): void => {
  console.error(`${vi}\n${en}`);
  process.exitCode = 1;
};

/** npm passes on a Ctrl-C that the terminal has sent us already; a person is slower than this. */
const SAME_SIGNAL_MS = 400;

/** What is interrupted cannot be gone on with, so a first Ctrl-C only says that. */
function warnBeforeStopping(): void {
  let warnedAt: number | undefined;
  process.on("SIGINT", () => {
    if (warnedAt !== undefined && Date.now() - warnedAt > SAME_SIGNAL_MS) process.exit(130);
    if (warnedAt !== undefined) return;
    warnedAt = Date.now();
    console.error(
      "Chưa xong; ngắt lúc này thì phải lập lại dữ liệu dùng thử từ đầu. Ctrl-C lần nữa để ngắt.\n" +
        "Not finished yet; after an interruption the demo has to be made anew. Ctrl-C again to interrupt.",
    );
  });
}

function refuseInterrupted(): void {
  const again =
    config.databaseUrl === undefined
      ? {
          vi: `xóa thư mục ${config.dataDir} (dữ liệu dùng thử và những gì đã nhập vào đó), chạy npm start`,
          en: `remove the folder ${config.dataDir} (the demo and what was entered into it), run npm start`,
        }
      : {
          vi: "trỏ DATABASE_URL tới một cơ sở dữ liệu trống, chạy DEMO=1 npm start",
          en: "point DATABASE_URL at an empty database, run DEMO=1 npm start",
        };
  refuse(
    `Lần diễn trước bị ngắt giữa chừng, không diễn tiếp được. Để diễn lại: dừng npm start, ${again.vi} rồi npm run demo:reform.`,
    `The last run was interrupted half way and cannot be gone on with. To begin again: stop npm start, ${again.en}, then npm run demo:reform.`,
  );
}

async function run(url: string): Promise<void> {
  const state = await withConnection(roleUrl(url, config.secret, "owner"), "reform", reformState);
  if (state === "no demo")
    return refuse(
      "Cơ sở dữ liệu này không có tỉnh dùng thử; hồi hai diễn ra trên tỉnh ấy.",
      "This database does not hold the demo province; the second act is played on it.",
    );
  if (state === "played")
    return refuse("Cuộc sắp xếp đã diễn ra rồi.", "The reform has been played already.");
  if (state === "interrupted") return refuseInterrupted();
  warnBeforeStopping();
  const reformed = await playReform({
    compose: (clock) =>
      compose({
        urls: { app: roleUrl(url, config.secret, "app"), auth: roleUrl(url, config.secret, "auth") },
        secret: config.secret,
        publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
        filesDir: join(config.dataDir, "files"),
        archivesDir: join(config.dataDir, "archives"),
        canMail: false,
        log: createLog(config.logLevel),
        clock,
        isFilling: true,
      }),
    say: (line) => console.log(line),
  });
  console.log(describeReform(reformed).join("\n"));
}

if (adminUrl === undefined)
  refuse(
    "Cơ sở dữ liệu chưa chạy: hãy chạy npm start trước, để yên rồi mở cửa sổ khác.",
    "The database is not running: run npm start first, leave it running and open another window.",
  );
else await run(adminUrl);
