import CalendarDays from "lucide-solid/icons/calendar-days";
import { createEffect, createSignal, type JSX, on } from "solid-js";
import { formatDate, parseDate } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { controlClass, Field, type FieldProps } from "./field.tsx";
import "./date-field.css";

export interface DateFieldProps extends FieldProps {
  /** "2022-01-12" or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A day typed as 12/01/2022 (or 12-1-22, or 12012022), with the device's own calendar beside it. */
export function DateField(props: DateFieldProps): JSX.Element {
  const written = (): string => (props.value === null ? "" : formatDate(props.value));
  const [text, setText] = createSignal(written());
  const [wrong, setWrong] = createSignal(false);
  let picker: HTMLInputElement | undefined;
  createEffect(
    on(
      () => props.value,
      () => {
        setWrong(false);
        setText(written());
      },
      { defer: true },
    ),
  );

  const leave = (): void => {
    if (text().trim() === "") {
      setWrong(false);
      if (props.value !== null) props.onChange(null);
      return;
    }
    const day = parseDate(text());
    setWrong(day === null);
    if (day === null) return;
    setText(formatDate(day));
    if (day !== props.value) props.onChange(day);
  };
  const error = (): string | undefined => (wrong() ? t("common.date.invalid") : props.error);

  return (
    <Field {...props} error={error()}>
      {(ids) => (
        <div class={`${controlClass({ ...props, error: error() })} date-control`}>
          <input
            {...ids()}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            name={props.name}
            value={text()}
            placeholder={t("common.date.form")}
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            onInput={(event) => setText(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === "Enter") leave();
            }}
          />
          <input
            ref={picker}
            class="date-picker"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={props.value ?? ""}
            min={props.min}
            max={props.max}
            disabled={props.disabled || props.readOnly}
            onChange={(event) => props.onChange(event.currentTarget.value || null)}
          />
          <IconButton
            class="control-end"
            size="s"
            label={t("common.date.open")}
            disabled={props.disabled || props.readOnly}
            icon={<CalendarDays size={18} />}
            onClick={() => picker?.showPicker()}
          />
        </div>
      )}
    </Field>
  );
}
