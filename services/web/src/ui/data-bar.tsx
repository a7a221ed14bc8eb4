import { type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import "./table.css";

export interface DataBarProps {
  /** The figure to draw; null draws nothing and says what `label` says. */
  readonly value: number | null;
  /** Full width. */
  readonly max: number;
  readonly target?: number | null | undefined;
  /** The figure in words, "87,5%". */
  readonly label: string;
  readonly targetLabel?: string | undefined;
}

/** A bar in a cell, the target as a mark. Drawing only: the words carry the figure. */
export function DataBar(props: DataBarProps): JSX.Element {
  const share = (value: number): string =>
    `${Math.max(0, Math.min(1, props.max > 0 ? value / props.max : 0)) * 100}%`;
  return (
    <div
      class="databar"
      title={props.targetLabel ? t("common.bar.target", { target: props.targetLabel }) : undefined}
    >
      <div class="databar-track" aria-hidden="true">
        <Show when={props.value !== null}>
          <div class="databar-fill" style={{ width: share(props.value ?? 0) }} />
        </Show>
        <Show when={props.target !== null && props.target !== undefined}>
          <div class="databar-target" style={{ left: share(props.target ?? 0) }} />
        </Show>
      </div>
      <span class="databar-value">
        {props.label}
        <Show when={props.targetLabel}>
          <span class="visually-hidden">, {t("common.bar.target", { target: props.targetLabel ?? "" })}</span>
        </Show>
      </span>
    </div>
  );
}
