import { dot, lineY, ruleY, text as textMark } from "@observablehq/plot";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber, formatPeriod, formatPeriodShort } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Chart, Link, QueryBarrier, Skeleton, Table } from "../../../ui/index.ts";
import { PlotChart } from "../../../ui/plot.tsx";
import { drawnValue, isShare, shownValue, sourceText } from "../figures.ts";
import { multiplesQuery, type Trend } from "../queries.ts";
import "./multiples.css";

export interface MultiplesProps {
  readonly campaign: string;
  readonly under: string;
  readonly indicator: string;
  readonly until: string;
  readonly tree?: string | undefined;
  readonly hrefOf: (unit: Trend["under"]) => string;
}

/** The same indicator over time for a unit and each one beneath it, small, side by side, on one scale. */
export function Multiples(props: MultiplesProps): JSX.Element {
  const acting = useActing();
  const trend = useQuery(() =>
    multiplesQuery(
      {
        unit: acting.unit.code,
        campaign: props.campaign,
        under: props.under,
        period: props.until,
        tree: props.tree,
      },
      props.indicator,
    ),
  );
  return (
    <QueryBarrier query={trend} pending={<Skeleton height="18rem" lines={1} />}>
      {(data) => (
        <Show when={data().periods.length > 0} fallback={<p class="muted">{t("comparison.trend.empty")}</p>}>
          <Drawn data={data()} until={props.until} hrefOf={props.hrefOf} />
        </Show>
      )}
    </QueryBarrier>
  );
}

const cellWidth = 200;
/** What a letter of a name takes, and the value beside it, in ems of the drawing's letters. */
const [letterEms, valueEms, em] = [0.55, 5.5, 12];
const cellHeight = 110;

function Drawn(props: {
  readonly data: Trend;
  readonly until: string;
  readonly hrefOf: MultiplesProps["hrefOf"];
}): JSX.Element {
  const indicator = () => props.data.indicator;
  const drawn = (value: string | null, isSchool: boolean) => drawnValue(indicator(), value, isSchool);
  const newest = (series: Trend["series"][number]) => series.points.findLast((point) => point.value !== null);
  const newestText = (series: Trend["series"][number]): string =>
    shownValue(indicator(), newest(series)?.value ?? null, series.unit.isReporting);
  const lines = () => props.data.series;
  return (
    <div class="stack-s">
      <Chart
        title={t("comparison.trend.title", { indicator: indicator().name })}
        source={sourceText(props.data.source, props.until)}
        table={() => (
          <Table
            caption={indicator().name}
            hideCaption
            phone="scroll"
            rows={lines()}
            columns={[
              {
                key: "unit",
                header: t("comparison.unit"),
                rowHeader: true,
                cell: (series) => <Link href={props.hrefOf(series.unit)}>{series.unit.shortName}</Link>,
              },
              ...props.data.periods.map((period, at) => ({
                key: period,
                header: formatPeriodShort(period),
                align: "end" as const,
                cell: (series: Trend["series"][number]) =>
                  shownValue(indicator(), series.points[at]?.value ?? null, series.unit.isReporting),
              })),
            ]}
          />
        )}
      >
        <PlotChart
          label={t("comparison.trend.label", { count: lines().length })}
          options={(width) => {
            // As many side by side as leave each its whole name.
            const letters = Math.max(0, ...lines().map(({ unit }) => unit.shortName.length));
            const cell = Math.max(cellWidth, (letters * letterEms + valueEms) * em);
            const columns = Math.max(1, Math.min(lines().length, Math.floor((width - 48) / cell)));
            const names = props.data.periods.map(formatPeriodShort);
            const place = (index: number) => ({ fx: index % columns, fy: Math.floor(index / columns) });
            const points = lines().flatMap((series, index) =>
              series.points.map((point, at) => ({
                ...place(index),
                period: names[at] ?? "",
                value: drawn(point.value, series.unit.isReporting),
                target: drawn(point.target, series.unit.isReporting),
                words: `${series.unit.shortName}, ${formatPeriod(point.period)}: ${shownValue(indicator(), point.value, series.unit.isReporting)}`,
              })),
            );
            const heads = lines().map((series, index) => ({
              ...place(index),
              name: series.unit.shortName,
              value: newestText(series),
            }));
            const lasts = lines().flatMap((series, index) => {
              const point = newest(series);
              const value = drawn(point?.value ?? null, series.unit.isReporting);
              if (!point || value === null) return [];
              return [{ ...place(index), period: formatPeriodShort(point.period), value }];
            });
            // The first and the last period at the foot of each column; names leave room for the value beside them.
            const feet = lines().flatMap((_, index) =>
              index + columns < lines().length
                ? []
                : [{ ...place(index), name: names[0], last: names.at(-1) }],
            );
            const nameEms = (width - 48) / columns / em - valueEms;
            const share = isShare(indicator(), false);
            return {
              height: Math.ceil(lines().length / columns) * cellHeight + 24,
              marginTop: 30,
              marginLeft: 40,
              marginRight: 8,
              marginBottom: 24,
              fx: { axis: null, padding: 0.12 },
              fy: { axis: null, padding: 0.35 },
              x: {
                type: "point",
                domain: names,
                label: null,
                axis: null,
              },
              y: {
                label: null,
                zero: true,
                ticks: 3,
                nice: true,
                tickFormat: (value: number) => `${formatNumber(value)}${share ? "%" : ""}`,
              },
              marks: [
                ruleY([0], { stroke: "var(--line)" }),
                lineY(points, {
                  fx: "fx",
                  fy: "fy",
                  x: "period",
                  y: "target",
                  stroke: "var(--target-mark)",
                  strokeDasharray: "3 3",
                  strokeWidth: 1,
                }),
                lineY(points, {
                  fx: "fx",
                  fy: "fy",
                  x: "period",
                  y: "value",
                  stroke: "var(--accent)",
                  strokeWidth: 2,
                }),
                dot(
                  points.filter((point) => point.value !== null),
                  {
                    fx: "fx",
                    fy: "fy",
                    x: "period",
                    y: "value",
                    r: 2,
                    fill: "var(--accent)",
                    title: "words",
                  },
                ),
                dot(lasts, { fx: "fx", fy: "fy", x: "period", y: "value", r: 4, fill: "var(--accent)" }),
                textMark(heads, {
                  fx: "fx",
                  fy: "fy",
                  text: "name",
                  frameAnchor: "top-left",
                  dy: -14,
                  fill: "var(--ink)",
                  fontWeight: 600,
                  lineWidth: nameEms,
                  textOverflow: "ellipsis-end",
                  title: "name",
                }),
                textMark(feet, { fx: "fx", fy: "fy", text: "name", frameAnchor: "bottom-left", dy: 14 }),
                ...(names.length > 1
                  ? [
                      textMark(feet, {
                        fx: "fx",
                        fy: "fy",
                        text: "last",
                        frameAnchor: "bottom-right",
                        dy: 14,
                      }),
                    ]
                  : []),
                textMark(heads, {
                  fx: "fx",
                  fy: "fy",
                  text: "value",
                  frameAnchor: "top-right",
                  dy: -14,
                  fill: "var(--accent)",
                  fontWeight: 600,
                }),
              ],
            };
          }}
        />
      </Chart>
      <nav class="multiples-down no-print" aria-label={t("comparison.drillPath")}>
        <span class="small muted">{t("comparison.trend.down")}</span>
        <ul>
          <For each={lines().slice(1)}>
            {(series) => (
              <li>
                <Link href={props.hrefOf(series.unit)}>{series.unit.shortName}</Link>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </div>
  );
}
