import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import Plus from "lucide-solid/icons/plus";
import UserPlus from "lucide-solid/icons/user-plus";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { Button, EmptyState, PageHeader, Tabs } from "../../../ui/index.ts";
import { GroupList } from "../parts/group-list.tsx";
import { InvitationList } from "../parts/invitation-list.tsx";
import { InviteDialog } from "../parts/invite-dialog.tsx";
import { LinkDialog } from "../parts/link-dialog.tsx";
import { PeopleList } from "../parts/people-list.tsx";
import { DetailsDialog } from "../parts/person-dialogs.tsx";
import { type InvitationLink, invitationsQuery, type Person } from "../queries.ts";

export function PeoplePage(): JSX.Element {
  return (
    <Allowed to={["people.read"]}>
      <People />
    </Allowed>
  );
}

type Section = "danh-sach" | "loi-moi" | "to-nhom";

function People(): JSX.Element {
  const acting = useActing();
  /** `moi` opens the invitation for the unit it names: other pages lead here with it. */
  const [query, setQuery] = useSearchParams<{ muc?: string; moi?: string }>();
  const [inviting, setInviting] = createSignal<{ readonly person?: Person }>();
  const [adding, setAdding] = createSignal<"person" | "group">();
  const [made, setMade] = createSignal<InvitationLink>();
  const canManage = (): boolean => acting.can("people.manage");
  const section = (): Section =>
    query.muc === "loi-moi" && canManage() ? "loi-moi" : query.muc === "to-nhom" ? "to-nhom" : "danh-sach";
  const open = useQuery(() => ({ ...invitationsQuery(acting.unit.code, "open"), enabled: canManage() }));
  const stopInviting = (): void => {
    setInviting(undefined);
    if (query.moi !== undefined) setQuery({ moi: undefined }, { replace: true });
  };

  return (
    <>
      <PageHeader
        title={t("people.title")}
        more={
          <Show when={canManage() && section() === "danh-sach"}>
            <Button onClick={() => setAdding("person")}>{t("people.add")}</Button>
          </Show>
        }
        action={
          <Switch>
            <Match when={section() === "to-nhom" && acting.can("groups.manage")}>
              <Button
                tone="main"
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => setAdding("group")}
              >
                {t("people.groupAdd")}
              </Button>
            </Match>
            <Match when={section() !== "to-nhom" && canManage()}>
              <Button
                tone="main"
                icon={<UserPlus size={16} aria-hidden="true" />}
                onClick={() => setInviting({})}
              >
                {t("people.invite")}
              </Button>
            </Match>
          </Switch>
        }
      />
      <Tabs
        label={t("people.tabs")}
        value={section()}
        onChange={(muc) => setQuery({ muc: muc === "danh-sach" ? undefined : muc, trang: undefined })}
        tabs={[
          {
            key: "danh-sach",
            label: t("people.list"),
            content: () => (
              <PeopleList
                onInvite={(person) => setInviting({ person })}
                onNothing={
                  <EmptyState
                    title={t("people.none")}
                    action={
                      <Show when={canManage()}>
                        <Button onClick={() => setInviting({})}>{t("people.invite")}</Button>
                      </Show>
                    }
                  >
                    {t("people.noneHint")}
                  </EmptyState>
                }
              />
            ),
          },
          ...(canManage()
            ? [
                {
                  key: "loi-moi",
                  label: t("people.invitations"),
                  mark: open.data?.length ? open.data.length : undefined,
                  content: () => <InvitationList onLink={setMade} />,
                },
              ]
            : []),
          {
            key: "to-nhom",
            label: t("people.groups"),
            content: () => (
              <GroupList
                adding={adding() === "group"}
                onAdding={(is) => setAdding(is ? "group" : undefined)}
              />
            ),
          },
        ]}
      />
      <Show when={adding() === "person"}>
        <DetailsDialog onClose={() => setAdding(undefined)} />
      </Show>
      <Show when={canManage() && (inviting() ?? (query.moi !== undefined ? {} : undefined))} keyed>
        {(who) => (
          <InviteDialog
            person={who.person}
            into={query.moi}
            onClose={stopInviting}
            onInvited={(link) => {
              stopInviting();
              setMade(link);
            }}
          />
        )}
      </Show>
      <LinkDialog made={made()} onClose={() => setMade(undefined)} />
    </>
  );
}
