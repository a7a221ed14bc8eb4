import { type JSX, Show } from "solid-js";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Link, ProgressLine, StatusBadge } from "../../../ui/index.ts";
import { shownIn } from "../comparison.ts";
import { shownParts } from "../figures.ts";
import type { Comparison } from "../queries.ts";
import "./comparison-summary.css";

export interface ComparisonSummaryProps {
  readonly data: Comparison;
  /** Where who has not sent is listed; none for those who may not look there. */
  readonly missingHref?: string | undefined;
}

/** Coverage first, then the number for all, the middle of the field, and how many reached the target. */
export function ComparisonSummary(props: ComparisonSummaryProps): JSX.Element {
  const summary = () => props.data.summary;
  const coverage = () => summary().coverage;
  const isOfSchools = () => summary().isOfSchools;
  const shown = (value: string | null): string =>
    shownIn(props.data.indicator, value, isOfSchools() && props.data.indicator?.kind !== "boolean");
  const parts = () => {
    const indicator = props.data.indicator;
    return indicator && shownParts(indicator, summary(), false);
  };
  const missing = () => Math.max(0, coverage().expected - coverage().sent);
  const rest = (): string =>
    (["approved", "returned", "late"] as const)
      .flatMap((key) =>
        coverage()[key] ? [t(`comparison.coverage.${key}`, { count: formatNumber(coverage()[key]) })] : [],
      )
      .join(" · ");
  return (
    <section class="sheet comparison-summary" aria-label={t("comparison.summary.label")}>
      <div class="comparison-coverage">
        <Show when={coverage().expected > 0} fallback={<p class="muted">{t("comparison.coverage.none")}</p>}>
          <ProgressLine
            done={coverage().sent}
            total={coverage().expected}
            label={t("comparison.coverage.reports")}
          />
          <p class="small muted">
            {rest()}
            <Show when={missing() > 0 && props.missingHref}>
              {(href) => (
                <>
                  {rest() ? " · " : ""}
                  <Link href={href()}>
                    {t("comparison.coverage.missing", { count: formatNumber(missing()) })}
                  </Link>
                </>
              )}
            </Show>
          </p>
        </Show>
      </div>
      <dl class="comparison-facts">
        <div>
          <dt>{t("comparison.overall")}</dt>
          <dd>
            <span class="comparison-figure">{shown(summary().value)}</span>
            <Show when={parts()}>{(text) => <span class="small muted">{text()}</span>}</Show>
            <Show when={summary().completeness}>
              {(complete) => (
                <span class="small muted">
                  {t("comparison.coverage.weight", {
                    sent: formatNumber(complete().weightSent),
                    expected: formatNumber(complete().weightExpected),
                  })}
                </span>
              )}
            </Show>
          </dd>
        </div>
        <Show when={summary().target}>
          {(target) => (
            <div>
              <dt>{t("comparison.target")}</dt>
              <dd>
                <span class="comparison-figure">{shown(target())}</span>
                <Show when={summary().isMet !== null}>
                  <StatusBadge bare state={summary().isMet ? "good" : "bad"}>
                    {t(summary().isMet ? "comparison.met" : "comparison.notMet")}
                  </StatusBadge>
                </Show>
              </dd>
            </div>
          )}
        </Show>
        <Show
          when={props.data.indicator?.kind !== "boolean" && summary().rowsWithValue > 1 && summary().spread}
        >
          {(spread) => (
            <>
              <div>
                <dt>{t("comparison.summary.median")}</dt>
                <dd>
                  <span class="comparison-figure">{shown(spread().median)}</span>
                </dd>
              </div>
              <div>
                <dt>{t("comparison.summary.band")}</dt>
                <dd>
                  {t("comparison.summary.bandFromTo", {
                    from: shown(spread().lowerQuartile),
                    to: shown(spread().upperQuartile),
                  })}
                </dd>
              </div>
              <div>
                <dt>{t("comparison.summary.range")}</dt>
                <dd>
                  {t("comparison.summary.bandFromTo", { from: shown(spread().min), to: shown(spread().max) })}
                </dd>
              </div>
            </>
          )}
        </Show>
        <Show when={summary().rowsMeasured > 0}>
          <div>
            <dt>{t("comparison.summary.metCount")}</dt>
            <dd>
              <span class="comparison-figure">
                {t("comparison.summary.metOf", {
                  met: formatNumber(summary().rowsMet),
                  of: formatNumber(summary().rowsMeasured),
                })}
              </span>
            </dd>
          </div>
        </Show>
        <Show when={summary().levels.length > 0}>
          <div>
            <dt>{t("comparison.summary.levels")}</dt>
            <dd>
              {summary()
                .levels.map(({ level, schools }) =>
                  t("comparison.summary.levelCount", {
                    level:
                      props.data.indicator?.kind === "boolean"
                        ? t(level === "1" ? "comparison.summary.yes" : "comparison.summary.no")
                        : formatNumber(level),
                    count: formatNumber(schools),
                  }),
                )
                .join(" · ")}
            </dd>
          </div>
        </Show>
      </dl>
    </section>
  );
}
