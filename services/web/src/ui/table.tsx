// biome-ignore-all lint/a11y/noRedundantRoles: display: block on a phone takes the native roles away.
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import ArrowUpDown from "lucide-solid/icons/arrow-up-down";
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../lib/i18n.ts";
import { Checkbox } from "./choices.tsx";
import { Select } from "./select.tsx";
import "./table.css";

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Only read aloud: a column of buttons. */
  readonly hideHeader?: boolean | undefined;
  /** More than the word, for example with a unit or a help button; `header` stays the name. */
  readonly headerContent?: (() => JSX.Element) | undefined;
  readonly cell: (row: Row, index: () => number) => JSX.Element;
  /** Figures stand at the end. */
  readonly align?: "start" | "end" | undefined;
  /** The column that names the row; once a table. */
  readonly rowHeader?: boolean | undefined;
  readonly sortable?: boolean | undefined;
  /** What a first press means; figures usually begin with the largest. */
  readonly firstDescending?: boolean | undefined;
  readonly width?: string | undefined;
  /** As narrow as its content. */
  readonly tight?: boolean | undefined;
  readonly footer?: (() => JSX.Element) | undefined;
  /** Left out of the cards on a phone. */
  readonly wideOnly?: boolean | undefined;
  /** On a card the value stands without its label: buttons, badges. */
  readonly noLabel?: boolean | undefined;
  /** The row's menu: on a card it stands beside the name, where there is no tick. */
  readonly menu?: boolean | undefined;
}

export interface Selection<Row> {
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (row: Row, selected: boolean) => void;
  readonly onSelectAll: (selected: boolean) => void;
  readonly name: (row: Row) => string;
  readonly canSelect?: ((row: Row) => boolean) | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Rows come sorted; the caller keeps the sort, best in the address. */
  readonly sort?: Sort | null | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly selection?: Selection<Row> | undefined;
  /** The row in work, for keyboard queues. */
  readonly isCurrent?: ((row: Row) => boolean) | undefined;
  /** Rows of one group stand under its title; the caller keeps them together. */
  readonly group?:
    | { readonly of: (row: Row) => string; readonly title: (row: Row) => JSX.Element }
    | undefined;
  /** What stands beneath an opened row, across the table; the caller has the button that opens it. */
  readonly detail?:
    | { readonly isOpen: (row: Row) => boolean; readonly content: (row: Row) => JSX.Element }
    | undefined;
  readonly empty?: JSX.Element;
  /** "cards" (the default) re-lays rows on a phone; "scroll" keeps the grid and scrolls sideways. */
  readonly phone?: "cards" | "scroll" | undefined;
  /** Scrolls within its own box under a head that stays. */
  readonly tall?: boolean | undefined;
  readonly top?: boolean | undefined;
}

