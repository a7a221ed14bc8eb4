import { useQuery } from "@tanstack/solid-query";
import BookOpen from "lucide-solid/icons/book-open";
import Plus from "lucide-solid/icons/plus";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { language } from "../../../lib/preferences.ts";
import {
  Button,
  ButtonLink,
  EmptyState,
  PageHeader,
  QueryBarrier,
  StatusBadge,
  Table,
} from "../../../ui/index.ts";
import { NewKeyDialog, RevokeDialog, SecretDialog } from "../parts/key-dialogs.tsx";
import { TryLine } from "../parts/try-line.tsx";
import { type ApiKey, apiKeysQuery, type CreatedApiKey } from "../queries.ts";

const STATES = { active: "good", expired: "wait", revoked: "neutral" } as const;

export function ConnectionsPage(): JSX.Element {
  return (
    <Allowed to={["api-keys.manage"]}>
      <Connections />
    </Allowed>
  );
}

function Connections(): JSX.Element {
  const acting = useActing();
  const keys = useQuery(() => apiKeysQuery(acting.unit.code));
  const [isAdding, setIsAdding] = createSignal(false);
  const [made, setMade] = createSignal<CreatedApiKey>();
  const [revoking, setRevoking] = createSignal<ApiKey>();
  return (
    <>
      <PageHeader
        title={t("integrations.title")}
        lead={t("integrations.lead", { unit: acting.unit.name })}
        more={
          <ButtonLink
            external
            href={`/api/docs?lang=${language()}`}
            icon={<BookOpen size={16} aria-hidden="true" />}
          >
            {t("integrations.docs")}
          </ButtonLink>
        }
        action={
          <Button tone="main" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            {t("integrations.add")}
          </Button>
        }
      />
      <QueryBarrier query={keys}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={<EmptyState title={t("integrations.none")}>{t("integrations.noneHint")}</EmptyState>}
          >
            <Table
              caption={t("integrations.title")}
              hideCaption
              columns={[
                { key: "name", header: t("integrations.name"), rowHeader: true, cell: (key) => key.name },
                {
                  key: "state",
                  header: t("integrations.state"),
                  cell: (key) => (
                    <StatusBadge state={STATES[key.state]}>
                      {t(`integrations.states.${key.state}`)}
                    </StatusBadge>
                  ),
                },
                {
                  key: "used",
                  header: t("integrations.lastUsed"),
                  cell: (key) =>
                    key.lastUsedAt ? formatDateTime(key.lastUsedAt) : t("integrations.neverUsed"),
                },
                {
                  key: "expires",
                  header: t("integrations.expires"),
                  cell: (key) => (key.expiresAt ? formatDate(key.expiresAt) : t("integrations.noExpiry")),
                },
                { key: "by", header: t("integrations.createdBy"), cell: (key) => key.createdBy ?? "–" },
                { key: "at", header: t("integrations.createdAt"), cell: (key) => formatDate(key.createdAt) },
                {
                  key: "actions",
                  header: t("common.action"),
                  hideHeader: true,
                  noLabel: true,
                  tight: true,
                  cell: (key) => (
                    <Show when={key.state !== "revoked"}>
                      <Button
                        size="s"
                        aria-label={t("integrations.revokeOf", { name: key.name })}
                        onClick={() => setRevoking(key)}
                      >
                        {t("integrations.revoke")}
                      </Button>
                    </Show>
                  ),
                },
              ]}
              rows={items()}
            />
            <section class="stack-s connections-try">
              <h2>{t("integrations.tryKey")}</h2>
              <TryLine secret="$KEY" />
            </section>
          </Show>
        )}
      </QueryBarrier>
      <Show when={isAdding()}>
        <NewKeyDialog
          onClose={() => setIsAdding(false)}
          onMade={(key) => {
            setIsAdding(false);
            setMade(key);
          }}
        />
      </Show>
      <SecretDialog made={made()} onClose={() => setMade(undefined)} />
      <Show when={revoking()} keyed>
        {(key) => <RevokeDialog apiKey={key} onClose={() => setRevoking(undefined)} />}
      </Show>
    </>
  );
}
