import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { TextField, toast } from "../../../ui/index.ts";
import { levelsQuery } from "../../organisations/queries.ts";
import {
  addPerson,
  type Person,
  peopleKey,
  removeMembership,
  updateMembership,
  updatePerson,
} from "../queries.ts";
import { errorAt, FormDialog } from "./form-dialog.tsx";
import { RoleChoice } from "./role-choice.tsx";

interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** A change of people: says that it was done, closes, and lets the lists be read anew. */
function useChange<Input>(
  run: (input: Input) => Promise<unknown>,
  said: (input: Input) => string,
  close: () => void,
) {
  const acting = useActing();
  const queries = useQueryClient();
  return useMutation(() => ({
    mutationFn: run,
    onSuccess: async (_: unknown, input: Input) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) }),
        queries.invalidateQueries({ queryKey: ["me"] }),
      ]);
      toast({ text: said(input) });
      close();
    },
  }));
}

/** Name and position; without `person` somebody new who needs no account. */
export function DetailsDialog(props: {
  readonly person?: Person | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const acting = useActing();
  const [name, setName] = createSignal(props.person?.name ?? "");
  const [position, setPosition] = createSignal(props.person?.position ?? "");
  const save = useChange(
    (input: { name: string; position: string }) =>
      props.person
        ? updatePerson(acting.unit.code, props.person, { name: input.name, position: input.position || null })
        : addPerson(acting.unit.code, {
            name: input.name,
            ...(input.position ? { position: input.position } : {}),
          }),
    (input) => t(props.person ? "people.saved" : "people.added", { name: input.name }),
    props.onClose,
  );
  return (
    <FormDialog
      open
      title={t(props.person ? "people.editTitle" : "people.addTitle")}
      lead={props.person ? undefined : t("people.addLead")}
      action={props.person ? t("common.save") : t("people.addDo")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate({ name: name().trim(), position: position().trim() })}
      onClose={props.onClose}
    >
      <TextField
        label={t("people.name")}
        pointer="/name"
        required
        autofocus
        maxLength={120}
        error={errorAt(save.error, "/name")}
        value={name()}
        onInput={setName}
      />
      <TextField
        label={t("people.position")}
        hint={t("people.positionHint")}
        optional
        pointer="/position"
        maxLength={120}
        error={errorAt(save.error, "/position")}
        value={position()}
        onInput={setPosition}
      />
    </FormDialog>
  );
}

export function RolesDialog(props: PersonDialogProps): JSX.Element {
  const acting = useActing();
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const [roles, setRoles] = createSignal<string[]>([...(props.person.access?.roles ?? [])]);
  const [tried, setTried] = createSignal(false);
  const offered = (): readonly string[] =>
    levels.data?.find((one) => one.code === acting.unit.level)?.roles ?? [];
  const save = useChange(
    (chosen: string[]) => updateMembership(acting.unit.code, props.person, chosen),
    () => t("people.saved", { name: props.person.name }),
    props.onClose,
  );
  return (
    <FormDialog
      open
      title={t("people.rolesOf", { name: props.person.name })}
      action={t("people.rolesSave")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (roles().length > 0) save.mutate(roles());
      }}
      onClose={props.onClose}
    >
      <RoleChoice
        roles={offered()}
        values={roles()}
        onChange={setRoles}
        error={tried() && roles().length === 0 ? t("people.rolesNone") : undefined}
      />
    </FormDialog>
  );
}

export function EndAccessDialog(props: PersonDialogProps): JSX.Element {
  const acting = useActing();
  const { name } = props.person;
  const end = useChange(
    () => removeMembership(acting.unit.code, props.person),
    () => t("people.endAccessDone", { name }),
    props.onClose,
  );
  return (
    <FormDialog
      open
      danger
      title={t("people.endAccessTitle", { name })}
      lead={t("people.endAccessText", { name })}
      action={t("people.endAccessDo")}
      busy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate(undefined)}
      onClose={props.onClose}
    />
  );
}

export function LeftDialog(props: PersonDialogProps): JSX.Element {
  const acting = useActing();
  const { name } = props.person;
  const leave = useChange(
    () => updatePerson(acting.unit.code, props.person, { isActive: false }),
    () => t("people.leftDone", { name }),
    props.onClose,
  );
  return (
    <FormDialog
      open
      danger
      title={t("people.leftTitle", { name })}
      lead={t("people.leftText", { name })}
      action={t("people.leftDo")}
      busy={leave.isPending}
      error={leave.error}
      onSubmit={() => leave.mutate(undefined)}
      onClose={props.onClose}
    />
  );
}
