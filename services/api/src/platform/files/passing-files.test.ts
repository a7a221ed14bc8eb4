import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PassingFiles } from "./passing-files.ts";

const [first, second] = ["0197c1a2-7e00-7000-8000-0000000000d1", "0197c1a2-7e00-7000-8000-0000000000d2"];
let folder: string;
let files: PassingFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thidua-passing-"));
  files = new PassingFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = async (id: string) => {
  const stream = await files.open(7, id);
  return stream && new Response(stream).text();
};
async function make(id: string, text: string) {
  const file = await files.create(7, id);
  file.stream.end(text);
  await finished(file.stream);
  return file;
}

test("a file has its name only when it is kept", async () => {
  const file = await make(first, "whole");
  expect(await textOf(first)).toBeUndefined();
  expect(await file.keep()).toBe(5);
  expect(await textOf(first)).toBe("whole");
  await (await make(second, "half")).discard();
  expect(await readdir(join(folder, "7"))).toEqual([first]);
});

test("what is older than a moment is taken away, finished or not; the rest stays", async () => {
  await make(second, "left unfinished");
  await utimes(join(folder, "7", `${second}.part`), new Date(0), new Date(0));
  expect(await files.removeOlder(new Date(1000))).toBe(1);
  expect(await readdir(join(folder, "7"))).toEqual([first]);
  await files.remove(7, first);
  expect(await textOf(first)).toBeUndefined();
});

test("no name leads out of the folder", async () => {
  await expect(files.open(7, "../../etc/passwd")).rejects.toThrow("named by a UUID");
});
