import { t } from "../../../lib/i18n.ts";
import { toast } from "../../../ui/index.ts";
import { publishCampaign, useChange, type Versioned, withdrawCampaign } from "../queries.ts";

/** Takes a plan back to a draft at once; the message that says so offers to publish it again. */
export function useWithdrawing(unit: () => string) {
  const again = useChange(unit, (plan: Versioned) => publishCampaign(unit(), plan));
  const withdraw = useChange(unit, (plan: Versioned) => withdrawCampaign(unit(), plan));
  return {
    get error() {
      return withdraw.error ?? again.error;
    },
    run(plan: Versioned): void {
      withdraw.mutate(plan, {
        onSuccess: ({ id, version }) =>
          toast({
            text: t("campaigns.page.withdrawn"),
            undo: () =>
              again.mutate(
                { id, version },
                { onSuccess: () => toast({ text: t("campaigns.page.published") }) },
              ),
          }),
      });
    },
  };
}
