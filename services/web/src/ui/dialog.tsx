import { Dialog as Kobalte } from "@kobalte/core/dialog";
import X from "lucide-solid/icons/x";
import { createComputed, createSignal, type JSX, on, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { PopupPlaceProvider } from "./popup-place.ts";
import "./button.css";
import "./dialog.css";

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: JSX.Element;
  readonly children?: JSX.Element;
  /** The buttons; the one that acts stands last. */
  readonly footer?: JSX.Element;
  readonly size?: "s" | "m" | "l" | undefined;
  /** Slides in from the side: for something read beside the page, an evidence file, a history. */
  readonly side?: boolean | undefined;
  /** For what is shown this once: no cross, no Escape, no click beside it; only a button of its own closes it. */
  readonly firm?: boolean | undefined;
}

export function Dialog(props: DialogProps): JSX.Element {
  // Dialogs here open from the caller's state, not from a trigger of their own: the way back must be remembered.
  let opener: Element | null = null;
  createComputed(
    on(
      () => props.open,
      (open) => {
        if (open) opener = document.activeElement;
      },
    ),
  );
  const giveBack = (event: Event): void => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
  };
  let body: HTMLDivElement | undefined;
  const [content, setContent] = createSignal<HTMLElement>();
  const begin = (event: Event): void => {
    const field = body?.querySelector<HTMLElement>("input:not([type=file], :disabled), textarea, select");
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  return (
    <Kobalte open={props.open} onOpenChange={(open) => (props.firm && !open) || props.onOpenChange(open)}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-veil" />
        <div class={props.side ? "dialog-place dialog-place-side" : "dialog-place"}>
          <Kobalte.Content
            ref={setContent}
            class={`dialog dialog-${props.size ?? "m"} ${props.side ? "dialog-side" : ""}`}
            onOpenAutoFocus={begin}
            onCloseAutoFocus={giveBack}
          >
            <PopupPlaceProvider value={content}>
              <header class="dialog-head">
                <Kobalte.Title class="dialog-title">{props.title}</Kobalte.Title>
                <Show when={!props.firm}>
                  <Kobalte.CloseButton class="button button-quiet icon-button" aria-label={t("common.close")}>
                    <X size={18} aria-hidden="true" />
                  </Kobalte.CloseButton>
                </Show>
              </header>
              <div class="dialog-body" ref={body}>
                <Show when={props.description}>
                  <Kobalte.Description class="dialog-lead">{props.description}</Kobalte.Description>
                </Show>
                {props.children}
              </div>
              <Show when={props.footer}>
                <footer class="dialog-foot">{props.footer}</footer>
              </Show>
            </PopupPlaceProvider>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}
