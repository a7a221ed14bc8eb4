import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, ErrorPanel, QueryBarrier, Working } from "../../../ui/index.ts";
import { type Draft, draftPreviewQuery } from "../draft-queries.ts";
import type { ReorganisedUnit } from "../queries.ts";
import { ReorganisationPreview } from "./reorganisation-preview.tsx";

const PAGE = 25;

/** What carrying the draft out would change, and the button that does it. */
export function DraftPreview(props: {
  readonly draft: Draft;
  readonly error: unknown;
  readonly onBack: () => void;
  /** With the tree that was looked at. */
  readonly onCarryOut: (tree: string) => void;
}): JSX.Element {
  const acting = useActing();
  const [change, setChange] = createSignal<ReorganisedUnit["change"]>();
  const [page, setPage] = createSignal(1);
  const preview = useQuery(() => {
    const wanted = change();
    return draftPreviewQuery(acting.unit.code, props.draft, {
      page: page(),
      limit: PAGE,
      ...(wanted ? { change: wanted } : {}),
    });
  });
  const day = (): string => formatDate(props.draft.effectiveOn ?? "");
  const back = (): JSX.Element => <Button onClick={() => props.onBack()}>{t("reorganisation.back")}</Button>;
  return (
    <QueryBarrier
      query={preview}
      failed={(error) => (
        <div class="stack">
          <ErrorPanel error={error} onRetry={() => void preview.refetch()} />
          <div>{back()}</div>
        </div>
      )}
      pending={<Working text={t("reorganisation.working")} />}
    >
      {(seen) => (
        <div class="stack">
          <Show when={props.error}>
            <ErrorPanel error={props.error} />
          </Show>
          <p>
            {t("reorganisation.draft.orderLine", {
              day: day(),
              basis: props.draft.legalBasis,
            })}
          </p>
          <Show when={seen().isPlanned} fallback={<p class="muted">{t("reorganisation.nothingYet")}</p>}>
            <Banner tone="note">{t("reorganisation.previewPlanned", { day: day() })}</Banner>
          </Show>
          <ReorganisationPreview
            seen={seen()}
            acts={[]}
            change={change()}
            onChange={(next) => {
              setChange(next);
              setPage(1);
            }}
            onPage={setPage}
          />
          <div class="row">
            {back()}
            <Button
              tone="main"
              disabled={seen().faults.length > 0}
              onClick={() => props.onCarryOut(seen().tree)}
            >
              {seen().isPlanned ? t("reorganisation.planIt", { day: day() }) : t("reorganisation.carryOut")}
            </Button>
          </div>
        </div>
      )}
    </QueryBarrier>
  );
}
