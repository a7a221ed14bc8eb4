import { useSearchParams } from "@solidjs/router";
import Check from "lucide-solid/icons/check";
import Circle from "lucide-solid/icons/circle";
import { createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Badge, Button, Link } from "../../../ui/index.ts";
import { type StepKey, stepsOf } from "../model.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import type { Campaign } from "../queries.ts";
import { HeadDialog } from "./head-dialog.tsx";
import { PlanState } from "./plan-state.tsx";

/** Which part of the page a step is done on. */
const PLACES: Record<Exclude<StepKey, "head">, string> = {
  text: "ke-hoach",
  bases: "can-cu",
  criteria: "tieu-chi",
  calendar: "lich",
  targets: "tieu-chi",
  tasks: "phan-cong",
};

/** What the campaign is, who runs it, what is left to do and what is doubtful. */
export function Overview(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [isEditing, setEditing] = createSignal(false);
  return (
    <div class="overview">
      <div class="stack-l">
        <Show when={props.canEdit && props.plan.status === "draft"}>
          <Steps plan={props.plan} onHead={() => setEditing(true)} />
        </Show>
        <section class="stack-s">
          <div class="row-between">
            <h2>{t("campaigns.overview.facts")}</h2>
            <Show when={props.canEdit}>
              <Button size="s" onClick={() => setEditing(true)}>
                {t("campaigns.overview.editHead")}
              </Button>
            </Show>
          </div>
          <Facts plan={props.plan} />
        </section>
      </div>
      <div class="stack-l">
        <Line plan={props.plan} />
        <Numbers plan={props.plan} />
        <Show when={props.plan.isOwn && props.plan.findings.length > 0}>
          <Findings plan={props.plan} />
        </Show>
      </div>
      <HeadDialog plan={props.plan} open={isEditing()} onOpenChange={setEditing} />
    </div>
  );
}

