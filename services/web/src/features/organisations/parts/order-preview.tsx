import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, ErrorPanel, QueryBarrier, Spinner } from "../../../ui/index.ts";
import { type Order, previewQuery, type ReorganisedUnit } from "../queries.ts";
import type { DraftAct } from "../reorganisation.ts";
import { ReorganisationPreview } from "./reorganisation-preview.tsx";

const PAGE = 25;

/** What a whole order would change, and the button that carries it out, or plans it for a day to come. */
export function OrderPreview(props: {
  readonly order: Order;
  /** The planned order that is being changed. */
  readonly replaces?: string | undefined;
  readonly acts: readonly DraftAct[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onCarryOut: (order: Order) => void;
}): JSX.Element {
  const acting = useActing();
  const [change, setChange] = createSignal<ReorganisedUnit["change"]>();
  const [page, setPage] = createSignal(1);
  const preview = useQuery(() => {
    const wanted = change();
    return previewQuery(acting.unit.code, props.order, {
      page: page(),
      limit: PAGE,
      ...(wanted ? { change: wanted } : {}),
      ...(props.replaces ? { replaces: props.replaces } : {}),
    });
  });
  const day = (): string => formatDate(props.order.effectiveOn);
  return (
    <QueryBarrier
      query={preview}
      failed={(error) => (
        <div class="stack">
          <ErrorPanel error={error} />
          <div>
            <Button onClick={() => props.onBack()}>{t("reorganisation.back")}</Button>
          </div>
        </div>
      )}
      pending={
        <p class="row" role="status">
          <Spinner />
          {t("reorganisation.working")}
        </p>
      }
    >
      {(seen) => (
        <>
          <Show when={props.error}>
            <ErrorPanel error={props.error} />
          </Show>
          <Show when={seen().isPlanned} fallback={<p class="muted">{t("reorganisation.nothingYet")}</p>}>
            <Banner tone="note">{t("reorganisation.previewPlanned", { day: day() })}</Banner>
          </Show>
          <ReorganisationPreview
            seen={seen()}
            acts={props.acts}
            change={change()}
            onChange={(next) => {
              setChange(next);
              setPage(1);
            }}
            onPage={setPage}
          />
          <div class="row">
            <Button onClick={() => props.onBack()}>{t("reorganisation.back")}</Button>
            <Button
              tone="main"
              busy={props.busy}
              disabled={seen().faults.length > 0}
              onClick={() => props.onCarryOut({ ...props.order, tree: seen().tree })}
            >
              {seen().isPlanned
                ? t(props.replaces ? "reorganisation.planAnew" : "reorganisation.planIt", { day: day() })
                : t("reorganisation.carryOut")}
            </Button>
          </div>
        </>
      )}
    </QueryBarrier>
  );
}
