import { Toast as Kobalte, toaster } from "@kobalte/core/toast";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import Info from "lucide-solid/icons/info";
import X from "lucide-solid/icons/x";
import { type JSX, Show } from "solid-js";
import { Dynamic, Portal } from "solid-js/web";
import { t } from "../lib/i18n.ts";
import "./toast.css";

export interface ToastOptions {
  readonly text: string;
  readonly tone?: "good" | "bad" | "note" | undefined;
  /** Shows "Hoàn tác". */
  readonly undo?: (() => void) | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const ICONS = { good: CircleCheck, bad: CircleAlert, note: Info } as const;
const SHORT = 6_000;
/** Long enough to read, think again and reach the button. */
const LONG = 12_000;

/** Says that something was done, and offers to take it back. Stays while pointed at or focused. */
export function toast(options: ToastOptions): void {
  const tone = options.tone ?? "good";
  toaster.show((state) => (
    <Kobalte
      as="div"
      toastId={state.toastId}
      class={`toast toast-${tone}`}
      duration={options.undo || options.action || tone === "bad" ? LONG : SHORT}
      priority={tone === "bad" ? "high" : "low"}
    >
      <Dynamic component={ICONS[tone]} size={18} class="toast-icon" aria-hidden="true" />
      <Kobalte.Title class="toast-text">{options.text}</Kobalte.Title>
      <Show when={options.undo}>
        {(undo) => (
          <button
            type="button"
            class="button button-quiet button-s"
            onClick={() => {
              toaster.dismiss(state.toastId);
              undo()();
            }}
          >
            {t("common.undo")}
          </button>
        )}
      </Show>
      <Show when={options.action}>
        {(action) => (
          <button
            type="button"
            class="button button-quiet button-s"
            onClick={() => {
              toaster.dismiss(state.toastId);
              action().run();
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <Kobalte.CloseButton class="button button-quiet button-s icon-button" aria-label={t("common.close")}>
        <X size={16} aria-hidden="true" />
      </Kobalte.CloseButton>
    </Kobalte>
  ));
}

/** Where toasts appear; once, in the frame. */
export function ToastRegion(): JSX.Element {
  return (
    <Portal>
      <Kobalte.Region limit={3} swipeDirection="down" aria-label={t("common.notifications")}>
        <Kobalte.List as="div" class="toasts" />
      </Kobalte.Region>
    </Portal>
  );
}
