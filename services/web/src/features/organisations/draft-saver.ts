import { createSignal, onCleanup } from "solid-js";
import { changeDraft, type DraftChange, type DraftHead, forgetDraft, noteHead } from "./draft-queries.ts";

export type SaveState = "saved" | "waiting" | "saving" | "refused";

const PAUSE_MS = 800;

/**
 * Saves what the order will say while it is typed, after a pause and when the page is left. What is typed while a save is
 * under way is sent after it; what was refused is sent again with the next change.
 */
export function createDraftSaver(unit: string, draft: () => DraftHead) {
  const [state, setState] = createSignal<SaveState>("saved");
  const [savedAt, setSavedAt] = createSignal<Date>();
  const [error, setError] = createSignal<unknown>();
  let pending: DraftChange = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: DraftHead | undefined;
  let running: Promise<boolean> = Promise.resolve(true);

  /** The draft as last answered: the page may be a moment behind. */
  const head = (): DraftHead => (latest && latest.version > draft().version ? latest : draft());
  const isEmpty = (change: DraftChange): boolean => Object.keys(change).length === 0;

  async function send(): Promise<boolean> {
    if (isEmpty(pending)) return state() !== "refused";
    const sent = pending;
    pending = {};
    setState("saving");
    try {
      latest = await changeDraft(unit, head(), sent);
      noteHead(unit, latest);
      setSavedAt(new Date());
      setError(undefined);
      setState(isEmpty(pending) ? "saved" : "waiting");
      return true;
    } catch (cause) {
      pending = { ...sent, ...pending };
      setError(cause);
      setState("refused");
      return false;
    }
  }

  /** Sends what waits; whether everything is saved then. */
  function save(): Promise<boolean> {
    clearTimeout(timer);
    running = running.then(send);
    return running;
  }

  onCleanup(() => void save());

  return {
    state,
    savedAt,
    error,
    save,
    head,
    change(change: DraftChange): void {
      pending = { ...pending, ...change };
      setState("waiting");
      clearTimeout(timer);
      timer = setTimeout(() => void save(), PAUSE_MS);
    },
    /** What was typed is given up for what is stored. */
    async takeTheirs(): Promise<void> {
      pending = {};
      clearTimeout(timer);
      setError(undefined);
      setState("saved");
      await forgetDraft(unit, draft().id);
    },
  };
}
export type DraftSaver = ReturnType<typeof createDraftSaver>;
