import { type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { Button } from "../../../ui/index.ts";
import type { Values } from "../autosave.ts";
import type { EntryDesk } from "../entry-desk.ts";
import type { EntryFigure } from "../queries.ts";
import { figureText } from "../wording.ts";
import "./figure-panel.css";

/** Two people, one figure: both are shown, and somebody chooses. */
export function ConflictChoice(props: {
  readonly desk: EntryDesk;
  readonly figure: EntryFigure;
  /** The buttons are gone then: whoever shows them says where the focus goes. */
  readonly onSettled: () => void;
}): JSX.Element {
  const choose = (whose: "mine" | "theirs"): void => {
    props.desk.choose(id(), whose);
    props.onSettled();
  };
  const id = () => props.figure.indicatorId;
  const words = (values: Values): string => {
    const figure =
      values.num === null && values.den === null
        ? t("results.entry.conflict.empty")
        : figureText(props.figure, values);
    return values.comment
      ? `${figure}. ${t("results.entry.conflict.comment", { text: values.comment })}`
      : figure;
  };
  return (
    <Show when={props.desk.conflict(id())}>
      {(theirs) => {
        const name = () => theirs().enteredBy ?? t("results.entry.conflict.somebody");
        return (
          <section class="conflict" aria-label={t("results.entry.conflict.title", { name: name() })}>
            <p class="strong">{t("results.entry.conflict.title", { name: name() })}</p>
            <dl class="facts">
              <dt>{t("results.entry.conflict.theirs", { name: name() })}</dt>
              <dd>{words(theirs())}</dd>
              <dt>{t("results.entry.conflict.mine")}</dt>
              <dd>{words(props.desk.values(id()))}</dd>
            </dl>
            <div class="row">
              <Button size="s" onClick={() => choose("theirs")}>
                {t("results.entry.conflict.takeTheirs", { name: name() })}
              </Button>
              <Button size="s" onClick={() => choose("mine")}>
                {t("results.entry.conflict.takeMine")}
              </Button>
            </div>
          </section>
        );
      }}
    </Show>
  );
}
