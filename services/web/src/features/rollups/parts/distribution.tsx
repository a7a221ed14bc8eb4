import { dodgeY, dot, rect, ruleX, text as textMark } from "@observablehq/plot";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Chart } from "../../../ui/index.ts";
import { PlotChart } from "../../../ui/plot.tsx";
import { dotRadius, drawnIn, shownIn } from "../comparison.ts";
import { isShare, sourceText } from "../figures.ts";
import type { Comparison } from "../queries.ts";
import "./distribution.css";

export interface DistributionProps {
  readonly data: Comparison;
  readonly title: string;
  readonly onOpen: (unit: Unit) => void;
  readonly table: () => JSX.Element;
}

type Drawn = Comparison["summary"]["distribution"];
type Unit = NonNullable<Drawn["points"]>[number]["unit"];

/** A dot or a bar: what it says, and the one unit behind it, if it is one. */
interface Mark {
  readonly words: string;
  readonly unit?: Unit;
}
interface Point extends Mark {
  readonly unit: Unit;
  readonly at: number;
  readonly isMet: boolean | null;
}
interface Bar extends Mark {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly met: number;
}

const HEIGHT = 190;
const MARGIN = { marginTop: 34, marginBottom: 34, marginLeft: 36, marginRight: 24 } as const;

/**
 * One dot a row along the scale, with median, middle half and target. Every dot has a name, can be reached by keys and
 * opens. Where there are too many to be told apart, bars say how many lie where.
 */
