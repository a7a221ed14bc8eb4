import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatDateTime, formatNumber, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, ButtonLink, type State, StatusBadge, toast } from "../../../ui/index.ts";
import { FormDialog } from "../../people/parts/form-dialog.tsx";
import { cancelReorganisation, type Reorganisation, treeKey } from "../queries.ts";

const STATES: Readonly<Record<Reorganisation["state"], State>> = {
  planned: "wait",
  done: "good",
  cancelled: "neutral",
  failed: "bad",
};

/** Whether a re-organisation has been carried out, waits for its day, or came to nothing. */
export function PlanState(props: {
  readonly of: Pick<Reorganisation, "state" | "effectiveOn">;
}): JSX.Element {
  return (
    <StatusBadge state={STATES[props.of.state]} bare>
      {props.of.state === "planned" && props.of.effectiveOn <= today()
        ? t("reorganisation.overdue")
        : t(`reorganisation.planStates.${props.of.state}`)}
    </StatusBadge>
  );
}

const FAULTS_SHOWN = 20;

/** Above a re-organisation that was not carried out, or not yet: what that means, and what can be done about it. */
export function PlanBanner(props: { readonly of: Reorganisation }): JSX.Element {
  const acting = useActing();
  const isOurs = (): boolean =>
    props.of.orderedBy.code === acting.unit.code && acting.can("units.reorganise");
  const at = (): string => (props.of.settledAt ? formatDateTime(props.of.settledAt) : "");
  return (
    <Switch>
      <Match when={props.of.state === "planned"}>
        <Banner
          tone="wait"
          action={
            <Show when={isOurs() && props.of.effectiveOn !== today()}>
              <div class="row">
                <Show when={props.of.effectiveOn > today()}>
                  <ButtonLink href={`${acting.path("don-vi", "sap-xep", "moi")}?sua=${props.of.id}`}>
                    {t("reorganisation.changePlan")}
                  </ButtonLink>
                </Show>
                <Cancel of={props.of} />
              </div>
            </Show>
          }
        >
          {t("reorganisation.plannedBanner", { day: formatDate(props.of.effectiveOn) })}
        </Banner>
      </Match>
      <Match when={props.of.state === "cancelled"}>
        <Banner
          tone="note"
          action={
            <Show when={isOurs()}>
              <Again of={props.of} />
            </Show>
          }
        >
          {t("reorganisation.cancelledBanner", { at: at() })}
        </Banner>
      </Match>
      <Match when={props.of.state === "failed"}>
        <Banner
          tone="bad"
          action={
            <Show when={isOurs()}>
              <div class="row">
                <Cancel of={props.of} />
                <Again of={props.of} main />
              </div>
            </Show>
          }
        >
          <p>
            <strong>{t("reorganisation.failedBanner", { at: at() })}</strong> {props.of.problem?.message}.
          </p>
          <Faults of={props.of} />
          <Show when={isOurs()}>
            <p>{t("reorganisation.failedHow")}</p>
          </Show>
        </Banner>
      </Match>
    </Switch>
  );
}

function Faults(props: { readonly of: Reorganisation }): JSX.Element {
  const shown = () => (props.of.problem?.faults ?? []).slice(0, FAULTS_SHOWN);
  const rest = (): number => (props.of.problem?.faultCount ?? 0) - shown().length;
  return (
    <Show when={shown().length > 0}>
      <ul>
        <For each={shown()}>{(fault) => <li>{fault.message}</li>}</For>
        <Show when={rest() > 0}>
          <li>{t("reorganisation.failedMore", { count: formatNumber(String(rest())) })}</li>
        </Show>
      </ul>
    </Show>
  );
}

/** Begins a new order with what this one holds. */
function Again(props: { readonly of: Reorganisation; readonly main?: boolean }): JSX.Element {
  const acting = useActing();
  return (
    <ButtonLink
      tone={props.main ? "main" : "plain"}
      href={`${acting.path("don-vi", "sap-xep", "moi")}?tu=${props.of.id}`}
    >
      {t("reorganisation.orderAgain")}
    </ButtonLink>
  );
}

function Cancel(props: { readonly of: Reorganisation }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [isAsked, setIsAsked] = createSignal(false);
  const isFailed = (): boolean => props.of.state === "failed";
  const cancel = useMutation(() => ({
    mutationFn: () => cancelReorganisation(acting.unit.code, props.of),
    onSuccess: async (done) => {
      setIsAsked(false);
      toast({ text: t("reorganisation.cancelledToast", { title: done.title }) });
      await Promise.all([
        queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
        queries.invalidateQueries({ queryKey: ["units", acting.unit.code, "home"] }),
      ]);
    },
  }));
  const word = () => (isFailed() ? "setAside" : "cancelPlan");
  return (
    <>
      <Button
        onClick={() => {
          cancel.reset();
          setIsAsked(true);
        }}
      >
        {t(`reorganisation.${word()}`)}
      </Button>
      <FormDialog
        open={isAsked()}
        danger={!isFailed()}
        size="s"
        title={t(`reorganisation.${word()}Title`, { title: props.of.title })}
        lead={t(`reorganisation.${word()}Text`, { day: formatDate(props.of.effectiveOn) })}
        action={t(`reorganisation.${word()}`)}
        busy={cancel.isPending}
        error={cancel.error}
        onSubmit={() => cancel.mutate()}
        onClose={() => setIsAsked(false)}
      />
    </>
  );
}
