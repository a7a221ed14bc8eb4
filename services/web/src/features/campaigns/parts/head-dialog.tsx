import { createEffect, type JSX, on, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  DateField,
  Dialog,
  ErrorSummary,
  Select,
  TextArea,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { type Campaign, type CampaignChange, updateCampaign, useChange } from "../queries.ts";

const fieldsOf = (plan: Campaign) => ({
  name: plan.name,
  form: plan.form,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  planTitle: plan.planTitle ?? "",
  theme: plan.theme ?? "",
  participants: plan.participants ?? "",
  goals: plan.goals ?? "",
  documentNumber: plan.documentNumber ?? "",
  documentPlace: plan.documentPlace ?? "",
  documentOn: plan.documentOn,
  signerTitle: plan.signerTitle ?? "",
  signerName: plan.signerName ?? "",
});

/** Everything that stands at the head of a plan, on one sheet. */
export function HeadDialog(props: {
  readonly plan: Campaign;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}): JSX.Element {
  const acting = useActing();
  const [form, setForm] = createStore(fieldsOf(props.plan));
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open) setForm(fieldsOf(props.plan));
      },
    ),
  );
  const save = useChange(
    () => acting.unit.code,
    (body: CampaignChange) => updateCampaign(acting.unit.code, props.plan, body),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { name, form: kind, startsOn, endsOn, ...rest } = form;
    save.mutate(props.plan.isRoot ? { name, form: kind, startsOn, endsOn, ...rest } : rest, {
      onSuccess: () => {
        toast({ text: t("campaigns.page.saved") });
        props.onOpenChange(false);
      },
    });
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="l"
      title={t("campaigns.head.title")}
      description={props.plan.isRoot ? undefined : t("campaigns.head.fixed")}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button tone="main" type="submit" form="plan-head" busy={save.isPending}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id="plan-head" class="stack" onSubmit={submit}>
        <ErrorSummary error={save.error} />
        <Show when={props.plan.isRoot}>
          <TextField
            label={t("campaigns.head.name")}
            pointer="/name"
            value={form.name}
            required
            onInput={(name) => setForm({ name })}
          />
          <div class="form-row">
            <Select
              label={t("campaigns.create.form")}
              value={form.form}
              options={[
                { value: "thematic", label: t("campaigns.form.thematic") },
                { value: "regular", label: t("campaigns.form.regular") },
              ]}
              onChange={(value) => setForm({ form: value })}
            />
            <DateField
              label={t("campaigns.create.startsOn")}
              pointer="/startsOn"
              value={form.startsOn}
              onChange={(startsOn) => startsOn && setForm({ startsOn })}
            />
            <DateField
              label={t("campaigns.create.endsOn")}
              pointer="/endsOn"
              value={form.endsOn}
              onChange={(endsOn) => endsOn && setForm({ endsOn })}
            />
          </div>
        </Show>
        <div class="form-row">
          <TextField
            label={t("campaigns.head.documentNumber")}
            hint={t("campaigns.head.documentNumberHint", { symbol: "TrMN" })}
            pointer="/documentNumber"
            value={form.documentNumber}
            onInput={(documentNumber) => setForm({ documentNumber })}
          />
          <TextField
            label={t("campaigns.head.documentPlace")}
            value={form.documentPlace}
            onInput={(documentPlace) => setForm({ documentPlace })}
          />
          <DateField
            label={t("campaigns.head.documentOn")}
            pointer="/documentOn"
            value={form.documentOn}
            onChange={(documentOn) => setForm({ documentOn })}
          />
        </div>
        <TextField
          label={t("campaigns.head.planTitle")}
          hint={t("campaigns.head.planTitleHint")}
          value={form.planTitle}
          onInput={(planTitle) => setForm({ planTitle })}
        />
        <TextField
          label={t("campaigns.head.theme")}
          value={form.theme}
          onInput={(theme) => setForm({ theme })}
        />
        <TextArea
          label={t("campaigns.head.participants")}
          rows={2}
          value={form.participants}
          onInput={(participants) => setForm({ participants })}
        />
        <TextArea
          label={t("campaigns.head.goals")}
          rows={3}
          value={form.goals}
          onInput={(goals) => setForm({ goals })}
        />
        <div class="form-row">
          <TextField
            label={t("campaigns.head.signerTitle")}
            value={form.signerTitle}
            onInput={(signerTitle) => setForm({ signerTitle })}
          />
          <TextField
            label={t("campaigns.head.signerName")}
            value={form.signerName}
            onInput={(signerName) => setForm({ signerName })}
          />
        </div>
      </form>
    </Dialog>
  );
}
