import { createContext, createMemo, createSignal, type JSX, onCleanup, Show, useContext } from "solid-js";
import { t } from "../lib/i18n.ts";
import { type Option, Select } from "../ui/select.tsx";

interface Chooser {
  readonly value: string | null;
  readonly options: readonly Option[];
  /** Puts the choice into the address. */
  readonly onChange: (value: string) => void;
}

/** Which campaign and period a page is about, and how it is looked at. */
export interface PageContext {
  readonly campaign?: Chooser | undefined;
  readonly period?: Chooser | undefined;
  /** Another choice of the page, made once: it stays while the rest changes. */
  readonly aside?: (() => JSX.Element) | undefined;
}

interface Slot {
  readonly current: () => PageContext | undefined;
  readonly show: (context: () => PageContext) => void;
}

const ContextSlot = createContext<Slot>();

export function ContextBarProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const [source, setSource] = createSignal<() => PageContext>();
  const slot: Slot = {
    current: createMemo(() => source()?.()),
    show: (context) => {
      setSource(() => context);
      onCleanup(() => setSource((now) => (now === context ? undefined : now)));
    },
  };
  return <ContextSlot.Provider value={slot}>{props.children}</ContextSlot.Provider>;
}

/** A page says which campaign and period it shows; the frame offers both, always in the same place. */
export function useContextBar(context: () => PageContext): void {
  useContext(ContextSlot)?.show(context);
}

export function ContextBar(): JSX.Element {
  const slot = useContext(ContextSlot);
  const aside = createMemo(() => slot?.current()?.aside);
  // Choices come later than the page, and the language may change: both are read where they are shown.
  const chooser = (label: () => string, which: () => Chooser): JSX.Element => (
    <div class="context-choice">
      <span class="context-label" aria-hidden="true">
        {label()}
      </span>
      <Select
        size="s"
        hideLabel
        label={label()}
        options={which().options}
        value={which().value}
        onChange={(value) => which().onChange(value)}
      />
    </div>
  );
  return (
    <Show when={slot?.current()}>
      {(context) => (
        <section class="context-bar" aria-label={t("frame.context")}>
          <Show when={context().campaign}>{(which) => chooser(() => t("frame.campaign"), which)}</Show>
          <Show when={context().period}>{(which) => chooser(() => t("frame.period"), which)}</Show>
          {aside()?.()}
        </section>
      )}
    </Show>
  );
}
