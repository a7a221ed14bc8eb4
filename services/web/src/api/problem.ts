/** One wrong place in what was sent: a JSON pointer ("/name", without the # of the document) and why. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal of the API (RFC 9457), in the language the page asked for. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable: "results.window-closed". */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** What to name when asking for help. */
  readonly requestId: string | null;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(fields: {
    status: number;
    code: string;
    title: string;
    detail: string;
    errors?: readonly FieldProblem[];
    requestId?: string | null;
    extra?: Readonly<Record<string, unknown>>;
  }) {
    super(`${fields.status} ${fields.code}`);
    this.name = "ApiProblem";
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.errors = fields.errors ?? [];
    this.requestId = fields.requestId ?? null;
    this.extra = fields.extra ?? {};
  }

  /** What is wrong at a place: `at("/name")`. */
  at(pointer: string): string | undefined {
    return this.errors.find((one) => one.pointer === pointer)?.detail;
  }
}

/** The request did not get through: no network, or nobody answered. Nothing is known about what happened on the other side. */
export class ApiOffline extends Error {
  constructor(cause: unknown) {
    super("offline", { cause });
    this.name = "ApiOffline";
  }
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

/** Reads a response that is not a success into a problem, whatever its body is. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  let body: unknown;
  try {
    body = await response.clone().json();
  } catch {
    body = null;
  }
  return toProblem(response.status, body);
}

/** The same for a body that is already read. */
function toProblem(status: number, body: unknown): ApiProblem {
  const document = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const { type, title, status: _status, code, detail, instance, errors, ...extra } = document;
  return new ApiProblem({
    status,
    code: text(code) ?? `http.${status}`,
    title: text(title) ?? "",
    detail: text(detail) ?? "",
    errors: Array.isArray(errors) ? errors.flatMap(fieldProblem) : [],
    requestId: text(instance)?.replace(/^urn:request:/, "") ?? null,
    extra,
  });
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function fieldProblem(value: unknown): FieldProblem[] {
  if (typeof value !== "object" || value === null) return [];
  const { pointer, code, detail } = value as Record<string, unknown>;
  if (typeof pointer !== "string") return [];
  return [{ pointer: pointer.replace(/^#/, ""), code: text(code) ?? "invalid", detail: text(detail) ?? "" }];
}
