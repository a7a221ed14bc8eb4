import { useQuery } from "@tanstack/solid-query";
import { createMemo, createSignal, type JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { latestAnswer } from "../../../lib/latest-answer.ts";
import { matchesSearch } from "../../../lib/search.ts";
import { Combobox, type ComboboxOption } from "../../../ui/index.ts";
import { unitsQuery } from "../queries.ts";

export interface ChosenUnit {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

export interface UnitChoiceProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The acting unit may be chosen, too. */
  readonly own?: boolean | undefined;
  /** Those that have ended, too. */
  readonly ended?: boolean | undefined;
  readonly optional?: boolean | undefined;
  readonly value: string;
  /** The unit whose code is the value, where it was chosen before this field was there. */
  readonly chosen?: ChosenUnit | null | undefined;
  /** Units that are not there yet and may be chosen, too. */
  readonly made?: readonly ChosenUnit[] | undefined;
  readonly onChange: (unit: ChosenUnit) => void;
}

const SHOWN = 50;

/** One of the units beneath, found on the server by typing without accents. */
export function UnitChoice(props: UnitChoiceProps): JSX.Element {
  const acting = useActing();
  const [typed, setTyped] = createSignal("");
  const [chosen, setChosen] = createSignal<ChosenUnit[]>([]);
  const own = (): ChosenUnit => ({
    code: acting.unit.code,
    name: acting.unit.name,
    level: acting.unit.level,
  });
  const known = createMemo<ChosenUnit[]>(() => [
    ...(props.own ? [own()] : []),
    ...(props.chosen ? [props.chosen] : []),
    ...(props.made ?? []),
    ...chosen(),
  ]);
  // What is written in the field of a chosen unit is its name; searching for that would hide all others.
  const q = createMemo(() => (known().some((unit) => unit.name === typed()) ? "" : typed().trim()));
  const found = useQuery(() =>
    unitsQuery(acting.unit.code, {
      limit: SHOWN,
      ...(q() ? { q: q() } : {}),
      ...(props.ended ? { ended: "true" } : {}),
    }),
  );
  const answer = latestAnswer(found);
  const items = () => answer()?.items ?? [];
  const options = createMemo<ComboboxOption[]>(() => {
    const made = (props.made ?? []).filter((unit) => matchesSearch(unit.name, q()));
    const all = [
      ...(props.own && matchesSearch(own().name, q()) ? [own()] : []),
      ...made.map((unit) => ({ ...unit, parentName: t("reorganisation.toBeMade") })),
      ...items(),
    ];
    const kept = known()
      .filter((unit) => unit.code === props.value && !all.some((one) => one.code === unit.code))
      .slice(0, 1);
    return [...kept, ...all].map((unit) => ({
      value: unit.code,
      label: unit.name,
      hint: "parentName" in unit ? String(unit.parentName ?? "") : undefined,
    }));
  });
  return (
    <Combobox
      label={props.label}
      hint={props.hint}
      required={!props.optional}
      optional={props.optional}
      value={props.value}
      options={options()}
      onSearch={setTyped}
      onChange={(code) => {
        const unit = [own(), ...known(), ...items()].find((one) => one.code === code);
        if (!unit) return;
        setChosen([{ code: unit.code, name: unit.name, level: unit.level }]);
        props.onChange(unit);
      }}
    />
  );
}
