import { useNavigate, useParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { checkFigure } from "@thidua/api/shared/figure-checks.ts";
import ExternalLink from "lucide-solid/icons/external-link";
import FileText from "lucide-solid/icons/file-text";
import Pencil from "lucide-solid/icons/pencil";
import Printer from "lucide-solid/icons/printer";
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { Allowed, NotFound } from "../../../frame/not-found.tsx";
import { formatBytes, formatDate, formatDateTime, formatPeriod, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  ButtonLink,
  CopyButton,
  Link,
  PageHeader,
  QueryBarrier,
  Skeleton,
  StatusBadge,
} from "../../../ui/index.ts";
import { indicatorQuery } from "../../indicators/queries.ts";
import { evidenceFileUrl } from "../../results/queries.ts";
import { checkText, partText } from "../../results/wording.ts";
import { reportStanding, shownChange, shownValue } from "../figures.ts";
import { TargetMark } from "../parts/target-mark.tsx";
import { calendarQuery, campaignsQuery, type FigureDetail, figureQuery } from "../queries.ts";
import "./figure.css";

/** The drawing library comes after the figure itself. */
const TrendChart = lazy(async () => ({ default: (await import("../parts/trend-chart.tsx")).TrendChart }));

type Address = { campaign: string; school: string; period: string; indicator: string };

/** `/:unit/so-lieu/:campaign/:school/:period/:indicator`: a single figure, with all that is behind it. */
export function FigurePage(): JSX.Element {
  return (
    <Allowed to={["rollups.read"]}>
      <Loaded />
    </Allowed>
  );
}

function Loaded(): JSX.Element {
  const acting = useActing();
  const params = useParams<Address>();
  const navigate = useNavigate();
  const figure = useQuery(() =>
    figureQuery(acting.unit.code, params.campaign, params.school, params.period, params.indicator),
  );
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  const calendar = useQuery(() => calendarQuery(acting.unit.code, params.campaign));
  const periods = (): string[] => {
    const kind = figure.isSuccess ? figure.data.indicator.frequency : undefined;
    return (calendar.isSuccess ? calendar.data : [])
      .filter((one) => one.period === params.period || (one.kind === kind && one.startsOn <= today()))
      .map((one) => one.period)
      .reverse();
  };
  useContextBar(() => ({
    campaign: {
      value: params.campaign,
      options: (campaigns.isSuccess ? campaigns.data : [])
        .filter(({ status, id }) => status !== "draft" || id === params.campaign)
        .map(({ id, name }) => ({ value: id, label: name })),
      onChange: (campaign) => navigate(`${acting.path("tong-hop")}?${new URLSearchParams({ campaign })}`),
    },
    period: {
      value: params.period,
      options: periods().map((period) => ({ value: period, label: formatPeriod(period) })),
      onChange: (to) =>
        navigate(acting.path("so-lieu", params.campaign, params.school, to, params.indicator)),
    },
  }));
  return (
    <QueryBarrier
      query={figure}
      pending={<Skeleton lines={10} />}
      failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
    >
      {(data) => <Figure data={data()} />}
    </QueryBarrier>
  );
}

function Figure(props: { readonly data: FigureDetail }): JSX.Element {
  const acting = useActing();
  const isOwn = () => props.data.school.code === acting.unit.code;
  const standing = () => reportStanding(props.data.state);
  const totals = (under: string): string =>
    `${acting.path("tong-hop")}?${new URLSearchParams({
      campaign: props.data.campaign.id,
      period: props.data.period,
      ...(under === acting.unit.code ? {} : { under }),
    })}`;
  return (
    <>
      <PageHeader
        title={props.data.indicator.name}
        path={[
          ...props.data.way.map((one) => ({ label: one.shortName, href: totals(one.code) })),
          { label: props.data.school.shortName, href: totals(props.data.school.code) },
          { label: props.data.indicator.code },
        ]}
        lead={[props.data.school.name, props.data.school.parentName, formatPeriod(props.data.period)]
          .filter(Boolean)
          .join(" · ")}
        status={
          <>
            <StatusBadge state={standing().state}>{standing().word}</StatusBadge>
            <Show when={props.data.isLate}>
              <StatusBadge state="wait">{t("rollups.rollUp.late")}</StatusBadge>
            </Show>
          </>
        }
        more={
          <Button icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {t("rollups.rollUp.print")}
          </Button>
        }
        action={
          <Show when={isOwn()}>
            <ButtonLink
              tone="main"
              icon={<Pencil size={18} aria-hidden="true" />}
              href={`${acting.path("so-lieu", props.data.campaign.id, props.data.period)}?o=${encodeURIComponent(props.data.indicator.code)}`}
            >
              {t("rollups.figure.openSheet")}
            </ButtonLink>
          </Show>
        }
      />
      <div class="stack">
        <div class="figure-top">
          <Value data={props.data} />
          <Who data={props.data} isOwn={isOwn()} />
        </div>
        <section class="sheet">
          <Suspense fallback={<Skeleton lines={1} height="14rem" />}>
            <TrendChart
              campaign={props.data.campaign.id}
              under={props.data.school.code}
              indicator={props.data.indicator.id}
              until={props.data.period}
            />
          </Suspense>
        </section>
        <div class="figure-top">
          <History data={props.data} />
          <Evidences data={props.data} />
        </div>
      </div>
    </>
  );
}

function Value(props: { readonly data: FigureDetail }): JSX.Element {
  const indicator = () => props.data.indicator;
  const isSent = () => props.data.value !== null || props.data.num !== null;
  return (
    <section class="sheet stack-s" aria-labelledby="so-lieu">
      <h2 id="so-lieu" class="figure-heading">
        {t("rollups.figure.value")}
      </h2>
      <Show
        when={isSent()}
        fallback={<p class="muted">{t("rollups.figure.none", { due: formatDate(props.data.dueOn) })}</p>}
      >
        <p class="figure-value num">
          {shownValue(indicator(), props.data.value, true)}
          <Show
            when={!indicator().isPercent && indicator().kind !== "boolean" && indicator().kind !== "amount"}
          >
            <span class="figure-measure"> {indicator().measure}</span>
          </Show>
        </p>
      </Show>
      <dl class="facts">
        <Show when={indicator().kind === "ratio"}>
          <dt>{indicator().numerator ?? t("rollups.figure.numerator")}</dt>
          <dd>{partText(indicator(), props.data.num) || "–"}</dd>
          <dt>{indicator().denominator ?? t("rollups.figure.denominator")}</dt>
          <dd>{partText(indicator(), props.data.den) || "–"}</dd>
        </Show>
        <dt>{t("rollups.rollUp.target")}</dt>
        <dd>
          <TargetMark
            text={shownValue(indicator(), props.data.target, true)}
            isMet={props.data.isMet}
            isAtMost={indicator().direction === "lower" && props.data.target !== null}
          />
        </dd>
        <dt>{formatPeriod(props.data.previous.period)}</dt>
        <dd>
          {shownValue(indicator(), props.data.previous.value, true)}
          <Show when={shownChange(indicator(), props.data.value, props.data.previous.value, true)}>
            {(change) => <span class="muted"> ({t("rollups.rollUp.change", { change: change() })})</span>}
          </Show>
        </dd>
        <Show when={props.data.comment}>
          {(comment) => (
            <>
              <dt>{t("rollups.figure.comment")}</dt>
              <dd class="pre-line">{comment()}</dd>
            </>
          )}
        </Show>
        <Show when={isSent()}>
          <dt>{t("rollups.figure.checks")}</dt>
          <dd>
            <Checks data={props.data} />
          </dd>
        </Show>
      </dl>
    </section>
  );
}

/** The same checks as while typing: what is doubtful stays visible above. */
function Checks(props: { readonly data: FigureDetail }): JSX.Element {
  const acting = useActing();
  const rules = useQuery(() => indicatorQuery(acting.unit.code, props.data.indicator.id));
  return (
    <QueryBarrier
      query={rules}
      pending={<Skeleton lines={1} />}
      failed={() => <span class="muted">{t("rollups.figure.checksUnknown")}</span>}
    >
      {(indicator) => (
        <Show
          when={checkFigure(indicator(), props.data, props.data.previous).length > 0}
          fallback={<StatusBadge state="good">{t("rollups.figure.checksNone")}</StatusBadge>}
        >
          <ul class="figure-checks">
            <For each={checkFigure(indicator(), props.data, props.data.previous)}>
              {(check) => (
                <li>
                  <StatusBadge
                    bare
                    state={
                      check.severity === "error" ? "bad" : check.severity === "warning" ? "wait" : "note"
                    }
                  >
                    {checkText(check.code, check.against)}
                  </StatusBadge>
                </li>
              )}
            </For>
          </ul>
        </Show>
      )}
    </QueryBarrier>
  );
}

function Who(props: { readonly data: FigureDetail; readonly isOwn: boolean }): JSX.Element {
  const acting = useActing();
  return (
    <section class="sheet stack-s" aria-labelledby="ai-lam">
      <h2 id="ai-lam" class="figure-heading">
        {t("rollups.figure.who")}
      </h2>
      <dl class="facts">
        <dt>{t("rollups.figure.due")}</dt>
        <dd>
          {formatDate(props.data.dueOn)}
          <Show when={props.data.graceDays > 0}>
            <span class="muted"> ({t("rollups.figure.grace", { days: props.data.graceDays })})</span>
          </Show>
        </dd>
        <dt>{t("rollups.figure.author")}</dt>
        <dd>
          <Show when={props.data.author} fallback={<Nobody />}>
            {(author) => <Person name={author().name} role={author().position} at={author().at} />}
          </Show>
        </dd>
        <dt>{t("rollups.figure.sender")}</dt>
        <dd>
          <Show when={props.data.report} fallback={<Nobody />}>
            {(report) => <Person name={report().sentBy} at={report().sentAt} />}
          </Show>
        </dd>
        <dt>{t("rollups.figure.reviewer")}</dt>
        <dd>
          <Show when={props.data.reviewer} fallback={<Nobody />}>
            {(reviewer) => <Person name={reviewer().name} role={reviewer().unitName} at={reviewer().at} />}
          </Show>
        </dd>
        <Show when={props.data.report}>
          {(report) => (
            <>
              <dt>{t("rollups.figure.revision")}</dt>
              <dd>
                {t("rollups.figure.revisionOf", {
                  revision: report().revision,
                  first: formatDateTime(report().firstSentAt),
                })}
              </dd>
              <dt>{t("rollups.figure.receipt")}</dt>
              <dd class="row">
                <Show when={props.isOwn} fallback={<span class="mono">{report().receipt}</span>}>
                  <Link href={acting.path("so-lieu", props.data.campaign.id, props.data.period, "bien-nhan")}>
                    <span class="mono">{report().receipt}</span>
                  </Link>
                </Show>
                <span class="no-print">
                  <CopyButton size="s" text={report().receipt} />
                </span>
              </dd>
              <Show when={report().note}>
                {(note) => (
                  <>
                    <dt>{t("rollups.figure.note")}</dt>
                    <dd class="pre-line">{note()}</dd>
                  </>
                )}
              </Show>
            </>
          )}
        </Show>
      </dl>
    </section>
  );
}

const Nobody = (): JSX.Element => <span class="muted">{t("rollups.figure.nobody")}</span>;

function Person(props: {
  readonly name: string;
  readonly role?: string | null | undefined;
  readonly at: string;
}): JSX.Element {
  return (
    <>
      {props.name}
      <span class="figure-when small muted">
        {[props.role, formatDateTime(props.at)].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function Evidences(props: { readonly data: FigureDetail }): JSX.Element {
  const acting = useActing();
  return (
    <section class="sheet stack-s" aria-labelledby="minh-chung">
      <h2 id="minh-chung" class="figure-heading">
        {t("rollups.figure.evidence")}
      </h2>
      <Show
        when={props.data.evidence.length > 0}
        fallback={<p class="muted small">{t("rollups.figure.evidenceNone")}</p>}
      >
        <ul class="figure-evidence">
          <For each={props.data.evidence}>
            {(one) => (
              <li classList={{ "figure-gone": one.isRemoved }}>
                <Show when={one.kind === "link"} fallback={<FileText size={16} aria-hidden="true" />}>
                  <ExternalLink size={16} aria-hidden="true" />
                </Show>
                <div>
                  <a
                    href={one.url ?? evidenceFileUrl(acting.unit.code, one.id)}
                    target="_blank"
                    rel="noreferrer external"
                  >
                    {one.title}
                  </a>
                  <span class="figure-when small muted">
                    {[
                      one.byteSize === null ? null : formatBytes(one.byteSize),
                      one.addedBy,
                      formatDateTime(one.addedAt),
                      one.isRemoved ? t("rollups.figure.removed") : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                  <Show when={one.sha256}>
                    {(sum) => (
                      <span class="figure-when small muted mono" title={sum()}>
                        SHA-256 {sum().slice(0, 16)}…
                      </span>
                    )}
                  </Show>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

type Happening = FigureDetail["history"][number];

function History(props: { readonly data: FigureDetail }): JSX.Element {
  return (
    <section class="sheet stack-s" aria-labelledby="lich-su">
      <h2 id="lich-su" class="figure-heading">
        {t("rollups.figure.history")}
      </h2>
      <Show
        when={props.data.history.length > 0}
        fallback={<p class="muted small">{t("rollups.figure.historyNone")}</p>}
      >
        <ol class="figure-happenings">
          <For each={props.data.history}>
            {(one) => (
              <li>
                <Happened one={one} indicator={props.data.indicator} />
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

function Happened(props: {
  readonly one: Happening;
  readonly indicator: FigureDetail["indicator"];
}): JSX.Element {
  const when = (unit?: string): string =>
    [props.one.by, unit, formatDateTime(props.one.at)].filter(Boolean).join(" · ");
  return (
    <Switch>
      <Match when={props.one.kind === "entered" && props.one}>
        {(one) => (
          <>
            <p>
              {t("rollups.figure.entered")}{" "}
              <span class="strong">{shownValue(props.indicator, one().value, true)}</span>
              <Show when={props.indicator.kind === "ratio" && one().num !== null}>
                <span class="muted">
                  {" "}
                  (
                  {t("rollups.rollUp.parts", {
                    num: partText(props.indicator, one().num),
                    den: partText(props.indicator, one().den),
                  })}
                  )
                </span>
              </Show>
              <span class="muted">, {t("rollups.figure.inRevision", { revision: one().revision })}</span>
            </p>
            <Show when={one().comment}>{(comment) => <p class="small">“{comment()}”</p>}</Show>
            <p class="small muted">{when()}</p>
          </>
        )}
      </Match>
      <Match when={props.one.kind === "sent" && props.one}>
        {(one) => (
          <>
            <p>{t("rollups.figure.sent", { revision: one().revision })}</p>
            <p class="small muted">{when()}</p>
          </>
        )}
      </Match>
      <Match when={props.one.kind === "reviewed" && props.one}>
        {(one) => (
          <>
            <p>{t(`rollups.figure.decisions.${one().decision}`, { revision: one().revision })}</p>
            <Show when={one().reason}>{(reason) => <p class="small">{reason()}</p>}</Show>
            <Show when={one().finding}>
              {(finding) => <p class="small">{t("rollups.figure.finding", { finding: finding() })}</p>}
            </Show>
            <p class="small muted">{when(one().unitName)}</p>
          </>
        )}
      </Match>
    </Switch>
  );
}
