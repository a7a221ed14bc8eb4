import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import type { Progress } from "../api/lines.ts";
import { formatNumber } from "../lib/format.ts";
import { t, textIfAny } from "../lib/i18n.ts";
import { Spinner } from "./button.tsx";
import { ProgressLine } from "./stepper.tsx";

export interface WorkingProps {
  readonly text: string;
  readonly hint?: string | undefined;
  /** How far it has come, as the other side tells it. */
  readonly progress?: Progress | undefined;
}

/** What is being done, for how long already and how much of it is done. */
export function Working(props: WorkingProps): JSX.Element {
  const [seconds, setSeconds] = createSignal(0);
  const timer = setInterval(() => setSeconds(seconds() + 1), 1000);
  onCleanup(() => clearInterval(timer));
  return (
    <div class="stack-s">
      <p class="row">
        <Spinner />
        <span role="status">{props.text}</span>
        <Show when={seconds() > 0}>
          <span class="muted">{t("common.seconds", { count: formatNumber(String(seconds())) })}</span>
        </Show>
      </p>
      <Show when={props.progress}>
        {(now) => (
          <ProgressLine
            done={now().done}
            total={now().total}
            label={textIfAny(`common.progress.${now().step}`) ?? ""}
          />
        )}
      </Show>
      <Show when={props.hint}>
        <p class="muted">{props.hint}</p>
      </Show>
    </div>
  );
}
