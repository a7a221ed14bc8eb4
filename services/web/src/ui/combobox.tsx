import { Combobox as Kobalte } from "@kobalte/core/combobox";
import Check from "lucide-solid/icons/check";
import ChevronDown from "lucide-solid/icons/chevron-down";
import X from "lucide-solid/icons/x";
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { matchesSearch } from "../lib/search.ts";
import { controlClass, type FieldProps } from "./field.tsx";
import { usePopupPlace } from "./popup-place.ts";
import "./field.css";
import "./popup.css";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** A quiet second line, searched too: the parent unit, the code. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface CommonProps extends FieldProps {
  readonly options: readonly ComboboxOption[];
  readonly placeholder?: string | undefined;
  /** Lets the caller search on the server; the options are then shown as they come. */
  readonly onSearch?: ((query: string) => void) | undefined;
}

export interface ComboboxProps extends CommonProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export interface MultiComboboxProps extends CommonProps {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

const spoken = () => ({
  focusAnnouncement: (text: string, isSelected: boolean) =>
    isSelected ? t("common.options.chosen", { option: text }) : text,
  // The library types this by its one English sentence.
  countAnnouncement: (count: number) => t("common.options.count", { count }) as "one option available",
  selectedAnnouncement: (text: string) => t("common.options.chosen", { option: text }),
  triggerLabel: t("common.open"),
  listboxLabel: t("common.options.label"),
});

const found = (option: ComboboxOption, query: string): boolean =>
  matchesSearch(`${option.label} ${option.hint ?? ""}`, query);

function Item(props: { readonly item: Parameters<typeof Kobalte.Item>[0]["item"] }): JSX.Element {
  const option = (): ComboboxOption => props.item.rawValue;
  return (
    <Kobalte.Item item={props.item} class="option">
      {/* Both lines are its name: what is seen is what is heard, and what voice control is told. */}
      <span class="option-label">{option().label}</span>
      <Show when={option().hint}>
        <span class="option-hint">{option().hint}</span>
      </Show>
      <Kobalte.ItemIndicator class="option-mark">
        <Check size={16} aria-hidden="true" />
      </Kobalte.ItemIndicator>
    </Kobalte.Item>
  );
}

/** Escape closes the list; the dialog around it closes by the next one. */
function closeListOnly(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void {
  if (event.key === "Escape" && event.currentTarget.getAttribute("aria-expanded") === "true")
    event.preventDefault();
}

function List(): JSX.Element {
  const place = usePopupPlace();
  return (
    <Kobalte.Portal mount={place()}>
      <Kobalte.Content class="popup popup-list">
        <Kobalte.Listbox class="options" />
      </Kobalte.Content>
    </Kobalte.Portal>
  );
}

function Notes(props: FieldProps): JSX.Element {
  return (
    <>
      <Show when={props.hint}>
        <Kobalte.Description class="field-hint">{props.hint}</Kobalte.Description>
      </Show>
      <Kobalte.ErrorMessage class="field-error">{props.error}</Kobalte.ErrorMessage>
    </>
  );
}

/** One of many, found by typing; accents and capitals do not matter. */
export function Combobox(props: ComboboxProps): JSX.Element {
  // The library writes the field anew when what is chosen changes; other options to choose from are no such change.
  const chosen = createMemo<ComboboxOption | null>(
    () => props.options.find((option) => option.value === props.value) ?? null,
    null,
    { equals: (a, b) => a?.value === b?.value && a?.label === b?.label },
  );
  return (
    <Kobalte<ComboboxOption>
      class={`field ${props.class ?? ""}`}
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      optionDisabled="disabled"
      defaultFilter={props.onSearch ? () => true : found}
      onInputChange={(query) => props.onSearch?.(query)}
      // What is found on the server comes later: a list that closed until then would take what is typed with it.
      allowsEmptyCollection={props.onSearch !== undefined}
      value={chosen()}
      onChange={(option) => props.onChange(option?.value ?? null)}
      placeholder={props.placeholder ?? t("common.search")}
      validationState={props.error ? "invalid" : "valid"}
      required={props.required ?? false}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      triggerMode="focus"
      translations={spoken()}
      itemComponent={(item) => <Item item={item.item} />}
    >
      <Kobalte.Label class={props.hideLabel ? "visually-hidden" : "field-label"}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> ({t("common.optional")})</span>
        </Show>
      </Kobalte.Label>
      <Kobalte.Control class={controlClass(props)}>
        <Kobalte.Input data-pointer={props.pointer} onKeyDown={closeListOnly} />
        <Show when={props.value !== null && !props.required && !props.disabled && !props.readOnly}>
          <button
            type="button"
            class="control-clear"
            aria-label={`${t("common.clear")}: ${props.label}`}
            onClick={() => props.onChange(null)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </Show>
        <Kobalte.Trigger class="control-clear" aria-label={`${t("common.open")}: ${props.label}`}>
          <ChevronDown size={16} aria-hidden="true" />
        </Kobalte.Trigger>
      </Kobalte.Control>
      <Notes {...props} />
      <List />
    </Kobalte>
  );
}

/** Several of many; the chosen ones stand in the field and can be taken out there. */
export function MultiCombobox(props: MultiComboboxProps): JSX.Element {
  // As above: the library empties the field then.
  const chosen = createMemo<ComboboxOption[]>(
    () => props.options.filter((option) => props.values.includes(option.value)),
    [],
    { equals: (a, b) => a.length === b.length && a.every((one, at) => one.value === b[at]?.value) },
  );
  return (
    <Kobalte<ComboboxOption>
      multiple
      class={`field ${props.class ?? ""}`}
      options={[...props.options]}
      optionValue="value"
      optionTextValue="label"
      optionLabel="label"
      optionDisabled="disabled"
      defaultFilter={props.onSearch ? () => true : found}
      onInputChange={(query) => props.onSearch?.(query)}
      // What is found on the server comes later: a list that closed until then would take what is typed with it.
      allowsEmptyCollection={props.onSearch !== undefined}
      value={chosen()}
      onChange={(options) => props.onChange(options.map((option) => option.value))}
      placeholder={props.placeholder ?? t("common.search")}
      validationState={props.error ? "invalid" : "valid"}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      triggerMode="focus"
      translations={spoken()}
      itemComponent={(item) => <Item item={item.item} />}
    >
      <Kobalte.Label class={props.hideLabel ? "visually-hidden" : "field-label"}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> ({t("common.optional")})</span>
        </Show>
      </Kobalte.Label>
      <Kobalte.Control<ComboboxOption> class={`${controlClass(props)} control-many`}>
        {(state) => (
          <>
            <For each={state.selectedOptions()}>
              {(option) => (
                <span class="chip" onPointerDown={(event) => event.stopPropagation()}>
                  {option.label}
                  <Show when={!props.disabled && !props.readOnly}>
                    <button
                      type="button"
                      class="chip-remove"
                      aria-label={`${t("common.remove")}: ${option.label}`}
                      onClick={() => state.remove(option)}
                    >
                      <X size={14} aria-hidden="true" />
                    </button>
                  </Show>
                </span>
              )}
            </For>
            <Kobalte.Input data-pointer={props.pointer} onKeyDown={closeListOnly} />
            <Kobalte.Trigger class="control-clear" aria-label={`${t("common.open")}: ${props.label}`}>
              <ChevronDown size={16} aria-hidden="true" />
            </Kobalte.Trigger>
          </>
        )}
      </Kobalte.Control>
      <Notes {...props} />
      <List />
    </Kobalte>
  );
}
