import ChevronRight from "lucide-solid/icons/chevron-right";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { children, createSignal, createUniqueId, For, type JSX, Show, untrack } from "solid-js";
import { t } from "../lib/i18n.ts";
import { usePageTitle } from "../lib/page-title.ts";
import { Link } from "./button.tsx";
import "./page.css";

export interface Crumb {
  readonly label: string;
  /** Without it: the place one is at. */
  readonly href?: string | undefined;
}

/** The way here; also the drill path from province to figure. */
export function Breadcrumbs(props: {
  readonly path: readonly Crumb[];
  readonly label?: string | undefined;
}): JSX.Element {
  return (
    <nav class="breadcrumbs" aria-label={props.label ?? t("common.breadcrumbs")}>
      <ol>
        <For each={props.path}>
          {(crumb, index) => (
            <li>
              <Show when={index() > 0}>
                <ChevronRight size={14} aria-hidden="true" />
              </Show>
              <Show when={crumb.href} fallback={<span aria-current="page">{crumb.label}</span>}>
                {(href) => <Link href={href()}>{crumb.label}</Link>}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

export interface PageHeaderProps {
  /** Also the window's title. */
  readonly title: string;
  readonly path?: readonly Crumb[] | undefined;
  /** A state or date that belongs to the whole page, beside the title. */
  readonly status?: JSX.Element;
  readonly lead?: JSX.Element;
  /** The one main action. */
  readonly action?: JSX.Element;
  /** Quiet ones before it: print, download. */
  readonly more?: JSX.Element;
}

export function PageHeader(props: PageHeaderProps): JSX.Element {
  usePageTitle(() => [props.title]);
  return (
    <header class="page-header">
      <Show when={props.path}>{(path) => <Breadcrumbs path={path()} />}</Show>
      <div class="page-header-line">
        <div class="page-header-title row">
          <h1 tabIndex={-1}>{props.title}</h1>
          {props.status}
        </div>
        <Show when={props.action || props.more}>
          <div class="page-header-actions no-print">
            {props.more}
            {props.action}
          </div>
        </Show>
      </div>
      <Show when={props.lead}>
        <div class="page-header-lead">{props.lead}</div>
      </Show>
    </header>
  );
}

export interface FilterBarProps {
  /** What is always in view: a search, or what the page is about. */
  readonly children?: JSX.Element;
  /** The others: on a phone they wait behind a button, so that the list begins on the first screen. */
  readonly folded?: JSX.Element;
  /** What the filters leave, "12 trong 60 trường". */
  readonly result?: JSX.Element;
  /** Given when a filter is set: shows "Xóa lọc". */
  readonly onClear?: (() => void) | undefined;
  readonly end?: JSX.Element;
}

/** Filters in one line above what they filter; their values live in the address. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  const id = createUniqueId();
  const folded = children(() => props.folded);
  // Who comes by a link that filters sees what is filtered.
  const [isOpen, setOpen] = createSignal(untrack(() => props.onClear !== undefined));
  return (
    <search class="filter-bar no-print" aria-label={t("common.filters")}>
      {props.children}
      <Show when={folded.toArray().some(Boolean)}>
        <button
          type="button"
          class="button filter-bar-fold"
          aria-expanded={isOpen()}
          aria-controls={id}
          onClick={() => setOpen(!isOpen())}
        >
          <SlidersHorizontal size={16} aria-hidden="true" />
          {t("common.filters")}
        </button>
        <div id={id} class="filter-bar-folded" data-open={isOpen() ? "" : undefined}>
          {folded()}
        </div>
      </Show>
      <div class="filter-bar-end">
        <span role="status">{props.result}</span>
        <Show when={props.onClear}>
          <button type="button" class="button button-quiet button-s" onClick={() => props.onClear?.()}>
            {t("common.clearFilters")}
          </button>
        </Show>
        {props.end}
      </div>
    </search>
  );
}
