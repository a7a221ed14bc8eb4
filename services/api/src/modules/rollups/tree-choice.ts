import { z } from "@hono/zod-openapi";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { Day } from "../../shared/day.ts";
import type { PeriodKey } from "../../shared/period.ts";
import type { CampaignInForce } from "../campaigns/index.ts";
import { NotPublished } from "./problems.ts";
import { publicationOf, type TreeMoment } from "./store.ts";

/** Which tree figures are put together in, and how the asker named it. */
export interface TreeChoice {
  readonly kind: "now" | "then" | "date" | "published";
  /** Null: the tree of now. */
  readonly moment: TreeMoment | null;
}

export const treeQuery = z
  .union([z.enum(["now", "then", "published"]), z.iso.date()])
  .default("now")
  .openapi({
    description:
      "The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now.",
    example: "now",
  });

export async function treeChoice(
  ctx: UnitContext,
  asked: string,
  about: {
    readonly campaign: CampaignInForce;
    readonly period: PeriodKey;
    readonly endsOn: Day;
    readonly today: Day;
  },
): Promise<TreeChoice> {
  switch (asked) {
    case "now":
      return { kind: "now", moment: null };
    case "then":
      return about.endsOn >= about.today
        ? { kind: "then", moment: null }
        : { kind: "then", moment: { on: about.endsOn, knownAt: null } };
    case "published": {
      const published = await publicationOf(ctx, about.campaign.id, about.period);
      if (!published) throw NotPublished();
      return { kind: "published", moment: { on: published.treeOn, knownAt: published.publishedAt } };
    }
    default:
      return asked >= about.today
        ? { kind: "now", moment: null }
        : { kind: "date", moment: { on: asked, knownAt: null } };
  }
}
