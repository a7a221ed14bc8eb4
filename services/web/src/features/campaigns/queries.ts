import { queryOptions, useMutation, useQueryClient } from "@tanstack/solid-query";
import { answer, api, ifMatch, type Schema } from "../../api/client.ts";
import type { paths } from "../../api/types.gen.ts";

export type Campaign = Schema<"Campaign">;
export type CampaignItem = Schema<"CampaignItem">;
export type PlanSection = Schema<"PlanSection">;
export type PlanTask = Schema<"PlanTask">;
export type PlanCriterion = Schema<"PlanCriterion">;
export type PlanBasis = Schema<"PlanBasis">;
export type PlanFinding = Schema<"PlanFinding">;
export type CampaignStage = Schema<"CampaignStage">;
export type CalendarPeriod = Schema<"CalendarPeriod">;
export type LegalDocument = Schema<"LegalDocument">;
export type BasisGraph = Schema<"BasisGraph">;
export type Adoption = Schema<"CampaignAdoption">;
export type NewCampaign = Schema<"NewCampaign">;
export type CampaignChange = Schema<"CampaignChange">;
export type NewTask = Schema<"NewPlanTask">;
export type NewLegalDocument = Schema<"NewLegalDocument">;

type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { "application/json": infer B } };
}
  ? B
  : never;

const ONE = "/api/v1/units/{unit}/campaigns/{campaign}";
type SectionsIn = Body<`${typeof ONE}/sections`, "put">;
type StagesIn = Body<`${typeof ONE}/stages`, "put">;
type BasesIn = Body<`${typeof ONE}/bases`, "put">;
type CriteriaIn = Body<`${typeof ONE}/criteria`, "put">;
type TargetsIn = Body<`${typeof ONE}/targets`, "put">;
type CalendarIn = Body<`${typeof ONE}/calendar`, "put">;

export const campaignsKey = (unit: string) => ["units", unit, "campaigns"] as const;
export const campaignKey = (unit: string, campaign: string) => [...campaignsKey(unit), campaign] as const;

/** Campaigns of the unit's line, or those that units below launched. */
export const campaignsQuery = (unit: string, launched: "line" | "below" = "line") =>
  queryOptions({
    queryKey: [...campaignsKey(unit), "list", launched] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/campaigns", { params: { path: { unit }, query: { launched } } })),
  });

/** The plan: the unit's own or the nearest above; `of` asks for that of another unit. */
export const campaignQuery = (unit: string, campaign: string, of?: string) =>
  queryOptions({
    queryKey: [...campaignKey(unit, campaign), "plan", of ?? ""] as const,
    queryFn: () =>
      answer(api.GET(ONE, { params: { path: { unit, campaign }, query: of ? { unit: of } : {} } })),
  });

export const basisGraphQuery = (unit: string, campaign: string, of?: string) =>
  queryOptions({
    queryKey: [...campaignKey(unit, campaign), "basis-graph", of ?? ""] as const,
    queryFn: () =>
      answer(
        api.GET(`${ONE}/basis-graph`, {
          params: { path: { unit, campaign }, query: of ? { unit: of } : {} },
        }),
      ),
  });

export const acknowledgementsQuery = (unit: string, campaign: string) =>
  queryOptions({
    queryKey: [...campaignKey(unit, campaign), "acknowledgements"] as const,
    queryFn: () => answer(api.GET(`${ONE}/acknowledgements`, { params: { path: { unit, campaign } } })),
  });

export const adoptionsQuery = (unit: string, campaign: string, under?: string) =>
  queryOptions({
    queryKey: [...campaignKey(unit, campaign), "adoptions", under ?? ""] as const,
    queryFn: () =>
      answer(
        api.GET(`${ONE}/adoptions`, { params: { path: { unit, campaign }, query: under ? { under } : {} } }),
      ),
  });

export const libraryQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "legal-documents"] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/legal-documents", { params: { path: { unit } } })),
  });

/** Groups and people of the unit, for giving out tasks. */
export const groupsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "groups"] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/groups", { params: { path: { unit } } })),
  });
export const staffQuery = (unit: string) =>
  queryOptions({
    queryKey: ["units", unit, "people", "staff"] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/people", { params: { path: { unit }, query: { limit: 200 } } })),
  });

export const createCampaign = (unit: string, body: NewCampaign) =>
  answer(api.POST("/api/v1/units/{unit}/campaigns", { params: { path: { unit } }, body }));

