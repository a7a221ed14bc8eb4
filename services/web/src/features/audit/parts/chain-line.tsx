import { useQuery } from "@tanstack/solid-query";
import ShieldAlert from "lucide-solid/icons/shield-alert";
import ShieldCheck from "lucide-solid/icons/shield-check";
import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { verificationQuery } from "../queries.ts";

/** Whether the log is as it was written, recomputed by the server. */
export function ChainLine(): JSX.Element {
  const acting = useActing();
  const verification = useQuery(() => verificationQuery(acting.unit.code));
  return (
    <div class="chain-line small" role="status">
      <Show when={verification.data}>
        {(data) => (
          <Show
            when={data().isWhole}
            fallback={
              <>
                <ShieldAlert size={16} aria-hidden="true" />
                <strong>{t("audit.broken", { count: data().findings.length })}</strong>
                <ul>
                  <For each={data().findings.slice(0, 10)}>
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
              </>
            }
          >
            <ShieldCheck size={16} aria-hidden="true" />
            <span>{t("audit.whole", { count: formatNumber(data().count) })}</span>
          </Show>
        )}
      </Show>
    </div>
  );
}
