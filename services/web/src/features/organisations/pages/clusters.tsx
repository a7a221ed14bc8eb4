import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Plus from "lucide-solid/icons/plus";
import Printer from "lucide-solid/icons/printer";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, parseDate, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  type Column,
  DateField,
  EmptyState,
  FilterBar,
  Link,
  Menu,
  PageHeader,
  QueryBarrier,
  Skeleton,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import { CloseDialog, ClusterDialog, MembersDialog } from "../parts/cluster-dialogs.tsx";
import { type Cluster, clustersQuery } from "../queries.ts";

/** `/:unit/don-vi/cum`: units grouped to be compared with one another. `?ngay=` a day, today unless told. */
export function ClustersPage(): JSX.Element {
  return (
    <Allowed to={["units.read"]}>
      <Clusters />
    </Allowed>
  );
}

type Doing =
  | { readonly what: "new" }
  | { readonly what: "name" | "members" | "close"; readonly cluster: Cluster };

function Clusters(): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{ ngay?: string }>();
  const [doing, setDoing] = createSignal<Doing>();
  const on = (): string => (query.ngay && parseDate(formatDate(query.ngay))) || today();
  const clusters = useQuery(() => clustersQuery(acting.unit.code, { on: on() }));
  const canManage = (): boolean => acting.can("units.manage") && acting.unit.level !== "school";
  const stop = (): void => {
    setDoing(undefined);
  };
  return (
    <>
      <PageHeader
        title={t("clusters.title")}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("clusters.title") },
        ]}
        lead={t("clusters.lead")}
        more={
          <Show when={clusters.isSuccess && clusters.data.length > 0}>
            <Button
              tone="quiet"
              icon={<Printer size={16} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t("comparison.print")}
            </Button>
          </Show>
        }
        action={
          <Show when={canManage()}>
            <Button
              tone="main"
              icon={<Plus size={16} aria-hidden="true" />}
              onClick={() => setDoing({ what: "new" })}
            >
              {t("clusters.add")}
            </Button>
          </Show>
        }
      />
      <QueryBarrier query={clusters} pending={<Skeleton lines={5} height="2.5rem" />}>
        {(items) => (
          <>
            <Show when={items().length > 0 || query.ngay}>
              <FilterBar
                result={t("clusters.count", { count: items().length })}
                onClear={query.ngay ? () => setQuery({ ngay: undefined }) : undefined}
              >
                <DateField
                  label={t("clusters.on")}
                  value={on()}
                  onChange={(day) => setQuery({ ngay: day ?? undefined })}
                />
              </FilterBar>
            </Show>
            <Show
              when={items().length > 0}
              fallback={
                <EmptyState
                  title={query.ngay ? t("clusters.noneOn", { date: formatDate(on()) }) : t("clusters.none")}
                >
                  {t(canManage() ? "clusters.noneHint" : "clusters.noneBelow")}
                </EmptyState>
              }
            >
              <List
                clusters={items()}
                on={on()}
                canManage={canManage()}
                onDo={(what, cluster) => setDoing({ what, cluster })}
              />
            </Show>
          </>
        )}
      </QueryBarrier>
      <Show when={doing()} keyed>
        {(one) => (
          <Switch>
            <Match when={one.what === "new"}>
              <ClusterDialog onClose={stop} onMade={(cluster) => setDoing({ what: "members", cluster })} />
            </Match>
            <Match when={one.what === "name" && one}>
              {(its) => <ClusterDialog cluster={(its() as { cluster: Cluster }).cluster} onClose={stop} />}
            </Match>
            <Match when={one.what === "members" && one}>
              {(its) => (
                <MembersDialog cluster={(its() as { cluster: Cluster }).cluster} on={on()} onClose={stop} />
              )}
            </Match>
            <Match when={one.what === "close" && one}>
              {(its) => <CloseDialog cluster={(its() as { cluster: Cluster }).cluster} onClose={stop} />}
            </Match>
          </Switch>
        )}
      </Show>
    </>
  );
}

function List(props: {
  readonly clusters: readonly Cluster[];
  readonly on: string;
  readonly canManage: boolean;
  readonly onDo: (what: "name" | "members" | "close", cluster: Cluster) => void;
}): JSX.Element {
  const acting = useActing();
  const hasEnded = (cluster: Cluster) => cluster.validTo !== null && cluster.validTo <= props.on;
  const comparison = (cluster: Cluster): string =>
    `${acting.path("so-sanh")}?${new URLSearchParams({ cluster: cluster.id })}`;
  const columns = (): Column<Cluster>[] => [
    {
      key: "name",
      header: t("clusters.name"),
      rowHeader: true,
      width: "26%",
      cell: (cluster) => (
        <span class="stack-s">
          <Link href={comparison(cluster)}>{cluster.name}</Link>
          <Show when={!cluster.isOwn}>
            <span class="small muted">{t("clusters.ofOwner", { unit: cluster.owner.name })}</span>
          </Show>
        </span>
      ),
    },
    {
      key: "members",
      header: t("clusters.members"),
      cell: (cluster) => (
        <span class="stack-s">
          <span class="figures">{t("clusters.memberCount", { count: cluster.members.length })}</span>
          <span class="small muted">{cluster.members.map((member) => member.shortName).join(", ")}</span>
        </span>
      ),
    },
    {
      key: "time",
      header: t("clusters.time"),
      width: "11rem",
      cell: (cluster) => (
        <span class="stack-s">
          <span class="nowrap">{t("clusters.since", { date: formatDate(cluster.validFrom) })}</span>
          <Show when={cluster.validTo}>
            {(end) => (
              <StatusBadge bare state="neutral">
                {t("clusters.until", { date: formatDate(end()) })}
              </StatusBadge>
            )}
          </Show>
        </span>
      ),
    },
    ...(props.canManage
      ? [
          {
            key: "actions",
            header: t("common.action"),
            hideHeader: true,
            noLabel: true,
            menu: true,
            tight: true,
            cell: (cluster: Cluster) => (
              <Show when={cluster.isOwn && !hasEnded(cluster)}>
                <Menu
                  label={t("clusters.actions", { cluster: cluster.name })}
                  triggerClass="button button-quiet icon-button"
                  trigger={<Ellipsis size={18} aria-hidden="true" />}
                  items={[
                    { label: t("clusters.setMembers"), onSelect: () => props.onDo("members", cluster) },
                    { label: t("clusters.rename"), onSelect: () => props.onDo("name", cluster) },
                    { label: t("clusters.compare"), href: comparison(cluster) },
                    "line",
                    {
                      label: t("clusters.close"),
                      danger: true,
                      onSelect: () => props.onDo("close", cluster),
                    },
                  ]}
                />
              </Show>
            ),
          },
        ]
      : []),
  ];
  const order = (cluster: Cluster): string => (hasEnded(cluster) ? "ended" : cluster.kind);
  const rows = () =>
    ["cluster", "block", "ended"].flatMap((part) => props.clusters.filter((one) => order(one) === part));
  return (
    <Table
      caption={t("clusters.caption", { date: formatDate(props.on) })}
      top
      columns={columns()}
      rows={rows()}
      group={{
        of: order,
        title: (cluster) => (hasEnded(cluster) ? t("clusters.ended") : t(`clusters.kinds.${cluster.kind}`)),
      }}
    />
  );
}
