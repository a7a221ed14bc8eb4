import {
  calendarOf,
  comparePeriods,
  type PeriodKind,
  periodKindLabel,
  periodKinds,
  periodLabel,
} from "@thidua/api/shared/period.ts";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  IconButton,
  NumberField,
  Select,
  toast,
} from "../../../ui/index.ts";
import { yearsOf } from "../model.ts";
import { type Campaign, setCalendar, useChange } from "../queries.ts";
import { useUnsaved } from "../unsaved.ts";

interface Row {
  period: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  graceDays: number;
}
interface Rule {
  kind: PeriodKind;
  isOn: boolean;
  dueDays: string;
  graceDays: string;
}

/** Usual days after a period's end, which a province may change. */
const USUAL: Record<PeriodKind, readonly [due: string, grace: string]> = {
  month: ["5", "3"],
  quarter: ["10", "5"],
  term: ["10", "5"],
  school_year: ["15", "5"],
  year: ["15", "5"],
};

/** The calendar is laid out by rule, then every period can be moved or left out. */
export function CalendarEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const start = (): Row[] =>
    props.plan.periods.map(({ period, startsOn, endsOn, dueOn, graceDays }) => ({
      period,
      startsOn,
      endsOn,
      dueOn,
      graceDays,
    }));
  const before = JSON.stringify(start());
  const [state, setState] = createStore<{ rows: Row[]; rules: Rule[] }>({
    rows: start(),
    rules: periodKinds.map((kind) => ({
      kind,
      isOn: ["month", "quarter", "year"].includes(kind),
      dueDays: USUAL[kind][0],
      graceDays: USUAL[kind][1],
    })),
  });
  const [year, setYear] = createSignal("all");
  const planned = createMemo(() => {
    const [from, to] =
      year() === "all" ? [props.plan.startsOn, props.plan.endsOn] : [`${year()}-01-01`, `${year()}-12-31`];
    return calendarOf(
      state.rules
        .filter((rule) => rule.isOn)
        .map((rule) => ({
          kind: rule.kind,
          dueDays: Number(rule.dueDays),
          graceDays: Number(rule.graceDays),
        })),
      from < props.plan.startsOn ? props.plan.startsOn : from,
      to > props.plan.endsOn ? props.plan.endsOn : to,
    );
  });
  const byEnd = (rows: readonly Row[]) =>
    [...rows].sort((a, b) =>
      comparePeriods({ ...a, key: a.period, kind: "month" }, { ...b, key: b.period, kind: "month" }),
    );
  const layOut = () => {
    const known = new Map(state.rows.map((row) => [row.period, row]));
    for (const { key, startsOn, endsOn, dueOn, graceDays } of planned()) {
      const was = known.get(key);
      known.set(key, {
        period: key,
        startsOn: was?.startsOn ?? startsOn,
        endsOn: was?.endsOn ?? endsOn,
        dueOn,
        graceDays,
      });
    }
    setState("rows", byEnd([...known.values()]));
  };
  const save = useChange(
    () => acting.unit.code,
    () => setCalendar(acting.unit.code, props.plan, { periods: state.rows }),
  );
  useUnsaved(() => JSON.stringify(state.rows) !== before && !save.isSuccess);
  return (
    <section class="stack">
      <div class="edit-bar">
        <h2>{t("campaigns.calendar.editCalendar")}</h2>
        <div class="row">
          <Button onClick={props.onDone}>{t("common.cancel")}</Button>
          <Button
            tone="main"
            busy={save.isPending}
            onClick={() =>
              save.mutate(undefined, {
                onSuccess: () => {
                  toast({ text: t("campaigns.page.saved") });
                  props.onDone();
                },
              })
            }
          >
            {t("common.save")}
          </Button>
        </div>
      </div>
      <ErrorSummary error={save.error} />
      <fieldset class="sheet stack-s">
        <legend class="visually-hidden">{t("campaigns.calendar.generate")}</legend>
        <h3>{t("campaigns.calendar.generate")}</h3>
        <p class="small muted">{t("campaigns.calendar.generateLead")}</p>
        <div class="calendar-rules">
          <For each={state.rules}>
            {(rule, index) => (
              <div class="calendar-rule">
                <Checkbox
                  label={periodKindLabel(rule.kind, language())}
                  checked={rule.isOn}
                  onChange={(on) => setState("rules", index(), "isOn", on)}
                />
                <NumberField
                  size="s"
                  label={t("campaigns.calendar.dueDays")}
                  disabled={!rule.isOn}
                  value={rule.dueDays}
                  onChange={(days) => setState("rules", index(), "dueDays", days ?? "0")}
                />
                <NumberField
                  size="s"
                  label={t("campaigns.calendar.graceDays")}
                  disabled={!rule.isOn}
                  value={rule.graceDays}
                  onChange={(days) => setState("rules", index(), "graceDays", days ?? "0")}
                />
              </div>
            )}
          </For>
        </div>
        <div class="form-row form-row-end">
          <Select
            label={t("campaigns.criteria.year")}
            value={year()}
            options={[
              { value: "all", label: t("campaigns.calendar.allYears") },
              ...yearsOf(props.plan).map((one) => ({ value: String(one), label: String(one) })),
            ]}
            onChange={setYear}
          />
          <Button disabled={planned().length === 0} onClick={layOut}>
            {t("campaigns.calendar.generateDo", { count: planned().length })}
          </Button>
        </div>
      </fieldset>
      <Show when={state.rows.length > 0}>
        <ol class="edit-rows">
          <For each={state.rows}>
            {(row, index) => (
              <li class="edit-row period-row">
                <div>
                  <strong>{periodLabel(row.period, language())}</strong>
                  <div class="small muted figures">
                    {formatDate(row.startsOn)} – {formatDate(row.endsOn)}
                  </div>
                </div>
                <DateField
                  size="s"
                  label={t("campaigns.calendar.due")}
                  pointer={`/periods/${index()}/dueOn`}
                  value={row.dueOn}
                  onChange={(dueOn) => dueOn && setState("rows", index(), "dueOn", dueOn)}
                />
                <NumberField
                  size="s"
                  label={t("campaigns.calendar.graceDays")}
                  pointer={`/periods/${index()}/graceDays`}
                  value={String(row.graceDays)}
                  onChange={(days) => setState("rows", index(), "graceDays", Number(days ?? "0"))}
                />
                <IconButton
                  size="s"
                  label={t("campaigns.calendar.remove", { period: periodLabel(row.period, language()) })}
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => setState("rows", (rows) => rows.filter((_, at) => at !== index()))}
                />
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}
