import { useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import FileInput from "lucide-solid/icons/file-input";
import Layers from "lucide-solid/icons/layers";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  ButtonLink,
  type Column,
  EmptyState,
  ErrorPanel,
  FilterBar,
  Link,
  PageHeader,
  QueryBarrier,
  Select,
  Skeleton,
  Table,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { filterIndicators, knownContents, ownersOf, proposedFrequencies } from "../model.ts";
import { NewIndicatorDialog } from "../parts/new-indicator-dialog.tsx";
import {
  addTemplate,
  type Indicator,
  type IndicatorTemplate,
  indicatorsKey,
  indicatorsQuery,
  templatesQuery,
} from "../queries.ts";
import { addingUpShort, contentName, frequencyName, kindName } from "../wording.ts";
import "./indicators.css";

export function IndicatorsPage(): JSX.Element {
  return (
    <Allowed to={["indicators.read"]}>
      <Indicators />
    </Allowed>
  );
}

function Indicators(): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const indicators = useQuery(() => indicatorsQuery(acting.unit.code));
  const templates = useQuery(() => templatesQuery(acting.unit.code));
  const [isMaking, setMaking] = createSignal(false);
  const canManage = () => acting.can("indicators.manage");

  const take = useMutation(() => ({
    mutationFn: (template: IndicatorTemplate) => addTemplate(acting.unit.code, template.key),
    onSuccess: async ({ addedCount }, template) => {
      toast({ text: t("indicators.setTaken", { count: formatNumber(addedCount), name: template.name }) });
      await queries.invalidateQueries({ queryKey: indicatorsKey(acting.unit.code) });
    },
  }));
  /** A built-in set of which something is not there yet. */
  const offered = createMemo(() => {
    const found = templates.data?.items.find((template) => missingOf(template) > 0);
    return found && { template: found, missing: missingOf(found) };
  });
  const takeButton = (isFirst: boolean) => (
    <Show when={canManage() && offered()}>
      {(set) => (
        <Button
          tone={isFirst ? "main" : "plain"}
          icon={<Layers size={16} aria-hidden="true" />}
          busy={take.isPending}
          title={set().template.name}
          onClick={() => take.mutate(set().template)}
        >
          {t(
            set().missing === set().template.indicators.length ? "indicators.setTake" : "indicators.setRest",
            { count: formatNumber(set().missing) },
          )}
        </Button>
      )}
    </Show>
  );
  const importLink = () => (
    <ButtonLink href={acting.path("chi-tieu", "nhap-tep")} icon={<FileInput size={16} aria-hidden="true" />}>
      {t("indicators.import")}
    </ButtonLink>
  );
  const makeButton = (tone: "main" | "plain") => (
    <Button tone={tone} icon={<Plus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t("indicators.add")}
    </Button>
  );
  const isEmpty = () => indicators.data?.items.length === 0;

  return (
    <div>
      <PageHeader
        title={t("indicators.title")}
        lead={t("indicators.lead")}
        more={
          <Show when={canManage() && !isEmpty()}>
            {takeButton(false)}
            {importLink()}
          </Show>
        }
        action={<Show when={canManage() && !isEmpty()}>{makeButton("main")}</Show>}
      />
      <Show when={take.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      <QueryBarrier query={indicators} pending={<Skeleton lines={12} height="2.25rem" />}>
        {(data) => (
          <Show
            when={data().items.length > 0}
            fallback={
              <EmptyState
                title={t("indicators.emptyTitle")}
                action={
                  <Show when={canManage()}>
                    {takeButton(true)}
                    {importLink()}
                    {makeButton("plain")}
                  </Show>
                }
              >
                {t(canManage() ? "indicators.empty" : "indicators.emptyReader")}
              </EmptyState>
            }
          >
            <List indicators={data().items} templates={templates.data?.items ?? []} />
          </Show>
        )}
      </QueryBarrier>
      <NewIndicatorDialog open={isMaking()} onOpenChange={setMaking} />
    </div>
  );
}

const missingOf = (template: IndicatorTemplate): number =>
  template.indicators.filter((one) => one.indicatorId === null).length;

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? "";

function List(props: {
  readonly indicators: readonly Indicator[];
  readonly templates: readonly IndicatorTemplate[];
}): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{ tim?: string; loai?: string; ky?: string; noi?: string }>();
  const frequencies = createMemo(() => proposedFrequencies(props.templates));
  const contents = createMemo(() => knownContents(props.templates));
  const filter = () => ({
    search: first(query.tim),
    kind: first(query.loai),
    frequency: first(query.ky),
    owner: first(query.noi),
  });
  const shown = createMemo(() => filterIndicators(props.indicators, filter(), frequencies()));
  const isFiltered = () => Object.values(filter()).some((value) => value !== "");
  const owners = createMemo(() => ownersOf(props.indicators));
  const set = (change: Parameters<typeof setQuery>[0]) => setQuery(change, { replace: true, scroll: false });
  const all = { value: "", label: t("common.all") };

  const frequencyOf = (one: Indicator): string => {
    const frequency = frequencies().get(one.code);
    return frequency ? frequencyName(frequency) : "–";
  };
  const ownerOf = (one: Indicator): string => (one.isOwn ? t("indicators.own") : one.unitShortName);
  const columns = (): Column<Indicator>[] => [
    {
      key: "code",
      header: t("indicators.code"),
      width: "5.5rem",
      wideOnly: true,
      cell: (one) => <span class="nowrap">{one.code}</span>,
    },
    {
      key: "name",
      header: t("indicators.name"),
      rowHeader: true,
      cell: (one) => (
        <>
          <Link href={acting.path("chi-tieu", one.id)} plain>
            {one.name}
          </Link>
          <span class="only-narrow indicator-line">
            {[one.code, kindName(one.kind), one.measure, frequencyOf(one), ownerOf(one)].join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "kind",
      header: t("indicators.kind"),
      width: "5.5rem",
      wideOnly: true,
      cell: (one) => kindName(one.kind),
    },
    {
      key: "measure",
      header: t("indicators.measure"),
      width: "6rem",
      wideOnly: true,
      cell: (one) => one.measure,
    },
    {
      key: "frequency",
      header: t("indicators.frequency"),
      width: "5rem",
      wideOnly: true,
      cell: frequencyOf,
    },
    {
      key: "addingUp",
      header: t("indicators.addingUp"),
      width: "15.5rem",
      noLabel: true,
      cell: (one) => <span class="muted">{addingUpShort(one)}</span>,
    },
    { key: "owner", header: t("indicators.owner"), width: "8rem", wideOnly: true, cell: ownerOf },
  ];

  return (
    <div>
      <FilterBar
        onClear={isFiltered() ? () => set({ tim: null, loai: null, ky: null, noi: null }) : undefined}
        result={
          isFiltered()
            ? t("indicators.result", {
                shown: formatNumber(shown().length),
                count: formatNumber(props.indicators.length),
              })
            : t("indicators.resultAll", { count: formatNumber(props.indicators.length) })
        }
        folded={
          <>
            <Select
              label={t("indicators.kind")}
              value={filter().kind}
              options={[
                all,
                ...[...new Set(props.indicators.map((one) => one.kind))].map((kind) => ({
                  value: kind,
                  label: kindName(kind),
                })),
              ]}
              onChange={(value) => set({ loai: value || null })}
            />
            <Show when={props.indicators.some((one) => frequencies().has(one.code))}>
              <Select
                label={t("indicators.frequency")}
                value={filter().frequency}
                options={[
                  all,
                  ...[...new Set(frequencies().values())].map((kind) => ({
                    value: kind,
                    label: frequencyName(kind),
                  })),
                ]}
                onChange={(value) => set({ ky: value || null })}
              />
            </Show>
            <Show when={owners().length > 1}>
              <Select
                label={t("indicators.owner")}
                value={filter().owner}
                options={[all, ...owners().map(({ code, name }) => ({ value: code, label: name }))]}
                onChange={(value) => set({ noi: value || null })}
              />
            </Show>
          </>
        }
      >
        <TextField
          label={t("indicators.search")}
          placeholder={t("indicators.searchHint")}
          type="search"
          value={filter().search}
          onInput={(value) => set({ tim: value || null })}
        />
      </FilterBar>
      <Table
        caption={t("indicators.title")}
        hideCaption
        columns={columns()}
        rows={shown()}
        empty={t("indicators.noMatch")}
        group={{
          of: (one) => one.content ?? "",
          title: (one) => contentName(one.content, contents().get(one.code) === one.content),
        }}
      />
    </div>
  );
}
