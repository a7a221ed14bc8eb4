import ImageDown from "lucide-solid/icons/image-down";
import Table2 from "lucide-solid/icons/table-2";
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { Button } from "./button.tsx";
import { copyPicture } from "./copy-picture.ts";
import { toast } from "./toast.tsx";
import "./chart.css";

export interface ChartProps {
  readonly title: string;
  /** Where the figures come from: tree, period, as of when. Also on the copied picture. */
  readonly source: string;
  /** The drawing; contains one svg. */
  readonly children: JSX.Element;
  /** The same figures as a table, one key away: "t" while the chart has the focus, or the button. */
  readonly table: () => JSX.Element;
}

/** A chart with its title, its source line, its table and a picture to take along. */
export function Chart(props: ChartProps): JSX.Element {
  const id = createUniqueId();
  const [asTable, setAsTable] = createSignal(false);
  let box: HTMLDivElement | undefined;

  const takeAlong = async (): Promise<void> => {
    const svg = box?.querySelector("svg");
    if (!svg) return;
    const where = await copyPicture(svg, { title: props.title, source: props.source });
    toast({ text: t(where === "clipboard" ? "common.chart.copied" : "common.chart.downloaded") });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    setAsTable(!asTable());
  };

  return (
    <figure class="chart keep-together" aria-labelledby={id} onKeyDown={onKey}>
      <div class="chart-head">
        <div class="chart-title" id={id}>
          {props.title}
        </div>
        <div class="row no-print">
          <Button
            tone="quiet"
            size="s"
            aria-pressed={asTable()}
            title={`${t("common.chart.table")} (T)`}
            icon={<Table2 size={16} aria-hidden="true" />}
            onClick={() => setAsTable(!asTable())}
          >
            {t(asTable() ? "common.chart.drawing" : "common.chart.table")}
          </Button>
          <Show when={!asTable()}>
            <Button
              tone="quiet"
              size="s"
              icon={<ImageDown size={16} aria-hidden="true" />}
              onClick={() => void takeAlong()}
            >
              {t("common.chart.copy")}
            </Button>
          </Show>
        </div>
      </div>
      <Show when={!asTable()} fallback={props.table()}>
        <div class="chart-box" ref={box}>
          {props.children}
        </div>
      </Show>
      <figcaption class="chart-source">{props.source}</figcaption>
    </figure>
  );
}
