import { OpenAPIHono } from "@hono/zod-openapi";
import { csrf } from "hono/csrf";
import { v7 as uuidv7 } from "uuid";
import { operationsByModule } from "./operations.ts";
import type { Auth } from "./platform/auth/auth.ts";
import type { Clock } from "./platform/clock/clock.ts";
import type { ApiDocument } from "./platform/docs/document.ts";
import { mountDocs } from "./platform/docs/mount-docs.ts";
import { type Env, mount } from "./platform/http/mount.ts";
import { onError } from "./platform/http/on-error.ts";
import { NotFound, problemKinds } from "./platform/http/problem.ts";
import type { AppServices } from "./platform/http/services.ts";
import type { Log } from "./platform/log/log.ts";
import type { Tenancy } from "./platform/tenancy/tenancy.ts";
import { summaryVi, tags } from "./wording.ts";

export interface AppDeps {
  readonly tenancy: Tenancy;
  readonly auth: Auth;
  readonly clock: Clock;
  readonly services: Omit<AppServices, "auth">;
  readonly log: Log;
}

/** Middleware in order, then the operations. Reads no environment, opens no port. */
export function createApp(deps: AppDeps): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  app.use(async (c, next) => {
    c.set("requestId", uuidv7());
    c.set("locale", /^\s*en\b/i.test(c.req.header("accept-language") ?? "") ? "en" : "vi");
    const startedAt = performance.now();
    await next();
    c.header("x-request-id", c.get("requestId"));
    deps.log.debug(
      {
        requestId: c.get("requestId"),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round(performance.now() - startedAt),
      },
      "request",
    );
  });
  const refuse = onError(deps.log);
  app.onError(refuse);
  app.notFound((c) => refuse(NotFound(), c));

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    try {
      await deps.tenancy.ping();
      return c.json({ status: "ready" });
    } catch {
      return c.json({ status: "unavailable" }, 503);
    }
  });
  app.on(["GET", "POST"], "/api/auth/*", (c) => deps.auth.handler(c.req.raw));
  // A form on another site cannot act for a signed-in person.
  app.use("/api/v1/*", csrf());
  mount(app, operationsByModule, {
    tenancy: deps.tenancy,
    clock: deps.clock,
    services: { ...deps.services, auth: deps.auth },
    refuse,
  });
  const document = documentOf(app);
  app.get("/api/openapi.json", (c) => c.json(document));
  app.get("/api/problems", (c) => c.json(problemKinds()));
  mountDocs(app, { document, problems: problemKinds(), publicUrl: deps.services.publicUrl });
  return app;
}

function documentOf(app: OpenAPIHono<Env>): ApiDocument {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "thidua.session_token",
    description: "Cookie of a signed-in person: POST /api/auth/sign-in/email",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "td_<id>_<secret>, read-only",
  });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "thidua API",
      version: "1",
      description:
        "Emulation campaigns of education authorities. Decimal numbers are strings. Errors are RFC 9457 problems.",
    },
    servers: [{ url: "/" }],
    tags: [...tags],
  }) as unknown as ApiDocument;
  const paths = Object.entries(document.paths).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => {
        const summary = summaryVi(operation.operationId);
        return [method, summary === undefined ? operation : { ...operation, "x-summary-vi": summary }];
      }),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The committed contract. Needs no database: documents are made from the operations alone. */
export function buildOpenApiDocument() {
  const app = new OpenAPIHono<Env>();
  mount(app, operationsByModule, {} as never);
  return documentOf(app);
}
