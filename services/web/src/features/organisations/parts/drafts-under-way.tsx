import { useQuery } from "@tanstack/solid-query";
import { type JSX, Show } from "solid-js";
import { useActing } from "../../../frame/acting.tsx";
import { formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import { Link, Table } from "../../../ui/index.ts";
import { draftsQuery } from "../draft-queries.ts";
import "./reorganisation.css";

/** Drafts of whole re-organisations that the unit works on; nothing where there is none. */
export function DraftsUnderWay(): JSX.Element {
  const acting = useActing();
  const drafts = useQuery(() => draftsQuery(acting.unit.code));
  return (
    <Show when={drafts.isSuccess && drafts.data.length > 0 && drafts.data}>
      {(items) => (
        <section class="stack-s drafts-under-way" aria-labelledby="drafts-under-way">
          <h2 id="drafts-under-way">{t("reorganisation.draft.underWay")}</h2>
          <Table
            caption={t("reorganisation.draft.underWay")}
            hideCaption
            columns={[
              {
                key: "title",
                header: t("reorganisation.orderTitle"),
                rowHeader: true,
                cell: (row) => (
                  <Link href={acting.path("don-vi", "sap-xep", "phuong-an", row.id)}>
                    {row.title || t("reorganisation.draft.untitled", { file: row.treeName })}
                  </Link>
                ),
              },
              { key: "by", header: t("reorganisation.draft.madeBy"), cell: (row) => row.madeBy ?? "–" },
              {
                key: "at",
                header: t("reorganisation.draft.changedAt"),
                tight: true,
                cell: (row) => formatDateTime(row.changedAt),
              },
            ]}
            rows={items()}
          />
        </section>
      )}
    </Show>
  );
}
