import { useQuery } from "@tanstack/solid-query";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import X from "lucide-solid/icons/x";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, Combobox, ErrorSummary, IconButton, Select, TextField, toast } from "../../../ui/index.ts";
import { moved } from "../model.ts";
import { type Campaign, type LegalDocument, libraryQuery, setBases, useChange } from "../queries.ts";
import { LegalDocumentDialog } from "./legal-document-dialog.tsx";

type Kind = "program" | "campaign" | "organises";
interface Row {
  documentId: string;
  kind: Kind;
  article: string;
}

/** The bases in order: chosen from the library, or added to it on the way. */
export function BasesEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const library = useQuery(() => libraryQuery(acting.unit.code));
  const byId = createMemo(() => new Map((library.data?.items ?? []).map((one) => [one.id, one])));
  const [state, setState] = createStore<{ rows: Row[] }>({
    rows: props.plan.bases.map(({ documentId, kind, article }) => ({
      documentId,
      kind,
      article: article ?? "",
    })),
  });
  const [document, setDocument] = createSignal<LegalDocument | "new">();
  const save = useChange(
    () => acting.unit.code,
    () => setBases(acting.unit.code, props.plan, { bases: state.rows }),
  );
  const kinds = () =>
    (["program", "campaign", "organises"] as const).map((value) => ({
      value,
      label: t(`campaigns.bases.kinds.${value}`),
    }));
  const nameOf = (id: string) => {
    const one = byId().get(id);
    return one ? `${one.number}: ${one.title}` : "…";
  };
  const add = (id: string | null) => {
    if (id === null || state.rows.some((row) => row.documentId === id)) return;
    const kind: Kind = ["law", "decree", "circular"].includes(byId().get(id)?.kind ?? "")
      ? "organises"
      : "program";
    setState("rows", (rows) => [...rows, { documentId: id, kind, article: "" }]);
  };
  const findings = (id: string) => {
    const position = props.plan.bases.findIndex((basis) => basis.documentId === id);
    return position < 0 ? [] : props.plan.findings.filter((finding) => finding.basisPosition === position);
  };
  return (
    <section class="stack">
      <div class="row-between">
        <h2>{t("campaigns.bases.edit")}</h2>
        <div class="row">
          <Button onClick={props.onDone}>{t("common.cancel")}</Button>
          <Button
            tone="main"
            busy={save.isPending}
            onClick={() =>
              save.mutate(undefined, {
                onSuccess: () => {
                  toast({ text: t("campaigns.page.saved") });
                  props.onDone();
                },
              })
            }
          >
            {t("common.save")}
          </Button>
        </div>
      </div>
      <ErrorSummary error={save.error} />
      <ol class="edit-rows">
        <For each={state.rows}>
          {(row, index) => (
            <li class="edit-row basis-row">
              <div>
                <strong>{nameOf(row.documentId)}</strong>
                <Show when={byId().get(row.documentId)}>
                  {(one) => (
                    <div class="small muted figures">
                      {[one().issuer, one().issuedOn ? formatDate(one().issuedOn) : null]
                        .filter(Boolean)
                        .join(", ")}
                      <Show when={one().isOwn}>
                        {" "}
                        <button type="button" class="text-button" onClick={() => setDocument(one())}>
                          {t("campaigns.bases.editDocument")}
                        </button>
                      </Show>
                    </div>
                  )}
                </Show>
                <For each={findings(row.documentId)}>
                  {(finding) => (
                    <p class="small row-warning">
                      {finding.message}{" "}
                      <Show when={finding.successor}>
                        {(successor) => (
                          <button
                            type="button"
                            class="text-button"
                            onClick={() =>
                              setState("rows", index(), {
                                documentId: successor().documentId,
                                kind: row.kind,
                                article: "",
                              })
                            }
                          >
                            {t("campaigns.bases.replace", { number: successor().number })}
                          </button>
                        )}
                      </Show>
                    </p>
                  )}
                </For>
              </div>
              <Select
                size="s"
                hideLabel
                label={t("campaigns.bases.kind")}
                value={row.kind}
                options={kinds()}
                onChange={(kind) => setState("rows", index(), "kind", kind)}
              />
              <TextField
                size="s"
                hideLabel
                label={t("campaigns.bases.article")}
                placeholder={t("campaigns.bases.article")}
                value={row.article}
                onInput={(article) => setState("rows", index(), "article", article)}
              />
              <span class="row nowrap">
                <IconButton
                  size="s"
                  label={t("campaigns.editor.up")}
                  icon={<ArrowUp size={16} aria-hidden="true" />}
                  disabled={index() === 0}
                  onClick={() => setState("rows", (rows) => [...moved(rows, index(), -1)])}
                />
                <IconButton
                  size="s"
                  label={t("campaigns.editor.down")}
                  icon={<ArrowDown size={16} aria-hidden="true" />}
                  disabled={index() === state.rows.length - 1}
                  onClick={() => setState("rows", (rows) => [...moved(rows, index(), 1)])}
                />
                <IconButton
                  size="s"
                  label={t("campaigns.bases.remove", { number: byId().get(row.documentId)?.number ?? "" })}
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => setState("rows", (rows) => rows.filter((_, at) => at !== index()))}
                />
              </span>
            </li>
          )}
        </For>
      </ol>
      <div class="form-row form-row-end">
        <Combobox
          label={t("campaigns.bases.pick")}
          hint={t("campaigns.bases.pickHint")}
          value={null}
          options={(library.data?.items ?? [])
            .filter((one) => !state.rows.some((row) => row.documentId === one.id))
            .map((one) => ({ value: one.id, label: `${one.number}: ${one.title}`, hint: one.issuer }))}
          onChange={add}
        />
        <Button onClick={() => setDocument("new")}>{t("campaigns.bases.newDocument")}</Button>
      </div>
      <LegalDocumentDialog
        document={document()}
        library={library.data?.items ?? []}
        onClose={() => setDocument(undefined)}
        onSaved={(id) => {
          void library.refetch().then(() => add(id));
        }}
      />
    </section>
  );
}
