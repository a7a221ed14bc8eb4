import { useQuery } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { PageHeader, QueryBarrier, Table } from "../../../ui/index.ts";
import { indicatorsQuery } from "../queries.ts";

export function IndicatorsPage(): JSX.Element {
  return (
    <Allowed to={["indicators.read"]}>
      <PageHeader title={t("indicators.nav")} />
      <List />
    </Allowed>
  );
}

function List(): JSX.Element {
  const acting = useActing();
  const indicators = useQuery(() => indicatorsQuery(acting.unit.code));
  return (
    <QueryBarrier query={indicators}>
      {(data) => (
        <Table
          caption={t("indicators.nav")}
          hideCaption
          columns={[
            { key: "code", header: t("indicators.code"), cell: (one) => one.code },
            { key: "name", header: t("indicators.name"), rowHeader: true, cell: (one) => one.name },
          ]}
          rows={data().items}
        />
      )}
    </QueryBarrier>
  );
}
