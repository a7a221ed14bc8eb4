import { dot, lineY, ruleY } from "@observablehq/plot";
import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber, formatPeriod, formatPeriodShort } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Chart, Link, QueryBarrier, Skeleton, Table } from "../../../ui/index.ts";
import { PlotChart } from "../../../ui/plot.tsx";
import { drawnValue, isShare, shownParts, shownValue, sourceText } from "../figures.ts";
import { type Trend, trendQuery } from "../queries.ts";
import { TargetMark } from "./target-mark.tsx";

export interface TrendChartProps {
  readonly campaign: string;
  readonly under: string;
  /** Id or code. */
  readonly indicator: string;
  /** The last period shown. */
  readonly until: string;
  readonly tree?: string | undefined;
}

/** One indicator of one unit over its reporting periods, with the target; its table one key away. */
export function TrendChart(props: TrendChartProps): JSX.Element {
  const acting = useActing();
  const trend = useQuery(() =>
    trendQuery(
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
    <QueryBarrier query={trend} pending={<Skeleton height="12rem" lines={1} />}>
      {(data) => <Drawn data={data()} campaign={props.campaign} until={props.until} />}
    </QueryBarrier>
  );
}

function Drawn(props: {
  readonly data: Trend;
  readonly campaign: string;
  readonly until: string;
}): JSX.Element {
  const acting = useActing();
  const points = () => props.data.series[0]?.points ?? [];
  const indicator = () => props.data.indicator;
  const isSchool = () => props.data.under.isReporting;
  const text = (value: string | null): string => shownValue(indicator(), value, isSchool());
  const drawn = (value: string | null) => drawnValue(indicator(), value, isSchool());
  const isYesNo = (): boolean => indicator().kind === "boolean" && isSchool();
  const known = () => points().filter((point) => point.value !== null);
  const isPartial = (point: Trend["series"][number]["points"][number]): boolean =>
    point.schools.counted < point.schools.expected;
  const words = (): string => {
    const [first, last] = [known()[0], known().at(-1)];
    if (!first || !last) return t("rollups.rollUp.trend.empty");
    return t("rollups.rollUp.trend.words", {
      name: indicator().name,
      from: text(first.value),
      first: formatPeriod(first.period),
      to: text(last.value),
      last: formatPeriod(last.period),
    });
  };
  return (
    <Chart
      title={`${indicator().name}. ${props.data.under.shortName}`}
      source={sourceText(props.data.source, props.until)}
      table={() => (
        <Table
          caption={indicator().name}
          hideCaption
          rows={points()}
          columns={[
            {
              key: "period",
              header: t("rollups.rollUp.trend.period"),
              rowHeader: true,
              cell: (point) => (
                <Show when={isSchool()} fallback={formatPeriod(point.period)}>
                  <Link
                    href={acting.path(
                      "so-lieu",
                      props.campaign,
                      props.data.under.code,
                      point.period,
                      indicator().code,
                    )}
                  >
                    {formatPeriod(point.period)}
                  </Link>
                </Show>
              ),
            },
            {
              key: "value",
              header: t("rollups.rollUp.value"),
              align: "end",
              cell: (point) => <span class="strong">{text(point.value)}</span>,
            },
            {
              key: "parts",
              header: t("rollups.rollUp.behind"),
              align: "end",
              cell: (point) => shownParts(indicator(), point, isSchool()) ?? "",
            },
            {
              key: "target",
              header: t("rollups.rollUp.target"),
              cell: (point) => <TargetMark text={text(point.target)} isMet={point.isMet} />,
            },
            ...(isSchool()
              ? []
              : [
                  {
                    key: "schools",
                    header: t("rollups.rollUp.schools"),
                    align: "end" as const,
                    cell: (point: Trend["series"][number]["points"][number]) =>
                      t("rollups.rollUp.parts", {
                        num: formatNumber(point.schools.counted),
                        den: formatNumber(point.schools.expected),
                      }),
                  },
                ]),
          ]}
        />
      )}
    >
      <Show when={known().length > 0} fallback={<p class="muted">{t("rollups.rollUp.trend.empty")}</p>}>
        <PlotChart
          label={words()}
          options={(width) => {
            const rows = points().map((point) => ({
              period: formatPeriodShort(point.period),
              value: drawn(point.value),
              target: drawn(point.target),
              isPartial: isPartial(point),
              title: `${formatPeriod(point.period)}: ${text(point.value)}`,
            }));
            const names = rows.map((row) => row.period);
            const every = Math.ceil((names.length * 70) / Math.max(1, width - 60));
            return {
              height: 200,
              marginLeft: 52,
              x: {
                type: "point",
                domain: names,
                label: null,
                ticks: names.filter((_, index) => (names.length - 1 - index) % every === 0),
              },
              y: {
                label: isShare(indicator(), isSchool()) ? "%" : indicator().measure,
                grid: true,
                zero: true,
                ...(isYesNo()
                  ? {
                      label: null,
                      domain: [0, 1],
                      ticks: [0, 1],
                      tickFormat: (value: number) => text(String(value)),
                    }
                  : { ticks: 4, tickFormat: (value: number) => formatNumber(value) }),
              },
              marks: [
                ruleY([0], { stroke: "var(--line-strong)" }),
                lineY(rows, {
                  x: "period",
                  y: "target",
                  stroke: "var(--target-mark)",
                  strokeWidth: 1.5,
                  strokeDasharray: "4 3",
                }),
                lineY(rows, { x: "period", y: "value", stroke: "var(--accent)", strokeWidth: 2 }),
                dot(
                  rows.filter((row) => row.value !== null),
                  {
                    x: "period",
                    y: "value",
                    r: 4,
                    stroke: "var(--accent)",
                    strokeWidth: 2,
                    fill: (row: { isPartial: boolean }) =>
                      row.isPartial ? "var(--surface)" : "var(--accent)",
                    title: "title",
                  },
                ),
              ],
            };
          }}
        />
        <p class="small muted">
          <Show when={points().filter((point) => point.target !== null).length > 1}>
            {t("rollups.rollUp.trend.legend")}
          </Show>
          <Show when={known().some(isPartial)}> {t("rollups.rollUp.trend.partial")}</Show>
        </p>
      </Show>
    </Chart>
  );
}
