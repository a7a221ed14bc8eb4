import { useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { createEffect, createMemo, createSignal, type JSX, Match, on, Show, Switch, untrack } from "solid-js";
import type { Progress } from "../../../api/lines.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ButtonLink,
  PageHeader,
  QueryBarrier,
  Skeleton,
  Stepper,
  Working,
} from "../../../ui/index.ts";
import { createKeptOrder } from "../kept-order.ts";
import { ActsList } from "../parts/acts-list.tsx";
import { KindCards } from "../parts/kind-cards.tsx";
import { OrderFields } from "../parts/order-fields.tsx";
import { OrderPreview } from "../parts/order-preview.tsx";
import { ActForm } from "../parts/reorganisation-form.tsx";
import {
  cancelReorganisation,
  changeOrder,
  type Order,
  type PlannedOrder,
  plannedOrderQuery,
  reorganisationQuery,
  reorganise,
  treeKey,
} from "../queries.ts";
import {
  actOf,
  type DraftOrder,
  draftOf,
  emptyAct,
  emptyOrder,
  madeBefore,
  orderOf,
  withAct,
} from "../reorganisation.ts";
import "../parts/reorganisation.css";

/** `/:unit/don-vi/sap-xep/moi`; `?tu=` begins with what another one was ordered with, `?sua=` changes a planned one. */
export function ReorganisePage(): JSX.Element {
  const [query] = useSearchParams<{ tu?: string; sua?: string }>();
  return (
    <Allowed to={["units.reorganise"]}>
      <Show when={query.sua ?? query.tu} keyed fallback={<Reorganise />}>
        {(id) => <FromPlanned of={id} changes={query.sua !== undefined} />}
      </Show>
    </Allowed>
  );
}

/** One that was planned before, changed or ordered again. */
function FromPlanned(props: { readonly of: string; readonly changes: boolean }): JSX.Element {
  const acting = useActing();
  const kept = useQuery(() => plannedOrderQuery(acting.unit.code, props.of));
  return (
    <QueryBarrier query={kept} pending={<Skeleton lines={8} height="2rem" />}>
      {(order) => <Reorganise from={{ id: props.of, order: order(), changes: props.changes }} />}
    </QueryBarrier>
  );
}

type View = "choose" | "act" | "order" | "preview" | "working" | "done";
const STEP: Readonly<Record<View, number>> = { choose: 0, act: 0, order: 1, preview: 2, working: 2, done: 3 };

interface From {
  readonly id: string;
  readonly order: PlannedOrder;
  /** Whether it is changed itself, or another one begins with it. */
  readonly changes: boolean;
}

