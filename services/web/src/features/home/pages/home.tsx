import { useQuery } from "@tanstack/solid-query";
import { For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatDue } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  ButtonLink,
  EmptyState,
  PageHeader,
  QueryBarrier,
  Skeleton,
  type State,
  StatusBadge,
} from "../../../ui/index.ts";
import { byPressure, noteOf, type Pressure, placeOf, titleOf } from "../model.ts";
import { type HomeItem, homeQuery } from "../queries.ts";
import "./home.css";

/** `/:unit`: what waits for the person in this unit, by when, and one click to do it. */
export function HomePage(): JSX.Element {
  const acting = useActing();
  const home = useQuery(() => homeQuery(acting.unit.code));
  return (
    <div class="stack">
      <PageHeader title={t("home.title")} lead={t("home.lead", { unit: acting.unit.name })} />
      <QueryBarrier query={home} pending={<Skeleton lines={4} height="4rem" />}>
        {(data) => (
          <Show
            when={data().items.length > 0}
            fallback={<EmptyState title={t("home.nothing")}>{t("home.nothingHint")}</EmptyState>}
          >
            <For each={byPressure(data().items, data().today)}>
              {(group) => (
                <section class="home-group" aria-labelledby={`home-${group.pressure}`}>
                  <h2 id={`home-${group.pressure}`}>
                    {t(`home.${group.pressure}`)} <span class="muted">{group.items.length}</span>
                  </h2>
                  <ul class="home-items">
                    <For each={group.items}>
                      {(item) => <Item item={item} pressure={group.pressure} today={data().today} />}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </Show>
        )}
      </QueryBarrier>
    </div>
  );
}

const states: Record<Pressure, State> = { overdue: "bad", soon: "wait", anytime: "neutral" };

function Item(props: {
  readonly item: HomeItem;
  readonly pressure: Pressure;
  readonly today: string;
}): JSX.Element {
  const acting = useActing();
  const href = (): string => {
    const { path, search } = placeOf(props.item);
    return `${acting.path(...path)}${search ? `?${new URLSearchParams(search)}` : ""}`;
  };
  return (
    <li class="sheet home-item">
      <div class="home-words">
        <p class="strong">{titleOf(props.item)}</p>
        <Show when={props.item.reason}>{(reason) => <p class="home-reason">“{reason()}”</p>}</Show>
        <p class="small muted">
          {[noteOf(props.item), props.item.campaign?.name].filter(Boolean).join(" · ")}
        </p>
      </div>
      <Show when={props.item.dueOn}>
        {(due) => (
          <p class="home-due">
            <StatusBadge state={states[props.pressure]}>{formatDue(due(), props.today)}</StatusBadge>
            <span class="small muted">{formatDate(due())}</span>
          </p>
        )}
      </Show>
      <ButtonLink href={href()} tone={props.pressure === "overdue" ? "main" : "plain"}>
        {t(`home.${props.item.kind}.action`)}
        <span class="visually-hidden">: {titleOf(props.item)}</span>
      </ButtonLink>
    </li>
  );
}
