/** The parts of an OpenAPI 3.1 document that the pages read. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

interface Content {
  readonly schema?: Schema;
}

export interface DocumentedResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
  readonly "x-problems"?: readonly string[];
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly "x-permission"?: string;
  readonly "x-summary-vi"?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

export interface ApiDocument {
  readonly tags?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly "x-title-vi"?: string;
    readonly "x-title-en"?: string;
  }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** The schema itself, and the name it is published under. */
export function resolved(
  document: ApiDocument,
  schema: Schema,
): { readonly schema: Schema; readonly name?: string } {
  const name = schema.$ref?.replace("#/components/schemas/", "");
  const target = name === undefined ? undefined : document.components?.schemas?.[name];
  return name !== undefined && target
    ? { schema: { ...target, ...(schema.description ? { description: schema.description } : {}) }, name }
    : { schema };
}

const isNull = (schema: Schema) => schema.type === "null";

/** A nullable schema without its null: what there is when there is something. */
export function withoutNull(
  document: ApiDocument,
  given: Schema,
): { readonly schema: Schema; readonly name?: string; readonly isNullable: boolean } {
  const { schema, name } = resolved(document, given);
  const choices = schema.anyOf ?? schema.oneOf;
  const [only, another] = choices?.filter((choice) => !isNull(choice)) ?? [];
  if (choices && only && !another) {
    const inner = resolved(document, only);
    return {
      ...inner,
      schema: { ...inner.schema, ...(schema.description ? { description: schema.description } : {}) },
      isNullable: choices.some(isNull),
    };
  }
  const named = name === undefined ? {} : { name };
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const rest = schema.type.filter((type) => type !== "null");
    return {
      schema: { ...schema, type: rest.length === 1 && rest[0] ? rest[0] : rest },
      ...named,
      isNullable: true,
    };
  }
  return { schema, ...named, isNullable: false };
}
