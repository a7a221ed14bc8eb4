import {
  directions,
  educationLevels,
  type IndicatorKind,
  indicatorKinds,
  rulesOfKind,
} from "@thidua/api/shared/indicator-kinds.ts";
import { createMemo, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { Checkbox, NumberField, RadioGroup, Select, TextField } from "../../../ui/index.ts";
import { exampleOf, percentOfShare, type Rules, shareOfPercent, withKind } from "../model.ts";
import { exampleTexts, kindName, overTimeRule } from "../wording.ts";

export interface RulesFieldsProps {
  readonly rules: Rules;
  readonly onChange: (change: Partial<Rules>) => void;
  readonly errorOf: (field: keyof Rules) => string | undefined;
  /** There are figures: what they mean is settled. */
  readonly isFixed?: boolean | undefined;
}

/** How an indicator is called for and placed. */
export function PlaceFields(props: RulesFieldsProps): JSX.Element {
  return (
    <div class="columns">
      <TextField
        label={t("indicators.code")}
        hint={t("indicators.form.codeHint")}
        required
        maxLength={30}
        pointer="/code"
        value={props.rules.code}
        error={props.errorOf("code")}
        onInput={(code) => props.onChange({ code })}
      />
      <TextField
        label={t("indicators.content")}
        hint={t("indicators.form.contentHint")}
        optional
        maxLength={20}
        pointer="/content"
        value={props.rules.content}
        error={props.errorOf("content")}
        onInput={(content) => props.onChange({ content })}
      />
      <Select
        label={t("indicators.educationLevel")}
        pointer="/educationLevel"
        value={props.rules.educationLevel ?? ""}
        options={[
          { value: "", label: t("indicators.anyLevel") },
          ...educationLevels.map((level) => ({ value: level, label: t(`indicators.levels.${level}`) })),
        ]}
        onChange={(level) =>
          props.onChange({ educationLevel: educationLevels.find((one) => one === level) ?? null })
        }
      />
    </div>
  );
}

/** Kind, adding up with an example worked out at once, and the plausible range. */
export function RulesFields(props: RulesFieldsProps): JSX.Element {
  const allowed = () => rulesOfKind[props.rules.kind];
  const example = createMemo(() => exampleTexts(props.rules, exampleOf(props.rules)));
  const bound = (field: "valueMin" | "valueMax") => ({
    get value() {
      return props.rules.isPercent ? percentOfShare(props.rules[field]) : props.rules[field];
    },
    get error() {
      return props.errorOf(field);
    },
    get suffix() {
      return props.rules.isPercent ? "%" : undefined;
    },
    pointer: `/${field}`,
    onChange: (value: string | null) =>
      props.onChange({ [field]: props.rules.isPercent ? shareOfPercent(value) : value }),
  });
  return (
    <div class="stack">
      <Show when={props.isFixed}>
        <p class="small muted">{t("indicators.fixed")}</p>
      </Show>
      <RadioGroup<IndicatorKind>
        label={t("indicators.kind")}
        class="kinds"
        pointer="/kind"
        disabled={props.isFixed}
        value={props.rules.kind}
        choices={indicatorKinds.map((kind) => ({
          value: kind,
          label: kindName(kind),
          hint: t(`indicators.kindHints.${kind}`),
        }))}
        onChange={(kind) => props.onChange(withKind(props.rules, kind))}
      />
      <Show when={props.rules.kind === "ratio"}>
        <Checkbox
          label={t("indicators.isPercent")}
          checked={props.rules.isPercent}
          onChange={(isPercent) => props.onChange({ isPercent })}
        />
      </Show>
      <div class="columns">
        <Show
          when={allowed().overUnits.length > 1}
          fallback={
            <div class="field">
              <span class="field-label">{t("indicators.overUnits")}</span>
              <p>{t(`indicators.overUnitsRules.${props.rules.overUnits}`)}.</p>
            </div>
          }
        >
          <Select
            label={t("indicators.overUnits")}
            pointer="/overUnits"
            disabled={props.isFixed}
            error={props.errorOf("overUnits")}
            value={props.rules.overUnits}
            options={allowed().overUnits.map((rule) => ({
              value: rule,
              label: t(`indicators.overUnitsRules.${rule}`),
            }))}
            onChange={(overUnits) => props.onChange({ overUnits })}
          />
        </Show>
        <Select
          label={t("indicators.overTime")}
          pointer="/overTime"
          disabled={props.isFixed}
          error={props.errorOf("overTime")}
          value={props.rules.overTime}
          options={allowed().overTime.map((rule) => ({
            value: rule,
            label: overTimeRule({ kind: props.rules.kind, overTime: rule }),
          }))}
          onChange={(overTime) => props.onChange({ overTime })}
        />
      </div>
      <div class="example" aria-live="polite">
        <span class="strong">{t("indicators.example.title")}.</span> {example().units} {example().periods}
      </div>
      <RadioGroup
        inline
        label={t("indicators.direction")}
        pointer="/direction"
        value={props.rules.direction}
        choices={directions.map((value) => ({ value, label: t(`indicators.directions.${value}`) }))}
        onChange={(direction) => props.onChange({ direction })}
      />
      <Show when={props.rules.kind !== "boolean"}>
        <fieldset class="stack-s">
          <legend class="field-label">{t("indicators.range")}</legend>
          <p class="small muted">{t("indicators.rangeHint")}</p>
          <div class="columns">
            <NumberField label={t("indicators.valueMin")} optional {...bound("valueMin")} />
            <NumberField label={t("indicators.valueMax")} optional {...bound("valueMax")} />
          </div>
        </fieldset>
      </Show>
    </div>
  );
}
