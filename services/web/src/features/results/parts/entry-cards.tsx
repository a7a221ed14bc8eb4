import CornerDownLeft from "lucide-solid/icons/corner-down-left";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { Button, NumberField } from "../../../ui/index.ts";
import { type EntryDesk, groupsOf } from "../entry-desk.ts";
import { copyPrevious, isNumber, write } from "../model.ts";
import type { EntryFigure, Report } from "../queries.ts";
import { figureText, valueText } from "../wording.ts";
import { ConflictChoice } from "./conflict-choice.tsx";
import { contentName, FigureNotes, FigureSigns, ResultText } from "./entry-grid.tsx";
import "./entry-cards.css";

export interface EntryCardsProps {
  readonly desk: EntryDesk;
  readonly report: Report;
  readonly readOnly: boolean;
  readonly onDetails: (figure: EntryFigure) => void;
}

/** The same sheet on a phone: one card an indicator, fields instead of cells. */
export function EntryCards(props: EntryCardsProps): JSX.Element {
  const titles = () => new Map(props.report.contents.map(({ content, title }) => [content, title]));
  return (
    <div class="stack">
      <For each={groupsOf(props.desk.figures())}>
        {(group) => (
          <section class="stack-s">
            <h2 class="entry-cards-head">{contentName(group.content, titles().get(group.content ?? ""))}</h2>
            <For each={group.figures}>
              {(figure) => (
                <Card
                  desk={props.desk}
                  figure={figure}
                  readOnly={props.readOnly}
                  onDetails={() => props.onDetails(figure)}
                />
              )}
            </For>
          </section>
        )}
      </For>
    </div>
  );
}

function Card(props: {
  readonly desk: EntryDesk;
  readonly figure: EntryFigure;
  readonly readOnly: boolean;
  readonly onDetails: () => void;
}): JSX.Element {
  const id = () => props.figure.indicatorId;
  const values = () => props.desk.values(id());
  const row = () => props.desk.rows().findIndex((one) => one.id === id());
  const set = (part: "num" | "den", value: string | null): void =>
    props.desk.work(write(props.desk.sheet(), [{ row: row(), part, value }]));
  const readable = (value: string | null) => (isNumber(value) ? value : null);
  let card: HTMLElement | undefined;
  return (
    <article
      ref={card}
      class="entry-card sheet"
      id={`chi-tieu-${id()}`}
      aria-labelledby={`ten-${id()}`}
      tabIndex={-1}
    >
      <h3 class="entry-card-name" id={`ten-${id()}`}>
        <span class="entry-code">{props.figure.code}</span> {props.figure.name}
        <Show when={!props.figure.isMandatory}>
          <span class="muted"> ({t("results.entry.optional")})</span>
        </Show>
      </h3>
      <FigureNotes desk={props.desk} figure={props.figure} />
      <ConflictChoice desk={props.desk} figure={props.figure} onSettled={() => card?.focus()} />
      <Show
        when={props.figure.kind === "boolean"}
        fallback={
          <div class="entry-card-fields">
            <NumberField
              label={props.figure.numerator ?? t("results.entry.numerator")}
              value={readable(values().num)}
              readOnly={props.readOnly}
              suffix={props.figure.kind === "ratio" ? undefined : props.figure.measure}
              onChange={(value) => set("num", value)}
            />
            <Show when={props.figure.kind === "ratio"}>
              <NumberField
                label={props.figure.denominator ?? t("results.entry.denominator")}
                value={readable(values().den)}
                readOnly={props.readOnly}
                onChange={(value) => set("den", value)}
              />
            </Show>
          </div>
        }
      >
        <fieldset class="entry-card-choice">
          <legend class="visually-hidden">{props.figure.name}</legend>
          <For each={["1", "0"] as const}>
            {(value) => (
              <label class="entry-card-option" classList={{ "entry-card-chosen": values().num === value }}>
                <input
                  type="radio"
                  name={`chon-${id()}`}
                  value={value}
                  checked={values().num === value}
                  disabled={props.readOnly}
                  onChange={() => set("num", value)}
                />
                {value === "1" ? t("results.entry.yes") : t("results.entry.no")}
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <dl class="entry-card-facts">
        <div>
          <dt>{t("results.entry.result")}</dt>
          <dd>
            <ResultText desk={props.desk} figure={props.figure} />
          </dd>
        </div>
        <div>
          <dt>{t("results.entry.target")}</dt>
          <dd>{props.figure.target === null ? "–" : valueText(props.figure, props.figure.target)}</dd>
        </div>
        <div>
          <dt>{t("results.entry.previous")}</dt>
          <dd>{props.figure.previous ? figureText(props.figure, props.figure.previous) : "–"}</dd>
        </div>
      </dl>
      <div class="row">
        <Button
          size="s"
          icon={<MessageSquareText size={16} />}
          aria-label={t("results.entry.details", { name: props.figure.name })}
          onClick={() => props.onDetails()}
        >
          {t("results.entry.marks")}
          <FigureSigns desk={props.desk} figure={props.figure} />
        </Button>
        <Show when={!props.readOnly && props.figure.previous}>
          <Button
            size="s"
            tone="quiet"
            icon={<CornerDownLeft size={16} />}
            aria-label={t("results.entry.copyOne", { name: props.figure.name })}
            onClick={() =>
              props.desk.work(copyPrevious(props.desk.sheet(), props.desk.previous(), new Set([id()])))
            }
          >
            {t("results.entry.copyAll")}
          </Button>
        </Show>
      </div>
    </article>
  );
}
