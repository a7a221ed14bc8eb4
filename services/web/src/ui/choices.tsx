import { createEffect, createUniqueId, For, type JSX, Show } from "solid-js";
import { FieldNotes, type FieldProps } from "./field.tsx";
import "./field.css";

export interface CheckboxProps {
  readonly label: JSX.Element;
  /** Read aloud instead of a label that is only seen, or that the table says. */
  readonly ariaLabel?: string | undefined;
  readonly hint?: JSX.Element;
  readonly checked: boolean;
  readonly indeterminate?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
  readonly pointer?: string | undefined;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  const id = createUniqueId();
  let input: HTMLInputElement | undefined;
  createEffect(() => {
    if (input) input.indeterminate = props.indeterminate === true;
  });
  return (
    <label class="tick">
      <input
        ref={input}
        type="checkbox"
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        aria-label={props.ariaLabel}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        data-pointer={props.pointer}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          props.onChange(wanted);
          event.currentTarget.checked = props.checked;
        }}
      />
      <span>{props.label}</span>
      <Show when={props.hint}>
        <span class="tick-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
    </label>
  );
}

export interface SwitchProps extends Omit<CheckboxProps, "indeterminate"> {}

/** On or off at once, without a save button. */
export function Switch(props: SwitchProps): JSX.Element {
  const id = createUniqueId();
  return (
    <label class="tick switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        aria-label={props.ariaLabel}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        data-pointer={props.pointer}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          props.onChange(wanted);
          event.currentTarget.checked = props.checked;
        }}
      />
      <span>{props.label}</span>
      <Show when={props.hint}>
        <span class="tick-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
    </label>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: JSX.Element;
  readonly hint?: JSX.Element;
  readonly disabled?: boolean | undefined;
}

export interface RadioGroupProps<Value extends string> extends Omit<FieldProps, "size" | "readOnly"> {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly inline?: boolean | undefined;
}

/** One of a few, all in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): JSX.Element {
  const id = createUniqueId();
  return (
    <fieldset
      class={`field ${props.class ?? ""}`}
      aria-describedby={
        [props.error ? `${id}-error` : "", props.hint ? `${id}-hint` : ""].filter(Boolean).join(" ") ||
        undefined
      }
      disabled={props.disabled}
    >
      <legend class={props.hideLabel ? "visually-hidden" : "field-label"}>{props.label}</legend>
      <div class={`choices ${props.inline ? "choices-inline" : ""}`}>
        <For each={props.choices}>
          {(choice, index) => (
            <label class="tick">
              <input
                type="radio"
                name={props.name ?? id}
                value={choice.value}
                checked={choice.value === props.value}
                disabled={choice.disabled}
                required={props.required}
                aria-describedby={choice.hint ? `${id}-${index()}` : undefined}
                data-pointer={index() === 0 ? props.pointer : undefined}
                onChange={() => props.onChange(choice.value)}
              />
              <span>{choice.label}</span>
              <Show when={choice.hint}>
                <span class="tick-hint" id={`${id}-${index()}`}>
                  {choice.hint}
                </span>
              </Show>
            </label>
          )}
        </For>
      </div>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </fieldset>
  );
}

export interface CheckboxGroupProps<Value extends string> extends Omit<FieldProps, "size" | "readOnly"> {
  readonly choices: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
  readonly inline?: boolean | undefined;
}

/** Some of a few, all in view. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>): JSX.Element {
  const id = createUniqueId();
  return (
    <fieldset
      class={`field ${props.class ?? ""}`}
      aria-describedby={
        [props.error ? `${id}-error` : "", props.hint ? `${id}-hint` : ""].filter(Boolean).join(" ") ||
        undefined
      }
      disabled={props.disabled}
    >
      <legend class={props.hideLabel ? "visually-hidden" : "field-label"}>{props.label}</legend>
      <div class={`choices ${props.inline ? "choices-inline" : ""}`}>
        <For each={props.choices}>
          {(choice, index) => (
            <Checkbox
              label={choice.label}
              hint={choice.hint}
              disabled={choice.disabled}
              pointer={index() === 0 ? props.pointer : undefined}
              checked={props.values.includes(choice.value)}
              onChange={(on) =>
                props.onChange(
                  on
                    ? [...props.values, choice.value]
                    : props.values.filter((value) => value !== choice.value),
                )
              }
            />
          )}
        </For>
      </div>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </fieldset>
  );
}
