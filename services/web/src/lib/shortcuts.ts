import { createSignal, onCleanup, onMount } from "solid-js";

export interface Shortcut {
  /** "j", "Enter", "mod+Enter" (Ctrl, or Command on a Mac), "shift+A", "?" */
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Also while a field has the focus; meant for combinations with mod. */
  readonly inFields?: boolean;
  readonly when?: () => boolean;
}

const [active, setActive] = createSignal<readonly Shortcut[]>([]);

/** Every shortcut of the page in view, for the list that "?" opens. */
export const activeShortcuts = active;

const isMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

/** The keys as people read them: "mod+Enter" gives ["Ctrl", "Enter"]. */
export function keyNames(keys: string): string[] {
  return keys.split("+").map((key) => {
    if (key === "mod") return isMac ? "⌘" : "Ctrl";
    if (key === "shift") return "Shift";
    if (key === "alt") return "Alt";
    const arrows: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
    return arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  });
}

/** True when the event is exactly the combination `keys` names. */
export function isShortcut(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  keys: string,
): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  const mod = parts.includes("mod");
  if ((event.ctrlKey || event.metaKey) !== mod) return false;
  if (event.altKey !== parts.includes("alt")) return false;
  const named = key.length > 1 || /[a-z]/i.test(key);
  if (named && event.shiftKey !== parts.includes("shift")) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

/** Binds shortcuts while the calling component is mounted. Nothing fires in a field or under an open dialog unless asked. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    for (const shortcut of shortcuts) {
      if (!isShortcut(event, shortcut.keys)) continue;
      if (shortcut.when && !shortcut.when()) continue;
      if (!shortcut.inFields && (inField(event.target) || document.querySelector("[role=dialog]"))) continue;
      event.preventDefault();
      shortcut.run(event);
      return;
    }
  };
  onMount(() => {
    setActive((before) => [...before, ...shortcuts]);
    document.addEventListener("keydown", onKey);
    onCleanup(() => {
      setActive((before) => before.filter((one) => !shortcuts.includes(one)));
      document.removeEventListener("keydown", onKey);
    });
  });
}
