import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import EllipsisVertical from "lucide-solid/icons/ellipsis-vertical";
import { createMemo, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { Allowed, NotFound } from "../../../frame/not-found.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ErrorPanel,
  Link,
  Menu,
  type MenuItem,
  PageHeader,
  QueryBarrier,
  type Tab,
  Tabs,
  toast,
} from "../../../ui/index.ts";
import { Acknowledgements } from "../parts/acknowledgements.tsx";
import { AdoptDialog } from "../parts/adopt-dialog.tsx";
import { Adoptions } from "../parts/adoptions.tsx";
import { Bases } from "../parts/bases.tsx";
import { Calendar } from "../parts/calendar.tsx";
import { Changes } from "../parts/changes.tsx";
import { Criteria } from "../parts/criteria.tsx";
import { Overview } from "../parts/overview.tsx";
import { CloseDialog, RemoveDialog } from "../parts/plan-dialogs.tsx";
import { PlanState } from "../parts/plan-state.tsx";
import { PlanText } from "../parts/plan-text.tsx";
import { PublishDialog } from "../parts/publish-dialog.tsx";
import { Tasks } from "../parts/tasks.tsx";
import { useWithdrawing } from "../parts/withdrawing.ts";
import { acknowledgeCampaign, type Campaign, campaignQuery, campaignsQuery, useChange } from "../queries.ts";
import "../campaigns.css";

/** Where one is on the page, kept in the address: which part, edited or read, and whose plan. */
export type PlanSearch = {
  phan?: string;
  sua?: string;
  "don-vi"?: string;
  lap?: string;
  duoi?: string;
  nam?: string;
  loc?: string;
};

export function CampaignPage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ campaign: string }>();
  const [search] = useSearchParams<PlanSearch>();
  const navigate = useNavigate();
  const plan = useQuery(() => campaignQuery(acting.unit.code, params.campaign, search["don-vi"]));
  const all = useQuery(() => campaignsQuery(acting.unit.code));
  useContextBar(() => ({
    campaign: {
      value: params.campaign,
      options: (all.data?.items ?? []).map((item) => ({ value: item.id, label: item.name })),
      onChange: (id) => navigate(acting.path("phong-trao", id)),
    },
  }));
  return (
    <Allowed to={["campaigns.read"]}>
      <QueryBarrier
        query={plan}
        failed={(error) =>
          isProblem(error, "http.not-found") || isProblem(error, "http.invalid") ? (
            <NotFound />
          ) : (
            <ErrorPanel error={error} onRetry={() => void plan.refetch()} />
          )
        }
      >
        {(data) => <Plan plan={data()} />}
      </QueryBarrier>
    </Allowed>
  );
}

