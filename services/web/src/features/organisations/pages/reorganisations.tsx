import { useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  ButtonLink,
  EmptyState,
  Link,
  PageHeader,
  Pagination,
  QueryBarrier,
  Skeleton,
  Table,
} from "../../../ui/index.ts";
import { DraftsUnderWay } from "../parts/drafts-under-way.tsx";
import { PlanBanner, PlanState } from "../parts/planned-reorganisation.tsx";
import { CHANGES } from "../parts/reorganisation-preview.tsx";
import { ReorganisedUnits } from "../parts/reorganised-units.tsx";
import { reorganisationQuery, reorganisationsQuery } from "../queries.ts";

const PAGE = 25;

export function ReorganisationsPage(): JSX.Element {
  return (
    <Allowed to={["units.read"]}>
      <Reorganisations />
    </Allowed>
  );
}

function Counts(props: { readonly counts: Readonly<Record<string, number>> }): JSX.Element {
  return (
    <span class="row">
      <For each={CHANGES.filter((change) => (props.counts[change] ?? 0) > 0)}>
        {(change) => (
          <Badge>
            {t(`reorganisation.counts.${change}`, {
              count: formatNumber(String(props.counts[change] ?? 0)),
            })}
          </Badge>
        )}
      </For>
    </span>
  );
}

function Reorganisations(): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{ trang?: string }>();
  const page = (): number => Math.max(1, Number(query.trang) || 1);
  const found = useQuery(() => reorganisationsQuery(acting.unit.code, page(), PAGE));
  const action = (): JSX.Element => (
    <Show when={acting.can("units.reorganise")}>
      <ButtonLink tone="main" href={acting.path("don-vi", "sap-xep", "moi")}>
        {t("reorganisation.start")}
      </ButtonLink>
    </Show>
  );
  return (
    <>
      <PageHeader
        title={t("reorganisation.title")}
        lead={t("reorganisation.lead")}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("reorganisation.title") },
        ]}
        action={action()}
      />
      <Show when={acting.can("units.reorganise")}>
        <DraftsUnderWay />
      </Show>
      <QueryBarrier query={found} pending={<Skeleton lines={6} height="2.5rem" />}>
        {(data) => (
          <Show
            when={data().total > 0}
            fallback={
              <EmptyState title={t("reorganisation.none")}>{t("reorganisation.noneHint")}</EmptyState>
            }
          >
            <Table
              caption={t("reorganisation.list")}
              hideCaption
              columns={[
                {
                  key: "day",
                  header: t("reorganisation.effectiveOn"),
                  tight: true,
                  cell: (row) => formatDate(row.effectiveOn),
                },
                {
                  key: "title",
                  header: t("reorganisation.orderTitle"),
                  rowHeader: true,
                  cell: (row) => <Link href={acting.path("don-vi", "sap-xep", row.id)}>{row.title}</Link>,
                },
                {
                  key: "state",
                  header: t("reorganisation.state"),
                  cell: (row) => <PlanState of={row} />,
                },
                {
                  key: "kind",
                  header: t("reorganisation.change"),
                  cell: (row) => t(`reorganisation.kinds.${row.kind}`),
                },
                { key: "basis", header: t("reorganisation.legalBasis"), cell: (row) => row.legalBasis },
                {
                  key: "counts",
                  header: t("reorganisation.countsHeader"),
                  cell: (row) => <Counts counts={row.counts} />,
                },
              ]}
              rows={data().items}
            />
            <Pagination
              page={page()}
              pageSize={PAGE}
              total={data().total}
              onPage={(next) => setQuery({ trang: String(next) })}
            />
          </Show>
        )}
      </QueryBarrier>
    </>
  );
}

export function ReorganisationPage(): JSX.Element {
  return (
    <Allowed to={["units.read"]}>
      <OneReorganisation />
    </Allowed>
  );
}

function OneReorganisation(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ id: string }>();
  const [query, setQuery] = useSearchParams<{ trang?: string }>();
  const page = (): number => Math.max(1, Number(query.trang) || 1);
  const found = useQuery(() =>
    reorganisationQuery(acting.unit.code, params.id, { page: page(), limit: PAGE }),
  );
  const isDone = (): boolean => found.data?.state === "done";
  return (
    <QueryBarrier query={found} pending={<Skeleton lines={8} height="2rem" />}>
      {(data) => (
        <div class="stack">
          <PageHeader
            title={data().title}
            path={[
              { label: t("organisations.title"), href: acting.path("don-vi") },
              { label: t("reorganisation.title"), href: acting.path("don-vi", "sap-xep") },
              { label: data().title },
            ]}
            lead={t(`reorganisation.kinds.${data().kind}`)}
          />
          <PlanBanner of={data()} />
          <dl class="facts">
            <dt>{t("reorganisation.effectiveOn")}</dt>
            <dd>{formatDate(data().effectiveOn)}</dd>
            <dt>{t("reorganisation.legalBasis")}</dt>
            <dd>{data().legalBasis}</dd>
            <dt>{t("reorganisation.orderedBy")}</dt>
            <dd>{data().orderedBy.name}</dd>
            <dt>
              {isDone()
                ? t("reorganisation.recorded")
                : data().state === "planned" && data().version > 1
                  ? t("reorganisation.changedLast")
                  : t("reorganisation.planned")}
            </dt>
            <dd>
              {t("reorganisation.recordedBy", {
                person: data().recordedBy,
                at: formatDateTime(data().recordedAt),
              })}
            </dd>
          </dl>
          <Counts counts={data().counts} />
          <Show when={data().levels.length > 0}>
            <p>
              {t("reorganisation.renamedLevels")}:{" "}
              {data()
                .levels.map((level) => `${level.nameVi} (${level.nameEn})`)
                .join(", ")}
            </p>
          </Show>
          <Show when={data().units.total > 0}>
            <h2>
              {isDone()
                ? t("reorganisation.changedUnits")
                : data().state === "planned"
                  ? t("reorganisation.wouldChange")
                  : t("reorganisation.wouldHaveChanged")}
            </h2>
            <ReorganisedUnits units={data().units.items} />
            <Pagination
              page={page()}
              pageSize={PAGE}
              total={data().units.total}
              onPage={(next) => setQuery({ trang: String(next) })}
            />
          </Show>
        </div>
      )}
    </QueryBarrier>
  );
}
