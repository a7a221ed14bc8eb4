import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "../../services/api/src/operations.ts";
import { credentialOf } from "../../services/api/src/platform/auth/credential.ts";
import { inventory } from "../../services/api/src/schema/inventory.ts";
import type { Caller } from "../support/product.ts";
import { type Fixture, fixtures } from "./fixtures/index.ts";
import { invented, send, told } from "./send.ts";
import { makeWorld, type World } from "./world.ts";

/**
 * The unit above and the unit beneath, each at its own address, naming things of the unit between: what the walls let
 * them read they may be told of, everything else is as if it were not there.
 */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

const specs = operations
  .map(({ spec }) => spec)
  .filter((spec) => (spec.scope === undefined || spec.scope === "unit") && spec.path.includes("{"));

/** Whether any table shows the caller a row that holds the value, in a transaction of its own. */
async function mayRead(caller: Caller, value: string): Promise<boolean> {
  const credential = credentialOf({
    req: { header: () => undefined, raw: { headers: new Headers(caller.headers) } },
  } as never);
  if (!credential) throw new Error("the caller has no session");
  const found = await world.product.tenancy.inTenant(credential, caller.unit.code, "read", async (tx) => {
    for (const table of Object.keys(inventory)) {
      const [row] = await tx.execute(
        sql`select from ${sql.identifier("core")}.${sql.identifier(table)} t where strpos(t::text, ${value}) > 0 limit 1`,
      );
      if (row) return true;
    }
    return false;
  });
  return found === true;
}

let unlike = 0;
describe.each(specs.map((spec) => [spec.operationId, spec] as const))("%s", (id, spec) => {
  const fixture = fixtures[id] as Fixture;
  test.each(["above", "below"] as const)("the unit %s at its own address", async (who) => {
    const real = (await fixture.request(world)).params ?? {};
    if (!Object.keys(real).length) return;
    const caller = world.outsider(who, fixture);
    const nothing = await send(world, spec, fixture, caller, caller.unit.code, invented(fixture, real));
    const answer = await send(world, spec, fixture, caller, caller.unit.code, real);
    const readable = await Promise.all(Object.values(real).map((value) => mayRead(caller, value)));
    if (readable.every(Boolean)) {
      unlike += 1;
      return;
    }
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(told(answer)).toEqual(told(nothing));
  });
});

afterAll(() => {
  // Both outcomes must occur, or the comparison above compares nothing.
  expect(unlike).toBeGreaterThan(10);
});
