import { useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { createSignal, type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDate } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Button, type Column, EmptyState, QueryBarrier, StatusBadge, Table } from "../../../ui/index.ts";
import { kindOf, validityText } from "../basis-words.ts";
import type { PlanSearch } from "../pages/campaign.tsx";
import { basisGraphQuery, type Campaign, type PlanBasis } from "../queries.ts";
import { BasesEditor } from "./bases-editor.tsx";
import { BasisGraphView } from "./basis-graph.tsx";

/** What the plan relies on: the list in order, and the graph of what that is built on. */
export function Bases(props: { readonly plan: Campaign; readonly canEdit: boolean }): JSX.Element {
  const acting = useActing();
  const [search, setSearch] = useSearchParams<PlanSearch>();
  const graph = useQuery(() =>
    basisGraphQuery(acting.unit.code, props.plan.id, props.plan.isOwn ? undefined : props.plan.unit.code),
  );
  const isEditing = () => props.canEdit && search.sua === "1";
  const [isAsList, setAsList] = createSignal(false);
  return (
    <Show
      when={!isEditing()}
      fallback={<BasesEditor plan={props.plan} onDone={() => setSearch({ sua: undefined })} />}
    >
      <div class="stack-l">
        <section class="stack-s">
          <div class="row-between">
            <h2>{t("campaigns.bases.title")}</h2>
            <Show when={props.canEdit}>
              <Button size="s" onClick={() => setSearch({ sua: "1" })}>
                {t("campaigns.bases.edit")}
              </Button>
            </Show>
          </div>
          <Show
            when={props.plan.bases.length > 0}
            fallback={<EmptyState title={t("campaigns.bases.empty")} />}
          >
            <Table
              caption={t("campaigns.bases.title")}
              hideCaption
              columns={basisColumns()}
              rows={props.plan.bases}
            />
          </Show>
        </section>
        <section class="stack-s">
          <QueryBarrier query={graph}>
            {(data) => (
              <>
                <div class="row-between">
                  <h2>{t("campaigns.bases.graph")}</h2>
                  <Button size="s" onClick={() => setAsList(!isAsList())}>
                    {isAsList() ? t("campaigns.bases.drawing") : t("campaigns.bases.list")}
                  </Button>
                </div>
                <p class="small muted">{t("campaigns.bases.graphLead", { date: formatDate(data().on) })}</p>
                <BasisGraphView graph={data()} isList={isAsList()} unitCode={props.plan.unit.code} />
              </>
            )}
          </QueryBarrier>
        </section>
      </div>
    </Show>
  );
}

/** "Kế hoạch về việc ...", but "Luật Thi đua, Khen thưởng": a title that names its kind is not told it twice. */
const titleOf = (basis: PlanBasis): string => {
  const kind = t(`campaigns.bases.documentKinds.${kindOf(basis.documentKind)}`);
  return basis.title.toLocaleLowerCase("vi").startsWith(kind.toLocaleLowerCase("vi"))
    ? basis.title
    : `${kind} ${basis.title}`;
};

export function Validity(props: {
  readonly isInForce: boolean;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly issuedOn: string | null;
}): JSX.Element {
  return (
    <div>
      <StatusBadge state={props.isInForce ? "good" : "bad"} bare>
        {props.isInForce ? t("campaigns.bases.inForce") : t("campaigns.bases.notInForce")}
      </StatusBadge>
      <Show when={validityText(props)}>{(text) => <div class="small muted figures">{text()}</div>}</Show>
    </div>
  );
}

const basisColumns = (): Column<PlanBasis>[] => [
  {
    key: "number",
    header: t("campaigns.bases.number"),
    rowHeader: true,
    cell: (row) => (
      <span>
        {row.number}
        <Show when={row.article}>{(article) => <div class="small muted">{article()}</div>}</Show>
      </span>
    ),
  },
  {
    key: "title",
    header: t("campaigns.bases.document"),
    width: "40%",
    cell: (row) => (
      <span>
        {titleOf(row)}
        <div class="small muted">
          {[row.issuer, row.issuedOn ? formatDate(row.issuedOn) : null].filter(Boolean).join(", ")}
        </div>
      </span>
    ),
  },
  {
    key: "kind",
    header: t("campaigns.bases.kind"),
    cell: (row) => (
      <span>
        {t(`campaigns.bases.kinds.${row.kind}`)}
        <div class="small muted">{t(`campaigns.bases.kindHints.${row.kind}`)}</div>
      </span>
    ),
  },
  { key: "validity", header: t("campaigns.bases.validity"), cell: (row) => <Validity {...row} /> },
];
