import type { IndicatorKind } from "@thidua/api/shared/indicator-kinds.ts";
import { type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { TextArea, TextField } from "../../../ui/index.ts";
import type { Wording, WordingField } from "../model.ts";

export interface WordingFieldsProps {
  readonly wording: Wording;
  readonly kind: IndicatorKind;
  readonly onChange: (field: WordingField, value: string) => void;
  /** What is wrong with a field, in words. */
  readonly errorOf: (field: WordingField) => string | undefined;
  readonly pointerOf: (field: WordingField) => string;
}

const commonOf = (props: WordingFieldsProps) => (field: WordingField) => ({
  get value() {
    return props.wording[field];
  },
  get error() {
    return props.errorOf(field);
  },
  pointer: props.pointerOf(field),
  onInput: (value: string) => props.onChange(field, value),
});

/** What an indicator is called. */
export function NameField(props: WordingFieldsProps): JSX.Element {
  const common = commonOf(props);
  return <TextArea label={t("indicators.name")} required rows={2} maxLength={300} {...common("nameVi")} />;
}

/** What it means, in Vietnamese, and in English for whoever wants to. */
export function WordingFields(props: WordingFieldsProps): JSX.Element {
  const common = commonOf(props);
  return (
    <div class="stack">
      <TextField
        class="field-short"
        label={t("indicators.measure")}
        hint={t("indicators.form.measureHint")}
        required
        maxLength={60}
        {...common("measureVi")}
      />
      <Show when={props.kind === "ratio"}>
        <div class="columns">
          <TextField label={t("indicators.numerator")} required maxLength={300} {...common("numeratorVi")} />
          <TextField
            label={t("indicators.denominator")}
            required
            maxLength={300}
            {...common("denominatorVi")}
          />
        </div>
      </Show>
      <TextArea
        label={t("indicators.description")}
        optional
        rows={3}
        maxLength={2000}
        {...common("descriptionVi")}
      />
      <TextField
        label={t("indicators.source")}
        hint={t("indicators.form.sourceHint")}
        optional
        maxLength={500}
        {...common("source")}
      />
      <details class="english">
        <summary>{t("indicators.english")}</summary>
        <div class="stack">
          <p class="small muted">{t("indicators.englishHint")}</p>
          <TextField label={t("indicators.form.nameEn")} maxLength={300} {...common("nameEn")} />
          <TextField label={t("indicators.form.measureEn")} maxLength={60} {...common("measureEn")} />
          <Show when={props.kind === "ratio"}>
            <TextField label={t("indicators.form.numeratorEn")} maxLength={300} {...common("numeratorEn")} />
            <TextField
              label={t("indicators.form.denominatorEn")}
              maxLength={300}
              {...common("denominatorEn")}
            />
          </Show>
          <TextArea
            label={t("indicators.form.descriptionEn")}
            rows={3}
            maxLength={2000}
            {...common("descriptionEn")}
          />
        </div>
      </details>
    </div>
  );
}
