import { createHash } from "node:crypto";
import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import { ZipFile } from "yazl";
import { inUnitOf, type JobGrant, type JobUnitContext } from "../../platform/jobs/in-unit.ts";
import type { JobContext } from "../../platform/jobs/task.ts";
import {
  ownRows,
  type Row,
  shapeOf,
  type TableColumn,
  type TableShape,
} from "../../platform/tenancy/table-rows.ts";
import { inventory, type TableClass } from "../../schema/inventory.ts";
import { archiveReadme } from "./domain/archive-readme.ts";
import { csvCell, pathGiver } from "./domain/archive-text.ts";
import { type ArchiveChange, unitsAbove } from "./store.ts";

interface Entry {
  readonly path: string;
  readonly byteSize: number;
  readonly sha256: string;
}
interface WantedFile {
  readonly path: string;
  readonly sha256: string;
  readonly of: { readonly table: string; readonly id: string };
}

const TELL_EVERY_MS = 500;

/**
 * Writes the archive as it reads: no table and no file is ever held whole. All tables are read in one transaction that
 * sees one moment; files follow after it, so that it does not wait for them.
 */
export async function writeUnitArchive(
  context: JobContext,
  grant: JobGrant,
  to: Writable,
  tell: (change: ArchiveChange) => Promise<unknown>,
): Promise<{ readonly sha256: string; readonly rowCount: number }> {
  const zip = new Zip(to, context.clock.now());
  const tables: object[] = [];
  const wanted: WantedFile[] = [];
  const giveOut = pathGiver();
  let rowCount = 0;
  const tellSometimes = throttled(tell);
  const [kept, leftOut] = archiveTables();

  const about = await inUnitOf(
    context,
    grant,
    "read",
    async (ctx) => {
      const head = await headOf(ctx);
      await zip.text(
        "README.txt",
        `\ufeff${archiveReadme({ ...head, askedBy: ctx.person.name, unit: ctx.unit.name, above: head.above.map((one) => one.name) })}`,
      );
      for (const [done, [table, kind]] of kept.entries()) {
        await tellSometimes({ tablesDone: done, tablesTotal: kept.length, rowCount });
        const shape = await shapeOf(ctx.tx, table);
        const left = typeof kind.leftOut === "object" ? kind.leftOut : {};
        const columns = shape.columns.filter((column) => !Object.hasOwn(left, column.name));
        const read = () => ownRows(ctx.tx, ctx.unit.no, shape, columns);
        let rows = 0;
        const json = await zip.add(
          `bang/json/${table}.json`,
          jsonOf(read(), (batch) => {
            rows += batch.length;
            for (const row of batch) noteFile(row, shape, kind);
          }),
        );
        const csv = await zip.add(`bang/csv/${table}.csv`, csvOf(read(), columns));
        rowCount += rows;
        tables.push({
          table,
          description: shape.comment,
          rows,
          columns: columns.map(({ name, type }) => ({ name, type })),
          columnsLeftOut: left,
          json,
          csv,
        });
      }
      return { ...head, askedBy: { id: ctx.person.id, name: ctx.person.name } };
    },
    { isOneMoment: true },
  );
  if (!about) throw new Error("the right to this archive has ended");

  function noteFile(row: Row, shape: TableShape, { files }: TableClass): void {
    const hash = files && row[files.sha256];
    if (!files || typeof hash !== "string") return;
    const path = `tep/${giveOut(String(row[files.folder] ?? ""), String(row[files.name] ?? hash))}`;
    const id = shape.key
      .filter((name) => name !== "unit_no")
      .map((name) => String(row[name]))
      .join(" ");
    wanted.push({ path, sha256: hash, of: { table: shape.table, id } });
  }

  const files: object[] = [];
  for (const [done, { path, sha256, of }] of wanted.entries()) {
    await tellSometimes({ tablesDone: kept.length, filesDone: done, filesTotal: wanted.length, rowCount });
    const content = await context.files.open(about.unit.no, sha256);
    if (!content) {
      files.push({ path, of, sha256, isMissing: true });
      continue;
    }
    const { byteSize, sha256: found } = await zip.add(path, content, { isPacked: true });
    files.push({ path, of, sha256: found, byteSize, ...(found !== sha256 && { expectedSha256: sha256 }) });
  }
  await tell({
    tablesDone: kept.length,
    tablesTotal: kept.length,
    filesDone: wanted.length,
    filesTotal: wanted.length,
    rowCount,
  });
  await zip.text(
    "manifest.json",
    `${JSON.stringify({ format: "thidua unit archive 1", ...about, rowCount, tables, tablesLeftOut: Object.fromEntries(leftOut), files }, null, 2)}\n`,
  );
  return { sha256: await zip.finish(), rowCount };
}

