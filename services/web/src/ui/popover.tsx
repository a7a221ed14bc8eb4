import { Popover as Kobalte } from "@kobalte/core/popover";
import { Tooltip as KobalteTooltip } from "@kobalte/core/tooltip";
import type { JSX } from "solid-js";
import { usePopupPlace } from "./popup-place.ts";
import "./popup.css";

export interface PopoverProps {
  readonly trigger: JSX.Element;
  readonly label?: string | undefined;
  readonly triggerClass?: string | undefined;
  readonly title?: JSX.Element;
  readonly children: JSX.Element;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** More about something, on a press; may hold controls. */
export function Popover(props: PopoverProps): JSX.Element {
  const place = usePopupPlace();
  return (
    <Kobalte
      gutter={4}
      {...(props.open === undefined ? {} : { open: props.open })}
      onOpenChange={(open) => props.onOpenChange?.(open)}
    >
      <Kobalte.Trigger class={props.triggerClass ?? "button button-plain"} aria-label={props.label}>
        {props.trigger}
      </Kobalte.Trigger>
      <Kobalte.Portal mount={place()}>
        <Kobalte.Content class="popup popup-note">
          {props.title && <Kobalte.Title class="strong">{props.title}</Kobalte.Title>}
          {props.children}
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte>
  );
}

export interface TooltipProps {
  /** Plain words; nothing here may be needed to do the work. */
  readonly text: string;
  readonly children: JSX.Element;
  readonly class?: string | undefined;
}

/** A few words on hover and focus. The trigger is a button, so that the keyboard gets there. */
export function Tooltip(props: TooltipProps): JSX.Element {
  const place = usePopupPlace();
  return (
    <KobalteTooltip gutter={4} openDelay={300}>
      <KobalteTooltip.Trigger class={props.class ?? "tooltip-trigger"} type="button">
        {props.children}
      </KobalteTooltip.Trigger>
      <KobalteTooltip.Portal mount={place()}>
        <KobalteTooltip.Content class="popup popup-tip">{props.text}</KobalteTooltip.Content>
      </KobalteTooltip.Portal>
    </KobalteTooltip>
  );
}
