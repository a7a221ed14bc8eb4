import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import Download from "lucide-solid/icons/download";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { formatDate, formatNumber } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { saveFile } from "../../../lib/save-file.ts";
import {
  Banner,
  Button,
  ErrorPanel,
  FileDrop,
  PageHeader,
  Skeleton,
  Stepper,
  Table,
  toast,
} from "../../../ui/index.ts";
import {
  type ImportPreview,
  importIndicators,
  importTemplate,
  indicatorsKey,
  previewImport,
} from "../queries.ts";
import { addingUpShort, kindName } from "../wording.ts";

const FILE_BYTES_MAX = 2 * 1024 * 1024;

export function ImportIndicatorsPage(): JSX.Element {
  return (
    <Allowed to={["indicators.manage"]}>
      <Import />
    </Allowed>
  );
}

function Import(): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = createSignal<File>();
  const preview = useMutation(() => ({
    mutationFn: (chosen: File) => previewImport(acting.unit.code, chosen),
  }));
  const take = useMutation(() => ({
    mutationFn: (chosen: File) => importIndicators(acting.unit.code, chosen),
    onSuccess: async ({ items }) => {
      await queries.invalidateQueries({ queryKey: indicatorsKey(acting.unit.code) });
      toast({ text: t("indicators.file.done", { count: formatNumber(items.length) }) });
      navigate(acting.path("chi-tieu"));
    },
    onError: (error, chosen) => {
      // Somebody took one of the codes in between: the preview says which.
      if (isProblem(error, "indicators.import-refused")) preview.mutate(chosen);
    },
  }));
  const template = useMutation(() => ({
    mutationFn: () => importTemplate(acting.unit.code),
    onSuccess: (blob) => saveFile(blob, `${t("indicators.file.templateName")}.xlsx`),
  }));
  const choose = (chosen: File): void => {
    setFile(chosen);
    take.reset();
    preview.mutate(chosen);
  };
  const another = (): void => {
    setFile(undefined);
    preview.reset();
    take.reset();
  };
  const canTake = () =>
    preview.data !== undefined && preview.data.errors.length === 0 && preview.data.rows.length > 0;

  return (
    <div class="stack">
      <PageHeader
        title={t("indicators.file.title")}
        path={[
          { label: t("indicators.title"), href: acting.path("chi-tieu") },
          { label: t("indicators.import") },
        ]}
        lead={t("indicators.file.lead")}
        more={
          <Button
            icon={<Download size={16} aria-hidden="true" />}
            busy={template.isPending}
            onClick={() => template.mutate()}
          >
            {t("indicators.file.template")}
          </Button>
        }
        action={
          <Show when={canTake() && file()}>
            {(chosen) => (
              <Button tone="main" busy={take.isPending} onClick={() => take.mutate(chosen())}>
                {t("indicators.file.submit", { count: formatNumber(preview.data?.rows.length) })}
              </Button>
            )}
          </Show>
        }
      />
      <Show when={template.error}>{(error) => <ErrorPanel error={error()} />}</Show>
      <Stepper
        current={file() === undefined ? 0 : canTake() ? 2 : 1}
        steps={(["choose", "check", "done"] as const).map((key) => t(`indicators.file.steps.${key}`))}
      />
      <Switch>
        <Match when={file() === undefined}>
          <p class="prose small muted">{t("indicators.file.columns")}</p>
          <FileDrop
            label={t("indicators.file.file")}
            accept={[".xlsx", ".csv", ".json"]}
            maxBytes={FILE_BYTES_MAX}
            onFiles={([chosen]) => chosen && choose(chosen)}
          />
        </Match>
        <Match when={file()}>
          {(chosen) => (
            <div class="stack">
              <div aria-live="polite">
                <Switch>
                  <Match when={preview.isPending}>
                    <p class="muted">{t("indicators.file.reading", { name: chosen().name })}</p>
                    <Skeleton lines={6} />
                  </Match>
                  <Match when={preview.error}>{(error) => <ErrorPanel error={error()} />}</Match>
                  <Match when={preview.data}>
                    {(data) => <Verdict preview={data()} name={chosen().name} />}
                  </Match>
                </Switch>
              </div>
              <Show when={take.error}>{(error) => <ErrorPanel error={error()} />}</Show>
              <div class="row">
                <Button onClick={another}>{t("indicators.file.another")}</Button>
              </div>
              <Show when={preview.data}>{(data) => <Preview preview={data()} />}</Show>
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function Verdict(props: { readonly preview: ImportPreview; readonly name: string }): JSX.Element {
  const wrong = () => props.preview.errors.length;
  return (
    <div class="stack-s">
      <Switch>
        <Match when={wrong() > 0}>
          <Banner tone="bad">
            {t("indicators.file.bad", { name: props.name, count: formatNumber(wrong()) })}
          </Banner>
        </Match>
        <Match when={props.preview.rows.length === 0}>
          <Banner tone="wait">{t("indicators.file.nothing", { name: props.name })}</Banner>
        </Match>
        <Match when={true}>
          <Banner tone="good">
            {t("indicators.file.good", { name: props.name, count: formatNumber(props.preview.rows.length) })}
          </Banner>
        </Match>
      </Switch>
      <Show when={props.preview.ignoredColumns.length > 0}>
        <p class="small muted">
          {t("indicators.file.ignored", { columns: props.preview.ignoredColumns.join(", ") })}
        </p>
      </Show>
    </div>
  );
}

function Preview(props: { readonly preview: ImportPreview }): JSX.Element {
  return (
    <div class="stack-l">
      <Show when={props.preview.errors.length > 0}>
        <Table
          caption={t("indicators.file.errors")}
          columns={[
            {
              key: "line",
              header: t("indicators.file.line"),
              rowHeader: true,
              width: "4rem",
              cell: (cell) => (
                <>
                  <span class="only-narrow">{t("indicators.file.line")} </span>
                  {formatNumber(cell.line)}
                </>
              ),
            },
            {
              key: "column",
              header: t("indicators.file.column"),
              width: "14rem",
              cell: (cell) => cell.heading,
            },
            {
              key: "value",
              header: t("indicators.file.value"),
              width: "14rem",
              cell: (cell) => cell.value || <span class="muted">{t("indicators.file.blank")}</span>,
            },
            { key: "mend", header: t("indicators.file.mend"), cell: (cell) => cell.message },
          ]}
          rows={props.preview.errors}
        />
      </Show>
      <Show when={props.preview.rows.length > 0}>
        <Table
          caption={t(props.preview.errors.length > 0 ? "indicators.file.rowsRight" : "indicators.file.rows")}
          columns={[
            {
              key: "line",
              header: t("indicators.file.line"),
              align: "end",
              width: "4rem",
              wideOnly: true,
              cell: (row) => formatNumber(row.line),
            },
            { key: "code", header: t("indicators.code"), width: "6rem", cell: (row) => row.code },
            { key: "name", header: t("indicators.name"), rowHeader: true, cell: (row) => row.name },
            { key: "kind", header: t("indicators.kind"), width: "6.5rem", cell: (row) => kindName(row.kind) },
            { key: "measure", header: t("indicators.measure"), width: "6.5rem", cell: (row) => row.measure },
            {
              key: "content",
              header: t("indicators.content"),
              width: "5rem",
              cell: (row) => row.content ?? "–",
            },
            {
              key: "addingUp",
              header: t("indicators.addingUp"),
              width: "17rem",
              cell: (row) => <span class="muted">{addingUpShort(row)}</span>,
            },
            {
              key: "validFrom",
              header: t("indicators.file.validFrom"),
              width: "7rem",
              cell: (row) => formatDate(row.validFrom),
            },
          ]}
          rows={props.preview.rows}
        />
      </Show>
    </div>
  );
}
