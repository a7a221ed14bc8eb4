import { useMutation, useQuery } from "@tanstack/solid-query";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { latestAnswer } from "../../../lib/latest-answer.ts";
import {
  Banner,
  Button,
  Checkbox,
  ErrorPanel,
  FileDrop,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "../../../ui/index.ts";
import { levelsBelow } from "../model.ts";
import { levelsQuery, readTable, unitsQuery } from "../queries.ts";
import { type DraftAct, unitsOfLines } from "../reorganisation.ts";
import { type ChosenUnit, UnitChoice } from "./unit-choice.tsx";
import { UnitChoices } from "./unit-choices.tsx";

const BYTES_MAX = 16 * 1024 * 1024;
const CHILDREN_MAX = 500;

interface FormPartProps {
  readonly draft: DraftAct;
  /** Units that earlier acts of the same order make. */
  readonly made: readonly ChosenUnit[];
  readonly onDraft: (change: Partial<DraftAct>) => void;
}

/** One act of a re-organisation, as its kind asks for it. */
export function ActForm(props: FormPartProps): JSX.Element {
  return (
    <div class="stack prose">
      <Switch>
        <Match when={props.draft.kind === "create"}>
          <NewUnits {...props} />
          <UnitChoice
            label={t("organisations.parent")}
            own
            chosen={props.draft.target}
            made={props.made}
            value={props.draft.target?.code ?? ""}
            onChange={(target) => props.onDraft({ target })}
          />
        </Match>
        <Match when={props.draft.kind === "rename"}>
          <Rename {...props} />
        </Match>
        <Match when={props.draft.kind === "move"}>
          <UnitChoices
            label={t("reorganisation.addUnit")}
            made={props.draft.kind === "reopen" ? [] : props.made}
            units={props.draft.units}
            onChange={(units) => props.onDraft({ units })}
          />
          <UnitChoice
            label={t("reorganisation.to")}
            own
            chosen={props.draft.target}
            made={props.made}
            value={props.draft.target?.code ?? ""}
            onChange={(target) => props.onDraft({ target })}
          />
        </Match>
        <Match when={props.draft.kind === "merge" || props.draft.kind === "merge_provinces"}>
          <Merge {...props} />
        </Match>
        <Match when={props.draft.kind === "split"}>
          <Split {...props} />
        </Match>
        <Match when={props.draft.kind === "close" || props.draft.kind === "reopen"}>
          <UnitChoices
            label={props.draft.kind === "close" ? t("reorganisation.ending") : t("reorganisation.ended")}
            ended={props.draft.kind === "reopen"}
            made={props.draft.kind === "reopen" ? [] : props.made}
            units={props.draft.units}
            onChange={(units) => props.onDraft({ units })}
          />
          <UnitChoice
            label={props.draft.kind === "close" ? t("reorganisation.childrenTo") : t("reorganisation.to")}
            hint={props.draft.kind === "close" ? t("reorganisation.childrenToHint") : undefined}
            own
            optional
            chosen={props.draft.target}
            made={props.made}
            value={props.draft.target?.code ?? ""}
            onChange={(target) => props.onDraft({ target })}
          />
        </Match>
        <Match when={props.draft.kind === "abolish_level"}>
          <Abolish {...props} />
        </Match>
        <Match when={props.draft.kind === "rename_level"}>
          <RenameLevel {...props} />
        </Match>
      </Switch>
    </div>
  );
}

/** The levels of the units beneath, as choices. */
export function useLevels() {
  const acting = useActing();
  const levels = useQuery(() => levelsQuery(acting.unit.code));
  return () =>
    levelsBelow(levels.data ?? [], acting.unit.level).map((one) => ({
      value: one.code,
      label: one.name,
      isReporting: one.isReporting,
    }));
}

function NewUnits(props: FormPartProps & { readonly optional?: boolean }): JSX.Element {
  const levels = useLevels();
  return (
    <>
      <TextArea
        label={t("reorganisation.newUnits")}
        hint={t("reorganisation.newUnitsHint")}
        required={!props.optional}
        optional={props.optional}
        rows={4}
        value={props.draft.newNames}
        onInput={(newNames) => props.onDraft({ newNames })}
      />
      <Select
        label={t("reorganisation.newUnitsLevel")}
        required={!props.optional}
        placeholder="–"
        value={props.draft.newLevel || null}
        options={levels()}
        onChange={(newLevel) => props.onDraft({ newLevel })}
      />
    </>
  );
}

function Rename(props: FormPartProps): JSX.Element {
  return (
    <>
      <UnitChoice
        label={t("reorganisation.unit")}
        chosen={props.draft.units[0]}
        value={props.draft.units[0]?.code ?? ""}
        onChange={(unit) => props.onDraft({ units: [unit] })}
      />
      <TextField
        label={t("reorganisation.name")}
        value={props.draft.name}
        maxLength={200}
        onInput={(name) => props.onDraft({ name })}
      />
      <TextField
        label={t("reorganisation.shortName")}
        optional
        value={props.draft.shortName}
        maxLength={100}
        onInput={(shortName) => props.onDraft({ shortName })}
      />
      <TextField
        label={t("reorganisation.adminCode")}
        hint={t("reorganisation.adminCodeHint")}
        optional
        value={props.draft.adminCode}
        maxLength={20}
        onInput={(adminCode) => props.onDraft({ adminCode })}
      />
    </>
  );
}

function Merge(props: FormPartProps): JSX.Element {
  return (
    <>
      <UnitChoices
        label={t("reorganisation.ending")}
        made={props.made}
        units={props.draft.units}
        onChange={(units) => props.onDraft({ units })}
      />
      <RadioGroup
        label={t("reorganisation.into")}
        inline
        choices={[
          { value: "existing", label: t("reorganisation.intoExisting") },
          { value: "new", label: t("reorganisation.intoNew") },
        ]}
        value={props.draft.isNew ? "new" : "existing"}
        onChange={(value) => props.onDraft({ isNew: value === "new" })}
      />
      <Show
        when={props.draft.isNew}
        fallback={
          <UnitChoice
            label={t("reorganisation.intoExisting")}
            chosen={props.draft.target}
            made={props.made}
            value={props.draft.target?.code ?? ""}
            onChange={(target) => props.onDraft({ target })}
          />
        }
      >
        <TextField
          label={t("organisations.name")}
          required
          maxLength={200}
          value={props.draft.name}
          onInput={(name) => props.onDraft({ name })}
        />
      </Show>
    </>
  );
}

function Split(props: FormPartProps): JSX.Element {
  const acting = useActing();
  const levels = useLevels();
  const divided = () => props.draft.units[0];
  const children = useQuery(() => ({
    ...unitsQuery(acting.unit.code, { parent: divided()?.code ?? "", limit: CHILDREN_MAX }),
    enabled: divided() !== undefined,
  }));
  const beneath = latestAnswer(children);
  const part = (at: number, change: Partial<DraftAct["parts"][number]>): void =>
    props.onDraft({
      parts: props.draft.parts.map((one, index) => (index === at ? { ...one, ...change } : one)),
    });
  return (
    <>
      <UnitChoice
        label={t("reorganisation.divided")}
        chosen={divided()}
        value={divided()?.code ?? ""}
        onChange={(unit) => props.onDraft({ units: [unit], newLevel: unit.level, children: {} })}
      />
      <Select
        label={t("reorganisation.newUnitsLevel")}
        placeholder="–"
        value={props.draft.newLevel || null}
        options={levels()}
        onChange={(newLevel) => props.onDraft({ newLevel })}
      />
      <fieldset class="stack-s">
        <legend>{t("reorganisation.parts")}</legend>
        <For each={props.draft.parts.map((_, at) => at)}>
          {(at) => (
            <div class="row">
              <TextField
                label={t("reorganisation.part", { number: String(at + 1) })}
                required
                maxLength={200}
                value={props.draft.parts[at]?.name ?? ""}
                onInput={(name) => part(at, { name })}
              />
              <TextField
                label={t("reorganisation.share")}
                required
                inputMode="decimal"
                value={props.draft.parts[at]?.share ?? ""}
                onInput={(share) => part(at, { share })}
              />
            </div>
          )}
        </For>
        <div>
          <Button
            size="s"
            onClick={() => props.onDraft({ parts: [...props.draft.parts, { name: "", share: "" }] })}
          >
            {t("reorganisation.addPart")}
          </Button>
        </div>
      </fieldset>
      <Checkbox
        label={t("reorganisation.keepsOpen")}
        checked={props.draft.keepsOpen}
        onChange={(keepsOpen) => props.onDraft({ keepsOpen })}
      />
      <For each={divided() ? (beneath()?.items ?? []) : []}>
        {(child) => (
          <Select
            label={t("reorganisation.childTo", { unit: child.name })}
            value={String(props.draft.children[child.code] ?? -1)}
            options={[
              {
                value: "-1",
                label: props.draft.keepsOpen ? t("reorganisation.stays") : t("organisations.notSaid"),
              },
              ...props.draft.parts.map((one, at) => ({
                value: String(at),
                label: one.name || t("reorganisation.part", { number: String(at + 1) }),
              })),
            ]}
            onChange={(to) =>
              props.onDraft({ children: { ...props.draft.children, [child.code]: Number(to) } })
            }
          />
        )}
      </For>
    </>
  );
}

function Abolish(props: FormPartProps): JSX.Element {
  const acting = useActing();
  const levels = useLevels();
  const table = useMutation(() => ({
    mutationFn: (file: File) =>
      readTable(acting.unit.code, file, [
        ...props.made.map(({ name, code }) => ({ name, code })),
        ...unitsOfLines(props.draft.newNames),
      ]),
    onSuccess: (read) => props.onDraft({ map: read.map }),
  }));
  return (
    <>
      <Select
        label={t("reorganisation.abolished")}
        required
        placeholder="–"
        value={props.draft.level || null}
        options={levels().filter((one) => !one.isReporting)}
        onChange={(level) => props.onDraft({ level })}
      />
      <NewUnits {...props} optional />
      <FileDrop
        label={t("reorganisation.table")}
        accept={[".xlsx", ".csv", ".json"]}
        maxBytes={BYTES_MAX}
        onFiles={([file]) => {
          if (file) table.mutate(file);
        }}
      />
      <p class="muted small">{t("reorganisation.tableHint")}</p>
      <Show when={table.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      <Show when={table.data}>
        {(read) => (
          <Show
            when={read().errorCount > 0}
            fallback={
              <Banner tone="good">
                {t("reorganisation.tableRead", { count: formatNumber(String(read().lines)) })}
              </Banner>
            }
          >
            <Banner tone="bad">
              <strong>
                {t("reorganisation.tableWrong", { count: formatNumber(String(read().errorCount)) })}
              </strong>
              <ul>
                <For each={read().errors.slice(0, 50)}>
                  {(error) => (
                    <li>
                      {t("organisations.importing.line")} {error.line}, {error.heading}: {error.message}
                      <Show when={error.value}> ({error.value})</Show>
                    </li>
                  )}
                </For>
              </ul>
            </Banner>
          </Show>
        )}
      </Show>
      <RadioGroup
        label={t("reorganisation.rest")}
        choices={[
          { value: "refuse", label: t("reorganisation.restRefuse") },
          { value: "up", label: t("reorganisation.restUp") },
        ]}
        value={props.draft.rest}
        onChange={(rest) => props.onDraft({ rest })}
      />
    </>
  );
}

function RenameLevel(props: FormPartProps): JSX.Element {
  const levels = useLevels();
  return (
    <>
      <Select
        label={t("reorganisation.level")}
        required
        placeholder="–"
        value={props.draft.level || null}
        options={levels()}
        onChange={(level) => props.onDraft({ level })}
      />
      <TextField
        label={t("reorganisation.levelName")}
        maxLength={80}
        value={props.draft.name}
        onInput={(name) => props.onDraft({ name })}
      />
      <TextField
        label={t("reorganisation.levelNameEn")}
        optional
        maxLength={80}
        value={props.draft.nameEn}
        onInput={(nameEn) => props.onDraft({ nameEn })}
      />
    </>
  );
}
