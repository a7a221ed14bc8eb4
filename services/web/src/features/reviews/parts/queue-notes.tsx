import CircleQuestionMark from "lucide-solid/icons/circle-question-mark";
import Clock from "lucide-solid/icons/clock-3";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import { type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import type { QueueItem } from "../queries.ts";
import "./queue-notes.css";

/** What to know before opening a report: sent again, late, doubtful, with a message. */
export function QueueNotes(props: { readonly item: QueueItem }): JSX.Element {
  return (
    <span class="queue-notes">
      <Show when={props.item.isResent}>
        <span class="queue-note queue-note-new">
          <RotateCcw size={14} aria-hidden="true" />
          {props.item.changed > 0
            ? t("reviews.queue.isResent", { revision: props.item.revision, changed: props.item.changed })
            : t("reviews.queue.isResentSame", { revision: props.item.revision })}
        </span>
      </Show>
      <Show when={props.item.isLate}>
        <span class="queue-note queue-note-wait">
          <Clock size={14} aria-hidden="true" />
          {t("reviews.queue.isLate")}
        </span>
      </Show>
      <Show when={props.item.doubts}>
        {(count) => (
          <span class="queue-note queue-note-wait">
            <CircleQuestionMark size={14} aria-hidden="true" />
            {t("reviews.queue.doubts", { count: count() })}
          </span>
        )}
      </Show>
      <Show when={props.item.note}>
        {(note) => (
          <span class="queue-note" title={note()}>
            <MessageSquareText size={14} aria-hidden="true" />
            {t("reviews.queue.note")}
          </span>
        )}
      </Show>
    </span>
  );
}
