import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { PageHeader } from "../../../ui/index.ts";
import { Archives } from "../parts/archives.tsx";
import { Limits } from "../parts/limits.tsx";
import { Requests } from "../parts/requests.tsx";

export function UnitDataPage(): JSX.Element {
  const acting = useActing();
  return (
    <Allowed to={["unit-data.export", "personal-data.manage"]}>
      <PageHeader title={t("unitData.title")} lead={t("unitData.lead", { unit: acting.unit.name })} />
      <div class="stack-l">
        <Show when={acting.can("unit-data.export")}>
          <Archives />
        </Show>
        <Show when={acting.can("personal-data.manage")}>
          <Requests />
          <Limits />
        </Show>
      </div>
    </Allowed>
  );
}
