import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed, NotFound } from "../../../frame/not-found.tsx";
import { formatDateTime, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { useShortcuts } from "../../../lib/shortcuts.ts";
import {
  Banner,
  Button,
  Dialog,
  ErrorPanel,
  IconButton,
  PageHeader,
  QueryBarrier,
  Skeleton,
  StatusBadge,
  TextArea,
  toast,
} from "../../../ui/index.ts";
import { groupsOf } from "../../results/entry-desk.ts";
import { periodInText, periodName } from "../../results/wording.ts";
import { addressOf, isNoteworthy, keyOf, nextInQueue, stepTo } from "../model.ts";
import { useApproval } from "../parts/decisions.ts";
import { EvidenceLook } from "../parts/evidence-look.tsx";
import { createFindings } from "../parts/kept-findings.ts";
import { ReviewTable } from "../parts/review-table.tsx";
import {
  type QueueItem,
  queueQuery,
  type ReportToDecide,
  type ReviewAddress,
  type ReviewFigure,
  type ReviewReport,
  returnReport,
  reviewQuery,
} from "../queries.ts";
import { filterOf, type QueueAddress } from "./queue.tsx";
import "./review.css";

/** `/:unit/duyet/:school/:campaign/:period`: one report under review. The queue it came from stays in the query. */
export function ReviewPage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ school: string; campaign: string; period: string }>();
  const address = createMemo<ReviewAddress>(() => ({
    school: params.school,
    campaign: params.campaign,
    period: params.period,
  }));
  const report = useQuery(() => reviewQuery(acting.unit.code, address()));
  return (
    <Allowed to={["reviews.read"]}>
      <QueryBarrier
        query={report}
        pending={<Skeleton lines={10} height="2.5rem" />}
        failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
      >
        {(data) => (
          <Show
            when={`${data().school.code} ${data().campaign.id} ${data().period.period} ${data().version}`}
            keyed
          >
            <Review address={address()} report={data()} />
          </Show>
        )}
      </QueryBarrier>
    </Allowed>
  );
}

