import { A } from "@solidjs/router";
import MenuIcon from "lucide-solid/icons/menu";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../lib/i18n.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useActing } from "./acting.tsx";
import { type Destination, destinationsFor } from "./navigation.ts";

const SECTIONS = ["work", "look", "unit"] as const;
const ON_THE_BAR = 4;

function Lists(props: {
  readonly destinations: readonly Destination[];
  readonly href: (path: string) => string;
  readonly onGo?: () => void;
}): JSX.Element {
  return (
    <For each={SECTIONS}>
      {(section) => {
        const entries = () => props.destinations.filter((one) => one.section === section);
        return (
          <Show when={entries().length > 0}>
            <ul class="side-list">
              <For each={entries()}>
                {(one) => (
                  <li>
                    <A
                      class="side-link"
                      href={props.href(one.path)}
                      end={one.path === ""}
                      onClick={() => props.onGo?.()}
                    >
                      <Dynamic component={one.icon} size={18} aria-hidden="true" />
                      {t(one.text)}
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        );
      }}
    </For>
  );
}

/** The main navigation: beside the page, or below it on a phone with the rest in a drawer. */
export function Side(): JSX.Element {
  const acting = useActing();
  const [open, setOpen] = createSignal(false);
  const destinations = createMemo(() => destinationsFor(acting.unit.level, acting.can));
  const href = (path: string): string => (path === "" ? acting.path() : acting.path(path));
  return (
    <>
      <nav class="side" aria-label={t("frame.mainNavigation")}>
        <Lists destinations={destinations()} href={href} />
      </nav>
      <nav class="bottom-bar" aria-label={t("frame.mainNavigation")}>
        <For each={destinations().slice(0, ON_THE_BAR)}>
          {(one) => (
            <A class="bottom-link" href={href(one.path)} end={one.path === ""}>
              <Dynamic component={one.icon} size={20} aria-hidden="true" />
              {t(one.text)}
            </A>
          )}
        </For>
        <Show when={destinations().length > ON_THE_BAR}>
          <button type="button" class="bottom-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            <MenuIcon size={20} aria-hidden="true" />
            {t("frame.menu")}
          </button>
        </Show>
      </nav>
      <Dialog open={open()} onOpenChange={setOpen} title={t("frame.menu")} size="s">
        <nav aria-label={t("frame.mainNavigation")}>
          <Lists destinations={destinations()} href={href} onGo={() => setOpen(false)} />
        </nav>
      </Dialog>
    </>
  );
}
