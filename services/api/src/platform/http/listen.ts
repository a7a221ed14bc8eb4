import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Refusal } from "../refusal.ts";

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>;

/** An open port; until something is served there, it answers that the program is starting. */
export interface Listening {
  readonly port: number;
  serve(fetch: Fetch): void;
  /** Takes no more connections and waits for the requests at work, for `graceMs` at most. */
  close(graceMs: number): Promise<void>;
}

const IDLE_CHECK_MS = 20;
const STARTING = {
  status: 503,
  headers: { "retry-after": "2", "content-type": "text/plain; charset=utf-8" },
};

/** Opens the port first of all, so that a taken one is told before anything else is touched. */
export function listen(options: { host: string; port: number; isProxyTrusted: boolean }): Promise<Listening> {
  let current: Fetch = () => new Response("Đang khởi động… / Starting…\n", STARTING);
  const handle = getRequestListener((request, env) => current(request, env));
  const server = createServer((request, response) => {
    nameClient(request, options.isProxyTrusted);
    void handle(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusal(error, options)));
    server.listen(options.port, options.host, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        serve: (fetch) => {
          current = fetch;
        },
        close: (graceMs) => close(server, graceMs),
      }),
    );
  });
}

/** Leaves one X-Forwarded-For that can be believed: what our own proxy wrote, or who is connected. */
function nameClient(request: IncomingMessage, isProxyTrusted: boolean): void {
  const forwarded = request.headers["x-forwarded-for"];
  const told = (Array.isArray(forwarded) ? forwarded.join() : forwarded)?.split(",").at(-1)?.trim();
  const client = (isProxyTrusted ? told : undefined) ?? request.socket.remoteAddress ?? "";
  request.headers["x-forwarded-for"] = client;
  const { rawHeaders } = request;
  for (let index = rawHeaders.length - 2; index >= 0; index -= 2) {
    if (rawHeaders[index]?.toLowerCase() === "x-forwarded-for") rawHeaders.splice(index, 2);
  }
  rawHeaders.push("x-forwarded-for", client);
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection kept alive becomes idle only when its last answer is sent.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function refusal(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === "EADDRINUSE") {
    return new Refusal({
      vi: `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT khác (ví dụ: PORT=3001 npm start).`,
      en: `Port ${port} is in use by another program; set another PORT (for example: PORT=3001 npm start).`,
    });
  }
  if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") {
    return new Refusal({
      vi: `Không mở được ${host}:${port} trên máy này; hãy đặt PORT hoặc HOST khác.`,
      en: `${host}:${port} cannot be opened on this machine; set another PORT or HOST.`,
    });
  }
  return error;
}
