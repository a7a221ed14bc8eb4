import { useSearchParams } from "@solidjs/router";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  EmptyState,
  FilterBar,
  Menu,
  type MenuItem,
  Pagination,
  QueryBarrier,
  Select,
  Skeleton,
  StatusBadge,
  Table,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { levelsQuery } from "../../organisations/queries.ts";
import { roleName } from "../model.ts";
import { groupsQuery, type Person, peopleKey, peopleQuery, updatePerson } from "../queries.ts";
import { DetailsDialog, EndAccessDialog, LeftDialog, RolesDialog } from "./person-dialogs.tsx";

const PAGE = 50;
const ALL = "all";
type Doing = { readonly what: "edit" | "roles" | "end" | "leave"; readonly person: Person };

/** Who works in the unit; filters live in the address. */
export function PeopleList(props: {
  readonly onInvite: (person: Person) => void;
  readonly onNothing: JSX.Element;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [query, setQuery] = useSearchParams<{
    tim?: string;
    vaitro?: string;
    to?: string;
    con?: string;
    trang?: string;
  }>();
  const [doing, setDoing] = createSignal<Doing>();
  const state = (): "active" | "left" | "all" =>
    query.con === "left" || query.con === "all" ? query.con : "active";
  const page = (): number => Math.max(1, Number(query.trang) || 1);
  const isFiltered = (): boolean => Boolean(query.tim || query.vaitro || query.to || query.con);
  const people = useQuery(() =>
    peopleQuery(acting.unit.code, {
      page: page(),
      limit: PAGE,
      state: state(),
      ...(query.tim?.trim() ? { q: query.tim.trim() } : {}),
      ...(query.vaitro ? { role: query.vaitro } : {}),
      ...(query.to ? { group: query.to } : {}),
    }),
  );
  const groups = useQuery(() => groupsQuery(acting.unit.code));
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const roles = (): readonly string[] =>
    levels.data?.find((one) => one.code === acting.unit.level)?.roles ?? [];
  const canManage = (): boolean => acting.can("people.manage");

  const comeBack = useMutation(() => ({
    mutationFn: (person: Person) => updatePerson(acting.unit.code, person, { isActive: true }),
    onSuccess: async (_, person) => {
      await queries.invalidateQueries({ queryKey: peopleKey(acting.unit.code) });
      toast({ text: t("people.backDone", { name: person.name }) });
    },
  }));

  const itemsOf = (person: Person): MenuItem[] => {
    const act = (what: Doing["what"]) => () => setDoing({ what, person });
    if (!person.isActive) return [{ label: t("people.markBack"), onSelect: () => comeBack.mutate(person) }];
    return [
      { label: t("people.edit"), onSelect: act("edit") },
      person.access
        ? { label: t("people.changeRoles"), onSelect: act("roles") }
        : { label: t("people.giveAccess"), onSelect: () => props.onInvite(person) },
      ...(person.access ? [{ label: t("people.endAccess"), danger: true, onSelect: act("end") }] : []),
      { label: t("people.markLeft"), danger: true, onSelect: act("leave") },
    ];
  };
  const close = (): void => {
    setDoing(undefined);
  };

  return (
    <>
      <FilterBar
        result={t("people.found", { count: formatNumber(String(people.data?.total ?? 0)) })}
        onClear={
          isFiltered()
            ? () =>
                setQuery({
                  tim: undefined,
                  vaitro: undefined,
                  to: undefined,
                  con: undefined,
                  trang: undefined,
                })
            : undefined
        }
        folded={
          <>
            <Select
              label={t("people.role")}
              value={query.vaitro ?? ALL}
              options={[
                { value: ALL, label: t("people.allRoles") },
                ...roles().map((role) => ({ value: role, label: roleName(role) })),
              ]}
              onChange={(role) => setQuery({ vaitro: role === ALL ? undefined : role, trang: undefined })}
            />
            <Select
              label={t("people.group")}
              value={query.to ?? ALL}
              options={[
                { value: ALL, label: t("people.allGroups") },
                ...(groups.data ?? []).map((group) => ({ value: group.id, label: group.name })),
              ]}
              onChange={(group) => setQuery({ to: group === ALL ? undefined : group, trang: undefined })}
            />
            <Select
              label={t("people.state")}
              value={state()}
              options={[
                { value: "active", label: t("people.states.active") },
                { value: "left", label: t("people.states.left") },
                { value: "all", label: t("people.states.all") },
              ]}
              onChange={(value) =>
                setQuery({ con: value === "active" ? undefined : value, trang: undefined })
              }
            />
          </>
        }
      >
        <TextField
          label={t("people.search")}
          placeholder={t("people.searchHint")}
          type="search"
          value={query.tim ?? ""}
          onInput={(tim) => setQuery({ tim: tim || undefined, trang: undefined }, { replace: true })}
        />
      </FilterBar>
      <QueryBarrier query={people} pending={<Skeleton lines={8} height="2.25rem" />}>
        {(data) => (
          <Show
            when={data().items.length > 0}
            fallback={
              <Show when={isFiltered()} fallback={props.onNothing}>
                <EmptyState title={t("people.noMatch")} />
              </Show>
            }
          >
            <Table
              caption={t("people.list")}
              hideCaption
              columns={[
                {
                  key: "name",
                  header: t("people.name"),
                  rowHeader: true,
                  cell: (person) => (
                    <span class="row">
                      {person.name}
                      <Show when={!person.isActive}>
                        <StatusBadge state="neutral">{t("people.left")}</StatusBadge>
                      </Show>
                    </span>
                  ),
                },
                { key: "position", header: t("people.position"), cell: (person) => person.position ?? "–" },
                {
                  key: "roles",
                  header: t("people.access"),
                  cell: (person) => (
                    <Show when={person.access} fallback={<span class="muted">{t("people.noAccess")}</span>}>
                      {(access) => (
                        <span class="stack-s">
                          <span class="row">
                            <For each={access().roles}>{(role) => <Badge>{roleName(role)}</Badge>}</For>
                          </span>
                          <Show when={access().email}>
                            <span class="small muted">{access().email}</span>
                          </Show>
                        </span>
                      )}
                    </Show>
                  ),
                },
                {
                  key: "groups",
                  header: t("people.group"),
                  cell: (person) =>
                    person.groups
                      .map((group) => (group.isHead ? t("people.headOf", { group: group.name }) : group.name))
                      .join(", ") || "–",
                },
                ...(canManage()
                  ? [
                      {
                        key: "actions",
                        header: t("common.action"),
                        hideHeader: true,
                        noLabel: true,
                        menu: true,
                        tight: true,
                        cell: (person: Person) => (
                          <Menu
                            label={t("people.actions", { name: person.name })}
                            triggerClass="button button-quiet icon-button"
                            trigger={<Ellipsis size={18} aria-hidden="true" />}
                            items={itemsOf(person)}
                          />
                        ),
                      },
                    ]
                  : []),
              ]}
              rows={data().items}
            />
            <Pagination
              page={page()}
              pageSize={PAGE}
              total={data().total}
              onPage={(next) => setQuery({ trang: String(next) })}
            />
          </Show>
        )}
      </QueryBarrier>
      <Show when={doing()} keyed>
        {(now) => (
          <Switch>
            <Match when={now.what === "edit"}>
              <DetailsDialog person={now.person} onClose={close} />
            </Match>
            <Match when={now.what === "roles"}>
              <RolesDialog person={now.person} onClose={close} />
            </Match>
            <Match when={now.what === "end"}>
              <EndAccessDialog person={now.person} onClose={close} />
            </Match>
            <Match when={now.what === "leave"}>
              <LeftDialog person={now.person} onClose={close} />
            </Match>
          </Switch>
        )}
      </Show>
    </>
  );
}