/** A sortable table with a head that stays; on a phone every row is a card. Roles are spelt out because cards undo the native ones. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const cards = (): boolean => props.phone !== "scroll";
  const selectable = createMemo(() => {
    const selection = props.selection;
    return selection ? props.rows.filter((row) => selection.canSelect?.(row) ?? true) : [];
  });
  const selectedCount = createMemo(() => {
    const selection = props.selection;
    return selection ? selectable().filter(selection.isSelected).length : 0;
  });
  const sortable = (): Column<Row>[] =>
    props.onSort ? props.columns.filter((column) => column.sortable) : [];
  const direction = (column: Column<Row>): "ascending" | "descending" | undefined =>
    props.sort?.key === column.key ? (props.sort.descending ? "descending" : "ascending") : undefined;
  const press = (column: Column<Row>): void =>
    props.onSort?.({
      key: column.key,
      descending: direction(column) ? direction(column) === "ascending" : column.firstDescending === true,
    });
  /** The group that begins with this row. */
  const begins = (index: number): boolean => {
    const [group, row, before] = [props.group, props.rows[index], props.rows[index - 1]];
    if (!group || row === undefined) return false;
    return before === undefined || group.of(before) !== group.of(row);
  };
  const cellClass = (column: Column<Row>): string =>
    [
      column.align === "end" ? "cell-end" : "",
      column.tight ? "cell-tight" : "",
      column.wideOnly ? "cell-wide-only" : "",
      column.menu ? "cell-menu" : "",
    ].join(" ");

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the name belongs to the region the box becomes when it scrolls.
    <div
      class={`table-box ${props.tall ? "table-box-tall" : ""} ${cards() ? "table-cards-box" : ""}`}
      tabIndex={props.tall || !cards() ? 0 : undefined}
      role={props.tall || !cards() ? "region" : undefined}
      aria-label={props.tall || !cards() ? props.caption : undefined}
    >
      <Show when={cards() && sortable().length > 0}>
        <div class="table-sort-phone no-print">
          <Select
            label={t("common.table.sortBy")}
            value={props.sort ? `${props.sort.key} ${props.sort.descending ? "down" : "up"}` : null}
            options={sortable().flatMap((column) => [
              {
                value: `${column.key} up`,
                label: t("common.table.sortAscending", { column: column.header }),
              },
              {
                value: `${column.key} down`,
                label: t("common.table.sortDescending", { column: column.header }),
              },
            ])}
            onChange={(value) => {
              const [key = "", order] = value.split(" ");
              props.onSort?.({ key, descending: order === "down" });
            }}
          />
        </div>
      </Show>
      <table class={`table ${cards() ? "table-cards" : ""} ${props.top ? "table-top" : ""}`} role="table">
        <caption class={props.hideCaption ? "visually-hidden" : ""}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Show when={props.selection}>
              {(selection) => (
                <th role="columnheader" scope="col" class="cell-tight no-print">
                  <Checkbox
                    label=""
                    ariaLabel={t("common.table.selectAll")}
                    checked={selectable().length > 0 && selectedCount() === selectable().length}
                    indeterminate={selectedCount() > 0 && selectedCount() < selectable().length}
                    disabled={selectable().length === 0}
                    onChange={(on) => selection().onSelectAll(on)}
                  />
                </th>
              )}
            </Show>
            <For each={props.columns}>
              {(column) => (
                <th
                  role="columnheader"
                  scope="col"
                  class={cellClass(column)}
                  style={column.width ? { width: column.width } : undefined}
                  aria-sort={direction(column) ?? (column.sortable && props.onSort ? "none" : undefined)}
                >
                  <Show
                    when={column.sortable && props.onSort}
                    fallback={
                      column.headerContent?.() ?? (
                        <span class={column.hideHeader ? "visually-hidden" : undefined}>{column.header}</span>
                      )
                    }
                  >
                    <button
                      type="button"
                      class="table-sort"
                      data-on={direction(column)}
                      onClick={() => press(column)}
                    >
                      {column.headerContent?.() ?? column.header}
                      <Show
                        when={direction(column)}
                        fallback={<ArrowUpDown class="no-print" size={13} aria-hidden="true" />}
                      >
                        {(way) =>
                          way() === "ascending" ? (
                            <ArrowUp size={13} aria-hidden="true" />
                          ) : (
                            <ArrowDown size={13} aria-hidden="true" />
                          )
                        }
                      </Show>
                    </button>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For
            each={props.rows}
            fallback={
              <tr role="row">
                <td
                  role="cell"
                  colSpan={props.columns.length + (props.selection ? 1 : 0)}
                  class="table-empty"
                >
                  {props.empty ?? t("common.noMatch")}
                </td>
              </tr>
            }
          >
            {(row, index) => (
              <>
                <Show when={begins(index())}>
                  <tr role="row" class="table-group">
                    <th
                      role="rowheader"
                      scope="row"
                      colSpan={props.columns.length + (props.selection ? 1 : 0)}
                    >
                      {props.group?.title(row)}
                    </th>
                  </tr>
                </Show>
                <tr
                  role="row"
                  aria-selected={props.selection ? props.selection.isSelected(row) : undefined}
                  aria-current={props.isCurrent?.(row) ? "true" : undefined}
                  class={props.isCurrent?.(row) ? "row-now" : undefined}
                >
                  <Show when={props.selection}>
                    {(selection) => (
                      <td role="cell" class="cell-tight cell-select no-print">
                        <Checkbox
                          label=""
                          ariaLabel={t("common.table.selectRow", { row: selection().name(row) })}
                          checked={selection().isSelected(row)}
                          disabled={selection().canSelect?.(row) === false}
                          onChange={(on) => selection().onSelect(row, on)}
                        />
                      </td>
                    )}
                  </Show>
                  <For each={props.columns}>
                    {(column) =>
                      column.rowHeader ? (
                        <th role="rowheader" scope="row" class={cellClass(column)}>
                          {column.cell(row, index)}
                        </th>
                      ) : (
                        <td
                          role="cell"
                          class={cellClass(column)}
                          data-label={column.noLabel ? undefined : column.header}
                        >
                          {column.cell(row, index)}
                        </td>
                      )
                    }
                  </For>
                </tr>
                <Show when={props.detail?.isOpen(row)}>
                  <tr role="row" class="table-detail">
                    <td role="cell" colSpan={props.columns.length + (props.selection ? 1 : 0)}>
                      {props.detail?.content(row)}
                    </td>
                  </tr>
                </Show>
              </>
            )}
          </For>
        </tbody>
        <Show when={props.rows.length > 0 && props.columns.some((column) => column.footer)}>
          <tfoot role="rowgroup">
            <tr role="row">
              <Show when={props.selection}>
                <td role="cell" class="no-print" />
              </Show>
              <For each={props.columns}>
                {(column) => (
                  <td
                    role="cell"
                    class={cellClass(column)}
                    data-label={column.footer && !column.rowHeader ? column.header : undefined}
                  >
                    {column.footer?.()}
                  </td>
                )}
              </For>
            </tr>
          </tfoot>
        </Show>
      </table>
    </div>
  );
}
