/** Which files may be kept as evidence. Told by their content, never by their name alone. */

/** 10 MB: a scan of a decision or a photo of a classroom fits; a film does not. */
export const evidenceBytesMax = 10 * 1024 * 1024;

const openOffice = "application/vnd.oasis.opendocument";
const office = "application/vnd.openxmlformats-officedocument";

/** Content type by magic bytes, and whether a browser may show it in place. */
const kinds: Readonly<Record<string, { readonly isInline: boolean }>> = {
  "application/pdf": { isInline: true },
  "image/jpeg": { isInline: true },
  "image/png": { isInline: true },
  "image/webp": { isInline: true },
  "image/gif": { isInline: true },
  "image/heic": { isInline: false },
  [`${office}.wordprocessingml.document`]: { isInline: false },
  [`${office}.spreadsheetml.sheet`]: { isInline: false },
  [`${office}.presentationml.presentation`]: { isInline: false },
  [`${openOffice}.text`]: { isInline: false },
  [`${openOffice}.spreadsheet`]: { isInline: false },
  [`${openOffice}.presentation`]: { isInline: false },
};

/** Older Office files share one container, so that here the ending decides which of them it is. */
const olderOffice: Readonly<Record<string, string>> = {
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
};

export const evidenceContentTypes: readonly string[] = [...Object.keys(kinds), ...Object.values(olderOffice)];

/** The content type to keep, or undefined where the file is refused. `detected` comes from the file's first bytes. */
export function evidenceTypeOf(detected: string | undefined, fileName: string): string | undefined {
  if (detected === undefined) return undefined;
  if (detected === "application/x-cfb") return olderOffice[fileName.toLowerCase().split(".").at(-1) ?? ""];
  return Object.hasOwn(kinds, detected) ? detected : undefined;
}

/** PDF and pictures open in the browser; everything else is saved, so that nothing runs. */
export const isShownInline = (contentType: string): boolean =>
  Object.hasOwn(kinds, contentType) && kinds[contentType]?.isInline === true;
