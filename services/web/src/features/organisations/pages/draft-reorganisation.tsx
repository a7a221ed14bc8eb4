import { useNavigate } from "@solidjs/router";
import { useMutation } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { Allowed } from "../../../frame/not-found.tsx";
import { t } from "../../../lib/i18n.ts";
import { Banner, Button, ButtonLink, ErrorPanel, FileDrop, PageHeader, Working } from "../../../ui/index.ts";
import { makeDraft } from "../draft-queries.ts";
import { DraftSteps } from "../parts/draft-steps.tsx";
import { templateUrl } from "../queries.ts";

const BYTES_MAX = 16 * 1024 * 1024;

export function DraftReorganisationPage(): JSX.Element {
  return (
    <Allowed to={["units.reorganise"]}>
      <ChooseFiles />
    </Allowed>
  );
}

/** The two files that a draft of a whole re-organisation is made from; the second may come later. */
function ChooseFiles(): JSX.Element {
  const acting = useActing();
  const navigate = useNavigate();
  const [tree, setTree] = createSignal<File>();
  const [table, setTable] = createSignal<File>();
  const [isMissing, setIsMissing] = createSignal(false);
  const make = useMutation(() => ({
    mutationFn: (chosen: File) => makeDraft(acting.unit.code, chosen, table()),
    onSuccess: ({ id }) => navigate(acting.path("don-vi", "sap-xep", "phuong-an", id)),
  }));
  return (
    <div class="stack">
      <PageHeader
        title={t("reorganisation.draft.newTitle")}
        lead={t("reorganisation.draft.lead")}
        path={[
          { label: t("organisations.title"), href: acting.path("don-vi") },
          { label: t("reorganisation.title"), href: acting.path("don-vi", "sap-xep") },
          { label: t("reorganisation.draft.newTitle") },
        ]}
      />
      <DraftSteps current={0} />
      <Show
        when={!make.isPending}
        fallback={
          <Working text={t("reorganisation.draft.reading")} hint={t("reorganisation.draft.readingHint")} />
        }
      >
        <form
          class="stack prose"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const chosen = tree();
            setIsMissing(!chosen);
            if (chosen) make.mutate(chosen);
          }}
        >
          <Show when={make.error}>{(error) => <ErrorPanel error={error()} />}</Show>
          <FileDrop
            label={t("reorganisation.draft.tree")}
            accept={[".json", ".xlsx", ".csv"]}
            maxBytes={BYTES_MAX}
            error={isMissing() && !tree() ? t("reorganisation.draft.treeMissing") : undefined}
            onFiles={([file]) => setTree(file)}
          />
          <Chosen file={tree()} />
          <p class="muted small">
            {t("reorganisation.draft.treeHint")}{" "}
            <a href={templateUrl(acting.unit.code, "xlsx")} download="">
              {t("reorganisation.draft.treeTemplate")}
            </a>
          </p>
          <FileDrop
            label={t("reorganisation.draft.table")}
            accept={[".xlsx", ".csv", ".json"]}
            maxBytes={BYTES_MAX}
            onFiles={([file]) => setTable(file)}
          />
          <Chosen file={table()} />
          <p class="muted small">{t("reorganisation.draft.tableHint")}</p>
          <div class="row">
            <ButtonLink href={acting.path("don-vi", "sap-xep")}>{t("common.back")}</ButtonLink>
            <Button type="submit" tone="main">
              {t("reorganisation.draft.make")}
            </Button>
          </div>
        </form>
      </Show>
    </div>
  );
}

function Chosen(props: { readonly file: File | undefined }): JSX.Element {
  return (
    <Show when={props.file}>
      {(file) => <Banner tone="good">{t("reorganisation.draft.chosen", { file: file().name })}</Banner>}
    </Show>
  );
}
