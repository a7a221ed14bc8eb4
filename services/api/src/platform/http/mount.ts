import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { v7 as uuidv7 } from "uuid";
import { permissionsOf } from "../../shared/permissions.ts";
import { credentialOf } from "../auth/credential.ts";
import type { Clock } from "../clock/clock.ts";
import { type AnnouncedEvent, storeEvents } from "../events/events.ts";
import type { Credential, Tenancy } from "../tenancy/tenancy.ts";
import { claimKey, keepAnswer, requestHash } from "./idempotency.ts";
import { AnswerLine, asksForLines, inLines, LINES, type Tell, toNobody } from "./in-lines.ts";
import type { AnySpec, Download, Operation, PersonContext, PublicContext, UnitContext } from "./operation.ts";
import {
  type FieldError,
  Forbidden,
  IdempotencyMismatch,
  Invalid,
  type Locale,
  NotFound,
  ProblemDocument,
  TooLarge,
  TwoFactorRequired,
  Unauthenticated,
  UnitClosed,
  UnsupportedMediaType,
  VersionMismatch,
  VersionRequired,
} from "./problem.ts";
import type { AppServices } from "./services.ts";
import { shapeMessage } from "./shape-messages.ts";

export interface MountDeps {
  readonly tenancy: Tenancy;
  readonly clock: Clock;
  readonly services: AppServices;
  /** How a refusal is answered. */
  readonly refuse: (error: Error, c: Context<Env>) => Response;
}
export type Env = { Variables: { requestId: string; locale: Locale } };

