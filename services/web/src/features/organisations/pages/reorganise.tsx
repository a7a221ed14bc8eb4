import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { Progress } from "../../../api/lines.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ButtonLink,
  ErrorPanel,
  PageHeader,
  QueryBarrier,
  Spinner,
  Stepper,
  Working,
} from "../../../ui/index.ts";
import { ReorganisationForm } from "../parts/reorganisation-form.tsx";
import { ReorganisationPreview } from "../parts/reorganisation-preview.tsx";
import { type Order, previewQuery, type ReorganisedUnit, reorganise, treeKey } from "../queries.ts";
import { type DraftOrder, emptyDraft, KINDS, type Kind, orderOf } from "../reorganisation.ts";
import "../parts/reorganisation.css";

const PAGE = 25;

export function ReorganisePage(): JSX.Element {
  return (
    <Allowed to={["units.reorganise"]}>
      <Reorganise />
    </Allowed>
  );
}

function Reorganise(): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [draft, setDraft] = createSignal<DraftOrder>();
  const [order, setOrder] = createSignal<Order>();
  const [isIncomplete, setIsIncomplete] = createSignal(false);
  const [progress, setProgress] = createSignal<Progress>();
  const carryOut = useMutation(() => ({
    mutationFn: (body: Order) => reorganise(acting.unit.code, body, setProgress),
    onMutate: () => void setProgress(),
    onSuccess: () => queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
  }));
  const step = (): number => (carryOut.isSuccess ? 3 : order() ? 2 : draft() ? 1 : 0);
  const anew = (): void => {
    setDraft(undefined);
    setOrder(undefined);
    carryOut.reset();
  };
  const toPreview = (): void => {
    const found = draft();
    const ready = found && orderOf(found);
    setIsIncomplete(!ready);
    if (ready) {
      carryOut.reset();
      setOrder(ready);
    }
  };
  return (
    <div class="stack">
      <PageHeader
        title={
          draft() ? t(`reorganisation.kinds.${(draft() as DraftOrder).kind}`) : t("reorganisation.newTitle")
        }
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("reorganisation.title"), href: acting.path("don-vi", "sap-xep") },
          { label: t("reorganisation.newTitle") },
        ]}
      />
      <Stepper
        current={step()}
        steps={[
          t("reorganisation.stepKind"),
          t("reorganisation.stepFill"),
          t("reorganisation.stepPreview"),
          t("reorganisation.stepDone"),
        ]}
      />
      <Switch>
        <Match when={carryOut.data}>
          {(done) => (
            <Banner
              tone="good"
              action={
                <div class="row">
                  <Button onClick={anew}>{t("reorganisation.another")}</Button>
                  <ButtonLink tone="main" href={acting.path("don-vi", "sap-xep", done().id)}>
                    {t("reorganisation.toDetail")}
                  </ButtonLink>
                </div>
              }
            >
              {t("reorganisation.done", { title: done().title })}
            </Banner>
          )}
        </Match>
        <Match when={carryOut.isPending}>
          <Working text={t("reorganisation.carryingOut")} progress={progress()} />
        </Match>
        <Match when={order()}>
          {(ready) => (
            <Preview
              order={ready()}
              busy={carryOut.isPending}
              error={carryOut.error}
              onBack={() => setOrder(undefined)}
              onCarryOut={(body) => carryOut.mutate(body)}
            />
          )}
        </Match>
        <Match when={draft()}>
          {(filled) => (
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                toPreview();
              }}
            >
              <ReorganisationForm
                draft={filled()}
                onDraft={(change) => setDraft({ ...filled(), ...change })}
              />
              <Show when={isIncomplete()}>
                <Banner tone="bad">{t("reorganisation.incomplete")}</Banner>
              </Show>
              <div class="row">
                <Button onClick={anew}>{t("reorganisation.again")}</Button>
                <Button type="submit" tone="main">
                  {t("reorganisation.toPreview")}
                </Button>
              </div>
            </form>
          )}
        </Match>
        <Match when={true}>
          <Cards
            onKind={(kind) => {
              setIsIncomplete(false);
              setDraft(emptyDraft(kind));
            }}
          />
        </Match>
      </Switch>
    </div>
  );
}

/** Merging provinces and naming levels is for the topmost unit. */
const ONLY_TOP: readonly Kind[] = ["merge_provinces", "rename_level"];

function Cards(props: { readonly onKind: (kind: Kind) => void }): JSX.Element {
  const acting = useActing();
  const kinds = createMemo(() =>
    KINDS.filter((kind) => acting.unit.level === "ministry" || !ONLY_TOP.includes(kind)),
  );
  return (
    <section class="stack-s">
      <h2>{t("reorganisation.choose")}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without bullets some readers no longer call it a list. */}
      <ul class="kind-cards" role="list">
        <For each={kinds()}>
          {(kind) => (
            <li>
              <button type="button" class="kind-card" onClick={() => props.onKind(kind)}>
                <strong>{t(`reorganisation.kinds.${kind}`)}</strong>
                <span class="kind-card-hint">{t(`reorganisation.hints.${kind}`)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Preview(props: {
  readonly order: Order;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onCarryOut: (order: Order) => void;
}): JSX.Element {
  const acting = useActing();
  const [change, setChange] = createSignal<ReorganisedUnit["change"]>();
  const [page, setPage] = createSignal(1);
  const chosen = () => change();
  const preview = useQuery(() => {
    const wanted = chosen();
    return previewQuery(acting.unit.code, props.order, {
      page: page(),
      limit: PAGE,
      ...(wanted ? { change: wanted } : {}),
    });
  });
  return (
    <QueryBarrier
      query={preview}
      failed={(error) => (
        <div class="stack">
          <ErrorPanel error={error} />
          <div>
            <Button onClick={() => props.onBack()}>{t("reorganisation.back")}</Button>
          </div>
        </div>
      )}
      pending={
        <p class="row" role="status">
          <Spinner />
          {t("reorganisation.working")}
        </p>
      }
    >
      {(seen) => (
        <>
          <Show when={props.error}>
            <ErrorPanel error={props.error} />
          </Show>
          <p class="muted">{t("reorganisation.nothingYet")}</p>
          <ReorganisationPreview
            seen={seen()}
            change={change()}
            onChange={(next) => {
              setChange(next);
              setPage(1);
            }}
            onPage={setPage}
          />
          <div class="row">
            <Button onClick={() => props.onBack()}>{t("reorganisation.back")}</Button>
            <Button
              tone="main"
              busy={props.busy}
              disabled={seen().faults.length > 0}
              onClick={() => props.onCarryOut({ ...props.order, tree: seen().tree })}
            >
              {t("reorganisation.carryOut")}
            </Button>
          </div>
        </>
      )}
    </QueryBarrier>
  );
}
