import { z } from "@hono/zod-openapi";

/** A file of a multipart form. */
export const UploadedFile = z.instanceof(File).openapi({ type: "string", format: "binary" });
