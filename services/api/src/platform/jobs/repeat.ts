import { setTimeout as pause } from "node:timers/promises";
import { connect } from "../db/connect.ts";
import type { Log } from "../log/log.ts";

/** Upkeep that a function of the database does bit by bit: it says how much it did, 0 when nothing is left. */
export interface Upkeep {
  /** A select of one row with one column `done`. */
  readonly statement: string;
  /** Milliseconds between rounds that found nothing. */
  readonly restMs: number;
}

export interface Repeating {
  stop(): Promise<void>;
}

/** Calls the function as role `job` over and over until stopped: at once while there is work, then after a rest. */
export function repeat(jobUrl: string, upkeep: Upkeep, log: Log): Repeating {
  const sql = connect(jobUrl, { name: "upkeep" });
  const stopping = new AbortController();
  const rest = () => pause(upkeep.restMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const [row] = await sql.unsafe<{ done: number }[]>(upkeep.statement);
        if (!row?.done) await rest();
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.warn({ error, statement: upkeep.statement }, "upkeep failed");
        await rest();
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
      await sql.end({ timeout: 5 });
    },
  };
}
