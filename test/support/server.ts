import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate, type PolicyForm } from "../../services/api/src/migrate.ts";
import { withConnection } from "../../services/api/src/platform/db/connect.ts";
import { startEmbedded } from "../../services/api/src/platform/db/embedded.ts";
import { ensureRoles, roleUrl } from "../../services/api/src/platform/db/roles.ts";

/** Where the tests of this run find their server and the migrated database they clone. */
export interface TestServer {
  /** Superuser address of the template: for cloning and for reading the catalogue. */
  readonly templateUrl: string;
  /** What the name of every clone begins with: the end of the run drops them all. */
  readonly clonePrefix: string;
  readonly secret: string;
  readonly policyForm: PolicyForm;
}

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

interface RunningServer {
  readonly server: TestServer;
  stop(): Promise<void>;
}

declare global {
  // One server for all projects of a run: each project loads this file anew.
  var thiduaTestServer: { users: number; running: Promise<RunningServer> } | undefined;
}

const SECRET = "only-for-tests-0123456789-abcdefghijklmnop";

/** Vitest calls this before the tests of each project that needs a database. No server: the run fails. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.thiduaTestServer ??= { users: 0, running: start() };
  const shared = globalThis.thiduaTestServer;
  shared.users += 1;
  const { server, stop } = await shared.running;
  project.provide("server", server);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.thiduaTestServer = undefined;
    await stop();
  };
}

async function start(): Promise<RunningServer> {
  const base = await baseServer();
  try {
    const run = randomUUID().slice(0, 8);
    const name = `thidua_${run}_template`;
    await withConnection(base.url, "test", (sql) => sql.unsafe(`create database ${name}`));
    const server = {
      templateUrl: withDatabase(base.url, name),
      clonePrefix: `thidua_${run}_test_`,
      secret: SECRET,
      policyForm: policyForm(),
    };
    await ensureRoles(server.templateUrl, SECRET);
    await migrate({ ownerUrl: roleUrl(server.templateUrl, SECRET, "owner"), policyForm: server.policyForm });
    return {
      server,
      stop: async () => {
        await dropDatabases(base.url, `thidua_${run}_`);
        await base.stop();
      },
    };
  } catch (error) {
    await base.stop();
    throw error;
  }
}

interface BaseServer {
  /** Superuser address of some database of the server. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * `TEST_DATABASE_URL=postgres://superuser@...` takes a server that runs, `TEST_IMAGE=postgres:18` a container
 * made by Testcontainers; else the embedded server in a folder of its own.
 */
function baseServer(): Promise<BaseServer> {
  const { TEST_DATABASE_URL: url, TEST_IMAGE: image } = process.env;
  if (url !== undefined) return Promise.resolve({ url, stop: () => Promise.resolve() });
  return image === undefined ? embeddedServer() : containerServer(image);
}

async function containerServer(image: string): Promise<BaseServer> {
  const { PostgreSqlContainer } = await import("@testcontainers/postgresql");
  const container = await new PostgreSqlContainer(image)
    .withCommand(["postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=200"])
    .start();
  return {
    url: container.getConnectionUri(),
    stop: async () => {
      await container.stop();
    },
  };
}

async function embeddedServer(): Promise<BaseServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "thidua-test-"));
  await chmod(dataDir, 0o711);
  const embedded = await startEmbedded({ dataDir, password: randomUUID(), durable: false });
  return {
    url: embedded.adminUrl,
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The template, and clones whose test file ended before it could drop them. */
async function dropDatabases(url: string, prefix: string): Promise<void> {
  await withConnection(url, "test", async (sql) => {
    const found = await sql<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`;
    for (const { name } of found) await sql.unsafe(`drop database ${name} with (force)`);
  });
}

/** `POLICY_FORM=citus npm test` runs everything on the other form of the policies. */
function policyForm(): PolicyForm {
  const form = process.env["POLICY_FORM"] ?? "postgres";
  if (form === "postgres" || form === "citus") return form;
  throw new Error(`POLICY_FORM must be postgres or citus, not ${form}`);
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
