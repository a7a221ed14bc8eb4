import { createMemo, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { editDecimal } from "../../../lib/decimal-text.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { Button, ErrorSummary, NumberField, Select, toast } from "../../../ui/index.ts";
import { byContent, storedTarget, typedTarget, yearsOf } from "../model.ts";
import { type Campaign, type PlanCriterion, setTargets, useChange } from "../queries.ts";
import { targetText } from "../target-text.ts";
import { useUnsaved } from "../unsaved.ts";

type Values = Record<string, string | null>;
const keyOf = (indicatorId: string, year: number) => `${indicatorId} ${year}`;

/** The unit's own targets, a table of indicators by years. What is left empty follows the unit above, shown in grey. */
export function TargetsEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const years = createMemo(() => yearsOf(props.plan));
  const groups = createMemo(() => byContent(props.plan.criteria));
  const start = (): Values =>
    Object.fromEntries(
      props.plan.criteria.flatMap((criterion) =>
        criterion.targets
          .filter((target) => target.isOwn)
          .map((target) => [keyOf(criterion.indicatorId, target.year), typedTarget(criterion, target.value)]),
      ),
    );
  const before = start();
  const [values, setValues] = createStore<Values>(start());
  const origins = new Map(
    props.plan.criteria.flatMap((criterion) =>
      criterion.targets
        .filter((target) => target.isOwn)
        .map((target) => [keyOf(criterion.indicatorId, target.year), target] as const),
    ),
  );
  const hasChanges = () =>
    [...new Set([...Object.keys(before), ...Object.keys(values)])].some(
      (key) => (before[key] ?? null) !== (values[key] ?? null),
    );
  const save = useChange(
    () => acting.unit.code,
    () =>
      setTargets(acting.unit.code, props.plan, {
        targets: props.plan.criteria.flatMap((criterion) =>
          years().flatMap((year) => {
            const key = keyOf(criterion.indicatorId, year);
            const typed = values[key] ?? null;
            if (typed === null) return [];
            const value = storedTarget(criterion, typed);
            const was = origins.get(key);
            return [
              {
                indicatorId: criterion.indicatorId,
                year,
                value,
                origin: was?.value === value ? was.origin : ("own" as const),
              },
            ];
          }),
        ),
      }),
  );
  useUnsaved(() => hasChanges() && !save.isSuccess);
  const inherited = (criterion: PlanCriterion, year: number) =>
    criterion.targets.find((target) => target.year === year && !target.isOwn)?.value;
  const placeholder = (criterion: PlanCriterion, year: number): string | undefined => {
    const value = inherited(criterion, year);
    return value === undefined ? undefined : editDecimal(typedTarget(criterion, value), language());
  };
  return (
    <section class="stack">
      <div class="edit-bar">
        <h2>{t("campaigns.criteria.targetsTitle", { unit: props.plan.unit.shortName })}</h2>
        <div class="row">
          <Show when={hasChanges()}>
            <span class="small muted">{t("campaigns.page.unsaved")}</span>
          </Show>
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
      <p class="small muted">{t("campaigns.criteria.targetsLead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section class="criteria-box" tabIndex={0} aria-label={t("campaigns.criteria.caption")}>
        <table class="criteria-table targets-table">
          <caption class="visually-hidden">{t("campaigns.criteria.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("campaigns.criteria.name")}</th>
              <For each={years()}>
                {(year) => (
                  <th scope="col" class="num">
                    {year}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <For each={groups()}>
            {(group) => (
              <tbody>
                <tr class="criteria-group">
                  <th scope="rowgroup" colSpan={1 + years().length}>
                    {group.content
                      ? t("campaigns.criteria.content", { content: group.content })
                      : t("campaigns.criteria.contentNone")}
                  </th>
                </tr>
                <For each={group.items}>
                  {(criterion) => (
                    <tr>
                      <th scope="row">
                        {criterion.name}
                        <div class="criterion-facts">
                          <span>{criterion.code}</span>
                          <span>{criterion.measure}</span>
                        </div>
                      </th>
                      <For each={years()}>
                        {(year) => {
                          const key = keyOf(criterion.indicatorId, year);
                          const label = `${criterion.code}, ${t("campaigns.criteria.target", { year })}`;
                          return (
                            <td class="target-cell">
                              <Show
                                when={criterion.kind === "boolean"}
                                fallback={
                                  <NumberField
                                    size="s"
                                    hideLabel
                                    label={label}
                                    value={values[key] ?? null}
                                    placeholder={placeholder(criterion, year)}
                                    suffix={criterion.isPercent ? "%" : undefined}
                                    onChange={(value) => setValues(key, value)}
                                  />
                                }
                              >
                                <Select
                                  size="s"
                                  hideLabel
                                  label={label}
                                  value={values[key] ?? ""}
                                  options={[
                                    {
                                      value: "",
                                      label: inherited(criterion, year)
                                        ? `(${targetText(criterion, inherited(criterion, year) ?? "")})`
                                        : "–",
                                    },
                                    { value: "1", label: t("campaigns.criteria.yes") },
                                    { value: "0", label: t("campaigns.criteria.no") },
                                  ]}
                                  onChange={(value) => setValues(key, value === "" ? null : value)}
                                />
                              </Show>
                            </td>
                          );
                        }}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </section>
    </section>
  );
}
