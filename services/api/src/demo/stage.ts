import { AsyncLocalStorage } from "node:async_hooks";
import type { z } from "zod";
import { createApp } from "../app.ts";
import type { Composed } from "../compose.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { demoPassword } from "./content/people.ts";

/** A request of the demo: by whom, in which unit, when, and what. */
export interface DemoRequest {
  /** E-mail of the person who asks; absent where nobody needs to be signed in. */
  readonly by?: string;
  /** When it happens, as ISO with an offset. */
  readonly at: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
  /** Version being changed. */
  readonly version?: number;
}

/** Each request has its own moment, also when many are under way at once. */
class MomentClock implements Clock {
  readonly #moment = new AsyncLocalStorage<Date>();
  now(): Date {
    return this.#moment.getStore() ?? new Date();
  }
  at<T>(moment: string, work: () => T): T {
    return this.#moment.run(new Date(moment), work);
  }
}

/**
 * Where the demo is played: the product in process, asked by requests like any other client's. Nothing is written
 * but by operations, and whatever one refuses ends the filling with its reason.
 */
export class DemoStage {
  readonly #clock = new MomentClock();
  readonly #composed: Composed;
  readonly #app: ReturnType<typeof createApp>;
  readonly #origin: string;
  readonly #cookies = new Map<string, Promise<string>>();

  constructor(compose: (clock: Clock) => Composed) {
    this.#composed = compose(this.#clock);
    this.#app = createApp(this.#composed.deps);
    this.#origin = this.#composed.deps.services.publicUrl;
  }

  /** Sends a request and gives what `reply` reads from the answer; throws on anything but success. */
  async ask<T>(request: DemoRequest, reply: z.ZodType<T>): Promise<T> {
    return reply.parse(await (await this.#send(request)).json());
  }

  /** Sends a request whose answer nobody needs; throws on anything but success. */
  async do(request: DemoRequest): Promise<void> {
    await (await this.#send(request)).body?.cancel();
  }

  close(): Promise<void> {
    return this.#composed.close();
  }

  async #send({ by, at, method, path, body, version }: DemoRequest): Promise<Response> {
    const headers = new Headers({ origin: this.#origin });
    if (by !== undefined) headers.set("cookie", await this.#cookieOf(by));
    if (version !== undefined) headers.set("if-match", `"${version}"`);
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers.set("content-type", "application/json");
    const response = await this.#clock.at(at, () =>
      this.#app.request(`${this.#origin}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      }),
    );
    if (!response.ok) throw await refused(`${by ?? "nobody"} ${at} ${method} ${path}`, response);
    return response;
  }

  /** Everybody signs in once. */
  #cookieOf(email: string): Promise<string> {
    const known = this.#cookies.get(email);
    if (known) return known;
    const cookie = this.#signIn(email);
    this.#cookies.set(email, cookie);
    return cookie;
  }

  async #signIn(email: string): Promise<string> {
    const response = await this.#app.request(`${this.#origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { origin: this.#origin, "content-type": "application/json" },
      body: JSON.stringify({ email, password: demoPassword }),
    });
    if (!response.ok) throw await refused(`${email} signs in`, response);
    await response.body?.cancel();
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";", 1)[0])
      .join("; ");
  }
}

async function refused(what: string, response: Response): Promise<Error> {
  return new Error(`Demo: ${what} was answered ${response.status}: ${await response.text()}`);
}
