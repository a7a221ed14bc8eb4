import { type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines on stderr, so that what a command prints for people stays alone on stdout. */
export function createLog(level: string): Log {
  return pino(
    { level, redact: ["req.headers.authorization", "req.headers.cookie"] },
    pino.destination({ dest: 2, sync: false }),
  );
}
