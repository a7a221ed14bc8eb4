import Check from "lucide-solid/icons/check";
import Copy from "lucide-solid/icons/copy";
import { createSignal, type JSX, onCleanup } from "solid-js";
import { t } from "../lib/i18n.ts";
import { Button } from "./button.tsx";

export interface CopyButtonProps {
  readonly text: string;
  readonly label?: string | undefined;
  readonly size?: "m" | "s" | undefined;
}

/** Puts a text on the clipboard and says so in its own place. */
export function CopyButton(props: CopyButtonProps): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async (): Promise<void> => {
    await copyText(props.text);
    setCopied(true);
    clearTimeout(timer);
    timer = setTimeout(() => setCopied(false), 3000);
  };
  return (
    <Button
      size={props.size}
      icon={copied() ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied() ? t("common.copied") : (props.label ?? t("common.copy"))}</span>
    </Button>
  );
}

/** Also where the clipboard is closed: a school's server without https. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