function Plan(props: { readonly plan: Campaign }): JSX.Element {
  const acting = useActing();
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const [dialog, setDialog] = createSignal<"publish" | "close" | "remove">();
  const isForeign = () => search["don-vi"] !== undefined && !props.plan.isOwn;
  const canEdit = () => props.plan.isOwn && props.plan.status !== "closed" && acting.can("campaigns.manage");
  const isAdopting = () => search.lap === "1" && props.plan.canAdopt;
  const isAbove = () => acting.unit.level !== "school";

  // One object a tab for the life of the page: a new one would draw its part anew and lose what is being typed there.
  const all: Record<string, Tab> = {
    overview: {
      key: "tong-quan",
      get label() {
        return t("campaigns.tabs.overview");
      },
      content: () => <Overview plan={props.plan} canEdit={canEdit()} />,
    },
    text: {
      key: "ke-hoach",
      get label() {
        return t("campaigns.tabs.plan");
      },
      content: () => <PlanText plan={props.plan} canEdit={canEdit()} />,
    },
    bases: {
      key: "can-cu",
      get label() {
        return t("campaigns.tabs.bases");
      },
      get mark() {
        return props.plan.bases.length || undefined;
      },
      content: () => <Bases plan={props.plan} canEdit={canEdit()} />,
    },
    criteria: {
      key: "tieu-chi",
      get label() {
        return t("campaigns.tabs.criteria");
      },
      get mark() {
        return props.plan.criteria.length || undefined;
      },
      content: () => <Criteria plan={props.plan} canEdit={canEdit()} />,
    },
    calendar: {
      key: "lich",
      get label() {
        return t("campaigns.tabs.calendar");
      },
      content: () => <Calendar plan={props.plan} canEdit={canEdit()} />,
    },
    tasks: {
      key: "phan-cong",
      get label() {
        return t("campaigns.tabs.tasks");
      },
      get mark() {
        return props.plan.tasks.length || undefined;
      },
      content: () => <Tasks plan={props.plan} />,
    },
    staff: {
      key: "xac-nhan",
      get label() {
        return t("campaigns.tabs.staff");
      },
      content: () => <Acknowledgements plan={props.plan} />,
    },
    units: {
      key: "don-vi",
      get label() {
        return t("campaigns.tabs.units");
      },
      content: () => <Adoptions plan={props.plan} />,
    },
  };
  const hasStaff = createMemo(() => props.plan.isOwn);
  const hasUnits = createMemo(() => isAbove() && !isForeign());
  const tabs = createMemo((): Tab[] => {
    const { staff, units, ...rest } = all;
    return [...Object.values(rest), hasStaff() && staff, hasUnits() && units].filter(
      (one) => one !== false && one !== undefined,
    );
  });
  const tab = () =>
    tabs().some((one) => one.key === search.phan) ? (search.phan ?? "tong-quan") : "tong-quan";
  const withdrawing = useWithdrawing(() => acting.unit.code);
  const items = (): MenuItem[] => [
    ...(props.plan.isOwn && props.plan.status === "running" && acting.can("campaigns.publish")
      ? [
          {
            label: t("campaigns.page.withdraw"),
            onSelect: () => withdrawing.run({ id: props.plan.id, version: props.plan.version }),
          },
          {
            label: props.plan.isRoot ? t("campaigns.page.close") : t("campaigns.page.closePlan"),
            onSelect: () => setDialog("close"),
          },
        ]
      : []),
    ...(props.plan.isOwn && props.plan.status === "draft" && acting.can("campaigns.manage")
      ? [{ label: t("campaigns.page.remove"), danger: true, onSelect: () => setDialog("remove") }]
      : []),
  ];

  return (
    <>
      {/* On paper the plan has a head of its own. */}
      <div class={tab() === "ke-hoach" ? "no-print" : undefined}>
        <PageHeader
          title={props.plan.name}
          status={<PlanState status={props.plan.status} />}
          lead={isForeign() ? undefined : props.plan.theme ? `“${props.plan.theme}”` : undefined}
          more={
            <Show when={items().length > 0}>
              <Menu
                trigger={<EllipsisVertical size={18} aria-hidden="true" />}
                label={t("campaigns.page.more")}
                triggerClass="button icon-button"
                edge="end"
                items={items()}
              />
            </Show>
          }
          action={
            <MainAction
              plan={props.plan}
              onPublish={() => setDialog("publish")}
              onAdopt={() => setSearch({ lap: "1" })}
            />
          }
        />
      </div>
      <div class="stack">
        <div class="stack-s no-print banners">
          <Switch>
            <Match when={isForeign()}>
              <Banner
                tone="note"
                action={
                  <Link href={acting.path("phong-trao", props.plan.id)}>{t("campaigns.page.ours")}</Link>
                }
              >
                {t("campaigns.page.theirs", { unit: props.plan.unit.name })}
              </Banner>
            </Match>
            <Match when={!props.plan.isOwn && props.plan.canAdopt}>
              <Banner tone="note">{t("campaigns.page.noPlanYet", { unit: props.plan.unit.name })}</Banner>
            </Match>
          </Switch>
          <Changes plan={props.plan} />
          <Show when={withdrawing.error}>{(error) => <ErrorPanel error={error()} />}</Show>
        </div>
        <Tabs
          label={t("campaigns.tabs.label")}
          value={tab()}
          tabs={tabs()}
          onChange={(phan) => setSearch({ phan, sua: undefined, duoi: undefined, loc: undefined })}
        />
      </div>
      <AdoptDialog
        plan={props.plan}
        open={isAdopting()}
        onOpenChange={(open) => setSearch({ lap: open ? "1" : undefined })}
      />
      <PublishDialog
        plan={props.plan}
        open={dialog() === "publish"}
        onOpenChange={(open) => setDialog(open ? "publish" : undefined)}
        onUndo={withdrawing.run}
      />
      <CloseDialog
        plan={props.plan}
        open={dialog() === "close"}
        onOpenChange={(open) => setDialog(open ? "close" : undefined)}
      />
      <RemoveDialog
        plan={props.plan}
        open={dialog() === "remove"}
        onOpenChange={(open) => setDialog(open ? "remove" : undefined)}
      />
    </>
  );
}

/** The one thing to do next: make our plan, publish it, or confirm having read it. */
function MainAction(props: {
  readonly plan: Campaign;
  readonly onPublish: () => void;
  readonly onAdopt: () => void;
}): JSX.Element {
  const acting = useActing();
  const acknowledge = useChange(
    () => acting.unit.code,
    () => acknowledgeCampaign(acting.unit.code, props.plan.id),
  );
  return (
    <Switch>
      <Match when={props.plan.canAdopt && acting.can("campaigns.manage")}>
        <Button tone="main" onClick={props.onAdopt}>
          {t("campaigns.adopt.button")}
        </Button>
      </Match>
      <Match when={props.plan.isOwn && props.plan.status === "draft" && acting.can("campaigns.publish")}>
        <Button tone="main" onClick={props.onPublish}>
          {t("campaigns.page.publishTo")}
        </Button>
      </Match>
      <Match
        when={
          props.plan.isOwn &&
          props.plan.status === "running" &&
          (props.plan.acknowledgedAt === null || props.plan.isChangedSince) &&
          acting.can("campaigns.acknowledge")
        }
      >
        <Button
          tone="main"
          busy={acknowledge.isPending}
          onClick={() =>
            acknowledge.mutate(undefined, {
              onSuccess: () => toast({ text: t("campaigns.page.acknowledgedToast") }),
            })
          }
        >
          {props.plan.isChangedSince ? t("campaigns.page.acknowledgeAgain") : t("campaigns.page.acknowledge")}
        </Button>
      </Match>
      <Match when={props.plan.isOwn && props.plan.acknowledgedAt}>
        {(at) => (
          <span class="small muted">{t("campaigns.page.acknowledged", { time: formatDateTime(at()) })}</span>
        )}
      </Match>
    </Switch>
  );
}
