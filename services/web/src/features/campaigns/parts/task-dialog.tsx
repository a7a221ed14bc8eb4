import { useQuery } from "@tanstack/solid-query";
import { createEffect, type JSX, on, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  Combobox,
  DateField,
  Dialog,
  ErrorSummary,
  MultiCombobox,
  Select,
  TextArea,
  TextField,
  toast,
} from "../../../ui/index.ts";
import {
  type Campaign,
  createTask,
  deleteTask,
  groupsQuery,
  type NewTask,
  type PlanTask,
  staffQuery,
  updateTask,
  useChange,
} from "../queries.ts";

const KINDS = ["board", "steering", "professional", "office", "council", "staff"] as const;
const blank = {
  title: "",
  sectionLabel: "",
  place: "",
  ownerPersonId: null as string | null,
  dueOn: null as string | null,
  indicatorIds: [] as string[],
};

/** One task: what, which group, who, by when, and which indicators it moves. */
export function TaskDialog(props: {
  readonly plan: Campaign;
  readonly task: PlanTask | "new" | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const acting = useActing();
  const isOpen = () => props.task !== undefined;
  const groups = useQuery(() => ({ ...groupsQuery(acting.unit.code), enabled: isOpen() }));
  const staff = useQuery(() => ({ ...staffQuery(acting.unit.code), enabled: isOpen() }));
  const given = () => (props.task === "new" ? undefined : props.task);
  const [form, setForm] = createStore(blank);
  createEffect(
    on(
      () => props.task,
      (task) => {
        if (task === undefined) return;
        setForm(
          task === "new"
            ? blank
            : {
                title: task.title,
                sectionLabel: task.sectionLabel ?? "",
                place: task.group?.id ?? task.groupKind ?? "",
                ownerPersonId: task.owner?.id ?? null,
                dueOn: task.dueOn,
                indicatorIds: task.indicators.map((one) => one.id),
              },
        );
      },
    ),
  );
  const body = (): NewTask => {
    const kind = KINDS.find((one) => one === form.place) ?? null;
    return {
      title: form.title,
      sectionLabel: form.sectionLabel || null,
      groupId: kind === null && form.place !== "" ? form.place : null,
      groupKind: kind,
      ownerPersonId: form.ownerPersonId,
      dueOn: form.dueOn,
      indicatorIds: [...form.indicatorIds],
      origin: given()?.origin === "added" ? "added" : "own",
    };
  };
  const save = useChange(
    () => acting.unit.code,
    () => {
      const before = given();
      return before
        ? updateTask(acting.unit.code, props.plan.id, before, body())
        : createTask(acting.unit.code, props.plan.id, body());
    },
  );
  const remove = useChange(
    () => acting.unit.code,
    (task: PlanTask) => deleteTask(acting.unit.code, props.plan.id, task),
  );
  const again = (task: PlanTask) =>
    createTask(acting.unit.code, props.plan.id, {
      title: task.title,
      sectionLabel: task.sectionLabel,
      groupId: task.group?.id ?? null,
      groupKind: task.groupKind,
      ownerPersonId: task.owner?.id ?? null,
      dueOn: task.dueOn,
      indicatorIds: task.indicators.map((one) => one.id),
      origin: task.origin === "added" ? "added" : "own",
    });
  const restore = useChange(() => acting.unit.code, again);
  return (
    <Dialog
      open={isOpen()}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={given() ? t("campaigns.tasks.edit") : t("campaigns.tasks.add")}
      footer={
        <>
          <Show when={given()}>
            {(task) => (
              <Button
                tone="danger"
                busy={remove.isPending}
                onClick={() => {
                  const gone = task();
                  remove.mutate(gone, {
                    onSuccess: () => {
                      toast({ text: t("campaigns.tasks.removed"), undo: () => restore.mutate(gone) });
                      props.onClose();
                    },
                  });
                }}
              >
                {t("campaigns.tasks.remove")}
              </Button>
            )}
          </Show>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button tone="main" type="submit" form="plan-task" busy={save.isPending}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form
        id="plan-task"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, {
            onSuccess: () => {
              toast({ text: t("campaigns.page.saved") });
              props.onClose();
            },
          });
        }}
      >
        <ErrorSummary error={save.error ?? remove.error} />
        <TextArea
          label={t("campaigns.tasks.title")}
          pointer="/title"
          required
          rows={2}
          value={form.title}
          onInput={(title) => setForm({ title })}
        />
        <div class="form-row">
          <Select
            label={t("campaigns.tasks.group")}
            pointer="/groupId"
            value={form.place}
            options={[
              { value: "", label: t("campaigns.tasks.noGroup") },
              ...(groups.data?.items ?? []).map((group) => ({ value: group.id, label: group.name })),
              ...KINDS.filter((kind) => !(groups.data?.items ?? []).some((group) => group.kind === kind)).map(
                (kind) => ({ value: kind, label: t(`campaigns.tasks.groupKinds.${kind}`) }),
              ),
            ]}
            onChange={(place) => setForm({ place })}
          />
          <DateField
            label={t("campaigns.tasks.due")}
            pointer="/dueOn"
            value={form.dueOn}
            onChange={(dueOn) => setForm({ dueOn })}
          />
        </div>
        <Combobox
          label={t("campaigns.tasks.owner")}
          pointer="/ownerPersonId"
          optional
          value={form.ownerPersonId}
          options={(staff.data?.items ?? []).map((person) => ({
            value: person.id,
            label: person.name,
            hint: person.position ?? undefined,
          }))}
          onChange={(ownerPersonId) => setForm({ ownerPersonId })}
        />
        <MultiCombobox
          label={t("campaigns.tasks.indicators")}
          optional
          values={form.indicatorIds}
          options={props.plan.criteria.map((criterion) => ({
            value: criterion.indicatorId,
            label: `${criterion.code} ${criterion.name}`,
          }))}
          onChange={(indicatorIds) => setForm({ indicatorIds })}
        />
        <TextField
          label={t("campaigns.tasks.section")}
          optional
          value={form.sectionLabel}
          onInput={(sectionLabel) => setForm({ sectionLabel })}
        />
      </form>
    </Dialog>
  );
}
