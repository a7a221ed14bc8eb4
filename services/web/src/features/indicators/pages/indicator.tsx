import { useNavigate, useParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import ClockPlus from "lucide-solid/icons/clock-plus";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  Banner,
  Button,
  ButtonLink,
  ErrorPanel,
  PageHeader,
  QueryBarrier,
  Skeleton,
  toast,
} from "../../../ui/index.ts";
import { knownContents, proposedFrequencies, remakeOf } from "../model.ts";
import { AddingUp } from "../parts/adding-up.tsx";
import { AddVersionDialog, CorrectWordingDialog, EditIndicatorDialog } from "../parts/edit-dialogs.tsx";
import { Versions } from "../parts/versions.tsx";
import {
  deleteIndicator,
  type IndicatorDetail,
  type IndicatorVersion,
  indicatorQuery,
  indicatorsQuery,
  restoreIndicator,
  templatesQuery,
} from "../queries.ts";
import { contentName, frequencyName, kindName, rangeText } from "../wording.ts";
import "./indicator.css";

export function IndicatorPage(): JSX.Element {
  return (
    <Allowed to={["indicators.read"]}>
      <Loaded />
    </Allowed>
  );
}

function Loaded(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ indicator: string }>();
  const indicator = useQuery(() => indicatorQuery(acting.unit.code, params.indicator));
  return (
    <QueryBarrier
      query={indicator}
      pending={<Skeleton lines={10} />}
      failed={(error) =>
        isProblem(error) && [404, 422].includes(error.status) ? (
          <>
            <PageHeader title={t("indicators.gone")} lead={t("indicators.goneHint")} />
            <ButtonLink href={acting.path("chi-tieu")}>{t("indicators.title")}</ButtonLink>
          </>
        ) : null
      }
    >
      {(data) => <One indicator={data()} />}
    </QueryBarrier>
  );
}

function One(props: { readonly indicator: IndicatorDetail }): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isEditing, setEditing] = createSignal(false);
  const [isAdding, setAdding] = createSignal(false);
  const [correcting, setCorrecting] = createSignal<IndicatorVersion>();
  const canManage = () => props.indicator.isOwn && acting.can("indicators.manage");
  /** All but the indicator itself, which is not there any more, or not yet again. */
  const renewLists = (unit: string) =>
    Promise.all(
      [indicatorsQuery(unit), templatesQuery(unit)].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );

  const restore = useMutation(() => ({
    mutationFn: ({ unit, indicator }: { unit: string; indicator: IndicatorDetail }) => {
      const { body, later } = remakeOf(indicator);
      return restoreIndicator(unit, body, later);
    },
    onSuccess: async (made, { unit }) => {
      toast({ text: t("indicators.restored", { code: made.code }) });
      await renewLists(unit);
    },
    onError: () => toast({ text: t("problems.unknown.title"), tone: "bad" }),
  }));
  const remove = useMutation(() => ({
    mutationFn: (indicator: IndicatorDetail) => deleteIndicator(acting.unit.code, indicator),
    onSuccess: (_, indicator) => {
      const unit = acting.unit.code;
      toast({
        text: t("indicators.removed", { code: indicator.code }),
        undo: () => restore.mutate({ unit, indicator }),
      });
      navigate(acting.path("chi-tieu"));
      void renewLists(unit);
    },
  }));

  return (
    <div class="stack-l">
      <div>
        <PageHeader
          title={props.indicator.name}
          path={[
            { label: t("indicators.title"), href: acting.path("chi-tieu") },
            { label: props.indicator.code },
          ]}
          status={
            <Show when={!props.indicator.isPublished}>
              <span title={t("indicators.draftHint")}>
                <Badge>{t("indicators.draft")}</Badge>
              </span>
            </Show>
          }
          lead={props.indicator.description}
          more={
            <Show when={canManage()}>
              <Button
                icon={<Trash size={16} aria-hidden="true" />}
                busy={remove.isPending}
                disabled={props.indicator.isAsked || props.indicator.hasFigures}
                title={
                  props.indicator.isAsked || props.indicator.hasFigures
                    ? t("indicators.removeNot")
                    : undefined
                }
                onClick={() => remove.mutate(props.indicator)}
              >
                {t("indicators.remove")}
              </Button>
              <Button icon={<Pencil size={16} aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t("indicators.edit")}
              </Button>
            </Show>
          }
          action={
            <Show when={canManage()}>
              <Button
                tone="main"
                icon={<ClockPlus size={16} aria-hidden="true" />}
                onClick={() => setAdding(true)}
              >
                {t("indicators.versions.add")}
              </Button>
            </Show>
          }
        />
        <Show when={remove.error}>{(error) => <ErrorPanel error={error()} />}</Show>
        <Show when={!props.indicator.isOwn}>
          <Banner tone="note">{t("indicators.notOwn", { unit: props.indicator.unitShortName })}</Banner>
        </Show>
        <Facts indicator={props.indicator} />
      </div>
      <AddingUp indicator={props.indicator} />
      <Versions indicator={props.indicator} onCorrect={canManage() ? setCorrecting : undefined} />
      <Show when={canManage()}>
        <EditIndicatorDialog indicator={props.indicator} open={isEditing()} onOpenChange={setEditing} />
        <AddVersionDialog indicator={props.indicator} open={isAdding()} onOpenChange={setAdding} />
        <CorrectWordingDialog
          indicator={props.indicator}
          version={correcting()}
          onOpenChange={() => setCorrecting(undefined)}
        />
      </Show>
    </div>
  );
}

