import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createEffect, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { renderSVG } from "uqr";
import {
  disableTwoFactor,
  enableTwoFactor,
  newBackupCodes,
  type TwoFactorOffer,
  verifyCode,
} from "../../../api/auth.ts";
import { ApiProblem } from "../../../api/client.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  CopyButton,
  Dialog,
  ErrorPanel,
  PasswordField,
  StatusBadge,
  Stepper,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { type Me, meKey } from "../me.ts";

type Task = "enable" | "disable" | "codes";

/** Second factor: on with QR code and recovery codes, off with the password. */
export function TwoFactor(props: { readonly me: Me }): JSX.Element {
  const [task, setTask] = createSignal<Task | null>(null);
  let section: HTMLElement | undefined;
  createEffect(() => {
    if (window.location.hash === "#hai-buoc") section?.scrollIntoView();
  });
  return (
    <section class="stack-s" id="hai-buoc" ref={section}>
      <div class="row">
        <h2>{t("account.twoFactor.title")}</h2>
        <StatusBadge state={props.me.person.twoFactorEnabled ? "good" : "neutral"}>
          {t(props.me.person.twoFactorEnabled ? "account.twoFactor.on" : "account.twoFactor.off")}
        </StatusBadge>
      </div>
      <p class="prose muted">{t("account.twoFactor.lead")}</p>
      <Show when={props.me.mustEnrollTwoFactor}>
        <Banner tone="wait">{t("account.twoFactor.required")}</Banner>
      </Show>
      <div class="row">
        <Show
          when={props.me.person.twoFactorEnabled}
          fallback={
            <Button tone={props.me.mustEnrollTwoFactor ? "main" : "plain"} onClick={() => setTask("enable")}>
              {t("account.twoFactor.enable")}
            </Button>
          }
        >
          <Button onClick={() => setTask("codes")}>{t("account.twoFactor.newCodes")}</Button>
          <Button tone="danger" onClick={() => setTask("disable")}>
            {t("account.twoFactor.disable")}
          </Button>
        </Show>
      </div>
      <Show when={task()} keyed>
        {(what) => <TwoFactorDialog task={what} onClose={() => setTask(null)} />}
      </Show>
    </section>
  );
}

function TwoFactorDialog(props: { readonly task: Task; readonly onClose: () => void }): JSX.Element {
  const queries = useQueryClient();
  const [password, setPassword] = createSignal("");
  const [code, setCode] = createSignal("");
  const [offer, setOffer] = createSignal<TwoFactorOffer>();
  const [codes, setCodes] = createSignal<readonly string[]>();
  const renew = () => queries.invalidateQueries({ queryKey: meKey });

  const begin = useMutation(() => ({
    mutationFn: async (given: string) => {
      if (props.task === "enable") setOffer(await enableTwoFactor(given));
      else if (props.task === "codes") setCodes(await newBackupCodes(given));
      else await disableTwoFactor(given);
    },
    onSuccess: async () => {
      if (props.task !== "disable") return;
      toast({ text: t("account.twoFactor.doneOff"), tone: "note" });
      await renew();
      props.onClose();
    },
  }));
  const finish = useMutation(() => ({
    mutationFn: (given: string) => verifyCode({ code: given, trustDevice: false }),
    onSuccess: async () => {
      setCodes(offer()?.backupCodes ?? []);
      toast({ text: t("account.twoFactor.doneOn") });
      await renew();
    },
  }));
  const title = (): string =>
    t(
      props.task === "enable"
        ? "account.twoFactor.enable"
        : props.task === "disable"
          ? "account.twoFactor.disable"
          : "account.twoFactor.newCodes",
    );
  const step = (): number => (codes() ? 2 : offer() ? 1 : 0);
  const refused = (error: unknown): boolean =>
    error instanceof ApiProblem && error.status < 500 && error.status !== 429;

  return (
    <Dialog
      open
      firm={codes() !== undefined}
      onOpenChange={(open) => !open && props.onClose()}
      title={title()}
    >
      <Show when={props.task === "enable"}>
        <Stepper
          current={step()}
          steps={[
            t("account.twoFactor.stepPassword"),
            t("account.twoFactor.stepScan"),
            t("account.twoFactor.stepCodes"),
          ]}
        />
      </Show>
      <Switch>
        <Match when={codes()}>
          {(list) => (
            <>
              <p>{t("account.twoFactor.codesLead")}</p>
              <ul class="codes">
                <For each={list()}>{(one) => <li>{one}</li>}</For>
              </ul>
              <div class="row-between">
                <CopyButton text={list().join("\n")} />
                <Button tone="main" onClick={props.onClose}>
                  {t("account.twoFactor.codesSaved")}
                </Button>
              </div>
            </>
          )}
        </Match>
        <Match when={offer()}>
          {(given) => (
            <form
              class="stack"
              onSubmit={(event) => {
                event.preventDefault();
                finish.mutate(code());
              }}
            >
              <p>{t("account.twoFactor.scan")}</p>
              <div
                class="qr"
                role="img"
                aria-label={t("account.twoFactor.qr")}
                innerHTML={renderSVG(given().uri)}
              />
              <p class="small">
                {t("account.twoFactor.secret")}:{" "}
                <span class="mono">{new URL(given().uri).searchParams.get("secret")}</span>
              </p>
              <TextField
                label={t("account.twoFactor.enterCode")}
                inputMode="numeric"
                autocomplete="one-time-code"
                maxLength={7}
                required
                autofocus
                error={refused(finish.error) ? t("account.signIn.codeWrong") : undefined}
                value={code()}
                onInput={setCode}
              />
              <Show when={finish.error && !refused(finish.error)}>
                <ErrorPanel error={finish.error} />
              </Show>
              <div>
                <Button type="submit" tone="main" busy={finish.isPending}>
                  {t("account.twoFactor.finish")}
                </Button>
              </div>
            </form>
          )}
        </Match>
        <Match when={true}>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              begin.mutate(password());
            }}
          >
            <Show when={props.task === "codes"}>
              <p>{t("account.twoFactor.newCodesHint")}</p>
            </Show>
            <PasswordField
              label={t("account.twoFactor.confirmPassword")}
              autocomplete="current-password"
              required
              autofocus
              error={refused(begin.error) ? t("account.password.wrong") : undefined}
              value={password()}
              onInput={setPassword}
            />
            <Show when={begin.error && !refused(begin.error)}>
              <ErrorPanel error={begin.error} />
            </Show>
            <div>
              <Button
                type="submit"
                tone={props.task === "disable" ? "danger" : "main"}
                busy={begin.isPending}
              >
                {props.task === "disable" ? title() : t("account.twoFactor.next")}
              </Button>
            </div>
          </form>
        </Match>
      </Switch>
    </Dialog>
  );
}
