import { useSearchParams } from "@solidjs/router";
import type { JSX } from "solid-js";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { PageHeader, Tabs } from "../../../ui/index.ts";
import { ChainLine } from "../parts/chain-line.tsx";
import { OutsideEvents } from "../parts/outside-events.tsx";
import { UnitEvents } from "../parts/unit-events.tsx";
import "./events.css";

/** What the unit did, and who outside it read or changed what is its own. */
export function EventsPage(): JSX.Element {
  const [query, setQuery] = useSearchParams<{ xem?: string }>();
  return (
    <Allowed to={["events.read"]}>
      <PageHeader title={t("audit.title")} lead={t("audit.lead")} />
      <ChainLine />
      <Tabs
        label={t("audit.view")}
        value={query.xem === "ngoai" ? "ngoai" : "trong"}
        onChange={(view) =>
          setQuery({ xem: view === "ngoai" ? view : undefined, tu: undefined, den: undefined })
        }
        tabs={[
          { key: "trong", label: t("audit.views.unit"), content: () => <UnitEvents /> },
          { key: "ngoai", label: t("audit.views.outside"), content: () => <OutsideEvents /> },
        ]}
      />
    </Allowed>
  );
}
