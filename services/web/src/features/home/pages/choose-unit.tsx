import { Navigate, useSearchParams } from "@solidjs/router";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { unitPath, useMe } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import { lastUnit } from "../../../lib/preferences.ts";
import { matchesSearch } from "../../../lib/search.ts";
import { EmptyState, Link, PageHeader, QueryBarrier, TextField } from "../../../ui/index.ts";
import { roleName } from "../../people/model.ts";
import "./choose-unit.css";

const SEARCH_FROM = 8;

/** The first page: on to the only or the last unit, or a choice. `?chon=1` always offers the choice. */
export function ChooseUnitPage(): JSX.Element {
  const me = useMe();
  const [query] = useSearchParams<{ chon?: string }>();
  const [search, setSearch] = createSignal("");
  return (
    <QueryBarrier query={me}>
      {(data) => {
        const memberships = () => data().memberships;
        const target = createMemo(() => {
          if (memberships().length === 1) return memberships()[0];
          return query.chon ? undefined : memberships().find((one) => one.unit.code === lastUnit());
        });
        const found = createMemo(() =>
          memberships().filter((one) =>
            matchesSearch(`${one.unit.name} ${one.unit.parentName ?? ""}`, search()),
          ),
        );
        return (
          <Show
            when={target()}
            fallback={
              <Show
                when={memberships().length > 0}
                fallback={
                  <>
                    <PageHeader title={t("account.chooser.title")} />
                    <EmptyState title={t("account.chooser.none")}>{t("account.chooser.noneHint")}</EmptyState>
                  </>
                }
              >
                <div class="stack choose-unit">
                  <PageHeader title={t("account.chooser.title")} lead={t("account.chooser.lead")} />
                  <Show when={memberships().length >= SEARCH_FROM}>
                    <TextField
                      label={t("account.chooser.search")}
                      type="search"
                      autofocus
                      value={search()}
                      onInput={setSearch}
                    />
                  </Show>
                  <ul class="choose-list">
                    <For
                      each={found()}
                      fallback={<li class="muted">{t("account.chooser.noMatch", { query: search() })}</li>}
                    >
                      {(one) => (
                        <li>
                          <Link plain class="choose-one" href={unitPath(one.unit.code)}>
                            <span class="choose-words">
                              <span class="strong">{one.unit.name}</span>
                              <span class="small muted">
                                {[one.unit.levelName, one.unit.parentName, one.roles.map(roleName).join(", ")]
                                  .filter(Boolean)
                                  .join(" · ")}
                              </span>
                            </span>
                            <ChevronRight size={18} aria-hidden="true" />
                          </Link>
                        </li>
                      )}
                    </For>
                  </ul>
                </div>
              </Show>
            }
          >
            {(one) => <Navigate href={unitPath(one().unit.code)} />}
          </Show>
        );
      }}
    </QueryBarrier>
  );
}
