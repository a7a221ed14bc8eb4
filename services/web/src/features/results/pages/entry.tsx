import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import Copy from "lucide-solid/icons/copy";
import Printer from "lucide-solid/icons/printer";
import Redo2 from "lucide-solid/icons/redo-2";
import Undo2 from "lucide-solid/icons/undo-2";
import { createMemo, createSignal, For, type JSX, onMount, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { NotFound } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime, formatDue } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { createMedia } from "../../../lib/media.ts";
import {
  Banner,
  Button,
  Dialog,
  IconButton,
  Link,
  PageHeader,
  ProgressLine,
  QueryBarrier,
  Skeleton,
  StatusBadge,
  toast,
} from "../../../ui/index.ts";
import { createEntryDesk, type EntryDesk } from "../entry-desk.ts";
import { needsWork } from "../figure-state.ts";
import { draftShelf } from "../kept-drafts.ts";
import { type Cursor, copyPrevious, nextToMend } from "../model.ts";
import { EntryCards } from "../parts/entry-cards.tsx";
import { EntryGrid } from "../parts/entry-grid.tsx";
import { EntryHelp } from "../parts/entry-help.tsx";
import { FigurePanel } from "../parts/figure-panel.tsx";
import { useReportContext } from "../parts/report-context.tsx";
import { SaveLine } from "../parts/save-line.tsx";
import { SendDialog, sendLabel } from "../parts/send-dialog.tsx";
import { type EntryFigure, type Receipt, type Report, type ReportAddress, reportQuery } from "../queries.ts";
import { periodInText, periodName, reportState } from "../wording.ts";
import "./entry.css";

