import { useMutation } from "@tanstack/solid-query";
import Download from "lucide-solid/icons/download";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber, formatRatio } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  Banner,
  Button,
  ButtonLink,
  ErrorPanel,
  FileDrop,
  FilterBar,
  Pagination,
  Select,
  type State,
  StatusBadge,
  Table,
  TextField,
  Working,
} from "../../../ui/index.ts";
import {
  changeDraft,
  type Draft,
  type DraftChange,
  type DraftUnit,
  draftTableUrl,
  type Fate,
  forgetDraft,
} from "../draft-queries.ts";

const BYTES_MAX = 16 * 1024 * 1024;
const ERRORS_A_PAGE = 25;
const OTHERS_SHOWN = 4;
const ALL = "all";
export const FATES = [
  "unmapped",
  "made",
  "merged",
  "split",
  "moved",
  "ended",
  "kept",
] as const satisfies Fate[];
const STATES: Readonly<Record<Fate, State>> = {
  made: "good",
  merged: "note",
  split: "note",
  moved: "note",
  ended: "wait",
  kept: "neutral",
  unmapped: "bad",
};
const number = (value: number): string => formatNumber(String(value));

/** Which units of the draft are looked at; kept in the address. */
export interface LinesChoice {
  readonly q: string;
  readonly fate: Fate | undefined;
}

