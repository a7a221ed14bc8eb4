import { For, type JSX, Show } from "solid-js";
import { formatRatio } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { type Column, type State, StatusBadge, Table } from "../../../ui/index.ts";
import type { ReorganisedUnit } from "../queries.ts";

const STATES: Readonly<Record<ReorganisedUnit["change"], State>> = {
  made: "good",
  reopened: "good",
  moved: "note",
  renamed: "note",
  ended: "wait",
};

/** What becomes of each unit. */
export function ReorganisedUnits(props: { readonly units: readonly ReorganisedUnit[] }): JSX.Element {
  const hasHeirs = (): boolean =>
    props.units.some((unit) => unit.change === "ended" || unit.successors.length > 0);
  const heirs: Column<ReorganisedUnit> = {
    key: "successors",
    header: t("reorganisation.successors"),
    cell: (row) => (
      <Show
        when={row.successors.length > 0}
        fallback={row.change === "ended" ? t("reorganisation.nobody") : "–"}
      >
        <For each={row.successors.slice(0, 5)}>
          {(heir) => (
            <div>
              {heir.name}
              <Show when={heir.share < 1}> ({formatRatio(String(heir.share))})</Show>
            </div>
          )}
        </For>
        <Show when={row.successors.length > 5}>
          <span class="muted">+{row.successors.length - 5}</span>
        </Show>
      </Show>
    ),
  };
  return (
    <Table
      caption={t("reorganisation.changedUnits")}
      hideCaption
      columns={[
        {
          key: "unit",
          header: t("reorganisation.unit"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              <Show when={row.formerName}>
                {(name) => <div class="muted small">{t("reorganisation.formerName", { name: name() })}</div>}
              </Show>
            </>
          ),
        },
        {
          key: "change",
          header: t("reorganisation.change"),
          cell: (row) => (
            <StatusBadge state={STATES[row.change]} bare>
              {t(`reorganisation.changes.${row.change}`)}
            </StatusBadge>
          ),
        },
        { key: "level", header: t("organisations.level"), cell: (row) => row.levelName, wideOnly: true },
        { key: "from", header: t("reorganisation.from"), cell: (row) => row.from?.name ?? "–" },
        { key: "to", header: t("reorganisation.toColumn"), cell: (row) => row.to?.name ?? "–" },
        ...(hasHeirs() ? [heirs] : []),
      ]}
      rows={props.units}
    />
  );
}
