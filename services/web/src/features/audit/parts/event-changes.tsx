import { useQuery } from "@tanstack/solid-query";
import ChevronDown from "lucide-solid/icons/chevron-down";
import ChevronUp from "lucide-solid/icons/chevron-up";
import { createMemo, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { Button, QueryBarrier, Skeleton } from "../../../ui/index.ts";
import { sentenceOf, type ToldChange, tellChange } from "../model.ts";
import { changesQuery, type UnitEvent } from "../queries.ts";
import "./event-changes.css";

const ROWS_MAX = 40;

/** Opens and closes what an event changed; nothing where it changed no row that is kept. */
export function ChangesButton(props: {
  readonly event: UnitEvent;
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
}): JSX.Element {
  const isOpen = (): boolean => props.opened === props.event.id;
  return (
    <Show when={props.event.changeCount > 0}>
      <Button
        tone="quiet"
        size="s"
        aria-expanded={isOpen()}
        aria-label={t("audit.showChanges", { what: sentenceOf(props.event) })}
        onClick={() => props.onOpen(isOpen() ? null : props.event.id)}
      >
        {t("audit.changesWord")}
        <Show when={isOpen()} fallback={<ChevronDown size={16} aria-hidden="true" />}>
          <ChevronUp size={16} aria-hidden="true" />
        </Show>
      </Button>
    </Show>
  );
}

/** The rows an event changed, old and new side by side, in plain words. */
export function EventChanges(props: { readonly event: UnitEvent }): JSX.Element {
  const acting = useActing();
  const changes = useQuery(() => changesQuery(acting.unit.code, props.event.id));
  return (
    <QueryBarrier query={changes} pending={<Skeleton lines={3} height="1.5rem" />}>
      {(data) => {
        const told = createMemo(() =>
          data()
            .map(tellChange)
            .filter((change) => change.fields.length > 0),
        );
        return (
          <Show when={told().length > 0} fallback={<p class="muted">{t("audit.noChanges")}</p>}>
            <ul class="changes" aria-label={t("audit.changes")}>
              <For each={told().slice(0, ROWS_MAX)}>{(change) => <Row change={change} />}</For>
            </ul>
            <Show when={told().length > ROWS_MAX}>
              <p class="muted small">{t("audit.moreChanges", { count: told().length - ROWS_MAX })}</p>
            </Show>
          </Show>
        );
      }}
    </QueryBarrier>
  );
}

function Row(props: { readonly change: ToldChange }): JSX.Element {
  return (
    <li>
      <p class="changes-title">
        <span class="muted">{t(`audit.changed.${props.change.kind}`)}</span> {props.change.title}
      </p>
      <dl class="changes-fields" data-kind={props.change.kind}>
        <For each={props.change.fields}>
          {(field) => (
            <div>
              <dt>{field.label}</dt>
              <Show when={props.change.kind !== "added"}>
                <dd class="changes-before">
                  <span class="visually-hidden">{t("audit.before")}: </span>
                  {field.before}
                </dd>
              </Show>
              <Show when={props.change.kind !== "removed"}>
                <dd class="changes-after">
                  <span class="visually-hidden">{t("audit.after")}: </span>
                  {field.after}
                </dd>
              </Show>
            </div>
          )}
        </For>
      </dl>
    </li>
  );
}
