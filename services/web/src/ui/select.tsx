import { For, type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { controlClass, Field, type FieldProps } from "./field.tsx";

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
  /** Options of one group stand together under its name. */
  readonly group?: string | undefined;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined;
}

/** The device's own list: quick, known to everybody and right on a phone. For long lists use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>): JSX.Element {
  const groups = (): [string, Option<Value>[]][] => {
    const found = new Map<string, Option<Value>[]>();
    for (const option of props.options) {
      const key = option.group ?? "";
      found.set(key, [...(found.get(key) ?? []), option]);
    }
    return [...found];
  };
  const item = (option: Option<Value>): JSX.Element => (
    <option value={option.value} disabled={option.disabled} selected={option.value === props.value}>
      {option.label}
    </option>
  );
  return (
    <Field {...props}>
      {(ids) => (
        <div class={controlClass(props)}>
          <select
            {...ids()}
            name={props.name}
            required={props.required}
            disabled={props.disabled || props.readOnly}
            onChange={(event) => props.onChange(event.currentTarget.value as Value)}
          >
            <Show when={props.value === null}>
              <option value="" disabled selected>
                {props.placeholder ?? t("common.chooseOne")}
              </option>
            </Show>
            <For each={groups()}>
              {([name, options]) => (
                <Show when={name !== ""} fallback={<For each={options}>{item}</For>}>
                  <optgroup label={name}>
                    <For each={options}>{item}</For>
                  </optgroup>
                </Show>
              )}
            </For>
          </select>
        </div>
      )}
    </Field>
  );
}
