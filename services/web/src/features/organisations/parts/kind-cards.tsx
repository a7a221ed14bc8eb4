import { createMemo, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { KINDS, type Kind } from "../reorganisation.ts";

/** Merging provinces and naming levels is for the topmost unit. */
const ONLY_TOP: readonly Kind[] = ["merge_provinces", "rename_level"];

/** What can be ordered, each with a line that says what it is. */
export function KindCards(props: {
  readonly onKind: (kind: Kind) => void;
  /** Also the way to a whole re-organisation from two files, which is an order of its own. */
  readonly offersWhole: boolean;
}): JSX.Element {
  const acting = useActing();
  const kinds = createMemo(() =>
    KINDS.filter((kind) => acting.unit.level === "ministry" || !ONLY_TOP.includes(kind)),
  );
  return (
    <section class="stack-s">
      <h2>{t("reorganisation.choose")}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers no longer call it a list. */}
      <ul class="kind-cards" role="list">
        <For each={kinds()}>
          {(kind) => (
            <li>
              <button type="button" class="kind-card" onClick={() => props.onKind(kind)}>
                <strong>{t(`reorganisation.kinds.${kind}`)}</strong>
                <span class="kind-card-hint">{t(`reorganisation.hints.${kind}`)}</span>
              </button>
            </li>
          )}
        </For>
        <Show when={props.offersWhole}>
          <li>
            <a class="kind-card" href={acting.path("don-vi", "sap-xep", "phuong-an")}>
              <strong>{t("reorganisation.draft.newTitle")}</strong>
              <span class="kind-card-hint">{t("reorganisation.draft.cardHint")}</span>
            </a>
          </li>
        </Show>
      </ul>
    </section>
  );
}
