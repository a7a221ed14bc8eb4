import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { type Accessor, createSignal, type JSX, Match, onCleanup, Show, Switch } from "solid-js";
import type { Progress } from "../../../api/lines.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ButtonLink,
  Dialog,
  ErrorPanel,
  PageHeader,
  QueryBarrier,
  Skeleton,
  toast,
  Working,
} from "../../../ui/index.ts";
import { carryOutDraft, type Draft, deleteDraft, draftQuery, type Fate } from "../draft-queries.ts";
import { createDraftSaver } from "../draft-saver.ts";
import { DraftCheck, FATES, type LinesChoice } from "../parts/draft-check.tsx";
import { DraftOrder } from "../parts/draft-order.tsx";
import { DraftPreview } from "../parts/draft-preview.tsx";
import { DraftSteps } from "../parts/draft-steps.tsx";
import { treeKey } from "../queries.ts";
import "../parts/reorganisation.css";

const PAGE = 25;
const TYPING_MS = 250;

export function ReorganisationDraftPage(): JSX.Element {
  return (
    <Allowed to={["units.reorganise"]}>
      <OneDraft />
    </Allowed>
  );
}

type Address = { buoc?: string; tim?: string; loai?: string; trang?: string };

function OneDraft(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ draft: string }>();
  const [address, setAddress] = useSearchParams<Address>();
  const fate = (): Fate | undefined => FATES.find((one) => one === address.loai);
  const draft = useQuery(() => {
    const chosen = fate();
    return draftQuery(acting.unit.code, params.draft, {
      page: Math.max(1, Number(address.trang) || 1),
      limit: PAGE,
      ...(address.tim ? { q: address.tim } : {}),
      ...(chosen ? { fate: chosen } : {}),
    });
  });
  const choice = (): LinesChoice => ({ q: address.tim ?? "", fate: fate() });
  // A draft is worked out anew for every look: what is typed is looked for once the typing pauses.
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waiting: Partial<LinesChoice> = {};
  onCleanup(() => clearTimeout(pause));
  const put = (): void => {
    const { q, fate: loai } = { ...choice(), ...waiting };
    waiting = {};
    setAddress({ tim: q || undefined, loai, trang: undefined }, { replace: true });
  };
  const choose = (change: Partial<LinesChoice>): void => {
    waiting = { ...waiting, ...change };
    clearTimeout(pause);
    if (change.q) pause = setTimeout(put, TYPING_MS);
    else put();
  };
  return (
    <QueryBarrier query={draft} pending={<Skeleton lines={8} height="2.5rem" />}>
      {(data) => (
        <Steps
          draft={data}
          step={address.buoc}
          onStep={(buoc) => setAddress({ buoc })}
          choice={choice()}
          onChoice={choose}
          onPage={(page) => setAddress({ trang: String(page) })}
        />
      )}
    </QueryBarrier>
  );
}

