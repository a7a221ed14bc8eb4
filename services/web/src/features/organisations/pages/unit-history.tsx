import { useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatRatio } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Link, PageHeader, QueryBarrier, Skeleton, StatusBadge, Table } from "../../../ui/index.ts";
import { historyQuery } from "../queries.ts";

export function UnitHistoryPage(): JSX.Element {
  return (
    <Allowed to={["units.read"]}>
      <UnitHistory />
    </Allowed>
  );
}

interface Kin {
  readonly unit: { readonly code: string; readonly name: string };
  readonly kind: "merge" | "split" | "abolish" | "rename";
  readonly share: number;
  readonly from: string;
}

function UnitHistory(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ code: string }>();
  const history = useQuery(() => historyQuery(acting.unit.code, params.code));
  return (
    <QueryBarrier query={history} pending={<Skeleton lines={8} height="2rem" />}>
      {(data) => (
        <div class="stack">
          <PageHeader
            title={t("reorganisation.historyOf", { unit: data().unit.name })}
            lead={t("reorganisation.historyLead")}
            path={[
              { label: t("organisations.title"), href: acting.path("don-vi") },
              { label: data().unit.name },
            ]}
          />
          <Kindred title={t("reorganisation.predecessors")} kin={data().predecessors} />
          <Kindred title={t("reorganisation.successorsTitle")} kin={data().successors} />
          <Table
            caption={t("reorganisation.states")}
            columns={[
              {
                key: "from",
                header: t("reorganisation.since"),
                tight: true,
                cell: (row) => formatDate(row.from),
              },
              { key: "name", header: t("organisations.name"), rowHeader: true, cell: (row) => row.name },
              { key: "level", header: t("organisations.level"), cell: (row) => row.levelName },
              { key: "above", header: t("reorganisation.above"), cell: (row) => row.parent?.name ?? "–" },
              {
                key: "code",
                header: t("organisations.adminCode"),
                cell: (row) => row.adminCode ?? "–",
                wideOnly: true,
              },
              {
                key: "state",
                header: t("reorganisation.state"),
                cell: (row) => (
                  <StatusBadge state={row.isOpen ? "good" : "wait"} bare>
                    {row.isOpen ? t("reorganisation.isOpen") : t("reorganisation.isEnded")}
                  </StatusBadge>
                ),
              },
              {
                key: "basis",
                header: t("reorganisation.basis"),
                cell: (row) => (
                  <Show when={row.reorganisation} fallback="–">
                    {(why) => (
                      <Link href={acting.path("don-vi", "sap-xep", why().id)}>{why().legalBasis}</Link>
                    )}
                  </Show>
                ),
              },
            ]}
            rows={data().states}
          />
        </div>
      )}
    </QueryBarrier>
  );
}

function Kindred(props: { readonly title: string; readonly kin: readonly Kin[] }): JSX.Element {
  const acting = useActing();
  return (
    <Show when={props.kin.length > 0}>
      <section class="stack-s">
        <h2>{props.title}</h2>
        <ul>
          <For each={props.kin}>
            {(one) => (
              <li>
                <Link href={acting.path("don-vi", one.unit.code, "lich-su")}>{one.unit.name}</Link>
                {", "}
                {t("reorganisation.kinLine", {
                  how: t(`reorganisation.kin.${one.kind}`),
                  day: formatDate(one.from),
                })}
                <Show when={one.share < 1}> ({formatRatio(String(one.share))})</Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
