import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatNumber, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, DateField, QueryBarrier, RadioGroup, Table, TextField, toast } from "../../../ui/index.ts";
import { errorAt, FormDialog } from "../../people/parts/form-dialog.tsx";
import { type LimitInput, limitsKey, limitsQuery, setLimit } from "../unit-data-queries.ts";

/** The law's time limits as data: whoever reads the original text writes down what it says and where. */
export function Limits(): JSX.Element {
  const acting = useActing();
  const limits = useQuery(() => limitsQuery(acting.unit.code));
  const [isAdding, setIsAdding] = createSignal(false);
  return (
    <section class="stack" aria-labelledby="limits">
      <div class="stack-s">
        <h2 id="limits">{t("unitData.limits")}</h2>
        <p class="muted">{t("unitData.limitsLead")}</p>
      </div>
      <QueryBarrier query={limits}>
        {(items) => (
          <Table
            caption={t("unitData.limits")}
            hideCaption
            columns={[
              {
                key: "kind",
                header: t("unitData.kind"),
                rowHeader: true,
                cell: (one) => t(`unitData.kinds.${one.kind}`),
              },
              { key: "from", header: t("unitData.limitFrom"), cell: (one) => formatDate(one.validFrom) },
              {
                key: "days",
                header: t("unitData.limitDays"),
                tight: true,
                cell: (one) => formatNumber(one.days),
              },
              { key: "basis", header: t("unitData.limitBasis"), cell: (one) => one.legalBasis },
              {
                key: "source",
                header: t("unitData.limitSource"),
                cell: (one) => <span class="small">{one.source}</span>,
              },
              { key: "unit", header: t("unitData.limitUnit"), cell: (one) => one.unitName },
            ]}
            rows={items()}
          />
        )}
      </QueryBarrier>
      <div class="row">
        <Button onClick={() => setIsAdding(true)}>{t("unitData.limitAdd")}</Button>
      </div>
      <Show when={isAdding()}>
        <LimitDialog onClose={() => setIsAdding(false)} />
      </Show>
    </section>
  );
}

function LimitDialog(props: { readonly onClose: () => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [kind, setKind] = createSignal<LimitInput["kind"]>("copy");
  const [validFrom, setValidFrom] = createSignal<string | null>(today());
  const [days, setDays] = createSignal("");
  const [legalBasis, setLegalBasis] = createSignal("");
  const [source, setSource] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const save = useMutation(() => ({
    mutationFn: (input: LimitInput) => setLimit(acting.unit.code, input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: limitsKey(acting.unit.code) });
      toast({ text: t("unitData.limitSaved") });
      props.onClose();
    },
  }));
  const needed = (text: string): string | undefined =>
    tried() && !text.trim() ? t("common.required") : undefined;
  return (
    <FormDialog
      open
      title={t("unitData.limitTitle")}
      action={t("unitData.limitDo")}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        const from = validFrom();
        if (!from || !/^\d{1,3}$/.test(days().trim()) || !legalBasis().trim() || !source().trim()) return;
        save.mutate({
          kind: kind(),
          validFrom: from,
          days: Number(days()),
          legalBasis: legalBasis().trim(),
          source: source().trim(),
        });
      }}
      onClose={props.onClose}
    >
      <RadioGroup
        label={t("unitData.kind")}
        value={kind()}
        choices={(["copy", "erase"] as const).map((value) => ({
          value,
          label: t(`unitData.kinds.${value}`),
        }))}
        onChange={setKind}
      />
      <DateField label={t("unitData.limitFrom")} required value={validFrom()} onChange={setValidFrom} />
      <TextField
        label={t("unitData.limitDays")}
        required
        pointer="/days"
        inputMode="numeric"
        maxLength={3}
        error={needed(days()) ?? errorAt(save.error, "/days")}
        value={days()}
        onInput={setDays}
      />
      <TextField
        label={t("unitData.limitBasis")}
        required
        pointer="/legalBasis"
        maxLength={300}
        error={needed(legalBasis()) ?? errorAt(save.error, "/legalBasis")}
        value={legalBasis()}
        onInput={setLegalBasis}
      />
      <TextField
        label={t("unitData.limitSource")}
        required
        pointer="/source"
        maxLength={500}
        error={needed(source()) ?? errorAt(save.error, "/source")}
        value={source()}
        onInput={setSource}
      />
    </FormDialog>
  );
}
