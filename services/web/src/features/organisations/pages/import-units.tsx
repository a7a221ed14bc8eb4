import { useMutation, useQueryClient } from "@tanstack/solid-query";
import Download from "lucide-solid/icons/download";
import { createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import type { Progress } from "../../../api/lines.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Badge,
  Banner,
  Button,
  ButtonLink,
  ErrorPanel,
  FileDrop,
  PageHeader,
  Stepper,
  Table,
  Working,
} from "../../../ui/index.ts";
import {
  type CellProblem,
  importUnits,
  previewUnitImport,
  templateUrl,
  treeKey,
  type UnitFile,
  type UnitImportPreview,
} from "../queries.ts";

const BYTES_MAX = 16 * 1024 * 1024;

export function ImportUnitsPage(): JSX.Element {
  return (
    <Allowed to={["units.manage"]}>
      <ImportUnits />
    </Allowed>
  );
}

function ImportUnits(): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [chosen, setChosen] = createSignal<UnitFile>();
  const file = (): File | undefined => chosen()?.file;
  const [progress, setProgress] = createSignal<Progress>();
  const preview = useMutation(() => ({
    mutationFn: (wanted: UnitFile) => previewUnitImport(acting.unit.code, wanted, setProgress),
    onMutate: () => void setProgress(),
  }));
  const make = useMutation(() => ({
    mutationFn: (wanted: UnitFile) => importUnits(acting.unit.code, wanted, setProgress),
    onMutate: () => void setProgress(),
    onSuccess: () => queries.invalidateQueries({ queryKey: treeKey(acting.unit.code) }),
  }));
  const choose = (wanted: UnitFile): void => {
    setChosen(wanted);
    make.reset();
    preview.mutate(wanted);
  };
  const keepExisting = (): void => {
    const one = file();
    if (one) choose({ file: one, existing: "keep" });
  };
  const anew = (): void => {
    setChosen(undefined);
    preview.reset();
    make.reset();
  };
  const step = (): number => (make.isSuccess ? 2 : preview.isSuccess ? 1 : 0);
  // Between looking through and writing somebody else may have made one of them.
  const refused = (): CellProblem[] | undefined =>
    isProblem(make.error, "organisations.import-refused")
      ? (make.error.extra["cells"] as CellProblem[] | undefined)
      : undefined;

  return (
    <div class="stack">
      <PageHeader
        title={t("organisations.importing.title")}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("organisations.importing.title") },
        ]}
      />
      <Stepper
        current={step()}
        steps={[
          t("organisations.importing.stepFile"),
          t("organisations.importing.stepCheck"),
          t("organisations.importing.stepDone"),
        ]}
      />
      <Switch>
        <Match when={make.data}>
          {(done) => (
            <Banner
              tone="good"
              action={
                <div class="row">
                  <Button onClick={anew}>{t("organisations.importing.another")}</Button>
                  <ButtonLink tone="main" href={acting.path("don-vi")}>
                    {t("organisations.importing.toUnits")}
                  </ButtonLink>
                </div>
              }
            >
              {t("organisations.importing.done", { count: formatNumber(String(done().created)) })}
            </Banner>
          )}
        </Match>
        <Match when={refused()}>
          {(cells) => (
            <Wrong cells={cells()} count={cells().length} file={file()} onKeep={keepExisting} onAnew={anew} />
          )}
        </Match>
        <Match when={preview.isPending}>
          <Working
            text={t("organisations.importing.checking", { file: file()?.name ?? "" })}
            progress={progress()}
          />
        </Match>
        <Match when={make.isPending && preview.data}>
          {(seen) => (
            <Working
              text={t("organisations.importing.writing", {
                count: formatNumber(String(seen().lines - seen().kept)),
              })}
              hint={t("organisations.importing.writingHint")}
              progress={progress()}
            />
          )}
        </Match>
        <Match when={preview.data}>
          {(seen) => (
            <Show
              when={seen().errorCount === 0}
              fallback={
                <Wrong
                  cells={seen().errors}
                  count={seen().errorCount}
                  file={file()}
                  onKeep={keepExisting}
                  onAnew={anew}
                />
              }
            >
              <Preview
                seen={seen()}
                file={file()}
                busy={make.isPending}
                onAnew={anew}
                onMake={() => {
                  const wanted = chosen();
                  if (wanted) make.mutate(wanted);
                }}
              />
              <Show when={make.error}>
                <ErrorPanel error={make.error} />
              </Show>
            </Show>
          )}
        </Match>
        <Match when={true}>
          <Choose onFile={(one) => choose({ file: one, existing: "refuse" })} error={preview.error} />
        </Match>
      </Switch>
    </div>
  );
}

