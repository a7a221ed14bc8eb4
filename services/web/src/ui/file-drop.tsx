import Upload from "lucide-solid/icons/upload";
import { createSignal, createUniqueId, type JSX } from "solid-js";
import { formatBytes } from "../lib/format.ts";
import { t } from "../lib/i18n.ts";
import { FieldNotes } from "./field.tsx";
import "./page.css";

export interface FileDropProps {
  readonly label: string;
  /** Endings with a dot, [".xlsx", ".csv"]. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly error?: string | undefined;
  readonly pointer?: string | undefined;
  readonly onFiles: (files: File[]) => void;
}

/** A place to drop files or choose them; says at once what cannot be taken. The server still looks inside. */
export function FileDrop(props: FileDropProps): JSX.Element {
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const kinds = (): string => props.accept.map((ending) => ending.slice(1).toUpperCase()).join(", ");

  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])].slice(0, props.multiple ? undefined : 1);
    const wrong = files.find(
      (file) => !props.accept.some((ending) => file.name.toLowerCase().endsWith(ending)),
    );
    const large = files.find((file) => file.size > props.maxBytes);
    setRefused(
      wrong
        ? t("common.file.wrongKind", { name: wrong.name, kinds: kinds() })
        : large
          ? t("common.file.tooBig", { name: large.name, size: formatBytes(props.maxBytes) })
          : undefined,
    );
    if (!wrong && !large && files.length > 0) props.onFiles(files);
  };

  return (
    <div class="field">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the labelled input inside does the same. */}
      <div
        class={`file-drop ${over() ? "file-drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!props.disabled) take(event.dataTransfer?.files);
        }}
      >
        <Upload size={20} aria-hidden="true" />
        <label for={id}>
          <span class="strong">{props.label}</span>
          <br />
          {t("common.file.drop")} <span class="file-drop-choose">{t("common.file.choose")}</span>
        </label>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept={props.accept.join(",")}
          multiple={props.multiple}
          disabled={props.disabled}
          data-pointer={props.pointer}
          aria-describedby={`${id}-limits`}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <span class="small muted" id={`${id}-limits`}>
          {t("common.file.limits", { kinds: kinds(), size: formatBytes(props.maxBytes) })}
        </span>
      </div>
      <div role="alert">
        <FieldNotes id={id} error={refused() ?? props.error} />
      </div>
    </div>
  );
}
