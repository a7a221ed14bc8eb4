const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * How long an archive can be fetched: over a week-end and a holiday, and no longer, because it is a second copy of
 * everything the unit has, outside the walls of the database.
 */
export const ARCHIVE_DAYS = 7;
/** A job that has told nothing for so long has died with its process. */
const SILENT_MINUTES = 15;

export const expiryOf = (finishedAt: Date): Date => new Date(finishedAt.getTime() + ARCHIVE_DAYS * DAY_MS);
/** What was finished before this moment can no longer be fetched. */
export const expiredBefore = (now: Date): Date => new Date(now.getTime() - ARCHIVE_DAYS * DAY_MS);

interface Life {
  readonly state: string;
  readonly progressAt: Date;
  readonly expiresAt: Date | null;
}

export const archiveStates = ["waiting", "working", "ready", "failed", "expired"] as const;
export type ArchiveState = (typeof archiveStates)[number];

/** What an archive is at a moment: expired after its days, failed when its job has died. */
export function stateAt({ state, progressAt, expiresAt }: Life, now: Date): ArchiveState {
  if (state === "ready") return expiresAt !== null && expiresAt > now ? "ready" : "expired";
  if (state === "failed") return "failed";
  if (now.getTime() - progressAt.getTime() > SILENT_MINUTES * MINUTE_MS) return "failed";
  return state === "working" ? "working" : "waiting";
}

export const isUnderWay = (state: ArchiveState): boolean => state === "waiting" || state === "working";
