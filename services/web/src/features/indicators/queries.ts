import { queryOptions } from "@tanstack/solid-query";
import { answer, api, idempotent, ifMatch, type Schema } from "../../api/client.ts";

export type Indicator = Schema<"Indicator">;
export type IndicatorDetail = Schema<"IndicatorDetail">;
export type IndicatorVersion = Schema<"IndicatorVersion">;
export type IndicatorTemplate = Schema<"IndicatorTemplate">;
export type NewIndicator = Schema<"NewIndicator">;
export type ImportPreview = Schema<"IndicatorImportPreview">;

type Wording = Pick<
  NewIndicator,
  | "validFrom"
  | "nameVi"
  | "nameEn"
  | "measureVi"
  | "measureEn"
  | "numeratorVi"
  | "numeratorEn"
  | "denominatorVi"
  | "denominatorEn"
  | "descriptionVi"
  | "descriptionEn"
  | "source"
>;
type Rules = Omit<NewIndicator, keyof Wording>;

const INDICATORS = "/api/v1/units/{unit}/indicators";
const INDICATOR = "/api/v1/units/{unit}/indicators/{indicator}";
const VERSIONS = "/api/v1/units/{unit}/indicators/{indicator}/versions";

/** Everything below: what a change makes stale. */
export const indicatorsKey = (unit: string) => ["units", unit, "indicators"] as const;

/** Indicators that the unit may use: its own and those published above. */
export const indicatorsQuery = (unit: string) =>
  queryOptions({
    queryKey: [...indicatorsKey(unit), "list"] as const,
    queryFn: () => answer(api.GET(INDICATORS, { params: { path: { unit } } })),
  });

export const indicatorQuery = (unit: string, indicator: string) =>
  queryOptions({
    queryKey: [...indicatorsKey(unit), "one", indicator] as const,
    queryFn: () => answer(api.GET(INDICATOR, { params: { path: { unit, indicator } } })),
  });

/** Sets that come with the product, with what the unit already has of them. */
export const templatesQuery = (unit: string) =>
  queryOptions({
    queryKey: [...indicatorsKey(unit), "templates"] as const,
    queryFn: () =>
      answer(api.GET("/api/v1/units/{unit}/indicator-templates", { params: { path: { unit } } })),
  });

export const addTemplate = (unit: string, template: string) =>
  answer(api.POST("/api/v1/units/{unit}/indicator-sets", { params: { path: { unit } }, body: { template } }));

export const createIndicator = (unit: string, body: NewIndicator) =>
  answer(api.POST(INDICATORS, { params: { path: { unit }, header: idempotent(body) }, body }));

export const updateIndicator = (
  unit: string,
  indicator: Indicator,
  body: Rules & { readonly wording?: Wording },
) =>
  answer(
    api.PUT(INDICATOR, {
      params: { path: { unit, indicator: indicator.id }, header: ifMatch(indicator.version) },
      body,
    }),
  );

export const addVersion = (unit: string, indicator: Pick<Indicator, "id" | "version">, body: Wording) =>
  answer(
    api.POST(VERSIONS, {
      params: {
        path: { unit, indicator: indicator.id },
        header: { ...ifMatch(indicator.version), ...idempotent(body) },
      },
      body,
    }),
  );

export const deleteIndicator = (unit: string, indicator: Indicator) =>
  answer(
    api.DELETE(INDICATOR, {
      params: { path: { unit, indicator: indicator.id }, header: ifMatch(indicator.version) },
    }),
  );

/** Takes a deletion back: the same rules and all its versions, in their order. */
export async function restoreIndicator(unit: string, body: NewIndicator, later: readonly Wording[]) {
  let made: Indicator = await createIndicator(unit, body);
  for (const version of later) made = await addVersion(unit, made, version);
  return made;
}

/** A file as the form that carries it. */
const formOf = (file: File) => (): FormData => {
  const form = new FormData();
  form.set("file", file);
  return form;
};

export const previewImport = (unit: string, file: File) =>
  answer(
    api.POST("/api/v1/units/{unit}/indicator-import-previews", {
      params: { path: { unit } },
      body: { file: "" },
      bodySerializer: formOf(file),
    }),
  );

export const importIndicators = (unit: string, file: File) =>
  answer(
    api.POST("/api/v1/units/{unit}/indicator-imports", {
      params: { path: { unit } },
      body: { file: "" },
      bodySerializer: formOf(file),
    }),
  );

/** The file to fill in, with headings in the language of the page. */
export const importTemplate = (unit: string): Promise<Blob> =>
  answer(
    api.GET("/api/v1/units/{unit}/indicator-import-template", {
      params: { path: { unit } },
      parseAs: "blob",
    }) as Promise<{ data?: Blob; response: Response }>,
  );