function Facts(props: { readonly indicator: IndicatorDetail }): JSX.Element {
  const acting = useActing();
  const templates = useQuery(() => templatesQuery(acting.unit.code));
  const sets = () => templates.data?.items ?? [];
  const frequency = createMemo(() => proposedFrequencies(sets()).get(props.indicator.code));
  const isKnown = createMemo(
    () => knownContents(sets()).get(props.indicator.code) === props.indicator.content,
  );
  return (
    <dl class="facts indicator-facts">
      <dt>{t("indicators.kind")}</dt>
      <dd>
        {kindName(props.indicator.kind)}
        <span class="muted"> · {t(`indicators.kindHints.${props.indicator.kind}`)}</span>
      </dd>
      <dt>{t("indicators.measure")}</dt>
      <dd>{props.indicator.measure}</dd>
      <Show when={props.indicator.numerator}>
        <dt>{t("indicators.numerator")}</dt>
        <dd>{props.indicator.numerator}</dd>
        <dt>{t("indicators.denominator")}</dt>
        <dd>{props.indicator.denominator}</dd>
      </Show>
      <dt>{t("indicators.direction")}</dt>
      <dd>{t(`indicators.directions.${props.indicator.direction}`)}</dd>
      <Show when={props.indicator.kind !== "boolean"}>
        <dt>{t("indicators.range")}</dt>
        <dd class="figures">{rangeText(props.indicator)}</dd>
      </Show>
      <dt>{t("indicators.content")}</dt>
      <dd>{contentName(props.indicator.content, isKnown())}</dd>
      <dt>{t("indicators.educationLevel")}</dt>
      <dd>
        {props.indicator.educationLevel
          ? t(`indicators.levels.${props.indicator.educationLevel}`)
          : t("indicators.anyLevel")}
      </dd>
      <Show when={frequency()}>
        {(kind) => (
          <>
            <dt>{t("indicators.frequency")}</dt>
            <dd>
              {frequencyName(kind())}
              <span class="muted"> · {t("indicators.frequencyHint")}</span>
            </dd>
          </>
        )}
      </Show>
      <dt>{t("indicators.owner")}</dt>
      <dd>{props.indicator.isOwn ? acting.unit.name : props.indicator.unitShortName}</dd>
      <dt>{t("indicators.uses")}</dt>
      <dd>
        {t(props.indicator.isAsked ? "indicators.isAsked" : "indicators.notAsked")}
        <Show when={props.indicator.hasFigures}> · {t("indicators.hasFigures")}</Show>
      </dd>
    </dl>
  );
}