function Choose(props: { readonly onFile: (file: File) => void; readonly error: unknown }): JSX.Element {
  const acting = useActing();
  return (
    <div class="stack prose">
      <p>{t("organisations.importing.lead")}</p>
      <div class="row">
        <ButtonLink
          href={templateUrl(acting.unit.code, "xlsx")}
          external
          download
          icon={<Download size={16} aria-hidden="true" />}
        >
          {t("organisations.importing.template")}
        </ButtonLink>
        <ButtonLink tone="quiet" href={templateUrl(acting.unit.code, "csv")} external download>
          {t("organisations.importing.templateCsv")}
        </ButtonLink>
      </div>
      <Show when={props.error}>
        <ErrorPanel error={props.error} />
      </Show>
      <FileDrop
        label={t("organisations.importing.file")}
        accept={[".xlsx", ".csv", ".json"]}
        maxBytes={BYTES_MAX}
        onFiles={([file]) => {
          if (file) props.onFile(file);
        }}
      />
    </div>
  );
}

function Preview(props: {
  readonly seen: UnitImportPreview;
  readonly file: File | undefined;
  readonly busy: boolean;
  readonly onAnew: () => void;
  readonly onMake: () => void;
}): JSX.Element {
  const acting = useActing();
  const count = (): string => formatNumber(String(props.seen.lines - props.seen.kept));
  return (
    <>
      <div class="stack-s">
        <p>
          {t("organisations.importing.willMake", {
            file: props.file?.name ?? "",
            count: count(),
            unit: acting.unit.name,
          })}
        </p>
        <p class="row">
          <For each={props.seen.counts}>
            {(one) => (
              <Badge>
                {t("organisations.importing.countOf", {
                  level: one.levelName,
                  count: formatNumber(String(one.count)),
                })}
              </Badge>
            )}
          </For>
        </p>
        <Show when={props.seen.kept > 0}>
          <Banner tone="note">
            {t("organisations.importing.kept", { count: formatNumber(String(props.seen.kept)) })}
          </Banner>
        </Show>
        <Show when={props.seen.ignoredColumns.length > 0}>
          <Banner tone="note">
            {t("organisations.importing.ignored", { columns: props.seen.ignoredColumns.join(", ") })}
          </Banner>
        </Show>
        <p class="muted">{t("organisations.importing.nothingYet")}</p>
      </div>
      <div class="row">
        <Button onClick={() => props.onAnew()}>{t("organisations.importing.again")}</Button>
        <Button tone="main" busy={props.busy} onClick={() => props.onMake()}>
          {t("organisations.importing.make", { count: count() })}
        </Button>
      </div>
      <Table
        caption={t("organisations.importing.rowsCaption")}
        columns={[
          {
            key: "line",
            header: t("organisations.importing.line"),
            align: "end",
            tight: true,
            cell: (row) => row.line,
          },
          { key: "name", header: t("organisations.name"), rowHeader: true, cell: (row) => row.name },
          { key: "level", header: t("organisations.level"), cell: (row) => row.levelName },
          { key: "parent", header: t("organisations.parent"), cell: (row) => row.parentName },
          {
            key: "code",
            header: t("organisations.code"),
            cell: (row) => <span class="mono">{row.code}</span>,
          },
        ]}
        rows={props.seen.rows}
      />
      <Show when={props.seen.rows.length < props.seen.lines - props.seen.kept}>
        <p class="muted small">
          {t("organisations.importing.shown", {
            shown: formatNumber(String(props.seen.rows.length)),
            total: count(),
          })}
        </p>
      </Show>
    </>
  );
}

function Wrong(props: {
  readonly cells: readonly CellProblem[];
  readonly count: number;
  readonly file: File | undefined;
  /** Passes over the units that are there. */
  readonly onKeep: () => void;
  readonly onAnew: () => void;
}): JSX.Element {
  return (
    <>
      <Banner
        tone="bad"
        action={
          <div class="row">
            <Show when={props.cells.some((cell) => cell.code === "exists")}>
              <Button onClick={() => props.onKeep()}>{t("organisations.importing.keepExisting")}</Button>
            </Show>
            <Button onClick={() => props.onAnew()}>{t("organisations.importing.again")}</Button>
          </div>
        }
      >
        <strong>
          {t("organisations.importing.wrongTitle", { count: formatNumber(String(props.count)) })}.
        </strong>{" "}
        {t("organisations.importing.wrongLead", { file: props.file?.name ?? "" })}
      </Banner>
      <Table
        caption={t("organisations.importing.wrongCaption")}
        columns={[
          {
            key: "line",
            header: t("organisations.importing.line"),
            align: "end",
            tight: true,
            rowHeader: true,
            cell: (cell) => cell.line,
          },
          { key: "heading", header: t("organisations.importing.heading"), cell: (cell) => cell.heading },
          {
            key: "value",
            header: t("organisations.importing.value"),
            cell: (cell) => (
              <Show
                when={cell.value}
                fallback={<span class="muted">{t("organisations.importing.emptyValue")}</span>}
              >
                {cell.value}
              </Show>
            ),
          },
          { key: "message", header: t("organisations.importing.message"), cell: (cell) => cell.message },
        ]}
        rows={props.cells}
      />
    </>
  );
}
