import { type JSX, Show } from "solid-js";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, CopyButton, Dialog, TextField } from "../../../ui/index.ts";
import type { InvitationLink } from "../queries.ts";

/** The link of an invitation, shown this once: it goes only when told that it is kept. */
export function LinkDialog(props: {
  readonly made: InvitationLink | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Dialog
      open={props.made !== undefined}
      firm={props.made?.link != null}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={t("people.linkTitle")}
      footer={
        <Button tone="main" onClick={() => props.onClose()}>
          {t(props.made?.link == null ? "common.close" : "people.linkKept")}
        </Button>
      }
    >
      <Show when={props.made}>
        {(made) => (
          <Show when={made().link} fallback={<Banner tone="wait">{t("people.linkGone")}</Banner>}>
            {(link) => (
              <div class="stack">
                <p>
                  {t("people.linkText", {
                    name: made().invitation.name,
                    date: formatDateTime(made().invitation.expiresAt),
                  })}
                </p>
                <TextField label={t("people.link")} readOnly value={link()} />
                <div>
                  <CopyButton text={link()} label={t("people.copyLink")} />
                </div>
                <Show when={made().isMailed}>
                  <p>{t("people.linkMailed", { email: made().invitation.email })}</p>
                </Show>
                <p class="muted small">{t("people.linkOnce")}</p>
              </div>
            )}
          </Show>
        )}
      </Show>
    </Dialog>
  );
}
