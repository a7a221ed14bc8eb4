import { dodgeY, dot, rect, ruleX, text as textMark } from "@observablehq/plot";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Chart } from "../../../ui/index.ts";
import { PlotChart } from "../../../ui/plot.tsx";
import { dotRadius, drawnIn, shownIn } from "../comparison.ts";
import { isShare, sourceText } from "../figures.ts";
import type { Comparison, ComparisonRow } from "../queries.ts";
import "./distribution.css";

export interface DistributionProps {
  readonly data: Comparison;
  readonly title: string;
  readonly onOpen: (row: ComparisonRow) => void;
  readonly table: () => JSX.Element;
}

interface Point {
  readonly row: ComparisonRow;
  readonly at: number;
  readonly words: string;
}

const HEIGHT = 190;
const MARGIN = { marginTop: 34, marginBottom: 34, marginLeft: 24, marginRight: 24 } as const;

/** One dot a row along the scale, with median, middle half and target. Every dot has a name, can be reached by keys and opens. */
export function Distribution(props: DistributionProps): JSX.Element {
  const [pointed, setPointed] = createSignal<Point | null>(null);
  const indicator = () => props.data.indicator;
  const isOfSchools = () => props.data.rows.every((row) => row.unit.isReporting);
  const shown = (value: string | null): string => shownIn(indicator(), value, isOfSchools());
  const drawn = (value: string | null): number | null => drawnIn(indicator(), value, isOfSchools());
  const what = () =>
    t(isOfSchools() ? "comparison.distribution.whatSchool" : "comparison.distribution.whatUnit");
  const points = createMemo<readonly Point[]>(() =>
    props.data.rows
      .flatMap((row) => {
        const at = drawnIn(indicator(), row.value, row.unit.isReporting);
        const words = t("comparison.distribution.pointed", {
          unit: row.unit.name,
          value: shownIn(indicator(), row.value, row.unit.isReporting),
        });
        return at === null ? [] : [{ row, at, words }];
      })
      .sort((a, b) => a.at - b.at),
  );
  const spread = () => props.data.summary.spread;
  const target = () => props.data.summary.target;
  const hasTargets = () => props.data.summary.rowsMeasured > 0;
  const isYesNo = () => indicator()?.kind === "boolean" && isOfSchools();
  // A sum's overall target is no target of a single row.
  const drawnTarget = () => (indicator()?.overUnits === "sum" ? null : drawn(target()));

  const label = (): string =>
    t("comparison.distribution.label", {
      what: what(),
      count: formatNumber(points().length),
      median: shown(spread()?.median ?? null),
      from: shown(spread()?.lowerQuartile ?? null),
      to: shown(spread()?.upperQuartile ?? null),
    });

  /** Makes the dots reachable: one stop for the Tab key, arrows from dot to dot, Enter or a click opens. */
  const makeReachable = (svg: Element): void => {
    const dots = [...svg.querySelectorAll<SVGCircleElement>("g.distribution-dots circle")];
    const inOrder = points();
    const focus = (index: number): void => {
      const next = dots[Math.max(0, Math.min(dots.length - 1, index))];
      for (const one of dots) one.setAttribute("tabindex", one === next ? "0" : "-1");
      next?.focus();
    };
    dots.forEach((circle, index) => {
      const point = inOrder[index];
      if (!point) return;
      circle.setAttribute("tabindex", index === 0 ? "0" : "-1");
      circle.setAttribute("role", "link");
      circle.setAttribute("aria-label", point.words);
      circle.addEventListener("focus", () => setPointed(point));
      circle.addEventListener("pointerenter", () => setPointed(point));
      circle.addEventListener("click", () => props.onOpen(point.row));
      circle.addEventListener("keydown", (event) => {
        const steps: Record<string, number> = {
          ArrowRight: index + 1,
          ArrowUp: index + 1,
          ArrowLeft: index - 1,
          ArrowDown: index - 1,
          Home: 0,
          End: dots.length - 1,
        };
        const to = steps[event.key];
        if (to !== undefined) {
          event.preventDefault();
          focus(to);
        } else if (event.key === "Enter") {
          event.preventDefault();
          props.onOpen(point.row);
        }
      });
    });
  };

  return (
    <div class="sheet">
      <Chart
        title={props.title}
        source={sourceText(props.data.source, props.data.period)}
        table={props.table}
      >
        <Show when={points().length > 0} fallback={<p class="muted">{t("comparison.distribution.empty")}</p>}>
          <PlotChart
            label={label()}
            onDrawn={makeReachable}
            options={(width) => {
              const band = spread();
              const [from, median, to] = [
                drawn(band?.lowerQuartile ?? null),
                drawn(band?.median ?? null),
                drawn(band?.upperQuartile ?? null),
              ];
              const wanted = drawnTarget();
              const marked = [...points().map((point) => point.at), ...(wanted === null ? [] : [wanted])];
              const share =
                indicator() === null || (indicator() && isShare(indicator() as never, isOfSchools()));
              const low = Math.min(...marked);
              const high = Math.max(...marked);
              const pad = (high - low || Math.abs(high) || 1) * 0.06;
              const [least, most] = isYesNo()
                ? ([-0.5, 1.5] as const)
                : ([
                    Math.max(low >= 0 ? 0 : -Infinity, low - pad),
                    share && high <= 100 ? Math.min(100 + pad / 4, high + pad) : high + pad,
                  ] as const);
              const scale = (width - MARGIN.marginLeft - MARGIN.marginRight) / (most - least || 1);
              const radius = dotRadius(
                points().map((point) => point.at * scale),
                HEIGHT - MARGIN.marginTop - MARGIN.marginBottom,
                width < 480 ? 5.5 : 7,
              );
              return {
                height: HEIGHT,
                ...MARGIN,
                x: {
                  domain: [least, most],
                  label: null,
                  ...(isYesNo()
                    ? { ticks: [0, 1], tickFormat: (value: number) => t(value ? "common.yes" : "common.no") }
                    : {
                        ticks: width < 480 ? 4 : 8,
                        tickFormat: (value: number) =>
                          `${formatNumber(value)}${share && indicator() !== null ? "%" : ""}`,
                      }),
                },
                y: { axis: null },
                marks: [
                  ...(isYesNo() || from === null || to === null || median === null
                    ? []
                    : [
                        rect([{ from, to }], { x1: "from", x2: "to", fill: "var(--accent-soft)" }),
                        ruleX([median], { stroke: "var(--accent)", strokeWidth: 1.5 }),
                        textMark([median], {
                          x: (value: number) => value,
                          text: () =>
                            t("comparison.distribution.median", { value: shown(spread()?.median ?? null) }),
                          frameAnchor: "top",
                          dy: -16,
                          fill: "var(--accent)",
                          fontWeight: 600,
                        }),
                      ]),
                  ...(wanted === null || isYesNo()
                    ? []
                    : [
                        ruleX([wanted], {
                          stroke: "var(--target-mark)",
                          strokeWidth: 2,
                          strokeDasharray: "4 3",
                        }),
                        textMark([wanted], {
                          x: (value: number) => value,
                          text: () => t("comparison.distribution.target", { value: shown(target()) }),
                          frameAnchor: "top",
                          dy: -30,
                          fill: "var(--ink)",
                        }),
                      ]),
                  dot(
                    points(),
                    dodgeY({
                      x: "at",
                      r: radius,
                      anchor: "middle",
                      padding: 1,
                      fill: (point: Point) =>
                        hasTargets() && point.row.isMet !== true ? "var(--surface)" : "var(--accent)",
                      stroke: "var(--accent)",
                      strokeWidth: 1.5,
                      title: "words",
                      className: "distribution-dots",
                      sort: null,
                    }),
                  ),
                ],
              };
            }}
          />
          <p class="small distribution-pointed" role="status">
            <Show when={pointed()} fallback={<span class="muted">{t("comparison.distribution.hint")}</span>}>
              {(point) => <span class="strong">{point().words}</span>}
            </Show>
          </p>
          <p class="small muted distribution-legend">
            <Show
              when={hasTargets()}
              fallback={
                <span>
                  <span class="distribution-key distribution-key-full" aria-hidden="true" />
                  {t("comparison.distribution.legendPlain", { what: what() })}
                </span>
              }
            >
              <span>
                <span class="distribution-key distribution-key-full" aria-hidden="true" />
                {t("comparison.distribution.legendMet")}
              </span>
              <span>
                <span class="distribution-key" aria-hidden="true" />
                {t("comparison.distribution.legendNotMet")}
              </span>
            </Show>
            <Show when={spread() && !isYesNo()}>
              <span>
                <span class="distribution-key distribution-key-band" aria-hidden="true" />
                {t("comparison.distribution.band")}
              </span>
            </Show>
            <Show when={props.data.rows.length - points().length}>
              {(count) => (
                <span>
                  {t("comparison.distribution.without", { count: formatNumber(count()), what: what() })}
                </span>
              )}
            </Show>
          </p>
        </Show>
      </Chart>
    </div>
  );
}