export function Distribution(props: DistributionProps): JSX.Element {
  const [pointed, setPointed] = createSignal<Mark | null>(null);
  const indicator = () => props.data.indicator;
  const isOfSchools = () => props.data.summary.isOfSchools;
  const shown = (value: string | null): string => shownIn(indicator(), value, isOfSchools());
  const drawn = (value: string | null): number | null => drawnIn(indicator(), value, isOfSchools());
  const what = () =>
    t(isOfSchools() ? "comparison.distribution.whatSchool" : "comparison.distribution.whatUnit");
  const points = createMemo<readonly Point[]>(() =>
    (props.data.summary.distribution.points ?? []).flatMap(({ unit, value, isMet }) => {
      const at = drawnIn(indicator(), value, unit.isReporting);
      const words = t("comparison.distribution.pointed", {
        unit: unit.name,
        value: shownIn(indicator(), value, unit.isReporting),
      });
      return at === null ? [] : [{ unit, at, isMet, words }];
    }),
  );
  const spread = () => props.data.summary.spread;
  const target = () => props.data.summary.target;
  const hasTargets = () => props.data.summary.rowsMeasured > 0;
  const isYesNo = () => indicator()?.kind === "boolean" && isOfSchools();
  const isInBars = () => props.data.summary.distribution.points === null;
  const bars = createMemo<readonly Bar[]>(() => {
    if (!isInBars()) return [];
    const bins = props.data.summary.distribution.bins.map((bin) => ({
      ...bin,
      text: bin.from === bin.to ? shown(bin.from) : `${shown(bin.from)} – ${shown(bin.to)}`,
      from: drawn(bin.from) ?? 0,
      to: drawn(bin.to) ?? 0,
    }));
    // A bar at one value is as wide as fits between it and the nearest.
    const gap = Math.min(...bins.slice(1).map((bin, at) => bin.from - (bins[at]?.from ?? 0)));
    const half = Number.isFinite(gap) ? gap * 0.3 : 0.5;
    return bins
      .filter(({ rows }) => rows > 0)
      .map(({ text, from, to, rows, met }) => ({
        ...(from === to ? { from: from - half, to: to + half } : { from, to }),
        rows,
        met,
        words: t(hasTargets() ? "comparison.distribution.barMet" : "comparison.distribution.bar", {
          values: text,
          count: formatNumber(rows),
          met: formatNumber(met),
          what: what(),
        }),
      }));
  });
  // A sum's overall target is no target of a single row.
  const drawnTarget = () => (indicator()?.overUnits === "sum" ? null : drawn(target()));

  const label = (): string =>
    t(isInBars() ? "comparison.distribution.labelBars" : "comparison.distribution.label", {
      what: what(),
      count: formatNumber(props.data.summary.rowsWithValue),
      median: shown(spread()?.median ?? null),
      from: shown(spread()?.lowerQuartile ?? null),
      to: shown(spread()?.upperQuartile ?? null),
    });

  /** Makes dots and bars reachable: one stop for the Tab key, arrows from one to the next, Enter or a click opens. */
  const makeReachable = (svg: Element): void => {
    const dots = [
      ...svg.querySelectorAll<SVGElement>("g.distribution-dots circle, g.distribution-bars rect"),
    ];
    const inOrder: readonly Mark[] = isInBars() ? bars() : points();
    const focus = (index: number): void => {
      const next = dots[Math.max(0, Math.min(dots.length - 1, index))];
      for (const one of dots) one.setAttribute("tabindex", one === next ? "0" : "-1");
      next?.focus();
    };
    dots.forEach((circle, index) => {
      const point = inOrder[index];
      if (!point) return;
      circle.setAttribute("tabindex", index === 0 ? "0" : "-1");
      circle.setAttribute("role", point.unit ? "link" : "img");
      circle.setAttribute("aria-label", point.words);
      circle.addEventListener("focus", () => setPointed(point));
      circle.addEventListener("pointerenter", () => setPointed(point));
      const open = (): void => {
        if (point.unit) props.onOpen(point.unit);
      };
      circle.addEventListener("click", open);
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
          open();
        }
      });
    });
  };

  const dots = (radius: number) =>
    dot(
      points(),
      dodgeY({
        x: "at",
        r: radius,
        anchor: "middle",
        padding: 1,
        fill: (point: Point) => (hasTargets() && point.isMet !== true ? "var(--surface)" : "var(--accent)"),
        stroke: "var(--accent)",
        strokeWidth: 1.5,
        title: "words",
        className: "distribution-dots",
        sort: null,
      }),
    );
  /** Those that reached their target stand at the foot of the bar, full. */
  const barMarks = () => {
    if (!isInBars()) return [];
    const full = (bar: Bar): number => (hasTargets() ? bar.met : bar.rows);
    const look = { x1: "from", x2: "to", stroke: "var(--accent)", inset: 0.5 } as const;
    return [
      rect(bars(), { ...look, y1: full, y2: "rows", fill: "none" }),
      rect(bars(), { ...look, y1: 0, y2: full, fill: "var(--bar)" }),
    ];
  };
  /** What is pointed at and focused: the whole height, so that a low bar is found too. */
  const reachOfBars = () =>
    rect(bars(), {
      x1: "from",
      x2: "to",
      y1: 0,
      y2: Math.max(...bars().map(({ rows }) => rows)),
      fill: "transparent",
      title: "words",
      className: "distribution-bars",
    });

  const key = (look: string): JSX.Element => (
    <span class={`distribution-key ${isInBars() ? "distribution-key-bar" : ""} ${look}`} aria-hidden="true" />
  );

  return (
    <div class="sheet">
      <Chart
        title={props.title}
        source={sourceText(props.data.source, props.data.period)}
        table={props.table}
      >
        <Show
          when={props.data.summary.rowsWithValue > 0}
          fallback={<p class="muted">{t("comparison.distribution.empty")}</p>}
        >
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
              const marked = [
                ...points().map((point) => point.at),
                ...bars().flatMap((bar) => [bar.from, bar.to]),
                ...(wanted === null ? [] : [wanted]),
              ];
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
                y: isInBars()
                  ? { label: null, ticks: 3, tickFormat: (value: number) => formatNumber(value) }
                  : { axis: null },
                marks: [
                  ...(isYesNo() || from === null || to === null || median === null
                    ? []
                    : [rect([{ from, to }], { x1: "from", x2: "to", fill: "var(--accent-soft)" })]),
                  ...barMarks(),
                  ...(isYesNo() || median === null
                    ? []
                    : [
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
                  ...(isInBars() ? [reachOfBars()] : [dots(radius)]),
                ],
              };
            }}
          />
          <p class="small distribution-pointed" role="status">
            <Show
              when={pointed()}
              fallback={
                <span class="muted">
                  {t(isInBars() ? "comparison.distribution.hintBars" : "comparison.distribution.hint")}
                </span>
              }
            >
              {(point) => <span class="strong">{point().words}</span>}
            </Show>
          </p>
          <p class="small muted distribution-legend">
            <Show
              when={hasTargets()}
              fallback={
                <span>
                  {key("distribution-key-full")}
                  {t(
                    isInBars() ? "comparison.distribution.legendBars" : "comparison.distribution.legendPlain",
                    {
                      what: what(),
                    },
                  )}
                </span>
              }
            >
              <span>
                {key("distribution-key-full")}
                {t("comparison.distribution.legendMet")}
              </span>
              <span>
                {key("")}
                {t("comparison.distribution.legendNotMet")}
              </span>
            </Show>
            <Show when={spread() && !isYesNo()}>
              <span>
                <span class="distribution-key distribution-key-band" aria-hidden="true" />
                {t("comparison.distribution.band")}
              </span>
            </Show>
            <Show when={props.data.summary.rows - props.data.summary.rowsWithValue}>
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
