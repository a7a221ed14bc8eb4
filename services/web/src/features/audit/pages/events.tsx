import { useQuery } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { PageHeader, QueryBarrier, Table } from "../../../ui/index.ts";
import { eventsQuery } from "../queries.ts";

export function EventsPage(): JSX.Element {
  return (
    <Allowed to={["events.read"]}>
      <PageHeader title={t("audit.nav")} />
      <Events />
    </Allowed>
  );
}

function Events(): JSX.Element {
  const acting = useActing();
  const events = useQuery(() => eventsQuery(acting.unit.code));
  return (
    <QueryBarrier query={events}>
      {(data) => (
        <Table
          caption={t("audit.nav")}
          hideCaption
          columns={[
            { key: "at", header: t("audit.at"), cell: (event) => formatDateTime(event.occurredAt) },
            { key: "person", header: t("audit.person"), rowHeader: true, cell: (event) => event.personName },
          ]}
          rows={data().items}
        />
      )}
    </QueryBarrier>
  );
}
