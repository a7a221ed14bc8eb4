import { useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  DateField,
  EmptyState,
  FilterBar,
  MoreButton,
  QueryBarrier,
  Select,
  Skeleton,
  Table,
} from "../../../ui/index.ts";
import { MODULES, sentenceOf } from "../model.ts";
import { actorsQuery, eventsQuery, type UnitEvent } from "../queries.ts";
import { ChangesButton, EventChanges } from "./event-changes.tsx";

const ALL = "all";

/** What was done in the unit, by its own people and keys. */
export function UnitEvents(): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{ phan?: string; nguoi?: string; tu?: string; den?: string }>();
  const events = useInfiniteQuery(() =>
    eventsQuery(acting.unit.code, {
      ...(query.phan ? { module: query.phan } : {}),
      ...(query.nguoi ? { person: query.nguoi } : {}),
      ...(query.tu ? { from: query.tu } : {}),
      ...(query.den ? { to: query.den } : {}),
    }),
  );
  const actors = useQuery(() => actorsQuery(acting.unit.code));
  const [opened, setOpened] = createSignal<string | null>(null);
  const isFiltered = (): boolean => Boolean(query.phan || query.nguoi || query.tu || query.den);
  return (
    <>
      <FilterBar
        onClear={
          isFiltered()
            ? () => setQuery({ phan: undefined, nguoi: undefined, tu: undefined, den: undefined })
            : undefined
        }
        folded={
          <>
            <Select
              label={t("audit.module")}
              value={query.phan ?? ALL}
              options={[
                { value: ALL, label: t("audit.allModules") },
                ...MODULES.map((module) => ({ value: module, label: t(`audit.modules.${module}`) })),
              ]}
              onChange={(module) => setQuery({ phan: module === ALL ? undefined : module })}
            />
            <Select
              label={t("audit.person")}
              value={query.nguoi ?? ALL}
              options={[
                { value: ALL, label: t("audit.anybody") },
                ...(actors.data ?? []).map((actor) => ({ value: actor.id, label: actor.name })),
              ]}
              onChange={(person) => setQuery({ nguoi: person === ALL ? undefined : person })}
            />
            <DateField
              label={t("audit.from")}
              value={query.tu ?? null}
              max={query.den}
              onChange={(day) => setQuery({ tu: day ?? undefined })}
            />
            <DateField
              label={t("audit.to")}
              value={query.den ?? null}
              min={query.tu}
              onChange={(day) => setQuery({ den: day ?? undefined })}
            />
          </>
        }
      />
      <QueryBarrier query={events} pending={<Skeleton lines={10} height="2rem" />}>
        {(data) => {
          const items = (): UnitEvent[] => data().pages.flatMap((page) => page.items);
          return (
            <Show
              when={items().length > 0}
              fallback={
                <EmptyState title={t(isFiltered() ? "audit.noMatch" : "audit.none")}>
                  {isFiltered() ? undefined : t("audit.noneHint")}
                </EmptyState>
              }
            >
              <Table
                caption={t("audit.title")}
                hideCaption
                columns={[
                  {
                    key: "at",
                    header: t("audit.at"),
                    tight: true,
                    cell: (event) => (
                      <time dateTime={event.occurredAt}>{formatDateTime(event.occurredAt)}</time>
                    ),
                  },
                  {
                    key: "what",
                    header: t("audit.what"),
                    rowHeader: true,
                    cell: (event) => sentenceOf(event),
                  },
                  {
                    key: "person",
                    header: t("audit.person"),
                    cell: (event) => (
                      <>
                        {event.personName}
                        <Show when={event.credential === "api_key" || event.credential === "invitation"}>
                          {" "}
                          <span class="small muted">
                            ({t(event.credential === "api_key" ? "audit.byKey" : "audit.byInvitation")})
                          </span>
                        </Show>
                      </>
                    ),
                  },
                  {
                    key: "changes",
                    header: t("audit.changesWord"),
                    hideHeader: true,
                    noLabel: true,
                    tight: true,
                    cell: (event) => <ChangesButton event={event} opened={opened()} onOpen={setOpened} />,
                  },
                ]}
                rows={items()}
                detail={{
                  isOpen: (event) => opened() === event.id,
                  content: (event) => <EventChanges event={event} />,
                }}
              />
              <Show when={events.hasNextPage}>
                <MoreButton busy={events.isFetchingNextPage} onMore={() => void events.fetchNextPage()} />
              </Show>
            </Show>
          );
        }}
      </QueryBarrier>
    </>
  );
}