/** `/:unit/so-lieu/:campaign/:period`: the sheet of one period. `?o=` names the figure to begin at. */
export function EntryPage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ campaign: string; period: string }>();
  const address = createMemo<ReportAddress>(() => ({
    unit: acting.unit.code,
    campaign: params.campaign,
    period: params.period,
  }));
  const report = useQuery(() => reportQuery(address()));
  useReportContext(() => ({ campaign: params.campaign, period: params.period }));
  return (
    <QueryBarrier
      query={report}
      pending={<Skeleton lines={10} height="2.5rem" />}
      failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
    >
      {(data) => (
        <Show when={`${data().campaign.id} ${data().period.period}`} keyed>
          <Entry address={address()} report={data()} />
        </Show>
      )}
    </QueryBarrier>
  );
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function Entry(props: { readonly address: ReportAddress; readonly report: Report }): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams<{ o?: string }>();
  const isPhone = createMedia("(max-width: 64rem)");
  const isWide = createMedia("(min-width: 96rem)");
  const { unit, campaign, period } = props.address;
  const address: ReportAddress = { unit, campaign, period };
  const desk = createEntryDesk(
    address,
    () => props.report,
    draftShelf(storage(), acting.person.id, unit, campaign, period),
  );
  const [cursor, setCursor] = createSignal<Cursor>({ row: 0, part: "num", goal: "num" });
  const [isSending, setIsSending] = createSignal(false);
  const [isDetailed, setIsDetailed] = createSignal(false);
  let focusCell: ((cursor: Cursor) => void) | undefined;
  let focusPanel: (() => void) | undefined;

  const readOnly = () => !props.report.canEnter;
  const figure = (): EntryFigure | undefined => desk.figures()[cursor().row];

  function jump(row: number): void {
    const id = desk.rows()[row]?.id;
    if (id === undefined) return;
    const to: Cursor = { row, part: "num", goal: "num" };
    setCursor(to);
    if (isPhone()) {
      const card = document.getElementById(`chi-tieu-${id}`);
      card?.scrollIntoView({ block: "start" });
      card?.querySelector("input")?.focus({ preventScroll: true });
    } else queueMicrotask(() => focusCell?.(to));
  }
  const jumpTo = (target: Pick<EntryFigure, "indicatorId">): void =>
    jump(desk.rows().findIndex(({ id }) => id === target.indicatorId));
  const toNext = (): void => {
    const row = nextToMend(desk.rows(), cursor().row, ({ id }) => {
      const state = desk.state(id);
      return (state !== undefined && needsWork(state)) || desk.conflict(id) !== undefined;
    });
    if (row !== null) jump(row);
  };
  const showDetails = (byKeyboard: boolean): void => {
    if (isWide()) {
      if (byKeyboard) focusPanel?.();
      return;
    }
    setIsDetailed(true);
  };
  onMount(() => {
    if (query.o) jumpTo({ indicatorId: query.o });
  });

  const copyAll = (): void => {
    const before = desk.sheet();
    desk.work(copyPrevious(before, desk.previous()));
    const count = desk.sheet() === before ? 0 : (desk.sheet().past.at(-1)?.length ?? 0);
    if (count === 0) toast({ tone: "note", text: t("results.entry.copiedNone") });
    else toast({ text: t("results.entry.copied", { count }), undo: () => void desk.undo() });
  };

  const onSent = (receipt: Receipt): void => {
    setIsSending(false);
    toast({ text: t("results.send.done", { receipt: receipt.receipt }) });
    void queries.invalidateQueries({ queryKey: ["units", unit] });
    navigate(acting.path("so-lieu", campaign, period, "bien-nhan"));
  };

  const state = () => reportState(props.report);
  const panel = (now: () => EntryFigure, onLeave?: () => void): JSX.Element => (
    <FigurePanel
      address={address}
      desk={desk}
      report={props.report}
      figure={now()}
      readOnly={readOnly()}
      ref={(focus) => {
        focusPanel = focus;
      }}
      onLeave={onLeave}
    />
  );

  return (
    <div class="entry-page">
      <PrintHead report={props.report} />
      <div class="no-print">
        <PageHeader
          title={t(readOnly() ? "results.entry.titleRead" : "results.entry.title", {
            period: periodInText(period),
          })}
          path={[
            { label: t("results.list.title"), href: acting.path("so-lieu", campaign) },
            { label: periodName(period) },
          ]}
          status={
            <>
              <StatusBadge state={state().state}>{state().word}</StatusBadge>
              <Show when={props.report.isLate}>
                <StatusBadge state="wait">{t("results.state.late")}</StatusBadge>
              </Show>
            </>
          }
          lead={<DueLine report={props.report} />}
          more={
            <Show when={!isPhone()}>
              <Show when={!readOnly()}>
                <Show when={desk.figures().some(({ previous }) => previous !== null)}>
                  <Button size="s" icon={<Copy size={16} />} onClick={copyAll}>
                    {t("results.entry.copyAll")}
                  </Button>
                </Show>
                <IconButton
                  size="s"
                  label={t("results.entry.undo")}
                  icon={<Undo2 size={16} />}
                  disabled={desk.sheet().past.length === 0}
                  onClick={() => void desk.undo()}
                />
                <IconButton
                  size="s"
                  label={t("results.entry.redo")}
                  icon={<Redo2 size={16} />}
                  disabled={desk.sheet().future.length === 0}
                  onClick={() => void desk.redo()}
                />
                <EntryHelp />
              </Show>
              <IconButton
                label={t("results.print.sheet")}
                icon={<Printer size={18} />}
                onClick={() => window.print()}
              />
            </Show>
          }
        />
        <StandingBanner report={props.report} address={address} />
      </div>

      <Show
        when={!isPhone()}
        fallback={
          <EntryCards
            desk={desk}
            report={props.report}
            readOnly={readOnly()}
            onDetails={(target) => {
              setCursor({
                row: desk.rows().findIndex(({ id }) => id === target.indicatorId),
                part: "num",
                goal: "num",
              });
              setIsDetailed(true);
            }}
          />
        }
      >
        <div class="entry-desk" classList={{ "entry-desk-wide": isWide() }}>
          <EntryGrid
            desk={desk}
            report={props.report}
            cursor={cursor()}
            onCursor={setCursor}
            readOnly={readOnly()}
            onDetails={showDetails}
            ref={(focus) => {
              focusCell = focus;
            }}
          />
          <Show when={isWide()}>
            <aside class="entry-aside sheet no-print" aria-label={t("results.panel.title")}>
              <Show when={figure()} fallback={<p class="muted">{t("results.panel.none")}</p>}>
                {(now) => panel(now, () => focusCell?.(cursor()))}
              </Show>
            </aside>
          </Show>
        </div>
      </Show>

      <EntryBar desk={desk} report={props.report} onNext={toNext} onSend={() => setIsSending(true)} />
      <PrintFoot />

      <Dialog
        open={isDetailed() && figure() !== undefined}
        onOpenChange={(open) => {
          setIsDetailed(open);
          if (!open && !isPhone()) queueMicrotask(() => focusCell?.(cursor()));
        }}
        title={t("results.panel.title")}
        side
      >
        <Show when={figure()}>{(now) => panel(now)}</Show>
      </Dialog>
      <SendDialog
        address={address}
        desk={desk}
        report={props.report}
        open={isSending()}
        onOpenChange={setIsSending}
        onJump={jumpTo}
        onSent={onSent}
      />
    </div>
  );
}

