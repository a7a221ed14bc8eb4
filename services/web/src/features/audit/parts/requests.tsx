import { useQuery } from "@tanstack/solid-query";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { dueState, formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, EmptyState, Menu, QueryBarrier, StatusBadge, Table } from "../../../ui/index.ts";
import { type PersonalDataRequest, recordAddress, requestsQuery } from "../unit-data-queries.ts";
import { CompleteDialog, RecordDialog, RefuseDialog } from "./request-dialogs.tsx";

const STATES = { open: "wait", done: "good", refused: "neutral" } as const;

/** What people have asked about their own data, and until when it must be done. */
export function Requests(): JSX.Element {
  const acting = useActing();
  const requests = useQuery(() => requestsQuery(acting.unit.code));
  const [isAdding, setIsAdding] = createSignal(false);
  const [doing, setDoing] = createSignal<{ what: "complete" | "refuse"; request: PersonalDataRequest }>();
  const close = () => setDoing(undefined);
  const download = (one: PersonalDataRequest, format: "html" | "json") =>
    window.location.assign(recordAddress(acting.unit.code, one.person.id, format));
  const addButton = () => <Button onClick={() => setIsAdding(true)}>{t("unitData.record")}</Button>;
  return (
    <section class="stack" aria-labelledby="requests">
      <div class="stack-s">
        <h2 id="requests">{t("unitData.requests")}</h2>
        <p class="muted">{t("unitData.requestsLead")}</p>
      </div>
      <QueryBarrier query={requests}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <EmptyState title={t("unitData.noRequests")} action={addButton()}>
                {t("unitData.noRequestsHint")}
              </EmptyState>
            }
          >
            <div class="row">{addButton()}</div>
            <Table
              caption={t("unitData.requests")}
              hideCaption
              columns={[
                { key: "who", header: t("unitData.who"), rowHeader: true, cell: (one) => one.person.name },
                { key: "kind", header: t("unitData.kind"), cell: (one) => t(`unitData.kinds.${one.kind}`) },
                { key: "on", header: t("unitData.askedOn"), cell: (one) => formatDate(one.askedOn) },
                { key: "due", header: t("unitData.due"), cell: (one) => <Due request={one} /> },
                {
                  key: "state",
                  header: t("unitData.state"),
                  cell: (one) => (
                    <span class="stack-s">
                      <span class="row">
                        <StatusBadge state={STATES[one.state]}>
                          {t(`unitData.requestStates.${one.state}`)}
                        </StatusBadge>
                      </span>
                      <Result request={one} />
                    </span>
                  ),
                },
                {
                  key: "actions",
                  header: t("common.action"),
                  hideHeader: true,
                  noLabel: true,
                  tight: true,
                  cell: (one) => (
                    <Show when={one.state === "open"}>
                      <Menu
                        label={t("unitData.actionsOf", { name: one.person.name })}
                        triggerClass="button button-quiet icon-button"
                        trigger={<Ellipsis size={18} aria-hidden="true" />}
                        items={[
                          { label: t("unitData.copyHtml"), onSelect: () => download(one, "html") },
                          { label: t("unitData.copyJson"), onSelect: () => download(one, "json") },
                          {
                            label: t(one.kind === "erase" ? "unitData.erase" : "unitData.handedOver"),
                            onSelect: () => setDoing({ what: "complete", request: one }),
                          },
                          {
                            label: t("unitData.refuse"),
                            onSelect: () => setDoing({ what: "refuse", request: one }),
                          },
                        ]}
                      />
                    </Show>
                  ),
                },
              ]}
              rows={items()}
            />
          </Show>
        )}
      </QueryBarrier>
      <Show when={isAdding()}>
        <RecordDialog onClose={() => setIsAdding(false)} />
      </Show>
      <Show when={doing()} keyed>
        {(now) => (
          <Switch>
            <Match when={now.what === "complete"}>
              <CompleteDialog request={now.request} onClose={close} />
            </Match>
            <Match when={now.what === "refuse"}>
              <RefuseDialog request={now.request} onClose={close} />
            </Match>
          </Switch>
        )}
      </Show>
    </section>
  );
}

function Due(props: { readonly request: PersonalDataRequest }): JSX.Element {
  return (
    <Show when={props.request.dueOn} fallback={<span class="muted">{t("unitData.noDue")}</span>}>
      {(due) => (
        <span class="stack-s">
          <Show when={props.request.state === "open"} fallback={formatDate(due())}>
            <span class="row">
              <StatusBadge state={dueState(due())}>{formatDate(due())}</StatusBadge>
            </span>
          </Show>
          <span class="small muted">{props.request.legalBasis}</span>
        </span>
      )}
    </Show>
  );
}

/** What was done, with what is left to look at. */
function Result(props: { readonly request: PersonalDataRequest }): JSX.Element {
  const outcome = () => props.request.outcome;
  const places = (): string => {
    const counts = new Map<"signed" | "typed", number>();
    for (const { why, count } of outcome()?.mentions ?? []) counts.set(why, (counts.get(why) ?? 0) + count);
    return [...counts]
      .map(([why, count]) =>
        t("unitData.mention", { place: t(`unitData.places.${why}`), count: formatNumber(count) }),
      )
      .join("; ");
  };
  return (
    <Switch>
      <Match when={props.request.reason}>
        <span class="small muted">{props.request.reason}</span>
      </Match>
      <Match when={outcome()}>
        {(done) => (
          <span class="small muted">
            {t("unitData.resultErased", { count: formatNumber(done().replaced) })}{" "}
            {t(`unitData.accounts.${done().account}`)}{" "}
            <Show when={done().mentions.length > 0}>{t("unitData.mentions", { places: places() })}</Show>
          </span>
        )}
      </Match>
    </Switch>
  );
}
