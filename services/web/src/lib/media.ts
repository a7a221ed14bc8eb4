import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether a media query holds, kept up to date: `const isPhone = createMedia("(max-width: 40rem)")`. */
export function createMedia(query: string): Accessor<boolean> {
  const list = window.matchMedia(query);
  const [holds, setHolds] = createSignal(list.matches);
  const onChange = (): void => {
    setHolds(list.matches);
  };
  list.addEventListener("change", onChange);
  onCleanup(() => list.removeEventListener("change", onChange));
  return holds;
}
