import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, Dialog, ErrorPanel, toast } from "../../../ui/index.ts";
import { stepsOf } from "../model.ts";
import { type Campaign, publishCampaign, useChange, type Versioned } from "../queries.ts";

/** What publishing means, what still keeps it from happening, and what is worth a look before. */
export function PublishDialog(props: {
  readonly plan: Campaign;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Offered right after publishing, for the slip of a hand. */
  readonly onUndo: (plan: Versioned) => void;
}): JSX.Element {
  const acting = useActing();
  const publish = useChange(
    () => acting.unit.code,
    () => publishCampaign(acting.unit.code, props.plan),
  );
  const missing = () => stepsOf(props.plan).filter((step) => step.isNeeded && !step.isDone);
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t("campaigns.publish.title")}
      description={
        acting.unit.level === "school" ? t("campaigns.publish.whoSchool") : t("campaigns.publish.who")
      }
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button
            tone="main"
            busy={publish.isPending}
            disabled={missing().length > 0}
            onClick={() =>
              publish.mutate(undefined, {
                onSuccess: ({ id, version }) => {
                  toast({ text: t("campaigns.page.published"), undo: () => props.onUndo({ id, version }) });
                  props.onOpenChange(false);
                },
              })
            }
          >
            {t("campaigns.publish.submit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Show when={publish.error}>{(error) => <ErrorPanel error={error()} />}</Show>
        <Show when={missing().length > 0}>
          <Banner tone="bad">
            {t("campaigns.publish.missing")}
            <ul>
              <For each={missing()}>
                {(step) => (
                  <li>
                    {step.key === "calendar"
                      ? t("campaigns.publish.missingCalendar")
                      : t("campaigns.publish.missingCriteria")}
                  </li>
                )}
              </For>
            </ul>
          </Banner>
        </Show>
        <Show when={props.plan.findings.length > 0}>
          <div class="stack-s">
            <p>{t("campaigns.publish.findings")}</p>
            <ul class="small">
              <For each={props.plan.findings}>
                {(finding) => (
                  <li>
                    {finding.message}
                    <Show when={finding.successor}>
                      {(successor) => (
                        <> {t("campaigns.overview.useInstead", { number: successor().number })}</>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
      </div>
    </Dialog>
  );
}
