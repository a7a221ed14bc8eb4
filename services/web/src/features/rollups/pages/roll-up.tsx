import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { type PeriodKind, periodKindLabel } from "@thidua/api/shared/period.ts";
import ChartBarBig from "lucide-solid/icons/chart-bar-big";
import Printer from "lucide-solid/icons/printer";
import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { Allowed, NotFound } from "../../../frame/not-found.tsx";
import { formatNumber, formatPeriod, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { createMedia } from "../../../lib/media.ts";
import { language } from "../../../lib/preferences.ts";
import {
  Button,
  ButtonLink,
  type Column,
  Dialog,
  EmptyState,
  Link,
  PageHeader,
  QueryBarrier,
  Skeleton,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import { knownContents } from "../../indicators/model.ts";
import { templatesQuery } from "../../indicators/queries.ts";
import { contentName } from "../../indicators/wording.ts";
import { drawnValue, reportStanding, shownChange, shownParts, shownValue, sourceText } from "../figures.ts";
import { Coverages } from "../parts/coverages.tsx";
import { OwnClusters } from "../parts/own-clusters.tsx";
import { Publications } from "../parts/publications.tsx";
import { Sparkline } from "../parts/sparkline.tsx";
import { TargetMark } from "../parts/target-mark.tsx";
import { TreeChoice } from "../parts/tree-choice.tsx";
import { TreeNote } from "../parts/tree-note.tsx";
import { endOf, periodChoices } from "../periods.ts";
import {
  type Asked,
  calendarQuery,
  campaignsQuery,
  type IndicatorRef,
  type RollUp,
  type RollUpItem,
  rollUpQuery,
  trendsQuery,
} from "../queries.ts";
import { treeOf } from "../tree.ts";
import "./roll-up.css";

/** The drawing library comes when a course is opened, not with the table. */
const TrendChart = lazy(async () => ({ default: (await import("../parts/trend-chart.tsx")).TrendChart }));

type Address = { campaign?: string; period?: string; under?: string; tree?: string };

/** `/:unit/tong-hop`: every indicator of a unit in a period. `?campaign=&period=&under=&tree=` */
export function RollUpPage(): JSX.Element {
  return (
    <Allowed to={["rollups.read"]}>
      <Chosen />
    </Allowed>
  );
}

function Chosen(): JSX.Element {
  const acting = useActing();
  const [query] = useSearchParams<Address>();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  return (
    <QueryBarrier query={campaigns} pending={<Skeleton lines={10} />}>
      {(items) => (
        <Show
          when={
            query.campaign ??
            (
              items().find(({ status }) => status === "running") ??
              items().find(({ status }) => status === "closed")
            )?.id
          }
          fallback={
            <>
              <PageHeader title={t("rollups.rollUp.title")} />
              <EmptyState title={t("rollups.rollUp.none")}>{t("rollups.rollUp.noneHint")}</EmptyState>
            </>
          }
        >
          {(campaign) => <RollUpOf campaign={campaign()} />}
        </Show>
      )}
    </QueryBarrier>
  );
}

function RollUpOf(props: { readonly campaign: string }): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<Address>();
  const asked = (): Asked => ({
    unit: acting.unit.code,
    campaign: props.campaign,
    under: query.under,
    period: query.period,
    tree: treeOf(query.tree),
  });
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  const calendar = useQuery(() => calendarQuery(acting.unit.code, props.campaign));
  const rollUp = useQuery(() => rollUpQuery(asked()));
  const period = (): string | undefined =>
    query.period ?? (rollUp.isSuccess ? rollUp.data.period : undefined);
  const choices = createMemo(() =>
    periodChoices(calendar.isSuccess ? calendar.data : [], today(), period()).map((one) => ({
      value: one.period,
      label: formatPeriod(one.period),
      group: kindName(one.kind),
    })),
  );
  const treeChoice = (): JSX.Element => (
    <TreeChoice
      tree={treeOf(query.tree)}
      endsOn={endOf(calendar.isSuccess ? calendar.data : [], period())}
      changes={rollUp.isSuccess ? rollUp.data.treeChanges : undefined}
      onChange={(tree) => setQuery({ tree })}
    />
  );
  useContextBar(() => ({
    aside: treeChoice,
    campaign: {
      value: props.campaign,
      options: (campaigns.isSuccess ? campaigns.data : [])
        .filter(({ status, id }) => status !== "draft" || id === props.campaign)
        .map(({ id, name }) => ({ value: id, label: name })),
      onChange: (campaign) => setQuery({ campaign, period: undefined }),
    },
    period: {
      value: period() ?? null,
      options: choices(),
      onChange: (to) => setQuery({ period: to }),
    },
  }));
  return (
    <QueryBarrier
      query={rollUp}
      pending={<Skeleton lines={12} />}
      failed={(error) =>
        isProblem(error, "rollups.not-published") ? (
          <>
            <PageHeader title={t("rollups.rollUp.title")} />
            <EmptyState
              title={error.title}
              action={
                <Button onClick={() => setQuery({ tree: undefined })}>{t("rollups.tree.seeNow")}</Button>
              }
            >
              {t("rollups.tree.notPublishedHint")}
            </EmptyState>
          </>
        ) : isProblem(error) && error.status === 404 ? (
          <NotFound />
        ) : null
      }
    >
      {(data) => (
        <div aria-busy={rollUp.isPlaceholderData} class="roll-up print-wide">
          <Sheet data={data()} asked={asked()} />
        </div>
      )}
    </QueryBarrier>
  );
}

const kindName = (kind: PeriodKind): string => periodKindLabel(kind, language());

function Sheet(props: { readonly data: RollUp; readonly asked: Asked }): JSX.Element {
  const acting = useActing();
  const isSchool = () => props.data.under.isReporting;
  /** This page, for another unit or period. */
  const here = (change: { under?: string; period?: string; tree?: string }): string => {
    const under = change.under ?? props.data.under.code;
    return address(acting.path("tong-hop"), {
      campaign: props.data.campaign.id,
      period: change.period ?? props.data.period,
      under: under === acting.unit.code ? undefined : under,
      tree: "tree" in change ? change.tree : props.asked.tree,
    });
  };
  const comparison = (indicator?: IndicatorRef): string =>
    address(acting.path("so-sanh"), {
      campaign: props.data.campaign.id,
      indicator: indicator?.code,
      period: props.data.period,
      by: "children",
      under: props.data.under.code === acting.unit.code ? undefined : props.data.under.code,
      tree: props.asked.tree,
    });
  return (
    <>
      <PageHeader
        title={t("rollups.rollUp.title")}
        path={[
          ...props.data.way.map((one) => ({ label: one.shortName, href: here({ under: one.code }) })),
          { label: props.data.under.shortName },
        ]}
        lead={t("rollups.rollUp.lead", {
          unit: props.data.under.name,
          period: formatPeriod(props.data.period),
        })}
        status={
          <Show when={!props.data.isPeriodOver}>
            <StatusBadge state="wait">{t("rollups.rollUp.running")}</StatusBadge>
          </Show>
        }
        more={
          <Button icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {t("rollups.rollUp.print")}
          </Button>
        }
        action={
          <Show when={!isSchool()}>
            <ButtonLink tone="main" icon={<ChartBarBig size={18} aria-hidden="true" />} href={comparison()}>
              {t("rollups.rollUp.compare")}
            </ButtonLink>
          </Show>
        }
      />
      <div class="stack">
        <TreeNote
          tree={props.asked.tree}
          changes={props.data.treeChanges}
          thenHref={here({ tree: "then" })}
        />
        <Show when={props.data.under.code === acting.unit.code}>
          <OwnClusters />
        </Show>
        <Publications data={props.data} tree={props.asked.tree} />
        <Coverages coverage={props.data.coverage} score={props.data.score} isSchool={isSchool()} />
        <Show when={!isSchool()}>
          <Below data={props.data} href={(code) => here({ under: code })} />
        </Show>
        <Indicators
          data={props.data}
          asked={props.asked}
          href={(item) =>
            isSchool()
              ? item.report &&
                acting.path(
                  "so-lieu",
                  props.data.campaign.id,
                  props.data.under.code,
                  item.report,
                  item.indicator.code,
                )
              : comparison(item.indicator)
          }
          yearHref={here({ period: props.data.period.slice(0, 4) })}
        />
        <p class="small muted">{sourceText(props.data.source, props.data.period)}</p>
      </div>
    </>
  );
}

/** An address with those parts of its query that say something. */
function address(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return `${path}?${new URLSearchParams(kept)}`;
}

/** The units directly beneath in the tree looked at, each the same page one level down. */
function Below(props: { readonly data: RollUp; readonly href: (code: string) => string }): JSX.Element {
  const isPhone = createMedia("(max-width: 40rem)");
  return (
    <Show when={props.data.beneath.length > 0}>
      <details class="sheet below no-print" open={!isPhone() && props.data.beneath.length <= 12}>
        <summary>{t("rollups.rollUp.below", { count: props.data.beneath.length })}</summary>
        <nav aria-label={t("rollups.rollUp.belowOf", { unit: props.data.under.shortName })}>
          <ul>
            <For each={props.data.beneath}>
              {(unit) => (
                <li>
                  <Link href={props.href(unit.code)}>{unit.shortName}</Link>
                </li>
              )}
            </For>
          </ul>
        </nav>
      </details>
    </Show>
  );
}

/** Rows of one content stand together, contents in the order in which they first come. */
function byContent(items: readonly RollUpItem[]): RollUpItem[] {
  const contents = [...new Set(items.map((item) => item.indicator.content))];
  return contents.flatMap((content) => items.filter((item) => item.indicator.content === content));
}

type Course = readonly { readonly value: string | null }[];

/** A course in which there is something to see. */
const someValue = (points: Course | undefined): Course | undefined =>
  points?.some((point) => point.value !== null) ? points : undefined;

function Indicators(props: {
  readonly data: RollUp;
  readonly asked: Asked;
  /** Where the figure is taken apart; null where it is of several reports. */
  readonly href: (item: RollUpItem) => string | null;
  readonly yearHref: string;
}): JSX.Element {
  const acting = useActing();
  const templates = useQuery(() => templatesQuery(acting.unit.code));
  const known = createMemo(() => knownContents(templates.isSuccess ? templates.data.items : []));
  const trends = useQuery(() => trendsQuery({ ...props.asked, period: props.data.period }));
  const courses = createMemo(
    () => new Map((trends.isSuccess ? trends.data : []).map((one) => [one.indicatorId, one.points])),
  );
  const [course, setCourse] = createSignal<IndicatorRef | null>(null);
  const isSchool = () => props.data.under.isReporting;
  const rows = createMemo(() => byContent(props.data.items));
  const elsewhere = () =>
    (trends.isSuccess ? trends.data.length : props.data.items.length) - props.data.items.length;

  const columns = (): Column<RollUpItem>[] => [
    {
      key: "name",
      header: t("rollups.rollUp.indicator"),
      width: "36%",
      rowHeader: true,
      cell: ({ indicator, ...item }) => (
        <div class="roll-up-name">
          <Show when={props.href({ indicator, ...item })} fallback={<span>{indicator.name}</span>}>
            {(href) => (
              <Link plain href={href()}>
                {indicator.name}
              </Link>
            )}
          </Show>
          <span class="small muted">
            {indicator.code}
            <Show when={!indicator.isPercent}> · {indicator.measure}</Show>
          </span>
        </div>
      ),
    },
    isSchool()
      ? {
          key: "state",
          header: t("rollups.rollUp.report"),
          cell: (item) => (
            <Show when={item.state} fallback={<Counted item={item} isSchool />}>
              {(state) => (
                <span class="target-mark">
                  <StatusBadge bare state={reportStanding(state()).state}>
                    {reportStanding(state()).word}
                  </StatusBadge>
                  <Show when={item.isLate}>
                    <StatusBadge bare state="wait">
                      {t("rollups.rollUp.late")}
                    </StatusBadge>
                  </Show>
                </span>
              )}
            </Show>
          ),
        }
      : {
          key: "schools",
          header: t("rollups.rollUp.schools"),
          align: "end",
          cell: (item) => <Counted item={item} />,
        },
    {
      key: "value",
      header: t("rollups.rollUp.value"),
      align: "end",
      cell: (item) => (
        <div class="roll-up-value">
          <span class="strong">{shownValue(item.indicator, item.value, isSchool())}</span>
          <Show when={shownParts(item.indicator, item, isSchool())}>
            {(parts) => <span class="small muted">{parts()}</span>}
          </Show>
          <Show when={item.indicator.overUnits === "distribution" && !isSchool() && item.value !== null}>
            <span class="small muted">{t("rollups.rollUp.middle")}</span>
          </Show>
        </div>
      ),
    },
    {
      key: "target",
      header: t("rollups.rollUp.target"),
      width: "6.5rem",
      cell: (item) => (
        <TargetMark
          text={shownValue(item.indicator, item.target, isSchool())}
          isMet={item.isMet}
          isAtMost={item.indicator.direction === "lower" && item.target !== null}
        />
      ),
    },
    {
      key: "previous",
      width: "8rem",
      header: t("rollups.rollUp.previousAndChange"),
      align: "end",
      cell: (item) => (
        <div class="roll-up-value">
          <span>{shownValue(item.indicator, item.previous.value, isSchool())}</span>
          <Show when={shownChange(item.indicator, item.value, item.previous.value, isSchool())}>
            {(change) => <span class="small muted nowrap">{change()}</span>}
          </Show>
        </div>
      ),
    },
    {
      key: "course",
      header: t("rollups.rollUp.course"),
      tight: true,
      cell: (item) => (
        <Show when={someValue(courses().get(item.indicator.id))}>
          {(points) => (
            <button
              type="button"
              class="course"
              aria-label={t("rollups.rollUp.courseOf", { name: item.indicator.name })}
              title={t("rollups.rollUp.courseOf", { name: item.indicator.name })}
              onClick={() => setCourse(item.indicator)}
            >
              <Sparkline
                values={points().map((point) => drawnValue(item.indicator, point.value, isSchool()))}
              />
            </button>
          )}
        </Show>
      ),
    },
  ];

  return (
    <>
      <Table
        caption={t("rollups.rollUp.caption", {
          unit: props.data.under.shortName,
          period: formatPeriod(props.data.period),
          previous: formatPeriod(props.data.previousPeriod),
        })}
        top
        columns={columns()}
        rows={rows()}
        group={{
          of: (item) => item.indicator.content ?? "",
          title: ({ indicator }) =>
            contentName(indicator.content, known().get(indicator.code) === indicator.content),
        }}
        empty={t("rollups.rollUp.noneInPeriod")}
      />
      <Show when={elsewhere() > 0}>
        <p class="small no-print">
          {t("rollups.rollUp.elsewhere", { count: elsewhere() })}{" "}
          <Link href={props.yearHref}>
            {t("rollups.rollUp.wholeYear", { year: props.data.period.slice(0, 4) })}
          </Link>
        </p>
      </Show>
      <Dialog
        open={course() !== null}
        onOpenChange={(open) => !open && setCourse(null)}
        title={t("rollups.rollUp.course")}
        size="l"
      >
        <Show when={course()}>
          {(indicator) => (
            <Suspense fallback={<Skeleton lines={1} height="12rem" />}>
              <TrendChart
                campaign={props.data.campaign.id}
                under={props.data.under.code}
                indicator={indicator().id}
                until={props.data.period}
                tree={props.asked.tree}
              />
            </Suspense>
          )}
        </Show>
      </Dialog>
    </>
  );
}

/** Who is behind a number, before one reads it. */
function Counted(props: { readonly item: RollUpItem; readonly isSchool?: boolean | undefined }): JSX.Element {
  const done = () => (props.isSchool ? props.item.coverage.sent : props.item.schools.counted);
  const all = () => (props.isSchool ? props.item.coverage.expected : props.item.schools.expected);
  return (
    <div class="roll-up-value">
      <span>
        {t(props.isSchool ? "rollups.rollUp.partsReports" : "rollups.rollUp.parts", {
          num: formatNumber(done()),
          den: formatNumber(all()),
        })}
      </span>
      <Show when={props.item.coverage.late > 0}>
        <span class="small muted nowrap">
          {t("rollups.rollUp.lateCount", { count: formatNumber(props.item.coverage.late) })}
        </span>
      </Show>
    </div>
  );
}
