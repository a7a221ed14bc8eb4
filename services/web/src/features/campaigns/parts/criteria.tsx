// biome-ignore-all lint/a11y/noRedundantRoles: display: flex on a phone takes the native roles away.
// biome-ignore-all lint/a11y/useSemanticElements: they are the ones in use.
import { useSearchParams } from "@solidjs/router";
import { periodKindLabel } from "@thidua/api/shared/period.ts";
import Lock from "lucide-solid/icons/lock";
import { createMemo, For, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { Badge, Button, EmptyState, Link } from "../../../ui/index.ts";
import { byContent, yearsOf } from "../model.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import type { Campaign, PlanCriterion } from "../queries.ts";
import { targetText } from "../target-text.ts";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { TargetsEditor } from "./targets-editor.tsx";

/** What is asked for, by content, with the targets of every year; criteria from above under a lock. */
export function Criteria(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const done = () => setSearch({ sua: undefined });
  return (
    <Switch fallback={<CriteriaTable plan={props.plan} canEdit={props.canEdit} />}>
      <Match when={props.canEdit && search.sua === "1"}>
        <CriteriaEditor plan={props.plan} onDone={done} />
      </Match>
      <Match when={props.canEdit && search.sua === "chi-tieu"}>
        <TargetsEditor plan={props.plan} onDone={done} />
      </Match>
    </Switch>
  );
}

function CriteriaTable(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const acting = useActing();
  const [, setSearch] = useSearchParams<PlanSearch>();
  const years = createMemo(() => yearsOf(props.plan));
  const groups = createMemo(() => byContent(props.plan.criteria));
  const weights = createMemo(() =>
    props.plan.criteria.reduce((sum, criterion) => sum + Number(criterion.weight), 0),
  );
  const tools = () => (
    <Show when={props.canEdit}>
      <div class="row">
        <Button size="s" onClick={() => setSearch({ sua: "1" })}>
          {t("campaigns.criteria.editCriteria")}
        </Button>
        <Show when={props.plan.criteria.length > 0}>
          <Button size="s" tone="main" onClick={() => setSearch({ sua: "chi-tieu" })}>
            {t("campaigns.criteria.editTargets")}
          </Button>
        </Show>
      </div>
    </Show>
  );
  return (
    <Show
      when={props.plan.criteria.length > 0}
      fallback={
        <EmptyState title={t("campaigns.criteria.empty")} action={tools()}>
          {t("campaigns.criteria.emptyHint")}
        </EmptyState>
      }
    >
      <section class="stack print-wide">
        <div class="row-between">
          <h2>{t("campaigns.criteria.caption")}</h2>
          {tools()}
        </div>
        <p class="small muted">{t("campaigns.criteria.weightTotal", { total: formatNumber(weights()) })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <section class="criteria-box" tabIndex={0} aria-label={t("campaigns.criteria.caption")}>
          <table role="table" class="criteria-table">
            <caption class="visually-hidden">{t("campaigns.criteria.caption")}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" class="only-wide">
                  {t("campaigns.criteria.code")}
                </th>
                <th role="columnheader" scope="col">
                  {t("campaigns.criteria.name")}
                </th>
                <th role="columnheader" scope="col" class="only-wide">
                  {t("campaigns.criteria.frequency")}
                </th>
                <th role="columnheader" scope="col" class="num only-wide">
                  {t("campaigns.criteria.weight")}
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
                    <th role="rowheader" scope="rowgroup" colSpan={4 + years().length}>
                      {group.content
                        ? t("campaigns.criteria.content", { content: group.content })
                        : t("campaigns.criteria.contentNone")}
                    </th>
                  </tr>
                  <For each={group.items}>
                    {(criterion) => (
                      <tr role="row">
                        <td role="cell" class="nowrap only-wide">
                          <span class="criterion-code">
                            <Show when={criterion.isLocked}>
                              <Lock
                                size={13}
                                role="img"
                                aria-label={t("campaigns.criteria.locked", {
                                  unit: criterion.askedBy.shortName,
                                })}
                              />
                            </Show>
                            {criterion.code}
                          </span>
                        </td>
                        <th role="rowheader" scope="row">
                          <Link plain href={acting.path("chi-tieu", criterion.indicatorId)}>
                            {criterion.name}
                          </Link>
                          <div class="criterion-facts">
                            <span>{criterion.measure}</span>
                            <Show when={criterion.direction === "lower"}>
                              <span>{t("campaigns.criteria.lower")}</span>
                            </Show>
                            <span class="only-narrow">
                              {criterion.code},{" "}
                              {periodKindLabel(criterion.frequency, language()).toLocaleLowerCase()},{" "}
                              {t("campaigns.criteria.weight").toLocaleLowerCase()}{" "}
                              {formatNumber(criterion.weight)}
                            </span>
                            <Show when={!criterion.isMandatory}>
                              <span>{t("campaigns.criteria.optional")}</span>
                            </Show>
                            <Show when={criterion.isEvidenceRequired}>
                              <span>{t("campaigns.criteria.evidence")}</span>
                            </Show>
                            <Show when={!props.plan.isRoot && !criterion.isLocked}>
                              <Badge accent>{t("campaigns.criteria.own")}</Badge>
                            </Show>
                            <Show
                              when={
                                criterion.isLocked && criterion.askedBy.code !== props.plan.line[0]?.unit.code
                              }
                            >
                              <Badge>{criterion.askedBy.shortName}</Badge>
                            </Show>
                          </div>
                        </th>
                        <td role="cell" class="only-wide">
                          {periodKindLabel(criterion.frequency, language())}
                        </td>
                        <td role="cell" class="num only-wide">
                          {formatNumber(criterion.weight)}
                        </td>
                        <For each={years()}>
                          {(year) => (
                            <td role="cell" class="num" data-label={year}>
                              <TargetCell criterion={criterion} year={year} isRoot={props.plan.isRoot} />
                            </td>
                          )}
                        </For>
                      </tr>
                    )}
                  </For>
                </tbody>
              )}
            </For>
          </table>
        </section>
        <p class="small muted target-legend">
          <Show when={!props.plan.isRoot}>
            <span>
              <strong class="figures">85%</strong> {t("campaigns.criteria.targetOwn")}
            </span>
            <span>
              <span class="target-inherited figures">85%</span> {t("campaigns.criteria.targetFrom")}
            </span>
          </Show>
          <Show
            when={props.plan.criteria.some((one) =>
              one.targets.some((target) => target.isOwn && target.origin === "added"),
            )}
          >
            <span>
              <sup>+</sup> {t("campaigns.criteria.targetAdded")}:{" "}
              {t("campaigns.plan.addedHint").toLocaleLowerCase()}
            </span>
          </Show>
        </p>
      </section>
    </Show>
  );
}

