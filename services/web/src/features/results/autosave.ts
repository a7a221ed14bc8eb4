/**
 * What is typed, what the server knows, and what is on its way between the two. Nothing typed is ever dropped:
 * a figure is saved, still here, or shown beside the one somebody else has saved.
 */
import { isSameFigure } from "@thidua/api/shared/figure-checks.ts";
import { isNumber } from "./model.ts";

export interface Values {
  readonly num: string | null;
  readonly den: string | null;
  readonly comment: string | null;
}

/** A figure as the server last told it. */
export interface Known extends Values {
  readonly version: number;
  readonly enteredBy: string | null;
}

export interface Autosave {
  readonly known: Readonly<Record<string, Known>>;
  /** As on the screen; may hold a text that cannot be read and therefore cannot be saved. */
  readonly local: Readonly<Record<string, Values>>;
  /** Where somebody else was faster: their figure. Ours stays in `local` until somebody chooses. */
  readonly conflicts: Readonly<Record<string, Known>>;
  readonly sending: Readonly<Record<string, Values>> | null;
}

/** A figure kept on the device because it was not saved yet, with the version it was typed on. */
export interface Kept extends Values {
  readonly basedOn: number;
}

export interface Batch {
  readonly indicatorId: string;
  readonly basedOn: number;
  readonly num: string | null;
  readonly den: string | null;
  readonly comment: string | null;
}

export interface Answer extends Known {
  readonly indicatorId: string;
  readonly outcome: "saved" | "unchanged" | "conflict";
}

const nothing: Known = { num: null, den: null, comment: null, version: 0, enteredBy: null };

const knownOf = (state: Autosave, id: string): Known => state.known[id] ?? nothing;
export const valuesOf = (state: Autosave, id: string): Values => state.local[id] ?? nothing;

const words = (comment: string | null): string => (comment ?? "").trim();

/** Reads a figure in either form: unreadable text equals only itself. */
export function isSameValues(a: Values, b: Values): boolean {
  const isReadable = [a.num, a.den, b.num, b.den].every((text) => text === null || isNumber(text));
  const isSame = isReadable ? isSameFigure(a, b) : a.num === b.num && a.den === b.den;
  return isSame && words(a.comment) === words(b.comment);
}

const isReadable = ({ num, den }: Values): boolean =>
  (num === null || isNumber(num)) && (den === null || isNumber(den));

/** Figures whose screen differs from what the server has. */
export const unsaved = (state: Autosave): readonly string[] =>
  Object.keys(state.local).filter((id) => !isSameValues(valuesOf(state, id), knownOf(state, id)));

/** Begins with what the server says, and what the device kept from last time on top of it. */
export function begin(
  known: Readonly<Record<string, Known>>,
  kept: Readonly<Record<string, Kept>> = {},
): Autosave {
  const local: Record<string, Values> = { ...known };
  const conflicts: Record<string, Known> = {};
  for (const [id, { basedOn, num, den, comment }] of Object.entries(kept)) {
    const server = known[id];
    if (!server) continue;
    local[id] = { num, den, comment };
    if (server.version !== basedOn && !isSameValues(server, local[id])) conflicts[id] = server;
  }
  return { known, local, conflicts, sending: null };
}

export const edit = (state: Autosave, id: string, values: Values): Autosave => ({
  ...state,
  local: { ...state.local, [id]: values },
});

/** The next batch to send; null while one is under way or nothing can go. */
export function take(state: Autosave): { readonly state: Autosave; readonly batch: readonly Batch[] } | null {
  if (state.sending) return null;
  const ids = unsaved(state).filter((id) => !state.conflicts[id] && isReadable(valuesOf(state, id)));
  if (!ids.length) return null;
  const sending = Object.fromEntries(ids.map((id) => [id, valuesOf(state, id)]));
  return {
    state: { ...state, sending },
    batch: ids.map((indicatorId) => ({
      indicatorId,
      basedOn: knownOf(state, indicatorId).version,
      ...valuesOf(state, indicatorId),
    })),
  };
}

/** The answer to a batch. What was typed on in the meantime stays, and goes with the next one. */
export function settle(state: Autosave, answers: readonly Answer[]): Autosave {
  const known = { ...state.known };
  const local = { ...state.local };
  const conflicts = { ...state.conflicts };
  for (const { indicatorId: id, outcome, ...server } of answers) {
    const sent = state.sending?.[id];
    const now = valuesOf(state, id);
    known[id] = server;
    if (isSameValues(now, server)) {
      local[id] = server;
      delete conflicts[id];
    } else if (outcome === "conflict") conflicts[id] = server;
    else if (sent && isSameValues(now, sent)) local[id] = server;
  }
  return { known, local, conflicts, sending: null };
}

/** Nobody answered, or the answer was no: all of it still waits. */
export const failed = (state: Autosave): Autosave => ({ ...state, sending: null });

/** The server was read again. What is not being changed here follows; what is, becomes a question where it differs. */
export function refresh(state: Autosave, known: Readonly<Record<string, Known>>): Autosave {
  const dirty = new Set(unsaved(state));
  const next = { known: { ...state.known }, local: { ...state.local }, conflicts: { ...state.conflicts } };
  for (const [id, server] of Object.entries(known)) {
    // What is on its way is told by its own answer; an older reading is not news.
    if (state.sending?.[id] || server.version < knownOf(state, id).version) continue;
    const isNews = server.version > knownOf(state, id).version;
    next.known[id] = server;
    if (!dirty.has(id) || isSameValues(valuesOf(state, id), server)) {
      next.local[id] = server;
      delete next.conflicts[id];
    } else if (isNews || next.conflicts[id]) next.conflicts[id] = server;
  }
  return { ...next, sending: state.sending };
}

/** Settles a conflict: theirs replaces ours, or ours is saved on top of theirs, which is known by now. */
export function choose(state: Autosave, id: string, whose: "mine" | "theirs"): Autosave {
  const theirs = state.conflicts[id];
  if (!theirs) return state;
  const { [id]: _, ...conflicts } = state.conflicts;
  return {
    ...state,
    conflicts,
    local: whose === "theirs" ? { ...state.local, [id]: theirs } : state.local,
  };
}

/** What the device keeps until the server has it. Of a conflict it keeps the question, too. */
export const toKeep = (state: Autosave): Readonly<Record<string, Kept>> =>
  Object.fromEntries(
    unsaved(state).map((id) => {
      const { num, den, comment } = valuesOf(state, id);
      const basedOn = state.conflicts[id] ? -1 : knownOf(state, id).version;
      return [id, { num, den, comment, basedOn }];
    }),
  );
