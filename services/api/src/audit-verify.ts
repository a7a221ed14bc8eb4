import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { embeddedPassword } from "./database.ts";
import { withConnection } from "./platform/db/connect.ts";
import { runningEmbeddedUrl } from "./platform/db/embedded.ts";
import { roleUrl } from "./platform/db/roles.ts";
import {
  compareAnchors,
  type Fault,
  type Head,
  headsOf,
  isFault,
  verifyChains,
} from "./platform/db/verify-chains.ts";

/**
 * `npm run -s audit:verify [-- --anchors FILE] [--write-anchors FILE]`: recomputes every unit's chain of events as role
 * backup, which only reads. Prints what is wrong and where each chain ends; exit code 1 where anything is.
 */
const words: Readonly<Record<Fault, string>> = {
  edited: "nội dung bị sửa / edited",
  missing: "thiếu dòng / row missing",
  unlinked: "không nối với dòng trước / does not follow the row before",
  head: "không khớp cuối chuỗi / does not end where its head says",
  changes: "ảnh trước và sau bị sửa / before and after images altered",
  nameless: "tên người đã được xóa theo luật / a name was taken out as the law allows",
  outside:
    "có thay đổi không qua thao tác nào (lúc cài đặt, hoặc sửa thẳng) / changes that no operation made (set-up, or by hand)",
  rewritten: "khác với mốc đã ghi / not what was anchored",
};

const { values } = parseArgs({
  options: { anchors: { type: "string" }, "write-anchors": { type: "string" } },
});
const config = readConfig();
const adminUrl = config.databaseUrl ?? runningEmbeddedUrl(config.dataDir, embeddedPassword(config.secret));

if (adminUrl === undefined) {
  console.error(
    "Cơ sở dữ liệu chưa chạy: hãy chạy npm start trước.\nThe database is not running: run npm start first.",
  );
  process.exitCode = 1;
} else {
  await withConnection(roleUrl(adminUrl, config.secret, "backup"), "audit", async (sql) => {
    const anchored =
      values.anchors === undefined
        ? []
        : await compareAnchors(sql, JSON.parse(readFileSync(values.anchors, "utf8")) as Head[]);
    const found = [...anchored, ...(await verifyChains(sql))];
    const faults = found.filter(isFault);
    const heads = await headsOf(sql);
    for (const { unit, seq, hash } of heads) console.log(`${unit}\t${seq}\t${hash}`);
    for (const { unit, seq, fault } of found)
      console.error(`${unit}${seq === null ? "" : ` #${seq}`}: ${words[fault]}`);
    const rows = heads.reduce((sum, { seq }) => sum + seq, 0);
    console.error(
      faults.length
        ? `Chuỗi KHÔNG nguyên vẹn: ${faults.length} chỗ. / NOT intact: ${faults.length} findings.`
        : `Chuỗi nguyên vẹn: ${rows} dòng, ${heads.length} đơn vị. / Intact: ${rows} rows, ${heads.length} units.`,
    );
    if (faults.length) process.exitCode = 1;
    else if (values["write-anchors"] !== undefined)
      writeFileSync(values["write-anchors"], `${JSON.stringify(heads, null, 1)}\n`);
  });
}
