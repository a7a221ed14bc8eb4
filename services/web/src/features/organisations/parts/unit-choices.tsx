import X from "lucide-solid/icons/x";
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { IconButton } from "../../../ui/index.ts";
import { type ChosenUnit, UnitChoice } from "./unit-choice.tsx";

/** Several of the units beneath, added one after the other. */
export function UnitChoices(props: {
  readonly label: string;
  readonly units: readonly ChosenUnit[];
  readonly onChange: (units: ChosenUnit[]) => void;
  readonly ended?: boolean | undefined;
  readonly made?: readonly ChosenUnit[] | undefined;
}): JSX.Element {
  // A fresh field for the next one.
  const [round, setRound] = createSignal(1);
  let box: HTMLDivElement | undefined;
  const goOn = (): void => {
    setRound(round() + 1);
    // The list of the field that is gone gives the focus back once more. Whoever has gone on to another field stays there.
    setTimeout(() => {
      const at = document.activeElement;
      if (at === null || at === document.body || box?.contains(at)) box?.querySelector("input")?.focus();
    });
  };
  return (
    <div class="stack-s" ref={box}>
      <Show when={round()} keyed>
        {(_) => (
          <UnitChoice
            label={props.label}
            value=""
            ended={props.ended}
            made={props.made}
            onChange={(unit) => {
              if (!props.units.some((one) => one.code === unit.code)) props.onChange([...props.units, unit]);
              goOn();
            }}
          />
        )}
      </Show>
      <Show when={props.units.length > 0}>
        {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers no longer call it a list. */}
        <ul class="chosen-units" role="list" aria-label={t("reorganisation.chosenUnits")}>
          <For each={props.units}>
            {(unit) => (
              <li>
                <span>{unit.name}</span>
                <IconButton
                  label={t("reorganisation.drop", { unit: unit.name })}
                  icon={<X size={16} aria-hidden="true" />}
                  tone="quiet"
                  onClick={() => props.onChange(props.units.filter((one) => one.code !== unit.code))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
