import type { z } from "@hono/zod-openapi";
import type { Permission } from "../../shared/permissions.ts";
import type { AnnouncedEvent } from "../events/events.ts";
import type { Credential, Entered, Membership, Mode, Tenancy, Tx } from "../tenancy/tenancy.ts";
import type { Locale, ProblemFactory } from "./problem.ts";
import type { AppServices } from "./services.ts";

type Shape = z.ZodObject | undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What every operation gets besides its input. */
interface BaseContext {
  /** The one moment of this operation. */
  readonly now: Date;
  readonly locale: Locale;
  readonly requestId: string;
  /** A fresh UUIDv7. */
  newId(): string;
  readonly services: AppServices;
}

/** An operation of a unit: inside its one transaction, entered as that unit. */
export interface UnitContext extends BaseContext, Entered {
  readonly tx: Tx;
  readonly mode: Mode;
  readonly credential: Credential["kind"];
  readonly permissions: ReadonlySet<Permission>;
  /** Version named by If-Match; present exactly when the operation declares `ifMatch`. */
  readonly expectedVersion: number;
  /**
   * Announces what happened; a write that announces nothing does not commit. `concerns`: units whose data was
   * read or changed. They see the event, so its payload speaks of none of them by name where it concerns several.
   */
  emit(event: AnnouncedEvent): void;
  /** Tells whoever waits how far the work has come; nobody hears it unless they asked to (in-lines.ts). */
  tell(progress: Progress): Promise<void>;
}

/** How far an operation has come: so many of so many, of what it does at the moment. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Whether a unit that the acting one sees is beneath it: neither itself nor above. */
export const isBeneath = ({ unit }: Pick<UnitContext, "unit">, no: number): boolean =>
  no !== unit.no && !unit.ancestors.includes(no);

/** An operation of a signed-in person, outside any unit. */
export interface PersonContext extends BaseContext {
  /** What the person showed: for what the database answers to them alone. */
  readonly proof: Credential;
  readonly memberships: readonly Membership[];
  readonly tenancy: Tenancy;
}

/** An operation that needs no credential beyond what it carries (an invitation's token). */
export interface PublicContext extends BaseContext {
  readonly tenancy: Tenancy;
}

/** A file as answer. */
export interface Download {
  readonly contentType: string;
  readonly fileName: string;
  readonly body: Uint8Array | string | ReadableStream<Uint8Array>;
  /** Length of a stream, where it is known. */
  readonly byteSize?: number;
  /** Shown in the browser rather than saved. */
  readonly isInline?: boolean;
}

interface CommonSpec<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  S extends z.ZodType | "download" | "nothing",
> {
  /** Verb and noun; the file bears the same name in kebab-case. */
  readonly operationId: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** Below `/api/v1` (person, public) or `/api/v1/units/{unit}` (unit). Parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  /** JSON body; with `multipart` the parsed form, whose files are `File`. */
  readonly body?: B;
  readonly multipart?: boolean;
  /** Largest body in bytes; 1 MiB unless told. */
  readonly bodyBytesMax?: number;
  readonly success: S;
  readonly successStatus?: 200 | 201;
  readonly problems?: readonly ProblemFactory[];
  /** For downloads: content types that may come out. */
  readonly produces?: readonly string[];
}

export interface UnitSpec<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  S extends z.ZodType | "download" | "nothing",
> extends CommonSpec<P, Q, B, S> {
  readonly scope?: "unit";
  readonly permission: Permission;
  readonly mode: Mode;
  /** A read of something sensitive: it announces what was read, which is then written into the trail with it. */
  readonly isLogged?: boolean;
  /** The caller must name the version it changes. */
  readonly ifMatch?: boolean;
  /** It takes long: who asks for lines is told how far it has come, before the answer. */
  readonly tellsProgress?: boolean;
  /** Also in a unit that has ended: what takes rights away or what the law asks for. Anything else only reads there. */
  readonly isForEnded?: boolean;
  /** What is kept for a repeated Idempotency-Key instead of the answer: an answer that shows a secret leaves it out. */
  readonly remember?: (answer: Readonly<Record<string, unknown>>) => unknown;
}
export interface OtherSpec<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  S extends z.ZodType | "download" | "nothing",
> extends CommonSpec<P, Q, B, S> {
  readonly scope: "person" | "public";
  readonly mode: Mode;
}

export interface Input<P extends Shape, Q extends Shape, B extends z.ZodType | undefined> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
}
type Output<S> = S extends z.ZodType ? z.input<S> : S extends "download" ? Download : undefined;

export type AnySpec =
  | UnitSpec<Shape, Shape, z.ZodType | undefined, z.ZodType | "download" | "nothing">
  | OtherSpec<Shape, Shape, z.ZodType | undefined, z.ZodType | "download" | "nothing">;

export interface Operation {
  readonly spec: AnySpec;
  readonly run: (ctx: never, input: never) => Promise<unknown>;
}

/**
 * One thing somebody can do: the contract, then `.run(behaviour)`.
 * `operation({ operationId: "getUnit", ... }).run(async (ctx, { params }) => ...)`
 */
export function operation<
  const P extends Shape = undefined,
  const Q extends Shape = undefined,
  const B extends z.ZodType | undefined = undefined,
  const S extends z.ZodType | "download" | "nothing" = "nothing",
>(
  spec: UnitSpec<P, Q, B, S>,
): { run(fn: (ctx: UnitContext, input: Input<P, Q, B>) => Promise<Output<S>>): Operation };
export function operation<
  const P extends Shape = undefined,
  const Q extends Shape = undefined,
  const B extends z.ZodType | undefined = undefined,
  const S extends z.ZodType | "download" | "nothing" = "nothing",
>(
  spec: OtherSpec<P, Q, B, S> & { scope: "person" },
): { run(fn: (ctx: PersonContext, input: Input<P, Q, B>) => Promise<Output<S>>): Operation };
export function operation<
  const P extends Shape = undefined,
  const Q extends Shape = undefined,
  const B extends z.ZodType | undefined = undefined,
  const S extends z.ZodType | "download" | "nothing" = "nothing",
>(
  spec: OtherSpec<P, Q, B, S> & { scope: "public" },
): { run(fn: (ctx: PublicContext, input: Input<P, Q, B>) => Promise<Output<S>>): Operation };
export function operation(spec: AnySpec) {
  return { run: (run: Operation["run"]): Operation => ({ spec, run }) };
}