/** UTF-8 names in downloads (RFC 6266). */
const disposition = (download: Download) => {
  const ascii = download.fileName.normalize("NFD").replace(/[^\x20-\x7e]|["\\]/g, "");
  return `${download.isInline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(download.fileName)}`;
};

export const unitPrefix = "/units/{unit}";
const unitParam = z.object({
  unit: z.string().openapi({ description: "Code of the acting unit", example: "mn-dien-luc" }),
});
const maxBytes = (spec: AnySpec) => spec.bodyBytesMax ?? 1024 * 1024;
const isUnit = (spec: AnySpec) => spec.scope === undefined || spec.scope === "unit";
export const fullPath = (spec: AnySpec): string => `/api/v1${isUnit(spec) ? unitPrefix : ""}${spec.path}`;

/** Publishes the operations in the OpenAPI document, under the name of their module, and answers their requests. */
export function mount(
  app: OpenAPIHono<Env>,
  modules: Readonly<Record<string, readonly Operation[]>>,
  deps: MountDeps,
): void {
  for (const [tag, operations] of Object.entries(modules)) mountModule(app, tag, operations, deps);
}

function mountModule(app: OpenAPIHono<Env>, tag: string, operations: readonly Operation[], deps: MountDeps) {
  for (const { spec, run } of operations) {
    app.openAPIRegistry.registerPath(routeOf(spec, tag));
    const path = fullPath(spec).replace(/\{(\w+)\}/g, ":$1");
    const limit = bodyLimit({
      maxSize: maxBytes(spec),
      onError: () => {
        throw TooLarge({ extra: { bytesMax: maxBytes(spec) } });
      },
    });
    const handle =
      spec.scope === "person"
        ? personHandler(spec, run, deps)
        : spec.scope === "public"
          ? publicHandler(spec, run, deps)
          : unitHandler(spec, run, deps);
    app.on(spec.method.toUpperCase(), path, limit, handle);
  }
}

function routeOf(spec: AnySpec, tag: string) {
  const problems = new Map<number, string[]>();
  const note = (status: number, code: string) =>
    problems.set(status, [...(problems.get(status) ?? []), code]);
  if (spec.scope !== "public") note(401, Unauthenticated.kind.code);
  if (isUnit(spec)) note(404, NotFound.kind.code);
  if (isUnit(spec)) for (const kind of [Forbidden.kind, TwoFactorRequired.kind]) note(403, kind.code);
  if (spec.body || spec.query || spec.params) note(422, Invalid.kind.code);
  if (isUnit(spec) && spec.mode === "write" && !("isForEnded" in spec && spec.isForEnded))
    note(409, UnitClosed.kind.code);
  if ("ifMatch" in spec && spec.ifMatch) {
    note(412, VersionMismatch.kind.code);
    note(428, VersionRequired.kind.code);
  }
  if (spec.body) note(413, TooLarge.kind.code);
  for (const { kind } of spec.problems ?? []) note(kind.status, kind.code);
  const params = isUnit(spec) ? unitParam.extend(spec.params?.shape ?? {}) : spec.params;
  const headers = z.object({
    ...("ifMatch" in spec && spec.ifMatch
      ? {
          "if-match": z
            .string()
            .openapi({ description: "Version being changed, as in ETag", example: '"3"' }),
        }
      : {}),
    ...(isUnit(spec) && spec.method === "post" && !spec.multipart
      ? {
          "idempotency-key": z
            .string()
            .max(200)
            .optional()
            .openapi({ description: "Repeating a request with the same key does it once" }),
        }
      : {}),
  });
  const okStatus = spec.success === "nothing" ? 204 : (spec.successStatus ?? 200);
  const okContent =
    spec.success === "nothing"
      ? {}
      : spec.success === "download"
        ? {
            content: Object.fromEntries(
              (spec.produces ?? ["application/octet-stream"]).map((type) => [
                type,
                { schema: { type: "string", format: "binary" } as const },
              ]),
            ),
          }
        : {
            content: {
              "application/json": { schema: spec.success },
              ...("tellsProgress" in spec && spec.tellsProgress ? { [LINES]: { schema: AnswerLine } } : {}),
            },
          };
  return createRoute({
    method: spec.method,
    path: fullPath(spec),
    operationId: spec.operationId,
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    ...("permission" in spec ? { "x-permission": spec.permission } : {}),
    tags: [tag],
    security:
      spec.scope === "public"
        ? []
        : isUnit(spec) && spec.mode === "read"
          ? [{ session: [] }, { apiKey: [] }]
          : [{ session: [] }],
    request: {
      ...(params ? { params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(Object.keys(headers.shape).length ? { headers } : {}),
      ...(spec.body
        ? {
            body: {
              required: true,
              content: {
                [spec.multipart ? "multipart/form-data" : "application/json"]: { schema: spec.body },
              },
            },
          }
        : {}),
    },
    responses: {
      [okStatus]: { description: spec.success === "nothing" ? "Done" : "OK", ...okContent },
      ...Object.fromEntries(
        [...problems]
          .sort(([a], [b]) => a - b)
          .map(([status, codes]) => [
            status,
            {
              description: codes.join(", "),
              "x-problems": codes,
              content: { "application/problem+json": { schema: ProblemDocument } },
            },
          ]),
      ),
    },
  });
}

const baseContext = (c: Context<Env>, deps: MountDeps) => ({
  now: deps.clock.now(),
  locale: c.get("locale"),
  requestId: c.get("requestId"),
  newId: () => uuidv7(),
  services: deps.services,
});

function unitHandler(spec: AnySpec, run: Operation["run"], deps: MountDeps) {
  if (!("permission" in spec))
    throw new Error(`${spec.operationId}: an operation of a unit names its permission`);
  const answer = async (c: Context<Env>, tell: Tell): Promise<Response> => {
    const credential = requireCredential(c);
    const unit = c.req.param("unit") ?? "";
    const raw = await readBody(c, spec);
    // A read that leaves an event needs a transaction that can write it.
    const mode = spec.isLogged ? "write" : spec.mode;
    const done = await deps.tenancy.inTenant(credential, unit, mode, async (tx, entered) => {
      const permissions = permissionsOf(entered.roles);
      const events: AnnouncedEvent[] = [];
      const ctx: UnitContext = {
        ...baseContext(c, deps),
        ...entered,
        tx,
        mode: spec.mode,
        credential: credential.kind,
        permissions,
        expectedVersion: Number.NaN,
        emit: (event) => events.push(event),
        tell,
      };
      if (entered.isTwoFactorMissing) throw TwoFactorRequired();
      if (!permissions.has(spec.permission)) throw Forbidden();
      if (spec.mode === "write" && !spec.isForEnded && entered.unit.closedOn !== null)
        throw UnitClosed({ extra: { closedOn: entered.unit.closedOn } });
      const input = parseInput(c, spec, raw);
      const expectedVersion = spec.ifMatch ? requiredVersion(c) : Number.NaN;
      const key = spec.mode === "write" && !spec.multipart ? c.req.header("idempotency-key") : undefined;
      if (key) {
        if (key.length > 200) throw IdempotencyMismatch();
        const kept = await claimKey(ctx, key, spec.operationId, requestHash(c.req.path, raw));
        if (kept) return kept;
      }
      const result = await run({ ...ctx, expectedVersion } as never, input as never);
      if (spec.mode === "write") {
        if (!events.length) throw new Error(`${spec.operationId} wrote without announcing an event`);
      } else if (events.length && !spec.isLogged) {
        throw new Error(`${spec.operationId} announces what it read without being declared as logged`);
      }
      await storeEvents(ctx, events, { kind: spec.mode, permission: spec.permission });
      const answer = answerOf(spec, result);
      if (key && !(answer.response instanceof Response)) {
        const { remember } = spec;
        const response = remember
          ? remember(answer.response as Readonly<Record<string, unknown>>)
          : answer.response;
        await keepAnswer(ctx, key, spec.operationId, { ...answer, response });
      }
      return answer;
    });
    // Not a member, no such unit, revoked key: all the same to the asker, except that a dead session may be told so.
    if (!done)
      throw credential.kind === "session" && !(await deps.tenancy.memberships(credential))
        ? Unauthenticated()
        : NotFound();
    if (credential.kind === "api_key") await deps.tenancy.touchApiKey(credential);
    return respond(c, done);
  };
  return (c: Context<Env>): Promise<Response> =>
    spec.tellsProgress && asksForLines(c)
      ? inLines(
          (tell) => answer(c, tell),
          (error) => deps.refuse(error, c),
        )
      : answer(c, toNobody);
}

function personHandler(spec: AnySpec, run: Operation["run"], deps: MountDeps) {
  return async (c: Context<Env>): Promise<Response> => {
    const proof = requireCredential(c);
    const memberships = await deps.tenancy.memberships(proof);
    if (!memberships) throw Unauthenticated();
    const ctx: PersonContext = { ...baseContext(c, deps), proof, memberships, tenancy: deps.tenancy };
    return respond(
      c,
      answerOf(spec, await run(ctx as never, parseInput(c, spec, await readBody(c, spec)) as never)),
    );
  };
}

function publicHandler(spec: AnySpec, run: Operation["run"], deps: MountDeps) {
  return async (c: Context<Env>): Promise<Response> => {
    const ctx: PublicContext = { ...baseContext(c, deps), tenancy: deps.tenancy };
    return respond(
      c,
      answerOf(spec, await run(ctx as never, parseInput(c, spec, await readBody(c, spec)) as never)),
    );
  };
}

function requireCredential(c: Context): Credential {
  const credential = credentialOf(c);
  if (!credential) throw Unauthenticated();
  return credential;
}

async function readBody(c: Context, spec: AnySpec): Promise<unknown> {
  if (!spec.body) return undefined;
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (spec.multipart) {
    if (type !== "multipart/form-data") throw UnsupportedMediaType();
    return c.req.parseBody({ all: false });
  }
  if (type !== "application/json") throw UnsupportedMediaType();
  const text = await c.req.text();
  try {
    return JSON.parse(text === "" ? "null" : text);
  } catch {
    throw Invalid({
      errors: [
        {
          pointer: "",
          code: "json",
          detail: c.get("locale") === "en" ? "The body is not JSON" : "Nội dung không phải JSON",
        },
      ],
    });
  }
}

/** Params, query and body against the published shapes; every wrong place is named at once. */
function parseInput(c: Context<Env>, spec: AnySpec, raw: unknown) {
  const errors: FieldError[] = [];
  const error: z.core.$ZodErrorMap = (issue) => shapeMessage(issue, c.get("locale"));
  const parse = (schema: z.ZodType | undefined, value: unknown, root: string) => {
    if (!schema) return undefined;
    const result = schema.safeParse(value, { error });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const pointer = [
        root,
        ...issue.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")),
      ].join("/");
      errors.push({ pointer, code: issue.code ?? "invalid", detail: issue.message });
    }
    return undefined;
  };
  const params = parse(spec.params, c.req.param(), "#params");
  // A wrong id in the address is a thing that does not exist.
  if (errors.length) throw NotFound();
  const query = parse(spec.query, c.req.query(), "#query");
  const body = parse(spec.body, raw, "#");
  if (errors.length) throw Invalid({ errors });
  return { params, query, body };
}

function requiredVersion(c: Context): number {
  const header = c.req.header("if-match");
  if (header === undefined) throw VersionRequired();
  const [, version] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim()) ?? [];
  if (!version) throw VersionMismatch();
  return Number(version);
}

interface Answer {
  readonly status: number;
  readonly response: unknown;
}

/** Parsed by the published schema: what is not declared does not leave. */
function answerOf(spec: AnySpec, result: unknown): Answer {
  if (spec.success === "nothing") return { status: 204, response: null };
  if (spec.success === "download") {
    const download = result as Download;
    const body = download.body instanceof Uint8Array ? new Uint8Array(download.body) : download.body;
    const headers = {
      "content-type": download.contentType,
      "content-disposition": disposition(download),
      ...(download.byteSize !== undefined && { "content-length": String(download.byteSize) }),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      // What people uploaded runs nothing; only our own pages may frame what is shown in place.
      "content-security-policy": `default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors ${download.isInline ? "'self'" : "'none'"}`,
      "x-frame-options": download.isInline ? "SAMEORIGIN" : "DENY",
    };
    return { status: 200, response: new Response(body, { headers }) };
  }
  return { status: spec.successStatus ?? 200, response: spec.success.parse(result) };
}

function respond(c: Context, { status, response }: Answer): Response {
  if (response instanceof Response) return response;
  if (status === 204) return c.body(null, 204);
  const version =
    response !== null && typeof response === "object" && "version" in response ? response.version : undefined;
  if (typeof version === "number") c.header("etag", `"${version}"`);
  c.header("cache-control", "no-store");
  return c.json(response, status as 200);
}
