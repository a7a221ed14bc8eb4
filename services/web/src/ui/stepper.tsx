import Check from "lucide-solid/icons/check";
import { For, type JSX, Show } from "solid-js";
import { formatNumber } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { keyNames } from "../lib/shortcuts.ts";
import "./page.css";

export interface StepperProps {
  readonly steps: readonly string[];
  /** From 0. */
  readonly current: number;
}

export function Stepper(props: StepperProps): JSX.Element {
  return (
    <ol class="stepper" aria-label={t("common.steps.label")}>
      <For each={props.steps}>
        {(step, index) => (
          <li
            class={`step ${index() === props.current ? "step-now" : index() < props.current ? "step-done" : ""}`}
            aria-current={index() === props.current ? "step" : undefined}
          >
            <span class="step-sign">
              <Show when={index() < props.current} fallback={index() + 1}>
                <Check size={14} role="img" aria-label={t("common.steps.done")} />
              </Show>
            </span>
            {step}
          </li>
        )}
      </For>
    </ol>
  );
}

export interface ProgressLineProps {
  readonly done: number;
  readonly total: number;
  /** What is counted, "chỉ tiêu". */
  readonly label: string;
  /** For example a button that jumps to the next that is missing. */
  readonly action?: JSX.Element;
}

/** How much is done and how much is left, in words and as a line. */
export function ProgressLine(props: ProgressLineProps): JSX.Element {
  const left = (): number => props.total - props.done;
  return (
    <div class={`progress-line ${left() <= 0 ? "progress-line-full" : ""}`}>
      <div
        class="progress-line-track"
        role="progressbar"
        aria-label={props.label}
        aria-valuenow={props.done}
        aria-valuemin={0}
        aria-valuemax={props.total}
        aria-valuetext={`${t("common.ofTotal", { done: props.done, total: props.total })} ${props.label}`}
      >
        <div
          class="progress-line-fill"
          style={{ width: `${props.total > 0 ? (props.done / props.total) * 100 : 0}%` }}
        />
      </div>
      <span>
        {t("common.ofTotal", { done: formatNumber(props.done), total: formatNumber(props.total) })}{" "}
        {props.label}
        <Show when={left() > 0}>, {t("common.left", { count: formatNumber(left()) })}</Show>
      </span>
      {props.action}
    </div>
  );
}

/** The keys of a shortcut, as on the keyboard. */
export function KeyHint(props: { readonly keys: string }): JSX.Element {
  return (
    <span class="keys">
      <For each={keyNames(props.keys)}>{(name) => <kbd>{name}</kbd>}</For>
    </span>
  );
}
