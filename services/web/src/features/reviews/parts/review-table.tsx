import { isSameFigure } from "@thidua/api/shared/figure-checks.ts";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import CornerUpLeft from "lucide-solid/icons/corner-up-left";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import Paperclip from "lucide-solid/icons/paperclip";
import PencilLine from "lucide-solid/icons/pencil-line";
import X from "lucide-solid/icons/x";
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { IconButton, TextArea } from "../../../ui/index.ts";
import { groupsOf } from "../../results/entry-desk.ts";
import { stateOfFigure } from "../../results/figure-state.ts";
import { contentName } from "../../results/parts/entry-grid.tsx";
import { checkText, figureText, valueText } from "../../results/wording.ts";
import type { ReviewFigure, ReviewReport } from "../queries.ts";
import type { KeptFindings } from "./kept-findings.ts";
import "./review-table.css";

export interface ReviewTableProps {
  readonly report: ReviewReport;
  /** The rows to show, in order. */
  readonly figures: readonly ReviewFigure[];
  readonly current: string | undefined;
  readonly onCurrent: (indicator: string) => void;
  readonly findings: KeptFindings;
  readonly canDecide: boolean;
  readonly onLook: (figure: ReviewFigure) => void;
}

/** The figures of a report as its reviewer reads them, with a place for the reason on each. */
export function ReviewTable(props: ReviewTableProps): JSX.Element {
  const titles = createMemo(
    () => new Map(props.report.contents.map(({ content, title }) => [content, title])),
  );
  const columns = () => (props.canDecide ? 7 : 6);
  return (
    <div class="review-box">
      <table class="review">
        <caption class="visually-hidden">
          {t("reviews.report.caption", {
            period: props.report.period.period,
            school: props.report.school.name,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="review-name">
              {t("reviews.report.indicator")}
            </th>
            <th scope="col" class="num review-figure">
              {t("reviews.report.before")}
            </th>
            <th scope="col" class="num review-figure">
              {t("reviews.report.figure")}
            </th>
            <th scope="col" class="num review-figure">
              {t("reviews.report.result")}
            </th>
            <th scope="col" class="num review-target">
              {t("reviews.report.target")}
            </th>
            <th scope="col" class="review-evidence">
              {t("reviews.report.evidence")}
            </th>
            <Show when={props.canDecide}>
              <th scope="col" class="review-return no-print">
                <span class="visually-hidden">{t("reviews.report.finding")}</span>
              </th>
            </Show>
          </tr>
        </thead>
        <For each={groupsOf(props.figures)}>
          {(group) => (
            <tbody>
              <tr class="review-group">
                <th scope="rowgroup" colSpan={columns()}>
                  {contentName(group.content, titles().get(group.content ?? ""))}
                </th>
              </tr>
              <For each={group.figures}>
                {(figure) => <Row {...props} figure={figure} columns={columns()} />}
              </For>
            </tbody>
          )}
        </For>
      </table>
    </div>
  );
}

function Row(
  props: ReviewTableProps & { readonly figure: ReviewFigure; readonly columns: number },
): JSX.Element {
  const id = () => props.figure.indicatorId;
  const reason = () => props.findings.of(id());
  const standing = () => props.figure.evidence.filter(({ removedAt }) => removedAt === null).length;
  const state = createMemo(() => stateOfFigure(props.figure, props.figure, standing()));
  const isNow = () => props.current === id();
  const begin = (): void => {
    props.onCurrent(id());
    if (reason() === undefined) props.findings.set(id(), "");
    queueMicrotask(() =>
      document.querySelector<HTMLTextAreaElement>(`#tra-lai-${CSS.escape(id())} textarea`)?.focus(),
    );
  };
  return (
    <>
      <tr
        id={`dong-${id()}`}
        class="review-row"
        classList={{ "review-row-now": isNow(), "review-row-changed": props.figure.isChanged }}
        aria-current={isNow() ? "true" : undefined}
        onPointerDown={() => props.onCurrent(id())}
      >
        <th scope="row" class="review-name">
          <span class="entry-code">{props.figure.code}</span> {props.figure.name}
          <Show when={props.figure.kind === "ratio"}>
            <span class="review-parts">
              {props.figure.numerator} / {props.figure.denominator}
            </span>
          </Show>
          <Notes figure={props.figure} />
        </th>
        <td class="num muted" data-label={t("reviews.report.before")}>
          {props.figure.previous ? figureText(props.figure, props.figure.previous) : "–"}
        </td>
        <td class="num" data-label={t("reviews.report.figure")}>
          <Show
            when={props.figure.num !== null || props.figure.den !== null}
            fallback={<span class="muted">{t("reviews.report.notSent")}</span>}
          >
            <span class="review-value" classList={{ "review-value-changed": props.figure.isChanged }}>
              {figureText(props.figure, props.figure)}
            </span>
          </Show>
        </td>
        <td class="num" data-label={t("reviews.report.result")}>
          <Show when={state().result} fallback={<span class="muted">–</span>}>
            {(result) => (
              <span classList={{ "review-met": state().isTargetMet === true }}>
                {result().isSum
                  ? t("results.entry.sum", { value: valueText(props.figure, result().value) })
                  : valueText(props.figure, result().value)}
                <Show when={state().isTargetMet === true}>
                  <span class="small"> {t("results.entry.met")}</span>
                </Show>
              </span>
            )}
          </Show>
        </td>
        <td class="num" data-label={t("reviews.report.target")}>
          {props.figure.target === null ? (
            <span class="muted">–</span>
          ) : (
            valueText(props.figure, props.figure.target)
          )}
        </td>
        <td data-label={t("reviews.report.evidence")}>
          <button
            type="button"
            class="review-look"
            aria-label={
              standing() > 0
                ? `${t("reviews.report.look", { count: standing() })}: ${props.figure.name}`
                : t("reviews.report.details", { name: props.figure.name })
            }
            onClick={() => {
              props.onCurrent(id());
              props.onLook(props.figure);
            }}
          >
            <Show when={standing() > 0} fallback={<span aria-hidden="true">…</span>}>
              <Paperclip size={15} aria-hidden="true" />
              {standing()}
            </Show>
          </button>
        </td>
        <Show when={props.canDecide}>
          <td class="no-print">
            <IconButton
              size="s"
              label={t("reviews.report.addFindingOf", { name: props.figure.name })}
              icon={<CornerUpLeft size={16} />}
              aria-pressed={reason() !== undefined}
              onClick={begin}
            />
          </td>
        </Show>
      </tr>
      <Show when={reason() !== undefined}>
        <tr class="review-finding no-print" id={`tra-lai-${id()}`}>
          <td colSpan={props.columns}>
            <div class="review-finding-box">
              <TextArea
                label={t("reviews.report.findingLabel", { name: props.figure.code })}
                placeholder={t("reviews.report.findingPlaceholder")}
                rows={2}
                maxLength={1000}
                value={reason() ?? ""}
                onInput={(text) => props.findings.set(id(), text)}
              />
              <IconButton
                label={t("reviews.report.removeFinding")}
                icon={<X size={16} />}
                onClick={() => props.findings.drop(id())}
              />
            </div>
          </td>
        </tr>
      </Show>
    </>
  );
}

/** What a reviewer should not overlook: doubts, what changed, what the school says, what was asked last time. */
function Notes(props: { readonly figure: ReviewFigure }): JSX.Element {
  const was = (): string | null => {
    const { earlier, isChanged } = props.figure;
    if (!isChanged) return null;
    if (!earlier || (earlier.num === null && earlier.den === null)) return t("reviews.report.wasEmpty");
    if (isSameFigure(earlier, props.figure)) return t("reviews.report.sameFigure");
    return t("reviews.report.was", { figure: figureText(props.figure, earlier) });
  };
  return (
    <span class="figure-notes">
      <Show when={was()}>
        {(words) => (
          <span class="figure-note review-note-changed">
            <PencilLine size={13} aria-hidden="true" />
            <span>
              {t("reviews.report.isChanged")}, {words()}
            </span>
          </span>
        )}
      </Show>
      <For each={props.figure.checks.filter(({ severity }) => severity !== "note")}>
        {(check) => (
          <span class={`figure-note ${check.severity === "error" ? "figure-note-bad" : "figure-note-wait"}`}>
            <Show
              when={check.severity === "error"}
              fallback={<CircleQuestionMark size={13} aria-hidden="true" />}
            >
              <CircleAlert size={13} aria-hidden="true" />
            </Show>
            {checkText(check.code, check.against)}
          </span>
        )}
      </For>
      <Show when={props.figure.comment}>
        {(text) => (
          <span class="figure-note review-note-comment">
            <MessageSquareText size={13} aria-hidden="true" />
            {t("reviews.report.comment", { text: text() })}
          </span>
        )}
      </Show>
      <Show when={props.figure.finding}>
        {(text) => (
          <span class="figure-note muted">
            <CornerUpLeft size={13} aria-hidden="true" />
            {t("reviews.report.wasReturned", { reason: text() })}
          </span>
        )}
      </Show>
    </span>
  );
}
