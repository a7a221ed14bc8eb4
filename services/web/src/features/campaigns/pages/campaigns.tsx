import { useQuery } from "@tanstack/solid-query";
import Plus from "lucide-solid/icons/plus";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  ButtonLink,
  type Column,
  EmptyState,
  Link,
  PageHeader,
  QueryBarrier,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import { PlanState } from "../parts/plan-state.tsx";
import { type CampaignItem, campaignsQuery } from "../queries.ts";

export function CampaignsPage(): JSX.Element {
  const acting = useActing();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  const below = useQuery(() => campaignsQuery(acting.unit.code, "below"));
  const launch = () => (
    <Show when={acting.can("campaigns.manage")}>
      <ButtonLink
        href={acting.path("phong-trao", "moi")}
        tone="main"
        icon={<Plus size={16} aria-hidden="true" />}
      >
        {t("campaigns.list.launch")}
      </ButtonLink>
    </Show>
  );
  return (
    <Allowed to={["campaigns.read"]}>
      <PageHeader title={t("campaigns.list.title")} action={launch()} />
      <div class="stack-l">
        <QueryBarrier query={campaigns}>
          {(data) => (
            <Show
              when={data().items.length > 0}
              fallback={
                <EmptyState title={t("campaigns.list.emptyTitle")} action={launch()}>
                  {t("campaigns.list.empty")}
                </EmptyState>
              }
            >
              <CampaignTable caption={t("campaigns.list.title")} rows={data().items} hasOwn />
            </Show>
          )}
        </QueryBarrier>
        <Show when={(below.data?.items.length ?? 0) > 0}>
          <section class="stack">
            <h2>{t("campaigns.list.below")}</h2>
            <CampaignTable caption={t("campaigns.list.below")} rows={below.data?.items ?? []} />
          </section>
        </Show>
      </div>
    </Allowed>
  );
}

function CampaignTable(props: {
  readonly caption: string;
  readonly rows: readonly CampaignItem[];
  readonly hasOwn?: boolean | undefined;
}): JSX.Element {
  const acting = useActing();
  const columns = (): Column<CampaignItem>[] => [
    {
      key: "name",
      header: t("campaigns.list.name"),
      rowHeader: true,
      cell: (row) => (
        <div>
          <Link href={acting.path("phong-trao", row.id)}>{row.name}</Link>
          <Show when={row.theme}>{(theme) => <div class="small muted campaign-theme">{theme()}</div>}</Show>
        </div>
      ),
    },
    { key: "by", header: t("campaigns.list.launchedBy"), cell: (row) => row.launchedBy.shortName },
    {
      key: "time",
      header: t("campaigns.list.time"),
      cell: (row) => (
        <span class="nowrap figures">
          {formatDate(row.startsOn)} – {formatDate(row.endsOn)}
        </span>
      ),
    },
    ...(props.hasOwn
      ? [
          {
            key: "own",
            header: t("campaigns.list.ownPlan"),
            cell: (row: CampaignItem) => (
              <div class="row">
                <Show when={row.own} fallback={<span class="muted">{t("campaigns.list.noPlan")}</span>}>
                  {(own) => (
                    <>
                      <PlanState status={own().status} />
                      <Show when={own().documentNumber}>
                        {(number) => <span class="small">{number()}</span>}
                      </Show>
                    </>
                  )}
                </Show>
                <Show
                  when={
                    row.own?.status === "running" &&
                    !row.isAcknowledged &&
                    acting.can("campaigns.acknowledge")
                  }
                >
                  <StatusBadge state="wait" bare>
                    {t("campaigns.list.unread")}
                  </StatusBadge>
                </Show>
              </div>
            ),
          },
        ]
      : [
          {
            key: "state",
            header: t("campaigns.list.ownPlan"),
            cell: (row: CampaignItem) => <PlanState status={row.status} />,
          },
        ]),
    {
      key: "do",
      header: t("common.action"),
      hideHeader: true,
      noLabel: true,
      tight: true,
      cell: (row) => (
        <Show
          when={row.canAdopt && acting.can("campaigns.manage")}
          fallback={
            <ButtonLink size="s" href={acting.path("phong-trao", row.id)}>
              {t("campaigns.list.open")}
            </ButtonLink>
          }
        >
          <ButtonLink size="s" tone="main" href={`${acting.path("phong-trao", row.id)}?lap=1`}>
            {t("campaigns.list.adopt")}
          </ButtonLink>
        </Show>
      ),
    },
  ];
  return <Table caption={props.caption} hideCaption columns={columns()} rows={props.rows} />;
}
