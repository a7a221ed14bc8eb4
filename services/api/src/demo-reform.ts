import { join } from "node:path";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { embeddedPassword } from "./database.ts";
import { bacKan } from "./demo/content/reform.ts";
import { dienLucCode } from "./demo/content/units.ts";
import { describeReform } from "./demo/describe-reform.ts";
import { playReform } from "./demo/play-reform.ts";
import { withConnection } from "./platform/db/connect.ts";
import { runningEmbeddedUrl } from "./platform/db/embedded.ts";
import { roleUrl } from "./platform/db/roles.ts";
import { createLog } from "./platform/log/log.ts";

/** `npm run demo:reform`: plays the reform of 1 July 2025 on the demo that is running. */
const config = readConfig();
const adminUrl = config.databaseUrl ?? runningEmbeddedUrl(config.dataDir, embeddedPassword(config.secret));

const refuse = (vi: string, en: string): void => {
  console.error(`${vi}\n${en}`);
  process.exitCode = 1;
};

async function run(url: string): Promise<void> {
  const codes = await withConnection(roleUrl(url, config.secret, "owner"), "reform", async (owner) => {
    const rows = await owner<{ code: string }[]>`
      select code from registry.unit_codes where code = any (${[dienLucCode, bacKan.code]})`;
    return new Set(rows.map(({ code }) => code));
  });
  if (!codes.has(dienLucCode))
    return refuse(
      "Cơ sở dữ liệu này không có tỉnh dùng thử; hồi hai diễn ra trên tỉnh ấy.",
      "This database does not hold the demo province; the second act is played on it.",
    );
  if (codes.has(bacKan.code))
    return refuse("Cuộc sắp xếp đã diễn ra rồi.", "The reform has been played already.");
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
