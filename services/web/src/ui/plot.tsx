import { type PlotOptions, plot } from "@observablehq/plot";
import { createEffect, createSignal, type JSX, onCleanup, onMount } from "solid-js";
import { language } from "../lib/preferences.ts";
import "./chart.css";

export interface PlotChartProps {
  /** Read again whenever what it reads changes. Colours are tokens: `fill: "var(--bar)"`. */
  readonly options: (width: number) => PlotOptions;
  /** What the drawing shows, in one sentence, for those who do not see it. */
  readonly label: string;
  /** After each drawing: to make marks focusable, name them and bind keys. */
  readonly onDrawn?: ((svg: Element) => void) | undefined;
}

const FIRST_WIDTH = 640;

/** Observable Plot in Solid, drawn anew on a new width, language or data. Import it from pages that have charts only. */
export function PlotChart(props: PlotChartProps): JSX.Element {
  const [width, setWidth] = createSignal(FIRST_WIDTH);
  let box: HTMLDivElement | undefined;
  onMount(() => {
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)));
    });
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  createEffect(() => {
    language();
    const drawing = plot({
      width: width(),
      style: { color: "var(--ink-2)", fontSize: "12px", background: "none" },
      ...props.options(width()),
    });
    // Plot names its groups after the kind of mark, which says nothing to those who listen.
    for (const group of drawing.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
    drawing.setAttribute("role", props.onDrawn ? "group" : "img");
    drawing.setAttribute("aria-label", props.label);
    box?.replaceChildren(drawing);
    props.onDrawn?.(drawing);
  });
  return <div class="plot" ref={box} />;
}
