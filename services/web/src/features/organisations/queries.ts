import { keepPreviousData, queryOptions } from "@tanstack/solid-query";
import { answer, api, ifMatch, type Schema } from "../../api/client.ts";
import { answerInLines, inLines, type Progress } from "../../api/lines.ts";

export type Unit = Schema<"Unit">;
export type ListedUnit = Schema<"ListedUnit">;
export type Level = Schema<"Level">;
export type Settings = Schema<"Settings">;
export type UnitImportPreview = Schema<"UnitImportPreview">;
export type CellProblem = Schema<"CellProblem">;
export type NewUnit = Schema<"NewUnit">;
export type UnitChange = Schema<"UnitChange">;
export type Order = Schema<"ReorganisationOrder">;
export type Act = Schema<"ReorganisationAct">;
export type Preview = Schema<"ReorganisationPreview">;
export type PlannedOrder = Schema<"PlannedOrder">;
export type Reorganisation = Schema<"Reorganisation">;
export type ReorganisedUnit = Schema<"ReorganisedUnit">;

/** Everything about the tree as this unit sees it: what a change to it makes stale. */
export const treeKey = (unit: string) => ["units", unit, "tree"] as const;

export interface UnitsWanted {
  readonly parent?: string;
  readonly q?: string;
  readonly level?: string;
  /** The tree of a day. */
  readonly on?: string;
  readonly ended?: "true";
  readonly page?: number;
  readonly limit?: number;
}

export const unitsQuery = (unit: string, wanted: UnitsWanted) =>
  queryOptions({
    queryKey: [...treeKey(unit), "list", wanted] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/units", { params: { path: { unit }, query: wanted } })),
    placeholderData: keepPreviousData,
  });

export const unitQuery = (unit: string, code: string) =>
  queryOptions({
    queryKey: [...treeKey(unit), "one", code] as const,
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/units/{code}", { params: { path: { unit, code } } })),
  });

export const levelsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...treeKey(unit), "levels"] as const,
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/levels", { params: { path: { unit } } }))).items,
    staleTime: 5 * 60_000,
  });

export const createUnit = (unit: string, body: NewUnit) =>
  answer(api.POST("/api/v1/units/{unit}/units", { params: { path: { unit } }, body }));

export const updateUnit = (unit: string, target: Unit, body: UnitChange) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/units/{code}", {
      params: { path: { unit, code: target.code }, header: ifMatch(target.version) },
      body,
    }),
  );

/** A file of units, and what becomes of a row whose unit is there. */
export interface UnitFile {
  readonly file: File;
  readonly existing: "refuse" | "keep";
}

const asForm = ({ file, existing }: UnitFile) => ({
  body: { file: file as unknown as string, existing },
  bodySerializer: () => {
    const form = new FormData();
    form.set("file", file);
    form.set("existing", existing);
    return form;
  },
});

type Hear = (progress: Progress) => void;

export const previewUnitImport = (unit: string, chosen: UnitFile, hear: Hear) =>
  answerInLines<UnitImportPreview>(
    api.POST("/api/v1/units/{unit}/unit-import-previews", {
      ...inLines,
      params: { path: { unit } },
      ...asForm(chosen),
    }),
    hear,
  );

export const importUnits = (unit: string, chosen: UnitFile, hear: Hear) =>
  answerInLines<Schema<"UnitImportResult">>(
    api.POST("/api/v1/units/{unit}/unit-imports", {
      ...inLines,
      params: { path: { unit } },
      ...asForm(chosen),
    }),
    hear,
  );

export const templateUrl = (unit: string, format: "xlsx" | "csv"): string =>
  `/api/v1/units/${encodeURIComponent(unit)}/unit-import-template?format=${format}`;

export const settingsKey = (unit: string) => ["units", unit, "settings"] as const;

export const settingsQuery = (unit: string) =>
  queryOptions({
    queryKey: settingsKey(unit),
    queryFn: () => answer(api.GET("/api/v1/units/{unit}/settings", { params: { path: { unit } } })),
  });

export const updateSettings = (
  unit: string,
  version: number,
  body: { twoFactorRoles?: string[]; separateVerifier?: boolean },
) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/settings", {
      params: { path: { unit }, header: ifMatch(version) },
      body,
    }),
  );

export const updateLevel = (unit: string, level: Level, body: { nameVi: string; nameEn: string }) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/levels/{code}", {
      params: { path: { unit, code: level.code }, header: ifMatch(level.version) },
      body,
    }),
  );

// Re-organisations ----------------------------------------------------------------------------------------------

export interface ChangesWanted {
  readonly change?: ReorganisedUnit["change"];
  readonly page?: number;
  readonly limit?: number;
}

