import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createUniqueId, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Dialog, toast } from "../../../ui/index.ts";
import {
  earliestNext,
  type Rules,
  rulesBody,
  rulesOf,
  versionOn,
  type Wording,
  wordingBody,
  wordingOf,
} from "../model.ts";
import {
  addVersion,
  type IndicatorDetail,
  type IndicatorVersion,
  indicatorsKey,
  updateIndicator,
} from "../queries.ts";
import { IndicatorForm } from "./indicator-form.tsx";

interface FormDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly submit: string;
  readonly busy: boolean;
  readonly children: (id: string) => JSX.Element;
}

function FormDialog(props: FormDialogProps): JSX.Element {
  const id = createUniqueId();
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="l"
      title={props.title}
      description={props.lead}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button tone="main" type="submit" form={id} busy={props.busy}>
            {props.submit}
          </Button>
        </>
      }
    >
      {props.children(id)}
    </Dialog>
  );
}

interface EditProps {
  readonly indicator: IndicatorDetail;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A change that is there or refused; what was read before it is stale in both cases. */
function useChange<Input>(
  props: EditProps,
  change: (unit: string, input: Input) => Promise<unknown>,
  said: (input: Input) => string,
) {
  const acting = useActing();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: indicatorsKey(acting.unit.code) });
  return useMutation(() => ({
    mutationFn: (input: Input) => change(acting.unit.code, input),
    onSuccess: async (_: unknown, input: Input) => {
      await renew();
      props.onOpenChange(false);
      toast({ text: said(input) });
    },
    onError: () => void renew(),
  }));
}

/** Rules and the wording in force. */
export function EditIndicatorDialog(props: EditProps): JSX.Element {
  const now = (): IndicatorVersion | undefined => versionOn(props.indicator.versions, today());
  const save = useChange(
    props,
    (unit, { rules, wording }: { rules: Rules; wording: Wording }) =>
      updateIndicator(unit, props.indicator, {
        ...rulesBody(rules),
        wording: wordingBody(wording, rules.kind),
      }),
    ({ rules }) => t("indicators.saved", { code: rules.code }),
  );
  const setOpen = (open: boolean): void => {
    if (!open) save.reset();
    props.onOpenChange(open);
  };
  return (
    <FormDialog
      open={props.open}
      onOpenChange={setOpen}
      title={t("indicators.editTitle", { code: props.indicator.code })}
      submit={t("common.save")}
      busy={save.isPending}
    >
      {(id) => (
        <Show when={now()}>
          {(version) => (
            <IndicatorForm
              id={id}
              rules={rulesOf(props.indicator)}
              wording={wordingOf(version())}
              isFixed={props.indicator.hasFigures}
              wordingAt="/wording"
              error={save.error}
              onSubmit={(rules, wording) => rules && save.mutate({ rules, wording })}
            />
          )}
        </Show>
      )}
    </FormDialog>
  );
}

/** The wording of one version, corrected without changing its meaning. */
export function CorrectWordingDialog(
  props: Omit<EditProps, "open"> & { readonly version: IndicatorVersion | undefined },
): JSX.Element {
  const save = useChange(
    {
      get indicator() {
        return props.indicator;
      },
      get open() {
        return props.version !== undefined;
      },
      onOpenChange: (open) => props.onOpenChange(open),
    },
    (unit, wording: Wording) =>
      updateIndicator(unit, props.indicator, {
        ...rulesBody(rulesOf(props.indicator)),
        wording: wordingBody(wording, props.indicator.kind),
      }),
    () => t("indicators.saved", { code: props.indicator.code }),
  );
  const setOpen = (open: boolean): void => {
    if (!open) save.reset();
    props.onOpenChange(open);
  };
  return (
    <FormDialog
      open={props.version !== undefined}
      onOpenChange={setOpen}
      title={t("indicators.versions.correctTitle", { code: props.indicator.code })}
      lead={t("indicators.versions.correctLead")}
      submit={t("common.save")}
      busy={save.isPending}
    >
      {(id) => (
        <Show when={props.version}>
          {(version) => (
            <IndicatorForm
              id={id}
              wording={wordingOf(version())}
              kind={props.indicator.kind}
              wordingAt="/wording"
              error={save.error}
              onSubmit={(_, wording) => save.mutate(wording)}
            />
          )}
        </Show>
      )}
    </FormDialog>
  );
}

/** A new meaning from a day on; begins with the words of the last one. */
export function AddVersionDialog(props: EditProps): JSX.Element {
  const last = (): IndicatorVersion | undefined => versionOn(props.indicator.versions, "9999-12-31");
  const save = useChange(
    props,
    (unit, wording: Wording) => addVersion(unit, props.indicator, wordingBody(wording, props.indicator.kind)),
    ({ validFrom }) => t("indicators.versions.added", { from: formatDate(validFrom) }),
  );
  const setOpen = (open: boolean): void => {
    if (!open) save.reset();
    props.onOpenChange(open);
  };
  return (
    <FormDialog
      open={props.open}
      onOpenChange={setOpen}
      title={t("indicators.versions.addTitle", { code: props.indicator.code })}
      lead={t("indicators.versions.addLead")}
      submit={t("indicators.versions.add")}
      busy={save.isPending}
    >
      {(id) => (
        <Show when={last()}>
          {(version) => (
            <IndicatorForm
              id={id}
              wording={{ ...wordingOf(version()), validFrom: null }}
              kind={props.indicator.kind}
              validity={{ earliest: earliestNext(props.indicator.versions) }}
              wordingAt=""
              error={save.error}
              onSubmit={(_, wording) => save.mutate(wording)}
            />
          )}
        </Show>
      )}
    </FormDialog>
  );
}
