import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { type JSX, Show } from "solid-js";
import { formatNumber } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { Button, IconButton } from "./button.tsx";
import "./page.css";

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

export function Pagination(props: PaginationProps): JSX.Element {
  const pages = (): number => Math.max(1, Math.ceil(props.total / props.pageSize));
  /** Where there is no such page nothing happens, but the button keeps the focus it had. */
  const step = (to: number) =>
    to >= 1 && to <= pages() ? { onClick: () => props.onPage(to) } : ({ "aria-disabled": "true" } as const);
  return (
    <Show when={props.total > props.pageSize}>
      <nav class="pagination" aria-label={t("common.paging.label")}>
        <span role="status">
          {t("common.paging.range", {
            from: formatNumber((props.page - 1) * props.pageSize + 1),
            to: formatNumber(Math.min(props.total, props.page * props.pageSize)),
            total: formatNumber(props.total),
          })}
        </span>
        <IconButton
          tone="plain"
          label={t("common.paging.previous")}
          icon={<ChevronLeft size={18} />}
          {...step(props.page - 1)}
        />
        <IconButton
          tone="plain"
          label={t("common.paging.next")}
          icon={<ChevronRight size={18} />}
          {...step(props.page + 1)}
        />
      </nav>
    </Show>
  );
}

/** For lists that the API pages by cursor. */
export function MoreButton(props: { readonly busy: boolean; readonly onMore: () => void }): JSX.Element {
  return (
    <div class="pagination no-print">
      <Button busy={props.busy} onClick={() => props.onMore()}>
        {t("common.paging.more")}
      </Button>
    </div>
  );
}
