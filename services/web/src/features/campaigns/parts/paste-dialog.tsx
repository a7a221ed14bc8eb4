import { createSignal, type JSX } from "solid-js";
import { newId } from "../../../api/client.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Checkbox, Dialog, TextArea } from "../../../ui/index.ts";
import { type Block, blocksFromText } from "../model.ts";

/** A whole plan from Word in one go. */
export function PasteDialog(props: {
  readonly open: boolean;
  readonly hasText: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPaste: (blocks: readonly Block[], replaces: boolean) => void;
}): JSX.Element {
  const [text, setText] = createSignal("");
  const [replaces, setReplaces] = createSignal(true);
  const submit = () => {
    const blocks = blocksFromText(text(), newId);
    if (blocks.length === 0) return;
    props.onPaste(blocks, replaces() || !props.hasText);
    setText("");
    props.onOpenChange(false);
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="l"
      title={t("campaigns.editor.paste")}
      description={t("campaigns.editor.pasteLead")}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button tone="main" disabled={text().trim() === ""} onClick={submit}>
            {t("campaigns.editor.pasteDo")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <TextArea label={t("campaigns.editor.pasteText")} rows={14} value={text()} onInput={setText} />
        <Checkbox
          label={t("campaigns.editor.pasteReplace")}
          checked={replaces()}
          disabled={!props.hasText}
          onChange={setReplaces}
        />
      </div>
    </Dialog>
  );
}
