import { type ApiDocument, resolved, type Schema, withoutNull } from "./document.ts";

const DEPTH_MAX = 8;
const byFormat: Readonly<Record<string, string>> = {
  uuid: "0197c1a2-7e00-7000-8000-000000000001",
  date: "2022-01-12",
  "date-time": "2022-01-12T02:30:00.000Z",
  email: "van@dienluc.example",
};

/** What a value of this shape looks like: the examples that the shapes give, and something of the right kind elsewhere. */
export function exampleOf(document: ApiDocument, given: Schema, depth = 0): unknown {
  if (given.example !== undefined) return given.example;
  const own = resolved(document, given).schema;
  if (own.example !== undefined) return own.example;
  const { schema } = withoutNull(document, given);
  const told = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (told !== undefined) return told;
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return exampleOf(document, first, depth);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => exampleOf(document, part, depth)));
  if (depth > DEPTH_MAX) return null;
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [
        name,
        exampleOf(document, property, depth + 1),
      ]),
    );
  }
  if (schema.items) return [exampleOf(document, schema.items, depth + 1)];
  if (typeof schema.additionalProperties === "object")
    return { "…": exampleOf(document, schema.additionalProperties, depth + 1) };
  switch (schema.type) {
    case "string":
      return byFormat[schema.format ?? ""] ?? "…";
    case "integer":
    case "number":
      return schema.minimum ?? 0;
    case "boolean":
      return true;
    case "array":
      return [];
    case "object":
      return {};
    default:
      return null;
  }
}
