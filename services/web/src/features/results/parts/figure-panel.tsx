import { useMutation, useQueryClient } from "@tanstack/solid-query";
import Link2 from "lucide-solid/icons/link-2";
import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { t } from "../../../lib/i18n.ts";
import { online } from "../../../lib/online.ts";
import { Button, ErrorPanel, FileDrop, TextArea, TextField, toast } from "../../../ui/index.ts";
import type { EntryDesk } from "../entry-desk.ts";
import {
  addEvidenceFile,
  addEvidenceLink,
  type EntryFigure,
  type Evidence,
  type Report,
  type ReportAddress,
  removeEvidence,
  reportKey,
} from "../queries.ts";
import { valueText } from "../wording.ts";
import { ConflictChoice } from "./conflict-choice.tsx";
import { FigureNotes } from "./entry-grid.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { FigureHistory } from "./figure-history.tsx";
import "./figure-panel.css";

export interface FigurePanelProps {
  readonly address: ReportAddress;
  readonly desk: EntryDesk;
  readonly report: Report;
  readonly figure: EntryFigure;
  readonly readOnly: boolean;
  /** Gives the page a way to put the focus into the comment. */
  readonly ref?: ((focus: () => void) => void) | undefined;
  /** Escape: back to the cell. */
  readonly onLeave?: (() => void) | undefined;
}

const accepted = [
  ".pdf",
  ".jpg",
  ".jpeg",
  ".png",
  ".webp",
  ".gif",
  ".heic",
  ".doc",
  ".docx",
  ".xls",
  ".xlsx",
  ".ppt",
  ".pptx",
  ".odt",
  ".ods",
  ".odp",
] as const;
const bytesMax = 10 * 1024 * 1024;

/** Everything about the row the cursor stands on: how it is counted, comment, evidence, earlier sendings. */
export function FigurePanel(props: FigurePanelProps): JSX.Element {
  const queries = useQueryClient();
  let box: HTMLDivElement | undefined;
  const id = () => props.figure.indicatorId;
  const values = () => props.desk.values(id());
  props.ref?.(() => box?.querySelector("textarea")?.focus());

  /** The figure's evidence in the answer that is held, changed in place; the next reading brings the rest. */
  const changeEvidence = (change: (before: readonly Evidence[]) => Evidence[]): void => {
    queries.setQueryData<Report>(reportKey(props.address), (report) =>
      report
        ? {
            ...report,
            hasUnsentChanges: true,
            figures: report.figures.map((one) =>
              one.indicatorId === id() ? { ...one, evidence: change(one.evidence) } : one,
            ),
          }
        : report,
    );
    void queries.invalidateQueries({ queryKey: reportKey(props.address) });
  };

  const upload = useMutation(() => ({
    mutationFn: (file: File) => addEvidenceFile(props.address, id(), file),
    onSuccess: (added) => {
      changeEvidence((before) => [...before, added]);
      toast({ text: t("results.panel.added") });
    },
  }));
  const remove = useMutation(() => ({
    mutationFn: (evidence: Evidence) => removeEvidence(props.address.unit, evidence.id),
    onSuccess: (_, evidence) => {
      // Its button is gone with it; the focus stays in the panel.
      box?.focus();
      changeEvidence((before) =>
        evidence.isSent
          ? before.map((one) =>
              one.id === evidence.id ? { ...one, removedAt: new Date().toISOString() } : one,
            )
          : before.filter((one) => one.id !== evidence.id),
      );
      toast({
        text: t("results.panel.removed", { title: evidence.title }),
        ...(evidence.kind === "link" && evidence.url !== null
          ? { undo: () => relink.mutate({ title: evidence.title, url: evidence.url ?? "" }) }
          : {}),
      });
    },
  }));
  const relink = useMutation(() => ({
    mutationFn: (link: { title: string; url: string }) => addEvidenceLink(props.address, id(), link),
    onSuccess: (added) => changeEvidence((before) => [...before, added]),
  }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the cell from wherever the focus stands.
    <div
      class="figure-panel stack"
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !props.onLeave) return;
        event.preventDefault();
        props.onLeave();
      }}
    >
      <header>
        <p class="small muted">
          {props.figure.code} · {t("results.entry.askedBy", { unit: props.figure.askedBy })}
        </p>
        <h2 class="figure-panel-name">{props.figure.name}</h2>
        <FigureNotes desk={props.desk} figure={props.figure} />
      </header>

      <ConflictChoice desk={props.desk} figure={props.figure} onSettled={() => box?.focus()} />

      <TextArea
        label={t("results.panel.comment")}
        hint={props.readOnly ? undefined : t("results.panel.commentHint")}
        rows={2}
        maxLength={1000}
        readOnly={props.readOnly}
        value={values().comment ?? ""}
        onInput={(text) => props.desk.comment(id(), text)}
      />

      <section class="stack-s">
        <h3 class="figure-panel-head">{t("results.panel.evidence")}</h3>
        <Show when={props.figure.isEvidenceRequired}>
          <p class="small">{t("results.panel.evidenceRequired")}</p>
        </Show>
        <Show
          when={props.figure.evidence.length > 0}
          fallback={<p class="small muted">{t("results.panel.evidenceNone")}</p>}
        >
          <EvidenceList
            unit={props.address.unit}
            evidence={props.figure.evidence}
            onRemove={props.readOnly || !online() ? undefined : (one) => remove.mutate(one)}
          />
        </Show>
        <Show when={!props.readOnly}>
          <Show when={online()} fallback={<p class="small muted">{t("results.panel.needsLine")}</p>}>
            <AddLink
              address={props.address}
              indicator={id()}
              onAdded={(added) => changeEvidence((before) => [...before, added])}
            />
            <FileDrop
              label={t("results.panel.addFile")}
              accept={accepted}
              maxBytes={bytesMax}
              onFiles={([file]) => file && upload.mutate(file)}
            />
            <p class="small figure-panel-warning">{t("results.panel.fileHint")}</p>
            <Show when={upload.isPending && upload.variables}>
              {(file) => (
                <p class="small" role="status">
                  {t("results.panel.uploading", { name: file().name })}
                </p>
              )}
            </Show>
            <Show when={upload.isError || remove.isError}>
              <ErrorPanel error={upload.error ?? remove.error} />
            </Show>
          </Show>
        </Show>
      </section>

      <section class="stack-s">
        <h3 class="figure-panel-head">{t("results.panel.what")}</h3>
        <Show when={props.figure.description}>{(text) => <p class="small">{text()}</p>}</Show>
        <dl class="facts small">
          <Show
            when={props.figure.kind === "ratio"}
            fallback={
              <>
                <dt>{t("results.panel.measure")}</dt>
                <dd>{props.figure.measure}</dd>
              </>
            }
          >
            <dt>{t("results.panel.numerator")}</dt>
            <dd>{props.figure.numerator}</dd>
            <dt>{t("results.panel.denominator")}</dt>
            <dd>{props.figure.denominator}</dd>
          </Show>
          <Show when={rangeText(props.figure)}>
            {(text) => (
              <>
                <dt>{t("results.panel.range")}</dt>
                <dd>{text()}</dd>
              </>
            )}
          </Show>
          <Show when={props.figure.target !== null}>
            <dt>{t("results.panel.target")}</dt>
            <dd>{valueText(props.figure, props.figure.target)}</dd>
          </Show>
          <Show when={props.figure.enteredBy}>
            {(name) => (
              <>
                <dt>{t("results.panel.enteredBy")}</dt>
                <dd>{name()}</dd>
              </>
            )}
          </Show>
        </dl>
      </section>

      <Show when={props.report.version > 0}>
        <section class="stack-s">
          <h3 class="figure-panel-head">{t("results.panel.history")}</h3>
          <FigureHistory address={props.address} figure={props.figure} />
        </section>
      </Show>
    </div>
  );
}

