import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, CopyButton, DateField, Dialog, TextField, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import { endOfDay, yearAfter } from "../model.ts";
import {
  type ApiKey,
  type ApiKeyInput,
  apiKeysKey,
  type CreatedApiKey,
  createApiKey,
  revokeApiKey,
} from "../queries.ts";
import { TryLine } from "./try-line.tsx";

export function NewKeyDialog(props: {
  readonly onClose: () => void;
  readonly onMade: (made: CreatedApiKey) => void;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [name, setName] = createSignal("");
  const [expiresOn, setExpiresOn] = createSignal<string | null>(yearAfter(today()));
  const make = useMutation(() => ({
    mutationFn: (input: ApiKeyInput) => createApiKey(acting.unit.code, input),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: apiKeysKey(acting.unit.code) });
      props.onMade(made);
    },
  }));
  return (
    <FormDialog
      open
      title={t("integrations.addTitle")}
      action={t("integrations.addDo")}
      busy={make.isPending}
      error={make.error}
      onSubmit={() => {
        const day = expiresOn();
        make.mutate({ name: name().trim(), expiresAt: day === null ? null : endOfDay(day) });
      }}
      onClose={props.onClose}
    >
      <TextField
        label={t("integrations.name")}
        hint={t("integrations.nameHint")}
        pointer="/name"
        required
        autofocus
        maxLength={120}
        error={errorAt(make.error, "/name")}
        value={name()}
        onInput={setName}
      />
      <DateField
        label={t("integrations.expiresOn")}
        hint={t("integrations.expiresHint")}
        optional
        pointer="/expiresAt"
        min={today()}
        error={errorAt(make.error, "/expiresAt")}
        value={expiresOn()}
        onChange={setExpiresOn}
      />
    </FormDialog>
  );
}

/** The key itself, shown this once: it goes only when told that it is kept. */
export function SecretDialog(props: {
  readonly made: CreatedApiKey | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Dialog
      open={props.made !== undefined}
      firm={props.made?.secret != null}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      size="l"
      title={t("integrations.secretTitle", { name: props.made?.key.name ?? "" })}
      footer={
        <Button tone="main" onClick={() => props.onClose()}>
          {props.made?.secret == null ? t("common.close") : t("integrations.done")}
        </Button>
      }
    >
      <Show when={props.made?.secret} fallback={<Banner tone="wait">{t("integrations.secretGone")}</Banner>}>
        {(secret) => (
          <div class="stack">
            <Banner tone="wait">{t("integrations.secretOnce")}</Banner>
            <h3 class="visually-hidden">{t("integrations.secret")}</h3>
            <pre class="secret-line mono">{secret()}</pre>
            <div>
              <CopyButton text={secret()} label={t("integrations.copySecret")} />
            </div>
            <h3>{t("integrations.tryIt")}</h3>
            <TryLine secret={secret()} />
          </div>
        )}
      </Show>
    </Dialog>
  );
}

export function RevokeDialog(props: { readonly apiKey: ApiKey; readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const { id, name } = props.apiKey;
  const revoke = useMutation(() => ({
    mutationFn: () => revokeApiKey(acting.unit.code, id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: apiKeysKey(acting.unit.code) });
      toast({ text: t("integrations.revoked", { name }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      danger
      title={t("integrations.revokeTitle", { name })}
      lead={t("integrations.revokeText")}
      action={t("integrations.revoke")}
      busy={revoke.isPending}
      error={revoke.error}
      onSubmit={() => revoke.mutate()}
      onClose={props.onClose}
    />
  );
}
