import { useNavigate, useParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { signIn } from "../../../api/auth.ts";
import { ApiProblem, isProblem } from "../../../api/client.ts";
import { unitPath } from "../../../frame/acting.tsx";
import { Door } from "../../../frame/door.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { usePageTitle } from "../../../lib/page-title.ts";
import {
  Button,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  PasswordField,
  QueryBarrier,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { acceptInvitation, type InvitationOffer, invitationQuery } from "../invitation.ts";
import { meKey } from "../me.ts";
import { PASSWORD_MIN, roleName } from "../model.ts";

export function AcceptInvitationPage(): JSX.Element {
  const params = useParams<{ token: string }>();
  const invitation = useQuery(() => invitationQuery(params.token));
  usePageTitle(() => [t("account.invitation.title")]);
  return (
    <Door>
      <QueryBarrier
        query={invitation}
        failed={(error) =>
          isProblem(error) && (error.status === 404 || error.status === 422) ? (
            <EmptyState title={t("account.invitation.gone")}>{t("account.invitation.goneHint")}</EmptyState>
          ) : null
        }
      >
        {(offer) => <Offer offer={offer()} token={params.token} />}
      </QueryBarrier>
    </Door>
  );
}

function Offer(props: { readonly offer: InvitationOffer; readonly token: string }): JSX.Element {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = createSignal(props.offer.name);
  const [password, setPassword] = createSignal("");

  const accept = useMutation(() => ({
    mutationFn: async (input: { name: string; password: string }) => {
      const { unitCode } = await acceptInvitation(props.token, {
        password: input.password,
        ...(props.offer.hasAccount ? {} : { name: input.name }),
      });
      const { needsCode } = await signIn({ email: props.offer.email, password: input.password });
      return { unitCode, needsCode };
    },
    onSuccess: async ({ unitCode, needsCode }) => {
      if (needsCode) {
        navigate(`/dang-nhap?buoc=ma&tiep=${encodeURIComponent(unitPath(unitCode))}`, { replace: true });
        return;
      }
      await queries.resetQueries({ queryKey: meKey });
      toast({ text: t("account.invitation.done", { unit: props.offer.unit.name }) });
      navigate(unitPath(unitCode), { replace: true });
    },
  }));
  const [tooShort, setTooShort] = createSignal(false);
  const at = (pointer: string): string | undefined =>
    accept.error instanceof ApiProblem ? accept.error.at(pointer) : undefined;

  return (
    <>
      <h1>{t("account.invitation.title")}</h1>
      <p class="door-lead">
        {t("account.invitation.lead", {
          unit: props.offer.unit.name,
          roles: props.offer.roles.map(roleName).join(", "),
        })}
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTooShort(!props.offer.hasAccount && password().length < PASSWORD_MIN);
          if (tooShort()) return;
          accept.mutate({ name: name(), password: password() });
        }}
      >
        <Show
          when={accept.error instanceof ApiProblem && accept.error.errors.length > 0}
          fallback={
            <Show when={accept.error}>
              <ErrorPanel error={accept.error} />
            </Show>
          }
        >
          <ErrorSummary error={accept.error} />
        </Show>
        <TextField
          label={t("account.invitation.forEmail")}
          type="email"
          name="email"
          autocomplete="username"
          readOnly
          value={props.offer.email}
        />
        <Show
          when={props.offer.hasAccount}
          fallback={
            <>
              <TextField
                label={t("account.invitation.name")}
                name="name"
                pointer="/name"
                autocomplete="name"
                required
                autofocus
                maxLength={120}
                error={at("/name")}
                value={name()}
                onInput={setName}
              />
              <PasswordField
                label={t("account.invitation.newPassword")}
                hint={t("account.password.nextHint")}
                name="password"
                pointer="/password"
                autocomplete="new-password"
                required
                error={tooShort() ? t("account.password.short") : at("/password")}
                value={password()}
                onInput={(value) => {
                  setPassword(value);
                  setTooShort(false);
                }}
              />
            </>
          }
        >
          <PasswordField
            label={t("account.invitation.ownPassword")}
            hint={t("account.invitation.hasAccount")}
            name="password"
            pointer="/password"
            autocomplete="current-password"
            required
            autofocus
            error={at("/password")}
            value={password()}
            onInput={setPassword}
          />
        </Show>
        <Button type="submit" tone="main" busy={accept.isPending}>
          {t(props.offer.hasAccount ? "account.invitation.accept" : "account.invitation.acceptAndCreate", {
            unit: props.offer.unit.name,
          })}
        </Button>
      </form>
      <p class="small muted">
        {t("account.invitation.expires", { date: formatDate(props.offer.expiresAt) })}
      </p>
    </>
  );
}