/** What an order would change; a page of its units at a time. */
export const previewQuery = (
  unit: string,
  order: Order,
  wanted: ChangesWanted & { /** The planned order that is being changed. */ readonly replaces?: string },
) =>
  queryOptions({
    queryKey: [...treeKey(unit), "preview", order, wanted] as const,
    queryFn: () => {
      const { title: _, legalBasis: __, tree: ___, document: ____, ...body } = order;
      return answer(
        api.POST("/api/v1/units/{unit}/reorganisation-previews", {
          params: { path: { unit }, query: wanted },
          body,
        }),
      );
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const reorganise = (unit: string, body: Order, hear: Hear) =>
  answerInLines<Schema<"Reorganisation">>(
    api.POST("/api/v1/units/{unit}/reorganisations", { ...inLines, params: { path: { unit } }, body }),
    hear,
  );

/** Puts another order in the place of a planned one that was read at this version. */
export const changeOrder = (
  unit: string,
  { id, version }: Pick<Reorganisation, "id" | "version">,
  body: Order,
  hear: Hear,
) =>
  answerInLines<Schema<"Reorganisation">>(
    api.PUT("/api/v1/units/{unit}/reorganisations/{id}/order", {
      ...inLines,
      params: { path: { unit, id }, header: ifMatch(version) },
      body,
    }),
    hear,
  );

/** A planned order as it was given, to begin with when it is changed or another one is ordered. */
export const plannedOrderQuery = (unit: string, id: string) =>
  queryOptions({
    queryKey: [...treeKey(unit), "reorganisation", id, "order"] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/reorganisations/{id}/order", { params: { path: { unit, id } } })),
    // Always as it is now: what is begun with an earlier version is refused.
    gcTime: 0,
    staleTime: 0,
  });

/** Takes a planned one back before its day, or lays one aside that could not be carried out. */
export const cancelReorganisation = (unit: string, { id, version }: Pick<Reorganisation, "id" | "version">) =>
  answer(
    api.POST("/api/v1/units/{unit}/reorganisations/{id}/cancellation", {
      params: { path: { unit, id }, header: ifMatch(version) },
    }),
  );

export const reorganisationsQuery = (unit: string, page: number, limit: number) =>
  queryOptions({
    queryKey: [...treeKey(unit), "reorganisations", page, limit] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/reorganisations", {
          params: { path: { unit }, query: { page, limit } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const reorganisationQuery = (unit: string, id: string, wanted: ChangesWanted) =>
  queryOptions({
    queryKey: [...treeKey(unit), "reorganisation", id, wanted] as const,
    queryFn: () =>
      answer(
        api.GET("/api/v1/units/{unit}/reorganisations/{id}", {
          params: { path: { unit, id }, query: wanted },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const historyQuery = (unit: string, code: string) =>
  queryOptions({
    queryKey: [...treeKey(unit), "history", code] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/units/{code}/history", { params: { path: { unit, code } } })),
  });

/** Reads from a file which unit goes where; `made` are units of the same order. */
export const readTable = (unit: string, file: File, made: readonly { code: string; name: string }[]) =>
  answer(
    api.POST("/api/v1/units/{unit}/reorganisation-tables", {
      params: { path: { unit } },
      body: { file: file as unknown as string },
      bodySerializer: () => {
        const form = new FormData();
        form.set("file", file);
        form.set("made", JSON.stringify(made));
        return form;
      },
    }),
  );

// Clusters ------------------------------------------------------------------------------------------------------

export type Cluster = Schema<"Cluster">;

/** Clusters of `owner`, or the unit's own and those above that it is in, with their members on a day. */
export const clustersQuery = (unit: string, wanted: { readonly owner?: string; readonly on?: string } = {}) =>
  queryOptions({
    queryKey: [...treeKey(unit), "clusters", wanted] as const,
    queryFn: async () =>
      (await answer(api.GET("/api/v1/units/{unit}/clusters", { params: { path: { unit }, query: wanted } })))
        .items,
    placeholderData: keepPreviousData,
  });

export const createCluster = (unit: string, body: Schema<"NewCluster">) =>
  answer(api.POST("/api/v1/units/{unit}/clusters", { params: { path: { unit } }, body }));

const ofCluster = (unit: string, { id, version }: Cluster) => ({
  path: { unit, cluster: id },
  header: ifMatch(version),
});

export const renameCluster = (unit: string, cluster: Cluster, name: string) =>
  answer(
    api.PATCH("/api/v1/units/{unit}/clusters/{cluster}", {
      params: ofCluster(unit, cluster),
      body: { name },
    }),
  );

export const setClusterMembers = (
  unit: string,
  cluster: Cluster,
  body: { readonly from: string; readonly units: string[]; readonly move: boolean },
) =>
  answer(
    api.PUT("/api/v1/units/{unit}/clusters/{cluster}/members", { params: ofCluster(unit, cluster), body }),
  );

export const closeCluster = (unit: string, cluster: Cluster, on: string) =>
  answer(
    api.POST("/api/v1/units/{unit}/clusters/{cluster}/closing", {
      params: ofCluster(unit, cluster),
      body: { on },
    }),
  );
