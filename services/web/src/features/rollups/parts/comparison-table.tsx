import { type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  type Column,
  DataBar,
  EmptyState,
  Link,
  Pagination,
  type Sort,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import { drawnIn, fullBar, pageSizes, type SortColumn, shownIn } from "../comparison.ts";
import { reportStanding, shownParts } from "../figures.ts";
import type { Comparison, ComparisonRow } from "../queries.ts";
import { TargetMark } from "./target-mark.tsx";
import "./comparison-table.css";

export interface ComparisonTableProps {
  readonly data: Comparison;
  readonly caption: string;
  readonly isRanked: boolean;
  readonly sort: { readonly key: SortColumn; readonly descending: boolean };
  readonly onSort: (sort: Sort) => void;
  readonly onPage: (page: number) => void;
  /** As many rows on the page as there may be. */
  readonly onAll: () => void;
  /** Where a row leads: down to the unit, or to the school's own figure. */
  readonly hrefOf: (row: ComparisonRow) => string;
}

/** A page of units side by side: a bar in the cell, the target as a mark, and what is behind each number. */
export function ComparisonTable(props: ComparisonTableProps): JSX.Element {
  const { usual, all } = pageSizes;
  return (
    <Show
      when={props.data.rows.length > 0}
      fallback={
        <Show
          when={props.data.total > 0}
          fallback={
            <EmptyState title={t("comparison.compare.notFound")}>
              {t("comparison.compare.notFoundHint")}
            </EmptyState>
          }
        >
          <EmptyState
            title={t("comparison.compare.noPage")}
            action={<Button onClick={() => props.onPage(1)}>{t("comparison.compare.firstPage")}</Button>}
          />
        </Show>
      }
    >
      <div class="stack-s">
        <Table
          caption={props.caption}
          hideCaption
          rows={props.data.rows}
          columns={columnsOf(props)}
          sort={props.sort}
          onSort={props.onSort}
        />
        <div class="comparison-paging">
          <Pagination
            page={props.data.page}
            pageSize={props.data.limit}
            total={props.data.total}
            onPage={props.onPage}
          />
          <Show when={props.data.limit === usual && props.data.total > usual && props.data.total <= all}>
            <Button tone="quiet" size="s" class="no-print" onClick={() => props.onAll()}>
              {t("comparison.compare.showAll", { count: formatNumber(props.data.total) })}
            </Button>
          </Show>
        </div>
      </div>
    </Show>
  );
}

function columnsOf(props: ComparisonTableProps): readonly Column<ComparisonRow>[] {
  const { data } = props;
  const { indicator, summary } = data;
  const { isOfSchools } = summary;
  const most = fullBar(indicator, summary);
  const hasTargets = summary.targetMax !== null;
  const shown = (row: ComparisonRow, value: string | null): string =>
    shownIn(indicator, value, row.unit.isReporting);
  const total = (value: string | null): string =>
    shownIn(indicator, value, isOfSchools && indicator?.kind !== "boolean");

  const place: Column<ComparisonRow> = {
    key: "place",
    header: t("comparison.compare.place"),
    headerContent: () => (
      <span title={t("comparison.compare.placeTitle")}>{t("comparison.compare.place")}</span>
    ),
    align: "end",
    tight: true,
    sortable: true,
    cell: (row) => (row.rank === null ? "" : formatNumber(row.rank)),
  };
  const unit: Column<ComparisonRow> = {
    key: "name",
    header: t(isOfSchools ? "comparison.school" : "comparison.unit"),
    rowHeader: true,
    sortable: true,
    cell: (row) => (
      <>
        <Link href={props.hrefOf(row)}>{row.unit.name}</Link>
        <Show
          when={data.by === "schools" && row.unit.parentName !== data.under.shortName && row.unit.parentName}
        >
          {(parent) => <span class="small muted comparison-parent">{parent()}</span>}
        </Show>
      </>
    ),
    footer: () => <span class="strong">{t("comparison.overall")}</span>,
  };
  const value: Column<ComparisonRow> = {
    key: "value",
    header: indicator ? t("comparison.value") : t("comparison.score"),
    sortable: true,
    firstDescending: indicator?.direction !== "lower",
    width: "30%",
    cell: (row) => (
      <DataBar
        value={drawnIn(indicator, row.value, row.unit.isReporting)}
        max={most}
        target={drawnIn(indicator, row.target, row.unit.isReporting)}
        label={row.value === null ? t("comparison.missing") : shown(row, row.value)}
        targetLabel={row.target === null ? undefined : shown(row, row.target)}
      />
    ),
    footer: () => <span class="strong comparison-total">{total(summary.value)}</span>,
  };
  const parts: Column<ComparisonRow> = {
    key: "parts",
    header: indicator?.numerator && indicator.denominator ? t("comparison.parts") : t("comparison.parts"),
    align: "end",
    wideOnly: true,
    cell: (row) => (indicator && shownParts(indicator, row, row.unit.isReporting)) ?? "",
    footer: () => (indicator && shownParts(indicator, summary, false)) ?? "",
  };
  const target: Column<ComparisonRow> = {
    key: "target",
    header: t("comparison.target"),
    sortable: true,
    cell: (row) =>
      row.target === null ? (
        ""
      ) : (
        <TargetMark
          text={shown(row, row.target)}
          isMet={row.isMet}
          isAtMost={indicator?.direction === "lower"}
        />
      ),
    footer: () =>
      summary.target === null ? "" : <TargetMark text={total(summary.target)} isMet={summary.isMet} />,
  };
  const completeness: Column<ComparisonRow> = {
    key: "completeness",
    header: t("comparison.completeness"),
    sortable: true,
    firstDescending: true,
    cell: (row) =>
      row.completeness && (
        <span>
          {t("comparison.coverage.weight", {
            sent: formatNumber(row.completeness.weightSent),
            expected: formatNumber(row.completeness.weightExpected),
          })}
          <span class="small muted comparison-parent">
            {t("comparison.scoreMet", {
              met: formatNumber(row.completeness.met),
              of: formatNumber(row.completeness.counted),
            })}
          </span>
        </span>
      ),
  };
  const coverage: Column<ComparisonRow> = {
    key: "coverage",
    header: t("comparison.coverage.title"),
    sortable: true,
    firstDescending: true,
    cell: (row) => (
      <span class="comparison-coverage-cell">
        <Show
          when={row.state}
          fallback={
            <span class="nowrap">
              {t("comparison.coverage.short", {
                sent: formatNumber(row.coverage.sent),
                expected: formatNumber(row.coverage.expected),
              })}
            </span>
          }
        >
          {(state) => (
            <StatusBadge bare state={reportStanding(state()).state}>
              {reportStanding(state()).word}
            </StatusBadge>
          )}
        </Show>
        <Show when={row.coverage.late > 0}>
          <StatusBadge bare state="wait">
            {row.state
              ? t("comparison.state.late")
              : t("comparison.coverage.late", { count: row.coverage.late })}
          </StatusBadge>
        </Show>
      </span>
    ),
    footer: () =>
      t("comparison.coverage.short", {
        sent: formatNumber(summary.coverage.sent),
        expected: formatNumber(summary.coverage.expected),
      }),
  };
  const hasParts = indicator?.overUnits === "ratio" || (indicator?.overUnits === "share" && !isOfSchools);
  return [
    ...(props.isRanked && summary.rowsWithValue > 0 ? [place] : []),
    unit,
    value,
    ...(hasParts ? [parts] : []),
    ...(hasTargets ? [target] : []),
    ...(indicator ? [] : [completeness]),
    ...(data.source.reports.length > 0 ? [coverage] : []),
  ];
}
