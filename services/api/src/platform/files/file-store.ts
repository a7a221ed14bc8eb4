import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";

/** Contents kept by unit and sha-256 in a folder. The database row decides who may read one. */
export class FileStore {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  #path(unitNo: number, sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a file is named by its sha-256");
    return join(this.#folder, String(unitNo), sha256.slice(0, 2), sha256);
  }

  /** Written beside and renamed, so that a crash leaves no half file under the final name. */
  async put(unitNo: number, sha256: string, content: Uint8Array): Promise<void> {
    const path = this.#path(unitNo, sha256);
    await mkdir(join(path, ".."), { recursive: true });
    const part = `${path}.${uuidv7()}.part`;
    await writeFile(part, content, { flush: true });
    await rename(part, path);
  }

  /** The content piece by piece; undefined where the file is missing. */
  async open(unitNo: number, sha256: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = await open(this.#path(unitNo, sha256)).catch(() => undefined);
    return file?.createReadStream();
  }

  get(unitNo: number, sha256: string): Promise<Uint8Array> {
    return readFile(this.#path(unitNo, sha256));
  }
}
