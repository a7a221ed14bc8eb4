import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { ApiOffline, asProblem } from "../../api/client.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { online } from "../../lib/online.ts";
import {
  type Autosave,
  begin,
  choose,
  edit,
  failed,
  isSameValues,
  type Known,
  refresh,
  settle,
  take,
  toKeep,
  unsaved,
  type Values,
  valuesOf,
} from "./autosave.ts";
import { type FigureState, type Progress, progressOf, stateOfFigure } from "./figure-state.ts";
import type { DraftShelf } from "./kept-drafts.ts";
import {
  type Figure,
  figureAt,
  type GridRow,
  newSheet,
  redo,
  type Sheet,
  takeOver,
  type Undone,
  undo,
} from "./model.ts";
import { type EntryFigure, type Report, type ReportAddress, saveFigures } from "./queries.ts";

/** How it stands with saving, as the line at the bottom says it. */
export type SaveLine =
  | { readonly kind: "nothing" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "saving"; readonly count: number }
  | { readonly kind: "waiting"; readonly count: number }
  | { readonly kind: "offline"; readonly count: number; readonly isKept: boolean }
  | { readonly kind: "refused"; readonly count: number; readonly problem: ApiProblem };

/** Long enough to type a second digit, short enough that nobody waits for it. */
const restMs = 800;
const retryMs = [3_000, 8_000, 20_000, 60_000] as const;

export type EntryDesk = ReturnType<typeof createEntryDesk>;

const knownOf = (figures: readonly EntryFigure[]): Record<string, Known> =>
  Object.fromEntries(
    figures.map(({ indicatorId, num, den, comment, version, enteredBy }) => [
      indicatorId,
      { num, den, comment, version, enteredBy },
    ]),
  );

/** Figures in the order of the grid: contents as they first appear, within them as they come. */
export function groupsOf<F extends { readonly content: string | null }>(
  figures: readonly F[],
): readonly { readonly content: string | null; readonly figures: readonly F[] }[] {
  return [...Map.groupBy(figures, ({ content }) => content)].map(([content, inside]) => ({
    content,
    figures: inside,
  }));
}

/**
 * The sheet somebody works on: what is typed, undone and pasted, and its way to the server. Saves by itself,
 * keeps on the device what is not saved yet, and goes on when the line is back.
 */
