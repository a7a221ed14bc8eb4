import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

/** A file being made. It has its name only once it is kept, so that nobody is handed half of one. */
export interface FileInTheMaking {
  readonly stream: WriteStream;
  /** Gives the finished file its name; its size in bytes. */
  keep(): Promise<number>;
  discard(): Promise<void>;
}

/** Files made for somebody to fetch within some days, by unit and id. The database row decides who may. */
export class PassingFiles {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(unitNo: number, id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("a passing file is named by a UUID");
    return join(this.#folder, String(unitNo), id);
  }

  async create(unitNo: number, id: string): Promise<FileInTheMaking> {
    const path = this.#path(unitNo, id);
    const part = `${path}.part`;
    await mkdir(join(path, ".."), { recursive: true });
    const stream = createWriteStream(part, { mode: 0o600, flush: true });
    return {
      stream,
      keep: async () => {
        await rename(part, path);
        return (await stat(path)).size;
      },
      discard: async () => {
        stream.destroy();
        await rm(part, { force: true });
      },
    };
  }

  /** Undefined where it is gone. */
  async open(unitNo: number, id: string): Promise<ReadableStream<Uint8Array> | undefined> {
    const path = this.#path(unitNo, id);
    const found = await stat(path).catch(() => undefined);
    if (!found) return undefined;
    return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  }

  async remove(unitNo: number, id: string): Promise<void> {
    await rm(this.#path(unitNo, id), { force: true });
  }

  /** Takes away what was finished, or left unfinished, before that moment; how many files. */
  async removeOlder(than: Date): Promise<number> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const old = await Promise.all(paths.map(async (path) => (await stat(path)).mtime < than));
    const gone = paths.filter((_, at) => old[at]);
    await Promise.all(gone.map((path) => rm(path, { force: true })));
    return gone.length;
  }
}
