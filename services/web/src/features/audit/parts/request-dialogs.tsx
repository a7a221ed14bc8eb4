import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Combobox, DateField, RadioGroup, TextArea, TextField, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import { peopleQuery } from "../../people/queries.ts";
import {
  completeRequest,
  type PersonalDataRequest,
  type RequestInput,
  recordRequest,
  refuseRequest,
  requestsKey,
} from "../unit-data-queries.ts";

/** As many as the API gives at once: the people of one unit. */
const PEOPLE_MAX = 500;

/** A change of requests: says that it was done, closes, and lets everything that shows names be read anew. */
function useChange<Input>(run: (input: Input) => Promise<unknown>, said: () => string, close: () => void) {
  const acting = useActing();
  const queries = useQueryClient();
  return useMutation(() => ({
    mutationFn: run,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: requestsKey(acting.unit.code) });
      void queries.invalidateQueries({ queryKey: ["units", acting.unit.code] });
      toast({ text: said() });
      close();
    },
  }));
}

export function RecordDialog(props: { readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const [person, setPerson] = createSignal<string | null>(null);
  const [kind, setKind] = createSignal<RequestInput["kind"]>("copy");
  const [askedBy, setAskedBy] = createSignal<RequestInput["askedBy"]>("person");
  const [askedOn, setAskedOn] = createSignal<string | null>(today());
  const [note, setNote] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const people = useQuery(() => peopleQuery(acting.unit.code, { state: "all", limit: PEOPLE_MAX }));
  const save = useChange(
    (input: RequestInput) => recordRequest(acting.unit.code, input),
    () => t("unitData.recorded", { name: people.data?.items.find(({ id }) => id === person())?.name ?? "" }),
    () => props.onClose(),
  );
  return (
    <FormDialog
      open
      title={t("unitData.recordTitle")}
      action={t("unitData.recordDo")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        const [personId, on] = [person(), askedOn()];
        if (!personId || !on) return;
        save.mutate({ kind: kind(), personId, askedBy: askedBy(), askedOn: on, note: note().trim() || null });
      }}
      onClose={props.onClose}
    >
      <Combobox
        label={t("unitData.who")}
        hint={t("unitData.whoHint")}
        required
        pointer="/personId"
        error={tried() && !person() ? t("common.required") : errorAt(save.error, "/personId")}
        options={(people.data?.items ?? []).map((one) => ({
          value: one.id,
          label: one.name,
          hint: one.position ?? undefined,
        }))}
        value={person()}
        onChange={setPerson}
      />
      <RadioGroup
        label={t("unitData.kind")}
        value={kind()}
        choices={(["copy", "erase"] as const).map((value) => ({
          value,
          label: t(`unitData.kinds.${value}`),
        }))}
        onChange={setKind}
      />
      <RadioGroup
        label={t("unitData.askedByLabel")}
        value={askedBy()}
        choices={(["person", "representative", "authority"] as const).map((value) => ({
          value,
          label: t(`unitData.requesters.${value}`),
        }))}
        onChange={setAskedBy}
      />
      <DateField
        label={t("unitData.askedOn")}
        required
        pointer="/askedOn"
        max={today()}
        error={errorAt(save.error, "/askedOn")}
        value={askedOn()}
        onChange={setAskedOn}
      />
      <TextField
        label={t("unitData.note")}
        hint={t("unitData.noteHint")}
        optional
        pointer="/note"
        maxLength={1000}
        value={note()}
        onInput={setNote}
      />
    </FormDialog>
  );
}

interface RequestDialogProps {
  readonly request: PersonalDataRequest;
  readonly onClose: () => void;
}

/** Erasing says first what goes, what stays, and what the law keeps: it cannot be undone. */
export function CompleteDialog(props: RequestDialogProps): JSX.Element {
  const acting = useActing();
  const isErasure = (): boolean => props.request.kind === "erase";
  const complete = useChange(
    () => completeRequest(acting.unit.code, props.request.id),
    () => t(isErasure() ? "unitData.erased" : "unitData.closed"),
    () => props.onClose(),
  );
  return (
    <FormDialog
      open
      danger={isErasure()}
      title={
        isErasure() ? t("unitData.eraseTitle", { name: props.request.person.name }) : t("unitData.handedOver")
      }
      lead={isErasure() ? undefined : props.request.person.name}
      action={t(isErasure() ? "unitData.eraseDo" : "unitData.handedOver")}
      busy={complete.isPending}
      error={complete.error}
      onSubmit={() => complete.mutate(undefined)}
      onClose={props.onClose}
    >
      <Show when={isErasure()}>
        <p>{t("unitData.eraseGone")}</p>
        <p>{t("unitData.eraseKept")}</p>
        <p>{t("unitData.eraseLaw")}</p>
      </Show>
    </FormDialog>
  );
}

export function RefuseDialog(props: RequestDialogProps): JSX.Element {
  const acting = useActing();
  const [reason, setReason] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const refuse = useChange(
    (text: string) => refuseRequest(acting.unit.code, props.request.id, text),
    () => t("unitData.closed"),
    () => props.onClose(),
  );
  return (
    <FormDialog
      open
      title={t("unitData.refuseTitle", { name: props.request.person.name })}
      action={t("unitData.refuse")}
      busy={refuse.isPending}
      error={refuse.error}
      onSubmit={() => {
        setTried(true);
        if (reason().trim()) refuse.mutate(reason().trim());
      }}
      onClose={props.onClose}
    >
      <TextArea
        label={t("unitData.refuseReason")}
        hint={t("unitData.refuseHint")}
        required
        pointer="/reason"
        error={tried() && !reason().trim() ? t("common.required") : errorAt(refuse.error, "/reason")}
        value={reason()}
        onInput={setReason}
      />
    </FormDialog>
  );
}