/** Tables of the archive, and those left out whole with their reasons: all from the inventory. */
function archiveTables() {
  const all = Object.entries(inventory) as [string, TableClass][];
  const leftOut = all.flatMap(([table, { leftOut: why }]) =>
    typeof why === "string" ? [[table, why] as const] : [],
  );
  return [all.filter(([, { leftOut: why }]) => typeof why !== "string"), leftOut] as const;
}

async function headOf(ctx: JobUnitContext) {
  const { no, code, name, levelCode } = ctx.unit;
  return { madeAt: ctx.now, unit: { no, code, name, level: levelCode }, above: await unitsAbove(ctx) };
}

/** Progress is told when something has happened and not more than twice a second. */
function throttled(tell: (change: ArchiveChange) => Promise<unknown>) {
  let toldAt = 0;
  return async (change: ArchiveChange): Promise<void> => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    await tell(change);
  };
}

async function* jsonOf(batches: AsyncIterable<readonly Row[]>, look: (batch: readonly Row[]) => void) {
  let isFirst = true;
  yield "[";
  for await (const batch of batches) {
    look(batch);
    yield `${isFirst ? "\n" : ",\n"}${batch.map((row) => JSON.stringify(row)).join(",\n")}`;
    isFirst = false;
  }
  yield "\n]\n";
}

/** With the mark that tells Excel that this is UTF-8. */
async function* csvOf(batches: AsyncIterable<readonly Row[]>, columns: readonly TableColumn[]) {
  const lines = (rows: readonly (readonly string[])[]) =>
    stringify(rows as string[][], { record_delimiter: "windows" });
  yield `\ufeff${lines([columns.map(({ name }) => name)])}`;
  for await (const batch of batches)
    yield lines(batch.map((row) => columns.map(({ name }) => csvCell(row[name]))));
}

/** A ZIP being written, entry by entry; each is hashed on its way in, and the whole on its way out. */
class Zip {
  readonly #zip = new ZipFile();
  readonly #mtime: Date;
  readonly #hash = createHash("sha256");
  readonly #written: Promise<void>;
  #failed: (error: unknown) => void = () => undefined;
  readonly #failure: Promise<never>;

  constructor(to: Writable, mtime: Date) {
    this.#mtime = mtime;
    this.#failure = new Promise((_, reject) => {
      this.#failed = reject;
    });
    this.#failure.catch(() => undefined);
    const hashed = new Transform({
      transform: (chunk: Uint8Array, _, done) => {
        this.#hash.update(chunk);
        done(null, chunk);
      },
    });
    this.#zip.on("error", this.#failed);
    this.#written = pipeline(this.#zip.outputStream, hashed, to);
    this.#written.catch(this.#failed);
  }

  /** Waits until everything of the entry has been read. `isPacked`: pictures and PDF do not get smaller. */
  add(path: string, chunks: AsyncIterable<string | Uint8Array>, { isPacked = false } = {}): Promise<Entry> {
    const hash = createHash("sha256");
    let byteSize = 0;
    async function* measured() {
      for await (const chunk of chunks) {
        const bytes = Buffer.from(chunk as Uint8Array);
        hash.update(bytes);
        byteSize += bytes.length;
        yield bytes;
      }
    }
    const read = new Promise<Entry>((resolve, reject) => {
      this.#zip.addReadStreamLazy(path, { mtime: this.#mtime, compress: !isPacked }, (give) => {
        const stream = Readable.from(measured(), { objectMode: false });
        stream.on("error", reject);
        stream.on("end", () => resolve({ path, byteSize, sha256: hash.digest("hex") }));
        give(null, stream);
      });
    });
    return Promise.race([read, this.#failure]);
  }

  text(path: string, text: string): Promise<Entry> {
    return this.add(path, Readable.from([Buffer.from(text)]));
  }

  /** SHA-256 of the whole file, once it is on the disk. */
  async finish(): Promise<string> {
    this.#zip.end();
    await Promise.race([this.#written, this.#failure]);
    return this.#hash.digest("hex");
  }
}
