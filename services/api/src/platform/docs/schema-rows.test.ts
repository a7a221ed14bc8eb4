import { describe, expect, test } from "vitest";
import type { ApiDocument } from "./document.ts";
import { exampleOf } from "./example.ts";
import { rowsOf, typeName } from "./schema-rows.ts";

const document: ApiDocument = {
  paths: {},
  components: {
    schemas: {
      Unit: {
        type: "object",
        required: ["code", "children"],
        properties: {
          code: { type: "string", example: "mn-dien-luc", maxLength: 60 },
          place: { type: ["string", "null"] },
          kind: { type: "string", enum: ["a", "b"] },
          children: { type: "array", items: { $ref: "#/components/schemas/Unit" } },
        },
      },
    },
  },
};
const unit = { $ref: "#/components/schemas/Unit" };

describe("a shape on the page", () => {
  test("names its fields with type, limits and whether they must be there; a shape inside itself ends", () => {
    expect(rowsOf(document, unit)).toMatchObject([
      { name: "code", depth: 0, type: "string", isRequired: true, limits: ["… – 60 characters"] },
      { name: "place", type: "string | null", isRequired: false },
      { name: "kind", type: '"a" | "b"' },
      { name: "children", type: "Unit[]", isRequired: true },
    ]);
  });

  test("is named the way people read it", () => {
    expect(typeName(document, { anyOf: [unit, { type: "null" }] })).toBe("Unit | null");
    expect(typeName(document, { type: "array", items: { type: ["string", "null"] } })).toBe(
      "(string | null)[]",
    );
    expect(typeName(document, { type: "string", format: "uuid" })).toBe("string (uuid)");
    expect(typeName(document, { type: "object", additionalProperties: { type: "integer" } })).toBe(
      "{ [key]: integer }",
    );
  });

  test("has an example made of those it gives, and something of the right kind elsewhere", () => {
    expect(
      exampleOf(document, {
        type: "object",
        properties: {
          unit: { anyOf: [{ type: "null" }, { type: "string", format: "date" }] },
          n: { type: "integer", minimum: 1 },
        },
      }),
    ).toEqual({ unit: "2022-01-12", n: 1 });
    const shown = exampleOf(document, unit) as { code: string; kind: string };
    expect(shown).toMatchObject({ code: "mn-dien-luc", kind: "a" });
    expect(() => JSON.stringify(shown)).not.toThrow();
  });
});