/** What the two files come to: what is wrong in them, who is left out, and what becomes of every unit. */
export function DraftCheck(props: {
  readonly draft: Draft;
  readonly choice: LinesChoice;
  readonly onChoice: (choice: Partial<LinesChoice>) => void;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const unmapped = (): number => props.draft.counts.unmapped ?? 0;
  return (
    <div class="stack">
      <Files draft={props.draft} />
      <Show when={props.draft.errorCount > 0}>
        <WrongCells draft={props.draft} />
      </Show>
      <Show when={unmapped() > 0}>
        <Banner
          tone="wait"
          action={
            <Show when={props.choice.fate !== "unmapped"}>
              <Button onClick={() => props.onChoice({ fate: "unmapped", q: "" })}>
                {t("reorganisation.draft.seeUnmapped")}
              </Button>
            </Show>
          }
        >
          <strong>{t("reorganisation.draft.unmapped", { count: number(unmapped()) })}</strong>{" "}
          {t("reorganisation.draft.unmappedHint")}
        </Banner>
      </Show>
      <Show when={props.draft.isReady}>
        <Banner tone="good">{t("reorganisation.draft.ready")}</Banner>
      </Show>
      <section class="stack-s" aria-labelledby="draft-units">
        <h2 id="draft-units">{t("reorganisation.draft.units")}</h2>
        <p class="row">
          <For each={props.draft.totals}>
            {(one) => (
              <Badge>
                {t("reorganisation.draft.total", {
                  level: one.levelName,
                  before: number(one.before),
                  after: number(one.after),
                })}
              </Badge>
            )}
          </For>
          <For each={FATES.filter((fate) => (props.draft.counts[fate] ?? 0) > 0)}>
            {(fate) => (
              <Badge>
                {t("reorganisation.draft.fateTotal", {
                  fate: t(`reorganisation.draft.fates.${fate}`),
                  count: number(props.draft.counts[fate] ?? 0),
                })}
              </Badge>
            )}
          </For>
        </p>
        <FilterBar
          result={t("organisations.found", { count: number(props.draft.units.total) })}
          onClear={
            props.choice.q || props.choice.fate ? () => props.onChoice({ q: "", fate: undefined }) : undefined
          }
        >
          <TextField
            label={t("reorganisation.draft.search")}
            placeholder={t("reorganisation.draft.searchHint")}
            type="search"
            value={props.choice.q}
            onInput={(q) => props.onChoice({ q })}
          />
          <Select
            label={t("reorganisation.draft.fate")}
            value={props.choice.fate ?? ALL}
            options={[
              { value: ALL, label: t("reorganisation.draft.allFates") },
              ...FATES.filter((fate) => (props.draft.counts[fate] ?? 0) > 0).map((fate) => ({
                value: fate,
                label: t("reorganisation.draft.fateCount", {
                  fate: t(`reorganisation.draft.fates.${fate}`),
                  count: number(props.draft.counts[fate] ?? 0),
                }),
              })),
            ]}
            onChange={(fate) => props.onChoice({ fate: fate === ALL ? undefined : (fate as Fate) })}
          />
        </FilterBar>
        <Units units={props.draft.units.items} />
        <Pagination
          page={props.draft.units.page}
          pageSize={props.draft.units.limit}
          total={props.draft.units.total}
          onPage={props.onPage}
        />
      </section>
    </div>
  );
}

/** The two files, the table to be filled in, and another file in the place of either. */
function Files(props: { readonly draft: Draft }): JSX.Element {
  const acting = useActing();
  const [isOpen, setIsOpen] = createSignal(props.draft.tableName === null);
  const put = useMutation(() => ({
    mutationFn: (change: DraftChange) => changeDraft(acting.unit.code, props.draft, change),
    onSuccess: async () => {
      await forgetDraft(acting.unit.code, props.draft.id);
      setIsOpen(false);
    },
  }));
  return (
    <section class="stack-s" aria-labelledby="draft-files">
      <h2 id="draft-files">{t("reorganisation.draft.files")}</h2>
      <dl class="facts">
        <dt>{t("reorganisation.draft.tree")}</dt>
        <dd>{props.draft.treeName}</dd>
        <dt>{t("reorganisation.draft.table")}</dt>
        <dd>
          {props.draft.tableName
            ? t("reorganisation.draft.tableOf", {
                file: props.draft.tableName,
                count: number(props.draft.lines),
              })
            : t("reorganisation.draft.noTable")}
        </dd>
      </dl>
      <Show
        when={!put.isPending}
        fallback={
          <Working text={t("reorganisation.draft.reading")} hint={t("reorganisation.draft.readingHint")} />
        }
      >
        <Show when={put.error}>{(error) => <ErrorPanel error={error()} />}</Show>
        <p>{t("reorganisation.draft.fillHint")}</p>
        <div class="row">
          <ButtonLink
            href={draftTableUrl(acting.unit.code, props.draft.id, "xlsx")}
            external
            download
            icon={<Download size={16} aria-hidden="true" />}
          >
            {t("reorganisation.draft.download")}
          </ButtonLink>
          <ButtonLink
            tone="quiet"
            href={draftTableUrl(acting.unit.code, props.draft.id, "csv")}
            external
            download
          >
            {t("reorganisation.draft.downloadCsv")}
          </ButtonLink>
        </div>
        <details open={isOpen()} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{t("reorganisation.draft.replace")}</summary>
          <div class="stack-s prose">
            <FileDrop
              label={t("reorganisation.draft.table")}
              accept={[".xlsx", ".csv", ".json"]}
              maxBytes={BYTES_MAX}
              onFiles={([table]) => {
                if (table) put.mutate({ table });
              }}
            />
            <FileDrop
              label={t("reorganisation.draft.tree")}
              accept={[".json", ".xlsx", ".csv"]}
              maxBytes={BYTES_MAX}
              onFiles={([tree]) => {
                if (tree) put.mutate({ tree });
              }}
            />
          </div>
        </details>
      </Show>
    </section>
  );
}

function WrongCells(props: { readonly draft: Draft }): JSX.Element {
  const [page, setPage] = createSignal(1);
  const last = (): number => Math.max(1, Math.ceil(props.draft.errors.length / ERRORS_A_PAGE));
  const now = (): number => Math.min(page(), last());
  return (
    <section class="stack-s">
      <Banner tone="bad">
        <strong>{t("organisations.importing.wrongTitle", { count: number(props.draft.errorCount) })}.</strong>{" "}
        {t("reorganisation.draft.wrongLead")}
      </Banner>
      <Table
        caption={t("organisations.importing.wrongCaption")}
        columns={[
          {
            key: "line",
            header: t("organisations.importing.line"),
            align: "end",
            tight: true,
            rowHeader: true,
            cell: (cell) => cell.line,
          },
          {
            key: "file",
            header: t("reorganisation.draft.file"),
            cell: (cell) => (cell.file === "tree" ? props.draft.treeName : (props.draft.tableName ?? "")),
          },
          { key: "heading", header: t("organisations.importing.heading"), cell: (cell) => cell.heading },
          {
            key: "value",
            header: t("organisations.importing.value"),
            cell: (cell) => (
              <Show
                when={cell.value}
                fallback={<span class="muted">{t("organisations.importing.emptyValue")}</span>}
              >
                {cell.value}
              </Show>
            ),
          },
          { key: "message", header: t("organisations.importing.message"), cell: (cell) => cell.message },
        ]}
        rows={props.draft.errors.slice((now() - 1) * ERRORS_A_PAGE, now() * ERRORS_A_PAGE)}
      />
      <Pagination page={now()} pageSize={ERRORS_A_PAGE} total={props.draft.errors.length} onPage={setPage} />
    </section>
  );
}

function Units(props: { readonly units: readonly DraftUnit[] }): JSX.Element {
  return (
    <Table
      caption={t("reorganisation.draft.units")}
      hideCaption
      columns={[
        {
          key: "unit",
          header: t("reorganisation.unit"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name} <span class="muted small mono">{row.adminCode || row.code}</span>
            </>
          ),
        },
        {
          key: "fate",
          header: t("reorganisation.draft.fate"),
          cell: (row) => (
            <StatusBadge state={STATES[row.fate]} bare>
              {t(`reorganisation.draft.fates.${row.fate}`)}
            </StatusBadge>
          ),
        },
        { key: "level", header: t("organisations.level"), cell: (row) => row.levelName, wideOnly: true },
        {
          key: "others",
          header: t("reorganisation.draft.others"),
          cell: (row) => <Others unit={row} />,
        },
      ]}
      rows={props.units}
      empty={t("reorganisation.draft.noUnits")}
    />
  );
}

/** Whom a new unit comes from; of another, whom it becomes or goes beneath. */
function Others(props: { readonly unit: DraftUnit }): JSX.Element {
  const more = (): number => props.unit.others.length - OTHERS_SHOWN;
  return (
    <Show when={props.unit.others.length > 0} fallback="–">
      <For each={props.unit.others.slice(0, OTHERS_SHOWN)}>
        {(other) => (
          <div>
            {props.unit.fate === "made"
              ? t("reorganisation.draft.fromUnit", { unit: other.name })
              : other.name}{" "}
            <span class="muted small mono">{other.adminCode}</span>
            <Show when={other.share < 1}> ({formatRatio(String(other.share))})</Show>
          </div>
        )}
      </For>
      <Show when={more() > 0}>
        <span class="muted">{t("reorganisation.draft.more", { count: number(more()) })}</span>
      </Show>
    </Show>
  );
}
