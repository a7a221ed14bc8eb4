import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { historyQuery } from "../features/organisations/queries.ts";
import { formatDate } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { Banner } from "../ui/index.ts";
import { useActing } from "./acting.tsx";

/** Above every page of a unit that has ended: since when, on which basis, and who carries it on. */
export function EndedUnit(): JSX.Element {
  const acting = useActing();
  return <Show when={acting.endedOn}>{(day) => <Ended day={day()} />}</Show>;
}

function Ended(props: { readonly day: string }): JSX.Element {
  const acting = useActing();
  const history = useQuery(() => historyQuery(acting.unit.code, acting.unit.code));
  const known = () => (history.isSuccess ? history.data : undefined);
  const basis = () => known()?.states.find((state) => !state.isOpen)?.reorganisation?.legalBasis;
  const heirs = () => known()?.successors.map(({ unit }) => unit.name) ?? [];
  return (
    <div class="ended-unit">
      <Banner tone="note">
        <Show when={basis()} fallback={t("reorganisation.closedBanner", { day: formatDate(props.day) })}>
          {(text) => t("reorganisation.closedBannerBy", { day: formatDate(props.day), basis: text() })}
        </Show>{" "}
        <Show when={heirs().length > 0}>
          {t("reorganisation.closedHeirs", { units: heirs().slice(0, 5).join("; ") })}
        </Show>
      </Banner>
    </div>
  );
}
