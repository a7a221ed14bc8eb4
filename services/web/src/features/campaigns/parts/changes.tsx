import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, Dialog, ErrorPanel, TextArea, toast } from "../../../ui/index.ts";
import { announceChanges, type Campaign, useChange } from "../queries.ts";

/**
 * What there is to say about changes of a published plan: to who publishes it, whether they concern everybody; to who
 * has confirmed it, that there is something new.
 */
export function Changes(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  const [isAsking, setAsking] = createSignal(false);
  const [note, setNote] = createSignal("");
  const announce = useChange(
    () => acting.unit.code,
    (needsConfirming: boolean) =>
      announceChanges(acting.unit.code, props.plan, {
        needsConfirming,
        note: needsConfirming ? note().trim() || null : null,
      }),
  );
  const say = (needsConfirming: boolean) =>
    announce.mutate(needsConfirming, {
      onSuccess: () => {
        toast({
          text: needsConfirming ? t("campaigns.changes.askedToast") : t("campaigns.changes.noneToast"),
        });
        setAsking(false);
        setNote("");
      },
    });
  const isRunning = () => props.plan.isOwn && props.plan.status === "running";
  return (
    <>
      <Switch>
        <Match when={isRunning() && acting.can("campaigns.publish") && props.plan.editedAt}>
          {(editedAt) => (
            <Banner
              tone="note"
              action={
                <div class="row">
                  <Button size="s" onClick={() => say(false)} disabled={announce.isPending}>
                    {t("campaigns.changes.none")}
                  </Button>
                  <Button size="s" tone="main" onClick={() => setAsking(true)}>
                    {t("campaigns.changes.ask")}
                  </Button>
                </div>
              }
            >
              {t("campaigns.changes.edited", { time: formatDateTime(editedAt()) })}
            </Banner>
          )}
        </Match>
        <Match when={isRunning() && props.plan.isChangedSince}>
          <Banner tone="wait">
            {t("campaigns.changes.since")}
            <Show when={props.plan.editionNote}>{(text) => <> “{text()}”</>}</Show>
          </Banner>
        </Match>
      </Switch>
      <Show when={!isAsking() && announce.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      <Dialog
        open={isAsking()}
        onOpenChange={setAsking}
        size="s"
        title={t("campaigns.changes.title")}
        description={t("campaigns.changes.lead")}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{t("common.cancel")}</Button>
            <Button tone="main" busy={announce.isPending} onClick={() => say(true)}>
              {t("campaigns.changes.submit")}
            </Button>
          </>
        }
      >
        <div class="stack">
          <Show when={announce.error}>{(error) => <ErrorPanel error={error()} />}</Show>
          <TextArea
            label={t("campaigns.changes.note")}
            hint={t("campaigns.changes.noteHint")}
            optional
            rows={3}
            maxLength={500}
            value={note()}
            onChange={setNote}
          />
        </div>
      </Dialog>
    </>
  );
}
