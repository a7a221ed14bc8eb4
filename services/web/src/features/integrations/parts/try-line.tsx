import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatPeriod } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { CopyButton, QueryBarrier, Skeleton } from "../../../ui/index.ts";
import { curlLine } from "../model.ts";
import { exampleQuery } from "../queries.ts";
import "./try-line.css";

/** A line to try a key with: it reads a comparison that the unit has. */
export function TryLine(props: { readonly secret: string }): JSX.Element {
  const acting = useActing();
  const example = useQuery(() => exampleQuery(acting.unit.code));
  return (
    <QueryBarrier query={example} pending={<Skeleton lines={2} />}>
      {(found) => {
        const line = () => curlLine(window.location.origin, acting.unit.code, props.secret, found());
        return (
          <div class="stack-s">
            <p>
              <Show when={found()} fallback={t("integrations.tryCampaigns")}>
                {(one) =>
                  t("integrations.tryLead", {
                    indicator: one().indicator,
                    period: formatPeriod(one().period),
                  })
                }
              </Show>
            </p>
            <pre class="secret-line mono">{line()}</pre>
            <div>
              <CopyButton text={line()} label={t("integrations.copyLine")} />
            </div>
          </div>
        );
      }}
    </QueryBarrier>
  );
}
