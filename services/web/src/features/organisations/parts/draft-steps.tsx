import type { JSX } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { Stepper } from "../../../ui/index.ts";

/** Where one is on the way from two files to a new tree. */
export function DraftSteps(props: { readonly current: number }): JSX.Element {
  return (
    <Stepper
      current={props.current}
      steps={[
        t("reorganisation.draft.stepFiles"),
        t("reorganisation.draft.stepCheck"),
        t("reorganisation.draft.stepOrder"),
        t("reorganisation.stepPreview"),
        t("reorganisation.stepDone"),
      ]}
    />
  );
}