export const adoptCampaign = (unit: string, campaign: string, outline: "above" | "built_in" | "none") =>
  answer(api.POST(`${ONE}/adoption`, { params: { path: { unit, campaign } }, body: { outline } }));

export const acknowledgeCampaign = (unit: string, campaign: string) =>
  answer(api.PUT(`${ONE}/acknowledgement`, { params: { path: { unit, campaign } } }));

/** A campaign as far as changes need it. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}
const at = (unit: string, { id, version }: Versioned) => ({
  path: { unit, campaign: id },
  header: ifMatch(version),
});

export const updateCampaign = (unit: string, plan: Versioned, body: CampaignChange) =>
  answer(api.PATCH(ONE, { params: at(unit, plan), body }));
export const deleteCampaign = (unit: string, plan: Versioned) =>
  answer(api.DELETE(ONE, { params: at(unit, plan) }));
export const publishCampaign = (unit: string, plan: Versioned) =>
  answer(api.PUT(`${ONE}/publication`, { params: at(unit, plan) }));
export const withdrawCampaign = (unit: string, plan: Versioned) =>
  answer(api.DELETE(`${ONE}/publication`, { params: at(unit, plan) }));
export const announceChanges = (
  unit: string,
  plan: Versioned,
  body: { readonly needsConfirming: boolean; readonly note: string | null },
) => answer(api.PUT(`${ONE}/edition`, { params: at(unit, plan), body }));
export const closeCampaign = (unit: string, plan: Versioned) =>
  answer(api.PUT(`${ONE}/closure`, { params: at(unit, plan) }));
export const setSections = (unit: string, plan: Versioned, body: SectionsIn) =>
  answer(api.PUT(`${ONE}/sections`, { params: at(unit, plan), body }));
export const setStages = (unit: string, plan: Versioned, body: StagesIn) =>
  answer(api.PUT(`${ONE}/stages`, { params: at(unit, plan), body }));
export const setBases = (unit: string, plan: Versioned, body: BasesIn) =>
  answer(api.PUT(`${ONE}/bases`, { params: at(unit, plan), body }));
export const setCriteria = (unit: string, plan: Versioned, body: CriteriaIn) =>
  answer(api.PUT(`${ONE}/criteria`, { params: at(unit, plan), body }));
export const setTargets = (unit: string, plan: Versioned, body: TargetsIn) =>
  answer(api.PUT(`${ONE}/targets`, { params: at(unit, plan), body }));
export const setCalendar = (unit: string, plan: Versioned, body: CalendarIn) =>
  answer(api.PUT(`${ONE}/calendar`, { params: at(unit, plan), body }));

export const createTask = (unit: string, campaign: string, body: NewTask) =>
  answer(api.POST(`${ONE}/tasks`, { params: { path: { unit, campaign } }, body }));
const taskAt = (unit: string, campaign: string, task: Versioned) => ({
  path: { unit, campaign, task: task.id },
  header: ifMatch(task.version),
});
export const updateTask = (unit: string, campaign: string, task: Versioned, body: NewTask) =>
  answer(api.PUT(`${ONE}/tasks/{task}`, { params: taskAt(unit, campaign, task), body }));
export const deleteTask = (unit: string, campaign: string, task: Versioned) =>
  answer(api.DELETE(`${ONE}/tasks/{task}`, { params: taskAt(unit, campaign, task) }));
export const completeTask = (unit: string, campaign: string, task: Versioned) =>
  answer(api.PUT(`${ONE}/tasks/{task}/completion`, { params: taskAt(unit, campaign, task) }));
export const reopenTask = (unit: string, campaign: string, task: Versioned) =>
  answer(api.DELETE(`${ONE}/tasks/{task}/completion`, { params: taskAt(unit, campaign, task) }));

export const createLegalDocument = (unit: string, body: NewLegalDocument) =>
  answer(api.POST("/api/v1/units/{unit}/legal-documents", { params: { path: { unit } }, body }));
export const updateLegalDocument = (unit: string, document: Versioned, body: NewLegalDocument) =>
  answer(
    api.PUT("/api/v1/units/{unit}/legal-documents/{document}", {
      params: { path: { unit, document: document.id }, header: ifMatch(document.version) },
      body,
    }),
  );

/** A change of something in a plan: afterwards everything about it is read anew. */
export function useChange<Input, Output>(unit: () => string, run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation(() => ({
    mutationFn: run,
    onSuccess: () => queries.invalidateQueries({ queryKey: campaignsKey(unit()) }),
  }));
}
