import PencilLine from "lucide-solid/icons/pencil-line";
import { createMemo, For, type JSX, Show } from "solid-js";
import { formatDate, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import { Badge, Button, StatusBadge } from "../../../ui/index.ts";
import { changedFields, versionState, type WordingField, wordingOf } from "../model.ts";
import type { Indicator, IndicatorVersion } from "../queries.ts";
import "./versions.css";

const STATES = { now: "good", past: "neutral", coming: "note" } as const;

/** What the indicator has meant and will mean, the newest first, with what each version changed. */
export function Versions(props: {
  readonly indicator: Indicator;
  /** Given where the wording may be corrected. */
  readonly onCorrect?: ((version: IndicatorVersion) => void) | undefined;
}): JSX.Element {
  const inOrder = createMemo(() =>
    [...props.indicator.versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  );
  const newestFirst = createMemo(() => [...inOrder()].reverse());
  return (
    <section class="stack-s">
      <h2>{t("indicators.versions.title")}</h2>
      <p class="small muted">
        {t(inOrder().length > 1 ? "indicators.versions.lead" : "indicators.versions.one")}
      </p>
      <ol class="versions">
        <For each={newestFirst()}>
          {(version) => (
            <Version
              version={version}
              before={inOrder()[inOrder().indexOf(version) - 1]}
              onCorrect={props.onCorrect}
            />
          )}
        </For>
      </ol>
    </section>
  );
}

function Version(props: {
  readonly version: IndicatorVersion;
  readonly before: IndicatorVersion | undefined;
  readonly onCorrect?: ((version: IndicatorVersion) => void) | undefined;
}): JSX.Element {
  const state = () => versionState(props.version, today());
  const changed = createMemo(() =>
    props.before ? changedFields(wordingOf(props.before), wordingOf(props.version)) : new Set<WordingField>(),
  );
  const text = (field: "name" | "measure" | "numerator" | "denominator" | "description") =>
    props.version[`${field}${language() === "en" ? "En" : "Vi"}`];
  const isChanged = (field: "name" | "measure" | "numerator" | "denominator" | "description") =>
    changed().has(`${field}${language() === "en" ? "En" : "Vi"}`);
  const span = (): string =>
    props.version.validTo === null
      ? t("indicators.versions.since", { from: formatDate(props.version.validFrom) })
      : t("indicators.versions.span", {
          from: formatDate(props.version.validFrom),
          to: formatDate(props.version.validTo),
        });
  const Fact = (fact: {
    readonly label: string;
    readonly value: string | null;
    readonly isChanged: boolean;
  }): JSX.Element => (
    <Show when={fact.value}>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value}
        <Show when={fact.isChanged}>
          {" "}
          <Badge accent>{t("indicators.versions.changed")}</Badge>
        </Show>
      </dd>
    </Show>
  );
  return (
    <li class={`version version-${state()}`}>
      <div class="row-between">
        <h3 class="row">
          <span class="figures">{span()}</span>
          <StatusBadge state={STATES[state()]}>{t(`indicators.versions.${state()}`)}</StatusBadge>
        </h3>
        <Show when={props.onCorrect}>
          {(correct) => (
            <Button
              size="s"
              tone="quiet"
              icon={<PencilLine size={14} aria-hidden="true" />}
              aria-label={t("indicators.versions.correctOf", { from: formatDate(props.version.validFrom) })}
              onClick={() => correct()(props.version)}
            >
              {t("indicators.versions.correct")}
            </Button>
          )}
        </Show>
      </div>
      <dl class="facts">
        <Fact label={t("indicators.name")} value={text("name")} isChanged={isChanged("name")} />
        <Fact
          label={t("indicators.numerator")}
          value={text("numerator")}
          isChanged={isChanged("numerator")}
        />
        <Fact
          label={t("indicators.denominator")}
          value={text("denominator")}
          isChanged={isChanged("denominator")}
        />
        <Fact label={t("indicators.measure")} value={text("measure")} isChanged={isChanged("measure")} />
        <Fact
          label={t("indicators.description")}
          value={text("description")}
          isChanged={isChanged("description")}
        />
        <Fact
          label={t("indicators.source")}
          value={props.version.source}
          isChanged={changed().has("source")}
        />
      </dl>
    </li>
  );
}
