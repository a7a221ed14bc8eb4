import { useNavigate, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { periodKindLabel } from "@thidua/api/shared/period.ts";
import Download from "lucide-solid/icons/download";
import Printer from "lucide-solid/icons/printer";
import { createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { Allowed, NotFound } from "../../../frame/not-found.tsx";
import { formatDate, formatNumber, formatPeriod, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { saveFile } from "../../../lib/save-file.ts";
import {
  Banner,
  Button,
  ButtonLink,
  Checkbox,
  EmptyState,
  FilterBar,
  PageHeader,
  QueryBarrier,
  Select,
  Skeleton,
  Tabs,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { clustersQuery } from "../../organisations/queries.ts";
import {
  areaTypes,
  askedOf,
  type ComparisonAddress,
  ownerships,
  partOf,
  periodFor,
  sizes,
  sortOf,
  sortText,
} from "../comparison.ts";
import { ComparisonSummary } from "../parts/comparison-summary.tsx";
import { ComparisonTable } from "../parts/comparison-table.tsx";
import { TreeChoice } from "../parts/tree-choice.tsx";
import { TreeNote } from "../parts/tree-note.tsx";
import { endOf, periodChoices } from "../periods.ts";
import {
  type Comparison,
  type ComparisonAsked,
  type ComparisonRow,
  campaignsQuery,
  choicesQuery,
  comparisonFile,
  comparisonQuery,
} from "../queries.ts";
import { treeOf } from "../tree.ts";
import "./comparison.css";

// Charts come after the figures.
const Distribution = lazy(async () => ({
  default: (await import("../parts/distribution.tsx")).Distribution,
}));
const Multiples = lazy(async () => ({ default: (await import("../parts/multiples.tsx")).Multiples }));

/** `/:unit/so-sanh`: units side by side. What is compared, how and in which order stands in the address. */
export function ComparisonPage(): JSX.Element {
  const acting = useActing();
  const [query] = useSearchParams<ComparisonAddress & Record<string, string>>();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  return (
    <Allowed to={["rollups.read"]}>
      <QueryBarrier query={campaigns} pending={<Skeleton lines={6} height="3rem" />}>
        {(items) => (
          <Show
            when={query.campaign || items().find((one) => one.status !== "draft")?.id}
            fallback={
              <>
                <PageHeader title={t("comparison.compare.title")} />
                <EmptyState title={t("comparison.noCampaign")}>{t("comparison.noCampaignHint")}</EmptyState>
              </>
            }
          >
            {(campaign) => <Compared campaign={campaign()} />}
          </Show>
        )}
      </QueryBarrier>
    </Allowed>
  );
}

function Compared(props: { readonly campaign: string }): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<ComparisonAddress & Record<string, string>>();
  const asked = createMemo(() => askedOf(acting.unit.code, props.campaign, query));
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  const choices = useQuery(() => choicesQuery(acting.unit.code, props.campaign, query.under));
  const part = createMemo(() => partOf(query));
  const comparison = useQuery(() => comparisonQuery(asked(), part()));
  /** Anything else that is asked for begins with its first page; the campaign is named, since another one may come. */
  const change = (next: Record<string, string | undefined>): void =>
    setQuery({ page: "", campaign: props.campaign, ...next });
  const held = <Data,>(one: {
    readonly isSuccess: boolean;
    readonly data: Data | undefined;
  }): Data | undefined => (one.isSuccess ? one.data : undefined);
  const period = (): string | undefined => query.period || held(comparison)?.period;
  const periods = createMemo(() => periodChoices(held(choices)?.periods ?? [], today(), period()));

  const treeChoice = (): JSX.Element => (
    <TreeChoice
      tree={treeOf(query.tree)}
      endsOn={endOf(held(choices)?.periods ?? [], period())}
      changes={held(comparison)?.treeChanges}
      onChange={(tree) => change({ tree: tree ?? "" })}
    />
  );

  useContextBar(() => ({
    aside: treeChoice,
    campaign: {
      value: props.campaign,
      options: (held(campaigns) ?? []).map((one) => ({ value: one.id, label: one.name })),
      onChange: (campaign) =>
        setQuery({
          campaign,
          indicator: "",
          period: "",
          under: "",
          by: "",
          cluster: "",
          sort: "",
          ...firstRows,
        }),
    },
    period: {
      value: period() ?? null,
      options: periods().map((one) => ({
        value: one.period,
        label: formatPeriod(one.period),
        group: periodKindLabel(one.kind, language()),
      })),
      onChange: (next) => change({ period: next }),
    },
  }));

  const chooseIndicator = (code: string): void => {
    const criterion = held(choices)?.criteria.find((one) => one.code === code);
    change({
      indicator: code === "score" ? "" : code,
      period: criterion ? (periodFor(criterion.frequency, period(), periods()) ?? "") : query.period,
      sort: "",
    });
  };

  return (
    <QueryBarrier
      query={comparison}
      pending={<Skeleton lines={8} height="3rem" />}
      failed={(error) =>
        isProblem(error, "rollups.not-published") ? (
          <>
            <PageHeader title={t("comparison.compare.title")} />
            <EmptyState
              title={error.title}
              action={<Button onClick={() => change({ tree: "" })}>{t("rollups.tree.seeNow")}</Button>}
            >
              {t("rollups.tree.notPublishedHint")}
            </EmptyState>
          </>
        ) : isProblem(error, "rollups.unknown-indicator") ? (
          <>
            <PageHeader title={t("comparison.compare.title")} />
            <EmptyState
              title={error.title}
              action={
                <Button onClick={() => change({ indicator: "", period: "", sort: "" })}>
                  {t("comparison.compare.seeScore")}
                </Button>
              }
            >
              {t("comparison.compare.noIndicatorHint")}
            </EmptyState>
          </>
        ) : isProblem(error) && error.status === 404 ? (
          <NotFound />
        ) : null
      }
    >
      {(data) => (
        <div class={`comparison-page ${comparison.isPlaceholderData ? "comparison-page-waiting" : ""}`}>
          <Head data={data()} asked={asked()} change={change} />
          <Filters
            data={data()}
            asked={asked()}
            q={query.q ?? ""}
            criteria={held(choices)?.criteria ?? []}
            onIndicator={chooseIndicator}
            change={change}
          />
          <Body data={data()} asked={asked()} address={query} change={change} />
        </div>
      )}
    </QueryBarrier>
  );
}

type Change = (next: Record<string, string | undefined>) => void;
interface PartProps {
  readonly data: Comparison;
  readonly asked: ComparisonAsked;
  readonly change: Change;
}

/** So many rows are found by looking. */
const searchedFrom = 20;

/** The rows as they are first seen: those of another unit are other rows. */
const firstRows = { q: "", page: "", rows: "" } as const;

const nameOf = (data: Comparison): string => data.indicator?.name ?? t("comparison.score");

/** The address of this page with something else in it; what is empty is left out. */
function useHere(): (next: Record<string, string | undefined>) => string {
  const acting = useActing();
  const [query] = useSearchParams<Record<string, string>>();
  return (next) => {
    const kept = Object.entries({ ...query, ...next }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    const search = new URLSearchParams(kept).toString();
    return `${acting.path("so-sanh")}${search ? `?${search}` : ""}`;
  };
}

function Head(props: PartProps): JSX.Element {
  const acting = useActing();
  const here = useHere();
  const [busy, setBusy] = createSignal<"xlsx" | "csv" | null>(null);
  const save = async (format: "xlsx" | "csv"): Promise<void> => {
    setBusy(format);
    try {
      const { file, name } = await comparisonFile({ ...props.asked, period: props.data.period }, format);
      saveFile(file, name);
    } catch {
      toast({ text: t("comparison.compare.exportFailed"), tone: "bad" });
    } finally {
      setBusy(null);
    }
  };
  const path = () =>
    props.data.way.length === 0 && !props.data.cluster
      ? undefined
      : [
          ...props.data.way.map((one) => ({
            label: one.shortName,
            href: here({
              under: one.code === acting.unit.code ? "" : one.code,
              by: "",
              cluster: "",
              ...firstRows,
            }),
          })),
          ...(props.data.cluster
            ? [
                {
                  label: props.data.under.shortName,
                  href: here({
                    by: props.data.cluster.kind === "block" ? "blocks" : "clusters",
                    cluster: "",
                    ...firstRows,
                  }),
                },
                { label: props.data.cluster.name },
              ]
            : [{ label: props.data.under.shortName }]),
        ];
  return (
    <PageHeader
      title={nameOf(props.data)}
      path={path()}
      lead={
        <>
          {t("comparison.compare.lead", {
            unit: props.data.under.name,
            period: formatPeriod(props.data.period),
          })}
          <Show when={props.data.cluster}>{(cluster) => ` · ${cluster().name}`}</Show>
          <Show when={!props.data.indicator}>
            <span class="muted">. {t("comparison.scoreHint")}</span>
          </Show>
        </>
      }
      more={
        <>
          <Button tone="quiet" icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
            {t("comparison.print")}
          </Button>
          <Show when={acting.can("rollups.export")}>
            <Button
              tone="plain"
              busy={busy() === "csv"}
              icon={<Download size={16} aria-hidden="true" />}
              onClick={() => void save("csv")}
            >
              {t("comparison.compare.csv")}
            </Button>
          </Show>
        </>
      }
      action={
        <Show when={acting.can("rollups.export")}>
          <Button
            tone="main"
            busy={busy() === "xlsx"}
            icon={<Download size={16} aria-hidden="true" />}
            onClick={() => void save("xlsx")}
          >
            {t("comparison.compare.xlsx")}
          </Button>
        </Show>
      }
    />
  );
}

function Filters(
  props: PartProps & {
    readonly q: string;
    readonly criteria: readonly {
      readonly code: string;
      readonly name: string;
      readonly content: string | null;
    }[];
    readonly onIndicator: (code: string) => void;
  },
): JSX.Element {
  const acting = useActing();
  const clusters = useQuery(() => clustersQuery(acting.unit.code, { owner: props.data.under.code }));
  const grouped = () =>
    clusters.isSuccess ? clusters.data.filter((one) => one.validTo !== one.validFrom) : [];
  const has = (kind: "cluster" | "block") =>
    props.asked.by === `${kind}s` || grouped().some((one) => one.kind === kind);
  const hasUnitsBetween = () =>
    props.asked.by !== "children" || grouped().length > 0 || !props.data.summary.isOfSchools;
  const inside = () =>
    [
      ...grouped(),
      ...(props.data.cluster && !grouped().some((one) => one.id === props.data.cluster?.id)
        ? [props.data.cluster]
        : []),
    ].map(({ id, name, kind }) => ({ value: id, label: name, group: t(`clusters.kinds.${kind}`) }));
  const everything = { value: "", label: t("comparison.compare.all") };
  const isFiltered = () => props.asked.ownership || props.asked.areaType || props.asked.size || props.q;
  const indicators = () => [
    { value: "score", label: t("comparison.score") },
    ...props.criteria.map((one) => ({
      value: one.code,
      label: `${one.code} ${one.name}`,
      group: one.content ? t("comparison.content", { content: one.content }) : undefined,
    })),
  ];
  return (
    <FilterBar
      result={
        props.data.summary.rows > 0
          ? t("comparison.compare.result", { count: formatNumber(props.data.total) })
          : undefined
      }
      onClear={isFiltered() ? () => props.change({ ownership: "", area: "", size: "", q: "" }) : undefined}
      folded={
        <>
          <Show when={props.data.summary.rows > 1 || isFiltered()}>
            <Select
              label={t("comparison.compare.ownership")}
              options={[
                everything,
                ...ownerships.map((value) => ({ value, label: t(`comparison.filters.ownership.${value}`) })),
              ]}
              value={props.asked.ownership ?? ""}
              onChange={(ownership) => props.change({ ownership })}
            />
            <Select
              label={t("comparison.compare.areaType")}
              options={[
                everything,
                ...areaTypes.map((value) => ({ value, label: t(`comparison.filters.areaType.${value}`) })),
              ]}
              value={props.asked.areaType ?? ""}
              onChange={(area) => props.change({ area })}
            />
            <Select
              label={t("comparison.compare.size")}
              options={[
                everything,
                ...sizes.map((value) => ({ value, label: t(`comparison.filters.size.${value}`) })),
              ]}
              value={props.asked.size ?? ""}
              onChange={(size) => props.change({ size })}
            />
          </Show>
          <Show when={props.data.summary.rows > searchedFrom || props.q}>
            <TextField
              label={t("comparison.compare.search")}
              type="search"
              value={props.q}
              onChange={(q) => props.change({ q: q.trim() })}
            />
          </Show>
          <Show when={props.data.summary.rows > 1 || props.asked.isRanked}>
            <Checkbox
              label={t("comparison.compare.rank")}
              checked={props.asked.isRanked}
              onChange={(on) => props.change({ rank: on ? "1" : "", sort: on ? "place" : "" })}
            />
          </Show>
        </>
      }
    >
      <div class="comparison-indicator">
        <Select
          label={t("comparison.compare.indicator")}
          options={indicators()}
          value={props.data.indicator?.code ?? "score"}
          onChange={props.onIndicator}
        />
      </div>
      <Show when={hasUnitsBetween()}>
        <Select
          class="comparison-by"
          label={t("comparison.compare.by")}
          options={[
            { value: "children", label: t("comparison.compare.byChildren") },
            { value: "schools", label: t("comparison.compare.bySchools") },
            ...(has("cluster") ? [{ value: "clusters", label: t("comparison.compare.byClusters") }] : []),
            ...(has("block") ? [{ value: "blocks", label: t("comparison.compare.byBlocks") }] : []),
          ]}
          value={props.asked.by}
          onChange={(by) =>
            props.change({
              by: by === "children" ? "" : by,
              sort: "",
              ...firstRows,
              ...(by === "clusters" || by === "blocks" ? { cluster: "" } : {}),
            })
          }
        />
      </Show>
      <Show when={inside().length > 0}>
        <Select
          label={t("comparison.compare.within")}
          options={[everything, ...inside()]}
          value={props.asked.cluster ?? ""}
          onChange={(cluster) =>
            props.change({
              cluster,
              by: props.asked.by === "schools" ? "schools" : "",
              sort: "",
              ...firstRows,
            })
          }
        />
      </Show>
    </FilterBar>
  );
}

/** What there is none of on the day: the members of a cluster, or clusters. */
const emptyOf = ({ cluster, by }: Comparison) =>
  cluster ? "members" : by === "blocks" ? "blocks" : "clusters";

type Linked = Pick<ComparisonRow["unit"], "code" | "isReporting">;

function Body(props: PartProps & { readonly address: ComparisonAddress }): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const here = useHere();
  const sort = () => sortOf(props.address.sort);
  const isByClusters = () => props.data.by === "clusters" || props.data.by === "blocks";
  const source = () => props.data.source.reports;
  /** The score is asked for, and no indicator of the period has a target to be held against. */
  const hasNoScore = () => Number(props.data.summary.completeness?.weightExpected) === 0;

  /** A unit leads down, a school to the one figure behind its row, or to all of its indicators. */
  const hrefOf = (row: { readonly unit: Linked }): string => {
    if (isByClusters()) return here({ cluster: row.unit.code, by: "", sort: "", ...firstRows });
    if (!row.unit.isReporting) return here({ under: row.unit.code, by: "", cluster: "", ...firstRows });
    const [report, ...more] = source();
    const indicator = props.data.indicator;
    if (indicator && report && !more.length)
      return acting.path("so-lieu", props.data.campaign.id, row.unit.code, report, indicator.code);
    const search = new URLSearchParams({
      campaign: props.data.campaign.id,
      period: props.data.period,
      under: row.unit.code,
    });
    if (props.asked.tree) search.set("tree", props.asked.tree);
    return `${acting.path("tong-hop")}?${search}`;
  };
  const table = (): JSX.Element => (
    <ComparisonTable
      data={props.data}
      caption={t("comparison.compare.caption", {
        indicator: nameOf(props.data),
        period: formatPeriod(props.data.period),
        unit: props.data.under.name,
      })}
      isRanked={props.asked.isRanked}
      sort={sort()}
      onSort={(next) => props.change({ sort: sortText(next) })}
      onPage={(page) => props.change({ page: page > 1 ? `${page}` : "" })}
      onAll={() => props.change({ rows: "all" })}
      hrefOf={hrefOf}
    />
  );
  const now = (): JSX.Element => (
    <div class="stack">
      <Show when={!props.data.isPeriodOver && source().length > 0}>
        <Banner tone="note">{t("comparison.compare.runningPeriod")}</Banner>
      </Show>
      <Show when={hasNoScore()}>
        <Banner tone="note">{t("comparison.compare.noScore")}</Banner>
      </Show>
      <ComparisonSummary
        data={props.data}
        missingHref={
          acting.can("reviews.read") && props.data.under.code === acting.unit.code
            ? `${acting.path("duyet")}?phongtrao=${props.data.campaign.id}&trangthai=missing`
            : undefined
        }
      />
      <Show when={props.data.summary.rows > 1 && !hasNoScore()}>
        <Suspense fallback={<Skeleton lines={1} height="14rem" />}>
          <Distribution
            data={props.data}
            title={t("comparison.distribution.title", {
              indicator: nameOf(props.data),
              period: formatPeriod(props.data.period),
            })}
            onOpen={(unit) => navigate(hrefOf({ unit }))}
            table={table}
          />
        </Suspense>
      </Show>
      {table()}
      <Show when={props.data.membersOn}>
        {(day) => <p class="small muted">{t("comparison.compare.membersOn", { date: formatDate(day()) })}</p>}
      </Show>
      <Show when={props.data.indicator?.overUnits === "sum" && props.data.summary.target !== null}>
        <p class="small muted">
          {t("comparison.compare.sumTarget")}
          <Show when={props.data.indicator?.overTime === "sum"}> {t("comparison.compare.flowTarget")}</Show>
        </p>
      </Show>
    </div>
  );
  const overTime = (): JSX.Element => (
    <Show
      when={!isByClusters() && !props.data.cluster && props.data.indicator}
      fallback={
        <Show
          when={props.data.indicator}
          fallback={
            <EmptyState title={t("comparison.trend.scoreNotTitle")}>
              {t("comparison.trend.scoreNot")}
            </EmptyState>
          }
        >
          <EmptyState title={t("comparison.trend.clustersNotTitle")}>
            {t("comparison.trend.clustersNot")}
          </EmptyState>
        </Show>
      }
    >
      {(indicator) => (
        <Suspense fallback={<Skeleton lines={1} height="18rem" />}>
          <Multiples
            campaign={props.data.campaign.id}
            under={props.data.under.code}
            indicator={indicator().code}
            until={props.data.period}
            tree={props.asked.tree}
            hrefOf={(unit) => hrefOf({ unit })}
          />
        </Suspense>
      )}
    </Show>
  );

  return (
    <Show
      when={props.data.summary.rows > 0}
      fallback={
        <Show
          when={props.data.membersOn}
          fallback={
            <EmptyState title={t("comparison.compare.empty")}>{t("comparison.compare.emptyHint")}</EmptyState>
          }
        >
          {(day) => (
            <EmptyState
              title={t(`comparison.compare.noMembers.${emptyOf(props.data)}`, {
                date: formatDate(day()),
              })}
              action={
                <>
                  <ButtonLink href={acting.path("don-vi", "cum")}>
                    {t("comparison.compare.toClusters")}
                  </ButtonLink>
                  <Button tone="quiet" onClick={() => props.change({ by: "", cluster: "" })}>
                    {t("comparison.compare.toChildren")}
                  </Button>
                </>
              }
            >
              {t(
                props.data.cluster ? "comparison.compare.noMembersHint" : "comparison.compare.noClustersHint",
              )}
            </EmptyState>
          )}
        </Show>
      }
    >
      <TreeNote tree={props.asked.tree} changes={props.data.treeChanges} thenHref={here({ tree: "then" })} />
      <Show when={props.data.indicator && source().length === 0 && props.data.indicator}>
        {(indicator) => (
          <Banner tone="wait">
            {t("comparison.compare.notInPeriod", {
              kind: t(`comparison.compare.notInPeriodKind.${indicator().frequency}`),
              period: formatPeriod(props.data.period),
            })}
          </Banner>
        )}
      </Show>
      <Tabs
        label={t("comparison.compare.tabs.label")}
        value={props.address.view === "time" ? "time" : "now"}
        onChange={(view) => props.change({ view: view === "time" ? view : "" })}
        tabs={[
          { key: "now", label: t("comparison.compare.tabs.now"), content: now },
          { key: "time", label: t("comparison.compare.tabs.time"), content: overTime },
        ]}
      />
    </Show>
  );
}
