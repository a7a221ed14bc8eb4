import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import {
  changePassword,
  endSession,
  listSessions,
  signOutEverywhere,
  signOutOthers,
} from "../../../api/auth.ts";
import { ApiProblem } from "../../../api/client.ts";
import { useMe } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language, setLanguage, setTheme, theme } from "../../../lib/preferences.ts";
import {
  Badge,
  Button,
  ButtonLink,
  type Column,
  ErrorPanel,
  PageHeader,
  PasswordField,
  QueryBarrier,
  RadioGroup,
  Table,
  toast,
} from "../../../ui/index.ts";
import type { Me } from "../me.ts";
import { deviceName, PASSWORD_MIN, roleName } from "../model.ts";
import { TwoFactor } from "../parts/two-factor.tsx";
import "./account.css";

export function AccountPage(): JSX.Element {
  const me = useMe();
  return (
    <div class="account">
      <PageHeader title={t("account.title")} />
      <QueryBarrier query={me}>
        {(data) => (
          <div class="stack-l">
            <Profile me={data()} />
            <Display />
            <Password />
            <TwoFactor me={data()} />
            <Sessions />
            <MyData />
          </div>
        )}
      </QueryBarrier>
    </div>
  );
}

function Profile(props: { readonly me: Me }): JSX.Element {
  return (
    <section class="stack-s">
      <h2>{t("account.profile")}</h2>
      <dl class="facts">
        <dt>{t("account.name")}</dt>
        <dd>{props.me.person.name}</dd>
        <dt>{t("account.email")}</dt>
        <dd>{props.me.person.email}</dd>
        <dt>{t("account.memberships")}</dt>
        <dd>
          {props.me.memberships.map((one) => (
            <div>
              {one.unit.name}: {one.roles.map(roleName).join(", ")}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function MyData(): JSX.Element {
  return (
    <section class="stack-s">
      <h2>{t("account.myData")}</h2>
      <p class="muted">{t("account.myDataLead")}</p>
      <div class="row">
        <ButtonLink download href="/api/v1/me/record?format=html">
          {t("account.myDataHtml")}
        </ButtonLink>
        <ButtonLink download href="/api/v1/me/record?format=json">
          {t("account.myDataJson")}
        </ButtonLink>
      </div>
    </section>
  );
}

function Display(): JSX.Element {
  return (
    <section class="stack-s">
      <h2>{t("account.display")}</h2>
      <p class="small muted">{t("account.displayHint")}</p>
      <div class="columns">
        <RadioGroup
          inline
          label={t("account.language")}
          value={language()}
          choices={[
            { value: "vi", label: <span lang="vi">{t("account.languageVi")}</span> },
            { value: "en", label: <span lang="en">{t("account.languageEn")}</span> },
          ]}
          onChange={setLanguage}
        />
        <RadioGroup
          inline
          label={t("account.theme")}
          value={theme()}
          choices={[
            { value: "system", label: t("account.themeSystem") },
            { value: "light", label: t("account.themeLight") },
            { value: "dark", label: t("account.themeDark") },
          ]}
          onChange={setTheme}
        />
      </div>
    </section>
  );
}

function Password(): JSX.Element {
  const queries = useQueryClient();
  const [current, setCurrent] = createSignal("");
  const [next, setNext] = createSignal("");
  const [again, setAgain] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const change = useMutation(() => ({
    mutationFn: changePassword,
    onSuccess: async () => {
      setCurrent("");
      setNext("");
      setAgain("");
      setTried(false);
      toast({ text: t("account.password.done") });
      await queries.invalidateQueries({ queryKey: sessionsKey });
    },
  }));
  const wrong = () => ({
    current:
      current() === ""
        ? t("account.password.needed")
        : change.error instanceof ApiProblem && change.error.code === "auth.invalid-password"
          ? t("account.password.wrong")
          : undefined,
    next: next().length < PASSWORD_MIN ? t("account.password.short") : undefined,
    again: again() !== next() ? t("account.password.differs") : undefined,
  });
  return (
    <section class="stack-s">
      <h2>{t("account.password.title")}</h2>
      <form
        class="stack account-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (current() === "" || next().length < PASSWORD_MIN || again() !== next()) return;
          change.mutate({ currentPassword: current(), newPassword: next() });
        }}
      >
        <Show when={change.error && !wrong().current}>
          <ErrorPanel error={change.error} />
        </Show>
        <PasswordField
          label={t("account.password.current")}
          autocomplete="current-password"
          error={tried() ? wrong().current : undefined}
          value={current()}
          onInput={(value) => {
            setCurrent(value);
            if (change.isError) change.reset();
          }}
        />
        <PasswordField
          label={t("account.password.next")}
          hint={t("account.password.nextHint")}
          autocomplete="new-password"
          error={tried() ? wrong().next : undefined}
          value={next()}
          onInput={setNext}
        />
        <PasswordField
          label={t("account.password.again")}
          autocomplete="new-password"
          error={tried() ? wrong().again : undefined}
          value={again()}
          onInput={setAgain}
        />
        <div>
          <Button type="submit" busy={change.isPending}>
            {t("account.password.submit")}
          </Button>
        </div>
      </form>
    </section>
  );
}

const sessionsKey = ["sessions"] as const;
type Session = Awaited<ReturnType<typeof listSessions>>[number];

function Sessions(): JSX.Element {
  const queries = useQueryClient();
  const sessions = useQuery(() => ({ queryKey: sessionsKey, queryFn: listSessions }));
  const renew = () => queries.invalidateQueries({ queryKey: sessionsKey });
  const end = useMutation(() => ({
    mutationFn: endSession,
    onSuccess: async () => {
      toast({ text: t("account.sessions.ended") });
      await renew();
    },
  }));
  const endOthers = useMutation(() => ({
    mutationFn: signOutOthers,
    onSuccess: async () => {
      toast({ text: t("account.sessions.endedOthers") });
      await renew();
    },
  }));
  const endAll = useMutation(() => ({
    mutationFn: signOutEverywhere,
    onSuccess: () => window.location.assign("/dang-nhap"),
  }));
  const columns = (): Column<Session>[] => [
    {
      key: "device",
      header: t("account.sessions.device"),
      rowHeader: true,
      cell: (session) => (
        <span class="row" title={session.userAgent ?? ""}>
          {deviceName(session.userAgent) ?? t("account.sessions.unknownDevice")}
          <Show when={session.here}>
            <Badge accent>{t("account.sessions.here")}</Badge>
          </Show>
        </span>
      ),
    },
    {
      key: "since",
      header: t("account.sessions.since"),
      cell: (session) => formatDateTime(session.createdAt),
    },
    { key: "address", header: t("account.sessions.address"), cell: (session) => session.address ?? "–" },
    {
      key: "end",
      header: t("common.action"),
      hideHeader: true,
      noLabel: true,
      tight: true,
      cell: (session) => (
        <Show when={!session.here}>
          <Button
            size="s"
            busy={end.isPending && end.variables === session.token}
            onClick={() => end.mutate(session.token)}
          >
            {t("account.sessions.end")}
          </Button>
        </Show>
      ),
    },
  ];
  return (
    <section class="stack-s">
      <h2>{t("account.sessions.title")}</h2>
      <p class="small muted">{t("account.sessions.lead")}</p>
      <QueryBarrier query={sessions}>
        {(data) => (
          <>
            <Table caption={t("account.sessions.title")} hideCaption columns={columns()} rows={data()} />
            <Show when={end.error ?? endOthers.error ?? endAll.error}>
              {(error) => <ErrorPanel error={error()} />}
            </Show>
            <div class="row">
              <Show when={data().length > 1}>
                <Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
                  {t("account.sessions.endOthers")}
                </Button>
              </Show>
              <Button tone="danger" busy={endAll.isPending} onClick={() => endAll.mutate()}>
                {t("account.sessions.endAll")}
              </Button>
            </div>
          </>
        )}
      </QueryBarrier>
    </section>
  );
}
