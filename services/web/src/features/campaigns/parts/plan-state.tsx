import type { JSX } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { type State, StatusBadge } from "../../../ui/index.ts";

const STATES: Record<"draft" | "running" | "closed" | "none", State> = {
  draft: "wait",
  running: "good",
  closed: "neutral",
  none: "neutral",
};

/** Draft, running, closed, or no plan yet: the word and its sign. */
export function PlanState(props: { readonly status: keyof typeof STATES }): JSX.Element {
  return <StatusBadge state={STATES[props.status]}>{t(`campaigns.status.${props.status}`)}</StatusBadge>;
}
