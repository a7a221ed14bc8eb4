import ExternalLink from "lucide-solid/icons/external-link";
import FileText from "lucide-solid/icons/file-text";
import X from "lucide-solid/icons/x";
import { For, type JSX, Show } from "solid-js";
import { formatBytes, formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { IconButton } from "../../../ui/index.ts";
import { type Evidence, evidenceFileUrl } from "../queries.ts";
import "./figure-panel.css";

export interface EvidenceListProps {
  /** The acting unit: its address is asked for the file. */
  readonly unit: string;
  readonly evidence: readonly Evidence[];
  readonly onRemove?: ((evidence: Evidence) => void) | undefined;
  /** Opens a file or picture beside the page; without it a new window does. */
  readonly onLook?: ((evidence: Evidence) => void) | undefined;
}

/** Evidence of one figure, newest last; what was taken away after sending stays, struck out. */
export function EvidenceList(props: EvidenceListProps): JSX.Element {
  const href = (one: Evidence): string => one.url ?? evidenceFileUrl(props.unit, one.id);
  return (
    <ul class="evidence">
      <For each={props.evidence}>
        {(one) => (
          <li class="evidence-item" classList={{ "evidence-gone": one.removedAt !== null }}>
            <Show when={one.kind === "link"} fallback={<FileText size={16} aria-hidden="true" />}>
              <ExternalLink size={16} aria-hidden="true" />
            </Show>
            <div class="evidence-words">
              <a
                href={href(one)}
                target="_blank"
                rel="noreferrer external"
                onClick={(event) => {
                  if (!props.onLook || !one.isInline || event.ctrlKey || event.metaKey) return;
                  event.preventDefault();
                  props.onLook(one);
                }}
              >
                {one.title}
              </a>
              <span class="small muted">
                {[
                  one.byteSize === null ? null : formatBytes(one.byteSize),
                  t("results.panel.by", { name: one.addedBy ?? "", time: formatDateTime(one.addedAt) }),
                  one.removedAt && t("results.panel.removedOn", { time: formatDateTime(one.removedAt) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            <Show when={props.onRemove && one.removedAt === null}>
              <IconButton
                size="s"
                label={t("results.panel.remove", { title: one.title })}
                icon={<X size={16} />}
                onClick={() => props.onRemove?.(one)}
              />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