function Reorganise(props: { readonly from?: From }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  // The version that the work began with, whatever is read later.
  const from = untrack(() => props.from);
  const changed = from?.changes ? from : undefined;
  const address = changed ? [changed.id, `v${changed.order.version}`] : [from?.id ?? ""];
  const initial = from ? draftOf(from.order, from.order.units) : emptyOrder;
  const kept = createKeptOrder(initial, acting.person.id, acting.unit.code, ...address);
  const draft = kept.order;
  const [isRestored, setIsRestored] = createSignal(kept.foundAt !== null);
  const [isAdding, setIsAdding] = createSignal(false);
  const [ready, setReady] = createSignal<Order>();
  const [isIncomplete, setIsIncomplete] = createSignal(false);
  const [progress, setProgress] = createSignal<Progress>();
  const carryOut = useMutation(() => ({
    mutationFn: (body: Order) =>
      changed
        ? changeOrder(acting.unit.code, { id: changed.id, version: changed.order.version }, body, setProgress)
        : reorganise(acting.unit.code, body, setProgress),
    onMutate: () => void setProgress(),
    onSuccess: async () => {
      kept.clear();
      await layAside();
      await Promise.all([
        queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
        queries.invalidateQueries({ queryKey: ["units", acting.unit.code, "home"] }),
      ]);
    },
  }));
  /** One that failed has been ordered anew: it waits for nobody any more. */
  const layAside = async (): Promise<void> => {
    if (!from || changed) return;
    const before = await queries
      .fetchQuery(reorganisationQuery(acting.unit.code, from.id, { limit: 1 }))
      .catch(() => undefined);
    if (before?.state === "failed")
      await cancelReorganisation(acting.unit.code, before).catch(() => undefined);
  };
  const view = createMemo((): View => {
    if (carryOut.isSuccess) return "done";
    if (carryOut.isPending) return "working";
    if (ready()) return "preview";
    if (draft().open) return "act";
    return isAdding() || draft().acts.length === 0 ? "choose" : "order";
  });
  const anew = (beginning: DraftOrder): void => {
    kept.clear(beginning);
    setIsRestored(false);
    setIsAdding(false);
    setReady(undefined);
    setIsIncomplete(false);
    carryOut.reset();
  };
  const takeIn = (): void => {
    const { acts, open } = draft();
    const isWhole = open !== null && actOf(open) !== undefined;
    setIsIncomplete(!isWhole);
    if (!isWhole) return;
    setIsAdding(false);
    kept.change({ acts: withAct(acts, open), open: null });
  };
  const toPreview = (): void => {
    const order = orderOf(draft());
    setIsIncomplete(!order);
    if (!order) return;
    carryOut.reset();
    // The document of the library is the one that the words name.
    const document = order.legalBasis === from?.order.legalBasis ? from.order.document : undefined;
    setReady({ ...order, ...(document ? { document } : {}) });
  };
  const title = (): string => t(changed ? "reorganisation.changeTitle" : "reorganisation.newTitle");
  let region: HTMLDivElement | undefined;
  // What was clicked is gone with the view it stood in.
  createEffect(on(view, () => queueMicrotask(() => region?.focus({ preventScroll: true })), { defer: true }));
  return (
    <div class="stack">
      <PageHeader
        title={view() === "act" ? t(`reorganisation.kinds.${draft().open?.kind ?? "several"}`) : title()}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("reorganisation.title"), href: acting.path("don-vi", "sap-xep") },
          ...(changed
            ? [{ label: changed.order.title, href: acting.path("don-vi", "sap-xep", changed.id) }]
            : []),
          { label: title() },
        ]}
      />
      <Stepper
        current={STEP[view()]}
        steps={[
          t("reorganisation.stepActs"),
          t("reorganisation.stepOrder"),
          t("reorganisation.stepPreview"),
          t("reorganisation.stepDone"),
        ]}
      />
      <Show when={isRestored() && STEP[view()] < 2}>
        <Banner
          tone="note"
          action={<Button onClick={() => anew(initial)}>{t("reorganisation.startAnew")}</Button>}
        >
          {t("reorganisation.restored", { at: formatDateTime(kept.foundAt ?? "") })}
        </Banner>
      </Show>
      <Show when={!kept.isKept()}>
        <Banner tone="wait">{t("reorganisation.notKept")}</Banner>
      </Show>
      <div class="stack wizard" tabIndex={-1} ref={region}>
        <Switch>
          <Match when={carryOut.data}>
            {(done) => (
              <Banner
                tone="good"
                action={
                  <div class="row">
                    <Show when={!changed}>
                      <Button onClick={() => anew(emptyOrder)}>{t("reorganisation.another")}</Button>
                    </Show>
                    <ButtonLink tone="main" href={acting.path("don-vi", "sap-xep", done().id)}>
                      {done().state === "planned" ? t("reorganisation.toPlan") : t("reorganisation.toDetail")}
                    </ButtonLink>
                  </div>
                }
              >
                {done().state === "planned"
                  ? t(changed ? "reorganisation.changedDone" : "reorganisation.plannedDone", {
                      title: done().title,
                      day: formatDate(done().effectiveOn),
                    })
                  : t("reorganisation.done", { title: done().title })}
              </Banner>
            )}
          </Match>
          <Match when={view() === "working"}>
            <Working text={t("reorganisation.carryingOut")} progress={progress()} />
          </Match>
          <Match when={ready()}>
            {(order) => (
              <OrderPreview
                order={order()}
                replaces={changed?.id}
                acts={draft().acts}
                busy={carryOut.isPending}
                error={carryOut.error}
                onBack={() => setReady(undefined)}
                onCarryOut={(body) => carryOut.mutate(body)}
              />
            )}
          </Match>
          <Match when={draft().open}>
            {(act) => (
              <form
                class="stack"
                noValidate
                onSubmit={(event) => {
                  event.preventDefault();
                  takeIn();
                }}
              >
                <ActForm
                  draft={act()}
                  made={madeBefore(draft().acts, act().id)}
                  onDraft={(change) => kept.change({ open: { ...act(), ...change } })}
                />
                <Incomplete when={isIncomplete()} />
                <div class="row">
                  <Button
                    onClick={() => {
                      setIsIncomplete(false);
                      kept.change({ open: null });
                    }}
                  >
                    {draft().acts.length > 0 ? t("reorganisation.dropChange") : t("reorganisation.again")}
                  </Button>
                  <Button type="submit" tone="main">
                    {draft().acts.some(({ id }) => id === act().id)
                      ? t("reorganisation.saveAct")
                      : t("reorganisation.takeIn")}
                  </Button>
                </div>
              </form>
            )}
          </Match>
          <Match when={view() === "choose"}>
            <KindCards
              offersWhole={draft().acts.length === 0}
              onKind={(kind) => {
                setIsIncomplete(false);
                kept.change({ open: emptyAct(kind) });
              }}
            />
            <Show when={draft().acts.length > 0}>
              <div>
                <Button onClick={() => setIsAdding(false)}>{t("reorganisation.toList")}</Button>
              </div>
            </Show>
          </Match>
          <Match when={view() === "order"}>
            <form
              class="stack"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                toPreview();
              }}
            >
              <section class="stack-s">
                <h2>{t("reorganisation.acts")}</h2>
                <Show when={draft().acts.length > 1}>
                  <p class="muted">{t("reorganisation.actsHint")}</p>
                </Show>
                <ActsList
                  acts={draft().acts}
                  onActs={(acts) => kept.change({ acts })}
                  onEdit={(open) => kept.change({ open })}
                />
                <div>
                  <Button onClick={() => setIsAdding(true)}>{t("reorganisation.addAct")}</Button>
                </div>
              </section>
              <section class="stack-s">
                <h2>{t("reorganisation.common")}</h2>
                <OrderFields draft={draft()} onDraft={kept.change} />
              </section>
              <Incomplete when={isIncomplete()} />
              <div class="row">
                <Button type="submit" tone="main">
                  {t("reorganisation.toPreview")}
                </Button>
              </div>
            </form>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function Incomplete(props: { readonly when: boolean }): JSX.Element {
  return (
    <Show when={props.when}>
      <Banner tone="bad">{t("reorganisation.incomplete")}</Banner>
    </Show>
  );
}
