import { useQuery } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { PageHeader, QueryBarrier, Table } from "../../../ui/index.ts";
import { apiKeysQuery } from "../queries.ts";

export function ConnectionsPage(): JSX.Element {
  return (
    <Allowed to={["api-keys.manage"]}>
      <PageHeader title={t("integrations.nav")} />
      <Keys />
    </Allowed>
  );
}

function Keys(): JSX.Element {
  const acting = useActing();
  const keys = useQuery(() => apiKeysQuery(acting.unit.code));
  return (
    <QueryBarrier query={keys}>
      {(data) => (
        <Table
          caption={t("integrations.nav")}
          hideCaption
          columns={[
            { key: "name", header: t("integrations.name"), rowHeader: true, cell: (key) => key.name },
          ]}
          rows={data().items}
        />
      )}
    </QueryBarrier>
  );
}
