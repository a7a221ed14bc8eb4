import CircleAlert from "lucide-solid/icons/circle-alert";
import { createUniqueId, type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import "./field.css";

/** What every field has in common. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says it (a cell, a filter bar). */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: JSX.Element;
  /** What is wrong, in words; shown under the field and announced. */
  readonly error?: string | undefined;
  /** JSON pointer of the value in what is sent, "/name": the error summary jumps by it. */
  readonly pointer?: string | undefined;
  readonly name?: string | undefined;
  readonly required?: boolean | undefined;
  /** Says "(không bắt buộc)" behind the label. */
  readonly optional?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly size?: "m" | "s" | undefined;
  readonly class?: string | undefined;
}

export interface ControlIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
  readonly "data-pointer": string | undefined;
}

/** Label, hint and error around one control; gives the control its ids. */
export function Field(
  props: FieldProps & { readonly children: (ids: () => ControlIds) => JSX.Element },
): JSX.Element {
  const id = createUniqueId();
  const ids = (): ControlIds => ({
    id,
    "aria-describedby":
      [props.error ? `${id}-error` : "", props.hint ? `${id}-hint` : ""].filter(Boolean).join(" ") ||
      undefined,
    "aria-invalid": props.error ? "true" : undefined,
    "data-pointer": props.pointer,
  });
  return (
    <div class={`field ${props.class ?? ""}`}>
      <label for={id} class={props.hideLabel ? "visually-hidden" : "field-label"}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> ({t("common.optional")})</span>
        </Show>
      </label>
      {props.children(ids)}
      <FieldNotes id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

export function FieldNotes(props: {
  readonly id: string;
  readonly hint?: JSX.Element;
  readonly error?: string | undefined;
}): JSX.Element {
  return (
    <>
      <Show when={props.hint}>
        <div class="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      </Show>
      <Show when={props.error}>
        <div class="field-error" id={`${props.id}-error`}>
          <CircleAlert size={14} aria-hidden="true" />
          {props.error}
        </div>
      </Show>
    </>
  );
}

/** The frame of a control, with its states. */
export const controlClass = (props: FieldProps): string =>
  [
    "control",
    props.size === "s" ? "control-s" : "",
    props.error ? "control-wrong" : "",
    props.disabled || props.readOnly ? "control-off" : "",
  ].join(" ");

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput?: ((value: string) => void) | undefined;
  /** When the field is left or Enter pressed. */
  readonly onChange?: ((value: string) => void) | undefined;
  readonly type?: "text" | "email" | "password" | "search" | "tel" | "url" | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "search" | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autofocus?: boolean | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: JSX.Element;
  readonly suffix?: JSX.Element;
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(ids) => (
        <div class={controlClass(props)}>
          <Show when={props.prefix}>
            <span class="control-affix">{props.prefix}</span>
          </Show>
          <input
            {...ids()}
            ref={(element) => {
              props.ref?.(element);
              if (props.autofocus) queueMicrotask(() => element.focus());
            }}
            type={props.type ?? "text"}
            name={props.name}
            value={props.value}
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            autocomplete={props.autocomplete ?? "off"}
            inputMode={props.inputMode}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            spellcheck={props.spellcheck}
            onInput={(event) => props.onInput?.(event.currentTarget.value)}
            onChange={(event) => props.onChange?.(event.currentTarget.value)}
          />
          <Show when={props.suffix}>
            <span class="control-affix">{props.suffix}</span>
          </Show>
        </div>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onInput?: ((value: string) => void) | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autofocus?: boolean | undefined;
}

export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <Field {...props}>
      {(ids) => (
        <div class={controlClass(props)}>
          <textarea
            {...ids()}
            ref={(element) => {
              if (props.autofocus) queueMicrotask(() => element.focus());
            }}
            name={props.name}
            value={props.value}
            rows={props.rows ?? 3}
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            onInput={(event) => props.onInput?.(event.currentTarget.value)}
            onChange={(event) => props.onChange?.(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
