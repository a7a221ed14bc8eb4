import { useBeforeLeave } from "@solidjs/router";
import { onCleanup, onMount } from "solid-js";
import { t } from "../../lib/i18n.ts";

/** Asks before leaving a page whose changes are not saved, by link as well as by closing the window. */
export function useUnsaved(hasChanges: () => boolean): void {
  useBeforeLeave((event) => {
    const [here] = event.from.pathname.split("?");
    const to = typeof event.to === "string" ? new URL(event.to, window.location.href).pathname : null;
    // Another part of the same page keeps what was typed out of sight, so only real leaving is asked about.
    if (!hasChanges() || event.defaultPrevented || to === here) return;
    if (!window.confirm(t("campaigns.page.leave"))) event.preventDefault();
  });
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (hasChanges()) event.preventDefault();
  };
  onMount(() => window.addEventListener("beforeunload", beforeUnload));
  onCleanup(() => window.removeEventListener("beforeunload", beforeUnload));
}
