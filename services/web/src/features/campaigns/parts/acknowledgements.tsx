import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createMemo, type JSX, Show } from "solid-js";
import type { Schema } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Checkbox,
  type Column,
  CopyButton,
  EmptyState,
  FilterBar,
  ProgressLine,
  QueryBarrier,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import { acknowledgementsQuery, type Campaign } from "../queries.ts";

type Person = Schema<"Acknowledgement">;

/** Who of the staff has confirmed the plan, and who has not. */
export function Acknowledgements(props: { readonly plan: Campaign }): JSX.Element {
  return (
    <Show
      when={props.plan.status !== "draft"}
      fallback={<EmptyState title={t("campaigns.staff.unpublished")} />}
    >
      <List plan={props.plan} />
    </Show>
  );
}

function List(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const list = useQuery(() => acknowledgementsQuery(acting.unit.code, props.plan.id));
  const onlyMissing = () => search.loc === "thieu";
  const columns = (): Column<Person>[] => [
    { key: "name", header: t("campaigns.staff.name"), rowHeader: true, cell: (row) => row.name },
    { key: "position", header: t("campaigns.staff.position"), cell: (row) => row.position ?? "–" },
    { key: "groups", header: t("campaigns.staff.groups"), cell: (row) => row.groups.join(", ") || "–" },
    {
      key: "when",
      header: t("campaigns.staff.when"),
      cell: (row) => (
        <Show
          when={row.acknowledgedAt}
          fallback={
            <StatusBadge state="wait" bare>
              {t("campaigns.staff.notYet")}
            </StatusBadge>
          }
        >
          {(at) => (
            <Show
              when={row.state === "confirmed"}
              fallback={
                <StatusBadge state="wait" bare>
                  {t("campaigns.staff.earlier", { time: formatDateTime(at()) })}
                </StatusBadge>
              }
            >
              <StatusBadge state="good" bare>
                <span class="figures">{formatDateTime(at())}</span>
              </StatusBadge>
            </Show>
          )}
        </Show>
      ),
    },
  ];
  return (
    <QueryBarrier query={list}>
      {(data) => {
        const missing = createMemo(() => data().items.filter((item) => item.state !== "confirmed"));
        const rows = () => (onlyMissing() ? missing() : data().items);
        return (
          <section class="stack">
            <ProgressLine
              done={data().confirmedCount}
              total={data().items.length}
              label={t("campaigns.staff.progress")}
            />
            <FilterBar
              result={t("common.ofTotal", { done: rows().length, total: data().items.length })}
              end={
                <Show when={missing().length > 0}>
                  <CopyButton
                    size="s"
                    label={t("campaigns.staff.copy")}
                    text={missing()
                      .map((person) => person.name)
                      .join(", ")}
                  />
                </Show>
              }
            >
              <Checkbox
                label={t("campaigns.staff.filterMissing")}
                checked={onlyMissing()}
                onChange={(on) => setSearch({ loc: on ? "thieu" : undefined })}
              />
            </FilterBar>
            <Table caption={t("campaigns.tabs.staff")} hideCaption columns={columns()} rows={rows()} />
          </section>
        );
      }}
    </QueryBarrier>
  );
}