function TargetCell(props: {
  readonly criterion: PlanCriterion;
  readonly year: number;
  readonly isRoot: boolean;
}): JSX.Element {
  const target = () => props.criterion.targets.find((one) => one.year === props.year);
  /** The other of the two targets, where unit and superior have both set one and they differ. */
  const beside = (): string | undefined => {
    const { above, own, isOwn } = target() ?? {};
    if (!above || !own || own.value === above.value) return undefined;
    return isOwn
      ? t("campaigns.criteria.aboveIs", {
          unit: above.setBy.shortName,
          target: targetText(props.criterion, above.value),
        })
      : t("campaigns.criteria.ownWas", { target: targetText(props.criterion, own.value) });
  };
  return (
    <Show when={target()} fallback={<span class="muted">–</span>}>
      {(one) => (
        <span
          class={one().isOwn ? (props.isRoot ? "figures" : "target-own figures") : "target-inherited figures"}
          title={
            one().isOwn
              ? t("campaigns.criteria.targetOwn")
              : t("campaigns.criteria.aboveIs", {
                  unit: one().above?.setBy.shortName ?? "",
                  target: targetText(props.criterion, one().value),
                })
          }
        >
          {targetText(props.criterion, one().value)}
          <Show when={one().isOwn && one().origin === "added"}>
            <sup title={t("campaigns.plan.addedHint")}>+</sup>
          </Show>
          <Show when={beside()}>{(note) => <small class="target-beside">{note()}</small>}</Show>
        </span>
      )}
    </Show>
  );
}
