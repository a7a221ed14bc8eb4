import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { permissionsOf } from "../../shared/permissions.ts";
import { sha256 } from "../auth/credential.ts";
import type { EventContext } from "../events/events.ts";
import type { UnitContext } from "../http/operation.ts";
import type { Credential, InTenantOptions, Mode, Tx } from "../tenancy/tenancy.ts";
import type { JobContext } from "./task.ts";

/** What a job carries to enter the unit that it was asked for in: part of its payload, never shown to anybody. */
export const JobGrant = z.object({ unit: z.string(), id: z.uuid(), secret: z.string() });
export type JobGrant = z.infer<typeof JobGrant>;

/** A job at work in a unit, in the name of the person who asked for it. */
export interface JobUnitContext extends EventContext {
  readonly credential: "job";
  readonly unit: UnitContext["unit"];
  readonly person: UnitContext["person"];
  /** What the person may still do in the unit. */
  readonly permissions: UnitContext["permissions"];
}

/**
 * Lets a job act in the unit of this transaction: for this unit alone, in the name of who asks, until it is ended, the
 * person is no longer a member, or a day has passed. Commits or vanishes with the request.
 */
export async function grantJob(ctx: UnitContext, taskName: string): Promise<JobGrant> {
  const { grant, secretHash } = newGrant(ctx);
  await ctx.tx.execute(sql`select app.grant_job(${grant.id}, ${taskName}, ${secretHash})`);
  return grant;
}

/** A grant, or one in the place of another by its id, that a function of the database has yet to make good, by the hash of its secret. */
export function newGrant(
  ctx: UnitContext,
  id: string = ctx.newId(),
): { readonly grant: JobGrant; readonly secretHash: string } {
  const grant = { unit: ctx.unit.code, id, secret: randomBytes(32).toString("base64url") };
  return { grant, secretHash: sha256(grant.secret) };
}

/** What the job shows when it enters. */
export const credentialOf = (grant: JobGrant): Credential => ({
  kind: "job",
  value: `${grant.id}.${sha256(grant.secret)}`,
});

/** The job enters its unit no more. */
export async function endJob(ctx: { readonly tx: Tx }, id: string): Promise<void> {
  await ctx.tx.execute(sql`select app.end_job(${id})`);
}

/** Runs the work inside the unit of the grant. Undefined: the grant is no longer good, and nothing was done. */
export function inUnitOf<T>(
  context: JobContext,
  grant: JobGrant,
  mode: Mode,
  work: (ctx: JobUnitContext) => Promise<T>,
  options?: InTenantOptions,
): Promise<T | undefined> {
  return context.tenancy.inTenant(
    credentialOf(grant),
    grant.unit,
    mode,
    (tx, { unit, person, roles }) =>
      work({
        tx,
        unit,
        person,
        permissions: permissionsOf(roles),
        credential: "job",
        now: context.clock.now(),
        newId: () => uuidv7(),
      }),
    options,
  );
}