function DueLine(props: { readonly report: Report }): JSX.Element {
  const due = () => props.report.period;
  return (
    <span>
      {due().graceDays > 0
        ? t("results.entry.dueWithGrace", { date: formatDate(due().dueOn), days: due().graceDays })
        : t("results.entry.due", { date: formatDate(due().dueOn) })}
      <Show when={props.report.version === 0 && !props.report.isOverdue}> ({formatDue(due().dueOn)})</Show>
    </span>
  );
}

/** How the report stands with the unit above, and what that means for whoever is here. */
function StandingBanner(props: { readonly report: Report; readonly address: ReportAddress }): JSX.Element {
  const acting = useActing();
  const latest = () => props.report.decisions[0];
  const receipt = (): JSX.Element => (
    <Link href={acting.path("so-lieu", props.address.campaign, props.address.period, "bien-nhan")}>
      {t("results.entry.banner.receipt")}
    </Link>
  );
  const sentWords = (): string => {
    const time = formatDateTime(props.report.sentAt);
    if (props.report.hasUnsentChanges) return t("results.entry.banner.sentChanged", { time });
    return props.report.reviewer
      ? t("results.entry.banner.sent", { time })
      : t("results.entry.banner.sentOwn", { time });
  };
  return (
    <div class="stack-s entry-banners">
      <Show when={props.report.state === "returned" && latest()}>
        {(decision) => (
          <Banner tone="bad" action={receipt()}>
            {decision().reason
              ? t("results.entry.banner.returnedReason", {
                  unit: decision().unitName ?? decision().reviewerName,
                  time: formatDateTime(decision().decidedAt),
                  reason: decision().reason ?? "",
                })
              : t("results.entry.banner.returned", {
                  unit: decision().unitName ?? decision().reviewerName,
                  time: formatDateTime(decision().decidedAt),
                })}{" "}
            <Show when={decision().findings.length > 0}>{t("results.entry.banner.returnedFindings")}</Show>
          </Banner>
        )}
      </Show>
      <Show when={props.report.state === "sent"}>
        <Banner tone={props.report.hasUnsentChanges ? "wait" : "note"} action={receipt()}>
          {sentWords()}
        </Banner>
      </Show>
      <Show when={props.report.state === "approved" && latest()}>
        {(decision) => (
          <Banner tone="good" action={receipt()}>
            {t("results.entry.banner.approved", {
              unit: decision().unitName ?? decision().reviewerName,
              time: formatDateTime(decision().decidedAt),
            })}
          </Banner>
        )}
      </Show>
      <Show when={props.report.cannotSend === "campaign"}>
        <Banner tone="note">{t("results.entry.banner.campaign")}</Banner>
      </Show>
      <Show when={props.report.cannotSend === "not_started"}>
        <Banner tone="note">
          {t("results.entry.banner.notStarted", { date: formatDate(props.report.period.startsOn) })}
        </Banner>
      </Show>
      <Show when={!props.report.canEnter && !acting.can("results.enter")}>
        <Banner tone="note">{t("results.entry.banner.readOnly")}</Banner>
      </Show>
    </div>
  );
}

