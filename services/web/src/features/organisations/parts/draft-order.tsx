import { type JSX, Match, Switch } from "solid-js";
import { createStore } from "solid-js/store";
import { isProblem } from "../../../api/client.ts";
import { formatTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, Checkbox, DateField, ErrorPanel, TextArea, TextField } from "../../../ui/index.ts";
import type { Draft } from "../draft-queries.ts";
import type { DraftSaver } from "../draft-saver.ts";

/** What the order will say. Saves itself while it is typed. */
export function DraftOrder(props: { readonly draft: Draft; readonly saver: DraftSaver }): JSX.Element {
  const { title, legalBasis, effectiveOn, passStaff } = props.draft;
  const [said, setSaid] = createStore({ title, legalBasis, effectiveOn, passStaff });
  return (
    <div class="stack prose">
      <DateField
        label={t("reorganisation.effectiveOn")}
        hint={t("reorganisation.effectiveHint")}
        required
        value={said.effectiveOn}
        onChange={(day) => {
          setSaid("effectiveOn", day);
          props.saver.change({ effectiveOn: day ?? "" });
        }}
      />
      <TextField
        label={t("reorganisation.orderTitle")}
        hint={t("reorganisation.draft.orderTitleHint")}
        required
        maxLength={300}
        value={said.title}
        onInput={(text) => {
          setSaid("title", text);
          props.saver.change({ title: text });
        }}
      />
      <TextArea
        label={t("reorganisation.legalBasis")}
        hint={t("reorganisation.legalBasisHint")}
        required
        rows={2}
        maxLength={2000}
        value={said.legalBasis}
        onInput={(text) => {
          setSaid("legalBasis", text);
          props.saver.change({ legalBasis: text });
        }}
      />
      <Checkbox
        label={t("reorganisation.passStaff")}
        checked={said.passStaff}
        onChange={(passes) => {
          setSaid("passStaff", passes);
          props.saver.change({ passStaff: passes ? "true" : "false" });
        }}
      />
      <Saved saver={props.saver} />
    </div>
  );
}

/** Whether what was typed is kept, truly. */
function Saved(props: { readonly saver: DraftSaver }): JSX.Element {
  return (
    <Switch fallback={<p class="muted small">{t("reorganisation.draft.savesItself")}</p>}>
      <Match when={isProblem(props.saver.error(), "http.version-mismatch")}>
        <Banner
          tone="bad"
          action={
            <Button onClick={() => void props.saver.takeTheirs()}>{t("reorganisation.draft.reload")}</Button>
          }
        >
          {t("reorganisation.draft.changedByOther")}
        </Banner>
      </Match>
      <Match when={props.saver.state() === "refused"}>
        <ErrorPanel error={props.saver.error()} onRetry={() => void props.saver.save()} />
      </Match>
      <Match when={props.saver.state() === "saving" || props.saver.state() === "waiting"}>
        <p class="muted small" role="status">
          {t("reorganisation.draft.saving")}
        </p>
      </Match>
      <Match when={props.saver.savedAt()}>
        {(at) => (
          <p class="muted small" role="status">
            {t("reorganisation.draft.savedAt", { time: formatTime(at()) })}
          </p>
        )}
      </Match>
    </Switch>
  );
}
