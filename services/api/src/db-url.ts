import { readConfig } from "./config.ts";
import { embeddedPassword } from "./database.ts";
import { runningEmbeddedUrl } from "./platform/db/embedded.ts";
import { roleUrl } from "./platform/db/roles.ts";

/** `npm run -s db:url [-- app|auth|job|owner|backup]`: address of the running database, alone on one line. */
const config = readConfig();
const role = process.argv[2];
const adminUrl = config.databaseUrl ?? runningEmbeddedUrl(config.dataDir, embeddedPassword(config.secret));

if (adminUrl === undefined) {
  console.error(
    "Cơ sở dữ liệu chưa chạy: hãy chạy npm start trước.\nThe database is not running: run npm start first.",
  );
  process.exitCode = 1;
} else if (role === undefined) {
  console.log(adminUrl);
} else if (role === "owner" || role === "app" || role === "auth" || role === "job" || role === "backup") {
  console.log(roleUrl(adminUrl, config.secret, role));
} else {
  console.error(`Không có vai trò ${role}.\nThere is no role ${role}.`);
  process.exitCode = 1;
}
