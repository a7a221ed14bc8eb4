import { useParams, useSearchParams } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import Printer from "lucide-solid/icons/printer";
import { type JSX, Show } from "solid-js";
import { isProblem } from "../../../api/client.ts";
import { useActing } from "../../../frame/acting.tsx";
import { NotFound } from "../../../frame/not-found.tsx";
import { formatDate, formatDateTime } from "../../../lib/format.ts";
import { t } from "../../../lib/i18n.ts";
import {
  Banner,
  Button,
  ButtonLink,
  CopyButton,
  Link,
  PageHeader,
  QueryBarrier,
  StatusBadge,
} from "../../../ui/index.ts";
import { useReportContext } from "../parts/report-context.tsx";
import { receiptQuery } from "../queries.ts";
import { periodName } from "../wording.ts";
import "./receipt.css";

/** `/:unit/so-lieu/:campaign/:period/bien-nhan`: proof of a sending, for the screen and for A4. `?lan=` names an earlier one. */
export function ReceiptPage(): JSX.Element {
  const acting = useActing();
  const params = useParams<{ campaign: string; period: string }>();
  const [query] = useSearchParams<{ lan?: string }>();
  const address = () => ({ unit: acting.unit.code, campaign: params.campaign, period: params.period });
  const receipt = useQuery(() => receiptQuery(address(), query.lan ? Number(query.lan) : undefined));
  useReportContext(() => ({ campaign: params.campaign, period: params.period }));
  const here = (...rest: string[]): string => acting.path("so-lieu", params.campaign, params.period, ...rest);
  return (
    <QueryBarrier
      query={receipt}
      failed={(error) => (isProblem(error) && error.status === 404 ? <NotFound /> : null)}
    >
      {(data) => (
        <div class="receipt-page">
          <PageHeader
            title={t("results.receipt.title")}
            path={[
              { label: t("results.list.title"), href: acting.path("so-lieu", params.campaign) },
              { label: periodName(params.period), href: here() },
              { label: t("results.receipt.title") },
            ]}
            lead={
              data().reviewerName
                ? t("results.receipt.lead", { unit: data().reviewerName ?? "" })
                : t("results.receipt.leadOwn")
            }
            more={
              <ButtonLink href={acting.path("so-lieu", params.campaign)}>
                {t("results.receipt.toList")}
              </ButtonLink>
            }
            action={
              <Button tone="main" icon={<Printer size={18} />} onClick={() => window.print()}>
                {t("results.receipt.print")}
              </Button>
            }
          />
          <Show when={!data().isNewest}>
            <Banner
              tone="note"
              action={<Link href={here("bien-nhan")}>{t("results.receipt.showNewest")}</Link>}
            >
              {t("results.receipt.newer")}
            </Banner>
          </Show>
          <article class="sheet receipt">
            <p class="receipt-code">
              <span class="small muted">{t("results.receipt.code")}</span>
              <span class="receipt-letters">{data().receipt}</span>
              <span class="no-print">
                <CopyButton text={data().receipt} />
              </span>
            </p>
            <dl class="facts">
              <dt>{t("results.receipt.sentAt")}</dt>
              <dd class="row">
                {formatDateTime(data().sentAt)}
                <StatusBadge state={data().isLate ? "wait" : "good"}>
                  {data().isLate ? t("results.receipt.late") : t("results.receipt.onTime")}
                </StatusBadge>
              </dd>
              <dt>{t("results.receipt.sentBy")}</dt>
              <dd>{data().sentBy}</dd>
              <dt>{t("results.receipt.unit")}</dt>
              <dd>{data().unitName}</dd>
              <Show when={data().reviewerName}>
                {(name) => (
                  <>
                    <dt>{t("results.receipt.to")}</dt>
                    <dd>{name()}</dd>
                  </>
                )}
              </Show>
              <dt>{t("results.receipt.campaign")}</dt>
              <dd>{data().campaignName}</dd>
              <dt>{t("results.receipt.period")}</dt>
              <dd>{periodName(data().period.period)}</dd>
              <dt>{t("results.receipt.due")}</dt>
              <dd>{formatDate(data().period.dueOn)}</dd>
              <dt>{t("results.receipt.revision")}</dt>
              <dd>{data().version}</dd>
              <dt>{t("results.receipt.changed")}</dt>
              <dd>{data().changed}</dd>
              <Show when={data().note}>
                {(note) => (
                  <>
                    <dt>{t("results.receipt.note")}</dt>
                    <dd class="pre-line">{note()}</dd>
                  </>
                )}
              </Show>
            </dl>
          </article>
          <p class="no-print receipt-back">
            <Link href={here()}>{t("results.receipt.back")}</Link>
          </p>
        </div>
      )}
    </QueryBarrier>
  );
}
