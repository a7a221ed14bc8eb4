import { useNavigate, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime, formatDue, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { useShortcuts } from "../../../lib/shortcuts.ts";
import {
  Banner,
  Button,
  Checkbox,
  type Column,
  EmptyState,
  FilterBar,
  Link,
  PageHeader,
  Pagination,
  QueryBarrier,
  Skeleton,
  StatusBadge,
  Table,
  TextField,
} from "../../../ui/index.ts";
import { periodName } from "../../results/wording.ts";
import { addressOf, keyOf, stepTo } from "../model.ts";
import { named, useApproval } from "../parts/decisions.ts";
import { QueueNotes } from "../parts/queue-notes.tsx";
import {
  type DecidedReports,
  pageSize,
  type QueueFilter,
  type QueueItem,
  type QueueState,
  queueQuery,
} from "../queries.ts";
import "./queue.css";

const states: readonly QueueState[] = ["waiting", "missing", "returned", "approved"];

/** The address of the queue, as it is read from and written to. */
export interface QueueAddress {
  phongtrao?: string;
  ky?: string;
  trangthai?: string;
  muon?: string;
  gui?: string;
  tim?: string;
  trang?: string;
}

export function filterOf(query: QueueAddress): QueueFilter {
  const state = [...states, "all" as const].find((one) => one === query.trangthai) ?? "waiting";
  return {
    campaign: query.phongtrao || undefined,
    period: query.ky || undefined,
    state,
    late: query.muon === "1" ? true : undefined,
    resent: query.gui === "lai" ? true : undefined,
    q: query.tim || undefined,
    page: Math.max(1, Number(query.trang) || 1),
  };
}

/** `/:unit/duyet`: everything the schools have sent and have not, worked from the keyboard. */
export function QueuePage(): JSX.Element {
  return (
    <Allowed to={["reviews.read"]}>
      <Queue />
    </Allowed>
  );
}

function Queue(): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams<QueueAddress & Record<string, string>>();
  const filter = createMemo(() => filterOf(query));
  const queue = useQuery(() => queueQuery(acting.unit.code, filter()));
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set());
  const [at, setAt] = createSignal(0);
  const [refused, setRefused] = createSignal<{ readonly name: string; readonly why: string }[]>([]);
  let search: HTMLInputElement | undefined;

  const items = () => queue.data?.items ?? [];
  const canDecide = () => acting.can("reviews.decide") && filter().state === "waiting";
  const chosen = () => items().filter((item) => selected().has(keyOf(addressOf(item))));
  const change = (next: QueueAddress): void => {
    setQuery({ ...next, trang: next.trang ?? "" });
  };

  // What is chosen is what can be seen: another filter begins with nothing chosen.
  createEffect(
    on(
      filter,
      () => {
        setSelected(new Set<string>());
        setAt(0);
      },
      { defer: true },
    ),
  );

  useContextBar(() => ({
    campaign: {
      value: filter().campaign ?? "",
      options: [
        { value: "", label: t("reviews.queue.allCampaigns") },
        ...(queue.data?.campaigns ?? []).map((one) => ({ value: one.id, label: one.name })),
      ],
      onChange: (phongtrao) => change({ phongtrao, ky: "" }),
    },
    period: {
      value: filter().period ?? "",
      options: [
        { value: "", label: t("reviews.queue.allPeriods") },
        ...(queue.data?.periods ?? []).map(({ period }) => ({ value: period, label: periodName(period) })),
      ],
      onChange: (ky) => change({ ky }),
    },
  }));

  const approve = useApproval(
    () => acting.unit.code,
    (answer: DecidedReports, asked) => {
      const told = answer.items.filter(({ outcome }) => outcome === "refused");
      setRefused(
        told.map((item) => ({
          name: t("reviews.queue.refusedOne", {
            school: asked.find((one) => keyOf(one) === keyOf(item))?.schoolName ?? item.school,
            period: periodName(item.period),
            why: item.detail ?? "",
          }),
          why: item.code ?? "",
        })),
      );
      setSelected(new Set<string>());
    },
  );
  const approveChosen = (): void => {
    if (chosen().length && !approve.isPending) approve.mutate(chosen().map(named));
  };

  const select = (item: QueueItem, on: boolean): void => {
    const next = new Set(selected());
    if (on) next.add(keyOf(addressOf(item)));
    else next.delete(keyOf(addressOf(item)));
    setSelected(next);
  };
  const href = (item: QueueItem): string => {
    const kept = new URLSearchParams(
      Object.entries(query).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
      ),
    ).toString();
    return `${acting.path("duyet", item.school.code, item.campaign.id, item.period.period)}${kept ? `?${kept}` : ""}`;
  };
  const go = (by: 1 | -1): void => {
    const next = stepTo(items(), at(), by);
    if (next === null) return;
    setAt(next);
    document.querySelector("tr[aria-current]")?.scrollIntoView({ block: "nearest" });
  };
  const current = () => items()[at()];
  const open = (): void => {
    const item = current();
    if (item && item.revision > 0) navigate(href(item));
  };
  useShortcuts([
    { keys: "j", label: t("reviews.queue.keys.next"), run: () => go(1) },
    { keys: "k", label: t("reviews.queue.keys.previous"), run: () => go(-1) },
    { keys: "ArrowDown", label: t("reviews.queue.keys.next"), run: () => go(1) },
    { keys: "ArrowUp", label: t("reviews.queue.keys.previous"), run: () => go(-1) },
    { keys: "Enter", label: t("reviews.queue.keys.open"), run: open, when: () => !isControlFocused() },
    {
      keys: "x",
      label: t("reviews.queue.keys.select"),
      run: () => {
        const item = current();
        if (item) select(item, !selected().has(keyOf(addressOf(item))));
      },
      when: canDecide,
    },
    { keys: "shift+A", label: t("reviews.queue.keys.approve"), run: approveChosen, when: canDecide },
    { keys: "/", label: t("reviews.queue.keys.search"), run: () => search?.focus() },
  ]);
  /** A button or link that has the focus keeps its own keys. */
  const isControlFocused = (): boolean =>
    document.activeElement?.closest("a, button, summary, [role=tab]") !== null;

  const severalCampaigns = () => !filter().campaign && (queue.data?.campaigns.length ?? 0) > 1;
  const isAllDone = () => filter().state === "waiting" && !filter().q && !filter().late && !filter().resent;
  const count = (state: QueueState): number => {
    const counts = queue.data?.counts;
    return counts && state !== "all" ? counts[state] : 0;
  };

  return (
    <div class="queue-page">
      <PageHeader title={t("reviews.queue.title")} lead={t("reviews.queue.lead")} />
      <FilterBar
        result={
          queue.isSuccess ? t("reviews.queue.result", { count: formatNumber(queue.data.total) }) : undefined
        }
        onClear={
          filter().q || filter().late || filter().resent
            ? () => change({ tim: "", muon: "", gui: "" })
            : undefined
        }
      >
        <fieldset class="queue-states" aria-label={t("reviews.queue.stateLabel")}>
          <For each={states}>
            {(state) => (
              <button
                type="button"
                class="queue-state"
                aria-pressed={filter().state === state}
                onClick={() => change({ trangthai: state === "waiting" ? "" : state })}
              >
                {t(`reviews.queue.states.${state}`)}
                <span class="queue-count">{formatNumber(count(state))}</span>
              </button>
            )}
          </For>
        </fieldset>
        <TextField
          label={t("reviews.queue.search")}
          hideLabel
          size="s"
          type="search"
          placeholder={t("reviews.queue.search")}
          value={filter().q ?? ""}
          onChange={(tim) => change({ tim })}
          ref={(element) => {
            search = element;
          }}
        />
        <Checkbox
          label={t("reviews.queue.onlyResent")}
          checked={filter().resent === true}
          onChange={(on) => change({ gui: on ? "lai" : "" })}
        />
        <Checkbox
          label={t("reviews.queue.onlyLate")}
          checked={filter().late === true}
          onChange={(on) => change({ muon: on ? "1" : "" })}
        />
      </FilterBar>

      <Show when={refused().length > 0}>
        <div class="queue-refused">
          <Banner tone="bad">
            <p class="strong">{t("reviews.queue.refused", { count: refused().length })}</p>
            <ul>
              <For each={refused()}>{(one) => <li>{one.name}</li>}</For>
            </ul>
          </Banner>
        </div>
      </Show>

      <Show when={filter().state === "missing" && queue.data?.setAside.length}>
        <ul class="queue-aside small muted">
          <For each={queue.data?.setAside}>
            {(one) => (
              <li>
                {t("reviews.queue.setAside", { name: one.name })}{" "}
                <Link href={`?${new URLSearchParams({ phongtrao: one.id, trangthai: "missing" })}`}>
                  {t("reviews.queue.setAsideShow", { count: formatNumber(one.missing) })}
                </Link>
              </li>
            )}
          </For>
        </ul>
      </Show>

      <QueryBarrier query={queue} pending={<Skeleton lines={8} height="2.75rem" />}>
        {(data) => (
          <Show
            when={data().items.length > 0}
            fallback={
              <Show
                when={isAllDone()}
                fallback={
                  <EmptyState title={t("reviews.queue.empty")}>{t("reviews.queue.emptyHint")}</EmptyState>
                }
              >
                <EmptyState title={t("reviews.queue.emptyWaiting")}>
                  {t("reviews.queue.emptyWaitingHint")}
                </EmptyState>
              </Show>
            }
          >
            <Table
              caption={t("reviews.queue.caption")}
              hideCaption
              rows={data().items}
              columns={columnsFor(filter().state, href, severalCampaigns())}
              isCurrent={(item) => item === current()}
              {...(canDecide()
                ? {
                    selection: {
                      isSelected: (item: QueueItem) => selected().has(keyOf(addressOf(item))),
                      onSelect: select,
                      onSelectAll: (on: boolean) =>
                        setSelected(
                          new Set<string>(on ? data().items.map((item) => keyOf(addressOf(item))) : []),
                        ),
                      name: (item: QueueItem) => `${item.school.name}, ${periodName(item.period.period)}`,
                    },
                  }
                : {})}
            />
            <Show when={data().total > pageSize}>
              <Pagination
                page={data().page}
                pageSize={data().limit}
                total={data().total}
                onPage={(page) => change({ trang: String(page) })}
              />
            </Show>
          </Show>
        )}
      </QueryBarrier>

      <Show when={canDecide() && chosen().length > 0}>
        <div class="queue-bar no-print">
          <div>
            <p class="strong" role="status">
              {t("reviews.queue.selected", { count: formatNumber(chosen().length) })}
            </p>
            <Show when={chosen().filter(({ doubts }) => doubts).length}>
              {(doubtful) => (
                <p class="small queue-note-wait">
                  {t("reviews.queue.selectedDoubts", { count: doubtful() })}
                </p>
              )}
            </Show>
          </div>
          <div class="row">
            <Button onClick={() => setSelected(new Set<string>())}>{t("reviews.queue.clear")}</Button>
            <Button tone="main" busy={approve.isPending} onClick={approveChosen}>
              {approveLabel(chosen())}
            </Button>
          </div>
        </div>
      </Show>
    </div>
  );
}

