import { type JSX, Show } from "solid-js";
import { formatDate, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Checkbox, DateField, TextArea, TextField } from "../../../ui/index.ts";
import { type DraftOrder, endsUnits } from "../reorganisation.ts";

/** What the acts of an order have in common: its day, its name, what it rests on, and where the staff go. */
export function OrderFields(props: {
  readonly draft: DraftOrder;
  readonly onDraft: (change: Partial<DraftOrder>) => void;
}): JSX.Element {
  const isToCome = (): boolean => props.draft.effectiveOn !== null && props.draft.effectiveOn > today();
  return (
    <div class="stack prose">
      <DateField
        label={t("reorganisation.effectiveOn")}
        hint={
          isToCome()
            ? t("reorganisation.effectiveLater", { day: formatDate(props.draft.effectiveOn ?? "") })
            : t("reorganisation.effectiveHint")
        }
        required
        value={props.draft.effectiveOn}
        onChange={(effectiveOn) => props.onDraft({ effectiveOn })}
      />
      <TextField
        label={t("reorganisation.orderTitle")}
        hint={t("reorganisation.orderTitleHint")}
        required
        maxLength={300}
        value={props.draft.title}
        onInput={(title) => props.onDraft({ title })}
      />
      <TextArea
        label={t("reorganisation.legalBasis")}
        hint={t("reorganisation.legalBasisHint")}
        required
        rows={2}
        maxLength={2000}
        value={props.draft.legalBasis}
        onInput={(legalBasis) => props.onDraft({ legalBasis })}
      />
      <Show when={props.draft.acts.some(endsUnits)}>
        <Checkbox
          label={t("reorganisation.passStaff")}
          checked={props.draft.passStaff}
          onChange={(passStaff) => props.onDraft({ passStaff })}
        />
      </Show>
    </div>
  );
}
