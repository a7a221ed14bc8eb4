import { useNavigate } from "@solidjs/router";
import { useQuery } from "@tanstack/solid-query";
import { useActing } from "../../../frame/acting.tsx";
import { useContextBar } from "../../../frame/context-bar.tsx";
import { campaignsQuery, reportsQuery } from "../queries.ts";
import { periodName } from "../wording.ts";

/** Campaign and period in the frame's strip; choosing another one keeps to the same kind of page. */
export function useReportContext(now: () => { readonly campaign: string; readonly period?: string }): void {
  const acting = useActing();
  const navigate = useNavigate();
  const campaigns = useQuery(() => campaignsQuery(acting.unit.code));
  const reports = useQuery(() => reportsQuery(acting.unit.code, now().campaign));
  const periods = () =>
    (reports.isSuccess ? reports.data : [])
      .filter((one) => one.isStarted || one.period === now().period)
      .map((one) => ({ value: one.period, label: periodName(one.period) }))
      .reverse();
  useContextBar(() => {
    const { campaign, period } = now();
    return {
      campaign: {
        value: campaign,
        options: (campaigns.isSuccess ? campaigns.data : [])
          .filter((one) => one.status !== "draft" || one.id === campaign)
          .map((one) => ({ value: one.id, label: one.name })),
        onChange: (id) => navigate(acting.path("so-lieu", id)),
      },
      ...(period === undefined
        ? {}
        : {
            period: {
              value: period,
              options: periods(),
              onChange: (to: string) => navigate(acting.path("so-lieu", campaign, to)),
            },
          }),
    };
  });
}
