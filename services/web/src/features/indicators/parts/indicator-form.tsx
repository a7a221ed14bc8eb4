import type { Day } from "@thidua/api/shared/day.ts";
import { addDays } from "@thidua/api/shared/day.ts";
import type { IndicatorKind } from "@thidua/api/shared/indicator-kinds.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { ApiProblem, isProblem } from "../../../api/client.ts";
import { formatDate } from "../../../lib/format.ts";
import { t, textIfAny } from "../../../lib/i18n.ts";
import { DateField, ErrorSummary, focusPointer } from "../../../ui/index.ts";
import { missingFields, type Rules, type Wording, type WordingField, withUsualMeasure } from "../model.ts";
import { PlaceFields, RulesFields } from "./rules-fields.tsx";
import { NameField, WordingFields } from "./wording-fields.tsx";
import "./indicator-form.css";

export interface IndicatorFormProps {
  /** Of the form, so that the button beneath the dialog can send it. */
  readonly id: string;
  /** What the form begins with; without rules only the wording is asked for. */
  readonly rules?: Rules | undefined;
  readonly wording: Wording;
  /** Of the indicator, where its rules are not asked for. */
  readonly kind?: IndicatorKind | undefined;
  readonly isFixed?: boolean | undefined;
  /** Asks from when on the wording holds; `earliest` follows a version before it. */
  readonly validity?: { readonly earliest: Day | null } | undefined;
  /** Where the API names faults of the wording: "" or "/wording". */
  readonly wordingAt: "" | "/wording";
  readonly error: unknown;
  readonly onSubmit: (rules: Rules | undefined, wording: Wording) => void;
}

/** Making, changing and continuing an indicator: the same fields, as far as they are asked for. */
export function IndicatorForm(props: IndicatorFormProps): JSX.Element {
  // What is typed belongs to the form alone; what it began with is read once.
  const [typed, setTyped] = createStore<{ rules: Rules | undefined; wording: Wording }>({
    rules: props.rules && { ...props.rules },
    wording: { ...props.wording },
  });
  const [isTried, setTried] = createSignal(false);
  const kind = (): IndicatorKind => typed.rules?.kind ?? props.kind ?? "count";
  const missing = () => missingFields(typed.wording, kind(), typed.rules);
  const tooEarly = (): boolean => {
    const [from, earliest] = [typed.wording.validFrom, props.validity?.earliest];
    return typeof from === "string" && typeof earliest === "string" && from < earliest;
  };
  const refused = (pointer: string): string | undefined =>
    props.error instanceof ApiProblem ? props.error.at(pointer) : undefined;
  const pointerOf = (field: keyof Wording): string => `${props.wordingAt}/${field}`;
  const codeTaken = (): string | undefined =>
    isProblem(props.error, "http.already-exists") ? t("indicators.codeTaken") : undefined;
  const neededOr = (field: "code" | keyof Wording, pointer: string): string | undefined =>
    isTried() && missing().includes(field) ? t("indicators.needed") : refused(pointer);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const [first] = missing();
    if (first !== undefined) {
      focusPointer(first === "code" ? "/code" : pointerOf(first));
      return;
    }
    if (tooEarly()) {
      focusPointer(pointerOf("validFrom"));
      return;
    }
    props.onSubmit(typed.rules && { ...typed.rules }, { ...typed.wording });
  };
  const rulesProps = (rules: Rules) => ({
    rules,
    get isFixed() {
      return props.isFixed;
    },
    errorOf: (field: keyof Rules) =>
      field === "code" ? (neededOr("code", "/code") ?? codeTaken()) : refused(`/${field}`),
    onChange: (change: Partial<Rules>) => {
      if (!typed.rules) return;
      const before = { ...typed.rules };
      setTyped("rules", change);
      setTyped("wording", withUsualMeasure(typed.wording, before, { ...before, ...change }));
    },
  });
  const wordingProps = {
    get wording() {
      return typed.wording;
    },
    get kind() {
      return kind();
    },
    pointerOf,
    errorOf: (field: WordingField) => neededOr(field, pointerOf(field)),
    onChange: (field: WordingField, value: string) => setTyped("wording", field, value),
  };
  const nameOf = (pointer: string): string | undefined => {
    const field = pointer.split("/").at(-1) ?? "";
    return (
      textIfAny(`indicators.form.${field}`) ??
      textIfAny(`indicators.${field.replace(/Vi$/, "")}`) ??
      undefined
    );
  };

  const validity = (): JSX.Element => (
    <Show when={props.validity}>
      {(validity) => (
        <div class="columns">
          <DateField
            label={t("indicators.versions.validFrom")}
            required
            pointer={pointerOf("validFrom")}
            value={typed.wording.validFrom}
            min={validity().earliest ?? undefined}
            hint={
              validity().earliest && typed.wording.validFrom && !tooEarly()
                ? t("indicators.versions.ends", { day: formatDate(addDays(typed.wording.validFrom, -1)) })
                : undefined
            }
            error={
              tooEarly()
                ? t("indicators.versions.tooEarly", { day: formatDate(validity().earliest) })
                : neededOr("validFrom", pointerOf("validFrom"))
            }
            onChange={(day) => setTyped("wording", "validFrom", day)}
          />
        </div>
      )}
    </Show>
  );

  return (
    <form id={props.id} class="stack indicator-form" novalidate onSubmit={submit}>
      <ErrorSummary error={props.error} nameOf={nameOf} />
      <Show when={!props.rules}>{validity()}</Show>
      <NameField {...wordingProps} />
      <Show when={typed.rules}>
        {(rules) => (
          <>
            <PlaceFields {...rulesProps(rules())} />
            {validity()}
            <section class="form-part" aria-label={t("indicators.form.kind")}>
              <RulesFields {...rulesProps(rules())} />
            </section>
          </>
        )}
      </Show>
      <WordingFields {...wordingProps} />
    </form>
  );
}
