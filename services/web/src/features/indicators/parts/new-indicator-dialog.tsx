import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createUniqueId, type JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Dialog, toast } from "../../../ui/index.ts";
import { emptyRules, emptyWording, type Rules, rulesBody, type Wording, wordingBody } from "../model.ts";
import { createIndicator, indicatorsKey } from "../queries.ts";
import { IndicatorForm } from "./indicator-form.tsx";

export interface NewIndicatorDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Makes an indicator and goes to it. */
export function NewIndicatorDialog(props: NewIndicatorDialogProps): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const id = createUniqueId();
  const create = useMutation(() => ({
    mutationFn: (body: Parameters<typeof createIndicator>[1]) => createIndicator(acting.unit.code, body),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: indicatorsKey(acting.unit.code) });
      props.onOpenChange(false);
      toast({ text: t("indicators.created", { code: made.code }) });
      navigate(acting.path("chi-tieu", made.id));
    },
  }));
  const setOpen = (open: boolean): void => {
    if (!open) create.reset();
    props.onOpenChange(open);
  };
  const send = (rules: Rules | undefined, wording: Wording): void => {
    if (rules) create.mutate({ ...rulesBody(rules), ...wordingBody(wording, rules.kind) });
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={setOpen}
      size="l"
      title={t("indicators.addTitle")}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>{t("common.cancel")}</Button>
          <Button tone="main" type="submit" form={id} busy={create.isPending}>
            {t("indicators.form.create")}
          </Button>
        </>
      }
    >
      <IndicatorForm
        id={id}
        rules={emptyRules()}
        // A whole year has one meaning, so that its earlier months can be reported, too.
        wording={emptyWording(`${today().slice(0, 4)}-01-01`)}
        validity={{ earliest: null }}
        wordingAt=""
        error={create.error}
        onSubmit={send}
      />
    </Dialog>
  );
}
