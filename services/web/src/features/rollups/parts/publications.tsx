import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Megaphone from "lucide-solid/icons/megaphone";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatDateTime, formatPeriod, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, DateField, RadioGroup, TextArea, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import { periodInText } from "../../results/wording.ts";
import {
  type Publication,
  publicationsQuery,
  publishRollUp,
  type RollUp,
  rollupsOf,
  withdrawRollUp,
} from "../queries.ts";
import { kindOfTree, type TreeKind, wordOfTree } from "../tree.ts";

/** What was published of the period looked at and by whom; the way to publish it; and all that was published before. */
export function Publications(props: {
  readonly data: RollUp;
  readonly tree: string | undefined;
}): JSX.Element {
  const acting = useActing();
  const [isPublishing, setIsPublishing] = createSignal(false);
  const [isWithdrawing, setIsWithdrawing] = createSignal(false);
  const publications = useQuery(() => publicationsQuery(acting.unit.code, props.data.campaign.id));
  const all = (): readonly Publication[] => (publications.isSuccess ? publications.data : []);
  const ofPeriod = () => all().filter((one) => one.period === props.data.period);
  const others = () => all().filter((one) => one.period !== props.data.period);
  const own = () => ofPeriod().some((one) => one.unit.code === acting.unit.code && one.withdrawn === null);
  const isOurs = () => acting.can("rollups.publish") && props.data.under.code === acting.unit.code;
  const canWithdraw = () => isOurs() && own();
  const canPublish = () =>
    publications.isSuccess &&
    isOurs() &&
    !props.data.under.isReporting &&
    props.data.isPeriodOver &&
    props.data.coverage.length > 0 &&
    !own();
  return (
    <>
      <For each={ofPeriod()}>
        {(one) => (
          <Banner tone={one.withdrawn ? "note" : "good"}>
            <Statement of={one} />
          </Banner>
        )}
      </For>
      {/* One button for both, so that whoever works by keyboard stands where they stood. */}
      <Show when={canPublish() || canWithdraw()}>
        <div class="no-print">
          <Button
            icon={
              <Show when={canWithdraw()} fallback={<Megaphone size={16} aria-hidden="true" />}>
                <Undo2 size={16} aria-hidden="true" />
              </Show>
            }
            onClick={() => (canWithdraw() ? setIsWithdrawing(true) : setIsPublishing(true))}
          >
            {canWithdraw()
              ? t("rollups.publications.withdraw")
              : t("rollups.publications.publish", { period: periodInText(props.data.period) })}
          </Button>
        </div>
      </Show>
      <Show when={others().length > 0}>
        <details class="sheet below no-print">
          <summary>{t("rollups.publications.others", { count: others().length })}</summary>
          <ul>
            <For each={others()}>
              {(one) => (
                <li>
                  <strong>{formatPeriod(one.period)}</strong>
                  <Statement of={one} />
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <Show when={isPublishing()}>
        <PublishDialog data={props.data} tree={props.tree} onClose={() => setIsPublishing(false)} />
      </Show>
      <Show when={isWithdrawing()}>
        <WithdrawDialog data={props.data} onClose={() => setIsWithdrawing(false)} />
      </Show>
    </>
  );
}

/** Who published, with what note, and what became of it: a line each. */
function Statement(props: { readonly of: Publication }): JSX.Element {
  return (
    <>
      <p>
        {t("rollups.publications.said", {
          unit: props.of.unit.name,
          person: props.of.publishedBy,
          at: formatDateTime(props.of.publishedAt),
          tree: formatDate(props.of.treeOn),
        })}
      </p>
      <Show when={props.of.note}>{(note) => <p>{t("rollups.publications.noted", { note: note() })}</p>}</Show>
      <Show when={props.of.withdrawn}>
        {(withdrawn) => (
          <p>
            <strong>
              {t("rollups.publications.saidWithdrawn", {
                unit: props.of.unit.name,
                person: withdrawn().by,
                at: formatDateTime(withdrawn().at),
                reason: withdrawn().reason,
              })}
            </strong>
          </p>
        )}
      </Show>
    </>
  );
}

function PublishDialog(props: {
  readonly data: RollUp;
  readonly tree: string | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const first = kindOfTree(props.tree);
  const [kind, setKind] = createSignal<TreeKind>(first === "date" ? "date" : "then");
  const [day, setDay] = createSignal<string | null>(first === "date" ? (props.tree ?? null) : null);
  const [note, setNote] = createSignal("");
  const publish = useMutation(() => ({
    mutationFn: () =>
      publishRollUp(acting.unit.code, props.data.campaign.id, {
        period: props.data.period,
        tree: kind() === "date" ? (day() ?? "now") : kind(),
        note: note().trim() || null,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: rollupsOf(acting.unit.code, props.data.campaign.id) });
      toast({ text: t("rollups.publications.done", { period: periodInText(props.data.period) }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t("rollups.publications.publish", { period: periodInText(props.data.period) })}
      lead={t("rollups.publications.lead", { unit: acting.unit.name })}
      action={t("rollups.publications.do")}
      busy={publish.isPending}
      error={publish.error}
      onSubmit={() => publish.mutate()}
      onClose={props.onClose}
    >
      <RadioGroup
        label={t("rollups.publications.tree")}
        value={kind()}
        onChange={setKind}
        choices={(["then", "now", "date"] as const).map((value) => ({
          value,
          label: t(`rollups.tree.kinds.${wordOfTree(value)}`),
        }))}
      />
      <Show when={kind() === "date"}>
        <DateField label={t("rollups.tree.day")} required value={day()} max={today()} onChange={setDay} />
      </Show>
      <TextArea
        label={t("rollups.publications.note")}
        optional
        maxLength={2000}
        value={note()}
        onInput={setNote}
      />
    </FormDialog>
  );
}

function WithdrawDialog(props: { readonly data: RollUp; readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [reason, setReason] = createSignal("");
  const withdraw = useMutation(() => ({
    mutationFn: () =>
      withdrawRollUp(acting.unit.code, props.data.campaign.id, props.data.period, reason().trim()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: rollupsOf(acting.unit.code, props.data.campaign.id) });
      toast({ text: t("rollups.publications.withdrawn", { period: periodInText(props.data.period) }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t("rollups.publications.withdrawTitle", { period: periodInText(props.data.period) })}
      lead={t("rollups.publications.withdrawLead")}
      action={t("rollups.publications.withdraw")}
      busy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={() => withdraw.mutate()}
      onClose={props.onClose}
    >
      <TextArea
        label={t("rollups.publications.reason")}
        pointer="/reason"
        required
        maxLength={2000}
        error={errorAt(withdraw.error, "/reason")}
        value={reason()}
        onInput={setReason}
      />
    </FormDialog>
  );
}
