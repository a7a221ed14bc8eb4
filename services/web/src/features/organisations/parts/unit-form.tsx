import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { areaTypes, educationLevels, ownerships } from "@thidua/api/shared/unit-kinds.ts";
import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { ApiProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { t, textIfAny } from "../../../lib/i18n.ts";
import {
  Button,
  DateField,
  ErrorPanel,
  ErrorSummary,
  NumberField,
  Select,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { levelsBelow, likelyLevel } from "../model.ts";
import {
  createUnit,
  levelsQuery,
  type NewUnit,
  treeKey,
  type Unit,
  unitsQuery,
  updateUnit,
} from "../queries.ts";
import { UnitChoice } from "./unit-choice.tsx";
import "./unit-form.css";

interface Fields {
  name: string;
  shortName: string;
  symbol: string;
  place: string;
  code: string;
  level: string | null;
  parent: string;
  educationLevel: string;
  ownership: string;
  areaType: string;
  childCount: string | null;
  adminCode: string;
  openedOn: string | null;
}

const NOT_SAID = "none";
const choices = (kind: "educationLevels" | "ownerships" | "areaTypes", values: readonly string[]) => [
  { value: NOT_SAID, label: t("organisations.notSaid") },
  ...values.map((value) => ({ value, label: textIfAny(`organisations.${kind}.${value}`) ?? value })),
];

export interface UnitFormProps {
  /** The unit to change; without it a new one is made. */
  readonly unit?: Unit | undefined;
  /** Where a new one goes first; may be changed in the form. */
  readonly parent?: { readonly code: string; readonly name: string; readonly level: string } | undefined;
  readonly id: string;
  readonly onDone: (unit: Unit) => void;
  /** The button stands in the form where no dialog has one. */
  readonly ownButton?: boolean | undefined;
  readonly onBusy?: ((busy: boolean) => void) | undefined;
}

/** What a unit is called and what it is: the one form for a new unit and for a change. */
export function UnitForm(props: UnitFormProps): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  const before = props.unit;
  const [fields, setFields] = createStore<Fields>({
    name: before?.name ?? "",
    shortName: before?.shortName === before?.name ? "" : (before?.shortName ?? ""),
    symbol: before?.symbol ?? "",
    place: before?.place ?? "",
    code: "",
    level: before?.level ?? null,
    parent: before?.parentCode ?? props.parent?.code ?? acting.unit.code,
    educationLevel: before?.educationLevel ?? NOT_SAID,
    ownership: before?.ownership ?? NOT_SAID,
    areaType: before?.areaType ?? NOT_SAID,
    childCount:
      before?.childCount === null || before?.childCount === undefined ? null : String(before.childCount),
    adminCode: "",
    openedOn: null,
  });
  const [parentLevel, setParentLevel] = createSignal(props.parent?.level ?? acting.unit.level);
  const siblings = useQuery(() => ({
    ...unitsQuery(acting.unit.code, { parent: fields.parent, limit: 50 }),
    enabled: !before,
  }));
  const below = createMemo(() => levelsBelow(levels.data ?? [], parentLevel()));
  const level = (): string | null =>
    fields.level ?? likelyLevel(levels.data ?? [], parentLevel(), siblings.data?.items ?? []);
  const isReporting = (): boolean => levels.data?.find((one) => one.code === level())?.isReporting ?? false;

  const save = useMutation(() => ({
    mutationFn: () =>
      before
        ? updateUnit(acting.unit.code, before, detailsOf(fields))
        : createUnit(acting.unit.code, newUnitOf(fields, level())),
    onMutate: () => props.onBusy?.(true),
    onSettled: () => props.onBusy?.(false),
    onSuccess: async (unit) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
        queries.invalidateQueries({ queryKey: ["me"] }),
      ]);
      toast({ text: t(before ? "organisations.saved" : "organisations.added", { unit: unit.name }) });
      props.onDone(unit);
    },
  }));
  const at = (pointer: string): string | undefined =>
    save.error instanceof ApiProblem ? save.error.at(pointer) : undefined;

  return (
    <form
      id={props.id}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Show
        when={save.error instanceof ApiProblem && save.error.errors.length > 0}
        fallback={
          <Show when={save.error}>
            <ErrorPanel error={save.error} />
          </Show>
        }
      >
        <ErrorSummary error={save.error} />
      </Show>
      <TextField
        label={t("organisations.name")}
        hint={t("organisations.nameHint")}
        pointer="/name"
        required
        maxLength={200}
        error={at("/name")}
        value={fields.name}
        onInput={(name) => setFields({ name })}
      />
      <Show when={!before}>
        <div class="unit-form-pair">
          <UnitChoice
            label={t("organisations.parent")}
            own
            value={fields.parent}
            onChange={(unit) => {
              setFields({ parent: unit.code, level: null });
              setParentLevel(unit.level);
            }}
          />
          <Select
            label={t("organisations.level")}
            pointer="/level"
            value={level()}
            options={below().map((one) => ({ value: one.code, label: one.name }))}
            onChange={(value) => setFields({ level: value })}
          />
        </div>
      </Show>
      <div class="unit-form-pair">
        <TextField
          label={t("organisations.shortName")}
          hint={t("organisations.shortNameHint")}
          optional
          pointer="/shortName"
          maxLength={100}
          error={at("/shortName")}
          value={fields.shortName}
          onInput={(shortName) => setFields({ shortName })}
        />
        <TextField
          label={t("organisations.symbol")}
          hint={t("organisations.symbolHint")}
          optional
          pointer="/symbol"
          maxLength={40}
          error={at("/symbol")}
          value={fields.symbol}
          onInput={(symbol) => setFields({ symbol })}
        />
      </div>
      <Show when={isReporting()}>
        <div class="unit-form-pair">
          <Select
            label={t("organisations.educationLevel")}
            pointer="/educationLevel"
            value={fields.educationLevel}
            options={choices("educationLevels", Object.keys(educationLevels))}
            onChange={(educationLevel) => setFields({ educationLevel })}
          />
          <Select
            label={t("organisations.ownership")}
            pointer="/ownership"
            value={fields.ownership}
            options={choices("ownerships", Object.keys(ownerships))}
            onChange={(ownership) => setFields({ ownership })}
          />
          <Select
            label={t("organisations.areaType")}
            pointer="/areaType"
            value={fields.areaType}
            options={choices("areaTypes", Object.keys(areaTypes))}
            onChange={(areaType) => setFields({ areaType })}
          />
          <NumberField
            label={t("organisations.childCount")}
            optional
            pointer="/childCount"
            error={at("/childCount")}
            value={fields.childCount}
            onChange={(childCount) => setFields({ childCount })}
          />
        </div>
      </Show>
      <div class="unit-form-pair">
        <TextField
          label={t("organisations.place")}
          hint={t("organisations.placeHint")}
          optional
          pointer="/place"
          maxLength={100}
          error={at("/place")}
          value={fields.place}
          onInput={(place) => setFields({ place })}
        />
        <Show when={!before}>
          <TextField
            label={t("organisations.code")}
            hint={t("organisations.codeHint")}
            optional
            pointer="/code"
            maxLength={60}
            error={at("/code")}
            value={fields.code}
            onInput={(code) => setFields({ code })}
          />
          <TextField
            label={t("organisations.adminCode")}
            optional
            pointer="/adminCode"
            maxLength={20}
            error={at("/adminCode")}
            value={fields.adminCode}
            onInput={(adminCode) => setFields({ adminCode })}
          />
          <DateField
            label={t("organisations.openedOn")}
            optional
            pointer="/openedOn"
            error={at("/openedOn")}
            value={fields.openedOn}
            onChange={(openedOn) => setFields({ openedOn })}
          />
        </Show>
      </div>
      <Show when={props.ownButton}>
        <div class="row">
          <Button type="submit" tone="main" busy={save.isPending}>
            {t("organisations.saveUnit")}
          </Button>
        </div>
      </Show>
    </form>
  );
}

const orNull = (text: string): string | null => text.trim() || null;
const said = <Value extends string>(value: string): Value | null =>
  value === NOT_SAID ? null : (value as Value);

const detailsOf = (fields: Fields) => ({
  name: fields.name,
  shortName: fields.shortName.trim() || fields.name,
  symbol: orNull(fields.symbol),
  place: orNull(fields.place),
  educationLevel: said<NonNullable<NonNullable<NewUnit["educationLevel"]>>>(fields.educationLevel),
  ownership: said<NonNullable<NewUnit["ownership"]>>(fields.ownership),
  areaType: said<NonNullable<NewUnit["areaType"]>>(fields.areaType),
  childCount: fields.childCount === null ? null : Math.round(Number(fields.childCount)),
});

const newUnitOf = (fields: Fields, level: string | null): NewUnit => ({
  ...detailsOf(fields),
  level: level ?? "",
  parent: fields.parent,
  ...(fields.code.trim() ? { code: fields.code.trim() } : {}),
  ...(fields.adminCode.trim() ? { adminCode: fields.adminCode.trim() } : {}),
  ...(fields.openedOn ? { openedOn: fields.openedOn } : {}),
});
