import { type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { StatusBadge } from "../../../ui/index.ts";
import "./target-mark.css";

export interface TargetMarkProps {
  readonly text: string;
  /** Null: nothing to judge by. */
  readonly isMet: boolean | null;
  /** Less is better. */
  readonly isAtMost?: boolean | undefined;
}

/** A target and whether it is met, as sign and word. */
export function TargetMark(props: TargetMarkProps): JSX.Element {
  return (
    <span class="target-mark">
      <span class="nowrap">{props.isAtMost ? `≤ ${props.text}` : props.text}</span>
      <Show when={props.isMet !== null}>
        <StatusBadge bare state={props.isMet ? "good" : "bad"}>
          {t(props.isMet ? "rollups.rollUp.met" : "rollups.rollUp.notMet")}
        </StatusBadge>
      </Show>
    </span>
  );
}
