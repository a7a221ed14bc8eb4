import { useSearchParams } from "@solidjs/router";
import { onTimeUntil, periodKindLabel, periodLabel } from "@thidua/api/shared/period.ts";
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { formatDate, formatDue, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { Badge, Button, type Column, EmptyState, Select, Table } from "../../../ui/index.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import type { CalendarPeriod, Campaign } from "../queries.ts";
import { CalendarEditor } from "./calendar-editor.tsx";
import { StagesEditor } from "./stages-editor.tsx";

/** Stages and years on the one hand, the reporting calendar on the other. */
export function Calendar(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const done = () => setSearch({ sua: undefined });
  return (
    <Switch
      fallback={
        <div class="stack-l">
          <Periods plan={props.plan} canEdit={props.canEdit} />
          <Stages plan={props.plan} canEdit={props.canEdit} />
        </div>
      }
    >
      <Match when={props.canEdit && props.plan.isRoot && search.sua === "1"}>
        <CalendarEditor plan={props.plan} onDone={done} />
      </Match>
      <Match when={props.canEdit && search.sua === "giai-doan"}>
        <StagesEditor plan={props.plan} onDone={done} />
      </Match>
    </Switch>
  );
}

function Stages(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [, setSearch] = useSearchParams<PlanSearch>();
  const isPast = (stage: Campaign["stages"][number]) => stage.endsOn !== null && stage.endsOn < today();
  const isNow = (stage: Campaign["stages"][number]) =>
    stage.startsOn !== null && stage.startsOn <= today() && !isPast(stage);
  return (
    <section class="stack-s">
      <div class="row-between">
        <h2>{t("campaigns.calendar.stages")}</h2>
        <Show when={props.canEdit}>
          <Button size="s" onClick={() => setSearch({ sua: "giai-doan" })}>
            {t("campaigns.calendar.editStages")}
          </Button>
        </Show>
      </div>
      <Show when={props.plan.stagesOf && props.plan.stagesOf.code !== props.plan.unit.code}>
        <p class="small muted">
          {t("campaigns.calendar.stagesOf", { unit: props.plan.stagesOf?.shortName ?? "" })}
        </p>
      </Show>
      <Show
        when={props.plan.stages.length > 0}
        fallback={<p class="muted">{t("campaigns.calendar.stagesEmpty")}</p>}
      >
        <ol class="stages">
          <For each={props.plan.stages}>
            {(stage) => (
              <li class="stage" classList={{ "stage-now": isNow(stage), "stage-past": isPast(stage) }}>
                <div class="row">
                  <strong>{stage.title}</strong>
                  <Badge accent={stage.kind === "interim_review" || stage.kind === "final_review"}>
                    {t(`campaigns.calendar.stageKinds.${stage.kind}`)}
                  </Badge>
                </div>
                <div class="small muted figures">
                  <Show when={stage.startsOn || stage.endsOn}>
                    {formatDate(stage.startsOn)} – {formatDate(stage.endsOn)}
                  </Show>
                </div>
                <Show when={stage.description}>{(text) => <p>{text()}</p>}</Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

function Periods(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const root = () => props.plan.line[0]?.unit;
  const years = createMemo(() => {
    const known = new Set(props.plan.periods.map((period) => period.endsOn.slice(0, 4)));
    return [...known].sort();
  });
  const [picked, setPicked] = createSignal<string>();
  const year = () => {
    const wanted = search.nam ?? picked() ?? today().slice(0, 4);
    return years().includes(wanted) ? wanted : (years().at(-1) ?? "");
  };
  const rows = () => props.plan.periods.filter((period) => period.endsOn.startsWith(year()));
  const edit = () => (
    <Show when={props.canEdit && props.plan.isRoot}>
      <Button
        size="s"
        tone={props.plan.periods.length ? "plain" : "main"}
        onClick={() => setSearch({ sua: "1" })}
      >
        {t("campaigns.calendar.editCalendar")}
      </Button>
    </Show>
  );
  const columns = (): Column<CalendarPeriod>[] => [
    {
      key: "period",
      header: t("campaigns.calendar.period"),
      rowHeader: true,
      cell: (row) => periodLabel(row.period, language()),
    },
    {
      key: "kind",
      header: t("campaigns.criteria.frequency"),
      wideOnly: true,
      cell: (row) => periodKindLabel(row.kind, language()),
    },
    {
      key: "span",
      header: t("campaigns.calendar.span"),
      cell: (row) => (
        <span class="nowrap figures">
          {formatDate(row.startsOn)} – {formatDate(row.endsOn)}
        </span>
      ),
    },
    {
      key: "due",
      header: t("campaigns.calendar.due"),
      cell: (row) => (
        <span class="nowrap">
          <span class="figures">{formatDate(row.dueOn)}</span>
          <Show when={row.endsOn <= today() && onTimeUntil(row) >= today()}>
            <span class="small muted"> {formatDue(row.dueOn)}</span>
          </Show>
        </span>
      ),
    },
    {
      key: "grace",
      header: t("campaigns.calendar.grace"),
      align: "end",
      cell: (row) => (row.graceDays ? t("campaigns.calendar.days", { days: row.graceDays }) : "–"),
    },
  ];
  return (
    <section class="stack-s">
      <div class="row-between">
        <h2>{t("campaigns.calendar.calendar")}</h2>
        <div class="row">
          <Show when={years().length > 1}>
            <Select
              size="s"
              hideLabel
              label={t("campaigns.criteria.year")}
              value={year()}
              options={years().map((one) => ({
                value: one,
                label: t("campaigns.calendar.year", { year: String(one) }),
              }))}
              onChange={(nam) => {
                setPicked(nam);
                setSearch({ nam });
              }}
            />
          </Show>
          <Show when={props.plan.periods.length > 0}>{edit()}</Show>
        </div>
      </div>
      <Show when={!props.plan.isRoot && root()}>
        {(unit) => (
          <p class="small muted">{t("campaigns.calendar.calendarOf", { unit: unit().shortName })}</p>
        )}
      </Show>
      <Show
        when={props.plan.periods.length > 0}
        fallback={<EmptyState title={t("campaigns.calendar.calendarEmpty")} action={edit()} />}
      >
        <Table caption={t("campaigns.calendar.calendar")} hideCaption columns={columns()} rows={rows()} />
      </Show>
    </section>
  );
}
