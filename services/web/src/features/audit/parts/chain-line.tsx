import { useInfiniteQuery } from "@tanstack/solid-query";
import ShieldAlert from "lucide-solid/icons/shield-alert";
import ShieldCheck from "lucide-solid/icons/shield-check";
import ShieldEllipsis from "lucide-solid/icons/shield-ellipsis";
import { createEffect, For, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { type ChainCheck, chainCheck, goesOn } from "../model.ts";
import { verificationQuery } from "../queries.ts";

/** Whether the log is as it was written, recomputed by the server; a long one says how far it is. */
export function ChainLine(): JSX.Element {
  const acting = useActing();
  const verification = useInfiniteQuery(() => verificationQuery(acting.unit.code));
  const check = (): ChainCheck | null => (verification.data ? chainCheck(verification.data.pages) : null);
  createEffect(() => {
    const sofar = check();
    if (sofar && goesOn(sofar) && !verification.isFetching && !verification.isError)
      void verification.fetchNextPage();
  });
  return (
    <div class="chain-line small" role="status" aria-busy={verification.isFetching}>
      <Show when={check()}>
        {(done) => (
          <Switch>
            <Match when={done().findings.length > 0}>
              <ShieldAlert size={16} aria-hidden="true" />
              <strong>{t("audit.broken", { count: done().findings.length })}</strong>
              <UpTo check={done()} />
              <ul>
                <For each={done().findings.slice(0, 10)}>
                  {({ seq, finding }) => (
                    <li>
                      {t("audit.brokenAt", {
                        seq: seq === null ? "–" : formatNumber(seq),
                        what: t(`audit.findings.${finding}`),
                      })}
                    </li>
                  )}
                </For>
              </ul>
            </Match>
            <Match when={done().checkedTo !== null}>
              <ShieldEllipsis size={16} aria-hidden="true" />
              <UpTo check={done()} />
            </Match>
            <Match when={true}>
              <ShieldCheck size={16} aria-hidden="true" />
              <span>{t("audit.whole", { count: formatNumber(done().count) })}</span>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
}

function UpTo(props: { readonly check: ChainCheck }): JSX.Element {
  return (
    <Show when={props.check.checkedTo}>
      {(seq) => (
        <span>
          {t("audit.checkedTo", { seq: formatNumber(seq()), count: formatNumber(props.check.count) })}
        </span>
      )}
    </Show>
  );
}
