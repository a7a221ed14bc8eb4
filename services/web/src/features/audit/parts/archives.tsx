import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Download from "lucide-solid/icons/download";
import { type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatBytes, formatDateTime, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorPanel,
  QueryBarrier,
  StatusBadge,
  Table,
  toast,
} from "../../../ui/index.ts";
import {
  archiveAddress,
  archivesKey,
  archivesQuery,
  requestArchive,
  type UnitArchive,
} from "../unit-data-queries.ts";

const STATES = {
  waiting: "wait",
  working: "wait",
  ready: "good",
  failed: "bad",
  expired: "neutral",
} as const;

/** The whole data of the unit: ask for it, watch it being made, fetch it. */
export function Archives(): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const archives = useQuery(() => archivesQuery(acting.unit.code));
  const isUnderWay = (): boolean =>
    archives.data?.some(({ state }) => state === "waiting" || state === "working") ?? false;
  const ask = useMutation(() => ({
    mutationFn: () => requestArchive(acting.unit.code),
    onSuccess: () => toast({ text: t("unitData.asked") }),
    onSettled: () => queries.invalidateQueries({ queryKey: archivesKey(acting.unit.code) }),
  }));
  const askButton = () => (
    <Button tone="main" busy={ask.isPending} disabled={isUnderWay()} onClick={() => ask.mutate()}>
      {t("unitData.ask")}
    </Button>
  );
  return (
    <section class="stack" aria-labelledby="archives">
      <div class="stack-s">
        <h2 id="archives">{t("unitData.archives")}</h2>
        <p class="muted">{t("unitData.archivesLead")}</p>
      </div>
      <Show when={ask.error}>
        <ErrorPanel error={ask.error} />
      </Show>
      <QueryBarrier query={archives}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <EmptyState title={t("unitData.none")} action={askButton()}>
                {t("unitData.noneHint")}
              </EmptyState>
            }
          >
            <div class="row">{askButton()}</div>
            <Table
              caption={t("unitData.archives")}
              hideCaption
              columns={[
                {
                  key: "at",
                  header: t("unitData.askedAt"),
                  rowHeader: true,
                  cell: (one) => formatDateTime(one.askedAt),
                },
                { key: "by", header: t("unitData.askedBy"), cell: (one) => one.askedBy },
                {
                  key: "state",
                  header: t("unitData.state"),
                  cell: (one) => (
                    <span class="stack-s">
                      <span class="row">
                        <StatusBadge state={STATES[one.state]}>
                          {t(`unitData.states.${one.state}`)}
                        </StatusBadge>
                      </span>
                      <Show when={one.state === "ready"}>
                        <span class="small muted">
                          {t("unitData.until", { at: formatDateTime(one.expiresAt) })}
                        </span>
                      </Show>
                    </span>
                  ),
                },
                { key: "content", header: t("unitData.content"), cell: (one) => <Content archive={one} /> },
                {
                  key: "download",
                  header: t("common.action"),
                  hideHeader: true,
                  noLabel: true,
                  tight: true,
                  cell: (one) => (
                    <Show when={one.state === "ready"}>
                      <ButtonLink
                        size="s"
                        download
                        href={archiveAddress(acting.unit.code, one.id)}
                        icon={<Download size={16} aria-hidden="true" />}
                      >
                        {t("unitData.download")}
                        <span class="visually-hidden">
                          {" "}
                          {t("unitData.downloadOf", { at: formatDateTime(one.askedAt) })}
                        </span>
                      </ButtonLink>
                    </Show>
                  ),
                },
              ]}
              rows={items()}
            />
          </Show>
        )}
      </QueryBarrier>
    </section>
  );
}

/** What is in it, or how far it has come. */
function Content(props: { readonly archive: UnitArchive }): JSX.Element {
  const one = (): UnitArchive => props.archive;
  return (
    <Switch fallback="–">
      <Match when={one().state === "waiting"}>{t("unitData.progressWaiting")}</Match>
      <Match when={one().state === "working"}>
        <span role="status">
          {one().filesTotal > 0
            ? t("unitData.progressFiles", {
                done: formatNumber(one().filesDone),
                total: formatNumber(one().filesTotal),
              })
            : t("unitData.progressTables", {
                done: formatNumber(one().tablesDone),
                total: formatNumber(one().tablesTotal),
                rows: formatNumber(one().rowCount),
              })}
        </span>
      </Match>
      <Match when={one().byteSize !== null && one().byteSize !== undefined}>
        {t("unitData.contentOf", {
          rows: formatNumber(one().rowCount),
          files: formatNumber(one().filesTotal),
          size: formatBytes(one().byteSize ?? 0),
        })}
      </Match>
    </Switch>
  );
}
