import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { t } from "../../../lib/i18n.ts";
import { toast } from "../../../ui/index.ts";
import { periodInText } from "../../results/wording.ts";
import { keyOf } from "../model.ts";
import {
  approveReports,
  type DecidedReports,
  type QueueItem,
  type ReportToDecide,
  withdrawApprovals,
} from "../queries.ts";

/** A report with the words to speak of it. */
export interface NamedReport extends ReportToDecide {
  readonly schoolName: string;
}

export const named = (item: QueueItem): NamedReport => ({
  school: item.school.code,
  campaign: item.campaign.id,
  period: item.period.period,
  revision: item.revision,
  schoolName: item.school.shortName,
});

/** Approving and taking it back, the same from the list and from the report: says what was done and what was not. */
export function useApproval(
  unit: () => string,
  onDone: (answer: DecidedReports, asked: readonly NamedReport[]) => void,
) {
  const queries = useQueryClient();
  const stale = () => queries.invalidateQueries({ queryKey: ["units", unit()] });

  const withdraw = useMutation(() => ({
    mutationFn: (items: readonly ReportToDecide[]) => withdrawApprovals(unit(), items),
    onSuccess: (answer) => {
      const [refused] = answer.items.filter(({ outcome }) => outcome === "refused");
      toast(
        refused
          ? { tone: "bad", text: refused.detail ?? "" }
          : { text: t("reviews.queue.withdrawn", { count: answer.done }) },
      );
      void stale();
    },
  }));

  const approve = useMutation(() => ({
    mutationFn: (items: readonly NamedReport[]) => approveReports(unit(), items),
    onSuccess: (answer, asked) => {
      const done = asked.filter((one) =>
        answer.items.some((item) => keyOf(item) === keyOf(one) && item.outcome === "done"),
      );
      const [only] = done;
      if (only) {
        toast({
          text:
            done.length === 1
              ? t("reviews.queue.approvedOne", { school: only.schoolName, period: periodInText(only.period) })
              : t("reviews.queue.approved", { count: done.length }),
          undo: () => withdraw.mutate(done),
        });
      }
      onDone(answer, asked);
      void stale();
    },
  }));
  return approve;
}
