import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CloudOff from "lucide-solid/icons/cloud-off";
import { type JSX, Match, Show, Switch } from "solid-js";
import { formatDate, formatTime, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button } from "../../../ui/index.ts";
import type { EntryDesk, SaveLine as Line } from "../entry-desk.ts";

/** Whether what is on the screen is safe, and since when; never says more than is true. */
export function SaveLine(props: { readonly desk: EntryDesk; readonly onConflict: () => void }): JSX.Element {
  const line = () => props.desk.line();
  const of = <Kind extends Line["kind"]>(kind: Kind): Extract<Line, { kind: Kind }> | undefined =>
    line().kind === kind ? (line() as Extract<Line, { kind: Kind }>) : undefined;
  return (
    <div class="save-line" role="status">
      <Show when={props.desk.conflicts().length}>
        {(count) => (
          <Button size="s" tone="quiet" icon={<CircleAlert size={16} />} onClick={() => props.onConflict()}>
            {t("results.entry.save.conflict", { count: count() })}
          </Button>
        )}
      </Show>
      <Switch>
        <Match when={of("nothing")}>
          <span class="muted">{t("results.entry.save.nothing")}</span>
        </Match>
        <Match when={of("saved")}>
          {(saved) => (
            <span class="save-line-good">
              <Check size={16} aria-hidden="true" />
              {formatDate(saved().at) === formatDate(today())
                ? t("results.entry.save.saved", { time: formatTime(saved().at) })
                : t("results.entry.save.savedOn", {
                    time: formatTime(saved().at),
                    date: formatDate(saved().at),
                  })}
            </span>
          )}
        </Match>
        <Match when={of("saving")}>
          <span class="muted">{t("results.entry.save.saving")}</span>
        </Match>
        <Match when={of("waiting")}>
          {(waiting) => (
            <span class="muted">{t("results.entry.save.waiting", { count: waiting().count })}</span>
          )}
        </Match>
        <Match when={of("offline")}>
          {(offline) => (
            <span class="save-line-wait">
              <CloudOff size={16} aria-hidden="true" />
              {offline().isKept
                ? t("results.entry.save.offline", { count: offline().count })
                : t("results.entry.save.offlineLost")}
            </span>
          )}
        </Match>
        <Match when={of("refused")}>
          {(refused) => (
            <span class="save-line-bad">
              <CircleAlert size={16} aria-hidden="true" />
              {t("results.entry.save.refused", { count: refused().count, why: refused().problem.title })}
              <Button size="s" tone="quiet" onClick={() => void props.desk.save()}>
                {t("results.entry.save.retry")}
              </Button>
            </span>
          )}
        </Match>
      </Switch>
    </div>
  );
}
