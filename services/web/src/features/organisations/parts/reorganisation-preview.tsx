import { createSignal, For, type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Badge, Banner, Pagination, Select, Table } from "../../../ui/index.ts";
import type { Preview, ReorganisedUnit } from "../queries.ts";
import { actOfFault, type DraftAct, withNames } from "../reorganisation.ts";
import { ReorganisedUnits } from "./reorganised-units.tsx";

export const CHANGES = ["made", "ended", "moved", "renamed", "reopened"] as const;
const ALL = "all";
const number = (value: number): string => formatNumber(String(value));

/** What an order would change, in plain words; long lists open on request. */
export function ReorganisationPreview(props: {
  readonly seen: Preview;
  /** Of several acts, a fault says which one it is about; and it speaks of units by their names. */
  readonly acts: readonly DraftAct[];
  readonly change: ReorganisedUnit["change"] | undefined;
  readonly onChange: (change: ReorganisedUnit["change"] | undefined) => void;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const inWords = ({ at, message }: Preview["faults"][number]): string => {
    const act = actOfFault(at);
    const said = withNames(message, props.acts);
    return act === undefined || props.acts.length < 2
      ? said
      : t("reorganisation.faultOfAct", { number: String(act + 1), message: said });
  };
  const shown = () => CHANGES.filter((change) => (props.seen.counts[change] ?? 0) > 0);
  return (
    <div class="stack">
      <Show when={props.seen.faults.length > 0}>
        <Banner tone="bad">
          <strong>{t("reorganisation.faults", { count: number(props.seen.faults.length) })}</strong>
          <ul>
            <For each={props.seen.faults.slice(0, 50)}>{(fault) => <li>{inWords(fault)}</li>}</For>
          </ul>
        </Banner>
      </Show>
      <Show when={props.seen.warnings.length > 0}>
        <Banner tone="wait">
          <strong>{t("reorganisation.warnings")}</strong>
          <ul>
            <For each={props.seen.warnings}>{(warning) => <li>{warning.message}</li>}</For>
          </ul>
        </Banner>
      </Show>
      <section class="stack-s">
        <h2>{t("reorganisation.summary")}</h2>
        <p class="row">
          <For each={shown()}>
            {(change) => (
              <Badge>
                {t(`reorganisation.counts.${change}`, { count: number(props.seen.counts[change] ?? 0) })}
              </Badge>
            )}
          </For>
        </p>
        <Show when={shown().length > 1}>
          <Select
            label={t("reorganisation.change")}
            value={props.change ?? ALL}
            options={[
              { value: ALL, label: t("reorganisation.allChanges") },
              ...shown().map((change) => ({ value: change, label: t(`reorganisation.changes.${change}`) })),
            ]}
            onChange={(change) =>
              props.onChange(change === ALL ? undefined : (change as ReorganisedUnit["change"]))
            }
          />
        </Show>
        <Show when={props.seen.units.total > 0}>
          <ReorganisedUnits units={props.seen.units.items} />
          <Pagination
            page={props.seen.units.page}
            pageSize={props.seen.units.limit}
            total={props.seen.units.total}
            onPage={props.onPage}
          />
        </Show>
      </section>
      <Effect
        title={t("reorganisation.people")}
        lead={t("reorganisation.peopleLead", {
          passing: number(props.seen.people.passing),
          accounts: number(props.seen.people.accounts),
          staying: number(props.seen.people.staying),
        })}
        isThere={props.seen.people.units.length > 0}
      >
        <Table
          caption={t("reorganisation.peopleUnits")}
          columns={[
            { key: "unit", header: t("reorganisation.unit"), rowHeader: true, cell: (row) => row.name },
            {
              key: "people",
              header: t("reorganisation.peopleCount"),
              align: "end",
              cell: (row) => number(row.people),
            },
            {
              key: "accounts",
              header: t("reorganisation.accounts"),
              align: "end",
              cell: (row) => number(row.accounts),
            },
            {
              key: "to",
              header: t("reorganisation.goesTo"),
              cell: (row) => row.successor?.name ?? t("reorganisation.nobody"),
            },
          ]}
          rows={props.seen.people.units}
        />
      </Effect>
      {/* Of an order that cannot be carried out nobody knows whose view changes. */}
      <Show when={props.seen.faults.length === 0 || props.seen.access.length > 0}>
        <Effect
          title={t("reorganisation.access")}
          lead={
            props.seen.accessTotal > 0
              ? t("reorganisation.accessLead", { count: number(props.seen.accessTotal) })
              : t("reorganisation.accessNone")
          }
          isThere={props.seen.access.length > 0}
        >
          <Table
            caption={t("reorganisation.access")}
            columns={[
              { key: "unit", header: t("reorganisation.unit"), rowHeader: true, cell: (row) => row.name },
              {
                key: "loses",
                header: t("reorganisation.loses"),
                align: "end",
                cell: (row) => number(row.loses),
              },
              {
                key: "gains",
                header: t("reorganisation.gains"),
                align: "end",
                cell: (row) => number(row.gains),
              },
            ]}
            rows={props.seen.access}
          />
        </Effect>
      </Show>
      <Effect
        title={t("reorganisation.campaigns")}
        lead={t("reorganisation.campaignsLead", {
          ended: number(props.seen.campaigns.ended),
          continuing: number(props.seen.campaigns.continuing),
        })}
        isThere={false}
      />
      <Effect
        title={t("reorganisation.periods")}
        lead={t("reorganisation.periodsLead", {
          waiting: number(props.seen.periods.waiting),
          unsent: number(props.seen.periods.unsent),
        })}
        isThere={props.seen.periods.reviewers.length > 0}
      >
        <Table
          caption={t("reorganisation.reviewers")}
          columns={[
            {
              key: "from",
              header: t("reorganisation.reviewerFrom"),
              rowHeader: true,
              cell: (row) => row.from?.name ?? "–",
            },
            { key: "to", header: t("reorganisation.reviewerTo"), cell: (row) => row.to?.name ?? "–" },
            {
              key: "schools",
              header: t("reorganisation.schools"),
              align: "end",
              cell: (row) => number(row.schools),
            },
            {
              key: "waiting",
              header: t("reorganisation.waiting"),
              align: "end",
              cell: (row) => number(row.waiting),
            },
            {
              key: "unsent",
              header: t("reorganisation.unsent"),
              align: "end",
              cell: (row) => number(row.unsent),
            },
          ]}
          rows={props.seen.periods.reviewers}
        />
      </Effect>
    </div>
  );
}

/** A heading and a sentence; the table behind it opens on request. */
function Effect(props: {
  readonly title: string;
  readonly lead: string;
  readonly isThere: boolean;
  readonly children?: JSX.Element;
}): JSX.Element {
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <Show
      when={props.isThere}
      fallback={
        <div class="effect">
          <h3>{props.title}</h3>
          <p>{props.lead}</p>
        </div>
      }
    >
      <details class="effect" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {props.title}: <span>{props.lead}</span>
        </summary>
        <Show when={isOpen()}>{props.children}</Show>
      </details>
    </Show>
  );
}
