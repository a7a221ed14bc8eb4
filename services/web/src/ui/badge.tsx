import Check from "lucide-solid/icons/check";
import Circle from "lucide-solid/icons/circle";
import CircleDot from "lucide-solid/icons/circle-dot";
import Clock from "lucide-solid/icons/clock-3";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import "./badge.css";

export type State = "good" | "wait" | "bad" | "note" | "neutral";

const SIGNS = { good: Check, wait: Clock, bad: TriangleAlert, note: CircleDot, neutral: Circle } as const;

export interface StatusBadgeProps {
  readonly state: State;
  /** The word; a colour never stands alone. */
  readonly children: JSX.Element;
  /** Without the tinted ground, for dense tables. */
  readonly bare?: boolean | undefined;
  readonly title?: string | undefined;
}

/** A state as word, sign and colour. */
export function StatusBadge(props: StatusBadgeProps): JSX.Element {
  return (
    <span class={`badge badge-${props.state} ${props.bare ? "badge-bare" : ""}`} title={props.title}>
      <Dynamic component={SIGNS[props.state]} aria-hidden="true" />
      {props.children}
    </span>
  );
}

/** A plain mark without a state: a level, a kind, a count. */
export function Badge(props: {
  readonly children: JSX.Element;
  readonly accent?: boolean | undefined;
}): JSX.Element {
  return <span class={`badge ${props.accent ? "badge-accent" : ""}`}>{props.children}</span>;
}
