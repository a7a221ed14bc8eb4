import { useQuery } from "@tanstack/solid-query";
import { type PeriodKind, periodKindLabel, periodKinds } from "@thidua/api/shared/period.ts";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import X from "lucide-solid/icons/x";
import { createMemo, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  IconButton,
  MultiCombobox,
  NumberField,
  Select,
  toast,
} from "../../../ui/index.ts";
import { addTemplate, indicatorsQuery, templatesQuery } from "../../indicators/queries.ts";
import { moved } from "../model.ts";
import { type Campaign, setCriteria, useChange } from "../queries.ts";
import { useUnsaved } from "../unsaved.ts";

interface Row {
  indicatorId: string;
  weight: string;
  frequency: PeriodKind;
  isMandatory: boolean;
  isEvidenceRequired: boolean;
}

/** The unit's own criteria: taken from its indicators and those from above. What units above ask for is not touched. */
export function CriteriaEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const indicators = useQuery(() => indicatorsQuery(acting.unit.code));
  const templates = useQuery(() => templatesQuery(acting.unit.code));
  const known = createMemo(() => new Map((indicators.data?.items ?? []).map((one) => [one.id, one])));
  const locked = () => props.plan.criteria.filter((criterion) => criterion.isLocked);
  const start = (): Row[] =>
    props.plan.criteria
      .filter((criterion) => !criterion.isLocked)
      .map(({ indicatorId, weight, frequency, isMandatory, isEvidenceRequired }) => ({
        indicatorId,
        weight,
        frequency,
        isMandatory,
        isEvidenceRequired,
      }));
  const before = JSON.stringify(start());
  const [state, setState] = createStore<{ rows: Row[] }>({ rows: start() });
  useUnsaved(() => JSON.stringify(state.rows) !== before && !save.isSuccess);
  const save = useChange(
    () => acting.unit.code,
    () => setCriteria(acting.unit.code, props.plan, { criteria: state.rows }),
  );
  const taken = () =>
    new Set([...locked().map((one) => one.indicatorId), ...state.rows.map((one) => one.indicatorId)]);
  /** The built-in sets know how often and how heavily each of their indicators usually counts. */
  const usual = (id: string): Omit<Row, "indicatorId"> => {
    const one = templates.data?.items
      .flatMap((set) => set.indicators)
      .find((indicator) => indicator.indicatorId === id);
    return {
      weight: one?.weight ?? "1",
      frequency: one?.frequency ?? "quarter",
      isMandatory: one?.isMandatory ?? true,
      isEvidenceRequired: one?.isEvidenceRequired ?? false,
    };
  };
  const addAll = (ids: readonly string[]) => {
    const fresh = ids.filter((id) => !taken().has(id));
    setState("rows", (rows) => [
      ...rows,
      ...fresh.map((indicatorId) => ({ indicatorId, ...usual(indicatorId) })),
    ]);
    return fresh.length;
  };
  const addSet = async (key: string) => {
    const set = await addTemplate(acting.unit.code, key);
    await Promise.all([indicators.refetch(), templates.refetch()]);
    const count = addAll(set.items.map((one) => one.id));
    toast({ text: t("campaigns.criteria.addedSet", { count }) });
  };
  const nameOf = (id: string) => {
    const one = known().get(id) ?? props.plan.criteria.find((criterion) => criterion.indicatorId === id);
    return { code: one?.code ?? "", name: one?.name ?? "…" };
  };
  return (
    <section class="stack">
      <div class="edit-bar">
        <h2>{t("campaigns.criteria.editCriteria")}</h2>
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
      <Show when={locked().length > 0}>
        <p class="small muted">{t("campaigns.criteria.inheritedCount", { count: locked().length })}</p>
      </Show>
      <ol class="edit-rows">
        <For each={state.rows}>
          {(row, index) => {
            const named = () => nameOf(row.indicatorId);
            return (
              <li class="edit-row criterion-row">
                <div>
                  <strong>{named().code}</strong> {named().name}
                </div>
                <Select
                  size="s"
                  label={t("campaigns.criteria.frequency")}
                  value={row.frequency}
                  options={periodKinds.map((kind) => ({
                    value: kind,
                    label: periodKindLabel(kind, language()),
                  }))}
                  onChange={(frequency) => setState("rows", index(), "frequency", frequency)}
                />
                <NumberField
                  size="s"
                  label={t("campaigns.criteria.weight")}
                  pointer={`/criteria/${index()}/weight`}
                  value={row.weight}
                  onChange={(weight) => setState("rows", index(), "weight", weight ?? "0")}
                />
                <div class="stack-s">
                  <Checkbox
                    label={t("campaigns.criteria.mandatory")}
                    checked={row.isMandatory}
                    onChange={(on) => setState("rows", index(), "isMandatory", on)}
                  />
                  <Checkbox
                    label={t("campaigns.criteria.evidence")}
                    checked={row.isEvidenceRequired}
                    onChange={(on) => setState("rows", index(), "isEvidenceRequired", on)}
                  />
                </div>
                <span class="row nowrap">
                  <IconButton
                    size="s"
                    label={t("campaigns.criteria.up", { code: named().code })}
                    icon={<ArrowUp size={16} aria-hidden="true" />}
                    disabled={index() === 0}
                    onClick={() => setState("rows", (rows) => [...moved(rows, index(), -1)])}
                  />
                  <IconButton
                    size="s"
                    label={t("campaigns.criteria.down", { code: named().code })}
                    icon={<ArrowDown size={16} aria-hidden="true" />}
                    disabled={index() === state.rows.length - 1}
                    onClick={() => setState("rows", (rows) => [...moved(rows, index(), 1)])}
                  />
                  <IconButton
                    size="s"
                    label={t("campaigns.criteria.remove", { code: named().code })}
                    icon={<X size={16} aria-hidden="true" />}
                    onClick={() => setState("rows", (rows) => rows.filter((_, at) => at !== index()))}
                  />
                </span>
              </li>
            );
          }}
        </For>
      </ol>
      <div class="form-row form-row-end">
        <MultiCombobox
          label={t("campaigns.criteria.addPick")}
          values={[]}
          options={(indicators.data?.items ?? [])
            .filter((one) => !taken().has(one.id))
            .map((one) => ({ value: one.id, label: `${one.code} ${one.name}`, hint: one.unitShortName }))}
          onChange={(ids) => addAll(ids)}
        />
        <Show when={acting.can("indicators.manage")}>
          <For
            each={templates.data?.items.filter((set) =>
              set.indicators.some((one) => !one.indicatorId || !taken().has(one.indicatorId)),
            )}
          >
            {(set) => (
              <Button onClick={() => void addSet(set.key)}>
                {t("campaigns.criteria.addSet", { name: set.name })}
              </Button>
            )}
          </For>
          <ButtonLink href={acting.path("chi-tieu")} tone="quiet">
            {t("campaigns.criteria.newIndicator")}
          </ButtonLink>
        </Show>
      </div>
    </section>
  );
}
