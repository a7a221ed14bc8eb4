import { useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  EmptyState,
  ErrorPanel,
  Menu,
  QueryBarrier,
  StatusBadge,
  Switch,
  Table,
  toast,
} from "../../../ui/index.ts";
import { roleName } from "../model.ts";
import {
  type Invitation,
  type InvitationLink,
  invitationsQuery,
  peopleKey,
  renewInvitation,
  revokeInvitation,
} from "../queries.ts";

const STATES = { waiting: "wait", expired: "bad", accepted: "good", revoked: "neutral" } as const;

/** Invitations that wait, and on request those that are done with. */
export function InvitationList(props: { readonly onLink: (link: InvitationLink) => void }): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [query, setQuery] = useSearchParams<{ xong?: string }>();
  const invitations = useQuery(() => invitationsQuery(acting.unit.code, query.xong ? "all" : "open"));
  const stale = () => queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) });
  const renew = useMutation(() => ({
    mutationFn: (invitation: Invitation) => renewInvitation(acting.unit.code, invitation.id),
    onSuccess: async (link) => {
      await stale();
      props.onLink(link);
    },
  }));
  const revoke = useMutation(() => ({
    mutationFn: (invitation: Invitation) => revokeInvitation(acting.unit.code, invitation.id),
    onSuccess: async (_, invitation) => {
      await stale();
      toast({ text: t("people.revoked", { name: invitation.name }) });
    },
  }));
  return (
    <div class="stack">
      <Switch
        label={t("people.showAll")}
        checked={query.xong !== undefined}
        onChange={(all) => setQuery({ xong: all ? "1" : undefined })}
      />
      <Show when={renew.error ?? revoke.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      <QueryBarrier query={invitations}>
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={
              <EmptyState title={t("people.invitationsNone")}>{t("people.invitationsNoneHint")}</EmptyState>
            }
          >
            <Table
              caption={t("people.invitations")}
              hideCaption
              columns={[
                {
                  key: "name",
                  header: t("people.name"),
                  rowHeader: true,
                  cell: (one) => (
                    <span class="stack-s">
                      <span>{one.name}</span>
                      <span class="small muted">{one.email}</span>
                    </span>
                  ),
                },
                { key: "unit", header: t("people.invitedTo"), cell: (one) => one.unit.name },
                {
                  key: "roles",
                  header: t("people.rolesTitle"),
                  cell: (one) => one.roles.map(roleName).join(", "),
                },
                { key: "by", header: t("people.invitedBy"), cell: (one) => one.invitedBy },
                { key: "expires", header: t("people.expires"), cell: (one) => formatDate(one.expiresAt) },
                {
                  key: "state",
                  header: t("integrations.state"),
                  cell: (one) => (
                    <StatusBadge state={STATES[one.state]}>
                      {t(`people.invitationState.${one.state}`)}
                    </StatusBadge>
                  ),
                },
                {
                  key: "actions",
                  header: t("common.action"),
                  hideHeader: true,
                  noLabel: true,
                  menu: true,
                  tight: true,
                  cell: (one) => (
                    <Show when={one.isOurs && (one.state === "waiting" || one.state === "expired")}>
                      <Menu
                        label={t("people.invitationActions", { name: one.name })}
                        triggerClass="button button-quiet icon-button"
                        trigger={<Ellipsis size={18} aria-hidden="true" />}
                        items={[
                          { label: t("people.renew"), onSelect: () => renew.mutate(one) },
                          { label: t("people.revoke"), danger: true, onSelect: () => revoke.mutate(one) },
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
    </div>
  );
}
