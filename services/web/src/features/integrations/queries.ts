import { queryOptions } from "@tanstack/solid-query";
import { answer, api, idempotent, type Schema } from "../../api/client.ts";
import { campaignsQuery, rollUpQuery } from "../rollups/queries.ts";
import { exampleIn } from "./model.ts";

export type ApiKey = Schema<"ApiKey">;
export type CreatedApiKey = Schema<"CreatedApiKey">;

export const apiKeysKey = (unit: string) => ["units", unit, "api-keys"] as const;

export const apiKeysQuery = (unit: string) =>
  queryOptions({
    queryKey: apiKeysKey(unit),
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/api-keys", { params: { path: { unit } } }))).items,
  });

/** Something of the unit's own that another system can ask for at once; null before there is a campaign. */
export const exampleQuery = (unit: string) =>
  queryOptions({
    queryKey: [...apiKeysKey(unit), "example"] as const,
    queryFn: async ({ client }) => {
      const campaigns = await client.fetchQuery(campaignsQuery(unit));
      const campaign = campaigns.find(({ status }) => status !== "draft");
      return campaign
        ? exampleIn(await client.fetchQuery(rollUpQuery({ unit, campaign: campaign.id })))
        : null;
    },
    staleTime: 5 * 60_000,
  });

export interface ApiKeyInput {
  name: string;
  expiresAt: string | null;
}

export const createApiKey = (unit: string, body: ApiKeyInput) =>
  answer(
    api.POST("/api/v1/units/{unit}/api-keys", { params: { path: { unit }, header: idempotent(body) }, body }),
  );

export const revokeApiKey = (unit: string, key: string) =>
  answer(api.DELETE("/api/v1/units/{unit}/api-keys/{key}", { params: { path: { unit, key } } }));
