import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { answer, api, ifMatch, queryClient, type Schema } from "../../api/client.ts";
import { answerInLines, inLines, type Progress } from "../../api/lines.ts";
import { type ChangesWanted, treeKey } from "./queries.ts";

export type Draft = Schema<"ReorganisationDraft">;
export type DraftHead = Schema<"ReorganisationDraftHead">;
export type DraftUnit = Draft["units"]["items"][number];
export type Fate = DraftUnit["fate"];

const draftsKey = (unit: string) => [...treeKey(unit), "drafts"] as const;
const draftKey = (unit: string, id: string) => [...draftsKey(unit), id] as const;

/** Drafts that the unit works on. */
export const draftsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...draftsKey(unit), "list"] as const,
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/reorganisation-drafts", { params: { path: { unit } } })))
        .items,
  });

export interface LinesWanted {
  readonly fate?: Fate;
  readonly q?: string;
  readonly page: number;
  readonly limit: number;
}

/** What a draft comes to; a page of its units at a time. */
export const draftQuery = (unit: string, id: string, wanted: LinesWanted) =>
  queryOptions({
    queryKey: [...draftKey(unit, id), "lines", wanted] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/reorganisation-drafts/{draft}", {
          params: { path: { unit, draft: id }, query: wanted },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What carrying the draft out would change. */
export const draftPreviewQuery = (unit: string, { id, version }: DraftHead, wanted: ChangesWanted) =>
  queryOptions({
    queryKey: [...draftKey(unit, id), "preview", version, wanted] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/reorganisation-drafts/{draft}/preview", {
          params: { path: { unit, draft: id }, query: wanted },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const draftTableUrl = (unit: string, id: string, format: "xlsx" | "csv"): string =>
  `/api/v1/units/${encodeURIComponent(unit)}/reorganisation-drafts/${id}/table?format=${format}`;

const formOf = (fields: Readonly<Record<string, string | File | undefined>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
  return form;
};

/** Makes a draft from the tree that is to be and, where there is one already, the table of who becomes whom. */
export const makeDraft = (unit: string, tree: File, table: File | undefined): Promise<Draft> =>
  answer(
    api.POST("/api/v1/units/{unit}/reorganisation-drafts", {
      params: { path: { unit } },
      body: { tree: tree as unknown as string },
      bodySerializer: () => formOf({ tree, table }),
    }),
  );

/** What of a draft is changed: another file, or what the order will say. */
export interface DraftChange {
  readonly tree?: File;
  readonly table?: File;
  readonly title?: string;
  readonly legalBasis?: string;
  /** Empty: not known yet. */
  readonly effectiveOn?: string;
  readonly passStaff?: "true" | "false";
}

export const changeDraft = (
  unit: string,
  { id, version }: Pick<DraftHead, "id" | "version">,
  change: DraftChange,
): Promise<Draft> =>
  answer(
    api.PATCH("/api/v1/units/{unit}/reorganisation-drafts/{draft}", {
      params: { path: { unit, draft: id }, header: ifMatch(version) },
      body: {},
      bodySerializer: () => formOf({ ...change }),
    }),
  );

export const deleteDraft = (unit: string, { id, version }: DraftHead) =>
  answer(
    api.DELETE("/api/v1/units/{unit}/reorganisation-drafts/{draft}", {
      params: { path: { unit, draft: id }, header: ifMatch(version) },
    }),
  );

export const carryOutDraft = (
  unit: string,
  { id, version }: DraftHead,
  tree: string,
  hear: (progress: Progress) => void,
) =>
  answerInLines<Schema<"Reorganisation">>(
    api.POST("/api/v1/units/{unit}/reorganisation-drafts/{draft}/carrying-out", {
      ...inLines,
      params: { path: { unit, draft: id }, header: ifMatch(version) },
      body: { tree },
    }),
    hear,
  );

/** Everything shown of a draft is stale: a file was changed, or somebody else changed it. */
export const forgetDraft = (unit: string, id: string) =>
  queryClient.invalidateQueries({ queryKey: draftKey(unit, id) });

/** What the order will say has changed; what becomes of the units has not. */
export function noteHead(unit: string, head: DraftHead): void {
  const { title, legalBasis, effectiveOn, passStaff, changedAt, version } = head;
  queryClient.setQueriesData<Draft>(
    { queryKey: [...draftKey(unit, head.id), "lines"] },
    (old) => old && { ...old, title, legalBasis, effectiveOn, passStaff, changedAt, version },
  );
  void queryClient.invalidateQueries({ queryKey: [...draftsKey(unit), "list"] });
}
