import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { clustersQuery } from "../../organisations/queries.ts";

/** In which clusters and blocks the unit's superiors have put it. */
export function OwnClusters(): JSX.Element {
  const acting = useActing();
  const clusters = useQuery(() => clustersQuery(acting.unit.code, { on: today() }));
  const among = () => (clusters.isSuccess ? clusters.data : []).filter((one) => !one.isOwn);
  return (
    <Show when={among().length > 0}>
      <p class="small muted">
        {among()
          .map((one) => t("clusters.amongOf", { cluster: one.name, unit: one.owner.name }))
          .join("; ")}
      </p>
    </Show>
  );
}