function Steps(props: { readonly plan: Campaign; readonly onHead: () => void }): JSX.Element {
  const [, setSearch] = useSearchParams<PlanSearch>();
  const go = (key: StepKey) => {
    if (key === "head") props.onHead();
    else
      setSearch({
        phan: PLACES[key],
        sua: key === "targets" ? "chi-tieu" : key === "tasks" ? undefined : "1",
      });
  };
  return (
    <section class="sheet stack-s">
      <h2>{t("campaigns.overview.steps")}</h2>
      <p class="small muted">{t("campaigns.overview.stepsLead")}</p>
      <ol class="plan-steps">
        <For each={stepsOf(props.plan)}>
          {(step) => (
            <li data-done={step.isDone || undefined}>
              <button type="button" class="plan-step" onClick={() => go(step.key)}>
                <Show when={step.isDone} fallback={<Circle size={18} aria-hidden="true" />}>
                  <Check size={18} role="img" aria-label={t("common.steps.done")} />
                </Show>
                <span>{t(`campaigns.step.${step.key}`)}</span>
                <Show when={step.isNeeded && !step.isDone}>
                  <span class="small muted">{t("campaigns.overview.needed")}</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function Fact(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Facts(props: { readonly plan: Campaign }): JSX.Element {
  return (
    <dl class="facts">
      <Show when={props.plan.theme}>
        <Fact label={t("campaigns.overview.theme")}>{props.plan.theme}</Fact>
      </Show>
      <Fact label={t("campaigns.overview.form")}>{t(`campaigns.form.${props.plan.form}`)}</Fact>
      <Fact label={t("campaigns.overview.time")}>
        <span class="figures">
          {formatDate(props.plan.startsOn)} – {formatDate(props.plan.endsOn)}
        </span>
      </Fact>
      <Fact label={t("campaigns.overview.document")}>
        <Show
          when={props.plan.documentNumber || props.plan.documentOn}
          fallback={<span class="muted">{t("campaigns.overview.noNumber")}</span>}
        >
          {t("campaigns.overview.documentOf", {
            number: props.plan.documentNumber ?? t("campaigns.plan.dots"),
            date: formatDate(props.plan.documentOn),
          })}
          <Show when={props.plan.planTitle}>{(title) => <div>{title()}</div>}</Show>
        </Show>
      </Fact>
      <Show when={props.plan.signerName}>
        <Fact label={t("campaigns.overview.signer")}>
          {[props.plan.signerName, props.plan.signerTitle?.toLocaleLowerCase("vi")]
            .filter(Boolean)
            .join(", ")}
        </Fact>
      </Show>
      <Show when={props.plan.participants}>
        <Fact label={t("campaigns.overview.participants")}>{props.plan.participants}</Fact>
      </Show>
      <Show when={props.plan.goals}>
        <Fact label={t("campaigns.overview.goals")}>{props.plan.goals}</Fact>
      </Show>
    </dl>
  );
}

/** The levels that run the campaign, from the one that launched it down. */
function Line(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  return (
    <section class="stack-s">
      <h2>{t("campaigns.overview.line")}</h2>
      <ol class="line-of-plans">
        <For each={props.plan.line}>
          {(member, index) => (
            <li>
              <div class="row">
                <strong>{member.unit.shortName}</strong>
                <Show when={index() === 0}>
                  <Badge>{t("campaigns.overview.launched")}</Badge>
                </Show>
                <Show when={member.unit.code === acting.unit.code}>
                  <Badge accent>{t("campaigns.overview.you")}</Badge>
                </Show>
                <PlanState status={member.status} />
              </div>
              <div class="small muted figures">
                {[member.documentNumber, member.documentOn ? formatDate(member.documentOn) : null]
                  .filter(Boolean)
                  .join(", ")}
              </div>
              <Show when={member.unit.code !== props.plan.unit.code}>
                <Link
                  href={`${acting.path("phong-trao", props.plan.id)}${
                    member.unit.code === acting.unit.code
                      ? ""
                      : `?don-vi=${encodeURIComponent(member.unit.code)}&phan=ke-hoach`
                  }`}
                >
                  {t("campaigns.overview.viewPlan")}
                </Link>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function Numbers(props: { readonly plan: Campaign }): JSX.Element {
  const own = () => props.plan.criteria.filter((criterion) => !criterion.isLocked).length;
  const withTarget = () =>
    props.plan.criteria.filter((criterion) => criterion.targets.some((target) => target.isOwn)).length;
  const done = () => props.plan.tasks.filter((task) => task.status === "done").length;
  return (
    <section class="stack-s">
      <h2>{t("campaigns.overview.numbers")}</h2>
      <dl class="facts">
        <dt>{t("campaigns.overview.criteriaCount")}</dt>
        <dd>
          {formatNumber(props.plan.criteria.length)}
          <Show when={!props.plan.isRoot && own() > 0}>
            <span class="muted">, {t("campaigns.overview.ownCriteria", { count: own() })}</span>
          </Show>
        </dd>
        <dt>{t("campaigns.overview.targetsCount")}</dt>
        <dd>{t("common.ofTotal", { done: withTarget(), total: props.plan.criteria.length })}</dd>
        <dt>{t("campaigns.overview.periodsCount")}</dt>
        <dd>{formatNumber(props.plan.periods.length)}</dd>
        <Show when={props.plan.tasks.length > 0}>
          <dt>{t("campaigns.overview.tasksDone")}</dt>
          <dd>{t("common.ofTotal", { done: done(), total: props.plan.tasks.length })}</dd>
        </Show>
      </dl>
    </section>
  );
}

function Findings(props: { readonly plan: Campaign }): JSX.Element {
  const [, setSearch] = useSearchParams<PlanSearch>();
  return (
    <section class="stack-s">
      <h2>{t("campaigns.overview.findings")}</h2>
      <ul class="finding-list">
        <For each={props.plan.findings}>
          {(finding) => (
            <li>
              <Show
                when={finding.sectionId !== null || finding.basisPosition !== null}
                fallback={finding.message}
              >
                <button
                  type="button"
                  class="text-button"
                  onClick={() => setSearch({ phan: finding.sectionId ? "ke-hoach" : "can-cu" })}
                >
                  {finding.message}
                </button>
              </Show>
              <Show when={finding.successor}>
                {(successor) => (
                  <div class="small">
                    {t("campaigns.overview.useInstead", { number: successor().number })}
                  </div>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
