import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import Boxes from "lucide-solid/icons/boxes";
import FileUp from "lucide-solid/icons/file-up";
import Network from "lucide-solid/icons/network";
import Plus from "lucide-solid/icons/plus";
import { createSignal, createUniqueId, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatNumber, today } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ButtonLink,
  Checkbox,
  DateField,
  Dialog,
  EmptyState,
  FilterBar,
  PageHeader,
  Pagination,
  QueryBarrier,
  Select,
  Skeleton,
  TextField,
} from "../../../ui/index.ts";
import { levelsBelow } from "../model.ts";
import { UnitForm, type UnitFormProps } from "../parts/unit-form.tsx";
import { UnitList, UnitTree } from "../parts/unit-tree.tsx";
import { type ListedUnit, levelsQuery, unitsQuery } from "../queries.ts";

const PAGE = 50;
const ALL = "all";

export function UnitsPage(): JSX.Element {
  return (
    <Allowed to={["units.read"]}>
      <Units />
    </Allowed>
  );
}

type Editing = { readonly unit: ListedUnit } | { readonly parent: UnitFormProps["parent"] };

function Units(): JSX.Element {
  const acting = useActing();
  const [query, setQuery] = useSearchParams<{
    tim?: string;
    cap?: string;
    trang?: string;
    ngay?: string;
    het?: string;
  }>();
  const [editing, setEditing] = createSignal<Editing>();
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const q = (): string => query.tim?.trim() ?? "";
  const page = (): number => Math.max(1, Number(query.trang) || 1);
  const wanted = () => ({
    ...(query.ngay ? { on: query.ngay } : {}),
    ...(query.het ? { ended: "true" as const } : {}),
  });
  const isFiltered = (): boolean => q() !== "" || query.cap !== undefined;
  const top = useQuery(() => unitsQuery(acting.unit.code, { limit: 1, ...wanted() }));
  const found = useQuery(() => ({
    ...unitsQuery(acting.unit.code, {
      page: page(),
      limit: PAGE,
      ...wanted(),
      ...(q() ? { q: q() } : {}),
      ...(query.cap ? { level: query.cap } : {}),
    }),
    enabled: isFiltered(),
  }));
  const actions = {
    onEdit: (unit: ListedUnit) => setEditing({ unit }),
    onAdd: (parent: ListedUnit) => setEditing({ parent }),
  };
  const canManage = (): boolean => acting.can("units.manage");
  const addHere = (): void => {
    setEditing({ parent: { code: acting.unit.code, name: acting.unit.name, level: acting.unit.level } });
  };
  return (
    <>
      <PageHeader
        title={t("organisations.title")}
        lead={t("organisations.lead", { unit: acting.unit.name })}
        more={
          <>
            <ButtonLink
              tone="quiet"
              href={acting.path("don-vi", "sap-xep")}
              icon={<Network size={16} aria-hidden="true" />}
            >
              {t("reorganisation.title")}
            </ButtonLink>
            <ButtonLink
              tone="quiet"
              href={acting.path("don-vi", "cum")}
              icon={<Boxes size={16} aria-hidden="true" />}
            >
              {t("clusters.open")}
            </ButtonLink>
            <Show when={canManage()}>
              <ButtonLink href={acting.path("don-vi", "nhap")} icon={<FileUp size={16} aria-hidden="true" />}>
                {t("organisations.import")}
              </ButtonLink>
            </Show>
          </>
        }
        action={
          <Show when={canManage()}>
            <Button tone="main" icon={<Plus size={16} aria-hidden="true" />} onClick={addHere}>
              {t("organisations.add")}
            </Button>
          </Show>
        }
      />
      <FilterBar
        result={
          isFiltered()
            ? t("organisations.found", { count: formatNumber(String(found.data?.total ?? 0)) })
            : t("organisations.found", { count: formatNumber(String(top.data?.total ?? 0)) })
        }
        onClear={
          isFiltered() || query.ngay || query.het
            ? () =>
                setQuery({
                  tim: undefined,
                  cap: undefined,
                  trang: undefined,
                  ngay: undefined,
                  het: undefined,
                })
            : undefined
        }
        folded={
          <>
            <Select
              label={t("organisations.level")}
              value={query.cap ?? ALL}
              options={[
                { value: ALL, label: t("organisations.allLevels") },
                ...levelsBelow(levels.data ?? [], acting.unit.level).map((one) => ({
                  value: one.code,
                  label: one.name,
                })),
              ]}
              onChange={(cap) => setQuery({ cap: cap === ALL ? undefined : cap, trang: undefined })}
            />
            <DateField
              label={t("reorganisation.treeOn")}
              max={today()}
              value={query.ngay ?? null}
              onChange={(day) => setQuery({ ngay: day ?? undefined, trang: undefined })}
            />
            <Show when={!query.ngay}>
              <Checkbox
                label={t("reorganisation.withEnded")}
                checked={query.het !== undefined}
                onChange={(isWanted) => setQuery({ het: isWanted ? "1" : undefined, trang: undefined })}
              />
            </Show>
          </>
        }
      >
        <TextField
          label={t("organisations.search")}
          placeholder={t("organisations.searchHint")}
          type="search"
          value={query.tim ?? ""}
          onInput={(tim) => setQuery({ tim: tim || undefined, trang: undefined }, { replace: true })}
        />
      </FilterBar>
      <Show when={query.ngay}>
        {(day) => <Banner tone="note">{t("reorganisation.treeOnHint", { day: formatDate(day()) })}</Banner>}
      </Show>
      <Switch>
        <Match when={isFiltered()}>
          <QueryBarrier query={found} pending={<Skeleton lines={6} height="2.5rem" />}>
            {(data) => (
              <Show
                when={data().items.length > 0}
                fallback={<EmptyState title={t("organisations.noMatch")} />}
              >
                <div class="unit-sheet">
                  <UnitList
                    {...actions}
                    wanted={wanted()}
                    flat
                    units={data().items}
                    label={t("organisations.title")}
                  />
                </div>
                <Pagination
                  page={page()}
                  pageSize={PAGE}
                  total={data().total}
                  onPage={(next) => setQuery({ trang: String(next) })}
                />
              </Show>
            )}
          </QueryBarrier>
        </Match>
        <Match when={top.data?.total === 0}>
          <EmptyState title={t("organisations.none")}>
            {canManage() ? t("organisations.noneHint") : undefined}
          </EmptyState>
        </Match>
        <Match when={true}>
          <div class="unit-sheet">
            <UnitTree
              {...actions}
              wanted={wanted()}
              parent={acting.unit.code}
              label={t("organisations.title")}
            />
          </div>
        </Match>
      </Switch>
      <UnitDialog editing={editing()} onClose={() => setEditing(undefined)} />
    </>
  );
}

function UnitDialog(props: {
  readonly editing: Editing | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const id = createUniqueId();
  const [isBusy, setIsBusy] = createSignal(false);
  const unit = (): ListedUnit | undefined =>
    props.editing && "unit" in props.editing ? props.editing.unit : undefined;
  const parent = () => (props.editing && "parent" in props.editing ? props.editing.parent : undefined);
  return (
    <Dialog
      open={props.editing !== undefined}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      size="l"
      title={unit() ? t("organisations.editTitle") : t("organisations.addTitle")}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("common.cancel")}</Button>
          <Button type="submit" form={id} tone="main" busy={isBusy()}>
            {unit() ? t("organisations.saveUnit") : t("organisations.createUnit")}
          </Button>
        </>
      }
    >
      <Show when={props.editing}>
        <UnitForm id={id} unit={unit()} parent={parent()} onBusy={setIsBusy} onDone={() => props.onClose()} />
      </Show>
    </Dialog>
  );
}
