import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, Checkbox, Dialog, ErrorPanel, Spinner, TextArea } from "../../../ui/index.ts";
import type { EntryDesk } from "../entry-desk.ts";
import { type EntryFigure, type Receipt, type Report, type ReportAddress, submitReport } from "../queries.ts";
import { checkText, periodInText } from "../wording.ts";

export interface SendDialogProps {
  readonly address: ReportAddress;
  readonly desk: EntryDesk;
  readonly report: Report;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onJump: (figure: EntryFigure) => void;
  readonly onSent: (receipt: Receipt) => void;
}

/** What the main button says: to whom it goes, and whether it went before. */
export function sendLabel(report: Report): string {
  const again = report.version > 0;
  const unit = report.reviewer?.shortName;
  if (!unit) return again ? t("results.send.againOwn") : t("results.send.actionOwn");
  return again ? t("results.send.again", { unit }) : t("results.send.action", { unit });
}

/** Saves, lists what is missing, wrong or doubtful, each with a way there; then one button sends. */
export function SendDialog(props: SendDialogProps): JSX.Element {
  const queries = useQueryClient();
  const [isChecking, setIsChecking] = createSignal(false);
  const [confirmed, setConfirmed] = createSignal<ReadonlySet<string>>(new Set());
  const [note, setNote] = createSignal("");

  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setIsChecking(true);
        setConfirmed(new Set<string>());
        send.reset();
        void props.desk.save().finally(() => setIsChecking(false));
      },
    ),
  );

  const lines = createMemo(() =>
    props.desk.figures().flatMap((figure) => {
      const state = props.desk.state(figure.indicatorId);
      return state ? [{ figure, state }] : [];
    }),
  );
  const errors = () =>
    lines().flatMap(({ figure, state }) =>
      state.errors.map((error) => ({ figure, words: checkText(error.code, error.against) })),
    );
  const doubts = () =>
    lines().flatMap(({ figure, state }) =>
      state.doubts.length && !state.errors.length
        ? [{ figure, words: state.doubts.map((doubt) => checkText(doubt.code, doubt.against)).join("; ") }]
        : [],
    );
  const isUnsaved = () => props.desk.unsaved().length > 0;
  const isUnchanged = () =>
    props.report.version > 0 &&
    !lines().some(({ figure }) => props.desk.isChanged(figure)) &&
    !props.report.hasUnsentChanges;
  const canSend = () =>
    !isChecking() &&
    !isUnsaved() &&
    errors().length === 0 &&
    doubts().every(({ figure }) => confirmed().has(figure.indicatorId)) &&
    (!isUnchanged() || note().trim() !== "");

  const send = useMutation(() => ({
    mutationFn: () =>
      submitReport(props.address, props.report.version, {
        note: note().trim() || null,
        confirmed: [...confirmed()],
      }),
    onSuccess: (receipt) => {
      setNote("");
      props.onSent(receipt);
    },
    onError: () => void queries.invalidateQueries({ queryKey: ["units", props.address.unit, "results"] }),
  }));
  const jump = (figure: EntryFigure): void => {
    props.onOpenChange(false);
    props.onJump(figure);
  };
  const unit = () => props.report.reviewer?.shortName ?? "";
  const isOwn = () => props.report.reviewer === null;

  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="m"
      title={
        isOwn()
          ? t("results.send.titleOwn", { period: periodInText(props.report.period.period) })
          : t("results.send.title", { period: periodInText(props.report.period.period), unit: unit() })
      }
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{t("common.cancel")}</Button>
          <Button tone="main" disabled={!canSend()} busy={send.isPending} onClick={() => send.mutate()}>
            {sendLabel(props.report)}
          </Button>
        </>
      }
    >
      <Show
        when={!isChecking()}
        fallback={
          <p class="row">
            <Spinner /> {t("results.send.checking")}
          </p>
        }
      >
        <div class="stack">
          <Show when={send.isError}>
            <Show
              when={isProblem(send.error, "http.version-mismatch")}
              fallback={<ErrorPanel error={send.error} />}
            >
              <Banner tone="wait">{t("results.send.changed")}</Banner>
            </Show>
          </Show>
          <Show when={props.desk.conflicts().length}>
            {(count) => <Banner tone="wait">{t("results.send.conflicts", { count: count() })}</Banner>}
          </Show>
          <Show when={isUnsaved() && props.desk.conflicts().length === 0 && errors().length === 0}>
            <Banner tone="offline">{t("results.send.notSaved")}</Banner>
          </Show>

          <Show when={errors().length > 0}>
            <section class="stack-s">
              <h3>{t("results.send.errors")}</h3>
              <ul class="send-list">
                <For each={errors()}>
                  {(one) => (
                    <li>
                      <button type="button" class="error-jump" onClick={() => jump(one.figure)}>
                        {one.figure.code} {one.figure.name}
                      </button>
                      <span>{one.words}</span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>

          <Show when={doubts().length > 0}>
            <section class="stack-s">
              <h3>{t("results.send.doubts")}</h3>
              <p class="small muted">{t("results.send.doubtsHint")}</p>
              <ul class="send-list">
                <For each={doubts()}>
                  {(one) => (
                    <li>
                      <button type="button" class="error-jump" onClick={() => jump(one.figure)}>
                        {one.figure.code} {one.figure.name}
                      </button>
                      <span>{one.words}</span>
                      <Checkbox
                        label={t("results.send.confirm")}
                        ariaLabel={`${t("results.send.confirm")}: ${one.figure.name}`}
                        checked={confirmed().has(one.figure.indicatorId)}
                        onChange={(on) => {
                          const next = new Set(confirmed());
                          if (on) next.add(one.figure.indicatorId);
                          else next.delete(one.figure.indicatorId);
                          setConfirmed(next);
                        }}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>

          <Show when={errors().length === 0}>
            <Show when={!isUnsaved() && doubts().length === 0 && !isUnchanged()}>
              <p>
                {isOwn()
                  ? t("results.send.readyOwn", { count: props.desk.progress().done })
                  : t("results.send.ready", { count: props.desk.progress().done })}
              </p>
            </Show>
            <Show when={props.report.isOverdue}>
              <Banner tone="wait">
                {t("results.send.late", { date: formatDate(props.report.period.dueOn) })}
              </Banner>
            </Show>
            <TextArea
              label={isOwn() ? t("results.send.noteOwn") : t("results.send.note", { unit: unit() })}
              hint={isUnchanged() ? t("results.send.noteNeeded") : undefined}
              optional={!isUnchanged()}
              rows={2}
              maxLength={1000}
              value={note()}
              onInput={setNote}
            />
          </Show>
        </div>
      </Show>
    </Dialog>
  );
}
