import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatPeriod } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { EmptyState, PageHeader, QueryBarrier, Table } from "../../../ui/index.ts";
import { valueText } from "../../results/wording.ts";
import { campaignsQuery, rollUpQuery } from "../queries.ts";

/** `/:unit/tong-hop`: every indicator of a unit in a period. `?campaign=&period=&under=` */
export function RollUpPage(): JSX.Element {
  const acting = useActing();
  const [query] = useSearchParams<{ campaign?: string; period?: string; under?: string }>();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  return (
    <QueryBarrier query={campaigns}>
      {(items) => (
        <Show
          when={query.campaign ?? items().find((one) => one.status === "running")?.id}
          fallback={<EmptyState title={t("rollups.rollUp.none")} />}
        >
          {(campaign) => <RollUpOf campaign={campaign()} period={query.period} under={query.under} />}
        </Show>
      )}
    </QueryBarrier>
  );
}

function RollUpOf(props: {
  readonly campaign: string;
  readonly period: string | undefined;
  readonly under: string | undefined;
}): JSX.Element {
  const acting = useActing();
  const rollUp = useQuery(() => rollUpQuery({ unit: acting.unit.code, ...props }));
  return (
    <QueryBarrier query={rollUp}>
      {(data) => (
        <>
          <PageHeader title={t("rollups.rollUp.title")} lead={data().under.name} />
          <Table
            caption={formatPeriod(data().period)}
            rows={data().items}
            columns={[
              {
                key: "name",
                header: t("rollups.rollUp.indicator"),
                rowHeader: true,
                cell: (row) => row.indicator.name,
              },
              {
                key: "value",
                header: t("rollups.rollUp.value"),
                align: "end",
                cell: (row) => valueText(row.indicator, row.value),
              },
            ]}
          />
        </>
      )}
    </QueryBarrier>
  );
}
