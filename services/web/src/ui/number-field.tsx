import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { type DecimalText, editDecimal, parseDecimal } from "../lib/decimal-text.ts";
import { formatNumber } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { language } from "../lib/preferences.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";

export interface NumberFieldProps extends FieldProps {
  /** Exact decimal as the API writes it ("1234.5"), or null when missing. */
  readonly value: DecimalText | null;
  /** On leaving the field; not called for text that is no number. */
  readonly onChange: (value: DecimalText | null) => void;
  readonly suffix?: JSX.Element;
  readonly placeholder?: string | undefined;
  readonly autofocus?: boolean | undefined;
}

/** A number typed as "1.234,5"; what cannot be read stays in the field with a word about it. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const written = (): string => (props.value === null ? "" : formatNumber(props.value));
  const [text, setText] = createSignal(written());
  const [wrong, setWrong] = createSignal(false);
  const [note, setNote] = createSignal<string>();
  createEffect(
    on(
      [() => props.value, language],
      () => {
        if (!wrong()) setText(written());
      },
      { defer: true },
    ),
  );

  const leave = (): void => {
    const parsed = parseDecimal(text(), language());
    setWrong(!parsed.ok);
    if (!parsed.ok) return;
    setNote(
      parsed.doubtful && parsed.value !== props.value
        ? t("common.number.doubtful", { number: formatNumber(parsed.value) })
        : undefined,
    );
    if (parsed.value !== props.value) props.onChange(parsed.value);
    setText(parsed.value === null ? "" : formatNumber(parsed.value));
  };
  const error = (): string | undefined => (wrong() ? t("common.number.invalid") : props.error);

  return (
    <Field {...props} error={error()} hint={note() ?? props.hint}>
      {(ids) => (
        <div class={controlClass({ ...props, error: error() })}>
          <input
            {...ids()}
            ref={(element) => {
              if (props.autofocus) queueMicrotask(() => element.focus());
            }}
            class="control-number"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            name={props.name}
            value={text()}
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            placeholder={props.placeholder}
            onFocus={(event) => {
              if (!wrong()) setText(editDecimal(props.value, language()));
              event.currentTarget.select();
            }}
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === "Enter") leave();
            }}
          />
          <Show when={props.suffix}>
            <span class="control-affix">{props.suffix}</span>
          </Show>
        </div>
      )}
    </Field>
  );
}
