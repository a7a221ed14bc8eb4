import { Navigate, useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { type PeriodKind, periodKinds, targetYearOf } from "@thidua/api/shared/period.ts";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, For, type JSX, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { NotFound } from "../../../frame/not-found.tsx";
import { formatDate, formatDue } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  EmptyState,
  Link,
  PageHeader,
  QueryBarrier,
  Select,
  Skeleton,
  StatusBadge,
} from "../../../ui/index.ts";
import { useReportContext } from "../parts/report-context.tsx";
import { campaignsQuery, type ReportItem, reportsQuery } from "../queries.ts";
import { periodName, reportState } from "../wording.ts";
import "./reports.css";

/** `/:unit/so-lieu`: on to the campaign that runs. */
export function ReportsHomePage(): JSX.Element {
  const acting = useActing();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  return (
    <QueryBarrier query={campaigns}>
      {(list) => {
        const first = () =>
          list().find(({ status }) => status === "running") ??
          list().find(({ status }) => status === "closed");
        return (
          <Show
            when={first()}
            fallback={
              <>
                <PageHeader title={t("results.list.title")} />
                <EmptyState title={t("results.list.noCampaign")}>
                  {t("results.list.noCampaignHint")}
                </EmptyState>
              </>
            }
          >
            {(campaign) => <Navigate href={acting.path("so-lieu", campaign().id)} />}
          </Show>
        );
      }}
    </QueryBarrier>
  );
}

/** `/:unit/so-lieu/:campaign`: the year's periods as a calendar, and what waits. `?nam=` chooses the year. */
export function ReportsPage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ campaign: string }>();
  const reports = useQuery(() => reportsQuery(acting.unit.code, params.campaign));
  useReportContext(() => ({ campaign: params.campaign }));
  return (
    <QueryBarrier
      query={reports}
      pending={<Skeleton lines={8} height="3rem" />}
      failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
    >
      {(items) => <Calendar campaign={params.campaign} items={items()} />}
    </QueryBarrier>
  );
}

/** Something happened in the newest such year, or it is the one we live in. */
function startYear(items: readonly ReportItem[]): number {
  const touched =
    items.findLast(({ state }) => state !== "none") ??
    items.findLast(({ isStarted }) => isStarted) ??
    items[0];
  return touched ? targetYearOf(touched) : new Date().getFullYear();
}

function Calendar(props: { readonly campaign: string; readonly items: readonly ReportItem[] }): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{ nam?: string }>();
  const years = createMemo(() => [...new Set(props.items.map(targetYearOf))].sort((a, b) => b - a));
  const year = () => {
    const asked = Number(query.nam);
    return years().includes(asked) ? asked : startYear(props.items);
  };
  const ofYear = () => props.items.filter((item) => targetYearOf(item) === year());
  const kinds = () =>
    periodKinds.flatMap((kind) => {
      const items = ofYear().filter((item) => item.kind === kind);
      return items.length ? [{ kind, items }] : [];
    });
  const waiting = createMemo(() => nextOnes(props.items));
  const href = (item: ReportItem): string => acting.path("so-lieu", props.campaign, item.period);

  return (
    <Show
      when={props.items.length > 0}
      fallback={
        <>
          <PageHeader title={t("results.list.title")} />
          <EmptyState title={t("results.list.none")}>{t("results.list.noneHint")}</EmptyState>
        </>
      }
    >
      <PageHeader title={t("results.list.title")} lead={t("results.list.lead")} />
      <div class="stack-l">
        <section class="stack-s" aria-labelledby="can-lam">
          <h2 id="can-lam">{t("results.list.next")}</h2>
          <Show when={waiting().length > 0} fallback={<p class="muted">{t("results.list.nothing")}</p>}>
            <ul class="report-next">
              <For each={waiting()}>
                {(item) => (
                  <li>
                    <Link plain class="report-next-one" href={href(item)}>
                      <StatusBadge state={reportState(item).state}>{reportState(item).word}</StatusBadge>
                      <span class="report-next-words">{nextWords(item)}</span>
                      <span class="small muted nowrap">
                        {item.state === "returned"
                          ? ""
                          : t("results.list.dueOn", { date: formatDate(item.dueOn) })}
                        {item.state === "returned" || item.isOverdue ? "" : `, ${formatDue(item.dueOn)}`}
                      </span>
                      <ChevronRight size={18} aria-hidden="true" />
                    </Link>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>

        <section class="stack" aria-labelledby="cac-ky">
          <div class="row-between">
            <h2 id="cac-ky">
              {t("results.list.year")} {year()}
            </h2>
            <Show when={years().length > 1}>
              <Select
                size="s"
                hideLabel
                label={t("results.list.year")}
                value={String(year())}
                options={years().map((one) => ({
                  value: String(one),
                  label: `${t("results.list.year")} ${one}`,
                }))}
                onChange={(to) => setQuery({ nam: to })}
              />
            </Show>
          </div>
          <For each={kinds()}>{(group) => <Kind kind={group.kind} items={group.items} href={href} />}</For>
        </section>
      </div>
    </Show>
  );
}

function Kind(props: {
  readonly kind: PeriodKind;
  readonly items: readonly ReportItem[];
  readonly href: (item: ReportItem) => string;
}): JSX.Element {
  return (
    <section class="stack-s">
      <h3>{t(`results.list.kinds.${props.kind}`)}</h3>
      <ul class="report-tiles">
        <For each={props.items}>
          {(item) => (
            <li>
              <Link plain class="report-tile" href={props.href(item)}>
                <span class="strong">{periodName(item.period)}</span>
                <StatusBadge bare state={reportState(item).state}>
                  {reportState(item).word}
                </StatusBadge>
                <span class="small muted">{tileWords(item)}</span>
              </Link>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** One line under the state: the date that matters now. */
function tileWords(item: ReportItem): string {
  if (!item.isStarted) return t("results.list.startsOn", { date: formatDate(item.startsOn) });
  const words: string[] = [];
  if (item.state === "approved")
    words.push(t("results.list.approvedOn", { date: formatDate(item.decidedAt) }));
  else if (item.state === "sent") words.push(t("results.list.sentOn", { date: formatDate(item.sentAt) }));
  else {
    if (item.state === "draft")
      words.push(t("results.list.filled", { filled: item.filled, asked: item.asked }));
    words.push(t("results.list.dueOn", { date: formatDate(item.dueOn) }));
  }
  if (item.isLate) words.push(t("results.list.late"));
  if (item.hasUnsentChanges && item.revision > 0) words.push(t("results.list.unsentChanges"));
  return words.join(" · ");
}

const shownNext = 4;

/** Returned ones first, then what is to be sent, by due date. */
export function nextOnes(items: readonly ReportItem[]): readonly ReportItem[] {
  const rank = ({ state }: ReportItem): number => (state === "returned" ? 0 : 1);
  return items
    .filter(
      ({ state, isStarted }) =>
        state === "returned" || (isStarted && (state === "none" || state === "draft")),
    )
    .sort((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, shownNext);
}

function nextWords(item: ReportItem): string {
  const period = periodName(item.period);
  if (item.state === "returned") {
    return item.findings > 0
      ? t("results.list.nextReturned", { period, count: item.findings })
      : t("results.list.nextReturnedWhole", { period });
  }
  return item.state === "draft"
    ? t("results.list.nextDraft", { period, filled: item.filled, asked: item.asked })
    : t("results.list.nextEmpty", { period });
}
