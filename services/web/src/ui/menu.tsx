import { DropdownMenu } from "@kobalte/core/dropdown-menu";
import { useNavigate } from "@solidjs/router";
import Check from "lucide-solid/icons/check";
import { For, type JSX, Show } from "solid-js";
import { usePopupPlace } from "./popup-place.ts";
import "./popup.css";

export type MenuItem =
  | {
      readonly label: string;
      readonly hint?: string | undefined;
      readonly icon?: JSX.Element;
      /** Marks the one that is in force. */
      readonly current?: boolean | undefined;
      readonly danger?: boolean | undefined;
      readonly disabled?: boolean | undefined;
      /** One of both: a place, or something to do. */
      readonly href?: string | undefined;
      readonly onSelect?: (() => void) | undefined;
    }
  | "line";

export interface MenuProps {
  /** The button's inside. */
  readonly trigger: JSX.Element;
  /** Name of the button where its inside says nothing. */
  readonly label?: string | undefined;
  readonly triggerClass?: string | undefined;
  readonly heading?: JSX.Element;
  /** Which edge of the button the menu keeps to; the end unless told. */
  readonly edge?: "start" | "end" | undefined;
  readonly items: readonly MenuItem[];
}

export function Menu(props: MenuProps): JSX.Element {
  const navigate = useNavigate();
  const place = usePopupPlace();
  return (
    <DropdownMenu placement={props.edge === "start" ? "bottom-start" : "bottom-end"} gutter={4}>
      <DropdownMenu.Trigger class={props.triggerClass ?? "button button-plain"} aria-label={props.label}>
        {props.trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal mount={place()}>
        <DropdownMenu.Content class="popup popup-list">
          <Show when={props.heading}>
            <div class="menu-label">{props.heading}</div>
          </Show>
          <For each={props.items}>
            {(item) =>
              item === "line" ? (
                <DropdownMenu.Separator class="menu-line" />
              ) : (
                <DropdownMenu.Item
                  class={`option ${item.icon ? "option-with-icon" : ""} ${item.danger ? "option-danger" : ""}`}
                  disabled={item.disabled ?? false}
                  onSelect={() => {
                    item.onSelect?.();
                    if (item.href !== undefined) navigate(item.href);
                  }}
                >
                  {item.icon}
                  <span>
                    <DropdownMenu.ItemLabel>{item.label}</DropdownMenu.ItemLabel>
                    <Show when={item.hint}>
                      <div class="option-hint">{item.hint}</div>
                    </Show>
                  </span>
                  <Show when={item.current}>
                    <Check class="option-mark" size={16} aria-hidden="true" />
                  </Show>
                </DropdownMenu.Item>
              )
            }
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