export function createEntryDesk(address: ReportAddress, report: () => Report, shelf: DraftShelf) {
  const figures = createMemo(() => groupsOf(report().figures).flatMap((group) => group.figures));
  const rows = createMemo<readonly GridRow[]>(() =>
    figures().map(({ indicatorId: id, kind }) => ({ id, kind })),
  );
  const first = untrack(() => knownOf(figures()));
  const opened = untrack(() => (report().canEnter ? begin(first, shelf.read()) : begin(first)));
  const [saving, setSaving] = createSignal<Autosave>(opened);
  const [sheet, setSheet] = createSignal<Sheet>(untrack(() => newSheet(rows(), opened.local)));
  const [savedAt, setSavedAt] = createSignal(untrack(() => report().savedAt));
  const [isKept, setIsKept] = createSignal(true);
  const [problem, setProblem] = createSignal<ApiProblem | null>(null);
  const [isOffline, setIsOffline] = createSignal(false);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let retries = 0;
  let underWay: Promise<void> | undefined;

  /** Puts a new state of saving in place, and on the sheet whatever came from elsewhere. */
  function put(next: Autosave): void {
    const before = sheet();
    const moved = Object.entries(next.local).filter(([id, values]) => {
      const shown = figureAt(before, id);
      return shown.num !== values.num || shown.den !== values.den;
    });
    setSaving(next);
    if (moved.length)
      setSheet(takeOver(before, Object.fromEntries(moved.map(([id, { num, den }]) => [id, { num, den }]))));
    setIsKept(shelf.write(toKeep(next)));
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  /** Sends what waits; ends when the server has it all, or says why not. */
  function save(): Promise<void> {
    clearTimeout(timer);
    underWay ??= send().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function send(): Promise<void> {
    for (let next = take(saving()); next; next = take(saving())) {
      setSaving(next.state);
      try {
        const answer = await saveFigures(address, next.batch);
        put(settle(saving(), answer.items));
        setSavedAt(answer.savedAt);
        setIsOffline(false);
        setProblem(null);
        retries = 0;
      } catch (error) {
        put(failed(saving()));
        setIsOffline(error instanceof ApiOffline);
        const refusal = asProblem(error);
        setProblem(refusal instanceof ApiOffline ? null : refusal);
        // A refusal does not change by asking again; a broken line or server does.
        if (refusal instanceof ApiOffline || refusal.status >= 500) {
          schedule(retryMs[Math.min(retries, retryMs.length - 1)] ?? restMs);
          retries += 1;
        }
        return;
      }
    }
  }

  /** Takes a changed sheet and sees to it that it gets saved. */
  function work(next: Sheet): void {
    const before = sheet();
    if (next === before) return;
    setSheet(next);
    let state = saving();
    for (const { id } of rows()) {
      const figure = figureAt(next, id);
      if (figure !== figureAt(before, id)) state = edit(state, id, { ...valuesOf(state, id), ...figure });
    }
    setSaving(state);
    setIsKept(shelf.write(toKeep(state)));
    schedule(restMs);
  }

  function step(done: Undone): Undone {
    work(done.sheet);
    return done;
  }

  createEffect(on(report, (read) => put(refresh(saving(), knownOf(read.figures))), { defer: true }));
  createEffect(
    on(online, (isOnline) => {
      if (isOnline && untrack(() => unsaved(saving()).length)) schedule(0);
    }),
  );
  const leave = (): void => {
    if (document.visibilityState === "hidden") void save();
  };
  document.addEventListener("visibilitychange", leave);
  onCleanup(() => {
    document.removeEventListener("visibilitychange", leave);
    void save();
  });

  const states = createMemo(() => {
    const state = saving();
    return new Map<string, FigureState>(
      figures().map((figure) => [
        figure.indicatorId,
        stateOfFigure(
          figure,
          valuesOf(state, figure.indicatorId),
          figure.evidence.filter(({ removedAt }) => removedAt === null).length,
        ),
      ]),
    );
  });

  return {
    figures,
    rows,
    sheet,
    work,
    save,
    undo: () => step(undo(sheet())),
    redo: () => step(redo(sheet())),
    values: (id: string): Values => valuesOf(saving(), id),
    state: (id: string): FigureState | undefined => states().get(id),
    conflict: (id: string): Known | undefined => saving().conflicts[id],
    conflicts: (): readonly string[] => Object.keys(saving().conflicts),
    choose(id: string, whose: "mine" | "theirs"): void {
      put(choose(saving(), id, whose));
      schedule(0);
    },
    comment(id: string, text: string): void {
      const next = edit(saving(), id, {
        ...valuesOf(saving(), id),
        comment: text.trim() === "" ? null : text,
      });
      setSaving(next);
      setIsKept(shelf.write(toKeep(next)));
      schedule(restMs);
    },
    /** Not on the server yet, for whatever reason. */
    unsaved: () => unsaved(saving()),
    isUnsaved: (id: string) => unsaved(saving()).includes(id),
    /** Differs from what was sent last, as it stands on the screen. */
    isChanged(figure: EntryFigure): boolean {
      const now = valuesOf(saving(), figure.indicatorId);
      return figure.sent !== null
        ? !isSameValues(now, figure.sent)
        : report().version > 0 && !isSameValues(now, { num: null, den: null, comment: null });
    },
    previous: createMemo<Readonly<Record<string, Figure | null>>>(() =>
      Object.fromEntries(figures().map(({ indicatorId, previous }) => [indicatorId, previous])),
    ),
    progress: createMemo<Progress>(() =>
      progressOf(
        figures().flatMap((figure) => {
          const state = states().get(figure.indicatorId);
          return state ? [{ isMandatory: figure.isMandatory, state }] : [];
        }),
      ),
    ),
    line: createMemo<SaveLine>(() => {
      const count = unsaved(saving()).length;
      const refusal = problem();
      if (count === 0) {
        const at = savedAt();
        return at === null ? { kind: "nothing" } : { kind: "saved", at };
      }
      if (isOffline() || !online()) return { kind: "offline", count, isKept: isKept() };
      if (refusal) return { kind: "refused", count, problem: refusal };
      return { kind: saving().sending ? "saving" : "waiting", count };
    }),
  };
}
