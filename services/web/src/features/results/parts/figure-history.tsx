import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { QueryBarrier, Skeleton } from "../../../ui/index.ts";
import { type EntryFigure, historyQuery, type ReportAddress } from "../queries.ts";
import { figureText } from "../wording.ts";
import "./figure-panel.css";

export interface FigureHistoryProps {
  readonly address: ReportAddress;
  readonly figure: Pick<EntryFigure, "indicatorId" | "kind">;
  /** Whose report, where it is not the acting unit's. */
  readonly of?: string | undefined;
}

/** Every revision of a figure: who typed and sent it, what was decided and why. */
export function FigureHistory(props: FigureHistoryProps): JSX.Element {
  const history = useQuery(() => historyQuery(props.address, props.figure.indicatorId, props.of));
  return (
    <QueryBarrier query={history} pending={<Skeleton lines={2} />}>
      {(data) => (
        <Show
          when={data().items.length > 0}
          fallback={<p class="small muted">{t("results.panel.historyNone")}</p>}
        >
          <ol class="figure-history">
            <For each={data().items}>
              {(one) => (
                <li>
                  <p>
                    <span class="muted">{t("results.panel.revision", { revision: one.revision })}: </span>
                    <span class="strong">
                      {one.num === null && one.den === null
                        ? t("results.panel.empty")
                        : figureText(props.figure, one)}
                    </span>
                    <Show when={!one.isChanged}>
                      <span class="muted"> ({t("results.panel.unchanged")})</span>
                    </Show>
                  </p>
                  <Show when={one.comment && one.isChanged}>
                    <p class="small">“{one.comment}”</p>
                  </Show>
                  <p class="small muted">
                    {t("results.panel.by", { name: one.sentBy, time: formatDateTime(one.sentAt) })}
                  </p>
                  <For each={one.decisions}>
                    {(decided) => (
                      <p class="small">
                        {t(`results.panel.${decided.decision}By`, { name: decided.reviewerName })}
                        {", "}
                        {formatDateTime(decided.decidedAt)}
                        <Show when={decided.finding ?? decided.reason}>{(reason) => <>: {reason()}</>}</Show>
                      </p>
                    )}
                  </For>
                </li>
              )}
            </For>
          </ol>
        </Show>
      )}
    </QueryBarrier>
  );
}