/** From two files to a new tree, step by step; the step stands in the address. */
function Steps(props: {
  readonly draft: Accessor<Draft>;
  readonly step: string | undefined;
  readonly onStep: (step: string | undefined) => void;
  readonly choice: LinesChoice;
  readonly onChoice: (change: Partial<LinesChoice>) => void;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const draft = (): Draft => props.draft();
  const saver = createDraftSaver(acting.unit.code, draft);
  const [progress, setProgress] = createSignal<Progress>();
  const [isIncomplete, setIsIncomplete] = createSignal(false);
  const carryOut = useMutation(() => ({
    mutationFn: (tree: string) => carryOutDraft(acting.unit.code, draft(), tree, setProgress),
    onMutate: () => void setProgress(),
    onSuccess: () => queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
  }));
  const isDone = (): boolean => draft().reorganisation !== null || carryOut.isSuccess;
  const step = (): number =>
    isDone() ? 4 : !draft().isReady ? 1 : props.step === "xem-truoc" ? 3 : props.step === "noi-dung" ? 2 : 1;
  const toPreview = async (): Promise<void> => {
    const isSaved = await saver.save();
    const { title, legalBasis, effectiveOn } = saver.head();
    setIsIncomplete(title.length < 3 || legalBasis.length < 3 || !effectiveOn);
    if (isSaved && !isIncomplete()) props.onStep("xem-truoc");
  };
  return (
    <div class="stack">
      <PageHeader
        title={draft().title || t("reorganisation.draft.newTitle")}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("reorganisation.title"), href: acting.path("don-vi", "sap-xep") },
          { label: t("reorganisation.draft.title") },
        ]}
      />
      <DraftSteps current={step()} />
      <Switch>
        <Match when={carryOut.isPending}>
          <Working
            text={t("reorganisation.carryingOut")}
            hint={t("reorganisation.draft.carryingHint")}
            progress={progress()}
          />
        </Match>
        <Match when={isDone()}>
          <Banner
            tone="good"
            action={
              <ButtonLink
                tone="main"
                href={acting.path("don-vi", "sap-xep", carryOut.data?.id ?? draft().reorganisation ?? "")}
              >
                {t("reorganisation.toDetail")}
              </ButtonLink>
            }
          >
            {carryOut.data?.state === "planned"
              ? t("reorganisation.plannedDone", {
                  title: draft().title,
                  day: formatDate(draft().effectiveOn ?? ""),
                })
              : t("reorganisation.done", { title: draft().title })}
          </Banner>
        </Match>
        <Match when={step() === 3}>
          <DraftPreview
            draft={draft()}
            error={carryOut.error}
            onBack={() => props.onStep("noi-dung")}
            onCarryOut={(tree) => carryOut.mutate(tree)}
          />
        </Match>
        <Match when={step() === 2}>
          <form
            class="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void toPreview();
            }}
          >
            <DraftOrder draft={draft()} saver={saver} />
            <Show when={isIncomplete()}>
              <Banner tone="bad">{t("reorganisation.incomplete")}</Banner>
            </Show>
            <div class="row">
              <Button onClick={() => props.onStep(undefined)}>{t("reorganisation.draft.backToCheck")}</Button>
              <Button type="submit" tone="main">
                {t("reorganisation.toPreview")}
              </Button>
            </div>
          </form>
        </Match>
        <Match when={true}>
          <div class="row">
            <Button tone="main" disabled={!draft().isReady} onClick={() => props.onStep("noi-dung")}>
              {t("reorganisation.draft.toOrder")}
            </Button>
            <Throw draft={draft()} />
            <Show when={!draft().isReady}>
              <span class="muted">{t("reorganisation.draft.notReady")}</span>
            </Show>
          </div>
          <DraftCheck draft={draft()} choice={props.choice} onChoice={props.onChoice} onPage={props.onPage} />
        </Match>
      </Switch>
    </div>
  );
}

/** Throws the draft away, after a question: its files are not kept anywhere else. */
function Throw(props: { readonly draft: Draft }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = createSignal(false);
  const drop = useMutation(() => ({
    mutationFn: () => deleteDraft(acting.unit.code, props.draft),
    onSuccess: () => {
      toast({ text: t("reorganisation.draft.dropped") });
      navigate(acting.path("don-vi", "sap-xep"));
      void queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) });
    },
  }));
  return (
    <>
      <Button tone="quiet" onClick={() => setIsAsked(true)}>
        {t("reorganisation.draft.drop")}
      </Button>
      <Dialog
        open={isAsked()}
        onOpenChange={setIsAsked}
        size="s"
        title={t("reorganisation.draft.dropTitle")}
        description={t("reorganisation.draft.dropHint")}
        footer={
          <>
            <Button onClick={() => setIsAsked(false)}>{t("common.cancel")}</Button>
            <Button tone="main" busy={drop.isPending} onClick={() => drop.mutate()}>
              {t("reorganisation.draft.drop")}
            </Button>
          </>
        }
      >
        <Show when={drop.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      </Dialog>
    </>
  );
}
