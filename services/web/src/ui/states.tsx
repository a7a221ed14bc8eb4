import CircleCheck from "lucide-solid/icons/circle-check";
import Info from "lucide-solid/icons/info";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import WifiOff from "lucide-solid/icons/wifi-off";
import { createEffect, For, type JSX, on, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { asProblem } from "../api/client.ts";
import { ApiOffline, ApiProblem } from "../api/problem.ts";
import { t } from "../lib/i18n.ts";
import { Button } from "./button.tsx";
import "./page.css";

export interface EmptyStateProps {
  /** What will be here. */
  readonly title: string;
  /** How to begin. */
  readonly children?: JSX.Element;
  readonly action?: JSX.Element;
}

export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      <Show when={props.children}>
        <div>{props.children}</div>
      </Show>
      <Show when={props.action}>
        <div class="empty-actions">{props.action}</div>
      </Show>
    </div>
  );
}

export interface SkeletonProps {
  /** Lines of text, or rows of a table; each as tall as what will come. */
  readonly lines?: number | undefined;
  readonly height?: string | undefined;
}

/** Holds the place of what is loading, so that nothing jumps. */
export function Skeleton(props: SkeletonProps): JSX.Element {
  const widths = ["100%", "92%", "97%", "85%", "94%"];
  return (
    <div class="skeleton-lines" role="status" aria-label={t("common.loading")}>
      <For each={Array.from({ length: props.lines ?? 3 })}>
        {(_, index) => (
          <span
            class="skeleton"
            style={{ height: props.height ?? "1.25rem", width: widths[index() % widths.length] ?? "100%" }}
          />
        )}
      </For>
    </div>
  );
}

const ICONS = {
  wait: TriangleAlert,
  bad: TriangleAlert,
  good: CircleCheck,
  note: Info,
  offline: WifiOff,
} as const;

export interface BannerProps {
  readonly tone: "wait" | "bad" | "good" | "note" | "offline";
  readonly children: JSX.Element;
  readonly action?: JSX.Element;
}

/** One line about the whole page or product. */
export function Banner(props: BannerProps): JSX.Element {
  return (
    <div
      class={`banner banner-${props.tone === "offline" ? "wait" : props.tone}`}
      role={props.tone === "bad" ? "alert" : "status"}
    >
      <Dynamic component={ICONS[props.tone]} size={18} aria-hidden="true" />
      <div class="banner-text">{props.children}</div>
      {props.action}
    </div>
  );
}

/** Title and help of any error, in the language of the page. */
export function errorWords(error: unknown): { title: string; detail: string; reference: string | null } {
  const problem = asProblem(error);
  if (problem instanceof ApiOffline) {
    return { title: t("problems.offline.title"), detail: t("problems.offline.detail"), reference: null };
  }
  const unexpected = problem.title === "";
  return {
    title: unexpected ? t("problems.unknown.title") : problem.title,
    detail: problem.detail || (unexpected ? t("problems.unknown.detail") : ""),
    reference: problem.status >= 500 ? problem.requestId : null,
  };
}

export interface ErrorPanelProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** An error in the place of what could not be shown. */
export function ErrorPanel(props: ErrorPanelProps): JSX.Element {
  const words = () => errorWords(props.error);
  return (
    <div class="error-panel" role="alert">
      <p class="error-panel-title">
        <TriangleAlert size={18} aria-hidden="true" />
        {words().title}
      </p>
      <Show when={words().detail}>
        <p>{words().detail}</p>
      </Show>
      <Show when={words().reference}>
        {(id) => <p class="small muted">{t("problems.reference", { id: id() })}</p>}
      </Show>
      <Show when={props.onRetry}>
        <Button size="s" onClick={() => props.onRetry?.()}>
          {t("common.retry")}
        </Button>
      </Show>
    </div>
  );
}

export interface ErrorSummaryProps {
  /** What a mutation failed with; nothing shows while it is null. */
  readonly error: unknown;
  /** Names a place in words ("/values/3" is "Tỷ lệ chuyên cần"); without it the detail stands alone. */
  readonly nameOf?: ((pointer: string) => string | undefined) | undefined;
  /** How to get to a place; by default the control with that `pointer` takes the focus. */
  readonly onJump?: ((pointer: string) => void) | undefined;
}

/** Moves the focus to the control that bears the pointer; true when there is one. */
export function focusPointer(pointer: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
  control?.scrollIntoView({ block: "center" });
  control?.focus();
  return control !== null;
}

/** What is wrong in a form, above it, each line leading to its field. Takes the focus when it appears. */
export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.error,
      (error) => {
        if (error) box?.focus();
      },
    ),
  );
  const fields = () => (props.error instanceof ApiProblem ? props.error.errors : []);
  const title = (): string => {
    const count = fields().length;
    if (count === 0) return errorWords(props.error).title;
    return count === 1 ? t("problems.summaryOne") : t("problems.summary", { count });
  };
  return (
    <Show when={props.error}>
      <div class="error-panel" role="alert" tabIndex={-1} ref={box}>
        <p class="error-panel-title">
          <TriangleAlert size={18} aria-hidden="true" />
          {title()}
        </p>
        <Show
          when={fields().length > 0}
          fallback={
            <Show when={errorWords(props.error).detail}>
              <p>{errorWords(props.error).detail}</p>
            </Show>
          }
        >
          <ul>
            <For each={fields()}>
              {(field) => (
                <li>
                  <button
                    type="button"
                    class="error-jump"
                    onClick={() => (props.onJump ? props.onJump(field.pointer) : focusPointer(field.pointer))}
                  >
                    {[props.nameOf?.(field.pointer), field.detail].filter(Boolean).join(": ")}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={errorWords(props.error).reference}>
          {(id) => <p class="small muted">{t("problems.reference", { id: id() })}</p>}
        </Show>
      </div>
    </Show>
  );
}
