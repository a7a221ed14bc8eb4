import { useNavigate, useSearchParams } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { signIn, verifyBackupCode, verifyCode } from "../../../api/auth.ts";
import { ApiProblem } from "../../../api/client.ts";
import { Door } from "../../../frame/door.tsx";
import { t } from "../../../lib/i18n.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import { Banner, Button, Checkbox, ErrorPanel, PasswordField, TextField } from "../../../ui/index.ts";
import { meKey } from "../me.ts";
import { safeReturn } from "../model.ts";

type Step = "password" | "code" | "backup";

export function SignInPage(): JSX.Element {
  const [query] = useSearchParams<{ tiep?: string; buoc?: string; email?: string }>();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [step, setStep] = createSignal<Step>(query.buoc === "ma" ? "code" : "password");
  const [email, setEmail] = createSignal(query.email ?? "");
  const [password, setPassword] = createSignal("");
  const [code, setCode] = createSignal("");
  const [trustDevice, setTrustDevice] = createSignal(false);
  usePageTitle(() => [t(step() === "password" ? "account.signIn.title" : "account.signIn.codeTitle")]);

  const enter = async (): Promise<void> => {
    await queries.resetQueries({ queryKey: meKey });
    navigate(safeReturn(query.tiep), { replace: true });
  };
  const first = useMutation(() => ({
    mutationFn: signIn,
    onSuccess: async ({ needsCode }: { needsCode: boolean }) => {
      setPassword("");
      if (needsCode) setStep("code");
      else await enter();
    },
  }));
  const second = useMutation(() => ({
    mutationFn: (input: { code: string; trustDevice: boolean }) =>
      step() === "backup" ? verifyBackupCode(input) : verifyCode(input),
    onSuccess: enter,
  }));
  const turnTo = (next: Step): void => {
    second.reset();
    first.reset();
    setCode("");
    setStep(next);
  };
  const refused = (error: unknown): boolean => error instanceof ApiProblem && error.status < 500;
  const words = (error: unknown): string | undefined => {
    if (!(error instanceof ApiProblem) || !refused(error)) return undefined;
    if (error.status === 429) return t("account.signIn.tooMany");
    return t(step() === "password" ? "account.signIn.wrong" : "account.signIn.codeWrong");
  };

  return (
    <Door>
      <Switch>
        <Match when={step() === "password"}>
          <h1>{t("account.signIn.title")}</h1>
          <p class="door-lead">{t("account.signIn.lead")}</p>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              first.mutate({ email: email(), password: password() });
            }}
          >
            <Trouble error={first.error} words={words(first.error)} />
            <TextField
              label={t("account.signIn.email")}
              type="email"
              inputMode="email"
              name="email"
              autocomplete="username"
              spellcheck={false}
              required
              autofocus={email() === ""}
              value={email()}
              onInput={setEmail}
            />
            <PasswordField
              label={t("account.signIn.password")}
              name="password"
              autocomplete="current-password"
              required
              autofocus={email() !== ""}
              value={password()}
              onInput={setPassword}
            />
            <Button type="submit" tone="main" busy={first.isPending}>
              {t("account.signIn.submit")}
            </Button>
          </form>
          <p class="small muted">{t("account.signIn.forgotten")}</p>
        </Match>
        <Match when={true}>
          <h1>{t("account.signIn.codeTitle")}</h1>
          <p class="door-lead">
            {t(step() === "backup" ? "account.signIn.backupLead" : "account.signIn.codeLead")}
          </p>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              second.mutate({ code: code(), trustDevice: trustDevice() });
            }}
          >
            <Trouble error={second.error} words={words(second.error)} />
            <Show
              when={step() === "backup"}
              fallback={
                <TextField
                  label={t("account.signIn.code")}
                  name="code"
                  inputMode="numeric"
                  autocomplete="one-time-code"
                  required
                  autofocus
                  maxLength={7}
                  value={code()}
                  onInput={setCode}
                />
              }
            >
              <TextField
                label={t("account.signIn.backupCode")}
                name="backup-code"
                spellcheck={false}
                required
                autofocus
                value={code()}
                onInput={setCode}
              />
            </Show>
            <Checkbox
              label={t("account.signIn.trustDevice")}
              checked={trustDevice()}
              onChange={setTrustDevice}
            />
            <Button type="submit" tone="main" busy={second.isPending}>
              {t("account.signIn.codeSubmit")}
            </Button>
          </form>
          <div class="row-between">
            <Button tone="quiet" size="s" onClick={() => turnTo(step() === "backup" ? "code" : "backup")}>
              {t(step() === "backup" ? "account.signIn.useCode" : "account.signIn.useBackup")}
            </Button>
            <Button tone="quiet" size="s" onClick={() => turnTo("password")}>
              {t("account.signIn.back")}
            </Button>
          </div>
        </Match>
      </Switch>
    </Door>
  );
}

function Trouble(props: { readonly error: unknown; readonly words: string | undefined }): JSX.Element {
  return (
    <Show when={props.error}>
      <Show when={props.words} fallback={<ErrorPanel error={props.error} />}>
        <Banner tone="bad">{props.words}</Banner>
      </Show>
    </Show>
  );
}
