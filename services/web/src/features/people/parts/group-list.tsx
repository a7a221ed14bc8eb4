import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  EmptyState,
  Menu,
  MultiCombobox,
  QueryBarrier,
  Select,
  Table,
  TextField,
  toast,
} from "../../../ui/index.ts";
import {
  createGroup,
  deleteGroup,
  type Group,
  type GroupInput,
  groupsQuery,
  peopleKey,
  peopleQuery,
  updateGroup,
} from "../queries.ts";
import { errorAt, FormDialog } from "./form-dialog.tsx";

const KINDS = ["board", "steering", "professional", "office", "council", "other"] as const;
const NOBODY = "none";
/** As many as the API lists at once; no school has more staff. */
const PEOPLE_MAX = 500;

/** Groups of the unit; `adding` is kept by the page, whose main action it is. */
export function GroupList(props: {
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}): JSX.Element {
  const acting = useActing();
  const groups = useQuery(() => groupsQuery(acting.unit.code));
  const [editing, setEditing] = createSignal<Group>();
  const [deleting, setDeleting] = createSignal<Group>();
  const canManage = (): boolean => acting.can("groups.manage");
  return (
    <>
      <QueryBarrier query={groups}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <EmptyState
                title={t("people.groupsNone")}
                action={
                  <Show when={canManage()}>
                    <Button onClick={() => props.onAdding(true)}>{t("people.groupAdd")}</Button>
                  </Show>
                }
              >
                {t("people.groupsNoneHint")}
              </EmptyState>
            }
          >
            <Table
              caption={t("people.groups")}
              hideCaption
              top
              columns={[
                { key: "name", header: t("people.groupName"), rowHeader: true, cell: (group) => group.name },
                {
                  key: "kind",
                  header: t("people.groupKind"),
                  cell: (group) => t(`people.groupKinds.${group.kind}`),
                },
                {
                  key: "head",
                  header: t("people.groupHead"),
                  cell: (group) =>
                    group.members.find((member) => member.isHead)?.name ?? t("people.groupNoHead"),
                },
                {
                  key: "members",
                  header: t("people.groupMembers"),
                  cell: (group) => (
                    <span class="stack-s">
                      <span class="figures">
                        {t("people.groupMemberCount", { count: group.members.length })}
                      </span>
                      <span class="small muted">{group.members.map((member) => member.name).join(", ")}</span>
                    </span>
                  ),
                },
                ...(canManage()
                  ? [
                      {
                        key: "actions",
                        header: t("common.action"),
                        hideHeader: true,
                        noLabel: true,
                        menu: true,
                        tight: true,
                        cell: (group: Group) => (
                          <Menu
                            label={t("people.groupActions", { group: group.name })}
                            triggerClass="button button-quiet icon-button"
                            trigger={<Ellipsis size={18} aria-hidden="true" />}
                            items={[
                              { label: t("people.groupEdit"), onSelect: () => setEditing(group) },
                              {
                                label: t("people.groupDelete"),
                                danger: true,
                                onSelect: () => setDeleting(group),
                              },
                            ]}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
              rows={items()}
            />
          </Show>
        )}
      </QueryBarrier>
      <Show when={props.adding}>
        <GroupDialog onClose={() => props.onAdding(false)} />
      </Show>
      <Show when={editing()} keyed>
        {(group) => <GroupDialog group={group} onClose={() => setEditing(undefined)} />}
      </Show>
      <Show when={deleting()} keyed>
        {(group) => <DeleteGroupDialog group={group} onClose={() => setDeleting(undefined)} />}
      </Show>
    </>
  );
}

function GroupDialog(props: {
  readonly group?: Group | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const people = useQuery(() => peopleQuery(acting.unit.code, { limit: PEOPLE_MAX }));
  const [fields, setFields] = createStore<GroupInput>({
    name: props.group?.name ?? "",
    kind: props.group?.kind ?? "professional",
    memberIds: props.group?.members.map((member) => member.id) ?? [],
    headId: props.group?.members.find((member) => member.isHead)?.id ?? null,
  });
  const options = () =>
    (people.data?.items ?? []).map((person) => ({
      value: person.id,
      label: person.name,
      hint: person.position ?? undefined,
    }));
  const save = useMutation(() => ({
    mutationFn: (input: GroupInput) =>
      props.group ? updateGroup(acting.unit.code, props.group, input) : createGroup(acting.unit.code, input),
    onSuccess: async (group) => {
      await queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) });
      toast({ text: t("people.groupSaved", { group: group.name }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t(props.group ? "people.groupEditTitle" : "people.groupAddTitle")}
      action={t("people.groupSave")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ ...fields, name: fields.name.trim(), memberIds: [...fields.memberIds] })}
      onClose={props.onClose}
    >
      <TextField
        label={t("people.groupName")}
        pointer="/name"
        required
        autofocus
        maxLength={120}
        error={errorAt(save.error, "/name")}
        value={fields.name}
        onInput={(name) => setFields({ name })}
      />
      <Select
        label={t("people.groupKind")}
        pointer="/kind"
        value={fields.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`people.groupKinds.${kind}`) }))}
        onChange={(kind) => setFields({ kind })}
      />
      <MultiCombobox
        label={t("people.groupMembers")}
        pointer="/memberIds"
        options={options()}
        values={fields.memberIds}
        onChange={(memberIds) =>
          setFields({
            memberIds,
            headId: fields.headId !== null && memberIds.includes(fields.headId) ? fields.headId : null,
          })
        }
      />
      <Select
        label={t("people.groupHead")}
        pointer="/headId"
        value={fields.headId ?? NOBODY}
        options={[
          { value: NOBODY, label: t("people.groupNoHead") },
          ...options().filter((option) => fields.memberIds.includes(option.value)),
        ]}
        onChange={(id) => setFields({ headId: id === NOBODY ? null : id })}
      />
    </FormDialog>
  );
}

function DeleteGroupDialog(props: { readonly group: Group; readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const remove = useMutation(() => ({
    mutationFn: () => deleteGroup(acting.unit.code, props.group),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) });
      const { name, kind, members } = props.group;
      const again: GroupInput = {
        name,
        kind,
        memberIds: members.map((member) => member.id),
        headId: members.find((member) => member.isHead)?.id ?? null,
      };
      toast({
        text: t("people.groupDeleted", { group: name }),
        undo: () =>
          void createGroup(acting.unit.code, again).then(() =>
            queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) }),
          ),
      });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      danger
      title={t("people.groupDeleteTitle", { group: props.group.name })}
      lead={t("people.groupDeleteText")}
      action={t("people.groupDelete")}
      busy={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate()}
      onClose={props.onClose}
    />
  );
}
