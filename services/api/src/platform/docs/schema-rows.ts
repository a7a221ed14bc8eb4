import { type ApiDocument, type Schema, withoutNull } from "./document.ts";

/** One line of a table that describes a shape. */
export interface SchemaRow {
  readonly name: string;
  readonly depth: number;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  readonly limits: readonly string[];
}

const DEPTH_MAX = 6;

/** The type in words: `text`, `list of Unit`, `one of a, b`. */
export function typeName(document: ApiDocument, given: Schema): string {
  const { schema, name, isNullable } = withoutNull(document, given);
  const orNull = isNullable ? " | null" : "";
  if (schema.enum) return `${schema.enum.map((value) => JSON.stringify(value)).join(" | ")}${orNull}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) {
    const inner = typeName(document, schema.items);
    return `${inner.includes(" | ") ? `(${inner})` : inner}[]${orNull}`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => typeName(document, choice)).join(" | ");
  if (name !== undefined) return `${name}${orNull}`;
  if (typeof schema.additionalProperties === "object")
    return `{ [key]: ${typeName(document, schema.additionalProperties)} }${orNull}`;
  const base = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
  return `${base}${schema.format ? ` (${schema.format})` : ""}${orNull}`;
}

const limitsOf = (schema: Schema): string[] => {
  const between = (low: number | undefined, high: number | undefined, unit: string) =>
    low === undefined && high === undefined ? [] : [`${low ?? "…"} – ${high ?? "…"}${unit}`];
  const numbers = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  return [
    ...between(numbers(schema.minimum), numbers(schema.maximum), ""),
    ...between(schema.minLength, schema.maxLength, " characters"),
    ...between(schema.minItems, schema.maxItems, " items"),
    ...(schema.pattern && schema.format === undefined ? [schema.pattern] : []),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
  ];
};

/** Every field of a shape, those of inner shapes beneath their own. A shape inside itself is named, not repeated. */
export function rowsOf(
  document: ApiDocument,
  given: Schema,
  depth = 0,
  within: readonly string[] = [],
): SchemaRow[] {
  const { schema, name } = withoutNull(document, given);
  if (depth > DEPTH_MAX || (name !== undefined && within.includes(name))) return [];
  const path = name === undefined ? within : [...within, name];
  if (schema.items) return rowsOf(document, schema.items, depth, path);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices && !schema.properties)
    return choices.flatMap((choice) => rowsOf(document, choice, depth, path));
  if (typeof schema.additionalProperties === "object" && !schema.properties)
    return rowsOf(document, schema.additionalProperties, depth, path);
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const inner = withoutNull(document, property).schema;
    const row: SchemaRow = {
      name: key,
      depth,
      type: typeName(document, property),
      isRequired: schema.required?.includes(key) ?? false,
      description: property.description ?? inner.description ?? "",
      limits: limitsOf(inner),
    };
    return [row, ...rowsOf(document, property, depth + 1, path)];
  });
}
