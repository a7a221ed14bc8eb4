import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Log } from "../log/log.ts";
import { sqlState } from "../tenancy/tenancy.ts";
import type { Env } from "./mount.ts";
import {
  AlreadyExists,
  Forbidden,
  Invalid,
  NotFound,
  Problem,
  problemDocument,
  TooLarge,
  Unavailable,
  Unexpected,
  UnsupportedMediaType,
} from "./problem.ts";

/** The only renderer of refusals. What is not a problem becomes one; its own message stays in the log. */
export function onError(log: Log) {
  return (error: Error, c: Context<Env>): Response => {
    const problem = toProblem(error);
    const requestId = c.get("requestId");
    if (problem.kind === Unexpected.kind)
      log.error({ err: error, requestId, path: c.req.path }, "unexpected error");
    // A wall was hit: our own bug or an attack. The asker learns nothing, the operator does.
    if (sqlState(error) === "42501")
      log.error({ err: error, requestId, path: c.req.path, alarm: "wall" }, "refused by the database");
    return c.json(problemDocument(problem, c.get("locale"), requestId), problem.kind.status as 400, {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    });
  };
}

function toProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    if (error.status === 413) return TooLarge();
    if (error.status === 415) return UnsupportedMediaType();
    if (error.status === 403) return Forbidden();
    return error.status < 500 ? Invalid() : Unexpected();
  }
  switch (sqlState(error)) {
    case "23505":
      return AlreadyExists();
    case "42501":
      return NotFound();
    // Somebody else was waited for too long, or in a circle twice.
    case "55P03":
    case "40P01":
    case "57014":
    case "57P01":
    case "57P03":
    case "53300":
      return Unavailable();
    default:
      return (error as { code?: string }).code === "ECONNREFUSED" ||
        (error as { code?: string }).code === "CONNECTION_CLOSED"
        ? Unavailable()
        : Unexpected();
  }
}
