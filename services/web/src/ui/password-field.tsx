import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import { createSignal, type JSX } from "solid-js";
import { t } from "../lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { controlClass, Field, type FieldProps } from "./field.tsx";

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** "current-password" where it is asked, "new-password" where it is chosen. */
  readonly autocomplete: "current-password" | "new-password";
  readonly autofocus?: boolean | undefined;
}

/** A password that can be looked at before it is sent. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <Field {...props}>
      {(ids) => (
        <div class={controlClass(props)}>
          <input
            {...ids()}
            ref={(element) => {
              if (props.autofocus) queueMicrotask(() => element.focus());
            }}
            type={shown() ? "text" : "password"}
            name={props.name}
            value={props.value}
            required={props.required}
            disabled={props.disabled}
            autocomplete={props.autocomplete}
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <IconButton
            class="control-end"
            size="s"
            label={t(shown() ? "account.signIn.hidePassword" : "account.signIn.showPassword")}
            aria-pressed={shown()}
            icon={shown() ? <EyeOff size={18} /> : <Eye size={18} />}
            onClick={() => setShown(!shown())}
          />
        </div>
      )}
    </Field>
  );
}
