import { type RouteSectionProps, useIsRouting, useLocation, useNavigate } from "@solidjs/router";
import {
  type Accessor,
  createEffect,
  createMemo,
  ErrorBoundary,
  type JSX,
  on,
  onMount,
  Show,
  Suspense,
} from "solid-js";
import { ApiProblem, whenSignedOut } from "../api/client.ts";
import type { Me } from "../features/people/me.ts";
import { t } from "../lib/i18n.ts";
import { lastUnit, rememberUnit } from "../lib/preferences.ts";
import { Button, EmptyState, ErrorPanel, QueryBarrier, Skeleton, ToastRegion } from "../ui/index.ts";
import { ActingProvider, useMe } from "./acting.tsx";
import { ContextBar, ContextBarProvider } from "./context-bar.tsx";
import { EndedUnit } from "./ended-unit.tsx";
import { Header } from "./header.tsx";
import { UnitNotFound } from "./not-found.tsx";
import { Side } from "./side.tsx";
import "./frame.css";

/** Around every page: where the product goes when a session ends, where toasts appear, where the focus goes on a new page. */
export function Root(props: RouteSectionProps): JSX.Element {
  const navigate = useNavigate();
  const location = useLocation();
  const isRouting = useIsRouting();
  onMount(() =>
    whenSignedOut(() => {
      if (location.pathname.startsWith("/dang-nhap") || location.pathname.startsWith("/loi-moi")) return;
      navigate(`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`, {
        replace: true,
      });
    }),
  );
  return (
    <>
      {props.children}
      <Show when={isRouting()}>
        <div class="on-the-way" />
      </Show>
      <ToastRegion />
    </>
  );
}

/** Says that a part of the page broke, and offers the only thing that helps. */
function Broken(): JSX.Element {
  return (
    <EmptyState
      title={t("frame.failed.title")}
      action={<Button onClick={() => window.location.reload()}>{t("frame.failed.reload")}</Button>}
    >
      {t("frame.failed.hint")}
    </EmptyState>
  );
}

function Main(props: { readonly children: JSX.Element }): JSX.Element {
  const location = useLocation();
  let main: HTMLElement | undefined;
  // A new page is announced by moving the focus to it. Query strings are the same page, and whoever
  // is choosing a campaign or period goes on choosing.
  createEffect(
    on(
      () => location.pathname,
      () => {
        if (!document.activeElement?.closest(".context-bar")) main?.focus({ preventScroll: true });
      },
      { defer: true },
    ),
  );
  return (
    <main class="main" id="noi-dung" tabIndex={-1} ref={main}>
      <ErrorBoundary
        fallback={(error) => {
          console.error(error);
          return <Broken />;
        }}
      >
        <Suspense fallback={<Skeleton lines={6} />}>{props.children}</Suspense>
      </ErrorBoundary>
    </main>
  );
}

function SkipLink(): JSX.Element {
  return (
    <a class="skip" href="#noi-dung" rel="external">
      {t("frame.skip")}
    </a>
  );
}

const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

function WithMe(props: { readonly children: (me: Accessor<Me>) => JSX.Element }): JSX.Element {
  const me = useMe();
  return (
    <QueryBarrier
      query={me}
      pending={
        <div class="main">
          <Skeleton lines={6} />
        </div>
      }
      failed={(error) => (
        // Signed out: on the way to sign-in, nothing to say.
        <Show when={!isSignedOut(error)} fallback={<span />}>
          <main class="main stack">
            <h1>{t("common.product")}</h1>
            <ErrorPanel error={error} onRetry={() => void me.refetch()} />
          </main>
        </Show>
      )}
    >
      {(data) => props.children(data)}
    </QueryBarrier>
  );
}

/** Pages of a person, outside any unit. */
export function PersonFrame(props: RouteSectionProps): JSX.Element {
  return (
    <WithMe>
      {(me) => (
        <div class="frame frame-bare">
          <SkipLink />
          <Header me={me()} current={me().memberships.find((one) => one.unit.code === lastUnit()) ?? null} />
          <Main>{props.children}</Main>
        </div>
      )}
    </WithMe>
  );
}

/** Pages of a unit: only for its members; for all others the unit does not exist. */
export function UnitFrame(props: RouteSectionProps): JSX.Element {
  return (
    <WithMe>
      {(me) => {
        const membership = createMemo(() =>
          me().memberships.find((one) => one.unit.code === props.params["unit"]),
        );
        createEffect(() => {
          const found = membership();
          if (found) rememberUnit(found.unit.code);
        });
        return (
          // Keyed by the code: nothing of one unit's page lives on in another's.
          <Show
            when={membership()?.unit.code}
            keyed
            fallback={
              <div class="frame frame-bare">
                <SkipLink />
                <Header me={me()} current={null} />
                <Main>
                  <UnitNotFound />
                </Main>
              </div>
            }
          >
            {(_code) => (
              <Show when={membership()}>
                {(found) => (
                  <ActingProvider me={me()} membership={found()}>
                    <ContextBarProvider>
                      <div class="frame">
                        <SkipLink />
                        <Header me={me()} current={found()} />
                        <Side />
                        <ContextBar />
                        <Main>
                          <EndedUnit />
                          {props.children}
                        </Main>
                      </div>
                    </ContextBarProvider>
                  </ActingProvider>
                )}
              </Show>
            )}
          </Show>
        );
      }}
    </WithMe>
  );
}
