import Keyboard from "lucide-solid/icons/keyboard";
import { For, type JSX } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { KeyHint, Popover } from "../../../ui/index.ts";

/** The manners of the grid on one card. */
export function EntryHelp(): JSX.Element {
  const keys = (): readonly (readonly [readonly string[], string])[] => [
    [["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], t("results.entry.help.move")],
    [["Enter"], t("results.entry.help.down")],
    [["Tab"], t("results.entry.help.next")],
    [["F2"], t("results.entry.help.edit")],
    [["Esc"], t("results.entry.help.cancel")],
    [["Delete"], t("results.entry.help.clear")],
    [["mod+V"], t("results.entry.help.paste")],
    [["mod+C"], t("results.entry.help.copy")],
    [["mod+Z", "mod+Y"], t("results.entry.help.undo")],
    [["mod+'"], t("results.entry.help.previous")],
    [["shift+F2"], t("results.entry.help.details")],
  ];
  return (
    <Popover
      triggerClass="button button-quiet button-s"
      trigger={
        <>
          <Keyboard size={16} aria-hidden="true" />
          {t("results.entry.help.open")}
        </>
      }
      title={t("results.entry.help.title")}
    >
      <dl class="facts entry-help">
        <For each={keys()}>
          {([names, words]) => (
            <>
              <dt class="row">
                <For each={names}>{(name) => <KeyHint keys={name} />}</For>
              </dt>
              <dd>{words}</dd>
            </>
          )}
        </For>
      </dl>
      <p class="small">{t("results.entry.help.yesNo")}</p>
    </Popover>
  );
}
