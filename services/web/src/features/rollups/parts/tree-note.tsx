import { type JSX, Show } from "solid-js";
import { formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Link } from "../../../ui/index.ts";
import type { TreeChanges } from "../queries.ts";
import "./tree-choice.css";

/** In the tree of now: which units have ended or begun since the period, and the way to how it was. */
export function TreeNote(props: {
  readonly tree: string | undefined;
  readonly changes: TreeChanges;
  /** This page in the tree of the period's end. */
  readonly thenHref: string;
}): JSX.Element {
  const parts = (which: "ended" | "begun"): string =>
    props.changes[which]
      .map(({ units, levelName, firstOn }) =>
        t(`rollups.tree.${which}`, {
          count: formatNumber(units),
          level: levelName,
          date: formatDate(firstOn),
        }),
      )
      .join("; ");
  const text = (): string => [parts("ended"), parts("begun")].filter(Boolean).join("; ");
  const isWorthSaying = () =>
    props.tree === undefined &&
    (props.changes.ended.length > 0 || (props.changes.isReorganised && props.changes.begun.length > 0));
  return (
    <Show when={isWorthSaying()}>
      <div class="tree-note no-print">
        <Banner tone="note">
          {text()}. <Link href={props.thenHref}>{t("rollups.tree.seeThen")}</Link>
        </Banner>
      </div>
    </Show>
  );
}
