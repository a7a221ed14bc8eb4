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
  type Finding,
  type Head,
  headsOf,
  isFault,
  verifyChains,
} from "./platform/db/verify-chains.ts";

/**
 * `npm run -s audit:verify [-- --anchors FILE | --since FILE] [--write-anchors FILE]`: recomputes every unit's chain of
 * events as role backup, which only reads, a stretch at a time. Prints what is wrong as it is found and where each chain
 * ends; exit code 1 where anything is. `--anchors` also compares with ends written down before; `--since` does so and
 * then recomputes only what came after them.
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

/** Who waits longer than this is told how far it is. */
const PROGRESS_MS = 5_000;

const { values } = parseArgs({
  options: { anchors: { type: "string" }, since: { type: "string" }, "write-anchors": { type: "string" } },
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
    // Read before the chains are: what is written down as an end has been recomputed.
    const heads = await headsOf(sql);
    const rows = heads.reduce((sum, { seq }) => sum + seq, 0);
    const since = values.since === undefined ? undefined : readHeads(values.since);
    const anchors = since ?? (values.anchors === undefined ? [] : readHeads(values.anchors));
    let faults = 0;
    const report = (finding: Finding) => {
      if (isFault(finding)) faults += 1;
      const { unit, seq, fault } = finding;
      console.error(`${unit}${seq === null ? "" : ` #${seq}`}: ${words[fault]}`);
    };
    for (const finding of await compareAnchors(sql, anchors)) report(finding);
    for await (const finding of verifyChains(sql, { since, onProgress: tellProgress(heads, rows) }))
      report(finding);
    for (const { unit, seq, hash } of heads) console.log(`${unit}\t${seq}\t${hash}`);
    console.error(
      faults
        ? `Chuỗi KHÔNG nguyên vẹn: ${faults} chỗ. / NOT intact: ${faults} findings.`
        : `Chuỗi nguyên vẹn: ${rows} dòng, ${heads.length} đơn vị. / Intact: ${rows} rows, ${heads.length} units.`,
    );
    if (faults) process.exitCode = 1;
    else if (values["write-anchors"] !== undefined)
      writeFileSync(values["write-anchors"], `${JSON.stringify(heads, null, 1)}\n`);
  });
}

function readHeads(file: string): Head[] {
  return JSON.parse(readFileSync(file, "utf8")) as Head[];
}

/** Says now and then how far it is: events of the units before, and of this one. */
function tellProgress(heads: readonly Head[], rows: number) {
  const before = new Map<number, number>();
  heads.reduce((sum, { unitNo, seq }) => {
    before.set(unitNo, sum);
    return sum + seq;
  }, 0);
  let toldAt = Date.now();
  return ({ unitNo, seq }: { readonly unitNo: number; readonly seq: number }): void => {
    if (Date.now() - toldAt < PROGRESS_MS) return;
    toldAt = Date.now();
    const done = (before.get(unitNo) ?? 0) + seq;
    console.error(`… ${done} / ${rows} dòng / rows`);
  };
}
