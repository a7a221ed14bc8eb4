import { createMemo, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { exampleOf } from "../model.ts";
import type { Indicator } from "../queries.ts";
import { exampleTexts, overTimeRule } from "../wording.ts";

/** How figures of several schools and several periods become one, in plain words and with an example worked out. */
export function AddingUp(props: { readonly indicator: Indicator }): JSX.Element {
  const example = createMemo(() => exampleTexts(props.indicator, exampleOf(props.indicator)));
  return (
    <section class="stack-s">
      <h2>{t("indicators.addingUp")}</h2>
      <div class="adding-up">
        <div class="sheet stack-s">
          <h3>{t("indicators.overUnits")}</h3>
          <p class="strong">{t(`indicators.overUnitsRules.${props.indicator.overUnits}`)}.</p>
          <p class="figures">{example().units}</p>
          <Show when={props.indicator.kind === "ratio"}>
            <p class="small muted">{t("indicators.whyRatio")}</p>
          </Show>
          <p class="small muted">{t("indicators.missingNotZero")}</p>
        </div>
        <div class="sheet stack-s">
          <h3>{t("indicators.overTime")}</h3>
          <p class="strong">{overTimeRule(props.indicator)}.</p>
          <p class="figures">{example().periods}</p>
        </div>
      </div>
    </section>
  );
}
