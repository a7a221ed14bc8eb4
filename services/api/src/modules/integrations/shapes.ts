import { z } from "@hono/zod-openapi";

const Instant = z.iso.datetime({ offset: true }).openapi({ example: "2022-01-12T02:30:00.000Z" });

export const ApiKey = z
  .object({
    id: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000d1" }),
    name: z.string().openapi({ example: "Kho dữ liệu của tỉnh" }),
    state: z.enum(["active", "expired", "revoked"]).openapi({ example: "active" }),
    createdBy: z.string().nullable().openapi({ example: "Trần Văn Hải" }),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    revokedAt: Instant.nullable().openapi({ example: null }),
    lastUsedAt: Instant.nullable().openapi({ description: "To the minute" }),
  })
  .openapi("ApiKey");

export const NewApiKey = z
  .object({
    name: z.string().trim().min(2).max(120).openapi({ example: "Kho dữ liệu của tỉnh" }),
    expiresAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .optional()
      .openapi({ example: "2023-01-12T00:00:00+07:00" }),
  })
  .openapi("NewApiKey");

export const CreatedApiKey = z
  .object({
    key: ApiKey,
    secret: z.string().nullable().openapi({
      example: "td_0197c1a2-7e00-7000-8000-0000000000d1_q3zV0cT5o1yqD9m5f2J1uX8sB4kW7hLr6nPeTgYiAb0",
      description:
        "The whole key, shown this once; only its hash is kept. Null where a repeated request is answered from memory",
    }),
  })
  .openapi("CreatedApiKey");

export const ApiKeyParams = z.object({
  key: z.uuid().openapi({ example: "0197c1a2-7e00-7000-8000-0000000000d1" }),
});
