import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowRight from "lucide-solid/icons/arrow-right";
import ArrowUp from "lucide-solid/icons/arrow-up";
import Pencil from "lucide-solid/icons/pencil";
import X from "lucide-solid/icons/x";
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { IconButton } from "../../../ui/index.ts";
import { type DraftAct, summaryOf, withMoved } from "../reorganisation.ts";
import { useLevels } from "./reorganisation-form.tsx";

/** Of an order of thousands the first are shown; all of them are looked at and carried out. */
const SHOWN = 200;

/** The acts of an order in the order in which they are done: changed, moved up and down, left out. */
export function ActsList(props: {
  readonly acts: readonly DraftAct[];
  readonly onActs: (acts: readonly DraftAct[]) => void;
  readonly onEdit: (act: DraftAct) => void;
}): JSX.Element {
  const id = createUniqueId();
  const levels = useLevels();
  const [said, setSaid] = createSignal("");
  const levelName = (code: string): string => levels().find((level) => level.value === code)?.label ?? code;
  const nameOf = (act: DraftAct): string => t(`reorganisation.kinds.${act.kind}`);
  const button = (act: DraftAct, way: "up" | "down"): HTMLButtonElement | null =>
    document.querySelector(`[data-move="${id} ${act.id} ${way}"]`);
  const move = (act: DraftAct, from: number, by: -1 | 1): void => {
    props.onActs(withMoved(props.acts, from, by));
    setSaid(t("reorganisation.movedTo", { act: nameOf(act), number: String(from + by + 1) }));
    // The row has moved and taken the focus from the button.
    queueMicrotask(() => {
      const ways = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
      ways
        .map((way) => button(act, way))
        .find((one) => one && !one.disabled)
        ?.focus();
    });
  };
  return (
    <>
      <ol class="acts" aria-label={t("reorganisation.acts")}>
        <For each={props.acts.slice(0, SHOWN)}>
          {(act, at) => (
            <li class="act">
              <div class="act-words">
                <strong>
                  {at() + 1}. {nameOf(act)}
                </strong>
                <span class="muted">
                  <For each={summaryOf(act, levelName)}>
                    {(words, part) => (
                      <>
                        <Show when={part() > 0}>
                          {" "}
                          <ArrowRight
                            size={14}
                            class="act-arrow"
                            role="img"
                            aria-label={t("reorganisation.becomes")}
                          />{" "}
                        </Show>
                        {words}
                      </>
                    )}
                  </For>
                </span>
                <Show when={act.whole}>
                  <span class="small muted">{t("reorganisation.actWhole")}</span>
                </Show>
              </div>
              <span class="row nowrap">
                <IconButton
                  size="s"
                  data-move={`${id} ${act.id} up`}
                  label={t("reorganisation.actUp", { act: nameOf(act) })}
                  icon={<ArrowUp size={16} aria-hidden="true" />}
                  disabled={at() === 0}
                  onClick={() => move(act, at(), -1)}
                />
                <IconButton
                  size="s"
                  data-move={`${id} ${act.id} down`}
                  label={t("reorganisation.actDown", { act: nameOf(act) })}
                  icon={<ArrowDown size={16} aria-hidden="true" />}
                  disabled={at() === props.acts.length - 1}
                  onClick={() => move(act, at(), 1)}
                />
                <IconButton
                  size="s"
                  label={t("reorganisation.actEdit", { act: nameOf(act) })}
                  icon={<Pencil size={16} aria-hidden="true" />}
                  disabled={act.whole !== null}
                  onClick={() => props.onEdit(act)}
                />
                <IconButton
                  size="s"
                  label={t("reorganisation.actDrop", { act: nameOf(act) })}
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => {
                    setSaid(t("reorganisation.dropped", { act: nameOf(act) }));
                    props.onActs(props.acts.filter((one) => one.id !== act.id));
                  }}
                />
              </span>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.acts.length > SHOWN}>
        <p class="muted">
          {t("reorganisation.moreActs", { count: formatNumber(String(props.acts.length - SHOWN)) })}
        </p>
      </Show>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </>
  );
}
