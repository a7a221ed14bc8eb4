// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid is a table that takes the keyboard.
import type { FigurePart } from "@thidua/api/shared/figure-checks.ts";
import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleHelp from "lucide-solid/icons/circle-question-mark";
import CloudOff from "lucide-solid/icons/cloud-off";
import CornerDownLeft from "lucide-solid/icons/corner-down-left";
import CornerUpLeft from "lucide-solid/icons/corner-up-left";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import Paperclip from "lucide-solid/icons/paperclip";
import PencilLine from "lucide-solid/icons/pencil-line";
import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { toast } from "../../../ui/index.ts";
import { type EntryDesk, groupsOf } from "../entry-desk.ts";
import {
  blockOf,
  type Cursor,
  clearBlock,
  copyBlock,
  copyPrevious,
  editText,
  type Figure,
  figureAt,
  isInBlock,
  nextCell,
  type Place,
  partsOf,
  paste,
  readText,
  type Step,
  walk,
  write,
} from "../model.ts";
import type { EntryFigure, Report } from "../queries.ts";
import { checkText, partText, valueText } from "../wording.ts";
import { ConflictChoice } from "./conflict-choice.tsx";
import "./entry-grid.css";

export interface EntryGridProps {
  readonly desk: EntryDesk;
  readonly report: Report;
  readonly cursor: Cursor;
  readonly onCursor: (cursor: Cursor) => void;
  readonly readOnly: boolean;
  /** Comment, evidence and history of the row, with the focus in it when the keyboard asked. */
  readonly onDetails: (byKeyboard: boolean) => void;
  /** Gives the page a way to put the focus on a cell. */
  readonly ref: (focus: (cursor: Cursor) => void) => void;
}

/** Typing over a cell: arrows leave it. Editing it (F2): arrows walk in the text. */
interface Editing {
  readonly row: number;
  readonly part: FigurePart;
  readonly text: string;
  readonly mode: "type" | "edit";
}

const columns = 7;

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "rowStart",
  End: "rowEnd",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/** The grid itself, with the manners of a spreadsheet. */
