// biome-ignore-all lint/a11y/noRedundantRoles: display: flex on a phone takes the native roles away.
// biome-ignore-all lint/a11y/useSemanticElements: they are the ones in use.
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { ApiProblem } from "../../../api/client.ts";
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
  const targetOf = (criterion: PlanCriterion, year: number) =>
    criterion.targets.find((target) => target.year === year);
  const start = (): Values =>
    Object.fromEntries(
      props.plan.criteria.flatMap((criterion) =>
        criterion.targets.flatMap(({ year, own }) =>
          own ? [[keyOf(criterion.indicatorId, year), typedTarget(criterion, own.value)]] : [],
        ),
      ),
    );
  const before = start();
  const [values, setValues] = createStore<Values>(start());
  const hasChanges = () =>
    [...new Set([...Object.keys(before), ...Object.keys(values)])].some(
      (key) => (before[key] ?? null) !== (values[key] ?? null),
    );
  /** Keys of the cells as they were last sent, in order: what is refused is told by its place in that list. */
  const [sentKeys, setSentKeys] = createSignal<readonly string[]>([]);
  const save = useChange(
    () => acting.unit.code,
    () => {
      const filled = props.plan.criteria.flatMap((criterion) =>
        years().flatMap((year) => {
          const key = keyOf(criterion.indicatorId, year);
          const typed = values[key] ?? null;
          if (typed === null) return [];
          const value = storedTarget(criterion, typed);
          const was = targetOf(criterion, year)?.own;
          const origin = was?.value === value ? was.origin : ("own" as const);
          return [{ key, indicatorId: criterion.indicatorId, year, value, origin }];
        }),
      );
      setSentKeys(filled.map(({ key }) => key));
      return setTargets(acting.unit.code, props.plan, {
        targets: filled.map(({ key: _, ...target }) => target),
      });
    },
  );
  const pointerOf = (key: string): string | undefined => {
    const at = sentKeys().indexOf(key);
    return at < 0 ? undefined : `/targets/${at}/value`;
  };
  const errorOf = (key: string): string | undefined => {
    const pointer = pointerOf(key);
    const { error } = save;
    return error instanceof ApiProblem && pointer !== undefined ? error.at(pointer) : undefined;
  };
  const nameOf = (pointer: string): string | undefined => {
    const key = sentKeys()[Number(/^\/targets\/(\d+)\//.exec(pointer)?.[1] ?? Number.NaN)];
    for (const criterion of props.plan.criteria)
      for (const year of years())
        if (keyOf(criterion.indicatorId, year) === key) return `${criterion.code}, ${year}`;
    return undefined;
  };
  useUnsaved(() => hasChanges() && !save.isSuccess);
  const inherited = (criterion: PlanCriterion, year: number) => targetOf(criterion, year)?.above?.value;
  const placeholder = (criterion: PlanCriterion, year: number): string | undefined => {
    const value = inherited(criterion, year);
    return value === undefined ? undefined : editDecimal(typedTarget(criterion, value), language());
  };
  /** The superior's target, said beside the unit's own; an empty cell shows it in grey. */
  const beside = (criterion: PlanCriterion, year: number): string | undefined => {
    const above = targetOf(criterion, year)?.above;
    const key = keyOf(criterion.indicatorId, year);
    // What is refused says itself what stands above.
    if (!above || (values[key] ?? null) === null || errorOf(key)) return undefined;
    return t("campaigns.criteria.aboveIs", {
      unit: above.setBy.shortName,
      target: targetText(criterion, above.value),
    });
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
      <ErrorSummary error={save.error} nameOf={nameOf} />
      <p class="small muted">{t("campaigns.criteria.targetsLead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <section class="criteria-box" tabIndex={0} aria-label={t("campaigns.criteria.caption")}>
        <table role="table" class="criteria-table targets-table">
          <caption class="visually-hidden">{t("campaigns.criteria.caption")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t("campaigns.criteria.name")}
              </th>
              <For each={years()}>
                {(year) => (
                  <th role="columnheader" scope="col" class="num">
                    {year}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <For each={groups()}>
            {(group) => (
              <tbody role="rowgroup">
                <tr role="row" class="criteria-group">
                  <th role="rowheader" scope="rowgroup" colSpan={1 + years().length}>
                    {group.content
                      ? t("campaigns.criteria.content", { content: group.content })
                      : t("campaigns.criteria.contentNone")}
                  </th>
                </tr>
                <For each={group.items}>
                  {(criterion) => (
                    <tr role="row">
                      <th role="rowheader" scope="row">
                        {criterion.name}
                        <div class="criterion-facts">
                          <span>{criterion.code}</span>
                          <span>{criterion.measure}</span>
                        </div>
                      </th>
                      <For each={years()}>
                        {(year) => {
                          const key = keyOf(criterion.indicatorId, year);
                          const label = `${criterion.code}, ${t("campaigns.criteria.target", { year: String(year) })}`;
                          return (
                            <td role="cell" class="target-cell" data-label={year}>
                              <Show
                                when={criterion.kind === "boolean"}
                                fallback={
                                  <NumberField
                                    size="s"
                                    hideLabel
                                    label={label}
                                    hint={beside(criterion, year)}
                                    error={errorOf(key)}
                                    pointer={pointerOf(key)}
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
                                  hint={beside(criterion, year)}
                                  error={errorOf(key)}
                                  pointer={pointerOf(key)}
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
