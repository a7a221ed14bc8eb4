import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createEffect, type JSX, on } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  Combobox,
  DateField,
  Dialog,
  ErrorSummary,
  MultiCombobox,
  Select,
  TextArea,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { kindOf } from "../basis-words.ts";
import { documentKinds } from "../model.ts";
import {
  campaignsKey,
  createLegalDocument,
  type LegalDocument,
  libraryQuery,
  type NewLegalDocument,
  updateLegalDocument,
} from "../queries.ts";

const emptyDocument = {
  number: "",
  title: "",
  kind: "plan",
  issuer: "",
  issuedOn: null as string | null,
  effectiveFrom: null as string | null,
  effectiveTo: null as string | null,
  replacedById: null as string | null,
  source: "",
  basedOn: [] as string[],
};

/** A document of the unit's library: what it is, when it is in force, what follows it and what it is built on. */
export function LegalDocumentDialog(props: {
  readonly document: LegalDocument | "new" | undefined;
  readonly library: readonly LegalDocument[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}): JSX.Element {
  const acting = useActing();
  const queries = useQueryClient();
  const [form, setForm] = createStore(emptyDocument);
  const given = () => (props.document === "new" ? undefined : props.document);
  createEffect(
    on(
      () => props.document,
      (document) => {
        if (document === undefined) return;
        setForm(
          document === "new"
            ? emptyDocument
            : {
                ...document,
                kind: kindOf(document.kind),
                source: document.source ?? "",
                basedOn: document.basedOn.map((one) => one.documentId),
              },
        );
      },
    ),
  );
  const own = () => props.library.filter((one) => one.isOwn && one.id !== given()?.id);
  const save = useMutation(() => ({
    mutationFn: () => {
      const kinds = new Map(given()?.basedOn.map((one) => [one.documentId, one.kind]));
      const body = {
        ...form,
        kind: kindOf(form.kind),
        basedOn: form.basedOn.map((documentId) => ({
          documentId,
          kind:
            kinds.get(documentId) ?? (form.kind === "plan" ? ("program" as const) : ("organises" as const)),
        })),
      } satisfies NewLegalDocument;
      const before = given();
      return before
        ? updateLegalDocument(acting.unit.code, before, body)
        : createLegalDocument(acting.unit.code, body);
    },
    onSuccess: async (saved) => {
      toast({ text: t("campaigns.page.saved") });
      props.onSaved(saved.id);
      props.onClose();
      await queries.invalidateQueries({ queryKey: libraryQuery(acting.unit.code).queryKey });
      await queries.invalidateQueries({ queryKey: campaignsKey(acting.unit.code) });
    },
  }));
  return (
    <Dialog
      open={props.document !== undefined}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      size="l"
      title={given() ? t("campaigns.bases.editDocument") : t("campaigns.bases.newDocument")}
      footer={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button tone="main" type="submit" form="legal-document" busy={save.isPending}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form
        id="legal-document"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <ErrorSummary error={save.error} />
        <div class="form-row">
          <Select
            label={t("campaigns.bases.documentKind")}
            value={kindOf(form.kind)}
            options={documentKinds.map((kind) => ({
              value: kindOf(kind),
              label: t(`campaigns.bases.documentKinds.${kindOf(kind)}`),
            }))}
            onChange={(kind) => setForm({ kind })}
          />
          <TextField
            label={t("campaigns.bases.number")}
            pointer="/number"
            required
            value={form.number}
            onInput={(number) => setForm({ number })}
          />
          <DateField
            label={t("campaigns.bases.issuedOn")}
            pointer="/issuedOn"
            value={form.issuedOn}
            onChange={(issuedOn) => setForm({ issuedOn })}
          />
        </div>
        <TextField
          label={t("campaigns.bases.issuer")}
          pointer="/issuer"
          required
          value={form.issuer}
          onInput={(issuer) => setForm({ issuer })}
        />
        <TextArea
          label={t("campaigns.bases.documentTitle")}
          pointer="/title"
          required
          rows={2}
          value={form.title}
          onInput={(title) => setForm({ title })}
        />
        <div class="form-row">
          <DateField
            label={t("campaigns.bases.effectiveFrom")}
            value={form.effectiveFrom}
            onChange={(effectiveFrom) => setForm({ effectiveFrom })}
          />
          <DateField
            label={t("campaigns.bases.effectiveTo")}
            value={form.effectiveTo}
            onChange={(effectiveTo) => setForm({ effectiveTo })}
          />
        </div>
        <Combobox
          label={t("campaigns.bases.replacedBy")}
          optional
          value={form.replacedById}
          options={own().map((one) => ({ value: one.id, label: `${one.number}: ${one.title}` }))}
          onChange={(replacedById) => setForm({ replacedById })}
        />
        <MultiCombobox
          label={t("campaigns.bases.basedOn")}
          optional
          values={form.basedOn}
          options={own().map((one) => ({ value: one.id, label: `${one.number}: ${one.title}` }))}
          onChange={(basedOn) => setForm({ basedOn })}
        />
        <TextField
          label={t("campaigns.bases.source")}
          optional
          value={form.source}
          onInput={(source) => setForm({ source })}
        />
      </form>
    </Dialog>
  );
}