/** Stays at the bottom: how much is left, whether it is saved, and the one main action. */
function EntryBar(props: {
  readonly desk: EntryDesk;
  readonly report: Report;
  readonly onNext: () => void;
  readonly onSend: () => void;
}): JSX.Element {
  const progress = () => props.desk.progress();
  const left = (): readonly string[] => [
    ...(progress().missing ? [t("results.entry.left.missing", { count: progress().missing })] : []),
    ...(progress().wrong ? [t("results.entry.left.wrong", { count: progress().wrong })] : []),
    ...(progress().doubtful ? [t("results.entry.left.doubtful", { count: progress().doubtful })] : []),
    ...(progress().evidence ? [t("results.entry.left.evidence", { count: progress().evidence })] : []),
  ];
  const isWorkLeft = () => left().length > 0 || props.desk.conflicts().length > 0;
  const why = () => props.report.cannotSend;
  return (
    <Show when={props.report.canEnter}>
      <footer class="entry-bar no-print">
        <div class="entry-bar-left">
          <ProgressLine done={progress().done} total={progress().asked} label={t("results.entry.progress")} />
          <p class="small entry-bar-words">
            <Show when={isWorkLeft()} fallback={t("results.entry.left.ready")}>
              <For each={left()}>{(words) => <span>{words}</span>}</For>
            </Show>
          </p>
          <Show when={isWorkLeft()}>
            <Button size="s" class="entry-bar-next" onClick={() => props.onNext()}>
              {t("results.entry.toNext")}
            </Button>
          </Show>
        </div>
        <SaveLine desk={props.desk} onConflict={() => props.onNext()} />
        <div class="entry-bar-action">
          <Show
            when={why() === null || why() === "unchanged" || why() === "own_figures"}
            fallback={
              <Show when={why()}>
                {(code) => <p class="small muted">{t(`results.send.why.${code()}`)}</p>}
              </Show>
            }
          >
            <Show
              when={why() !== "own_figures"}
              fallback={<p class="small muted">{t("results.send.why.own_figures")}</p>}
            >
              <Button
                tone="main"
                disabled={why() === "unchanged" && props.desk.unsaved().length === 0}
                onClick={() => props.onSend()}
              >
                {sendLabel(props.report)}
              </Button>
            </Show>
          </Show>
        </div>
      </footer>
    </Show>
  );
}

function PrintHead(props: { readonly report: Report }): JSX.Element {
  return (
    <header class="only-print entry-print-head">
      <p class="entry-print-title">{t("results.print.form")}</p>
      <p>{t("results.print.unit", { unit: props.report.unitName })}</p>
      <p>{t("results.print.campaign", { campaign: props.report.campaign.name })}</p>
      <p>{t("results.print.period", { period: periodName(props.report.period.period) })}</p>
    </header>
  );
}

function PrintFoot(): JSX.Element {
  return (
    <footer class="only-print entry-print-foot keep-together">
      <div>
        <p class="strong">{t("results.print.enteredBy")}</p>
        <p class="small">{t("results.print.sign")}</p>
      </div>
      <div>
        <p>{t("results.print.place")}</p>
        <p class="strong">{t("results.print.head")}</p>
        <p class="small">{t("results.print.sign")}</p>
      </div>
    </footer>
  );
}
