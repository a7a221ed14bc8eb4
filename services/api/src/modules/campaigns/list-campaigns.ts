import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { unitNameOf } from "./read-plan.ts";
import { CampaignItem } from "./shapes.ts";
import { campaignsInSight } from "./store.ts";

export const listCampaigns = operation({
  operationId: "listCampaigns",
  method: "get",
  path: "/campaigns",
  summary: "Campaigns the unit runs, may adopt, or that units below launched",
  permission: "campaigns.read",
  mode: "read",
  query: z.object({
    launched: z.enum(["line", "below"]).default("line").openapi({
      description: "line: by the unit or one above; below: by a unit beneath, as far as published",
    }),
  }),
  success: z.object({ items: z.array(CampaignItem) }),
}).run(async (ctx, { query }) => {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const families = Map.groupBy(await campaignsInSight(ctx), (row) => row.id);
  const items = [...families.values()].flatMap((rows) => {
    const [first] = rows;
    const root = rows.find((row) => row.unitNo === row.rootUnitNo) ?? first;
    if (!first || !root) return [];
    const inLine = rows.filter((row) => line.includes(row.unitNo));
    if (inLine.length > 0 !== (query.launched === "line")) return [];
    const own = inLine.find((row) => row.unitNo === ctx.unit.no);
    const shown = inLine.at(-1) ?? root;
    return [
      {
        id: root.id,
        name: shown.name,
        theme: shown.theme,
        form: root.form as "regular" | "thematic",
        startsOn: root.startsOn,
        endsOn: root.endsOn,
        status: root.status as "draft" | "running" | "closed",
        launchedBy: unitNameOf(root),
        own: own
          ? {
              status: own.status as "draft" | "running" | "closed",
              documentNumber: own.documentNumber,
              documentOn: own.documentOn,
              publishedAt: own.publishedAt?.toISOString() ?? null,
            }
          : null,
        canAdopt: !own && root.status === "running" && inLine.some((row) => row.status === "running"),
        isAcknowledged: own !== undefined && own.acknowledgedEdition === own.edition,
      },
    ];
  });
  return { items: items.sort(byTime) };
});

const order = { running: 0, draft: 1, closed: 2 } as const;
type Item = { readonly status: keyof typeof order; readonly startsOn: string; readonly name: string };
/** Running ones first, the newest on top. */
const byTime = (a: Item, b: Item) =>
  order[a.status] - order[b.status] ||
  (a.startsOn < b.startsOn ? 1 : a.startsOn > b.startsOn ? -1 : a.name.localeCompare(b.name, "vi"));
