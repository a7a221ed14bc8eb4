import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { ApiOffline, isProblem, queryClient } from "../../api/client.ts";
import { online } from "../../lib/online.ts";
import { type Block, type BlockList, isSameText } from "./model.ts";
import { type Campaign, campaignQuery, setSections } from "./queries.ts";

export type DraftState = "saved" | "waiting" | "saving" | "offline" | "conflict" | "refused";

const PAUSE_MS = 1500;
/** Blocks of our own: what a query answered is not ours to change, and cannot be cloned as it is. */
const copied = (blocks: BlockList): Block[] =>
  blocks.map(({ id, kind, depth, label, body, note, origin }) => ({
    id,
    kind,
    depth,
    label,
    body,
    note,
    origin,
  }));

const keptKey = (unit: string, campaign: string) => `thidua.plan.${unit}.${campaign}`;

interface Kept {
  readonly version: number;
  readonly blocks: BlockList;
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/**
 * The text of a plan while it is typed. Saves itself after a pause; what could not be saved stays on the device and
 * comes back after a reload. Somebody else's change of the text is never overwritten without being asked.
 */
export function createPlanDraft(unit: string, plan: Campaign) {
  const key = keptKey(unit, plan.id);
  const kept = readKept(key);
  const isRestored = kept !== null && !isSameText(kept.blocks, plan.sections);
  const [blocks, setBlocks] = createStore<Block[]>(copied(isRestored ? kept.blocks : plan.sections));
  const [state, setState] = createSignal<DraftState>(
    !isRestored ? "saved" : kept.version === plan.version ? "waiting" : "conflict",
  );
  const [savedAt, setSavedAt] = createSignal<Date>();
  const [error, setError] = createSignal<unknown>();
  let version = plan.version;
  let saved: BlockList = copied(plan.sections);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  const snapshot = (): Block[] => copied(unwrap(blocks));
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ version, blocks: unwrap(blocks) }));
    } catch {
      // A full or forbidden store costs the safety net, not the typing.
    }
  };

  const touch = () => {
    keep();
    if (state() !== "conflict") setState("waiting");
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  };

  /** Sends what is there; when typing went on meanwhile, sends again. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (isSending || state() === "conflict" || isSameText(unwrap(blocks), saved)) return;
    isSending = true;
    setState("saving");
    const sent = snapshot();
    try {
      const answer = await setSections(unit, { id: plan.id, version }, { sections: sent });
      version = answer.version;
      saved = sent;
      setSavedAt(new Date());
      setError(undefined);
      if (isSameText(unwrap(blocks), sent)) {
        localStorage.removeItem(key);
        setState("saved");
      } else setState("waiting");
    } catch (cause) {
      await refused(cause);
    } finally {
      isSending = false;
    }
    if (state() === "waiting") touch();
  }

  async function refused(cause: unknown): Promise<void> {
    keep();
    if (cause instanceof ApiOffline) {
      setState("offline");
      return;
    }
    if (!isProblem(cause, "http.version-mismatch")) {
      setError(cause);
      setState("refused");
      return;
    }
    // Another part of the plan may have moved the version on; only a change of the text itself is a conflict.
    const now = await queryClient.fetchQuery({ ...campaignQuery(unit, plan.id), staleTime: 0 });
    const isTextTheSame = isSameText(now.sections, saved);
    version = now.version;
    setState(isTextTheSame ? "waiting" : "conflict");
  }

  createEffect(
    on(online, (isOnline) => {
      if (isOnline && state() === "offline") void save();
    }),
  );
  if (isRestored && state() === "waiting") timer = setTimeout(() => void save(), PAUSE_MS);
  onCleanup(() => {
    clearTimeout(timer);
    void save().finally(() => queryClient.invalidateQueries({ queryKey: ["units", unit, "campaigns"] }));
  });

  return {
    blocks,
    state,
    savedAt,
    error,
    isRestored,
    /** Changes one block. */
    change(at: number, change: Partial<Block>) {
      setBlocks(at, change);
      touch();
    },
    /** Changes the list: adding, removing, moving, replacing. Blocks keep their identity by id. */
    replace(next: BlockList) {
      setBlocks(reconcile([...next], { key: "id", merge: false }));
      touch();
    },
    save,
    /** Ours instead of theirs, knowingly. */
    async keepMine() {
      setState("waiting");
      await save();
    },
    /** Theirs instead of ours. */
    async takeTheirs() {
      const now = await queryClient.fetchQuery({ ...campaignQuery(unit, plan.id), staleTime: 0 });
      version = now.version;
      saved = copied(now.sections);
      setBlocks(reconcile(copied(now.sections), { key: "id", merge: false }));
      localStorage.removeItem(key);
      setState("saved");
    },
  };
}
export type PlanDraft = ReturnType<typeof createPlanDraft>;
