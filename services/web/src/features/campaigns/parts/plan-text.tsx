import { useSearchParams } from "@solidjs/router";
import Printer from "lucide-solid/icons/printer";
import SquarePen from "lucide-solid/icons/square-pen";
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../../lib/i18n.ts";
import { Button, EmptyState, Switch } from "../../../ui/index.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import type { Campaign } from "../queries.ts";
import { PlanDocument } from "./plan-document.tsx";
import { PlanEditor } from "./plan-editor.tsx";

/** The plan as a document, or its text in work. */
export function PlanText(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const [hasMarks, setMarks] = createSignal(true);
  const isEditing = () => props.canEdit && search.sua === "1";
  const write = () => (
    <Button
      tone="main"
      icon={<SquarePen size={16} aria-hidden="true" />}
      onClick={() => setSearch({ sua: "1" })}
    >
      {t("campaigns.plan.write")}
    </Button>
  );
  return (
    <Show
      when={!isEditing()}
      fallback={<PlanEditor plan={props.plan} onDone={() => setSearch({ sua: undefined })} />}
    >
      <Show
        when={props.plan.sections.length > 0}
        fallback={
          <EmptyState
            title={t("campaigns.plan.empty")}
            action={<Show when={props.canEdit}>{write()}</Show>}
          />
        }
      >
        <div class="row-between no-print plan-tools">
          <Switch label={t("campaigns.plan.marks")} checked={hasMarks()} onChange={setMarks} />
          <div class="row">
            <Button
              icon={<Printer size={16} aria-hidden="true" />}
              onClick={() => {
                window.print();
              }}
            >
              {t("campaigns.plan.print")}
            </Button>
            <Show when={props.canEdit}>
              <Button
                icon={<SquarePen size={16} aria-hidden="true" />}
                onClick={() => setSearch({ sua: "1" })}
              >
                {t("campaigns.page.edit")}
              </Button>
            </Show>
          </div>
        </div>
        <PlanDocument plan={props.plan} hasMarks={hasMarks()} />
      </Show>
    </Show>
  );
}
