import { useSearchParams } from "@solidjs/router";
import Plus from "lucide-solid/icons/plus";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatDue, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  ErrorPanel,
  FilterBar,
  ProgressLine,
  Select,
  StatusBadge,
  toast,
} from "../../../ui/index.ts";
import { byGroup } from "../model.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import { type Campaign, completeTask, type PlanTask, reopenTask, useChange } from "../queries.ts";
import { TaskDialog } from "./task-dialog.tsx";

type Filter = "tat-ca" | "cua-toi" | "chua-xong" | "qua-han";
const FILTERS: readonly Filter[] = ["tat-ca", "cua-toi", "chua-xong", "qua-han"];

export const isLate = (task: PlanTask): boolean =>
  task.status === "open" && task.dueOn !== null && task.dueOn < today();

/** Who does what by when, by group as section VI names them. */
export function Tasks(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const [editing, setEditing] = createSignal<PlanTask | "new">();
  const canManage = () => props.plan.isOwn && props.plan.status !== "closed" && acting.can("tasks.manage");
  const filter = (): Filter => FILTERS.find((one) => one === search.loc) ?? "tat-ca";
  const shown = createMemo(() =>
    props.plan.tasks.filter(
      (task) =>
        ({
          "tat-ca": true,
          "cua-toi": task.owner?.id === acting.person.id,
          "chua-xong": task.status === "open",
          "qua-han": isLate(task),
        })[filter()],
    ),
  );
  const mark = useChange(
    () => acting.unit.code,
    ({ task, isDone }: { task: PlanTask; isDone: boolean }) =>
      (isDone ? completeTask : reopenTask)(acting.unit.code, props.plan.id, task),
  );
  const setDone = (task: PlanTask, isDone: boolean) =>
    mark.mutate(
      { task, isDone },
      {
        onSuccess: (after) => {
          if (isDone) toast({ text: t("campaigns.tasks.doneToast"), undo: () => setDone(after, false) });
        },
      },
    );
  const add = () => (
    <Show when={canManage()}>
      <Button
        tone="main"
        size="s"
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => setEditing("new")}
      >
        {t("campaigns.tasks.add")}
      </Button>
    </Show>
  );
  return (
    <>
      <Show
        when={props.plan.tasks.length > 0}
        fallback={
          <EmptyState title={t("campaigns.tasks.empty")} action={add()}>
            {t("campaigns.tasks.emptyHint")}
          </EmptyState>
        }
      >
        <section class="stack">
          <ProgressLine
            done={props.plan.tasks.filter((task) => task.status === "done").length}
            total={props.plan.tasks.length}
            label={t("campaigns.tasks.progress")}
          />
          <FilterBar
            result={t("common.ofTotal", { done: shown().length, total: props.plan.tasks.length })}
            onClear={filter() === "tat-ca" ? undefined : () => setSearch({ loc: undefined })}
            end={add()}
          >
            <Select
              size="s"
              label={t("campaigns.tasks.filter")}
              value={filter()}
              options={[
                { value: "tat-ca", label: t("campaigns.tasks.all") },
                { value: "cua-toi", label: t("campaigns.tasks.mine") },
                { value: "chua-xong", label: t("campaigns.tasks.notDone") },
                { value: "qua-han", label: t("campaigns.tasks.late") },
              ]}
              onChange={(loc) => setSearch({ loc: loc === "tat-ca" ? undefined : loc })}
            />
          </FilterBar>
          <Show when={mark.error}>{(error) => <ErrorPanel error={error()} />}</Show>
          <For each={byGroup(shown())}>
            {(group) => (
              <section class="stack-s">
                <h2 class="group-head">
                  {group.name ??
                    (group.kind
                      ? t(`campaigns.tasks.groupKinds.${group.kind}`)
                      : t("campaigns.tasks.noGroup"))}
                </h2>
                <ul class="tasks">
                  <For each={group.tasks}>
                    {(task) => (
                      <TaskLine
                        task={task}
                        canManage={canManage()}
                        canMark={
                          props.plan.isOwn &&
                          props.plan.status !== "closed" &&
                          (acting.can("tasks.manage") ||
                            (task.owner?.id === acting.person.id && acting.can("campaigns.acknowledge")))
                        }
                        onMark={(isDone) => setDone(task, isDone)}
                        onEdit={() => setEditing(task)}
                      />
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
        </section>
      </Show>
      <TaskDialog plan={props.plan} task={editing()} onClose={() => setEditing(undefined)} />
    </>
  );
}

function TaskLine(props: {
  readonly task: PlanTask;
  readonly canManage: boolean;
  readonly canMark: boolean;
  readonly onMark: (isDone: boolean) => void;
  readonly onEdit: () => void;
}): JSX.Element {
  return (
    <li class="task" classList={{ "task-done": props.task.status === "done" }}>
      <Checkbox
        label=""
        ariaLabel={t("campaigns.tasks.markDone", { title: props.task.title })}
        checked={props.task.status === "done"}
        disabled={!props.canMark}
        onChange={props.onMark}
      />
      <div class="task-main">
        <div class="row">
          <Show when={props.canManage} fallback={<span class="task-title">{props.task.title}</span>}>
            <button type="button" class="text-button task-title" onClick={props.onEdit}>
              {props.task.title}
            </button>
          </Show>
          <Show when={props.task.origin === "added"}>
            <span class="document-mark" title={t("campaigns.plan.addedHint")}>
              {t("campaigns.tasks.added")}
            </span>
          </Show>
          <Show when={props.task.origin === "inherited"}>
            <span class="document-mark" title={t("campaigns.plan.inheritedHint")}>
              {t("campaigns.tasks.inherited")}
            </span>
          </Show>
        </div>
        <div class="task-facts small muted">
          <span>{props.task.owner?.name ?? t("campaigns.tasks.nobody")}</span>
          <Show when={props.task.sectionLabel}>{(label) => <span>{label()}</span>}</Show>
          <For each={props.task.indicators}>
            {(indicator) => (
              <span title={indicator.name}>
                <Badge>{indicator.code}</Badge>
              </span>
            )}
          </For>
        </div>
      </div>
      <div class="task-due small">
        <Show
          when={props.task.status === "done" ? props.task.doneAt : null}
          fallback={
            <Show when={props.task.dueOn}>
              {(due) => (
                <>
                  <span class="figures">{formatDate(due())}</span>
                  <Show when={isLate(props.task)}>
                    <StatusBadge state="bad" bare>
                      {formatDue(due())}
                    </StatusBadge>
                  </Show>
                </>
              )}
            </Show>
          }
        >
          {(at) => (
            <StatusBadge state="good" bare>
              {t("campaigns.tasks.doneOn", { date: formatDate(at()) })}
            </StatusBadge>
          )}
        </Show>
      </div>
    </li>
  );
}
