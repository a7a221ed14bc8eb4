import Network from "lucide-solid/icons/network";
import { createSignal, type JSX, Show } from "solid-js";
import { formatDate, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { DateField, Popover, RadioGroup } from "../../../ui/index.ts";
import type { TreeChanges } from "../queries.ts";
import { kindOfTree, type TreeKind, wordOfTree } from "../tree.ts";
import "./tree-choice.css";

export interface TreeChoiceProps {
  /** As in the address; nothing: the tree of now. */
  readonly tree: string | undefined;
  /** Last day of the period looked at. */
  readonly endsOn: string | undefined;
  readonly changes: TreeChanges | undefined;
  readonly onChange: (tree: string | undefined) => void;
}

/** In which tree of units figures are added up. Where nothing was re-organised since, it stays a small sign. */
export function TreeChoice(props: TreeChoiceProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [wantsDay, setWantsDay] = createSignal(false);
  const kind = (): TreeKind => (wantsDay() ? "date" : kindOfTree(props.tree));
  const isQuiet = () => kindOfTree(props.tree) === "now" && !props.changes?.isReorganised;
  const name = () =>
    kindOfTree(props.tree) === "date"
      ? formatDate(props.tree ?? null)
      : t(`rollups.tree.kinds.${wordOfTree(kindOfTree(props.tree))}`);
  const choose = (next: TreeKind): void => {
    setWantsDay(next === "date");
    if (next === "date") return;
    props.onChange(next === "now" ? undefined : next);
    setOpen(false);
  };
  const published = () => props.changes?.published;
  return (
    <div class={`context-choice ${isQuiet() ? "tree-quiet" : ""}`}>
      <Popover
        open={open()}
        onOpenChange={(isOpen) => {
          setOpen(isOpen);
          setWantsDay(false);
        }}
        triggerClass={`button button-quiet button-s ${kindOfTree(props.tree) === "now" ? "" : "tree-changed"}`}
        label={`${t("rollups.tree.label")}: ${name()}`}
        trigger={
          <>
            <Network size={16} aria-hidden="true" />
            <Show when={!isQuiet()}>
              <span>{`${t("rollups.tree.label")}: ${name()}`}</span>
            </Show>
          </>
        }
        title={t("rollups.tree.title")}
      >
        <div class="tree-choice">
          <p class="small muted">
            {t(props.changes?.isReorganised === false ? "rollups.tree.same" : "rollups.tree.hint")}
          </p>
          <RadioGroup
            label={t("rollups.tree.title")}
            hideLabel
            value={kind()}
            onChange={choose}
            choices={[
              { value: "now", label: t("rollups.tree.kinds.now") },
              {
                value: "then",
                label: t("rollups.tree.kinds.atEnd"),
                hint: props.endsOn ? formatDate(props.endsOn) : undefined,
              },
              {
                value: "published",
                label: t("rollups.tree.kinds.published"),
                disabled: !published() && kind() !== "published",
                hint: published()
                  ? t("rollups.tree.publishedHint", {
                      on: formatDate(published()?.treeOn ?? null),
                      at: formatDate(published()?.publishedAt ?? null),
                    })
                  : t("rollups.tree.notPublished"),
              },
              { value: "date", label: t("rollups.tree.kinds.date") },
            ]}
          />
          <Show when={kind() === "date"}>
            <DateField
              label={t("rollups.tree.day")}
              value={kindOfTree(props.tree) === "date" ? (props.tree ?? null) : null}
              max={today()}
              onChange={(day) => {
                if (!day) return;
                props.onChange(day);
                setOpen(false);
              }}
            />
          </Show>
        </div>
      </Popover>
    </div>
  );
}