/** What is usual for one period, where the indicator says so; a yes/no and a share need no telling. */
function rangeText(figure: EntryFigure): string | null {
  const { valueMin, valueMax } = figure;
  if (figure.kind === "boolean" || figure.isPercent || (valueMin === null && valueMax === null)) return null;
  const words = (value: string | null): string => valueText(figure, value);
  if (valueMin === null) return t("results.panel.rangeMax", { max: words(valueMax) });
  if (valueMax === null) return t("results.panel.rangeMin", { min: words(valueMin) });
  return t("results.panel.rangeBetween", { min: words(valueMin), max: words(valueMax) });
}

function AddLink(props: {
  readonly address: ReportAddress;
  readonly indicator: string;
  readonly onAdded: (added: Evidence) => void;
}): JSX.Element {
  const [isOpen, setIsOpen] = createSignal(false);
  const [title, setTitle] = createSignal("");
  const [url, setUrl] = createSignal("");
  const [isTried, setIsTried] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const close = (): void => {
    setIsOpen(false);
    setIsTried(false);
    setTitle("");
    setUrl("");
  };
  /** Closed by whoever worked in it: the focus goes back to where it came from. */
  const leave = (): void => {
    close();
    queueMicrotask(() => opener?.focus());
  };
  createEffect(on(() => props.indicator, close, { defer: true }));
  const isWeb = () => /^https?:\/\/\S+\.\S+/i.test(url().trim());
  const add = useMutation(() => ({
    mutationFn: () =>
      addEvidenceLink(props.address, props.indicator, { title: title().trim(), url: url().trim() }),
    onSuccess: (added) => {
      props.onAdded(added);
      leave();
      toast({ text: t("results.panel.added") });
    },
  }));
  const at = (pointer: string) => (isProblem(add.error) ? add.error.at(pointer) : undefined);
  return (
    <Show
      when={isOpen()}
      fallback={
        <div>
          <Button
            size="s"
            icon={<Link2 size={16} />}
            ref={(element) => {
              opener = element;
            }}
            onClick={() => setIsOpen(true)}
          >
            {t("results.panel.addLink")}
          </Button>
        </div>
      }
    >
      <form
        class="stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (title().trim() && isWeb()) add.mutate();
        }}
      >
        <TextField
          label={t("results.panel.linkUrl")}
          hint={t("results.panel.linkUrlHint")}
          type="url"
          autofocus
          value={url()}
          error={isTried() && !isWeb() ? t("results.panel.linkInvalid") : at("#/url")}
          onInput={setUrl}
        />
        <TextField
          label={t("results.panel.linkTitle")}
          hint={t("results.panel.linkTitleHint")}
          maxLength={200}
          value={title()}
          error={isTried() && !title().trim() ? t("results.panel.titleNeeded") : at("#/title")}
          onInput={setTitle}
        />
        <Show when={add.isError && !at("#/url") && !at("#/title")}>
          <ErrorPanel error={add.error} />
        </Show>
        <div class="row">
          <Button size="s" type="submit" busy={add.isPending}>
            {t("results.panel.linkAdd")}
          </Button>
          <Button size="s" tone="quiet" onClick={leave}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Show>
  );
}