function Review(props: { readonly address: ReviewAddress; readonly report: ReviewReport }): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams<QueueAddress & Record<string, string>>();
  const address: ReviewAddress = { ...props.address };
  const unit = acting.unit.code;
  const decided: ReportToDecide = { ...address, revision: props.report.version };
  const queue = useQuery(() => queueQuery(unit, filterOf(query)));
  const findings = createFindings(acting.person.id, unit, ...Object.values(decided));
  const [isShort, setIsShort] = createSignal(props.report.version > 1);
  const [current, setCurrent] = createSignal<string>();
  const [looked, setLooked] = createSignal<ReviewFigure>();
  const [isReturning, setIsReturning] = createSignal(false);
  const [isReasonMissing, setIsReasonMissing] = createSignal(false);

  const ordered = createMemo(() => groupsOf(props.report.figures).flatMap((group) => group.figures));
  const noteworthy = createMemo(() => ordered().filter(isNoteworthy));
  const rows = () => (isShort() && noteworthy().length > 0 ? noteworthy() : ordered());
  const canDecide = () => props.report.cannotDecide === null;
  const waiting = (): readonly QueueItem[] =>
    queue.isSuccess ? queue.data.items.filter(({ revision }) => revision > 0) : [];
  const place = () => waiting().findIndex((item) => keyOf(addressOf(item)) === keyOf(address));

  const kept = (): string => {
    const search = new URLSearchParams(
      Object.entries(query).filter(
        (one): one is [string, string] => typeof one[1] === "string" && one[1] !== "",
      ),
    ).toString();
    return search ? `?${search}` : "";
  };
  const queueHref = () => acting.path("duyet") + kept();
  const open = (to: ReviewAddress): void =>
    navigate(acting.path("duyet", to.school, to.campaign, to.period) + kept());
  const step = (by: 1 | -1): void => {
    const at = stepTo(waiting(), place(), by);
    const item = at === null ? undefined : waiting()[at];
    if (item) open(addressOf(item));
  };
  /** On to the next that waits; back to the list after the last. */
  const goOn = (): void => {
    const next = nextInQueue(waiting().map(addressOf), address);
    if (next) open(next);
    else navigate(queueHref());
  };

  const approval = useApproval(
    () => unit,
    (answer) => {
      const [item] = answer.items;
      if (item?.outcome === "refused") {
        toast({
          tone: "bad",
          text:
            item.code === "reviews.sent-again" ? t("reviews.report.sentAgainMeanwhile") : (item.detail ?? ""),
        });
        return;
      }
      findings.clear();
      goOn();
    },
  );
  const approve = (): void => {
    if (canDecide() && props.report.state !== "approved" && !approval.isPending) {
      approval.mutate([{ ...decided, schoolName: props.report.school.shortName }]);
    }
  };

  const sendBack = useMutation(() => ({
    mutationFn: () =>
      returnReport(unit, decided, { reason: findings.overall().trim() || null, findings: findings.list() }),
    onSuccess: () => {
      toast({
        text: t("reviews.report.returned", {
          school: props.report.school.shortName,
          period: periodInText(address.period),
        }),
      });
      findings.clear();
      setIsReturning(false);
      void queries.invalidateQueries({ queryKey: ["units", unit] });
      goOn();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ["units", unit, "reviews"] }),
  }));
  const tryReturn = (): void => {
    const isEmpty = findings.list().length === 0 && findings.overall().trim() === "";
    setIsReasonMissing(isEmpty);
    if (!isEmpty) sendBack.mutate();
  };

  const move = (by: 1 | -1): void => {
    const at = rows().findIndex(({ indicatorId }) => indicatorId === current());
    const next = at < 0 ? (by === 1 ? 0 : rows().length - 1) : stepTo(rows(), at, by);
    const figure = next === null ? undefined : rows()[next];
    if (!figure) return;
    setCurrent(figure.indicatorId);
    document.getElementById(`dong-${figure.indicatorId}`)?.scrollIntoView({ block: "center" });
  };
  const currentFigure = () => rows().find(({ indicatorId }) => indicatorId === current());
  const beginFinding = (): void => {
    const figure = currentFigure();
    if (!figure || !canDecide()) return;
    if (findings.of(figure.indicatorId) === undefined) findings.set(figure.indicatorId, "");
    queueMicrotask(() =>
      document
        .querySelector<HTMLTextAreaElement>(`#tra-lai-${CSS.escape(figure.indicatorId)} textarea`)
        ?.focus(),
    );
  };
  useShortcuts([
    { keys: "ArrowDown", label: t("reviews.report.keys.nextRow"), run: () => move(1) },
    { keys: "ArrowUp", label: t("reviews.report.keys.previousRow"), run: () => move(-1) },
    { keys: "r", label: t("reviews.report.keys.return"), run: beginFinding, when: canDecide },
    { keys: "e", label: t("reviews.report.keys.evidence"), run: () => setLooked(currentFigure()) },
    { keys: "shift+A", label: t("reviews.report.keys.approve"), run: approve, when: canDecide },
    {
      keys: "shift+R",
      label: t("reviews.report.keys.sendBack"),
      run: () => setIsReturning(true),
      when: canDecide,
    },
    { keys: "j", label: t("reviews.report.keys.nextReport"), run: () => step(1) },
    { keys: "k", label: t("reviews.report.keys.previousReport"), run: () => step(-1) },
  ]);

  const newest = () => props.report.submissions[0];
  const latest = () => props.report.decisions.find(({ revision }) => revision === props.report.version);
  const changedCount = () => props.report.figures.filter(({ isChanged }) => isChanged).length;
  const badge = () =>
    ({ sent: "note", returned: "bad", approved: "good" }) as const satisfies Record<
      ReviewReport["state"],
      string
    >;

  return (
    <div class="review-page">
      <PageHeader
        title={t("reviews.report.title", {
          school: props.report.school.name,
          period: periodInText(address.period),
        })}
        path={[
          { label: t("reviews.queue.title"), href: queueHref() },
          { label: `${props.report.school.shortName}, ${periodName(address.period)}` },
        ]}
        status={
          <>
            <StatusBadge state={badge()[props.report.state]}>
              {t(`results.state.${props.report.state}`)}
            </StatusBadge>
            <Show when={props.report.isLate}>
              <StatusBadge state="wait">{t("reviews.report.late")}</StatusBadge>
            </Show>
          </>
        }
        lead={
          <Show when={newest()}>
            {(sending) => (
              <>
                {sending().revision > 1
                  ? t("reviews.report.sentAgain", {
                      name: sending().sentBy,
                      revision: sending().revision,
                      time: formatDateTime(sending().sentAt),
                    })
                  : t("reviews.report.sent", {
                      name: sending().sentBy,
                      time: formatDateTime(sending().sentAt),
                    })}
                <Show when={changedCount() > 0}>
                  {". "}
                  {t("reviews.report.changed", { count: formatNumber(changedCount()) })}
                </Show>
              </>
            )}
          </Show>
        }
        more={
          <Show when={place() >= 0}>
            <span class="small muted">
              {t("reviews.report.position", { at: place() + 1, total: waiting().length })}
            </span>
            <IconButton
              label={t("reviews.report.previous")}
              icon={<ChevronLeft size={18} />}
              disabled={place() <= 0}
              onClick={() => step(-1)}
            />
            <IconButton
              label={t("reviews.report.next")}
              icon={<ChevronRight size={18} />}
              disabled={place() >= waiting().length - 1}
              onClick={() => step(1)}
            />
          </Show>
        }
      />
      <div class="stack">
        <Show when={newest()?.note}>
          {(note) => <Banner tone="note">{t("reviews.report.note", { note: note() })}</Banner>}
        </Show>
        <Show when={props.report.state !== "sent" && latest()}>
          {(decision) => (
            <Banner tone={props.report.state === "approved" ? "good" : "wait"}>
              {props.report.state === "approved"
                ? t("reviews.report.approvedAlready", { time: formatDateTime(decision().decidedAt) })
                : t("reviews.report.returnedAlready", { time: formatDateTime(decision().decidedAt) })}
            </Banner>
          )}
        </Show>
        <Show when={props.report.cannotDecide}>
          {(why) => (
            <Banner tone="note">
              {why() === "not_direct"
                ? t("reviews.report.cannot.not_direct", { unit: t("reviews.report.directUnit") })
                : t(`reviews.report.cannot.${why() as "permission" | "own_campaign" | "own_figures"}`)}
            </Banner>
          )}
        </Show>
        <Show when={noteworthy().length > 0 && noteworthy().length < ordered().length}>
          <div class="no-print">
            <Button size="s" aria-pressed={isShort()} onClick={() => setIsShort(!isShort())}>
              {isShort()
                ? t("reviews.report.showAll", { count: ordered().length })
                : t("reviews.report.onlyNoteworthy", { count: noteworthy().length })}
            </Button>
          </div>
        </Show>
        <ReviewTable
          report={props.report}
          figures={rows()}
          current={current()}
          onCurrent={setCurrent}
          findings={findings}
          canDecide={canDecide()}
          onLook={setLooked}
        />
        <History report={props.report} />
      </div>

      <Show when={canDecide()}>
        <footer class="review-bar no-print">
          <p class="small muted">
            <Show when={findings.list().length > 0 || findings.overall() !== ""}>
              {t("reviews.report.draftKept")}
            </Show>
          </p>
          <div class="row">
            <Show
              when={findings.list().length > 0}
              fallback={
                <>
                  <Button onClick={() => setIsReturning(true)}>{t("reviews.report.return")}</Button>
                  <Show when={props.report.state !== "approved"}>
                    <Button tone="main" busy={approval.isPending} onClick={approve}>
                      {t("reviews.report.approveBut")}
                    </Button>
                  </Show>
                </>
              }
            >
              <Show when={props.report.state !== "approved"}>
                <Button busy={approval.isPending} onClick={approve}>
                  {t("reviews.report.approveBut")}
                </Button>
              </Show>
              <Button tone="main" onClick={() => setIsReturning(true)}>
                {t("reviews.report.returnCount", { count: findings.list().length })}
              </Button>
            </Show>
          </div>
        </footer>
      </Show>

      <EvidenceLook unit={unit} address={address} figure={looked()} onClose={() => setLooked(undefined)} />
      <Dialog
        open={isReturning()}
        onOpenChange={setIsReturning}
        title={t("reviews.report.returnTitle", { school: props.report.school.name })}
        description={t("reviews.report.returnLead")}
        footer={
          <>
            <Button onClick={() => setIsReturning(false)}>{t("common.cancel")}</Button>
            <Button tone="main" busy={sendBack.isPending} onClick={tryReturn}>
              {findings.list().length > 0
                ? t("reviews.report.returnCount", { count: findings.list().length })
                : t("reviews.report.return")}
            </Button>
          </>
        }
      >
        <div class="stack">
          <Show when={sendBack.isError}>
            <ErrorPanel error={sendBack.error} />
          </Show>
          <Show when={findings.list().length > 0}>
            <ul class="review-reasons">
              <For each={findings.list()}>
                {(one) => (
                  <li>
                    <span class="strong">
                      {props.report.figures.find(({ indicatorId }) => indicatorId === one.indicatorId)?.code}
                    </span>
                    : {one.reason}
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <TextArea
            label={t("reviews.report.overall")}
            hint={findings.list().length > 0 ? t("reviews.report.overallHint") : undefined}
            error={isReasonMissing() ? t("reviews.report.needReason") : undefined}
            rows={3}
            maxLength={1000}
            autofocus
            value={findings.overall()}
            onInput={(text) => {
              setIsReasonMissing(false);
              findings.setOverall(text);
            }}
          />
        </div>
      </Dialog>
    </div>
  );
}

/** Sendings and decisions in the order they happened, newest first. */
function History(props: { readonly report: ReviewReport }): JSX.Element {
  const events = createMemo(() =>
    [
      ...props.report.submissions.map((one) => ({
        at: one.sentAt,
        words: t("reviews.report.historySent", {
          revision: one.revision,
          name: one.sentBy,
          time: formatDateTime(one.sentAt),
        }),
        more: one.note,
      })),
      ...props.report.decisions.map((one) => ({
        at: one.decidedAt,
        words: t(`reviews.report.decisions.${one.decision}`, {
          name: one.reviewerName,
          time: formatDateTime(one.decidedAt),
        }),
        more: [
          one.reason,
          ...one.findings.map(
            ({ indicatorId, reason }) =>
              `${props.report.figures.find((figure) => figure.indicatorId === indicatorId)?.code ?? ""}: ${reason}`,
          ),
        ]
          .filter(Boolean)
          .join(" · "),
      })),
    ].sort((a, b) => (a.at < b.at ? 1 : -1)),
  );
  return (
    <details class="review-history">
      <summary>{t("reviews.report.history")}</summary>
      <ol>
        <For each={events()}>
          {(one) => (
            <li>
              {one.words}
              <Show when={one.more}>
                <span class="small muted"> {one.more}</span>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </details>
  );
}
