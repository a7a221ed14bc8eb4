import Plus from "lucide-solid/icons/plus";
import X from "lucide-solid/icons/x";
import { For, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { useActing } from "../../../frame/acting.tsx";
import { t } from "../../../lib/i18n.ts";
import {
  Button,
  DateField,
  ErrorSummary,
  IconButton,
  Select,
  TextArea,
  TextField,
  toast,
} from "../../../ui/index.ts";
import { yearsOf } from "../model.ts";
import { type Campaign, type CampaignStage, setStages, useChange } from "../queries.ts";
import { useUnsaved } from "../unsaved.ts";

const KINDS = ["stage", "phase", "interim_review", "final_review"] as const;

/** Steps, years and reviews of the plan, each with its days. */
export function StagesEditor(props: { readonly plan: Campaign; readonly onDone: () => void }): JSX.Element {
  const acting = useActing();
  const start = (): CampaignStage[] =>
    props.plan.stages.map(({ kind, title, description, startsOn, endsOn }) => ({
      kind,
      title,
      description,
      startsOn,
      endsOn,
    }));
  const before = JSON.stringify(start());
  const [state, setState] = createStore<{ rows: CampaignStage[] }>({ rows: start() });
  const save = useChange(
    () => acting.unit.code,
    () =>
      setStages(acting.unit.code, props.plan, {
        stages: state.rows.filter((row) => row.title.trim() !== ""),
      }),
  );
  useUnsaved(() => JSON.stringify(state.rows) !== before && !save.isSuccess);
  const add = (...rows: CampaignStage[]) => setState("rows", (now) => [...now, ...rows]);
  return (
    <section class="stack">
      <div class="edit-bar">
        <h2>{t("campaigns.calendar.editStages")}</h2>
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
            <li class="edit-row stage-row">
              <Select
                size="s"
                label={t("campaigns.calendar.stageKind")}
                value={row.kind}
                options={KINDS.map((kind) => ({
                  value: kind,
                  label: t(`campaigns.calendar.stageKinds.${kind}`),
                }))}
                onChange={(kind) => setState("rows", index(), "kind", kind)}
              />
              <TextField
                size="s"
                label={t("campaigns.calendar.stageTitle")}
                value={row.title}
                onInput={(title) => setState("rows", index(), "title", title)}
              />
              <DateField
                size="s"
                label={t("campaigns.create.startsOn")}
                value={row.startsOn}
                onChange={(startsOn) => setState("rows", index(), "startsOn", startsOn)}
              />
              <DateField
                size="s"
                label={t("campaigns.create.endsOn")}
                pointer={`/stages/${index()}/endsOn`}
                value={row.endsOn}
                onChange={(endsOn) => setState("rows", index(), "endsOn", endsOn)}
              />
              <IconButton
                size="s"
                label={t("campaigns.calendar.removeStage", { title: row.title })}
                icon={<X size={16} aria-hidden="true" />}
                onClick={() => setState("rows", (rows) => rows.filter((_, at) => at !== index()))}
              />
              <TextArea
                class="stage-text"
                rows={2}
                label={t("campaigns.calendar.stageDescription")}
                value={row.description ?? ""}
                onInput={(description) => setState("rows", index(), "description", description || null)}
              />
            </li>
          )}
        </For>
      </ol>
      <div class="row">
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => add({ kind: "stage", title: "", description: null, startsOn: null, endsOn: null })}
        >
          {t("campaigns.calendar.addStage")}
        </Button>
        <Button
          onClick={() =>
            add(
              ...yearsOf(props.plan).map((year) => ({
                kind: "phase" as const,
                title: `Năm ${year}`,
                description: null,
                startsOn: `${year}-01-01` < props.plan.startsOn ? props.plan.startsOn : `${year}-01-01`,
                endsOn: `${year}-12-31` > props.plan.endsOn ? props.plan.endsOn : `${year}-12-31`,
              })),
            )
          }
        >
          {t("campaigns.calendar.addYears")}
        </Button>
      </div>
    </section>
  );
}
