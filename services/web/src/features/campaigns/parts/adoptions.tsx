import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Breadcrumbs,
  type Column,
  DataBar,
  FilterBar,
  Link,
  QueryBarrier,
  Select,
  Table,
} from "../../../ui/index.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import { type Adoption, adoptionsQuery, type Campaign } from "../queries.ts";
import { PlanState } from "./plan-state.tsx";

type Filter = "tat-ca" | "chua-lap" | "thieu-chi-tieu";
const FILTERS: readonly Filter[] = ["tat-ca", "chua-lap", "thieu-chi-tieu"];

/** Which units below have made their plan, and which lack targets; by Phòng, then by school. */
export function Adoptions(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const adoptions = useQuery(() => adoptionsQuery(acting.unit.code, props.plan.id, search.duoi));
  const filter = (): Filter => FILTERS.find((one) => one === search.loc) ?? "tat-ca";
  const here = (under: string | undefined) =>
    `${acting.path("phong-trao", props.plan.id)}?phan=don-vi${under ? `&duoi=${encodeURIComponent(under)}` : ""}`;
  const isShown = (row: Adoption): boolean =>
    ({
      "tat-ca": true,
      "chua-lap": row.isReporting
        ? row.state === "none"
        : row.adoptedCount < row.schoolCount || row.state === "none",
      "thieu-chi-tieu": row.isReporting ? row.targetCount === 0 : row.withTargetsCount < row.schoolCount,
    })[filter()];
  const columns = (hasSchools: boolean): Column<Adoption>[] => [
    {
      key: "unit",
      header: t("campaigns.units.unit"),
      rowHeader: true,
      cell: (row) => (
        <Show when={row.isReporting} fallback={<Link href={here(row.unit.code)}>{row.unit.name}</Link>}>
          {row.unit.name}
        </Show>
      ),
    },
    { key: "state", header: t("campaigns.units.state"), cell: (row) => <PlanState status={row.state} /> },
    {
      key: "document",
      header: t("campaigns.units.number"),
      cell: (row) => (
        <span class="figures">
          {[row.documentNumber, row.documentOn ? formatDate(row.documentOn) : null]
            .filter(Boolean)
            .join(", ") || "–"}
        </span>
      ),
    },
    ...(hasSchools
      ? [
          {
            key: "schools",
            header: t("campaigns.units.schools"),
            cell: (row: Adoption) => (
              <DataBar
                value={row.adoptedCount}
                max={row.schoolCount}
                label={t("common.ofTotal", { done: row.adoptedCount, total: row.schoolCount })}
              />
            ),
          },
          {
            key: "withTargets",
            header: t("campaigns.units.withTargets"),
            cell: (row: Adoption) => (
              <DataBar
                value={row.withTargetsCount}
                max={row.schoolCount}
                label={t("common.ofTotal", { done: row.withTargetsCount, total: row.schoolCount })}
              />
            ),
          },
        ]
      : [
          {
            key: "targets",
            header: t("campaigns.units.targets"),
            align: "end" as const,
            cell: (row: Adoption) =>
              row.targetCount ? (
                formatNumber(row.targetCount)
              ) : (
                <span class="muted">{t("campaigns.units.none")}</span>
              ),
          },
        ]),
    {
      key: "view",
      header: t("common.action"),
      hideHeader: true,
      tight: true,
      noLabel: true,
      cell: (row) => (
        <Show when={row.state !== "none"}>
          <Link
            href={`${acting.path("phong-trao", props.plan.id)}?don-vi=${encodeURIComponent(row.unit.code)}&phan=ke-hoach`}
          >
            <span aria-hidden="true">{t("campaigns.overview.viewPlan")}</span>
            <span class="visually-hidden">{t("campaigns.units.view", { unit: row.unit.name })}</span>
          </Link>
        </Show>
      ),
    },
  ];
  return (
    <QueryBarrier query={adoptions}>
      {(data) => {
        const rows = () => data().items.filter(isShown);
        const hasSchools = () => data().items.some((item) => !item.isReporting);
        return (
          <section class="stack">
            <Show when={search.duoi}>
              <Breadcrumbs
                path={[{ label: acting.unit.name, href: here(undefined) }, { label: data().under.name }]}
              />
            </Show>
            <p>
              {t("campaigns.units.lead", {
                adopted: data().total.adoptedCount,
                total: data().total.schoolCount,
                targets: data().total.withTargetsCount,
              })}
            </p>
            <FilterBar
              result={t("common.ofTotal", { done: rows().length, total: data().items.length })}
              onClear={filter() === "tat-ca" ? undefined : () => setSearch({ loc: undefined })}
            >
              <Select
                size="s"
                label={t("campaigns.units.filter")}
                value={filter()}
                options={[
                  { value: "tat-ca", label: t("campaigns.units.all") },
                  { value: "chua-lap", label: t("campaigns.units.missing") },
                  { value: "thieu-chi-tieu", label: t("campaigns.units.noTargets") },
                ]}
                onChange={(loc) => setSearch({ loc: loc === "tat-ca" ? undefined : loc })}
              />
            </FilterBar>
            <Table
              caption={t("campaigns.units.caption")}
              hideCaption
              columns={columns(hasSchools())}
              rows={rows()}
              empty={data().items.length ? undefined : t("campaigns.units.empty")}
            />
          </section>
        );
      }}
    </QueryBarrier>
  );
}
