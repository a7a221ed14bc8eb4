import { useQuery } from "@tanstack/solid-query";
import ChevronRight from "lucide-solid/icons/chevron-right";
import History from "lucide-solid/icons/clock-fading";
import Ellipsis from "lucide-solid/icons/ellipsis";
import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import UserPlus from "lucide-solid/icons/user-plus";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Menu, QueryBarrier, Skeleton } from "../../../ui/index.ts";
import { insideOf, kindOf } from "../model.ts";
import { type ListedUnit, unitsQuery } from "../queries.ts";
import "./unit-tree.css";

export interface UnitActions {
  readonly onEdit: (unit: ListedUnit) => void;
  readonly onAdd: (parent: ListedUnit) => void;
  /** The tree as of a day, or with ended units; such a tree is only looked at. */
  readonly wanted?: { readonly on?: string; readonly ended?: "true" } | undefined;
}

const PAGE = 100;

/** The units right beneath one, each of which opens in its place. Loaded when opened. */
export function UnitTree(
  props: UnitActions & { readonly parent: string; readonly label?: string | undefined },
): JSX.Element {
  const acting = useActing();
  const [shown, setShown] = createSignal(PAGE);
  const units = useQuery(() =>
    unitsQuery(acting.unit.code, { parent: props.parent, limit: Math.min(500, shown()), ...props.wanted }),
  );
  return (
    <QueryBarrier query={units} pending={<Skeleton lines={4} height="2.5rem" />}>
      {(data) => (
        <>
          <UnitList
            units={data().items}
            label={props.label}
            wanted={props.wanted}
            onEdit={props.onEdit}
            onAdd={props.onAdd}
          />
          <Show when={data().total > data().items.length && data().items.length < 500}>
            <Button size="s" tone="quiet" onClick={() => setShown(shown() + PAGE)}>
              {t("organisations.moreOf", { left: formatNumber(data().total - data().items.length) })}
            </Button>
          </Show>
        </>
      )}
    </QueryBarrier>
  );
}

/** Units as a list; with `flat` each says what it belongs to instead of standing beneath it. */
export function UnitList(
  props: UnitActions & {
    readonly units: readonly ListedUnit[];
    readonly flat?: boolean | undefined;
    readonly label?: string | undefined;
  },
): JSX.Element {
  // By code, which stays the same when the list is read anew: what is open stays open, the focus stays where it is.
  const codes = createMemo(() => props.units.map((unit) => unit.code));
  const byCode = createMemo(() => new Map(props.units.map((unit) => [unit.code, unit])));
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without bullets some readers no longer call it a list.
    <ul class="unit-list" role="list" aria-label={props.label}>
      <For each={codes()}>
        {(code) => (
          <Show when={byCode().get(code)}>
            {(unit) => (
              <UnitItem
                unit={unit()}
                flat={props.flat}
                wanted={props.wanted}
                onEdit={props.onEdit}
                onAdd={props.onAdd}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}

function UnitItem(
  props: UnitActions & { readonly unit: ListedUnit; readonly flat?: boolean | undefined },
): JSX.Element {
  const acting = useActing();
  const [isOpen, setIsOpen] = createSignal(false);
  // With ended units shown, an office of whose units all have ended opens as well.
  const opens = (): boolean => !props.flat && (props.unit.unitCount > 0 || props.wanted?.ended !== undefined);
  const isOfNow = (): boolean => props.wanted?.on === undefined && props.unit.closedOn === null;
  const canManage = (): boolean => acting.can("units.manage") && isOfNow();
  const items = () => [
    ...(canManage()
      ? [
          {
            label: t("organisations.edit"),
            icon: <Pencil size={16} aria-hidden="true" />,
            onSelect: () => props.onEdit(props.unit),
          },
        ]
      : []),
    ...(canManage() && !props.unit.isReporting
      ? [
          {
            label: t("organisations.addUnder", { unit: props.unit.shortName }),
            icon: <Plus size={16} aria-hidden="true" />,
            onSelect: () => props.onAdd(props.unit),
          },
        ]
      : []),
    {
      label: t("reorganisation.history"),
      icon: <History size={16} aria-hidden="true" />,
      href: acting.path("don-vi", props.unit.code, "lich-su"),
    },
    ...(acting.can("people.manage") && isOfNow()
      ? [
          {
            label: t("organisations.invite", { unit: props.unit.shortName }),
            icon: <UserPlus size={16} aria-hidden="true" />,
            href: `${acting.path("nhan-su")}?moi=${encodeURIComponent(props.unit.code)}`,
          },
        ]
      : []),
  ];
  return (
    <li>
      <div class="unit-line">
        <Show when={opens()} fallback={<span class="unit-toggle-none" />}>
          <button
            type="button"
            class="unit-toggle"
            aria-expanded={isOpen()}
            aria-label={t(isOpen() ? "organisations.close" : "organisations.open", { unit: props.unit.name })}
            onClick={() => setIsOpen(!isOpen())}
          >
            <ChevronRight size={18} aria-hidden="true" />
          </button>
        </Show>
        <div class="unit-name">
          <span class="unit-title">{props.unit.name}</span>
          <Show when={props.wanted?.on === undefined && props.unit.closedOn}>
            {(day) => (
              <span class="unit-under">{t("reorganisation.endedOn", { day: formatDate(day()) })}</span>
            )}
          </Show>
          <Show when={props.flat && props.unit.parentName}>
            {(parent) => <span class="unit-under">{parent()}</span>}
          </Show>
        </div>
        <div class="unit-facts">
          <Show when={props.unit.isReporting && kindOf(props.unit)} fallback={props.unit.levelName}>
            {(kind) => <span>{kind()}</span>}
          </Show>
        </div>
        <div class="unit-size num">
          <Show
            when={props.unit.childCount !== null && props.unit.isReporting}
            fallback={insideOf(props.unit)}
          >
            {t(
              props.unit.educationLevel === "preschool" ? "organisations.children" : "organisations.pupils",
              {
                count: formatNumber(String(props.unit.childCount ?? 0)),
              },
            )}
          </Show>
        </div>
        <Show when={items().length > 0} fallback={<span />}>
          <Menu
            label={t("organisations.actions", { unit: props.unit.name })}
            triggerClass="button button-quiet icon-button"
            trigger={<Ellipsis size={18} aria-hidden="true" />}
            items={items()}
          />
        </Show>
      </div>
      <Show when={isOpen() && opens()}>
        <div class="unit-inside">
          <UnitTree
            parent={props.unit.code}
            label={props.unit.name}
            wanted={props.wanted}
            onEdit={props.onEdit}
            onAdd={props.onAdd}
          />
        </div>
      </Show>
    </li>
  );
}
