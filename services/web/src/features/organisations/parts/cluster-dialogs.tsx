import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { latestAnswer } from "../../../lib/latest-answer.ts";
import { compareVietnamese } from "../../../lib/search.ts";
import { Banner, DateField, MultiCombobox, RadioGroup, TextField, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import {
  type Cluster,
  closeCluster,
  clustersQuery,
  createCluster,
  renameCluster,
  setClusterMembers,
  treeKey,
  unitsQuery,
} from "../queries.ts";

const KINDS = ["cluster", "block"] as const;

/** What grouping changes: the clusters, and whatever is compared by them. */
function useStale(): () => Promise<unknown> {
  const acting = useActing();
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: [...treeKey(acting.unit.code), "clusters"] }),
      queries.invalidateQueries({ queryKey: ["units", acting.unit.code, "rollups"] }),
    ]);
}

/** A new cluster, or another name for one. */
export function ClusterDialog(props: {
  readonly cluster?: Cluster | undefined;
  readonly onClose: () => void;
  readonly onMade?: ((cluster: Cluster) => void) | undefined;
}): JSX.Element {
  const acting = useActing();
  const stale = useStale();
  const [name, setName] = createSignal(props.cluster?.name ?? "");
  const [kind, setKind] = createSignal<Cluster["kind"]>("cluster");
  const [from, setFrom] = createSignal<string | null>(today());
  const save = useMutation(() => ({
    mutationFn: () =>
      props.cluster
        ? renameCluster(acting.unit.code, props.cluster, name().trim())
        : createCluster(acting.unit.code, {
            kind: kind(),
            name: name().trim(),
            validFrom: from() ?? today(),
          }),
    onSuccess: async (cluster) => {
      await stale();
      toast({ text: t("clusters.saved", { cluster: cluster.name }) });
      if (props.cluster || !props.onMade) props.onClose();
      else props.onMade(cluster);
    },
  }));
  return (
    <FormDialog
      open
      title={t(props.cluster ? "clusters.rename" : "clusters.add")}
      action={t(props.cluster ? "common.save" : "clusters.create")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={props.onClose}
    >
      <TextField
        label={t("clusters.name")}
        pointer="/name"
        required
        autofocus
        maxLength={120}
        error={errorAt(save.error, "/name")}
        value={name()}
        onInput={setName}
      />
      <Show when={!props.cluster}>
        <RadioGroup
          label={t("clusters.kind")}
          value={kind()}
          onChange={setKind}
          choices={KINDS.map((value) => ({
            value,
            label: t(`clusters.kinds.${value}`),
            hint: t(`clusters.kindHints.${value}`),
          }))}
        />
        <DateField
          label={t("clusters.from")}
          pointer="/validFrom"
          required
          value={from()}
          onChange={setFrom}
        />
      </Show>
    </FormDialog>
  );
}

const SHOWN = 100;

/** Who is in a cluster from a day on; units are found on the server by typing without accents. */
export function MembersDialog(props: {
  readonly cluster: Cluster;
  /** The day the page shows. */
  readonly on: string;
  readonly onClose: () => void;
}): JSX.Element {
  const acting = useActing();
  const stale = useStale();
  const first = (): string => (props.on < props.cluster.validFrom ? props.cluster.validFrom : props.on);
  const [from, setFrom] = createSignal<string | null>(first());
  const [typed, setTyped] = createSignal("");
  const [chosen, setChosen] = createSignal<readonly string[]>();
  const names = new Map<string, { label: string; hint: string }>();
  const found = useQuery(() =>
    unitsQuery(acting.unit.code, { limit: SHOWN, ...(typed().trim() ? { q: typed().trim() } : {}) }),
  );
  const answer = latestAnswer(found);
  const clusters = useQuery(() => clustersQuery(acting.unit.code, { on: from() ?? first() }));
  const ofKind = () =>
    (clusters.isSuccess ? clusters.data : []).filter((one) => one.isOwn && one.kind === props.cluster.kind);
  const members = () => (ofKind().find((one) => one.id === props.cluster.id) ?? props.cluster).members;
  const values = (): readonly string[] => chosen() ?? members().map((one) => one.code);
  const elsewhere = createMemo(
    () =>
      new Map(
        ofKind()
          .filter((one) => one.id !== props.cluster.id)
          .flatMap((one) => one.members.map((member) => [member.code, one.name] as const)),
      ),
  );
  const options = createMemo(() => {
    for (const one of members()) names.set(one.code, { label: one.name, hint: one.parentName ?? "" });
    const items = answer()?.items ?? [];
    for (const one of items) names.set(one.code, { label: one.name, hint: one.parentName ?? "" });
    const shown = new Set([...values(), ...items.map((one) => one.code)]);
    return [...shown]
      .map((code) => {
        const { label = code, hint = "" } = names.get(code) ?? {};
        const other = elsewhere().get(code);
        return {
          value: code,
          label,
          hint: [hint, other && t("clusters.isIn", { cluster: other })].filter(Boolean).join(" · "),
        };
      })
      .sort((a, b) => compareVietnamese(a.label, b.label));
  });
  const moved = () => values().filter((code) => elsewhere().has(code));
  const save = useMutation(() => ({
    mutationFn: () =>
      setClusterMembers(
        acting.unit.code,
        ofKind().find((one) => one.id === props.cluster.id) ?? props.cluster,
        { from: from() ?? first(), units: [...values()], move: true },
      ),
    onSuccess: async (cluster) => {
      await stale();
      toast({ text: t("clusters.membersSaved", { cluster: cluster.name, count: cluster.members.length }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      size="l"
      title={t("clusters.membersOf", { cluster: props.cluster.name })}
      lead={t("clusters.membersLead")}
      action={t("clusters.saveMembers", { count: values().length })}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={props.onClose}
    >
      <DateField
        label={t("clusters.membersFrom")}
        pointer="/from"
        required
        min={props.cluster.validFrom}
        error={errorAt(save.error, "/from")}
        value={from()}
        onChange={setFrom}
      />
      <MultiCombobox
        label={t("clusters.members")}
        hint={t("clusters.searchHint")}
        pointer="/units"
        options={options()}
        values={values()}
        onSearch={setTyped}
        onChange={setChosen}
      />
      <Show when={moved().length > 0}>
        <Banner tone="wait">
          {t("clusters.willMove", {
            count: moved().length,
            units: moved()
              .map((code) => `${names.get(code)?.label ?? code} (${elsewhere().get(code) ?? ""})`)
              .join(", "),
          })}
        </Banner>
      </Show>
    </FormDialog>
  );
}

/** The day on which a cluster is no more. */
export function CloseDialog(props: { readonly cluster: Cluster; readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const stale = useStale();
  const [on, setOn] = createSignal<string | null>(today());
  const close = useMutation(() => ({
    mutationFn: () => closeCluster(acting.unit.code, props.cluster, on() ?? today()),
    onSuccess: async (cluster) => {
      await stale();
      toast({ text: t("clusters.closed", { cluster: cluster.name }) });
      props.onClose();
    },
  }));
  return (
    <FormDialog
      open
      danger
      title={t("clusters.closeTitle", { cluster: props.cluster.name })}
      lead={t("clusters.closeText")}
      action={t("clusters.close")}
      busy={close.isPending}
      error={close.error}
      onSubmit={() => close.mutate()}
      onClose={props.onClose}
    >
      <DateField
        label={t("clusters.closeOn")}
        pointer="/on"
        required
        min={props.cluster.validFrom}
        error={errorAt(close.error, "/on")}
        value={on()}
        onChange={setOn}
      />
    </FormDialog>
  );
}
