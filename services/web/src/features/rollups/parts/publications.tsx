import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Megaphone from "lucide-solid/icons/megaphone";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatDateTime, formatPeriod, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, DateField, RadioGroup, TextArea, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
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
  const canPublish = () =>
    publications.isSuccess &&
    acting.can("rollups.publish") &&
    !props.data.under.isReporting &&
    props.data.isPeriodOver &&
    props.data.under.code === acting.unit.code &&
    !own();
  return (
    <>
      <For each={ofPeriod()}>
        {(one) => <Banner tone={one.withdrawn ? "note" : "good"}>{sentence(one)}</Banner>}
      </For>
      <Show when={canPublish()}>
        <div class="no-print">
          <Button icon={<Megaphone size={16} aria-hidden="true" />} onClick={() => setIsPublishing(true)}>
            {t("rollups.publications.publish", { period: formatPeriod(props.data.period) })}
          </Button>
        </div>
      </Show>
      <Show when={own() && acting.can("rollups.publish") && props.data.under.code === acting.unit.code}>
        <div class="no-print">
          <Button icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => setIsWithdrawing(true)}>
            {t("rollups.publications.withdraw")}
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
                  <strong>{formatPeriod(one.period)}</strong>. {sentence(one)}
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

const sentence = (one: Publication): string =>
  [
    t("rollups.publications.said", {
      unit: one.unit.name,
      person: one.publishedBy,
      at: formatDateTime(one.publishedAt),
      tree: formatDate(one.treeOn),
    }),
    one.note,
    one.withdrawn &&
      t("rollups.publications.saidWithdrawn", {
        unit: one.unit.name,
        person: one.withdrawn.by,
        at: formatDateTime(one.withdrawn.at),
        reason: one.withdrawn.reason,
      }),
  ]
    .filter(Boolean)
    .join(" ");

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
      toast({ text: t("rollups.publications.done", { period: formatPeriod(props.data.period) }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t("rollups.publications.publish", { period: formatPeriod(props.data.period) })}
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
      toast({ text: t("rollups.publications.withdrawn", { period: formatPeriod(props.data.period) }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      title={t("rollups.publications.withdrawTitle", { period: formatPeriod(props.data.period) })}
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
