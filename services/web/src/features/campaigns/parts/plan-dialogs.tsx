import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { Button, Dialog, ErrorPanel, toast } from "../../../ui/index.ts";
import { type Campaign, closeCampaign, deleteCampaign, useChange } from "../queries.ts";

interface DialogOfPlan {
  readonly plan: Campaign;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Closing cannot be undone, so it is asked. */
export function CloseDialog(props: DialogOfPlan): JSX.Element {
  const acting = useActing();
  const close = useChange(
    () => acting.unit.code,
    () => closeCampaign(acting.unit.code, props.plan),
  );
  const word = () => (props.plan.isRoot ? t("campaigns.page.close") : t("campaigns.page.closePlan"));
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="s"
      title={t("campaigns.publish.closeTitle")}
      description={props.plan.isRoot ? t("campaigns.publish.closeRoot") : t("campaigns.publish.closeOwn")}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button
            tone="danger"
            busy={close.isPending}
            onClick={() =>
              close.mutate(undefined, {
                onSuccess: () => {
                  toast({ text: t("campaigns.page.closed") });
                  props.onOpenChange(false);
                },
              })
            }
          >
            {word()}
          </Button>
        </>
      }
    >
      <Show when={close.error}>{(error) => <ErrorPanel error={error()} />}</Show>
    </Dialog>
  );
}

/** A deleted draft is gone, so it is asked. */
export function RemoveDialog(props: DialogOfPlan): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const remove = useChange(
    () => acting.unit.code,
    () => deleteCampaign(acting.unit.code, props.plan),
  );
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="s"
      title={t("campaigns.publish.removeTitle")}
      description={t("campaigns.publish.removeHint")}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button
            tone="danger"
            busy={remove.isPending}
            onClick={() => {
              // Away first: the page's own question for the plan would be answered with "not found".
              remove.mutate(undefined, {
                onSuccess: () => {
                  toast({ text: t("campaigns.page.removed") });
                  navigate(acting.path("phong-trao"));
                },
              });
            }}
          >
            {t("campaigns.page.remove")}
          </Button>
        </>
      }
    >
      <Show when={remove.error}>{(error) => <ErrorPanel error={error()} />}</Show>
    </Dialog>
  );
}