/** "Duyệt 12 trường" where each school comes once, else by reports. */
function approveLabel(items: readonly QueueItem[]): string {
  const [first] = items;
  if (items.length === 1 && first) return t("reviews.queue.approveOne", { school: first.school.shortName });
  const schools = new Set(items.map(({ school }) => school.code));
  return schools.size === items.length
    ? t("reviews.queue.approveSchools", { count: formatNumber(items.length) })
    : t("reviews.queue.approve", { count: formatNumber(items.length) });
}

function columnsFor(
  state: QueueState,
  href: (item: QueueItem) => string,
  severalCampaigns: boolean,
): readonly Column<QueueItem>[] {
  const school: Column<QueueItem> = {
    key: "school",
    header: t("reviews.queue.school"),
    rowHeader: true,
    cell: (item) => (
      <>
        <Show when={item.revision > 0} fallback={item.school.name}>
          <Link href={href(item)}>{item.school.name}</Link>
        </Show>
        <Show when={severalCampaigns}>
          <span class="small muted block">{item.campaign.name}</span>
        </Show>
      </>
    ),
  };
  const period: Column<QueueItem> = {
    key: "period",
    header: t("reviews.queue.period"),
    tight: true,
    cell: (item) => periodName(item.period.period),
  };
  const due: Column<QueueItem> = {
    key: "due",
    header: t("reviews.queue.due"),
    tight: true,
    cell: (item) => (
      <span class="row">
        {formatDate(item.period.dueOn)}
        <StatusBadge bare state={item.isOverdue ? "bad" : "neutral"}>
          {item.isOverdue ? t("reviews.queue.overdue") : formatDue(item.period.dueOn)}
        </StatusBadge>
      </span>
    ),
  };
  const sent: Column<QueueItem> = {
    key: "sent",
    header: t("reviews.queue.sent"),
    cell: (item) => (
      <span>
        {formatDateTime(item.sentAt)}
        <span class="small muted block">{item.sentBy}</span>
      </span>
    ),
  };
  const notes: Column<QueueItem> = {
    key: "notes",
    header: t("reviews.queue.notes"),
    cell: (item) => <QueueNotes item={item} />,
  };
  const decided: Column<QueueItem> = {
    key: "decided",
    header: t("reviews.queue.decided"),
    cell: (item) => (
      <span>
        {formatDateTime(item.decidedAt)}
        <span class="small muted block">{item.decidedBy}</span>
      </span>
    ),
  };
  if (state === "missing") return [school, period, due];
  if (state === "waiting") return [school, period, sent, notes];
  return [school, period, sent, decided, notes];
}
