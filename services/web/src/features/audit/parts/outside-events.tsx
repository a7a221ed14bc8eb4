import { useSearchParams } from "@solidjs/router";
import { useInfiniteQuery, useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { saveFile } from "../../../lib/save-file.ts";
import {
  Button,
  DateField,
  EmptyState,
  FilterBar,
  MoreButton,
  QueryBarrier,
  Select,
  Skeleton,
  Table,
  toast,
} from "../../../ui/index.ts";
import { rightOf, sentenceOf } from "../model.ts";
import {
  type OutsideEvent,
  type OutsideWanted,
  outsideActorsQuery,
  outsideEventsFile,
  outsideEventsQuery,
} from "../queries.ts";
import { ChangesButton, EventChanges } from "./event-changes.tsx";

const ALL = "all";

/** Who outside the unit has read or changed something of it, when, and under which right. */
export function OutsideEvents(): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{
    donVi?: string;
    ai?: string;
    loai?: string;
    tu?: string;
    den?: string;
  }>();
  const wanted = (): OutsideWanted => ({
    ...(query.donVi ? { unit: query.donVi } : {}),
    ...(query.ai ? { person: query.ai } : {}),
    ...(query.loai === "read" || query.loai === "write" ? { kind: query.loai } : {}),
    ...(query.tu ? { from: query.tu } : {}),
    ...(query.den ? { to: query.den } : {}),
  });
  const events = useInfiniteQuery(() => outsideEventsQuery(acting.unit.code, wanted()));
  const actors = useQuery(() => outsideActorsQuery(acting.unit.code));
  const [opened, setOpened] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal<"xlsx" | "csv" | null>(null);
  const isFiltered = (): boolean => Object.keys(wanted()).length > 0;
  const save = async (format: "xlsx" | "csv"): Promise<void> => {
    setBusy(format);
    try {
      const { file, name } = await outsideEventsFile(acting.unit.code, wanted(), format);
      saveFile(file, name);
    } catch {
      toast({ text: t("audit.exportFailed"), tone: "bad" });
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <p class="muted outside-lead">{t("audit.outsideLead")}</p>
      <FilterBar
        onClear={
          isFiltered()
            ? () =>
                setQuery({
                  donVi: undefined,
                  ai: undefined,
                  loai: undefined,
                  tu: undefined,
                  den: undefined,
                })
            : undefined
        }
        folded={
          <>
            <Select
              label={t("audit.unit")}
              value={query.donVi ?? ALL}
              options={[
                { value: ALL, label: t("audit.allUnits") },
                ...(actors.data?.units ?? []).map((unit) => ({ value: unit.code, label: unit.name })),
              ]}
              onChange={(unit) => setQuery({ donVi: unit === ALL ? undefined : unit })}
            />
            <Select
              label={t("audit.person")}
              value={query.ai ?? ALL}
              options={[
                { value: ALL, label: t("audit.anybody") },
                ...(actors.data?.people ?? []).map((actor) => ({ value: actor.id, label: actor.name })),
              ]}
              onChange={(person) => setQuery({ ai: person === ALL ? undefined : person })}
            />
            <Select
              label={t("audit.kind")}
              value={query.loai ?? ALL}
              options={[
                { value: ALL, label: t("audit.bothKinds") },
                { value: "read", label: t("audit.kinds.read") },
                { value: "write", label: t("audit.kinds.write") },
              ]}
              onChange={(kind) => setQuery({ loai: kind === ALL ? undefined : kind })}
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
          const items = (): OutsideEvent[] => data().pages.flatMap((page) => page.items);
          return (
            <Show
              when={items().length > 0}
              fallback={
                <EmptyState title={t(isFiltered() ? "audit.noMatch" : "audit.outsideNone")}>
                  {isFiltered() ? undefined : t("audit.outsideNoneHint")}
                </EmptyState>
              }
            >
              <div class="outside-save no-print">
                <Button size="s" busy={busy() === "xlsx"} onClick={() => void save("xlsx")}>
                  {t("audit.exportXlsx")}
                </Button>
                <Button size="s" busy={busy() === "csv"} onClick={() => void save("csv")}>
                  {t("audit.exportCsv")}
                </Button>
              </div>
              <Table
                caption={t("audit.outsideTitle")}
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
                      <div>
                        {event.personName}
                        <br />
                        <span class="small muted">{event.unit.name}</span>
                      </div>
                    ),
                  },
                  { key: "right", header: t("audit.right"), cell: (event) => rightOf(event) },
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
