import { createUniqueId, type JSX, Show } from "solid-js";
import { ApiProblem } from "../../../api/client.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Dialog, ErrorPanel, ErrorSummary } from "../../../ui/index.ts";

export interface FormDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly lead?: JSX.Element;
  /** What the button does, in words. */
  readonly action: string;
  readonly danger?: boolean | undefined;
  readonly size?: "s" | "m" | "l" | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: JSX.Element;
}

/** A dialog that is one form: Enter sends it, what is wrong stands above the fields. */
export function FormDialog(props: FormDialogProps): JSX.Element {
  const id = createUniqueId();
  return (
    <Dialog
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      size={props.size}
      title={props.title}
      description={props.lead}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("common.cancel")}</Button>
          <Button type="submit" form={id} tone={props.danger ? "danger" : "main"} busy={props.busy}>
            {props.action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <Show
          when={props.error instanceof ApiProblem && props.error.errors.length > 0}
          fallback={
            <Show when={props.error}>
              <ErrorPanel error={props.error} />
            </Show>
          }
        >
          <ErrorSummary error={props.error} />
        </Show>
        {props.children}
      </form>
    </Dialog>
  );
}

/** What the API says about one field of what was sent. */
export const errorAt = (error: unknown, pointer: string): string | undefined =>
  error instanceof ApiProblem ? error.at(pointer) : undefined;