export function EntryGrid(props: EntryGridProps): JSX.Element {
  const [anchor, setAnchor] = createSignal<Place>({ row: 0, part: "num" });
  const [editing, setEditing] = createSignal<Editing | null>(null);
  const id = createUniqueId();
  let table: HTMLTableElement | undefined;

  const desk = () => props.desk;
  const rows = () => desk().rows();
  const groups = createMemo(() => groupsOf(desk().figures()));
  const rowOf = createMemo(() => new Map(rows().map((row, at) => [row.id, at])));
  const block = createMemo(() => blockOf(anchor(), props.cursor));
  const isMany = () => block().top !== block().bottom || block().left !== block().right;
  const cellId = ({ row, part }: Place): string => `${id}-${row}-${part}`;
  const titles = createMemo(
    () => new Map(props.report.contents.map(({ content, title }) => [content, title])),
  );

  const focusCell = (place: Place): void => {
    const cell = document.getElementById(cellId(place));
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  /** Puts the cursor somewhere; with `extend` the selection keeps its other corner. */
  function go(cursor: Cursor, extend = false): void {
    if (!extend) setAnchor(cursor);
    props.onCursor(cursor);
    focusCell(cursor);
  }
  props.ref((cursor) => {
    stop();
    go(cursor);
  });

  function begin(place: Place, mode: Editing["mode"], text?: string): void {
    if (props.readOnly) return;
    const row = rows()[place.row];
    if (!row) return;
    setEditing({
      ...place,
      mode,
      text: text ?? editText(row, figureAt(desk().sheet(), row.id)[place.part], language()),
    });
  }

  function stop(): void {
    setEditing(null);
  }

  /** Takes what was typed into the sheet. */
  function commit(): void {
    const now = editing();
    if (!now) return;
    const row = rows()[now.row];
    setEditing(null);
    if (row) desk().work(write(desk().sheet(), [{ ...now, value: readText(row, now.text, language()) }]));
  }

  function set(place: Place, value: string | null): void {
    if (!props.readOnly) desk().work(write(desk().sheet(), [{ ...place, value }]));
  }

  function copyBefore(): void {
    if (props.readOnly) return;
    const wanted = new Set(
      rows()
        .slice(block().top, block().bottom + 1)
        .map((row) => row.id),
    );
    desk().work(copyPrevious(desk().sheet(), desk().previous(), wanted));
  }

  function history(way: "undo" | "redo"): void {
    const { at } = desk()[way]();
    if (at) go({ ...at, goal: at.part });
  }

  const onEditKey = (event: KeyboardEvent): void => {
    const now = editing();
    if (!now || event.isComposing) return;
    const leave = (to: Cursor | null): void => {
      event.preventDefault();
      event.stopPropagation();
      commit();
      if (to) go(to);
    };
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      stop();
      focusCell(now);
    } else if (event.key === "Enter") leave(walk(rows(), props.cursor, event.shiftKey ? "up" : "down"));
    else if (event.key === "Tab") {
      const to = nextCell(rows(), props.cursor, event.shiftKey ? -1 : 1);
      if (to) leave(to);
      else {
        commit();
        focusCell(props.cursor);
      }
    } else if (event.key === "F2") {
      event.preventDefault();
      setEditing({ ...now, mode: now.mode === "edit" ? "type" : "edit" });
    } else if (now.mode === "type" || event.key === "ArrowUp" || event.key === "ArrowDown") {
      const step = steps[event.key];
      if (step && step !== "rowStart" && step !== "rowEnd") leave(walk(rows(), props.cursor, step));
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || editing()) return;
    // A button within the grid keeps its own keys.
    if (event.target instanceof Element && event.target.closest("button")) return;
    const { cursor } = props;
    const mod = event.ctrlKey || event.metaKey;
    const row = rows()[cursor.row];
    const done = (): void => event.preventDefault();

    const step =
      mod && event.key === "Home" ? "first" : mod && event.key === "End" ? "last" : steps[event.key];
    if (step && !event.altKey && !(mod && step !== "first" && step !== "last")) {
      done();
      go(walk(rows(), cursor, step), event.shiftKey);
      return;
    }
    if (mod && !event.altKey) {
      const key = event.key.toLowerCase();
      if (key === "z") {
        done();
        history(event.shiftKey ? "redo" : "undo");
      } else if (key === "y") {
        done();
        history("redo");
      } else if (key === "a") {
        done();
        setAnchor({ row: 0, part: "num" });
        props.onCursor(walk(rows(), cursor, "last"));
        focusCell(walk(rows(), cursor, "last"));
      } else if (event.key === "'") {
        done();
        copyBefore();
      }
      return;
    }
    if (event.altKey) return;
    switch (event.key) {
      case "Enter":
        done();
        go(walk(rows(), cursor, event.shiftKey ? "up" : "down"));
        return;
      case "Tab": {
        const to = nextCell(rows(), cursor, event.shiftKey ? -1 : 1);
        if (to) {
          done();
          go(to);
        }
        return;
      }
      case "F2":
        done();
        if (event.shiftKey) props.onDetails(true);
        else begin(cursor, "edit");
        return;
      case "Escape":
        setAnchor(cursor);
        return;
      case "Delete":
      case "Backspace":
        done();
        if (!props.readOnly) desk().work(clearBlock(desk().sheet(), block()));
        return;
    }
    if (event.key.length !== 1 || !row || props.readOnly) return;
    done();
    if (row.kind !== "boolean") {
      if (event.key !== " ") begin(cursor, "type", event.key);
      return;
    }
    const now = figureAt(desk().sheet(), row.id).num;
    const meant = event.key === " " ? (now === "1" ? "0" : "1") : readText(row, event.key);
    if (meant === "0" || meant === "1") set(cursor, meant);
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (editing() || props.readOnly) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "") return;
    event.preventDefault();
    const result = paste(desk().sheet(), block(), text, language());
    desk().work(result.sheet);
    setAnchor({ row: result.block.top, part: result.block.left });
    props.onCursor({
      row: result.block.bottom,
      part: partAt(result.block.bottom, result.block.right),
      goal: result.block.right,
    });
    const { changed: count, unreadable, leftOver } = result;
    const isClean = unreadable === 0 && leftOver === 0;
    if (count <= 1 && isClean) return;
    toast({
      tone: isClean ? "good" : "note",
      text:
        unreadable && leftOver
          ? t("results.entry.pastedBoth", { count, unreadable, leftOver })
          : unreadable
            ? t("results.entry.pastedUnreadable", { count, unreadable })
            : leftOver
              ? t("results.entry.pastedLeftOver", { count, leftOver })
              : t("results.entry.pasted", { count }),
      undo: () => history("undo"),
    });
  };

  const partAt = (row: number, wanted: FigurePart): FigurePart =>
    partsOf(rows()[row]).includes(wanted) ? wanted : "num";

  const onCopy = (event: ClipboardEvent): void => {
    if (editing()) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", copyBlock(desk().sheet(), block(), language()));
    if (event.type === "cut" && !props.readOnly) desk().work(clearBlock(desk().sheet(), block()));
  };

  // The focus follows an undo or a paste that moved the cursor, but never comes into the grid by itself.
  createEffect(
    on(
      () => cellId(props.cursor),
      () => {
        if (!editing() && table?.contains(document.activeElement)) focusCell(props.cursor);
      },
      { defer: true },
    ),
  );

  const partName = (figure: EntryFigure, part: FigurePart): string =>
    (part === "den" ? figure.denominator : figure.numerator) ?? figure.measure;

  function cell(figure: EntryFigure, part: FigurePart): JSX.Element {
    const row = () => rowOf().get(figure.indicatorId) ?? 0;
    const place = (): Place => ({ row: row(), part });
    const isNow = () => props.cursor.row === row() && props.cursor.part === part;
    const value = () => figureAt(desk().sheet(), figure.indicatorId)[part];
    const state = () => desk().state(figure.indicatorId);
    const isWrong = () =>
      state()?.errors.some(
        (one) => one.part === part && one.code !== "missing" && one.code !== "evidence_missing",
      ) ?? false;
    const isDoubtful = () => state()?.doubts.some((one) => one.part === part) ?? false;
    const isEditing = () => editing()?.row === row() && editing()?.part === part;
    const press = (event: MouseEvent): void => {
      if (isEditing()) return;
      if (editing()) commit();
      go({ ...place(), goal: part }, event.shiftKey);
    };
    return (
      <td
        role="gridcell"
        id={cellId(place())}
        class="cell-entry"
        classList={{
          "cell-now": isNow(),
          "cell-selected": isMany() && isInBlock(block(), place()),
          "cell-wrong": isWrong(),
          "cell-doubtful": isDoubtful(),
          "cell-conflict": desk().conflict(figure.indicatorId) !== undefined,
        }}
        tabIndex={isNow() ? 0 : -1}
        aria-label={`${t("results.entry.numeratorOf", { name: figure.name, part: partName(figure, part) })}: ${partText(figure, value()) || t("results.entry.signs.missing")}`}
        aria-selected={isInBlock(block(), place())}
        aria-readonly={props.readOnly}
        aria-invalid={isWrong() ? "true" : undefined}
        aria-describedby={state()?.checks.length ? `${id}-${row()}-notes` : undefined}
        aria-colindex={part === "num" ? 3 : 4}
        onMouseDown={(event) => {
          if (event.button !== 0 || isEditing()) return;
          event.preventDefault();
          press(event);
        }}
        onMouseEnter={(event) => {
          if (event.buttons === 1 && !editing()) props.onCursor({ ...place(), goal: part });
        }}
        onDblClick={() => figure.kind !== "boolean" && begin(place(), "edit")}
        onPointerUp={(event) => {
          // A finger has no F2: touching the chosen cell again opens it.
          if (event.pointerType === "touch" && isNow() && figure.kind !== "boolean") begin(place(), "edit");
        }}
      >
        <Show
          when={isEditing() && editing()}
          fallback={
            <span class="cell-value">
              <Show when={isWrong()}>
                <CircleAlert
                  size={14}
                  class="cell-sign"
                  role="img"
                  aria-label={t("results.entry.signs.wrong")}
                />
              </Show>
              <Show when={!isWrong() && isDoubtful()}>
                <CircleHelp
                  size={14}
                  class="cell-sign"
                  role="img"
                  aria-label={t("results.entry.signs.doubtful")}
                />
              </Show>
              <Show
                when={figure.kind === "boolean"}
                fallback={
                  <span class={partText(figure, value()).length > 9 ? "cell-long" : ""}>
                    {partText(figure, value())}
                  </span>
                }
              >
                <YesNo value={value()} readOnly={props.readOnly} onChange={(next) => set(place(), next)} />
              </Show>
            </span>
          }
        >
          {(now) => (
            <input
              class="cell-input"
              type="text"
              inputMode="decimal"
              autocomplete="off"
              spellcheck={false}
              aria-label={t("results.entry.numeratorOf", { name: figure.name, part: partName(figure, part) })}
              value={now().text}
              ref={(element) =>
                queueMicrotask(() => {
                  element.focus();
                  element.setSelectionRange(element.value.length, element.value.length);
                })
              }
              onInput={(event) => setEditing({ ...now(), text: event.currentTarget.value })}
              onKeyDown={onEditKey}
              onBlur={() => commit()}
            />
          )}
        </Show>
      </td>
    );
  }

  return (
    <div class="entry-box">
      <table
        ref={table}
        class="entry"
        role="grid"
        aria-label={t("results.entry.label", { period: props.report.period.period })}
        aria-rowcount={rows().length + 1}
        aria-colcount={columns}
        aria-multiselectable="true"
        aria-readonly={props.readOnly}
        onKeyDown={onKey}
        onPaste={onPaste}
        onCopy={onCopy}
        onCut={onCopy}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="entry-name">
              {t("results.entry.indicator")}
            </th>
            <th scope="col" class="num entry-before">
              {t("results.entry.previous")}
            </th>
            <th scope="col" class="num entry-part">
              {t("results.entry.numerator")}
            </th>
            <th scope="col" class="num entry-part">
              {t("results.entry.denominator")}
            </th>
            <th scope="col" class="num entry-result">
              {t("results.entry.result")}
            </th>
            <th scope="col" class="num entry-target">
              {t("results.entry.target")}
            </th>
            <th scope="col" class="entry-marks no-print">
              {t("results.entry.marks")}
            </th>
          </tr>
        </thead>
        <For each={groups()}>
          {(group) => (
            <tbody>
              <tr class="entry-group">
                <th scope="rowgroup" colSpan={columns} aria-colspan={columns}>
                  {contentName(group.content, titles().get(group.content ?? ""))}
                </th>
              </tr>
              <For each={group.figures}>
                {(figure) => (
                  <tr
                    aria-rowindex={(rowOf().get(figure.indicatorId) ?? 0) + 2}
                    class="entry-row"
                    classList={{ "entry-row-now": rowOf().get(figure.indicatorId) === props.cursor.row }}
                  >
                    <th scope="row" class="entry-name">
                      <span class="entry-name-line">
                        <span class="entry-code">{figure.code}</span> {figure.name}
                        <Show when={!figure.isMandatory}>
                          <span class="muted"> ({t("results.entry.optional")})</span>
                        </Show>
                      </span>
                      <Show when={figure.kind === "ratio"}>
                        <span class="entry-parts">
                          {figure.numerator} / {figure.denominator}
                        </span>
                      </Show>
                      <FigureNotes
                        id={`${id}-${rowOf().get(figure.indicatorId)}-notes`}
                        desk={desk()}
                        figure={figure}
                      />
                      <ConflictChoice
                        desk={desk()}
                        figure={figure}
                        onSettled={() =>
                          go({ row: rowOf().get(figure.indicatorId) ?? 0, part: "num", goal: "num" })
                        }
                      />
                    </th>
                    <td aria-colindex={2} class="num entry-before">
                      <Show when={figure.previous} fallback={<span class="muted">–</span>}>
                        {(previous) => (
                          <Show
                            when={!props.readOnly}
                            fallback={
                              <PreviousValue figure={figure} num={previous().num} den={previous().den} />
                            }
                          >
                            <button
                              type="button"
                              class="entry-copy"
                              tabIndex={-1}
                              title={`${t("results.entry.copyOne", { name: figure.code })}: ${previousText(figure, previous())}`}
                              aria-label={`${t("results.entry.copyOne", { name: figure.name })}: ${previousText(figure, previous())}`}
                              onClick={() =>
                                desk().work(
                                  copyPrevious(
                                    desk().sheet(),
                                    desk().previous(),
                                    new Set([figure.indicatorId]),
                                  ),
                                )
                              }
                            >
                              <PreviousValue figure={figure} num={previous().num} den={previous().den} />
                              <CornerDownLeft size={13} class="entry-copy-sign no-print" aria-hidden="true" />
                            </button>
                          </Show>
                        )}
                      </Show>
                    </td>
                    {cell(figure, "num")}
                    <Show
                      when={figure.kind === "ratio"}
                      fallback={
                        <td aria-colindex={4} class="entry-measure">
                          {figure.kind === "boolean" ? "" : figure.measure}
                        </td>
                      }
                    >
                      {cell(figure, "den")}
                    </Show>
                    <td aria-colindex={5} class="num entry-result">
                      <ResultText desk={desk()} figure={figure} />
                    </td>
                    <td aria-colindex={6} class="num entry-target">
                      {figure.target === null ? (
                        <span class="muted">–</span>
                      ) : (
                        valueText(figure, figure.target)
                      )}
                    </td>
                    <td aria-colindex={7} class="entry-marks no-print">
                      <button
                        type="button"
                        class="entry-details"
                        tabIndex={-1}
                        aria-label={t("results.entry.details", { name: figure.name })}
                        aria-keyshortcuts="Shift+F2"
                        onClick={() => {
                          const row = rowOf().get(figure.indicatorId) ?? 0;
                          go({ row, part: "num", goal: "num" });
                          props.onDetails(false);
                        }}
                      >
                        <FigureSigns desk={desk()} figure={figure} />
                      </button>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
    </div>
  );
}

/** "a) Tăng cường lãnh đạo ..." where the plan names its contents, "Nội dung F" where it does not. */
export function contentName(content: string | null, title: string | undefined): string {
  if (content === null) return t("results.entry.contentNone");
  return title
    ? t("results.entry.content", { letter: content, title })
    : t("results.entry.contentPlain", { letter: content });
}

/** As it is seen, so that speaking the label presses the button. */
const previousText = (figure: EntryFigure, { num, den }: Figure): string =>
  figure.kind === "ratio" ? `${partText(figure, num)}/${partText(figure, den)}` : partText(figure, num);

function PreviousValue(props: {
  readonly figure: EntryFigure;
  readonly num: string | null;
  readonly den: string | null;
}): JSX.Element {
  return (
    <Show when={props.figure.kind === "ratio"} fallback={<span>{partText(props.figure, props.num)}</span>}>
      <span>
        {partText(props.figure, props.num)}
        <wbr />
        <span class="muted nowrap">/{partText(props.figure, props.den)}</span>
      </span>
    </Show>
  );
}

/** Yes and no as two small buttons for the mouse; the keyboard types C, K or space on the cell. */
function YesNo(props: {
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly onChange: (value: string | null) => void;
}): JSX.Element {
  const choice = (value: "1" | "0", word: string): JSX.Element => (
    <button
      type="button"
      class="yesno"
      tabIndex={-1}
      disabled={props.readOnly}
      aria-pressed={props.value === value}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={() => props.onChange(props.value === value ? null : value)}
    >
      {word}
    </button>
  );
  return (
    <span class="yesno-pair">
      <Show when={props.value === null || props.value === "1" || props.value === "0"} fallback={props.value}>
        {choice("1", t("results.entry.yes"))}
        {choice("0", t("results.entry.no"))}
      </Show>
    </span>
  );
}

/** What is wrong, doubtful or returned about a figure, in words under its name. */
export function FigureNotes(props: {
  readonly id?: string;
  readonly desk: EntryDesk;
  readonly figure: EntryFigure;
}): JSX.Element {
  const state = () => props.desk.state(props.figure.indicatorId);
  const shown = () => [
    ...(state()?.errors ?? []).filter(({ code }) => code !== "missing" && code !== "evidence_missing"),
    ...(state()?.doubts ?? []),
  ];
  const notes = () => (state()?.checks ?? []).filter(({ severity }) => severity === "note");
  return (
    <span class="figure-notes" id={props.id}>
      <Show when={props.figure.finding}>
        {(finding) => (
          <span class="figure-note figure-note-bad">
            <CornerUpLeft size={13} aria-hidden="true" />
            {t("results.entry.findingBy", { reason: finding() })}
          </span>
        )}
      </Show>
      <For each={shown()}>
        {(one) => (
          <span class={`figure-note ${one.severity === "error" ? "figure-note-bad" : "figure-note-wait"}`}>
            <Show when={one.severity === "error"} fallback={<CircleHelp size={13} aria-hidden="true" />}>
              <CircleAlert size={13} aria-hidden="true" />
            </Show>
            {checkText(one.code, one.against)}
          </span>
        )}
      </For>
      <For each={notes()}>
        {(one) => <span class="figure-note muted">{checkText(one.code, one.against)}</span>}
      </For>
    </span>
  );
}

/** What the numbers come to, and whether that reaches the target. */
export function ResultText(props: { readonly desk: EntryDesk; readonly figure: EntryFigure }): JSX.Element {
  const state = () => props.desk.state(props.figure.indicatorId);
  return (
    <Show when={state()?.result} fallback={<span class="muted">–</span>}>
      {(result) => (
        <span class="result" classList={{ "result-met": state()?.isTargetMet === true }}>
          <Show
            when={result().isSum}
            fallback={props.figure.kind === "ratio" ? valueText(props.figure, result().value) : ""}
          >
            {t("results.entry.sum", { value: valueText(props.figure, result().value) })}
          </Show>
          <Show when={state()?.isTargetMet === true}>
            <span class="result-word">
              <Check size={12} aria-hidden="true" />
              {t("results.entry.met")}
            </span>
          </Show>
        </span>
      )}
    </Show>
  );
}

/** The signs of a row, each with a name of its own. */
export function FigureSigns(props: { readonly desk: EntryDesk; readonly figure: EntryFigure }): JSX.Element {
  const id = () => props.figure.indicatorId;
  const state = () => props.desk.state(id());
  const evidence = () => props.figure.evidence.filter(({ removedAt }) => removedAt === null).length;
  const isEvidenceMissing = () => state()?.errors.some(({ code }) => code === "evidence_missing") ?? false;
  /** Only where saving has stopped; between two keystrokes nothing is worth a sign. */
  const isWaiting = () =>
    (props.desk.line().kind === "offline" || props.desk.line().kind === "refused") &&
    props.desk.isUnsaved(id());
  return (
    <span class="signs">
      <Show when={props.desk.conflict(id())}>
        <ArrowLeftRight
          size={15}
          class="sign-bad"
          role="img"
          aria-label={t("results.entry.signs.conflict")}
        />
      </Show>
      <Show when={isWaiting()}>
        <CloudOff size={15} class="sign-wait" role="img" aria-label={t("results.entry.signs.unsaved")} />
      </Show>
      <Show when={props.figure.finding}>
        <CornerUpLeft size={15} class="sign-bad" role="img" aria-label={t("results.entry.signs.returned")} />
      </Show>
      <Show when={props.desk.isChanged(props.figure)}>
        <PencilLine size={15} class="sign-note" role="img" aria-label={t("results.entry.signs.changed")} />
      </Show>
      <Show when={props.desk.values(id()).comment}>
        <MessageSquareText size={15} role="img" aria-label={t("results.entry.signs.comment")} />
      </Show>
      <Show when={evidence() > 0}>
        <span class="sign-count">
          <Paperclip
            size={15}
            role="img"
            aria-label={t("results.entry.signs.evidence", { count: evidence() })}
          />
          <span aria-hidden="true">{evidence()}</span>
        </span>
      </Show>
      <Show when={isEvidenceMissing()}>
        <span class="sign-count sign-bad">
          <Paperclip size={15} role="img" aria-label={t("results.entry.signs.evidenceMissing")} />
          <span aria-hidden="true">!</span>
        </span>
      </Show>
      <span class="sign-more" aria-hidden="true">
        …
      </span>
    </span>
  );
}
