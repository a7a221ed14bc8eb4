import { useSearchParams } from "@solidjs/router";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { Button, Dialog, ErrorPanel, RadioGroup, toast } from "../../../ui/index.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import { adoptCampaign, type Campaign, useChange } from "../queries.ts";

type Outline = "above" | "built_in" | "none";

/** "Make our plan from this": one question, one press, and the draft is there. */
export function AdoptDialog(props: {
  readonly plan: Campaign;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}): JSX.Element {
  const acting = useActing();
  const [, setSearch] = useSearchParams<PlanSearch>();
  const [outline, setOutline] = createSignal<Outline>("above");
  const adopt = useChange(
    () => acting.unit.code,
    (choice: Outline) => adoptCampaign(acting.unit.code, props.plan.id, choice),
  );
  const submit = () =>
    adopt.mutate(outline(), {
      onSuccess: () => {
        toast({ text: t("campaigns.adopt.done") });
        setSearch({ lap: undefined, phan: "tong-quan", "don-vi": undefined });
      },
    });
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t("campaigns.adopt.title")}
      description={t("campaigns.adopt.lead")}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button tone="main" busy={adopt.isPending} onClick={submit}>
            {t("campaigns.adopt.submit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Show when={adopt.error}>{(error) => <ErrorPanel error={error()} />}</Show>
        <RadioGroup
          label={t("campaigns.adopt.choose")}
          value={outline()}
          choices={[
            { value: "above", label: t("campaigns.adopt.above"), hint: t("campaigns.adopt.aboveHint") },
            {
              value: "built_in",
              label: t("campaigns.adopt.builtIn"),
              hint: t("campaigns.adopt.builtInHint"),
            },
            { value: "none", label: t("campaigns.adopt.none"), hint: t("campaigns.adopt.noneHint") },
          ]}
          onChange={setOutline}
        />
      </div>
    </Dialog>
  );
}
