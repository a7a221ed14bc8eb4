import { QueryClient } from "@tanstack/solid-query";
import createClient from "openapi-fetch";
import { createEffect, on, onCleanup } from "solid-js";
import { online, reportReachable } from "../lib/online.ts";
import { language } from "../lib/preferences.ts";
import { ApiOffline, ApiProblem, readProblem } from "./problem.ts";
import type { components, paths } from "./types.gen.ts";

export { ApiOffline, ApiProblem, isProblem } from "./problem.ts";

/** The published shapes by name: `Schema<"Membership">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

let onSignedOut: () => void = () => {};

/** The frame says what happens when the session has ended: to sign-in, keeping the return address. */
export function whenSignedOut(run: () => void): void {
  onSignedOut = run;
}

/** A fetch that tells "nobody answered" from "the answer is no". */
export async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    reportReachable(false);
    throw new ApiOffline(cause);
  }
  if (NOBODY.has(response.status) && !isProblemDocument(response)) {
    reportReachable(false);
    throw new ApiOffline(response.status);
  }
  reportReachable(true);
  return response;
}

/** A proxy speaking for a server that does not answer, or a server that is just starting. */
const NOBODY = new Set([502, 503, 504]);

const isProblemDocument = (response: Response): boolean =>
  response.headers.get("content-type")?.includes("problem+json") ?? false;

/** The one client of the API. Wrap calls in `answer`: it gives the data or throws an ApiProblem or ApiOffline. */
export const api = createClient<paths>({ credentials: "same-origin", fetch: (request) => reach(request) });

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language());
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", newId());
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const problem = await readProblem(response);
    if (problem.status === 401) onSignedOut();
    throw problem;
  },
});

/** The data of a call: `const me = await answer(api.GET("/api/v1/me"))`. */
export async function answer<Data>(call: Promise<{ data?: Data; response: Response }>): Promise<Data> {
  return (await call).data as Data;
}

/** A new random id; also outside secure contexts, where crypto.randomUUID is missing. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const keys = new WeakMap<object, string>();

/**
 * The header that makes a creating call safe to repeat: the same input object always gives the same key,
 * so a retry after a lost answer does not create twice. `params: { path, header: idempotent(input) }`.
 */
export function idempotent(input: object): { "idempotency-key": string } {
  let key = keys.get(input);
  if (key === undefined) {
    key = newId();
    keys.set(input, key);
  }
  return { "idempotency-key": key };
}

/** The header that refuses to overwrite what somebody else changed: `params: { path, header: ifMatch(plan.version) }`. */
export const ifMatch = (version: number): { "if-match": string } => ({ "if-match": `"${version}"` });

const RETRIES = 2;
const MINUTE = 60_000;

/** Reads stay fresh for a while, are repeated only when nobody answered, and come back by themselves once online. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: MINUTE / 2,
      gcTime: 10 * MINUTE,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      retry: (failures, error) => error instanceof ApiOffline && failures < RETRIES,
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

const LOOK_AGAIN_MS = 5000;

/** While nobody answers, asks again now and then; once somebody does, reads anew what had failed. For the root, once. */
export function watchTheLine(): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  createEffect(
    on(online, (isOnline, wasOnline) => {
      clearInterval(timer);
      if (!isOnline) {
        timer = setInterval(
          () => void reach("/healthz", { cache: "no-store" }).catch(() => {}),
          LOOK_AGAIN_MS,
        );
      } else if (wasOnline === false) {
        void queryClient.refetchQueries({
          type: "active",
          predicate: (query) => query.state.error instanceof ApiOffline,
        });
      }
    }),
  );
  onCleanup(() => clearInterval(timer));
}

/** An error of any kind as the problem to show; an unknown one keeps no details. */
export function asProblem(error: unknown): ApiProblem | ApiOffline {
  if (error instanceof ApiProblem || error instanceof ApiOffline) return error;
  return new ApiProblem({ status: 0, code: "web.unexpected", title: "", detail: "" });
}
