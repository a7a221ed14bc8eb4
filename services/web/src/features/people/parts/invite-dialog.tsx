import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { TextField } from "../../../ui/index.ts";
import { UnitChoice } from "../../organisations/parts/unit-choice.tsx";
import { levelsQuery, unitQuery } from "../../organisations/queries.ts";
import {
  type InvitationInput,
  type InvitationLink,
  inviteMember,
  type Person,
  peopleKey,
} from "../queries.ts";
import { errorAt, FormDialog } from "./form-dialog.tsx";
import { RoleChoice } from "./role-choice.tsx";

export interface InviteDialogProps {
  /** Somebody the unit knows without account. */
  readonly person?: Person | undefined;
  /** A unit beneath to invite into; the acting one unless told. */
  readonly into?: string | undefined;
  readonly onClose: () => void;
  readonly onInvited: (link: InvitationLink) => void;
}

/** Who is invited, into which unit, with which roles. Mounted when opened. */
export function InviteDialog(props: InviteDialogProps): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [fields, setFields] = createStore({
    email: "",
    name: props.person?.name ?? "",
    position: props.person?.position ?? "",
    unit: props.into ?? acting.unit.code,
    roles: [] as string[],
  });
  const [tried, setTried] = createSignal(false);
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const target = useQuery(() => ({
    ...unitQuery(acting.unit.code, fields.unit),
    enabled: fields.unit !== acting.unit.code,
  }));
  const level = (): string | undefined =>
    fields.unit === acting.unit.code ? acting.unit.level : target.data?.level;
  const roles = (): readonly string[] => levels.data?.find((one) => one.code === level())?.roles ?? [];
  const hasUnitsBeneath = (): boolean => acting.unit.level !== "school" && !props.person;

  const invite = useMutation(() => ({
    mutationFn: (input: InvitationInput) => inviteMember(acting.unit.code, input),
    onSuccess: async (link) => {
      await queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) });
      props.onInvited(link);
    },
  }));
  const submit = (): void => {
    setTried(true);
    if (fields.roles.length === 0) return;
    invite.mutate({
      email: fields.email.trim(),
      name: fields.name.trim(),
      roles: [...fields.roles],
      ...(fields.position.trim() ? { position: fields.position.trim() } : {}),
      ...(fields.unit === acting.unit.code ? {} : { unit: fields.unit }),
      ...(props.person ? { person: props.person.id } : {}),
    });
  };
  return (
    <FormDialog
      open
      size="l"
      title={props.person ? t("people.inviteKnown", { name: props.person.name }) : t("people.inviteTitle")}
      lead={t("people.inviteLead")}
      action={t("people.inviteDo")}
      busy={invite.isPending}
      error={invite.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Show when={hasUnitsBeneath()}>
        <UnitChoice
          own
          label={t("people.unit")}
          value={fields.unit}
          onChange={(unit) => setFields({ unit: unit.code, roles: [] })}
        />
      </Show>
      <div class="columns">
        <TextField
          label={t("people.email")}
          type="email"
          pointer="/email"
          required
          autofocus
          maxLength={254}
          error={errorAt(invite.error, "/email")}
          value={fields.email}
          onInput={(email) => setFields({ email })}
        />
        <TextField
          label={t("people.name")}
          pointer="/name"
          required
          maxLength={120}
          error={errorAt(invite.error, "/name")}
          value={fields.name}
          onInput={(name) => setFields({ name })}
        />
        <TextField
          label={t("people.position")}
          hint={t("people.positionHint")}
          optional
          pointer="/position"
          maxLength={120}
          error={errorAt(invite.error, "/position")}
          value={fields.position}
          onInput={(position) => setFields({ position })}
        />
      </div>
      <RoleChoice
        roles={roles()}
        values={fields.roles}
        onChange={(chosen) => setFields({ roles: chosen })}
        error={tried() && fields.roles.length === 0 ? t("people.rolesNone") : errorAt(invite.error, "/roles")}
      />
    </FormDialog>
  );
}
