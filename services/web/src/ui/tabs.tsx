import { Tabs as Kobalte } from "@kobalte/core/tabs";
import { For, type JSX, Show } from "solid-js";
import "./tabs.css";

export interface Tab {
  readonly key: string;
  readonly label: string;
  /** How many, or a sign, behind the word. */
  readonly mark?: JSX.Element;
  readonly content: () => JSX.Element;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Keep it in the address: `value={query.tab ?? "a"}`. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

export function Tabs(props: TabsProps): JSX.Element {
  return (
    <Kobalte value={props.value} onChange={props.onChange} activationMode="manual" class="tabs">
      <Kobalte.List class="tab-list" aria-label={props.label}>
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger value={tab.key} class="tab">
              {tab.label}
              <Show when={tab.mark !== undefined}>
                <span class="tab-mark">{tab.mark}</span>
              </Show>
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content value={tab.key} class="tab-content">
            {tab.content()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  );
}
