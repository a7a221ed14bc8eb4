import { periodKindLabel } from "@thidua/api/shared/period.ts";
import { For, type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { ProgressLine } from "../../../ui/index.ts";
import type { RollUp } from "../queries.ts";
import "./coverages.css";

export interface CoveragesProps {
  readonly coverage: RollUp["coverage"];
  readonly score: RollUp["score"];
  readonly isSchool: boolean;
}

/** What was sent of what was expected, by kind of report: said before any number that rests on it. */
export function Coverages(props: CoveragesProps): JSX.Element {
  const hasScore = () => props.score.counted > 0;
  return (
    <Show when={props.coverage.length > 0 || hasScore()}>
      <section class="sheet coverages" aria-label={t("rollups.rollUp.coverage.title")}>
        <Show when={props.coverage.length > 0}>
          <ul>
            <For each={props.coverage}>
              {(one) => (
                <li>
                  <span class="strong">
                    {t("rollups.rollUp.coverage.of", {
                      kind: periodKindLabel(one.frequency, language()).toLowerCase(),
                    })}
                  </span>
                  <ProgressLine
                    done={one.sent}
                    total={one.expected}
                    label={t("rollups.rollUp.coverage.sent")}
                  />
                  <span class="coverage-rest">
                    <Count text="approved" count={one.approved} />
                    <Count text="returned" count={one.returned} />
                    <Count text="late" count={one.late} />
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={hasScore()}>
          <p class="coverage-score">
            <span>
              {t("rollups.rollUp.score.met", {
                met: formatNumber(props.score.met),
                counted: formatNumber(props.score.counted),
              })}
            </span>
            <Show when={props.score.score}>
              {(score) => (
                <span>
                  {t("rollups.rollUp.score.score", { score: formatNumber(score()) })}{" "}
                  <span class="muted">
                    {t("rollups.rollUp.score.weight", {
                      sent: formatNumber(props.score.weightSent),
                      expected: formatNumber(props.score.weightExpected),
                    })}
                  </span>
                </span>
              )}
            </Show>
          </p>
        </Show>
      </section>
    </Show>
  );
}

function Count(props: {
  readonly text: "approved" | "returned" | "late";
  readonly count: number;
}): JSX.Element {
  return (
    <span>
      {t(`rollups.rollUp.coverage.${props.text}`)} <span class="strong num">{formatNumber(props.count)}</span>
    </span>
  );
}
