import { useNavigate } from "@solidjs/router";
import { createSignal, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  DateField,
  ErrorSummary,
  PageHeader,
  RadioGroup,
  Select,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { createCampaign, type NewCampaign, useChange } from "../queries.ts";
import "../campaigns.css";

export function NewCampaignPage(): JSX.Element {
  return (
    <Allowed to={["campaigns.manage"]}>
      <div class="narrow-page">
        <NewCampaignForm />
      </div>
    </Allowed>
  );
}

function NewCampaignForm(): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const year = new Date().getFullYear();
  const [form, setForm] = createStore<NewCampaign & { startsOn: string; endsOn: string }>({
    name: "",
    form: "thematic",
    theme: "",
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    outline: "built_in",
  });
  const [isTried, setTried] = createSignal(false);
  const create = useChange(
    () => acting.unit.code,
    (body: NewCampaign) => createCampaign(acting.unit.code, body),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (form.name.trim() === "") return;
    create.mutate(
      { ...form },
      {
        onSuccess: ({ id }) => {
          toast({ text: t("campaigns.create.done") });
          navigate(acting.path("phong-trao", id));
        },
      },
    );
  };
  return (
    <>
      <PageHeader
        title={t("campaigns.create.title")}
        path={[
          { label: t("campaigns.nav"), href: acting.path("phong-trao") },
          { label: t("campaigns.create.title") },
        ]}
        lead={t("campaigns.create.lead")}
      />
      <form class="stack sheet" onSubmit={submit} noValidate>
        <ErrorSummary error={create.error} />
        <TextField
          label={t("campaigns.create.name")}
          hint={t("campaigns.create.nameHint")}
          pointer="/name"
          value={form.name}
          error={isTried() && form.name.trim() === "" ? t("common.required") : undefined}
          required
          autofocus
          onInput={(name) => setForm({ name })}
        />
        <TextField
          label={t("campaigns.create.theme")}
          optional
          value={form.theme ?? ""}
          onInput={(theme) => setForm({ theme })}
        />
        <div class="form-row">
          <Select
            label={t("campaigns.create.form")}
            value={form.form ?? "thematic"}
            options={[
              { value: "thematic", label: t("campaigns.form.thematic") },
              { value: "regular", label: t("campaigns.form.regular") },
            ]}
            onChange={(value) => setForm({ form: value as "thematic" | "regular" })}
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
        <RadioGroup
          label={t("campaigns.create.outline")}
          value={form.outline ?? "built_in"}
          choices={[
            {
              value: "built_in",
              label: t("campaigns.create.outlineBuiltIn"),
              hint: t("campaigns.create.outlineBuiltInHint"),
            },
            {
              value: "none",
              label: t("campaigns.create.outlineNone"),
              hint: t("campaigns.create.outlineNoneHint"),
            },
          ]}
          onChange={(outline) => setForm({ outline })}
        />
        <div class="form-end">
          <Button type="submit" tone="main" busy={create.isPending}>
            {t("campaigns.create.submit")}
          </Button>
        </div>
      </form>
    </>
  );
}
